"""Words by which anyone recognises an admitted problem, an intended measure or a denial that there are problems.

A lexicon on purpose independent of the classifier: a rule that says "no problem is stated" needs both to agree.
"""

from __future__ import annotations

import re

from nianshen.report import Span
from nianshen.text.first_characters import Sought

_PROBLEM = Sought(
    r"(?:不(?:够|足|到位|及时|完善|健全|规范|全面|充分|平衡|均衡|准确|明确|统一|深入|深|高|强|严|多|广|丰富|顺畅|理想|平整|适应|熟悉|熟练|齐|细|透"
    r"|尽如人意|清晰|便捷|紧密|扎实|主动|重视|配套|突出|相适应|衔接|对应|一致|彻底|科学|合理|方便|通俗|灵活|优化|稳定|专业|匹配))"
    r"|(?:有待|尚待|亟待|亟需|仍待|还待|待)(?:进一步|继续|不断)?(?:加强|提高|提升|完善|改进|改善|拓展|拓宽|丰富|规范|健全|深化|优化|强化|增强|加大|创新|细化|充实|改|推进|延伸|扩充)"
    r"|(?:仍|还|尚|仍然|依然)(?:需|须|要|有|存在|未|不|没有|难以|缺|停留)"
    r"|(?:需|须|需要|应当)(?:进一步|继续)(?:加强|提高|提升|完善|改进|拓展|拓宽|丰富|规范|健全|深化|优化|强化|增强|加大)"
    r"|问题(?:是|有|为)?[:：]"
    r"|欠缺|薄弱|滞后|缺乏|缺少|缺失|差距|短板|弱项|偏[少低弱慢晚窄]|较[少低弱慢差]|单一|参差|不齐|落后|难以|脱节|空白|流于形式|兼职|人手紧|流动性(?:较|比较)?大"
    r"|有限|迟缓|模糊|陈旧|失效|漏|错[漏误链字]|困难|瓶颈|制约|欠[佳妥完]|断档|僵尸|没有(?:及时|按|公开|更新|统一|专)|未(?:能|及时|按|完全|充分|全面|全部|达到|形成|建立|做到|更新|公开)",
)
_NOT_A_PROBLEM = Sought(
    r"(?:发现|解决|反映|针对|查找|整改|纠正|处理|回应|化解|热点|难点|焦点|重点|常见|有关|此类|上述|以上|疑难)(?:的|了|和|、|存在的?|突出|各类|主要)?(?:问题|困难)"
    r"|查漏补缺|补短板|弥补(?:不足|短板)|不足之处|不断|不仅|不得|不少于|不超过|不低于|不再|不予|不公开|克服困难|困难(?:群众|群体|家庭|人员|学生|职工|残疾|企业)|破解[^，。；]{0,8}(?:难题|瓶颈)"
    r"|无(?:疏漏|遗漏|错漏)|差错率|兼职(?:律师|法律顾问)|未成年|有限(?:责任)?公司|(?:没有|未|无)(?:发生|收到|受理|收取|因|引起|出现)",
)
_MEASURE = Sought(
    r"下一?步|下一?阶段|今后|往后|接下来|明年|来年|新的一年|未来|将(?!来|要求|军|其|原|全部)(?:继续|进一步|以|按|从|通过|加|对|把|不断|着力|重点|在|严|深|持续|完|强|积极|认真|采取|围绕|结合|推|组织|建|开展|做|抓|坚)?"
    r"|拟|计划(?=[对在于把将组开进年])|打算|力争|争取|继续|进一步|持续|着力|切实|不断(?=[加提完优丰拓创深强健规])"
    r"|(?:加强|加大|强化|完善|健全|优化|拓宽|拓展|丰富|提高|提升|规范|深化|创新|改进|增强|推进|落实|建立|严格|充实|细化)(?=[^，。；]{2})"
    r"|现已|整改|移[到至]|改[为由]|已(?:于|经)?[^，。；]{0,10}(?:完成|补齐|更正|到位|改正|解决|上线|开通|增加|更新|更换)",
)
_FUTURE = Sought(
    r"下一?步|下一?阶段|今后|往后|接下来|明年|来年|新的一年|拟(?!定|订|稿)|打算|力争|争取|改进措施|整改措施|改进方向|努力方向"
    r"|(?<![曾已])将(?=继续|进一步|以|按|从|通过|加|不断|着力|重点|在|严|深|持续|完|强|积极|认真|采取|围绕|结合|推|组织|建|开展|做|抓|坚)|继续|进一步|切实|要(?=加|进|继|不断|认真|严)",
)
_NONE_CLAIMED = Sought(
    r"(?:不存在|没有|未(?:曾)?(?:发现|存在|出现)|无|暂无|尚无|尚未发现)(?:再|有|存在|发现|出现|提出|反映)?(?:着|过)?"
    r"(?:任何|什么|明显|突出|较大|重大|大|上述|其他|此类|相关|的|存在|政府信息公开(?:工作)?(?:方面)?(?:的|存在的)?|主要|需要?(?:报告|说明|整改|改进|解决)|(?:自身|主观)[^，。；]{0,6}){0,3}(?:的)?(?:问题|不足|困难)(?!线索|清单)"
    r"|(?:没有|无|尚无|暂无)需要?(?:整改|改进)的?(?:事项|地方|之处|方面)"
    r"|(?:存在(?:的)?(?:主要)?)?(?:问题|不足)(?:之处|方面)?(?:及改进(?:情况|措施))?[：:]?(?:均|暂)?(?:无|没有)(?=[。；;\s]|$)"
)
_NONE_OF = ("问题", "不足", "困难", "整改", "改进")
_NONE_ALONE = re.compile(
    r"[ \t\u3000]*[（(]?(?:暂?无|没有|不存在|无此(?:类|项)(?:情况|内容)|无相关(?:情况|内容))[）)]?[。；;]?[ \t\u3000]*\Z"
)


