"""Boilerplate and what a template leaves behind."""
