"""How the cost of a function grows with its text: no time is asserted, since machines are slow, noisy, or both."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time
from typing import Any

ATTEMPTS = 5
TOO_SHORT_TO_TELL = 0.002
"""CPU seconds; what a tenth of the text costs at least, for the comparison."""


def assert_nearly_linear(work: Callable[[Any], object], text: str, given: Callable[[str], Any] = str) -> None:
    """The whole text costs less than thirty times what its first tenth costs: ten is linear, a hundred quadratic.

    ``given`` makes of a text what ``work`` takes, anew for every measurement, and is not measured. A busy machine
    disturbs a measurement, so one attempt of several is enough.
    """
    tenth = text[: len(text) // 10]
    work(given(tenth))  # what is loaded or compiled once
    growths = []
    for _ in range(ATTEMPTS):
        growths.append(_cpu(work, given(text)) / max(_cpu(work, given(tenth)), TOO_SHORT_TO_TELL))
        if growths[-1] < 30:
            return
    raise AssertionError(f"ten times the text costs {min(growths):.0f} times as much: {text[:20]!r}")


def _cpu(work: Callable[[Any], object], given: Any) -> float:
    began = process_time()
    work(given)
    return process_time() - began
