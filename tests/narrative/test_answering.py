"""Links that the pair model is sure enough of, and those that words disprove."""

from __future__ import annotations

import numpy as np

from nianshen.narrative.answering import answered
from nianshen.narrative.pair_columns import Matter, Side
from nianshen.narrative.topic_model import TOPICS

THRESHOLD = 0.55
_NO_TOPICS = np.zeros(len(TOPICS))


def side(words: str, *, vague: bool = False) -> Side:
    return Side(words, _NO_TOPICS, 0.9 if vague else 0.1, 0, None)


def links(problems: list[Side], measures: list[Side], *scores: list[float]) -> list[list[bool]]:
    return answered(Matter(tuple(problems), tuple(measures)), np.array(scores), THRESHOLD).tolist()


REGISTER = side("救助名册更新不及时")
CHECKED = side("每月核对一次救助名册")


def test_a_measure_answers_from_the_threshold_on() -> None:
    assert links([REGISTER], [CHECKED, side("救助名册上墙")], [0.55, 0.54]) == [[True, False]]


def test_a_report_without_measures_answers_nothing() -> None:
    assert answered(Matter((REGISTER,), ()), np.zeros((1, 0)), THRESHOLD).shape == (1, 0)
    assert answered(Matter((), (CHECKED,)), np.zeros((0, 1)), THRESHOLD).shape == (0, 1)


def test_a_vague_measure_that_leaves_out_the_object_does_not_answer() -> None:
    known = side("社会公众知晓率不高，宣传力度不够")
    assert links([known], [side("加强组织领导，压实责任", vague=True)], [0.9]) == [[False]]
    assert links([known], [side("加大宣传力度", vague=True)], [0.9]) == [[True]]


def test_a_measure_with_a_figure_may_act_on_the_object_in_words_of_its_own() -> None:
    known = side("宣传力度不够")
    counted = side("在0个集市摆摊，扫码送纸巾0包")
    assert links([known], [counted], [0.6]) == [[True]]
    assert links([known, REGISTER], [counted], [0.6], [0.6]) == [[False], [True]]
    assert links([known], [side("到集市摆摊，扫码送纸巾")], [0.6]) == [[False]]


def test_a_concrete_problem_keeps_no_weak_link_to_the_measure_of_another() -> None:
    beds = side("床位余量没有逐院公布")
    assert links([REGISTER, beds], [CHECKED], [0.95], [0.7]) == [[True], [False]]
    assert links([REGISTER, beds], [CHECKED], [0.95], [0.8]) == [[True], [True]]
    assert links([REGISTER, side(beds.words, vague=True)], [CHECKED], [0.95], [0.7]) == [[True], [True]]
