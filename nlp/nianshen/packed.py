"""A value that travels between processes as bytes, packed and opened where it is needed and by nobody on the way."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from io import BytesIO
from operator import attrgetter
from types import NotImplementedType
from typing import Any, Generic, TypeVar

Value = TypeVar("Value")
_UNOPENED: Any = object()


class Packed(Generic[Value]):
    """A value of the project's frozen dataclasses. Where it was made it is the value itself; sent to another process it is bytes
    there, however often it is sent on, and :meth:`open` makes the value anew.

    It is pickled, and opened only by processes of one run: no code comes in from outside.
    """

    __slots__ = ("_data", "_value")

    def __init__(self, value: Value) -> None:
        self._value = value
        self._data: bytes | None = None

    def open(self) -> Value:
        """The value."""
        if self._value is _UNOPENED:
            assert self._data is not None
            value: Value = pickle.loads(self._data)
            return value
        return self._value

    def __reduce__(self) -> tuple[Any, ...]:
        return _received, (self._data if self._data is not None else packed(self._value),)


def _received(data: bytes) -> Packed[Any]:
    received = Packed(_UNOPENED)
    received._data = data
    return received


def packed(value: object) -> bytes:
    """The value pickled."""
    into = BytesIO()
    _Pickler(into, pickle.HIGHEST_PROTOCOL).dump(value)
    return into.getvalue()


class _Pickler(pickle.Pickler):
    """Writes a dataclass as a call of its class with the values of its fields: a frozen class with slots has a way of
    its own, which asks for the names of the fields anew for every object and takes twice to three times as long."""

    def reducer_override(self, value: object) -> tuple[type, tuple[Any, ...]] | NotImplementedType:
        kind: Any = type(value)
        values_of = _values_of(kind)
        return NotImplemented if values_of is None else (kind, values_of(value))


@cache
def _values_of(kind: Any) -> Callable[[Any], tuple[Any, ...]] | None:
    """What gives the values of a dataclass's fields in order; None for any other class."""
    if not is_dataclass(kind):
        return None
    names = [field.name for field in fields(kind)]
    values = attrgetter(*names)
    return values if len(names) > 1 else lambda value: (values(value),)
