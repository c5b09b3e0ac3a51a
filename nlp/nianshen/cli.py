"""The command line. Everything heavy is imported inside the commands, so that ``--help`` answers at once."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from enum import StrEnum
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Annotated, Literal

import typer

if TYPE_CHECKING:
    from rich.console import Console

    from nianshen.audit_types import Decision
    from nianshen.auditing import Judging
    from nianshen.engine import Engine
    from nianshen.first_pass import Input
    from nianshen.output.compare_words import Comparison
    from nianshen.output.manifest import Audited
    from nianshen.output.progress import Progress
    from nianshen.output.terminal import Summary
    from nianshen.profile import Profile
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
GO_ON = "审核没有做完；原样再运行一次，会从中断处接着做 / not finished: run it again as it was, and it goes on where it stopped"
_PIPED_WIDTH = 160
"""Columns where the output is no terminal: wide enough that a path is not broken in two."""


class Format(StrEnum):
    """An output of a run."""

    jsonl = "jsonl"
    html = "html"
    xlsx = "xlsx"
    sarif = "sarif"
    md = "md"
    duplicates = "duplicates"
    parquet = "parquet"


DEFAULT_FORMATS = (Format.jsonl, Format.html, Format.xlsx)


class FailOn(StrEnum):
    """The least severity of a failed finding that makes the exit code 1."""

    never = "never"
    error = "error"
    warning = "warning"


class ProgressStyle(StrEnum):
    """How it is told how far a run is."""

    bar = "bar"
    plain = "plain"
    json = "json"
    none = "none"


class Language(StrEnum):
    """The language of what is shown."""

    zh = "zh"
    en = "en"


_WORST: dict[FailOn, tuple[Literal["error", "warning"], ...]] = {
    FailOn.never: (),
    FailOn.error: ("error",),
    FailOn.warning: ("error", "warning"),
}

Select = Annotated[list[str] | None, typer.Option("--select", help="只用这些规则：编号、名称或规则族 / only these rules: code, name or family")]
Ignore = Annotated[list[str] | None, typer.Option("--ignore", help="不用这些规则 / not these rules")]
ProfileOption = Annotated[
    str, typer.Option("--profile", help="地方方案：自带的名称（见 nianshen profiles）或 TOML 文件 / local profile: a name or a TOML file")
]
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
    formats: Annotated[list[Format] | None, typer.Option("--format", help="audit.jsonl 总会写出；还要哪些，默认 html 和 xlsx / what to write beside audit.jsonl, by default html and xlsx")] = None,
    select: Select = None,
    ignore: Ignore = None,
    last_year: Annotated[
        Path | None, typer.Option("--last-year", help="上年度报告所在的文件或文件夹，只用于比较 / last year's reports, only compared with")
    ] = None,
    profile: ProfileOption = "national",
    decisions: Annotated[
        Path | None, typer.Option("--decisions", help="决定文件（CSV 或 TOML）：哪些发现不采纳 / decisions on findings")
    ] = None,
    attachments: Annotated[
        Path | None, typer.Option("--attachments", help="附件对照表（CSV 或 TOML）：哪个文件是哪份报告的附件 / which file holds the tables of which report")
    ] = None,
    workers: Annotated[
        int | None, typer.Option("--workers", min=0, help="读取和审核的进程数，默认1；0为在本进程内做，没有时限和内存上限 / processes that read and judge, by default 1; 0: in this one, unguarded")
    ] = None,
    dask: Annotated[
        str | None, typer.Option("--dask", metavar="ADDRESS", help="在 Dask 集群上做：调度器的地址，如 tcp://host:8786 / on a Dask cluster: the scheduler's address")
    ] = None,
    cache: Annotated[
        Path | None, typer.Option("--cache", help="缓存文件夹，默认在输出文件夹的 cache 里；中断后原样再运行一次即可接着做 / what is kept for the next run, by default in the output folder; a run that was cut off goes on from it")
    ] = None,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="不用缓存 / keep nothing")] = False,
    progress: Annotated[
        ProgressStyle | None, typer.Option("--progress", help="进度写到标准错误；默认在终端画进度条，否则不写 / how progress is told on standard error; by default a bar on a terminal, else nothing")
    ] = None,
    fail_on: Annotated[FailOn, typer.Option("--fail-on", help="有此级别以上的问题时退出码为1 / exit 1 at or above")] = FailOn.never,
    lang: LangOption = Language.zh,
) -> None:
    """审核报告，写出 audit.jsonl、report.html、audit.xlsx。Audit reports."""
    from nianshen.batch.pool import prepare_workers
    from nianshen.output.parquet import MissingExtraError, require_pyarrow

    began = perf_counter()
    if no_cache and cache is not None:
        raise _usage("--cache 和 --no-cache 只能给一个 / --cache or --no-cache")
    if dask is not None and workers is not None:
        raise _usage("--dask 和 --workers 只能给一个 / --dask or --workers")
    cache = None if no_cache else (cache or out / "cache").absolute()
    if Format.parquet in (formats or ()):
        with _as_wrong_usage(MissingExtraError):
            require_pyarrow()
    inputs, passed_over = _inputs(paths, out, cache)
    if workers != 0 and dask is None and (cache is None or not cache.exists()):  # nothing is remembered: they will be needed
        prepare_workers()

    from datetime import date

    from nianshen.auditing import Judging
    from nianshen.batch.attachments import AttachmentsError, with_attachments
    from nianshen.batch.made_by import judge_digest
    from nianshen.engine import EngineLostError
    from nianshen.output.manifest import Audited, as_written, outputs_of, write_manifest
    from nianshen.output.progress import How, Progress, shown
    from nianshen.output.terminal import Summary, print_stale_decisions, print_summary
    from nianshen.registry import rules as all_rules

    console = _console()
    if attachments is not None:
        with _as_wrong_usage(AttachmentsError):
            inputs = [*with_attachments(inputs, attachments)]
    summary, of_records = Summary(), Audited()
    for folder in (out, cache):
        if folder is not None:
            _make_writable(folder)
    earlier = _inputs([last_year], out, cache)[0] if last_year else []
    decided = _decisions(decisions)
    judging = Judging(_rules(select, ignore), _profile(profile), decided, date.today())
    program = judge_digest(all_rules())
    before = outputs_of(out, program, lang.value)
    try:
        engine = _engine(workers, dask, inputs[0])
        how: How = progress.value if progress else "bar" if sys.stderr.isatty() else "none"
        counted = Progress(shown(how, sys.stderr, lang.value), {"reading": len(inputs) + len(earlier), "judging": len(inputs)})
        _run(inputs, earlier, out / "audit.jsonl", judging, engine, cache, counted, (summary, of_records))
    except EngineLostError as e:
        typer.echo(f"{e}\n{GO_ON}", err=True)
        raise typer.Exit(EXIT_UNREAD) from e
    audited = perf_counter()
    written = [out / "audit.jsonl"]
    unchanged = as_written(out, ["audit.jsonl"], before)
    for chosen, files in _files().items():
        if chosen in (formats or DEFAULT_FORMATS):
            if not (unchanged and as_written(out, files, before)):
                _write(chosen, out, lang.value)
            written.extend(out / name for name in files)
    seconds = {"auditing": audited - began, "writing": perf_counter() - audited}
    settings = {
        "select": select or [], "ignore": ignore or [], "profile": profile, "decisions": decisions and decisions.name,
        "attachments": attachments and attachments.name, "last_year": last_year and last_year.name, "lang": lang.value,
    }  # fmt: skip
    written.append(write_manifest(out, written, settings, of_records, program, seconds))
    print_summary(console, summary, passed_over, lang.value)
    print_stale_decisions(console, _stale(decided, summary), lang.value)
    console.print("→ " + "  ".join(str(p) for p in written), soft_wrap=True)
    raise typer.Exit(_exit_code(summary, fail_on))


@app.command()
def verify(out: Annotated[Path, typer.Argument(help="audit 写出结果的文件夹 / the folder of a run")]) -> None:
    """核对一次审核的结果文件写出后有没有被改动。Check that the outputs of a run are as they were written."""
    from nianshen.output.manifest import ManifestError, changed_outputs

    with _as_wrong_usage(ManifestError):
        found = changed_outputs(out)
    for name, what in found:
        typer.echo(f"{out / name}：{'不见了 / missing' if what == 'missing' else '被改动过 / changed'}")
    if found:
        raise typer.Exit(EXIT_FINDINGS)
    typer.echo("与写出时一致 / as written")


@app.command()
def show(
    file: Annotated[Path, typer.Argument(help="一个文件，或 - / one file, or -")],
    select: Select = None,
    ignore: Ignore = None,
    profile: ProfileOption = "national",
    why: Annotated[bool, typer.Option("--why", help="每句话为什么是这个角色：分量最重的字 / what weighed most for each role")] = False,
    lang: LangOption = Language.zh,
) -> None:
    """显示对一份报告的理解：结构、表格、语句、发现。Show how one report is understood."""
    from nianshen.auditing import audit_many
    from nianshen.narrative.why import why_roles
    from nianshen.output.record import record
    from nianshen.output.terminal import Summary, print_audit

    inputs, _ = _inputs([file])
    if len(inputs) != 1:
        raise _usage(f"{file} 是文件夹，show 一次只看一个文件 / show takes one file")
    summary = Summary()
    for result in audit_many(inputs, rules=_rules(select, ignore), profile=_profile(profile)):
        reasons = why_roles(result.report, result.statements) if why and result.report else ()
        print_audit(_console(), result, lang.value, reasons)
        summary.add(record(result))
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
def profiles(lang: LangOption = Language.zh) -> None:
    """列出自带的地方方案。List the profiles of local requirements that the package ships."""
    from rich.table import Table

    from nianshen.judge.profiles import shipped_profiles

    grid = Table(show_header=False, box=None)
    for profile in shipped_profiles():
        title = profile.title if lang is Language.zh else profile.title_en
        grid.add_row(profile.name, title, profile.cites.instrument if profile.cites else "")
    _console().print(grid)


@app.command()
def explain(rule: Annotated[str, typer.Argument(help="规则编号或名称 / code or name")], lang: LangOption = Language.zh) -> None:
    """说明一条规则：查什么、依据什么、怎样判定。Explain a rule."""
    from inspect import cleandoc

    from nianshen.output.wording import word
    from nianshen.registry import UnknownRuleError, find

    with _as_wrong_usage(UnknownRuleError):
        found = find(rule)
    title = found.title if lang is Language.zh else found.title_en
    console = _console()
    console.print(f"{found.code}  {found.name}  {title}  [{word(found.severity, lang.value)}]", style="bold")
    console.print(cleandoc(found.page))
    for p in found.cites:
        requires = p.requires if lang is Language.zh else p.requires_en
        console.print(f"· {p.instrument}（{p.number}）{p.article} [{word(p.force, lang.value)}]：{requires}")


@app.command()
def compare(
    before: Annotated[Path, typer.Argument(metavar="RUN_A", help="前一次的输出文件夹或 audit.jsonl / the first run")],
    after: Annotated[Path, typer.Argument(metavar="RUN_B", help="后一次的输出文件夹或 audit.jsonl / the second run")],
    out: Annotated[Path | None, typer.Option("-o", "--out", help="全部变化写入这个文件：.md 或 .json / write all changes to this file")] = None,
    fail_on: Annotated[FailOn, typer.Option("--fail-on", help="有此级别以上未整改或新出现的问题时退出码为1 / exit 1 where findings at or above are not fixed or new")] = FailOn.never,
    lang: LangOption = Language.zh,
) -> None:
    """对照两次审核：哪些问题已整改、未整改、新出现，哪些数字和语句变了。Compare two runs of the same reports."""
    from nianshen.compare.pairing import pair
    from nianshen.compare.reports import compared
    from nianshen.compare.runs import BrokenRunError, NoRunError, open_run
    from nianshen.output.compare_terminal import print_comparison
    from nianshen.output.compare_words import Comparison

    if out is not None and out.suffix not in (".md", ".json"):
        raise _usage(f"{out} 的后缀应是 .md 或 .json / the file is to end in .md or .json")
    try:
        with _as_wrong_usage(NoRunError):
            a, b = open_run(before), open_run(after)
    except BrokenRunError as e:
        typer.echo(str(e), err=True)
        raise typer.Exit(EXIT_UNREAD) from e
    pairing = pair(a, b)
    found = Comparison(tuple(compared(a, b, pairing)), pairing, a.versions == b.versions)
    if out is not None:
        _make_writable(out.parent)
        if out.suffix == ".md":
            from nianshen.output.compare_markdown import write_comparison as write_markdown

            write_markdown(found, out, lang=lang.value)
        else:
            from nianshen.output.compare_json import write_comparison as write_json

            write_json(found, out)
    print_comparison(_console(), found, lang.value, details=out is None)
    raise typer.Exit(_comparison_code(found, fail_on))


PlanFile = Annotated[Path, typer.Argument(help="models/<名称>/train.toml", exists=True, dir_okay=False)]


@app.command()
def train(file: PlanFile) -> None:
    """按 train.toml 训练一个模型，写在它旁边。Train a model as its train.toml says."""
    from nianshen.narrative.corpus import CorpusError
    from nianshen.narrative.train import TrainingFileError
    from nianshen.narrative.train import train as fit_model

    with _as_wrong_usage(CorpusError, TrainingFileError):
        fit_model(file)
    typer.echo(f"→ {file.parent / 'model.json'}  {file.parent / 'weights.npz'}")


@app.command()
def evaluate(file: PlanFile) -> None:
    """用交叉验证衡量一个模型，写出 metrics.json 和 card.md。Measure a model by cross-validation."""
    from nianshen.narrative.corpus import CorpusError
    from nianshen.narrative.evaluate import evaluate as measure
    from nianshen.narrative.train import TrainingFileError

    with _as_wrong_usage(CorpusError, TrainingFileError):
        measure(file)
    typer.echo((file.parent / "card.md").read_text("utf-8"))


def _engine(workers: int | None, dask: str | None, first: Input) -> AbstractContextManager[Engine]:
    """Where the work is done."""
    from nianshen.batch.pool import Pool
    from nianshen.engine import here

    if dask is None:
        return nullcontext(here) if workers == 0 else Pool(workers or 1)
    from nianshen.batch.cluster import Cluster, ClusterError

    with _as_wrong_usage(ClusterError):
        cluster = Cluster(dask)
        cluster.check_sees(first.path)
    return cluster


def _run(
    inputs: list[Input],
    last_year: list[Input],
    path: Path,
    judging: Judging,
    engine: AbstractContextManager[Engine],
    cache: Path | None,
    progress: Progress,
    counts: tuple[Summary, Audited],
) -> None:
    """Audit the inputs into ``path``; each of ``counts`` is given every record."""
    from nianshen.output.jsonl import write_jsonl
    from nianshen.recording import lines

    with engine as place, progress:
        told = lines(inputs, last_year, judging, place, cache, lambda status: progress.passed("reading", status))
        for record in write_jsonl(told, path):
            progress.passed("judging", record["status"])
            for count in counts:
                count.add(record)


def _profile(name: str) -> Profile:
    from nianshen.judge.profiles import ProfileError, load_profile

    with _as_wrong_usage(ProfileError):
        return load_profile(name)


def _decisions(path: Path | None) -> dict[str, Decision]:
    from nianshen.judge.decisions import DecisionsError, read_decisions

    with _as_wrong_usage(DecisionsError):
        return read_decisions(path) if path else {}


def _stale(decisions: dict[str, Decision], summary: Summary) -> list[tuple[str, str]]:
    """The decisions that changed nothing, and why."""
    from datetime import date

    unused = {f: d for f, d in decisions.items() if f not in summary.fingerprints}
    return [(f, "expired" if d.expired(date.today()) else "gone") for f, d in sorted(unused.items())]


def _files() -> dict[Format, tuple[str, ...]]:
    """The files of every output that is made of ``audit.jsonl``."""
    from nianshen.output.parquet import COLUMNS

    return {
        Format.html: ("report.html",), Format.xlsx: ("audit.xlsx",), Format.sarif: ("audit.sarif",), Format.md: ("audit.md",),
        Format.duplicates: ("duplicates.csv",), Format.parquet: tuple(f"{table}.parquet" for table in COLUMNS),
    }  # fmt: skip


def _write(chosen: Format, out: Path, lang: Literal["zh", "en"]) -> None:
    """Write one output from ``audit.jsonl``."""
    from nianshen.output.jsonl import read_jsonl

    records = read_jsonl(out / "audit.jsonl")
    match chosen:
        case Format.html:
            from nianshen.output.html_page import write_page
            from nianshen.registry import rules as all_rules

            titles = {r.code: (r.title, r.title_en) for r in all_rules()}
            write_page(records, out / "report.html", titles=titles, lang=lang)
        case Format.xlsx:
            from nianshen.output.wording import word
            from nianshen.output.xlsx import write_workbook

            if cut := write_workbook(records, out / "audit.xlsx", lang=lang):
                typer.echo(word("cells_cut", lang).format(n=cut), err=True)
        case Format.sarif:
            from nianshen.output.sarif import write_log

            write_log(records, out / "audit.sarif", lang=lang)
        case Format.md:
            from nianshen.output.markdown import write_summary

            write_summary(records, out / "audit.md", lang=lang)
        case Format.duplicates:
            from nianshen.output.duplicates import write_duplicates

            write_duplicates(records, out / "duplicates.csv")
        case Format.parquet:
            from nianshen.output.parquet import write_tables

            write_tables(records, out)
        case _:
            raise AssertionError(f"{chosen} is written by the run itself")


def _make_writable(out: Path) -> None:
    """The output folder, made and tried before any work is done."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        trial = out / ".nianshen.part"
        trial.touch()
        trial.unlink()
    except OSError as e:
        raise _usage(f"写不进 {out}：{e.strerror or e} / cannot write there") from e


