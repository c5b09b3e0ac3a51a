"""What sentences say of requests in numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from growth import assert_nearly_linear
from nianshen.text.quantities import quantities
from nianshen.text.request_claims import RequestClaim, every_one, request_claims
from nianshen.text.told import LONGEST_SENTENCE

_PIECES = st.sampled_from(
    ["收到", "政府信息公开", "申请", "5件", "予以公开", "不予公开", "结转下年度", "分别为", "和", "、", "，", "其中", "全县", "未", "均", "办结", "答复", "3条", "自然人", "（", "）", "因", "2022年"]
)  # fmt: skip
TEXTS = st.lists(_PIECES, max_size=20).map("".join)


def _claims(sentence: str, *, context: bool = False) -> list[RequestClaim]:
    return request_claims(sentence, 0, len(sentence), quantities(sentence), 2023, context=context)


def _said(sentence: str) -> list[tuple[str, object, str, str]]:
    return [(c.counts[0], c.value, c.scope, sentence[c.start : c.end]) for c in _claims(sentence)]


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("收到政府信息公开申请7件", [("received", 7, "own", "收到政府信息公开申请7件")]),
        ("全年共收到9件政府信息公开申请", [("received", 9, "own", "收到9件政府信息公开申请")]),
        ("未收到依申请公开政府信息的申请", [("received", 0, "own", "未收到依申请公开")]),
        (
            "本年度没有公民、法人和其他组织申请公开政府信息",
            [("received", 0, "own", "没有公民、法人和其他组织申请公开")],
        ),
        ("依申请公开受理为零申请", [("received", 0, "own", "零申请")]),
        ("通过网络、信函等方式共收到公开申请7件", [("received", 7, "own", "收到公开申请7件")]),
        ("共有27件政府信息公开申请寄到局里", [("received", 27, "own", "27件政府信息公开申请寄到")]),
        ("其中共有27件政府信息公开申请寄到局里", [("received", 27, "part", "27件政府信息公开申请寄到")]),
        ("村民和企业等全年提出公开申请34件", [("received", 34, "own", "提出公开申请34件")]),
        ("全年共收申请29件", [("received", 29, "own", "收申请29件")]),
        (
            "公开申请中4件实为投诉，按信访举报投诉类申请不予处理",
            [("E", 4, "own", "4件实为投诉，按信访举报投诉类申请不予处理")],
        ),
        ("公开申请已书面办结9件", [("answered", 9, "own", "办结9件")]),
        ("公开申请书面答复6件，口头答复3件", []),
        ("全县收到公开申请70件", [("received", 70, "wider", "收到公开申请70件")]),
        ("2022年收到公开申请8件", [("received", 8, "period", "收到公开申请8件")]),
        ("收到公开申请7件，其中自然人申请5件", [("received", 7, "own", "收到公开申请7件")]),
        ("办理政府信息公开申请8件", [("handled", 8, "own", "办理政府信息公开申请8件")]),
        ("收到公开申请7件，办结6件", [("received", 7, "own", "收到公开申请7件"), ("answered", 6, "own", "办结6件")]),
        ("公开申请中予以公开5件，不予公开2件", [("B1", 5, "own", "予以公开5件"), ("C", 2, "own", "不予公开2件")]),
        ("公开申请无结转下年度", [("carried_out", 0, "own", "无结转下年")]),
        (
            "公开申请上年结转1件、结转下年度2件",
            [("carried_in", 1, "own", "上年结转1件"), ("carried_out", 2, "own", "结转下年度2件")],
        ),
    ],
)
def test_what_is_claimed(sentence: str, said: list[tuple[str, object, str, str]]) -> None:
    assert _said(sentence) == said


@pytest.mark.parametrize(
    "sentence",
    [
        "受理行政许可申请300件", "收到人大建议9件，全部答复", "收到行政复议申请3件", "公开属性为予以公开30件，不予公开3件", "收到公开申请较上年增加3件",
        "没有延期答复的申请", "未收取依申请公开费用", "办理网民留言90件", "主动公开120件，依申请公开3件",
    ],
)  # fmt: skip
def test_what_is_no_claim(sentence: str) -> None:
    assert _claims(sentence) == []


def test_as_many_numbers_as_answers() -> None:
    sentence = "公开申请中予以公开、部分公开、不予公开分别为5件、2件和1件"
    assert [(c.counts, c.value) for c in _claims(sentence)] == [(("B1",), 5), (("B2",), 2), (("C",), 1)]


def test_answers_told_together() -> None:
    claim = next(c for c in _claims("公开申请中予以公开、部分公开共6件") if c.joined)
    assert (claim.joined, claim.value) == (("B1", "B2"), 6)


def test_a_sentence_goes_on_from_the_one_before() -> None:
    assert _claims("予以公开5件") == []
    assert [(c.counts[0], c.value) for c in _claims("予以公开5件", context=True)] == [("B1", 5)]


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("收到公开申请7件，均予以公开", [("B1", "均予以公开", True)]),
        ("收到公开申请7件，全部办结", [("G", "全部办结", True)]),
        ("收到公开申请7件，均已按期办结", [("G", "均已按期办结", False)]),
        ("收到公开申请7件，均不予公开", [("C", "均不予公开", True)]),
        ("上年结转的公开申请已全部办结", []),
        ("确保公开申请全部办结", []),
        ("人大建议全部办结", []),
    ],
)
def test_what_is_said_of_all(sentence: str, said: list[tuple[str, str, bool]]) -> None:
    found = every_one(sentence, 0, len(sentence))
    assert [(code, sentence[a:b], firm) for code, a, b, firm in found] == said


@given(TEXTS)
def test_claims_stand_where_they_say(text: str) -> None:
    for c in _claims(text, context=True):
        assert 0 <= c.start < c.end <= len(text)
        assert c.counts


@pytest.mark.parametrize(
    "piece", ["未我局", "未接收到", "均在内", "收到申请", "予以公开、", "公民、法人", "网络、信函", "结转", "没有"]
)
def test_the_longest_sentence_is_read_in_time(piece: str) -> None:
    """Callers leave longer ones out."""
    text = piece * (LONGEST_SENTENCE // len(piece))
    assert_nearly_linear(
        lambda text: [request_claims(text, 0, len(text), [], 2023, context=True) for _ in range(9)], text
    )
    assert_nearly_linear(lambda text: [list(every_one(text, 0, len(text))) for _ in range(9)], text)
