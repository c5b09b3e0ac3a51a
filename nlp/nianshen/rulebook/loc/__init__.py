"""What a local profile asks beyond the national form."""
