"""META-08: the report is compiled by what no longer holds, or names nothing that it is compiled by."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nianshen.forms.law import FORM2019, FORM2021, PROOFREADING_PRACTICE, REG2019_ART50_1
from nianshen.report import Span
from nianshen.rule import NATIONAL, Case, Fail, Result, Uncertain, rule
from nianshen.rulebook.introduction import introduction
from nianshen.text.first_characters import Sought
from nianshen.text.stale_basis import stale_references

_BASIS = Sought(r"条例|(?:根据|按照|依据|依照|遵照|按)[^。；\n]{0,60}(?:规定|要求|通知|办法|格式|规范)|公开办函|信息公开法")
_FORM_2021 = re.compile(r"2021[〕\])）】］]\s?30\s?号|信息公开工作年度报告格式[》〉](?!（试行）)")
_TERMS = ("《中华人民共和国政府信息公开条例》", "根据……规定", "按照……要求")
_FIRST_YEAR_OF_FORM_2021 = 2021
_SHOWN = 60


@rule(
    "META-08",
    "basis",
    title="依据失效",
    title_en="stale basis",
    severity="advice",
    cites=(FORM2021, FORM2019, REG2019_ART50_1, PROOFREADING_PRACTICE),
    forms=NATIONAL,
    messages={
        "form2019": (
            "开头以“{printed}”为依据；2021年度起应按国办公开办函〔2021〕30号的格式编制。",
            "The report is based on “{printed}”; from 2021 on the form is that of 〔2021〕30号.",
        ),
        "articles2007": (
            "开头引用“{printed}”，是2007年《条例》的条文；现行《条例》规定年度报告的是第四十九条、第五十条。",
            "“{printed}” is an article of the 2007 regulation; annual reports are now governed by Articles 49 and 50.",
        ),
        "regulation2007": (
            "开头以“{printed}”的《条例》为依据，没有提到2019年的修订（国务院令第711号）。",
            "The regulation is cited as “{printed}”, without its revision of 2019 (No. 711).",
        ),
        "before2019": (
            "开头以“{printed}”为依据，早于现行《条例》和国家统一格式。",
            "“{printed}” is older than the present regulation and the national form.",
        ),
        "also": (
            "开头同时以“{printed}”为依据，已由国办公开办函〔2021〕30号代替。",
            "“{printed}” is cited too; 〔2021〕30号 has replaced it.",
        ),
        "none": (
            "开头没有写明编制依据；通常写明《中华人民共和国政府信息公开条例》和国家统一格式的文件。",
            "The introduction names nothing that the report is compiled by, such as the regulation and the national form.",
        ),
        "perhaps": (
            "没有读到编制依据，但文本可能不完整，请对照原件核对。",
            "No basis was read, but the text may be incomplete.",
        ),
    },
)
def basis(case: Case) -> Iterator[Result]:
    """报告开头写的编制依据已经失效，或者没有写编制依据。

    检查什么：报告开头（第一部分之前，以及第一部分的前几句）引用的条文、文号。

    为什么：依据写错，多半是沿用了往年的开头；2021年度起，国办公开办函〔2021〕30号代替了〔2019〕60号。

    怎样判定：2021年度起以〔2019〕60号为依据；2019年度起以2007年《条例》的第三十一条、第三十二条，或者没有提到修订的国务院令第492号，
    或者2018年以前国务院办公厅的文件为依据，为失效。“条例（492号公布，711号修订）”正确。60号与30号并列的，作存疑。
    开头没有任何依据的，为没有写明。

    什么情况下误报：开头是图片或者附件，没有读到。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        根据《中华人民共和国政府信息公开条例》和国办公开办函〔2019〕60号，编制本报告。
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。

    符合：

        某县民政局2023年政府信息公开工作年度报告
        根据《中华人民共和国政府信息公开条例》和国办公开办函〔2021〕30号，编制本报告。
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
    """
    report = case.report
    where = introduction(report)
    words = where.of(report.text)
    found = False
    for start, end, fault in stale_references(words, superseded_form=report.year >= _FIRST_YEAR_OF_FORM_2021):
        found = True
        place = Span(where.start + start, where.start + end)
        evidence, facts = (case.quote(place),), {"printed": place.of(report.text)}
        if fault == "form2019" and _FORM_2021.search(words):
            yield Uncertain("also", evidence, facts)
        else:
            yield Fail(fault, evidence, facts)
    if found or _BASIS.search(words):
        return
    searched = (case.absence(_TERMS, "报告开头", words.strip()[:_SHOWN]),)
    yield Fail("none", searched) if report.read_whole else Uncertain("perhaps", searched)
