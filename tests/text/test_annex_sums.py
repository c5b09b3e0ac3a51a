"""Rows of the statistics that a row before them sums up."""

from __future__ import annotations

import pytest

from nianshen.text.annex_sums import annex_sums

_WORDS = "某局做好工作。" * 40


def _found(*rows: str) -> list[tuple[str, int, int] | None]:
    text = _WORDS + "\n附：政府信息公开情况统计表\n" + "\n".join(rows)
    return [s and (s.whole.label, s.whole.value, s.sum) for s in annex_sums(text)]


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        (("三、收到申请数\t件\t26", "1.当面申请数\t件\t6", "2.网络申请数\t件\t20", "四、申请办结数\t件\t26"), [None]),
        (("三、收到申请数\t件\t28", "1.当面申请数\t件\t6", "2.网络申请数\t件\t20"), [("收到申请数", 28, 26)]),
        (("收到申请总数\t件\t5", "1.当面申请\t件\t2", "2.网络申请\t件\t2", "答复总数\t件\t5", "其中：同意公开\t件\t3", "不予公开\t件\t1", "三、行政复议数\t件\t1"), [("收到申请总数", 5, 4), ("答复总数", 5, 4)]),
        (("（三）申请答复数 | 件 | 9", "1.同意公开答复数 | 件 | 6", "2.不同意公开答复数 | 件 | 3", "其中：涉及个人隐私 | 件 | 2", "3.信息不存在数 | 件 | 1"), [("申请答复数", 9, 10)]),
        (("三、收到申请数\t件\t26", "1.当面申请数\t件\t6", "3.信函申请数\t件\t20"), []),
        (("三、收到申请数\t件\t26", "1.当面申请数\t件\t6", "2.网络申请数\t件\t", "3.信函申请数\t件\t5"), []),
        (("一、主动公开信息数\t条\t120", "1.网站公开\t条\t120", "2.微信公开\t条\t80"), []),
        (("五、行政诉讼数量\t件\t2", "（一）维持具体行政行为数\t件\t2", "六、举报投诉数量\t件\t0"), []),
        (("五、行政诉讼数量\t件\t2\t5", "（一）维持数\t件\t1\t3", "（二）被纠错数\t件\t0\t2"), [("行政诉讼数量", 2, 1)]),
        (("四、申请办结数\t件\t26", "1.按时办结数\t件\t24", "2.延期办结数\t件\t1", "五、收取的费用\t万元\t0", "六、行政复议数量\t件\t0"), [("申请办结数", 26, 25)]),
        (("从事工作人员数\t人\t4", "其中：专职人员\t人\t1", "兼职人员\t人\t3"), [None]),
    ],
)
def test_rows_and_their_sum(rows: tuple[str, ...], found: list[tuple[str, int, int] | None]) -> None:
    assert _found(*rows) == found


def test_no_annex() -> None:
    assert not [*annex_sums("收到申请数\t件\t28\n1.当面申请数\t件\t6\n2.网络申请数\t件\t20")]
