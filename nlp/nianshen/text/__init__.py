"""Pure functions of strings: dates, numerals, sentences and enumerated items."""
