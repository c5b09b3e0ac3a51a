"""Accounts of another organ that a text calls its own: 运营“石桐水利”公众号 in the report of 青坪县水利局, 公众号“江口发布” in that
of a town of which 江口镇 is a neighbour.

What an account may be called is endless; told is only where the name is that of the organ's own kind with another place
before it, or that of a place of its rank which the text names too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from nianshen.text.foreign_names import Named
from nianshen.text.foreign_places import OwnPlace
from nianshen.text.organ_parts import normal_name
from nianshen.text.place_names import place_names

_MEDIUM = "微信公众号|公众号|微信|微博|抖音号?|快手号?|视频号|头条号|客户端|小程序|政务新媒体|新媒体|账号|帐号"
_ACCOUNT = re.compile(rf"(?:{_MEDIUM})[“\"「](?P<before>[\u4e00-\u9fff]{{4,10}})[”\"」]|[“\"「](?P<after>[\u4e00-\u9fff]{{4,10}})[”\"」](?:政务|官方|的)?(?:{_MEDIUM})")
_OWN = re.compile(r"[我本](?:[局委办厅镇乡县市区]|街道|单位|机关)|开[通设]|运营|运维|维护|管理|保留|主办|自建|建[有设成]|办好|利用")
_CREDITS = re.compile("转[载发]|推荐|关注|刊[登发载]|投稿|报道|上级|市局|省厅|县局|市级|省级|由[^，。；]{0,8}(?:发布|推送)")
_TAIL = re.compile(r"(?P<kind>[\u4e00-\u9fff]{2,8}?)(?:局|委员会|委|厅|办公室|中心)\Z")
_RELEASE = ("发布", "政务", "政府网", "党建", "融媒", "微信")
_RANKS = ("镇", "乡", "街道", "县", "旗")
_NEAR = 24
_NO_PLACE = re.compile("智慧|掌上|阳光|美丽|平安|法治|健康|数字|信用|微[信博观]|幸福|乐享|文明|绿色|品质|生态|印象|最|今日|爱|大美|魅力|好|云上|[省市县区镇乡]")
_SHORTEST, _LONGEST = 2, 3


def foreign_accounts(text: str, organ: str, own: Mapping[str, OwnPlace], named: str) -> Iterator[Named]:
    """Every such account in ``text``; ``named`` is the whole running text of the report."""
    name = normal_name(organ)
    kind = _TAIL.search(name)
    for m in _ACCOUNT.finditer(text):
        account = m["before"] or m["after"]
        clause = text[max(0, m.start() - _NEAR) : m.end() + _NEAR]
        if _CREDITS.search(clause):
            continue
        ours = _OWN.search(clause) is not None
        start = m.start("before") if m["before"] else m.start("after")
        place = _place_before_kind(account, kind["kind"][-2:] if kind else "")
        if place and not any(place[:2] in p.name or p.name[:2] in place for p in own.values()) and place not in name:
            yield Named(start, start + len(account), account, False, ours)
            continue
        release = next((account.removesuffix(end) for end in _RELEASE if account.endswith(end)), "")
        if release and any(p.named and release + rank in named and release not in p.name for rank, p in own.items() if rank in _RANKS):
            yield Named(start, start + len(account), account, False, ours)


def _place_before_kind(account: str, kind: str) -> str:
    """The place with which an account of the organ's kind begins, empty where it is none of that kind or no place."""
    place = account.removesuffix(kind)
    if not kind or place == account or not _SHORTEST <= len(place) <= _LONGEST:
        return ""
    return place if place in place_names() or not _NO_PLACE.search(place) else ""
