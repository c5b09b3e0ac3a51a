"""Sentences that break off: 我局将进一步。, 加强公开工作的。, 发布信息260余，, and a number that is missing before its unit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from nianshen.text.first_characters import Sought

BreakKind = Literal["dangling", "approximate", "number", "fragment"]
"""``dangling``: the sentence ends in a word that asks for another. ``approximate``: 余 or 多 without what is counted.
``number``: a unit without its number. ``fragment``: nothing but an opening such as 同时。"""

_STOPS = "。！？；"
_SENTENCE = re.compile(r"[^。！？；\n]+")
_ENDS = (
        "并且", "而且", "以及", "或者", "但是", "因为", "由于", "为了", "关于", "按照", "特别是", "尤其是", "例如", "比如", "诸如", "其中",
        "主要是", "主要包括", "更加", "已经", "正在", "导致", "造成", "共计", "累计为", "分别为", "分别是", "总数为", "总量为", "数量为",
        "件数为", "条数为", "占比为", "比例为", "不仅", "不但", "不单", "虽然", "尽管", "即使", "如果", "假如", "只有", "只要", "以便",
        "以免", "从而", "进而", "使得", "促使", "有利于", "有助于", "致力于", "着眼于", "基于", "鉴于", "来自于", "的是", "进一步", "即将",
        "针对", "体现在", "表现在", "集中在", "反映在", "主要在", "就是", "取得了", "予以", "加以", "给予以", "难以", "得以", "有待",
        "有待于", "亟待", "亟需", "尚待", "仍需", "还需", "尚需", "仍须", "还须", "还需要", "仍需要", "尚需要", "需要进一步", "以及对",
        "并对", "并将", "并在", "并以", "和对", "一是", "二是", "三是", "四是", "五是", "一方面", "另一方面", "及时地", "有效地", "更好地",
        "更好的", "全面地", "深入地", "不断地", "积极地", "主动地", "充分地", "准确地", "认真地", "切实地", "逐步地", "进行了", "开展了对",
        "印发了", "方面的", "工作的", "致使", "加大对", "加强对", "强化对", "提高对", "做好对", "通过对", "将通过", "并通过", "拟通过",
        "原因是", "问题是", "内容是", "做法是", "措施是", "重点是", "目标是", "其中包括", "具体包括", "内容包括", "还包括", "确保", "所以", "因而", "约为", "约占", "约有", "占比", "合计为", "共计为", "对于", "至于", "无论", "不论", "为此", "以求", "力求", "除了", "涉及到",
        "加大了对", "加强了对", "从以下几个方面", "从以下几方面", "从以下方面",
)  # fmt: skip
"""Words after which a sentence cannot end."""
_OPEN_LINE = (
    "，", "、", "的", "没有", "才", "所", "被", "使", "从", "未", "很", "更", "再", "仍", "还", "也", "因", "且", "而", "会同", "联合", "可以", "应当", "需要", "必须",
)  # fmt: skip
"""Words in which a line without closing mark breaks off."""
_LAST = frozenset(words[-1] for words in _ENDS)
_ENDS_ALONE = {
    "和": "总之缓平温柔调饱中祥谐协共议讲随人附凑言忠",
    "与": "参给赋授",
    "及": "普涉顾触波提推危殃企遍言不力莫埃",
    "并": "合兼归吞一",
    "或": "",
    "且": "暂并而姑苟",
    "但": "不非",
    "把": "火拖扫一",
    "被": "棉植覆衣少絮",
    "将": "大名小干闯健武虎老主上中少猛点强",
    "由": "理自缘事来情因",
    "是": "就不还正也国如皆便自惟都凡总老求",
    "在": "存安所实现内潜外自何不健都仍还正好常旨",
    "约": "民年马节公条预集简制违契合签守赴誓邀履失盟稿",
    "不": "么些好对行是要去来绝",
    "、": "",
}
"""Characters that a sentence cannot end in, and those before them with which they make a word."""
_WITHOUT_END = re.compile(
    r"(?:在[^，。；\n]{2,40}?(?:的(?:正确|坚强|大力|关心|精心)?(?:领导|指导|支持|关怀|帮助|监督)下|的(?:情况|基础|前提|背景)(?:下|上)|的过程中|的同时)"
    r"|随着[^，。；\n]{2,40}?(?:发展|推进|深入|普及|变化|提高|增强|增加|深化|调整|实施|到来)|由于[^，。；\n]{2,30}?(?:原因|因素|影响|限制)"
    r"|(?:根据|按照)[^，。；\n]{2,50}?(?:要求|规定|精神|部署|安排)|针对[^，。；\n]{2,40}?(?:问题|情况|不足|短板)"
    r"|为了?(?:进一步|切实|更好地?|不断)[^，。；了\d\n]{4,40}?(?:水平|质量|工作|力度|能力|知情权|需求|透明度|公信力|意识|机制|制度|服务|监督)"
    r"|为了?(?:进一步|切实|更好地?|不断)(?![^，。；\n]*(?:奠定|打下|提供|创造|积累|夯实|而|是))[^，。；\n了\d]{4,40}"
    r"|(?:虽然|尽管)[^，。；\n但仍还也却]{4,40}?)[。；]"
)
"""A sentence that is only the beginning of one: tried at its first character."""
_IN_THE = re.compile(r"(?:在|按照|根据|随着|围绕)[^，。；\n]{2,40}?(?:的[^，。；\n]{0,6}(?:领导|指导|支持|关怀|帮助|配合|努力|协助|关心|推动)下|要求|部署|精神|规定|安排)")
_LONGEST_OPENINGS = 160
_FIRST = frozenset("在随由根按针为虽尽")
_WHOLE_VERB = re.compile(
    r"制定|开展|进行|完成|办理|发布|建立|实施|执行|形成|编制|公布|答复|日益|越来越|逐渐|组织|印发|设立|召开|举办|作出|做出|调整了|明确了|完善了|报送"
)
_THING_OF = re.compile(
    r"(?:加强|加大|扩大|提高|提升|完善|推进|推动|强化|落实|健全|开展|做好|深化|拓宽|规范|建立(?!在)|增强|优化|丰富)[^，。；\n是有应可会能要必属凡未不没无由经对以下]{2,30}(?<!目)的。"
)
"""加强公开工作的。: what follows 的 is missing. The items of a list of conditions end so too, with a semicolon."""
_FIRST_BARE = frozenset("通依利借使从同并还我本下今要切努应做")
_BARE_START = re.compile(
    r"(?:(?:通过|依托|利用|借助)[^，。；\n\d]{2,24}(?:网站|平台|公众号|渠道|方式|形式|途径|媒体|载体|栏|屏)"
    r"|使(?![用命得])[^，。；\n成为达到跃接受得上在被更有]{0,10}(?:工作|信息|水平|制度|质量|群众|人员|意识|力度)"
    r"|从[^，。；\n]{1,12}(?:方面|环节|角度)"
    r"|(?:同时|并|还|我局|我镇|我乡|我委|我办|我县|我市|我区|我们|本机关|下一步|今后)(?:将|要|应)?(?:继续|进一步|不断|切实|积极)?(?:加大|拓宽|拓展|做好|抓好|开展|丰富|着力)"
    r"|(?:同时|并|还)(?:进一步|不断)?(?:加强|提高|提升|强化|推进|落实)"
    r"|(?:要|切实|努力|应)?做到)[。；]"
)
"""A last clause without its predicate or its object: 通过县政府网站。, 使公开工作。, 同时加强。"""
_OF = re.compile(
    r"(?:(?:加强|加大|强化|提高|深化|做好)了?对[^，。；\n]{2,16}|(?:按照|根据|依据)[^，。；\n是凡应可必须未不属]{2,40})的。"
)
"""加强对工作人员的。, 按照“谁公开、谁负责”的。"""
_BODIES = "法律顾问|办公室|科室|股室|部门|人员|单位|专人|负责人|领导|机构|工作专班|领导小组|科|股|局|处|站|中心|委员会|人民政府"
_BROKEN_WITHIN = (
    ("和，", Sought(r"[^，。；\n]{2}(?<![总之缓平温柔调饱中祥谐协共附不情暖唱人求胜政议讲谋随言])和，")),
    ("与，", Sought(r"[^，。；\n]{2}(?<![参给赋授])与，")),
    ("及，", Sought(r"以及，(?!其)|[^，。；\n]{2}(?<![普涉顾触波提推危殃企遍言不力论述必莫所])及，")),
    ("由", Sought(rf"(?<![理自缘事来情因])由(?:本|我|各|相关|有关|业务|主管|县|市|区|镇|乡|局|委|厅|院)?[\u4e00-\u9fff]{{0,4}}?(?:{_BODIES})。")),
    ("其中", Sought(r"其中[^，。；、\n是有均已都占为\d一二三四五六七八九十两]{2,20}的。")),
    ("收到", Sought(r"(?:(?<=[，。；\n])|(?<=全年|年度|累计))(?:全年|本年度?|年内|累计|共|先后|我局|我镇)*收到了?。")),
    ("、", Sought(r"(?:以及|并且|或者|其中|包括)、")),
    ("通过", Sought(r"(?<=[，。；\n])[^，。；\n审验评考表决核测批议检认备过]{0,12}(?:统一|集中|主要|及时|主动|定期|时内|日内|天内|同时)通过[。，]")),
    ("可查", Sought(r"[条件个篇份，]，可查[。；]")),
    ("了。", Sought(r"(?<=[，。；\n])(?:全年|本年度?|年内|累计|共|先后|我局|我镇|及时|认真|积极)*(?:制定|建立|印发|召开|举办|开展|组织|设立|开设|编制|提出|形成|下发|采取|受理|接待|发放)了。")),
    ("待。", Sought(r"(?<=[，。；\n])(?:全年|本年度?|年内|累计|共|先后|我局|我镇)+(?:接待|受理|收到|办理|组织|举办|召开|开展|制定|印发|发布|公开)。")),
    ("由", Sought(r"(?:成立|组建|建立|设立)了?(?:以|由)[^，。；\n的]{2,24}(?:任|担任|为)(?:组长|副组长|成员|主任|副主任|召集人|负责人)[。；]")),
    ("入。", Sought(r"(?<![已均并被])(?:把|将)[^，。；\n]{2,30}(?:纳入|列入|融入|载入|录入到|作为|列为|确定为|转变为)[。；]")),
    ("，各", Sought(rf"(?:由|牵头|负责)[^，。；\n]{{0,12}}，各(?:{_BODIES}|股室|站所|乡镇|镇街|村居|成员单位|处室|科室){{1,2}}[。；]")),
    ("公开工作。", Sought(r"(?<=，)(?:我[局镇乡委办县市区]|本机关|全[县市区镇局])的?(?:政府信息公开|政务公开|信息公开)工作。")),
    ("公开。", Sought(r"(?:建立|制定|修订|印发|出台|编制|设立|开设|召开|举办)了(?:政府信息公开|信息公开|政务公开)[。；]")),
    ("加大", Sought(r"加大了?对[^，。；、\n力投强幅]{2,20}的(?:清理|宣传|公开|监督|培训|检查|解读|审查|整改|考核|督查|管理|审核)[。；]")),
    ("进行", Sought(r"进行了?(?:定期|全面|及时|严格|认真|详细|日常|动态|有效|深入|系统|专门|逐一)[，。；]")),
    ("以及对", Sought(r"以及对[^，。；\n]{2,20}的[。；]")),
    ("件、", Sought(r"\d[余多]?[条件份项个]、(?:废止|修订|新增|保留|撤销|答复|办结|修改)[。；]")),
    ("新。", Sought(r"(?:再上|迈上|取得|实现|开创|展现|谱写|呈现)了?新。")),
    ("占", Sought(r"占(?:总数|全部|全年|总量|公开总数|收到总数|办结总数|申请总数|总)的[，。；]")),
    ("的", Sought(r"(?:作为|成为|纳入|列为|摆上|列入)[^，。；\n]{2,20}的(?:重要|主要|首要|必要|基本|关键性)[，。；]")),
    ("参", Sought(r"(?<=，)(?:参加|参训|受训|参会)(?:人员|人数|人次)[，。；]")),
    ("了。", Sought(r"(?:相比|同比|与上年比|与去年比)，?(?:分别|均|又|也)?(?:增加|减少|增长|下降|上升|提高|降低|缩短)了。")),
    ("不", Sought(r"(?<=[，。；\n])(?:不但|不仅(?![仅如])|不单)[^，。；\n还也更而且并即反就]{3,40}。")),
    ("，", Sought(r"(?<=，)(?:加强|强化|加大|提高|提升|拓宽|健全)了?。")),
    ("不予。", Sought(r"[^，。；\n]{2}(?:而|决定|依法|一律|均)?不予。")),
    ("的", Sought(r"(?<=[，。；\n])(?:我[局镇乡委办县市区]|本机关|办公室|局办公室|各股室|各科室)?(?:对|将|把)(?![^，。；\n]*(?:影响|危害|损害|不利|有关|关系|负责|了解|满意))[^，。；\n是为有进作予纳加转以用由]{2,20}的(?:政府信息|信息|文件|内容|科室|股室|单位|部门|材料|申请|栏目|数据|稿件)[。；]")),
    ("在", Sought(
        r"(?<=[，。；\n])(?:我[局镇乡委办县市区]|本机关|办公室|各股室)?(?:对|将|把)[^，。；\n公发布登挂贴放设存晒写置用体落刊建摆展播]{2,24}(?:科室|股室|站所|单位|部门|人员|信息|文件|结果|内容|情况|材料|名单|问题|目录|事项|数据)在(?!了)[^，。；\n公发布登挂贴刊通展示播推进予作讲学开召举]{1,12}(?:会上|上|中|内|里|网站|平台|公众号|栏目?|专区)[。；]"
        r"|(?<=[，。；\n])(?:将|把)[^，。；\n]{2,16}(?:结果|信息|文件|情况|名单|目录|材料|内容)(?:每[周月季年][一二三四五六日]?|及时|定期|统一|全部|同步)?在[^，。；\n公发布登挂贴刊通展示播推进予作开]{1,8}(?:政府网站|网站|平台|公众号|专栏|公开栏|公示栏)[。；]"
    )),
    ("的。", Sought(r"(?<=[，。；\n])(?:对|对于)[^，。；\n]{2,16}(?:问题|工作|情况|方面)的。")),
)  # fmt: skip
"""Wordings that break off, each with characters without which it cannot stand there."""
_CARRIES = re.compile("[报交转送给到归为属移答签审核办管查做发列定改汇收担承牵负主协抓]")
"""A verb between 由 and the body that ends the sentence: 由办公室转交业务科室。 is whole."""
_NUMERAL = re.compile(r"(?:[\d千百万十]|[\d一二三四五六七八九十百千万]{2})\Z")
_NOT_COUNTED = re.compile(
    r"[，。；、）)\s]|信息|政府|群众|申请|文件|材料|留言|政策|动态|稿件|消息|通知|公告|资料|意见|建议|来信|来电|企业|单位"
)
_MORE = re.compile(r"\d多[，。；、]")
_BARE_NUMBER = re.compile(
    r"(?:公开|发布|更新|推送|收到|办理|受理|接收|回复|转载|举办|制发|印发|归档|清理|整理|报送)了?[^，。；：、\d\n数量率号]{0,10}?"
    r"(?:信息|公告|动态|稿件|文章|留言|申请|建议|提案|来信|文件|咨询|投诉|培训班?|发布会)(?:共计?|达|累计)?(?<!\d)\d{1,6}(?=[。，；])(?!，\d)"
)
"""主动公开信息260。: a number without the unit of what is counted."""
_BARE_UNIT = Sought(
    r"(?:公开|发布|更新|推送|录入|上传|收到|转载)[^，。；：、\d\n]{3,14}"
    r"(?<![头词信面线金便纸欠借链油发白天回教逐每几多上下前该本各两第数整一二三四五六七八九十百千万某此余分首])条(?=[，。；]|、[^，。；、\d\n]{1,16}\d{1,6}[余多]?条)"
)
"""公开核准企业资质条，: a unit without its number."""
_UNIT = Sought(r"(?<![\d余多几两一二三四五六七八九十百千万])[条篇则件份次](?=[，。；、])")
_NAMED = ("信息", "公告", "动态", "简报", "稿件", "文章", "新闻", "解读", "留言")
_SUMMED = ("共", "共计", "累计", "合计", "总计", "公开", "发布", "推送")
_DONE_OFTEN = ("工作", "会议", "培训", "活动", "检查", "督查", "调研", "讲座", "发布会", "抽查", "宣传", "会")
_COUNTED_IN_PIECES = ("文件", "案件", "提案", "规章", "信件")
_REQUESTS = re.compile(r"(?<![未有没到])(?:收到|受理|办理|新收)[^，。；\n\d一二三四五六七八九十]{0,14}申请件\Z")
_NO_NUMBER = ("每", "逐", "本", "该", "上", "下", "头", "附", "信")
_FRAGMENTS = frozenset(
    [
        "同时",
        "此外",
        "另外",
        "因此",
        "为此",
        "下一步",
        "今后",
        "其中",
        "我局",
        "我镇",
        "我乡",
        "我县",
        "我区",
        "我市",
        "我委",
        "我办",
        "首先",
        "其次",
        "最后",
        "一是",
        "二是",
        "三是",
        "四是",
        "目前",
        "本年度",
        "截至目前",
        "近年来",
        "与此同时",
        "总之",
        "通过",
    ]
)
_LONGEST_FRAGMENT = 5
_CLASS = re.compile(r"[是有应可会能要必属凡未不没无由经对从负参涉符]")
_CAUSED = re.compile(r"[由因所系是已]")
_AHEAD = frozenset("推再更跨迈愈能大前")
_CLAUSE, _SHOWN = 40, 12
_COUNTED = re.compile(r"\d[余多]?[条件份篇个项次]")
_SENTENCE_ENDS = "。！？；\n"
_REACH, _LEAST_COUNTS = 80, 2


@dataclass(frozen=True, slots=True)
class Break:
    """What is broken and where: the half-open range of the clause's last words, with its stop."""

    kind: BreakKind
    start: int
    end: int


