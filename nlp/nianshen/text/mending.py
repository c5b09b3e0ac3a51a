"""Sentences that turn from what falls short to what is done about it: 对此，我局立即着手整改，要求……."""

from __future__ import annotations

import re

_TURNS = re.compile(
    r"(?:对此|为此|(?:针对|对)(?:上述|以上|这些|这一|此类|存在的)[^，。；]{0,6}(?:问题|不足|情况|短板))[，,]?"
    r"(?:我[^，。；]{1,4}?|本[^，。；]{1,4}?|各[^，。；]{1,6}?)?"
    r"(?:高度重视|立即|立刻|迅速|着手|及时(?!性)|采取|已|将|拟|要求|组织|制定|积极|认真|深入|下一步)"
)


def turns_to_mending(sentence: str) -> bool:
    """Whether a sentence opens by saying that what was told before is being mended, whatever it names as falling short."""
    return _TURNS.match(sentence.lstrip()) is not None
