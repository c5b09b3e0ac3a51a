"""Word files in the open format, read with zipfile and lxml."""

from nianshen.intake.docx.read import read_docx

__all__ = ["read_docx"]
