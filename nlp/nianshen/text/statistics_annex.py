"""The table of statistics at the end of a report under the regulation of 2007, and what the text before it tells of the
same figures: 主动公开信息数 | 条 | 318; 收到申请数 | 件 | 9; 行政复议数 | 件 | 1; 行政诉讼数 | 件 | 0."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from nianshen.text.first_characters import Sought

_HEAD = Sought(r"(?:情况|工作|数据|信息公开)统计表?|统计指标|统计附表")
_BETWEEN = r"[\s|｜│（(）)：:]"
_NUMBERS = rf"(?P<numbers>(?:{_BETWEEN}{{0,6}}[条件次个份宗]{{1,2}}{_BETWEEN}{{0,6}}|{_BETWEEN}{{1,6}})\d{{1,7}}(?:{_BETWEEN}{{1,6}}\d{{1,7}}){{0,3}})(?![\d.])"
_TWO_COLUMNS = re.compile(r"20\d\d\s?年度?(?:[\s|]{0,6}历年|[\s|]{1,6})累计")
"""The head of a table that has this year's figures and, beside them, those of all years."""
_DISCLOSED_BY = r"公开(?:政府)?(?:信息)?(?:总?数量?|条数)?"
_ROWS = {
    "disclosed": Sought(rf"主动公开(?:政府)?(?:信息|文件)(?:总?数量?|条数)(?:（[^）]{{0,40}}）)?{_NUMBERS}"),
    "requests": Sought(rf"(?:收到|受理)(?:政府信息公开|依申请公开信息|信息公开|公开)?(?:申请)?(?:总?数量?|件数){_NUMBERS}"),
    "review": Sought(rf"行政复议(?:总?数量?|件数|申请数|案件数)?{_NUMBERS}"),
    "suit": Sought(rf"行政诉讼(?:总?数量?|件数|案件数)?{_NUMBERS}"),
    "site": Sought(rf"(?:政府)?网站{_DISCLOSED_BY}{_NUMBERS}"),
    "wechat": Sought(rf"(?:政务)?微信{_DISCLOSED_BY}{_NUMBERS}"),
    "weibo": Sought(rf"(?:政务)?微博{_DISCLOSED_BY}{_NUMBERS}"),
    "in_person": Sought(rf"(?<![、和及或])(?:当面|现场)申请(?:件?数量?|件)?{_NUMBERS}"),
    "by_net": Sought(rf"(?<![、和及或])(?:网络|网上|互联网|在线)申请(?:件?数量?|件)?{_NUMBERS}"),
    "by_fax": Sought(rf"(?<![、和及或])传真申请(?:件?数量?|件)?{_NUMBERS}"),
    "by_letter": Sought(rf"(?<![、和及或])(?:信函|邮寄|书信)申请(?:件?数量?|件)?{_NUMBERS}"),
    "explained": Sought(rf"政策解读稿件发布数{_NUMBERS}"),
    "press": Sought(rf"新闻发布会总?次数{_NUMBERS}"),
    "talks": Sought(rf"在线访谈次数{_NUMBERS}"),
    "events": Sought(rf"回应公众关注热点或重大舆情数{_NUMBERS}"),
    "trained": Sought(rf"接受培训人员数{_NUMBERS}"),
    "points": Sought(rf"(?:政府信息公开)?查阅点数{_NUMBERS}"),
    "staff": Sought(rf"从事政府信息公开工作人员数{_NUMBERS}"),
}
_NUMBER, _AFTER = r"(?P<number>\d{1,7})", r"(?P<after>\d{1,7})"
_ABOUT_IT = "(?:政府信息公开|信息公开)?(?:引发的|的)?"
_TOLD = {
    "disclosed": Sought(rf"(?:全年|本年度?|20\d\d年度?)[^。；\d]{{0,16}}主动公开(?:各类)?(?:政府)?信息(?:共|共计|总计)?{_NUMBER}[余多]?条"),
    "requests": Sought(rf"(?:收到|受理)(?:的)?(?:各类)?(?:政府信息公开|信息公开|依申请公开|公开)(?:政府信息)?(?:的)?(?:书面)?申请(?:共|共计)?{_NUMBER}[件份宗]|(?:全年|本年度?|20\d\d年度?|年内)共?收到申请(?P<after>\d{{1,4}})[件份宗](?![，；][^。；]{{0,30}}(?:许可|审批|登记))"),
    "review": Sought(rf"(?<!\d){_NUMBER}[件份起宗](?:有关|涉及|因|关于)?{_ABOUT_IT}行政复议|申请行政复议(?:的)?(?:案件)?{_AFTER}[件起宗]"),
    "suit": Sought(rf"(?<!\d){_NUMBER}[件份起宗](?:有关|涉及|因|关于)?{_ABOUT_IT}行政诉讼|提起(?:的)?行政诉讼(?:的)?(?:案件)?{_AFTER}[件起宗]"),
    "site": Sought(rf"(?<![\d、和及与])网站(?:平台)?(?:共|累计)?(?:主动)?(?:公开|发布)(?:各类)?的?(?:政府|政务)?(?:信息)?(?:共|共计)?(?:{_NUMBER}条(?!的)|的{_AFTER}条政府信息)"),
    "wechat": Sought(rf"(?<![、和及与])(?:微信公众号|微信公众平台|政务微信|微信)(?:共|累计)?(?:主动)?(?:公开|发布|推送)(?:各类)?(?:政府|政务)?(?:信息)?(?:共|共计)?{_NUMBER}条"),
    "weibo": Sought(rf"(?<![、和及与])(?:政务微博|官方微博|微博)(?:共|累计)?(?:主动)?(?:公开|发布)(?:各类)?(?:政府|政务)?(?:信息)?(?:共|共计)?{_NUMBER}条"),
    "explained": Sought(rf"(?:全年|本年度?|20\d\d年|共)(?:共)?(?:发布)(?:政策)?解读(?:稿件|材料|信息)?(?:共)?{_NUMBER}[篇条份件]"),
    "press": Sought(rf"(?:召开|举办|举行|参加)(?:或参加|、参加|或举办)?新闻发布会(?:共)?{_NUMBER}[次场]"),
    "talks": Sought(rf"(?:开展|举办|组织|参加)?在线访谈(?:活动)?(?:共)?{_NUMBER}[次期场]"),
    "events": Sought(rf"回应(?:公众|社会|群众)?(?:关注|关切)?(?:的)?(?:热点|舆情|热点舆情|重大舆情|热点问题)(?:共)?{_NUMBER}[次条件]|等{_AFTER}[次件个](?:舆论热点|热点问题|热点|舆情)"),
    "trained": Sought(rf"(?:接受培训|参加培训|参训|培训)(?:人员)?(?:共)?{_NUMBER}人次"),
    "points": Sought(rf"(?:设|设置|设立|建有|设有)(?:政府信息公开|信息公开|政府信息|信息)?(?:集中)?查阅(?:点|场所|室){_NUMBER}[个处]"),
    "staff": Sought(rf"(?:从事|负责)政府信息公开工作的?人员{_NUMBER}[人名]"),
}
WHOLE_OF = {
    **dict.fromkeys(("site", "wechat", "weibo"), "disclosed"),
    **dict.fromkeys(("in_person", "by_net", "by_fax", "by_letter"), "requests"),
}
"""What a channel is a part of."""
_LISTED = {
    "site": r"(?:政府|门户|本局|我局|县|市|区|局|单位){0,3}网站",
    "wechat": "(?:政务|官方)?微信(?:公众号|公众平台)?",
    "weibo": "(?:政务|官方)?微博",
    "in_person": "(?:当面|现场)",
    "by_net": "(?:网络|网上|互联网|在线)",
    "by_fax": "传真",
    "by_letter": "(?:信函|邮寄|书信)",
}
_IN_LIST = {
    name: re.compile(
        rf"(?:(?<=[，、；：])|\A)(?:通过|以|由|经)?{channel}(?:渠道|平台|方式|形式)?(?:申请|提交|提出|公开|发布)?(?:政府)?(?:信息)?的?(?:有|为)?(?P<number>\d{{1,7}})[条件份宗](?!次)"
    )
    for name, channel in _LISTED.items()
}
_LIST_OF_WHOLE = Sought(
    r"(?P<whole>(?<![\d.])\d{1,7})[条件份宗](?:[，。；：]|，?按[\u4e00-\u9fff]{2,8}[，：])其中(?=[^其])[，：]?(?P<list>[^。\n]{1,200})"
)
_ANOTHER_LIST = re.compile("其中|上年|去年|同比|累计|历年")
_WIDER = re.compile(r"全[市县区省镇]|累计|历年|以来|其中|上年|去年|[余多]条|约")
_OF_OTHERS = re.compile("各[部单乡]")
_MEASURES = frozenset("条件份宗")
_DIGITS = re.compile(r"\d{1,7}")
_MOST = 4000


