"""Table four: reviews and lawsuits."""
