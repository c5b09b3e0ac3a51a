"""Word files of the binary format (.doc, WPS's .wps)."""

from nianshen.intake.doc.read import read_doc

__all__ = ["read_doc"]
