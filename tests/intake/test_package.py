"""Zip files: limits told by the directory, broken and locked members."""

import struct

import pytest

from nianshen.intake import UnreadableError
from nianshen.intake import package as limits
from nianshen.intake.package import Package
from zipped import zipped


def _code(data: bytes, name: str = "a") -> str:
    with pytest.raises(UnreadableError) as caught:
        Package(data).read(name)
    return caught.value.code


def test_members() -> None:
    package = Package(zipped({"a": b"1", "b/c": b"2"}))
    assert package.names == ("a", "b/c")
    assert (package.read("b/c"), "a" in package, "z" in package) == (b"2", True, False)


def test_a_bomb_is_told_before_it_is_expanded() -> None:
    bomb = zipped({"a": bytes(limits.FREE_EXPANDED + 1)})
    assert len(bomb) < 20_000
    assert _code(bomb) == "zip_bomb"


def test_a_directory_of_lies(monkeypatch: pytest.MonkeyPatch) -> None:
    honest = zipped({"a": b"x" * 5000})
    at = honest.rindex(b"PK\x01\x02")
    assert _code(honest[: at + 24] + struct.pack("<I", 10) + honest[at + 28 :]) == "malformed"
    with pytest.raises(UnreadableError) as caught:
        Package(honest, most=4000)
    assert caught.value.code == "zip_bomb"
    monkeypatch.setattr(limits, "MAX_MEMBERS", 0)
    assert _code(zipped({"a": b""})) == "zip_bomb"


def test_broken_and_locked() -> None:
    whole = zipped({"a": b"some words" * 50})
    assert _code(whole[:-10]) == "malformed"
    assert _code(whole[:40] + b"\xff\xff\xff" + whole[43:]) == "malformed"
    assert _code(whole, "none") == "malformed"
    at = whole.rindex(b"PK\x01\x02")
    assert _code(whole[: at + 8] + b"\x01\x00" + whole[at + 10 :]) == "encrypted"
