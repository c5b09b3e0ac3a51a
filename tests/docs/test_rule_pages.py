"""The generated pages of the rules."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from nianshen.forms.law import FORM2019
from nianshen.registry import UnknownRuleError, rules
from nianshen.rule import Case, NotApplicable, Result, rule
from scripts import script

DOCS = Path(__file__).parents[2] / "docs"


rule_pages = script("rule_pages", "docs")


@rule(
    "DEMO-01", "made-up", title="试*规则*", title_en="trial", severity="warning", cites=(FORM2019,), forms=("f2019",),
    levels=("township", "zone"), messages={},
)  # fmt: skip
def made(_: Case) -> Iterator[Result]:
    """一句话。

    检查什么：甲甲甲
    乙乙*乙*。

    为什么：it is
    so。

    怎样判定：看。

    什么情况下误报：没有。

    违反：

        某县年度报告
          ***

    符合：

        （网页原文）
        某县年度报告
    """
    yield NotApplicable()


EXPECTED = """# DEMO-01 试\\*规则\\*

一句话。

:名称: `made-up`（trial）
:最高程度: 警告
:适用年度: 2019、2020年度
:适用层级: 乡镇、开发区（管委会）
:始于版本: 0.1.0

## 检查什么

甲甲甲乙乙\\*乙\\*。

## 为什么

it is
so。

## 怎样判定

看。

## 什么情况下误报

没有。

## 依据

| 文件 | 条款 | 效力 | 施行 | 要求（本项目的概括） |
| --- | --- | --- | --- | --- |
| 政府信息公开工作年度报告格式（试行）（国办公开办函〔2019〕60号） | 格式 | 国家格式 | 2019-11-01至2021-09-01 | 年度报告按六个部分和三张统一表格编制 |

## 例子

违反：

```text
某县年度报告
  ***
```

符合：

```text
（网页原文）
某县年度报告
```

## 实测准确率

尚未测量。

## 例子里的记号

- （网页原文）：按网页读取，否则按纯文本读取。
"""


def test_a_whole_page() -> None:
    assert rule_pages.page(made, {}) == EXPECTED


def test_the_measured_precision_and_every_mistake_are_told() -> None:
    measured = rule_pages.Precision(41, 1, (("21≠20", "读错了*列*"),))
    told = "核对了42条发现，41条正确，准确率97.6%（95%置信区间下限87.7%）。\n\n错的是：\n\n- 21≠20：读错了\\*列\\*"
    assert rule_pages.page(made, {"DEMO-01": measured}) == EXPECTED.replace("尚未测量。", told)
    flawless = rule_pages.Precision(10, 0, ())
    assert rule_pages.precision_told(flawless) == "核对了10条发现，10条正确，准确率100.0%（95%置信区间下限72.2%）。"


def test_a_case_file_becomes_a_section() -> None:
    written = "# T-01 空白\n\n说明。\n\n## 一格\n\n```年报\n某县\n```\n\n- 结果：fail\n"
    assert rule_pages.cases_told(written) == "说明。\n\n### 一格\n\n```text\n某县\n```\n\n- 结果：fail"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", {}),
        ("[rules.T3-01]\nright = 3\n", {"T3-01": (3, 0, ())}),
        ("[rules.T3-01]\nright = 3\nwrong = 0\n", {"T3-01": (3, 0, ())}),
        ('[rules.T3-01]\nright = 3\nwrong = 1\n[[rules.T3-01.mistakes]]\nfinding = "甲"\nwhy = "乙"\n', {"T3-01": (3, 1, (("甲", "乙"),))}),
    ],
)  # fmt: skip
def test_the_data_file_is_read(tmp_path: Path, text: str, expected: dict[str, tuple[object, ...]]) -> None:
    path = tmp_path / "precision.toml"
    path.write_text(text, "utf-8")
    assert rule_pages.read_precision(path) == {code: rule_pages.Precision(*p) for code, p in expected.items()}


@pytest.mark.parametrize(
    ("text", "error", "said"),
    [
        ("[rules.T3-99]\nright = 3\n", UnknownRuleError, "T3-99"),
        ("[rules.T3-01]\nright = 3\nwrong = 1\n", ValueError, "rules.T3-01：mistakes 有0条，wrong 是1"),
        ("[rules.T3-01]\n", ValueError, "rules.T3-01：mistakes 有0条，wrong 是0"),
        ("[rules.T3-01]\nrihgt = 3\n", ValueError, "不认识 rihgt"),
    ],
)
def test_wrong_data_is_refused(tmp_path: Path, text: str, error: type[Exception], said: str) -> None:
    path = tmp_path / "precision.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(error, match=said):
        rule_pages.read_precision(path)


def test_every_rule_has_its_page_and_no_page_is_left_over(tmp_path: Path) -> None:
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "OLD-01.md").touch()
    rule_pages.write_all(tmp_path / "rules")
    written = {path.name: path.stat().st_mtime_ns for path in (tmp_path / "rules").iterdir()}
    assert set(written) == {"index.md", *(f"{r.code}.md" for r in rules())}
    rule_pages.write_all(tmp_path / "rules")
    assert {path.name: path.stat().st_mtime_ns for path in (tmp_path / "rules").iterdir()} == written
    index = (tmp_path / "rules" / "index.md").read_text("utf-8")
    assert all(f"[{r.code}]({r.code}.md)" in index for r in rules())
