"""What was not read for sure stands as U+FFFD in the text, never as a guess."""

from __future__ import annotations

import re

from nianshen.intake.ocr.engine import Words
from nianshen.text.lost_words import UNREAD

_SURE_WORD = 0.5
_SURE_DIGIT = 0.9
_HAN = re.compile(r"[\u3400-\u9fff]")
_PAGE_NUMBER = re.compile(r"[-—–－·一\s]{1,4}\d{1,3}[-—–－·一\s]{1,4}")
_DATE_AND_TIME = re.compile(r"(\d{4}-\d{2}-\d{2})(\d{2}:\d{2})")
"""The models leave out the blank between them."""
_NARROW = re.compile(r"(?<=[\u3400-\u9fff）》”])[,:;!?(]|[,:;!?()](?=[\u3400-\u9fff（《“])|(?<=[\u3400-\u9fff\d])\)")
_WIDE = str.maketrans(",:;!?()", "，：；！？（）")


def without_doubtful(words: Words) -> str:
    """The characters, those in doubt as U+FFFD: a digit needs more than a character, for no context mends it. The number
    of a page stays as it was seen."""
    if _PAGE_NUMBER.fullmatch(words.text):
        return words.text.replace("一", "—")
    return "".join(
        UNREAD if (c.isdecimal() and sure < _SURE_DIGIT) or (_HAN.match(c) and sure < _SURE_WORD) else c
        for c, sure in zip(words.text, words.sure, strict=True)
    )


def plain_width(text: str) -> str:
    """Signs beside Chinese characters in full width: in a picture the width of a sign is not seen, and the models give
    either."""
    text = _DATE_AND_TIME.sub(r"\1 \2", text)
    return _NARROW.sub(lambda m: m.group().translate(_WIDE), text)
