"""The Markdown summary: complete for one small run, and inert whatever a report says."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nianshen.audit_types import Audit, Evidence, Source
from nianshen.output.markdown import escaped, write_summary
from nianshen.output.record import record
from nianshen.report import Span


def summary(tmp_path: Path, *audits: Audit, lang: Any = "zh") -> str:
    write_summary(map(record, audits), tmp_path / "audit.md", lang=lang)
    return (tmp_path / "audit.md").read_text("utf-8")


def test_a_run_in_full(tmp_path: Path, audited: Audit, unread: Audit) -> None:
    doubt = replace(audited.findings[0], outcome="uncertain", evidence=audited.findings[0].evidence[:1], cites=())
    open_ = replace(
        audited,
        source=Source("乙.txt"),
        findings=(doubt, replace(doubt, outcome="fail", severity="error")),
        outcomes={"OV-01": "fail", "P-01": "uncertain", "P-02": "not_assessable", "P-03": "not_assessable", "T-01": "error"},
        verdict="无法判定",
    )
    clean = replace(audited, source=Source("丙.txt"), findings=(), outcomes={"OV-01": "pass"}, verdict="合规")
    assert summary(tmp_path, audited, unread, open_, clean) == """# 年审：政府信息公开工作年度报告审核

| 文件 | 机关 | 报告年度 | 结论 | 错误 | 警告 | 建议 | 提示 | 存疑 |
| --- | --- | --- | --- | ---: | ---: | ---: | ---: | ---: |
| 县/水务局.txt | 云溪县水务局 | 2024 | 基本合规 | · | 1 | · | · | · |
| 扫描件.pdf | — | — | 无法读取 |  |  |  |  |  |
| 乙.txt | 云溪县水务局 | 2024 | 无法判定 | 1 | · | · | · | 1 |
| 丙.txt | 云溪县水务局 | 2024 | 合规 | · | · | · | · | · |

## 云溪县水务局 2024

文件：县/水务局.txt

结论：**基本合规**

* **OV-01 警告** 没有写明监督保障。
  * 五、存在的主要问题及改进情况：“公开栏更新慢”
  * 查找过 全文：监督保障、考核；最接近的文字：监督
  * 依据：条例（第711号） 第五十条（法律法规）

## 扫描件.pdf

文件：扫描件.pdf

**无法读取**：这是 PDF 文件。

## 云溪县水务局 2024

文件：乙.txt

结论：**无法判定**

* **OV-01 错误** 没有写明监督保障。
  * 五、存在的主要问题及改进情况：“公开栏更新慢”

* **OV-01 存疑** 没有写明监督保障。
  * 五、存在的主要问题及改进情况：“公开栏更新慢”

存疑：P-01

未能评估：P-02、P-03

规则出错：T-01

## 云溪县水务局 2024

文件：丙.txt

结论：**合规**

没有发现问题。
"""


def test_english(tmp_path: Path, audited: Audit, unread: Audit) -> None:
    finding = replace(audited.findings[0], facts={"message": "missing", "aspects": "监督保障"})
    assert summary(tmp_path, replace(audited, findings=(finding,)), unread, lang="en") == """# nianshen: audit of annual disclosure reports

| File | Organ | Report year | Verdict | Errors | Warnings | Advice | Info | Uncertain |
| --- | --- | --- | --- | ---: | ---: | ---: | ---: | ---: |
| 县/水务局.txt | 云溪县水务局 | 2024 | largely compliant | · | 1 | · | · | · |
| 扫描件.pdf | — | — | unreadable |  |  |  |  |  |

## 云溪县水务局 2024

File: 县/水务局.txt

Verdict: **largely compliant**

* **OV-01 warning** Part one does not tell of supervision; it usually covers five aspects.
  * 五、存在的主要问题及改进情况: “公开栏更新慢”
  * searched for whole text: 监督保障, 考核; nearest: 监督
  * Provisions: 条例（第711号） 第五十条 (law)

## 扫描件.pdf

File: 扫描件.pdf

**unreadable**: The file is of a kind that is not read (PDF file). Open it, save it as plain text or as a web page, and audit that
"""


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("a|b", r"a\|b"),
        ("<img src=x onerror=alert(1)>", r"\<img src=x onerror=alert(1)\>"),
        ("![甲](http://x)", r"\!\[甲\](http&#58;//x)"),
        ("**重**_点_ `码` ~~删~~", r"\*\*重\*\*\_点\_ \`码\` \~\~删\~\~"),
        ("&lt; $x$ #1", r"\&lt; \$x\$ \#1"),
        ("a\\|b", r"a\\\|b"),
        ("一\r\n# 二\n\n三\t四", r"一 \# 二 三 四"),
        ("a@b.cn www.x.cn", "a&#64;b.cn www&#46;x.cn"),
        ("\x1b[31m\x00", "\ufffd\\[31m\ufffd"),
    ],
)
def test_words_are_shown_as_they_are(words: str, shown: str) -> None:
    assert escaped(words) == shown


@given(st.text(st.sampled_from("|\\`*_{}[]<>~&#$!@\n\r\t 甲a:/.w"), max_size=40))
def test_no_words_leave_their_line_or_cell(words: str) -> None:
    shown = escaped(words)
    assert len(shown.splitlines()) <= 1
    assert not re.search(r"(?<!\\)(?:\\\\)*[|`*_\[\]<>~$]", shown)


def test_attacks_do_not_change_the_shape_of_the_page(tmp_path: Path, audited: Audit) -> None:
    assert audited.report is not None
    attack = "|\n# 甲\n<script>|"
    text = attack + audited.report.text
    report = replace(audited.report, text=text, organ=attack, parts=())
    finding = replace(audited.findings[0], message=attack, evidence=(Evidence(attack, Span(0, len(attack)), attack),))
    page = summary(tmp_path, replace(audited, source=Source(attack), report=report, findings=(finding,), statements=()))
    assert [line for line in page.splitlines() if line.startswith("#")] == [
        "# 年审：政府信息公开工作年度报告审核",
        r"## \| \# 甲 \<script\>\| 2024",
    ]
    assert not re.search(r"(?<!\\)[<>]", page)
    assert len(re.findall(r"(?<!\\)\|", page)) == 3 * 10
