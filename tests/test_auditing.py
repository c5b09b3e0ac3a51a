"""From files to audits: one input, one terminal record, in order, whatever fails on the way."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from hashlib import sha256
from importlib import import_module
from pathlib import Path

import pytest

from nianshen import first_pass
from nianshen.audit_types import Audit, Source, Statement
from nianshen.auditing import audit, audit_many, read
from nianshen.first_pass import Input
from nianshen.intake import Document, UnreadableError
from nianshen.parse import NotAReportError, parse
from nianshen.registry import rules
from nianshen.report import Report

Tag = Callable[[Sequence[Report]], list[tuple[Statement, ...]]]
ORGANS = ("某县民政局", "某县水务局", "某县林业局")
ASK = "请把文件报告给开发者"


def text_of(organ: str) -> str:
    return f"""{organ}2023年政府信息公开工作年度报告
一、总体情况
2023年，{organ}公开名单120条，收到公开申请3件。
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
四、政府信息公开行政复议、行政诉讼情况
五、存在的主要问题及改进情况
{organ[2:4]}名册更新不及时。下一步将每月核对一次名册。
六、其他需要报告的事项
本年度未收取信息处理费。
"""


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Three reports, one an organ."""
    made = []
    for organ in ORGANS:
        path = tmp_path / f"{organ}.txt"
        path.write_text(text_of(organ), encoding="utf-8")
        made.append(path)
    return made


@pytest.fixture
def put(monkeypatch: pytest.MonkeyPatch) -> Callable[[Tag], None]:
    """Puts another function in the place of the tagger."""
    # The package exports the function under the module's name, so the module has to be asked for by import_module.
    module = import_module("nianshen.narrative.tag")
    return lambda tag: monkeypatch.setattr(module, "tag", tag)


def source_of(path: Path) -> Source:
    data = path.read_bytes()
    return Source(path.name, sha256(data).hexdigest(), "text/plain", len(data))


def lost(path: Path, reason: str) -> Audit:
    versions = next(audit_many([path], rules=())).versions
    return Audit(source_of(path), "error", reason, None, versions=versions)


def test_a_shard_that_cannot_be_tagged_together_is_tagged_one_by_one(
    files: list[Path], put: Callable[[Tag], None], caplog: pytest.LogCaptureFixture
) -> None:
    from nianshen.narrative.tag import tag

    calls: list[list[str | None]] = []

    def alone(reports: Sequence[Report]) -> list[tuple[Statement, ...]]:
        calls.append([r.organ for r in reports])
        if len(reports) > 1:
            raise MemoryError("too many")
        return tag(reports)

    expected = list(audit_many(files))
    assert [len(a.statements) > 0 for a in expected] == [True] * 3
    put(alone)
    with caplog.at_level(logging.ERROR):
        assert list(audit_many(files)) == expected
    assert calls == [list(ORGANS), *([organ] for organ in ORGANS)]
    assert [r.getMessage() for r in caplog.records] == ["tagging a shard failed; going on one report at a time"]


def test_one_report_lost_to_the_tagger_does_not_take_the_others(files: list[Path], put: Callable[[Tag], None]) -> None:
    def fails_on_the_second(reports: Sequence[Report]) -> list[tuple[Statement, ...]]:
        if any(r.organ == ORGANS[1] for r in reports):
            raise ValueError("水务")
        return [() for _ in reports]

    put(fails_on_the_second)
    first, second, third = audit_many(files, rules=())
    assert second == lost(files[1], f"程序出错（ValueError: 水务），{ASK}")
    for made, path in ((first, files[0]), (third, files[2])):
        assert (made.source, made.status, made.reason, made.report) == (source_of(path), "audited", None, read(path))
        assert (made.statements, made.findings, made.outcomes) == ((), (), {})


def test_a_tagger_that_always_fails_leaves_a_record_for_every_report(
    files: list[Path], put: Callable[[Tag], None]
) -> None:
    def fails(_: Sequence[Report]) -> list[tuple[Statement, ...]]:
        raise RuntimeError("model")

    put(fails)
    reason = f"程序出错（RuntimeError: model），{ASK}"
    assert list(audit_many(files, rules=())) == [lost(path, reason) for path in files]


