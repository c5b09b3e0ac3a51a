"""Values of the project's frozen dataclasses as JSON and back, exactly: what is kept on disk is data and never code.

A dataclass becomes the list of its fields in their order, a decimal ``{"decimal": "1.50"}``, a date its ISO form. What is
read back is checked against the declared types, so that a file that was tampered with yields an error, not a wrong value.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

Value = TypeVar("Value")
_Way = Callable[[Any], Any]
_LEVEL = 1
_MOST = 512 << 20


class UndecodableError(ValueError):
    """The bytes are not the encoding of a value of that type."""


def encode(value: Any) -> bytes:
    """A value made of dataclasses, tuples, text, numbers, dates and None; equal values have equal bytes.

    Raises:
        TypeError: something of another type is in it.
    """
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def decode(kind: type[Value], data: bytes) -> Value:
    """The value of that type that was encoded.

    Raises:
        UndecodableError: the bytes are no JSON, or do not fit the type.
    """
    try:
        value: Value = _reader(cast(Any, kind))(json.loads(data.decode("utf-8", "surrogatepass")))
    except (ValueError, TypeError, KeyError, RecursionError, InvalidOperation) as e:
        raise UndecodableError(f"{kind}: {e}") from e
    return value


def compressed(data: bytes) -> bytes:
    """The bytes in less room."""
    return zlib.compress(data, _LEVEL)


def expanded(data: bytes) -> bytes:
    """The bytes that were compressed.

    Raises:
        UndecodableError: they were not, not wholly, or are more than an entry may have.
    """
    expand = zlib.decompressobj()
    try:
        whole = expand.decompress(data, _MOST)
    except zlib.error as e:
        raise UndecodableError(str(e)) from e
    if not expand.eof:
        raise UndecodableError("cut off, or too long")
    return whole


def _plain(value: Any) -> Any:
    if value is None or type(value) in (str, int, bool, float):
        return value
    if isinstance(value, tuple):
        return [_plain(v) for v in value]
    if is_dataclass(value):
        return [_plain(getattr(value, name)) for name in _field_names(cast(Any, type(value)))]
    if isinstance(value, Decimal):
        return {"decimal": str(value)}
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str | int | float):  # a subclass, such as a number of numpy's
        return str(value) if isinstance(value, str) else int(value) if isinstance(value, int) else float(value)
    raise TypeError(f"{type(value).__name__} cannot be encoded")


@cache
def _field_names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


@cache
def _reader(kind: Any) -> _Way:
    """How a value of the type is read from what JSON gives."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (UnionType, Union):
        return _any_of(arguments)
    if origin is Literal:
        return _one_of(frozenset(arguments))
    if origin is tuple:
        return _tuple_of(arguments)
    if isinstance(kind, type) and is_dataclass(kind):
        return _dataclass(kind)
    if kind in (str, int, bool, NoneType):
        return _exactly(kind)
    if kind is float:
        return _number
    if kind is Decimal:
        return _decimal
    if kind is date:
        return _date
    raise TypeError(f"{kind} cannot be decoded")


def _any_of(kinds: tuple[Any, ...]) -> _Way:
    if len(kinds) == 2 and kinds[1] is NoneType:
        some = _reader(kinds[0])
        return lambda value: None if value is None else some(value)
    ways = [_reader(kind) for kind in kinds]

    def read(value: Any) -> Any:
        for way in ways:
            try:
                return way(value)
            except (TypeError, ValueError):
                continue
        raise TypeError(f"{value!r} is none of {kinds}")

    return read


def _one_of(allowed: frozenset[Any]) -> _Way:
    def read(value: Any) -> Any:
        if isinstance(value, list | dict) or value not in allowed:
            raise ValueError(f"{value!r} is not one of {sorted(map(str, allowed))}")
        return value

    return read


def _tuple_of(kinds: tuple[Any, ...]) -> _Way:
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        each = _reader(kinds[0])
        return lambda value: tuple([each(v) for v in _list(value)])
    ways = [_reader(kind) for kind in kinds]
    return lambda value: tuple([way(v) for way, v in zip(ways, _list(value), strict=True)])


def _dataclass(kind: Any) -> _Way:
    hints: Mapping[str, Any] = get_type_hints(kind)
    ways = [_reader(hints[name]) for name in _field_names(kind)]
    return lambda value: kind(*[way(v) for way, v in zip(ways, _list(value), strict=True)])


def _list(value: Any) -> list[Any]:
    if type(value) is not list:
        raise TypeError(f"{value!r} is no list")
    return value


def _exactly(kind: type) -> _Way:
    def read(value: Any) -> Any:
        if type(value) is not kind:
            raise TypeError(f"{value!r} is no {kind.__name__}")
        return value

    return read


def _number(value: Any) -> Any:
    if type(value) not in (float, int):
        raise TypeError(f"{value!r} is no number")
    return value


def _decimal(value: Any) -> Decimal:
    if type(value) is not dict or set(value) != {"decimal"}:
        raise TypeError(f"{value!r} is no decimal")
    return Decimal(value["decimal"])


def _date(value: Any) -> date:
    if type(value) is not str:
        raise TypeError(f"{value!r} is no date")
    return date.fromisoformat(value)
