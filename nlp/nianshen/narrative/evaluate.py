"""Measuring the models of the narrative package: ``nianshen evaluate models/<name>/train.toml``.

Every model is measured by cross-validation over organs, near-duplicates kept together. Roles are measured on passages
cut by the splitter as in an audit; topics, vagueness and pairs on problems and measures as labelled.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from nianshen.audit_types import ROLES
from nianshen.narrative.answering import answered
from nianshen.narrative.card import write_card
from nianshen.narrative.corpus import ROLE_OF, GoldPassage, read_corpus
from nianshen.narrative.fit import Example, example, fit, setting_of
from nianshen.narrative.grouping import groups
from nianshen.narrative.joining import with_joined
from nianshen.narrative.labelled import LabelledStatement, labelled_matters, labelled_statements
from nianshen.narrative.linear import Floats
from nianshen.narrative.pair_columns import rarity
from nianshen.narrative.pair_model import fit_pairs
from nianshen.narrative.role_model import RoleModel, Settings
from nianshen.narrative.standing import Setting
from nianshen.narrative.topic_model import TOPICS
from nianshen.narrative.train import (
    OUTER_FOLDS,
    Plan,
    TrainingFileError,
    data_hash,
    examples,
    folds_of,
    read_plan,
    unseen_topics,
    unseen_vagueness,
)
from nianshen.narrative.vagueness_model import names
from nianshen.text.cues import future_cues, no_problem_claims, problem_cues
from nianshen.text.statements import split

_DRAWS = 1000
_BINS = 10
_SEED = 0
_PROTOCOL = {"outer_folds": OUTER_FOLDS, "bootstrap_draws": _DRAWS, "seed": _SEED}

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


def _predicted(model: RoleModel, held: Sequence[Example]) -> list[Floats]:
    return model.probabilities([e.standings for e in held])


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


def interval(held: HeldOut, said: Labels, measure: Callable[[npt.NDArray[np.int64]], float]) -> list[float]:
    """The 95 % bootstrap interval of a measure of the confusion table, drawing whole organs."""
    numbers = np.unique(held.organs)
    tables = np.stack([confusion(held.labels[held.organs == n], said[held.organs == n]) for n in numbers])
    draws = np.random.default_rng(_SEED).integers(0, len(numbers), size=(_DRAWS, len(numbers)))
    values = [measure(tables[draw].sum(axis=0)) for draw in draws]
    return [float(v) for v in np.percentile(values, [2.5, 97.5])]


def _f1_of(role: int) -> Callable[[npt.NDArray[np.int64]], float]:
    return lambda t: float(2 * t[role, role] / max(t[role].sum() + t[:, role].sum(), 1))


def role_metrics(held: HeldOut) -> dict[str, Any]:
    """Everything the card says about roles."""
    said = held.probabilities.argmax(axis=1)
    table = confusion(held.labels, said)
    tp = table.diagonal()
    per_role = {}
    for i, role in enumerate(ROLES):
        row = ratio(int(tp[i]), int(table[:, i].sum() - tp[i]), int(table[i].sum() - tp[i]))
        per_role[role] = {**row, "f1_95": interval(held, said, _f1_of(i))}
    majority = np.full_like(said, np.bincount(held.labels).argmax())
    keywords = np.array([by_keywords(t) for t in held.texts])
    return {
        "statements": len(held.labels),
        "organs": len(np.unique(held.organs)),
        "macro_f1": macro_f1(table),
        "macro_f1_95": interval(held, said, macro_f1),
        "accuracy": float((said == held.labels).mean()),
        "roles": per_role,
        "confusion": table.tolist(),
        "hard": {
            "statements": int(held.hard.sum()),
            "macro_f1": macro_f1(confusion(held.labels[held.hard], said[held.hard])),
            "keywords": {"macro_f1": macro_f1(confusion(held.labels[held.hard], keywords[held.hard]))},
        },
        "text_alone": {"macro_f1": macro_f1(confusion(held.labels, held.bare.argmax(axis=1)))},
        "baselines": {
            "majority": {"macro_f1": macro_f1(confusion(held.labels, majority))},
            "keywords": {"macro_f1": macro_f1(confusion(held.labels, keywords))},
        },
        "calibration": calibration(held.probabilities.max(axis=1), said == held.labels),
    }


def calibration(stated: Floats, true: npt.NDArray[np.bool_]) -> dict[str, Any]:
    """Expected calibration error: how far the probability stated and the share true lie apart, in bins of equal width."""
    bins = np.minimum((stated * _BINS).astype(int), _BINS - 1)
    rows, error = [], 0.0
    for b in np.unique(bins):
        inside = bins == b
        mean, share = float(stated[inside].mean()), float(true[inside].mean())
        rows.append({"number": int(inside.sum()), "stated": mean, "true": share})
        error += float(inside.mean()) * abs(mean - share)
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


def topic_metrics(passages: list[GoldPassage], plan: Plan) -> dict[str, Any]:
    """Topics of problems and measures, micro-averaged over topics; beside it the most frequent topic for all."""
    statements = labelled_statements(passages)
    said = unseen_topics(statements, folds_of(passages, statements), plan)
    wanted = np.array([[topic in s.gold.topics for topic in TOPICS] for s in statements])
    held = said >= plan.settings.threshold
    held[np.arange(len(held)), said.argmax(axis=1)] = True
    majority = np.zeros_like(held)
    majority[:, wanted.sum(axis=0).argmax()] = True
    organs = organs_of(passages, statements)
    return {
        "statements": len(statements),
        "micro": judged(wanted, held, organs),
        "topics": {topic: judged(wanted[:, k], held[:, k], organs) for k, topic in enumerate(TOPICS)},
        "baselines": {"majority": judged(wanted, majority, organs)},
    }


def vagueness_metrics(passages: list[GoldPassage], plan: Plan) -> dict[str, Any]:
    """Vagueness of problems and measures; beside it the lexicon alone (names nothing) and vague for all."""
    statements = labelled_statements(passages)
    said = unseen_vagueness(statements, folds_of(passages, statements), plan)
    wanted = np.array([s.gold.vague for s in statements])
    names_nothing = np.array([not names(s.judged.text) for s in statements])
    organs = organs_of(passages, statements)
    return {
        "statements": len(statements),
        "vague": judged(wanted, (said >= plan.settings.threshold) & names_nothing, organs),
        "calibration": calibration(said, wanted),
        "baselines": {
            "majority": judged(wanted, np.ones_like(wanted), organs),
            "lexicon": judged(wanted, names_nothing, organs),
        },
    }


def pair_metrics(passages: list[GoldPassage], plan: Plan) -> dict[str, Any]:
    """Links and unanswered problems, by passages whose organs the model had not seen; beside it two baselines.

    ``same_topic``: a measure answers where both have their likeliest topic in common; ``majority``: every problem is
    answered by every measure.
    """
    statements = labelled_statements(passages)
    folds = folds_of(passages, statements)
    topics, vague = unseen_topics(statements, folds, plan), unseen_vagueness(statements, folds, plan)
    indexes, matters, labels = labelled_matters(passages, statements, topics, vague)
    grouped = groups(passages)
    sizes = [len(m.problems) * len(m.measures) for m in matters]
    organs = np.repeat([grouped[i] for i in indexes], sizes)
    rare = rarity([s.judged.words for s in statements])
    wanted = np.array(labels)
    said, answering = np.zeros(len(wanted)), np.zeros(len(wanted), dtype=bool)
    for fold in range(OUTER_FOLDS):
        held = organs % OUTER_FOLDS == fold
        seen = [k for k, i in enumerate(indexes) if grouped[i] % OUTER_FOLDS != fold]
        unseen = [k for k, i in enumerate(indexes) if grouped[i] % OUTER_FOLDS == fold]
        inner = [grouped[indexes[k]] // OUTER_FOLDS for k in seen]
        joined = with_joined([matters[k] for k in seen], wanted[~held], inner)
        fitted = fit_pairs(*joined, rare, plan.settings, "")
        told = fitted.probabilities([matters[k] for k in unseen])
        said[held] = np.concatenate([scores.ravel() for scores in told])
        answering[held] = np.concatenate(
            [answered(matters[k], scores, plan.settings.threshold).ravel() for k, scores in zip(unseen, told, strict=True)]
        )
    ways = {
        "model": answering,
        "same_topic": np.array(
            [p.topics.argmax() == m.topics.argmax() for matter in matters for p in matter.problems for m in matter.measures]
        ),
        "majority": np.ones(len(wanted), dtype=bool),
    }
    of_problem = np.concatenate(
        [np.repeat(range(len(m.problems)), len(m.measures)) for m in matters] or [np.zeros(0, dtype=np.int64)]
    )
    problem = np.cumsum(np.r_[True, (np.diff(of_problem) != 0) | (np.diff(np.repeat(range(len(sizes)), sizes)) != 0)]) - 1
    organ_of_problem = organs[np.unique(problem, return_index=True)[1]]

    def open_problems(links: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
        return np.asarray(np.bincount(problem, weights=links) == 0)

    def both(links: npt.NDArray[np.bool_]) -> dict[str, Any]:
        return {
            "links": judged(wanted, links, organs),
            "unanswered": judged(open_problems(wanted), open_problems(links), organ_of_problem),
        }

    return {
        "pairs": len(wanted),
        "problems": int(problem[-1] + 1) if len(problem) else 0,
        **both(ways["model"]),
        "calibration": calibration(said, wanted),
        "baselines": {name: both(ways[name]) for name in ("majority", "same_topic")},
    }


def organs_of(passages: list[GoldPassage], statements: Sequence[LabelledStatement]) -> Labels:
    """For every statement the number of the group of organs that its passage belongs to."""
    grouped = groups(passages)
    return np.array([grouped[s.passage] for s in statements], dtype=np.int64)


def judged(wanted: npt.NDArray[np.bool_], said: npt.NDArray[np.bool_], organs: Labels) -> dict[str, Any]:
    """Precision, recall and F1 of a yes-or-no judgement, F1 with its interval by drawing whole organs."""
    counts = np.stack([wanted & said, ~wanted & said, wanted & ~said], axis=-1).reshape(len(organs), -1, 3).sum(axis=1)
    numbers, of = np.unique(organs, return_inverse=True)
    by_organ = np.zeros((len(numbers), 3))
    np.add.at(by_organ, of, counts)
    draws = np.random.default_rng(_SEED).integers(0, len(numbers), size=(_DRAWS, len(numbers)))
    drawn = by_organ[draws].sum(axis=1)
    f1 = 2 * drawn[:, 0] / np.maximum(2 * drawn[:, 0] + drawn[:, 1] + drawn[:, 2], 1)
    tp, fp, fn = by_organ.sum(axis=0).tolist()
    return {**ratio(tp, fp, fn), "f1_95": [float(v) for v in np.percentile(f1, [2.5, 97.5])]}


def agreement_metrics(passages: list[GoldPassage], second: Path) -> dict[str, Any]:
    """How far a second, blind labelling agrees with the first: share of equal roles, Cohen's kappa, F1 role by role."""
    marks = dict(line.split(": ") for line in second.read_text("utf-8").splitlines() if line and not line.startswith("#"))
    first, other = [], []
    for p in passages:
        if p.id in marks:
            own = [g for g in p.gold if not g.heading]
            if len(own) != len(marks[p.id]):
                raise TrainingFileError(f"{second}: {p.id} has {len(marks[p.id])} marks for {len(own)} statements")
            first += [ROLES.index(g.role) for g in own]
            other += [ROLES.index(ROLE_OF[mark]) for mark in marks[p.id]]
    table = confusion(np.array(first), np.array(other))
    total, agreed = int(table.sum()), float(table.diagonal().sum() / table.sum())
    by_chance = float((table.sum(axis=0) * table.sum(axis=1)).sum() / total**2)
    return {
        "statements": total,
        "agreed": agreed,
        "kappa": (agreed - by_chance) / (1 - by_chance),
        "macro_f1": macro_f1(table),
        "roles": {r: _f1_of(i)(table) for i, r in enumerate(ROLES)},
    }


