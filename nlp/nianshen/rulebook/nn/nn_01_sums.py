"""NN-01: a total in the words is not the sum of its parts."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby, islice

from nianshen.forms.law import FIGURES_PRACTICE, FORM2021_DUTY, REG2007_ART32, REG2019_ART50_1
from nianshen.report import Span
from nianshen.rule import ALL_FORMS, Case, Fail, NotApplicable, Result, Uncertain, rule
from nianshen.text.annex_sums import AnnexSum, annex_sums
from nianshen.text.enumerators import ITEM
from nianshen.text.parts_in_turn import parts_in_turn
from nianshen.text.quantities import Quantity
from nianshen.text.sums import Unbalanced, added_up, divides_the_whole, going_on, listed
from nianshen.text.told import LONGEST_SENTENCE, Sentence, Told

_MOST = 6
_FAR = 2
_NOT_OF_THE_YEAR = re.compile(
    r"(?:累计|历年|以来|[比较与](?:上|去|往|前|20\d\d)|上年|上一年|去年|往年|同期|同比|增加|增长|减少|下降|多|少)[^，。；：\d]*\Z"
)
"""Right before a number: it counts other years, or is only what the number of the year is compared with."""
_LEAD = 14
_MOST_LINES = 30
_LEADS_IN = re.compile(r"(?:如下|分别为|分别是|其中|包括|具体为|具体是|分类情况|\d[条件篇项个]|信息)[：。]?\Z|：\Z")


@rule(
    "NN-01",
    "sums",
    title="分项之和不等于总数",
    title_en="parts that do not add up to their total",
    severity="warning",
    cites=(REG2019_ART50_1, FORM2021_DUTY, REG2007_ART32, FIGURES_PRACTICE),
    forms=ALL_FORMS,
    messages={
        "more": (
            "文字说总数是{total}{unit}，所列{count}项相加却是{sum}{unit}（{parts}），多出{difference}。",
            "The words give a total of {total}; the {count} parts told add up to {sum} ({parts}), {difference} more.",
        ),
        "less": (
            "文字说总数是{total}{unit}，所列{count}项相加却是{sum}{unit}（{parts}），少了{difference}。",
            "The words give a total of {total}; the {count} parts told add up to {sum} ({parts}), {difference} less.",
        ),
        "in_annex": (
            "统计表“{label}”填{total}，其下{count}项相加却是{sum}（{parts}）。",
            "The statistics give {total} for {label}; the {count} rows below it add up to {sum} ({parts}).",
        ),
        "perhaps": (
            "文字说总数是{total}{unit}，所列{count}项相加是{sum}{unit}（{parts}），少{difference}；可能没有列全，请核对。",
            "The words give a total of {total}; the {count} parts told add up to {sum} ({parts}); some may be left out.",
        ),
    },
)
def sums(case: Case) -> Iterator[Result]:
    """“共N条，其中……”的分项加起来不等于总数。

    检查什么：全文文字中“共N条，其中……”“N条：……”“N条信息中，……”“分别为……”一类写法，以及没有“其中”而各项自己就把总数分尽的写法
    （“上半年……，下半年……”“线上……，线下……”“当场答复48个，其余15个……”），同一单位的分项之和与总数是否相等。

    为什么：总数和分项由同一处统计，加不起来的至少有一个是错的。

    没有“其中”、各项一个接一个写在总数后面的（同一句里用逗号或分号隔开，或者一句一项、一行一项），各项做的是同一件事，而相加与总数只差一点的，也相比。
    总数写在分项之后的（“网站120条、公众号80条，共计210条”“以上三类共计506条”），“按渠道分”“从类别看”一类各自把总数分尽的写法（一个总数可以有几种分法），分项在下一句的，
    “具体如下：”之后逐行列出的，同样相比。总数与分项之间的同比、上年数、访问量不作分项。

    怎样判定：分项至少两个，单位与总数相同，都是确数。连续的几项之和等于总数的，一致（后面的可能是另一种分法），除非各项彼此排斥。相加大于总数
    的，为警告；小于总数的，以“其他”“其余”收尾、“分别为”、逐项列出三项以上，各项都是公开渠道的、建议和提案的，各项自己把总数分尽的（一级和
    二级、上半年和下半年、线上和线下、专职和兼职、保留和注销、部门和乡镇，场次与前面的次数相同的几个月份），各项都写了比例而比例合计约为100%的，
    以及和与总数只是数字颠倒或（三位以上）一个数字不同、某一分项只是数字颠倒的，列出三项以上、所余不到总数二十分之一又不到最小一项一半的（只有三项的，
    须是同一类的项或者所余为整十），为警告，其余的可能没有列全，存疑。有“等”“主要”“重点”的，
    申请件数按申请人、答复列出一部分的，小于总数时不报告；某一项自己的“等”（“补贴等惠农资金42条”）不算没有列全。没有“其中”、一个接一个写出的各项，只在差得这样少时报告。括号里的、“其中”之下再“其中”的不作分项；分项中夹有别的单位的，不比较。
    另起一句的“其中”，接前一句的数；前一句没有数的，最后一项是“其他”才接再前面的总数。

    2018年度以前的年报，文末统计表的收到申请数、办结数、答复数、行政复议数、行政诉讼数、工作人员数，与紧接其下连续编号（或者“其中”之下）的各行之和比较，不等的为警告；
    其间有没读到数的行的，不比较；公开信息的条数可以同时在几个渠道公开，不比较。

    什么情况下误报：分项之间互有交叉，如同一条信息既在网站又在公众号发布。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局共主动公开信息120条，其中网站公开80条，微信公众号公开30条。

    符合：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局共主动公开信息120条，其中网站公开80条，微信公众号公开40条。
    """
    told = case.told
    looked = given = 0
    read: set[int] = set()
    last: tuple[Quantity, ...] = ()
    age, part = 0, None
    of_axes: Quantity | None = None
    for s in told.sentences:
        if s.part != part:
            last, age, part = (), 0, s.part
        axis = divides_the_whole(told.text, s.start, s.end)
        of_axes = (of_axes or _spoken_of(told.text, last, s.quantities, first=True)) if axis and age == 0 else None
        goes_on = told.text.startswith("其中", s.start)
        before = (of_axes or _spoken_of(told.text, last, s.quantities)) if age == 0 else None
        counts = (before, *s.quantities) if before is not None else s.quantities
        found = list[Unbalanced | None]()
        if len(counts) > 2 and s.end - s.start <= LONGEST_SENTENCE:
            added = [*added_up(told.text, s.end, counts, s.start)]
            read.update(total.start for total, _ in added)
            read.update(q.start for _, wrong in added if wrong is not None for q in wrong.parts)
            found = [
                wrong
                for total, wrong in added
                if wrong is None or total.start >= s.start or not _of_another(wrong, last)
            ]
            if goes_on and 0 < age <= _FAR:
                total = _of_the_year(told.text, last)
                found += [*going_on(told.text, s.start, s.end, total, s.quantities)] if total else []
        last, age = (s.quantities, 0) if s.quantities else (last, age + 1)
        found += _listed_below(told, s)
        looked += len(found)
        for wrong in found:
            if wrong is not None and given < _MOST:
                given += 1
                yield _result(case, wrong)
    for _, sentences in groupby(told.sentences, key=lambda s: s.part):
        for wrong in parts_in_turn(told.text, [*sentences], read):
            looked += 1
            if wrong is not None and given < _MOST:
                given += 1
                yield _result(case, wrong)
    for row in annex_sums(case.report.text) if case.report.form == "pre2019" else ():
        looked += 1
        if row is not None:
            yield _in_annex(case, row)
    if not looked:
        yield NotApplicable()


def _in_annex(case: Case, row: AnnexSum) -> Result:
    facts = {
        "label": row.whole.label,
        "total": row.whole.value,
        "count": len(row.parts),
        "sum": row.sum,
        "parts": "+".join(str(part.value) for part in row.parts),
    }
    return Fail("in_annex", (case.quote(Span(row.whole.start, row.parts[-1].end)),), facts)


def _spoken_of(
    text: str, last: Sequence[Quantity], quantities: Sequence[Quantity], *, first: bool = False
) -> Quantity | None:
    """The last (or ``first``) number of the sentence before that counts what this sentence counts."""
    unit = next((q.unit for q in quantities if q.kind == "count" and q.unit), None)
    alike = [q for q in last if q.unit == unit and q.kind == "count"] if unit else []
    alike = [q for q in alike if not _NOT_OF_THE_YEAR.search(text, max(0, q.start - _LEAD), q.start)] or alike
    return (alike[0] if first else alike[-1]) if alike else None


def _listed_below(told: Told, s: Sentence) -> list[Unbalanced | None]:
    """The items of a list with a line each below a total: 公开120条，具体如下：."""
    if not s.quantities or not _LEADS_IN.search(told.text, max(s.start, s.end - _LEAD), s.end):
        return []
    lines: list[tuple[int, Sequence[Quantity]]] = []
    for line in islice(told.sentences, bisect_right(told.sentences, s), None):
        if line.first and (line.part != s.part or not ITEM.match(told.text, line.start) or len(lines) > _MOST_LINES):
            break
        if line.first:
            lines.append((line.start, line.quantities))
    total = _spoken_of(told.text, s.quantities, lines[0][1]) if len(lines) > 1 else None
    if total is None or total.approximate or total.each:
        return []
    return [listed(told.text, total, lines)]


def _of_the_year(text: str, counts: Sequence[Quantity]) -> Quantity | None:
    """Of the numbers of a sentence the only one that counts the year: not 历年累计1176条."""
    own = [q for q in counts if not _NOT_OF_THE_YEAR.search(text, max(0, q.start - _LEAD), q.start)]
    return own[0] if len(own) == 1 else None


def _of_another(wrong: Unbalanced, last: Sequence[Quantity]) -> bool:
    """Whether a part is more than the total, so that 其中 speaks of another number of the sentence before."""
    most = max(p.value for p in wrong.parts)
    return most > wrong.total.value and any(q.unit == wrong.total.unit for q in last[:-1])


def _result(case: Case, wrong: Unbalanced) -> Result:
    facts = {
        "total": wrong.total.value,
        "unit": wrong.total.unit,
        "count": len(wrong.parts),
        "sum": wrong.sum,
        "parts": "+".join(str(p.value) for p in wrong.parts),
        "difference": abs(wrong.sum - int(wrong.total.value)),
    }
    told = (wrong.total, *wrong.parts)  # 网站120条，公众号80条，共计210条: the total may stand behind its parts
    span: Span = case.told.span(min(q.start for q in told), max(q.end for q in told))
    evidence = (case.quote(span),)
    if wrong.balance == "perhaps_less":
        return Uncertain("perhaps", evidence, facts)
    return Fail(wrong.balance, evidence, facts)
