"""The same said twice: 约120余条, 目的是为了, 进一步继续, and 拓宽公开途径……拓宽公开渠道 in one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import permutations

from nianshen.text.first_characters import Sought
from nianshen.text.phrase_table import PhraseTable

_NUMBER = r"(?:\d[\d,，.]{0,9}\s?[万千百]?|[一二两三四五六七八九十半]{1,3})"
_UNITS = "条|件|份|篇|次|个百分点|个工作日|个小时|个月|个|项|期|人次|人|家|户|名|万元|元|场|则|部|%|％|倍|成|小时|分钟|处|公里|栏|例|套|宗|封|本|张|幅"
_ABOUT = Sought(
    rf"(?:大约|约为|约|将近|接近|(?<![最附就临靠远])近|超过|超|逾|至少|最少|不少于|不低于|不超过|至多|最多|低于|不足|不到)"
    rf"(?P<link>[^，。；、：\d\n]{{0,5}}?)\s?{_NUMBER}"
    rf"(?:(?P<more>[余多])\s?万?(?:{_UNITS})|[万千]?(?:{_UNITS})(?P<tail>左右|上下|以上|以下|以内))"
)
"""A word that rounds before the number, and another after it."""
_LIMITS = re.compile("不超过|至多|最多|低于|不足|不到")
_LEAST = re.compile("超过|超|逾|至少|最少|不少于|不低于")
_TWICE_SAID = {"limit": ("以下", "以内", "左右"), "least": ("以上", "左右"), "about": ("左右", "上下")}
_SIGNS_OF_ABOUT = ("余", "多", "左右", "上下", "以上", "以下", "以内")
_SAME = (
    ("提高", "提升"), ("加强", "强化"), ("推进", "推动"), ("拓宽", "拓展"),
    ("十分", "非常", "极其", "特别", "相当"),
    ("有关", "相关"), ("可以", "能够"), ("目前", "当前", "现在", "现阶段"), ("今年", "本年度"),
    ("及时", "迅速"), ("快速", "迅速"), ("全部", "所有"), ("逐步", "逐渐"), ("立即", "马上"), ("尽量", "尽可能"), ("经常", "常常"), ("完全", "全部"), ("因此", "因而"), ("群众", "老百姓"),
)  # fmt: skip
_JOINTS = ("", "和", "与", "、", "并", "及")
_LINKS = re.compile(r"[为有在达到是需要了增加减少提前每占比]{1,4}|(?:限值|标准|规定|时限|期限|上年|去年|计划|目标)的?")
"""What may stand between the word that rounds and the number: 至少达到158处以上, 约在1小时上下, 超过限值1倍以上."""
_TWO_TAILS = Sought(r"(?:左右上下|上下左右|以上左右|左右以上|以内左右|以下左右|[余多](?:条|件|个|人|次|篇|份|户|家|处)(?:左右|上下))")
"""Two words that round after one number."""
_EACH_ABOUT = re.compile(r"(?:大约|约)每[^，。；\d\n]{1,4}(?:左右|上下)")
_IN_ONE_CLAUSE = (
    ("少", re.compile(r"(?:至少|最少|不少于|不低于)[^，。；、：\d\n]{1,6}(?:至少|最少|不少于|不低于)")),
    ("超过", re.compile(r"(?:最多|至多|最高|不超过)[^，。；、：\d\n]{1,6}(?:最多|至多|不超过)")),
    ("左右", re.compile(r"(?:大概|大致|估计|差不多|几乎)[^，。；、\d\n]{0,6}\d[\d.,]{0,7}[^，。；、\d\n]{0,4}左右")),
    ("因为", re.compile(r"因为[^，。；、\n]{2,24}的(?:原因|缘故)(?![，。；是在])")),
    ("目的", re.compile(r"为了[^，。；、\n的]{2,20}(?:的目的|为目的)")),
    ("为止", re.compile(r"截[至止]\d[^，。；\n]{2,14}为止")),
    ("进一步", re.compile(r"进一步[^，。；、：（\n]{2,8}进一步")),
    ("方式", re.compile(r"(?:通过|采取|采用|以)[^，。；\n]{2,20}(?:方式的形式|形式的方式|途径的方式|方法的方式|手段的方式)")),
    ("之多", re.compile(r"(?:多达|高达|达到?|超过|共有)\s?\d[\d.,]{0,9}[^，。；、\d\n]{1,4}之多")),
    ("之高", re.compile(r"高达\s?\d[\d.,]{0,9}\s?[%％倍][^，。；\n]{0,2}之高")),
    ("开始", re.compile(r"[自从](?:\d{1,4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:今年|去年|年初|本月|月初)?(?<!自)(?<!从)起开始")),
    ("止", re.compile(r"(?:到|至)\d[^，。；\n]{2,12}为止截止")),
    ("一度", re.compile(r"每年(?:都)?[^，。；\n]{0,4}一年一度|一年一度的?每年")),
    ("次", re.compile(r"每年一年[一两二三]次|每月一月[一两二三]次|每(?:季度?|周)一(?:季|周)[一两二三]次")),
    ("起见", re.compile(r"为了[^，。；\n]{2,16}起见")),
    ("来自", re.compile(r"(?:来自|来源)于?(?:从|自)(?!然|治|主|己|愿|媒|动|建|贸|事|业|容|属|此|前|而|行|学|考|评|查|办|筹|产|营|制|救|律|由|身|助|信|家)|从来自(?=[^，。；\n]{2})")),
    ("关于", re.compile(r"就关于|就有关于|围绕关于|对于?关于")),
    ("之间", re.compile(r"相互之间(?:互相|相互|彼此)|彼此之间(?:互相|相互)")),
    ("届时", re.compile(r"届时(?:到时|那时)|到时候?届时")),
    ("被", re.compile(r"被(?:群众|公众|社会|企业|上级)?(?:所)?(?:受到|得到|遭到)")),
    ("凡是", re.compile(r"凡是[^，。；\n]{1,12}(?:的所有|的一切|的全部)")),
    ("围绕", re.compile(r"围绕着?以[^，。；\n]{1,24}为(?:中心|核心|重点|主线|主题|目标)")),
    ("应邀", re.compile(r"邀请[^，。；\n]{1,16}应邀")),
    ("除", re.compile(r"除了?[^，。；\n]{1,24}(?:以外之外|之外以外|以外除外|外之外)")),
    ("的现状", re.compile(r"(?:目前|当前|现在|现今|如今|现阶段)的现状")),
    ("之所以", re.compile(r"之所以[^，。；\n]{2,24}的?(?:原因|缘故)是因为")),
    ("原因", re.compile(r"原因[^，。；\n]{0,8}(?:所致|所导致|引起的原因)|造成[^，。；\n]{2,16}的(?:原因|主要原因)[^，。；\n]{0,2}是(?:因为|由于)")),
    ("需要", re.compile(r"(?:需要|必须|应当)[^，。；\n]{2,10}的必要")),
    ("防止", re.compile(r"(?:防止|避免)(?:不再|不要|不)(?:发生|出现|再次|重复)")),
    ("切忌", re.compile(r"切忌(?:不要|不能|不可|勿)")),
    ("以", re.compile(r"(?:加以|予以|给予)(?:加以|予以|给予)")),
)  # fmt: skip
"""Wordings within one clause, each with characters without which it cannot stand there."""
_SUMMED = re.compile(r"(?:共计|累计|合计|总计|总共|一共)[^，。；、\d\n]{1,12}(?:共计|总计|合计|累计|总共|一共|共)\s?(?=\d)")
_CAUSE = re.compile(r"(?:由于|因为)[^，。；、等历史客观体制的\n]{2,24}的(?:原因|缘故)(?=[，。；])")
"""由于历史的原因 is what everybody writes; 由于人手不足的原因 says the cause twice."""
_ADVERBS = (
    "目前 当前 现在 现今 如今 眼下 现阶段 当下", "截至目前 截止目前 到目前 迄今为止 迄今 至今 到目前为止 截至现在", "共计 合计 总计 总共 一共 累计 共有",
    "大约 大概 大致 约莫 估计 约略", "大概 可能 也许 或许", "互相 相互 彼此", "分别 各自", "事先 预先 事前 提前", "过于 太过 过分 过度", "全都 一律 一概 全部 统统",
    "再次 再度 重新", "再次 再度 重申", "仍然 依然 仍旧 依旧", "立即 马上 立刻 即刻 随即", "经常 常常 时常 往往", "逐步 逐渐 渐渐",
    "已经 业已 早已", "如果 假如 倘若 假使", "但是 可是 然而 不过", "尤其 特别", "亲自 亲手", "缺乏 缺少 欠缺 不足 短缺", "必须 务必 一定要 务须",
    "首先 第一", "十分 非常 极其 极为 相当", "原来 原先 起初", "因为 由于", "所以 因此 因而", "其余 其他 另外", "大力 全力 着力", "定期 按期", "时刻 随时 时时",
    "仅仅 只有 仅有", "目睹 看到 看见", "聆听 听到", "普遍 广泛", "充分 足够", "完全 彻底", "尽快 尽早 尽速", "刚刚 刚才", "几乎 差不多 将近", "各自 各个",
    "共同 一起 一同 一道", "比较 较为 相对", "大多数 普遍 绝大多数", "无偿 免费 义务", "每天 每日 天天", "突然 忽然", "防止 避免 杜绝", "曾经 过去",
    "年均 每年", "平均 人均 年均 月均", "自行 自己 自主", "初次 首次 第一次", "再三 反复", "当日 当天", "全体 所有", "其他 别的", "更为 更加", "大多 多数", "特地 专门", "原本 本来", "按时 按期 准时", "答复 回复", "浏览 查看",  "一贯 一直 始终 历来", "仍然 还", "依然 还", "仍旧 还", "尚 还", "仍 还",
)  # fmt: skip
"""Adverbs and their like that mean the same: one directly after the other says it twice."""
_TO_THE_DEGREE = tuple(a + b for a in ("过于", "过分", "太过", "十分", "非常", "极其", "相当") for b in ("太", "很", "过于", "极为", "十分", "非常") if a != b)
_SUMS_OF = tuple(a + b for a in ("共有", "共计", "总共", "一共", "合计", "总计") for b in ("总计", "合计", "共计", "总共", "共有") if a != b)
_NO_PLEONASM = frozenset({"还尚", "自己自主", "自主自行", "自行自主", "相对较为", "防止杜绝", "自己自行", "其他另外", "目前现在", "第一首先", "现在当下", "充分足够", "全部统统", "只有仅仅", "特别尤其", "目前在", "重新再次", "彻底完全", "随时时刻"})
_NOT_JOINED = frozenset({"特别相当", "特别有关", "相当特别"})
_GOING_ON = ("进一步", "继续", "不断", "持续")
_FIXED = (
    [
        "目的是为了", "目的就是为了", "原因是因为", "原因是由于", "原因在于由于", "原因在于因为", "以便为了", "进一步更加", "更加进一步",
        "更加更", "越来越更加", "越发更加", "逐步不断", "不断逐步", "非常很", "十分很", "全部都", "均全部", "全部均", "均都", "都均",
        "皆均", "均皆", "全都均", "共总计", "共合计", "共累计", "共共计", "总计共", "合计共", "共计共", "累计共", "累计共计", "累计总计",
        "总共合计", "总共共计", "合计总计", "有关的相关", "相关的有关", "以及和", "和以及", "并且并", "而且且", "首次第一次", "第一次首次",
        "再次重新", "重新再次", "互相彼此", "彼此互相", "相互彼此", "必须必要", "必须务必", "务必必须", "可能也许", "也许可能", "大概可能",
        "如果假如", "假如如果", "仅仅只", "只仅仅", "仅只有", "及时准时", "准时按时", "按时准时", "按时按期", "按期按时", "及时尽快",
        "尽快及时", "过去的往事", "各个每个", "每个各", "诸多许多", "许多诸多", "大量很多", "众多很多", "其他另外", "另外其他",
        "除此之外此外", "此外另外", "另外此外", "同时与此同时", "与此同时同时", "因此所以", "所以因此", "从而进而", "进而从而", "于是因此",
        "公开发布公布", "发布公布", "公布发布", "公示公布", "公布公示", "公开信息公开信息", "全面的全部", "各项各类", "各类各种",
        "各种各类", "各种各样的各类", "多次反复多次", "反复多次反复", "大约近", "近约", "大约约", "约大约", "将近约", "约近", "超过逾",
        "逾超过", "最后最终", "最终最后", "开始启动起来", "凯旋归来", "悬殊很大", "截至到目前为止", "截止到目前为止", "截至目前为止",
        "截止目前为止", "截至现在为止", "截止现在为止", "截至当前为止", "目前为止截至", "主动公开政府信息公开", "主动公开信息公开",
        "主动公开政务信息公开", "涉及到关于", "关于对于", "对于关于", "对关于", "针对对于", "通过经过", "经过通过", "由于因为", "因为由于",
        "为了以便", "依据根据", "根据依据", "按照根据", "根据按照", "按照依据", "自从以来", "现状的情况", "情况现状", "问题的问题",
        "亲耳聆听", "目前的现状", "事先预先", "缺乏不足", "悬殊巨大", "大概估计", "估计大概", "不必要的浪费", "日益越来越",
        "更加愈加", "愈加更加", "越来越日益", "进一步再", "众多的许多", "第一次首次", "过往以前", "以前过往", "以外之外", "之外以外", "非法违法", "违法非法",
        "责无旁贷的责任", "前所未有的首次", "可以得以", "能够得以", "并同时并", "互相之间相互", "相互之间互相", "胜利凯旋", "涉及关于", "诸如例如", "例如诸如", "比如例如", "例如比如",
        "凡是所有", "凡所有", "最多不超过", "至多不超过", "最高不超过", "最少不低于", "最少不少于", "至少不少于", "至少不低于",
        "最低不低于", "最低不少于", "最迟不晚于", "最晚不迟于", "约有近", "大约有近", "约达近", "以免避免", "以防避免", "以防止避免", "其中里面", "里面其中",
        "被受到", "被遭到", "总数共计", "总数合计", "总量共计", "总数总计", "还仍然", "还依然", "还仍旧", "会后之后", "灾后之后", "事后之后",
        "不足的不足", "水平的水平", "成效的成效", "效果的成效", "成效和效果", "效果和成效", "成效与效果", "成绩和成效",
    ]
)
_GOES_ON_AS_TITLE = re.compile(r"(?:目录|指南|年报|年度|制度|工作|平台|规定|条例|办法|专栏|栏目|申请|情况|事项|清单|流程|标准|大厅|网|专区|领域|方面|内容和)")
"""主动公开政府信息公开指南 is no pleonasm: the second 公开 belongs to the title."""


@cache
def _table() -> PhraseTable:
    made = [a + joint + b for same in _SAME for a, b in permutations(same, 2) for joint in _JOINTS]
    adverbs = [a + b for line in _ADVERBS for a, b in permutations(line.split(), 2)]
    adverbs += [*_TO_THE_DEGREE, *_SUMS_OF]
    going_on = [a + b for a, b in permutations(_GOING_ON, 2) if a + b != "持续不断"]
    return PhraseTable([p for p in (*_FIXED, *made, *going_on, *adverbs) if p not in _NOT_JOINED and p not in _NO_PLEONASM], _FREQUENT)


_FREQUENT = frozenset(
    [
        "主动", "公开", "政府", "信息", "政务", "提高", "提升", "加强", "强化", "推进", "推动", "拓宽", "拓展", "有关", "相关", "目前",
        "今年", "本年", "年度", "进一", "一步", "继续", "不断", "持续", "情况", "问题", "不足", "水平", "成效", "发布", "公布", "公示",
        "针对", "通过", "根据", "按照", "由于", "全部", "累计", "开信", "息公", "府信", "及时", "按时", "开政",
    ]
)
_VERBS = {
    "提高": "提", "提升": "提", "增强": "提", "加强": "加", "强化": "加", "加大": "加", "拓宽": "拓", "拓展": "拓", "拓深": "拓", "扩宽": "拓", "丰富": "拓",
    "完善": "完", "健全": "完", "推进": "推", "推动": "推", "优化": "优", "规范": "规", "细化": "细", "深化": "深", "创新": "创", "扩大": "扩", "落实": "落", "严格": "严",
}  # fmt: skip
_OBJECTS = {
    "渠道": "渠道", "途径": "渠道", "路径": "渠道", "载体": "载体", "形式": "形式", "方式": "形式", "意识": "意识", "认识": "意识", "观念": "意识", "水平": "水平", "质量": "质量",
    "力度": "力度", "能力": "能力", "流程": "流程", "程序": "流程", "内容": "内容", "范围": "范围", "领域": "范围", "领导": "领导", "培训": "培训", "监督": "监督", "检查": "监督",
    "宣传": "宣传", "审核": "审核", "审查": "审核", "制度": "制度", "机制": "机制", "体系": "体系", "责任": "责任", "职责": "责任", "管理": "管理", "建设": "建设", "效率": "效率",
    "功能": "功能", "栏目": "栏目", "专栏": "栏目", "队伍": "队伍", "素质": "素质", "效能": "效率", "透明度": "透明度", "公信力": "公信力", "满意度": "满意度",
}  # fmt: skip
_PAIR = re.compile(
    rf"(?P<verb>{'|'.join(_VERBS)})(?P<of>[^，。；、\n]{{0,14}}?)(?P<object>{'|'.join(_OBJECTS)})(?=[，。；、和与及]|\Z)"
)
_NO_WORDS = re.compile(r"政府信息公开|政务公开|信息公开|政府信息|政务信息|公开|信息|工作|[的了地]|进一步|不断|继续|持续|切实|主动|相关|有关|公众|群众|获取|了解|多种|各种|新的?")
_STOP = re.compile("[。；！？\n]")


def said_twice(text: str) -> Iterator[tuple[int, int]]:
    """The half-open range of every wording that says the same twice, in no order.

    In one sentence the same verb (or its synonym) with the same object (or its synonym) is such a wording, if neither
    names anything besides; the range then runs from the first to the end of the second.
    """
    if any(sign in text for sign in _SIGNS_OF_ABOUT):
        yield from (m.span() for m in _ABOUT.finditer(text) if _rounds_twice(m))
    if "的原因" in text or "的缘故" in text:
        yield from (m.span() for m in _CAUSE.finditer(text))
    yield from (m.span() for m in _SUMMED.finditer(text))
    if "左右" in text or "上下" in text:
        yield from (m.span() for pattern in (_TWO_TAILS, _EACH_ABOUT) for m in pattern.finditer(text))
    for sign, pattern in _IN_ONE_CLAUSE:
        if sign in text:
            yield from (m.span() for m in pattern.finditer(text))
    for at, phrase in _table().find(text):
        end = at + len(phrase)
        if not (phrase.endswith("信息公开") and _GOES_ON_AS_TITLE.match(text, end)):
            yield at, end
    yield from _pairs(text)


def _rounds_twice(m: re.Match[str]) -> bool:
    """Whether the word before the number and the one after it say the same: 近100条以上 does not, it contradicts itself."""
    word = m.group()
    at_least = word.startswith(("至少", "最少")) and m["tail"] == "以上"
    if m["link"] and not at_least and (m["more"] or not _LINKS.fullmatch(m["link"])):
        return False
    kind = "limit" if _LIMITS.match(word) else "least" if _LEAST.match(word) else "about"
    return kind != "limit" if m["more"] else m["tail"] in _TWICE_SAID[kind]


def _pairs(text: str) -> Iterator[tuple[int, int]]:
    """Verb and object that come twice in one sentence."""
    first: dict[tuple[str, str, str], int] = {}
    before = 0
    for m in _PAIR.finditer(text):
        if _STOP.search(text, before, m.start()):
            first.clear()
        before = m.end()
        key = (_VERBS[m["verb"]], _OBJECTS[m["object"]], _NO_WORDS.sub("", m["of"]))
        if key in first:
            yield first[key], m.end()
        first.setdefault(key, m.start())
