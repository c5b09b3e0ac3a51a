"""The quantities of running text: 收到申请37件, 1,234条, 三十二篇, 1.2万余次, 占17.4%, 3—5个.

Years, dates, hours, document and article numbers, ordinals, enumerators and telephone numbers are no quantities.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import islice
from typing import Literal

from nianshen.text.counted import MULTIPLES, cardinal
from nianshen.text.first_characters import Sought

Kind = Literal["count", "percent", "points"]

_UNIT = (
    r"人次|件次|条次|户次|家次|篇次|批次|场次|期次|万元|亿元|平方米|公里|公顷|个?百分点|个?工作日|个?自然日|个?小时|个?半小时|分钟|个?月(?!\d)|个?季度|个?星期|个?年头"
    r"|条(?!例|款)|件(?!套|事)|篇|封(?!面|底|顶|闭)|通(?=电话|[，。；、）])|幅|则|份(?!额)|期(?!间|限|末)|部(?!门|分|署|委|队|级)|项(?!目)|批(?!复|准|示)|张|册|宗|封|起(?!来|草|诉|止)|次(?!日|年|序|要|性)|场(?!所|地|景|馆)"
    r"|人(?!民|员|力|才|大|事|均|社|防|口)|名(?!单|录|称|册|义)|户(?!籍|外)|家(?!庭|长|园)|所(?!有|在|属|需|以)|处(?!理|置|罚|室|于|长)|类(?!别)|种(?!植|类|子)"
    r"|本(?!级|机|年|市|县|局|单|身|科|报|地|区|镇|街|行|部|委|办|厅)|元(?!月|旦)|天(?!然|气)|个(?!别|体|人)|例(?!如|行)|块|栏(?!目)|台(?!账)|套|座|组(?!织|长|成)|位|页|字|版(?!块|本|面)|届|轮|遍|讲|课(?!堂)|集(?!中|体)|段|节|岁|亩|吨|米|辆|盒|卷(?!宗)|点(?!击)|村|镇|乡"
)
_FIGURES = re.compile(r"\d(?:[\d,，. ]{0,20}\d)?")
_IN_STEPS = re.compile(r"(?<![\d.])(?P<ten_thousands>\d{1,4})万(?P<thousands>\d)千")
"""2万3千条: one number in two steps."""
_NUMERAL = re.compile(
    r"[一二两三四五六七八九十零](?<![第统唯进逐单同每万不之其百十千〇零一二两三四五六七八九].)[〇零一二两三四五六七八九十百千万亿]{0,11}"
    rf"(?=[余多几来个]{{0,2}}(?:{_UNIT}))"
)
_HUNDREDTHS = re.compile("百分之[零一二两三四五六七八九十百点]{1,7}")
_TAIL = re.compile(
    r" ?(?P<tens>[十百千]?[万亿]?)(?P<more>[余多几来]|\+(?=[条件篇次人个项])|以上|左右|上下)?(?P<ten_thousand>[万亿]?)(?P<more_again>[余多]?) ?"
    rf"(?:(?P<percent>%|％)|(?P<permille>‰)|(?P<unit>{_UNIT}))?(?P<about>[余多]|左右|上下|以上|以下|以内|之内)?"
)
_THOUSANDS = re.compile(r"\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?\Z")
_SPACED = re.compile(r"\d{1,3}(?: \d{3})+\Z")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_ABOUT_BEFORE = Sought(
    r"(?:约|(?<![最附就临])近|平均每[天日周月季年个]度?[^，。；\d]{0,6}|超过?|逾|接近|至少|不少于|不低于|不足|不到|最多|不超过|平均每?)[为是达有]?(?:了)?\Z"
)
_SEVERAL = re.compile(r"(?:^|[^总件条人次篇份户个项量点字页者会])[几数]\Z|(?<![网站线台号栏以一])上\Z")
"""数十条, 上百条: before numerals only, for 总数356条 and 网站上356条 are exact."""
_EACH = re.compile(
    r"(?:各(?:自|公开|发布|推送|召开|举办|开展|报送|编发)?(?:信息|会议|培训)?|每|均为?|都是|分别为?|每(?:半?年|个?月|季度?|周|日|天)[^，。；\d]{0,5})\Z"
)
_NO_NUMBER_BEFORE = frozenset("年月日号时·ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
_DATED = re.compile(r"[点：:]|[-—－/]\d{3}|(?:热线|平台|政务|市民|便民|工单)")
_RANGE = re.compile(r"\s?(?:[-—－–~～至到]{1,2})\s?(?=\d)")
_NO_QUANTITY_BEFORE = re.compile(
    r"[第〔［\[A-Za-z·.]\Z|\d[-—－/：:.·]\Z|(?:编|文|证|令|型)号[为：:]?\Z|[Nn]o\.?\Z|电话[为是：:]?\Z"
)
_LEAN_AFTER = re.compile(r"[，,。；;、）)\s！？件]|\Z")
_WHOLE_UNITS = frozenset(
    [
        "人",
        "名",
        "个",
        "件",
        "条",
        "家",
        "户",
        "处",
        "期",
        "份",
        "篇",
        "项",
        "次",
        "场",
        "部",
        "起",
        "宗",
        "批",
        "所",
        "座",
        "张",
        "种",
        "类",
        "条次",
        "人次",
    ]
)
_ENUMERATOR = re.compile(r"\d{1,2}\.(?=[1-9])")
_CLOSES_ENUMERATOR = "、.．）)"
_OPENS_CLAUSE = "。；;：:，,！？（(\n"
_MOST_DIGITS = 9
_QUARTERS = 4
"""一季度 is the first, 一个季度 is one."""
MOST = 5000
_SAID_TWICE = 7
"""Characters between the two of 办结一件、公开一件."""
_FULL_WIDTH = tuple(zip("０１２３４５６７８９％．", "0123456789%.", strict=True))


@dataclass(frozen=True, slots=True)
class Quantity:
    """``value`` of ``unit`` at the half-open range ``start``..``end`` of the text, the unit included.

    ``unit`` is the measure word as printed, empty where there is none. ``approximate``: about, more than, rounded to
    万, one end of a range, or split by spaces so that it may be two numbers. ``each``: as many of every one (各5条).
    ``in_words``: written with Chinese numerals.
    """

    start: int
    end: int
    value: int | Decimal
    unit: str
    kind: Kind = "count"
    approximate: bool = False
    each: bool = False
    in_words: bool = False


def half_width(text: str) -> str:
    """``text`` with digits, per cent sign and full stop of full width in half width, as long as before."""
    for wide, narrow in _FULL_WIDTH:
        text = text.replace(wide, narrow)
    return text


def quantities(text: str) -> list[Quantity]:
    """Every quantity of ``text``, in order; of the first 5,000 of each way of writing, for no report has more. Digits of
    full width are read too; time is linear. Raises nothing."""
    words = half_width(text)
    found = [*islice(_in_figures(words), MOST)]
    found.extend(islice((q for m in _NUMERAL.finditer(words) if (q := _in_words(words, m)) is not None), MOST))
    if "百分之" in words:
        found.extend(islice((q for m in _HUNDREDTHS.finditer(words) if (q := _hundredths(words, m)) is not None), MOST))
    found.sort(key=lambda q: q.start)
    return found


def _in_figures(text: str) -> Iterator[Quantity]:
    in_range = False
    taken = 0
    for run in _FIGURES.finditer(text):
        printed = run.group()
        steps = _IN_STEPS.match(text, run.start())
        if steps is not None:
            in_all = int(steps["ten_thousands"]) * 10_000 + int(steps["thousands"]) * 1000
            tail = _TAIL.match(text, steps.end())
            assert tail is not None
            taken, in_range = steps.end(), False
            read = _figure(text, run.start(), steps.end(), in_all, True, tail)
            if read is not None:
                yield read
            continue
        if run.start() < taken:
            continue
        if text[run.end() : run.end() + 1] in _NO_NUMBER_BEFORE and printed.isdecimal():  # years and the like, quickly
            in_range = False
            continue
        for start, end, value, open_reading in _numbers(printed, run.start()):
            if text[end : end + 1] in _NO_NUMBER_BEFORE:
                in_range = False
                continue
            tail = _TAIL.match(text, end)
            assert tail is not None  # every part of it may be empty
            enumerated = isinstance(value, Decimal) and tail["unit"] in _WHOLE_UNITS and _enumerated(text, start, tail)
            if enumerated:
                value = int(text[text.index(".", start) + 1 : end])
            begins_range = tail.end() == end and _RANGE.match(text, end) is not None
            read = _figure(text, start, end, value, open_reading or in_range or begins_range, tail)
            in_range = begins_range and read is None
            if read is not None:
                yield replace(read, start=end - len(str(value))) if enumerated else read


def _enumerated(text: str, start: int, tail: re.Match[str]) -> bool:
    """Whether 2.13名 is 13 of the second item: nobody counts persons or papers in decimals, but in 万."""
    if tail["tens"] or tail["ten_thousand"] or (start and text[start - 1] not in _OPENS_CLAUSE):
        return False
    return _ENUMERATOR.match(text, start) is not None


def _numbers(printed: str, at: int) -> Iterator[tuple[int, int, int | Decimal, bool]]:
    """The numbers that a run of digits and separators holds: start, end, value, whether it may be read otherwise."""
    if printed.isdecimal():
        yield at, at + len(printed), int(printed), False
    elif _THOUSANDS.match(printed):
        yield at, at + len(printed), _value(printed.replace(",", "").replace("，", "")), "，" in printed
    elif _SPACED.match(printed):
        yield at, at + len(printed), int(printed.replace(" ", "")), True
    else:
        for m in _NUMBER.finditer(printed):
            if printed[m.end() : m.end() + 1] == "," and len(m.group()) <= 3:  # 1,2345: no one knows
                return
            apart = " " in printed[max(0, m.start() - 1) : m.end() + 1]
            yield at + m.start(), at + m.end(), _value(m.group()), apart


def _value(number: str) -> int | Decimal:
    return Decimal(number) if "." in number else int(number)


def _figure(
    text: str, start: int, end: int, value: int | Decimal, doubtful: bool, tail: re.Match[str]
) -> Quantity | None:
    """The quantity of figures at ``start``..``end``, None where they are none."""
    before = text[max(0, start - 8) : start]
    if _NO_QUANTITY_BEFORE.search(before):
        return None
    multiple = 1
    for c in tail["tens"] + tail["ten_thousand"]:
        multiple *= MULTIPLES[c]
    unit = tail["unit"] or ""
    measured = unit or tail["percent"] or tail["permille"]
    if multiple == 1 and not measured and (tail.end() == end or not tail["more"]):
        if _DATED.match(text, end) or not _bare(text, start, end, before):
            return None
    elif end - start > _MOST_DIGITS or (not tail["percent"] and _DATED.match(text, end)):
        return None
    about = bool(tail["more"] or tail["more_again"] or tail["about"]) or _ABOUT_BEFORE.search(before) is not None
    rounded = multiple >= 10 and not unit.endswith("元")
    kind: Kind = "percent" if tail["percent"] else "points" if unit.endswith("百分点") else "count"
    if tail["permille"]:
        return None
    if unit in ("万元", "亿元"):
        multiple, unit = MULTIPLES[unit[0]], "元"
    stop = tail.end("unit") if unit else tail.end("percent") if tail["percent"] else _end_of_number(tail, end)
    return Quantity(
        start,
        stop if stop > 0 else end,
        _whole(value * multiple),
        unit,
        kind,
        doubtful or about or rounded,
        _EACH.search(before) is not None,
    )


def _end_of_number(tail: re.Match[str], end: int) -> int:
    return max(end, tail.end("tens"), tail.end("ten_thousand"), tail.end("more_again"))


def _bare(text: str, start: int, end: int, before: str) -> bool:
    """Whether figures without a measure word are a quantity all the same (行政诉讼0，): no year, no enumerator."""
    if end - start > 6 or not _LEAN_AFTER.match(text, end) or not before:
        return False
    return not (text[end : end + 1] in _CLOSES_ENUMERATOR and before[-1] in _OPENS_CLAUSE)


def _whole(value: int | Decimal) -> int | Decimal:
    return int(value) if isinstance(value, Decimal) and value == value.to_integral_value() else value


def _hundredths(text: str, run: re.Match[str]) -> Quantity | None:
    whole, _, after = run.group()[3:].partition("点")
    number = cardinal(whole)
    decimals = "".join(str(n) for c in after if (n := cardinal(c)) is not None)
    if number is None or len(decimals) != len(after):
        return None
    value = Decimal(f"{number}.{decimals}") if decimals else number
    about = _about(text[max(0, run.start() - 4) : run.start()]) or text.startswith(("以上", "左右", "以下"), run.end())
    return Quantity(run.start(), run.end(), value, "", "percent", about, False, True)


def _in_words(text: str, run: re.Match[str]) -> Quantity | None:
    number = cardinal(run.group())
    tail = _TAIL.match(text, run.end())
    if number is None or tail is None or not tail["unit"] or (tail["unit"] == "季度" and number <= _QUARTERS):
        return None
    if run.group() == "一" and _one_by_one(text, run.start(), tail.end("unit"), tail["unit"]):
        return None
    before = text[max(0, run.start() - 4) : run.start()]
    about = bool(tail["more"] or tail["more_again"] or tail["about"]) or _about(before)
    unit, multiple = tail["unit"], 1
    if unit in ("万元", "亿元"):
        unit, multiple = "元", MULTIPLES[unit[0]]
    kind: Kind = "points" if unit.endswith("百分点") else "count"
    each = _EACH.search(before) is not None
    return Quantity(run.start(), tail.end("unit"), number * multiple, unit, kind, about, each, True)


def _one_by_one(text: str, start: int, end: int, unit: str) -> bool:
    """Whether 一件 is said of every one and counts nothing: 办结一件公开一件, 一件一会商."""
    one = "一" + unit
    return text.startswith("一", end) or one in text[max(0, start - _SAID_TWICE) : start] or one in text[end : end + _SAID_TWICE]


def _about(before: str) -> bool:
    return _ABOUT_BEFORE.search(before) is not None or _SEVERAL.search(before) is not None
