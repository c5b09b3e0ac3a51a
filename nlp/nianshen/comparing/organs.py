"""One organ under several names: renamed, abbreviated, with or without its office; the doubt is kept.

平潭县人民政府 and 平潭县人民政府办公室 may be one reporter in one county and two in the next, so that anything but the same
name is a link in doubt, and is made only where nothing else of the same place can be meant.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from tomllib import loads

from nianshen.data_files import data_path
from nianshen.text.in_order import stands_in_order
from nianshen.text.organ_parts import normal_name, office_of, place_of, seat_of

_SHORTEST = 3


@cache
def _renamings() -> tuple[tuple[str, str], ...]:
    table = loads(data_path("lexicon", "organ_renamings.toml").read_text("utf-8"))
    return tuple((old, new) for new, olds in table["renamed"].items() for old in olds)


def may_be_one(before: str, after: str) -> bool:
    """Whether two names may well be of one organ: equal, an abbreviation, with and without its office, or renamed in a
    reform of organs. Both must name the same place, or one of them none."""
    a, b = normal_name(before), normal_name(after)
    if a == b or office_of(a) == office_of(b) or (seat_of(a) is not None and seat_of(a) == seat_of(b)):
        return True
    here, there = place_of(a), place_of(b)
    if here and there and not (here.endswith(there) or there.endswith(here)):
        return False
    a, b = a.removeprefix(here), b.removeprefix(there)
    if len(a) < _SHORTEST or len(b) < _SHORTEST:
        return False
    return _abbreviates(a, b) or _abbreviates(b, a) or any(a.endswith(old) and b.endswith(new) for old, new in _renamings())


def _abbreviates(short: str, long: str) -> bool:
    """经发局 for 经济发展局: the characters in order, the first and last the same."""
    if len(short) >= len(long) or short[0] != long[0] or short[-1] != long[-1]:
        return False
    return stands_in_order(short, long)


def the_one(name: str, candidates: Collection[str]) -> tuple[str, bool] | None:
    """Which of the candidates is the organ called ``name``, and whether beyond doubt; None where none or several may be."""
    wanted = normal_name(name)
    same = [c for c in candidates if normal_name(c) == wanted]
    if same:
        return same[0], True
    perhaps = [c for c in candidates if may_be_one(c, name)]
    return (perhaps[0], False) if len({normal_name(c) for c in perhaps}) == 1 else None
