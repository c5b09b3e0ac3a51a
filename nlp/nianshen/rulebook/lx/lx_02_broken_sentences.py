"""LX-02: sentences that break off."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from nianshen.forms.law import PROOFREADING_PRACTICE
from nianshen.report import Span
from nianshen.rule import ALL_FORMS, Case, Fail, Result, Uncertain, rule
from nianshen.rulebook.prose import Prose, breaks_of, prose_of
from nianshen.rulebook.running_text import whole_figures
from nianshen.text.broken_frames import broken_frames
from nianshen.text.broken_sentences import has_counts_beside
from nianshen.text.lost_words import LOST
from nianshen.text.unfinished_lines import Line, unfinished_lines

_SHOWN = 20
_MOST = 8


@rule(
    "LX-02",
    "broken-sentences",
    title="句子残缺",
    title_en="broken sentences",
    severity="advice",
    cites=(PROOFREADING_PRACTICE,),
    forms=ALL_FORMS,
    messages={
        "dangling": ("“{printed}”没有说完，句子残缺。", "“{printed}” breaks off."),
        "fragment": ("“{printed}”不成句。", "“{printed}” is no sentence."),
        "approximate": ("“{printed}”之后缺少量词。", "“{printed}” lacks the unit of what is counted."),
        "number": ("“{printed}”缺少数字，请核对。", "“{printed}” lacks its number, in the report or as it was read."),
        "frame": ("“{printed}”搭配不全，句子不通。", "The frame of “{printed}” is broken."),
        "cut": ("“{printed}”末尾的词没有写完。", "The last word of “{printed}” is cut short."),
        "unit": (
            "“{printed}”之后缺少量词，前面的数字都有。",
            "“{printed}” lacks the unit that the numbers before it have.",
        ),
        "unfinished": (
            "一段以“{printed}”结尾，没有句末标点，句子可能残缺。",
            "A paragraph ends with “{printed}”, without a closing mark.",
        ),
        "perhaps": (
            "“{printed}”之后没有句末标点，可能残缺，也可能是文本在此处断行，请对照原件。",
            "“{printed}” has no closing mark: the sentence breaks off, or its line does.",
        ),
    },
)
def find_broken_sentences(case: Case) -> Iterator[Result]:
    """句子没有说完，或者缺少数字、量词。

    检查什么：正文中没有说完的句子、缺少量词或数字的数量、没有句末标点的段落。

    为什么：残缺的句子多由删改、复制时漏字造成，读者不知道原意，说明报告没有校核。

    怎样判定：句末停在不能收尾的词上（“进一步。”“以及。”“加强公开工作的。”），或者整句只有“在……领导下。”一类的开头，为残缺。
    “收到了。”“由办公室。”“低保和，”“对……的科室在局务会上。”“占总数的。”一类缺宾语、缺谓语、停在连词上的，也为残缺。介词缺了宾语或者后半截的（“由降低为50元”“在上级部门的
    指导，”），漏用介词的（“各单位工作进行全面检查”），“一是”之前误用顿号的，固定术语没有写完的（“拓宽公开渠，”），各数都带量词而独缺
    一个的，也报。动词与宾语、介词与动词配不到一起的（“发布159条……公众号”“将……等多种方式听取意见”“按照要求下”“提高了知晓率得到提升”），少了后一半的
    （“不仅加强了组织领导。”），也报。“260余”“主动公开信息260，”之后没有量词，为残缺；“公开信息条”缺少数字的，可能是文本丢了数字，只作存疑；同一句里另有两处以上
    数字写得完整的，是没有填数，由BP-10指出。各行基本都有句末标点的文本，
    有一段没有句末标点、其后又另起一段的，为残缺；其后接着文字的，可能只是断行，作存疑。标题、标签、落款、表格、
    “无其他需要报告的事项”一类的短行不计；多数行没有句末标点的文本不按行判断。

    什么情况下误报：文本提取时丢了文字；有意不加句号的条目。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局主动公开信息260余，组织培训2次。下一步，我局将进一步。

    符合：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局主动公开信息260余条，组织培训2次。下一步，我局将进一步做好公开工作。
    """
    report, prose = case.report, prose_of(case)
    told = 0
    quoted: list[Span] = []
    for broken in sorted(breaks_of(case), key=lambda b: b.start):
        if told == _MOST:
            return
        span = (
            prose.span(broken.start, broken.end)
            if broken.kind == "dangling"
            else prose.around(broken.start, broken.end)
        )
        evidence = (case.quote(span),)
        if LOST.search(evidence[0].quote or ""):
            continue
        if broken.kind == "number" and report.read_whole and has_counts_beside(prose.text, broken.start):
            continue  # a blank of the template, which BP-10 tells
        told += 1
        quoted.append(span)
        facts = {"printed": evidence[0].quote}
        if broken.kind == "number" or not report.read_whole:
            yield Uncertain(broken.kind, evidence, facts)
        else:
            yield Fail(broken.kind, evidence, facts)
    for frame in sorted(broken_frames(case.told.text), key=lambda f: f.start):
        span = whole_figures(case.report.text, case.told.span(frame.start, frame.end))
        if told == _MOST or any(span.overlaps(other) for other in quoted):
            continue
        told += 1
        quoted.append(span)
        evidence = (case.quote(span),)
        facts = {"printed": evidence[0].quote}
        yield Fail(frame.kind, evidence, facts) if report.read_whole else Uncertain(frame.kind, evidence, facts)
    for (start, end), surely in islice(_open_lines(prose), _MOST - told):
        shown = prose.span(max(start, end - _SHOWN), end)
        facts = {"printed": shown.of(report.text)}
        if surely and report.read_whole:
            yield Fail("unfinished", (case.quote(shown),), facts)
        else:
            yield Uncertain("perhaps", (case.quote(shown),), facts)


def _open_lines(prose: Prose) -> Iterator[tuple[tuple[int, int], bool]]:
    """The paragraphs without closing mark, as ranges of the prose, and whether they surely break off. The introduction
    is left out: it holds addresses, dates and what a page puts in front."""
    lines: list[Line] = []
    ends: list[int] = []
    for begin, end, kind in prose.kinds:
        if kind == "intro":
            continue
        at = begin
        for words in prose.text[begin:end].split("\n"):
            at += len(words) + 1
            stripped = words.strip()
            if stripped:
                lines.append(Line(stripped, False))
                ends.append(at - 1 - len(words) + len(words.rstrip()))
        if lines:
            lines[-1] = Line(lines[-1].words, True)
    for k, surely in unfinished_lines(lines):
        yield (ends[k] - len(lines[k].words), ends[k]), surely
