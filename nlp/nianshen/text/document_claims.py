"""What a sentence says in numbers of normative documents (规范性文件): how many were issued, repealed, are valid, were
published."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from nianshen.text.clauses import Counting, countings
from nianshen.text.first_characters import Sought
from nianshen.text.last_match import last_match
from nianshen.text.quantities import Quantity

Fate = Literal["issued", "repealed", "valid", "published"]

_DOCUMENT = "规范性文件"
_OBJECT = re.compile("规范性文件|文件|规章|政策|制度|方案|通知|解读|公文|目录|信息")
_FATE = Sought(
    r"(?P<repealed>废止|宣布失效|已?失效)|(?P<valid>(?:现行|继续|仍然?|保留)?有效|保留|现存|可查)"
    r"|(?P<other>清理|审查|审核|备案|报备|修订|修改|解读|起草|征求|评估|报送|转发|补录|拟|听证|论证|公示|学习|汇编|录入|上传|录进|标注|转为)"
    r"|(?P<issued>(?:制定|制发|印发|出台)并(?:公开|公布|发布)|制发|制定|印发|出台|新制作|制作|新增|下发|发文|颁布|形成)|(?P<published>发布|公布|主动公开|新公开|公开)"
)
_UNITS = frozenset(("", "件", "个", "份", "部", "项", "篇", "条"))
_WIDER = Sought(
    r"[两三四]级|全[省市州县区旗镇乡域]|各[部单乡镇街县区级市地行]|系统|辖区|所属|下属|下级|及其部门|和部门|(?:[省市县区州]|人民)政府(?!信息|网|门户|公报|文件库)|名义|办公[室厅]名义|代"
)
_OF_GOVERNMENT = re.compile("(?:[省市县区州乡镇]|人民)政府")
_SINCE = re.compile("(?:自|从)?(?:\\d{4}年)?以来|历年|累计|历次")
_PERIOD = Sought(r"季度|上半年|下半年|以来|累计|历年|近[两三四五]年|上年|去年|(?:比|较)|增加|减少|历次")
_YEAR = re.compile(r"(?<![〔\[\d])(20\d\d)年")
_PART = re.compile("其中|涉及|关于|解读|专栏|栏目|主题|领域")
_AMONG = re.compile("其中，?(?:行政)?规范性文件")
_IN_FORCE = re.compile(r"(?:现行)?有效(?:的)?(?:行政)?(?:规范性)?文件")
_NONE = Sought(
    r"(?:未|没有|无|没)(?:有)?(?:新)?(?:制发|制定|印发|出台|发布|制作|下发)(?:过|任何|本机关|的|新的?|行政|规章和|规章、|规章及|[和及或、]){0,4}+规范性文件|(?:无|没有)(?:新增|新制发|新出台|制发)(?:的)?(?:行政)?规范性文件"
)


@dataclass(frozen=True, slots=True)
class DocumentClaim:
    """``value`` normative documents with one ``fate`` (0 where the words say that none was issued). ``open``: the words
    may count those of more organs, of another time, or only a part."""

    fate: Fate
    value: int | Decimal
    start: int
    end: int
    open: bool


def document_claims(
    text: str, start: int, end: int, quantities: Sequence[Quantity], year: int, *, government: bool = False
) -> list[DocumentClaim]:
    """What the sentence ``start``..``end`` of ``text`` says of them, in order; approximate numbers are left out.
    ``year`` is that of the report; ``government``: a government reports, so that 县政府文件 are its own. Raises nothing."""
    if text.find(_DOCUMENT, start, end) < 0 or len(quantities) > 60:
        return []
    found = [
        DocumentClaim("issued", 0, m.start(), m.end(), _open(text, start, m.start(), year, "issued", government))
        for m in _NONE.finditer(text, start, end)
    ]
    for c in countings(text, start, end, quantities):
        in_force = _IN_FORCE.match(c.after)
        q = c.quantity
        if in_force is not None and q.kind == "count" and q.unit in _UNITS and not q.approximate and not q.each:
            opened = _open(text, start, q.start, year, "valid", government) or _PART.search(c.before) is not None
            found.append(DocumentClaim("valid", q.value, q.start, q.end + in_force.end(), opened))
        else:
            found.extend(_claim(text, start, c, year, government))
    return sorted(found, key=lambda f: f.start)


def _claim(text: str, start: int, c: Counting, year: int, government: bool) -> Iterator[DocumentClaim]:
    q = c.quantity
    if q.kind != "count" or q.unit not in _UNITS or q.approximate or q.each:
        return
    beside = _DOCUMENT in c.before or _DOCUMENT in c.after
    named = last_match(_OBJECT, text[start : q.start])
    if not beside and (named is None or named.group() != _DOCUMENT or _OBJECT.search(c.after)):
        return
    if beside and _DOCUMENT in c.before and _OBJECT.search(c.before, c.before.rfind(_DOCUMENT) + len(_DOCUMENT)):
        return
    of_another = c.before.endswith(("和", "及", "与", "以及"))  # 2件新出台和8件补录的规范性文件
    fate = (None if of_another else last_match(_FATE, c.before)) or _FATE.search(c.after)
    listed = (
        c.before in (_DOCUMENT, "行政" + _DOCUMENT) and text[c.start - 1 : c.start] == "、"
    )  # 规章1件、规范性文件2件
    among = fate is None and (listed or _AMONG.fullmatch(c.before) is not None)
    if among:
        fate = last_match(_FATE, text[start : q.start])
    if fate is None or fate.lastgroup == "other":
        return
    begin = q.start - len(c.before)
    places = (
        (begin, q.end)
        if among
        else (begin + fate.start(), q.end)
        if fate.string is c.before
        else (q.start, q.end + fate.end())
    )
    if _DOCUMENT in c.before:
        places = (min(places[0], begin + c.before.rfind(_DOCUMENT)), places[1])
    elif _DOCUMENT in c.after:
        places = (places[0], max(places[1], q.end + c.after.find(_DOCUMENT) + len(_DOCUMENT)))
    kinds: dict[str, Fate] = {"issued": "issued", "repealed": "repealed", "valid": "valid", "published": "published"}
    fated = kinds[fate.lastgroup or "published"]
    opened = _open(text, start, q.start, year, fated, government) or (not among and _PART.search(c.before) is not None)
    yield DocumentClaim(fated, q.value, *places, opened)


def _open(text: str, start: int, at: int, year: int, fate: Fate, government: bool) -> bool:
    words = text[start:at]
    if government:
        words = _OF_GOVERNMENT.sub("", words)
    if fate == "valid":  # what is in force at the end of the year, whenever it was issued
        words = _SINCE.sub("", words)
    if _WIDER.search(words) or _PERIOD.search(words):
        return True
    return any(year and int(m[1]) != year for m in _YEAR.finditer(words))
