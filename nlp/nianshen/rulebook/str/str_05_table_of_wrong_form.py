"""STR-05: a table has the layout of another form than the one in force for the report year."""

from __future__ import annotations

from collections.abc import Iterator

from nianshen.forms import national_form
from nianshen.forms.law import FORM2019, FORM2021, REG2019_ART50_2
from nianshen.report import Span
from nianshen.rule import Case, Fail, NotAssessable, Result, Uncertain, rule
from nianshen.rulebook.promised import promised_form
from nianshen.rulebook.tables import NAMES

_ENOUGH_LABELS = 2


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

    怎样判定：表中有两个以上只见于另一版的栏目（如“本年新制作数量”“上一年项目数量”“政府集中采购”），为错版，逐一引出。
    只有一个的，作存疑。报告年度从标题或统计期限读出，不从表格推断。

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
    known = [t for t in report.tables if t.form is not None]
    if not known:
        yield NotAssessable()
        return
    for table in known:
        used = national_form(table.form) if table.form is not None else None
        if used is None or used.id == due.id:
            continue
        by_label: dict[str, Span] = {}
        for span in table.form_evidence:
            by_label.setdefault("".join(span.of(report.text).split()), span)
        if not by_label:
            continue
        facts = {
            "year": report.year,
            "due": due.instrument,
            "used": used.instrument,
            "table": NAMES[table.number],
            "labels": "、".join(by_label),
        }
        evidence = tuple(case.quote(span, NAMES[table.number]) for span in by_label.values())
        sure = len(by_label) >= _ENOUGH_LABELS and report.year_from in ("title", "period")
        yield Fail("wrong_form", evidence, facts) if sure else Uncertain("perhaps", evidence, facts)
