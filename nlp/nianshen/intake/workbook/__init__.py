"""Workbooks, of the open format and of the old one (which WPS writes as .et too)."""

from nianshen.intake.workbook.xls import read_xls
from nianshen.intake.workbook.xlsx import read_xlsx

__all__ = ["read_xls", "read_xlsx"]