def broken_sentences(text: str) -> Iterator[Break]:
    """Every sentence of ``text`` that breaks off at its stop, or lacks a number or what is counted, in no order.

    What ends a line without a stop is not looked at here: whether it may, only the layout tells.
    """
    for m in _SENTENCE.finditer(text):
        begin, at = m.span()
        if text[at : at + 1] in _STOPS and at < len(text):
            yield from _at_stop(text, begin, at)
    for sign, pattern in _BROKEN_WITHIN:
        if sign in text:
            for m in pattern.finditer(text):
                if sign == "由" and _CARRIES.search(text, m.start() + 1, m.end() - 3):
                    continue
                yield Break("dangling", max(m.start(), m.end() - _SHOWN), m.end())
    at = text.find("余")
    while at >= 0:
        following = _NOT_COUNTED.match(text, at + 1)
        figures = text[at - 1 : at].isdecimal() or not "\u4e00" <= text[at + 1 : at + 2] <= "\u9fff"
        if following and figures and _NUMERAL.search(text, max(0, at - 2), at):
            yield Break("approximate", at - 1, at + 1)
        at = text.find("余", at + 1)
    for m in _MORE.finditer(text):
        yield Break("approximate", m.start(), m.end() - 1)
    for m in _BARE_NUMBER.finditer(text):
        yield Break("approximate", m.end() - 1, m.end())
    for m in _BARE_UNIT.finditer(text):
        if not _lacks_number(text, m.end() - 1):
            yield Break("number", m.end() - 1, m.end())
    for m in _UNIT.finditer(text):
        if _lacks_number(text, m.start()):
            yield Break("number", m.start(), m.end())


