"""STR-05: a table has the layout of another form than the one in force for the report year."""

from __future__ import annotations

from collections.abc import Iterator

from nianshen.forms import OfficialForm, national_form
from nianshen.forms.law import FORM2019, FORM2021, REG2019_ART50_2
from nianshen.report import Report, Span, Table
from nianshen.rule import Case, Fail, NotAssessable, Result, Uncertain, rule
from nianshen.rulebook.promised import promised_form
from nianshen.rulebook.tables import NAMES
from nianshen.text.squeezed import Squeezed

_IN_BOTH = ("规范性文件", "行政规范性文件", "处理决定数量", "本年处理决定数量")
"""Labels that stand inside one of the other form, or are used for it without thought."""


@rule(
    "STR-05",
    "table-of-wrong-form",
    title="使用旧版或错版表格",
    title_en="table of another form",
    severity="error",
    cites=(REG2019_ART50_2, FORM2019, FORM2021),
    messages={
        "wrong_form": (
            "{year}年度应使用{due}的表格，{table}却有{used}才有的栏目：{labels}。",
            "The report for {year} has to use the tables of {due}; {table} has labels found only in {used}: {labels}.",
        ),
        "perhaps": (
            "{year}年度应使用{due}的表格，{table}中的“{labels}”只见于{used}，请核对所用表格版本。",
            "The report for {year} has to use the tables of {due}; “{labels}” in {table} is found only in {used}.",
        ),
    },
)
def table_of_wrong_form(case: Case) -> Iterator[Result]:
    """表格不是该年度应当使用的版本。

    检查什么：表二、表三的栏目属于2019年试行格式，还是2021年格式。

    为什么：国办公开办函〔2021〕30号的格式自2021年度报告起取代了国办公开办函〔2019〕60号的试行格式，两版表二的栏目完全不同。

    怎样判定：表中有只见于另一版的栏目（如“本年新制作数量”“上一年项目数量”“政府集中采购”，或者表三“其他处理”只有一行），
    哪怕只在其中一项，也为错版，逐一引出；表三没有读全的，作存疑。报告年度从标题或统计期限读出，不从表格推断。

    什么情况下误报：报告年度读错。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        | 第二十条第（一）项 |
        | 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |
        | 规章 | 0 | 0 | 0 |
        | 规范性文件 | 1 | 1 | 3 |
        | 第二十条第（五）项 |
        | 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |
        | 行政许可 | 2 | 0 | 15 |
        | 其他对外管理服务事项 | 0 | 0 | 0 |
        | 第二十条第（六）项 |
        | 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |
        | 行政处罚 | 0 | 0 | 0 |
        | 行政强制 | 0 | 0 | 0 |

    符合：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        | 第二十条第（一）项 |
        | 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
        | 规章 | 0 | 0 | 0 |
        | 行政规范性文件 | 1 | 0 | 3 |
        | 第二十条第（五）项 |
        | 信息内容 | 本年处理决定数量 |
        | 行政许可 | 15 |
        | 第二十条第（六）项 |
        | 信息内容 | 本年处理决定数量 |
        | 行政处罚 | 0 |
        | 行政强制 | 0 |
    """
    report = case.report
    due = promised_form(case)
    known = [t for t in report.tables if t.form is not None or t.rows]
    if not known:
        yield NotAssessable()
        return
    for table in known:
        used = _other_form(due)
        labels = _labels_of(report, table, used) if table.number == 2 else {}
        if table.form == used.id:
            for span in table.form_evidence:
                labels.setdefault("".join(span.of(report.text).split()), span)
        if not labels:
            continue
        facts = {
            "year": report.year,
            "due": due.instrument,
            "used": used.instrument,
            "table": NAMES[table.number],
            "labels": "、".join(labels),
        }
        evidence = tuple(case.quote(span, NAMES[table.number]) for span in labels.values())
        read = table.number == 2 or table.state == "read"
        sure = read and report.year_from in ("title", "period")
        yield Fail("wrong_form", evidence, facts) if sure else Uncertain("perhaps", evidence, facts)


def _other_form(due: OfficialForm) -> OfficialForm:
    used = national_form("f2019" if due.id == "f2021" else "f2021")
    assert used is not None
    return used


def _labels_of(report: Report, table: Table, used: OfficialForm) -> dict[str, Span]:
    """The columns and rows that only that form has, where they stand in table two or behind it in its part."""
    part = report.part(2)
    if table.span is None:
        return {}
    end = max(table.span.end, part.span.end if part else 0)
    view = Squeezed(report.text, table.span.start, end)
    due = _other_form(used)
    common = {words for block in due.disclosure for words in (*block.columns, *block.rows)}
    found: dict[str, Span] = {}
    for block in used.disclosure:
        for words in (*block.columns, *block.rows):
            label = words.partition("（")[0]
            at = view.text.find(label)
            if words not in common and label not in _IN_BOTH and at >= 0:
                found.setdefault(label, view.span(at, at + len(label)))
    return found
