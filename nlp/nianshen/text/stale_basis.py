"""References to what a report is compiled by that no longer hold for its year: old numbers, old articles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from nianshen.text.first_characters import Pattern, Sought

BasisFault = Literal["form2019", "articles2007", "regulation2007", "before2019"]

_FORM_2019 = Sought(
    r"(?:国办公开办函)?[〔\[（(【［]2019[〕\])）】］]\s?60\s?号|关于政府信息公开工作年度报告有关事项的通知|年度报告格式[（(]试行[）)]"
)
_ARTICLES_2007 = re.compile(
    r"条例[》〉]?(?:[（(][^（）()]{0,40}[）)])?[^。；，\n第]{0,8}(?:第四章)?[^。；，\n第]{0,4}第(?:三十[一二]|3[12])条"
)
_NUMBER_492 = Sought(r"第?\s?492\s?号")
_AMENDED = re.compile(r"711|修订|修正|修改")
_SINCE_2008 = Sought(r"(?:自)?2008年5月1日(?:起)?(?:正式)?(?:施行|实施|生效)")
_BEFORE_2019 = re.compile(r"国办(?:发|函|秘函|公开办函)[〔\[（(【［]20(?:0\d|1[0-8])[〕\])）】］]\s?\d{1,3}\s?号")
_DISOWNED = re.compile(r"废止|不再|失效|停止执行|取代|替代|代替|原格式")
_REACH = 40


def stale_references(text: str, *, superseded_form: bool) -> Iterator[tuple[int, int, BasisFault]]:
    """Every such reference in ``text`` (an introduction) with its half-open range, in the order of the kinds.

    ``superseded_form``: the report is for 2021 or later, when 〔2019〕60号 no longer holds. What the text itself calls
    abolished is not held against it.
    """
    found: list[tuple[Pattern, BasisFault]] = [(_ARTICLES_2007, "articles2007"), (_BEFORE_2019, "before2019")]
    if superseded_form:
        found.insert(0, (_FORM_2019, "form2019"))
    for pattern, fault in found:
        for m in pattern.finditer(text):
            if not _disowned(text, m.end()):
                yield m.start(), m.end(), fault
                break
    for words in (_NUMBER_492, _SINCE_2008):
        named = words.search(text)
        if named is not None and not _AMENDED.search(text, max(0, named.start() - _REACH), named.end() + _REACH):
            yield named.start(), named.end(), "regulation2007"
            return


def _disowned(text: str, end: int) -> bool:
    return _DISOWNED.search(re.split("[。；\n]", text[end : end + _REACH])[0]) is not None