def numbers_left_out(text: str, breaks: Iterable[Break]) -> Iterator[tuple[int, int]]:
    """Of the ``breaks`` of ``text`` the half-open range of every unit without its number in a sentence whose other counts
    have theirs."""
    for broken in breaks:
        if broken.kind == "number" and has_counts_beside(text, broken.start):
            yield broken.start, broken.end


def has_counts_beside(text: str, at: int) -> bool:
    """Whether other counts of the sentence at ``at`` were read with their numbers: then none was lost on the way."""
    begin = max(at - _REACH, *(text.rfind(mark, 0, at) + 1 for mark in _SENTENCE_ENDS))
    ends = (text.find(mark, at, at + _REACH) for mark in _SENTENCE_ENDS)
    end = min((e for e in ends if e >= 0), default=at + _REACH)
    return sum(1 for _ in _COUNTED.finditer(text, begin, end)) >= _LEAST_COUNTS


def _lacks_number(text: str, at: int) -> bool:
    """Whether the unit at ``at`` follows the thing or the verb itself: 公开信息条, 共计件, 余条."""
    if text[at] in "条篇则":
        named = text.endswith((*_NAMED, *_SUMMED), 0, at)
        return named and text[at - 3 : at - 2] not in _NO_NUMBER
    if text[at] == "件" and text.endswith(_COUNTED_IN_PIECES, 0, at):
        return True
    if text[at] == "次" and text.endswith(_DONE_OFTEN, 0, at):
        return True
    if text[at] == "件" and _REQUESTS.search(text, max(0, at - 20), at + 1):
        return True
    return text.endswith(("共计", "累计", "合计", "总计"), 0, at)


