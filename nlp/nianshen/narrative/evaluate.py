"""Measuring what the narrative package does on held-out passages: ``python -m nianshen.narrative.evaluate <train.toml>``.

Roles are measured by cross-validation over organs, near-duplicates kept together, on passages cut by the splitter as
in an audit. What needs no training (splitting, topics, vagueness, pairs) is measured on all labelled passages.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from nianshen.audit_types import ROLES
from nianshen.narrative.card import write_card
from nianshen.narrative.corpus import Gold, GoldPassage, read_corpus
from nianshen.narrative.fit import Example, example, fit, setting_of
from nianshen.narrative.grouping import groups
from nianshen.narrative.pairs import Linkable, link
from nianshen.narrative.pipeline import WORDS
from nianshen.narrative.role_model import Floats, Settings
from nianshen.narrative.standing import Setting
from nianshen.narrative.tokenizer import segmenter
from nianshen.narrative.topics import topics_of
from nianshen.narrative.train import data_hash, examples, read_plan
from nianshen.narrative.vagueness import is_vague, residue
from nianshen.text.cues import future_cues, no_problem_claims, problem_cues
from nianshen.text.statements import split

OUTER_FOLDS = 5
_DRAWS = 1000
_BINS = 10

Labels = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class HeldOut:
    """Every labelled statement with what a model that had not seen its organ said of it."""

    labels: Labels
    probabilities: Floats
    bare: Floats
    hard: npt.NDArray[np.bool_]
    organs: npt.NDArray[np.int64]
    texts: tuple[str, ...]


def cross_validate(passages: Sequence[GoldPassage], settings: Settings) -> HeldOut:
    """Train on four fifths of the organs, predict the fifth, five times over.

    ``probabilities`` are predicted with the part and heading known, ``bare`` from the passage's text alone.
    """
    grouped = groups(passages)
    labels: list[int] = []
    hard: list[bool] = []
    organs: list[int] = []
    texts: list[str] = []
    known: list[Floats] = []
    bare: list[Floats] = []
    for fold in range(OUTER_FOLDS):
        seen = [i for i, g in enumerate(grouped) if g % OUTER_FOLDS != fold]
        held = [i for i, g in enumerate(grouped) if g % OUTER_FOLDS == fold]
        inner = examples([passages[i] for i in seen], [grouped[i] // OUTER_FOLDS for i in seen])
        model = fit(inner, settings, "")
        full = [example(passages[i], setting_of(passages[i]), grouped[i]) for i in held]
        plain = [example(passages[i], Setting(), grouped[i]) for i in held]
        for e, p, rows, bare_rows in zip(full, plain, *(_predicted(model, s) for s in (full, plain)), strict=True):
            assert e.labels == p.labels
            for k, label in enumerate(e.labels):
                if label >= 0:
                    labels.append(label)
                    hard.append(e.hard[k])
                    organs.append(e.group)
                    texts.append(e.standings[k].words)
                    known.append(rows[k])
                    bare.append(bare_rows[k])
    return HeldOut(
        np.array(labels), np.array(known), np.array(bare), np.array(hard), np.array(organs), tuple(texts)
    )


def _predicted(model: Any, held: Sequence[Example]) -> list[Floats]:
    probabilities: list[Floats] = model.probabilities([e.standings for e in held])
    return probabilities


def by_keywords(words: str) -> int:
    """The keyword baseline: the lexicon's cues in a fixed order, work where none stands."""
    if no_problem_claims(words) or words.startswith(("无", "未", "没有")):
        return ROLES.index("nil")
    if "上年度" in words or "去年" in words:
        return ROLES.index("followup")
    if future_cues(words):
        return ROLES.index("measure")
    if problem_cues(words):
        return ROLES.index("problem")
    if "如下" in words or "以下" in words or "根据" in words:
        return ROLES.index("frame")
    return ROLES.index("work")