def _outside(found: Sought, guards: Sought, text: str) -> list[Span]:
    hits = list(found.finditer(text))
    if not hits:
        return []
    blocked = [m.span() for m in guards.finditer(text)]
    spans, k = [], 0
    for m in hits:
        while k < len(blocked) and blocked[k][1] <= m.start():
            k += 1
        if k == len(blocked) or blocked[k][0] >= m.end():
            spans.append(Span(m.start(), m.end()))
    return spans


def problem_cues(text: str) -> list[Span]:
    """Every wording that admits a shortfall (不够, 有待加强, 滞后 …), in order.

    Wordings that only sound so are passed over: 解决问题, 热点问题, 查漏补缺, 没有收到申请.
    """
    return _outside(_PROBLEM, _NOT_A_PROBLEM, text)


def measure_cues(text: str) -> list[Span]:
    """Every wording that may tell of an improvement: planned (下一步, 将), general (加强) or done (已补齐), in order."""
    return [Span(m.start(), m.end()) for m in _MEASURE.finditer(text)]


def future_cues(text: str) -> list[Span]:
    """Every wording that places what is said after the report year (下一步, 今后, 拟, 将继续 …), in order."""
    return [Span(m.start(), m.end()) for m in _FUTURE.finditer(text)]


def no_problem_claims(text: str) -> list[Span]:
    """Every claim that there are no problems (不存在问题, 未发现明显问题, or the passage says only 无), in order."""
    if m := _NONE_ALONE.match(text):
        return [Span(m.start(), m.end())] if text.strip() else []
    if not any(word in text for word in _NONE_OF):
        return []
    return [Span(m.start(), m.end()) for m in _NONE_CLAIMED.finditer(text)]


def is_nothing(text: str) -> bool:
    """Whether a text says no more than that there is nothing (无, 暂无, 没有)."""
    return bool(text.strip()) and _NONE_ALONE.match(text) is not None


def tells_of_measure(text: str) -> bool:
    """Whether :func:`measure_cues` would find anything."""
    return _MEASURE.search(text) is not None


def tells_of_future(text: str) -> bool:
    """Whether :func:`future_cues` would find anything."""
    return _FUTURE.search(text) is not None
