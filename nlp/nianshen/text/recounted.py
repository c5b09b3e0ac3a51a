"""The same things counted twice: 96处千人以上供水工程 … 69处千人以上供水工程; 订户3860户 … 3680户订户; 公开信息528条 … 全年公开的538条信息."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from nianshen.text.first_characters import Sought
from nianshen.text.quantities import Quantity

_AFTER = re.compile(r"的?(?P<noun>[\u4e00-\u9fff]{2,14})")
_BEFORE = re.compile(r"[\u4e00-\u9fff]{2,12}\Z")
_LINKS = re.compile(r"(?:共计|总计|合计|已有|共有|设有|达到|增至|增加到|增到|共|达|为|有|是|至|到|了|增加)+\Z")
_NARROWED = Sought(
    r"其中|上半年|下半年|季度|上年|去年|往年|同期|同比|新增|新建|新设|另|余|其他|各(?![类项种])|每(?!日|天)|将|拟|计划|首批|部分|抽|选取|评出|试点|力争|目标|平均|原有|原来|减少|剩|第|前|后|分别|仅|只有|不足|未|没有|扣分|通报|约谈|(?<!\d)(?:[1-9]|1[01])月|累计|历年|以来|截至(?!年底|12月)|中有|再|"
    r"至少|以上|左右|不少于"
)
_WIDE = Sought(r"全[省市州县区镇乡]|本级|局机关|机关|系统|所属|下属|直属|[市县区省]直")
_YEARS = re.compile(r"20\d\d(?=年)")
_GENERAL = re.compile(
    r"(?:政府|政务|公开|信息|申请|案件|问题|工作|人员|会议|单位|部门|文件|活动|培训|内容|事项|业务|群众|企业|规范性|行政|乡镇|街道|社区|栏目|专栏|专题|网站|平台|各类|相关|有关|重点|主要|方面|政策|解读|材料|稿件|主动|答复|办理|依申请|复议|诉讼|类|本|村|镇|办|局|情况|意见|建议|服务|项目|领域|机构|科室|股室|一级|二级|工作日|媒体|新|参加|次|人次|结转|公众|许可|处罚|决定)+"
)
_EDGE = re.compile(
    r"\Z|[的和与及或等中均已都全各在从向由被按将未有共对以需之并是为一]|开展|进行|完成|参加|参与|组织|作了|接入|建立|设立|实行|无从|情况|发布|公布|公开|计入|统一|门口"
)
_PARTICLE = re.compile("[的和与及等中在从对向由把被]")
_REFERS = re.compile(r"(?P<what>[\u4e00-\u9fff]{2})的\Z")
_NO_REFERENCE = frozenset(
    ("信息", "公开", "政府", "工作", "全年", "新增", "提出", "相关", "方面", "涉及", "部门", "单位", "申请")
)
_ALL_TOLD = re.compile(r"(?:全年|年内|本年度?|一年来|上述|全部)(?:主动)?(?:公开|发布)?的?\Z")
_INFORMATION = re.compile(r"(?:主动)?(?:公开)?(?:的)?(?:政府|政务)?信息|(?=\Z)")
_DISCLOSED = re.compile(r"(?:公开|发布)[^，。；]{0,12}(?:信息[^，。；\d]{0,3})?\Z")
_TIMES = ("元", "月", "天", "日", "小时", "年", "季度", "星期", "分钟", "分")
_ALIKE = {"则": "条", "名": "人", "位": "人", "起": "件", "人次": "人", "所": "家", "张": "张"}
_MOST = 600
_PAIRS = 20
_MOST_PAIRS = 2000
_MOST_REFERRING = 20
_NEAREST = 300
_REACH = 30


@dataclass(frozen=True, slots=True)
class Recount:
    """Two places (half-open ranges of the text) that count the same; ``sure`` where it can hardly be something else."""

    first: tuple[int, int]
    second: tuple[int, int]
    sure: bool


@dataclass(frozen=True, slots=True)
class _Count:
    q: Quantity
    unit: str
    before: str
    after: str
    lead: str
    tail: str
    wide: str
    sentence: int
    open: bool


def recounts(text: str, sentences: Sequence[tuple[int, int, Sequence[Quantity]]], year: int) -> Iterator[Recount]:
    """Pairs of exact numbers of one thing that differ, over ``sentences`` (start, end, quantities), none of the same
    sentence; figures that a word of scope or time narrows, plans and other years are left out. Raises nothing."""
    counts: list[_Count] = []
    for number, (start, end, found) in enumerate(sentences):
        counts.extend(_counts(text, start, end, found, number, year))
        if len(counts) >= _MOST:
            break
    values: dict[str, list[object]] = {}
    for c in counts:
        values.setdefault(c.unit, []).append(c.q.value)
    nouns: dict[tuple[str, str], list[_Count]] = {}
    for c in counts:
        if c.open:
            continue
        for key in {c.before[-2:], *(c.after[i : i + 2] for i in range(min(len(c.after) - 1, 7)))} - {""}:
            nouns.setdefault((c.unit, key), []).append(c)
    given: set[tuple[int, int]] = set()
    often = {unit: Counter(same) for unit, same in values.items()}
    looked = 0
    for (unit, _), same in nouns.items():
        for at, one in enumerate(same[:_PAIRS]):
            for other in same[at + 1 : _PAIRS]:
                looked += 1
                if looked > _MOST_PAIRS:
                    break
                place = (one.q.start, other.q.start)
                if one.q.value == other.q.value or one.sentence == other.sentence or place in given:
                    continue
                repeated = min(often[unit][c.q.value] for c in (one, other)) > 1
                sure = None if repeated else _alike(one, other)
                if sure is not None:
                    given.add(place)
                    yield Recount(_place(one), _place(other), sure)
    yield from _in_all(counts)
    yield from islice(_referred(counts, often), _MOST_REFERRING)


def slip(one: object, other: object) -> bool:
    """Whether two numbers of several digits differ by one digit or by the order of digits only."""
    a, b = str(one), str(other)
    if len(a) != len(b) or len(a) < 2 or a == b:
        return False
    return sorted(a) == sorted(b) or sum(x != y for x, y in zip(a, b, strict=True)) == 1


def _counts(
    text: str, start: int, end: int, quantities: Sequence[Quantity], number: int, year: int
) -> Iterator[_Count]:
    last = start
    for q in quantities:
        lead = text[max(last, q.start - _REACH) : q.start]
        clause = re.split("[，；：。]", lead)[-1]
        tail = re.split("[，；：。（\n]", text[q.end : min(end, q.end + _REACH)])[0]
        last = q.end
        exact = q.kind == "count" and not q.each and not q.in_words and q.value >= 3
        if not exact or not q.unit or q.unit.endswith(_TIMES) or (q.approximate and "." not in text[q.start : q.end]):
            continue
        behind = _AFTER.match(tail)
        ahead = _BEFORE.search(_LINKS.sub("", clause))
        years = any(year and int(y) != year for y in _YEARS.findall(text[start : q.start]))
        narrowed = years or _NARROWED.search(clause) is not None or _NARROWED.match(tail) is not None
        yield _Count(
            q,
            _ALIKE.get(q.unit, q.unit),
            ahead.group() if ahead else "",
            behind["noun"] if behind else "",
            clause,
            tail,
            text[max(start, q.start - 16) : q.start],
            number,
            narrowed,
        )


def _alike(one: _Count, other: _Count) -> bool | None:
    """True where both surely count the same, False where they seem to, None where not."""
    if bool(_WIDE.search(one.lead[-6:])) != bool(_WIDE.search(other.lead[-6:])):
        return None
    if one.after and other.after and one.after[:2] == other.after[:2]:
        length = _common(one.after, other.after)
        noun = one.after[:length]
        edges = all(_EDGE.match(c.after, length) for c in (one, other))
    else:
        noun, edges = _crossed(one, other) or _crossed(other, one) or ("", False)
    small, large = sorted((one.q.value, other.q.value))
    slipped = slip(small, large)
    if len(noun) < 2 or not (edges or slipped) or _GENERAL.fullmatch(noun):
        return None
    if len(noun) >= 3:
        return slipped or small * 10 >= large * 6
    return slipped or None


def _crossed(one: _Count, other: _Count) -> tuple[str, bool] | None:
    """订户3860户 and 3680户订户."""
    for length in range(min(len(one.before), len(other.after)), 1, -1):
        at = other.after.find(one.before[-length:], 0, 8)
        if at >= 0 and not _PARTICLE.search(other.after, 0, at):
            return other.after[at : at + length], _EDGE.match(other.after, at + length) is not None
    return None


def _in_all(counts: Sequence[_Count]) -> Iterator[Recount]:
    """公开信息528条 … 全年公开的538条信息."""
    told = next((c for c in counts if c.unit == "条" and not c.open and _DISCLOSED.search(c.lead)), None)
    if told is None:
        return
    known = Counter(c.q.value for c in counts if c.unit == "条")
    for c in counts:
        if c.sentence == told.sentence or c.unit != "条" or c.q.value == told.q.value or known[c.q.value] > 1:
            continue
        if _ALL_TOLD.search(c.lead) and c.tail.lstrip("公开的").startswith("信息") and not c.open:
            yield Recount(_place(told), _place(c), slip(c.q.value, told.q.value))


def _referred(counts: Sequence[_Count], often: dict[str, Counter[object]]) -> Iterator[Recount]:
    """参加培训98人次 … 两次培训的89人次: the second speaks of a number told before, and is one slip away from it."""
    for c in counts[:_NEAREST]:
        what = _REFERS.search(c.lead)
        if what is None or c.open or what["what"] in _NO_REFERENCE or often[c.unit][c.q.value] > 1:
            continue
        told = [
            o
            for o in counts[:_NEAREST]
            if o.unit == c.unit
            and o.sentence < c.sentence
            and slip(o.q.value, c.q.value)
            and (what["what"] in o.wide or what["what"] in o.tail[:8])
        ]
        if len(told) == 1 and not told[0].open:
            yield Recount(_place(told[0]), _place(c), True)


def _place(c: _Count) -> tuple[int, int]:
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
