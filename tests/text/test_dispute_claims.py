"""What sentences say of reviews and lawsuits in numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from growth import assert_nearly_linear
from nianshen.text.dispute_claims import CORRECTED, OTHER, UNDECIDED, UPHELD, DisputeClaim, dispute_claims, none_at_all
from nianshen.text.quantities import quantities
from nianshen.text.told import LONGEST_SENTENCE

_PIECES = st.sampled_from(
    ["未发生", "行政复议", "行政诉讼", "复议后起诉", "3件", "均", "维持", "纠正1件", "败诉", "分别为", "和", "、", "，", "其中", "全县", "尚未审结", "无", "为零", "被申请", "审理"]
)  # fmt: skip
TEXTS = st.lists(_PIECES, max_size=20).map("".join)


def _claims(sentence: str) -> list[DisputeClaim]:
    return dispute_claims(sentence, 0, len(sentence), quantities(sentence), 2023)


def _said(sentence: str) -> list[tuple[str, tuple[str, ...], int | None, object]]:
    return [(c.said, c.groups, c.column, c.value) for c in _claims(sentence)]


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("被申请行政复议3件", [("count", ("review",), None, 3)]),
        ("行政复议3件，行政诉讼1件", [("count", ("review",), None, 3), ("count", ("suit",), None, 1)]),
        ("行政复议和行政诉讼共4件", [("count", ("review", "suit"), None, 4)]),
        ("行政复议、行政诉讼分别为3件和1件", [("count", ("review",), None, 3), ("count", ("suit",), None, 1)]),
        ("未发生因政府信息公开被申请行政复议、提起行政诉讼的情况", [("none", ("review", "suit"), None, 0)]),
        ("行政复议、行政诉讼均为零", [("none", ("review", "suit"), None, 0)]),
        ("未经复议直接起诉2件", [("count", ("direct",), None, 2)]),
        ("行政复议4件，均维持", [("count", ("review",), None, 4), ("all", ("review",), UPHELD, 1)]),
        ("行政复议4件，其中维持3件，纠正1件", [("count", ("review",), None, 4), ("result", ("review",), UPHELD, 3), ("result", ("review",), CORRECTED, 1)]),
        ("行政诉讼1件，尚未审结", [("count", ("suit",), None, 1), ("all", ("suit",), UNDECIDED, 1)]),
        ("复议后起诉的4件到年底仍未审结", [("result", ("after",), UNDECIDED, 4), ("count", ("after",), None, 4)]),
        ("2件被申请人越过复议直接起诉", [("count", ("direct",), None, 2)]),
        ("行政诉讼零败诉", [("all", ("suit",), CORRECTED, 0)]),
        ("行政复议4件，均已审结", [("count", ("review",), None, 4), ("all", ("review",), UNDECIDED, 0)]),
        ("审理行政复议案件30件", []),
        ("组织行政复议培训2次", []),
        ("未发生败诉", [("all", ("suit",), CORRECTED, 0)]),
        ("行政复议较上年增加2件", []),
        ("行政诉讼1件，法院一审判决我局败诉", [("count", ("suit",), None, 1), ("all", ("suit",), CORRECTED, 1), ("some", ("suit",), CORRECTED, 1)]),
        ("因信息公开被诉2件", [("count", ("suit",), None, 2)]),
        ("行政诉讼1件，原告已撤诉", [("count", ("suit",), None, 1), ("all", ("suit",), OTHER, 1)]),
        ("2件复议中1件被责令重新答复", [("count", ("review",), None, 2), ("result", ("review",), CORRECTED, 1)]),
        ("复议案件中有1件", []),
        ("没有尚未审结的诉讼", [("all", ("suit",), UNDECIDED, 0)]),
        ("行政复议维持率为50%", [("rate", ("review",), UPHELD, 50)]),
        ("行政诉讼胜诉率100%", [("rate", ("suit",), CORRECTED, 0)]),
        ("复议后起诉的案件法院判决撤销我局答复", [("some", ("after",), CORRECTED, 1)]),
        ("法院没有判决我局败诉", []),
        ("复议机关全部支持我局答复", [("all", ("review",), CORRECTED, 0)]),
        ("1件行政诉讼年底前尚未开庭", [("result", ("suit",), UNDECIDED, 1)]),
    ],
)  # fmt: skip
def test_what_is_claimed(sentence: str, said: list[tuple[str, tuple[str, ...], int | None, object]]) -> None:
    assert _said(sentence) == said


@pytest.mark.parametrize(
    ("sentence", "scope"),
    [
        ("行政复议3件", "own"),
        ("全县行政复议12件", "wider"),
        ("2022年行政复议3件", "wider"),
        ("新收行政复议3件", "open"),
        ("收到行政复议申请3件", "open"),
    ],
)
def test_how_far_a_number_reaches(sentence: str, scope: str) -> None:
    assert [c.scope for c in _claims(sentence)] == [scope]


@pytest.mark.parametrize(
    ("sentence", "nothing"),
    [
        ("无", True),
        ("本年度无", True),
        ("2023年，我局没有此类情况", True),
        ("无论如何", False),
        ("没有收到建议", False),
    ],
)
def test_that_there_was_nothing(sentence: str, nothing: bool) -> None:
    assert none_at_all(sentence, 0, len(sentence)) is nothing


@given(TEXTS)
def test_claims_stand_where_they_say(text: str) -> None:
    for c in _claims(text):
        assert 0 <= c.start < c.end <= len(text)


@pytest.mark.parametrize(
    "piece", ["均由", "未", "无复议", "没有败诉", "行政复议、", "均由机关", "未发生行政", "零行政复议"]
)
def test_the_longest_sentence_is_read_in_time(piece: str) -> None:
    """Callers leave longer ones out."""
    text = piece * (LONGEST_SENTENCE // len(piece))
    found = quantities(text)
    assert_nearly_linear(lambda text: [dispute_claims(text, 0, len(text), found, 2023) for _ in range(9)], text)
