"""Runs are read, and reports are paired by organ and year; what cannot be paired is told."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from nianshen.compare.pairing import Ambiguous, Pairing, pair
from nianshen.compare.runs import BrokenRunError, Entry, NoRunError, Run, open_run

Record = dict[str, Any]


def test_a_run_is_a_folder_or_its_file(record: Callable[..., Record], run: Callable[..., Path]) -> None:
    unread = record("乙.pdf", None, status="unreadable", reason="这是 PDF 文件", report=None)
    folder = run("a", [record(), unread])
    first = len((folder / "audit.jsonl").read_bytes().split(b"\n")[0]) + 1
    expected = Run(
        folder / "audit.jsonl",
        (Entry("甲.txt", "云溪县水务局", 2024, "audited", None, 0), Entry("乙.pdf", None, None, "unreadable", "这是 PDF 文件", first)),
        frozenset({'{"nianshen": "0"}'}),
    )
    assert open_run(folder) == open_run(folder / "audit.jsonl") == expected
    assert expected.record(expected.entries[1]) == unread


def test_no_run(tmp_path: Path) -> None:
    with pytest.raises(NoRunError):
        open_run(tmp_path)


@pytest.mark.parametrize(
    ("line", "said"),
    [("{", "第 1 行不是审核记录"), ("[]", "第 1 行不是审核记录"), ("{}", "第 1 行不是审核记录"), ("", "第 1 行不是审核记录")],
)
def test_a_broken_run(tmp_path: Path, line: str, said: str) -> None:
    (tmp_path / "audit.jsonl").write_text(line + "\n", "utf-8")
    with pytest.raises(BrokenRunError, match=said):
        open_run(tmp_path)


def test_a_run_of_another_schema(record: Callable[..., Record], run: Callable[..., Path]) -> None:
    with pytest.raises(BrokenRunError, match="格式版本是 2"):
        open_run(run("a", [record(schema=2)]))


def test_pairs_go_by_organ_and_year_never_by_path(record: Callable[..., Record], run: Callable[..., Path]) -> None:
    unread = record("坏.pdf", None, status="unreadable", reason="坏了", report=None)
    a = open_run(
        run(
            "a",
            [
                record("1.txt", "云溪县（新区） 水务局"), record("2.txt", "甲局"), record("3.txt", "甲局"), record("4.txt", "乙局", 2023),
                record("5.txt", "丙局"), record("6.txt", "丙局"), record("7.txt", None), record("8.txt", "丁局"),
            ],
        )
    )  # fmt: skip
    b = open_run(
        run(
            "b",
            [
                record("2.txt", "云溪县(新区)水务局"), record("1.txt", "甲局"), record("4.txt", "乙局", 2024), unread,
                record("8.txt", "丁局"), record("9.txt", "丁局"),
            ],
        )
    )  # fmt: skip
    (a1, a2, a3, a4, a5, a6, a7, a8), (b1, b2, b3, b4, b5, b6) = a.entries, b.entries
    assert pair(a, b) == Pairing(
        pairs=((a1, b1),),
        ambiguous=(Ambiguous((a2, a3), (b2,)), Ambiguous((a8,), (b5, b6))),
        only_in_a=(a4, a5, a6),
        only_in_b=(b3,),
        unknown_in_a=(a7,),
        unknown_in_b=(b4,),
    )


def test_lines_are_found_again_whatever_they_hold(record: Callable[..., Record], tmp_path: Path) -> None:
    records = [record(f"{n}.txt", f"第{n}局", reason="行\u2028分\x85隔" * n) for n in range(5)]
    lines: Iterable[str] = (json.dumps(r, ensure_ascii=n % 2 == 0) + "\n" for n, r in enumerate(records))
    (tmp_path / "audit.jsonl").write_text("".join(lines), "utf-8", newline="\n")
    found = open_run(tmp_path)
    assert [found.record(entry) for entry in found.entries] == records
