"""The command line as a user meets it: exit codes, outputs, messages."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from nianshen import cli
from nianshen.cli import app

SAMPLES = Path(__file__).parents[1] / "corpus" / "samples"
CLEAN = SAMPLES / "2023-qingping-water-bureau.txt"
DEFECTIVE = SAMPLES / "2021-puling-county-government.txt"

run = CliRunner().invoke


def _records(out: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in (out / "audit.jsonl").read_text("utf-8").splitlines()]


def test_audit_writes_its_outputs_and_a_summary(tmp_path: Path) -> None:
    done = run(app, ["audit", str(CLEAN), "-o", str(tmp_path / "out")])
    assert (done.exit_code, sorted(p.name for p in (tmp_path / "out").iterdir())) == (0, ["audit.jsonl", "audit.xlsx", "cache", "manifest.json", "report.html"])
    assert "青坪县水利局" in done.stdout
    assert "合规" in done.stdout


def test_only_the_outputs_asked_for_are_written(tmp_path: Path) -> None:
    assert run(app, ["audit", str(CLEAN), "-o", str(tmp_path), "--format", "jsonl"]).exit_code == 0
    assert sorted(p.name for p in tmp_path.iterdir()) == ["audit.jsonl", "cache", "manifest.json"]


def test_every_output_can_be_asked_for_in_either_language(tmp_path: Path) -> None:
    wanted = [argument for name in ("html", "xlsx", "sarif", "md") for argument in ("--format", name)]
    for lang in ("zh", "en"):
        done = run(app, ["audit", str(DEFECTIVE), "-o", str(tmp_path / lang), "--lang", lang, *wanted])
        names = sorted(p.name for p in (tmp_path / lang).iterdir())
        assert (done.exit_code, names) == (0, ["audit.jsonl", "audit.md", "audit.sarif", "audit.xlsx", "cache", "manifest.json", "report.html"])
        assert (f'lang="{"zh-CN" if lang == "zh" else "en"}"') in (tmp_path / lang / "report.html").read_text("utf-8")
        assert ("结论：**需整改**" in (tmp_path / lang / "audit.md").read_text("utf-8")) == (lang == "zh")
    assert (tmp_path / "zh" / "audit.jsonl").read_bytes() == (tmp_path / "en" / "audit.jsonl").read_bytes()


@pytest.mark.parametrize(("fail_on", "code"), [("never", 0), ("warning", 1), ("error", 1)])
def test_findings_are_an_exit_code_only_if_asked_for(tmp_path: Path, fail_on: str, code: int) -> None:
    done = run(app, ["audit", str(DEFECTIVE), "-o", str(tmp_path), "--fail-on", fail_on])
    assert done.exit_code == code


def test_a_clean_report_does_not_fail(tmp_path: Path) -> None:
    assert run(app, ["audit", str(CLEAN), "-o", str(tmp_path), "--fail-on", "warning"]).exit_code == 0


def test_an_unreadable_file_gets_its_record_and_the_rest_is_audited(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "empty.txt").touch()
    (folder / "junk.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "story.txt").write_text("今天天气很好，大家一起去河边散步，看见许多白鹭停在沙洲上。" * 9, "utf-8")
    (folder / "deep.html").write_text("<html><body>" + "<div>" * 100_000 + "总体情况" + "</body></html>", "utf-8")
    (folder / "wide.html").write_text("<table><tr><td colspan=100000000 rowspan=100000000>一</td></tr></table>", "utf-8")
    shutil.copy(CLEAN, folder / "water.txt")
    done = run(app, ["audit", str(folder), "-o", str(tmp_path / "out")])
    found = {r["source"]["path"]: (r["status"], bool(r["reason"])) for r in _records(tmp_path / "out")}  # type: ignore[index]
    assert done.exit_code == 3
    assert found == {
        "deep.html": ("unreadable", True),
        "empty.txt": ("unreadable", True),
        "junk.txt": ("unreadable", True),
        "story.txt": ("not_a_report", True),
        "water.txt": ("audited", False),
        "wide.html": ("unreadable", True),
    }


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["audit", "no-such-folder", "-o", "OUT"], "no-such-folder"),
        (["audit", "EMPTY", "-o", "OUT"], "没有可以审核的文件"),
        (["audit", str(CLEAN), "-o", "OUT", "--select", "T9-99"], "T9-99"),
        (["explain", "T9-99"], "T9-99"),
        (["audit", "-", str(CLEAN), "-o", "OUT"], "单独"),
    ],
)
def test_wrong_usage_is_said_and_exits_2(tmp_path: Path, arguments: list[str], said: str) -> None:
    (tmp_path / "EMPTY").mkdir()
    given = [str(tmp_path / a) if a in ("EMPTY", "OUT") else a for a in arguments]
    done = run(app, given)
    assert (done.exit_code, said in done.output) == (2, True)


def test_the_same_bytes_whatever_the_order_of_arguments(tmp_path: Path) -> None:
    run(app, ["audit", str(CLEAN), str(DEFECTIVE), "-o", str(tmp_path / "a")])
    run(app, ["audit", str(DEFECTIVE), str(CLEAN), str(CLEAN), "-o", str(tmp_path / "b")])
    assert (tmp_path / "a" / "audit.jsonl").read_bytes() == (tmp_path / "b" / "audit.jsonl").read_bytes()


def test_standard_input_is_audited(tmp_path: Path) -> None:
    done = run(app, ["audit", "-", "-o", str(tmp_path)], input=CLEAN.read_bytes())
    assert (done.exit_code, [r["status"] for r in _records(tmp_path)]) == (0, ["audited"])


def test_selection_limits_the_outcomes(tmp_path: Path) -> None:
    run(app, ["audit", str(DEFECTIVE), "-o", str(tmp_path), "--select", "T3", "--ignore", "T3-04"])
    assert list(_records(tmp_path)[0]["outcomes"]) == ["T3-01", "T3-02", "T3-03"]  # type: ignore[call-overload]


@pytest.mark.parametrize(("lang", "said"), [("zh", "收办不平衡"), ("en", "balance")])
def test_rules_and_explain_speak_both_languages(lang: str, said: str) -> None:
    assert said in run(app, ["rules", "--lang", lang]).stdout
    assert said in run(app, ["explain", "T3-01", "--lang", lang]).stdout


def test_names_that_look_like_markup_break_nothing(tmp_path: Path) -> None:
    shutil.copy(CLEAN, tmp_path / "a[b]c.txt")
    done = run(app, ["audit", str(tmp_path / "a[b]c.txt"), "-o", str(tmp_path / "[q]")])
    assert done.exit_code == 0
    assert "a[b]c.txt" in done.stdout


def test_a_second_run_does_not_audit_the_outputs_of_the_first(tmp_path: Path) -> None:
    shutil.copy(CLEAN, tmp_path)
    first, second = (run(app, ["audit", str(tmp_path), "-o", str(tmp_path / "out")]) for _ in range(2))
    assert (first.exit_code, second.exit_code) == (0, 0)
    assert len(_records(tmp_path / "out")) == 1


def test_a_report_of_which_little_was_checked_is_not_called_compliant(tmp_path: Path) -> None:
    run(app, ["audit", str(CLEAN), "-o", str(tmp_path), "--select", "META-02"])
    assert _records(tmp_path)[0]["verdict"] == "无法判定"


def test_a_rule_that_crashes_is_told_and_is_an_exit_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from dataclasses import replace

    import nianshen.registry

    def crash(_: object) -> object:
        raise RuntimeError("boom")

    found = nianshen.registry.rules()
    broken = tuple(replace(r, check=crash) if r.code == "T3-04" else r for r in found)  # type: ignore[arg-type]
    monkeypatch.setattr(nianshen.registry, "rules", lambda: broken)
    done = run(app, ["audit", str(CLEAN), "-o", str(tmp_path)])
    assert done.exit_code == 3
    assert "T3-04" in done.stdout


def test_a_folder_that_cannot_be_written_is_said_before_the_work(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    done = run(app, ["audit", str(CLEAN), "-o", str(tmp_path / "file")])
    assert (done.exit_code, "写不进" in done.output) == (2, True)


def test_show_tells_how_a_report_is_understood() -> None:
    done = run(app, ["show", str(DEFECTIVE)])
    assert done.exit_code == 0
    assert all(words in done.stdout for words in ("蒲岭县", "T3-01", "结论"))


def test_show_in_english_renders_findings_anew_from_their_facts() -> None:
    done = run(app, ["show", str(DEFECTIVE), "--lang", "en", "--select", "SIX-01"])
    assert "SIX-01" in done.stdout
    assert "handling fee" in done.stdout


def test_profiles_are_listed_and_used(tmp_path: Path) -> None:
    assert "wuwei-2025" in run(app, ["profiles"]).output
    out = tmp_path / "out"
    done = run(app, ["audit", str(SAMPLES / "2023-qingping-water-bureau.txt"), "-o", str(out), "--profile", "wuwei-2025", "--format", "jsonl"])
    assert done.exit_code == 0
    (record,) = [json.loads(line) for line in (out / "audit.jsonl").read_text("utf-8").splitlines()]
    assert record["versions"]["profile"]["name"] == "wuwei-2025"
    wrong = run(app, ["audit", str(SAMPLES), "-o", str(out), "--profile", "nowhere"])
    assert (wrong.exit_code, "nowhere" in wrong.output) == (2, True)


def test_stale_and_wrong_decisions_are_told(tmp_path: Path) -> None:
    decisions = tmp_path / "decisions.csv"
    decisions.write_text("fingerprint,decision,reason,person,date,expiry\n0123456789abcdef,dismiss,理由,王某,2026-01-20,\n", "utf-8")
    sample = str(SAMPLES / "2023-qingping-water-bureau.txt")
    done = run(app, ["audit", sample, "-o", str(tmp_path / "out"), "--decisions", str(decisions)])
    assert done.exit_code == 0
    assert "0123456789abcdef  决定文件中的这一条已过时" in done.output
    decisions.write_text("fingerprint\n", "utf-8")
    wrong = run(app, ["audit", sample, "-o", str(tmp_path / "out"), "--decisions", str(decisions)])
    assert (wrong.exit_code, "第1行：缺少" in wrong.output) == (2, True)


def test_a_wrong_table_of_attachments_is_told(tmp_path: Path) -> None:
    listed = tmp_path / "附件.csv"
    listed.write_text("报告,附件\n年报.txt,附件.xlsx\n", "utf-8")
    done = run(app, ["audit", str(CLEAN), "-o", str(tmp_path / "out"), "--attachments", str(listed)])
    assert (done.exit_code, "第2行：本次审核的文件里没有 年报.txt" in done.output) == (2, True)


def test_a_changed_output_is_told(tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert run(app, ["audit", str(CLEAN), "-o", str(out)]).exit_code == 0
    assert run(app, ["verify", str(out)]).exit_code == 0
    page = out / "report.html"
    page.write_text(page.read_text("utf-8") + " ", "utf-8")
    (out / "audit.jsonl").unlink()
    told = run(app, ["verify", str(out)])
    assert told.exit_code == 1
    assert "audit.jsonl：不见了" in told.output
    assert "report.html：被改动过" in told.output
    assert run(app, ["verify", str(tmp_path)]).exit_code == 2


def test_workers_do_not_change_the_outputs(tmp_path: Path) -> None:
    for workers in ("0", "2"):
        done = run(app, ["audit", str(CLEAN), str(DEFECTIVE), "-o", str(tmp_path / workers), "--workers", workers])
        assert done.exit_code == 0
    for name in ("audit.jsonl", "report.html"):
        assert (tmp_path / "0" / name).read_bytes() == (tmp_path / "2" / name).read_bytes()
    one, two = (json.loads((tmp_path / workers / "manifest.json").read_text("utf-8")) for workers in ("0", "2"))
    assert set(one.pop("seconds")) == set(two.pop("seconds")) == {"auditing", "writing"}
    assert one == two


def test_outputs_of_an_unchanged_run_are_left_as_they_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Written anew are only those that are missing, were changed, are in another language, or of other records."""
    wrote: list[str] = []
    write = cli._write
    monkeypatch.setattr(cli, "_write", lambda chosen, *rest: (wrote.append(chosen), write(chosen, *rest))[1])

    def audit(*more: str) -> list[str]:
        wrote.clear()
        command = ["audit", str(CLEAN), "-o", str(tmp_path), "--workers", "0", "--format", "html", "--format", "md", *more]
        assert run(app, command).exit_code == 0
        assert run(app, ["verify", str(tmp_path)]).exit_code == 0
        return list(wrote)

    assert (audit(), audit()) == (["html", "md"], [])
    page = (tmp_path / "report.html").read_bytes()
    (tmp_path / "report.html").write_bytes(page + b" ")
    assert audit() == ["html"]
    assert (tmp_path / "report.html").read_bytes() == page
    (tmp_path / "audit.md").unlink()
    assert audit() == ["md"]
    assert audit("--lang", "en") == ["html", "md"]
    assert audit("--lang", "en", "--select", "T3") == ["html", "md"]
    (tmp_path / "manifest.json").write_text("{}", "utf-8")
    assert audit("--lang", "en", "--select", "T3") == ["html", "md"]


