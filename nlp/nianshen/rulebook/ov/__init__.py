"""Part one, 总体情况."""
