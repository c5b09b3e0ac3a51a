"""Names of private persons beside what they asked for, complained of or sued over.

A name is told by a surname and by where it stands: after a word for a private person (申请人王……), after what was
received (收到王……提交的申请), or right before what only a person does (王……不服我局答复). Names hidden already (张某某),
of persons in office (局长王……), of companies, offices and places are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from nianshen.text.first_characters import Sought
from nianshen.text.word_edges import common_words, reads_as_words

_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪"
    "范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤葛倪温颜樊欧阮申屠代单焦耿柳"
    "米鲍章岳齐梅庄辛管祝左涂谷祁舒牛卜裴童翁霍游阳柴凌麻骆聂盛穆臧娄池宁尤喻闵柯窦蒲关解简饶隋车佟乔安翟苗兰冉宫费纪"
    "项甘鞠曲巩桂路晏尚符初冀郎芦褚滕封海乌巴楚苟戚买景卓仇占敖门仲艾"
    "施洪康易赖文庞殷季俞鲁伍毕丛邢牟詹靳甄席卫查屈包司柏强华房边辜吉刁瞿丘古晋苑邬畅廉盖奚木党燕邸谈姬连郜栾郁商蒙计揭迟糜鄢"
    "冷花蓝练乐虞卞竺冼栗匡宗巫桑荆谌胥岑沙伏蔺"
)
_DOUBLE = ("欧阳", "司马", "上官", "诸葛", "司徒", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "宇文", "长孙", "端木", "轩辕")
_NAME = rf"(?:(?:{'|'.join(_DOUBLE)})[\u4e00-\u9fff]{{1,2}}?|[{_SURNAMES}][\u4e00-\u9fff]{{1,2}}?)"
_PERSON = (
    "申请人|原告|上诉人|投诉人|信访人|举报人|来信人|来访人|来电人|反映人|被征收人|当事人|第三人|上访人|诉求人|村民|居民|市民|业主|商户|住户"
    "|农户|拆迁户|安置户|征地户|上访户|贫困户|低保户|租户|户主|职工|员工|工人|农民工?|牧民|渔民|教师|学生|家长|家属|遗属|患者|死者|伤者|司机|车主|消费者|用户"
    "|购房人|承租人|参保人员?|经营者|老板|店主|摊主|公民|自然人|群众|网民|网友|退休人员|退役军人|残疾人|个体户|个体工商户|养殖户|种植户|前夫|前妻|丈夫|妻子|父亲|母亲|儿子|女儿"
)
_ACTS = (
    "不服|申请|要求|请求|提出|提交|提起|提供|递交|反映|投诉|举报|起诉|上诉|信访|来信|来电|来访|来函|认为|以|撤回|撤诉|一案|通过|询问|咨询"
    "|索要|查询|质疑|获取|申诉|表示|称|说|希望|邮寄|寄来|所提|胜诉|败诉|多次|再次|先后|补正|逾期|未|已|曾|诉(?!求|说|苦)"
)
_FOLLOWS = (
    rf"{_ACTS}|因|关于|有关|针对|为|向|就|对|的|与|和|、|，|。|；|：|（|\(|等|案|于|在|需|想|一家|夫妇|家|房屋|宅基地|户|持|政府信息公开|信息公开|\s|\Z"
)
_MORE = r"(?:等[\u4e00-\u9fff\d]{0,3}人)?"
_BESIDE = Sought(
    rf"(?:{_PERSON})(?:姓名)?(?:为|是|系|：|:|“|、|[ \u3000])?(?P<name>{_NAME})(?=”?{_MORE}(?:{_FOLLOWS}))",
)
_BESIDE_ANYTHING = Sought(
    rf"(?:{_PERSON})(?:姓名)?(?:为|是|系|：|:|“)?(?P<name>[{_SURNAMES}][\u4e00-\u9fff]{{2}})(?=[\u4e00-\u9fff])"
)
"""A name of three characters after a word for a private person, whatever follows: it counts if it reads as no words."""
_RECEIVED = Sought(
    rf"(?:收到|受理|答复|回复|接到|办理|处理|针对|驳回|涉及|关于|由(?!于)|系|其中为)了?(?P<name>{_NAME}){_MORE}"
    r"(?=提出|提交|提起|不服|起诉|关于|申请|要求|反映|递交|邮寄|寄来|投诉|举报|来信|诉(?!求|讼|说|苦)|(?:的)?(?:政府)?信息公开(?:申请|案|行政|复议|诉讼|纠纷)|的(?:公开|投诉|举报|信访|复议|来信|申请))",
)
_SUES = r"诉(?!求|讼|说|苦|称|状|前|外)[\u4e00-\u9fff]{2}"
_OPENS = Sought(
    rf"(?:\A|(?<=[。；，：、\n（ \u3000]))(?P<name>{_NAME}){_MORE}"
    rf"(?={_SUES}|申请公开|要求公开|请求公开|申请获取|申请查询|不服[我本县区市镇]|向[我本][局镇乡县区市委办院]"
    r"|(?:向|对|就|因)[^，。；\n]{2,30}(?:申请|投诉|举报|信访|起诉|复议|不服)|[与和][^，。；\n]{2,24}(?:纠纷|一案|案件))"
)
"""A name at the start of a clause, right before what a person does."""
_JOINED = Sought(rf"(?:[与和对因如为的到]|关于)(?P<name>{_NAME}){_MORE}(?={_SUES})")
"""A name within a clause: 与王……诉我局一案."""
_NEXT = re.compile(rf"、(?P<name>{_NAME})(?={_MORE}(?:{_FOLLOWS}))")
_MOST_TOGETHER = 5
_MOST = 3000
_DOES = re.compile(rf"{_MORE}(?:{_ACTS})")
_CASE = re.compile(
    r"申请(?!人)|公开|诉|复议|查处|处分|工伤|争议|拖欠|医保|档案|补助|救助|扶持|投诉|举报|反映|信访|补偿|征收|征地|拆迁|安置|处罚|低保|赔偿|纠纷|不服|案|宅基地|土地|房屋"
)
_CASE_BEFORE, _CASE_AFTER = 24, 40
_HIDDEN = frozenset("某ＸXx×＊*○〇✕")
_ALSO_WORDS = frozenset(
    "高林马何谢许曾于余程任沈钟汪金石夏付方白江段雷史毛万钱严武温代单焦米章齐祝涂游阳盛尤关解简饶车常陆左范熊秦龙孟田童梅管"
    "时安成兰宫费纪项甘曲路尚符初海巴楚买景占门安苗桂郎封康易文季鲁伍毕席卫查屈包司强华房边吉古晋畅廉盖木党燕谈连商蒙计揭迟"
    "冷花蓝练乐宗桑荆沙伏"
)
"""Surnames that begin words of every sort: with one of these, a name that can be read as words is none."""
_NAMES_THAT_ARE_WORDS = frozenset(
    [
        "建国", "建军", "建设", "国庆", "爱国", "爱民", "卫国", "卫东", "援朝", "文静", "文明",
        "海燕", "和平", "新华", "胜利", "跃进", "振华", "振兴", "红军", "红梅", "红英", "志远",
        "春梅", "春燕", "雪梅", "玉梅", "秀丽", "美丽", "晓东", "明亮", "光明", "光辉", "光荣",
        "德华", "长江", "长城", "国强", "国华", "国英", "建华", "建新", "建平",
    ]
)
_NO_GIVEN = re.compile(
    r"认为|提出|要求|主张|表示|应当|可以|需要|已经|反映|申请|因为|对此|代表|代理|先生|女士|小姐|同志|老师|大爷|大妈|阿姨|师傅|主任|局长|书记|经理|律师|医生|[某姓我们的了在和与及是不也都并而或由从向把被以其各该本请人诉]"
)
_NO_LAST = frozenset("的了我向村镇乡县市区路街庄屯寨沟湾坝坪岭洼桥堡营集店楼馆院厅所站局校厂办委部室科股组司会社")
_OFFICE_BEFORE = re.compile(
    r"(?:局长|主任|科长|股长|书记|镇长|乡长|县长|市长|区长|处长|所长|站长|院长|校长|会长|主席|部长|律师|法官|记者|代表|委员|专家|教授|老师|同志|联系人"
    r"|联络员|信息员|负责人|组长|干部|民警|医生|经办人|审核|签发|责任编辑|编辑|作者|来源|支队长|大队长|董事长|经理|工作人员)[：:、]?\Z"
)
_ORGANISATION_AFTER = re.compile(
    r"(?![与和因就])[^，。；、\n]{0,14}(?:公司|工厂|合作社|集团|企业|村委会|居委会|委员会|医院|学校|协会|酒店|商店|超市|商行|经营部|中心|银行|事务所|工作室|养殖场|农场|砖厂|煤矿|饭店|药店|店(?![名主]))"
)
_PLACE_AFTER = re.compile(
    r"(?![与和因就])[\u4e00-\u9fff]{0,2}(?:村|镇|乡|县|市|区|路|街|组|庄|社区|小区|河|湖|山|水库|项目|工程|大道|大桥|屯|寨|园)(?!民)"
)


def private_names(text: str) -> list[tuple[int, int]]:
    """Every such name in ``text`` as a half-open range, in order, of the first thousands of candidates: no report has
    more. Time is linear. The text has no white space inside words. Raises nothing."""
    found: set[tuple[int, int]] = set()
    named = (m.span("name") for pattern in (_BESIDE, _RECEIVED, _OPENS, _JOINED) for m in pattern.finditer(text))
    for start, end in islice(named, _MOST):
        if (start, end) not in found and _is_private(text, start, end):
            found.add((start, end))
            found.update(_named_next(text, end))
    for m in islice(_BESIDE_ANYTHING.finditer(text), _MOST):
        start, end = m.span("name")
        if not reads_as_words(text, start, end) and _is_private(text, start, end):
            found.add((start, end))
    return _disjoint(sorted(found))


def _named_next(text: str, end: int) -> Iterator[tuple[int, int]]:
    """The names that stand in a row with one that ends at ``end``: 李……、张……要求公开."""
    for _ in range(_MOST_TOGETHER):
        m = _NEXT.match(text, end)
        if m is None or not _is_private(text, *m.span("name")):
            return
        yield m.span("name")
        end = m.end("name")


def _disjoint(ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    for start, end in ranges:
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept


def _is_private(text: str, start: int, end: int) -> bool:
    name = text[start:end]
    given = name[2:] if name.startswith(_DOUBLE) and len(name) > 2 else name[1:]
    acts = _DOES.match(text, end) is not None
    if given[-1] in _NO_LAST or _NO_GIVEN.match(given) or not _HIDDEN.isdisjoint(text[start : end + 2]):
        return False
    if _is_words(name, given, sues=text.startswith(("诉", "不服"), end)):
        return False
    if text[end : end + 1] == "诉" and name[-1] in "起上申投控反告":
        return False
    if not acts and (_ORGANISATION_AFTER.match(text, end) or _PLACE_AFTER.match(text, end)):
        return False
    if _OFFICE_BEFORE.search(text, max(0, start - 8), start):
        return False
    return _CASE.search(text, max(0, start - _CASE_BEFORE), end + _CASE_AFTER) is not None


def _is_words(name: str, given: str, *, sues: bool) -> bool:
    """Whether what looks like a name is a word, or begins with one (高度关注, 方便)."""
    words = common_words()
    if name[0] not in _ALSO_WORDS:
        return len(name) == 2 and name in words and not sues
    return name in words or name[:2] in words or (given in words and given not in _NAMES_THAT_ARE_WORDS)
