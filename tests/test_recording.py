"""Lines of a run, remembered or not: always the same, and made no more than once."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from nianshen import first_pass
from nianshen.audit_types import Audit, Decision
from nianshen.auditing import Judging, Subject
from nianshen.engine import here
from nianshen.first_pass import Input, Pending
from nianshen.judge.profiles import load_profile
from nianshen.profile import NATIONAL_PROFILE
from nianshen.recording import lines
from nianshen.registry import rules, select
from nianshen.rule import Case, Result, Rule, Uncertain, rule
from scripts import script

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "corpus" / "samples"
NAMES = ("2023-qingping-water-bureau.txt", "2024-luting-economic-zone.html", "2021-puling-county-government.txt")
TODAY = date(2026, 1, 1)
COMPARING = Judging(rules(), NATIONAL_PROFILE, {}, TODAY)
ALONE = Judging(select(["T3", "P"]), NATIONAL_PROFILE, {}, TODAY)


@pytest.fixture
def worked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was read and judged since the list was cleared."""
    done: list[str] = []
    read, judge = first_pass.read_one, Judging.of

    def counted_read(item: Input) -> Pending:
        done.append(f"read {item.name}")
        return read(item)

    def counted_judge(judging: Judging, subject: Subject) -> Audit:
        done.append(f"judged {subject.item.source.path}")
        return judge(judging, subject)

    monkeypatch.setattr(first_pass, "read_one", counted_read)
    monkeypatch.setattr(Judging, "of", counted_judge)
    return done


@pytest.fixture
def inputs(tmp_path: Path) -> list[Input]:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "0-empty.txt").touch()
    for name in NAMES:
        shutil.copy(SAMPLES / name, folder / name)
    (folder / "other.txt").write_text("关于召开会议的通知\n请各单位派员参加会议，不得缺席。" * 20, "utf-8")
    return [Input(path, path.name) for path in sorted(folder.iterdir())]


EMPTY = ["read 0-empty.txt", "judged 0-empty.txt"]
"""What could not be read may be whole the next time, and is looked at again."""


@pytest.mark.parametrize("judging", [COMPARING, ALONE], ids=["comparing", "alone"])
def test_a_second_run_judges_nothing(tmp_path: Path, inputs: list[Input], judging: Judging, worked: list[str]) -> None:
    plain = list(lines(inputs, [], judging, here))
    made_once = sorted(worked)
    assert len(made_once) == 2 * len(inputs)
    for expected in (made_once, EMPTY[::-1]):
        worked.clear()
        assert list(lines(inputs, [], judging, here, tmp_path / "cache")) == plain
        assert sorted(worked) == sorted(expected)


@pytest.mark.parametrize("judging", [COMPARING, ALONE], ids=["comparing", "alone"])
@pytest.mark.parametrize("stopped", [0, 1, 3])
def test_a_run_that_stopped_goes_on(tmp_path: Path, inputs: list[Input], judging: Judging, stopped: int) -> None:
    plain, cache = list(lines(inputs, [], judging, here)), tmp_path / "cache"
    begun = lines(inputs, [], judging, here, cache)
    assert [next(begun) for _ in range(stopped)] == plain[:stopped]
    begun.close()  # type: ignore[attr-defined]
    assert list(lines(inputs, [], judging, here, cache)) == plain


@pytest.mark.parametrize("judging", [COMPARING, ALONE], ids=["comparing", "alone"])
def test_a_changed_file_changes_what_hangs_on_it(
    tmp_path: Path, inputs: list[Input], judging: Judging, worked: list[str]
) -> None:
    cache = tmp_path / "cache"
    list(lines(inputs, [], judging, here, cache))
    water = next(i for i in inputs if "water" in i.name)
    water.path.write_text(water.path.read_text("utf-8").replace("。\n", "。附注。\n", 1), "utf-8")
    worked.clear()
    made = list(lines(inputs, [], judging, here, cache))
    judged = {f"judged {i.name}" for i in inputs} if judging.compares else {f"judged {water.name}"}
    assert set(worked) == {*EMPTY, f"read {water.name}", *judged}
    assert made == list(lines(inputs, [], judging, here))


