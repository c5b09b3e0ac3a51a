"""META-03: title, signature, publisher or the text itself name different organs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from nianshen.forms.law import PROOFREADING_PRACTICE
from nianshen.report import Report, Span
from nianshen.rule import ALL_FORMS, Case, Fail, NotAssessable, Result, Uncertain, rule
from nianshen.rulebook.signature import NO_ORGAN_NAME, ORGAN_NAME, signature_of
from nianshen.text.office_names import is_former_name
from nianshen.text.organ_names import governments_apart, keeps_the_site, likeness
from nianshen.text.self_reference import own_words, self_references

_LINE_ABOVE = re.compile(rf"(?:\A|\n)[ \t\u3000\u00a0]*(?P<organ>{ORGAN_NAME})\s*\Z")
_PUBLISHED = re.compile(
    rf"(?P<label>发布机构|发布单位|公开机构|发文机关|发文机构|发文单位|制发机关|公开责任部门|信息来源|来源)[ \t\u3000\u00a0:：\]】|]{{1,6}}(?P<organ>{ORGAN_NAME})(?![\u4e00-\u9fff])"
)
_DOUBTFUL_LABELS = frozenset(["来源", "信息来源", "公开责任部门"])
_COMPILED = re.compile(
    rf"(?:本|此|该)(?:年度)?报告由(?P<organ>{ORGAN_NAME})(?:组织|负责|牵头|汇总|统一)?(?:编制|编写|撰写)"
    rf"|(?<![\u4e00-\u9fff])(?P<subject>{ORGAN_NAME})(?:组织|负责|牵头|汇总|统一)?(?:编制|编写|撰写)(?:完成|形成|了)?(?=本|此|该|这|20\d\d|二)"
)
_ABOVE, _HEAD = 60, 1200
_BELOW = re.compile("(?:中心|大队|支队|院|站|所)\\Z")
"""What ends the name of a body below a bureau, of which no reform makes the bureau's own name."""
_MOST = 3
_SINCE_REFORM = 2020
"""From this report year on the names of the reform of 2018 and 2019 are in use everywhere."""


@rule(
    "META-03",
    "who-reports",
    title="主体不一致",
    title_en="issuer mismatch",
    severity="warning",
    cites=(PROOFREADING_PRACTICE,),
    forms=ALL_FORMS,
    messages={
        "signature": (
            "标题写明的机关是{organ}，落款却是{other}。",
            "The title names {organ}, the signature {other}.",
        ),
        "published": (
            "标题写明的机关是{organ}，{label}却是{other}。",
            "The title names {organ}, the page's {label} is {other}.",
        ),
        "compiled": (
            "标题写明的机关是{organ}，文中却说报告由{other}编制。",
            "The title names {organ}, yet the text says that {other} compiled the report.",
        ),
        "self": (
            "本报告的机关是{organ}，文中却自称“{word}”（共{n}处），疑为照搬其他机关的文字。",
            "The organ is {organ}, but the text calls itself “{word}” ({n} times), probably copied from another organ's.",
        ),
        "perhaps": (
            "标题写明的机关是{organ}，另一处写作{other}；可能是更名、简称或者由他人代为发布，请核对。",
            "The title names {organ}, another place {other}; a new name, a short form or another's publishing may explain it.",
        ),
        "self_perhaps": (
            "本报告的机关是{organ}，文中始终自称“{word}”（共{n}处）；可能是机构改革更名，也可能照搬了其他机关的文字，请核对。",
            "The organ is {organ}, but the text always calls itself “{word}” ({n} times); a reform may explain it.",
        ),
    },
)
def who_reports(case: Case) -> Iterator[Result]:
    """标题、落款、发布机构或者文中的自称不是同一个机关。

    检查什么：标题写明的机关，与落款、页面上的发布机构、“本报告由……编制”是不是同一个机关；文中自称“我局”“我委”“我镇”，
    与机关的名称合不合。

    为什么：主体不一致，多半是套用了其他机关的报告，或者发布时弄错了栏目；公众不知道是谁的报告。

    怎样判定：简称、加上级地名、办公室代本机关、括号中的另一块牌子，都算同一机关。落款、编制者是另一机关的，为不一致；
    发布机构是政府、政府办公室或者管网站的部门的，不算。业务相同而名称不同的（机构改革更名），2020年度起用机构改革前的名称落款的（“农业农村局”落款“农业局”）为不一致，其余以及“来源”是另一机关的，作存疑；“来源”是另一地的政府的，为不一致。落款、编制者是业务相同的下属事业单位的，也为不一致。
    局自称“我委”、县政府自称“我局”、乡自称“我镇”一类，为不一致；“我县”“我办”不论。标题没有写明机关的，只在落款也没有时无法评估。

    什么情况下误报：机构改革当年新旧名称并用；没有写进标题的合署机关。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局主动公开信息120条。
        六、其他需要报告的事项
        无。
        某县财政局
        2024年1月15日

    符合：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局主动公开信息120条。
        六、其他需要报告的事项
        无。
        某县民政局办公室
        2024年1月15日
    """
    titled = _titled(case.report)
    organ, place = titled if titled is not None else (case.report.organ, case.report.organ_span)
    if organ is None:
        yield NotAssessable()
        return
    if titled is not None:
        yield from _named_otherwise(case, organ, place)
    yield from _called_otherwise(case, organ)


