"""Places of the organ's own rank that a text tells of as its own: 兰溪县全年主动公开…… in the report of a bureau of 青坪县.

What lies above an organ and below it may well be told of; another county, where the organ is one of a county, may not. Only
ranks that the organ's own name holds are compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from nianshen.text.foreign_names import Named
from nianshen.text.organ_parts import normal_name
from nianshen.text.word_edges import common_words

_RANKS = "街道|县|旗|镇|乡|市"
"""Too much else ends in 区."""
_LEVEL = re.compile(rf"(?P<name>[\u4e00-\u9fff]{{2,8}}?)(?P<rank>{_RANKS}|省|州|盟)")
_NAME = rf"(?P<place>(?P<name>[\u4e00-\u9fff]{{2,4}}?)(?P<rank>{_RANKS}))"
_WORK = (
    "政府信息公开工作|政务公开工作|信息公开工作|主动公开|全年|共公开|共收到|累计|高度重视|认真贯彻|严格按照|严格落实|深入贯彻|坚持|紧紧围绕|"
    "未收到|没有收到|成立了?|建立了?|制定了?|印发了?|召开|将进一步|将继续|切实"
)
_TELLS = re.compile(rf"(?:\A|(?<=[。；，\n]))(?:20\d\d年(?:度)?，?)?{_NAME}(?:20\d\d年(?:度)?，?)?(?:人民政府(?:办公室)?|政府(?!信息)(?:办公室)?)?(?={_WORK})")
_OWNS = re.compile(rf"(?:(?<![\u4e00-\u9fff])|(?<=[在到由了和与及是为过录对按照据]|[“《]))(?:中国)?{_NAME}(?:人民政府|政府)(?=(?:门户)?网站|(?:政府)?信息公开(?:指南|目录|网|专栏|平台|工作年度报告|年度报告)|公报|门户网)")
_OF_PLACE = (
    "实际|各级|各部门|各单位|各乡镇|各镇|政务公开|政务服务|政务网|人民政府|政府|委县|县委|门户|网站|公众|群众|微信|融媒体|电视台|档案馆|图书馆|"
    "公共图书馆|党委|便民服务|社区|居民|政民|信息公开"
)
_NAMED = re.compile(rf"(?P<place>(?P<name>[\u4e00-\u9fff]{{2}})(?P<rank>{_RANKS}))(?P<what>[\u4e00-\u9fff]{{0,16}})")
_ELSEWHERE = re.compile("赴|学习|考察|交流|借鉴|邻|兄弟|对口|协作|帮扶|联合|共建|跨|先进|例如|来自|户籍|迁|参观|观摩|原|籍|人士|某|外地|至|与|和|、|等")
"""Words near a place that may well be named though it is another's."""
_NEAR, _LONGEST_TITLE = 12, 40
_NO_END = frozenset("向请跟经到报同商给对由从往赴驻属送交找问让被把将于在按照会派系是为属达至用去走离进出回接受")
"""What stands before 县 itself, and ends no name."""
_NO_NAME = re.compile(r"[各全本我该两等乡镇村县市区省州及和与在对由为的了是有其他某每将被街道辖邻级所属年月日度一二三四五六七八九十]|兄弟|先进|周边|部分|有关|相关|基层|中心|重点|上级|下级|农")
_NO_PLACE = frozenset("社园小城制点专片山景库校厂展灌牧矿港窗览务公口度新型发护能光")
"""Characters before 镇 or 市 that make another word of it."""


def foreign_places(text: str, organ: str) -> Iterator[Named]:
    """Every place of a rank of the organ's own and of another name that the text tells of as its own, or whose site or guide
    it names; not sure where a city may be one below it."""
    own = {m["rank"]: m["name"] for m in _LEVEL.finditer(normal_name(organ))}
    if not own:
        return
    words, told = common_words(), set[int]()
    for pattern, subject in ((_TELLS, True), (_OWNS, False)):
        for m in pattern.finditer(text):
            if m.start("place") in told:
                continue
            name, rank = m["name"], m["rank"]
            mine = own.get(rank)
            if mine is None or name.endswith(mine) or mine.endswith(name) or _NO_NAME.search(name) or name[-1] in _NO_PLACE:
                continue
            if name[:2] in words or name[-2:] in words:  # 通过县政府网站
                continue
            told.add(m.start("place"))
            yield Named(m.start("place"), m.end(), m["place"], subject, rank != "市")
    yield from (named for named in _named(text, own, normal_name(organ)) if told.isdisjoint((named.start, named.start - 1, named.start - 2)))


def _named(text: str, own: dict[str, str], organ: str) -> Iterator[Named]:
    """Where such a place stands with a body like the organ, or with what only one's own place has (结合兰溪县实际)."""
    words = common_words()
    for rank, mine in own.items():
        if rank not in text or rank not in _RANKS.split("|"):
            continue
        tail = organ[organ.rfind(mine + rank) + len(mine + rank) :]
        for m in _NAMED.finditer(text):
            name, at = m["name"], m.start()
            if m["rank"] != rank or name[-2:] == mine[-2:] or mine.startswith(name) or name in words:
                continue
            if _NO_NAME.search(name) or name[-1] in _NO_PLACE or name[-1] in _NO_END:
                continue
            if text[at - 1 : at + 1] in words or text[at - 2 : at + 1] in words or text[at + 1 : at + 3] in words:
                continue
            alike = len(tail) > 1 and tail != "政府" and m["what"].startswith(tail)
            if not alike and not re.match(_OF_PLACE, m["what"]):
                continue
            begin = 1 + max(text.rfind(mark, max(0, at - _NEAR), at) for mark in "，。；\n")
            if _ELSEWHERE.search(text, max(begin, at - _NEAR), at) or _ELSEWHERE.match(m["what"]):
                continue
            if text.rfind("《", max(0, at - _LONGEST_TITLE), at) > text.rfind("》", max(0, at - _LONGEST_TITLE), at):
                continue
            yield Named(at, m.end("place") + (len(tail) if alike else 0), m["place"], False, rank != "市" or alike)
