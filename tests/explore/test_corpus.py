"""A run as a corpus: its tables, and where a sentence went."""

from __future__ import annotations

from pathlib import Path

import matplotlib
import pytest

import nianshen
from nianshen.auditing import audit_many
from nianshen.explore import Appearance, Corpus, draw_lineage, first_of, lineage
from nianshen.output.jsonl import write_jsonl
from nianshen.output.record import line
from nianshen.registry import select

SAMPLES = Path(__file__).parents[2] / "corpus" / "samples"
WATER = SAMPLES / "2023-qingping-water-bureau.txt"


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    folder = tmp_path_factory.mktemp("run")
    before = folder / "2022.txt"
    before.write_text(WATER.read_text("utf-8").replace("2023", "2022").replace("2024", "2023"), "utf-8")
    empty = folder / "empty.txt"
    empty.touch()
    audits = audit_many([WATER, before, empty], rules=select(["T3", "META-01"]))
    list(write_jsonl(map(line, audits), folder / "audit.jsonl"))
    return Corpus(folder)


def test_it_is_a_public_verb(corpus: Corpus) -> None:
    assert nianshen.Corpus is Corpus
    with pytest.raises(FileNotFoundError, match="no run there"):
        Corpus(corpus.path.parent / "none")


def test_tables_of_a_run(corpus: Corpus) -> None:
    reports = list(corpus.reports())
    assert [(r["path"], r["organ"], r["year"], r["failed_error"]) for r in reports] == [
        (WATER.name, "青坪县水利局", 2023, 0),
        ("2022.txt", "青坪县水利局", 2022, 0),
    ]
    text = WATER.read_text("utf-8")
    statements = [s for s in corpus.statements() if s["path"] == WATER.name]
    assert statements
    assert all(text[s["start"] : s["end"]] == s["text"] for s in statements)
    received = [c["value"] for c in corpus.cells() if (c["path"], c["table"], c["row"]) == (WATER.name, 3, "A1")]
    assert received[-1] == 64
    assert len(received) == 7
    assert list(corpus.findings()) == []


def test_a_sentence_is_followed_through_the_years(corpus: Corpus) -> None:
    statement = next(s for s in corpus.statements() if s["year"] == 2023 and s["role"] == "problem")
    found = corpus.lineage(statement["text"])
    assert [(a.organ, a.year, a.path) for a in found] == [
        ("青坪县水利局", 2022, "2022.txt"),
        ("青坪县水利局", 2023, WATER.name),
    ]
    assert found[-1] == Appearance(
        "青坪县水利局", 2023, found[-1].published, WATER.name, 5, statement["start"], statement["end"], statement["text"], 1.0
    )
    assert corpus.lineage("今天下午全局同志到河边植树并清理了垃圾") == []


def test_what_cannot_be_followed_is_said(corpus: Corpus) -> None:
    with pytest.raises(ValueError, match="too short"):
        corpus.lineage("不够")
    with pytest.raises(ValueError, match="between 0 and 1"):
        lineage("政策解读形式单一多为文字", corpus, 0)


def _appearance(organ: str, year: int, published: str | None) -> Appearance:
    return Appearance(organ, year, published, f"{organ}{year}.txt", 5, 0, 9, "政策解读形式单一", 1.0)


@pytest.mark.parametrize(
    ("told", "first"),
    [
        ([], None),
        ([("甲局", 2022, None), ("乙局", 2023, "2024-01-10")], "甲局"),
        ([("甲局", 2023, "2024-01-10"), ("乙局", 2023, "2024-01-11")], "甲局"),
        ([("甲局", 2023, "2024-01-10"), ("乙局", 2023, "2024-01-10")], None),
        ([("甲局", 2023, "2024-01-10"), ("乙局", 2023, None)], None),
        ([("甲局", 2023, None), ("乙局", 2023, None)], None),
    ],
)
def test_who_was_first_only_dates_tell(told: list[tuple[str, int, str | None]], first: str | None) -> None:
    found = first_of([_appearance(*a) for a in told])
    assert (found and found.organ) == first


def test_picture_of_a_lineage(corpus: Corpus) -> None:
    matplotlib.use("agg")
    statement = next(s for s in corpus.statements() if s["year"] == 2023 and s["role"] == "problem")
    axes = draw_lineage(corpus.lineage(statement["text"]))
    (marks,) = axes.collections
    assert [tuple(map(int, at)) for at in marks.get_offsets()] == [(2022, 0), (2023, 0)]
    assert list(marks.get_sizes()) == [160, 60]
    assert [label.get_text() for label in axes.get_yticklabels()] == ["青坪县水利局"]