@pytest.fixture(scope="module")
def two_runs(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A report before and after one cell and one sentence were mended, under another name."""
    folder = tmp_path_factory.mktemp("runs")
    report = (SAMPLES / "2025-puling-natural-resources-bureau.txt").read_text("utf-8")
    mended = report.replace("累计培训×××人次", "累计培训120人次").replace("116件，上年结转3件", "116件，上年结转三件")
    for name, file, text in (("a", "原稿.txt", report), ("b", "改后.txt", mended)):
        (folder / f"in-{name}").mkdir()
        (folder / f"in-{name}" / file).write_text(text, "utf-8")
        assert run(app, ["audit", str(folder / f"in-{name}"), "-o", str(folder / name), "--format", "jsonl"]).exit_code == 0
    return folder / "a", folder / "b"


def test_compare_tells_what_was_mended(two_runs: tuple[Path, Path]) -> None:
    done = run(app, ["compare", *map(str, two_runs)])
    assert done.exit_code == 0
    assert "已整改  BP-10 错误" in done.stdout
    assert "未整改  META-01 错误" in done.stdout
    assert "+ 围绕征地公开、区分处理等内容举办培训班4期，累计培训120人次" in done.stdout
    assert "对照了 1 份报告" in done.stdout


def test_compare_speaks_english_and_writes_files(two_runs: tuple[Path, Path], tmp_path: Path) -> None:
    for name in ("c.md", "c.json"):
        done = run(app, ["compare", *map(str, two_runs), "-o", str(tmp_path / name), "--lang", "en"])
        assert (done.exit_code, "1 reports compared" in done.stdout, "BP-10" in done.stdout) == (0, True, False)
    assert "* **fixed** BP-10 error" in (tmp_path / "c.md").read_text("utf-8")
    assert [f["rule"] for f in json.loads((tmp_path / "c.json").read_text("utf-8"))["reports"][0]["findings"] if f["change"] == "fixed"] == ["BP-10"]


@pytest.mark.parametrize(("fail_on", "code"), [("never", 0), ("warning", 1), ("error", 1)])
def test_what_is_not_fixed_is_an_exit_code_only_if_asked_for(two_runs: tuple[Path, Path], fail_on: str, code: int) -> None:
    assert run(app, ["compare", *map(str, two_runs), "--fail-on", fail_on]).exit_code == code


def test_compare_says_wrong_usage_and_broken_runs(two_runs: tuple[Path, Path], tmp_path: Path) -> None:
    (tmp_path / "audit.jsonl").write_text("{", "utf-8")
    a = str(two_runs[0])
    told = [run(app, ["compare", *given]) for given in ([a, str(tmp_path / "none")], [a, a, "-o", "c.txt"], [a, str(tmp_path)])]
    assert [(done.exit_code, bool(done.output)) for done in told] == [(2, True), (2, True), (3, True)]


def test_a_file_that_could_not_be_read_is_the_exit_code_of_a_comparison(two_runs: tuple[Path, Path], tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    run(app, ["audit", str(tmp_path / "empty.txt"), "-o", str(tmp_path / "out"), "--format", "jsonl"])
    done = run(app, ["compare", str(two_runs[0]), str(tmp_path / "out")])
    assert (done.exit_code, "empty.txt" in done.stdout) == (3, True)
