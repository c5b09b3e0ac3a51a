"""Training: from a ``models/<name>/train.toml`` to the two files of the model beside it. Deterministic."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from threadpoolctl import threadpool_limits

from nianshen.narrative.corpus import GoldPassage, read_corpus
from nianshen.narrative.fit import Example, example, fit, setting_of, told_as_done
from nianshen.narrative.grouping import groups
from nianshen.narrative.joining import with_joined
from nianshen.narrative.labelled import LabelledStatement, labelled_matters, labelled_statements
from nianshen.narrative.linear import Floats
from nianshen.narrative.pair_columns import rarity
from nianshen.narrative.pair_model import PairModel, PairSettings, fit_pairs
from nianshen.narrative.role_model import RoleModel, Settings
from nianshen.narrative.standing import Setting
from nianshen.narrative.topic_model import TOPICS, TopicModel, TopicSettings, fit_topics
from nianshen.narrative.vagueness_model import VaguenessModel, VaguenessSettings, fit_vagueness

SETTINGS: dict[str, type[Any]] = {
    "roles": Settings,
    "topics": TopicSettings,
    "vagueness": VaguenessSettings,
    "pairs": PairSettings,
}
"""The kinds of model, and what the table ``[model]`` of each holds."""
OUTER_FOLDS = 5
"""So many parts the organs are split into, wherever a model is to judge what it has not seen."""


class TrainingFileError(ValueError):
    """``train.toml`` lacks something or names data outside the corpus."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What ``train.toml`` says: the kind of model, the labelled files, the hyperparameters."""

    folder: Path
    kind: str
    files: tuple[Path, ...]
    settings: Any


def read_plan(toml: Path) -> Plan:
    """The plan in a ``models/<name>/train.toml``.

    Raises:
        FileNotFoundError: there is no such file.
        TrainingFileError: a key is missing or unknown, or a file stands outside ``corpus/``.
    """
    table = tomllib.loads(toml.read_text("utf-8"))
    root = toml.resolve().parents[2]
    try:
        kind = table["model"].pop("kind")
        files = tuple(sorted(path for pattern in table["data"]["files"] for path in root.glob(pattern)))
        settings = SETTINGS[kind](**table["model"])
    except KeyError as missing:
        raise TrainingFileError(f"{toml}: {missing} is missing or unknown") from None
    except TypeError as wrong:
        raise TrainingFileError(f"{toml}: [model] is not what kind = {kind!r} needs: {wrong}") from None
    for path in files:
        if root / "corpus" not in path.resolve().parents:
            raise TrainingFileError(f"{toml}: {path} stands outside corpus/")
    if not files:
        raise TrainingFileError(f"{toml}: no file matches")
    return Plan(toml.parent, kind, files, settings)


def data_hash(files: tuple[Path, ...]) -> str:
    """SHA-256 over the names and contents of the labelled files."""
    digest = hashlib.sha256()
    for path in files:
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def examples(passages: list[GoldPassage], grouped: list[int]) -> list[Example]:
    """Every passage with all that an audit knows of it, bare as a researcher's plain text is, and retold as done."""
    made: list[Example] = []
    for p, group in zip(passages, grouped, strict=True):
        made += [example(p, setting_of(p), group), example(p, Setting(), group), *told_as_done(p, group)]
    return made


def train(toml: Path) -> RoleModel | TopicModel | VaguenessModel | PairModel:
    """Fit a model on all the labelled data of its plan and write it beside ``toml``.

    In one thread: with several, sums come in another order, and weights that matter little come out otherwise.
    """
    with threadpool_limits(1):
        return _train(read_plan(toml))


def _train(plan: Plan) -> RoleModel | TopicModel | VaguenessModel | PairModel:
    passages = read_corpus(plan.files)
    digest = data_hash(plan.files)
    model: RoleModel | TopicModel | VaguenessModel | PairModel
    if plan.kind == "roles":
        model = fit(examples(passages, groups(passages)), plan.settings, digest)
    elif plan.kind == "pairs":
        model = pairs_of(passages, plan, digest)
    else:
        statements = labelled_statements(passages)
        model = (topics_of if plan.kind == "topics" else vagueness_of)(statements, plan.settings, digest)
    model.save(plan.folder)
    return model


def topics_of(statements: list[LabelledStatement], settings: TopicSettings, digest: str = "") -> TopicModel:
    """The topic model fitted on labelled statements."""
    return fit_topics([s.judged.words for s in statements], [s.gold.topics for s in statements], settings, digest)


def vagueness_of(statements: list[LabelledStatement], settings: VaguenessSettings, digest: str = "") -> VaguenessModel:
    """The vagueness model fitted on labelled statements."""
    return fit_vagueness([s.judged for s in statements], [s.gold.vague for s in statements], settings, digest)


def pairs_of(passages: list[GoldPassage], plan: Plan, digest: str) -> PairModel:
    """The pair model fitted on labelled links; topics and vagueness as models say that had not seen the organ."""
    statements = labelled_statements(passages)
    folds = folds_of(passages, statements)
    topics, vague = unseen_topics(statements, folds, plan), unseen_vagueness(statements, folds, plan)
    indexes, matters, answered = labelled_matters(passages, statements, topics, vague)
    grouped, rare = groups(passages), rarity([s.judged.words for s in statements])
    told = with_joined(matters, answered, [grouped[i] for i in indexes])
    return fit_pairs(*told, rare, plan.settings, digest)


def folds_of(passages: list[GoldPassage], statements: list[LabelledStatement]) -> list[int]:
    """For every statement the part of the organs that its passage belongs to."""
    grouped = groups(passages)
    return [grouped[s.passage] % OUTER_FOLDS for s in statements]


def unseen_topics(statements: list[LabelledStatement], folds: list[int], plan: Plan) -> Floats:
    """The topics' probabilities, each statement judged by a model fitted on the other parts."""
    settings = read_plan(plan.folder.parent / "topics" / "train.toml").settings
    said = np.zeros((len(statements), len(TOPICS)))

    def judge(seen: list[LabelledStatement], held: list[LabelledStatement]) -> Floats:
        return topics_of(seen, settings).probabilities([s.judged.words for s in held])

    return _by_fold(statements, folds, said, judge)


def unseen_vagueness(statements: list[LabelledStatement], folds: list[int], plan: Plan) -> Floats:
    """The probability of being vague, each statement judged by a model fitted on the other parts."""
    settings = read_plan(plan.folder.parent / "vagueness" / "train.toml").settings

    def judge(seen: list[LabelledStatement], held: list[LabelledStatement]) -> Floats:
        return vagueness_of(seen, settings).probabilities([s.judged for s in held])

    return _by_fold(statements, folds, np.zeros(len(statements)), judge)


def _by_fold(
    statements: list[LabelledStatement],
    folds: list[int],
    said: Floats,
    judge: Callable[[list[LabelledStatement], list[LabelledStatement]], Floats],
) -> Floats:
    for fold in sorted(set(folds)):
        held = [i for i, f in enumerate(folds) if f == fold]
        seen = [s for s, f in zip(statements, folds, strict=True) if f != fold]
        said[held] = judge(seen, [statements[i] for i in held])
    return said
