"""Publication and front matter."""
