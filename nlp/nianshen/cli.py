"""The command line. Everything heavy is imported inside the commands, so that ``--help`` answers at once."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

if TYPE_CHECKING:
    from rich.console import Console

    from nianshen.auditing import Input
    from nianshen.output.terminal import Summary
    from nianshen.rule import Rule

app = typer.Typer(
    name="nianshen",
    help="年审：审核政府信息公开工作年度报告。Audit annual reports on government information disclosure.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

EXIT_FINDINGS, EXIT_USAGE, EXIT_UNREAD = 1, 2, 3
_PIPED_WIDTH = 160
"""Columns where the output is no terminal: wide enough that a path is not broken in two."""


class Format(StrEnum):
    """An output of a run."""

    jsonl = "jsonl"
    html = "html"


class FailOn(StrEnum):
    """The least severity of a failed finding that makes the exit code 1."""

    never = "never"
    error = "error"
    warning = "warning"


class Language(StrEnum):
    """The language of what is shown."""

    zh = "zh"
    en = "en"


Select = Annotated[list[str] | None, typer.Option("--select", help="只用这些规则：编号、名称或规则族 / only these rules: code, name or family")]
Ignore = Annotated[list[str] | None, typer.Option("--ignore", help="不用这些规则 / not these rules")]
LangOption = Annotated[Language, typer.Option("--lang", help="显示语言 / language")]


@app.callback(invoke_without_command=True)
def _root(version: Annotated[bool, typer.Option("--version", help="显示版本 / show the version")] = False) -> None:
    if version:
        from nianshen import __version__

        typer.echo(f"nianshen {__version__}")
        raise typer.Exit


@app.command()
def audit(
    paths: Annotated[list[Path], typer.Argument(help="文件、文件夹，或 - 表示标准输入 / files, folders, or - for standard input")],
    out: Annotated[Path, typer.Option("-o", "--out", help="输出文件夹 / output folder")],
    formats: Annotated[list[Format] | None, typer.Option("--format", help="audit.jsonl 总会写出；还要哪些，默认全部 / what to write beside audit.jsonl, all by default")] = None,
    select: Select = None,
    ignore: Ignore = None,
    fail_on: Annotated[FailOn, typer.Option("--fail-on", help="有此级别以上的问题时退出码为1 / exit 1 at or above")] = FailOn.never,
    lang: LangOption = Language.zh,
) -> None:
    """审核报告，写出 audit.jsonl 和 report.html。Audit reports."""
    from nianshen.output.jsonl import read_jsonl
    from nianshen.output.terminal import Summary, print_summary

    console = _console()
    inputs, passed_over = _inputs(paths, out)
    chosen = set(formats or Format)
    summary = Summary()
    _make_writable(out)
    _run(inputs, out / "audit.jsonl", select, ignore, summary)
    written = [out / "audit.jsonl"]
    if Format.html in chosen:
        from nianshen.output.html_page import write_page
        from nianshen.registry import rules as all_rules

        titles = {r.code: (r.title, r.title_en) for r in all_rules()}
        write_page(read_jsonl(out / "audit.jsonl"), out / "report.html", titles=titles)
        written.append(out / "report.html")
    print_summary(console, summary, passed_over, lang.value)
    console.print("→ " + "  ".join(str(p) for p in written), soft_wrap=True)
    raise typer.Exit(_exit_code(summary, fail_on))


@app.command()
def show(
    file: Annotated[Path, typer.Argument(help="一个文件，或 - / one file, or -")],
    select: Select = None,
    ignore: Ignore = None,
    why: Annotated[bool, typer.Option("--why", help="每句话为什么是这个角色：分量最重的字 / what weighed most for each role")] = False,
    lang: LangOption = Language.zh,
) -> None:
    """显示对一份报告的理解：结构、表格、语句、发现。Show how one report is understood."""
    from nianshen.auditing import audit_many
    from nianshen.narrative.why import why_roles
    from nianshen.output.masking import masked
    from nianshen.output.terminal import Summary, print_audit

    inputs, _ = _inputs([file])
    if len(inputs) != 1:
        raise _usage(f"{file} 是文件夹，show 一次只看一个文件 / show takes one file")
    summary = Summary()
    for result in map(masked, audit_many(inputs, rules=_rules(select, ignore))):
        reasons = why_roles(result.report, result.statements) if why and result.report else ()
        print_audit(_console(), result, lang.value, reasons)
        summary.add(result)
    raise typer.Exit(_exit_code(summary, FailOn.never))


@app.command()
def rules(lang: LangOption = Language.zh, select: Select = None) -> None:
    """列出全部规则。List the rules."""
    from rich.table import Table

    from nianshen.output.wording import word

    grid = Table(show_header=False, box=None)
    for rule in _rules(select, None):
        title = rule.title if lang is Language.zh else rule.title_en
        grid.add_row(rule.code, rule.name, word(rule.severity, lang.value), title)
    _console().print(grid)


@app.command()
def explain(rule: Annotated[str, typer.Argument(help="规则编号或名称 / code or name")], lang: LangOption = Language.zh) -> None:
    """说明一条规则：查什么、依据什么、怎样判定。Explain a rule."""
    from inspect import cleandoc

    from nianshen.output.wording import word
    from nianshen.registry import UnknownRuleError, find

    try:
        found = find(rule)
    except UnknownRuleError as e:
        raise _usage(str(e)) from e
    title = found.title if lang is Language.zh else found.title_en
    console = _console()
    console.print(f"{found.code}  {found.name}  {title}  [{word(found.severity, lang.value)}]", style="bold")
    console.print(cleandoc(found.page))
    for p in found.cites:
        requires = p.requires if lang is Language.zh else p.requires_en
        console.print(f"· {p.instrument}（{p.number}）{p.article} [{word(p.force, lang.value)}]：{requires}")


PlanFile = Annotated[Path, typer.Argument(help="models/<名称>/train.toml", exists=True, dir_okay=False)]


@app.command()
def train(file: PlanFile) -> None:
    """按 train.toml 训练一个模型，写在它旁边。Train a model as its train.toml says."""
    from nianshen.narrative.train import train as fit_model

    with _told_plainly():
        fit_model(file)
    typer.echo(f"→ {file.parent / 'model.json'}  {file.parent / 'weights.npz'}")


@app.command()
def evaluate(file: PlanFile) -> None:
    """用交叉验证衡量一个模型，写出 metrics.json 和 card.md。Measure a model by cross-validation."""
    from nianshen.narrative.evaluate import evaluate as measure

    with _told_plainly():
        measure(file)
    typer.echo((file.parent / "card.md").read_text("utf-8"))


@contextmanager
def _told_plainly() -> Iterator[None]:
    """What is wrong with a training file or the corpus becomes a message and the exit code for wrong usage."""
    from nianshen.narrative.corpus import CorpusError
    from nianshen.narrative.train import TrainingFileError

    try:
        yield
    except (CorpusError, TrainingFileError) as e:
        raise _usage(str(e)) from e


def _run(inputs: list[Input], path: Path, select: list[str] | None, ignore: list[str] | None, summary: Summary) -> None:
    from rich.console import Console
    from rich.progress import track

    from nianshen.auditing import audit_many
    from nianshen.output.jsonl import write_jsonl

    audits = write_jsonl(audit_many(inputs, rules=_rules(select, ignore)), path)
    progress = Console(stderr=True)
    for result in track(audits, "审核", total=len(inputs), console=progress, disable=not progress.is_terminal):
        summary.add(result)


def _make_writable(out: Path) -> None:
    """The output folder, made and tried before any work is done."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        trial = out / ".nianshen.part"
        trial.touch()
        trial.unlink()
    except OSError as e:
        raise _usage(f"写不进 {out}：{e.strerror or e} / cannot write there") from e


