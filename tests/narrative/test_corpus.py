"""The labelled corpus is well formed, and the splitter cuts it as it is labelled."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from sklearn.feature_extraction.text import CountVectorizer

from nianshen.narrative.corpus import CorpusError, GoldPassage, read_corpus, read_file
from nianshen.narrative.evaluate import splitter_metrics

FILES = sorted((Path(__file__).parents[2] / "corpus" / "statements").glob("*.txt"))
HEAD = "@ id=a-1 organ=甲县乙局 level=department tier=county year=2021 part=5\n"


@pytest.fixture(scope="module")
def passages() -> list[GoldPassage]:
    return read_corpus(FILES)


def test_every_gold_piece_stands_where_it_says(passages: list[GoldPassage]) -> None:
    for p in passages:
        end = 0
        for g in p.gold:
            assert end <= g.start < g.end <= len(p.text), (p.id, g.line)
            assert p.text[g.start : g.end].strip("。；：！？，\n ") == p.text[g.start : g.end], (p.id, g.line)
            end = g.end


def test_only_measures_answer_and_only_problems_of_their_passage(passages: list[GoldPassage]) -> None:
    for p in passages:
        for g in p.gold:
            assert not g.answers or (g.role == "measure" and max(g.answers) < len(p.problems)), (p.id, g.line)


def test_the_splitter_cuts_as_labelled(passages: list[GoldPassage]) -> None:
    agreement = splitter_metrics(passages)
    assert agreement["as_written"]["exact"] >= 0.97
    assert agreement["line_breaks_lost"]["exact"] >= 0.93


def test_no_two_statements_of_substance_are_near_duplicates(passages: list[GoldPassage]) -> None:
    """Fixed labels and nil phrases (下一步, 没有其他需要报告的事项) recur, problems, measures and work do not."""
    told = [p.text[g.start : g.end] for p in passages for g in p.gold if g.role not in ("frame", "nil")]
    grams = CountVectorizer(analyzer="char", ngram_range=(4, 4), binary=True, lowercase=False, dtype=np.int32)
    matrix = grams.fit_transform("".join(filter(str.isalnum, t)) for t in told)
    sizes = np.asarray(matrix.sum(axis=1)).ravel()
    shared = (matrix @ matrix.T).tocoo()
    union = sizes[shared.row] + sizes[shared.col] - shared.data
    near = (shared.row < shared.col) & (2 * shared.data >= union)
    assert [(told[i], told[j]) for i, j in zip(shared.row[near], shared.col[near], strict=True)] == []


def test_a_passage_is_put_together_as_it_would_stand(tmp_path: Path) -> None:
    path = tmp_path / "voice.txt"
    path.write_text(
        HEAD + "H 五、存在的主要问题\nf 主要有：\np!~ 一是|栏目少； #平台 #数据\np 二是|更新慢。 #更新时效\n"
        "H （二）改进措施\nm 补齐栏目。 #平台 >1,2\n",
        "utf-8",
    )
    (p,) = read_file(path)
    assert p.title == "存在的主要问题"
    assert p.text == "主要有：一是栏目少；二是更新慢。\n（二）改进措施\n补齐栏目。"
    assert [p.text[g.start : g.end] for g in p.gold] == ["主要有", "栏目少", "更新慢", "改进措施", "补齐栏目"]
    few = p.gold[1]
    assert (few.role, few.marker, few.hard, few.vague, few.topics) == ("problem", "一是", True, True, ("平台", "数据"))
    assert p.gold[4].answers == (0, 1)
    assert p.gold[3].heading


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ("p 栏目少。\n", "voice.txt:1: a line before"),
        ("@ id=a organ=b\n", "voice.txt:1: facts"),
        (HEAD.replace("county", "moon") + "p 栏目少。\n", "voice.txt:1: tier"),
        (HEAD.replace("2021", "去年") + "p 栏目少。\n", "voice.txt:1: year"),
        (HEAD + "x 栏目少。\n", "voice.txt:2: a line must"),
        (HEAD + "p栏目少。\n", "voice.txt:2: a line must"),
        (HEAD + "w~ 栏目多。\n", "voice.txt:2: only a problem"),
        (HEAD + "p 栏目少。 #栏目\n", "voice.txt:2: no topic"),
        (HEAD + "p 栏目少。 #平台 >1\n", "voice.txt:2: only a measure"),
        (HEAD + "p 栏目少。 #平台\nm 补栏目。 #平台 >2\n", "voice.txt:3: answers problem 2 of 1"),
        (HEAD + "H 改进 #平台\nH 二 #平台\n", "voice.txt:2: a heading"),
        (HEAD, "voice.txt:1: passage 'a-1' is empty"),
    ],
)
def test_a_malformed_line_is_told_with_its_place(tmp_path: Path, lines: str, message: str) -> None:
    path = tmp_path / "voice.txt"
    path.write_text(lines, "utf-8")
    with pytest.raises(CorpusError) as told:
        list(read_file(path))
    assert str(told.value).startswith(message)


def test_an_id_stands_once(tmp_path: Path) -> None:
    path = tmp_path / "voice.txt"
    path.write_text((HEAD + "p 栏目少。 #平台\n") * 2, "utf-8")
    with pytest.raises(CorpusError, match="stands twice"):
        read_corpus([path])
