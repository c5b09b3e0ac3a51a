"""For researchers: a run of the audit as a corpus to ask questions of."""

from nianshen.explore.corpus import Corpus
from nianshen.explore.lineage import Appearance, draw_lineage, first_of, lineage

__all__ = ["Appearance", "Corpus", "draw_lineage", "first_of", "lineage"]