def ratio(tp: float, fp: float, fn: float) -> dict[str, float | int]:
    """Precision, recall and F1 from counts; 0 where undefined."""
    return {
        "precision": tp / (tp + fp) if tp + fp else 0.0,
        "recall": tp / (tp + fn) if tp + fn else 0.0,
        "f1": 2 * tp / (2 * tp + fp + fn) if tp + fp + fn else 0.0,
        "support": int(tp + fn),
    }


def confusion(labels: Labels, said: Labels) -> npt.NDArray[np.int64]:
    """Counts, rows the label and columns what was said, in the order of ROLES."""
    table = np.zeros((len(ROLES), len(ROLES)), dtype=np.int64)
    np.add.at(table, (labels, said), 1)
    return table


def macro_f1(table: npt.NDArray[np.int64]) -> float:
    """The mean of the roles' F1 over the roles that occur."""
    tp, wanted, said = table.diagonal(), table.sum(axis=1), table.sum(axis=0)
    occurs = wanted > 0
    return float((2 * tp[occurs] / np.maximum(wanted[occurs] + said[occurs], 1)).mean())


def interval(held: HeldOut, said: Labels, measure: Callable[[npt.NDArray[np.int64]], float], seed: int) -> list[float]:
    """The 95 % bootstrap interval of a measure of the confusion table, drawing whole organs."""
    numbers = np.unique(held.organs)
    tables = np.stack([confusion(held.labels[held.organs == n], said[held.organs == n]) for n in numbers])
    draws = np.random.default_rng(seed).integers(0, len(numbers), size=(_DRAWS, len(numbers)))
    values = [measure(tables[draw].sum(axis=0)) for draw in draws]
    return [float(v) for v in np.percentile(values, [2.5, 97.5])]


def _f1_of(role: int) -> Callable[[npt.NDArray[np.int64]], float]:
    return lambda t: float(2 * t[role, role] / max(t[role].sum() + t[:, role].sum(), 1))


def role_metrics(held: HeldOut, seed: int) -> dict[str, Any]:
    """Everything the card says about roles."""
    said = held.probabilities.argmax(axis=1)
    table = confusion(held.labels, said)
    tp = table.diagonal()
    per_role = {}
    for i, role in enumerate(ROLES):
        row = ratio(int(tp[i]), int(table[:, i].sum() - tp[i]), int(table[i].sum() - tp[i]))
        per_role[role] = {**row, "f1_95": interval(held, said, _f1_of(i), seed)}
    majority = np.full_like(said, np.bincount(held.labels).argmax())
    keywords = np.array([by_keywords(t) for t in held.texts])
    return {
        "statements": len(held.labels),
        "organs": len(np.unique(held.organs)),
        "macro_f1": macro_f1(table),
        "macro_f1_95": interval(held, said, macro_f1, seed),
        "accuracy": float((said == held.labels).mean()),
        "roles": per_role,
        "confusion": table.tolist(),
        "hard": {
            "statements": int(held.hard.sum()),
            "macro_f1": macro_f1(confusion(held.labels[held.hard], said[held.hard])),
        },
        "text_alone": {"macro_f1": macro_f1(confusion(held.labels, held.bare.argmax(axis=1)))},
        "baselines": {
            "majority": {"macro_f1": macro_f1(confusion(held.labels, majority))},
            "keywords": {"macro_f1": macro_f1(confusion(held.labels, keywords))},
        },
        "calibration": _calibration(held, said),
    }


def _calibration(held: HeldOut, said: Labels) -> dict[str, Any]:
    """Expected calibration error: how far confidence and share right lie apart, in bins of equal width."""
    confidence = held.probabilities.max(axis=1)
    right = said == held.labels
    bins = np.minimum((confidence * _BINS).astype(int), _BINS - 1)
    rows, error = [], 0.0
    for b in np.unique(bins):
        inside = bins == b
        stated, true = float(confidence[inside].mean()), float(right[inside].mean())
        rows.append({"statements": int(inside.sum()), "confidence": stated, "right": true})
        error += float(inside.mean()) * abs(stated - true)
    return {"expected_error": error, "bins": rows}


