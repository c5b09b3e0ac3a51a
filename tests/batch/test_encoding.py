"""Values kept on disk: the same when they come back, refused when they were tampered with."""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nianshen.audit_types import Statement
from nianshen.batch.encoding import UndecodableError, compressed, decode, encode, expanded
from nianshen.engine import Done
from nianshen.first_pass import FirstPass, Input, Pending, Read
from nianshen.report import Report

SAMPLES = Path(__file__).parents[2] / "corpus" / "samples"
KIND = tuple[Pending, tuple[Statement, ...]]


@dataclass(frozen=True, slots=True)
class Inner:
    value: int | Decimal | str | None
    flag: bool


@dataclass(frozen=True, slots=True)
class Outer:
    name: str
    role: Literal["甲", "乙", 3]
    score: float
    day: date | None
    pair: tuple[str, int]
    many: tuple[Inner, ...] = ()


VALUES = st.one_of(st.none(), st.integers(), st.text(), st.decimals(allow_nan=False))
INNER = st.builds(Inner, VALUES, st.booleans())
OUTER = st.builds(
    Outer,
    st.text(),
    st.sampled_from(["甲", "乙", 3]),
    st.floats(allow_nan=False) | st.integers(),
    st.none() | st.dates(),
    st.tuples(st.text(), st.integers()),
    st.lists(INNER, max_size=3).map(tuple),
)


def typed(value: Outer) -> str:
    """Tells 1 from 1.0 and from Decimal(1), which are equal."""
    return repr(value)


@given(OUTER)
def test_what_was_encoded_comes_back_as_it_was(value: Outer) -> None:
    assert typed(decode(Outer, encode(value))) == typed(value)


@given(OUTER, st.binary(max_size=40), st.data())
def test_what_was_tampered_with_is_refused_or_is_of_its_type(value: Outer, dirt: bytes, data: st.DataObject) -> None:
    whole = encode(value)
    at = data.draw(st.integers(0, len(whole)))
    try:
        found = decode(Outer, whole[:at] + dirt + whole[at + len(dirt) :])
    except UndecodableError:
        return
    assert typed(decode(Outer, encode(found))) == typed(found)


GOOD: list[Any] = ["甲", "乙", 0.5, "2024-01-31", ["x", 1], [[{"decimal": "1.50"}, True], ["字", False]]]


def test_the_form_on_disk() -> None:
    value = Outer("甲", "乙", 0.5, date(2024, 1, 31), ("x", 1), (Inner(Decimal("1.50"), True), Inner("字", False)))
    assert json.loads(encode(value)) == GOOD
    assert decode(Outer, encode(value)) == value


@pytest.mark.parametrize(
    ("at", "wrong"),
    [
        (0, 1), (0, None), (1, "丙"), (1, []), (1, {}), (2, "0.5"), (2, True), (3, "31.1.2024"), (3, 5), (4, ["x"]), (4, ["x", True]),
        (4, "x1"), (5, None), (5, [[1.5, True]]), (5, [["字"]]), (5, [[{"decimal": "x"}, True]]), (5, [[{"digital": "1"}, True]]),
    ],
)  # fmt: skip
def test_a_value_of_another_type_is_refused(at: int, wrong: Any) -> None:
    with pytest.raises(UndecodableError):
        decode(Outer, json.dumps([*GOOD[:at], wrong, *GOOD[at + 1 :]]).encode())


@pytest.mark.parametrize("data", [b"", b"{}", b"[]", b"\xff", b"[" * 100_000, encode((1,))])
def test_what_is_no_encoding_is_refused(data: bytes) -> None:
    with pytest.raises(UndecodableError):
        decode(Outer, data)


def test_code_is_no_data() -> None:
    with pytest.raises(TypeError, match="object cannot be encoded"):
        encode((object(),))


def test_reports_and_statements_come_back_as_they_were() -> None:
    inputs = [Input(path, path.name) for path in sorted(SAMPLES.iterdir()) if path.suffix in (".txt", ".html")]
    reads: list[Read] = [step.made for step in FirstPass()(inputs) if isinstance(step, Done)]
    assert {type(p.report) for p, _ in reads} == {Report}
    assert [repr(decode(KIND, encode(read))) for read in reads] == list(map(repr, reads))


@given(st.binary())
def test_compression_gives_everything_back(data: bytes) -> None:
    assert expanded(compressed(data)) == data


@pytest.mark.parametrize("data", [b"", b"no zlib", compressed(b"x" * 1000)[:-3]])
def test_what_was_not_compressed_wholly_is_refused(data: bytes) -> None:
    with pytest.raises(UndecodableError):
        expanded(data)


def test_a_bomb_is_not_expanded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nianshen.batch.encoding._MOST", 1000)
    assert expanded(zlib.compress(bytes(1000))) == bytes(1000)
    with pytest.raises(UndecodableError):
        expanded(zlib.compress(bytes(1001)))
