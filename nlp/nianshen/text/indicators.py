"""What a number of the running text is a figure of, in words that can be compared: 主动公开政府信息120条 and
全年共公开信息120条 are of one indicator, 网站公开信息80条 is of another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nianshen.text.clauses import countings
from nianshen.text.first_characters import Sought
from nianshen.text.quantities import Quantity

_PLAIN = re.compile(
    r"20\d\d年(?:度)?(?:1月1日)?(?:[至到—-]+(?:20\d\d年)?12月31日)?|截[至止](?:20\d\d年)?(?:12月31日|年?底|年末)|本年度?|全年度?|年度|年内|一年来|今年以来|今年|我[局委办厅院校站所中镇乡街道县市区]{1,3}|本[局委办厅机关单位镇乡街道]{1,4}"
    r"|共计|总计|合计|累计|总共|一共|共有|共|已经|已|全部|各类|各种|各项|相关|有关|等|的|了|次数|数量|总数|总量|数|量|为|达到|达|有|是|：|，|、|“|”|主动|及时|依法|积极|通过|利用|依托|借助|在|于|上|组织|开展|举办|召开|进行|完成|编发|编制|编辑|制作|撰写|配备|现有|设有|设置|设立|开设|建有|拥有|运行|运维|开通|政府|政务|本级|方面|情况|其他|（[一二三四五六七八九十]）|[一二三四五六七八九十]是|\d{1,2}[.．]"
)
_SAME = (
    (re.compile("公开|发布|公布|推送|刊发|刊载|更新|上传|推出"), "发"),
    (re.compile("信息公开|信息内容|信息"), "信息"),
    (re.compile("门户网站|官方网站|官网|网站|门户"), "网站"),
    (re.compile("微信公众号|微信公众平台|公众号|微信"), "公众号"),
    (re.compile("微博"), "微博"),
    (re.compile("(?:政策)?解读(?:材料|稿件?|信息|文件|产品|作品)?"), "解读"),
    (re.compile("工作人员|办公人员"), "人员"),
    (re.compile("业务培训|专题培训|培训班|培训会议?|培训"), "培训"),
    (re.compile("新闻发布会|发布会"), "新闻会"),
)
_NAMED = re.compile(
    "网站|公众号|微博|解读|培训|公报|新闻会|留言|来信|建议|提案|信箱|热线|专栏|专题|栏目|账号|视频|图解|直播|访谈|问卷|投诉|咨询|查阅点|会议|检查|抽查|考核|申请|复议|诉讼|工单|公众|举报|粉丝|人员|专职|兼职"
)
"""An indicator has one of these, or is 信息 alone, and that only where nothing before narrows it."""
_GENERIC = re.compile("会议|检查|抽查|考核|人员|专栏|专题|栏目|视频|图解|培训")
_NO_INDICATOR = Sought(
    r"其中|另|比|较|上年|去年|同比|增加|减少|增长|下降|平均|每|分别|各(?!类|项|种)|将|拟|计划|力争|不少于|至少|超过|目标|任务|要求|应|需|季度|上半年|下半年|(?<!\d)(?:[1-9]|1[01])月(?!1日)|以来|历年|占|前|第|余|剩|涉及|关于|包括|含|首|再|又|还|新增|标准|以上|仅|最"
)
_DIGITS = Sought(r"(?<!\d)20\d\d年")
_COUNTING_VERB = re.compile("公开|发布|公布|推送|编|制作|召开|举办|开展|组织|办理|回应|答复|设|建|开通")
_LONGEST_AFTER = 8
_TIMES = ("季度", "月", "星期", "天", "日")
_UNITS = frozenset("条件篇次期个场份项则名人家部册张起批幅")
_UNITS_ALIKE = {"则": "条", "期": "次", "场": "次", "名": "人", "起": "件"}


@dataclass(frozen=True, slots=True)
class Figure:
    """``quantity`` is a figure of ``indicator``; ``start``..``end`` hold the words and the number. ``open``: words before
    may narrow it, or its name alone may be of several things (会议, 检查)."""

    indicator: str
    unit: str
    quantity: Quantity
    start: int
    end: int
    open: bool


def figures(text: str, start: int, end: int, quantities: Sequence[Quantity], year: int) -> Iterator[Figure]:
    """The figures of the sentence ``start``..``end`` of ``text`` whose indicator is plain: no parts, comparisons, plans,
    averages, other years, approximate numbers, and none that the clauses before may narrow. Raises nothing."""
    if len(quantities) > 60:
        return
    narrowed = False
    last = start
    for c in countings(text, start, end, quantities):
        q = c.quantity
        between = text[last : q.start]
        last = q.end
        narrowed = narrowed or q.unit.endswith(_TIMES) or _NO_INDICATOR.search(between) is not None
        if q.kind != "count" or q.approximate or q.each or q.unit not in _UNITS or narrowed:
            continue
        if any(year and int(m.group()[:4]) != year for m in _DIGITS.finditer(between)):
            narrowed = True
            continue
        indicator = _indicator(c.before, c.after)
        context = _PLAIN.sub("", between[: len(between) - len(c.before)])
        if not indicator or (context and indicator == "信息"):
            continue
        doubtful = bool(context) or _GENERIC.fullmatch(indicator) is not None
        yield Figure(indicator, _UNITS_ALIKE.get(q.unit, q.unit), q, max(c.start, q.start - 30), q.end, doubtful)


def _indicator(before: str, after: str) -> str:
    """The words in which two indicators differ; empty where they do not tell what is counted."""
    named = _alike(before)
    if not named and _COUNTING_VERB.search(before) and len(after) <= _LONGEST_AFTER:
        named = _alike(after)
    return named if named == "信息" or _NAMED.search(named) else ""


def _alike(words: str) -> str:
    for pattern, name in _SAME:
        words = pattern.sub(name, words)
    return _PLAIN.sub("", words).replace("发", "")
