"""Measures that name what they are for and nothing that will be done: 加强档案的管理，逐步提高检索效率; and problems of the same kind:
经办人员的业务水平需要进一步提升.

Independent of the classifier of vagueness, for which any named thing is concrete: who, when, how often, with what product
is asked here.
"""

from __future__ import annotations

import re

from nianshen.text.first_characters import Sought

_CLAUSE = re.compile(r"[^，。；：！？,;:\n]+")
_HOW = (
    r"(?:我们|我[局委办厅镇乡区县市]|全[局镇乡区县市]|各(?:级|部门|单位|科室|股室)|今后|下一?步|将|要|应|继续|进一步|不断|持续|切实|着力|努力|逐步|积极|大力|更加|充分|认真|全面|深入"
    r"|高度|严格|有效|始终|及时|主动|扎实|并|也|同时|还|从而|以此|从严|坚决|多措并举)"
)
_ACTS = (
    r"加强|强化|加大|提高|提升|完善|健全|重视|压实|确保|保证|改进|规范|深化|优化|丰富|拓展|拓宽|推进|推动|增强|抓好|做好|注重|创新|落实|促进|保障|使(?:之|其)|做到|力求|力争|巩固|夯实|营造|形成|扩大|转变|克服"
)
_UNDERTAKES = re.compile(rf"{_HOW}{{0,6}}(?:{_ACTS})[^，。；\d]{{0,24}}\Z")
_CONCRETE = Sought(
    r"\d|[每逐](?:个?月|[个周日天季年半条篇批项户件级栏])|按[月周季日年]|由[^，。；]{1,14}(?:负责|牵头|核|查|审|报|统一|专|定期|汇总|承担)|[《“\"]|专[人班栏题区岗]|台账|清单|图[解表]|表格|视频|音频|短片|通报|考核|抽查|督[查办]|检查|自查|培训班"
    r"|跟班|约谈|挂钩|纳入|核对|[补增]|开[通设辟]|设[立置]|制作|编[印写]|印发|召开|举办|邀请|聘|[月年季]底|底前|日前|月前|交叉|轮训|对照|一[事次案页人图]|双[人公向]|对接|打通|合并|统一|试点|上线|采购|改版|改造|栏目(?:设置|名称)|责任追究|问责|智能|技术|文件库|数据|例会|会商|听证|座谈|问卷|公开栏"
)
_LONGEST = 120
_DEPLORES = re.compile(
    r"(?:部分|个别|一些|少数|有的)?(?:经办|工作|承办|业务|兼职|基层|公开)?(?:人员|队伍|联络员|信息员|干部|平台|栏目|网站)(?:的)?(?:综合|整体|业务|专业|自身)?(?:水平|能力|素质|素养|建设|质量|力量|意识|作用|功能)?"
    r"(?:还|仍|尚|仍然)?(?:不(?:够)?(?:高|强|足|深|到位|完善|健全)|有(?:一定的?)?(?:提升|改进|进步|提高)(?:的)?空间|(?:有待|待|需要?|须)(?:进一步|不断|继续)?(?:提升|加强|提高|完善|改进|增强|优化|规范|强化))\Z"
)


def only_undertakes(measure: str) -> bool:
    """Whether every clause of a measure undertakes to better something, and none says who does what, when or how."""
    clauses = [m.group().strip() for m in _CLAUSE.finditer(measure)] if len(measure) <= _LONGEST else []
    return bool(clauses) and _CONCRETE.search(measure) is None and all(_UNDERTAKES.match(clause) for clause in clauses)


def only_deplores(problem: str) -> bool:
    """Whether every clause of a problem says of staff or platforms in general that they leave something to be desired."""
    clauses = [m.group().strip() for m in _CLAUSE.finditer(problem)] if len(problem) <= _LONGEST else []
    return bool(clauses) and all(_DEPLORES.match(clause) for clause in clauses)
