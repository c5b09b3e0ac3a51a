"""Structure: the parts of the form, their order and headings, and whether their tables are there."""
