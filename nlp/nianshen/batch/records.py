"""Records of a run, remembered under the name and content of the file; masked as they are written."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic

from nianshen.audit_types import Source
from nianshen.auditing import Judging, Subject
from nianshen.batch.encoding import UndecodableError, compressed, expanded
from nianshen.batch.made_by import digest, judge_digest
from nianshen.batch.store import Store
from nianshen.engine import Item


@dataclass(frozen=True, slots=True)
class Records(Generic[Item]):
    """The memory of work that makes lines of ``audit.jsonl``; ``source`` tells the file of an item.

    ``store`` is of the generation of all that a record depends on beside the file itself.
    """

    store: Store
    source: Callable[[Item], Source]

    def key(self, item: Item) -> str | None:
        """The SHA-256 of the file, None for one that cannot be opened."""
        return self.source(item).sha256

    def recall(self, key: str, item: Item) -> str | None:
        """The line that was written."""
        stored = self.store.get(self._name(key, item))
        try:
            return None if stored is None else expanded(stored).decode()
        except (UndecodableError, UnicodeDecodeError):
            return None

    def keep(self, key: str, item: Item, made: str) -> None:
        """Remember a line, unless something failed that may do better the next time or the file has changed meanwhile."""
        record = json.loads(made)
        sound = record["status"] in ("audited", "not_a_report") and "error" not in record["outcomes"].values()
        if sound and record["source"]["sha256"] == key:
            self.store.put(self._name(key, item), compressed(made.encode()))

    def _name(self, key: str, item: Item) -> str:
        return _digest([key, self.source(item).path or ""])


def source_of_subject(subject: Subject) -> Source:
    """The file of what there is to judge."""
    return subject.item.source


def judging_digest(judging: Judging) -> str:
    """The digest of all that makes a record of a report, where nothing is compared."""
    profile, decisions = judging.profile, judging.decisions
    holding = sorted((f, repr(d)) for f, d in decisions.items() if not d.expired(judging.today))
    codes = [rule.code for rule in judging.rules]
    return _digest([judge_digest(judging.rules), repr(codes), profile.name, profile.sha256 or "", repr(holding)])


def run_digest(judging: Judging, inputs: Iterable[Source], last_year: Iterable[Source]) -> str:
    """The digest of all that makes the records of a run that compares: every file, not only the one that is judged."""
    files = [[(s.path, s.sha256) for s in sources] for sources in (inputs, last_year)]
    return _digest([judging_digest(judging), *(repr(sorted(known, key=repr)) for known in files)])


def _digest(pieces: Iterable[str]) -> str:
    return digest(piece.encode("utf-8", "surrogatepass") for piece in pieces)
