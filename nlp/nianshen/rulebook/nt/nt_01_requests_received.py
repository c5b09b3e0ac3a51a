"""NT-01: the words give another number of requests received than table three."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from nianshen.forms.law import FORM2019, FORM2021, FORM2021_DUTY, REG2019_ART50_1
from nianshen.report import Report, Row, Span, Table
from nianshen.rule import Case, Fail, NotApplicable, NotAssessable, Result, Uncertain, rule
from nianshen.rulebook.promised import promised_table
from nianshen.rulebook.running_text import passages_of, sentences
from nianshen.rulebook.tables import TOTAL, figure, quote_row
from nianshen.text.stated_requests import StatedRequests, stated_requests

_PARTS = (0, 1, 3)
_NEW, _CARRIED = "A1", "A2"
_WIDER = re.compile("全[省市州县区镇乡]|各[部单乡镇街县区科]")
_YEAR = re.compile(r"(20\d\d)年")
_LOOK_BACK = 60
_MOST = 100
"""No report states more; what goes on is a list, and the hundred first show whether it agrees."""


@rule(
    "NT-01",
    "requests-received",
    title="收到申请数不一致",
    title_en="requests received: words and table differ",
    severity="error",
    cites=(REG2019_ART50_1, FORM2019, FORM2021, FORM2021_DUTY),
    needs=("table3",),
    messages={
        "differs": (
            "文字说收到申请{told}件，表三本年新收却是{new}件，加上年结转为{all}件，都对不上。",
            "The words say {told} requests were received; table three has {new} new ones, {all} with those carried over.",
        ),
        "with_carried": (
            "文字说收到申请{told}件，等于表三本年新收{new}件加上年结转；“收到”只指本年新收的，请写明含上年结转。",
            "The words say {told} requests were received, which is the {new} new ones and those carried over together.",
        ),
        "perhaps": (
            "文字说的申请{told}件与表三本年新收{new}件不同，但所说的范围或期间可能不同，请核对。",
            "The words speak of {told} requests, table three of {new} new ones; the words may count something else.",
        ),
    },
)
def requests_received(case: Case) -> Iterator[Result]:
    """文字写的收到申请件数与表三不一致。

    检查什么：引言、总体情况和第三部分的文字中写明的收到申请件数，与表三“本年新收”的总计是否一致。

    为什么：同一份报告里的两个数必有一个是错的，年度报告应当准确。

    怎样判定：只看“收到”“接收”“受理”“新收”等词后的件数，“未收到”“零申请”为0。等于本年新收的，一致；等于本年新收加上年结转而
    没有写明含结转的，建议写明。都不等的，为错误；句中或前文说到全市、各部门、某种渠道、某段时间、往年、结转的，或者别处另有一句与
    表三一致的，存疑。几处之和等于本年新收的，是分项，不报告。没有写件数的，不适用。

    什么情况下误报：文字按另一口径统计而没有说明。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局主动公开信息120条，收到政府信息公开申请3件，均已答复。
        三、收到和处理政府信息公开申请情况
        | 一、本年新收政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
        | （一）予以公开 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
        | （七）总计 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
        （表中其余各行均为0）

    符合：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局主动公开信息120条，收到政府信息公开申请2件，均已答复。
        三、收到和处理政府信息公开申请情况
        | 一、本年新收政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
        | （一）予以公开 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
        | （七）总计 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
        （表中其余各行均为0）
    """
    told = _told(case.report)
    if not told:
        yield NotApplicable()
        return
    table = promised_table(case, 3)
    new_row = table.row(_NEW)
    new, carried = _total(table, _NEW), _total(table, _CARRIED)
    if new_row is None or new is None or carried is None:
        yield NotAssessable()
        return
    others = [(stated, span) for stated, span in told if stated.number != new]
    agreed = len(others) < len(told)
    if sum(stated.number for stated, _ in others) == new:
        return
    once = {stated.number: (stated, span) for stated, span in reversed(others)}
    for stated, span in reversed(once.values()):
        facts = {"told": stated.number, "new": new, "all": new + carried}
        quoted = (case.quote(span), quote_row(case, table, new_row, ("总计",)))
        if stated.number == new + carried:
            if not (stated.open or agreed):
                yield Fail("with_carried", quoted, facts, "advice")
        elif stated.open or agreed or len(once) > 1:
            yield Uncertain("perhaps", quoted, facts)
        else:
            yield Fail("differs", quoted, facts)


def _told(report: Report) -> list[tuple[StatedRequests, Span]]:
    """Every number of requests received that the words give, with its place."""
    text, found = report.text, list[tuple[StatedRequests, Span]]()
    for sentence in sentences(report, passages_of(report, _PARTS)):
        numbers = stated_requests(sentence.of(text))
        if not numbers:
            continue
        if len(found) >= _MOST:
            break
        before = text[max(0, sentence.start - _LOOK_BACK) : sentence.start]
        other_year = any(int(m[1]) != report.year for m in _YEAR.finditer(text, sentence.start, sentence.end))
        doubtful = other_year or _WIDER.search(before) is not None
        for stated in numbers:
            place = Span(sentence.start + stated.start, sentence.start + stated.end)
            found.append((replace(stated, open=stated.open or doubtful), place))
    return found


def _total(table: Table, code: str) -> int | None:
    """The total of a row; where it is left blank, the sum of the kinds of applicant."""
    row = table.row(code)
    if row is None:
        return None
    if len(row.cells) > TOTAL and row.cells[TOTAL].value == "":
        return _sum(row)
    return figure(row, TOTAL)


def _sum(row: Row) -> int | None:
    figures = [figure(row, index) for index in range(TOTAL)]
    return None if None in figures else sum(f for f in figures if f is not None)
