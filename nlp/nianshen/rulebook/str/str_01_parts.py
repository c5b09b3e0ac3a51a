"""STR-01: one of the six parts of the national form is missing."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from nianshen.audit_types import Evidence
from nianshen.forms import FormPart
from nianshen.forms.law import FORM2019, FORM2021, REG2019_ART50_1, REG2019_ART50_2
from nianshen.report import Report
from nianshen.rule import Case, Fail, Result, Uncertain, rule
from nianshen.rulebook.promised import promised_form

_ENOUGH_FOUND = 3
_LONGEST_HEADING = 40
_ALIKE = 0.6


@rule(
    "STR-01",
    "parts",
    title="缺少部分",
    title_en="part missing",
    severity="error",
    cites=(REG2019_ART50_1, REG2019_ART50_2, FORM2019, FORM2021),
    messages={
        "missing": (
            "报告没有“{part}”部分；已找到{found}，全文没有该部分的标题，也没有它的表格或内容。",
            "The part {part} is missing: neither its heading nor its content stands anywhere ({found} found).",
        ),
        "unheaded": (
            "“{part}”部分没有标题，其内容接在别的部分后面；其余五个部分都有标题，请补上该标题。",
            "The part {part} has no heading of its own: its content follows another part; the five others have one.",
        ),
        "perhaps": (
            "没有找到“{part}”部分。文本可能不完整，或者标题另有写法，请对照原件核对。",
            "The part {part} was not found; the text may be incomplete or the heading worded otherwise.",
        ),
    },
)
def parts(case: Case) -> Iterator[Result]:
    """六个部分缺了一个或几个。

    检查什么：总体情况、主动公开、收到和处理申请、复议诉讼、主要问题及改进、其他事项这六个部分是否都在。

    为什么：《条例》第五十条第一款列举了年度报告应有的内容，全国统一格式把它们定为六个部分。

    怎样判定：既没有该部分的标题（包括通行的其他写法），也没有它的表格或内容，并且其余部分至少找到三个，为缺少。
    找到的部分不足三个，文本中断，或者另有近似的标题，只作存疑。

    内容在而没有标题，其余五个部分都有标题的，为警告。

    什么情况下误报：标题在提取时丢失；该部分以图片形式公布。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        六、其他需要报告的事项
        本年度未收取信息处理费。

    符合：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        政策解读的图表偏少。下一步将为每份规范性文件配一张图解。
        六、其他需要报告的事项
        本年度未收取信息处理费。
    """
    report = case.report
    form = promised_form(case)
    present = {p.number for p in report.parts}
    found = "、".join(p.ordinal for p in form.parts if p.number in present)
    headed = [p for p in report.parts if p.heading is not None]
    for part in form.parts:
        if part.number in present:
            own = next(p for p in report.parts if p.number == part.number)
            if own.heading is None and len(headed) == len(form.parts) - 1 and report.read_whole and not report.recognised:
                facts = {"part": f"{part.ordinal}、{part.title}"}
                yield Fail("unheaded", (case.absence((part.title, *part.variants), "全文"),), facts, "warning")
            continue
        nearest, likeness = _nearest(report, part)
        evidence: tuple[Evidence, ...] = (case.absence((part.title, *part.variants), "全文", nearest),)
        facts = {"part": f"{part.ordinal}、{part.title}", "found": found or "无"}
        not_cut_off = report.read_whole or part.number < max((n for n in present if n), default=0)
        sure = len(present) >= _ENOUGH_FOUND and not_cut_off and likeness < _ALIKE
        yield Fail("missing", evidence, facts) if sure else Uncertain("perhaps", evidence, facts)


def _nearest(report: Report, part: FormPart) -> tuple[str | None, float]:
    """The line most like the part's title that is no heading of another part, and how like it is (0 to 1)."""
    taken = {p.title for p in report.parts}
    best: tuple[str | None, float] = (None, 0.0)
    matcher = SequenceMatcher(b=part.title, autojunk=False)
    for line in report.text.splitlines():
        words = line.strip().lstrip("一二三四五六七八九十0123456789（）()、.．第部分 \u3000")
        if not 2 <= len(words) <= _LONGEST_HEADING or any(title and title in words for title in taken):
            continue
        matcher.set_seq1(words)
        if matcher.real_quick_ratio() > best[1] and matcher.quick_ratio() > best[1]:
            ratio = matcher.ratio()
            if ratio > best[1]:
                best = (line.strip(), ratio)
    return best