def test_what_is_compared_with_counts_too(tmp_path: Path, inputs: list[Input]) -> None:
    earlier = tmp_path / "2022.txt"
    earlier.write_text(inputs[2].path.read_text("utf-8").replace("2023", "2022").replace("2024", "2023"), "utf-8")
    last_year, cache = [Input(earlier, "2022.txt")], tmp_path / "cache"
    without = list(lines(inputs, [], COMPARING, here, cache))
    compared = list(lines(inputs, last_year, COMPARING, here, cache))
    assert compared == list(lines(inputs, last_year, COMPARING, here)) != without
    assert list(lines(inputs, [], COMPARING, here, cache)) == without
    assert list(lines(inputs[:3], [], COMPARING, here, cache)) == list(lines(inputs[:3], [], COMPARING, here))


def test_by_what_is_judged_counts_too(tmp_path: Path, inputs: list[Input]) -> None:
    cache = tmp_path / "cache"
    plain = list(lines(inputs, [], ALONE, here, cache))
    finding = next(f for told in plain for f in _findings(told))
    dismissed = {finding: Decision(True, "已核实", "某某", date(2025, 1, 1), date(2026, 6, 30))}
    others = (
        Judging(select(["T3"]), NATIONAL_PROFILE, {}, TODAY),
        Judging(ALONE.rules, load_profile("wuwei-2025"), {}, TODAY),
        Judging(ALONE.rules, NATIONAL_PROFILE, dismissed, TODAY),
        Judging(ALONE.rules, NATIONAL_PROFILE, dismissed, date(2026, 7, 1)),
    )
    for other in others:
        made = list(lines(inputs, [], other, here, cache))
        assert made == list(lines(inputs, [], other, here))
        assert (made == plain) == (other.today != TODAY)


def _findings(told: str) -> list[str]:
    return [f["fingerprint"] for f in json.loads(told)["findings"]]


def test_a_damaged_cache_is_made_anew(tmp_path: Path, inputs: list[Input]) -> None:
    cache = tmp_path / "cache"
    plain = list(lines(inputs, [], COMPARING, here, cache))
    chance = random.Random(0)
    for entry in sorted(p for p in cache.rglob("*") if p.is_file()):
        data = bytearray(entry.read_bytes())
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        entry.write_bytes(chance.choice((bytes(data), bytes(data[: len(data) // 2]))))
    assert list(lines(inputs, [], COMPARING, here, cache)) == plain


@rule("DEMO-02", "odd", title="试", title_en="trial", severity="advice", cites=(), messages={"odd": ("怪", "odd")})
def odd(case: Case) -> Iterator[Result]:
    """有一个事实写不进记录。"""
    yield Uncertain("odd", (case.absence(("怪",), "正文"),), {"what": object()})


@pytest.mark.parametrize("chosen", [(odd,), (odd, *rules())], ids=["alone", "comparing"])
def test_a_record_that_cannot_be_written_is_told(tmp_path: Path, inputs: list[Input], chosen: tuple[Rule, ...]) -> None:
    judging = Judging(chosen, NATIONAL_PROFILE, {}, TODAY)
    told = [told for told in lines(inputs, [], judging, here, tmp_path / "cache") if NAMES[0] in told]
    assert [
        "程序出错（TypeError: object has no place in a record）" in t and '"status":"error"' in t for t in told
    ] == [True]
    assert not (tmp_path / "cache").exists()  # rules that are not installed are remembered nowhere


def test_a_run_that_is_killed_goes_on_to_the_same_bytes(tmp_path: Path, inputs: list[Input]) -> None:
    seed = random.randrange(1 << 32)
    wrong = script("kill_and_resume").rounds(inputs[0].path.parent, tmp_path, 2, 2, random.Random(seed))
    assert wrong == 0, f"seed {seed}"
