"""A value that travels between processes as bytes."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

import nianshen.packed
from nianshen.auditing import audit_many
from nianshen.packed import Packed

SAMPLES = Path(__file__).parents[1] / "corpus" / "samples"


def test_a_value_that_was_sent_on_opens_as_it_was() -> None:
    (audit,) = audit_many([SAMPLES / "2023-qingping-water-bureau.txt"])
    value = (audit.report, audit.statements)
    sent = pickle.loads(pickle.dumps(Packed(value)))
    assert sent.open() == value
    assert pickle.loads(pickle.dumps(sent)).open() == value


def test_where_it_was_made_it_is_the_value_itself() -> None:
    value = ("年报", 1)
    assert Packed(value).open() is value


def test_nobody_on_the_way_packs_or_opens_it(monkeypatch: pytest.MonkeyPatch) -> None:
    sent = pickle.dumps(Packed(("年报", 1)))

    def counted(value: object) -> bytes:
        raise AssertionError(f"{value!r} is packed again")

    monkeypatch.setattr(nianshen.packed, "packed", counted)
    passed_on = pickle.loads(pickle.dumps(pickle.loads(sent)))
    assert passed_on.open() == ("年报", 1)
