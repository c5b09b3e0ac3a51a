"""Running text to statements with roles: the only package that imports spaCy, jieba, rjieba and (to tag) scikit-learn."""

from nianshen.narrative.pipeline import load, passage
from nianshen.narrative.standing import Setting
from nianshen.narrative.tag import tag

__all__ = ["Setting", "load", "passage", "tag"]
