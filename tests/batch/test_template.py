"""What forked workers begin with: everything that a report needs, loaded once."""

from __future__ import annotations

import sys

import pytest
from loaded import Loaded

from nianshen import audit, intake
from nianshen.batch.pool import Pool
from nianshen.batch.template import specimen
from nianshen.parse import parse


def test_the_specimen_is_a_whole_report() -> None:
    made = audit(parse(intake.read_bytes(specimen().encode(), "specimen.txt")))
    assert made.report is not None
    assert made.report.form == "f2021"
    assert {part.number for part in made.report.parts} >= {1, 2, 3, 4, 5, 6}
    assert all(table.was_read for table in made.report.tables)
    assert {s.role for s in made.statements} >= {"work", "problem", "measure", "nil"}
    assert not [code for code, outcome in made.outcomes.items() if outcome == "error"]


@pytest.mark.skipif(sys.platform != "linux", reason="workers are forked on Linux only")
def test_forked_workers_have_the_pipeline_before_their_first_file() -> None:
    with Pool(2) as pool:
        assert list(pool(Loaded(), ["nianshen.narrative.tag", "nianshen.judge.apply", "no.such.module"])) == [True, True, False]


def test_workers_start_from_nothing_where_other_packages_have_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nianshen.batch.pool.entry_points", lambda group: [group])
    with Pool(1) as pool:
        assert list(pool(Loaded(), ["nianshen.judge.apply"])) == [False]