def _titled(report: Report) -> tuple[str, Span | None] | None:
    """The organ that the title names, or the line above it, and where the title stands."""
    if report.title is None:
        return None
    if report.organ is not None and report.organ in "".join(report.title.split()):
        return report.organ, report.title_span
    if report.title_span is not None:
        above = _LINE_ABOVE.search(report.text[max(0, report.title_span.start - _ABOVE) : report.title_span.start])
        if above is not None and not NO_ORGAN_NAME.search(above["organ"]):
            return above["organ"], report.title_span
    return None


def _named_otherwise(case: Case, organ: str, place: Span | None) -> Iterator[Result]:
    """Other places that name an organ, against the title's."""
    report = case.report
    first = min((p.span.start for p in report.parts), default=len(report.text))
    if (signed := signature_of(report)) is not None:
        yield from _compared(case, organ, signed, place, "signature")
    for m in _PUBLISHED.finditer(report.text, 0, min(len(report.text), _HEAD)):
        if not _may_compile_for(organ, m["organ"]) and not NO_ORGAN_NAME.search(m["organ"]):
            yield from _compared(case, organ, Span(*m.span("organ")), place, "published", m["label"])
    compiled = _COMPILED.search(report.text, 0, min(len(report.text), max(first, _HEAD)))
    if compiled is not None:
        group = "organ" if compiled["organ"] else "subject"
        if not NO_ORGAN_NAME.search(compiled[group]) and not _may_compile_for(organ, compiled[group]):
            yield from _compared(case, organ, Span(*compiled.span(group)), place, "compiled")


def _may_compile_for(organ: str, other: str) -> bool:
    """Whether it is a government, its office or who runs the site: they compile for others, but not for another place."""
    return keeps_the_site(other) and not governments_apart(organ, other)


def _compared(case: Case, organ: str, name: Span, title: Span | None, message: str, label: str = "") -> Iterator[Result]:
    other = "".join(name.of(case.report.text).split())
    alike = likeness(organ, other)
    former = not label and (case.report.year or 0) >= _SINCE_REFORM and is_former_name(organ, other)
    if alike == "same" and not former:
        return
    evidence = (case.quote(name), *([case.quote(title, "标题")] if title is not None else []))
    if alike == "akin" and not label and _BELOW.search(other) and not _BELOW.search(organ):
        alike = "different"
    if former:
        alike = "different"
    if alike == "akin" or (label in _DOUBTFUL_LABELS and not governments_apart(organ, other)):
        yield Uncertain("perhaps", evidence, {"organ": organ, "other": other})
    else:
        facts = {"organ": organ, "other": other} | ({"label": label} if label else {})
        yield Fail(message, evidence, facts)


def _called_otherwise(case: Case, organ: str) -> Iterator[Result]:
    own = own_words(organ)
    if own is None:
        return
    text = case.told.text
    found = [(start, end, kind) for start, end, kind in self_references(text)]
    wrong = [(start, end) for start, end, kind in found if kind not in own]
    if not wrong:
        return
    start, end = wrong[0]
    evidence = tuple(case.quote(case.told.span(*_around(text, *place))) for place in islice(wrong, _MOST))
    facts = {"organ": organ, "word": text[start:end], "n": len(wrong)}
    renamed = {text[end - 1] for _, end in wrong} | own == {"局", "委"} and len(wrong) == len(found)
    yield Uncertain("self_perhaps", evidence, facts) if renamed else Fail("self", evidence, facts)


def _around(text: str, start: int, end: int) -> tuple[int, int]:
    """The words with up to twelve characters of their clause behind them."""
    stop = end
    while stop < len(text) and stop - end < 12 and text[stop] not in "，。；：！？\n":
        stop += 1
    return start, stop
