"""NT-02: the words count the answers to requests otherwise than table three."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nianshen.forms.law import FORM2019, FORM2021, FORM2021_DUTY, REG2019_ART50_1
from nianshen.report import Row, Table
from nianshen.rule import Case, Fail, NotApplicable, NotAssessable, Result, Uncertain, rule
from nianshen.rulebook.promised import promised_table
from nianshen.rulebook.requests_told import GROUPS, place, requests_told, table_counts
from nianshen.rulebook.tables import quote_rows
from nianshen.text.request_claims import RequestClaim

_NAMES = {"B1": "予以公开", "B2": "部分公开", **GROUPS, "answered": "办理结果总计", "G": "办理结果总计"}
_ANSWERS = ("B1", "B2", "C", "D", "E", "F")
_MOST = 6
_FEW_CAUSES = 3
_NOT_HELD = re.compile("不掌握|信息不存在|没有现成信息|未?补正")
_GROUNDS_BEHIND = 40
_CONTAINED = re.compile("[含括]")


@rule(
    "NT-02",
    "answers",
    title="答复结果不一致",
    title_en="answers: words and table differ",
    severity="warning",
    cites=(REG2019_ART50_1, FORM2019, FORM2021, FORM2021_DUTY),
    needs=("table3",),
    messages={
        "differs": (
            "文字说“{printed}”，表三“{row}”的总计却是{table}件，请核对。",
            "The words say {told} ({printed}); table three has {table} in {row}.",
        ),
        "all": (
            "文字说“{printed}”，表三办理结果共{total}件，“{row}”却是{table}件，请核对。",
            "The words say that all were so answered ({printed}); table three has {table} of {total} in {row}.",
        ),
        "perhaps": (
            "文字说“{printed}”，表三“{row}”的总计是{table}件；所说的范围、期间或归类可能不同，请核对。",
            "The words say {told} ({printed}), table three {table} in {row}; they may count something else.",
        ),
    },
)
def answers(case: Case) -> Iterator[Result]:
    """文字写的答复、办理结果件数与表三不一致。

    检查什么：引言、总体情况和第三部分的文字中，予以公开、部分公开、不予公开、无法提供、不予处理、其他处理以及答复、办结的件数，与表三
    各类结果的总计是否一致；“均予以公开”一类的话与表三是否相符。

    为什么：同一份报告里的两个数必有一个是错的，年度报告应当准确。

    怎样判定：每类与该类各行之和相比；“予以公开、部分公开共N件”与两行之和相比；写明某种原因的（“因不掌握相关信息无法提供”），等于该类中
    任何一行也算一致。答复、办结与办理结果总计相比，等于总计减去上年结转的也算一致，答复还可以减去不予处理、其他处理。都不等的，为警告。
    写“不予公开”而原因是不掌握、没有现成信息、补正后仍不明确（表三归入无法提供）的，也为警告。“不予公开”等于不予公开、无法提供、不予处理各类之和的，“予以公开”等于予以公开与部分公开之和的，以及说到全市、各部门、某段时间的，
    存疑。某种渠道、某类申请人的分项和约数不比较（“书面答复”另有口头、电话的才是分项）。说公文的公开属性的不是答复，不计。

    什么情况下误报：文字按自己的口径归类而没有说明。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局收到政府信息公开申请6件，其中予以公开5件，不予公开1件。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        | 一、本年新收政府信息公开申请数量 | 6 | 0 | 0 | 0 | 0 | 0 | 6 |
        | （一）予以公开 | 4 | 0 | 0 | 0 | 0 | 0 | 4 |
        | 1.属于国家秘密 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
        | （七）总计 | 6 | 0 | 0 | 0 | 0 | 0 | 6 |
        （表中其余各行均为0）

    符合：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局收到政府信息公开申请6件，其中予以公开4件，因属于国家秘密不予公开2件。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        | 一、本年新收政府信息公开申请数量 | 6 | 0 | 0 | 0 | 0 | 0 | 6 |
        | （一）予以公开 | 4 | 0 | 0 | 0 | 0 | 0 | 4 |
        | 1.属于国家秘密 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
        | （七）总计 | 6 | 0 | 0 | 0 | 0 | 0 | 6 |
        （表中其余各行均为0）
    """
    told = case.once(requests_told)
    claims = [c for c in told.claims if not c.approximate and (c.counts[0] == "answered" or c.counts[0][0] in "BCDEF")]
    everyone = [a for a in told.all if a[0] != "G"]
    if not claims and not everyone:
        yield NotApplicable()
        return
    table = promised_table(case, 3)
    yield from [*_of_claims(case, table, claims), *_of_all(case, table, everyone)][:_MOST]


def _of_claims(case: Case, table: Table, claims: list[RequestClaim]) -> Iterator[Result]:
    compared = {(c.counts, c.joined, c.value): c for c in reversed(claims) if c.scope != "part"}
    broad = _broad_words(case, claims)
    right = {c.counts for c in compared.values() if c.value in (_accepted(table, c) or ())}
    for claim in reversed(compared.values()):
        accepted = _accepted(table, claim)
        if accepted is None:
            yield NotAssessable()
            continue
        if claim.value in accepted:
            continue
        row = claim.counts[0] if not claim.joined else "+".join(claim.joined)
        span = place(case, claim)
        quoted = case.quote(span)
        facts = {
            "told": claim.value,
            "printed": "".join((quoted.quote or "").split()),
            "row": _name(table, claim),
            "table": accepted[0],
            "code": row,
        }
        evidence = (quoted, *quote_rows(case, table, _shown_rows(table, claim), ("总计",)))
        doubtful = (
            claim.scope != "own"
            or (claim.counts[0] in broad and claim.value in _broad(table, claim) and not _grounds_of_another(case, claim))
            or claim.counts in right
        )
        yield Uncertain("perhaps", evidence, facts) if doubtful else Fail("differs", evidence, facts)


def _of_all(case: Case, table: Table, everyone: list[tuple[str, int, int, bool]]) -> Iterator[Result]:
    total = table_counts(table, "G")
    for code, start, end, _ in everyone:
        count = table_counts(table, code)
        if total is None or count is None:
            yield NotAssessable()
        elif count != total and not (code == "B1" and count + (table_counts(table, "B2") or 0) == total):
            span = case.told.span(start, end)
            facts = {
                "printed": "".join(span.of(case.report.text).split()),
                "row": _NAMES[code],
                "table": count,
                "total": total,
                "code": code,
            }
            rows = [r for r in (table.row(code if code != "C" else "C1"), table.row("G")) if r is not None]
            yield Fail("all", (case.quote(span), *quote_rows(case, table, rows, ("总计",))), facts)


def _accepted(table: Table, claim: RequestClaim) -> list[int] | None:
    """What a claim may be without being wrong, the plainest reading first; None where that was not read."""
    if claim.counts[0] == "answered":
        return _answered(table, claim.finished)
    if claim.joined:
        parts = [table_counts(table, code) for code in claim.joined]
        return None if None in parts else [sum(p for p in parts if p is not None)]
    plain = table_counts(table, claim.counts[0])
    if plain is None and claim.counts[0][0] == "F":  # the form of 2019 does not divide it
        plain = table_counts(table, "F")
    if plain is None:
        return None
    others = (table_counts(table, code) for code in claim.counts[1:])
    return [plain, *(count for count in others if count is not None)]


def _answered(table: Table, finished: bool) -> list[int] | None:
    """The total, and what is left of it without those carried over from last year; where only answers are counted,
    also without those that were not handled or handled otherwise."""
    total = table_counts(table, "G")
    if total is None:
        return None
    carried, unhandled, other = (table_counts(table, code) or 0 for code in ("A2", "E", "F"))
    fewer = (carried,) if finished else (carried, unhandled, other, unhandled + other)
    return [total, *(total - count for count in fewer if count)]


def _grounds_of_another(case: Case, claim: RequestClaim) -> bool:
    """Whether the words give for 不予公开 a ground on which the form has 无法提供 (本机关不掌握), so that the answer is told as
    another than it is."""
    if claim.counts[0] != "C":
        return False
    behind = case.told.text[claim.end : claim.end + _GROUNDS_BEHIND]
    return _NOT_HELD.search(re.split("[。；\n]", behind)[0]) is not None


def _broad_words(case: Case, claims: list[RequestClaim]) -> set[str]:
    """Of 予以公开 and 不予公开 those that may be meant at their widest, since no narrower answer is counted beside them."""
    beside = {
        c.counts[0] for c in claims if c.value and not _CONTAINED.search(case.told.text[max(0, c.start - 3) : c.start])
    }
    named_cause = any(1 < len(c.counts) <= _FEW_CAUSES for c in claims if c.counts[0] == "C")
    broad = set() if "B2" in beside else {"B1"}
    return broad if named_cause or beside & {"D", "E", "F"} else broad | {"C"}


def _broad(table: Table, claim: RequestClaim) -> set[int]:
    """What the word may mean at its widest: 公开 in part too, 不予公开 whatever was not disclosed."""
    wider = {"B1": ("B1", "B2"), "C": ("C", "D", "E", "F")}.get(claim.counts[0], ())
    total, sums = 0, set()
    for code in wider:
        total += table_counts(table, code) or 0
        sums.add(total)
    return sums


def _name(table: Table, claim: RequestClaim) -> str:
    if claim.joined:
        return "、".join(_NAMES.get(code, code) for code in claim.joined)
    code = claim.counts[0]
    row = table.row(code)
    return _NAMES.get(code) or (row.label if row is not None else _NAMES.get(code[0], code))


def _shown_rows(table: Table, claim: RequestClaim) -> list[Row]:
    """The rows that show what the table has: those of the answer that are not zero, else the first of it."""
    codes = claim.joined or (("G",) if claim.counts[0] == "answered" else claim.counts[:1])
    rows = [
        row for row in table.rows if any(row.code == code or (code in GROUPS and row.code[0] == code) for code in codes)
    ]
    counted = [row for row in rows if table_counts(table, row.code) != 0]
    return counted or rows[:1]
