"""The labels under which 总体情况 is written aspect by aspect: （一）主动公开。 平台建设方面， 3.监督保障情况"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_SITE = re.compile(
    r"(?:(?P<numbered>[（(][一二三四五六七八九十\d]{1,2}[)）][、.．]?|(?<![\d.])\d{1,2}[.．、]|[一二三四五六七八九]是)|(?P<line>\A|\n)|。)"
    r"[ \t\u3000]{0,4}(?![\d（(]|[一二三四五六七八九十][是、])(?P<words>[^。：:；，,\n（(]{2,24})(?=(?P<mark>[。：:；，,\n（(])|\Z)"
)
"""What stands after an enumerator or at the beginning of a line or sentence, up to its first mark."""
_WORK = r"(?:工作|政府信息|信息)?(?:的)?(?:情况|方面)?"
_OFFICIAL = {
    "主动公开": rf"(?:关于|在)?(?:深化|推进|加强|做好)?(?:政府信息)?主动公开{_WORK}",
    "依申请公开": rf"(?:关于|在)?(?:规范|推进|加强|做好)?(?:政府信息)?依申请(?:公开)?{_WORK}",
    "政府信息管理": rf"(?:关于|在)?(?:强化|规范|加强|做好)?(?:政府|政务)?信息(?:资源)?(?:规范化?)?管理{_WORK}",
    "平台建设": rf"(?:关于|在)?(?:强化|优化|推进|加强|做好)?(?:政府信息公开|信息公开|政务公开|公开)?平台建设{_WORK}",
    "监督保障": rf"(?:关于|在)?(?:强化|完善|加强|做好)?监督(?:和)?保障{_WORK}",
}
_ANY = {
    "主动公开": r"公开|发布|重点领域|解读",
    "依申请公开": r"申请",
    "政府信息管理": r"管理|审核|审查|制度|机制|目录|规范|清理|标准化|指南",
    "平台建设": r"平台|载体|渠道|新媒体|网站|阵地|专栏|专区|网络|途径",
    "监督保障": r"监督|保障|组织|领导|考核|队伍|培训|检查|评议|督查|责任|监管",
}
_OWN = {
    "主动公开": r"主动公开|公开内容|重点领域",
    "依申请公开": r"申请(?!复议)",
    "政府信息管理": r"信息(?:资源)?(?:规范化?)?管理|审核|审查|把关|公开目录|标准化",
    "平台建设": r"平台|载体|渠道|新媒体|网站|阵地",
    "监督保障": r"监督|保障|组织领导|考核|队伍|培训|领导机制",
}
"""Labels of the organ's own wording."""
_OFFICIAL_PATTERNS = {name: re.compile(p) for name, p in _OFFICIAL.items()}
_OWN_PATTERNS = {name: re.compile(p) for name, p in _OWN.items()}
_ANY_PATTERNS = {name: re.compile(p) for name, p in _ANY.items()}
_ENOUGH = 3
_LONGEST = 14
_LONGEST_LABEL = 16


def aspects_without_label(overview: str) -> tuple[frozenset[str], frozenset[str]]:
    """Where ``overview`` is written under the labels of the form, the aspects that have one, and those that have none
    of any wording.

    Both are empty where fewer than three aspects stand under the form's own labels: then it is written otherwise, and
    a label that is missing says nothing.
    """
    sites = list(_SITE.finditer(overview))
    official = frozenset(name for name, _ in _official(sites))
    if len(official) < _ENOUGH:
        return frozenset(), frozenset()
    labels = [site["words"].strip() for site in sites if _is_label(site)]
    others = [label for label in labels if not any(p.fullmatch(label) for p in _OFFICIAL_PATTERNS.values())]
    without = (
        name
        for name, p in _ANY_PATTERNS.items()
        if name not in official and not any(p.search(label) for label in others)
    )
    return official, frozenset(without)


def bodies_under_labels(overview: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """The aspects that have a label of their own, and the range of what stands under it up to the next label. A label of
    the organ's own wording is one if it names a single aspect; one that names two (主动公开和依申请公开) tells of neither."""
    sites = [site for site in _SITE.finditer(overview) if _is_label(site)]
    for k, site in enumerate(sites):
        words = site["words"].strip()
        if len(words) > _LONGEST_LABEL or any(c.isdecimal() for c in words):
            continue
        named = [n for n, p in _OFFICIAL_PATTERNS.items() if p.fullmatch(words)]
        named = named or [n for n, p in _OWN_PATTERNS.items() if p.search(words)]
        if len(named) == 1:
            later = (s.start() for s in sites[k + 1 :] if _depth(s) <= _depth(site))
            yield named[0], (site.end(), next(later, len(overview)))


def _depth(site: re.Match[str]) -> int:
    """How deep a label stands: （一） or a line of its own above 1. above 一是."""
    mark = (site["numbered"] or "（")[0]
    return 0 if mark in "（(" else 1 if mark.isdecimal() else 2


def under_official_label(overview: str, aspect: str) -> str | None:
    """What stands under the form's own label of an aspect, up to the next such label; None where it has none, or where
    fewer than three aspects stand under theirs."""
    labels = list(_official(list(_SITE.finditer(overview))))
    if len({name for name, _ in labels}) < _ENOUGH:
        return None
    for k, (name, start) in enumerate(labels):
        if name == aspect:
            return overview[start : labels[k + 1][1] if k + 1 < len(labels) else len(overview)]
    return None


def _official(sites: Sequence[re.Match[str]]) -> Iterator[tuple[str, int]]:
    """The aspects that stand under the form's own labels, in order, each with the offset of its label."""
    for site in sites:
        words = site["words"].strip()
        for name, pattern in _OFFICIAL_PATTERNS.items():
            if pattern.fullmatch(words):
                yield name, site.start("words")


def _is_label(site: re.Match[str]) -> bool:
    """Whether the words are a label of whatever wording rather than the beginning of a sentence."""
    if site["numbered"] or site["words"].endswith(("方面", "情况")):
        return True
    return site["line"] is not None and site["mark"] in tuple("。：:\n") and len(site["words"].strip()) <= _LONGEST
