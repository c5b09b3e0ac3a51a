"""STR-07 on the rows and columns of a whole table that were put into another order, merged or left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from nianshen import intake
from nianshen.judge.apply import apply_rules
from nianshen.parse import parse
from nianshen.registry import find
from nianshen.rule import Case

SAMPLE = Path(__file__).parents[2] / "corpus" / "samples" / "2023-qingping-water-bureau.txt"
TEXT = SAMPLE.read_text("utf-8")


def _line(words: str) -> str:
    return next(line for line in TEXT.split("\n") if words in line)


def _exchanged(one: str, other: str) -> str:
    assert (TEXT.count(one), TEXT.count(other)) == (1, 1)
    return TEXT.replace(one, "\0").replace(other, one).replace("\0", other)


RESULTS = "结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉"
MOVED = "表三有的行不在统一格式规定的位置：{}。"
COLUMNS = "表三各栏的次序与统一格式不同，依次是：自然人、{}、社会公益组织、法律服务机构。"
CASES = [
    (_exchanged(_line("4.保护第三方"), _line("5.属于三类")), [("fail", MOVED.format("保护第三方合法权益"))]),
    (_exchanged(_line("（七）总计"), _line("四、结转下年度")), [("fail", MOVED.format("（七）总计"))]),
    (_exchanged(_line("行政许可 |"), _line("行政处罚 |")), [("fail", MOVED.replace("表三", "表二").format("行政许可"))]),
    (TEXT.replace("商业企业 | 科研机构", "科研机构 | 商业企业"), [("fail", COLUMNS.format("科研机构、商业企业"))]),
    (TEXT.replace("商业企业 | 科研机构", "科研机构\n商业企业"), [("uncertain", COLUMNS.format("科研机构、商业企业"))]),
    (TEXT.replace("商业企业 | 科研机构", "商业企业\n科研机构"), []),
    (
        TEXT.replace("自然人 | 法人或其他组织 | 总计\n商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他", "自然人\n法人或其他组织\n总计\n科研机构\n商业企业\n社会公益组织\n法律服务机构\n其他"),
        [("fail", COLUMNS.format("科研机构、商业企业"))],
    ),
    (TEXT.replace("法律服务机构 | 其他", "法律服务机构 | 个体工商户"), [("fail", "表三缺少统一格式规定的栏目：其他。")]),
    (TEXT.replace("法人或其他组织", "法人或者其它组织").replace("法律服务机构 | 其他", "法律服务机构 | 其它"), []),
    (
        TEXT.replace("（六）其他处理 |", "6.其他不予处理情形0000000\n（六）其他处理 |"),
        [("fail", "表三有统一格式没有的行：其他不予处理情形。")],
    ),
    (
        TEXT.replace(RESULTS, RESULTS.replace("结果维持 | 结果纠正", "结果纠正 | 结果维持")),
        [("fail", "表四各栏的次序与统一格式不同，依次是：" + "、".join(
            ["结果纠正", "结果维持", "其他结果", "尚未审结", "总计", *["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"] * 2]) + "。")],
    ),
    (
        TEXT.replace(_line("1.信访举报投诉类申请"), "1.信访举报投诉类申请和重复申请 | 3 | 0 | 0 | 0 | 0 | 0 | 3")
        .replace(_line("2.重复申请") + "\n", ""),
        [("fail", "表三缺少统一格式规定的行：2.重复申请。")],
    ),
    (
        TEXT.replace("其他结果 | ", "").replace("\n1 | 0 | 1 | 0 | 2 | 0 | 0 | 0 | 0 | 0 |", "\n1 | 0 | 0 | 1 | 0 | 0 | 0 | 0 |"),
        [("fail", "表四缺少统一格式规定的栏目：其他结果。")],
    ),
    (TEXT.replace("其他结果 | ", "", 1).replace("其他结果 | 尚未审结 | 总计 | 结果维持", "其他结果"), []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), CASES)
def test_rows_and_columns_in_another_order(text: str, told: list[tuple[str, str]]) -> None:
    assert text != TEXT
    report = parse(intake.read_bytes(text.encode(), "a.txt"))
    findings, _ = apply_rules([find("STR-07")], Case(report))
    assert [(f.outcome, f.message) for f in findings] == told
