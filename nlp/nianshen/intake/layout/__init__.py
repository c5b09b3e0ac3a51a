"""Printed pages to lines and tables: what every format that only says where characters stand has to be read by."""
