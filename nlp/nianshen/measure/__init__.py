"""Measures of texts from the literature: pure functions of what is given to them."""
