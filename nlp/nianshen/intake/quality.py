"""The gate before any rule: text that was lost or garbled on the way is unreadable, never a report with missing parts."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from nianshen.intake.document import Document, UnreadableError
from nianshen.text.first_characters import Sought

MOST_BROKEN = 0.02
"""Share of broken characters among those that are no white space: one in fifty already breaks figures and names."""

FEWEST_WORDS = 60
"""Chinese characters of the body: the shortest reports seen, of small towns, have 300."""

_CID = re.compile(r"\(cid:\d{1,6}\)")
_LOST_AS_QUESTION_MARKS = Sought(r"[?？]{3,}")
_FILLERS = re.compile(r"锟斤拷|烫烫烫|屯屯屯|锘匡豢")
_SAMPLE = 4000
_LEAST_MISREAD = 0.3
_LEAST_LATIN = 0.1
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0002ffff]+")
_LATIN_1 = re.compile(r"[\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u02c6\u02dc\u20ac\u2122]")
_TITLE = re.compile(r"(?:报告|年报|总结|情况)(?:的?(?:公告|公示|通知|函))?[)）》\]】]?(?:\.[a-z]{3,4})?\Z")
_LONGEST_TITLE = 80
_POINTER = re.compile(r"附件|下载|点击查看|点击此处|点此|详见|在线浏览|全文查看")


def check_readable(document: Document) -> None:
    """Pass over a document whose text can be audited.

    Raises:
        UnreadableError: ``garbled`` when more than ``MOST_BROKEN`` of the characters are broken or the whole was
            decoded wrongly; ``attachment_only`` when only the title stands in the body, or little beside a link or a
            picture; ``near_empty`` when the body has fewer than ``FEWEST_WORDS`` Chinese characters.
    """
    _refuse_garbled(document.text, recognised=document.recognised)
    _refuse_empty(document)


def _refuse_garbled(text: str, *, recognised: bool) -> None:
    counts = Counter(text)
    printed = sum(n for c, n in counts.items() if not c.isspace())
    if not printed:
        return
    share = (_broken(counts) + _lost(text)) / printed
    if share > MOST_BROKEN and recognised:
        raise UnreadableError(
            "garbled",
            f"扫描件有 {share:.1%} 的字看不清（上限 {MOST_BROKEN:.0%}），不能据以审核。"
            "请按 A4 纸 150 至 300 dpi 重新扫描，或向制作单位索取电子版",
        )
    if share > MOST_BROKEN:
        raise UnreadableError(
            "garbled",
            f"文字有乱码：{share:.1%} 的字符是替换符、私有区字符、问号串或未映射的字形（上限 {MOST_BROKEN:.0%}）。"
            "请用原始文件重新导出文本，或从发布网页重新复制",
        )
    if _is_misread(text):
        raise UnreadableError("garbled", "文字是用错误的编码打开后保存的，已成乱码。请用原始文件重新导出，编码选 UTF-8")


def _broken(counts: Counter[str]) -> int:
    """Replacement, private-use, unassigned and control characters."""
    return sum(n for c, n in counts.items() if c == "\ufffd" or (_is_no_character(c) and not c.isspace()))


def _is_no_character(c: str) -> bool:
    return unicodedata.category(c) in ("Co", "Cn", "Cs", "Cc")


def _lost(text: str) -> int:
    """Characters in glyph numbers, runs of question marks and the fillers of broken conversions."""
    return sum(len(m.group()) for p in (_CID, _FILLERS, _LOST_AS_QUESTION_MARKS) for m in p.finditer(text))


def _is_misread(text: str) -> bool:
    """UTF-8 bytes that were read as GBK or as Latin-1."""
    sample = "".join(text.split())[:_SAMPLE]
    han = _han(sample)
    if len(_LATIN_1.findall(sample)) > _LEAST_LATIN * len(sample) and han < len(sample) / 4:
        return True
    again = sample.encode("gb18030", "ignore").decode("utf-8", "ignore")
    return _han(again) > _LEAST_MISREAD * max(han, 1) and han > FEWEST_WORDS / 4


def _han(text: str) -> int:
    """How many Chinese characters there are."""
    return sum(map(len, _HAN.findall(text)))


def _refuse_empty(document: Document) -> None:
    lines = [b.span.of(document.text).strip() for b in document.blocks if b.kind not in ("metadata", "furniture")]
    labels = {f.value.strip() for f in document.metadata if f.value}
    body = [line for line in lines if line not in labels and not _is_title(line)]
    words = sum(map(_han, body))
    if words >= FEWEST_WORDS:
        return
    if (lines and not body) or document.attachments or document.images or _POINTER.search(document.text):
        raise UnreadableError(
            "attachment_only",
            f"正文除标题外只有 {words} 个汉字，报告很可能在附件或图片里。请打开原网页下载附件，另存为文本或网页后再审核",
        )
    raise UnreadableError(
        "near_empty", f"正文只有 {words} 个汉字，不足以审核（至少 {FEWEST_WORDS} 个）。请检查下载或导出是否完整"
    )


def _is_title(line: str) -> bool:
    return len(line) <= _LONGEST_TITLE and "。" not in line and bool(_TITLE.search(line))
