"""Places of the organ's own rank that a text tells of as its own: 兰溪县全年主动公开…… in the report of a bureau of 青坪县.

What lies above an organ and below it may well be told of; another county, where the organ is one of a county, may not. Only
ranks are compared that the organ's own name holds, or of which the text itself says whose government the organ looks up to.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from nianshen.text.foreign_names import Named
from nianshen.text.organ_parts import normal_name
from nianshen.text.place_names import place_names
from nianshen.text.word_edges import common_words

_RANKS = "街道|省|县|旗|镇|乡|市"
"""Too much else ends in 区."""
_LEVEL = re.compile(rf"(?P<name>[\u4e00-\u9fff]{{2,8}}?)(?P<rank>{_RANKS}|州|盟)")
_NAME = rf"(?P<place>(?P<name>[\u4e00-\u9fff]{{2,4}}?)(?P<rank>{_RANKS}))"
_WORK = (
    "政府信息公开工作|政务公开工作|信息公开工作|主动公开|全年|共公开|共收到|累计|高度重视|认真贯彻|严格按照|严格落实|深入贯彻|坚持|紧紧围绕|"
    "未收到|没有收到|成立了?|建立了?|制定了?|印发了?|召开|将进一步|将继续|切实|下?辖|位于|地处|总面积|总人口|常住人口|户籍人口"
)
_TELLS = re.compile(rf"(?:\A|(?<=[。；，\n]))(?:20\d\d年(?:度)?，?)?{_NAME}(?:20\d\d年(?:度)?，?)?(?:人民政府(?:办公室)?|政府(?!信息)(?:办公室)?)?(?={_WORK})")
_SITE = r"(?:人民政府|政府)(?=(?:门户)?网站|(?:政府)?信息公开(?:指南|目录|网|专栏|平台|工作年度报告|年度报告)|公报|门户网)"
_OWNS = re.compile(rf"(?:(?<![\u4e00-\u9fff])|(?<=[在到由了和与及是为过录对按照据托成设建入问护营从用访]|[“《]))(?:中国)?{_NAME}{_SITE}")
_KNOWN_OWNS = re.compile(rf"(?P<place>(?P<name>[\u4e00-\u9fff]{{2}})(?P<rank>{_RANKS})){_SITE}")
_BASIS = re.compile(rf"(?:按照|根据|依据|落实|执行|贯彻|对照)[^。；，《》\n]{{0,8}}《{_NAME}(?=20\d\d年|政府信息|政务公开|信息公开|人民政府|政府)")
_ADDRESS = re.compile(rf"地址(?:为|是|在)?[：:]?\s?(?:[\u4e00-\u9fff]{{2,3}}[省市])?{_NAME}(?![^，。；\n]{{0,24}}(?:分局|支队|大队))")
_OF_PLACE = (
    "实际|各级|各部门|各单位|各乡镇|各镇|政务公开|政务服务|政务网|人民政府|政府|委县|委市|县委|市委|门户|网站|公众|群众|微信|融媒体|电视台|档案馆|图书馆|"
    "公共图书馆|党委|便民服务|社区|居民|政民|信息公开"
)
_NAMED = re.compile(rf"(?P<place>(?P<name>[\u4e00-\u9fff]{{2}})(?P<rank>{_RANKS}))(?=(?P<what>[\u4e00-\u9fff]{{0,16}}))")
_LOOKED_UP_TO = re.compile(r"(?P<name>[\u4e00-\u9fff]{2})(?P<rank>县|旗|镇|乡|市)(?=人民政府|政府(?!信息)|委|融媒体|政务服务|财政局|档案馆)")
_ELSEWHERE = re.compile("赴|学习|考察|交流|借鉴|邻|兄弟|对口|协作|帮扶|联合|共建|跨|先进|例如|来自|户籍|迁|参观|观摩|原|籍|人士|某|外地|至|与|和|、|等")
"""Words near a place that may well be named though it is another's."""
_VISITS = re.compile("学习|考察|交流|取经|跟班|调研|借鉴|观摩|参观|对接|协查|会商")
_NEAR, _LONGEST_TITLE = 12, 40
_TWICE = _NAME_OF_TWO = 2
_LEADS = frozenset("在由到向从与和及据登")
_NO_END = frozenset("向请跟经到报同商给对由从往赴驻属送交找问让被把将于在按照会派系是为属达至用去走离进出回接受")
"""What stands before 县 itself, and ends no name."""
_NO_NAME = re.compile(r"[各全本我该两等乡镇村县市区省州及和与在对由为的了是有其他某每将被街道辖邻级所属年月日度一二三四五六七八九十]|兄弟|先进|周边|部分|有关|相关|基层|中心|重点|上级|下级|农")
_NO_PLACE = frozenset("社园小城制点专片山景库校厂展灌牧矿港窗览务公口度新型发护能光")
"""Characters before 镇 or 市 that make another word of it."""


class OwnPlace(NamedTuple):
    """The name of the organ's own place of a rank, and whether the organ's name holds it; else the text told it."""

    name: str
    named: bool


