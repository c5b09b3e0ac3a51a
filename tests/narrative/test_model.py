"""The shipped model, its metrics and its card belong together and to the corpus."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression

from nianshen.audit_types import ROLES
from nianshen.narrative.card import card
from nianshen.narrative.corpus import GoldPassage, read_corpus
from nianshen.narrative.evaluate import (
    HeldOut,
    confusion,
    interval,
    lexicon_metrics,
    macro_f1,
    ratio,
    rounded,
    splitter_metrics,
)
from nianshen.narrative.fit import example, fit, setting_of, told_as_done
from nianshen.narrative.grouping import groups
from nianshen.narrative.role_model import ModelError, Settings, load_model
from nianshen.narrative.train import TrainingFileError, data_hash, examples, read_plan, train

FOLDER = Path(__file__).parents[2] / "models" / "roles"
PLAN = read_plan(FOLDER / "train.toml")
SMALL = Settings((1, 2), 1024, 3.0, 1.0, 3, 0)


@pytest.fixture(scope="module")
def passages() -> list[GoldPassage]:
    return read_corpus(PLAN.files)


@pytest.fixture(scope="module")
def metrics() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((FOLDER / "metrics.json").read_text("utf-8"))
    return loaded


def test_the_model_was_trained_and_measured_on_the_corpus_as_it_is(metrics: dict[str, Any]) -> None:
    assert load_model(FOLDER).data_hash == metrics["data"]["sha256"] == data_hash(PLAN.files), (
        "the corpus changed: retrain with `python -m nianshen.narrative.train models/roles/train.toml` and measure"
        " with `python -m nianshen.narrative.evaluate models/roles/train.toml`"
    )


def test_the_card_is_what_the_metrics_give(metrics: dict[str, Any]) -> None:
    assert (FOLDER / "card.md").read_text("utf-8") == card(metrics)


def test_what_needs_no_training_is_measured_again(metrics: dict[str, Any], passages: list[GoldPassage]) -> None:
    assert metrics["splitter"] == rounded(splitter_metrics(passages))
    assert metrics["lexicon"] == rounded(lexicon_metrics(passages))


def test_the_model_beats_both_baselines_by_far(metrics: dict[str, Any]) -> None:
    roles = metrics["roles"]
    assert roles["macro_f1"] >= 0.85
    assert roles["macro_f1"] > roles["baselines"]["keywords"]["macro_f1"] + 0.2
    assert roles["macro_f1"] > roles["baselines"]["majority"]["macro_f1"] + 0.2
    assert roles["calibration"]["expected_error"] <= 0.05


def test_training_again_gives_the_shipped_model(tmp_path: Path) -> None:
    plan = tmp_path / "models" / "roles" / "train.toml"
    plan.parent.mkdir(parents=True)
    plan.write_bytes((FOLDER / "train.toml").read_bytes())
    shutil.copytree(FOLDER.parents[1] / "corpus", tmp_path / "corpus")
    train(plan)
    assert json.loads((plan.parent / "model.json").read_text("utf-8")) == json.loads(
        (FOLDER / "model.json").read_text("utf-8")
    )
    with np.load(plan.parent / "weights.npz") as fresh, np.load(FOLDER / "weights.npz") as shipped:
        assert set(fresh) == set(shipped)
        for name in shipped:
            assert np.allclose(fresh[name], shipped[name], atol=0.02), name


def test_a_stored_model_predicts_as_the_fitted_one(tmp_path: Path, passages: list[GoldPassage]) -> None:
    some = passages[:60]
    made = examples(some, groups(some))
    model = fit(made, SMALL, "hash")
    model.save(tmp_path)
    stored = load_model(tmp_path)
    assert isinstance(stored.words, LogisticRegression)
    standings = [e.standings for e in made]
    for ours, theirs in zip(model.probabilities(standings), stored.probabilities(standings), strict=True):
        assert np.allclose(ours, theirs, atol=0.01)
        assert np.allclose(theirs.sum(axis=1), 1)


def test_a_model_for_other_roles_is_refused(tmp_path: Path) -> None:
    stored = json.loads((FOLDER / "model.json").read_text("utf-8"))
    stored["classes"] = ["a", "b"]
    (tmp_path / "model.json").write_text(json.dumps(stored), "utf-8")
    with pytest.raises(ModelError, match="retrain"):
        load_model(tmp_path)


def test_an_organ_and_its_near_duplicates_stay_together(passages: list[GoldPassage]) -> None:
    numbers = groups(passages)
    group_of: dict[str, int] = {}
    for p, number in zip(passages, numbers, strict=True):
        assert group_of.setdefault(p.organ, number) == number
    assert len(set(numbers)) > 100


def test_measures_retold_as_done_are_work(passages: list[GoldPassage]) -> None:
    retold = [e for p in passages[:100] for e in told_as_done(p, 0)]
    assert retold
    assert {label for e in retold for label in e.labels} <= {-1, ROLES.index("work")}


def test_labels_follow_the_splitter(passages: list[GoldPassage]) -> None:
    made = [example(p, setting_of(p), 0) for p in passages[:50]]
    labelled = sum(label >= 0 for e in made for label in e.labels)
    assert labelled >= 0.9 * sum(not g.heading for p in passages[:50] for g in p.gold)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[data]\nfiles = ['corpus/*.txt']\n", "is missing"),
        ("[data]\nfiles = ['elsewhere/*.txt']\n[model]\nngrams=[1,2]\nbuckets=8\nwords_c=1.0\nstanding_c=1.0\nfolds=2\nseed=0\n", "outside corpus"),
        ("[data]\nfiles = ['corpus/none*.txt']\n[model]\nngrams=[1,2]\nbuckets=8\nwords_c=1.0\nstanding_c=1.0\nfolds=2\nseed=0\n", "no file"),
    ],
)  # fmt: skip
def test_a_plan_must_be_whole_and_stay_in_the_corpus(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "a.txt").write_text("", "utf-8")
    plan = tmp_path / "models" / "x" / "train.toml"
    plan.parent.mkdir(parents=True)
    plan.write_text(text, "utf-8")
    with pytest.raises(TrainingFileError, match=message):
        read_plan(plan)


def test_measures_of_a_known_table() -> None:
    labels, said = np.array([0, 0, 1, 1, 1, 1]), np.array([0, 1, 1, 1, 1, 0])
    table = confusion(labels, said)
    assert table[0, 1] == 1
    assert macro_f1(table) == pytest.approx((0.5 + 0.75) / 2)
    assert ratio(3, 1, 1) == {"precision": 0.75, "recall": 0.75, "f1": 0.75, "support": 4}
    held = HeldOut(labels, np.eye(6)[said], np.eye(6)[said], np.zeros(6, bool), np.array([0, 0, 1, 1, 2, 2]), ("",) * 6)
    low, high = interval(held, said, macro_f1, 0)
    assert 0 <= low <= macro_f1(table) <= high <= 1
