"""Paragraphs that end without a closing mark."""

from __future__ import annotations

import pytest

from nianshen.text.unfinished_lines import Line, unfinished_lines

_ENDED = [
    "全年主动公开信息120条，其中网站80条，公众号40条，均在发布前经过审核。",
    "收到公开申请3件，已全部在法定期限内答复，没有因公开引起的复议和诉讼。",
    "组织业务培训2次，各股室的信息员全部参加，考核结果列入年度评比内容。",
]
_OPEN = "制定了信息发布审核办法，明确各股室的责任和发布的时限，并对每条信息"


def open_lines(*words: str) -> list[tuple[int, bool]]:
    return unfinished_lines([Line(w, k == len(words) - 1) for k, w in enumerate(words)])


def test_the_last_line_surely_breaks_off() -> None:
    assert open_lines(*_ENDED, _OPEN) == [(3, True)]


def test_a_line_before_an_enumerated_one_surely_breaks_off() -> None:
    assert open_lines(_ENDED[0], _OPEN, "二是" + _ENDED[1], _ENDED[2]) == [(1, True)]


def test_a_line_before_other_words_may_only_be_wrapped() -> None:
    assert open_lines(_ENDED[0], _OPEN, *_ENDED[1:]) == [(1, False)]


@pytest.mark.parametrize(
    "line",
    [
        "（一）主动公开情况",
        "某县民政局2024年1月15日",
        "联系电话：办公时间请拨打总机，由值班人员转接，节假日除外，也可以写信",
        "本年度无其他需要报告的事项，无",
        "附件：某县民政局2023年度主动公开目录，依申请公开目录，公开指南各一份",
        "各股室报送信息的数量如下表",
        "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）申请人情况自然人法人或其他组织总计",
        "指标名称、计量单位、本年度数、历年累计数一览，按照市政府办公室统一印发的口径填报",
        _ENDED[0] + "第二十条第（一）项信息内容",
        _ENDED[1] + "1．公开电话件02．服务窗口件03．网络信箱件0收到行政诉讼数件0",
        _ENDED[2] + "政府信息公开情况统计表",
        "结转下年度继续办理的申请，按照办理时限逐件列出，单位为件 0 0 0 0 0 0 0",
    ],
)
def test_what_is_no_paragraph_may_end_so(line: str) -> None:
    assert open_lines(*_ENDED, line) == []


def test_where_most_lines_have_no_mark_none_is_judged() -> None:
    assert open_lines(_ENDED[0], *[_OPEN] * 4) == []


def test_a_glued_text_is_judged_by_the_sentences_in_it() -> None:
    assert open_lines("".join(_ENDED) + _OPEN) == [(0, True)]
    assert open_lines("".join(_ENDED) + "某县民政局") == []


def test_items_that_are_sentences_may_not_break_off() -> None:
    items = ["一是名册更新慢，月底才换。", "二是解读偏少，全年2件。", "三是窗口人手不足，全年常有群众在"]
    assert open_lines(*_ENDED, *items) == [(5, True)]


def test_a_sentence_without_comma_breaks_off_too() -> None:
    assert open_lines(*_ENDED, _ENDED[0] + "下一步将继续做好名册的核对") == [(3, True)]
