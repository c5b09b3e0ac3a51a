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
    agreement_metrics,
    confusion,
    interval,
    judged,
    macro_f1,
    ratio,
    rounded,
    second_labels,
    splitter_metrics,
    vagueness_metrics,
)
from nianshen.narrative.fit import example, fit, setting_of, told_as_done
from nianshen.narrative.grouping import groups
from nianshen.narrative.linear import ModelError
from nianshen.narrative.role_model import Settings, batch, context_matrix, load_model
from nianshen.narrative.train import SETTINGS, TrainingFileError, data_hash, examples, read_plan, train

MODELS = Path(__file__).parents[2] / "models"
FOLDER = MODELS / "roles"
KINDS = sorted(SETTINGS)
PLAN = read_plan(FOLDER / "train.toml")
SMALL = Settings(2, 10, 3.0, 1.0, 3)


@pytest.fixture(scope="module")
def passages() -> list[GoldPassage]:
    return read_corpus(PLAN.files)


def _metrics(kind: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((MODELS / kind / "metrics.json").read_text("utf-8"))
    return loaded


@pytest.mark.parametrize("kind", KINDS)
def test_a_model_was_trained_and_measured_on_the_corpus_as_it_is(kind: str) -> None:
    stored = json.loads((MODELS / kind / "model.json").read_text("utf-8"))
    assert stored["data_sha256"] == _metrics(kind)["data"]["sha256"] == data_hash(PLAN.files), (
        f"the corpus changed: `nianshen train models/{kind}/train.toml`, then `nianshen evaluate models/{kind}/train.toml`"
    )


@pytest.mark.parametrize("kind", KINDS)
def test_a_card_is_what_the_metrics_give(kind: str) -> None:
    assert (MODELS / kind / "card.md").read_text("utf-8") == card(_metrics(kind))


def test_what_needs_little_training_is_measured_again(passages: list[GoldPassage]) -> None:
    assert _metrics("roles")["splitter"] == rounded(splitter_metrics(passages))
    assert _metrics("roles")["agreement"] == rounded(agreement_metrics(passages, second_labels(PLAN)))
    plan = read_plan(MODELS / "vagueness" / "train.toml")
    measured = rounded(vagueness_metrics(passages, plan))["vague"]
    assert measured["f1"] == pytest.approx(_metrics("vagueness")["vagueness"]["vague"]["f1"], abs=0.01)


def test_the_models_beat_their_baselines() -> None:
    roles = _metrics("roles")["roles"]
    assert roles["macro_f1"] > roles["baselines"]["keywords"]["macro_f1"] + 0.2
    assert roles["macro_f1"] > roles["baselines"]["majority"]["macro_f1"] + 0.2
    assert roles["hard"]["keywords"]["macro_f1"] <= 0.7
    assert roles["calibration"]["expected_error"] <= 0.05
    vague, pairs = _metrics("vagueness")["vagueness"], _metrics("pairs")["pairs"]
    assert vague["vague"]["f1"] > vague["baselines"]["lexicon"]["f1"]
    assert pairs["links"]["f1"] > pairs["baselines"]["same_topic"]["links"]["f1"]
    assert pairs["unanswered"]["f1"] > pairs["baselines"]["same_topic"]["unanswered"]["f1"]


@pytest.mark.parametrize("kind", KINDS)
def test_training_again_gives_the_shipped_model(kind: str, tmp_path: Path, passages: list[GoldPassage]) -> None:
    copied = tmp_path / "models"
    shutil.copytree(MODELS, copied)
    shutil.copytree(MODELS.parent / "corpus", tmp_path / "corpus")
    train(copied / kind / "train.toml")
    assert json.loads((copied / kind / "model.json").read_text("utf-8")) == json.loads(
        (MODELS / kind / "model.json").read_text("utf-8")
    )
    with np.load(copied / kind / "weights.npz") as fresh, np.load(MODELS / kind / "weights.npz") as shipped:
        assert set(fresh) == set(shipped)
        for name in shipped:
            if kind != "roles" or name.startswith("words"):  # of the later readings' features many say the same
                # processors sum in different orders, and the solver stops a little elsewhere
                assert np.allclose(fresh[name], shipped[name], atol=0.06), name
    if kind == "roles":
        standings = [e.standings for e in examples(passages[::10], groups(passages[::10]))]
        said, before = (np.vstack(load_model(folder / kind).probabilities(standings)) for folder in (copied, MODELS))
        assert np.abs(said - before).max() < 0.1
        assert (said.argmax(axis=1) == before.argmax(axis=1)).mean() > 0.998


def test_probabilities_are_what_scikit_learn_predicts(passages: list[GoldPassage]) -> None:
    made = examples(passages[:60], groups(passages[:60]))
    model = fit(made, SMALL, "hash")
    b = batch([e.standings for e in made], SMALL)
    said = model.words.estimator().predict_proba(b.words)
    for context in model.contexts:
        said = context.estimator().predict_proba(context_matrix(b, said))
    assert np.allclose(np.vstack(model.probabilities([e.standings for e in made])), said, atol=1e-5)


def test_reasons_are_ngrams_of_the_statement() -> None:
    model = load_model(FOLDER)
    reasons = model.reasons("栏目更新不及时", "problem")
    assert reasons
    assert [r.weight for r in reasons] == sorted((r.weight for r in reasons), reverse=True)
    assert all(r.ngram in "栏目更新不及时" for r in reasons)


def test_a_stored_model_predicts_as_the_fitted_one(tmp_path: Path, passages: list[GoldPassage]) -> None:
    some = passages[:60]
    made = examples(some, groups(some))
    model = fit(made, SMALL, "hash")
    model.save(tmp_path)
    stored = load_model(tmp_path)
    assert isinstance(stored.words.estimator(), LogisticRegression)
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
        ("[data]\nfiles = ['corpus/*.txt']\n[model]\nkind='moods'\n", "missing or unknown"),
        ("[data]\nfiles = ['corpus/*.txt']\n[model]\nkind='pairs'\nweight=1\n", "is not what"),
        ("[data]\nfiles = ['elsewhere/*.txt']\n[model]\nkind='pairs'\nc=1.0\nthreshold=0.5\n", "outside corpus"),
        ("[data]\nfiles = ['corpus/none*.txt']\n[model]\nkind='pairs'\nc=1.0\nthreshold=0.5\n", "no file"),
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
    low, high = interval(held, said, macro_f1)
    assert 0 <= low <= macro_f1(table) <= high <= 1


def test_a_judgement_is_counted_and_drawn_by_organ() -> None:
    wanted, said = np.array([True, True, False, False]), np.array([True, False, True, False])
    measured = judged(wanted, said, np.array([0, 0, 1, 1]))
    assert {k: measured[k] for k in ("precision", "recall", "f1", "support")} == ratio(1, 1, 1)
    assert measured["f1_95"][0] <= measured["f1"] <= measured["f1_95"][1]
