"""BP-09: the same sentence twice in one report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from nianshen.forms.law import FORM2021_DUTY, PROOFREADING_PRACTICE
from nianshen.measure.redundancy import repetition
from nianshen.rule import ALL_FORMS, Case, Fail, Result, rule
from nianshen.rulebook.prose import Prose, prose_of
from nianshen.text.first_characters import Sought
from nianshen.text.phrase_table import repeats

_CLAUSE = re.compile(r"[^，,。！？；：\n]+[，,。！？；：]?")
_MARKS = "，,。！？；："
_EDGE = _MARKS + " \t\u3000\xa0"
_ENDING = 8
"""Where no two clauses end in the same characters, no two are the same."""
_LEAST, _SHORTEST_CLAUSE = 15, 5
_LONGEST_RUN, _SHORTEST_RUN, _LEAST_CHINESE = 40, 11, 8
"""Shorter runs are told by LX-01 as words written twice."""
_CHINESE = re.compile("[一-鿿]")
_MOST = 5
_MOST_CLAUSES = 20_000
_STATED_ANEW = Sought(
    r"(?:没有|未|无|尚无)(?:发生|收到|收取|受理|产生|出现|因|被|有|存在|此类|其他|其它|需要|涉及)|无(?:此类|此项|该|相关)|为0|为零|0件"
)
"""What is nil is rightly said in each part that asks for it."""
_OFFICIAL = re.compile(
    r"中华人民共和国政府信息公开条例|政府信息公开工作年度报告格式|国办公开办函|统计期限|数据统计|年度报告|电子版|下载|联系(?:电话|地址|方式)|地址|邮编|勾稽关系|申请人情况|本年新收|结果维持|不再处理其政府信息公开申请"
)
_ENUMERATOR = re.compile(
    r"\s*(?:[一二三四五六七八九十]{1,3}[、是要]|[（(][一二三四五六七八九十\d]{1,2}[）)]|\d{1,2}[.．、)）]|[①-⑳])[，、：]?"
)
_LEAD = re.compile(
    r"(?:20\d\d年(?:度)?|同时|此外|另外|今年|全年)?(?:(?:我|本)[局委办厅院部署镇乡县区市省州旗]|全[局镇乡县区市省州])|20\d\d年(?:度)?|同时|此外|另外|并且?|还"
)


@rule(
    "BP-09",
    "repeated-sentences",
    title="文内重复",
    title_en="sentences repeated",
    severity="advice",
    cites=(PROOFREADING_PRACTICE, FORM2021_DUTY),
    forms=ALL_FORMS,
    messages={
        "sentence": (
            "“{printed}”在文中出现了{n}次；全文十字串的重复率为{share}。",
            "“{printed}” stands {n} times in the text; {share} of its ten-character strings are repeated.",
        ),
        "again": ("“{printed}”连着写了两遍。", "“{printed}” is written twice in a row."),
    },
)
def repeated_sentences(case: Case) -> Iterator[Result]:
    """同一句话在文中出现两次以上。

    检查什么：正文中15字以上的句子，或者相连的分句，有没有原样重复；同时给出全文的重复率。

    为什么：年度报告内容雷同、敷衍塞责的，2021年的通知要求追究责任；一份报告里重复自己的话，说明内容不足以成篇。

    怎样判定：按标点分句，去掉编号和空格后比较，15字以上的句子、或者合起来15字以上的相连分句重复的，为重复。标题、表格、报告依据、
    统计期限、联系方式等规定的文字不计；十字以上的一段话紧接着又写一遍的，也算；“未收到申请”“未收取费用”一类，各部分都应当写明，也不计。重复率按Cazier和Pfeiffer的
    办法，为出现一次以上的十字串占全部十字串的比例，只作参考，不单独判定。

    什么情况下误报：网页把同一段正文排印了两次。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局全部信息经三级审核后在县政府网站专栏发布，主动公开信息120条。组织培训2次。全部信息经三级审核后在县政府网站专栏发布。

    符合：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局全部信息经三级审核后在县政府网站专栏发布，主动公开信息120条。2023年，我局未收到政府信息公开申请。
        三、收到和处理政府信息公开申请情况
        2023年，我局未收到政府信息公开申请。
    """
    prose = prose_of(case)
    found = list(islice(_repeated(prose), _MOST))
    share = repetition(prose.text) if found else None
    for places in found:
        evidence = tuple(case.quote(prose.span(start, end)) for start, end in places[:_MOST])
        facts = {"printed": evidence[0].quote, "n": len(places), "share": f"{share or 0:.1%}"}
        yield Fail("sentence", evidence, facts)
    told = case.told
    for start, end in islice(_at_once(told.text), _MOST):
        yield Fail("again", (case.quote(told.span(start, end)),), {"printed": told.text[start : (start + end) // 2]})


def _at_once(text: str) -> Iterator[tuple[int, int]]:
    """Every stretch of eleven to forty characters, not figures in the main, that is at once followed by itself, of the
    longest such."""
    for length in range(_LONGEST_RUN, _SHORTEST_RUN - 1, -1):
        found = [start for start in islice(repeats(text, length), _MOST) if _is_prose(text[start : start + length])]
        if found:
            yield from ((start, start + 2 * length) for start in found)
            return


def _is_prose(words: str) -> bool:
    """Whether a stretch of one line is neither figures nor the same few characters again and again."""
    return len(_CHINESE.findall(words)) >= _LEAST_CHINESE and "\n" not in words and len(set(words)) > len(words) // 2


def _repeated(prose: Prose) -> Iterator[list[tuple[int, int]]]:
    """The places of every run of clauses that stands more than once, at its longest."""
    spans = [m.span() for m in islice(_CLAUSE.finditer(prose.text), _MOST_CLAUSES)]
    endings = [prose.text[start:end].rstrip(_EDGE)[-_ENDING:] for start, end in spans]
    if len(set(endings)) == len(endings):
        return
    clauses = [(start + _enumerator(prose.text[start:end]), end) for start, end in spans]
    words = ["".join(prose.text[start:end].split()).rstrip(_MARKS) for start, end in clauses]
    first: dict[str, list[int]] = {}
    for k, clause in enumerate(words):
        if clause:
            first.setdefault(clause, []).append(k)
    told = bytearray(len(clauses))
    for k, clause in enumerate(words):
        later = [j for j in first.get(clause, ())[:50] if j > k]
        if not later or told[k]:
            continue
        length = max(_alike(words, k, j) for j in later)
        run = "，".join(words[k : k + length])
        if len(run) < _LEAST or _STATED_ANEW.search(run) or _OFFICIAL.search(run):
            continue
        same = [k, *(j for j in later if _alike(words, k, j) >= length)]
        for j in same:
            told[j : j + length] = b"\1" * length
        yield [(clauses[j][0], clauses[j + length - 1][1]) for j in same]


def _alike(words: list[str], k: int, j: int) -> int:
    """How many clauses from ``k`` on are the same as those from ``j`` on, without running into each other."""
    length = 0
    while k + length < j and j + length < len(words) and words[k + length] and words[k + length] == words[j + length]:
        length += 1
    return length


def _enumerator(clause: str) -> int:
    """How many characters stand before what a clause says: enumerator, year, 我局, 同时."""
    m = _ENUMERATOR.match(clause)
    at = m.end() if m else len(clause) - len(clause.lstrip())
    lead = _LEAD.match(clause, at)
    return lead.end() if lead and len(clause) - lead.end() >= _SHORTEST_CLAUSE else at
