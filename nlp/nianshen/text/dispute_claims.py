"""What a sentence says of administrative reviews and lawsuits in numbers: how many there were, and how they ended."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice, pairwise
from typing import Literal

from nianshen.text.clauses import Counting, countings
from nianshen.text.first_characters import Pattern, Sought
from nianshen.text.last_match import last_match
from nianshen.text.quantities import Quantity

Group = Literal["review", "suit", "direct", "after"]
Said = Literal["count", "none", "result", "all", "some", "rate"]
UPHELD, CORRECTED, OTHER, UNDECIDED = range(4)
"""The columns of table four that a result stands in."""

_GROUP = Sought(
    r"(?P<direct>未经(?:行政)?复议(?:而)?(?:直接)?(?:向[^，。；]{0,8})?(?:起诉|提起)?(?:的)?(?:行政诉讼|诉讼)?|直接(?:向[^，。；]{0,8})?(?:起诉|提起[^，。；、复经\d]{0,12}?(?:行政)?诉讼)(?:的)?)"
    r"|(?P<after>(?:经|行政)?(?:行政)?复议后(?:又|再)?(?:起诉|提起(?:行政)?诉讼|诉讼)(?:的)?)"
    r"|(?P<review>(?:行政)?(?<![越绕跳]过)(?<!不经)复议(?!机[关构]|决定书?|申请人|机制|法|答复|委|期|前置|渠道|权|中心|局|应诉))"
    r"|(?P<suit>(?:行政)?诉讼(?!请求|法|费|渠道|权)|(?:行政)?应诉(?!工作|能力)|(?<![\d一二两三四五六七八九十])起诉(?!状)|被诉(?!讼|行政|行为|机关|答复))"
)
_NAMES_ANY = re.compile("法院|复议|诉讼|应诉|起诉|被诉|败诉|胜诉|纠错|未审结")
_ABOUT = re.compile(
    "信息公开|政府信息|依申请|申请公开|公开申请|公开工作|政务公开|(?:我[局委办厅镇乡]|本[局机级]|市政府|县政府|区政府|政府|机关)[^，。；]{0,10}答复"
)
_ANSWERED_AGAIN = re.compile("重新(?:作出)?答复")
_RESULT = Sought(
    r"(?P<upheld>(?:结果)?维持)|(?P<corrected>(?:结果)?(?:被)?纠[正错]|(?:被)?撤销(?!申请)|被?变更|确认违法|败诉|责令)|(?P<other>其[他它]结果|终止|撤[回诉]|不予受理)|(?P<undecided>(?:尚未|仍未|还未|未|未能)(?:审结|办结|结案|审理完|开庭|判决|裁决|宣判|作出(?:判决|决定|裁定))|(?:正在|尚在|仍在)(?:审理|办理)|在审|审理中)"
)
_COLUMNS = {"upheld": UPHELD, "corrected": CORRECTED, "other": OTHER, "undecided": UNDECIDED}
_ENDED = re.compile(
    r"[，（](?:已|已经|结果|目前|现|(?:截?至|到)?年[底末]|年底前|人民法院|法院|复议机关|一审|二审|终审|判决|判|裁定|被|为|予以|获|均|作出|决定|仍|案件|该案|我局|我委|本机关|责令|原告|申请人|主动|自愿){0,6}+(?:(?P<upheld>维持)|(?P<corrected>(?:被)?(?:纠正|撤销|变更|确认违法)|败诉)|(?P<other>其[他它]结果|撤诉|撤回(?:起诉|申请)?)|(?P<undecided>(?:尚|还)?未(?:审结|开庭|判决|宣判)|尚在审理|正在审理|未结))"
    r"(?:原行政行为|原决定|(?:原|我局|该|本机关)?(?:的)?答复|决定|判决|中|结案)?(?=[。；，）\n]|\Z)"
)
_RATE = re.compile(r"(?P<what>维持|纠错|纠正|败诉|胜诉)率(?:均|达到?|为|是|高达|只有|仅|约|保持在?){0,3}(?P<rate>\d{1,3}(?:\.\d{1,2})?)%")
_LOST = re.compile(
    r"(?:法院|判决|裁定|诉讼|官司|复议机关|案件?)(?:一审|二审|终审|判决|裁定|决定|以|中|最终|均|都|由|被|判|了|案件){0,6}+(?:我[局委办镇县市]|本机关|县政府|市政府|行政机关)?(?:败诉|撤销(?:我局|我委|该|原|了|本机关|的|县政府|市政府){0,3}答复|确认[^，。；]{0,8}违法)(?:告终|收场|，|。|；|\Z)"
)
_STILL_SO = re.compile(r"(?:案件)?(?:截?[至到]?(?:年底|年末|目前|现在))?[均都]?(?:尚未|仍未|还未|未|尚在|仍在|正在|被)")
"""复议后起诉的4件到年底仍未审结: of those counted all ended so."""
_NEVER = re.compile(
    r"(?:未|没有|没|无|尚未|从未|未曾|暂无|不存在|零)(?:有)?(?=发生|收到|接到|产生|出现|涉及|引[发起]|因|被|受理|提[起出]|申请|公民|法人|任何|人|群众|公众|社会|针对|关于|对|由|与|政府信息|信息公开|依申请|行政|复议|诉讼|有|相关|一[例件起]|该类|此类|过|就|向|单位|个人|企业)"
    r"(?P<filler>[^。；\d]{0,60}?)(?=行政复议|行政诉讼|复议|诉讼|被?起诉(?!状))"
)
_NO_NEVER = re.compile(
    r"败诉|纠[正错]|撤销|维持|审结|未结|在审|审理中|超期|逾期|不力|不[服当].*，|，.*不[服当]|经复议|未经|材料|，[^，]{0,20}，|。|机[关构]|投诉[^、和及或与]"
)
_ONLY_GROUPS = re.compile(
    r"(?:行政|复议|诉讼|应诉|和|或者?|及其?|以及|、|与|也|均|都|案件?|情况|事项|申请|的|提起|被|因|政府|信息|公开|而|引[发起]|向|人民法院|发生|产生|行为|数|量|等|件|现象|问题|方面|工作|相关|有关|其他|申诉|举报|投诉|，|未|没有|无|收到|政务|依|工作|起诉|一[起件例宗]|个|案例|的?任何)*"
)
_AFTER_NEVER = re.compile(
    r"(?:的)?(?:(?:案件?|情况|事项|情形|行为|发生|申请|现象|问题|案例|争议|事件)(?:的)?(?:发生|出现|产生)?){0,2}(?:者|数)?(?=\Z|[。；，、）！\n]|和|及|或|也|且|以及|均|而)"
)
_NAUGHT = re.compile(
    r"(?:案件?|情况|申请|事项|件数|数量?|总数|方面)?(?:均|都|全部|皆)?(?:为|是|：|，)?(?P<nought>零|无|没有|未发生|没有发生)(?:件|起|宗)?(?=[，。；、）！\n]|\Z)"
)
_EVERY = Sought(
    r"(?:均|全部|全都|都|一律|悉数|皆)(?:已|被|的?结果|获|予以|予|得到|得以|作出|判决|决定|裁定|依法|为|是|以|得到|获得|结果|复议机关|法院|人民法院|由[^，。；]{0,12}?(?:机关|政府|法院)|机关|政府|了){0,6}+(?P<what>维持|胜诉|支持|认可|驳回|纠正|撤销|(?:尚未|未)审结|审结|办结|结案)"
    r"|(?P<none_lost>(?:未|没有|无|零|从未)(?:发生|出现|一|有|件|起|被|过|例|宗|行政诉讼|诉讼|案件|行政|因|政府信息公开|信息公开|行政复议|复议机关|复议|人民法院|法院|的|、|和|及|或){0,8}+(?P<bad>败诉|纠[正错]|撤销|变更|确认违法|推翻|改判|责令重)|(?:败诉|纠[正错])率?(?:为|是|保持|案件)?(?:为)?(?:零|0(?![\d.])|0%)|无一(?:件|例)?(?:被|判决|裁定|决定)?(?:败诉|撤销|纠[正错]))"
    r"|(?P<none_open>(?:没有|无|未有|不存在)(?:尚未|仍未|未)(?:审结|结案|办结))"
)
_UNITS = frozenset(("", "件", "起", "宗", "例", "次", "件次"))
_PAPERS = re.compile(
    r"决定书|答复书|通知书|意见书|建议书|人次|培训|旁听|会|制度|率|天|工作日|超过|比|同比|上年|去年|较"
)
_REVIEWING = re.compile(
    r"(?:受理|审理|审结|办理|收到|承办|处理)(?:的|了|以[^，。；]{0,20}为被申请人的)?[^，。；]{0,12}(?:行政)?复议(?:申请|案件|案)"
)
_DECIDING = re.compile("受理|审理|审结|办理|承办|处理")
_NO_COUNT_BEFORE = re.compile(r"比|同比|较|上年|去年|(?:涉及|关于)(?!政府信息|政务公开|信息公开)|[由从到至]\Z")
_NONE_AT_ALL = re.compile(
    r"(?:\d{4}年度?|本年度?|全年|本?年内|我[局委办厅镇乡县市区街]|本机关|本单位|，|：|期间|年度){0,4}+(?:无|没有|未发生|零)(?:此类|该类|以上|上述|相关|有关)?(?:的)?(?:情况|情形|事项|案件|发生)?\Z"
)
_RESPONDENT = re.compile(
    r"被申请(?!人)|作为被|被提起|被复议|被诉|被告(?!知)|以[我本][^，。；]{0,10}为被|因[^，。；]{0,14}(?:公开|申请)[^，。；]{0,10}(?:复议|诉讼)|引[发起]|不服"
)
_WIDER = Sought(r"[两三四]级|全[省市州县区旗镇乡域]|各[部单乡镇街县区级市地行]|系统(?!内)|所属|下级|基层")
_OWN = re.compile(r"本[级局机委办厅单部]|我[局委办厅部镇乡街中站处院县市区省州]|机关本级")
_PERIOD = re.compile("季度|上半年|下半年|以来|历年|累计|近[两三四五]年")
_YEAR = Sought(r"(?<![〔\[\d])(20\d\d)年")
_FINISHED = re.compile("审结|办结|结案|已结")
_NEWLY = re.compile("新增|新收|新发生|新立")
_NOT_ONE = Sought("任何的?$|(?:没有|未有|无|没)$|(?:没有|未)[^，。；]{0,9}任何$".replace("$", r"\Z"))
_AMONG = re.compile(r"(?:案件|申请|复议|诉讼)[中里](?:，?有)?\Z")
"""复议案件中有1件: some of them, not all."""
_MOST, _NEAR = 30, 8
_WHOLE = Decimal(100)


@dataclass(frozen=True, slots=True)
class DisputeClaim:
    """``count``: ``value`` cases of all ``groups`` together. ``none``: no case of any of them. ``result``: ``value`` of
    them ended so (``column`` of table four). ``all``: every one ended so; with ``value`` 0, none did.

    ``some``: at least one ended so. ``rate``: ``value`` in a hundred ended so.

    ``groups`` is empty where the words do not say of which. ``scope``: ``own``; ``wider`` for more organs or years than
    the report's; ``open`` where it may speak of new cases only, or of those finished. Cases that the organ itself
    decides are no claims.
    """

    said: Said
    groups: tuple[Group, ...]
    column: int | None
    value: int | Decimal
    approximate: bool
    start: int
    end: int
    scope: str = "own"


def names_disputes(text: str, start: int, end: int) -> bool:
    """Whether a review or lawsuit is named at all."""
    return _NAMES_ANY.search(text, start, end) is not None


def about_disclosure(text: str, start: int, end: int) -> bool:
    """Whether the words say that it is about disclosure."""
    return _ABOUT.search(text, start, end) is not None


def answered_again(text: str, start: int, end: int) -> bool:
    """Whether the words say that an answer was given anew, as only one to a request is."""
    return _ANSWERED_AGAIN.search(text, start, end) is not None


def dispute_claims(
    text: str, start: int, end: int, quantities: Sequence[Quantity], year: int, before: tuple[Group, ...] = ()
) -> list[DisputeClaim]:
    """What the sentence ``start``..``end`` says of reviews and lawsuits, in order; ``before`` are the groups that the
    sentence before spoke of. Raises nothing."""
    if not names_disputes(text, start, end):
        return []
    found = [*_never(text, start, end, year), *_naught(text, start, end, year)]
    silent = [(f.start, f.end) for f in found]
    respective = _respective(text, start, end, quantities, year)
    found.extend(respective)
    taken = {f.end for f in respective}
    for c in countings(text, start, end, quantities[:_MOST]):
        if c.quantity.end in taken or any(a <= c.quantity.start < b for a, b in silent):
            continue
        found.extend(_counted(text, start, c, year, before))
    found.extend(_every(text, start, end, year, before))
    return sorted(found, key=lambda f: f.start)


def none_at_all(text: str, start: int, end: int) -> bool:
    """Whether a sentence says that there was nothing of what its heading names: 无, 本年度无此类情况."""
    return _NONE_AT_ALL.match(text, start, end) is not None


def groups_named(text: str, start: int, end: int) -> tuple[Group, ...]:
    """The groups named there, in order of their first mention."""
    return tuple(dict.fromkeys(_group(m) for m in _GROUP.finditer(text, start, end)))


def _group(m: re.Match[str]) -> Group:
    named: dict[str, Group] = {"direct": "direct", "after": "after", "review": "review", "suit": "suit"}
    return named[m.lastgroup or "review"]


def _never(text: str, start: int, end: int, year: int) -> Iterator[DisputeClaim]:
    """未发生行政复议、行政诉讼."""
    at = start
    for _ in range(_MOST):
        m = _NEVER.search(text, at, end)
        if m is None:
            return
        at = m.end()
        listed = _ONLY_GROUPS.match(text, m.end(), end)
        stop = listed.end() if listed else m.end()
        at = max(stop, at)
        if text.startswith("未经", m.start()) or _NO_NEVER.search(m["filler"]):
            continue
        ends = [g.end() for g in _GROUP.finditer(text, m.start(), stop)]
        closed = (e for e in reversed(ends) if _AFTER_NEVER.match(text, e, end))
        last = next(closed, None)
        if last is None:
            continue
        groups = groups_named(text, m.start(), last)
        yield DisputeClaim("none", groups, None, 0, False, m.start(), last, _scope(text, start, m.end(), year))


def _naught(text: str, start: int, end: int, year: int) -> Iterator[DisputeClaim]:
    """行政复议、行政诉讼均为零; 行政诉讼：无."""
    for m in islice(_GROUP.finditer(text, start, end), _MOST):
        nought = _NAUGHT.match(text, m.end(), end)
        if nought is None:
            continue
        first = 1 + max(text.rfind(mark, start, m.start()) for mark in "，；：（")
        begin = max(first, start) if "均" in nought.group() or "都" in nought.group() else m.start()
        if re.search("未|没|无|维持|纠|败诉", text[begin : m.start()]):
            continue
        groups = groups_named(text, begin, m.end())
        yield DisputeClaim("none", groups, None, 0, False, begin, nought.end(), _scope(text, start, m.start(), year))


def _respective(text: str, start: int, end: int, quantities: Sequence[Quantity], year: int) -> list[DisputeClaim]:
    """行政复议、行政诉讼分别为2件和1件."""
    at = text.find("分别", start, end)
    if at < 0:
        return []
    first = max(1 + max(text.rfind(mark, start, at) for mark in "，；：（"), start)
    groups = groups_named(text, first, at)
    following = [q for q in quantities if q.start > at]
    numbers = following[:1]
    for one, q in pairwise(following):
        if not re.fullmatch("[、和及与]+|，", text[one.end : q.start]):
            break
        numbers.append(q)
    if len(groups) < 2 or len(groups) != len(numbers):
        return []
    scope = _scope(text, start, at, year)
    return [
        DisputeClaim("count", (g,), None, q.value, q.approximate, first, q.end, scope)
        for g, q in zip(groups, numbers, strict=True)
    ]


def _counted(text: str, start: int, c: Counting, year: int, before: tuple[Group, ...]) -> Iterator[DisputeClaim]:
    q = c.quantity
    piece = c.before + c.after
    if q.kind != "count" or q.unit not in _UNITS or _PAPERS.search(c.before[-12:] + c.after[:8]):
        return
    if q.in_words and q.value == 1 and _NOT_ONE.search(text, max(start, q.start - 12), q.start):
        return
    result = last_match(_RESULT, c.before) or _RESULT.search(c.after)
    begin = q.start - len(c.before)
    groups = groups_named(text, begin, q.start)
    scope = _scope(text, start, q.start, year)
    among = _AMONG.search(c.before) is not None
    if result is not None and not (not among and groups and _GROUP.search(c.before, _last_end(_RESULT, c.before))):
        column = _COLUMNS[result.lastgroup or "other"]
        named_after = groups_named(text, q.end, q.end + result.start()) if result.string is c.after else ()
        of = groups or _deciding(c.before) or named_after or _last_named(text, start, q.start) or before
        in_before = last_match(_RESULT, c.before)
        place = (begin + in_before.start(), q.end) if in_before else (q.start, q.end + result.end())
        yield DisputeClaim("result", of, column, q.value, q.approximate, *place, scope)
        return
    if result is not None and groups and c.before.endswith("的") and _STILL_SO.match(c.after):
        yield DisputeClaim(
            "result",
            groups,
            _COLUMNS[result.lastgroup or "other"],
            q.value,
            q.approximate,
            begin,
            q.end + result.end(),
            scope,
        )
    place = (begin + _first_start(_GROUP, c.before), q.end)
    if not groups:
        after = groups_named(text, q.end, q.end + len(c.after))
        named = _GROUP.search(c.after)
        if len(after) != 1 or named is None or named.start() > 12 or re.search("不服|后|经", c.after[: named.start()]):
            return
        groups, place = after, (q.start, q.end + named.end())
    if among or _NO_COUNT_BEFORE.search(c.before) or "答复" in c.after[:4]:
        return
    if scope == "own" and "其中" in c.before:
        scope = "open"
    if q.each and q.value:
        yield from (DisputeClaim("count", (g,), None, q.value, q.approximate, *place, scope) for g in groups)
        return
    if _REVIEWING.search(piece) and not _RESPONDENT.search(text[start : q.end]):
        if _DECIDING.search(piece):
            return
        scope = "open" if scope == "own" else scope
    if scope == "own" and (_FINISHED.search(piece) or _NEWLY.search(piece)):
        scope = "open"
    yield DisputeClaim("count", groups, None, q.value, q.approximate, *place, scope)
    ended = _ENDED.match(text, q.end)
    if ended is not None and q.value == 1 and len(groups) == 1:
        column = next(c for name, c in _COLUMNS.items() if ended[name])
        yield DisputeClaim("all", groups, column, 1, q.approximate, place[0], ended.end(), scope)


def _every(text: str, start: int, end: int, year: int, before: tuple[Group, ...]) -> Iterator[DisputeClaim]:
    """均维持, 未发生败诉, 维持率100%."""
    yield from _rates(text, start, end, year, before)
    for m in islice(_LOST.finditer(text, start, end), _MOST):
        clause = max(1 + max(text.rfind(mark, start, m.start()) for mark in "，；："), start)
        if not re.search("没|未|无|零|不|\\d", text[clause : m.end()]):
            groups = groups_named(text, clause, m.end()) or _deciding(text[clause : m.end()]) or _last_named(text, start, m.start())
            said = groups if groups else before or ("suit",)
            yield DisputeClaim("some", said, CORRECTED, 1, False, clause, m.end(), _scope(text, start, m.start(), year))
    for m in islice(_EVERY.finditer(text, start, end), _MOST):
        scope = _scope(text, start, m.start(), year)
        clause = max(1 + max(text.rfind(mark, start, m.start()) for mark in "，；："), start)
        if m["none_lost"]:
            groups = groups_named(text, clause, m.end())
            if not groups:
                deciding = _deciding(text[clause : m.end()])
                groups = (
                    deciding or ("suit",)
                    if deciding or "败诉" in m.group()
                    else _last_named(text, start, m.start()) or before
                )
            yield DisputeClaim("all", groups, CORRECTED, 0, False, m.start(), m.end(), scope)
            continue
        if m["none_open"]:
            groups = groups_named(text, clause, m.end() + _NEAR) or _last_named(text, start, m.start()) or before
            yield DisputeClaim("all", groups, UNDECIDED, 0, False, m.start(), m.end(), scope)
            continue
        if m["what"] in ("审结", "办结", "结案"):
            groups = groups_named(text, clause, m.start()) or _last_named(text, start, m.start())
            if groups:
                yield DisputeClaim("all", groups, UNDECIDED, 0, False, m.start(), m.end(), scope)
            continue
        column = {"维持": UPHELD, "纠正": CORRECTED, "撤销": CORRECTED}.get(
            m["what"], UNDECIDED if "未" in m["what"] else -1
        )
        groups = groups_named(text, clause, m.start()) or _deciding(text[clause : m.start()])
        groups = groups or _last_named(text, start, m.start()) or before
        if m["what"] in ("支持", "认可"):
            if groups:
                yield DisputeClaim("all", groups, CORRECTED, 0, False, m.start(), m.end(), scope)
        elif m["what"] == "胜诉":
            yield DisputeClaim("all", ("suit",), CORRECTED, 0, False, m.start(), m.end(), scope)
        elif column >= 0 and "其中" not in text[clause : m.start()]:
            yield DisputeClaim("all", groups, column, 1, False, m.start(), m.end(), scope)


def _rates(text: str, start: int, end: int, year: int, before: tuple[Group, ...]) -> Iterator[DisputeClaim]:
    """维持率为50%, 败诉率为零 apart: the share of the cases that ended so."""
    for m in islice(_RATE.finditer(text, start, end), _MOST):
        clause = max(1 + max(text.rfind(mark, start, m.start()) for mark in "，；："), start)
        won = m["what"] == "胜诉"
        groups = groups_named(text, clause, m.start()) or _last_named(text, start, m.start()) or before
        groups = groups or (("suit",) if m["what"].endswith("诉") else ())
        rate = Decimal(m["rate"])
        if groups and rate <= _WHOLE:
            column = UPHELD if m["what"] == "维持" else CORRECTED
            scope = _scope(text, start, m.start(), year)
            yield DisputeClaim("rate", groups, column, _WHOLE - rate if won else rate, False, m.start(), m.end(), scope)


def _deciding(words: str) -> tuple[Group, ...]:
    """The group that those who decide it tell: 复议机关全部维持, 法院无一判决纠正."""
    return ("review",) if "复议机" in words else ("suit",) if "法院" in words else ()


def _scope(text: str, start: int, at: int, year: int) -> str:
    words = text[start:at]
    wide = last_match(_WIDER, words)
    if wide is not None and not _OWN.search(words, wide.end()):
        return "wider"
    if _PERIOD.search(words) or any(year and int(m[1]) != year for m in _YEAR.finditer(words)):
        return "wider"
    return "own"


def _last_named(text: str, start: int, end: int) -> tuple[Group, ...]:
    """The group named last; both, where they are named in one breath."""
    named = [*_GROUP.finditer(text, start, end)]
    if not named:
        return ()
    joined = [m for m in named if not re.search("[，；。]", text[m.end() : named[-1].start()])]
    return tuple(dict.fromkeys(_group(m) for m in joined))


def _last_end(pattern: Pattern, words: str) -> int:
    found = last_match(pattern, words)
    return found.end() if found else 0


def _first_start(pattern: Pattern, words: str) -> int:
    found = pattern.search(words)
    return found.start() if found else 0
