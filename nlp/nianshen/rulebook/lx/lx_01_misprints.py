"""LX-01: misprints."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from nianshen.audit_types import Severity
from nianshen.forms import national_form
from nianshen.forms.law import PROOFREADING_PRACTICE
from nianshen.report import Report, Span
from nianshen.rule import ALL_FORMS, Case, Fail, Result, Uncertain, rule
from nianshen.rulebook.prose import Prose, prose_of, running_and_headings, words_around
from nianshen.text.doubled_words import doubled_words
from nianshen.text.heading_slips import spare_character
from nianshen.text.misprints import Misprint, misprints
from nianshen.text.repeated_clauses import repeated_clauses
from nianshen.text.told import Told

_MANY = 3
"""From so many places on the text was plainly not proof-read."""
_MOST_QUOTED = 6
_OPENING, _CLOSING = frozenset("“‘「『\"'"), frozenset("”’」』\"'")


@rule(
    "LX-01",
    "misprints",
    title="错别字",
    title_en="misprints",
    severity="warning",
    cites=(PROOFREADING_PRACTICE,),
    forms=ALL_FORMS,
    messages={
        "typo": ("“{wrong}”应为“{right}”，共{n}处。", "“{wrong}” should read “{right}” ({n} places)."),
        "perhaps": ("“{wrong}”疑为“{right}”之误，请核对，共{n}处。", "“{wrong}” may be meant for “{right}” ({n} places)."),
        "doubled": ("“{printed}”中有重复的字词，共{n}处。", "A word is written twice in “{printed}” ({n} places)."),
        "remark": (
            "“{wrong}”按规范宜写作“{right}”，共{n}处。",
            "“{wrong}” is better written “{right}” ({n} places).",
        ),
    },
)
def find_misprints(case: Case) -> Iterator[Result]:
    """文中有错别字，或者字词误重。

    检查什么：正文和各部分标题中的错别字（同音、形近、输入法误选、颠倒、漏字），以及误打两遍的字词。

    为什么：年度报告是公开发布的公文，文字应当经过校核；错字会改变意思，也影响公信力。

    怎样判定：按易错字表查找，表中的写法不成词；两个字不成词、与前后的字也不成词，换成一个音同、形近的字就成常用词的（“浊渡”应为
    “浊度”），也按错字计，其中的字常单独成词的只作存疑，除非正确的写法也在文中。文字按词频切成
    词后，不该单独成词的字落了单，换一个音同、形近的字或者与邻字对调就成本领域的词，并且常与前后的词在一起的，为错字，前后的词不能印证的作
    存疑；成词而不当的（“政策解毒”），另一个同音词与前后的词都常在一起，或者与其中一个总在一起而这个词又少见得多的才报。从不单独成词的字夹在两个词之间，补上半个词就与前后都常在一起的（“通过府网站公开”），为漏字。常用的固定术语（表格栏目、标题、制度名称）漏一字、颠倒两字或者一字音形相近的（“政府信公开”），法规、统一格式和公文的固定说法错一字、漏一字、颠倒了字的（“字印发之日起”“社会度关注”），真词用在了只能用
    另一个词的地方的（“仍在不足”“有分管领导任组长”“不过顺畅”），统一格式的标题多一字的，法律名称多字漏字的，一个分句紧接着又写一遍的，也算。前后的字能与它组成词的（“责任存在”中的“任存在”）不算。常用的四字搭配错了
    一个同音字、因而不成词的（“加大力渡”），相同的词连写两遍的（“问题问题”“主动公开主动公开”），一个字误重的（“情况况”），
    也算；有意的重叠（“认认真真”“一件一件”）不算。一种写法报一条，为建议；全文合计三处以上的，为警告。“截止2023年”
    “帐户”一类常见写法只作提示，不计数。引号里单独引用的写法（更正“公式栏”为“公示栏”）、机关名称中的字不算。

    什么情况下误报：地名、人名、单位名恰好含有表中的写法；照录群众来信原文。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局按照上级布署，主动公开信息120条。

    符合：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局按照上级部署，主动公开信息120条。信息发布的责任存在于各股室。
    """
    report, prose = case.report, prose_of(case)
    found = [
        (told, m)
        for told in running_and_headings(case)
        for m in misprints(told.text)
        if not _is_meant(report, told.text, m)
    ]
    twice = [(start, end) for start, end in doubled_words(prose.text) if prose.kind_at(start) != "intro"]
    again = [place for place in repeated_clauses(prose.text) if prose.kind_at(place[0]) != "intro"]
    twice = [w for w in twice if all(w[1] <= start or w[0] >= end for start, end in again)]
    twice.extend(place for k, place in enumerate(again) if all(place[1] <= s or place[0] >= e for s, e in again[:k]))
    counted = len(twice) + sum(not m.remark and not m.doubtful for _, m in found)
    severity: Severity = "warning" if counted >= _MANY else "advice"
    for group in _by_form(found).values():
        first = group[0][1]
        evidence = tuple(case.quote(words_around(told, m.start, m.end)) for told, m in group[:_MOST_QUOTED])
        facts = {"wrong": first.wrong, "right": first.right, "n": len(group)}
        if first.doubtful:
            yield Uncertain("perhaps", evidence, facts)
        elif first.remark:
            yield Fail("remark", evidence, facts, "info")
        else:
            yield Fail("typo", evidence, facts, severity)
    for words, places in _by_words(prose, twice).items():
        evidence = tuple(case.quote(prose.around(*place)) for place in places[:_MOST_QUOTED])
        yield Fail("doubled", evidence, {"printed": words, "n": len(places)}, severity)
    for span, wrong, right in _in_headings(report):
        if not any(told.span(m.start, m.end).overlaps(span) for told, m in found):
            yield Fail("typo", (case.quote(span),), {"wrong": wrong, "right": right, "n": 1}, severity)


def _in_headings(report: Report) -> Iterator[tuple[Span, str, str]]:
    """The headings of parts with a character too many: where, the words around it, and how they should read."""
    form = national_form(report.form)
    if form is None:
        return
    for part in report.parts:
        if part.heading is not None and part.number is not None:
            official = form.parts[part.number - 1]
            slip = spare_character(part.title, (official.title, *official.variants))
            if slip is not None:
                yield part.heading, *slip


def _is_meant(report: Report, text: str, m: Misprint) -> bool:
    """Whether a form is quoted as a form, or stands in the organ's own name."""
    if text[m.start - 1 : m.start] in _OPENING and text[m.end : m.end + 1] in _CLOSING:
        return m.start > 0 and m.end < len(text)
    return len(m.wrong) > 1 and (m.wrong in (report.organ or "") or m.wrong in (report.title or ""))


def _by_form(found: list[tuple[Told, Misprint]]) -> dict[str, list[tuple[Told, Misprint]]]:
    groups: defaultdict[str, list[tuple[Told, Misprint]]] = defaultdict(list)
    for told, m in found:
        groups[m.wrong].append((told, m))
    return groups


def _by_words(prose: Prose, twice: list[tuple[int, int]]) -> dict[str, list[tuple[int, int]]]:
    groups: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for start, end in twice:
        groups[prose.text[start:end]].append((start, end))
    return groups
