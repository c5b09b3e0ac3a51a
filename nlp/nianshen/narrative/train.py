"""Training the role model: ``python -m nianshen.narrative.train models/roles/train.toml``."""

from __future__ import annotations

import hashlib
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

from nianshen.narrative.corpus import GoldPassage, read_corpus
from nianshen.narrative.fit import Example, example, fit, setting_of, told_as_done
from nianshen.narrative.grouping import groups
from nianshen.narrative.role_model import RoleModel, Settings
from nianshen.narrative.standing import Setting


class TrainingFileError(ValueError):
    """``train.toml`` lacks something or names data outside the corpus."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What ``train.toml`` says: the labelled files, and the hyperparameters."""

    folder: Path
    files: tuple[Path, ...]
    settings: Settings


def read_plan(toml: Path) -> Plan:
    """The plan in a ``models/<name>/train.toml``.

    Raises:
        TrainingFileError: a key is missing, or a file stands outside ``corpus/``.
    """
    table = tomllib.loads(toml.read_text("utf-8"))
    root = toml.resolve().parents[2]
    try:
        files = tuple(sorted(path for pattern in table["data"]["files"] for path in root.glob(pattern)))
        t = table["model"]
        settings = Settings(
            (t["ngrams"][0], t["ngrams"][1]), t["buckets"], t["words_c"], t["standing_c"], t["folds"], t["seed"]
        )
    except KeyError as missing:
        raise TrainingFileError(f"{toml}: {missing} is missing") from None
    for path in files:
        if root / "corpus" not in path.resolve().parents:
            raise TrainingFileError(f"{toml}: {path} stands outside corpus/")
    if not files:
        raise TrainingFileError(f"{toml}: no file matches")
    return Plan(toml.parent, files, settings)


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


def train(toml: Path) -> RoleModel:
    """Fit the model on all the labelled data of the plan and write it beside ``toml``. Deterministic."""
    plan = read_plan(toml)
    passages = read_corpus(plan.files)
    model = fit(examples(passages, groups(passages)), plan.settings, data_hash(plan.files))
    model.save(plan.folder)
    return model


if __name__ == "__main__":
    train(Path(sys.argv[1]))
