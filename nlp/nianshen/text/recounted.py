"""The same things counted twice: 96处千人以上供水工程 … 69处千人以上供水工程; 订户3860户 … 3680户订户; 公开信息528条 … 全年公开的538条信息."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nianshen.text.counts_told import Count

_WIDE = re.compile(r"(?:全[省市州县区镇乡]|本级|局机关|机关|系统|所属|下属|直属|[市县区省]直)(?![及和与、])")
_GENERAL = re.compile(
    r"(?:政府|政务|公开|信息|申请|案件|问题|工作|人员|会议|单位|部门|文件|活动|培训|内容|事项|业务|群众|企业|规范性|行政|乡镇|街道|社区|栏目|专栏|专题|网站|平台|各类|相关|有关|重点|主要|方面|政策|解读|材料|稿件|主动|答复|办理|依申请|复议|诉讼|类|本|村|镇|办|局|情况|意见|建议|服务|项目|领域|机构|科室|股室|一级|二级|工作日|媒体|新|参加|次|人次|结转|公众|许可|处罚|决定)+"
)
_CARRIER = re.compile("目录|指南|专栏|网站|公众号|栏目|清单|公报|手册|文件库|名录|台账")
_NEAR = 40
_SHORTEST_NAME = 4
_PLAIN_LEAD = re.compile(
    r"(?:[（(]?[一二三四五六七八九十]{1,2}[)）是、]|\d{1,2}[.．、]|20\d\d年度?|共|收到|受理|设[置立有]|建[有成]|[现已拥]有|公[布开]|清理|承办|办理|组织|开展|召开|举办|发布|推送|编制|配备|印发|制发|征集|收集|我[局委办镇乡县市区]|本[级局机关]+|政府|政务|主动|全年|年内|各类|各项|对|的|了|计|有|已|均)*"
)
_EDGE = re.compile(
    r"\Z|[的和与及或等中均已都全各在从向由被按将未有共对以需之并是为一]|开展|进行|完成|参加|参与|组织|作了|接入|建立|设立|实行|无从|情况|发布|公布|公开|计入|统一|门口"
)
_PARTICLE = re.compile("[的和与及等中在从对向由把被]")
_ALL_TOLD = re.compile(r"(?:全年|年内|本年度?|一年来|上述|全部)(?:主动)?(?:公开|发布)?的?\Z")
_ALL_PUBLISHED = re.compile(r"(?:全年|年内|本年度?|一年来)共?(?:主动)?(?:公开|发布)(?:政府|政务)?信息\Z")
_DISCLOSED = re.compile(r"(?:公开|发布)[^，。；]{0,12}(?:信息[^，。；\d]{0,3})?\Z")
_MOST = 600
_PAIRS = 20
_MOST_PAIRS = 2000
_FEW = 6


@dataclass(frozen=True, slots=True)
class Recount:
    """Two places (half-open ranges of the text) that count the same; ``sure`` where it can hardly be something else."""

    first: tuple[int, int]
    second: tuple[int, int]
    sure: bool


def recounts(counts: Sequence[Count]) -> Iterator[Recount]:
    """Pairs of ``counts`` that count one thing and differ, none of the same sentence; those that words of scope or time
    narrow are compared only where the same words narrow both. Raises nothing."""
    counts = counts[:_MOST]
    nouns: dict[tuple[str, str], list[Count]] = {}
    for c in counts:
        if not c.comparable(c):
            continue
        for key in {c.before[-2:], *(c.after[i : i + 2] for i in range(min(len(c.after) - 1, 7)))} - {""}:
            nouns.setdefault((c.unit, key), []).append(c)
    given: set[tuple[int, int]] = set()
    often = often_told(counts)
    looked = 0
    for (unit, _), same in nouns.items():
        for at, one in enumerate(same[:_PAIRS]):
            for other in same[at + 1 : _PAIRS]:
                looked += 1
                if looked > _MOST_PAIRS:
                    break
                places = (one.q.start, other.q.start)
                if one.q.value == other.q.value or one.sentence == other.sentence or places in given:
                    continue
                if not one.comparable(other) or min(often[unit][c.q.value] for c in (one, other)) > 1:
                    continue
                sure = _alike(one, other, few=len(often[unit]) <= _FEW)
                if sure is not None:
                    given.add(places)
                    yield Recount(place(one), place(other), sure)
    yield from _in_all(counts)


def general(noun: str) -> bool:
    """Whether a noun is of the kind that every report is full of (信息, 工作, 部门), so that it tells nothing."""
    return _GENERAL.fullmatch(noun) is not None


def often_told(counts: Sequence[Count]) -> dict[str, Counter[object]]:
    """How often each number is told in each unit."""
    often: dict[str, Counter[object]] = {}
    for c in counts:
        often.setdefault(c.unit, Counter())[c.q.value] += 1
    return often


def swapped(one: object, other: object) -> bool:
    """Whether two numbers of three digits and more are the same but for the order of their digits."""
    return len(str(one)) > 2 and one != other and sorted(str(one)) == sorted(str(other))


def slip(one: object, other: object) -> bool:
    """Whether two numbers of several digits differ by one digit or by the order of digits only."""
    a, b = str(one), str(other)
    if len(a) != len(b) or len(a) < 2 or a == b:
        return False
    return sorted(a) == sorted(b) or sum(x != y for x, y in zip(a, b, strict=True)) == 1


def _alike(one: Count, other: Count, *, few: bool) -> bool | None:
    """True where both surely count the same, False where they seem to, None where not; ``few``: few other numbers are
    told in their unit."""
    if bool(_WIDE.search(one.lead[-6:])) != bool(_WIDE.search(other.lead[-6:])):
        return None
    if one.after and other.after and one.after[:2] == other.after[:2]:
        length = _common(one.after, other.after)
        noun = one.after[:length]
        edges = all(_EDGE.match(c.after, length) for c in (one, other))
    elif not one.narrow and (named := _both_before(one, other)):
        slipped = slip(one.q.value, other.q.value)
        hardly = len(str(one.q.value)) > 2 or sorted(str(one.q.value)) == sorted(str(other.q.value))
        return hardly if slipped and not general(named) else None
    else:
        noun, edges = _crossed(one, other) or _crossed(other, one) or ("", False)
    small, large = sorted((one.q.value, other.q.value))
    slipped = slip(small, large)
    if len(noun) < 2 or not (edges or slipped):
        return None
    if general(noun):
        return (few and swapped(small, large)) or None
    if len(noun) >= 3:
        return slipped or small * 10 >= large * 6
    return slipped or (edges and _one_carrier(one, other) and small * 10 >= large * 6) or None


def _one_carrier(one: Count, other: Count) -> bool:
    """Whether both speak of one and the same list or medium: 目录设8个大类, 目录的9个大类."""
    return bool({*_CARRIER.findall(one.wide[-_NEAR:])} & {*_CARRIER.findall(other.wide[-_NEAR:])})


def _both_before(one: Count, other: Count) -> str:
    """The noun that stands before both numbers, empty where other words than 公开 or 我局 stand before it: 公开财政预算信息46条 and
    财政预算信息64条."""
    length = 0
    for a, b in zip(reversed(one.before), reversed(other.before), strict=False):
        if a != b:
            break
        length += 1
    for n in range(length, _SHORTEST_NAME - 1, -1):
        noun = one.before[-n:]
        if all(c.before and _PLAIN_LEAD.fullmatch(c.lead[: max(0, c.lead.rfind(noun))]) for c in (one, other)):
            return noun
    return ""


def _crossed(one: Count, other: Count) -> tuple[str, bool] | None:
    """订户3860户 and 3680户订户."""
    for length in range(min(len(one.before), len(other.after)), 1, -1):
        at = other.after.find(one.before[-length:], 0, 8)
        if at >= 0 and not _PARTICLE.search(other.after, 0, at):
            return other.after[at : at + length], _EDGE.match(other.after, at + length) is not None
    return None


def _in_all(counts: Sequence[Count]) -> Iterator[Recount]:
    """公开信息528条 … 全年公开的538条信息."""
    told = next((c for c in counts if c.unit == "条" and not c.open and _DISCLOSED.search(c.lead)), None)
    if told is None:
        return
    known = Counter(c.q.value for c in counts if c.unit == "条")
    for c in counts:
        if c.sentence == told.sentence or c.unit != "条" or c.q.value == told.q.value or known[c.q.value] > 1:
            continue
        published = _ALL_PUBLISHED.search(c.lead) is not None and slip(c.q.value, told.q.value)
        if published and not c.open:
            yield Recount(place(told), place(c), True)
        elif _ALL_TOLD.search(c.lead) and c.tail.lstrip("公开的").startswith("信息") and not c.open:
            yield Recount(place(told), place(c), slip(c.q.value, told.q.value))


def place(c: Count) -> tuple[int, int]:
    """Where a count stands in the text, with some of its words."""
    return c.q.start - min(len(c.lead), 16), c.q.end + min(len(c.tail), 10)


def _common(one: str, other: str) -> int:
    length = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        length += 1
    while length > 2 and one[length - 1] in "的和与及或等中均已都":
        length -= 1
    return length