def own_places(organ: str, text: str) -> dict[str, OwnPlace]:
    """By its rank every place that the organ belongs to: as its name says, and, of ranks that it leaves out, the one
    whose government, committee or site the text names oftenest, twice at least."""
    own = {m["rank"]: OwnPlace(m["name"], True) for m in _LEVEL.finditer(normal_name(organ))}
    told: defaultdict[str, Counter[str]] = defaultdict(Counter)
    words = common_words()
    for m in _LOOKED_UP_TO.finditer(text):
        name, at = m["name"], m.start()
        whole = name not in words and text[at - 1 : at + 1] not in words and text[at + 1 : at + 3] not in words
        if m["rank"] not in own and not _NO_NAME.search(name) and name[-1] not in _NO_END and (whole or name in place_names()):
            told[m["rank"]][name] += 1
    for rank, names in told.items():
        (most, times), *others = names.most_common(2)
        if times >= _TWICE and all(n < times for _, n in others):
            own[rank] = OwnPlace(most, False)
    return own


def foreign_places(text: str, organ: str, own: Mapping[str, OwnPlace]) -> Iterator[Named]:
    """Every place of a rank of the organ's ``own`` and of another name that the text tells of as its own, or whose site or
    guide it names; not sure where a city may be one below it."""
    if not own:
        return
    told = set[int]()
    for pattern, subject in ((_TELLS, True), (_OWNS, False), (_KNOWN_OWNS, False), (_BASIS, False), (_ADDRESS, False)):
        for m in pattern.finditer(text):
            at, name = _named_at(m)
            rank = m["rank"]
            if not told.isdisjoint((at, at - 1, at - 2)):
                continue
            mine = own.get(rank)
            if mine is None or name.endswith(mine.name) or mine.name.endswith(name) or not _is_name(name):
                continue
            if pattern is _KNOWN_OWNS and name not in place_names():
                continue
            if (not mine.named and pattern not in (_OWNS, _KNOWN_OWNS)) or _near(text, at):
                continue
            told.add(at)
            yield Named(at, m.end(), name + rank, subject, rank != "市" or (name in place_names() and mine.named))
    for named in _named(text, own, normal_name(organ)):
        if told.isdisjoint((named.start, named.start - 1, named.start - 2)):
            yield named


def two_sites(text: str, own: Mapping[str, OwnPlace]) -> tuple[Named, Named] | None:
    """The sites of two counties that one text has for those of the organ's own government, None where it has no two: of a
    rank that the organ's name does not tell, so that either may be the wrong one."""
    first: dict[str, Named] = {}
    for m in _OWNS.finditer(text):
        rank, (at, name) = m["rank"], _named_at(m)
        if rank not in ("县", "旗") or (rank in own and own[rank].named) or not _is_name(name) or _near(text, at):
            continue
        here = Named(at, m.end(), name + rank, False, True)
        if rank in first and name not in first[rank].organ and first[rank].organ[:-1] not in name:
            return first[rank], here
        first.setdefault(rank, here)
    return None


def _named_at(m: re.Match[str]) -> tuple[int, str]:
    """Where the name of a place begins, and the name, without the word that leads to it (依托苍浦县)."""
    at, name = m.start("place"), m["name"]
    if name in place_names():
        return at, name
    if len(name) > _NAME_OF_TWO + 1 and name[:2] in common_words():
        return at + 2, name[2:]
    return (at + 1, name[1:]) if len(name) > _NAME_OF_TWO and name[0] in _LEADS else (at, name)


def _is_name(name: str) -> bool:
    """Whether the characters before a rank are a name, and no words that end there (通过县政府网站)."""
    if name in place_names():
        return True
    if _NO_NAME.search(name) or name[-1] in _NO_PLACE:
        return False
    words = common_words()
    return name[:2] not in words and name[-2:] not in words


def _near(text: str, at: int) -> bool:
    """Whether words before a place in its clause tell that it is meant as another's."""
    begin = 1 + max(text.rfind(mark, max(0, at - _NEAR), at) for mark in "，。；\n")
    return _ELSEWHERE.search(text, max(begin, at - _NEAR), at) is not None


def _named(text: str, own: Mapping[str, OwnPlace], organ: str) -> Iterator[Named]:
    """Where such a place stands with a body like the organ, or with what only one's own place has (结合兰溪县实际)."""
    words, known = common_words(), place_names()
    for rank, (mine, in_name) in own.items():
        if rank not in text or rank not in _RANKS.split("|") or not in_name:
            continue
        tail = organ[organ.rfind(mine + rank) + len(mine + rank) :]
        for m in _NAMED.finditer(text):
            name, at = m["name"], m.start()
            if m["rank"] != rank or name[-2:] == mine[-2:] or mine.startswith(name):
                continue
            if name not in known:
                if name in words or _NO_NAME.search(name) or name[-1] in _NO_PLACE or name[-1] in _NO_END:
                    continue
                if text[at - 1 : at + 1] in words or text[at - 2 : at + 1] in words or text[at + 1 : at + 3] in words:
                    continue
            alike = len(tail) > 1 and tail != "政府" and m["what"].startswith(tail)
            if not alike and not re.match(_OF_PLACE, m["what"]):
                continue
            if _near(text, at) or _ELSEWHERE.match(m["what"]) or _VISITS.search(m["what"]):
                continue
            if text.rfind("《", max(0, at - _LONGEST_TITLE), at) > text.rfind("》", max(0, at - _LONGEST_TITLE), at):
                continue
            yield Named(at, m.end("place") + (len(tail) if alike else 0), m["place"], False, rank != "市" or alike or name in known)
