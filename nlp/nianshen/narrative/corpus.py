"""The labelled passages of ``corpus/statements``: reader and rebuilder (format: ``corpus/GUIDELINES.md``)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from nianshen.audit_types import Role
from nianshen.narrative.topic_model import TOPICS
from nianshen.report import Level, PartKind, Tier

ROLE_OF: dict[str, Role] = {"f": "frame", "w": "work", "p": "problem", "m": "measure", "u": "followup", "n": "nil"}
_FACTS = frozenset({"id", "organ", "level", "tier", "year", "part"})
_PART_KIND: dict[str, PartKind] = {
    "0": "intro", "1": "overview", "2": "disclosure", "3": "requests", "4": "disputes", "5": "problems", "6": "other",
    **{k: k for k in ("disclosure", "requests", "fees", "disputes", "problems", "other", "overview")},
}  # fmt: skip
_LINE = re.compile(r"(?P<mark>[a-zA-Z])(?P<flags>[!~]*) (?P<text>[^ ].*)\Z")
_TAIL = re.compile(r"(?: #[^ #>]+| >[\d,]+)+\Z")
_CLOSING = "。！？；："


class CorpusError(ValueError):
    """A line of the corpus is not written as the guidelines say. The message begins with ``file:line``."""

    def __init__(self, path: Path, line: int, what: str) -> None:
        super().__init__(f"{path.name}:{line}: {what}")


@dataclass(frozen=True, slots=True)
class Gold:
    """A labelled line: ``start`` and ``end`` in :attr:`GoldPassage.text`, enumerator and closing punctuation left out.

    ``role`` is ``frame`` for a heading, which ``heading`` tells. ``answers`` are indexes of the problems among the
    passage's problems (from 0) that a measure answers.
    """

    start: int
    end: int
    role: Role
    heading: bool
    marker: str | None
    hard: bool
    vague: bool
    topics: tuple[str, ...]
    answers: tuple[int, ...]
    line: int


@dataclass(frozen=True, slots=True)
class GoldPassage:
    """A labelled passage as it would stand in the report. ``title`` is the part's heading, left out of ``text``."""

    id: str
    voice: str
    organ: str
    level: Level
    tier: Tier
    year: int
    part: int | None
    kind: PartKind
    title: str | None
    text: str
    gold: tuple[Gold, ...]

    @property
    def problems(self) -> tuple[Gold, ...]:
        """The problems in order, as the measures' ``answers`` count them."""
        return tuple(g for g in self.gold if g.role == "problem")


@dataclass(frozen=True, slots=True)
class _Written:
    number: int
    mark: str
    flags: str
    text: str
    tail: str


def read_corpus(paths: Iterable[Path]) -> list[GoldPassage]:
    """All passages of the files.

    Raises:
        CorpusError: a line is malformed, a topic is not on the list, a link points nowhere, an id stands twice.
    """
    passages: list[GoldPassage] = []
    seen: set[str] = set()
    for path in paths:
        for passage in read_file(path):
            if passage.id in seen:
                raise CorpusError(path, passage.gold[0].line if passage.gold else 0, f"id {passage.id!r} stands twice")
            seen.add(passage.id)
            passages.append(passage)
    return passages


def read_file(path: Path) -> Iterator[GoldPassage]:
    """The passages of one file, in order. Raises CorpusError on the first malformed line."""
    facts: dict[str, str] | None = None
    opened, lines = 0, list[_Written]()
    for number, raw in enumerate(path.read_text("utf-8").splitlines(), 1):
        line = raw.rstrip()
        if line.startswith("@"):
            if facts is not None:
                yield _passage(path, opened, facts, lines)
            facts, opened, lines = _facts(path, number, line), number, []
        elif line:
            if facts is None:
                raise CorpusError(path, number, "a line before the first '@'")
            lines.append(_written(path, number, line))
    if facts is not None:
        yield _passage(path, opened, facts, lines)


