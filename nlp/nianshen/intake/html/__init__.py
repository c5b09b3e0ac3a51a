"""Web pages: parsed with lexbor, read without losing a visible character."""

from nianshen.intake.html.page import read_html

__all__ = ["read_html"]
