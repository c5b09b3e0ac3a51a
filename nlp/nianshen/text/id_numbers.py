"""ID numbers of citizens (公民身份号码, GB 11643): eighteen characters that prove themselves by province, date and check
digit, however they are spaced."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from nianshen.text.first_characters import Sought

_APART = r"[ \u00a0\u3000\t\n\-－]?"
_ID = re.compile(
    r"[1-8１-８](?<![0-9A-Za-z０-９*＊].)"
    rf"(?:{_APART}[0-9０-９]){{16}}{_APART}[0-9０-９XxＸｘ](?![0-9A-Za-z０-９*＊]|\.\d)"
)
_OLD = Sought(r"(?<=号)[为是：:]?[ ]?(?P<number>[1-8]\d{14})(?![0-9A-Za-z*＊])")
_OLD_LABEL = re.compile(r"身份证|身份号码")
_WIDE = str.maketrans("０１２３４５６７８９Ｘｘ", "0123456789XX", " \u00a0\u3000\t\n-－")
_SHORTEST = 15
_MOST_GAPS = 5
"""Written in groups (6, 8, 4; or by fours) a number has a few gaps; single figures of a table have one each."""
_PROVINCES = frozenset(
    [
        "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
        "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83",
    ]
)
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK = "10X98765432"
_EARLIEST, _LATEST = 1900, 2035
_OTHER_CODE = re.compile(
    r"(?:信用代码|机构代码|代码证|登记号|流水号?|受理号|文号|索引号?|条形码|账号|帐号|卡号|标识码|备案号|订单号|编号)(?:[\]］】|：:\s]{0,5}|[^，。；\n|]{0,8})\Z"
)
_PERSON = re.compile(r"身份|证件|申请人|人[（(]")
_REACH = 20
_LABEL_REACH = 8


def id_numbers(text: str) -> Iterator[tuple[int, int]]:
    """Every ID number of a citizen in ``text`` as a half-open range, in order and disjoint; time is linear.

    Figures of full width, a small x and numbers written in groups count. A code of an organisation, an account or an
    index that happens to have a date and the right check digit is told by the words before it. The fifteen digits used
    until 1999 have no check digit: they count where the words say what they are.
    """
    if len(text) < _SHORTEST:
        return
    found = [m.span() for m in _ID.finditer(text) if is_id_number(m.group()) and not _is_other_code(text, m.start())]
    old = (m for m in _OLD.finditer(text) if _is_old(m["number"]))
    found.extend(m.span("number") for m in old if _OLD_LABEL.search(text, max(0, m.start() - _LABEL_REACH), m.start()))
    yield from sorted(found)


def _is_old(digits: str) -> bool:
    try:
        date(int("19" + digits[6:8]), int(digits[8:10]), int(digits[10:12]))
    except ValueError:
        return False
    return digits[:2] in _PROVINCES


def is_id_number(printed: str) -> bool:
    """Whether these characters are the ID number of a citizen, gaps and full width left aside."""
    digits = printed.translate(_WIDE).upper()
    if len(digits) != 18 or len(printed) - len(digits) > _MOST_GAPS or digits[:2] not in _PROVINCES:
        return False
    try:
        born = date(int(digits[6:10]), int(digits[10:12]), int(digits[12:14]))
    except ValueError:
        return False
    weighed = sum(int(d) * w for d, w in zip(digits, _WEIGHTS, strict=False))
    return _EARLIEST <= born.year <= _LATEST and digits[17] == _CHECK[weighed % 11]


def _is_other_code(text: str, start: int) -> bool:
    code = _OTHER_CODE.search(text[max(0, start - _REACH) : start])
    return code is not None and _PERSON.search(code.group()) is None
