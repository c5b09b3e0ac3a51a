"""One thing said to be done in one place and not in another."""

from __future__ import annotations

import pytest

from growth import assert_nearly_linear
from nianshen.text.affirmed_and_denied import affirmed_and_denied


def _found(one: str, other: str) -> bool:
    text = one + other
    sentences = [(0, len(one)), (len(one), len(text))]
    pairs = [*affirmed_and_denied(text, sentences, sentences, 2023)]
    assert all(0 <= start < end <= len(text) for pair in pairs for start, end in pair)
    return bool(pairs)


@pytest.mark.parametrize(
    ("told", "denied"),
    [
        ("公开药店准入评估的评分细则。", "落选药店反映，药店准入评估的评分细则没有公开。"),
        ("收到公众纠错6条，均已改正。", "全年未收到公众纠错。"),
        ("年内补建“农村供水”二级栏目。", "本年度没有新增栏目。"),
        ("各股室均配备了联络员。", "移民股没有配备联络员。"),
        ("96处供水工程的水质检测结果全部公布。", "水质检测结果没有公布。"),
        ("召开听证会2场。", "没有召开过听证会。"),
        ("所有公文均标注公开属性。", "有近半公文未标注公开属性。"),
        ("11名联络员全部参加了上岗培训。", "新进人员没有参加过培训。"),
        ("局长每季度听取一次汇报。", "局长从未听取过政务公开汇报。"),
        ("设置查阅点3处。", "全县没有查阅点。"),
        ("公众号推文设有4个标签。", "公众号没有标签。"),
        ("公布了9座水库的水位。", "没有公布水库的水位。"),
        ("对12个股室进行了考核。", "全年未对股室进行考核。"),
        ("办理网民留言63件。", "全年没有网民留言。"),
        ("收益分配表全部上网。", "收益分配表贴在墙上却没有上网。"),
        ("年内审查退回14条。", "全年审查退回0条。"),
    ],
)
def test_told_and_denied(told: str, denied: str) -> None:
    assert _found(told, denied)
    assert _found(denied, told)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("公开救助名册12期。", "部分乡镇未公开救助名册。"),
        ("拟公开评分细则。", "评分细则没有公开。"),
        ("上年公开评分细则。", "评分细则没有公开。"),
        ("组织业务培训2次。", "没有对乡镇开展培训。"),
        ("收到申请62件。", "未收到复议申请。"),
        ("收取信息处理费0元。", "未收取信息处理费。"),
        ("防止发生泄密事件。", "未发生泄密事件。"),
        ("公布处理结果。", "未公布的处理结果不作依据。"),
        ("更新栏目22个。", "未及时更新栏目。"),
        ("没有收到公众纠错。", "未收到公众纠错。"),
        ("县财政局公开评分细则。", "县住建局评分细则没有公开。"),
    ],
)
def test_what_contradicts_nothing(one: str, other: str) -> None:
    assert not _found(one, other)


@pytest.mark.parametrize("piece", ["没有公开评分细则。", "未收到", "没有", "公开评分细则，", "退回0件，", "评分细则没有公开"])
def test_hostile_text_costs_linear_time(piece: str) -> None:
    def read(text: str) -> list[object]:
        ends = [n for n, c in enumerate(text) if c == "。"] or [len(text)]
        sentences = [*zip([0, *ends], ends, strict=False)]
        return list(affirmed_and_denied(text, sentences, sentences, 2023))

    assert_nearly_linear(read, piece * (100_000 // len(piece)))
