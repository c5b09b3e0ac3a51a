"""What a run writes and shows, one file a format."""
