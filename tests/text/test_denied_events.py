"""What is denied as a whole and told elsewhere; a denial of a part of it, or a plan, contradicts nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from growth import assert_nearly_linear
from nianshen.text.denied_events import EVENTS, contradictions


def _found(text: str) -> list[tuple[str, str, str]]:
    return [(c.event.name, text[slice(*c.denied)], text[slice(*c.told)]) for c in contradictions(text, [(0, len(text))])]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("全年没有开展业务培训。3月培训88人次。", ("培训", "没有开展业务培训", "培训88人")),
        ("尚未约谈过任何单位。5月约谈了3家单位。", ("约谈", "尚未约谈过任何单位", "约谈了3家")),
        ("政策出台前从未征求过意见。通过网站征集到意见143条。", ("征求意见", "从未征求过意见", "征集到意见143条")),
        ("没有召开过座谈会，年内召开企业座谈会2次。", ("座谈会", "没有召开过座谈会", "召开企业座谈")),
        ("本年未组织社会评议。社会满意度为96%。", ("社会评议", "未组织社会评议", "社会满意度为96")),
        ("全年没有抽查。抽查不公开文件60件。", ("抽查", "没有抽查", "抽查不公开文件60件")),
        ("网站多年没有改版。7月完成网站改版。", ("网站改版", "没有改版", "7月完成网站改版")),
        ("摇号未作直播。摇号在电视台直播。", ("直播", "未作直播", "在电视台直播")),
        ("局里没有专人负责信息公开。办公室专人2名。", ("专职人员", "没有专人负责信息公开", "专人2名")),
        ("尚未设立查阅点。设查阅点1处。", ("查阅场所", "尚未设立查阅点", "设查阅点1")),
        ("没有发生责任追究的情况。通报批评1个单位。", ("责任追究", "没有发生责任追究的情况", "通报批评1个")),
        ("各科室均得满分。监管科被扣2分。", ("考核扣分", "科室均得满分", "被扣2分")),
        ("申请答复无一逾期。其中2件超期答复。", ("按期答复", "无一逾期", "2件超期")),
        ("送审材料全部一次通过。审查退回14条。", ("审查退回", "全部一次通过", "审查退回14条")),
        ("31项任务全部按时完成。对2项滞后任务督办。", ("任务完成", "任务全部按时完成", "2项滞后")),
        ("收到纠错9条，均已改正。其中3条一直没有改正。", ("纠错改正", "纠错9条，均已改正", "其中3条一直没有改正")),
        ("全年检测全部合格。8月有4处浊度超标。", ("检测合格", "检测全部合格", "4处浊度超标")),
        ("问题当场全部答复，15个会后书面答复。", ("当场答复", "当场全部答复", "15个会后书面答复")),
        ("台账277条全部上网，其中10条不予上网。", ("全部公开", "277条全部上网", "其中10条不予上网")),
        ("没有僵尸账号。通报停更的3个账号。", ("账号更新", "没有僵尸账号", "停更的3个账号")),
        ("全年没有组织考核。计入股室年度考核，占3%。", ("考核", "没有组织考核", "计入股室年度考核")),
        ("从未作过通报。6月和12月各通报一次。", ("通报", "从未作过通报", "各通报一次")),
        ("未开展文件清理。对县政府文件逐件清理。", ("文件清理", "未开展文件清理", "逐件清理")),
        ("没有召开领导小组会议。召开领导小组会议2次。", ("工作会议", "没有召开领导小组会议", "召开领导小组会议2次")),
        ("全年未收到公开申请。新收公开申请37件。", ("收到申请", "未收到公开申请", "新收公开申请37件")),
        ("查阅点设立后没有人来查阅。接待查阅211人次。", ("接待查阅", "没有人来查阅", "接待查阅211人次")),
        ("未收取任何费用。收取信息处理费200元。", ("收取费用", "未收取任何费用", "收取信息处理费200元")),
        ("收到申请9件，全部申请均已办结。结转下年度3件。", ("申请办结", "全部申请均已办结", "结转下年度3件")),
        ("未发生行政复议。1件答复在复议中被要求补充理由。", ("复议诉讼", "未发生行政复议", "在复议中被")),
        ("公开工作不存在任何问题。还有以下不足。", ("存在问题", "公开工作不存在任何问题", "还有以下不足")),
        ("我局未开通公众号。公众号推送信息60条。", ("公众号", "未开通公众号", "公众号推送")),
        ("我局没有单独网站。局网站公开信息94条。", ("网站", "没有单独网站", "局网站公开")),
    ],
)  # fmt: skip
def test_denied_and_told(text: str, found: tuple[str, str, str]) -> None:
    assert _found(text) == [found]


def test_every_event_has_its_case() -> None:
    cases = {args[1][0] for mark in test_denied_and_told.pytestmark for args in mark.args[1]}  # type: ignore[attr-defined]
    assert cases == {event.name for event in EVENTS}


@pytest.mark.parametrize(
    "text",
    [
        "没有对乡镇开展业务培训。机关培训88人次。",
        "全年没有开展业务培训。明年将开展培训2次。",
        "没有参加培训的人员占三成。培训88人次。",
        "申请答复无一逾期。",
        "培训88人次。",
        "申请全部按期答复，逾期未答复0件。",
        "没有约谈。拟约谈3家单位。",
        "其余无责任追究情形。通报批评1个单位。",
        "上年结转的申请均已办结。结转下年度1件。",
    ],
)
def test_what_contradicts_nothing(text: str) -> None:
    assert _found(text) == []


@given(st.text(st.sampled_from("没有未开展业务培训约谈被扣2分全部均按时答复，。件逾期其中"), max_size=60))
def test_places_are_in_the_text(text: str) -> None:
    for found in contradictions(text, [(0, len(text))]):
        assert 0 <= found.denied[0] < found.denied[1] <= len(text)
        assert 0 <= found.told[0] < found.told[1] <= len(text)


@pytest.mark.parametrize("piece", ["没有", "培训", "没有开展", "全部", "其中5条", "约谈", "被扣", "未", "一", "专人", "座谈"])
def test_hostile_text_costs_linear_time(piece: str) -> None:
    assert_nearly_linear(lambda text: list(contradictions(text, [(0, len(text))])), piece * (100_000 // len(piece)))
