"""Many fixed phrases sought in a text in one pass, and stretches that stand twice in a row.

The text is looked at as an array of its UTF-16 code units: over Chinese text that is five to ten times as fast as a
pattern of many alternatives, or with a reference to a group. numpy is imported on first use, so that naming the rules
does not pay for it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

    Units = np.ndarray[Any, np.dtype[np.uint16]]

_PAIR = 2
_SLOTS = 1 << 20
_SPREAD = 40503
"""Multiplies the first character of a pair, so that pairs of neighbouring code points fall into slots far apart."""
_MOST = 200


class PhraseTable:
    """Phrases of two and more characters, known by two characters of each.

    A pair of characters has a slot in a table of bits; only the few places of a text whose slot is taken are looked at.
    """

    def __init__(self, phrases: Iterable[str], frequent: Collection[str] = ()) -> None:
        """``frequent`` are pairs by which a phrase had better not be known, as they stand in most texts. Of the others it is
        known by the one that fewest of the phrases have."""
        import numpy as np

        self._by_pair: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
        self._taken = np.zeros(_SLOTS, dtype=bool)
        known = dict.fromkeys(phrases)
        longer = [phrase for phrase in known if len(phrase) > _PAIR]
        shared = Counter(phrase for phrase in known if len(phrase) == _PAIR) if longer else Counter()
        shared.update(phrase[i : i + _PAIR] for phrase in longer for i in range(len(phrase) - 1))
        for phrase in known:
            at, fewest = 0, (True, len(known))
            for i in range(len(phrase) - 1 if len(phrase) > _PAIR else 0):
                pair = phrase[i : i + _PAIR]
                having = (pair in frequent, shared[pair])
                if i == 0 or having < fewest:
                    at, fewest = i, having
            self._by_pair[phrase[at : at + _PAIR]].append((at, phrase))
        places = np.frombuffer("".join(self._by_pair).encode("utf-32-le", "surrogatepass"), dtype="<u4").reshape(-1, _PAIR)
        self._taken[(places[:, 0].astype("u8") * _SPREAD + places[:, 1]) % _SLOTS] = True

    def find(self, text: str) -> Iterator[tuple[int, str]]:
        """Where each phrase stands, phrase by phrase, each at most 200 times and no place within the one before."""
        for pair, places in self._pairs_in(text):
            for offset, phrase in self._by_pair[pair]:
                end, left = 0, _MOST
                for place in places:
                    at = place - offset
                    if at >= end and text.startswith(phrase, at):
                        yield at, phrase
                        end, left = at + len(phrase), left - 1
                        if not left:
                            break

    def _pairs_in(self, text: str) -> list[tuple[str, list[int]]]:
        """The pairs by which phrases are known, as far as they stand in a text, and all places of each."""
        slots = _slots(text)
        if slots is None:
            return sorted((pair, places) for pair in self._by_pair if (places := _places(text, pair)))
        found: defaultdict[str, list[int]] = defaultdict(list)
        for at in self._taken[slots].nonzero()[0].tolist():
            found[text[at : at + 2]].append(at)
        return sorted((pair, places) for pair, places in found.items() if pair in self._by_pair)


def _places(text: str, pair: str) -> list[int]:
    """Every place of a pair; those of a character written twice may overlap."""
    found, at = [], text.find(pair)
    while at >= 0:
        found.append(at)
        at = text.find(pair, at + 1)
    return found


def repeats(text: str, length: int) -> Iterator[int]:
    """Where in ``text`` a stretch of ``length`` characters is at once followed by the same stretch, in order.

    Nothing is found in a text with characters beyond the basic plane: their code units are no characters.
    """
    units = code_units(text)
    if len(units) != len(text) or len(units) < 2 * length:
        return
    same = (units[length:] == units[:-length]).tobytes()
    wanted = b"\1" * length
    at = same.find(wanted)
    while at >= 0:
        yield at
        at = same.find(wanted, at + length)


@lru_cache(maxsize=2)
def code_units(text: str) -> Units:
    """The UTF-16 code units of a text: its characters, where it has none beyond the basic plane."""
    import numpy as np

    return np.frombuffer(text.encode("utf-16-le", "surrogatepass"), dtype="<u2")


@lru_cache(maxsize=2)
def _slots(text: str) -> Any:
    """The slot of every pair of characters, kept for the next table that looks at the same text; None where characters
    beyond the basic plane make code units no characters."""
    units = code_units(text).astype("u4")
    return (units[:-1] * _SPREAD + units[1:]) % _SLOTS if len(units) == len(text) else None