class AnnexFigure(NamedTuple):
    """One figure: the ``numbers`` of its row, where it stands, and whether the first of them is surely this year's, since
    the table has only that column, or says that the second is of all years."""

    name: str
    numbers: tuple[int, ...]
    start: int
    end: int
    sure: bool


class AnnexRow(NamedTuple):
    """A row ``start``..``end`` of a table with two columns: this year's number, and all years', None where it is blank."""

    label: str
    this_year: int
    so_far: int | None
    start: int
    end: int


_PLAIN_ROW = re.compile(
    r"(?P<label>[\u4e00-\u9fff][\u4e00-\u9fff、，]{1,28})[\s|]{1,4}[条件次个份宗篇人元万]{1,2}[\s|]{1,6}(?P<one>\d{1,7})(?:[\s|]{1,6}(?P<two>\d{1,7}))?(?=[\s|]|\Z)(?![\s|]{1,6}\d)"
)
_FEWEST_ROWS = 3
_MOST_ROWS = 200


def annex_start(text: str) -> int | None:
    """Where the statistics at the end of ``text`` begin, None where there are none. Raises nothing."""
    head = _HEAD.search(text, len(text) // 3)
    return head.start() if head is not None else None


def annex_figures(text: str) -> list[AnnexFigure]:
    """The figures of the statistics at the end of ``text``; empty where there are none. Raises nothing."""
    head = annex_start(text)
    if head is None:
        return []
    two = _TWO_COLUMNS.search(text, head) is not None
    found: list[AnnexFigure] = []
    for name, row in _ROWS.items():
        m = row.search(text, head)
        if m is not None:
            numbers = tuple(int(n) for n in _DIGITS.findall(m["numbers"]))
            if two and len(numbers) == 1 and len(str(numbers[0])) > 1:
                continue  # both columns run together, 740 is 74 and 0
            sure = len(numbers) == 1 + two
            found.append(AnnexFigure(name, numbers[:1] if two and sure else numbers, m.start(), m.end(), sure))
    return found


def annex_rows(text: str) -> list[AnnexRow]:
    """The rows of an annex with this year's figures and, beside them, those of all years; empty where it has no such columns
    or their cells run together. Raises nothing."""
    head = annex_start(text)
    columns = _TWO_COLUMNS.search(text, head) if head is not None else None
    if columns is None:
        return []
    rows = [
        AnnexRow(m["label"], int(m["one"]), int(m["two"]) if m["two"] else None, m.start(), m.end())
        for m in islice(_PLAIN_ROW.finditer(text, columns.end()), _MOST_ROWS)
    ]
    whole = sum(row.so_far is not None for row in rows)
    return rows if whole >= _FEWEST_ROWS and whole > len(rows) / 2 else []


def less_in_all(text: str, words: str) -> tuple[str, int, int, int, int] | None:
    """The row of disclosed information of an annex whose two cells run together (740), where the ``words`` of the report
    tell this year's number (74), so that the rest (0) is that of all years and less: its label, both numbers, and its
    half-open range in ``text``."""
    head = annex_start(text)
    if head is None or _TWO_COLUMNS.search(text, head) is None:
        return None
    row = _ROWS["disclosed"].search(text, head)
    digits = _DIGITS.findall(row["numbers"]) if row is not None else []
    if row is None or len(digits) != 1:
        return None
    for number, *_ in told_figures(words, [(0, len(words))], "disclosed"):
        rest = digits[0].removeprefix(str(number))
        if rest and rest != digits[0] and int(rest) < number and (rest == "0" or rest[0] != "0"):
            return row.group()[: row.start("numbers") - row.start()].strip(), number, int(rest), row.start(), row.end()
    return None


def told_of_whole(text: str, name: str, whole: int) -> Iterator[tuple[int, int, int]]:
    """What ``text`` tells of a channel in a list of the parts of that ``whole`` (收到申请9件，其中当面申请4件，网上申请5件),
    whatever the scope of the whole: the number and its half-open range. Two channels told in one breath (网上和信函) are none."""
    for listed in islice(_LIST_OF_WHOLE.finditer(text), _MOST):
        if int(listed["whole"]) != whole or _ANOTHER_LIST.search(listed["list"]):
            continue
        for m in _IN_LIST[name].finditer(listed["list"]):
            start = listed.start("list")
            before = listed["list"][: m.start()]
            if before.endswith("、") and before[-2:-1] not in _MEASURES:
                continue
            yield int(m["number"]), start + m.start(), start + m.end()


def told_figures(text: str, sentences: Sequence[tuple[int, int]], name: str) -> Iterator[tuple[int, int, int]]:
    """What ``sentences`` of ``text`` tell of that figure: the number and its half-open range; words of a wider scope, of
    other times or of a part are left out."""
    for start, end in sentences[:_MOST]:
        for m in _TOLD[name].finditer(text, start, end) if name in _TOLD else ():
            number = m.groupdict().get("number") or m.groupdict().get("after")
            clause = 1 + max(text.rfind("，", start, m.start()), text.rfind("；", start, m.start()), start - 1)
            wider = _WIDER.search(text, max(start, m.start() - 30), m.end()) or _OF_OTHERS.search(text, clause, m.end())
            if number and not wider:
                yield int(number), m.start(), m.end()
