"""T3-01: requests received and carried in do not equal requests answered and carried out."""

from __future__ import annotations

from collections.abc import Iterator

from nianshen.forms.law import FORM2019, FORM2021
from nianshen.rule import Case, Result, rule
from nianshen.rulebook.equations import judge_columns

_ROWS = ("A1", "A2", "G", "H")


@rule(
    "T3-01",
    "requests-balance",
    title="收办不平衡",
    title_en="requests out of balance",
    severity="error",
    cites=(FORM2019, FORM2021),
    needs=("table3",),
    messages={
        "unbalanced": (
            "表三“{columns}”列不符合表内勾稽关系：本年新收加上年结转，应等于办理结果总计加结转下年度；实际为{sides}。",
            "Table three, {columns}: received plus carried in must equal results plus carried out; the figures give {sides}.",
        ),
        "undecided": (
            "表三“{columns}”列的收办平衡关系，按能读出的数字无法确定是否成立，请对照原件核对。",
            "Whether table three balances in {columns} cannot be told from the figures as they could be read.",
        ),
    },
)
def requests_balance(case: Case) -> Iterator[Result]:
    """表三的收到数与办理数不平衡。

    检查什么：表三每一列，本年新收加上年结转，是否等于办理结果总计加结转下年度。

    为什么：这一关系印在统一格式的表头上：“第一项加第二项之和，等于第三项加第四项之和”。

    怎样判定：四个数都读出而两边不等，为错误。一处填错会同时反映在该列和“总计”列，或者以相反的差额反映在两列，
    差额相同的各列合为一条。三个以上申请人类别各差不同数目的，除非有关各行每格都有数、各行合计也都相符，多半是列读错了位，只作存疑；数字连写读不准的也作存疑。

    什么情况下误报：提取时列错位；空白按0计算，而原表另有数字。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        三、收到和处理政府信息公开申请情况
        | 一、本年新收政府信息公开申请数量 | 5 | 0 | 0 | 0 | 0 | 0 | 5 |
        | （一）予以公开 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
        | （七）总计 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
        | 四、结转下年度继续办理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
        （表中其余各行均为0）

    符合：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        三、收到和处理政府信息公开申请情况
        | 一、本年新收政府信息公开申请数量 | 5 | 0 | 0 | 0 | 0 | 0 | 5 |
        | （一）予以公开 | 4 | 0 | 0 | 0 | 0 | 0 | 4 |
        | （七）总计 | 4 | 0 | 0 | 0 | 0 | 0 | 4 |
        | 四、结转下年度继续办理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
        （表中其余各行均为0）
    """
    yield from judge_columns(case, "balance", "unbalanced", lambda *_: _ROWS, _ROWS)
