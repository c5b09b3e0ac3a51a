"""Paragraphs that end without a closing mark, in a text whose lines are paragraphs.

Only the lines together tell whether they are: in a text wrapped at a fixed width, or written without full stops, the
end of a line says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from nianshen.text.broken_sentences import ends_dangling
from nianshen.text.first_characters import Sought

_CLOSED = "。！？!?；;：:…."
_CLOSING_PAIRS = "”’》）)】」』〉"
_ENUMERATED = re.compile(
    r"[ \t\u3000]{0,8}(?:[一二三四五六七八九十]{1,3}[、是要]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、)）]|[①-⑳]|第[一二三四五六七八九十][，、]|其[一二三四五][，、]|首先|其次)"
)
_NAMED_PARAGRAPH = re.compile(r"[ \t\u3000]{0,8}(?:主动公开|依申请公开|政府信息管理|(?:政府信息公开)?平台建设|监督保障|存在的?(?:主要)?问题|改进(?:措施|情况))")
_NO_PROSE = Sought(
    r"[|\t]|附件?[：:]|电话|传真|邮编|邮箱|地址|网址|https?:|联系人|责任编辑|来源[：:]|索引号|(?:时间|日期|机构|单位|作者)[：:]|扫一扫|打印本页|关闭窗口|20\d\d年\d{1,2}月\d{1,2}日\Z|其[他它]需要?报告的?事项|[\d、，]{12}"
    r"|勾稽关系|申请人情况|法人或其[他它]组织|商业企业|结果(?:维持|纠正)\s|尚未审结|本年新?(?:制作|制发|公开)(?:数量|件数)|处理决定数量|采购(?:项目数量|总金额)|计量单位|指标名称|统计指标|(?:[ \t]\d{1,7}){3}"
)
_SIGNATURE = re.compile(r"(?:局|委|办|厅|院|会|府|部|中心|处|所|站|大队|支队)\s*\Z|(?:见下表|如下表|下表|如下|下图|附表\d?|附件\d?)[）)]?\s*\Z")
"""The name of the organ at the end of a glued page; what leads on to a table."""
_DATED = re.compile(
    r"[年.]\s?[\d一二三四五六七八九十]{1,3}\s?[月.]\s?[\d一二三四五六七八九十]{1,3}\s?日?\s{0,8}(?:[^\s，。；][^，。；\n]{0,60}(?:表|图|附件|目录|清单|样式|说明)[一二三四五\d]?\s*)?[）)]?\s*\Z"
)
"""The date of a signature at the end of a line, or before the title of an annex glued to it."""
_NIL = re.compile(r"无|没有|未")
_PREDICATE = re.compile("[将已了共未没要应需有是使让被把为]|我[局镇乡委办县市区院厅]|本机关|进一步|不断|继续|加强|开展|做好")
_FIGURES = Sought(r"(?:\d[^，。；\d]{1,24}){4}\d{0,7}\Z")
"""A number again and again and no comma: a table laid out as text."""
_SHORTEST, _SHORTEST_PLAIN, _LONGEST_HEADING, _NIL_LENGTH = 14, 31, 45, 40
_LONGEST_LABEL = 60
_LONGEST_FIGURES = 120
_LEAST_ENDED = 3
_LEAST_CLOSED_ITEMS, _MOST_CLOSED = 2, 0.6
_MOST_OPEN = 0.2
"""A larger share of lines without closing mark is the manner of the drafter, or of whoever took the text from a page."""


class Line(NamedTuple):
    """A line of running text: its words, and whether the passage ends with it."""

    words: str
    last: bool


def unfinished_lines(lines: Sequence[Line]) -> list[tuple[int, bool]]:
    """The indices of lines that are paragraphs and end without a closing mark; with each whether it surely breaks off,
    because nothing goes on after it. Empty where the lines of the text are no paragraphs."""
    shortest = _SHORTEST if _items_are_closed(lines) else _LONGEST_HEADING
    prose = [k for k, line in enumerate(lines) if _is_prose(line.words, shortest)]
    open_ended = [k for k in prose if not _is_closed(lines[k].words)]
    ended = len(prose) - len(open_ended)
    if ended < _LEAST_ENDED:
        ended = max((line.words.count("。") for line in lines), default=0)
    if not open_ended or ended < _LEAST_ENDED or len(open_ended) > max(1, _MOST_OPEN * len(prose)):
        return []
    return [(k, _breaks_off(lines, k)) for k in open_ended]


def _items_are_closed(lines: Sequence[Line]) -> bool:
    """Whether the enumerated lines are mostly sentences: then an open one is no heading."""
    items = [line.words for line in lines if "，" in line.words and _ENUMERATED.match(line.words)]
    closed = sum(_is_closed(words) for words in items)
    return closed >= _LEAST_CLOSED_ITEMS and closed >= _MOST_CLOSED * len(items)


def _is_prose(words: str, shortest_item: int) -> bool:
    """Whether a line is a paragraph, or cut from one: not a heading, a label, a row or a line of contact. An enumerated
    line without full stop is one from ``shortest_item`` characters on."""
    words = words.strip()
    if len(words) < _SHORTEST or _FIGURES.search(words[-_LONGEST_FIGURES:]):
        return False
    if _is_closed(words):
        return "，" in words or "。" in words[:-1]
    if ends_dangling(words) and not _NO_PROSE.search(words):
        return True
    tail = words[words.rfind("。") + 1 :]
    if _DATED.search(tail) and "，" not in tail:
        return False
    if _NO_PROSE.search(tail[-_LONGEST_LABEL:]) or ("，" not in tail and _SIGNATURE.search(tail)):
        return False
    if words[0] in "（(" and words[-1] in "）)":
        return False
    if "。" in words or "；" in words:
        return _tells(tail) and not (len(words) < _NIL_LENGTH and _NIL.search(words))
    if len(words) < _NIL_LENGTH and _NIL.search(words):
        return False
    return "，" in words and len(words) >= (shortest_item if _ENUMERATED.match(words) else _SHORTEST_PLAIN)


def _tells(tail: str) -> bool:
    """Whether what follows the last full stop goes on telling: a label glued to it does not."""
    tail = tail[tail.rfind("；") + 1 :]
    return "，" in tail or _PREDICATE.search(tail) is not None or not tail.strip()


def _is_closed(words: str) -> bool:
    bare = words.rstrip().rstrip(_CLOSING_PAIRS)
    return bare[-1:] in _CLOSED if bare else True


def _breaks_off(lines: Sequence[Line], k: int) -> bool:
    if lines[k].last:
        return True
    following = lines[k + 1].words
    return _ENUMERATED.match(following) is not None or _NAMED_PARAGRAPH.match(following) is not None
