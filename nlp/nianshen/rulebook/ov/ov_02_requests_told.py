"""OV-02: the running text says nothing about requests for disclosure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nianshen.audit_types import Evidence
from nianshen.forms.law import ASPECTS_PRACTICE, FORM2021_ASPECTS
from nianshen.report import Report
from nianshen.rule import Case, Fail, NotAssessable, Result, Uncertain, rule
from nianshen.rulebook.running_text import is_empty, part_name, part_whole, passages_of, sentences
from nianshen.rulebook.tables import TOTAL, figure
from nianshen.text.first_characters import Sought

_SPEAKS = Sought(
    r"(?:公开|办理|书面|网上|网络|网站|邮件|邮寄|来信|当面|信函|提交)申请|依申请|申请公开|申请人|申请件|申请的?(?:表|渠道|方式|途径)|零申请"
    r"|(?:收到|接收|接到|受理|答复|处理|办理|办结|新收|结转)[^，。；]{0,16}申请|申请[^。；，]{0,12}(?:办结|答复|回复|受理|方式|渠道)|申请(?:共|共计|总数|数量?|量)?为?\d{1,6}[件份宗条]"
)
_NOT_ABOUT_REQUESTS = Sought(
    r"《[^《》]{0,80}》"
    r"|依申请公开(?:的)?(?:类)?(?:政府)?(?:信息|文件|公文)?(?:有|为|共)?\d{1,7}[余多]?[条件份个]"
    r"|(?:收到)?[和、及]?处理(?:的)?政府信息公开申请(?:的)?情况|公开申请(?:行政)?复议|公开(?:工作)?被?申请行政复议|申请数量"
    r"|(?:行政许可|行政复议|行政裁决|行政审批|救助|补助|资助|项目|执行|仲裁)申请"
    r"|申请(?:行政复议|行政许可|救助|补助|资助|执行|仲裁|材料|条件|流程)"
)
_LABEL = re.compile(
    r"[（(\d一二三四五六七八九十）).．、是]{0,6}(?:[^，。；：]{0,6}(?:主动公开|依申请公开|申请公开)[和及与、]?){1,2}(?:工作|信息)?(?:情况|方面)?"
)
"""A heading: what stands under it tells, or does not."""
_HELD_TO_ACCOUNT = re.compile(r"追究|追责|问责|约谈|处分|扣分|考核|评议|培训|通报批评")
"""A sentence on these names a request by the way."""
_COUNTED = Sought(
    r"(?:收到|新收|接收|受理|办结|答复|办理)[^，。；]{0,16}申请[^，。；]{0,10}\d|申请[^，。；]{0,10}\d+[件份宗条]|(?:未|没有|无)[^，。；]{0,6}(?:收到|接到)|零申请"
)
_TERMS = ("依申请公开", "收到……申请", "未收到……申请", "申请")


@rule(
    "OV-02",
    "requests-told",
    title="未交代依申请公开情况",
    title_en="no word on requests",
    severity="warning",
    cites=(FORM2021_ASPECTS, ASPECTS_PRACTICE),
    needs=("overview",),
    messages={
        "untold": (
            "总体情况和第三部分的文字都没有交代依申请公开情况{figures}；没有收到申请的，也应写明。",
            "Neither part one nor the text of part three tells of requests{figures_en}; that none came should be said too.",
        ),
        "only_named": (
            "总体情况只在“{printed}”处出现“依申请”，没有写明收到和办理申请的情况，请核对是否已在别处交代。",
            "Part one names requests only in “{printed}”; how many came and how they were handled is not told.",
        ),
        "by_the_way": (
            "总体情况和第三部分的文字只在“{printed}”处附带提到申请，没有写明收到和办理申请的情况。",
            "Requests are named by the way only, in “{printed}”; how many came and how they were handled is not told.",
        ),
        "perhaps": (
            "没有读到关于依申请公开的文字，但文本可能不完整，请对照原件核对。",
            "No words on requests were read, but the text may be incomplete.",
        ),
    },
)
def requests_told(case: Case) -> Iterator[Result]:
    """总体情况没有一句话交代依申请公开。

    检查什么：引言、总体情况和第三部分表格之外的文字，有没有一句谈到信息公开申请。

    为什么：依申请公开是总体情况五个方面之一；表三只有数字，申请如何受理、答复要靠文字说明。

    怎样判定：上述文字中没有一处说到信息公开申请，为没有交代。“依申请公开12条”说的是文件的公开属性，行政复议申请、许可申请说的
    是别的事，引言中罗列的各部分标题、书名号里的标题也不算。只附带提到“依申请”的，作存疑；只在
    考核、问责、培训的句子里提到申请的，作建议。

    什么情况下误报：总体情况以图片公布；依申请公开写在别的部分。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局公开文件20件，其中主动公开18件，依申请公开2件。全部信息经三级审核后在县政府网站专栏发布，组织培训2次。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况

    符合：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局公开文件20件。全年未收到政府信息公开申请。全部信息经三级审核后在县政府网站专栏发布，组织培训2次。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
    """
    report = case.report
    if is_empty(report, passages_of(report, (1,))):
        yield NotAssessable()
        return
    named: Evidence | None = None
    by_the_way: Evidence | None = None
    told = next((a.span for a in report.aspects if a.name == "依申请公开" and a.told), None)
    for sentence in sentences(report, passages_of(report, (0, 1, 3))):
        text = sentence.of(report.text)
        if _LABEL.fullmatch("".join(text.split())):
            continue
        words = _NOT_ABOUT_REQUESTS.sub("", text)
        tells = told is not None and sentence.overlaps(told)
        if not tells and not _SPEAKS.search(words):
            continue
        if _HELD_TO_ACCOUNT.search(words) and not _COUNTED.search(words):
            by_the_way = by_the_way or case.quote(sentence)
        elif tells or "申请" in words.replace("依申请", ""):
            return
        else:
            named = named or case.quote(sentence)
    if named is not None:
        yield Uncertain("only_named", (named,), {"printed": (named.quote or "").strip()})
        return
    if by_the_way is not None and part_whole(report, 1):
        yield Fail("by_the_way", (by_the_way,), {"printed": (by_the_way.quote or "").strip()}, severity="advice")
        return
    searched = (case.absence(_TERMS, f"{part_name(1)}；{part_name(3)}的文字"),)
    received = _received(report)
    shown = f"（表三总计新收{received}件）" if received else ""
    shown_en = f" (table three counts {received} received)" if received else ""
    facts = {"figures": shown, "figures_en": shown_en}
    yield Fail("untold", searched, facts) if part_whole(report, 1) else Uncertain("perhaps", searched, facts)


def _received(report: Report) -> int | None:
    table = report.table(3)
    row = table.row("A1") if table else None
    return figure(row, TOTAL) if row else None
