"""Topics, vagueness and links between problems and measures."""

from __future__ import annotations

import pytest

from nianshen.narrative.corpus import TOPICS
from nianshen.narrative.pairs import Linkable, link
from nianshen.narrative.pipeline import WORDS
from nianshen.narrative.tokenizer import segmenter
from nianshen.narrative.topics import _patterns, topics_of
from nianshen.narrative.vagueness import is_vague

CUT = segmenter(WORDS)


def test_the_lexicon_has_the_topics_of_the_guidelines() -> None:
    assert {topic for topic, _ in _patterns()} | {"其他"} == set(TOPICS)


@pytest.mark.parametrize(
    ("text", "topic"),
    [("政策解读只有文字", "政策解读"), ("网站检索不好用", "平台"), ("经办人员均为兼职", "人员编制"), ("公开意识不强", "意识"), ("天气很好", "其他")],
)
def test_topics(text: str, topic: str) -> None:
    assert topic in topics_of(text)


@pytest.mark.parametrize(
    "text", ["公开意识有待加强", "进一步提高政府信息公开工作水平", "加强组织领导，健全工作机制", "加大政策解读力度，提升政策解读质量", "认真贯彻《条例》，做到应公开尽公开"]
)
def test_what_any_organ_could_say_is_vague(text: str) -> None:
    assert is_vague(text, CUT(text))


@pytest.mark.parametrize(
    "text", ["每季度核对一次名单", "六月底前开通“惠农补贴”专栏", "为每件解读配图解", "印发《发布审核办法》", "培训新任信息员", "十二个乡镇没有公开栏", "水库责任人张贴后无人更换，牌匾生锈脱落"]
)
def test_what_names_something_is_not(text: str) -> None:
    assert not is_vague(text, CUT(text))


def _about(topics: str, words: str = "", number: int | None = None) -> Linkable:
    return Linkable(frozenset(topics.split()), frozenset(words.split()), number)


def test_a_measure_on_the_same_object_answers() -> None:
    assert link([_about("政策解读 渠道形式")], [_about("渠道形式"), _about("政策解读")]) == [(1,)]


def test_training_answers_awareness_but_not_too_few_staff() -> None:
    measures = [_about("队伍培训")]
    assert link([_about("意识"), _about("人员编制")], measures) == [(0,), ()]


def test_shared_words_link() -> None:
    assert link([_about("重点领域", "水库 责任人")], [_about("渠道形式", "水库 名单")]) == [(0,)]


def test_a_general_problem_is_answered_by_a_general_measure() -> None:
    assert link([_about("其他")], [_about("制度机制"), _about("依申请")]) == [(0,)]


def test_nothing_answers_where_there_is_no_measure() -> None:
    assert link([_about("平台")], []) == [()]
    assert link([], [_about("平台")]) == []
