"""What a report says was not done at all, or was done without exception, and what it tells elsewhere to the contrary:
没有开展业务培训 and 培训88人次, 无一逾期 and 逾期2件.

Only what the reports of this field count and name, and only where the denial is of the thing itself: 没有对乡镇开展培训
denies some training, not all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from nianshen.text.first_characters import Sought


class Event(NamedTuple):
    """Something that is either denied or told; ``denied`` and ``told`` cannot both be true of one year."""

    name: str
    name_en: str
    denied: Sought
    told: Sought


_NOT = r"(?:从未|尚未|并未|仍未|还未|未曾|未|(?:从来|一直|还|尚|仍|并)?没有?)"
_HELD = r"(?:组织|开展|举办|举行|召开|进行|安排|实施|邀请|作|做)?(?:过|了)?(?:任何|一[次名个位家件条场]|哪怕一次)?"
_OF_OURS = r"(?:业务|专题|政务公开|政府信息公开|信息公开|相关|集中|社会|公众|公开|面对面|群众|专门的?){0,4}"
_END = r"(?:工作|活动|会议|过|的情况|情况|的情形|情形)?(?=[，。；、\n）]|$)"
_NUMBER = r"(?<![\d一二三四五六七八九十两几多])(?!0(?!\d))[\d一二三四五六七八九十两几多]{1,9}"
_NOT_HAD = r"(?:没有|未|尚未|还未|尚无|无|不)(?:单独|独立|专门|自有|自己的?|开通|开设|设立|设置|建立|建设|建有|运营|注册|使用|配备|微信|任何|政务|官方|的){0,4}"
_ALL = r"(?:全部|均|都|一律|全|皆|悉数)"


def _held(name: str, name_en: str, event: str, told: str) -> Event:
    """Something that is held: denied as a whole, or told with its number."""
    return Event(name, name_en, Sought(rf"{_NOT}{_HELD}{_OF_OURS}(?:{event}){_END}"), Sought(told))


def _all(name: str, name_en: str, denied: str, told: str) -> Event:
    """Something without exception, and the exception."""
    return Event(name, name_en, Sought(denied), Sought(told))


EVENTS: tuple[Event, ...] = (
    _held("培训", "training", "培训|学习培训|培训班", rf"培训(?:班|会)?，?(?:共|累计|共计)?{_NUMBER}(?:余|多)?(?:次|期|场|人)|(?:组织|开展|举办)(?:了)?[^，。；]{{0,12}}培训(?:班)?{_NUMBER}"),
    _held("约谈", "interviews", "约谈[^，。；]{0,8}", rf"约谈(?:了)?[^，。；没未不]{{0,6}}{_NUMBER}(?:家|个|名|人|次)|(?:由|被)[^，。；]{{0,12}}约谈"),
    _held("征求意见", "consultation", "(?:向[^，。；]{2,8})?(?:征集|征求)(?:过|了)?(?:意见|建议)?", rf"(?:征集|征求|收集)(?:到)?[^，。；]{{0,14}}(?:意见|建议)(?:建议)?{_NUMBER}(?:余|多)?(?:条|件|项|份)"),
    _held("座谈会", "discussions", "座谈会?", rf"{_NUMBER}(?:余|多)?(?:人|名)?(?:参加)?座谈|座谈会?(?:共)?{_NUMBER}(?:次|场)|(?:召开|举行|邀请)[^，。；没未]{{0,20}}座谈"),
    _held("社会评议", "public appraisal", "社会评议|评议", r"评议[^，。；]{0,16}(?:满意|得分|排名)|(?:公众|群众|社会|总体)?满意(?:率|度)(?:达到?|为)?[\d.]+"),
    _held("抽查", "spot checks", "抽查", rf"抽查(?:了)?[^，。；没未]{{0,12}}{_NUMBER}(?:件|个|条|家|份|次)"),
    _held("网站改版", "redesign of the site", "改版", rf"(?:完成(?:了)?|进行(?:了)?|{_NUMBER}月|实施(?:了)?)[^，。；没未拟将]{{0,8}}改版"),
    _held("直播", "live broadcast", "直播", rf"(?:在|通过)[^，。；没未]{{2,12}}直播|直播(?:了)?{_NUMBER}(?:场|次|批)"),
    _held("专职人员", "full-time staff", "(?:配备?|设立?|明确|指定|有)?专(?:职|门)?(?:的)?(?:信息公开|政务公开|政府信息公开)?(?:工作)?(?:人员|人)(?:负责[^，。；]{0,10})?", rf"专(?:职|门)(?:工作)?(?:人员|信息员|干部)?{_NUMBER}(?:名|人)|专人{_NUMBER}名|(?:配备?|设|有)(?:了)?(?:专职|专门)[^，。；]{{0,8}}{_NUMBER}(?:名|人)|{_NUMBER}(?:名|位)专职(?:工作)?人员"),
    _held("查阅场所", "reading places", "(?:设立?|设置|建立?|开设)(?:供[^，。；]{0,10})?(?:政府)?(?:信息)?(?:公开)?(?:集中)?查阅[^，。；]{0,6}(?:场所|点|室|中心)", rf"(?:设|设立|设置|建成|建有)(?:了)?(?:政府)?(?:信息)?(?:公开)?(?:集中)?查阅(?:场所|点|室|中心){_NUMBER}|查阅(?:场所|点|室){_NUMBER}(?:个|处)|查阅(?:场所|点|室)[^，。；]{{0,10}}接待"),
    _all("考核扣分", "points taken off", rf"(?:没有|无)(?:一个|任何)?(?:单位|科室|部门|股室|乡镇)?(?:因[^，。；]{{0,12}})?被?扣分|(?:单位|科室|部门|股室|乡镇)?{_ALL}(?:未被扣分|(?:得|获)(?:了)?满分)|(?:单位|科室|部门|[股科处]室?)得了?满分", r"被?扣(?:了)?[\d一二三四五六七八九十]+(?:\.\d+)?分"),
    _held("责任追究", "people held to account", "(?:发生|出现)?(?:因[^，。；]{2,16}?)?(?:需要?)?(?:被)?(?:责任追究|追究责任|问责)", rf"(?:通报批评|问责|诫勉谈话|处分)(?:了)?[^，。；没未]{{0,6}}{_NUMBER}(?:个|家|名|人|起)|{_NUMBER}(?:个|家|名|人)[^，。；没未]{{0,12}}(?:被|受到|给予)[^，。；没未]{{0,6}}(?:通报批评|问责|处分|诫勉|追究)"),
    _held("考核", "assessment", "(?:年度|季度|量化|绩效|日常)?考核", r"考核(?:中)?(?:得分|占|得|平均|排名|为优秀)|考核[^，。；没未]{0,12}(?:\d+分|[\d.]+%)|(?:列入|纳入|计入)[^，。；没未]{0,14}考核"),
    _held("通报", "circulars", "(?:书面|点名)?通报", rf"通报(?:了)?{_NUMBER}(?:次|期)|(?:每|按)(?:个)?(?:月|季度?|半年)[^，。；没未]{{0,6}}通报|各通报[一二两三]次|作了(?:书面|点名)?通报"),
    _held("文件清理", "review of documents", "(?:规范性|历史|行政规范性|政策)?(?:文件)?清理", rf"(?:逐件|全面|集中)清理|清理(?:规范性|政策)?文件{_NUMBER}件|(?:宣布)?废止(?:文件)?{_NUMBER}件"),
    _held("工作会议", "meetings", "(?:领导小组|工作|推进|专题|研究|部署)*会议?", rf"(?:召开|举行|开)[^，。；没未]{{0,16}}(?:会议?){_NUMBER}次|(?:每|按)(?:月|季度?|半年)[^，。；没未]{{0,10}}(?:召开|听取)"),
    _all("收到申请", "requests received", rf"(?:{_NOT}(?:收到|接到)|零收到)(?:过|任何|一件|政府信息公开|信息公开|公开|的){{0,4}}申请(?:件)?(?=[，。；])", rf"(?:新收|收到|接到|受理)(?:政府信息公开|信息公开|公开|了|的|依){{0,4}}申请(?:共|总计)?{_NUMBER}件"),
    _all("接待查阅", "readers received", r"(?:无人|没有人|没有群众|没有(?:一个)?公众|未有人)(?:前?来|到)?[^，。；]{0,6}(?:查阅|使用|问津|查询)|(?:未|没有)接待(?:过)?(?:任何|一[名个位])?(?:查阅|群众|公众|来访)", rf"接待(?:查阅|群众|公众|来访|咨询)[^，。；没未]{{0,6}}{_NUMBER}(?:余|多)?(?:人次|人|次)|(?:查阅|查询){_NUMBER}(?:余|多)?(?:人次|次)"),
    _all("收取费用", "fees taken", rf"{_NOT}(?:向[^，。；]{{0,10}})?(?:收取|收过)(?:过|任何)?[^，。；除]{{0,14}}费用?(?=[，。；])|(?:均|全部|一律)免费", r"(?:收取|实收|收到)[^，。；没未免]{0,12}(?:处理费|复制费|检索费|邮寄费|费用)[^，。；]{0,4}(?<![\d.])(?!0(?![\d.]))[\d.]{1,8}元"),
    _all("按期答复", "answers in time", rf"无一(?:件)?(?:逾期|超期|超时)|(?:没有|未(?:发生|出现)?|无)(?:一件)?(?:逾期|超期|超时)(?:答复|未答复|办理|办结)?(?:的?(?:情况|情形|现象|问题))?(?=[，。；：\n])|{_ALL}(?:按时|按期|如期|在法定期限内)(?:予以)?(?:答复|办结)", rf"{_NUMBER}件(?:[^，。；无没未]{{0,6}})(?:逾期|超期|超时)|(?<![无没])(?:逾期|超期)(?:[^，。；无没]{{0,6}})(?:的)?{_NUMBER}件|(?:因|对)[^，。；无没]{{0,10}}(?:逾期|超期)未答复"),
    _all("审查退回", "items sent back", rf"{_ALL}(?:一次(?:性)?)?通过(?=[，。；])|{_ALL}一次(?:性)?通过", rf"(?:审查|审核|查)?退回(?:[^，。；]{{0,6}}){_NUMBER}(?:条|件|篇|份)"),
    _all("任务完成", "tasks completed", rf"(?:任务|工程|项目|道路|事项)?{_ALL}(?:按时|按期|如期)(?:完成|完工|办成)(?=[，。；])", rf"{_NUMBER}(?:项|个|件|条)(?:[^，。；]{{0,8}})(?:滞后|延期|未完成|逾期)|(?:滞后|延期|逾期)(?:的)?(?:[^，。；]{{0,6}}){_NUMBER}(?:项|公里|个|条)|{_NUMBER}公里(?:[^，。；]{{0,4}})延期|延期{_NUMBER}公里"),
    _all("纠错改正", "corrections", rf"纠错[^。]{{0,12}}{_ALL}(?:已|在[^，。；]{{2,12}}内)?(?:得到)?(?:改正|更正|整改|处理)", rf"(?:其中)?(?:的)?{_NUMBER}条(?:[^，。；]{{0,14}})(?:尚未|没有|未能?|仍未|一直没有)(?:改正|更正|整改|处理)"),
    _all("检测合格", "tests passed", rf"(?:检测|抽检|水质|结果){_ALL}(?:合格|达标)|(?:检测|抽检)[^，。；]{{0,6}}{_ALL}(?:合格|达标)", rf"{_NUMBER}(?:处|个|批次|份|次)(?:[^，。；]{{0,10}})(?:超标|不合格|不达标)"),
    _all("当场答复", "answers on the spot", rf"当场{_ALL}(?:作了?)?(?:答复|解答|回答)|{_ALL}当场(?:作了?)?(?:答复|解答|回答)", rf"{_NUMBER}(?:个|件|条)(?:[^，。；]{{0,4}})(?:会后|事后|会下)(?:[^，。；]{{0,6}})(?:答复|书面|回复)|当场(?:答复|解答)(?:了)?{_NUMBER}(?:个|件|条)，其余"),
    _all("全部公开", "all of it made public", rf"{_NUMBER}(?:条|件|项|篇)?{_ALL}(?:上网|公开|发布|挂网)(?=[，。；])|每一(?:项|件|条)都[^，。；]{{0,10}}(?:公布|公开|征求意见)", rf"其中{_NUMBER}(?:条|件|项|篇)(?:因[^，。；]{{2,20}})?(?:不予|不宜|未)(?:上网|公开|发布|挂网)|(?:公开|议题)[^，。；]{{0,4}}{_NUMBER}项，其中{_NUMBER}项(?:在)?会前"),
    _all("账号更新", "accounts kept up", r"(?:未出现|没有|无)(?:一个)?(?:超过)?[^，。；]{0,6}不更新的?(?:账号|栏目|媒体)|(?:没有|无)僵尸(?:账号|栏目)", rf"停更[^，。；]{{0,8}}(?:的)?{_NUMBER}个(?:账号|栏目)|{_NUMBER}个(?:账号|栏目)(?:[^，。；]{{0,8}})(?:停更|不更新|未更新)"),
    _all("申请办结", "requests closed", rf"(?<!上年结转的)(?<!复议)(?:公开|全部|\d件|年内|收到的?)申请(?:\d{{1,6}}件，?)?{_ALL}(?:已|在[^，。；]{{2,12}}内|按[时期]|依法)?(?:办结|办理完毕)|(?:无|没有)(?:一件)?(?:申请)?结转(?:下年|下一年|至下)", rf"结转(?:到|至)?(?:下年度?|下一年度?)(?:继续办理)?(?:的)?{_NUMBER}件|{_NUMBER}件(?:申请)?(?:结转(?:到|至)?下|(?:尚|还)?在办理(?!期限))"),
    _all("复议诉讼", "reviews and lawsuits", rf"{_NOT}(?:发生|收到|产生|出现|因[^，。；]{{2,20}}(?:引发|引起|提起|申请|被))?(?:过|任何|的|一起|一件|政府信息公开|信息公开|行政){{0,5}}复议(?:、|和|或|及|行政)*(?:诉讼)?(?:案件|申请|的?情况|事项)?(?=[，。；])", rf"(?:在|经)(?:行政)?复议中?(?:被|后被)|(?:复议|诉讼)(?:案件中)?(?:被)?(?:纠正|纠错|撤销|败诉)[^，。；]{{0,4}}{_NUMBER}件|(?:被|因此)(?:申请|提起)(?:了)?(?:行政)?复议"),
    _all("存在问题", "shortcomings", r"(?:公开|这项|各项|此项)工作[^，。；没未不]{0,8}(?:不存在|没有|未发现)(?:任何|什么|突出|明显)?的?(?:问题|不足|短板|薄弱环节)(?=[，。；])", r"(?:存在|还有|仍有|也有)(?:以下|一些|不少|下列|如下|这些|的|主要|突出|[一二两三四五六]个?方面的?|[一二两三四五六]个){0,4}(?:问题|不足|差距|短板|薄弱)"),
    _all("公众号", "account in social media", rf"{_NOT_HAD}(?:微信)?公众号(?:账号|平台)?(?=[，。；、）])|{_NOT_HAD}(?:政务)?新媒体(?:账号|平台)?(?=[，。；、）])", r"(?:公众号|微博|抖音号)[”’]?(?:共|全年|累计|年内|已)?(?:发布|推送|上线|推文|订阅|粉丝|关注|更新|把)|(?:通过|利用|运用)[^，。；没未]{0,14}(?:公众号|微博|抖音号)"),
    _all("网站", "site of its own", rf"{_NOT_HAD}(?:门户|官方|政府)?网站(?=[，。；、）])", r"(?:我|本)?[局委办镇街](?:里|机关)?(?:门户|官方)?网站(?:共|全年|累计|上|主动)?(?:公开|发布|刊登|登载|开设|设置|更新|访问|公布)"),
)  # fmt: skip
_PLANNED = re.compile(r"将|拟|计划|打算|准备|下一?步|今后|明年|(?<![主重摘])要|(?<![相回对反供适])应(?![急诉])|需|争取|力争|建议|没有|尚未|从未|未能|20\d\d年(?:度)?起")
"""Words in front of what is told that make it a plan or another denial."""
_WHOSE = re.compile(r"[对向就给为][^，。；]{1,10}\Z")
_THE_REST = ("其余", "其他", "其它", "此外", "除此")
_LEAD = 24
_CLAUSE_ENDS = "，。；：\n"


class Contradiction(NamedTuple):
    """An event and the half-open ranges of the words that deny it and that tell of it."""

    event: Event
    denied: tuple[int, int]
    told: tuple[int, int]


def contradictions(text: str, sentences: Iterable[tuple[int, int]]) -> Iterator[Contradiction]:
    """For each event the first denial and the first telling among the sentences (half-open ranges of ``text``)."""
    places = tuple(sentences)
    for event in EVENTS:
        denied = _first(event.denied, text, places, _denies)
        if denied is None:
            continue
        told = _first(event.told, text, places, _tells)
        if told is not None:
            yield Contradiction(event, denied, told)


def _denies(clause: str) -> bool:
    return _WHOSE.search(clause) is None and not clause.startswith(_THE_REST)


def _tells(clause: str) -> bool:
    return _PLANNED.search(clause) is None


def _first(
    pattern: Sought, text: str, places: Sequence[tuple[int, int]], holds: Callable[[str], bool]
) -> tuple[int, int] | None:
    """The first place of the words before which the clause ``holds``."""
    if pattern.search(text) is None:  # one search instead of one a sentence
        return None
    for start, end in places:
        for m in pattern.finditer(text, start, end):
            lead = text[max(start, m.start() - _LEAD) : m.start()]
            if holds(lead[1 + max(lead.rfind(mark) for mark in _CLAUSE_ENDS) :]):
                return m.span()
    return None
