"""OV-03: part one gives no count of what was disclosed."""

from __future__ import annotations

from collections.abc import Iterator

from nianshen.forms.law import ASPECTS_PRACTICE, FIGURES_PRACTICE
from nianshen.rule import Case, Fail, NotAssessable, Result, Uncertain, rule
from nianshen.rulebook.promised import promised_part
from nianshen.rulebook.running_text import is_empty, part_name, part_whole, passages_of
from nianshen.text.aspect_labels import under_official_label
from nianshen.text.item_counts import counts_items

_TERMS = ("公开、发布……条（件、篇、期）", "主动公开信息……条", "网站、新媒体……条")


@rule(
    "OV-03",
    "figures",
    title="无量化数据",
    title_en="no figures",
    severity="advice",
    cites=(FIGURES_PRACTICE, ASPECTS_PRACTICE),
    needs=("overview",),
    messages={
        "none": (
            "总体情况没有写明主动公开了多少信息，宜按渠道写出条数。",
            "Part one does not say how much was disclosed.",
        ),
        "none_there": (
            "“主动公开”之下没有写明主动公开了多少信息，宜按渠道写出条数。",
            "Under “主动公开” it is not said how much was disclosed.",
        ),
        "perhaps": (
            "总体情况中没有读到主动公开信息的数量，但文本可能不完整，请对照原件核对。",
            "No count of what was disclosed was read in part one, but the text may be incomplete.",
        ),
    },
)
def figures(case: Case) -> Iterator[Result]:
    """总体情况没有主动公开数量。

    检查什么：总体情况（以及第二部分的文字）有没有写出公开、发布了多少条、件、篇、期信息。

    为什么：数据详细是评估年度报告的通行标准，一些地方要求主动公开必须按渠道写出数量。国家格式没有明文，所以只作建议。

    怎样判定：总体情况按“主动公开、依申请公开……”分段的，看“主动公开”一段，没有分段的看全部；没有一处“数量＋条、件、篇、期、份”是说公开、发布、刊登、解读的内容的，为没有。收到申请的件数、培训的次数、网站的个数不算；
    以中文数字、表格写出的算。

    什么情况下误报：数量以图片公布。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局及时公开各类救助信息，收到公开申请3件，均已答复，组织业务培训2次。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况

    符合：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局公开各类救助信息120余条，收到公开申请3件，均已答复，组织业务培训2次。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
    """
    report = case.report
    if is_empty(report, passages_of(report, (1,))):
        yield NotAssessable()
        return
    part = promised_part(case, 1)
    begin = part.heading.end if part.heading else part.span.start
    overview = report.text[begin : part.span.end]
    labelled = under_official_label(overview, "主动公开")
    if counts_items(overview if labelled is None else labelled):
        return
    if any(counts_items(p.span.of(report.text)) for p in passages_of(report, (2,))):
        return
    evidence = (case.absence(_TERMS, part_name(1)),)
    message = "none" if labelled is None else "none_there"
    yield Fail(message, evidence) if part_whole(report, 1) else Uncertain("perhaps", evidence)
