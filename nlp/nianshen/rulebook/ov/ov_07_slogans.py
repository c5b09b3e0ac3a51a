"""OV-07: part one consists mostly of slogans."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nianshen.forms.law import FORM2021_DUTY, LENGTH_PRACTICE, REG2007_ART32
from nianshen.report import Passage, Report, Span
from nianshen.rule import ALL_FORMS, Case, Fail, NotApplicable, NotAssessable, Result, Uncertain, rule
from nianshen.rulebook.running_text import is_empty, part_whole
from nianshen.text.slogans import is_slogan

_SENTENCE = re.compile(r"[^。！？\n\r]+")
_MOST = 0.5
_SHOWN = 3


@rule(
    "OV-07",
    "slogans",
    title="只有口号",
    title_en="slogans only",
    severity="advice",
    cites=(FORM2021_DUTY, LENGTH_PRACTICE, REG2007_ART32),
    forms=ALL_FORMS,
    needs=("overview",),
    messages={
        "slogans": (
            "总体情况{total}句话中有{count}句是“{printed}”一类的口号，没有写做了什么、做到什么程度。",
            "{count} of {total} sentences of part one are slogans such as “{printed}”, which tell of nothing done.",
        ),
        "perhaps": (
            "读到的总体情况{total}句话中有{count}句是“{printed}”一类的口号，但文本可能不完整，请对照原件核对。",
            "{count} of the {total} sentences read of part one are slogans such as “{printed}”; the text may be incomplete.",
        ),
    },
)
def slogans(case: Case) -> Iterator[Result]:
    """总体情况大半是口号。

    检查什么：总体情况的句子里，有多少只有“坚持、贯彻、高度重视、不断提升”一类的表态，没有一件可以查证的事。

    为什么：总体情况应当写明做了哪些工作；只有口号，属于通知所说的敷衍塞责。

    怎样判定：一句话有表态的用语，而没有数字（年份除外）、文件名、网站、栏目、目录、申请、审核、培训、会议、考核等任何具体的事物和动作的，
    为口号。“现将情况报告如下”一类的引句、小标题和编制依据不计。口号超过一半的，提出建议；文本不完整的，作存疑。

    什么情况下误报：具体做法只以图表公布。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局坚持以习近平新时代中国特色社会主义思想为指导，深入贯彻落实党的二十大精神。高度重视政府信息公开工作，切实加强组织领导，不断提升公开水平。
        围绕中心、服务大局，努力打造阳光政府。全年主动公开信息120条。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况

    符合：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局深入贯彻落实党的二十大精神，扎实做好政府信息公开工作。全年主动公开信息120条，收到公开申请3件。
        全部信息经三级审核后在县政府网站专栏发布。组织业务培训2次。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
    """
    report = case.report
    passages = tuple(p for p in report.passages if p.kind == "overview")
    if is_empty(report, passages):
        yield NotApplicable() if report.form == "pre2019" else NotAssessable()
        return
    judged = [
        (span, said) for span in _sentences(report, passages) if (said := is_slogan(span.of(report.text))) is not None
    ]
    found = [span for span, said in judged if said]
    if len(found) <= _MOST * len(judged):
        return
    evidence = tuple(case.quote(span) for span in found[:_SHOWN])
    facts = {"total": len(judged), "count": len(found), "printed": _short(found[0].of(report.text))}
    whole = part_whole(report, 1) if report.form != "pre2019" else report.read_whole
    yield Fail("slogans", evidence, facts) if whole else Uncertain("perhaps", evidence, facts)


def _sentences(report: Report, passages: tuple[Passage, ...]) -> Iterator[Span]:
    """The sentences of these passages, white space around them left out."""
    for passage in passages:
        for m in _SENTENCE.finditer(report.text, passage.span.start, passage.span.end):
            words = m.group()
            if words.strip():
                yield Span(m.start() + len(words) - len(words.lstrip()), m.start() + len(words.rstrip()))


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= 60 else words[:60] + "……"
