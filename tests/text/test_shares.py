"""Percentages that can be worked out again."""

from __future__ import annotations

from decimal import Decimal

import pytest

from nianshen.text.quantities import quantities
from nianshen.text.shares import agrees, changes, due_and_done, of_one_list, rounded, shares, since_last_year


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("共120条，其中网站90条，占75%", [(90, 75, (120,))]),
        ("共120条，其中网站90条（占比75%）", [(90, 75, (120,))]),
        ("自然人5件，占总数的71.4%", [(5, Decimal("71.4"), ())]),
        ("自然人5件、法人2件，分别占71%和29%", [(5, 71, ()), (2, 29, ())]),
        ("共240条，网站180条、公众号60条，分别占75%和25%", [(180, 75, (240,)), (60, 25, (240,))]),
        ("共240条，网站、公众号各公开180条和60条，分别占总数的75%和25%", [(180, 75, (240,)), (60, 25, (240,))]),
        ("共240条，网站180条，公众号60条，培训3次，分别占75%和25%", []),
        ("共240条，75%（180条）通过网站公开", [(180, 75, (240,))]),
        ("自然人38件（占90%），企业4件（占10%），共42件", [(38, 90, (42,)), (4, 10, (38, 42))]),
        ("100个村中，86个村建成公开栏，建成率92%", [(86, 92, (100,))]),
        ("86个村建成公开栏，占全县100个村的92%", [(86, 92, (100,))]),
        ("网站180条，公众号60条，分别占信息240条的75%、25%", [(180, 75, (240,)), (60, 25, (240,))]),
        ("共240条，重点领域信息占75%，共180条", [(180, 75, (240,))]),
        ("240条信息里，75%为动态类（180条）", [(180, 75, (240,))]),
        ("共240条，增长20%（上年200条）", []),
        ("共240条，同比增长20%，共200条", []),
        ("职能类6条，占主动公开信息总数的2.5%", [(6, Decimal("2.5"), ())]),
        ("网站90条，占网站信息的43%", []),
        ("按时办结率100%", []),
        ("工单1200件，办结1180件，办结率98.3%", [(1180, Decimal("98.3"), (1200,))]),
        ("回访200人，满意190人，满意率95%", [(190, 95, (200,))]),
        ("回访200人，收到建议30人，满意率95%", []),
        ("网站公开300条，占总数356条的84.3%", [(300, Decimal("84.3"), (356,))]),
        ("约90条，占75%", []),
    ],
)
def test_a_part_and_what_it_may_be_a_share_of(sentence: str, found: list[tuple[object, ...]]) -> None:
    read = shares(sentence, quantities(sentence), ())
    assert [(s.part.value, s.percent.value, tuple(w.value for w in s.wholes)) for s in read] == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("收到7件，比上年增加2件，增长40%", [(7, False, 2, None)]),
        ("收到7件，同比减少3件，下降30%", [(7, True, 3, None)]),
        ("收到7件，较上年的5件增长40%", [(7, False, None, 5)]),
        ("收到7件，同比增长40%", []),
        ("2022年收到4件，2023年收到5件，同比增长25%", [(5, False, None, 4)]),
        ("上年收到4件，本年收到5件，增长25%", [(5, False, None, 4)]),
        ("本年收到5件，去年收到4件，增长25%", [(5, False, None, 4)]),
        ("收到5件，同比增长25%（上年4件）", [(5, False, None, 4)]),
        ("与上年4件相比，收到5件，增加了1件，增长25%", [(5, False, 1, None)]),
        ("收到的申请增长25%，由4件增加到5件", [(5, False, None, 4)]),
        ("收到的申请由4件增长到5件，增长25%", [(5, False, None, 4)]),
        ("收到5件，较上年增加1件，上升25个百分点", [(5, False, 1, None)]),
        ("收到5件，2022年4件，同比增加1件，增幅25%", [(5, False, None, 4)]),
        ("收到5件，较上年4件增加1件，上升25%", [(5, False, None, 4)]),
        ("收到5件，去年同期为4件，上升25%", [(5, False, None, 4)]),
        ("收到申请由2022年的4件上升到5件，增长25%", [(5, False, None, 4)]),
        ("网站发布4件，公众号发布5件，增长25%", []),
        ("收到7件，网站发布2件，增长40%", []),
    ],
)
def test_a_rise_or_fall(sentence: str, found: list[tuple[object, ...]]) -> None:
    read = changes(sentence, 0, quantities(sentence), 2023)
    assert [(c.now.value, c.falls, c.change and c.change.value, c.before and c.before.value) for c in read] == found


@pytest.mark.parametrize(
    ("right", "printed", "right_so"),
    [
        ("2.7", "占2%", True),
        ("2.7", "占3%", True),
        ("2.3", "占3%", False),
        ("2.7", "占4%", False),
        ("71.47", "占71.4%", True),
        ("71.47", "占71.5%", True),
        ("71.47", "占71.7%", False),
        ("70", "约71%", True),
    ],
)
def test_a_percentage_may_be_rounded_or_cut_off(right: str, printed: str, right_so: bool) -> None:
    assert agrees(Decimal(right), quantities(printed)[0], printed) is right_so


@pytest.mark.parametrize(("right", "printed", "way"), [("2.7", "占2%", "cut"), ("2.7", "占3%", "up"), ("2.3", "占2%", "near")])
def test_how_a_percentage_was_shortened(right: str, printed: str, way: str) -> None:
    assert rounded(Decimal(right), quantities(printed)[0], printed) == way


@pytest.mark.parametrize(
    ("sentence", "whole"),
    [
        ("概况类12条，占3.4%；动态类300条，占84.3%；其他类44条，占12.4%", 356),
        ("概况类12条，占3%；法规类45条，占20%；动态类280条，占77%；其他类18条，占5%", 355),
        ("概况类12条，占1%；动态类300条，占20%；解读类44条，占3%", None),
        ("网站90条，占75%；公众号30条，占25%", None),
    ],
)
def test_what_the_shares_of_a_list_are_shares_of(sentence: str, whole: int | None) -> None:
    assert of_one_list(sentence, [*shares(sentence, quantities(sentence), ())])[0] == whole


@pytest.mark.parametrize(
    ("before", "sentence", "now"),
    [
        ("公开241条，网站135条。", "与上年的226条相比，增长了6.6%", [241, 135]),
        ("公开241条。", "较2022年的226条增长6.6%", [241]),
        ("公开241条。", "网站较2022年的226条增长6.6%", []),
        ("公开241篇。", "较2022年的226条增长6.6%", []),
        ("公开241条。", "较2022年增加15条，增长6.6%", []),
    ],
)
def test_the_number_of_this_year_stands_before(before: str, sentence: str, now: list[int]) -> None:
    text = before + sentence
    read = [q for q in quantities(text) if q.start >= len(before)]
    earlier = [q for q in quantities(text) if q.start < len(before)]
    assert [c.now.value for c in since_last_year(text, len(before), read, earlier)] == now


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("公开率为75%，应公开240条，实际公开180条", [(180, 75, 240)]),
        ("应到60人，实到45人，参训率75%", [(45, 75, 60)]),
        ("应公开240条，实际公开180条", []),
        ("公开240条，网站公开180条，公开率75%", []),
        ("应公开240条，实际公开180条，公开率75%，满意率90%", []),
    ],
)
def test_what_was_due_and_what_was_done(sentence: str, found: list[tuple[int, int, int]]) -> None:
    read = due_and_done(sentence, quantities(sentence))
    assert [(s.part.value, s.percent.value, s.wholes[0].value) for s in read] == found
