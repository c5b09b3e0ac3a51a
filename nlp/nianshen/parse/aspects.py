"""The five aspects of 总体情况: which of them the part says something about.

A lead label decides (（二）依申请公开情况); without one a sentence about the aspect's own matter does. What only names the
subject in passing (a document's title, the list in the introduction) is no word of substance.
"""

from __future__ import annotations

import re

from nianshen.forms.shared_layout import ASPECTS
from nianshen.report import Aspect, Span
from nianshen.text.first_characters import Sought

_LABELS = {
    "主动公开": r"主动公开|公开内容|信息公开内容|重点领域",
    "依申请公开": r"依申请|申请公开|公开申请",
    "政府信息管理": r"信息(?:资源)?(?:规范化?)?管理|信息发布(?:审核|管理)|审核(?:把关|发布|机制)|公开制度|制度(?:建设|机制)|(?:体制)?机制建设|公开目录|标准化规范化",
    "平台建设": r"平台(?:建设|管理|载体)|(?:公开)?平台|载体|渠道|新媒体|网站",
    "监督保障": r"监督(?:保障|考核|检查|评议)|保障监督|组织领导|工作考核|队伍建设|业务培训|保障(?:机制|措施)|领导机制|人员队伍",
}
_SENTENCES = {
    "主动公开": r"(?:主动)?(?:公开|发布|公布|更新)[^。；]{0,30}?(?:信息|文件|公告|公示|政策|解读|目录|文章)[^。；]{0,30}?|公开[^。；]{0,20}?\d+[余多]?[条件篇份]",
    "依申请公开": r"(?:依申请公开|公开申请|申请公开|信息公开的?申请|申请人|书面申请|申请件"
    r"|(?:收到|受理|办理|答复|回复|提交|处理)[^。；，]{0,12}申请|申请[^。；，]{0,12}(?:办结|答复|回复|受理|方式|渠道))",
    "政府信息管理": r"(?:三审|审核|审签|审批|审查|保密审查|公开属性|源头认定|动态(?:调整|管理|更新)|规范性文件(?:清理|管理|公开)|清理|目录|指南|台账|制度)",
    "平台建设": r"(?:网站|平台|公众号|微信|微博|新媒体|专栏|专区|栏目|公开栏|宣传栏|服务大厅|查阅点|抖音|视频号)",
    "监督保障": r"(?:考核|督查|督导|督办|检查|通报|培训|领导小组|专人|分管领导|监督|评议|责任追究|追责|问责|整改|自查)",
}
_LEAD_LABEL = Sought(r"[（(][一二三四五六七八九][)）]|(?<!\d)[1-9][.．、](?!\d)")
_LABEL_REACH = 24
_COMPILED_LABELS = {name: Sought(p) for name, p in _LABELS.items()}
_COMPILED_SENTENCES = {name: Sought(p) for name, p in _SENTENCES.items()}
_QUOTED_TITLE = re.compile(r"《[^《》]{0,80}》")
_AS_ATTRIBUTE = re.compile(r"依申请公开(?:的)?(?:政府)?(?:信息|文件|公文|类)?(?:有|为|共)?\d+[条件份]")


def find_aspects(text: str, overview: Span | None) -> tuple[Aspect, ...]:
    """Whether each aspect is told in ``overview``; told is None for all where that part was not found."""
    if overview is None:
        return tuple(Aspect(name, None, None) for name in ASPECTS)
    words = _without_titles(overview.of(text))
    labels = [(m.start(), words[m.end() : m.end() + _LABEL_REACH].split("。")[0]) for m in _LEAD_LABEL.finditer(words)]
    return tuple(_aspect(name, words, labels, overview.start) for name in ASPECTS)


def _aspect(name: str, words: str, labels: list[tuple[int, str]], offset: int) -> Aspect:
    for at, label in labels:
        if _COMPILED_LABELS[name].search(label):
            return Aspect(name, True, Span(offset + at, offset + at + len(label)))
    sought = _blank(_AS_ATTRIBUTE, words) if name == "依申请公开" else words
    if m := _COMPILED_SENTENCES[name].search(sought):
        return Aspect(name, True, Span(offset + m.start(), offset + m.end()))
    return Aspect(name, False, None)


def _without_titles(words: str) -> str:
    """The words with quoted document titles blanked out, offsets kept."""
    return _blank(_QUOTED_TITLE, words)


def _blank(pattern: re.Pattern[str], words: str) -> str:
    return pattern.sub(lambda m: "　" * len(m.group()), words)
