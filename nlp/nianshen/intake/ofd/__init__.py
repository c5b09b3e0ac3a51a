"""OFD files (GB/T 33190), the national format of fixed pages."""

from nianshen.intake.ofd.read import read_ofd

__all__ = ["read_ofd"]
