"""Whether a text says how many items were disclosed: 公开信息120条, 发布解读十二篇, 微信推送1.2万余条."""

from __future__ import annotations

import re

_NUMBER = r"(?:[\d０-９][\d０-９,，.．]{0,12}|[一二三四五六七八九十百千两][一二三四五六七八九十百千零〇两]{0,7})\s{0,3}[余多几]?\s{0,2}[万千百]?[余多]?\s{0,2}"
_COUNT = re.compile(rf"{_NUMBER}(?P<unit>[条篇则幅]|[件份期部个项批张册本]|公告|信息|文件)(?!例)")
_BARE = re.compile(
    r"(?:公开|发布|公布|推送|条数|件数|总数|总量|信息量|公开量|发布量)[^，。；\d０-９\n]{0,12}(?<![栏点屏区号第])[\d０-９]{2,7}(?![\d０-９,，.．]{0,8}\s{0,2}[年月日号％%个次人名件家场元天小时块台处〕）)\]])"
)
"""A number without a unit right after the verb: 累计发布320."""
_CLAUSE_ENDS = "，。；！？\n,;"
_ITEMS = re.compile(
    r"公开|公示|公布|公告|发布|刊[登发载]|登载|推送|上传|张贴|印发|编[印发]|制发|信息|解读|图解|文件|动态|稿件|新闻|公报|简报|网站|门户|微信|微博|公众号|新媒体|抖音|短视频|专栏|栏目|政策|规章|目录|视频|图文"
)
_NO_ITEMS = re.compile(
    r"申请|予以公开|部分公开|不予|处理|无法提供|维持|纠正|复议|诉讼|培训|会议|座谈|检查|考核|研究|部署|学习|活动|留言|来信|来电|咨询|投诉|举报|线索|意见|建议|问题|提案|差错|错误|发布会|部门|单位|人员"
)
_PLACES = re.compile(r"(?:网站|账号|平台|窗口|专区|专栏|栏目?|点|屏|系统|微博|公众号|新媒体|目录)")
"""Sites, boards and screens are where items are disclosed, and none themselves."""
_RECEIVED = re.compile(r"申请|留言|来信|来电|咨询|投诉|举报|线索|意见|建议|提案|问题|差错|错误|收到|受理|接收|征集|贴文|工单|诉求|舆情|回复|答复")
"""What comes in, or is answered: no item that is given out."""
_DIGITS_BELOW_TEN = "一二三四五六七八九两"
_NEAR, _FAR = 8, 60
_ITEM_UNITS = frozenset("条篇则幅")
_YEARS_AND_LAW = re.compile(r"第[\d一二三四五六七八九十百]+[条项款]|《[^《》]{0,60}》")


def counts_items(text: str) -> bool:
    """Whether a number of disclosed items stands in ``text``, in figures or numerals.

    条, 篇 and 则 are counted wherever the clause is not about something else (留言12条); other units (件, 份, 期 …) only
    where their own clause speaks of publishing. Requests, trainings and sites are no items, nor is an article of law.
    """
    words = _YEARS_AND_LAW.sub("", text)
    if _BARE.search(words):
        return True
    return any(_is_of_items(words, m) for m in _COUNT.finditer(words))


def _is_of_items(words: str, m: re.Match[str]) -> bool:
    near = max(0, m.start() - _NEAR), m.start()
    if m["unit"] in _ITEM_UNITS:
        return _RECEIVED.search(words, *near) is None
    if _NO_ITEMS.search(words, *near) or words.startswith(("工作日", "月", "自然日"), m.end()):
        return False
    first = max(0, m.start() - _FAR)
    begin = max(first, 1 + max(words.rfind(c, first, m.start()) for c in _CLAUSE_ENDS))
    ends = (words.find(c, m.end(), m.end() + _FAR) for c in _CLAUSE_ENDS)
    end = min((e for e in ends if e >= 0), default=min(len(words), m.end() + _FAR))
    structural = m["unit"] in "个项部" and m.group()[0] in _DIGITS_BELOW_TEN  # 两项、三个方面
    beside = _PLACES.search(words, max(0, m.start() - 3), m.start()) or _PLACES.match(words, m.end())
    of_places = structural or (m["unit"] in "个块台处项" and beside is not None)
    last = end if m["unit"] in "件份期" else m.end()
    return not of_places and _ITEMS.search(words, begin, last) is not None
