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

from nianshen.measure.term_vectors import Collection, Terms


class PeerDistance:
    """The distance of the texts of a collection from their peers in it; ``group`` is complete, and holds each of them."""

    def __init__(self, group: Collection) -> None:
        self._texts = group.texts
        self._weights = group.weights()
        self._sum = group.together * self._weights
        self._square = float(self._sum @ self._sum)

    def of(self, text: Terms) -> float | None:
        """The distance, from −1 to 0; None for a text without terms, or without a peer.

        The mean of the peers has the direction of the sum of all texts less the text, so that it need not be made anew:
        with ``s`` the sum and ``v`` the text, ``|s − v|² = |s|² − 2·s·v + |v|²``.
        """
        if not len(text.places) or self._texts < 2:
            return None
        own = text.shares * self._weights[text.places]
        of_all = self._sum[text.places]
        size = float(own @ own)
        common = float(own @ of_all)
        others = self._square - 2 * common + size
        if others <= 0:
            return None
        return -min(1.0, max(0.0, (common - size) / sqrt(size * others)))
