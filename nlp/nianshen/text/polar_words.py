"""Things that reports praise and own to be wanting, and the words that do so: 栏目设置合理 and 栏目设置不合理, 载体多样 and 载体单一.

An object and a predicate of one clause make a claim; two claims of one object and one quality, the one for and the other
against it, contradict each other. So no phrase has to be thought of, only objects and qualities.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from nianshen.text.first_characters import Sought


class Object(NamedTuple):
    """What is judged, in Chinese and English, and the words for it; ``only``: of these qualities alone, of any if empty."""

    name: str
    name_en: str
    words: str
    only: tuple[str, ...] = ()


OBJECTS: tuple[Object, ...] = (
    Object("公开内容", "contents", "(?:公开|信息|发布|栏目)(?:的)?内容|内容"),
    Object("公开形式", "forms", "形式|方式|载体|手段|途径"),
    Object("公开渠道", "channels", "渠道"),
    Object("更新", "updating", "更新|发布(?!会|解|量)", ("time",)),
    Object("政策解读", "explanations", "解读"),
    Object("制度", "rules of work", "制度|机制|体系|规程|流程"),
    Object("队伍", "staff", "队伍|人员|人手|力量|经办人|联络员|业务能力|业务水平|专业能力|业务素质"),
    Object("意识", "awareness", "意识|认识|重视程度"),
    Object("栏目", "columns", "栏目|专栏|板块|版块|专区"),
    Object("新媒体", "social media", "新媒体|公众号|微信|微博"),
    Object("网站", "site", "网站|平台"),
    Object("目录", "catalogue", "目录|指南|清单"),
    Object("审核", "checking", "审核|审查|把关|校对"),
    Object("监督考核", "supervision", "监督|考核|督查|督办|评议"),
    Object("培训", "training", "培训"),
    Object("答复", "answers", "答复|依申请办理|申请办理"),
    Object("互动回应", "interaction", "互动|回应|回复"),
    Object("查询检索", "finding things", "检索|查询|查阅|查找"),
    Object("档案管理", "records", "台账|归档|档案|登记"),
    Object("协调配合", "working together", "协调|配合|沟通|衔接|协作|联动"),
    Object("宣传", "publicity", "宣传"),
    Object("保障", "means", "经费|设备|场所|设施"),
    Object("覆盖范围", "coverage", "公开范围|覆盖面|公开领域|领域|村[（(]?社区|乡镇|街道|部门|单位|科室"),
    Object("信息质量", "quality", "信息质量|公开质量|数据|信息(?!公开|化|员)"),
    Object("责任", "responsibility", "责任"),
    Object("效果", "effect", "效果|成效|作用|影响力", ("effect", "strength")),
    Object("满意和知晓", "satisfaction", "满意[度率]|知晓[度率]|参与[度率]|利用率|使用率|阅读量|访问量", ("strength", "effect")),
    Object("信息公开", "disclosure", "(?:政务|信息|领域|事项)公开(?:工作)?", ("richness", "time", "coverage")),
)
_STAFF = "队伍"
_VERY = r"(?:十分|非常|更加|更为|较为|比较|较|都|均|也|已|已经|日益|相当|基本|全部|实现|做到|达到|保持|得到|了|的|很|普遍|总体|整体|设置|建设|管理|工作|办理|情况|安排|配备|结构|开展|维护|运行|使用|组织|编制|登记|报送){0,3}"
_NOT = r"(?:不够|不太|不是很|不尽|不甚|还不|仍不|欠|欠缺|缺乏|不|未能|未|没有|尚未|尚不|难以)(?:十分|够|完全|真正|充分|做到|实现|达到|得到|能|足够)?"
_MORE = r"(?:还|仍|仍然|也|较|比较|较为|过于|相对|略显|略|有些|存在|尚|十分|普遍|总体|明显|偏|太|的|上|方面|设置|建设|管理|工作|办理|情况|安排|配备|结构|开展|维护|运行|使用|组织|编制|登记|报送){0,4}"
_QUALITIES: tuple[tuple[str, str, str], ...] = (
    ("richness", "丰富|多样(?:化)?|多元(?:化)?|充实|齐全|全面|完整|翔实|详实|详尽|广泛|灵活|生动|新颖", "单一|单薄|单调|贫乏|有限|笼统|简单|粗略|狭窄|枯燥|呆板|残缺|零散|(?:偏|较|太|过)少|不多|不足"),
    ("time", "及时|同步|迅速|快捷|按时|按期|准时", "滞后|迟缓|缓慢|拖延|延迟|延误|脱节|(?:偏|较|太|过)(?:慢|晚|迟)|超期|逾期"),
    ("ease", "畅通|顺畅|便捷|便利|方便|快捷|高效|通畅|密切|紧密|活跃|频繁", "不畅|不便|困难|繁琐|费时|脱节|堵塞|低效|冷清"),
    ("soundness", "健全|完善|完备|规范|严格|严密|严谨|扎实|到位|准确|合理|科学|清晰|有力|明确|统一|有序", "缺失|缺位|混乱|松散|粗放|模糊|交叉|重复|流于形式|走过场|乏力|偏软|薄弱|漏洞|空白|参差不齐|不一"),
    ("strength", "充足|稳定|过硬|齐备|配齐|精干|熟练|熟悉|强|较强|高|较高|浓厚|充裕|深入", "紧缺|短缺|不足|薄弱|匮乏|淡薄|(?:偏|较)(?:弱|低|少|差)|流动(?:性)?(?:较?大|频繁)|更换频繁|紧张|生疏|老化|断层|兼职为主|多为兼职|身兼数职|缺乏|欠缺|缺少"),
    ("coverage", "全覆盖|全面覆盖|应覆尽覆|无盲区|无死角|全部覆盖|覆盖率达?(?:到)?100%", "盲区|死角|(?:未|没有|尚未)(?:能)?(?:实现|做到)?(?:全部|全面|完全)?(?:全)?覆盖|覆盖(?:面)?(?:不全|不广|较窄|有限|不足)|覆盖不到"),
    ("effect", "显著|明显|良好|突出|满意", "不佳|不理想|平平|欠佳|(?:偏|较)(?:低|差)"),
)  # fmt: skip
_SPLIT = re.compile("[，。；：！？\n、]")
_NO_RESULT = re.compile(
    r"确保|要求|努力|力求|力争|推动|促进|为了|目标|进一步|不断|使(?!用)|以便|旨在|着力|持续|切实|保证|保障|推进|督促|应当|必须|是否|原则|将|拟|《|优化|加强|强化|提升|健全(?!$)|完善(?!$)|逐步|规范(?!$)|按照?|依(?!申)|围绕|坚持|抓好|做好|不|未|没"
)
_NO_SHORTFALL = re.compile("不断|不仅|不少|不得|不予|不宜|不同|杜绝|防止|避免|解决|改变|克服|针对")
_NEAR = 10
_MOST = 400


class Claim(NamedTuple):
    """A claim of a clause ``start``..``end``: the object has the quality, or lacks it."""

    subject: Object
    quality: str
    start: int
    end: int


_POSITIVE = tuple((name, re.compile(rf"{_VERY}(?:{good})(?!性|化|度(?!高)|了)")) for name, good, _ in _QUALITIES)
_NEGATIVE = tuple(
    (name, re.compile(rf"{_MORE}(?:{_NOT}(?:{good})|{bad})")) for name, good, bad in _QUALITIES
)
_ANY_POSITIVE = re.compile(rf"{_VERY}(?:{'|'.join(good for _, good, _ in _QUALITIES)})")
_ANY_NEGATIVE = re.compile(rf"{_MORE}(?:{_NOT}(?:{'|'.join(good for _, good, _ in _QUALITIES)})|{'|'.join(bad for _, _, bad in _QUALITIES)})")
"""Any of these at all, asked once before each."""
_ANY_OBJECT = Sought("|".join(f"(?:{o.words})" for o in OBJECTS))
_EXACT = tuple((o, re.compile(o.words)) for o in OBJECTS)


def praised(text: str, places: Sequence[tuple[int, int]]) -> Iterator[Claim]:
    """What the sentences at ``places`` say is as it should be: results, no aims and no efforts. Raises nothing."""
    return _claims(text, places, _ANY_POSITIVE, _POSITIVE, _NO_RESULT)


def wanting(text: str, places: Sequence[tuple[int, int]]) -> Iterator[Claim]:
    """What they say is not. Raises nothing."""
    return _claims(text, places, _ANY_NEGATIVE, _NEGATIVE, _NO_SHORTFALL)


def contradicting(
    text: str, done: Sequence[tuple[int, int]], problems: Sequence[tuple[int, int]]
) -> Iterator[tuple[Claim, Claim]]:
    """For each object and quality the first praise among the sentences ``done`` and the first shortfall among the
    ``problems``; of staff any praise against any shortfall. Raises nothing."""
    lacking: dict[tuple[str, str], Claim] = {}
    for claim in wanting(text, problems):
        lacking.setdefault(_key(claim), claim)
    if not lacking:
        return
    given: set[tuple[str, str]] = set()
    for claim in praised(text, done):
        key = _key(claim)
        if key in lacking and key not in given:
            given.add(key)
            yield claim, lacking[key]


def _key(claim: Claim) -> tuple[str, str]:
    return claim.subject.name, "" if claim.subject.name == _STAFF else claim.quality


def _claims(
    text: str,
    places: Sequence[tuple[int, int]],
    any_quality: re.Pattern[str],
    qualities: Sequence[tuple[str, re.Pattern[str]]],
    no: re.Pattern[str],
) -> Iterator[Claim]:
    found = 0
    for start, end in places:
        for m in _ANY_OBJECT.finditer(text, start, end):
            split = _SPLIT.search(text, m.end(), min(end, m.end() + _NEAR))
            stop = split.start() if split is not None else min(end, m.end() + _NEAR)
            if any_quality.match(text, m.end(), stop) is None:
                continue
            begin = max(start, m.start() - _NEAR)
            marks = [mark.end() for mark in _SPLIT.finditer(text, begin, m.start())]
            begin = marks[-1] if marks else begin
            for quality, pattern in qualities:
                said = pattern.match(text, m.end(), stop)
                if said is None or no.search(text[begin : said.end()]):
                    continue
                subject = next(o for o, words in _EXACT if words.fullmatch(m.group()))
                if subject.only and quality not in subject.only:
                    continue
                yield Claim(subject, quality, begin, said.end())
                found += 1
                if found >= _MOST:
                    return
