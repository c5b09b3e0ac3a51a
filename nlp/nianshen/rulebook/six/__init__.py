"""Part six: other matters."""
