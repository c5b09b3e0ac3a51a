"""Mobile telephone numbers, and whose they are: a private person's, or a contact of the office."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from nianshen.text.first_characters import Pattern, Sought

_GAP = r"[ \u00a0\u3000\n\-－]?"
_MOBILE = re.compile(rf"[1１]{_GAP}[3-9３-９](?:{_GAP}\d){{9}}(?![0-9A-Za-z０-９*＊%％]|\.\d)")
_USUAL_GROUPS = re.compile(r"\d{3}([ \u00a0\u3000\-－]?)\d{4}\1\d{4}")
_MOST_GAPS = 3
_JOINED_BEFORE = re.compile(r"[0-9A-Za-z０-９*＊/_=〔\[第]\Z|\d[.,，\-－]\Z")
_COUNTRY_CODE = re.compile(r"(?<!\d)[+＋]?86[ \-]?\Z")
_NO_MOBILE_BEFORE = re.compile(
    r"(?:索引号?|编号|备案号?|标识码|文号|账号|帐号|卡号|订单号?|流水号?|代码|QQ|群号|ID|许可证号?|字号|字第|京ICP备)[\u4e00-\u9fff：:为是 ]{0,3}\Z"
)
_AMOUNT_AFTER = re.compile(
    r"[ \u3000]?(?:余?(?:元|万|亿|条|件|份|次|人|户|个|项|篇|平方|吨|公斤|公里|米|亩|号文|号令|字节))"
)
_MANY_ZEROS = "00000"
_CALLED = re.compile(r"(?:电话|手机|号码|联系方式|致电|来电|微信|拨打|短信|热线|Tel|TEL|tel)[\u4e00-\u9fff]{0,3}[：:（( \u3000]{0,3}\Z")
"""What says right before a number that it is one to call."""
_CONTACT = Sought(
    r"联系人|咨询(?!人)|办公电话|热线|(?:举报|投诉|监督|服务|值班|受理|公开|维权|客服|求助|报修|公众)(?:电话|手机|热线|号码|短信)|值班|传真|邮编|邮箱|受理点|受理机构|工作机构|如有疑问|对外公[布开]|开通|请[与向和]"
)
"""What makes a number one that the office gives to the public."""
_IN_OFFICE = re.compile(
    r"办公室|工作人员|联络员|信息员|网格员|专管员|管理员|负责人|经办人|承办人|责任人|起草人|审核|编辑|主任|局长|科长|股长|所长|站长|组长|队长|书记|镇长|乡长|编制人|填报人"
)
_OF_STAFF = re.compile(
    r"(?:联络员|信息员|网格员|专管员|管理员|负责人|经办人员?|承办人员?|责任人|工作人员|[专兼]职人员|主任|[局科股所站组队]长|书记|[镇乡]长)"
    r"(?:(?![收来发致拨打由向给接与和请可])[\u4e00-\u9fff、，, （(]){0,10}(?:手机|电话|号码)?[为是：:（( ]{0,2}\Z"
)
"""A member of staff named right before a number that nobody is asked to call."""
_ANY_CONTACT = Sought(
    r"联系电话|联系方式|联系我们|电话[：:为是]|(?:我|本)(?:局|委|办|厅|院|镇|乡|街道|机关|单位|中心)[^，。；]{0,8}(?:电话|手机|号码|热线)"
)
_PRIVATE = re.compile(
    r"申请人(?!情况|数|类|可|如|需)|村民|居民|市民|群众|原告|投诉人|信访人|举报人|当事人|本人|业主|上访|来信人|来电(?!话)|反映人|诉求人|被征收人|户主|家长|患者|学生|女士|先生|身份证|第三人|个人手机|私人|预留"
    r"|网民|网友|经营者|店主|老板|摊主|农民|农户|牧民|渔民|工人|参保人|用户|消费者|个体户|租户|住户|商户|司机|退休|家属|亲属"
)
_FOR_THE_PUBLIC = Sought(r"可(?!能)|(?<!申)请|欢迎|接受|方便|便于|如需|如有|可以|公布|开通|拨打(?!.{0,4}来)")
"""Between a word for private persons and a number: it is them that are to call (群众可拨打……)."""
_WHOSE_IT_IS = Sought(r"(?:其|该(?:人|村民|申请人)|(?:申请人|村民|原告|投诉人|信访人|举报人|当事人|本人|个人)的?)(?:联系|预留)?(?:电话|手机)")
_SENTENCE_END = re.compile(r"[。！？\n]")
_REACH = 40


class Mobile(NamedTuple):
    """A mobile number at its half-open range. ``private`` is None where nothing tells whose it is; ``called``: the
    words right before it say that it is a number to call, so it can be none of a table's figures."""

    start: int
    end: int
    private: bool | None
    called: bool


def mobiles(text: str) -> Iterator[Mobile]:
    """Every mobile number of ``text``, in order and disjoint, also of full width and in groups; time is linear.

    Amounts, account, index and document numbers are none, nor are figures that are half zeros unless something says
    that they are called.
    """
    for m in _MOBILE.finditer(text):
        before = _COUNTRY_CODE.sub("", text[max(0, m.start() - _REACH) : m.start()])
        if _JOINED_BEFORE.search(before) or _NO_MOBILE_BEFORE.search(before) or _AMOUNT_AFTER.match(text, m.end()):
            continue
        called, private = _CALLED.search(before) is not None, _private(before)
        number = m.group()
        if _MANY_ZEROS in number and not called:
            continue
        gaps = sum(not c.isdecimal() for c in number)
        if gaps and not _USUAL_GROUPS.fullmatch(number) and (gaps > _MOST_GAPS or not (called or private)):
            continue
        yield Mobile(m.start(), m.end(), private, called)


def _private(before: str) -> bool | None:
    sentence = _SENTENCE_END.split(before)[-1]
    if _WHOSE_IT_IS.search(sentence):
        return True
    private = _last(_PRIVATE, sentence)
    staff = max(_last(_CONTACT, sentence), _last(_IN_OFFICE, sentence))
    if private >= 0 and not _FOR_THE_PUBLIC.search(sentence, private):
        parted = any(mark in sentence[private:staff] for mark in "，,；;") if staff > private else False
        if not parted:
            return True
    if _CONTACT.search(sentence) or _ANY_CONTACT.search(sentence):
        return False
    return True if _OF_STAFF.search(sentence) else None


def _last(pattern: Pattern, words: str) -> int:
    return max((m.start() for m in pattern.finditer(words)), default=-1)
