"""The name under which a report is signed, for rules that compare it with the title or with the text."""

from __future__ import annotations

import re

from nianshen.report import Report, Span

_ENDS = r"(?:局|委员会|委|厅|办公室|办公厅|院|中心|署|队|政府|街道|办事处|镇|乡|管委会|开发区|高新区)"
ORGAN_NAME = rf"[\u4e00-\u9fff（）]{{2,38}}{_ENDS}"
_SIGNED = re.compile(rf"(?:\A|[\n。；！\s|])(?P<organ>{ORGAN_NAME})(?:[（(](?:公章|盖章|章)[）)])?[\s，,|]*\Z")
_LAST_LINE = re.compile(rf"^[ \t\u3000\u00a0]*(?P<organ>{ORGAN_NAME})[ \t\u3000\u00a0]*$", re.MULTILINE)
NO_ORGAN_NAME = re.compile(r"[，。了的为请与我本]|编制|根据|现将|事项|情况|以及|组织|全[省市县区镇乡]|各[省市县区镇乡]|附件|抄送|印发")
_BEFORE_DATE, _TAIL = 60, 160


def signature_of(report: Report) -> Span | None:
    """The name that signs: right before the signature's date, or a last line that is nothing but a name."""
    text = report.text
    if report.signed is not None and report.signed.span is not None and report.signed.source == "signature":
        at = report.signed.span.start
        first = max(0, at - _BEFORE_DATE)
        found = _SIGNED.search(text[first:at])
        if found is not None and not NO_ORGAN_NAME.search(found["organ"]):
            return Span(first + found.start("organ"), first + found.end("organ"))
        return None
    last = max((p.span.end for p in report.passages), default=0)
    lines = [m for m in _LAST_LINE.finditer(text, max(0, last - _TAIL), last) if not NO_ORGAN_NAME.search(m["organ"])]
    return Span(*lines[-1].span("organ")) if lines and not text[lines[-1].end() : last].strip() else None
