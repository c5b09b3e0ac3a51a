"""Any of the three official tables."""
