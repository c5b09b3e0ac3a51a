"""STR-03: the heading of a part is worded otherwise than in the form."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from nianshen.forms import FormPart
from nianshen.forms.law import FORM2019, FORM2021, REG2019_ART50_2
from nianshen.report import Part, Report
from nianshen.rule import Case, Fail, NotAssessable, Result, rule
from nianshen.rulebook.promised import promised_form
from nianshen.text.numerals import below_hundred

_LEAST_ALIKE = 0.8
_PARTS = 6
_NO_DIFFERENCE = str.maketrans("", "", "的及和与、，,以其 \t\u3000\u00a0\n\r")


@rule(
    "STR-03",
    "heading-wording",
    title="标题改动",
    title_en="heading altered",
    severity="warning",
    cites=(REG2019_ART50_2, FORM2019, FORM2021),
    messages={
        "altered": (
            "第{number}部分的标题写作“{printed}”，统一格式为“{official}”。",
            "The heading of part {number} reads “{printed}”; in the national form it is “{official}”.",
        ),
        "ordinal": (
            "“{official}”的序号写作“{printed}”，统一格式为“{number}”，各部分的序号因此重复或者跳号。",
            "The ordinal of {official} reads {printed} and not {number}: ordinals are repeated or skipped.",
        ),
    },
)
def heading_wording(case: Case) -> Iterator[Result]:
    """部分标题与全国统一格式的写法不同。

    检查什么：各部分的标题与统一格式的标题（包括官方通知、示范报告用过的其他写法）是否相近。

    为什么：统一格式连同标题一并规定，改动标题会使公众找不到对应的内容。

    怎样判定：去掉“的、及、和、与”和标点以后，与每种认可的写法的相似度都低于0.8（difflib的匹配比例）为改动。
    相似度的界限是经验值。六个部分都在而只有一个的序号重复或者跳号的，提出建议。只差连词、标点和个别字的，不作问题。

    什么情况下误报：标题在提取时被截断。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、工作基本情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况

    符合：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议与行政诉讼情况
    """
    form = promised_form(case)
    headed = [p for p in case.report.parts if p.heading is not None and p.number is not None]
    if not headed:
        yield NotAssessable()
        return
    misnumbered = _misnumbered(case.report)
    for part in headed:
        official = form.parts[(part.number or 1) - 1]
        if part.heading is not None and _likeness(part.title, official) < _LEAST_ALIKE:
            facts = {"number": official.ordinal, "printed": part.title, "official": official.title}
            yield Fail("altered", (case.quote(part.heading, "部分标题"),), facts)
        elif part.heading is not None and part in misnumbered:
            facts = {"number": official.ordinal, "printed": str(part.ordinal), "official": official.title}
            yield Fail("ordinal", (case.quote(part.heading, "部分标题"),), facts, "advice")


def _misnumbered(report: Report) -> tuple[Part, ...]:
    """The one heading whose ordinal is not its part's, all others having theirs: nothing else explains it."""
    headed = [p for p in report.parts if p.heading is not None and p.number is not None]
    wrong = tuple(p for p in headed if p.ordinal is not None and (int(p.ordinal) if p.ordinal.isdigit() else below_hundred(p.ordinal)) != p.number)
    others_right = len(headed) == _PARTS and sum(p.ordinal is not None for p in headed) == _PARTS
    return wrong if len(wrong) == 1 and others_right and not report.other_headings else ()


def _likeness(printed: str, official: FormPart) -> float:
    """The greatest ratio of matching characters (0 to 1) between the heading and any accepted wording."""
    words = printed.translate(_NO_DIFFERENCE)
    accepted = [title.translate(_NO_DIFFERENCE) for title in (official.title, *official.variants)]
    if words in accepted:
        return 1.0
    return max(SequenceMatcher(None, words, title, False).ratio() for title in accepted)