def test_shards_are_worked_off_one_after_the_other(
    files: list[Path], put: Callable[[Tag], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes: list[int] = []

    def counts(reports: Sequence[Report]) -> list[tuple[Statement, ...]]:
        sizes.append(len(reports))
        return [() for _ in reports]

    put(counts)
    monkeypatch.setattr(first_pass, "SHARD", 2)
    made = audit_many(iter(files), rules=())
    assert next(made).source.path == f"{ORGANS[0]}.txt"
    assert sizes == [2]
    assert [a.source.path for a in made] == [f"{ORGANS[1]}.txt", f"{ORGANS[2]}.txt"]
    assert sizes == [2, 1]


def test_a_report_on_which_parsing_fails_does_not_take_the_others(
    files: list[Path], put: Callable[[Tag], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails_on_the_first(document: Document) -> Report:
        if ORGANS[0] in document.text:
            raise KeyError("甲")
        return parse(document)

    put(lambda reports: [() for _ in reports])
    monkeypatch.setattr(first_pass, "parse", fails_on_the_first)
    made = list(audit_many(files, rules=()))
    assert made[0] == lost(files[0], f"程序出错（KeyError: '甲'），{ASK}")
    assert [a.status for a in made] == ["error", "audited", "audited"]


def test_a_missing_file_has_its_record(tmp_path: Path) -> None:
    made = audit(tmp_path / "没有.txt")
    assert (made.reason or "").startswith("没有这个文件")
    assert made == Audit(Source("没有.txt"), "unreadable", made.reason, None, versions=made.versions)
    with pytest.raises(FileNotFoundError):
        read(tmp_path / "没有.txt")


def test_a_directory_has_its_record(tmp_path: Path) -> None:
    (tmp_path / "县").mkdir()
    made = audit(tmp_path / "县")
    assert (made.reason or "").startswith("这是文件夹，不是文件")
    assert made == Audit(Source("县"), "unreadable", made.reason, None, versions=made.versions)
    with pytest.raises(UnreadableError, match="这是文件夹"):
        read(tmp_path / "县")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7\n\x00\x01", "文件已损坏：PDF 结构损坏。"),
        ("年度报告".encode() + b"\x00\x01", "文件含有空字节（NUL），不是文字文件，"),
        (b"", "文件是空的，没有任何内容。"),
        (b" \r\n\t", "文件是空的，没有任何内容。"),
    ],
)
def test_a_file_that_is_no_text_has_its_record(tmp_path: Path, data: bytes, reason: str) -> None:
    path = tmp_path / "年报.txt"
    path.write_bytes(data)
    made = audit(path)
    assert (made.reason or "").startswith(reason)
    source = replace(source_of(path), media_type=None)
    assert made == Audit(source, "unreadable", made.reason, None, versions=made.versions)


def test_another_kind_of_document_has_its_record(tmp_path: Path) -> None:
    path = tmp_path / "通知.txt"
    path.write_text(
        "关于召开防汛工作会议的通知\n" + "会议定于周五召开，请各股室负责人按时参加，并带上本季度的值班安排。\n" * 10,
        encoding="utf-8",
    )
    made = audit(path)
    assert made == Audit(source_of(path), "not_a_report", made.reason, None, versions=made.versions)
    with pytest.raises(NotAReportError) as raised:
        read(path)
    assert made.reason == str(raised.value)


def test_every_input_has_one_record_in_the_order_given(
    files: list[Path], tmp_path: Path, put: Callable[[Tag], None]
) -> None:
    put(lambda reports: [() for _ in reports])
    inputs: list[Input | str | Path] = [
        Input(tmp_path / "没有.txt", "县/没有.txt"),
        str(files[1]),
        tmp_path,
        files[0],
        Input(files[0], "又一次.txt"),
    ]
    assert [(a.source.path, a.status) for a in audit_many(inputs, rules=())] == [
        ("县/没有.txt", "unreadable"),
        (f"{ORGANS[1]}.txt", "audited"),
        (tmp_path.name, "unreadable"),
        (f"{ORGANS[0]}.txt", "audited"),
        ("又一次.txt", "audited"),
    ]


def test_no_inputs_no_audits() -> None:
    assert list(audit_many([])) == []


def test_a_report_already_read_is_audited_as_its_file_is(files: list[Path]) -> None:
    from_file = audit(files[0])
    assert audit(read(files[0])) == replace(from_file, source=Source(None))
    assert set(from_file.outcomes) == {r.code for r in rules()}


def test_only_the_rules_given_run_and_they_are_told_in_the_versions(files: list[Path]) -> None:
    chosen = rules()[:2]
    some, all_ = audit(files[0], rules=chosen), audit(files[0])
    assert some.outcomes == {r.code: all_.outcomes[r.code] for r in chosen}
    assert some.findings == tuple(f for f in all_.findings if f.rule in some.outcomes)
    assert some.versions["rules"] != all_.versions["rules"]
    assert some.versions == {**all_.versions, "rules": some.versions["rules"]}
