"""PDF files with a text layer, read with pypdfium2."""

from nianshen.intake.pdf.read import read_pdf

__all__ = ["read_pdf"]