def _inputs(paths: list[Path], *outputs: Path | None) -> tuple[list[Input], tuple[str, ...]]:
    from nianshen.batch.plan import NothingToAuditError, plan

    if Path("-") in paths:
        if len(paths) > 1:
            raise _usage("- 只能单独给出 / - stands alone")
        return [_standard_input()], ()
    with _as_wrong_usage(NothingToAuditError):
        planned = plan(paths, outputs=[o for o in outputs if o is not None])
    return list(planned.inputs), planned.passed_over


def _standard_input() -> Input:
    """Standard input kept in a file for the length of the process: intake reads files."""
    import atexit
    import tempfile

    from nianshen.first_pass import Input

    with tempfile.NamedTemporaryFile(prefix="nianshen-", suffix=".stdin", delete=False) as kept:
        kept.write(sys.stdin.buffer.read())
    atexit.register(Path(kept.name).unlink, missing_ok=True)
    return Input(Path(kept.name), "-")


def _rules(select: list[str] | None, ignore: list[str] | None) -> tuple[Rule, ...]:
    from nianshen.registry import UnknownRuleError
    from nianshen.registry import select as choose

    with _as_wrong_usage(UnknownRuleError):
        return choose(select or (), ignore or ())


def _exit_code(summary: Summary, fail_on: FailOn) -> int:
    if summary.statuses["unreadable"] or summary.statuses["error"] or summary.crashed:
        return EXIT_UNREAD
    return EXIT_FINDINGS if any(summary.failed[s] for s in _WORST[fail_on]) else 0


def _comparison_code(found: Comparison, fail_on: FailOn) -> int:
    unknown = (*found.pairing.unknown_in_a, *found.pairing.unknown_in_b)
    if any(entry.status in ("unreadable", "error") for entry in unknown):
        return EXIT_UNREAD
    standing = (f.match or f.finding for c in found.changes for f in c.findings if f.change in ("not_fixed", "new"))
    failed = {f["severity"] for f in standing if f["outcome"] == "fail"}
    return EXIT_FINDINGS if failed & {*_WORST[fail_on]} else 0


@contextmanager
def _as_wrong_usage(*errors: type[Exception]) -> Iterator[None]:
    """What the caller gave and one of `errors` refuses becomes a message and the exit code for wrong usage."""
    try:
        yield
    except errors as e:
        raise _usage(str(e)) from e


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
