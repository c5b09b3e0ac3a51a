"""NN-01: a total in the words is not the sum of its parts."""

from __future__ import annotations

from collections.abc import Iterator

from nianshen.forms.law import FIGURES_PRACTICE, FORM2021_DUTY, REG2007_ART32, REG2019_ART50_1
from nianshen.report import Span
from nianshen.rule import ALL_FORMS, Case, Fail, NotApplicable, Result, Uncertain, rule
from nianshen.text.quantities import Quantity
from nianshen.text.sums import Unbalanced, added_up
from nianshen.text.told import LONGEST_SENTENCE

_MOST = 6


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
        "perhaps": (
            "文字说总数是{total}{unit}，所列{count}项相加是{sum}{unit}（{parts}），少{difference}；可能没有列全，请核对。",
            "The words give a total of {total}; the {count} parts told add up to {sum} ({parts}); some may be left out.",
        ),
    },
)
def sums(case: Case) -> Iterator[Result]:
    """“共N条，其中……”的分项加起来不等于总数。

    检查什么：全文文字中“共N条，其中……”“N条：……”“分别为……”一类写法，同一单位的分项之和与总数是否相等。

    为什么：总数和分项由同一处统计，加不起来的至少有一个是错的。

    怎样判定：分项至少两个，单位与总数相同，都是确数。连续的几项之和等于总数的，一致（后面的可能是另一种分法）。相加大于总数的，为警告；
    小于总数的，以“其他”“其余”收尾、“分别为”、逐项列出三项以上，各项都是公开渠道的，或者是建议和提案的，以及和与总数只是数字颠倒或（三位以上）一个数字不同的，
    为警告，其余的可能没有列全，存疑。有“等”“主要”
    “重点”的，申请件数按申请人、答复列出一部分的，小于总数时不报告。括号里的、“其中”之下再“其中”的不作分项。

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
    last: tuple[Quantity, ...] = ()
    for s in told.sentences:
        counts = (*last[-1:], *s.quantities) if told.text.startswith("其中", s.start) else s.quantities
        last = s.quantities
        if len(counts) < 3 or s.end - s.start > LONGEST_SENTENCE:
            continue
        for _, wrong in added_up(told.text, s.end, counts):
            looked += 1
            if wrong is not None and given < _MOST:
                given += 1
                yield _result(case, wrong)
    if not looked:
        yield NotApplicable()


def _result(case: Case, wrong: Unbalanced) -> Result:
    facts = {
        "total": wrong.total.value,
        "unit": wrong.total.unit,
        "count": len(wrong.parts),
        "sum": wrong.sum,
        "parts": "+".join(str(p.value) for p in wrong.parts),
        "difference": abs(wrong.sum - int(wrong.total.value)),
    }
    span: Span = case.told.span(wrong.total.start, wrong.parts[-1].end)
    evidence = (case.quote(span),)
    if wrong.balance == "perhaps_less":
        return Uncertain("perhaps", evidence, facts)
    return Fail(wrong.balance, evidence, facts)
