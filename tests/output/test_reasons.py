"""Every reason that intake and parsing can give has its English."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import nianshen
from nianshen.intake.package import malformed
from nianshen.output.reasons import reason_in_english

PACKAGE = Path(nianshen.__file__).parent
CHINESE = re.compile("[一-鿿]")


def reasons_in_the_source() -> Iterator[str]:
    """The last argument of every error that says why a file is not audited, ``7`` for what is filled in."""
    for file in sorted([*PACKAGE.glob("intake/**/*.py"), *PACKAGE.glob("parse/**/*.py")]):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            name = getattr(node.func, "id", "") if isinstance(node, ast.Call) else ""
            if isinstance(node, ast.Call) and name in ("UnreadableError", "NotAReportError"):
                yield _literal(node.args[-1])
            elif isinstance(node, ast.Call) and name == "malformed":
                yield malformed(_literal(node.args[0])).reason
            elif isinstance(node, ast.Call) and name == "_bomb":
                yield f"压缩内容异常：{_literal(node.args[0])}，不像正常的报告文件。请确认来源，或只保留报告文件后再试"


def _literal(node: ast.expr) -> str:
    if isinstance(node, ast.JoinedStr):
        return "".join(_literal(part) for part in node.values)
    return str(node.value) if isinstance(node, ast.Constant) else "7"


FOUND = sorted(set(reasons_in_the_source()))


def test_reasons_are_found() -> None:
    assert len(FOUND) >= 20


ELSEWHERE = (
    "没有这个文件，请核对路径",
    "文件打不开：7",
    "程序出错（7），请把文件报告给开发者",
    "超过时限（7秒）仍未处理完，请单独检查这个文件",
    "处理程序异常退出（代码 -7），请单独检查这个文件",
    "集群上处理它的进程一再退出（KilledWorker），请单独检查这个文件",
    "占用内存超过上限（7MB），请单独检查这个文件",
)
"""Reasons of the passes and of the engines."""


@pytest.mark.parametrize("reason", [*FOUND, *ELSEWHERE])
def test_reason_has_its_english(reason: str) -> None:
    assert not CHINESE.search(reason_in_english(reason).replace("政府信息公开工作年度报告", ""))


@pytest.mark.parametrize(
    ("reason", "english"),
    [
        ("这是PDF 文件。请另存", "The file is of a kind that is not read (PDF file). Open it, save it as plain text or as a web page, and audit that"),
        ("这是旧版 Office 或 WPS 文件（.doc、.xls、.wps）。请另存", "The file is of a kind that is not read (old Office or WPS file (.doc, .xls, .wps)). Open it, save it as plain text or as a web page, and audit that"),
        ("正文只有 3 个汉字，不足以审核（至少 80 个）。请检查下载或导出是否完整", "There are 3 Chinese characters only, too few to audit (at least 80): check that the file is complete"),
        ("标题是“关于图片{0}的通知”，是关于年度报告的其他文件，不是年度报告本身", "The title is “关于图片{0}的通知”: a document about annual reports, not such a report"),
        ("别的原因", "别的原因"),
    ],
)
def test_what_is_filled_in_is_kept(reason: str, english: str) -> None:
    assert reason_in_english(reason) == english