def _inputs(paths: list[Path], out: Path | None = None) -> tuple[list[Input], tuple[str, ...]]:
    from nianshen.batch.plan import NothingToAuditError, plan

    if Path("-") in paths:
        if len(paths) > 1:
            raise _usage("- 只能单独给出 / - stands alone")
        return [_standard_input()], ()
    try:
        planned = plan(paths, out=out)
    except NothingToAuditError as e:
        raise _usage(str(e)) from e
    return list(planned.inputs), planned.passed_over


def _standard_input() -> Input:
    """Standard input kept in a file for the length of the process: intake reads files."""
    import atexit
    import tempfile

    from nianshen.auditing import Input

    with tempfile.NamedTemporaryFile(prefix="nianshen-", suffix=".stdin", delete=False) as kept:
        kept.write(sys.stdin.buffer.read())
    atexit.register(Path(kept.name).unlink, missing_ok=True)
    return Input(Path(kept.name), "-")


def _rules(select: list[str] | None, ignore: list[str] | None) -> tuple[Rule, ...]:
    from nianshen.registry import UnknownRuleError
    from nianshen.registry import select as choose

    try:
        return choose(select or (), ignore or ())
    except UnknownRuleError as e:
        raise _usage(str(e)) from e


def _exit_code(summary: Summary, fail_on: FailOn) -> int:
    if summary.statuses["unreadable"] or summary.statuses["error"] or summary.crashed:
        return EXIT_UNREAD
    worst: dict[FailOn, tuple[Literal["error", "warning"], ...]] = {
        FailOn.never: (),
        FailOn.error: ("error",),
        FailOn.warning: ("error", "warning"),
    }
    return EXIT_FINDINGS if any(summary.failed[s] for s in worst[fail_on]) else 0


def _usage(message: str) -> typer.Exit:
    typer.echo(message, err=True)
    return typer.Exit(EXIT_USAGE)


def _console() -> Console:
    from rich.console import Console

    console = Console(markup=False, highlight=False)
    if not console.is_terminal:
        console.width = _PIPED_WIDTH
    return console


def main() -> None:
    """Entry point of the console script. Windows consoles may be GBK, so the output is always UTF-8."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
    app()


if __name__ == "__main__":
    main()
