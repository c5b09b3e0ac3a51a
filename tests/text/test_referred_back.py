"""Numbers that speak of one told before."""

from __future__ import annotations

import pytest

from nianshen.text.counts_told import Count, counts_of
from nianshen.text.quantities import Quantity, quantities
from nianshen.text.referred_back import rates, referred


def _sentences(text: str) -> list[tuple[int, int, list[Quantity]]]:
    found, at = list[tuple[int, int, list[Quantity]]](), 0
    for sentence in text.split("。"):
        end = at + len(sentence)
        found.append((at, end, [q for q in quantities(text) if at <= q.start < end]))
        at = end + 1
    return found


def _pairs(text: str) -> list[tuple[int | object, int | object]]:
    counts: list[Count] = []
    for number, (start, end, found) in enumerate(_sentences(text)):
        counts.extend(counts_of(text, start, end, found, number, 2023))
    at = {c.q.end: c.q.value for c in counts}
    return [
        tuple(next(v for end, v in at.items() if place[0] < end <= place[1]) for place in (r.first, r.second))  # type: ignore[misc]
        for r in referred(counts)
    ]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("培训2次，98人次参加。两次培训的89人次中多为新人", [(98, 89)]),
        ("6月和9月培训，70人次参加。两次培训的90人次中多为新人", [(70, 90)]),
        ("6月培训，70人次参加。两次培训的90人次中多为新人", []),
        ("6月和9月培训，70人次参加。参加培训的40人次中多为新人", []),
        ("把52条意见的采纳结果公布。上述座谈收集的25条意见汇编成册", [(52, 25)]),
        ("全年纠正错字，列出36例错字。全年38例错字案例已通报", [(36, 38)]),
        ("市公报出刊12期。全年出刊的24期市公报已制成电子版", [(12, 24)]),
        ("公开动态67条。全年公布的77条信息都有审核", []),
        ("整理成《常见问题》24条。与《常见问题》21条合并印发", [(24, 21)]),
        ("整理成《常见问题》24条。《办事指南》21条另行印发", []),
        ("病种由38个增加到45个。病种增至47个后没有说明", [(45, 47)]),
        ("病种由38个增加到45个。栏目增至47个后没有说明", []),
        ("城区27所小学、14所初中公布范围。把上述47所小学和初中的范围制成图", [(27, 47)]),
        ("城区27所小学、14所初中公布范围。把上述41所小学和初中的范围制成图", []),
        ("公布年度计划里程146公里的路段。计划的164公里有一半完工", [(146, 164)]),
        ("请代表15人座谈。请2023年参加座谈的20名代表试读", [(15, 20)]),
        ("请代表15人座谈。请参加座谈的5名代表试读", []),
        ("不予公开的4件均为在研的规划方案。全年公开的389件规划信息都有图", []),
        ("收到公开申请83件。87件申请中有37件问征地", [(83, 87)]),
        ("收到公开申请83件。38件申请中有7件问征地", [(83, 38)]),
        ("收到公开申请83件。40件申请中有7件问征地", []),
        ("收到公开申请83件，上年结转4件。87件申请均已答复", []),
        ("收到林权申请83件。87件申请中有37件问征地", []),
        ("分为13个子栏目。15个栏目中有4个更新慢", [(13, 15)]),
        ("共有下属单位7个。8个下属单位均公开了预算", [(7, 8)]),
        ("共有下属单位7个。其中8个下属单位公开了预算", []),
        ("共有下属单位7个。5个下属单位公开了预算", []),
        ("公布文物的保护范围和控制地带19处。2024年5月前把21处保护范围落到地图上", [(19, 21)]),
        ("公布里程146公里的路段。164公里中有52公里延期", [(146, 164)]),
        ("公布里程146公里的路段，修补12公里。164公里中有52公里延期", []),
        ("培训3次，参训180人次。3次培训共有108人次参加", [(180, 108)]),
        ("培训3次，参训180人次。2次培训共有108人次参加", []),
    ],
)
def test_what_refers_back(text: str, pairs: list[tuple[int, int]]) -> None:
    assert _pairs(text) == pairs


def test_known_numbers_of_requests_are_left_alone() -> None:
    counts: list[Count] = []
    text = "收到公开申请83件。87件申请中有37件问征地"
    for number, (start, end, found) in enumerate(_sentences(text)):
        counts.extend(counts_of(text, start, end, found, number, 2023))
    assert [*referred(counts)]
    assert not [*referred(counts, {87})]


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("社会评议满意率89.7%。满意率为87.9%，有待提高", ["满意率89.7%", "满意率为87.9%"]),
        ("社会评议满意率89.7%。满意率为72.5%，有待提高", []),
        ("社会评议满意率89.7%。上年满意率为87.9%", []),
        ("2022年满意率89.7%。满意率为87.9%", []),
        ("社会评议满意率89.7%。办结率为87.9%", []),
        ("社会评议满意率89.7%，满意率为87.9%", []),
    ],
)
def test_rates(text: str, given: list[str]) -> None:
    found = [text[slice(*place)] for r in rates(text, _sentences(text), 2023) for place in (r.first, r.second)]
    assert [f.removeprefix("社会评议") for f in found] == given
