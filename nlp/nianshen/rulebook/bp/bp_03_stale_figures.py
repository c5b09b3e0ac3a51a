"""BP-03: figures taken over from last year."""

from __future__ import annotations

from collections.abc import Iterator

from nianshen.forms.law import FORM2021_LIABILITY, ORIGINALITY_PRACTICE
from nianshen.rule import ALL_FORMS, Case, Fail, Result, rule
from nianshen.rulebook.last_year import change_of, last_year_of, told_last_year
from nianshen.text.quantities import Quantity
from nianshen.text.told import Told

_FEWEST, _LEAST, _WORDS = 3, 10, 4
_SHOWN, _QUOTED = 4, 6


@rule(
    "BP-03",
    "stale-figures",
    title="数据照搬",
    title_en="figures taken over from last year",
    severity="warning",
    cites=(FORM2021_LIABILITY, ORIGINALITY_PRACTICE,),
    forms=ALL_FORMS,
    needs=("statements", "last_year",),
    messages={
        "stale": (
            "有{count}个数与上年度报告（{source}）同一句话里的数完全相同：{printed}，请核对是否照搬。文字部分的用词变动{change}（0为完全相同[[；同等篇幅报告的中位数：{usual}]]）。",
            "{count} figures are the same as in the same words of last year's report ({source}): {printed}. Change of words: {change} (0: none[[; median at this length: {usual}]]).",
        ),
    },
)
def stale_figures(case: Case) -> Iterator[Result]:
    """数字照搬上年度报告。

    检查什么：总体情况和存在的问题部分的各项数字，与上年度报告同样一句话里的数字相比。

    为什么：数据逐年如实更新是年度报告的本分；几项业务量连续两年分毫不差，多半是照搬。

    怎样判定：同一段话（数字前8个字相同、量词相同）里的数两年完全相同的，记一处；0、1、2，以及不足10的数、年份、文号不算。三处以上、并且
    占两年都能对上的数的一半以上，为警告。
    同时给出两年文字的用词变动（见BP-02）：文字也几乎没有变的，照搬的可能更大。

    什么情况下误报：确实年年相同的数（公报12期、开放日4次）。

    违反：

        某县民政局2024年政府信息公开工作年度报告
        一、总体情况
        2024年，我局主动公开信息120条。救助对象公示38期，办理网民留言45件，政策解读材料26篇。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        一是救助名册更新不及时。下一步，一是每月核对一次救助名册。
        六、其他需要报告的事项
        本年度未收取信息处理费。
        （上年报告）
        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局主动公开信息120条。救助对象公示38期，办理网民留言45件，政策解读材料26篇。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        一是救助名册更新不及时。下一步，一是每月核对一次救助名册。
        六、其他需要报告的事项
        本年度未收取信息处理费。

    符合：

        某县民政局2024年政府信息公开工作年度报告
        一、总体情况
        2024年，我局主动公开信息131条。救助对象公示40期，办理网民留言45件，政策解读材料29篇。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        一是救助名册更新不及时。下一步，一是每月核对一次救助名册。
        六、其他需要报告的事项
        本年度未收取信息处理费。
        （上年报告）
        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局主动公开信息120条。救助对象公示38期，办理网民留言45件，政策解读材料26篇。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        一是救助名册更新不及时。下一步，一是每月核对一次救助名册。
        六、其他需要报告的事项
        本年度未收取信息处理费。
    """
    earlier = last_year_of(case)
    now, before = _figures(case.told), _figures(told_last_year(case))
    both = [key for key in now if key in before]
    same = [key for key in both if now[key].value == before[key].value]
    if len(same) < _FEWEST or len(same) * 2 < len(both):
        return
    spans = [case.told.span(key_start, now[key].end) for key in same if (key_start := now[key].start - len(key[0])) >= 0]
    printed = "、".join(f"{key[0]}{case.told.text[now[key].start : now[key].end]}" for key in same[:_SHOWN])
    facts = {"count": len(same), "source": earlier.name, "printed": printed, **change_of(earlier)}
    yield Fail("stale", tuple(case.quote(span) for span in spans[:_QUOTED]), facts)


def _figures(told: Told) -> dict[tuple[str, str], Quantity]:
    """The counts of the running text by the words before them and their measure word; words that stand twice tell
    nothing."""
    found: dict[tuple[str, str], Quantity] = {}
    twice: set[tuple[str, str]] = set()
    for sentence in told.sentences:
        for q in sentence.quantities:
            if q.kind != "count" or not q.unit or q.value < _LEAST or q.start - sentence.start < _WORDS:
                continue
            key = told.text[q.start - _WORDS : q.start], q.unit
            if any(c.isdecimal() for c in key[0]):
                continue
            (twice.add(key) if key in found else None)
            found[key] = q
    return {key: q for key, q in found.items() if key not in twice}
