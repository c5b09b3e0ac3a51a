"""The words of a report against its tables."""
