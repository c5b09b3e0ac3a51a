"""Reports compared: their twins, what is measured of them among their peers, and how much they changed."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from nianshen.audit_types import Statement
from nianshen.comparing.brought import Brought
from nianshen.comparing.changes import Link
from nianshen.comparing.peers import Compared, with_boilerplate
from nianshen.comparing.spill import Tagged
from nianshen.comparing.years import Known
from nianshen.report import Report, Span
from nianshen.rule import Change, Peers

_CHARACTERS = "".join(chr(0x4E00 + 7 * k) for k in range(900))


def _sentences(seed: int, count: int = 12) -> list[str]:
    chance = random.Random(seed)
    return ["".join(chance.choices(_CHARACTERS, k=30)) for _ in range(count)]


def _report(organ: str, year: int, sentences: list[str]) -> tuple[Known, Tagged]:
    text = "。".join(sentences)
    statements, at = [], 0
    for k, words in enumerate(sentences):
        statements.append(Statement(k, 1, "overview", Span(at, at + len(words)), words, "work", 1.0))
        at += len(words) + 1
    report = Report(
        text=text, title=None, title_span=None, organ=organ, organ_span=None, level="department", tier="county",
        province=None, year=year, year_from="title", form="f2021", published=None, signed=None, index_number=None,
        document_number=None, period=None, parts=(), other_headings=(), passages=(), tables=(), aspects=(), contents=(),
        furniture=(), read_whole=True,
    )  # fmt: skip
    known = Known(f"{organ}{year}.txt", organ, "department", "county", "f2021", year, date(year + 1, 1, 20))
    return known, (report, tuple(statements))


def _peers(reports: list[tuple[Known, Tagged]]) -> dict[str, Peers]:
    known = [k for k, _ in reports]
    compared = _compared(reports, [None] * len(known))
    return {k.name: compared.peers(i) for i, k in enumerate(known)}


def _compared(reports: list[tuple[Known, Tagged]], before: Sequence[Link | None]) -> Compared:
    return Compared([k for k, _ in reports], before, lambda i: Brought.of(*reports[i][1]), lambda i: reports[i][1])


def _county() -> list[tuple[Known, Tagged]]:
    """Forty bureaus: six that fill in one template, one that copies from another, the rest on their own."""
    template = _sentences(1000, 9)
    reports = [_report(f"青坪县甲{k}局", 2024, template + _sentences(k, 3)) for k in range(6)]
    reports += [_report(f"青坪县乙{k}局", 2024, _sentences(100 + k)) for k in range(33)]
    copied = [s.replace(s[5], s[6]) for s in _sentences(107)]
    return [*reports, _report("青坪县丙局", 2024, copied)]


def test_neither_order_nor_what_is_held_in_memory_changes_anything(monkeypatch: pytest.MonkeyPatch) -> None:
    reports = _county()
    forth = _peers(reports)
    random.Random(3).shuffle(reports)
    monkeypatch.setattr("nianshen.comparing.buckets._HELD", 10)
    assert _peers(reports) == forth


def test_template_and_copy() -> None:
    peers = _peers(_county())
    assert {name: p.cluster for name, p in peers.items() if p.cluster > 1} == {
        **{f"青坪县甲{k}局2024.txt": 6 for k in range(6)},
        "青坪县乙7局2024.txt": 2,
        "青坪县丙局2024.txt": 2,
    }
    assert [t.organ for t in peers["青坪县丙局2024.txt"].twins] == ["青坪县乙7局"]
    assert not peers["青坪县乙8局2024.txt"].twins


def test_a_template_that_all_share_hangs_together() -> None:
    template = _sentences(1000, 9)
    towns = [_report(f"青坪县{chr(0x4E00 + 50 * k)}村镇", 2024, template + _sentences(k, 3)) for k in range(15)]
    assert {p.cluster for p in _peers(towns).values()} == {15}


def test_cluster_counts_organs_not_years() -> None:
    words = _sentences(1)
    reports = [
        _report("青坪县甲局", 2022, words),
        _report("青坪县甲局", 2023, words),
        _report("青坪县乙局", 2023, words),
    ]
    assert {p.cluster for p in _peers(reports).values()} == {2}


@pytest.mark.parametrize(
    ("dated", "first"),
    [
        ([("甲", 2023, "2024-01-10", None), ("乙", 2023, "2024-01-11", None)], {"甲2023"}),
        ([("甲", 2023, "2024-01-10", None), ("乙", 2023, None, "2024-01-11")], {"甲2023"}),
        ([("甲", 2023, None, "2024-01-10"), ("乙", 2023, "2024-01-11", None)], set()),
        ([("甲", 2023, "2024-01-10", None), ("乙", 2023, None, None)], set()),
        ([("甲", 2023, "2024-01-10", None), ("乙", 2023, "2024-01-10", None)], set()),
        ([("甲", 2022, None, None), ("甲", 2023, None, None), ("乙", 2024, None, None)], {"甲2022", "甲2023"}),
        ([("甲", 2022, None, None), ("甲", 2024, None, None), ("乙", 2023, None, None)], {"甲2022"}),
        ([("丙", 2023, "2024-01-09", None), ("甲", 2023, "2024-01-10", None), ("乙", 2024, None, None)], {"丙2023"}),
        ([("甲", 2022, None, None), ("甲", 2023, None, None)], set()),
    ],
)
def test_who_was_first_only_dates_tell(dated: list[tuple[str, int, str | None, str | None]], first: set[str]) -> None:
    words, reports = _sentences(1), []
    for organ, year, published, signed in dated:
        known, tagged = _report(f"青坪县{organ}管局", year, words)
        days = (day and date.fromisoformat(day) for day in (published, signed))
        reports.append((replace(known, **dict(zip(("published", "signed"), days, strict=True))), tagged))
    found = {name for name, p in _peers(reports).items() if p.first}
    assert found == {f"青坪县{name[0]}管局{name[1:]}.txt" for name in first}


def test_below_thirty_nothing_is_measured_against_peers() -> None:
    reports = [_report(f"青坪县乙{k}局", 2024, _sentences(k)) for k in range(29)]
    assert all((p.measured, p.bounds, p.stock) == ({}, {}, {}) for p in _peers(reports).values())


def test_many_years_of_an_organ_are_one_peer() -> None:
    few = [_report(f"青坪县乙{k}局", year, _sentences(k)) for k in range(29) for year in (2022, 2023, 2024)]
    assert {(p.count, *p.measured, *p.bounds, *p.stock) for p in _peers(few).values()} == {(28,)}


def test_an_organ_stands_among_its_peers_with_its_latest_report() -> None:
    """Whoever had a last year's report, the peers and what is measured of the others stay as they were."""
    latest = [_report(f"青坪县乙{k}局", 2024, _sentences(k)) for k in range(30)]
    before = [_report(f"青坪县乙{k}局", 2023, _sentences(k if k < 5 else 700 + k)) for k in range(10)]
    alone, among = _peers(latest), _peers([*latest, *before])
    assert {name: among[name].bounds for name in alone} == {name: p.bounds for name, p in alone.items()}
    for k in range(5):
        distances = [among[f"青坪县乙{k}局{year}.txt"].measured["peer distance of overview"] for year in (2023, 2024)]
        assert distances[0] == pytest.approx(distances[1])
        assert distances[1] == alone[f"青坪县乙{k}局2024.txt"].measured["peer distance of overview"]


