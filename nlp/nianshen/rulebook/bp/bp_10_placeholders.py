"""BP-10: a placeholder of the template was never filled in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from nianshen.forms.law import FORM2021_DUTY, PROOFREADING_PRACTICE
from nianshen.report import Span
from nianshen.rule import ALL_FORMS, Case, Fail, Result, Uncertain, rule

_UNITS = r"(?:年度?|月|日|[余多]?(?:条|件|份|次|个|篇|项|人次|万元|元|期|场)|人民政府|街道|镇|乡|县|市|区|局|委员会|委|厅|办公室|管委会|单位|部门|％|%)"
_SURE = re.compile(
    r"[（(]文字描述[^（()）\n]{0,40}[）)]"
    r"|(?<![A-Za-z0-9])20(?:[Xx]{2}|[×✕Ⅹ]{2}|\*{2})年"
    rf"|(?<![A-Za-z0-9×*.])(?:[Xx]{{2,8}}|[×✕Ⅹ]{{2,8}})(?={_UNITS})"
    r"|某某(?=县|市|区|镇|乡|街道|局|委|厅)"
)
_PERHAPS = re.compile(
    r"(?<![A-Za-z0-9×✕Ⅹ*./:_\-])(?:X{2,8}|[×✕Ⅹ]{2,8})(?![A-Za-z0-9×✕Ⅹ*./:_\-])"
    r"|(?<=[\u4e00-\u9fff，。、；：])(?<!\*)\*{3,8}(?=[\u4e00-\u9fff，。、；：])"
    r"|某某"
)
_QUOTED = re.compile(r"《[^《》\n]{0,80}》|“[^“”\n]{0,80}”|「[^「」\n]{0,80}」")
_CONTEXT = 12


@rule(
    "BP-10",
    "placeholders",
    title="模板占位符未替换",
    title_en="placeholder left in",
    severity="error",
    cites=(PROOFREADING_PRACTICE, FORM2021_DUTY),
    forms=ALL_FORMS,
    messages={
        "placeholder": (
            "文中留有模板占位符“{printed}”，没有替换为实际内容。",
            "A placeholder of the template was left in: “{printed}”.",
        ),
        "perhaps": (
            "文中有“{printed}”，可能是未替换的占位符，也可能是有意隐去或网站屏蔽的文字，请核对。",
            "“{printed}” may be a placeholder, or words hidden on purpose or by the site.",
        ),
    },
)
def placeholders(case: Case) -> Iterator[Result]:
    """报告中留有没有替换的模板占位符。

    检查什么：正文中有没有“XX”“×××”“20XX年”“某某”“（文字描述）”一类的占位符。

    为什么：占位符说明报告由模板填成而没有校核，应当写明的内容实际上没有写。

    怎样判定：“（文字描述）”“20XX年”，以及紧接机关、年月或者量词的XX、××、某某，为占位符。其余位置的XX、××、星号和“某某”，
    以及书名号、引号内的，只作存疑。夹在数字中的星号是证件号、电话的遮盖，不计；网址中的字母不计。

    什么情况下误报：网站把敏感词屏蔽为星号；为保护个人信息隐去姓名；举例说明格式。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息XX条。

    符合：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
    """
    report = case.report
    quoted = _covered(len(report.text), (m.span() for m in _QUOTED.finditer(report.text)))
    furniture = _covered(len(report.text), ((f.start, f.end) for f in report.furniture))
    told: set[str] = set()
    for start, end, sure in _found(report.text):
        span = Span(start, end)
        shown = _with_context(report.text, span)
        words = shown.of(report.text)
        if words in told or furniture[start]:
            continue
        told.add(words)
        evidence, facts = (case.quote(shown),), {"printed": words}
        if sure and not quoted[start]:
            yield Fail("placeholder", evidence, facts)
        else:
            yield Uncertain("perhaps", evidence, facts)


def _covered(length: int, stretches: Iterable[tuple[int, int]]) -> bytearray:
    """For every character of the text 1 if one of the stretches covers it."""
    covered = bytearray(length)
    for start, end in stretches:
        covered[start:end] = b"\x01" * (end - start)
    return covered


def _found(text: str) -> Iterator[tuple[int, int, bool]]:
    """Placeholders in order with whether they are surely such; a doubtful one that overlaps a sure one is left out."""
    sure = [m.span() for m in _SURE.finditer(text)]
    taken = {at for start, end in sure for at in range(start, end)}
    doubtful = [m.span() for m in _PERHAPS.finditer(text) if taken.isdisjoint(range(*m.span()))]
    yield from sorted([(*s, True) for s in sure] + [(*s, False) for s in doubtful])


def _with_context(text: str, span: Span) -> Span:
    """The placeholder with the words around it on its line, so that the finding can be found again."""
    before = text[max(0, span.start - _CONTEXT) : span.start]
    after = text[span.end : span.end + _CONTEXT]
    start = span.start - len(re.split(r"[。；，\n]", before)[-1])
    return Span(start, span.end + len(re.split(r"[。；，\n]", after)[0]))
