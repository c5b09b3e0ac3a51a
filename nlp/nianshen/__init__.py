"""nianshen (年审): audit China's annual reports on government information disclosure.

The public verbs are :func:`read`, :func:`audit`, :func:`audit_many`, :func:`load`, :func:`rules` and the class :class:`Corpus`. They are
imported on first use, so that ``import nianshen`` and ``nianshen --help`` pay neither spaCy nor scikit-learn.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if __name__ != "nianshen":  # a second copy under another name would carry a second rule registry
    raise ImportError(f"import this package as 'nianshen', not as {__name__!r}")

__version__ = "0.1.0"

__all__ = ["Corpus", "__version__", "audit", "audit_many", "load", "read", "rules"]

_HOME = {
    "Corpus": "nianshen.explore",
    "audit": "nianshen.auditing",
    "audit_many": "nianshen.auditing",
    "load": "nianshen.narrative",
    "read": "nianshen.auditing",
    "rules": "nianshen.registry",
}

if TYPE_CHECKING:
    from nianshen.auditing import audit, audit_many, read
    from nianshen.explore import Corpus
    from nianshen.narrative import load
    from nianshen.registry import rules


def __getattr__(name: str) -> Any:
    if name in _HOME:
        from importlib import import_module

        value = getattr(import_module(_HOME[name]), name)
        globals()[name] = value
        return value
    raise AttributeError(f"module 'nianshen' has no attribute {name!r}")