def test_what_is_measured_among_thirty() -> None:
    """Seven of ten hold one sentence: it is boilerplate; who says nothing else is the nearest to the others."""
    stock = _sentences(2000, 1)[0]
    reports = [
        _report(f"青坪县乙{k}局", 2024, (_sentences(k, 3) + [stock] * (k < 21))[(3 if k == 0 else 0) :])
        for k in range(30)
    ]
    peers = _peers(reports)
    first, second, last = (peers[f"青坪县乙{k}局2024.txt"] for k in (0, 1, 29))
    assert [p.measured["boilerplate of overview"] for p in (first, second, last)] == [1.0, 0.25, 0.0]
    assert first.stock == {"overview": (Span(0, 30),)}
    assert last.stock == {"overview": ()}
    assert (
        min(p.measured["peer distance of overview"] for p in peers.values())
        == first.measured["peer distance of overview"]
    )
    assert first.measured["peer distance of overview for its length"] < 0
    assert first.bounds["peer distance of overview"] > first.measured["peer distance of overview"]
    report, statements = reports[1][1]
    assert [s.boilerplate for s in with_boilerplate(statements, second)] == [False, False, False, True]
    assert [s.boilerplate for s in with_boilerplate(statements, Peers(0))] == [None] * 4
    assert report.text


@pytest.mark.parametrize(("count", "scored"), [(30, True), (29, False)])
def test_change_against_last_year(count: int, scored: bool) -> None:
    """All but the first rewrite everything: their raw change is 1, which is usual; the first changes nothing."""
    before = [_report(f"青坪县乙{k}局", 2023, _sentences(k)) for k in range(count)]
    now = [_report(f"青坪县乙{k}局", 2024, _sentences(500 + k if k else 0)) for k in range(count)]
    reports = [*before, *now]
    links = [*([None] * count), *((k, True) for k in range(count))]
    compared = _compared(reports, links)
    changes = [compared.change(i) for i in range(len(reports))]
    assert changes[:count] == [None] * count
    first, second = changes[count], changes[count + 1]
    assert isinstance(first, Change)
    assert isinstance(second, Change)
    assert first.raw == pytest.approx(0, abs=1e-9)
    assert second.raw > 0.9
    assert (first.score is not None) is scored
    assert not scored or first.score == pytest.approx(-1, abs=0.1)
