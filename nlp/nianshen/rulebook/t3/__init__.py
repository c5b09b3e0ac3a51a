"""Table three: requests received and handled."""
