"""Lines and stretches that are the page's and not the report's: breadcrumbs, toolbars, share buttons, page feet.

Only phrases that stand alone on a line, or in fixed places of one, are taken; report prose that merely mentions such
words is never touched.
"""

from __future__ import annotations

import re
from typing import Literal

from nianshen.intake.run_in import find_run_in
from nianshen.text.first_characters import Sought

Reason = Literal["navigation", "toolbar", "footer"]

_LONGEST = 200
_HERE = (
    r"(?:[您你]?(?:当前|现在|目前)的?(?:所在)?的?位置|[您你]?的?所在(?:的)?位置|[您你]的位置|[您你](?:现在|当前|所)?在)"
)
_CRUMB_LABEL = re.compile(rf"\s*[【\[]?{_HERE}[】\]]?\s{{0,4}}[:：]\s*|\s*(?=(?:网站)?首页\s{{0,4}}(?:>|›|»|/|→|＞))")
_SEPARATOR = re.compile(r"\s{0,8}(?:>>|>|›|»|/|→|＞|-(?!-))\s{0,8}")
_CRUMB = re.compile(r"[^\s>›»/→＞。；，：-]{1,60}")
_CRUMB_END = re.compile(
    r"(?:[省市县区]直部门|政府信息公开(?:工作)?年报|信息公开年报|政府信息公开年度报告|年度报告|正文|详情)(?=\S)"
)
_HOLDS_TITLE = re.compile(r"(?:19|20)\d\d年")

_PAGE_NUMBER = re.compile(
    r"[-—–－]{1,2}\s{0,4}\d{1,3}\s{0,4}[-—–－]{1,2}|第\s{0,4}\d{1,3}\s{0,4}页(?:[，,]?\s{0,4}共\s{0,4}\d{1,3}\s{0,4}页)?"
)
_NEIGHBOUR = re.compile(r"(?:上|下)一(?:篇|条|页)(?:\s{0,4}[:：]|$)")
_SCAN = r"(?:手机)?扫一?扫(?:二维码)?[，,]?(?:用|在|使用)?手机(?:上|端)?(?:打开|查看|浏览|访问)(?:当前|此|本)(?:页面?|网页|信息)"
_TOOL_LINE = re.compile(
    rf"(?:{_SCAN}|附件下载(?:[:：]无?)?|相关(?:附件|链接|文档|文章|信息|阅读|解读)[:：]?|分享到?(?:[:：].{{0,80}})?|点击(?:下载|查看)|返回(?:顶部|首页|列表|上一页)?"
    r"|打印(?:本页|此页)?|关闭(?:本页|窗口|页面)?|(?:加入)?收藏|(?:网站)?首页|我要纠错|回到顶部|设为首页|无障碍(?:阅读|浏览)?|长者模式)"
)
_FOOT_START = re.compile(
    r"(?:主办(?:单位)?|承办(?:单位)?|维护单位|技术支持|版权所有|(?:政府)?网站标识码|备案序?号)\s{0,4}[:：]|版权所有(?:\s|©|$)|Copyright\s|©"
)
_FOOT_ANYWHERE = re.compile(r"ICP备\s?\d|公网安备|网站标识码\s?[:：]?\s?[a-zA-Z]{0,2}\d|版权所有\s?[:：©]")
_FOOT_LINKS = frozenset(
    ("网站地图", "关于我们", "联系我们", "网站声明", "隐私声明", "法律声明", "使用帮助", "站点地图", "友情链接")
)
_PARTS = re.compile(r"[\s|｜·]+")
_WRAPPING = "【】[]()（） \t\u3000\xa0"

_TAIL = Sought(
    rf"(?:(?<=[\s。）)日\d])(?:{_SCAN}|附件下载(?:[:：]无?)?|打印本页|关闭窗口|关闭本页)|[【\[](?:打印|关闭|返回|收藏|分享)(?:本页|此页|窗口|页面|顶部|列表)?[】\]]"
    r"|(?<=\s)(?:打印|关闭|分享|相关附件|返回顶部|返回))\Z"
)
_TAIL_NEIGHBOUR = Sought(r"(?<=\s)(?:上|下)一(?:篇|条)\s{0,4}[:：][^。]{0,200}\Z")
_TAIL_REACH = 300


def line_reason(line: str) -> Reason | None:
    """What a line is if the whole of it is furniture; None where it is or may be the report's."""
    words = line.strip()
    if not words or len(words) > _LONGEST or "。" in words:
        return None
    if _NEIGHBOUR.match(words) or crumb_end(words) == len(words):
        return "navigation"
    bare = words.strip(_WRAPPING)
    if _TOOL_LINE.fullmatch(bare) or _PAGE_NUMBER.fullmatch(words) or _is_whole_run(words):
        return "toolbar"
    if _FOOT_START.match(words) or _is_of_a_foot(words) or _are_foot_links(words):
        return "footer"
    return None


def crumb_end(line: str) -> int:
    """Where the breadcrumb at the beginning of a line ends (0 where there is none).

    A breadcrumb's last step is taken only when white space ends it and it cannot be the title of the report.
    """
    label = _CRUMB_LABEL.match(line)
    if not label:
        return 0
    at = end = label.end()
    while step := _CRUMB.match(line, at):
        separator = _SEPARATOR.match(line, step.end())
        if separator:
            at = end = separator.end()
            continue
        alone = step.end() == len(line) or line[step.end()].isspace()
        if alone and not _HOLDS_TITLE.search(step.group()):
            return step.end()
        tail = _CRUMB_END.match(line, at)
        return tail.end() if tail else end
    return end


def tail_start(line: str) -> int:
    """Where the furniture run into the end of a line begins (``len(line)`` where there is none)."""
    end = len(line.rstrip())
    while True:
        reach = max(0, end - _TAIL_REACH)
        m = _TAIL.search(line, reach, end) or _TAIL_NEIGHBOUR.search(line, reach, end)
        if not m:
            return end if line[end:].strip() else len(line)
        end = len(line[: m.start()].rstrip())


def _is_whole_run(words: str) -> bool:
    run = find_run_in(words, 0, len(words))
    return bool(run and run.start == 0 and run.end == len(words))


def _is_of_a_foot(words: str) -> bool:
    """Whether a line holds what page feet do; most hold none of the words, which is told faster without a pattern."""
    likely = "版权所有" in words or "ICP备" in words or "公网安备" in words or "网站标识码" in words
    return likely and bool(_FOOT_ANYWHERE.search(words))


def _are_foot_links(words: str) -> bool:
    if not any(link in words for link in _FOOT_LINKS):
        return False
    parts = [p for p in _PARTS.split(words) if p]
    return len(parts) >= 2 and all(p in _FOOT_LINKS for p in parts)
