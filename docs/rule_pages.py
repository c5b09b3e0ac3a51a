"""A page for every rule and an index of them, made from declarations, docstrings, case files and precision.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from inspect import cleandoc
from itertools import groupby
from math import sqrt
from pathlib import Path

from nianshen.output.wording import word
from nianshen.registry import find, rules
from nianshen.rule import Rule

HERE = Path(__file__).parent
CASES = HERE.parent / "tests" / "rules"
PRECISION = HERE / "precision.toml"
UNMEASURED = "尚未测量。"

_SECTION = re.compile(r"^(检查什么|为什么|怎样判定|什么情况下误报|违反|符合)：", re.MULTILINE)
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>|#$~])")
_WIDE = re.compile(r"(?<=[^\x00-\x7f])\n[ \t]*(?=[^\x00-\x7f])")
_HEADING = re.compile(r"^(#{1,4}) ", re.MULTILINE)
_NOTES = {
    "（网页原文）": "- （网页原文）：按网页读取，否则按纯文本读取。",
    "其余各行均为0）": "- （表中其余各行均为0）：没有写出的行照统一格式补全，填0。",
    "（方案要求": "- （方案要求……）：按有这项要求的[地方方案](../profiles.md)审核。",
    "（上年报告）": "- （上年报告）：以下是同一单位的上年度报告。",
    "（另一单位的报告）": "- （另一单位的报告）：以下是同一批审核的另一单位的报告。",
    "（同类报告": "- （同类报告……）：同类报告中测得的数值。",
    "- 标注：": "- 标注、回应、未尽：指定分类器对语句的判断，用例因此不依赖模型。",
}
_FORMS = {"pre2019": "2018年度及以前", "f2019": "2019、2020年度", "f2021": "2021年度起"}
_Z = 1.96
"""Standard deviations of a 95 % interval."""


@dataclass(frozen=True)
class Precision:
    """How many findings of a rule were right and wrong when people looked; each mistake as (finding, why it is wrong)."""

    right: int
    wrong: int
    mistakes: tuple[tuple[str, str], ...]

    def at_least(self) -> float:
        """The lower end of Wilson's 95 % interval."""
        n = self.right + self.wrong
        share = self.right / n
        middle = share + _Z**2 / (2 * n)
        return (middle - _Z * sqrt(share * (1 - share) / n + _Z**2 / (4 * n**2))) / (1 + _Z**2 / n)


def read_precision(path: Path = PRECISION) -> dict[str, Precision]:
    """What was measured, by rule.

    Raises:
        ValueError: an entry has unknown keys, no counts, or does not list every wrong finding with the reason.
        nianshen.registry.UnknownRuleError: it names no rule.
    """
    measured: dict[str, Precision] = {}
    for code, table in tomllib.loads(path.read_text("utf-8")).get("rules", {}).items():
        find(code)
        right, wrong, mistakes = (table.get(key, default) for key, default in (("right", 0), ("wrong", 0), ("mistakes", [])))
        if unknown := set(table) - {"right", "wrong", "mistakes"}:
            raise ValueError(f"{path}：rules.{code}：不认识 {'、'.join(sorted(unknown))} / unknown key")
        if not right + wrong or len(mistakes) != wrong:
            raise ValueError(f"{path}：rules.{code}：mistakes 有{len(mistakes)}条，wrong 是{wrong} / every wrong finding is to be listed")
        measured[code] = Precision(right, wrong, tuple((m["finding"], m["why"]) for m in mistakes))
    return measured


def write_all(folder: Path) -> None:
    """Write the pages into ``folder``; what is as it should be already keeps its time, so that Sphinx skips it."""
    folder.mkdir(exist_ok=True)
    measured = read_precision()
    pages = {f"{rule.code}.md": page(rule, measured) for rule in rules()} | {"index.md": index(rules())}
    for name, text in pages.items():
        path = folder / name
        if not path.exists() or path.read_text("utf-8") != text:
            path.write_text(text, "utf-8", newline="\n")
    for path in set(folder.glob("*.md")) - {folder / name for name in pages}:
        path.unlink()


