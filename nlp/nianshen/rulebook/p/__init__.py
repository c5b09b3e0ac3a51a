"""Part five: problems and improvement."""
