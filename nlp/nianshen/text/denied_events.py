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
_HELD = r"(?:组织|开展|举办|举行|召开|进行|安排|实施|邀请|作|做)?(?:过|了)?(?:任何|一次)?"
_OF_OURS = r"(?:业务|专题|政务公开|政府信息公开|信息公开|相关|集中|社会|公众|公开|面对面|群众|专门的?){0,4}"
_END = r"(?:工作|活动|会议|过|的情况|情况|的情形|情形)?(?=[，。；、\n）]|$)"
_NUMBER = r"(?<![\d一二三四五六七八九十两几多])(?!0(?!\d))[\d一二三四五六七八九十两几多]{1,9}"
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
    _held("责任追究", "people held to account", "(?:发生|出现)?(?:需要?)?(?:被)?(?:责任追究|追究责任|问责)", rf"(?:通报批评|问责|诫勉谈话|处分)(?:了)?[^，。；没未]{{0,6}}{_NUMBER}(?:个|家|名|人|起)|{_NUMBER}(?:个|家|名)[^，。；没未]{{0,10}}(?:被|受到)(?:通报批评|问责|处分)"),
    _all("按期答复", "answers in time", rf"无一(?:件)?(?:逾期|超期|超时)|(?:没有|未(?:发生|出现)?|无)(?:一件)?(?:逾期|超期|超时)(?:答复|未答复|办理|办结)?(?:的?(?:情况|情形|现象|问题))?(?=[，。；：\n])|{_ALL}(?:按时|按期|如期|在法定期限内)(?:予以)?(?:答复|办结)", rf"{_NUMBER}件(?:[^，。；无没未]{{0,6}})(?:逾期|超期|超时)|(?<![无没])(?:逾期|超期)(?:[^，。；无没]{{0,6}})(?:的)?{_NUMBER}件|(?:因|对)[^，。；无没]{{0,10}}(?:逾期|超期)未答复"),
    _all("审查退回", "items sent back", rf"{_ALL}(?:一次(?:性)?)?通过(?=[，。；])|{_ALL}一次(?:性)?通过", rf"(?:审查|审核|查)?退回(?:[^，。；]{{0,6}}){_NUMBER}(?:条|件|篇|份)"),
    _all("任务完成", "tasks completed", rf"(?:任务|工程|项目|道路|事项)?{_ALL}(?:按时|按期|如期)(?:完成|完工|办成)(?=[，。；])", rf"{_NUMBER}(?:项|个|件|条)(?:[^，。；]{{0,8}})(?:滞后|延期|未完成|逾期)|(?:滞后|延期|逾期)(?:的)?(?:[^，。；]{{0,6}}){_NUMBER}(?:项|公里|个|条)|{_NUMBER}公里(?:[^，。；]{{0,4}})延期|延期{_NUMBER}公里"),
    _all("纠错改正", "corrections", rf"纠错[^。]{{0,12}}{_ALL}(?:已|在[^，。；]{{2,12}}内)?(?:得到)?(?:改正|更正|整改|处理)", rf"(?:其中)?(?:的)?{_NUMBER}条(?:[^，。；]{{0,14}})(?:尚未|没有|未能?|仍未|一直没有)(?:改正|更正|整改|处理)"),
    _all("检测合格", "tests passed", rf"(?:检测|抽检|水质|结果){_ALL}(?:合格|达标)|(?:检测|抽检)[^，。；]{{0,6}}{_ALL}(?:合格|达标)", rf"{_NUMBER}(?:处|个|批次|份|次)(?:[^，。；]{{0,10}})(?:超标|不合格|不达标)"),
    _all("当场答复", "answers on the spot", rf"当场{_ALL}(?:作了?)?(?:答复|解答|回答)|{_ALL}当场(?:作了?)?(?:答复|解答|回答)", rf"{_NUMBER}(?:个|件|条)(?:[^，。；]{{0,4}})(?:会后|事后|会下)(?:[^，。；]{{0,6}})(?:答复|书面|回复)|当场(?:答复|解答)(?:了)?{_NUMBER}(?:个|件|条)，其余"),
    _all("全部公开", "all of it made public", rf"{_NUMBER}(?:条|件|项|篇)?{_ALL}(?:上网|公开|发布|挂网)(?=[，。；])|每一(?:项|件|条)都[^，。；]{{0,10}}(?:公布|公开|征求意见)", rf"其中{_NUMBER}(?:条|件|项|篇)(?:因[^，。；]{{2,20}})?(?:不予|不宜|未)(?:上网|公开|发布|挂网)|(?:公开|议题)[^，。；]{{0,4}}{_NUMBER}项，其中{_NUMBER}项(?:在)?会前"),
    _all("账号更新", "accounts kept up", r"(?:未出现|没有|无)(?:一个)?(?:超过)?[^，。；]{0,6}不更新的?(?:账号|栏目|媒体)|(?:没有|无)僵尸(?:账号|栏目)", rf"停更[^，。；]{{0,8}}(?:的)?{_NUMBER}个(?:账号|栏目)|{_NUMBER}个(?:账号|栏目)(?:[^，。；]{{0,8}})(?:停更|不更新|未更新)"),
)  # fmt: skip
_PLANNED = re.compile(r"将|拟|计划|打算|准备|下一?步|今后|明年|要|应|需|争取|力争|建议|没有|尚未|从未|未能|20\d\d年(?:度)?起")
"""Words in front of what is told that make it a plan or another denial."""
_WHOSE = re.compile(r"[对向就给为][^，。；]{1,10}\Z")
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
    return _WHOSE.search(clause) is None


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