def _facts(path: Path, number: int, line: str) -> dict[str, str]:
    facts = dict(pair.partition("=")[::2] for pair in line[1:].split())
    if facts.keys() != _FACTS:
        raise CorpusError(path, number, f"facts {sorted(facts)} instead of {sorted(_FACTS)}")
    for key, allowed in (("level", get_args(Level)), ("tier", get_args(Tier)), ("part", tuple(_PART_KIND))):
        if facts[key] not in allowed:
            raise CorpusError(path, number, f"{key}={facts[key]!r} is none of {', '.join(allowed)}")
    if not facts["year"].isdecimal():
        raise CorpusError(path, number, f"year={facts['year']!r} is no year")
    return facts


def _written(path: Path, number: int, line: str) -> _Written:
    m = _LINE.match(line)
    if m is None or (m["mark"] != "H" and m["mark"] not in ROLE_OF):
        raise CorpusError(path, number, "a line must read '<mark> <text>'")
    if "~" in m["flags"] and m["mark"] not in "pm":
        raise CorpusError(path, number, "only a problem or a measure is vague (~)")
    tail = _TAIL.search(m["text"])
    text, end = (m["text"][: tail.start()], tail.group()) if tail else (m["text"], "")
    if m["mark"] == "H" and end:
        raise CorpusError(path, number, "a heading has neither topic nor link")
    return _Written(number, m["mark"], m["flags"], text, end)


def _passage(path: Path, opened: int, facts: dict[str, str], lines: list[_Written]) -> GoldPassage:
    title = lines.pop(0).text if lines and lines[0].mark == "H" else None
    problems = sum(w.mark == "p" for w in lines)
    text, gold = "", list[Gold]()
    for w in lines:
        marker, bar, body = w.text.partition("|")
        if not bar:
            marker, body = "", w.text
        if w.mark == "H" and text and not text.endswith("\n"):
            text += "\n"
        start = len(text) + len(marker)
        text += marker + body + ("\n" if w.mark == "H" else "")
        heading = w.mark == "H"
        words = _without_enumerator(body) if heading else body
        start += len(body) - len(words)
        topics, links = _tail(path, w, problems)
        gold.append(
            Gold(
                start,
                start + len(words.rstrip(_CLOSING + "，")),
                "frame" if heading else ROLE_OF[w.mark],
                heading,
                marker.rstrip("，、：") or None,
                "!" in w.flags,
                "~" in w.flags,
                topics,
                links,
                w.number,
            )
        )
    part = int(facts["part"]) if facts["part"].isdecimal() else None
    if not gold:
        raise CorpusError(path, opened, f"passage {facts['id']!r} is empty")
    return GoldPassage(
        facts["id"], path.stem, facts["organ"], facts["level"], facts["tier"], int(facts["year"]),  # type: ignore[arg-type]
        part, _PART_KIND[facts["part"]], _without_enumerator(title) if title else None, text, tuple(gold),
    )  # fmt: skip


_HEADING_ENUMERATOR = re.compile(r"[一二三四五六七八九十]{1,3}、|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|\d{1,2}[.．、]")


def _without_enumerator(heading: str) -> str:
    m = _HEADING_ENUMERATOR.match(heading)
    return heading[m.end() :] if m else heading


def _tail(path: Path, w: _Written, problems: int) -> tuple[tuple[str, ...], tuple[int, ...]]:
    topics = tuple(re.findall(r"#([^ #>]+)", w.tail))
    for topic in topics:
        if topic not in TOPICS:
            raise CorpusError(path, w.number, f"no topic {topic!r}")
    links = [int(n) for group in re.findall(r">([\d,]+)", w.tail) for n in group.split(",") if n]
    if links and w.mark != "m":
        raise CorpusError(path, w.number, "only a measure answers a problem")
    for n in links:
        if not 1 <= n <= problems:
            raise CorpusError(path, w.number, f"answers problem {n} of {problems}")
    return topics, tuple(sorted({n - 1 for n in links}))
