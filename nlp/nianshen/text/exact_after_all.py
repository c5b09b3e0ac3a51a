"""Words that round a number which is exact: 277余条, 约3861户, 88人次左右.

A number is rounded to tens at least, or to fives; one that is given to the last unit was counted. Measures (约12分钟, 约3公里)
and percentages (约33.3%) are rounded whatever their last digit is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from nianshen.text.first_characters import Sought

_COUNTED = "人次|件次|条次|户次|家次|场次|条|件|篇|份|项|次|个(?!半|百分点|月|小时|工作日|自然日|星期|季度|年|世纪|点)|人|名|户|家|处|场|期|套|例|宗|封|本|张|部|幅|则|栋|座|块"
_MORE = re.compile(rf"[余多]\s?(?:{_COUNTED})(?!\d)")
_FIGURES = Sought(r"(?<![\d.\-—~～〔年第])(?<!\d[,，])(?<!\d至)(?<!\d到)(?P<figures>\d{1,9})\s?\Z")
_FURTHEST = 12
_SOME = Sought(rf"(?<![\d.\-—~～〔年第])(?<!\d[,，])(?<!\d至)(?<!\d到)(?P<figures>\d{{2,9}})\s?(?:{_COUNTED})\s?(?:左右|上下)(?![^，。；、）\n]{{0,2}}(?:联动|级|结合|游))")
_ABOUT = Sought(rf"(?:大约|约计|约莫|大概|约|将近|接近|(?<![最附就临靠接将远相])近)[为有在达是]?\s?(?P<figures>\d{{2,9}})\s?(?:{_COUNTED})(?![\d])")
_PERCENT = Sought(r"(?<![\d.])\d{1,3}\.\d{1,2}[%％]\s?(?:左右|上下)")
_REACHED = re.compile(r"预计|估计|估算|计划|拟|平均|人均|日均|每[日天周月年季期场人件]|目标")
_BEFORE = 14
_SMALLEST_ABOUT = 20


def exact_after_all(text: str) -> Iterator[tuple[int, int]]:
    """The half-open range of every number that is rounded by a word and yet exact, in no order; what is only expected or
    an average (预计约32人, 平均约63件) is left out."""
    if "余" in text or "多" in text:
        for m in _MORE.finditer(text):
            number = _FIGURES.search(text, max(0, m.start() - _FURTHEST), m.start())
            if number and number["figures"][-1] != "0" and int(number["figures"]) > 10:
                yield number.start(), m.end()
    if "左右" in text or "上下" in text:
        yield from (m.span() for m in _SOME.finditer(text) if _is_exact(text, m))
        yield from (m.span() for m in _PERCENT.finditer(text))
    if "约" in text or "近" in text or "大概" in text:
        yield from (m.span() for m in _ABOUT.finditer(text) if int(m["figures"]) >= _SMALLEST_ABOUT and _is_exact(text, m))


def _is_exact(text: str, m: re.Match[str]) -> bool:
    return m["figures"][-1] not in "05" and not _REACHED.search(text, max(0, m.start() - _BEFORE), m.start())
