"""Scanned pages and pictures, recognised by rapidocr: the extra ``[ocr]``. Nothing is fetched: its models lie in its wheel."""

from nianshen.intake.ocr.installed import is_installed

__all__ = ["is_installed"]