def ends_dangling(line: str) -> bool:
    """Whether a line without closing mark ends in a word or mark after which more must come."""
    return line.endswith(_OPEN_LINE) or _dangles(line, 0, len(line))


def _dangles(text: str, begin: int, end: int) -> bool:
    return end > begin and (
        (text[end - 1] in _LAST and text.endswith(_ENDS, begin, end)) or _ends_alone(text, begin, end)
    )


def _at_stop(text: str, begin: int, at: int) -> Iterator[Break]:
    """What is wrong with the sentence from ``begin`` to its stop at ``at``."""
    while begin < at and text[begin].isspace():
        begin += 1
    if at - begin <= _LONGEST_FRAGMENT and text[begin:at] in _FRAGMENTS:
        yield Break("fragment", begin, at + 1)
    elif _dangles(text, begin, at):
        if not _may_end(text, begin, at):
            yield Break("dangling", max(begin, at - _SHOWN), at + 1)
    elif _lacks_predicate(text, _last_clause(text, begin, at), at):
        yield Break("dangling", max(begin, at - _SHOWN), at + 1)
    elif text.endswith("的", begin, at):
        thing = _OF.search(text, max(begin, at - _CLAUSE), at + 1) or _THING_OF.search(
            text, max(begin, at - _CLAUSE), at + 1
        )
        if thing is not None and "是" not in text[begin : thing.start()]:
            yield Break("dangling", thing.start(), at + 1)
    elif begin < at and text[begin] in _FIRST:
        whole = _WITHOUT_END.match(text, begin, at + 1)
        alone = whole is not None and whole.end() == at + 1 and not _WHOLE_VERB.search(text, begin + 2, at - 2)
        if alone or _only_openings(text[begin:at]):
            yield Break("dangling", begin, at + 1)


