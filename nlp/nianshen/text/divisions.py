"""Labels that divide a whole between them: 一级 and 二级, 上半年 and 下半年, 线上 and 线下, 专职 and 兼职."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from nianshen.text.first_characters import Sought


class Division(NamedTuple):
    """``members`` exclude each other; ``least`` of them with numbers leave nothing out."""

    members: tuple[re.Pattern[str], ...]
    least: int


NEVER = 99
"""So many members no division has: of these some may always be left out."""


def _division(least: int, *members: str) -> Division:
    return Division(tuple(re.compile(m) for m in members), least)


DIVISIONS: tuple[Division, ...] = (
    _division(2, "一级", "二级", "三级", "四级"),
    _division(2, "上半年", "下半年"),
    _division(4, "(?:第?一|1)季度", "(?:第?二|2)季度", "(?:第?三|3)季度", "(?:第?四|4)季度"),
    _division(2, "线上|网上|网络|互联网", "线下|现场|窗口|当面"),
    _division(3, "线上|网上|网络|互联网|在线|平台", "当面|现场|窗口|当场", "信函|邮寄|来信|挂号信", "传真", "电子邮件|邮箱|电邮", "电话"),
    _division(2, "专职", "兼职"),
    _division(2, "保留|保持运行", "注销|关停|停用|关闭|并转"),
    _division(2, "新增|新设|新开设?", "(?<!继续)保留|原有|沿用"),
    _division(2, "原创", "转[载发]"),
    _division(2, "即办", "承诺"),
    _division(3, "有效|保留", "废止", "(?:宣布)?失效", "修[改订]"),
    _division(2, "未经复议|直接(?:提起)?(?:起诉|诉讼|行政诉讼)", "复议后"),
    _division(2, "[省市县区州]直|(?<![办科])部门|本级|(?<!国家)(?:[省市县]|(?<!地)区)级(?!以)", "县区|区县|县（市|县市|(?<!县)[县区]\\Z|乡镇|镇街|街镇|街道|旗县"),
    _division(3, "(?<!基本)(?<!比较)(?<!较)(?<![不非])(?<!非常)满意", "(?:基本|比较|较)满意", "(?:不|非)满意"),
    _division(2, "男", "女"),
    _division(2, "建议|人大代?表?", "提案|政协"),
    _division(2, "主办", "[协会]办"),
    _division(2, "(?<!未)(?<!在)(?<!正在)(?<!尚未)(?:办结|办理完毕|办复|答复|回复|审结|结案|处理完毕)[^，。；]{0,4}\\Z", "在[办审]|正在[办处审]理|未(?:办结|办理完毕|答复|回复|审结|结案|处理)|未到期"),
    _division(2, "(?<![不未])(?<!申请)(?<!主动)(?<!部分)公开\\Z", "[不未](?:予)?公开\\Z"),
    _division(2, "一审", "二审"),
    _division(2, "自然人|公民", "法人(?:或|和|及|与|、)(?:者)?其[他它]组织"),
    _division(3, "自然人|公民", "(?<!其他)(?:法人|企业)(?:申请|提出|提交|单位|的)*\\Z", "其[他它]组织"),
    _division(NEVER, "维持", "纠[正错]|撤销|变更|确认违法", "其[他它]结果|终止|撤回|驳回", "未(?:审)?结|在审|审理"),
    _division(3, "(?<!不)主动公开|(?<![不予宜])(?<!申请)公开的", "依申请公开", "不(?:予)?公开"),
    _division(
        NEVER,
        "已?主动公开", "(?:部分)(?:予以)?公开", "(?<!不)(?<!部分)(?:同意|予以)公开", "不(?:予|同意|宜)公开|拒绝", "无法提供", "不予处理",
        "不存在", "不属于?本|非本", "其他处理|其他方式", "补正|更正",
    ),
)  # fmt: skip
_NEGATED = Division((), 2)
_DENIAL = Sought("(?:[不未]|没有|尚未|未能)(?:予以?|能|被)?(?P<what>[\u4e00-\u9fff]{2,4}?)[的有为]{0,2}\\Z")
_TIME = Sought(
    r"(?P<when>(?<!\d)1?\d月|上半年|下半年|第?[一二三四]季度|[春夏秋冬]季|第[一二三四五六](?:期|场|次|批|轮)|年[初中末底])[^，。；]{0,8}\Z"
)


def division_of(labels: Sequence[str]) -> Division | None:
    """The division of which every label has another member; None where there is none. Raises nothing."""
    for division in DIVISIONS:
        members: set[int] = set()
        for label in labels:
            member = _member(division, label)
            if member is None or member in members:
                break
            members.add(member)
        else:
            return division
    return _NEGATED if len(labels) == 2 and _denied(*labels) else None


def _denied(one: str, other: str) -> bool:
    """Whether one of two labels denies the other: 合格 and 不合格, 采纳 and 未采纳, 收回 and 没有收回."""
    for said, denied in ((one, other), (other, one)):
        m = _DENIAL.search(denied)
        if m is not None and said.rstrip("的有为").endswith(m["what"]) and not _DENIAL.search(said):
            return True
    return False


def _member(division: Division, label: str) -> int | None:
    """Which member a label names; None where it names none, or two."""
    named = [n for n, pattern in enumerate(division.members) if pattern.search(label)]
    return named[0] if len(named) == 1 else None


def times_told(labels: Sequence[str]) -> list[str] | None:
    """When each part was, where every label tells that and no two the same: 3月, 上半年; None otherwise."""
    found = [_TIME.search(label) for label in labels]
    times = [m["when"] for m in found if m is not None]
    return times if len(times) == len(labels) == len(set(times)) else None
