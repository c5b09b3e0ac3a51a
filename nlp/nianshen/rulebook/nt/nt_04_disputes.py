"""NT-04: the words count reviews and lawsuits otherwise than table four."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nianshen.forms.law import FORM2019, FORM2021, FORM2021_DUTY, REG2019_ART50_1
from nianshen.report import Table
from nianshen.rule import Case, Fail, NotApplicable, NotAssessable, Result, Uncertain, rule
from nianshen.rulebook.disputes_told import ToldDispute, cases_counted, disputes_told, names_of, rows_quoted
from nianshen.rulebook.promised import promised_table
from nianshen.rulebook.requests_told import requests_told, table_counts
from nianshen.text.dispute_claims import DisputeClaim

_MOST = 6
_FEWEST_CASES = 2
_LEAD = 60
_WHOLE_AREA = re.compile(
    r"(?:(?P<year>20\d\d)年度?|本年度?|全年)?，?全[省市州县区旗](?!各|部分)[^，。；\d各除所下]{0,24}"
)
_HEAD = re.compile("未经复议直接起诉|复议后起诉")
_TWO_GROUPS = re.compile("经(?:过|行政)?复议|复议(?:后|前置|决定|之后)|直接(?:起诉|提起|诉讼|向)|共同被告")


@rule(
    "NT-04",
    "disputes",
    title="复议诉讼数不一致",
    title_en="reviews and lawsuits: words and table differ",
    severity="error",
    cites=(REG2019_ART50_1, FORM2019, FORM2021, FORM2021_DUTY),
    needs=("table4",),
    messages={
        "differs": (
            "文字说“{printed}”，表四“{groups}”的总计却是{table}件。",
            "The words say {told} ({printed}); table four has {table} of these ({groups}).",
        ),
        "none": (
            "文字说“{printed}”，表四“{groups}”的总计却是{table}件。",
            "The words say that there were none ({printed}); table four has {table} ({groups}).",
        ),
        "perhaps": (
            "文字说“{printed}”，表四“{groups}”的总计是{table}件；所说的范围可能不同，请核对。",
            "The words say {told} ({printed}), table four {table} ({groups}); they may count something else.",
        ),
    },
)
def disputes(case: Case) -> Iterator[Result]:
    """文字写的行政复议、行政诉讼件数与表四不一致。

    检查什么：引言、总体情况、第三和第四部分的文字写明的、因政府信息公开被申请行政复议、被提起行政诉讼的件数，与表四的总计是否一致；
    “未发生”“无”为0。

    为什么：同一份报告里的两个数必有一个是错的，年度报告应当准确。

    怎样判定：行政复议与表四第一组相比，行政诉讼与未经复议直接起诉、复议后起诉两组之和相比，“行政复议、行政诉讼共N件”与三组之和相比。
    句中写明是政府信息公开的，或者在第四部分的，不一致为错误；只是紧接在依申请公开的话之后的，为警告；看不出与信息公开有关的，可能还
    包括别的案件，说没有而表四有的为警告，其余存疑，政府和司法行政机关比表四多的不报告。本机关作为复议机关审理的案件不比较。说到各部门、往年，说到全市而所写全市的申请数不是表三的新收，只说新增、审结的，存疑；
    行政诉讼的件数只等于两组中一组的，文字别处分别写了两组的，存疑，没有写的，漏了另一组，为警告。约数不比较。
    同一句里另一组的件数（两件以上）恰与表四相等的，说的就是表四的案件，不因范围存疑。“未发生败诉”不是没有案件。

    什么情况下误报：文字按另一口径统计而没有说明。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局主动公开信息120条，未发生因政府信息公开被申请行政复议、提起行政诉讼的情况。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        | 行政复议 | 1 | 0 | 0 | 0 | 1 |
        （表中其余各行均为0）

    符合：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局主动公开信息120条，因政府信息公开被申请行政复议1件，未发生行政诉讼。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        | 行政复议 | 1 | 0 | 0 | 0 | 1 |
        （表中其余各行均为0）
    """
    told = [t for t in case.once(disputes_told) if t.claim.said in ("count", "none") and not t.claim.approximate]
    if not told:
        yield NotApplicable()
        return
    table = promised_table(case, 4)
    right = {t.claim.groups for t in told if t.claim.value == cases_counted(table, t.claim.groups)}
    apart = any(t.claim.groups in (("direct",), ("after",)) for t in told) or _speaks_of_groups(case.told.text)
    once = {(t.claim.said, t.claim.groups, t.claim.value): t for t in reversed(told)}
    for one in [*reversed(once.values())][:_MOST]:
        claim = one.claim
        counted = cases_counted(table, claim.groups)
        if counted is None:
            yield NotAssessable()
            continue
        if claim.value == counted:
            continue
        span = case.told.span(claim.start, claim.end)
        facts = {
            "told": claim.value,
            "printed": "".join(span.of(case.report.text).split()),
            "groups": names_of(claim.groups),
            "table": counted,
        }
        evidence = (case.quote(span), *rows_quoted(case, table, claim.groups))
        if one.about == "open" and claim.value > counted and _other_matters(case, facts["printed"]):
            continue
        one_group = _of_one_group(table, claim)
        doubtful = _doubtful(one) and not _of_whole_area(case, one) and not _of_these_cases(case, table, one, told)
        if doubtful or claim.groups in right or (one_group and apart):
            yield Uncertain("perhaps", evidence, facts)
        else:
            yield Fail(
                "none" if claim.said == "none" else "differs",
                evidence,
                facts,
                None if one.about == "said" and not one_group else "warning",
            )


def _other_matters(case: Case, printed: object) -> bool:
    """Whether the organ has so many disputes of other kinds that a number not said to be of disclosure is none."""
    return case.report.level == "government" or "司法" in (case.report.organ or "") or "应诉" in str(printed)


def _doubtful(told: ToldDispute) -> bool:
    """Whether the number may be of other cases too."""
    return told.claim.scope != "own" or (bool(told.claim.value) and told.about == "open")


def _of_these_cases(case: Case, table: Table, told: ToldDispute, all_told: Sequence[ToldDispute]) -> bool:
    """Whether the same sentence counts other cases, of another group, just as table four does, so that it speaks of those: 行政诉讼
    7件，其中复议后起诉2件."""
    if told.claim.scope == "open" or (told.claim.scope == "wider" and told.about != "said"):
        return False
    text = case.told.text
    for other in all_told:
        a, b = sorted((told.claim, other.claim), key=lambda c: c.start)
        same = other.claim.groups != told.claim.groups and not re.search("[。\n]", text[a.start : b.start])
        if same and other.claim.value >= _FEWEST_CASES and other.claim.value == cases_counted(table, other.claim.groups):
            return True
    return False


def _of_whole_area(case: Case, told: ToldDispute) -> bool:
    """Whether a government tells of its whole area (2023年，全县因政府信息公开……), and its tables are of that too, since
    the requests told of the whole area are those of table three."""
    requests = case.report.table(3)
    if told.about != "said" or case.report.level != "government" or requests is None or not requests.was_read:
        return False
    lead = re.split("[。；\n]", case.told.text[max(0, told.claim.start - _LEAD) : told.claim.start])[-1]
    area = _WHOLE_AREA.fullmatch(lead)
    if area is None or (area["year"] and int(area["year"]) != case.report.year):
        return False
    new = table_counts(requests, "A1")
    received = (c for c in case.once(requests_told).claims if c.counts == ("received",) and c.scope == "wider")
    return bool(new) and any(c.value == new for c in received)


def _speaks_of_groups(text: str) -> bool:
    """Whether the words, those of the head of table four apart, say of lawsuits that they came before or after a review."""
    return _TWO_GROUPS.search(_HEAD.sub("", text)) is not None


def _of_one_group(table: Table, claim: DisputeClaim) -> bool:
    """Whether the lawsuits told are those of one of the two groups only, so that the other was left out or is told apart."""
    if claim.groups != ("suit",) or not claim.value:
        return False
    return claim.value in (cases_counted(table, ("direct",)), cases_counted(table, ("after",)))