def splitter_metrics(passages: Iterable[GoldPassage]) -> dict[str, Any]:
    """How many labelled lines the splitter cuts exactly, with the passage's own line breaks and with all of them lost."""
    result = {}
    for name, glued in (("as_written", False), ("line_breaks_lost", True)):
        exact = total = 0
        for p in passages:
            text, gold = _glued(p) if glued else (p.text, {(g.start, g.end) for g in p.gold})
            exact += len(gold & {(q.start, q.end) for q in split(text)})
            total += len(gold)
        result[name] = {"lines": total, "exact": exact / total}
    return result


def _glued(p: GoldPassage) -> tuple[str, set[tuple[int, int]]]:
    kept = [i for i, c in enumerate(p.text) if c != "\n"]
    new = {old: i for i, old in enumerate(kept)}
    return "".join(p.text[i] for i in kept), {(new[g.start], new[g.end - 1] + 1) for g in p.gold}


def lexicon_metrics(passages: Sequence[GoldPassage]) -> dict[str, Any]:
    """Topics, vagueness and links on the labelled problems and measures, their roles taken as labelled."""
    cut = segmenter(WORDS)
    topic, vague, links, unanswered = ([0, 0, 0] for _ in range(4))
    for p in passages:
        judged = [g for g in p.gold if g.role in ("problem", "measure")]
        for g in judged:
            text = p.text[g.start : g.end]
            _count(topic, set(g.topics), set(topics_of(text)))
            _count(vague, {1} if g.vague else set(), {1} if is_vague(text, cut(text)) else set())
        _count_links(p, cut, links, unanswered)
    return {
        name: ratio(*counts)
        for name, counts in (("topics", topic), ("vague", vague), ("links", links), ("unanswered", unanswered))
    }


def _count(counts: list[int], wanted: set[Any], found: set[Any]) -> None:
    counts[0] += len(wanted & found)
    counts[1] += len(found - wanted)
    counts[2] += len(wanted - found)


def _count_links(
    p: GoldPassage, cut: Callable[[str], list[str]], links: list[int], unanswered: list[int]
) -> None:
    """Passages with both problems and measures only: elsewhere the measures may stand in another part."""
    problems, measures = p.problems, [g for g in p.gold if g.role == "measure"]
    if not problems or not measures:
        return
    numbers = {(q.start, q.end): q.number for q in split(p.text) if q.marker}

    def about(g: Gold) -> Linkable:
        text = p.text[g.start : g.end]
        return Linkable(frozenset(topics_of(text)), residue(cut(text)), numbers.get((g.start, g.end)))

    found = link([about(g) for g in problems], [about(g) for g in measures])
    wanted = [{k for k, m in enumerate(measures) if i in m.answers} for i in range(len(problems))]
    for w, f in zip(wanted, found, strict=True):
        _count(links, w, set(f))
        _count(unanswered, set() if w else {1}, set() if f else {1})


def rounded(value: Any) -> Any:
    """The same structure with floats at four decimals."""
    if isinstance(value, float):
        return round(value, 4)
    if isinstance(value, dict):
        return {k: rounded(v) for k, v in value.items()}
    return [rounded(v) for v in value] if isinstance(value, list) else value


def evaluate(toml: Path) -> dict[str, Any]:
    """Measure everything on the plan's corpus, write ``metrics.json`` and ``card.md`` beside ``toml``."""
    plan = read_plan(toml)
    passages = read_corpus(plan.files)
    metrics = rounded(
        {
            "data": {
                "sha256": data_hash(plan.files),
                "files": [path.name for path in plan.files],
                "passages": len(passages),
            },
            "protocol": {"outer_folds": OUTER_FOLDS, "bootstrap_draws": _DRAWS, "seed": plan.settings.seed},
            "roles": role_metrics(cross_validate(passages, plan.settings), plan.settings.seed),
            "splitter": splitter_metrics(passages),
            "lexicon": lexicon_metrics(passages),
        }
    )
    text = json.dumps(metrics, ensure_ascii=False, indent=1)
    (plan.folder / "metrics.json").write_text(text + "\n", "utf-8", newline="\n")
    write_card(plan.folder)
    return dict(metrics)


if __name__ == "__main__":
    evaluate(Path(sys.argv[1]))
