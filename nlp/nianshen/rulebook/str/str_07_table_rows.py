"""STR-07: rows or columns of a table that was read whole are not those of the form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nianshen.forms import national_form
from nianshen.forms.law import FORM2019, FORM2021, REG2019_ART50_2
from nianshen.report import Form, Span, Table
from nianshen.rule import Case, Fail, NotAssessable, Result, Uncertain, rule
from nianshen.rulebook.running_text import part_name
from nianshen.rulebook.table_order import columns_moved, rows_moved
from nianshen.rulebook.tables import NAMES

_MANY = 4
"""So many missing rows look like a table cut off in extraction rather than one altered by hand."""

_ROW_OF_REQUESTS = re.compile(r"(?P<label>[\u4e00-\u9fff（）、：:，]{2,40})(?:(?:[\s|]{1,6}\d{1,6}){6,7}|\d{7,24})(?![\d.、])")
_ROW_OF_DISCLOSURE = re.compile(r"(?P<label>[\u4e00-\u9fff]{2,20})(?:[\s|]{1,6}[+\-增减]?\d[\d.]{0,10}){1,3}(?![\d、．])(?=[\s|]|\Z)")
_KNOWN = ("信息内容", "第二十条", "本年", "上一年", "对外公开", "现行有效", "处理决定数量", "采购", "收费金额", "部分", "年")
_SHORTEST = 3
_BEHIND = 40
_APPLICANTS = ("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构")
_OTHER = "其他"
_OTHER_ORGANISATIONS = re.compile("法人(?:或者?|和|及)其[他它]组织|（?本列数据[^）]*）?")
_GROUPS = 3
_GROUPS_NAMED = ("行政复议", "未经复议直接起诉", "复议后起诉")
_RESULTS = ("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")


@rule(
    "STR-07",
    "table-rows",
    title="表格行列改动",
    title_en="rows changed",
    severity="warning",
    cites=(REG2019_ART50_2, FORM2019, FORM2021),
    messages={
        "missing": (
            "{table}缺少统一格式规定的行：{rows}。",
            "{table} lacks rows of the national form: {rows}.",
        ),
        "added": (
            "{table}有统一格式没有的行：{rows}。",
            "{table} has rows that are not in the national form: {rows}.",
        ),
        "columns": (
            "{table}缺少统一格式规定的栏目：{columns}。",
            "{table} lacks columns of the national form: {columns}.",
        ),
        "moved": (
            "{table}有的行不在统一格式规定的位置：{rows}。",
            "Rows of {table} do not stand where the national form has them: {rows}.",
        ),
        "columns_moved": (
            "{table}各栏的次序与统一格式不同，依次是：{columns}。",
            "The columns of {table} are not in the order of the national form: {columns}.",
        ),
        "perhaps": (
            "{table}没有读到统一格式规定的下列各行：{rows}；可能是提取时丢失，请对照原件核对。",
            "These rows of the national form were not found in {table}: {rows}; they may be lost in extraction.",
        ),
    },
)
def table_rows(case: Case) -> Iterator[Result]:
    """表格的行列与统一格式不同。

    检查什么：读到的表二、表三、表四是否有统一格式规定的每一行、每一栏，次序是否相同，有没有自行增加的行。

    为什么：统一格式规定了表格的行列，擅自增删、调换会使全国汇总出错。

    怎样判定：整张表都已读出，其中有统一格式没有的行（包括改了行名的），行的位置与统一格式不同，或者栏目比统一格式少，为改动；整张表都已读出，而某些行不在其中，为改动；一次缺四行以上的，多半是提取时截断，只作存疑。
    表四读不出，而三组都印有其他各种结果、独缺同一种的，为改动。
    两行合成一行的（“信访举报投诉类申请和重复申请”），后一行算缺少。栏目齐全而次序不同的，各栏名称印在同一行里为改动；一格一行写下的，也为改动；分在几行又不是一格一行的，可能是提取时打乱，只作存疑。表三法人一侧的“其他”一栏改名或者缺少的，同样为改动。
    版本用错造成的差别由STR-05判断，不重复指出。

    什么情况下误报：行标题被换行或空格断开；表格跨页，提取时丢失一段。

    违反：

        （网页原文）
        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        三、收到和处理政府信息公开申请情况
        | 一、本年新收政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
        （表中缺“2.重复申请”行，其余各行均为0）

    符合：

        （网页原文）
        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        三、收到和处理政府信息公开申请情况
        | 一、本年新收政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
        （表中其余各行均为0）
    """
    report = case.report
    assessed = False
    for table in report.tables:
        if table.number == 4 and table.state == "lost" and (dropped := _dropped_result(case)):
            assessed = True
            yield dropped
        if table.state != "read" and not table.missing_rows:
            continue
        assessed = True
        if table.form is not None and table.form != report.form:
            continue
        moved: list[Span] = []
        if table.state == "read":
            beyond = _beyond(case, table)
            moved = rows_moved(report, table, beyond)
            yield from _told(case, table, "added", [span for span in beyond if span not in moved])
            yield from _told(case, table, "moved", moved)
            yield from _columns(case, table)
            yield from _columns_moved(case, table)
        elsewhere = "".join("".join(span.of(report.text).split()) for span in moved)
        rows = tuple(row for row in _labels(table, report.form) if row.strip("（）") not in elsewhere)
        if not rows:
            continue
        evidence = (case.absence(rows, f"{part_name(table.number)} · {NAMES[table.number]}"),)
        facts = {"table": NAMES[table.number], "rows": "、".join(rows)}
        yield Fail("missing", evidence, facts) if len(rows) < _MANY else Uncertain("perhaps", evidence, facts)
    if not assessed:
        yield NotAssessable()


def _beyond(case: Case, table: Table) -> list[Span]:
    """Lines with a label and figures between two official rows that were read as no row of the form."""
    if table.number == 4:
        return []
    rows = sorted(table.rows, key=lambda r: r.span.start)
    pattern = _ROW_OF_REQUESTS if table.number == 3 else _ROW_OF_DISCLOSURE
    found: list[Span] = []
    text, part = case.report.text, case.report.part(table.number)
    ends = [r.span.start for r in rows[1:]] + [min(rows[-1].span.end + _BEHIND, part.span.end if part else 0)] if rows else []
    for row, end in zip(rows, ends, strict=True):
        for m in pattern.finditer(text, row.span.end, max(end, row.span.end)):
            label = "".join(m["label"].split()).strip("（）：:、")
            if not any(known in label for known in _KNOWN) and len(label) >= _SHORTEST:
                found.append(Span(m.start("label"), m.end()))
    return found


def _told(case: Case, table: Table, message: str, found: Sequence[Span]) -> Iterator[Result]:
    if found:
        text, where = case.report.text, f"{part_name(table.number)} · {NAMES[table.number]}"
        labels = "、".join("".join(text[f.start : f.end].split("|")[0].split("\t")[0].split("\n")[0].split()).rstrip("0123456789") for f in found)
        evidence = tuple(case.quote(f, where) for f in found[:_MANY])
        yield Fail(message, evidence, {"table": NAMES[table.number], "rows": labels})


def _columns_moved(case: Case, table: Table) -> Iterator[Result]:
    moved = columns_moved(case.report, table)
    if moved is not None:
        evidence = (case.quote(moved.span, f"{part_name(table.number)} · {NAMES[table.number]}"),)
        facts = {"table": NAMES[table.number], "columns": "、".join(moved.labels)}
        yield Fail("columns_moved", evidence, facts) if moved.on_one_line else Uncertain("columns_moved", evidence, facts)


def _columns(case: Case, table: Table) -> Iterator[Result]:
    """Column labels that stand fewer times in the table than in the form, the others being there."""
    report, part = case.report, case.report.part(table.number)
    form = national_form(report.form)
    if part is None or part.heading is None or form is None or not table.rows:
        return
    first, last = min(r.span.start for r in table.rows), max(r.span.end for r in table.rows)
    view = "".join(report.text[part.heading.end : first if table.number == 3 else last].split()).replace("|", "")
    due: dict[str, int] = {}
    if table.number == 3:
        due = dict.fromkeys(_APPLICANTS, 1)
        view = _OTHER_ORGANISATIONS.sub("", view).replace("其它", _OTHER)
        if all(label in view for label in _APPLICANTS):  # else what stands for it may be cut off with the rest
            due[_OTHER] = 1
    elif table.number == 4:
        due = dict.fromkeys(_RESULTS, 3)
    else:
        for block in form.disclosure:
            for column in block.columns:
                label = column.partition("（")[0]
                due[label] = due.get(label, 0) + 1
        if any(c.partition("（")[0] in view for f in ("f2019", "f2021") if f != report.form for c in _own_columns(f)):
            return  # another form's columns: STR-05
    lacking = tuple(label for label, times in due.items() if view.count(label) < times)
    if lacking and len(lacking) * 3 <= len(due) + 2:
        where = f"{part_name(table.number)} · {NAMES[table.number]}"
        facts = {"table": NAMES[table.number], "columns": "、".join(lacking)}
        yield Fail("columns", (case.absence(lacking, where),), facts)


def _dropped_result(case: Case) -> Fail | None:
    """The one result that the heading of table four has for none of its three groups, where it has the others for all: then
    no figure can be told to stand in a column, and nothing was lost in extraction but left out."""
    part = case.report.part(4)
    if part is None or part.heading is None:
        return None
    view = "".join(case.report.text[part.heading.end : part.span.end].split())
    if any(words not in view for words in _GROUPS_NAMED):
        return None
    counts = {label: view.count(label) for label in _RESULTS[:-1]}
    lacking = [label for label, times in counts.items() if not times]
    if len(lacking) != 1 or any(times != _GROUPS for label, times in counts.items() if label not in lacking):
        return None
    facts = {"table": NAMES[4], "columns": lacking[0]}
    return Fail("columns", (case.absence(tuple(lacking), f"{part_name(4)} · {NAMES[4]}"),), facts)


def _own_columns(form: str) -> tuple[str, ...]:
    """The columns of table two that only this form has."""
    return {"f2019": ("本年新制作数量", "上一年项目数量", "采购总金额"), "f2021": ("本年制发件数", "本年收费金额")}[form]


def _labels(table: Table, form: Form) -> tuple[str, ...]:
    """The printed labels of the missing rows; table three's are known by code."""
    official = national_form(form)
    by_code = {row.code: row.label for row in official.request_rows} if official and table.number == 3 else {}
    return tuple(by_code.get(code, code) for code in table.missing_rows)
