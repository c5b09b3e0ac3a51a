"""The signature at the end of a report: who signs and on what day."""

from __future__ import annotations

import re
from dataclasses import dataclass

from nianshen.parse.organ import ORGAN_ENDINGS
from nianshen.report import DateMention, Span
from nianshen.text.dates import find_dates

_REACH = 600
_NAME = re.compile(r"(?P<organ>[\u4e00-\u9fff]{3,40})[（(]?(?:公章|盖章|章)?[）)]?[\s\u3000，,]*\Z")


@dataclass(frozen=True, slots=True)
class Signature:
    """``span`` covers name and date; either may be missing."""

    organ: str | None
    organ_span: Span | None
    date: DateMention | None
    span: Span


def find_signature(text: str, start: int, end: int) -> Signature | None:
    """The last date between ``start`` and ``end`` that nothing but a name, a seal or a stamp line stands beside.

    A date inside a sentence (…自2020年1月1日起施行) is no signature: what follows it must end the line, be an annex,
    a dispatch line (抄送, 印发) or the end of the report.
    """
    begin = max(start, end - _REACH)
    found = None
    for day in find_dates(text[begin:end]):
        at, stop = begin + day.start, begin + day.end
        if not _ends_there(text, stop, end):
            continue
        name = _NAME.search(text, max(start, at - 60), at)
        organ = _name_in(name["organ"]) if name else None
        before = text[max(start, at - 80) : at].rstrip(" \t\u00a0\u3000|")
        alone = not before or before[-1] in "。；！\n\r"
        if organ is None and not alone:
            continue
        organ_span = Span(name.end("organ") - len(organ), name.end("organ")) if name and organ else None
        signature = Signature(
            organ,
            organ_span,
            DateMention(day.value, "signature", Span(at, stop)),
            Span(organ_span.start if organ_span else at, stop),
        )
        if found is None or found.organ is None:
            found = signature
    return found


def _name_in(words: str) -> str | None:
    """The organ's name at the end of a run of words (…统计表某县某局), None if they do not end in one."""
    name = re.split(r"表|年度?|附件?|情况|事项", words)[-1]
    return name if len(name) >= 3 and name.endswith(ORGAN_ENDINGS) else None


_AFTER = re.compile(r"[\s\u3000。|]*(?:\Z|附[件表：:]|抄送|主题词|印发|（此件|\(此件|扫一扫|附件下载|打印|分享|相关|\n|\r)")


def _ends_there(text: str, stop: int, end: int) -> bool:
    return _AFTER.match(text, stop, end) is not None and not text.startswith("印发", stop)
