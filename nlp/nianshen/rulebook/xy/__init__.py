"""Figures carried over from the year before."""