def _only_openings(sentence: str) -> bool:
    """Whether every clause of a sentence only opens one: 在局长的领导下，在各股室的配合下。"""
    clauses = sentence.split("，") if len(sentence) <= _LONGEST_OPENINGS else []
    return len(clauses) > 1 and all(_IN_THE.fullmatch(clause) for clause in clauses)


def _lacks_predicate(text: str, begin: int, at: int) -> bool:
    if text[begin] not in _FIRST_BARE:
        return False
    clause = _BARE_START.match(text, begin, at + 1)
    return clause is not None and clause.end() == at + 1 and not _WHOLE_VERB.search(text, begin + 2, at - 2)


def _last_clause(text: str, begin: int, at: int) -> int:
    return max(begin, text.rfind("，", begin, at) + 1)


def _ends_alone(text: str, begin: int, end: int) -> bool:
    words = _ENDS_ALONE.get(text[end - 1 : end]) if end > begin else None
    return words is not None and (end - 2 < begin or text[end - 2] not in words)


def _may_end(text: str, begin: int, at: int) -> bool:
    """Words that only look so: 凡涉及保密工作的。 names a class, 由经办人变动造成。 is whole, and so are 参与其中。
    and 再进一步。"""
    clause = text[max(begin, at - _CLAUSE) : at].rpartition("，")[2]
    if clause.endswith("进一步"):
        return clause[-4:-3] in _AHEAD and len(clause) > 3
    if clause.endswith("的"):
        return clause.endswith("的是") or _CLASS.search(clause) is not None
    if clause.endswith(("导致", "造成", "致使")):
        return not clause.startswith("由于") and _CAUSED.search(clause) is not None
    return clause.endswith("其中") and clause != "其中"
