"""Fixed terms with one slip of the hand."""

from __future__ import annotations

import pytest

from growth import assert_nearly_linear
from nianshen.text.fixed_terms import NearTerm, cut_terms, near_terms


@pytest.mark.parametrize(
    ("sentence", "written", "term"),
    [
        ("做好政府信公开，", "政府信公开", "政府信息公开"),
        ("收到行政议复2件", "行政议复", "行政复议"),
        ("拓宽公开渠到", "公开渠到", "公开渠道"),
        ("开通微信公种号", "微信公种号", "微信公众号"),
        ("修订行政规范性纹件", "规范性纹件", "规范性文件"),
        ("结果维特1件", "结果维特", "结果维持"),
    ],
)
def test_a_slip_is_found_where_it_stands(sentence: str, written: str, term: str) -> None:
    assert NearTerm(sentence.index(written), written, term) in list(near_terms(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "做好政府信息公开工作",
        "发布政务公开作为重点的通知，规范文件管理",
        "公开形势严峻，内部公开分工，县府办公室，属国家秘密",
        "监狱法规性文件",
        "司法服务机构，诚信公开制度",
        "政府信\n公开",
        "",
    ],
)
def test_what_reads_as_words_is_none(sentence: str) -> None:
    assert list(near_terms(sentence)) == []


@pytest.mark.parametrize("unit", ["政府信公开", "行政议复", "府公"])
def test_time_is_linear(unit: str) -> None:
    assert_nearly_linear(lambda text: list(near_terms(text)), unit * 8000)


def test_a_term_cut_short_is_none_that_stands_by_itself() -> None:
    assert [*cut_terms("拓宽公开渠，业务不熟，业务不熟练。")] == [(2, 5)]
