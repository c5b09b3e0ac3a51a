"""How far a run is: rate, time left, failures, in three ways."""

from __future__ import annotations

import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from typer.testing import CliRunner

from nianshen.audit_types import Status
from nianshen.cli import app
from nianshen.output.progress import Bar, Lines, Progress, StageName, State, as_json, clock_time, plain, shown

SAMPLES = Path(__file__).parents[2] / "corpus" / "samples"


def ticking(step: float) -> Callable[[], float]:
    """A clock that is read at regular times."""
    now = [0.0]

    def clock() -> float:
        now[0] += step
        return now[0]

    return clock


class Kept:
    """Keeps every state."""

    def __init__(self) -> None:
        self.states: list[State] = []
        self.closed = False

    def __call__(self, state: State) -> None:
        self.states.append(state)

    def close(self) -> None:
        self.closed = True


def test_each_stage_is_counted_by_itself() -> None:
    kept = Kept()
    told: list[tuple[StageName, Status]] = [
        ("reading", "audited"), ("reading", "unreadable"), ("reading", "error"), ("reading", "not_a_report"), ("judging", "audited"),
        ("judging", "error"),
    ]  # fmt: skip
    with Progress(kept, {"reading": 4, "judging": 6}, ticking(2.0)) as progress:
        for stage, status in told:
            progress.passed(stage, status)
        assert not kept.closed
    assert kept.closed
    assert kept.states == [
        State("reading", 1, 4, 0, None),
        State("reading", 2, 4, 1, 0.5),
        State("reading", 3, 4, 2, 0.5),
        State("reading", 4, 4, 2, 0.5),
        State("judging", 1, 6, 0, None),
        State("judging", 2, 6, 1, 0.5),
    ]
    assert [s.seconds_left for s in kept.states] == [None, 4.0, 2.0, 0.0, None, 8.0]


def test_a_clock_that_stands_still_gives_no_rate() -> None:
    kept = Kept()
    progress = Progress(kept, {"judging": 2}, lambda: 1.0)
    progress.passed("judging", "audited")
    progress.passed("judging", "audited")
    assert [s.rate for s in kept.states] == [None, None]


def test_lines_are_few_and_the_last_is_among_them() -> None:
    out = StringIO()
    lines = Lines(out, lambda s: str(s.done), 10.0, ticking(3.0))
    for done in range(1, 10):
        lines(State("judging", done, 9, 0, None))
    assert out.getvalue().split() == ["4", "8", "9"]


BEFORE, LATER = State("reading", 1, 9, 0, None), State("judging", 40, 100, 3, 2.5)


def test_the_words() -> None:
    assert plain(BEFORE, "zh") == "读取 1/9  未能读取0份"
    assert plain(LATER, "zh") == "审核 40/100  每秒2.5份  还需0:00:24  未能读取3份"
    assert plain(LATER, "en") == "auditing 40/100  2.5 a second  0:00:24 left  3 could not be read"
    assert json.loads(as_json(BEFORE)) == {
        "stage": "reading",
        "done": 1,
        "total": 9,
        "failed": 0,
        "rate": None,
        "seconds_left": None,
    }
    assert json.loads(as_json(LATER)) == {
        "stage": "judging",
        "done": 40,
        "total": 100,
        "failed": 3,
        "rate": 2.5,
        "seconds_left": 24.0,
    }
    assert clock_time(3723.4) == "1:02:03"


def test_a_bar_shows_the_same() -> None:
    out = StringIO()
    bar = Bar(out, "zh")
    bar(BEFORE)
    bar(LATER)
    bar.close()
    assert plain(BEFORE, "zh") in out.getvalue()
    assert plain(LATER, "zh") in out.getvalue()


def test_none_shows_nothing() -> None:
    out = StringIO()
    shown("none", out, "zh")(LATER)
    assert out.getvalue() == ""


@pytest.mark.parametrize("how", [None, "none", "plain", "json", "bar"])
def test_the_command_line_tells_on_standard_error(tmp_path: Path, how: str | None) -> None:
    (tmp_path / "empty.txt").touch()
    inputs = [str(SAMPLES / "2023-qingping-water-bureau.txt"), str(tmp_path / "empty.txt")]
    asked = ["--progress", how] if how else []
    command = ["audit", *inputs, "-o", str(tmp_path / "out"), "--format", "jsonl", "--workers", "0", *asked]
    done = CliRunner().invoke(app, command)
    assert done.exit_code == 3
    told = done.stderr.splitlines()
    if how == "json":
        states = [json.loads(line) for line in told]
        assert [(s["stage"], s["done"], s["total"], s["failed"]) for s in states] == [
            ("reading", 2, 2, 1),
            ("judging", 2, 2, 1),
        ]
    elif how == "plain":
        assert [line.split()[:2] + line.split()[-1:] for line in told] == [
            ["读取", "2/2", "未能读取1份"],
            ["审核", "2/2", "未能读取1份"],
        ]
    elif how == "bar":
        assert "审核 2/2" in done.stderr
    else:
        assert told == []
    assert "empty.txt" in done.stdout
