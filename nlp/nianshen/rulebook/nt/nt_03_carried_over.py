"""NT-03: the words carry over another number of requests than table three."""

from __future__ import annotations

from collections.abc import Iterator

from nianshen.forms.law import FORM2019, FORM2021, FORM2021_DUTY, REG2019_ART50_1
from nianshen.rule import Case, Fail, NotApplicable, NotAssessable, Result, Uncertain, rule
from nianshen.rulebook.promised import promised_table
from nianshen.rulebook.requests_told import place, requests_told, table_counts
from nianshen.rulebook.tables import quote_row

_ROWS = {"carried_in": "A2", "carried_out": "H"}
_NAMES = {"carried_in": "上年结转", "carried_out": "结转下年度继续办理"}
_MOST = 6


@rule(
    "NT-03",
    "carried-over",
    title="结转数不一致",
    title_en="requests carried over: words and table differ",
    severity="warning",
    cites=(REG2019_ART50_1, FORM2019, FORM2021, FORM2021_DUTY),
    needs=("table3",),
    messages={
        "differs": (
            "文字说“{printed}”，表三“{row}”的总计却是{table}件，请核对。",
            "The words say {told} ({printed}); table three has {table} in {row}.",
        ),
        "all_done": (
            "文字说申请“{printed}”，表三却有{table}件结转下年度继续办理，请核对。",
            "The words say that all requests were finished ({printed}); table three carries {table} over.",
        ),
        "perhaps": (
            "文字说“{printed}”，表三“{row}”的总计是{table}件；所说的范围可能不同，请核对。",
            "The words say {told} ({printed}), table three {table} in {row}; they may count something else.",
        ),
    },
)
def carried_over(case: Case) -> Iterator[Result]:
    """文字写的结转件数与表三不一致。

    检查什么：引言、总体情况和第三部分的文字中，上年结转、结转下年度的申请件数，与表三相应两行的总计是否一致；“均已办结”的，表三结转下年度
    是否为0。

    为什么：结转的申请要在两个年度的报告之间对得上，同一份报告里的两个数必有一个是错的。

    怎样判定：写明件数的与表三相比，“无结转”为0；只写“结转N件”的，与两行中任何一行相等即可。申请“均已办结”“全部办结”“办结率100%”而
    表三结转下年度大于0的，为警告；“均按时办结”“均在法定期限内办结”可能只说到期的，存疑。“均已答复”不等于均已办结，不比较。
    说到全市、各部门的存疑，约数不比较。

    什么情况下误报：文字按另一口径统计而没有说明。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局收到政府信息公开申请6件，结转下年度办理2件。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        | 一、本年新收政府信息公开申请数量 | 6 | 0 | 0 | 0 | 0 | 0 | 6 |
        | （一）予以公开 | 5 | 0 | 0 | 0 | 0 | 0 | 5 |
        | （七）总计 | 5 | 0 | 0 | 0 | 0 | 0 | 5 |
        | 四、结转下年度继续办理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
        （表中其余各行均为0）

    符合：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局收到政府信息公开申请6件，均已按期答复，其中1件结转下年度办理。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        | 一、本年新收政府信息公开申请数量 | 6 | 0 | 0 | 0 | 0 | 0 | 6 |
        | （一）予以公开 | 5 | 0 | 0 | 0 | 0 | 0 | 5 |
        | （七）总计 | 5 | 0 | 0 | 0 | 0 | 0 | 5 |
        | 四、结转下年度继续办理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
        （表中其余各行均为0）
    """
    told = case.once(requests_told)
    claims = [c for c in told.claims if c.counts[0].startswith("carried") and not c.approximate and c.scope != "part"]
    finished = [a for a in told.all if a[0] == "G"]
    if not claims and not finished:
        yield NotApplicable()
        return
    table = promised_table(case, 3)
    told_of_next_year = any("carried_out" in c.counts and c.value for c in claims)
    once = {(c.counts, c.value): c for c in reversed(claims)}
    for claim in [*reversed(once.values())][:_MOST]:
        figures = [table_counts(table, counts) for counts in claim.counts]
        if None in figures:
            yield NotAssessable()
        elif claim.value not in figures:
            span = place(case, claim)
            row = table.row(_ROWS[claim.counts[0]])
            facts = {
                "told": claim.value,
                "printed": "".join(span.of(case.report.text).split()),
                "row": _NAMES[claim.counts[0]],
                "table": figures[0],
            }
            evidence = (case.quote(span), *(quote_row(case, table, r, ("总计",)) for r in (row,) if r is not None))
            doubtful = claim.scope != "own" or any(c.counts == claim.counts and c.value in figures for c in claims)
            yield Uncertain("perhaps", evidence, facts) if doubtful else Fail("differs", evidence, facts)
    left = table_counts(table, "H")
    for _, start, end, firm in finished[:1]:
        row = table.row("H")
        if left is None or row is None:
            yield NotAssessable()
        elif left:
            span = case.told.span(start, end)
            facts = {
                "told": 0,
                "printed": "".join(span.of(case.report.text).split()),
                "row": _NAMES["carried_out"],
                "table": left,
            }
            evidence = (case.quote(span), quote_row(case, table, row, ("总计",)))
            yield (
                Fail("all_done", evidence, facts)
                if firm and not told_of_next_year
                else Uncertain("perhaps", evidence, facts)
            )
