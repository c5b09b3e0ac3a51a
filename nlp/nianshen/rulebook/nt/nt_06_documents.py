"""NT-06: the words count normative documents otherwise than table two."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from nianshen.forms.law import FORM2019, FORM2021, FORM2021_DUTY, REG2019_ART50_1
from nianshen.report import Row, Span
from nianshen.rule import Case, Fail, NotApplicable, NotAssessable, Result, Uncertain, rule
from nianshen.rulebook.promised import promised_table
from nianshen.rulebook.tables import block_of, figure, quote_row
from nianshen.text.digit_runs import run_of_digits, splits
from nianshen.text.document_claims import DocumentClaim, Fate, document_claims
from nianshen.text.told import LONGEST_SENTENCE

_PARTS = (0, 1, 2)
_PROBLEMS = 5
_ROWS = ("行政规范性文件", "规范性文件")
_COLUMNS: dict[Fate, tuple[str, ...]] = {
    "issued": ("本年制发件数", "本年新制作数量", "本年新公开数量"),
    "repealed": ("本年废止件数",),
    "valid": ("现行有效件数", "对外公开总数量"),
    "published": ("本年新公开数量", "本年制发件数", "对外公开总数量", "现行有效件数"),
}
_MENTIONED = re.compile(
    r"(?:制定|制发|印发|出台|发布)(?:了|的)?(?:新的?)?(?:行政)?规范性文件(?!、|和|及|以及|或|等|类|专栏|栏目|目录|管理|清理|制定|合法|审)"
)
_NO_MENTION = re.compile("未|没有|无|应|须|要求|凡|对于|拟|前|时|若|如|将|办法|规定|规范(?!性)|制度|管理|凡是|及时|每")
_GOVERNMENTS = frozenset(("government", "township"))
_MOST = 4


@rule(
    "NT-06",
    "documents",
    title="规范性文件数不一致",
    title_en="normative documents: words and table differ",
    severity="warning",
    cites=(REG2019_ART50_1, FORM2019, FORM2021, FORM2021_DUTY),
    needs=("table2",),
    messages={
        "differs": (
            "文字说“{printed}”，表二规范性文件的“{column}”却是{table}件，请核对。",
            "The words say {told} ({printed}); table two has {table} ({column}).",
        ),
        "no_split": (
            "文字说“{printed}”，表二规范性文件一行的数字连写作“{table}”，怎样断开“{column}”都不是这个数，请核对。",
            "The words say {told} ({printed}); the figures of table two run together as {table}, and no way to divide them gives that number ({column}).",
        ),
        "perhaps": (
            "文字说“{printed}”，表二规范性文件的“{column}”是{table}件；所说的范围、期间可能不同，请核对。",
            "The words say {told} ({printed}), table two {table} ({column}); they may count something else.",
        ),
        "mention": (
            "文字说到“{printed}”，表二规范性文件各栏却都是0，请核对。",
            "The words speak of normative documents ({printed}); table two has none in any column.",
        ),
    },
)
def documents(case: Case) -> Iterator[Result]:
    """文字写的规范性文件件数与表二不一致。

    检查什么：引言、总体情况和第二部分的文字中制发、废止、现行有效、公开的规范性文件件数，与表二（一）规范性文件各栏是否一致；
    表二各栏都是0的，文字有没有说到已经制发的规范性文件。

    为什么：规范性文件的制发、废止、有效件数是表二填报的第一项，同一份报告里的两个数必有一个是错的。

    怎样判定：制发、出台、印发的与制发件数（2019格式为新制作数量、新公开数量）相比，废止的与废止件数相比，现行有效的与现行有效件数
    （对外公开总数量）相比，不等的为警告；“未制发规范性文件”为0。发布、公布的与各栏都不等才为警告，公开的可能不限于规范性文件本身，与各栏都不等才存疑。
    表二这一行的数字连写在一起、不能确定怎样断开的（“2111”可以是2、1、11，也可以是2、11、1），文字所写的数在任何一种断法里都没有，为警告。
    清理、审查、备案、解读的件数不比较，约数不比较。第五部分只比较现行有效的件数。说到全市、各部门、以政府名义、往年、累计的，存疑。没有写件数而说“出台了规范性文件”，
    表二全为0的，存疑。

    什么情况下误报：代政府起草、以政府名义印发的文件由政府填报，而文字没有说明。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局主动公开信息120条，制发行政规范性文件3件。
        二、主动公开政府信息情况
        | 行政规范性文件 | 2 | 0 | 9 |
        （表中其余各行均为0）

    符合：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局主动公开信息120条，制发行政规范性文件2件，现行有效9件。
        二、主动公开政府信息情况
        | 行政规范性文件 | 2 | 0 | 9 |
        （表中其余各行均为0）
    """
    claims = _told(case)
    mention = None if claims else _mentioned(case)
    if not claims and mention is None:
        yield NotApplicable()
        return
    table = promised_table(case, 2)
    row = next((r for r in map(table.row, _ROWS) if r is not None), None)
    block = block_of(row, table.form or case.report.form) if row is not None else None
    if row is None or block is None:
        yield NotAssessable()
        return
    columns = {name: figure(row, index) for index, name in enumerate(block.columns)}
    claims = [c for c in claims if any(name in columns for name in _COLUMNS[c.fate])]
    if mention is None and not claims:
        yield NotApplicable()
    if mention is not None:
        yield from _judge_mention(case, row, columns, mention)
    for claim in [*{(c.fate, c.value): c for c in reversed(claims)}.values()][::-1][:_MOST]:
        yield from _compared(case, row, columns, claim)


def _told(case: Case) -> list[DocumentClaim]:
    told, found = case.told, list[DocumentClaim]()
    for s in told.sentences:
        if s.part in (*_PARTS, _PROBLEMS) and s.end - s.start <= LONGEST_SENTENCE:
            claims = document_claims(
                told.text, s.start, s.end, s.quantities, case.report.year, government=case.report.level in _GOVERNMENTS
            )
            found.extend(c for c in claims if s.part in _PARTS or (c.fate == "valid" and not c.open))
    return found


def _compared(case: Case, row: Row, columns: dict[str, int | None], claim: DocumentClaim) -> Iterator[Result]:
    names = [name for name in _COLUMNS[claim.fate] if name in columns]
    figures = [columns[name] for name in names]
    if claim.value in [f for f in figures if f is not None]:
        return
    span = case.told.span(claim.start, claim.end)
    facts: dict[str, Any] = {
        "told": claim.value,
        "printed": "".join(span.of(case.report.text).split()),
        "column": names[0],
        "table": figures[0],
    }
    table = promised_table(case, 2)
    if None in figures:
        digits = run_of_digits(row.span.of(case.report.text))
        possible = {n for name in names for n in splits(digits, len(columns), [*columns].index(name))}
        if not possible or claim.value in possible:
            yield NotAssessable()
        else:
            facts["table"] = digits
            evidence = (case.quote(span), quote_row(case, table, row, (names[0],)))
            yield Uncertain("no_split", evidence, facts) if claim.open else Fail("no_split", evidence, facts)
        return
    evidence = (case.quote(span), quote_row(case, table, row, (names[0],)))
    newly = "本年新公开数量" in columns and "新公开" in facts["printed"]  # the form of 2019 has a column for it
    doubtful = claim.open or (claim.fate == "published" and "公开" in facts["printed"] and not newly)
    yield Uncertain("perhaps", evidence, facts) if doubtful else Fail("differs", evidence, facts)


def _mentioned(case: Case) -> Span | None:
    """Where the words say that some were issued, without a number."""
    told = case.told
    if "规范性文件" not in told.text:
        return None
    for s in told.sentences:
        m = _MENTIONED.search(told.text, s.start, s.end) if s.part in _PARTS else None
        if m is not None and not _NO_MENTION.search(told.text, max(s.start, m.start() - 12), m.end() + 2):
            return told.span(m.start(), m.end())
    return None


def _judge_mention(case: Case, row: Row, columns: dict[str, int | None], span: Span) -> Iterator[Result]:
    if None in columns.values():
        yield NotAssessable()
    elif not any(columns.values()):
        facts = {"printed": "".join(span.of(case.report.text).split())}
        evidence = (case.quote(span), quote_row(case, promised_table(case, 2), row, tuple(columns)))
        yield Uncertain("mention", evidence, facts)
