"""LX: language: misprints, broken sentences, marks, units, names."""
