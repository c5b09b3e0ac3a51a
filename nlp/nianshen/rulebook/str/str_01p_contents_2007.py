"""STR-01p: before 2019, one of the contents of Art. 32 of the 2007 regulation is mentioned nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nianshen.forms.contents2007 import CONTENTS, StatutoryContent
from nianshen.forms.law import REG2007_ART32
from nianshen.report import Report, Span
from nianshen.rule import Case, Fail, Result, Uncertain, rule
from nianshen.text.first_characters import Sought

_OTHER_CHARGES = Sought(
    r"行政事业性收费|涉[农企]收费|乱收费|(?:教育|医疗|停车|物业|学校|经营服务性)收费|收费(?:项目|目录|许可|站|公示|依据|政策|公路)"
    r"|(?:税费|税收|租金|学费|社保费)减免|减免(?:税|租|学费|社保)|免费(?!提供|查[阅询]|获取|索取|公开|受理|向)"
)
"""Charges that the organ levies or waives in its own field, not those for disclosing information."""
_DISCLOSED = Sought(
    r"主动公开(?!范围)|(?<![请予意分])(?:公开|公布|发布)(?:各类|的)?(?:政府|政务)?信息(?!申请)|(?<![请予意分])(?:公开|公布|发布)[^。；\n]{0,30}\d{1,6}余?[条篇]"
)
_REQUESTED = Sought(
    r"依申请公开(?!(?:政府)?信息收取)|(?:收到|受理|接到|接收)[^。；\n]{0,20}申请|申请公开(?!(?:政府)?信息收取)|申请信息公开|不予公开"
    r"|公开申请(?!(?:行政)?复议|、|人)|(?:没有|未)[^。；\n]{0,12}申请(?!人)|申请\d{1,6}[件条]"
)
_CHARGED = re.compile(r"收取[^。；\n]{0,8}费")


@rule(
    "STR-01p",
    "contents-2007",
    title="缺少法定内容（2018年度及以前）",
    title_en="statutory content missing (up to 2018)",
    severity="warning",
    cites=(REG2007_ART32,),
    forms=("pre2019",),
    messages={
        "missing": (
            "全文（包括附表）没有提到{label}；2007年《条例》第三十二条{item}项要求年度报告写明。",
            "Nothing is said, annexes included, of content {item} of Art. 32 of the 2007 regulation.",
        ),
        "touched": (
            "{label}只见带到一句（“{printed}”），没有写明情况；2007年《条例》第三十二条{item}项要求年度报告写明。",
            "Content {item} of Art. 32 of the 2007 regulation is only touched on (“{printed}”).",
        ),
        "perhaps": (
            "没有找到{label}，但文本可能不完整，请对照原件核对。",
            "Content {item} of Art. 32 was not found, but the text may be incomplete.",
        ),
    },
)
def contents_2007(case: Case) -> Iterator[Result]:
    """2018年度及以前的报告没有提到2007年《条例》第三十二条要求的某项内容。

    检查什么：主动公开、依申请公开和不予公开、收费及减免、复议诉讼、主要问题及改进，全文有没有提到。

    为什么：2007年《条例》第三十二条列举了年度报告应当包括的内容。当时没有统一格式，怎样分段由各机关自定。

    怎样判定：正文和附表中一处都没有提到的，为缺少；主动公开、依申请公开只在标题、引言或问题部分带到一句的，不算写明，其中主动公开可能是换了说法写的，作存疑。第（六）项“其他需要报告的事项”没有可报的可以不写，不作要求。
    “行政事业性收费”“免费复印”一类说的不是信息公开的收费，不算提到收费。

    什么情况下误报：各项合并写在一段里是允许的，只看有没有提到；附件没有随正文提取的，作存疑。

    违反：

        某县民政局2015年政府信息公开工作年度报告
        一、概述
        2015年，我局政府信息公开工作稳步开展，主动公开信息120条，未收到公开申请，没有因此发生行政复议和行政诉讼。
        二、存在的问题和改进措施
        公开的内容还不够丰富，下一步将增加惠民资金的发放名册。

    符合：

        某县民政局2015年政府信息公开工作年度报告
        一、概述
        2015年，我局政府信息公开工作稳步开展，主动公开信息120条，未收到公开申请，没有收取任何费用，没有因此发生行政复议和行政诉讼。
        二、存在的问题和改进措施
        公开的内容还不够丰富，下一步将增加惠民资金的发放名册。
    """
    report = case.report
    first_mention = {c.kind: c.span for c in report.contents}
    for content in CONTENTS:
        if content.kind == "other" or content.kind not in first_mention:
            continue
        mention = first_mention[content.kind]
        if _told(report, content, mention):
            continue
        facts = {"label": content.label, "item": content.item}
        # words that are there, in another sense or in passing, are quoted: they are not absent
        evidence = (case.quote(mention) if mention else case.absence(content.mentions, "全文和附表"),)
        if mention is not None and content.kind != "fees":
            passing = {**facts, "printed": evidence[0].quote}
            sure = content.kind == "requests" and report.read_whole  # disclosure may be told without saying so
            yield Fail("touched", evidence, passing) if sure else Uncertain("touched", evidence, passing)
            continue
        yield Fail("missing", evidence, facts) if report.read_whole else Uncertain("perhaps", evidence, facts)


def _told(report: Report, content: StatutoryContent, mention: Span | None) -> bool:
    if content.kind == "fees":
        return _told_of_fees(report, content)
    if mention is None or content.kind not in ("disclosure", "requests"):
        return mention is not None
    pattern = _DISCLOSED if content.kind == "disclosure" else _REQUESTED
    beside = [p.span for p in report.passages if p.kind in ("intro", "problems")]
    return any(not any(b.start <= m.start() < b.end for b in beside) for m in pattern.finditer(report.text, _after_front(report)))


def _after_front(report: Report) -> int:
    """Where the parts begin: what stands before is title, columns of the page and introduction."""
    return min((p.span.start for p in report.parts), default=0)


def _told_of_fees(report: Report, content: StatutoryContent) -> bool:
    words = _OTHER_CHARGES.sub("", report.text)
    return _CHARGED.search(words) is not None or any(mention in words for mention in content.mentions)