def rounded(value: Any) -> Any:
    """The same structure with floats at four decimals."""
    if isinstance(value, float):
        return round(value, 4)
    if isinstance(value, dict):
        return {k: rounded(v) for k, v in value.items()}
    return [rounded(v) for v in value] if isinstance(value, list) else value


def evaluate(toml: Path) -> dict[str, Any]:
    """Measure the plan's kind of model on its corpus, write ``metrics.json`` and ``card.md`` beside ``toml``."""
    plan = read_plan(toml)
    passages = read_corpus(plan.files)
    measured: dict[str, Any] = {}
    if plan.kind == "roles":
        measured["roles"] = role_metrics(cross_validate(passages, plan.settings))
        measured["splitter"] = splitter_metrics(passages)
        measured["agreement"] = agreement_metrics(passages, second_labels(plan))
    else:
        measured[plan.kind] = MEASURES[plan.kind](passages, plan)
    files = [path.name for path in plan.files]
    data = {"sha256": data_hash(plan.files), "files": files, "passages": len(passages)}
    metrics = rounded({"kind": plan.kind, "data": data, "protocol": _PROTOCOL, **measured})
    text = json.dumps(metrics, ensure_ascii=False, indent=1)
    (plan.folder / "metrics.json").write_text(text + "\n", "utf-8", newline="\n")
    write_card(plan.folder)
    return dict(metrics)


def second_labels(plan: Plan) -> Path:
    """The second, blind labelling of a part of the plan's corpus."""
    return plan.files[0].parent / "second_reading.marks"


MEASURES: dict[str, Callable[[list[GoldPassage], Plan], dict[str, Any]]] = {
    "topics": topic_metrics,
    "vagueness": vagueness_metrics,
    "pairs": pair_metrics,
}
"""How each kind of model but the roles is measured."""
