"""What a text tells of assessment, public appraisal and accountability: a result, or only that there is such a thing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from nianshen.text.first_characters import Sought

Told = Literal["result", "named"]

_SUBJECT = re.compile(
    r"考核|考评|评议|评估|测评|评出|评为|评分|满意[度率]|追究|追责|问责|绩效|倒查|约谈|通报批评|处分|表彰|扣分|各扣|被扣|打分|好差评"
)
_APPRAISAL = "(?<!低保)(?<!救助)(?<!资格)(?<!困户)(?<!职称)(?<!党员)(?<!村民)(?<!村级)(?<!入户)评议"
"""Villagers who vote on who is poor do not appraise an organ."""
_NAMED = Sought(
    rf"考核|考评|{_APPRAISAL}|"
    r"(?<!风险)(?<!影响)(?<!前)(?<!跟踪)(?<!效果)(?<!资产)(?<!房屋)评估(?!价|机构)|测评|追究|追责|问责|绩效(?:评|管|奖|工|挂|扣|体)|满意[度率][^，。；]{0,8}[\d百第]"
)
"""Words that name one of the three matters."""
_NONE_HELD = Sought(
    r"(?:未|没有|没|无|零|不存在|未曾|尚未|从未)[^，。；]{0,24}(?:追究|追责|问责|处分|约谈|通报批评|诫勉)"
    r"|(?:追究|追责|问责|处分|约谈)[^，。；]{0,16}(?:为零|为0|为无|未发生|没有发生|未出现|没有出现|未启动|无此|不存在|[：:]?\s?无(?![^。；，]{0,2}[法据])|0\s?[人件起次例个])"
)
_HELD = Sought(
    r"(?:追究|追责|问责|约谈|处分|诫勉|通报批评|批评教育|通报)[^，。；]{0,20}?[\d一二三四五六七八九十两]{1,4}\s?(?:名|人|个|家|起|次|件|例|位|期|份)"
    r"|对[^，。；]{0,30}(?:进行了?|予以|给予|作出|实施了?)[^，。；]{0,8}(?:约谈|通报|问责|处分|追责|诫勉|批评|责任追究)"
    r"|[\d一二三四五六七八九十两]{1,4}\s?(?:名|人|个|家)[^，。；]{0,16}(?:被约谈|被问责|被追责|被通报|受到[^，。；]{0,6}(?:处分|问责|批评)|扣分|扣[\d.]{1,4}分)|扣[^，。；]{0,6}?[\d.]{1,4}\s?分"
)
_GRADED = Sought(
    r"得分?[^，。；]{0,6}\d|\d+(?:\.\d+)?\s?分(?![钟之类别管])|[\d.]{1,5}\s?[%％]|百分之|优秀|优良|良好|合格|达标|满意(?![度率])|第[一二三四五六七八九十\d]{1,3}(?:名|位|等|档|方阵)?|排名|位居|位列|列全|名列|前列|前茅|[一二三AB]等(?:次)?|等次|等级|[A-D]级|先进|表彰|通报表扬|(?<!抓)(?<!做)好评(?![议价估])|靠前|靠后|末位|最高|最低|平均|结果(?:为|是|显示|如下|全部|均|已|在|向|较|予以|通报|良好|公布|反馈)|评[为出定][^，。；]{0,10}|获评|获得|获[^，。；]{0,12}(?:称号|奖)|认可|肯定|[\d一二三四五六七八九十两]{1,4}\s?[名个家](?:评议员|代表)"
    r"|(?:未|没有|无)(?:收到|接到|出现|发现)?[^，。；]{0,20}(?:意见|差评|投诉|扣分)"
)
_WEIGHT = Sought(
    r"(?:权重|分值|占比|比重|占(?!全)|计)[^，。；]{0,8}[\d.]{1,5}\s?[%％分]|不低于\s?[\d.]{1,3}\s?[%％分]|百分之[^，。；]{0,3}|[\d.]{1,4}\s?分的?(?:分值|权重)|结果(?:运用|应用|与|纳入|作为)"
)
"""What an assessment counts for is no result of it."""
_CARRIED_OUT = re.compile(
    r"(?:开展|组织|进行|完成|实施|接受|参加|参与|迎接|邀请|委托|聘请|发放|召开|举行|举办)了?[^，。；]{0,30}(?:考核|考评|评议|测评|评估|满意度(?:调查|测评|问卷)|评查)(?!制度|机制|体系|办法|细则|标准|方案|指标|和责任|、责任|、社会|和社会|与)[^，。；]{0,12}"
)
_DONE = Sought(
    r"[\d一二三四五六七八九十两]{1,4}\s?(?:次|期|轮|份|人次|名|个|家|场|人|位)|已|了|完成|均|全部|年内|本年度|全年|年[底末终中]|[一二三四五六七八九十\d]{1,2}月|季度|每季|每半年|半年|上半年|下半年"
)
_PLANNED = re.compile(
    r"下一?步|今后|明年|来年|新的一年|拟|计划|打算|力争|将(?:进一步|继续|加|完|建|健|严|把|对|开|组|强|定|按|以|适|不|积|认|予|被|给|依)|凡[^，。；]|规定[对，：]|要(?:进|继|加|完|建|严)"
)
MATTERS = {
    "工作考核": re.compile(r"考核|考评|绩效"),
    "社会评议": re.compile(rf"{_APPRAISAL}|满意|好差评|社会评价|群众评价|公众评价|问卷|我要评价"),
    "责任追究": re.compile(r"追究|追责|问责|约谈|(?:予以|被|全[县市区省]|发出)通报|通报批评|处分|诫勉|批评教育|倒查"),
}
"""The three matters of Art. 50 and the words that tell of each."""
_EVALUATED = Sought(r"评估|评查|测评|[评打计得]分|扣分|各扣|被扣|评出|评为|表彰|排名")
"""Said of assessment and of appraisal; of either where neither is named."""
_CLAUSE = re.compile(r"[^，；]+[，；]?")
_LABEL = re.compile(
    r"[\s（(\d一二三四五六七八九十）).．、是]{0,6}(?:政务公开|政府信息公开)?(?:工作考核|考核|考评|社会评议|评议|责任追究|追责问责|问责)"
    r"(?:[、和及与](?:社会评议|评议|责任追究|追责问责|问责))?(?:结果)?(?:情况|方面)?"
)
_LONGEST = 400
_SENTENCE_ENDS = "。！？\n"
_SUGGESTED = re.compile(r"通报批评|约谈|评出|评为|表彰|处分|扣分|被扣|好差评|倒查|各扣|打分|评分")
"""Words that come with the results of an assessment, where its name is missing."""
_TITLES = Sought(r"《[^《》]{0,80}》|“?工作考核、社会评议和责任追究结果情况”?")


def sentences_on_accountability(text: str) -> Iterator[tuple[int, int, Told]]:
    """The sentences of ``text`` that tell of assessment, appraisal or accountability: their half-open ranges, and
    whether they tell a result or only name one of the three."""
    end = 0
    for m in _SUBJECT.finditer(text):
        if m.start() < end:
            continue
        start = 1 + max(text.rfind(mark, end, m.start()) for mark in _SENTENCE_ENDS)
        start = max(start, end)
        ends = (text.find(mark, m.end(), m.end() + _LONGEST) for mark in _SENTENCE_ENDS)
        end = min((e for e in ends if e >= 0), default=min(len(text), m.end() + _LONGEST))
        start = max(start, m.start() - _LONGEST)
        if end < len(text) and _LABEL.fullmatch(text, start, end):
            ends = (text.find(mark, end + 1, end + _LONGEST) for mark in _SENTENCE_ENDS)
            end = min((e for e in ends if e >= 0), default=min(len(text), end + _LONGEST))
        start += len(text[start:end]) - len(text[start:end].lstrip())
        told = _told(text[start:end])
        if told is not None:
            yield start, end, told


def named_in(words: str) -> frozenset[str]:
    """Which of the three matters ``words`` name."""
    named = {matter for matter, pattern in MATTERS.items() if pattern.search(words)}
    if named.isdisjoint(("工作考核", "社会评议")) and _EVALUATED.search(words):
        named |= {"工作考核", "社会评议"}
    return frozenset(named)


def results_in(sentence: str) -> frozenset[str]:
    """Of which of the three matters a sentence tells a result. A clause that names none goes with those before it; one
    that names another begins anew, so that 纳入年度考核，未发生责任追究 tells a result of accountability only."""
    groups: list[str] = []
    for m in _CLAUSE.finditer(sentence):
        matters = named_in(m.group())
        before = named_in(groups[-1]) if groups else frozenset[str]()
        if groups and (not matters or not before or matters & before):
            groups[-1] += m.group()
        else:
            groups.append(m.group())
    return frozenset().union(*(named_in(words) for words in groups if _told(words) == "result"))


def _told(sentence: str) -> Told | None:
    words = _TITLES.sub("", sentence)
    named = _NAMED.search(words) is not None
    if not named and _SUGGESTED.search(words) is None:
        return None
    if _PLANNED.search(words):
        return "named"
    if _NONE_HELD.search(words) or _HELD.search(words):
        return "result"
    if named and (_GRADED.search(_WEIGHT.sub("", words)) or (_CARRIED_OUT.search(words) and _DONE.search(words))):
        return "result"
    return "named"
