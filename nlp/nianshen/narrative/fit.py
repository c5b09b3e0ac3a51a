"""Fitting the role model on labelled passages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
from scipy import sparse

from nianshen.audit_types import ROLES
from nianshen.narrative.corpus import GoldPassage
from nianshen.narrative.linear import Floats, Weights, classifier
from nianshen.narrative.role_model import RoleModel, Settings, batch, context_matrix
from nianshen.narrative.standing import Setting, Standing, describe
from nianshen.text.statements import Piece, split

Labels = npt.NDArray[np.int64]
CONTEXTS = 2
"""Readings after the first."""


@dataclass(frozen=True, slots=True)
class Example:
    """A passage as the model reads it, with the labels of its pieces; -1 where a piece was not labelled as cut."""

    standings: tuple[Standing, ...]
    labels: tuple[int, ...]
    hard: tuple[bool, ...]
    group: int


def setting_of(passage: GoldPassage) -> Setting:
    """What an audit would know of the passage from outside it."""
    return Setting(passage.part, passage.kind, passage.title, passage.year)


def example(passage: GoldPassage, setting: Setting, group: int) -> Example:
    """The passage cut by the splitter (as in an audit), each piece with the label of the line it is."""
    gold = {(g.start, g.end): g for g in passage.gold}
    pieces: list[Piece] = split(passage.text)
    found = [gold.get((p.start, p.end)) for p in pieces]
    return Example(
        tuple(describe(passage.text, pieces, setting)),
        tuple(-1 if g is None or p.shape == "heading" else ROLES.index(g.role) for g, p in zip(found, pieces, strict=True)),
        tuple(g is not None and g.hard for g in found),
        group,
    )


_TELLS_THE_FUTURE = re.compile(r"下一?步|今后|往后|明年|来年|新的一年|将|拟|力争|争取|打算|计划|[底末]前|以前完成|要")
_IN_THE_YEAR = (
    Setting(1, "overview", "总体情况"),
    Setting(None, "overview", "概述"),
    Setting(None, "disclosure", "主动公开政府信息的情况"),
)
_UNDER = ("", "（一）主动公开情况\n", "（四）平台建设\n", "（五）监督保障。")


def told_as_done(passage: GoldPassage, group: int) -> list[Example]:
    """The passage's measures retold as the story of the year, where nothing but their place made them measures.

    Time decides between work and measure, not the verb, and Chinese verbs do not show it: 加强审核 under 总体情况 is
    work. Passages written by hand show this too seldom.
    """
    told = [g for g in passage.gold if g.role == "measure" and not _TELLS_THE_FUTURE.search(passage.text[g.start : g.end])]
    if len(told) < 2:
        return []
    story = "".join(passage.text[g.start : g.end] + "。" for g in told)
    made = []
    for turn, setting in enumerate(_IN_THE_YEAR):
        head = _UNDER[(group + turn) % len(_UNDER)]
        pieces = split(head + story)
        labels = tuple(-1 if p.start < len(head) else ROLES.index("work") for p in pieces)
        standings = tuple(describe(head + story, pieces, replace(setting, year=passage.year)))
        made.append(Example(standings, labels, (False,) * len(pieces), group))
    return made


def fit(examples: Sequence[Example], settings: Settings, data_hash: str) -> RoleModel:
    """All readings fitted, each but the first on what the one before says of passages that it had not seen (by groups)."""
    b = batch([e.standings for e in examples], settings)
    labels = np.array([y for e in examples for y in e.labels], dtype=np.int64)
    folds = np.array([e.group % settings.folds for e in examples for _ in e.standings], dtype=np.int64)
    words, said = _fitted(b.words, labels, folds, settings.words_c)
    contexts = []
    for _ in range(CONTEXTS):
        model, said = _fitted(context_matrix(b, said), labels, folds, settings.context_c)
        contexts.append(model)
    return RoleModel(settings, words, tuple(contexts), data_hash)


def _fitted(rows: sparse.csr_matrix | Floats, labels: Labels, folds: Labels, c: float) -> tuple[Weights, Floats]:
    """The weights fitted on all labelled rows, and what estimators that had not seen its fold say of each row."""
    labelled = labels >= 0
    unseen: Floats = np.zeros((len(labels), len(ROLES)))
    for fold in np.unique(folds):
        held = folds == fold
        rest = ~held & labelled
        unseen[held] = classifier(c).fit(rows[rest], labels[rest]).predict_proba(rows[held])
    return Weights.of(classifier(c).fit(rows[labelled], labels[labelled])), unseen
