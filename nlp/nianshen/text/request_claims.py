"""What a sentence says of requests for disclosure in numbers: how many came, were carried over, and how each was answered."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import islice, pairwise

from nianshen.text.clauses import Counting, countings
from nianshen.text.first_characters import Sought
from nianshen.text.last_match import last_match
from nianshen.text.quantities import Quantity

_CATEGORY = Sought(
    r"(?P<carried_out>结转(?:至|到|入|给)?(?:了)?(?:下|次|明|翌|来)(?:一)?(?:个)?年|结转(?:至|到|入)?20\d\d年|(?:转|留|延|移|顺延)(?:入|至|到|待)20\d\d年|(?:转|留|延|移|跨|滚)(?:入|至|到|转至)?(?:下|次|明)(?:一)?年|(?:下|次|明)一?年度?(?:继续|再)?(?:办理|答复|处理)|跨年度?(?:办理|结转)?|(?:尚未|仍未|还未|(?<![逾超]期)未)(?:办结|办理完毕|答复)|(?:尚在|正在|仍在)(?:办理|处理)中?|在办(?![理事公结案])件?)"
    r"|(?P<carried_in>20\d\d年(?:度|底|末)?(?:没有|未|未能)办[完结]理?(?:而|的)?(?:转入|转来|转到|留到|遗留|延到)(?:至|到)?(?:本年|今年|20\d\d年)?(?:度)?|(?:上|去|前)(?:一)?年度?底?(?:未办结|遗留|跨年)?(?:的)?(?:结转|转入|遗留|接转|转来)|20\d\d年度?(?:结转|转入|遗留)|(?:结转|承接)(?:自)?(?:上|去|前)一?年|上年度?(?:未办结|跨年))"
    r"|(?P<carried>结转)"
    r"|(?P<B2>(?:予以)?部分(?:予以)?公开|区分处理(?:后公开)?)"
    r"|(?P<C>不(?:予|同意|宜)(?:以)?公开|不公开)"
    r"|(?P<D>无法提供)|(?P<E>不予处理)|(?P<F>其[他它](?:方式)?处理|作其[他它]处理)"
    r"|(?P<B1>(?<!不)(?<!部分)(?:予以|同意|准予|准许|给予|全部|完全|均予|决定|依法|答复)公开|(?:\A|(?<=其中))公开(?=[了的有]{0,2}\Z|(?:或者?|和|及|、)部分公开))"
    r"|(?P<C1>国家秘密)|(?P<C2>禁止公开)|(?P<C3>三安全|国家安全)|(?P<C4>第三方|商业秘密|个人隐私)|(?P<C5>内部(?:事务|管理))|(?P<C6>过程性)|(?P<C7>执法案卷)|(?P<C8>行政查询)"
    r"|(?P<D1>不掌握|信息不存在|非本(?:机关|单位|局|行政机关)|不属于?本(?:机关|单位|局|行政机关))|(?P<D2>现成信息|另行制作|加工分析)|(?P<D3>补正后|仍(?:然)?不明确|仍无法确定)"
    r"|(?P<E1>信访(?:、?举报)?(?:、?投诉)?类?|举报投诉)|(?P<E2>重复(?:提交)?申请)|(?P<E3>公开出版物)|(?P<E4>反复申请)|(?P<E5>重新出具|确认或重新)|(?P<F1>逾期[不未]补正)|(?P<F2>逾期[不未][^，。]{0,8}缴)"
)
_RECEIVED = Sought(
    "收到|(?<=共)收(?=申请|(?:政府)?信息|公开)|新申请|提出|递交(?!的)|接收|接到|接受|受理|新收|新增|收件|登记|申请量|申请(?:总|件)?数量?"
)
_CAME = re.compile(
    r"(?:新的?)?(?:(?:政府|政务)?信息)?(?:依申请)?公开(?:的)?申请(?:书|件)?(?:寄|递交|送|发|提交|提)(?:到|来|至|给|达|出)"
)
"""27件信息公开申请寄到局里."""
_COMING = re.compile(r"(?:共|总共|一共|合计|先后|陆续)(?:计|有)?\Z")
_ASKED_BY = re.compile("共?向我?[局委办厅]?|[群公]众|申请人|群众|提出|递交")
_ANSWERED = re.compile("办结|办理完毕|办理完结|办复|答复|回复|处理完毕")
_HANDLED = re.compile("答复|办[结理复]|回复|受理|收到")
_OF_REQUESTS = frozenset(("", "件", "条", "份", "宗", "封", "起", "例", "件次", "次", "项", "个"))
_ABOUT = re.compile(
    r"依申请|申请公开|信息公开的?申请|公开的?申请|信息申请|申请(?:件|人|表|量|数|答复|办理|事项|渠道)?|答复|办结"
)
_NO_REQUEST = Sought(
    r"(?:行政许可|许可|行政复议|复议|审批|救助|补助|资助|补贴|仲裁|执行|登记|备案|项目|贷款|参保|报销|工伤|职称|立案|赔偿)(?:类|的)?申请|申请(?:行政)?(?:复议|许可|救助|执行|仲裁|赔偿|补助)"
)
_OTHER_MATTER = Sought(
    r"留言|来信|来电|咨询|建议|提案|议案|热线|信箱|工单|网民|网友|纠错|诉求|信访件|信访事项|意见|问题|复议|诉讼|应诉|问卷|案件|线索|民意|评论|帖|督办|(?<!\d)12345(?!\d)|差错|文件|公文|预算|资金|经费|债券|条例|许可|处罚|投诉举报|检查"
)
"""What else is answered and counted; a clause that has one of these speaks of no request."""
_HANDLED_AS = re.compile(r"，(?:(?:按|作为|依法按|均按|均作为)[^，。；\d]{2,20}(?:不予处理|不予公开|其他处理))")
_ATTRIBUTE = re.compile(r"属性|源头|制发|印发|发文|拟制|公文|文件|定密|栏目|目录|事项|标准|主动公开[\d，、]")
_CHANGE = Sought(
    r"(?:增加|减少|增长|下降|增多|上升|降低|多|少|增|减|比|较|同比|净增|环比)(?:加|了)?(?:约|共|为)?\Z|(?:比|较|同比|与)(?:上|去|20\d\d)[^，]{0,12}\Z"
)
_PREVIOUS = re.compile(
    r"(?:上年|去年|上一年度?|上年度|前年|同期|往年|20\d\d年同期)(?!末?结转|转|度?结转|遗留|未办|度未办|跨|底|度转)[^，]{0,10}\Z"
)
_WIDER = Sought(
    r"[两三四]级|全[省市州县区旗镇乡域盟]|各[部单乡镇街县区科级市地行委办]|系统|辖区|所辖|所属|下属|下级|直属|基层|及其部门|和部门|、部门|市本级及"
)
_OWN = re.compile(r"本[级局机委办厅单部]|我[局委办厅部镇乡街中站处院县市区省州]|机关本级|办公室")
_PERIOD = Sought(
    r"季度|上半年|下半年|(?<!\d)(?:[2-9]|10|11)月|(?<!\d)1月(?!\d{0,2}日|1日|至12|-12|—12|－12)|[一二三四五六七八九十]月|累计|以来|截至(?!20\d\d年(?:度)?(?:12月3[01]日|年?底|末)|年底|年末|12月)|期间|历年|当[月日天]|近[几两三四五]年|五年|三年"
)
_OTHER_YEAR = re.compile(r"(?<![〔\[\d])(20\d\d)年")
_QUALIFIED = Sought(
    r"网上|网络|线上|线下|网站|平台|邮件|邮箱|信函|邮寄|来信|当面|现场|传真|自然人|公民个人|(?<!公民、)法人|企业|商业|科研|公益|律师|个人|居民|村民|转来|转办|涉及|关于|有关|其中|主要|类|方面的|渠道|方式|窗口|最多|集中"
)
_APPLICANTS = re.compile(
    r"公民、?(?:法人|企业)(?:或者?|和|及|以及|、)?(?:其[他它](?:社会)?组织)?|自然人(?:、|和|或者?|及)法人(?:(?:、|和|或者?|及|以及)其[他它](?:社会)?组织)?"
    r"|公民(?:和|、|或者?)法人|(?:单位|企业|法人)(?:和|或者?|及|、)(?:个人|公民|群众)|(?:个人|群众|公众|居民|市民)(?:和|或者?|及|、)(?:单位|企业|法人|组织)"
)
_EVERYONE = re.compile(
    r"\A[\u4e00-\u9fff]{2,6}和[\u4e00-\u9fff]{2,6}等(?:各类)?(?:主体|申请人|群体|各方)?(?=全年|共|一共|合计)"
)
"""村民和企业等全年提出: whoever asked."""
_ALL_WAYS = re.compile(
    r"(?:网上|网络|网站|平台|电子|邮件|邮箱|信函|邮寄|来信|当面|现场|传真|窗口|电话|线上|线下|政务|政府|门户|和|及|以及|、|与|或){2,12}+(?:等(?:多种|各种|各类|多个|不同)?)?(?:渠道|方式|形式|途径|申请)"
    r"|(?:多种|各种|各类|各|多个)(?:渠道|方式|形式|途径)|线上线下"
)
"""Ways in which requests came, all of them in one breath: no part."""
_NONE = Sought(
    r"(?:未|没有|没|无|尚未|暂未|未曾|从未)(?:有)?(?:接收到?|收到|接到|接受|受理|办理|产生|发生|出现|任何|形式|过|到|公民|自然人|法人|和|或者?|及|、|其他(?:社会)?组织|其它组织|企业|社会|公众|群众|单位|个人|组织"
    r"|向我[局委办镇乡厅单部街县市区]道?|向本机关|提[出交起]|递交|的|因|书面|网上|网络|信函|邮寄|当面|关于|对|要求|请求|来自|我[局委办镇乡厅街](?:机关)?|本机关|本单位|(?:政府|政务)?信息|政务公开|公开|相关|有关|新|人){0,24}+(?:依?申请(?:信息)?(?:公开)?)(?!人|渠道|条件)"
    r"|零申请|(?:公开|信息)的?申请(?:公开)?(?:事项|件)?(?:总?件?数量?|总数|量)?(?:均?为|是|：)?零(?:件|条|份)?|依申请公开(?:政府信息|信息|事项|件)?(?:总?件?数量?|总数|量)?(?:均?为|是|：)?(?:零|无(?=[，。；、）]|\Z))(?:件|条|份)?"
)
_NONE_AFTER = re.compile(
    r"(?:政府|政务)?(?:信息)?(?:公开)?(?:的)?(?:申请|请求)?(?:(?:(?<=信息)|(?<=申请))(?=[，。；、）！\n]|\Z)|事项|件|案件|情况|行为|发生|记录|书|表|登记|业务|来函|信函)|[，。；、）：！\n]|也|且|和上|及上|\Z"
)
_NONE_OF_OTHER = re.compile(r"[^，。；]{0,10}(?:费|复议|诉讼|投诉|举报|超期|逾期|不满|被|不服|上年|结转)")
_NO_CARRY = re.compile(
    r"(?:无|没有|未有|不存在|未产生|未发生)从?(?P<what>(?:尚)?未(?:办结|办理完毕)(?:的)?(?:依申请公开)?(?:申请|件|事项|案件|情况)|(?:上|下|去|次)?一?年?度?(?:未办结)?(?:的)?结转(?:至|到|上|下|次)?一?年?)"
)
_NONE_LEFT = re.compile(
    r"[上去]一?年度?(?:底|末)?(?:没有|无|未有)(?:任何)?(?:遗留|结转|未办结|未办完)(?:下来)?(?:的)?(?:公开)?申请"
)
_NO_ANSWER = Sought(
    r"(?:(?<!尚)未|没有|没|无(?!法|正)|不存在|从未|零)(?P<between>[^，。；：、\d]{0,18}?)(?P<what>不予公开|不同意公开|(?:(?:区分处理后)?部分公开)|无法提供|不予处理|重复申请|不掌握|不存在)"
    r"(?P<after>(?:的)?(?:政府信息公开|政府信息|信息|本机关)?(?:的)?(?:申请|答复|决定)?(?:的)?(?:答复|决定|件|情况|情形|事项|案件|申请|现象|问题|处理)?(?:的)?(?:发生|出现)?)(?=[，。；、！）\n]|\Z)"
)
_NO_ANSWER_BETWEEN = re.compile(
    r"应|该|却|超|逾|违法|随意|无故|无理|及时|按[时期]|说明|依据|引[发起]|对外|主动|需要|投诉|复议|诉讼|除|说|办结|答复完|完成|栏目|文件|本[机局]"
)
_NO_ANSWERS = {
    "不予公开": "C", "同意公开": "C", "部分公开": "B2", "无法提供": "D", "不予处理": "E", "重复申请": "E2",
    "不掌握": "D1", "不存在": "D1",
}  # fmt: skip
_ROW_OF_CAUSE = (
    ("国家秘密", "C1"),
    ("商业秘密", "C4"),
    ("个人隐私", "C4"),
    ("第三方", "C4"),
    ("过程性", "C6"),
    ("执法案卷", "C7"),
)
_WITHIN_YEAR = re.compile("(?:在|于)?(?:本|当|今)?年度?内")
"""What is done within the year is not carried over, whatever was due."""
_BOTH_DISCLOSED = re.compile("(?:予以|同意)?公开（(?:含|包括)(?:予以)?部分公开）的?(?:共|有|为)*\\Z")
_OF_THEM_ALL = re.compile(r"(?:其中|以上|上述|所有|对此|以上所有|我[局委办厅镇乡]|申请|，){0,3}\Z")
_NOT_ALL = Sought(
    r"结转的[^，。；]{0,8}\Z|结转的?[^，。；\d]{0,6}申请[^，。；]{0,6}\Z|(?<!上年)(?<!上年度)(?<!上一年)(?<!上一年度)结转|除|其余|其他|其它|超期|复议|需要?|应当|要求|确保|做到"
)
_BOTH_REACH = 24
_OTHER_WAYS = re.compile("口头|电话|当面|当场|邮件|网上")
_EXTENDED = re.compile("延期|延长|超期|逾期|当场|口头|电话|邮件|邮寄|当面|网上|现场|补正|征求|转送|解释|咨询")
_CAUSE = re.compile("因|由于|属于|涉及|以[^，]{0,12}(?:理由|为由)|理由|原因|依据|根据")
_EVERY = Sought(
    r"(?P<who>均|全部|全都|都|一律|皆)(?:已|予以|予|按时|按期|依法|依规|及时|作出|在[^，。；内]{0,14}内|于[^，。；内]{0,14}内|被|给予|书面|规范|准予|同意|做出|答复(?!完毕)|进行了?){0,8}+(?P<what>公开|不予公开|部分公开|办结|办理完毕|办理完结|办复|处理完毕|完成办理|答复完毕)(?!指南|目录|范围|申请|信息|工作|平台|栏)"
    r"|办结率(?:为|达到?|均为|是|保持)?(?:了)?(?:100%|百分之百|百分百)|(?P<ten>100%|百分之百)(?:按[时期])?办结"
)
_ALL_TOLD = Sought(
    r"(?:办理|处理)(?:了|的|各类|依法|完成){0,3}(?:依申请公开|(?:政府|政务)?信息公开申请|公开申请|申请)(?:的)?(?:政府信息|信息|事项|件|申请)?(?:共计?|总计|合计|数量?|为|是|有|达){0,4}\Z"
    r"|依申请公开(?:政府信息|信息|申请|事项|件)?(?:的)?(?:受理|办理)?(?:总?件?数量?|总量)?(?:共计?|总计|合计|为|是|有|达|：){0,3}\Z|(?:公开|信息)申请(?:总?件?数量?|总量)(?:共计?|总计|合计|为|是|有|达|：){0,3}\Z"
)
_NOT_ONE = ("没有", "没有任何", "无", "未有", "任何", "没有对任何", "没有哪")
_MOST = 30
_SENTENCE_REACH = 120
_SENTENCE_REACH = 120
"""No sentence that a person wrote says more of one kind."""
_COUNTED = re.compile(r"\d|[一二两三四五六七八九十百零][余多]?[件条份宗起个]")
_ALL_OF_THEM = re.compile(
    r"申请(?:公开)?(?:件|书|事项|表)?(?:共计?|总数|数量|为|是)?(?:\d{1,5}|[一二两三四五六七八九十]{1,3})?[件份宗条]?(?:（[^）]{0,40}）)?，?[^。；\d]{0,24}\Z"
)
_PLAIN = re.compile(
    r"收到|递交|提出|寄到|接收|接到|受理|新收|新增|收件|登记|有效|未|没有|没|尚|无|到|零|任何|公民|法人|自然人|企业|其[他它]|组织|社会|公众|群众|书面|提[出交起]|要求|政府|政务|信息|公开|公文|依|申请人?|请求"
    r"|事项|共计|总[计数共]|合计|累积|数量|总量|[共量数为是的和或者及与、向我局委厅镇乡县市区街道办事处管会本机关单位院州省部旗年全度内今新了有达仅只约至，]|并?(?:答复|处理|办理|办结)|有效|各类|\d+|[一二三四五六七八九十余多件条份宗封起例个项次表书\s“”（）()《》]"
    r"|依法|严格|认真|规范|按照|根据|条例|规定|工作|方面|情况|期间|统计|报告|月|日|截[至止]|底|末|通过|自"
)


@dataclass(frozen=True, slots=True)
class RequestClaim:
    """A number (0 where it says that there were none) of one of ``counts``.

    ``counts`` are ``received``, ``carried_in``, ``carried_out``, ``answered``, ``handled``, or codes of table three: B1,
    B2, a group C, D, E, F, or one of its rows (C4); several where the words may mean any of them. ``start``..``end``
    hold the number and the words that say what it counts. ``scope``: ``own`` where nothing opens what was counted;
    ``wider`` for more organs than one; ``period`` for another time; ``part`` for some of the requests only; ``open``
    where words that are not understood may narrow it.
    """

    counts: tuple[str, ...]
    value: int | Decimal
    approximate: bool
    start: int
    end: int
    scope: str
    joined: tuple[str, ...] = ()
    """Further counts named together with it: 予以公开、部分公开共41件."""
    carried_told: bool = False
    """The sentence says that some were carried over."""
    by_verb: bool = True
    """Counted by a verb (办理申请5件), not only named with a number (依申请公开5件)."""
    finished: bool = False
    """Of ``answered``: 办结 and the like, not only 答复."""


def speaks_of_requests(text: str, start: int, end: int) -> bool:
    """Whether the words at ``start``..``end`` are about requests for disclosure at all."""
    return _ABOUT.search(_NO_REQUEST.sub("", text[start:end])) is not None


def other_matters(text: str, start: int, end: int) -> bool:
    """Whether the words name anything else that is answered and counted: messages, proposals, complaints, cases."""
    return _OTHER_MATTER.search(text, start, end) is not None


def request_claims(
    text: str, start: int, end: int, quantities: Sequence[Quantity], year: int, *, context: bool = False
) -> list[RequestClaim]:
    """What the sentence ``start``..``end`` of ``text`` says of requests, in order.

    ``quantities`` are those of the sentence, ``year`` that of the report; ``context``: the sentence before spoke of
    requests. Raises nothing.
    """
    words = text[start:end]
    found = [*_nil(text, start, end, words, year)]
    about = "申请" in _NO_REQUEST.sub("", words)
    if not about and not (context and _CATEGORY.search(words)) and not _ANSWERED.search(words):
        return found
    if len(quantities) > 60:
        return found
    respective = _respective(text, start, end, quantities, year)
    found.extend(respective)
    taken = {f.end for f in respective}
    told = [c for c in countings(text, start, end, quantities) if c.quantity.end not in taken]
    siblings = sum(_category(c) is not None for c in told)
    if not about and not context and siblings < 2:
        return found
    for c in (_gone_on(text, end, c) for c in told):
        claim = _claim(text, start, c, year, about or context, siblings)
        if claim is not None:
            found.append(claim)
    carried = "结转" in words
    found = [replace(f, carried_told=carried) for f in found]
    return sorted(found, key=lambda f: f.start)


def _gone_on(text: str, end: int, c: Counting) -> Counting:
    """另有6件实为投诉，按信访举报投诉类申请不予处理: the answer stands in the clause that says as what it was handled."""
    if not c.after or _category(c) is not None or c.quantity.unit not in _OF_REQUESTS:
        return c
    handled = _HANDLED_AS.match(text, c.end, end)
    return replace(c, after=text[c.quantity.end : handled.end()]) if handled is not None else c


def _nil(text: str, start: int, end: int, words: str, year: int) -> Iterator[RequestClaim]:
    """That no request was received, that none was carried over, as claims of 0."""
    if "申请" in words:
        for m in islice(_NONE.finditer(text, start, end), _MOST):
            after = _NONE_AFTER.match(text, m.end(), end)
            if after is None or _NONE_OF_OTHER.match(text, m.end(), end) or _NO_REQUEST.search(m.group()):
                continue
            before = text[_clause_start(text, start, m.start()) : m.start()]
            yield RequestClaim(
                ("received",), 0, False, m.start(), m.end(), _scope(text, start, m.start(), before, year)
            )
    if "年度" in words or "年没有" in words or "年无" in words:
        for m in islice(_NONE_LEFT.finditer(text, start, end), _MOST):
            yield RequestClaim(("carried_in",), 0, False, m.start(), m.end(), "own")
    if "结" in words:
        for m in _NO_CARRY.finditer(text, start, end):
            counts = ("carried_in",) if re.search("[上去]", m["what"]) else ("carried_out", "carried_in")
            counts = ("carried_out",) if re.search(r"[下次]|未办[^，]{1,9}[请件项况]\Z", m["what"]) else counts
            yield RequestClaim(counts, 0, False, m.start(), m.end(), "own")
    if "公开" in words or "提供" in words or "不" in words or "重复申请" in words:
        for m in islice(_NO_ANSWER.finditer(text, start, end), _MOST):
            what, between = m["what"], m["between"]
            if _NO_ANSWER_BETWEEN.search(between.replace("本机关", "")):
                continue
            if what == "不存在" and "信息" not in between:
                continue
            code = _NO_ANSWERS[what[-4:]]
            code = next((row for word, row in _ROW_OF_CAUSE if word in between), code) if code == "C" else code
            if code == "C" and re.search("因|属于|涉及", between):
                continue
            lead = text[_clause_start(text, start, m.start()) : m.start()]
            yield RequestClaim((code,), 0, False, m.start(), m.end(), _scope(text, start, m.start(), lead, year))


def _respective(text: str, start: int, end: int, quantities: Sequence[Quantity], year: int) -> list[RequestClaim]:
    """予以公开和部分公开分别为35件和6件: as many numbers as answers, in the same order."""
    at = text.find("分别", start, end)
    if at < 0:
        return []
    lead_start = _clause_start(text, start, at)
    named = [m.lastgroup or "" for m in _CATEGORY.finditer(text, lead_start, at)]
    following = [q for q in quantities if q.start > at]
    numbers = following[:1]
    for before, q in pairwise(following):
        if not re.fullmatch("[、和及与]+|，", text[before.end : q.start]):
            break
        numbers.append(q)
    if len(named) < 2 or len(named) != len(numbers) or "结转" in named:
        return []
    lead = text[lead_start:at]
    scope = _scope(text, start, at, lead, year)
    return [
        RequestClaim(
            ("carried_in", "carried_out") if code == "carried" else (code,),
            q.value,
            q.approximate,
            lead_start,
            q.end,
            scope,
        )
        for code, q in zip(named, numbers, strict=True)
    ]


def _claim(text: str, start: int, c: Counting, year: int, about: bool, siblings: int) -> RequestClaim | None:
    q = c.quantity
    if q.kind != "count" or q.unit not in _OF_REQUESTS or (q.each and q.value):
        return None
    if q.in_words and q.value == 1 and text[max(0, q.start - 6) : q.start].endswith(_NOT_ONE):
        return None
    clause_start = max(_clause_start(text, start, q.start), start)
    lead = text[clause_start : q.start]
    piece = c.before + c.after
    if _CHANGE.search(c.before) or _PREVIOUS.search(lead):
        return None
    named = _category(c)
    both = _BOTH_DISCLOSED.search(text, max(start, q.start - _BOTH_REACH), q.start)
    if both is not None:
        named = ("B1",), ("B1", "B2"), both.start(), q.end
    if named is not None:
        counts, joined, begin, stop = named
        if not joined and text[c.start - 1 : c.start] == "、":
            joined = _without_number(text, clause_start, c.start, counts[0])
        if counts[0] in ("B1", "B2", "C") and not _of_requests(text, start, q, about, siblings):
            return None
        if _OTHER_MATTER.search(_without_causes(piece)):
            return None
        scope = _scope(text, start, q.start, lead, year)
        if _QUALIFIED.search(_plainly(_without_causes(lead))) and scope == "own" and not _only_part(lead):
            scope = "part"
        return RequestClaim(counts, q.value, q.approximate, begin, stop, scope, joined)
    if _OTHER_MATTER.search(piece) or _NO_REQUEST.search(piece):
        return None
    return _total_claim(text, start, c, lead, year, about)


def _total_claim(text: str, start: int, c: Counting, lead: str, year: int, about: bool) -> RequestClaim | None:
    """A number of requests received, answered or handled."""
    q, piece = c.quantity, c.before + c.after
    received = last_match(_RECEIVED, c.before)
    answered = last_match(_ANSWERED, c.before) or _ANSWERED.search(c.after)
    asks = "申请" in c.before or "申请" in c.after
    came = _CAME.match(c.after) if received is None and answered is None and not _category(c) else None
    if came is not None and _COMING.search(c.before):
        scope = _scope(text, start, q.start, lead, year)
        if scope == "own" and ("其中" in lead or _QUALIFIED.search(_plainly(lead))):
            scope = "part"
        return RequestClaim(("received",), q.value, q.approximate, q.start, q.end + came.end(), scope)
    if received is not None and (asks or not _PLAIN.sub("", c.before[received.end() :] + c.after)):
        begin = q.start - len(c.before) + received.start()
        stop = q.end + (c.after.find("申请") + 2 if "申请" in c.after and "申请" not in c.before else 0)
        scope = _scope(text, start, q.start, lead, year)
        asked_by = _ASKED_BY.sub("", _PLAIN.sub("", _plainly(lead))) if received.group() in ("提出", "递交") else ""
        if scope == "own" and (asked_by or _PLAIN.sub("", _plainly(text[begin + len(received.group()) : stop]))):
            scope = "open"
        if scope in ("own", "open") and (
            "其中" in lead
            or _QUALIFIED.search(_plainly(lead))
            or _plainly(lead).startswith(("自然人", "法人"))
            or (q.unit == "次")
        ):
            scope = "part"
        return RequestClaim(("received",), q.value, q.approximate, begin, stop, scope)
    if answered is not None:
        in_before = last_match(_ANSWERED, c.before)
        beside = c.before if in_before else c.after[: answered.end()]
        if _EXTENDED.search(piece) or not (asks or about) or re.search("被|重新|申请人(?!\\Z)|率", beside):
            return None
        if "书面" in piece and _OTHER_WAYS.search(text, start, start + _SENTENCE_REACH):
            return None
        if _PLAIN.sub("", c.before[in_before.end() :].removeprefix("申请人") if in_before else beside):
            return None
        begin = q.start - len(c.before) + in_before.start() if in_before else q.start
        stop = q.end if in_before else q.end + answered.end()
        scope = _scope(text, start, q.start, lead, year)
        if scope == "own" and ("其中" in lead or _QUALIFIED.search(_plainly(lead))):
            scope = "part"
        return RequestClaim(
            ("answered",), q.value, q.approximate, begin, stop, scope, finished=answered.group()[0] in "办处"
        )
    all_told = _ALL_TOLD.search(c.before)
    if (
        all_told is None
        or q.unit not in ("", "件", "份", "宗")
        or (_ATTRIBUTE.search(text, start, q.start) and not re.search("收到|受理|答复|办理", text[start : q.start]))
    ):
        return None
    scope = _scope(text, start, q.start, lead, year)
    if scope == "own" and _QUALIFIED.search(_plainly(lead)):
        scope = "part"
    begin, by_verb = q.start - len(c.before) + all_told.start(), all_told.group()[0] in "办处公信"
    by_verb = by_verb or q.value == 0 or _HANDLED.search(text, q.end, q.end + 20) is not None
    return RequestClaim(("handled",), q.value, q.approximate, begin, q.end, scope, by_verb=by_verb)


def every_one(text: str, start: int, end: int, *, context: bool = False) -> Iterator[tuple[str, int, int, bool]]:
    """Where the sentence says that all requests were disclosed (``B1``), refused (``C``), disclosed in part (``B2``) or
    finished (``G``): what, the place of the words, and whether that is said without a reserve (在法定期限内). ``context``:
    the sentence before counted requests."""
    for m in islice(_EVERY.finditer(text, start, end), _MOST):
        before = text[max(start, m.start() - 60) : m.start()]
        at = before.rfind("申请")
        subject = before[at:] if at >= 0 else "申请" if context and _OF_THEM_ALL.match(before) else ""
        code = {"公开": "B1", "部分公开": "B2", "不予公开": "C"}.get(m["what"] or "", "G")
        if (
            not subject
            or (code != "G" and not _ALL_OF_THEM.match(subject))
            or _OTHER_MATTER.search(subject)
            or _NOT_ALL.search(before)
        ):
            continue
        firm = not re.search("[时期]|内", _WITHIN_YEAR.sub("", m.group())) or code != "G"
        yield code, m.start(), m.end(), firm


def _category(c: Counting) -> tuple[tuple[str, ...], tuple[str, ...], int, int] | None:
    """The counts that a number may be of by the answer named with it, those joined, and the place of the words."""
    q = c.quantity
    named = list(_CATEGORY.finditer(c.before))
    begin = q.start - len(c.before)
    if named:
        places = begin + named[0].start(), q.end
    else:
        named = list(_CATEGORY.finditer(c.after))
        if not named:
            return None
        places = q.start, q.end + named[-1].end()
    codes = [m.lastgroup or "" for m in named]
    piece = c.before + c.after
    carried = next((code for code in reversed(codes) if code.startswith("carried")), None)
    if carried is not None:
        counts = ("carried_in", "carried_out") if carried == "carried" else (carried,)
        return counts, (), *places
    groups = [code for code in dict.fromkeys(codes) if code in ("B1", "B2", "C", "D", "E", "F")]
    rows = [code for code in dict.fromkeys(codes) if code not in groups]
    if not groups:
        if rows in (["D3"], ["C4"], ["C5"]) or (
            rows != ["D2"] and not re.search("属于|因|由于|以|类|本机关|申请|信息不存在", piece) and "E1" not in rows
        ):
            return None
        if rows == ["E1"] and "类" not in piece:
            return None
        return (*rows, *dict.fromkeys(row[0] for row in rows)), (), *places
    group = groups[-1]
    joined = tuple(groups) if len(groups) > 1 and not re.search("转为|改为|变更", piece) else ()
    if not rows and _CAUSE.search(piece) and group in "CDEF":
        rows = [f"{group}{n}" for n in range(1, 9)]
    if rows and any(row[0] != group for row in rows):
        rows = [row for row in rows if row[0] == group]
    return (group, *rows), joined, *places


def _without_number(text: str, start: int, end: int, last: str) -> tuple[str, ...]:
    """The answers named before the one that has the number, in the same list: 予以公开、部分公开共41件."""
    listed = text[start:end]
    named = [m.lastgroup or "" for m in _CATEGORY.finditer(listed)]
    if (
        not named
        or _COUNTED.search(listed)
        or any(code not in ("B1", "B2", "C", "D", "E", "F") for code in (*named, last))
    ):
        return ()
    return (*named, last)


def _of_requests(text: str, start: int, q: Quantity, about: bool, siblings: int) -> bool:
    """Whether 公开 is the answer to a request here, and not what becomes of a document or an item of news."""
    before = text[start : q.start]
    if not about and siblings < 2:
        return False
    if q.unit in ("条", "个", "项") and "申请" not in before and "答复" not in before:
        return False
    asked = before.replace("依申请公开", "")
    return not _ATTRIBUTE.search(before) or "申请" in asked or "答复" in asked or "办结" in asked


def _plainly(words: str) -> str:
    """The words without those that name all applicants or all ways together."""
    return _ALL_WAYS.sub("", _EVERYONE.sub("", _APPLICANTS.sub("", words))) if words else words


def _without_causes(words: str) -> str:
    return re.sub(
        r"因[^，。；]{0,30}|由于[^，。；]{0,30}|属于[^，。；]{0,30}|信访(?:、?举报)?(?:、?投诉)?类?申请?|举报投诉类?(?:申请)?|[上下]年度?结转",
        "",
        words,
    )


def _only_part(lead: str) -> bool:
    """Whether all that opens the number is 其中, which every answer may have before it."""
    return not _QUALIFIED.search(_plainly(_without_causes(lead)).replace("其中", ""))


def _scope(text: str, start: int, at: int, lead: str, year: int) -> str:
    before = text[start:at]
    wide = last_match(_WIDER, before)
    if wide is not None and not _OWN.search(before, wide.end()):
        clause = text[_clause_start(text, start, start + wide.start()) : at + 12]
        if re.search("申请|收到|受理|答复|办", clause):
            return "wider"
    if _PERIOD.search(lead):
        return "period"
    years = {int(m[1]) for m in _OTHER_YEAR.finditer(lead)} if lead else set()
    if (
        year
        and any(y != year for y in years)
        and not re.search(
            r"结转|[比较]20\d\d|(?:留待|留到|留至|转到|转入|延至)20|(?:没有|未|未能)办[完结]理?(?:而|的)?(?:转|留|遗)",
            lead,
        )
    ):
        return "period"
    first = before.partition("，")[0]
    if (
        year
        and any(int(m[1]) != year for m in _OTHER_YEAR.finditer(first))
        and str(year) not in before
        and "《" not in first
    ):
        return "period"
    return "own"


def _clause_start(text: str, start: int, at: int) -> int:
    return max(max(text.rfind(mark, start, at) for mark in "，,；：（") + 1, start)
