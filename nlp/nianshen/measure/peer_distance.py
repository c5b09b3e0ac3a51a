"""How far a text is from what its peers say on average, after 宋建波、冯晓晴 (2022), 会计研究 3:

    distance = −cos(TFIDF of the text, mean TFIDF of its peers without the text itself)

from −1 (what everyone says) to 0 (no term in common). They count segmented words; here a term is a pair of characters,
and a term's frequency is its share of the text, so that a long peer weighs no more than a short one. Their peers are
firms of one industry; ours are the reports of one form and kind of organ, and the inverse document frequency is theirs
and the text's own.

A long text comes nearer to the mean than a short one that says the same things, for it has said more of them. Where
texts of different lengths are ranked, that is to be taken out: :func:`nianshen.measure.length_removed.length_removed`.
"""

from __future__ import annotations

from math import sqrt

import numpy as np
import numpy.typing as npt

from nianshen.measure.term_vectors import Collection, Floats, Terms


class PeerDistance:
    """The distance of texts from a collection of peers; ``group`` is complete."""

    def __init__(self, group: Collection) -> None:
        self._texts = group.texts
        self._weights = group.weights()
        self._sum = group.together * self._weights
        self._square = float(self._sum @ self._sum)

    def of(self, text: Terms, instead: Terms | None = None) -> float | None:
        """The distance, from −1 to 0; None for a text without terms, or without a peer.

        Args:
            text: the text.
            instead: the text of the collection that is no peer of it; by default it is in the collection itself.

        The mean of the peers has the direction of the sum ``s`` of all texts less that one, ``w``, so that it need not be
        made anew: ``|s − w|² = |s|² − 2·s·w + |w|²``, and ``v·(s − w) = v·s − v·w`` for the text ``v``.
        """
        left_out = text if instead is None else instead
        others = self._texts - bool(len(left_out.places))
        if not len(text.places) or others < 1:
            return None
        own, other = self._weighed(text), self._weighed(left_out)
        size = float(own @ own)
        peers = self._square - 2 * float(other @ self._sum[left_out.places]) + float(other @ other)
        if peers <= 0:
            return None
        common = float(own @ self._sum[text.places]) - _product(text.places, own, left_out.places, other)
        return -min(1.0, max(0.0, common / sqrt(size * peers)))

    def _weighed(self, text: Terms) -> Floats:
        weighed: Floats = text.shares * self._weights[text.places]
        return weighed


def _product(mine: npt.NDArray[np.int64], own: Floats, theirs: npt.NDArray[np.int64], other: Floats) -> float:
    _, a, b = np.intersect1d(mine, theirs, assume_unique=True, return_indices=True)
    return float(own[a] @ other[b])
