"""The three official tables of a report, read to named cells.

A row that can be cut into its cells in one legal way only is read as it stands; the form's equations are tested on
it, never used to mend it, so that the organ's own error is found and not repaired away. Rows that can be cut in more
than one way are read together (:mod:`nianshen.parse.tables.readings`); what remains open is None with its candidates.
"""

from __future__ import annotations

from nianshen.parse.tables.read import read_tables

__all__ = ["read_tables"]
