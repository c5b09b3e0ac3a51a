"""NT-05: the words tell other results of reviews and lawsuits than table four."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice

from nianshen.forms.law import FORM2019, FORM2021, FORM2021_DUTY, REG2019_ART50_1
from nianshen.forms.shared_layout import DISPUTE_COLUMNS
from nianshen.report import Table
from nianshen.rule import Case, Fail, NotApplicable, NotAssessable, Result, Uncertain, rule
from nianshen.rulebook.disputes_told import ToldDispute, cases_counted, disputes_told, names_of, rows_quoted
from nianshen.rulebook.promised import promised_table
from nianshen.text.dispute_claims import DisputeClaim, Group, dispute_claims
from nianshen.text.impossible import impossible

_ANY: tuple[Group, ...] = ("review", "direct", "after")
_MOST = 6
_LEAD = 60
_NOTHING_ELSE = re.compile(
    r"(?:[^。；]{0,20}，)?(?:20\d\d年|全年|年内|本年度?|我局|被申请的?|的|行政|复议|诉讼|案件|申请|结果|中|、|和|在|所有|两起|[\d两]件){1,14}"
)


@rule(
    "NT-05",
    "dispute-results",
    title="结果表述矛盾",
    title_en="results of disputes: words and table differ",
    severity="warning",
    cites=(REG2019_ART50_1, FORM2019, FORM2021, FORM2021_DUTY),
    needs=("table4",),
    messages={
        "differs": (
            "文字说“{printed}”，表四“{groups}”的“{column}”却是{table}件，请核对。",
            "The words say {told} ({printed}); table four has {table} in this column ({groups}, {column}).",
        ),
        "all": (
            "文字说“{printed}”，表四“{groups}”共{total}件，“{column}”却是{table}件，请核对。",
            "The words say that all ended so ({printed}); table four has {table} of {total} ({groups}, {column}).",
        ),
        "not_one": (
            "文字说“{printed}”，表四“{groups}”的“{column}”却有{table}件，请核对。",
            "The words say that none ended so ({printed}); table four has {table} ({groups}, {column}).",
        ),
        "readers": (
            "文字说“{printed}”，人数多于次数，不合情理，请核对。",
            "The words say {printed}: more people than times they read, which cannot be.",
        ),
        "often": (
            "文字说“{printed}”，一年至多{limit}次，请核对。",
            "The words say {printed}; a year has {limit} of them at most.",
        ),
        "seldom": (
            "文字说“{printed}”，别处说每月（每季度）都做，一年应为{limit}次，请核对。",
            "The words say {printed}, and elsewhere that it is done every time: {limit} a year.",
        ),
        "perhaps": (
            "文字说“{printed}”，表四“{groups}”的“{column}”是{table}件；所说的范围可能不同，请核对。",
            "The words say {printed}, table four has {table} ({groups}, {column}); they may speak of something else.",
        ),
    },
)
def dispute_results(case: Case) -> Iterator[Result]:
    """文字写的复议、诉讼结果与表四矛盾。

    检查什么：文字中行政复议、行政诉讼维持、纠正、其他结果、尚未审结的件数，以及“均维持”“零败诉”“未被纠错”一类的话，与表四是否相符。

    为什么：同一份报告里的两种说法必有一种是错的，年度报告应当准确。

    怎样判定：写明件数的与表四同组同列相比；没有写明哪一组的，等于任何一组或者几组之和都算一致。“均维持”的，该组的维持件数应当等于总计；
    “零败诉”“未被纠错”的，纠正件数应当为0；“维持率”“纠错率”“败诉率”与件数之比相差1个百分点以上的，“法院判决我局败诉”而纠正件数为0的，
    也是矛盾。撤销、变更、确认违法、败诉算纠正，撤回、终止、不予受理算其他结果，驳回归在哪一列各地不一，
    不比较。“复议机关均维持”“法院无一判决纠正”
    一类没有写明信息公开、申请或者答复的，以及说到全市、往年的，存疑；部门说“行政复议案件全部维持”的，不论因何而起都说到了，不存疑；
    同一句里写明的件数等于表四该组总计的（“行政复议3件，全部维持”），说的就是这些案件，也不存疑。第五部分
    只看写明件数的结果（“复议纠正2件”）。

    此外，文字自身不合情理的：阅读（访问、浏览）人数多于次数，月通报超过12次、季度通报超过4次的，为警告；写“每月通报”又写“月通报7次”的，可能是年中才开始的，存疑。

    什么情况下误报：文字按另一口径归类，如把驳回复议申请算作其他结果。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局主动公开信息120条，因政府信息公开被申请行政复议3件，均维持。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        | 行政复议 | 2 | 1 | 0 | 0 | 3 |
        （表中其余各行均为0）

    符合：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局主动公开信息120条，因政府信息公开被申请行政复议3件，其中维持2件，纠正1件。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        | 行政复议 | 2 | 1 | 0 | 0 | 3 |
        （表中其余各行均为0）
    """
    told = [
        t
        for t in case.once(disputes_told)
        if t.claim.said in ("result", "all", "some", "rate")
        and not t.claim.approximate
        and (t.about != "open" or t.claim.said != "result" or case.report.level != "government")  # may be all its disputes
    ]
    cannot_be = [*islice(impossible(case.told.text), _MOST)]
    for wrong in cannot_be:
        evidence = (case.quote(case.told.span(wrong.start, wrong.end)),)
        facts = {"printed": case.told.text[wrong.start : wrong.end], "limit": wrong.limit}
        yield Uncertain(wrong.why, evidence, facts) if wrong.why == "seldom" else Fail(wrong.why, evidence, facts)
    if not told:
        if not cannot_be:
            yield NotApplicable()
        return
    table = promised_table(case, 4)
    once = {(t.claim.said, t.claim.groups, t.claim.column, t.claim.value): t for t in reversed(told)}
    for one in [*reversed(once.values())][:_MOST]:
        yield from _compared(case, table, one)


def _compared(case: Case, table: Table, told: ToldDispute) -> Iterator[Result]:
    claim = told.claim
    column = claim.column or 0
    groups = claim.groups or _ANY
    count, total = cases_counted(table, groups, column), cases_counted(table, groups)
    if count is None or total is None:
        yield NotAssessable()
        return
    if _agrees(table, claim, groups, count, total):
        return
    span = case.told.span(claim.start, claim.end)
    facts = {
        "told": claim.value,
        "printed": "".join(span.of(case.report.text).split()),
        "groups": names_of(groups),
        "column": DISPUTE_COLUMNS[column],
        "table": count,
        "total": total,
    }
    evidence = (case.quote(span), *rows_quoted(case, table, groups, column))
    same = told.about != "said" and (_of_all_cases(case, claim) or _same_cases(case, table, claim))
    if claim.scope != "own" or not (told.about == "said" or same):
        yield Uncertain("perhaps", evidence, facts)
    elif claim.said in ("result", "some", "rate"):
        yield Fail("differs", evidence, facts)
    else:
        yield Fail("all" if claim.value else "not_one", evidence, facts)


def _same_cases(case: Case, table: Table, claim: DisputeClaim) -> bool:
    """Whether the sentence counts as many cases of one group as table four does in all, so that it speaks of those."""
    if case.report.level == "government" or len(claim.groups) != 1:
        return False
    total = cases_counted(table, claim.groups)
    for s in case.told.sentences:
        if s.start <= claim.start < s.end:
            counted = dispute_claims(case.told.text, s.start, s.end, s.quantities, case.report.year)
            return bool(total) and any(c.said == "count" and c.groups == claim.groups and c.value == total for c in counted)
    return False


def _of_all_cases(case: Case, claim: DisputeClaim) -> bool:
    """Whether a department says of all its cases, whatever they were about, how they ended: then it is said of those over
    disclosure too. A government may speak of the cases that it decides itself."""
    if claim.said not in ("all", "rate") or case.report.level != "department":
        return False
    before = re.split("[。；\n]", case.told.text[max(0, claim.start - _LEAD) : claim.start])[-1]
    return _NOTHING_ELSE.fullmatch(before) is not None


def _agrees(table: Table, claim: DisputeClaim, groups: tuple[Group, ...], count: int, total: int) -> bool:
    column = claim.column or 0
    if claim.said == "all":
        return count == 0 if claim.value == 0 else count == total
    if claim.said == "some":
        return count > 0
    if claim.said == "rate":
        return total == 0 or abs(Decimal(claim.value) * total - 100 * count) <= total
    choices: list[tuple[Group, ...]] = [groups, *((g,) for g in groups)]
    if "suit" in groups:
        choices += [("direct",), ("after",)]
    if not claim.groups:
        choices.append(("direct", "after"))
    return any(claim.value == cases_counted(table, choice, column) for choice in choices)
