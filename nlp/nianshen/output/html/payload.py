"""What the page embeds of a record of ``audit.jsonl``: an index entry for the list, and a detail for the open report.

English words stand beside the Chinese of the record (``message_en``). Words that can be read off the text by their offsets (statements, quotes) are left out, nulls too, and each citation
is kept once a run: a page of a thousand reports stays small enough to open at once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from nianshen.audit_types import SEVERITIES
from nianshen.forms import NATIONAL_FORMS
from nianshen.output.html.alignment import aligned
from nianshen.output.html.pieces import piece_lengths
from nianshen.output.reading import words_of
from nianshen.output.wording import locator, reason

Record = Mapping[str, Any]
_KEY_LENGTH = 10
_ORDINAL_ROOM = 12
"""How far behind the start of a part its title may begin: an ordinal and white space."""


@dataclass(slots=True)
class Payload:
    """Collects index entries and citations while the records pass, each record giving its detail at once."""

    entries: list[dict[str, Any]] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)
    _cites: dict[tuple[str, str, str], int] = field(default_factory=dict)
    _keys: set[str] = field(default_factory=set)

    def add(self, record: Record) -> dict[str, Any]:
        """Enter a record into the index and return its detail.

        Raises:
            ValueError: an offset of the record lies outside its text, or a quote does not stand at its place.
        """
        key = _unused((record["source"].get("sha256") or f"r{len(self.entries)}")[:_KEY_LENGTH], self._keys)
        self.entries.append(_entry(record, key))
        self.names.update((f["rule"], f["name"]) for f in _findings(record))
        if record["status"] != "audited":
            return {"source": record["source"]}
        return self._detail(record)

    def index(self, titles: Mapping[str, tuple[str, str]]) -> dict[str, Any]:
        """All that the page needs before a report is opened; to be asked for after the last record."""
        return {
            "entries": self.entries,
            "names": self.names,
            "titles": {code: list(title) for code, title in titles.items()},
            "cites": [dict(zip(("instrument", "article", "force"), cite, strict=True)) for cite in self._cites],
            "forms": {form.id: _layout(asdict(form)) for form in NATIONAL_FORMS},
            "aspects": list(NATIONAL_FORMS[-1].aspects),
        }

    def _detail(self, record: Record) -> dict[str, Any]:
        text: str = record["text"]
        parts = [_part(p, text) for p in record["parts"]]
        keys: set[str] = set()
        return {
            "source": record["source"],
            "report": record["report"],
            "text": text,
            "pieces": piece_lengths(text, _ranges(record, parts)),
            "masked": record.get("masked") or [],
            "parts": parts,
            "aspects": record.get("aspects"),
            "tables": record.get("tables"),
            "statements": [_without_nulls(s, "text") for s in record["statements"]],
            "findings": [self._finding(f, text, keys) for f in sorted(_findings(record), key=_gravity)],
            "outcomes": record["outcomes"],
            "scores": record["scores"],
            "versions": record["versions"],
        }

    def _finding(self, finding: Record, text: str, taken: set[str]) -> dict[str, Any]:
        kept = _without_nulls(finding, "facts", "fingerprint")
        kept["key"] = _unused((finding.get("fingerprint") or finding["rule"])[:_KEY_LENGTH], taken)
        kept.update(_english("message", finding["message"], words_of(finding, "en")))
        kept["cites"] = [self._cite(c) for c in finding["cites"]]
        passages = [_beside(p, text) for p in finding["facts"].get("passages", ())]
        if passages:
            kept["passages"] = passages
        kept["evidence"] = [_evidence(e, text) for e in finding["evidence"]]
        return kept

    def _cite(self, cite: Record) -> int:
        return self._cites.setdefault((cite["instrument"], cite["article"], cite["force"]), len(self._cites))


def _entry(record: Record, key: str) -> dict[str, Any]:
    report = record.get("report") or {}
    findings = _findings(record)
    return {
        "key": key,
        "path": record["source"]["path"],
        "status": record["status"],
        "reason": record.get("reason"),
        **_english("reason", record.get("reason") or "", reason(record.get("reason") or "", "en")),
        "organ": report.get("organ"),
        "title": report.get("title"),
        "year": report.get("year"),
        "verdict": record.get("verdict"),
        "counts": Counter(
            "uncertain" if f["outcome"] == "uncertain" else f["severity"] for f in findings if not _dismissed(f)
        ),
        "rules": sorted({f["rule"] for f in findings}),
    }


def _findings(record: Record) -> list[Record]:
    return record.get("findings") or []


def _gravity(finding: Record) -> tuple[int, bool]:
    """The order in which findings are numbered: by severity, what is certain before what is doubtful."""
    return SEVERITIES.index(finding["severity"]), finding["outcome"] == "uncertain"


def _unused(wanted: str, taken: set[str]) -> str:
    """``wanted``, numbered if it is taken (one file under two paths); the result is entered into ``taken``."""
    number, key = 1, wanted
    while key in taken:
        number += 1
        key = f"{wanted}-{number}"
    taken.add(key)
    return key


def _without_nulls(thing: Record, *left_out: str) -> dict[str, Any]:
    return {key: value for key, value in thing.items() if value is not None and key not in left_out}


def _part(part: Record, text: str) -> dict[str, Any]:
    """The part with the end of its heading as printed, its start where the title does not stand there."""
    start, title = part["start"], part["title"] or ""
    for wanted in (title, title.partition("、")[2]):
        at = text.find(wanted, start, min(part["end"], start + _ORDINAL_ROOM + len(wanted))) if wanted else -1
        if at >= 0:
            return {**part, "title": title, "heading_end": at + len(wanted)}
    return {**part, "title": title, "heading_end": start}


def _evidence(evidence: Record, text: str) -> dict[str, Any]:
    quote, start, end = evidence["quote"], evidence["start"], evidence["end"]
    if quote is not None and quote != text[start:end]:
        raise ValueError(f"the quote {quote!r} does not stand at {start}..{end}")
    kept = _without_nulls(evidence, "quote")
    kept.update(_english("locator", evidence["locator"], locator(evidence["locator"], "en")))
    if (searched := evidence["searched"]) is not None:
        kept.update(_english("where", searched["where"], locator(searched["where"], "en")))
    return kept


def _english(name: str, chinese: str, english: str) -> dict[str, str]:
    """An entry for the English words where they are others."""
    return {} if english == chinese else {f"{name}_en": english}


def _ranges(record: Record, parts: Iterable[Record]) -> Iterator[tuple[int, int]]:
    yield from ((p["start"], p["heading_end"]) for p in parts)
    yield from ((s["start"], s["end"]) for s in record["statements"])
    yield from ((start, end) for start, end in record.get("masked") or [])
    for finding in record["findings"]:
        yield from ((e["start"], e["end"]) for e in finding["evidence"] if e["start"] is not None)


def _layout(form: dict[str, Any]) -> dict[str, Any]:
    """Of an official form only what the tables are drawn from."""
    drawn = ("disclosure", "request_columns", "request_rows", "dispute_groups", "dispute_columns")
    return {name: form[name] for name in drawn}


def _beside(passage: Mapping[str, Any], text: str) -> dict[str, Any]:
    """A passage of this report and the one of another report that has its words, both in pieces."""
    mine, theirs = aligned(text[passage["start"] : passage["end"]], passage["their_quote"])
    return {"source": passage["source"], "start": passage["start"], "mine": mine, "theirs": theirs}


def _dismissed(finding: Record) -> bool:
    decision = finding.get("decision")
    return decision is not None and decision["decision"] == "dismiss"
