"""Lists whose length is told: 三个方面：甲、乙、丙; 甲、乙、丙等7个部门; 以下三个问题：一是…二是…."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from nianshen.text.counted import cardinal

_NOUN = r"(?:部门|单位|方面|栏目|专栏|板块|版块|平台|渠道|环节|领域|科室|股室|处室|乡镇|镇街|镇|乡|街道|类别|问题|不足|内容|方式|途径|账号|机构|社区|村|窗口|事项|类目|条目|制度|措施|任务|短板|办法|方案|文件|维度|层面|步骤|流程|部分|模块|专题|专区|子栏目|载体|形式|重点|要素|阵地|大类|标签|指标|信息|股)"
_ANNOUNCED = re.compile(
    r"(?P<number>[\d二两三四五六七八九十][\d一二三四五六七八九十]?)(?P<unit>大类|件事|[大个项类种家部款条点级道])?"
    rf"(?:重点|主要|一级|二级|突出|方面的?|关键|基本|公开|工作|具体|明显|相关|责任|成员|业务|政府|直属|内设){{0,2}}+(?P<noun>{_NOUN})?"
)
_NO_NUMBER_BEFORE = frozenset("0123456789.第每各其数之百千十一二两三四五六七八九年月·近约超逾前后余")
_AHEAD = re.compile(r"[^，。；：（）、\d\n]{0,8}(?P<mark>：\n?|（)")
_SERIES = re.compile(r"(?P<what>[^。；：\n\d]{0,16})[：。，]?\n?(?P<first>一是|（一）|1[.、．]|第一[，、])")
_DOERS = re.compile(r"部门|单位|科室|股室|处室|乡镇|镇街|[镇乡村股]|街道|机构|社区|窗口|账号|平台|网站")
"""12个科室开展工作。一是……: what follows are no offices."""
_UNNUMBERED = re.compile("[。；\n](?:此外|另外|同时|另|最后|再次|还有|其次)")
_IN_SERIES = re.compile("问题|不足|方面|措施|工作|任务|短板|薄弱环节|差距|困难|举措|情况|改进|做法|打算|件事|[两三四五六]点")
_OPENING = "，。；：（）！？\n"
_FIGURE = re.compile(r"\d")
_EXPLAINED = re.compile("含|包括|不包|如|除|原|图|表|附")
"""8个乡镇（含街道、开发区）: the brackets explain and do not list."""
_NOUNS = re.compile(_NOUN)
_ONE_NAME = re.compile(
    "双随机、一公开|复议、(?:行政)?诉讼|许可、(?:行政)?处罚|法律、法规|机构、职能|六稳、六保|产、学、研|收、支|立、改、废"
)
"""Names that hold an enumeration comma, and may be one item."""
_OF_THE_REPORT = re.compile("年报|报告")
_BRACKETED = re.compile(r"《[^》]{0,80}》|“[^”]{0,80}”|（[^）]{0,80}）|〔[^〕]{0,20}〕")
_JOINS = re.compile("[和及与暨]")
_YEAR = re.compile(r"20\d\d年")
_GOES_ON = re.compile("其中|均|都|共|并|由|已|全部|涉及|分别|合计|占|以|为")
_OF_AN_ITEM = re.compile("其中|比|较|同比|累计|阅读|浏览|点击|访问|转发|点赞|关注|另|还")
"""In a list with numbers: what tells more of the item before, and is none itself."""
_LIST_VERB = re.compile("增加|增设|新增|设|实行|落实|执行|包括|分为|列出|公布|公开|提供|建立|采用|采取|可查|推出|明确|含")
"""Behind one of these a list begins, so that nothing before it in the sentence is an item."""
_QUOTED_LIST = re.compile(r"“(?P<items>[^“”，。；\d]{1,10}(?:、[^“”、，。；\d]{1,10}){2,9})”\Z")
_NO_LIST = re.compile(r"\d|其中|例如|比如|见|详见|各|共|是|为")
_ENUMERATED = re.compile(r"[（(]?[一二三四五六七八九十\d]{1,2}[是）)、.．要]|首先|其次|第[一二三四]")
_BESIDE = re.compile("同时|此外|另|并|还")
_WITH_NUMBER = re.compile(r"[^\d共计]{2,30}\d[\d.,]{0,8}[\u4e00-\u9fff]{1,2}")
_COUNTED_BEFORE = re.compile("[二两三四五六七八九十](?:大)?[类项种](?!目)")
"""图解、视频、问答三类形式中至少两类: the list before has its own number."""
_NAMED_BY_NUMBER = ("两项补贴", "两项改革", "两项政策")
"""残疾人两项补贴 is the name of one thing."""
_OFFICES = frozenset("科处局股所站镇乡村院校厅")
_NEW_PHRASE = re.compile("对(?![象外口接照])|[在将按向由把从等]|通过|以及|围绕|分别|发布|公布|完成|实现")
_DOING = re.compile("加强|做好|抓好|推进|落实|完善|规范|强化|开展")
_ORDINAL = re.compile("第[一二三四五六七八九十]")
_PLAIN_ITEM = 14
_OPEN_LIST = re.compile("等|…")
_NUMERALS = "一二三四五六七八九十"
_LAST = 8
_REACH, _LONGEST_ITEM, _SERIES_REACH, _TITLE = 200, 40, 2500, 8
_MOST_BEHIND, _NEAR, _SHORT_NAME = 12, 2, 10
_MOST, _MOST_NUMBERS = 200, 5000


@dataclass(frozen=True, slots=True)
class Miscount:
    """``told`` items are announced and ``listed`` stand there; ``sure`` where the list can be read in no other way."""

    told: int
    listed: int
    start: int
    end: int
    sure: bool


def miscounts(text: str) -> Iterator[Miscount | None]:
    """Every list of ``text`` whose length is told, None where it is right; at most 200 of the first 5,000
    numerals. Raises nothing; time is
    linear."""
    found = 0
    for m in islice(_ANNOUNCED.finditer(text), _MOST_NUMBERS):
        if not (m["unit"] or m["noun"]) or text[max(0, m.start() - 1) : m.start()] in _NO_NUMBER_BEFORE:
            continue
        told = int(m["number"]) if m["number"].isdecimal() else cardinal(m["number"]) or 0
        if told < 2:
            continue
        if m["noun"] == "部分" and _OF_THE_REPORT.search(text, max(0, m.start() - _REACH), m.start()):
            continue  # the parts of the report itself: what META-07 looks at
        for one in (_series(text, m, told) or _ahead(text, m, told), _behind(text, m, told)):
            if one is not False:
                found += 1
                yield one if isinstance(one, Miscount) else None
        if found >= _MOST:
            return


def _ahead(text: str, m: re.Match[str], told: int) -> Miscount | bool:
    """三个方面：甲、乙、丙. False where no list follows, True where it counts."""
    ahead = _AHEAD.match(text, m.end())
    if ahead is None:
        return False
    begin = ahead.end()
    stop = text.find("）" if ahead["mark"] == "（" else "。", begin, begin + _REACH)
    line = text.find("\n", begin, begin + _REACH)
    stop = min((at for at in (stop, line) if at >= 0), default=-1)
    if stop < 0:
        return False
    listed = _BRACKETED.sub("〇", text[begin:stop])
    bracketed = ahead["mark"] == "（"
    if bracketed and _EXPLAINED.match(listed):
        return False
    if "；" in listed and not bracketed:
        return _by_semicolon(listed, told, m.start(), stop)
    listed = _YEAR.sub("", listed)
    first = listed.partition("，")[0].partition("；")[0]
    figured = _figured(listed, told, m.start(), stop)
    if figured is not None:
        return figured
    if "、" not in first or _NO_LIST.search(first):
        return False
    least, most = _items(first)
    if bracketed and (abs(told - least) > _NEAR or all(_NOUNS.fullmatch(item) for item in first.split("、"))):
        return False
    clauses = listed.partition("；")[0].split("，")[1:]
    closed = all(_GOES_ON.match(clause) for clause in clauses)
    if least <= told <= most or told == listed.count("；") + 1 or (not closed and told == listed.count("，") + 1):
        return True
    if _OPEN_LIST.search(first) and most < told:
        return True
    cut = least < told and text[stop] == "\n"  # the line is at its end, and so may be less than the list
    plain = closed and "；" not in listed and not cut and not _nested(first.split("、")[1:], first.partition("、")[0])
    return Miscount(told, least, m.start(), begin + len(text[begin:stop].partition("，")[0].partition("；")[0]), plain)


def _by_semicolon(listed: str, told: int, start: int, stop: int) -> Miscount | bool:
    """三件事：甲，……；乙，……；丙，……。"""
    items = [item for item in listed.split("；") if item]
    if len(items) == told or _OPEN_LIST.search(items[-1][-4:]) or any(_ENUMERATED.match(item) for item in items):
        return True
    named = all(len(item.partition("，")[0]) <= _SHORT_NAME for item in items)  # each begins with its name: 甲，公布……
    sure = len(items) > 2 and abs(len(items) - told) <= _NEAR and not _BESIDE.match(items[-1])
    whole = all("，" not in item for item in items)  # else the next sentence may go on with the list
    sure = sure and (whole if len(items) < told else named)
    return Miscount(told, len(items), start, stop, sure)


def _figured(listed: str, told: int, start: int, stop: int) -> Miscount | bool | None:
    """五类：甲95条、乙40条、丙12条: every item has its number. None where it is no such list."""
    items = re.split("[、，]", listed)
    if len(items) < 2 or told > _MOST_BEHIND or not all(_WITH_NUMBER.fullmatch(item) for item in items):
        return None
    own = [item for item in items if not _OF_AN_ITEM.match(item)]
    if told in (len(items), len(own)):
        return True
    alike = len({item[-1] for item in own}) == 1 and len(own) == len(items)
    return Miscount(told, len(own), start, stop, alike and abs(len(own) - told) <= _NEAR)


def _behind(text: str, m: re.Match[str], told: int) -> Miscount | bool:
    """甲、乙、丙等7个部门: with 等 there may be more than are listed, never less."""
    far = max(0, m.start() - _REACH)
    if (
        not m["unit"] or (m["unit"] == "条" and not m["noun"]) or text.startswith("组成", m.end())
    ):  # the parts of the report itself: what META-07 looks at
        return False
    etc = text[m.start() - 1] == "等"
    quoted = _QUOTED_LIST.search(text, far, m.start()) if text[m.start() - 1] == "”" else None
    if quoted is not None:
        least = 1 + quoted["items"].count("、")
        return Miscount(told, least, quoted.start(), m.end(), True) if 0 < abs(told - least) <= _NEAR else told == least
    whole = _BRACKETED.sub(lambda b: "〇" * len(b.group()), text[far : m.start()])
    begin = far + 1 + max(whole.rfind(mark) for mark in _OPENING)
    listed = _BRACKETED.sub("〇", text[begin : m.start() - etc])
    figures = [*_FIGURE.finditer(listed)]
    listed = listed[figures[-1].end() :] if figures else listed  # 54个部门的指南、制度
    if _COUNTED_BEFORE.search(listed) or text.startswith(_NAMED_BY_NUMBER, m.start()):
        return False
    if (figures and ("、" in listed[:3] or listed.count("、") == 1)) or _ORDINAL.search(listed):
        return False
    if listed.endswith("〇〇") and "、" not in listed:
        least = most = len(listed) - len(listed.rstrip("〇"))
    elif "、" in listed[-_LONGEST_ITEM:]:
        least, most = _items(listed)
    else:
        return False
    if etc:
        if figures or not m["noun"]:
            return False
        return Miscount(told, least, begin, m.end(), not _nested(listed.split("、")[1:])) if least > told else True
    if least <= told <= most or told > _MOST_BEHIND or abs(told - least) > _NEAR:
        return least <= told <= most
    items = listed.split("、")
    plain = all(len(item) <= _PLAIN_ITEM and not _NEW_PHRASE.search(item) for item in items[1:])
    begun = text[begin - 1] not in "，；" or _LIST_VERB.search(items[0]) is not None
    begun = begun or (items[0][-1:] in _OFFICES and len({item[-1:] for item in items}) == 1)  # 编制科、用地科、建管科5个科室
    plain = plain and not _NEW_PHRASE.search(items[0][-2:]) and (least > told or begun) and not _nested(items[1:])
    plain = plain and not (m["unit"] == "级" and least > told)  # 县、乡镇、街道两级
    alike = all(item.endswith(text[m.end() : m.end() + 1]) for item in items)
    return Miscount(told, least, begin, m.end(), plain and (m["noun"] is not None or m["unit"] != "个" or alike))


def _series(text: str, m: re.Match[str], told: int) -> Miscount | bool:
    """以下三个问题：一是…二是…三是…, （一）…（二）…."""
    series = _SERIES.match(text, m.end())
    if series is None or not _IN_SERIES.search(text, max(0, m.start() - _TITLE), series.end("what")):
        return False
    if m["noun"] and _DOERS.fullmatch(m["noun"]):
        return False
    first, at, number = series["first"], series.end(), 1
    again = text.find(first, at, at + _SERIES_REACH)
    limit = again if again >= 0 else min(at + _SERIES_REACH, len(text))
    while number < _LAST:
        found = _enumerator(first, number + 1).search(text, at, limit)
        if found is None:
            break
        number += 1
        at = found.end()
    if number == told or number < 2 or _enumerator(first, number + 2).search(text, series.end(), limit):
        return number >= 2 and number == told
    sure = number > told or not _numbered_otherwise(text, at, limit, number + 1)
    return Miscount(told, number, m.start(), series.end(), sure)


def _enumerator(first: str, number: int) -> re.Pattern[str]:
    """What stands before item ``number`` of a series whose first item has ``first`` before it."""
    if first[0] == "第":
        return re.compile(f"第{_NUMERALS[number - 1]}{first[-1]}")
    if first[0] == "1":  # 2.5 is a number within a sentence, at its beginning 2.11名 is an item
        mark = f"{number}{re.escape(first[1])}"
        return re.compile(rf"(?<=[\n。；]){mark}|(?<![\d.]){mark}(?!\d)")
    return re.compile(re.escape(first.replace("一", _NUMERALS[number - 1])))


def _numbered_otherwise(text: str, start: int, end: int, number: int) -> bool:
    """Whether the series may go on with another mark: 1.…2.…3、…, 一是…二是…另外…."""
    numeral = _NUMERALS[number - 1]
    other = rf"{numeral}[是要、]|[（(]{numeral}[）)]|[其第]{numeral}|(?<![\d.]){number}[、.．)）](?!\d)"
    line = text.find("\n", start, end)
    return (
        re.compile(other).search(text, start, end) is not None
        or _UNNUMBERED.search(text, start, line if line >= 0 else end) is not None
    )


def _nested(items: list[str], first: str = "") -> bool:
    """Whether a list may stand within the list: 目录的编制、修订, 督促财政、教育加强审核、更新. ``first``: the item before
    them, where it is known that the list begins with it."""
    owned = ["的" in item[:-1] for item in (first, *items)]
    return (any(owned) and not all(owned)) or any(_DOING.search(item, 1) for item in items)


def _items(listed: str) -> tuple[int, int]:
    """How many items a list has at least and at most: 和 may join two items or the words of one."""
    items = listed.split("、")
    joined = len(_ONE_NAME.findall(listed))
    return len(items) - joined, len(items) + sum(len(_JOINS.findall(item)) for item in items)
