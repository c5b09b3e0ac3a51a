"""One thing said to be done and, elsewhere, not to be: 公开评分细则 and 评分细则没有公开; 未收到公众纠错 and 收到公众纠错6条; 各股室均配备联络员
and 移民股没有配备联络员.

Whatever the thing is: its words must stand in both places in full, with the same verb or one that means the same here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import NamedTuple

from nianshen.text.first_characters import Sought
from nianshen.text.told import LONGEST_SENTENCE

_SAME = (
    "公开|公布|发布|公示|上网|登出|挂网|刊登",
    "召开|举行|举办|组织|开展|进行|安排|实施|邀请",
    "开通|开设|设立|设置|建立|建成|上线|设有|建有|注册",
    "新增|增加|新建|补建|增设|新设|增补",
    "收到|接到",
    "配备|配有|设有|各配|配兼?专?职|明确|确定|指定|各定",
    "标注|注明|标明",
    "改正|更正|整改",
    "更新|更换|换过|换",
    "制发|制定|出台|印发",
    "征集|征求|收集",
    "听取|听",
    "答复|回复|回应",
    "修订|修改",
)
"""Verbs that mean the same in these reports, a line each."""
_ALIKE = {verb: line for line in _SAME for verb in line.split("|")}
_VERBS = frozenset(
    ["参加", "参与", "受理", "发出", "发生", "出现", "产生", "约谈", "通报", "追究", "编制", "编印", "编写", "查处", "评议", "抽查", "检查", "考核", "接待", "办理", "接受", "聘请", "印制", "投诉", "举报", "解读", "改版", "培训", "督办", "下发", "制作", "订阅", "采购", "委托", "转载", "推送", "撤销", "纠正", "维持", "退回", "提供", "使用", "投入", "购买", "评选", "表彰", "处罚", "问责", "扣分", "审查", "备案", "清理", "废止", "归档", "移交", "送达", "寄送", "张贴"]
)
"""Verbs beside those: 没有 before any other two characters denies a thing, not a deed."""
_NOT = r"(?:从来没有|从未|尚未|并未|仍未|还未|未曾|均未|也未|一直没有|尚无|并无|没有|未(?![来成知满必经免尽央])|无(?![法线障偿需论锡障条不一故纸正权形害论数疑从处人]))"
_FILLER = r"(?:再|能|有|专门|主动|对外|向社会|公开(?=[召举征])|统一|组织(?=[召开培])|安排|按[^，。；]{1,6}|[对向就][^，。；]{2,8}?(?=开展|进行|组织|实施|征[集求]|公[开布]|发布|下发|制发|发出))?"
_DENIAL = Sought(
    rf"(?<![如若凡对因将把由在经其和及或])(?P<not>{_NOT})(?P<filler>{_FILLER})(?P<verb>[\u4e00-\u9fff]{{2}})(?P<rest>[^，。；：、（\n]{{0,24}}(?:[、和及或][^，。；：（\n]{{0,16}})?)"
)
_MANNER = re.compile(
    "及时|全面|充分|完全|深入|有效|按时|按期|如期|同步|逐|统一|单独|定期|持续|进一步|很好|真正|完整|广泛|普遍|系统|集中|严格|达到|达|形成|得到|实现|做到|发挥|跟上|到位|纳入|落实|结合|建立健全|引起|体现|其他|需要|任何其他|现成|正当|相关|关联|直接|具体|明显|足够|专业|可|必"
)
"""未及时更新 denies the timeliness, not the update."""
_ASPECT = re.compile("(?:过|了|任何|一[个次件项名家场条篇]|此类|该类|相关的?|有关的?|新的?|到|专门的?|专题|业务|政府信息公开|政务公开|信息公开)+")
_TAIL = re.compile("(?:的?(?:工作|活动|情况|情形|现象|行为|案件|人员|等)|了|过|的)+$")
_JOINED = re.compile("[、和及或与]")
_PARTIAL = re.compile(
    r"部分|个别|有的|少数|一些|某些|多数|大部分|近半|其中|各自|乡镇|街道|[村镇乡]|部门|单位|科室|股|[科处]室?(?![\u4e00-\u9fff])|[\d一二三四五六七八九十两几半]+(?:余|多)?[个件条家名处项份篇户]"
)
_OWN = re.compile(
    r"(?:[一二三四五六七八九十]是|（[一二三四五六七八九十]）|\d[.、．]|[我本](?:[局委办厅镇乡县市区街院中站]|机关|单位|级)|局里|全[局年县市区委]|本?年度?内?|年内|\d{4}年度?|目前|至今|截至年底|但是?|仍然?|还|也|都|均|因[^，]{0,16}|由于[^，]{0,16}|，)*"
)
_EVERY = re.compile("均|都|全部|一律|悉数|皆|所有|各(?![类项自种])|每[个一件条]|无一例外")
_NO_FACT = re.compile(
    r"将|拟|计划|打算|准备|下一?步|今后|明年|应当?|须|需|争取|力争|要求|确保|防止|避免|杜绝|严防|如果|若|凡|是否|能否|不得|可以|的基础上|申请公开|要公开|起，|上年|去年|往年|历年|此前|以前|过去|曾经|原来|前期|上一年|整改|督促|补齐|不再|不予|取消|停止|减少"
)
_NEGATED = re.compile("没|未|无|不|非|暂缓|难以|零|(?<![\\d.])0(?![\\d.])")
_TITLES = re.compile("《[^》]{0,60}(?:办法|规定|条例|通知|意见|细则)》")
_ORGAN = re.compile(r"[\u4e00-\u9fff]{2,6}?(?:局|委|镇|乡|街道|办事处|中心|公司|股|科)(?![\u4e00-\u9fff]*长)")
_YEAR = re.compile(r"(20\d\d)年")
_GENERAL = re.compile(
    "(?:政府|政务|公开|信息|工作|人员|单位|部门|内容|事项|业务|群众|企业|行政|问题|情况|材料|时间|机关|要求|规定|方式|形式|制度|机制|社会|作用|标准|效果|条件|程序|需要|能力|经费|条例|任务|计划|意识|内|外|的|新)+"
)
_HAVE = re.compile("[设配列附建含有]|提供|标注|注明|上线|推出|开通|新增|利用|通过")
_CLAUSE_ENDS = "，。；：\n"
_LONGEST_COUNTED = 6
_MOST, _MOST_PLACES, _REACH = 80, 20, 60
_SHORTEST_SUBJECT, _SHORTEST_HAD = 4, 4


class Denial(NamedTuple):
    """What is denied: the words ``thing`` that must stand elsewhere, with those of ``beside`` and a verb that ``verb`` finds;
    ``partial``: only of some, or of ``subject`` alone. ``place`` is the half-open range of the words."""

    thing: str
    beside: tuple[str, ...]
    subject: str
    verb: re.Pattern[str]
    partial: bool
    place: tuple[int, int]


_ZERO = Sought(r"(?<![\d.])0(?![\d.%万])|零")
_NOUGHT = re.compile(
    r"(?P<thing>[\u4e00-\u9fff]{2,10}?)(?:次数|人数|件数|条数|数量|数)?(?:均?为|是|共|仍为)?(?<![\d.])(?:0(?![\d.%万])|零(?!星|售|距|容|散|报|跑|投|差))[次名件条个篇人场期份家起]?(?=[，。；])"
)


def affirmed_and_denied(
    text: str, sentences: Sequence[tuple[int, int]], done: Sequence[tuple[int, int]], year: int
) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """For each denial in ``sentences`` the first place among the sentences ``done`` (those of what was done, not of problems
    and plans) that says the contrary: pairs of half-open ranges of ``text``, the denial first. ``year`` is that of the
    report. Raises nothing; at most 80 denials are looked at."""
    told = [(start, end) for start, end in done if end - start <= LONGEST_SENTENCE]
    left = _MOST
    for start, end in sentences:
        if end - start > LONGEST_SENTENCE:
            continue
        for denial in islice(chain(_denials(text, start, end, year), _noughts(text, start, end, year)), left):
            left -= 1
            place = _affirmed(text, denial, told, (start, end), year)
            if place is not None:
                yield denial.place, place
                break


def _denials(text: str, start: int, end: int, year: int) -> Iterator[Denial]:
    for m in _DENIAL.finditer(text, start, end):
        begin = 1 + max(text.rfind(mark, start, m.start()) for mark in _CLAUSE_ENDS)
        subject = text[max(begin, start) : m.start()]
        verb, rest = m["verb"], m["rest"]
        if _NO_FACT.search(text[start : m.start()]) or _other_year(text[start : m.start()], year):
            continue
        if _MANNER.match(verb) or rest.startswith(("的", "过的")) or rest.endswith("的"):
            continue
        whose, _, rest = rest.rpartition("的")
        filler = m["filler"] or ""
        beside = tuple(words[-2:] for words in (whose, filler[1:] if filler[:1] in "对向就" else "") if len(words) > 1)
        noun = m["not"].endswith(("没有", "无")) and verb not in _ALIKE and verb not in _VERBS and rest[:1] != "过"
        pattern = _HAVE if noun else re.compile(_ALIKE.get(verb, re.escape(verb)))
        things = _things(verb + rest if noun and not whose else rest)
        place = (max(begin, start), m.start() + len(m.group().rstrip()))
        own = _OWN.fullmatch(subject) is not None
        if things:
            for thing in things:
                if not _GENERAL.fullmatch(thing) and len(thing) > 1:
                    yield Denial(thing, beside, "" if own else _bare(subject), pattern, not own, place)
        elif not noun and not rest.strip("过了到"):
            thing = _subject(subject)
            if len(thing) >= _SHORTEST_SUBJECT and not _GENERAL.fullmatch(thing):
                yield Denial(thing, (), "", pattern, _PARTIAL.search(subject) is not None, place)


def _noughts(text: str, start: int, end: int, year: int) -> Iterator[Denial]:
    """业务培训0次, 收到建议为零: denied by a number."""
    if _ZERO.search(text, start, end) is None:  # few sentences hold one, and what stands before it is found slowly
        return
    for m in _NOUGHT.finditer(text, start, end):
        if _NO_FACT.search(text[start : m.start()]) or _other_year(text[start : m.start()], year):
            continue
        begin = 1 + max(text.rfind(mark, start, m.start("thing")) for mark in _CLAUSE_ENDS)
        thing = _bare(m["thing"]).removesuffix("均").removesuffix("数")[-_LONGEST_COUNTED:]
        place = (max(begin, start), m.end())
        if len(thing) > 2 and not _GENERAL.fullmatch(thing):
            yield Denial(thing, (), "", _HAVE, False, place)


def _things(words: str) -> list[str]:
    """What is denied, without what says nothing: 过任何听证会 is 听证会."""
    found: list[str] = []
    for item in _JOINED.split(words):
        at = _ASPECT.match(item)
        thing = _TAIL.sub("", item[at.end() :] if at else item)
        if thing:
            found.append(thing)
    return found


def _bare(words: str) -> str:
    begun = _OWN.match(words)
    return words[begun.end() :] if begun else words


def _subject(words: str) -> str:
    """定点药店准入评估的评分细则: 评分细则."""
    words = _bare(words)
    words = re.split("[在由被把从却仍还虽已贴按与向对为以]", words, maxsplit=1)[0]
    last = words.rpartition("的")[2]
    return last if len(last) >= _SHORTEST_SUBJECT else words


def _affirmed(
    text: str, denial: Denial, done: Sequence[tuple[int, int]], own: tuple[int, int], year: int
) -> tuple[int, int] | None:
    """The first place that says the contrary."""
    looked = 0
    for start, end in done:
        at = text.find(denial.thing, start, end)
        if at < 0:
            continue
        looked += 1
        if looked > _MOST_PLACES:
            return None
        begin = max(start, 1 + max(text.rfind(mark, start, at) for mark in _CLAUSE_ENDS))
        stop = min(e if (e := text.find(mark, at, end)) >= 0 else end for mark in _CLAUSE_ENDS)
        if (start, end) == own and not _apart(text, (begin, stop), denial.place):
            continue
        clause = text[begin:stop]
        bare = _TITLES.sub("", clause)
        verb = denial.verb.search(bare) or (denial.verb is _HAVE and _counted(bare, denial.thing))
        if not verb or denial.thing not in bare or len(clause) > 2 * _REACH:
            continue
        if _NEGATED.search(bare) or _NO_FACT.search(text[start:stop]) or _other_year(text[start:stop], year):
            continue
        same = bool(denial.subject) and denial.subject in text[start:stop] and not _PARTIAL.search(denial.subject)
        if (denial.partial and not same and not _EVERY.search(bare)) or not all(b in bare for b in denial.beside):
            continue
        if denial.verb is _HAVE and not _counted(bare, denial.thing) and len(denial.thing) < _SHORTEST_HAD:
            continue
        if _of_others(clause, text[denial.place[0] : denial.place[1]]):
            continue
        return begin, stop
    return None


def _apart(text: str, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two clauses of one sentence are not neighbours, or parted by a semicolon."""
    first, second = sorted((one, other))
    return bool(re.search("；|[，：].*[，：]", text[first[1] : second[0]], re.DOTALL))


def _counted(clause: str, thing: str) -> bool:
    """Whether the thing itself is counted: 网民留言63件, 4个标签."""
    number = r"(?<![\d.第])(?!0(?![\d.]))[\d一二两三四五六七八九十][\d,.万千百余多]{0,8}[个件条家名处项份篇户次场期人]?次?"
    return re.search(rf"{number}{re.escape(thing)}|{re.escape(thing)}(?:共|共计|数)?{number}", clause) is not None


def _of_others(one: str, other: str) -> bool:
    """Whether both clauses name offices, and none that both do."""
    first, second = set(_ORGAN.findall(one)), set(_ORGAN.findall(other))
    return bool(first and second) and not first & second


def _other_year(words: str, year: int) -> bool:
    return any(year and int(y) != year for y in _YEAR.findall(words))
