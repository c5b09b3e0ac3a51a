"""The line that a page puts under its title, in one piece: 来源：… 时间：… 浏览次数：… 【字体：大 中 小】 打印 关闭 分享.

Scraped text has it on a line of its own or run into the report. It is known by its make: several such items follow
one another directly, which no prose does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from nianshen.intake.labels import DATE_LABELS, LabelledValue
from nianshen.text.first_characters import Sought

_SOURCE_LABEL = "信息来源|文章来源|稿件来源|内容来源|来源|发布机构|发布单位|公开机构|作者|责任编辑|编辑|供稿单位"
_DATE_LABEL = "|".join(sorted(DATE_LABELS, key=len, reverse=True))
_COUNT_LABEL = "浏览次数|阅读次数|点击次数|访问次数|点击数|点击量|阅读量|浏览量|访问量|阅读|浏览|点击"
_SIZE_LABEL = "字体大小|字体|字号"
_WORDS = (
    "打印本页", "打印", "关闭窗口", "关闭本页", "关闭页面", "关闭", "加入收藏", "收藏", "分享到", "分享", "微信", "朋友圈",
    "新浪微博", "腾讯微博", "微博", "QQ空间", "QQ好友", "QQ", "全真版", "文字版", "文件下载", "附件下载", "相关链接",
    "复制链接", "我要纠错", "纠错", "语音播报", "语音朗读", "返回顶部", "返回列表", "返回", "下载", "繁体", "简体",
    "视力保护色", "大中小", "大 中 小",
)  # fmt: skip
_WORD = "|".join(_WORDS)
_DATE = r"\d{4}\s?[-年/.]\s?\d{1,2}\s?[-月/.]\s?\d{1,2}(?:\s?日)?(?:\s{0,4}\d{1,2}:\d{2}(?::\d{2})?)?"
_STOP = f"(?:{_SOURCE_LABEL}|{_DATE_LABEL}|{_COUNT_LABEL}|{_SIZE_LABEL})\\s{{0,4}}[:：]|{_WORD}"

_GAP = re.compile(r"(?:[\s|｜·>]|--){0,200}")
_BLANKS = r"[\s]{0,40}"
_ITEM = re.compile(
    rf"[【\[(（]?(?:(?P<dated>{_DATE_LABEL})\s{{0,4}}[:：]{_BLANKS}(?P<date>{_DATE})?"
    rf"|(?P<sourced>{_SOURCE_LABEL})\s{{0,4}}[:：](?:{_BLANKS}(?P<name>(?:(?!{_STOP})[^\s：:，。；【】\[\]|]){{1,40}}))?"
    rf"|(?P<count>{_COUNT_LABEL})\s{{0,4}}[:：]{_BLANKS}(?:\d{{0,9}}{_BLANKS}次?)"
    rf"|(?P<size>{_SIZE_LABEL})\s{{0,4}}[:：]?{_BLANKS}[【\[]?{_BLANKS}(?:大{_BLANKS}中{_BLANKS}小|小{_BLANKS}中{_BLANKS}大)?"
    rf"|(?P<word>{_WORD})[:：]?"
    rf"|(?P<bare>{_DATE}))[】\])）]?"
)
_START = Sought(
    rf"[【\[(（]?(?:(?:{_DATE_LABEL}|{_SOURCE_LABEL}|{_COUNT_LABEL}|{_SIZE_LABEL})\s{{0,4}}[:：]|{_WORD}|{_DATE})"
)
_ARROW = re.compile(r"\s{0,40}-->")
_BOUNDARY = frozenset(" \t\u3000\xa0|｜【[】]>-")


@dataclass(frozen=True, slots=True)
class RunIn:
    """A stretch of page furniture inside a line and the facts that it tells, as half-open ranges of the line."""

    start: int
    end: int
    fields: tuple[LabelledValue, ...]


def find_run_in(line: str, start: int, end: int) -> RunIn | None:
    """The first run of such items that begins in ``line[start:end]``; None where there is none."""
    at = start
    while m := _START.search(line, at, end):
        found, at = _chain(line, m.start())
        if found:
            return found
    return None


def _chain(line: str, start: int) -> tuple[RunIn | None, int]:
    """The run that begins at ``start`` if it is one, and where to look further."""
    at = end = start
    labelled = words = bare = pending = 0
    fields: list[LabelledValue] = []
    while m := _ITEM.match(line, at):
        if m.end() == at:
            break
        at = m.end()
        if m["word"]:
            pending += 1
        labelled += not m["word"] and not m["bare"]
        bare += bool(m["bare"])
        fields += _fields(m)
        gap = _GAP.match(line, at)
        follows = gap.end() if gap else at
        if not m["word"] or follows > at or at == len(line) or line[at] in _BOUNDARY:
            words, pending, end = words + pending, 0, at
        at = follows
    end = _with_arrow(line, end)
    if not _enough(labelled, bare, words, whole=not line[:start].strip() and not line[end:].strip()):
        return None, max(at, start + 1)
    return RunIn(start, end, tuple(f for f in fields if f.end <= end)), end


def _enough(labelled: int, bare: int, words: int, *, whole: bool) -> bool:
    if labelled or bare:
        return labelled + bare + words >= 2 and (labelled > 0 or whole)
    return words >= (2 if whole else 3)


def _fields(m: re.Match[str]) -> list[LabelledValue]:
    if m["dated"] and m["date"]:
        return [LabelledValue(m["dated"], m.start("date"), m.end("date"))]
    if m["sourced"] and m["name"]:
        return [LabelledValue(m["sourced"], m.start("name"), m.end("name"))]
    if m["bare"]:
        return [LabelledValue("时间", m.start("bare"), m.end("bare"))]
    return []


def _with_arrow(line: str, end: int) -> int:
    """With the ``-->`` that a broken comment leaves behind."""
    m = _ARROW.match(line, end)
    return m.end() if m else end
