"""Phrases with a life span: 新修订的《条例》 in a report for 2024, 党的十九大 as the latest congress in one for 2023.

They stand in ``corpus/lexicon/stale_phrases.toml`` with the first and the last report year in which they are in place.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from nianshen.data_files import data_path
from nianshen.text.phrase_table import PhraseTable

_FREQUENT = frozenset([
    "党的", "条例", "教育", "主题", "活动", "中国", "社会", "思想", "政府", "信息", "公开", "管理", "监督", "行政", "疫情", "收费", "情况",
    "减免", "规划", "建设", "普法", "修订", "全会", "小康",
])  # fmt: skip
_HISTORY = re.compile(r"回顾|历年|当年|历史上|档案|年以前|年前|沿革|曾(?!经办)|时期")
_BEFORE = 5
_SENTENCE = 60


@dataclass(frozen=True, slots=True)
class Lifespan:
    """A phrase; ``since`` and ``until`` are report years, None where it is open to that side. ``sooner``: words whose
    presence makes it out of date a year earlier."""

    since: int | None
    until: int | None
    unless: tuple[str, ...]
    not_before: tuple[str, ...]
    not_after: tuple[str, ...]
    sooner: tuple[str, ...]
    why: str
    why_en: str


@dataclass(frozen=True, slots=True)
class Stale:
    """A phrase out of its time, at its half-open range; ``early``: it stands in a report of before its time."""

    start: int
    end: int
    early: bool
    span: Lifespan


def stale_phrases(text: str, year: int) -> Iterator[Stale]:
    """The phrases of ``text`` that are out of their time in a report for ``year``, in no order.

    Those in titles are left out, and so are those in a sentence that looks back.
    """
    table, spans = _lexicon()
    for at, words in table.find(text):
        life = spans[words]
        early = life.since is not None and year < life.since
        late = life.until is not None and year > life.until - (year == life.until and any(w in text for w in life.sooner))
        if (early or late) and not _in_place(text, at, at + len(words), life):
            yield Stale(at, at + len(words), early, life)


def _in_place(text: str, start: int, end: int, life: Lifespan) -> bool:
    """Whether the words around the phrase, or others in the text, put it in its place."""
    if text.startswith(life.not_before, end) or any(word in text for word in life.unless):
        return True
    if any(word in text[max(0, start - _BEFORE) : start] for word in life.not_after):
        return True
    opened = text.rfind("《", max(0, start - _SENTENCE), start)
    if opened >= 0 and text.find("》", opened, start) < 0:
        return True
    begin = 1 + max(text.rfind(mark, max(0, start - _SENTENCE), start) for mark in "。；\n")
    return _HISTORY.search(text, max(begin, start - _SENTENCE), start) is not None


@cache
def _lexicon() -> tuple[PhraseTable, dict[str, Lifespan]]:
    spans: dict[str, Lifespan] = {}
    lexicon = tomllib.loads(data_path("lexicon", "stale_phrases.toml").read_text("utf-8"))
    for entry in lexicon["phrase"]:
        life = Lifespan(
            entry.get("from"),
            entry.get("to"),
            tuple(entry.get("unless", ())),
            tuple(entry.get("not_before", ())),
            tuple(entry.get("not_after", ())),
            tuple(entry.get("sooner", ())),
            entry["why"],
            entry["why_en"],
        )
        spans.update((words, life) for words in entry["words"])
    return PhraseTable(spans, _FREQUENT), spans
