"""BP-07: a generic subject where the organ should speak of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from nianshen.forms.law import FORM2021_DUTY, MEASURE_EACH_PRACTICE, PROOFREADING_PRACTICE
from nianshen.report import Report
from nianshen.rule import ALL_FORMS, Case, Fail, NotApplicable, Result, Uncertain, rule
from nianshen.rulebook.prose import Prose, prose_of
from nianshen.text.first_characters import Sought

_QUANTIFIED = "各级各|各级|各|多数|大多数|绝大多数|大部分|部分|一些|有些|有的|某些|个别|少数|极少数|不少|许多|很多|众多|一部分|几乎所有|所有|全体"
_ELSEWHERE = "地区|地方|地|省份|省市|省|市县|市州|县区|区县|县市|城市|区域|省区市"
_BODIES = "政府部门|政府机关|人民政府|政府|行政机关|行政部门|机关部门|党政机关|职能部门|主管部门|机关单位|部门单位|部门和单位|部门、单位|部门|机关|行政单位|基层政府|地方政府|政府及其部门|政府和部门|政府各部门"
_SUBJECT = Sought(
    rf"(?:目前|当前|现阶段|近年来|但是?|虽然|由于|因为|同时|还有|仍有|现在)?，?(?:还|仍)?(?:有)?(?P<subject>(?:{_QUANTIFIED})(?:的)?(?:(?P<elsewhere>{_ELSEWHERE})(?:[和、]?(?:各)?(?:部门|单位))?|(?P<bodies>{_BODIES}))|(?:多数|大多数|绝大多数|大部分|部分|一些|有些|有的|个别|少数|某些|许多|不少|很多)(?P<units>单位)|(?P<whole>地方各级(?:人民)?政府|全国各地|全社会各部门))(?!之间|预算|决算|预决算|规章|绩效|支出|[\u4e00-\u9fff]{0, 6}(?:局|企业|骨干|群众|代表|负责人)|的(?:要求|部署|支持|指导|领导|安排|规定|文件|通知|检查|考核|监督))",
)
_CLAUSE_START = re.compile(
    r"(?:\A|[。；：！？\n，]|[一二三四五六七八九十]是|[（(][一二三四五六七八九十][）)]|\d[.、．])[ \t\u3000]{0,4}"
)
_OWN = re.compile(
    r"我(?:局|委|办|厅|院|部|署|中心|单位|机关|镇|乡|街道|县|区|市|省|州|旗|管委会|所|队|站|处|社|会|校|们)|本(?:机关|局|单位|部门|委|办|厅|镇|乡|街道|行政机关|级|中心|系统|院)|全(?:局|镇|乡|街道|委|厅|院|县|区|市|系统|中心)"
)
_LEADS = re.compile(r"政府办|办公厅|办公室|政务服务|政务公开|行政审批|数据|人民政府|管理委员会|管委会")
"""Organs that lead the disclosure work of a whole area and rightly speak of others."""
_OWN_SECTIONS = frozenset({"部门", "部门单位", "部门和单位", "部门、单位", "职能部门"})
"""What a drafter may call the sections of the own house."""
_WIDE = frozenset({"state", "province", "prefecture"})
_MOST = 4
_VAGUE = Sought(
    r"(?P<subject>各?(?:有关|相关)(?:责任)?(?:行政)?(?:部门|单位|方面|人员|机关|主体|责任人|领导)|各(?:地各部门|地各校各部门|责任单位|单位|部门|条线|地(?![区点级市]))|全县各单位|广大干部职工|行政机关|大家)"
    r"(?!的(?:要求|部署|支持|指导|安排|规定|文件|通知)|之间|规定|要求)"
)
"""Subjects that leave open who did it; one may be right, a report written in them says nothing of the organ."""
_OFTEN = 4
_CIRCUMSTANCES = re.compile(
    r"结合(?P<whose>各级各部门|各级(?:政府)?部门|各地[区方]?各部门|各部门各单位|各部门、各单位|各乡镇各部门|各级各单位)(?:的)?(?:工作|自身)?实际"
)
"""结合各级各部门工作实际: whose circumstances are meant is the word of a government to those below."""


@rule(
    "BP-07",
    "generic-subject",
    title="主语泛化",
    title_en="generic subject",
    severity="warning",
    cites=(FORM2021_DUTY, MEASURE_EACH_PRACTICE, PROOFREADING_PRACTICE),
    forms=ALL_FORMS,
    messages={
        "generic": (
            "本报告只报告一个机关的工作，却以“{printed}”为主语，没有写本机关自己的情况。",
            "A report of one organ speaks of “{printed}” instead of the organ itself.",
        ),
        "nobody": (
            "有{count}处以“{printed}”一类的话为主语，没有写明由谁办理；本报告应写本机关及其内设机构的工作。",
            "In {count} places the subject is such as “{printed}”: it is not said who acts.",
        ),
        "circumstances": (
            "写的是结合“{printed}”的实际，是政府部署下级工作的口吻；一个部门的报告应结合本机关的实际。",
            "A government speaks so to those below it; a department’s own report should speak of its own circumstances: “{printed}”.",
        ),
        "perhaps": (
            "以“{printed}”为主语；本机关如不负责其他机关的信息公开工作，应写本机关自己的情况，请核对。",
            "“{printed}” is the subject; if the organ does not lead others in disclosure, it should speak of itself.",
        ),
    },
)
def generic_subject(case: Case) -> Iterator[Result]:
    """单个机关的报告以“各级政府部门”“部分地区”等为主语。

    检查什么：部门、乡镇、街道的报告中，总体情况和主要问题部分有没有以“各级政府部门”“多数部门”“一些地区”等泛指的主语叙述。

    为什么：年度报告应写本机关的情况。泛指的主语多由照抄别处文字造成，说的不是本机关的事，问题也无从整改。

    怎样判定：分句以泛指的主语开头的，为主语泛化；在主要问题部分，或者总体情况没有一处提到本机关（我局、本机关、机关名称）的，
    为警告，其他为建议。县级以上政府的报告说的是本地区，不适用。政府办公室、政务服务等主管全地区信息公开的机关，管委会，设区的市以上部门
    说到“各地”的，以及“各部门”“有些单位”一类可能指内设机构、下属单位的，作存疑。“按照各级政府的要求”一类不是主语的，“部分股室”“个别科室”等本机关内部的，不算。县级部门写“结合各级各部门工作实际”的，
    是政府对下的口吻，为建议。
    全文有四处以上以“有关部门”“相关单位”“各单位”“相关人员”为主语的，为建议。

    什么情况下误报：系统主管部门通报下属单位的情况。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局主动公开信息120条。
        五、存在的主要问题及改进情况
        多数部门对信息公开工作重视不够，部分地区公开内容不全。下一步将每月核对一次名册。

    符合：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局按照各级政府的要求，主动公开信息120条。
        五、存在的主要问题及改进情况
        部分股室对信息公开工作重视不够。下一步将每月核对一次名册。
    """
    report, prose = case.report, prose_of(case)
    if report.level == "government":
        yield NotApplicable()
        return
    places = [
        (start, end, kind)
        for start, end, kind in prose.kinds
        if kind in ("overview", "problems") or (report.form == "pre2019" and kind == "disclosure")
    ]
    found = [(m, kind) for start, end, kind in places for m in _subjects(prose, start, end)]
    vague = [m for start, end, _ in places for m in _at_clause_start(_VAGUE, prose, start, end)]
    if len(vague) >= _OFTEN and not _LEADS.search(report.organ or ""):
        evidence = tuple(case.quote(prose.around(*m.span("subject"), 12)) for m in vague[:_MOST])
        yield Fail("nobody", evidence, {"printed": vague[0]["subject"], "count": len(vague)}, "advice")
    if report.level == "department" and report.tier not in _WIDE and not _LEADS.search(report.organ or ""):
        borrowed = (m for start, end, _ in places for m in _CIRCUMSTANCES.finditer(prose.text, start, end))
        for m in islice(borrowed, _MOST):
            evidence = (case.quote(prose.around(*m.span("whose"), 12)),)
            yield Fail("circumstances", evidence, {"printed": m["whose"]}, "advice")
    if not found:
        return
    speaks_of_itself = any(_names_itself(report, prose.text[a:b]) for a, b, kind in places if kind != "problems")
    for m, kind in islice(found, _MOST):
        evidence = (case.quote(prose.around(*m.span("subject"), 12)),)
        facts = {"printed": m["subject"]}
        if _may_speak_of_others(report, m):
            yield Uncertain("perhaps", evidence, facts)
        else:
            grave = kind == "problems" or not speaks_of_itself
            yield Fail("generic", evidence, facts, None if grave else "advice")


def _subjects(prose: Prose, start: int, end: int) -> Iterator[re.Match[str]]:
    """Clauses that begin with a generic subject."""
    yield from _at_clause_start(_SUBJECT, prose, start, end)


def _at_clause_start(pattern: Sought, prose: Prose, start: int, end: int) -> Iterator[re.Match[str]]:
    for m in pattern.finditer(prose.text, start, end):
        before = prose.text[max(start, m.start() - 6) : m.start()]
        if not before.strip() or any(hit.end() == len(before) for hit in _CLAUSE_START.finditer(before)):
            yield m


def _names_itself(report: Report, words: str) -> bool:
    return _OWN.search(words) is not None or bool(report.organ and report.organ in words)


def _may_speak_of_others(report: Report, m: re.Match[str]) -> bool:
    if m["units"] or report.level is None or report.level == "zone" or _LEADS.search(report.organ or ""):
        return True
    if m["subject"].startswith("各") and m["bodies"] in _OWN_SECTIONS:
        return True
    if report.level in ("township", "subdistrict"):
        return m["bodies"] in _OWN_SECTIONS
    return report.tier in _WIDE and m["elsewhere"] is not None