def index(every: Iterable[Rule]) -> str:
    """The list of all rules by family, with the tree of their pages."""
    lines = ["# 规则", "", "每条规则一页，由规则自己的声明、说明、用例和实测准确率生成。", ""]
    for family, found in groupby(every, key=lambda rule: rule.family):
        members = list(found)
        lines += [f"## {family}", "", "| 规则 | 名称 | 最高程度 |", "| --- | --- | --- |"]
        lines += [f"| [{r.code}]({r.code}.md) | {plain(r.title)} | {word(r.severity, 'zh')} |" for r in members]
        lines += ["", "```{toctree}", ":hidden:", "", *(r.code for r in members), "```", ""]
    return "\n".join(lines)


def page(rule: Rule, measured: Mapping[str, Precision]) -> str:
    """The page of one rule, in Markdown."""
    summary, sections = read_docstring(rule.page)
    parts = [
        f"# {rule.code} {plain(rule.title)}",
        paragraphs(summary),
        "\n".join(_declared(rule)),
        *(f"## {name}\n\n{paragraphs(sections[name])}" for name in ("检查什么", "为什么", "怎样判定", "什么情况下误报")),
        "## 依据\n\n" + "\n".join(_legal_basis(rule)),
        f"## 例子\n\n违反：\n\n{block(sections['违反'])}\n\n符合：\n\n{block(sections['符合'])}",
        "## 实测准确率\n\n" + precision_told(measured.get(rule.code)),
    ]
    cases = CASES / f"{rule.module.rpartition('.')[2]}.md"
    if cases.exists():
        parts.append("## 用例\n\n" + cases_told(cases.read_text("utf-8")))
    text = "\n".join(parts)
    if notes := [note for sign, note in _NOTES.items() if sign in text]:
        parts.append("## 例子里的记号\n\n" + "\n".join(notes))
    return "\n\n".join(parts) + "\n"


def read_docstring(written: str) -> tuple[str, dict[str, str]]:
    """The first line and the sections by name."""
    text = cleandoc(written)
    heads = list(_SECTION.finditer(text))
    ends = [h.start() for h in heads[1:]] + [len(text)]
    return text[: heads[0].start()], {h[1]: text[h.end() : end] for h, end in zip(heads, ends, strict=True)}


def plain(text: str) -> str:
    """Text that Markdown takes for nothing else."""
    return _SPECIAL.sub(r"\\\1", text)


def paragraphs(text: str) -> str:
    """Running text with its wrapped lines joined: between two Chinese characters a line end is no space."""
    return plain(_WIDE.sub("", text.strip()))


def block(text: str) -> str:
    """A report as it stands."""
    return f"```text\n{cleandoc(text)}\n```"


def cases_told(written: str) -> str:
    """A case file as a section of the page: without its title, headings two levels down."""
    body = written.partition("\n")[2].strip()
    return _HEADING.sub(r"#\1 ", body).replace("```年报\n", "```text\n")


def precision_told(measured: Precision | None) -> str:
    """How often the rule was right, and every finding that was wrong."""
    if measured is None:
        return UNMEASURED
    n = measured.right + measured.wrong
    share = f"{measured.right / n:.1%}"
    lines = [f"核对了{n}条发现，{measured.right}条正确，准确率{share}（95%置信区间下限{measured.at_least():.1%}）。"]
    if measured.mistakes:
        lines += ["", "错的是：", "", *(f"- {plain(finding)}：{plain(why)}" for finding, why in measured.mistakes)]
    return "\n".join(lines)


def _declared(rule: Rule) -> Iterator[str]:
    levels = "、".join(word(level, "zh") for level in rule.levels) if rule.levels else "全部层级"
    yield f":名称: `{rule.name}`（{plain(rule.title_en)}）"
    yield f":最高程度: {word(rule.severity, 'zh')}"
    yield f":适用年度: {'；'.join(_FORMS[form] for form in rule.forms)}"
    yield f":适用层级: {levels}"
    yield f":始于版本: {rule.since}"


def _legal_basis(rule: Rule) -> Iterator[str]:
    yield "| 文件 | 条款 | 效力 | 施行 | 要求（本项目的概括） |"
    yield "| --- | --- | --- | --- | --- |"
    for p in rule.cites:
        until = f"至{p.in_force_to}" if p.in_force_to else "起"
        named = plain(f"{p.instrument}（{p.number}）")
        yield f"| {named} | {plain(p.article)} | {word(p.force, 'zh')} | {p.in_force_from}{until} | {plain(p.requires)} |"
