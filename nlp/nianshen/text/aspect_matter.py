"""What 总体情况 says of its five aspects that is of substance.

What is neither done nor found is no substance: a heading with nothing under it, the list of a lead-in, a plan for next
year, a wish (加强监督保障), the title of a document. Of the rest, what stands under an aspect's own label tells of it;
elsewhere a clause tells of an aspect that acts on its matter. A web site through which items went out is no word on
platforms, 依申请公开2件 as what files were marked no word on requests.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from nianshen.text.aspect_labels import bodies_under_labels
from nianshen.text.first_characters import Sought

_TITLE = re.compile(r"《[^《》]{0,80}(?<!指南)(?<!目录)》")
_LIST = Sought(
    r"(?:(?:政府信息)?(?:公开)?(?:主动公开|依申请公开|(?:政府|政务)?信息管理|(?:政府信息公开)?(?:公开)?平台建设|监督保障)(?:工作|情况|方面)?[、和及与]){2,5}[^，。；、\n]{0,20}"
)
"""Three aspects or more named one after another: a lead-in."""
_PLAN = re.compile(
    r"(?:下一?步|下一?阶段|今后|明年|来年|下一?年度?|接下来|拟(?:于|在|开|建|对|增|进)|计划(?!生育|内|外|指标)|打算|力争|(?:还|也|并)?将(?:进一步|继续|加强|加大|加快|完善|健全|强化|开展|不断|按照|积极|着力|努力|适时|建立|推进|推动|围绕|严格|认真|持续|从))"
    r"[^。\n]*"
)
_CLAUSE = re.compile(r"[^，,。；;：:\n]+")
_WISH = re.compile(
    r"(?:[（(][一二三四五六七八九十\d]{1,2}[）)]|[一二三四五六七八九]是|\d[.．、])?(?:我[局委办厅镇乡县市区院校中心]{1,2}|本[局委办镇乡县市区机关]{1,2}|街道|全[局镇乡县市区])?(?:还|并|也|又|一直|始终|坚持|不断|进一步|切实|持续|认真|着力|大力|积极|全面|扎实|深入|充分|高度|严格|继续|努力|精心|周密|有效|有序|稳步|依法|统筹|主动|把?按照[^，。；]{0,10}要求)*"
    r"(?:加强|强化|加大|完善|健全|规范|推进|提升|提高|优化|畅通|丰富|拓宽|拓展|深化|落实|压实|压紧|确保|夯实|创新|推动|抓好|做好|做到|重视|坚持|贯彻|执行|安排|组织实施|履行|遵守|围绕|聚焦|打造|构建|助力|保证|保障|实现|促进|紧扣|狠抓|抓实|摆在|放在|开展政府信息公开|开展公开)"
    r"[^\d]{0,30}"
)
_ACT = Sought(
    r"建立|内容保障|先审|保密审查|(?:发布|公开|信息)审[核查]|审核(?:发布|把关)|公开属性|成立|调整|召开|举办|举行|编制|修订|印发|制定|新增|增设|设[立置有]|改版|升级|改造|上线|更新|清理|撤|并入|整合|纳入|聘请|邀请|培训了|通报了|约谈|逐[件条项]|先审后发|三[审级校]|分级审|专人|专职|兼职|联络员|信息员|领导小组|听取|每[周月季年日]|定期|由[^，。；]{1,12}(?:负责|牵头|审|签|兼)|未发生|没有发生"
)
"""Something that was done, or is done by somebody: no mere wish."""
_SPELT = r"(?:\d[\d,.]*|[一二三四五六七八九十两]{1,3})\s?[余多]?万?"
_SITE = r"(?:网站|门户|网页|微信号|微信群|公众号|微信|微博|新媒体|视频号|抖音|账号|专栏|专区|栏目|公开栏|宣传栏|公示栏|电子屏|显示屏|触摸屏|大屏|查阅点|查阅室|查阅场所|查阅区|阅览区|查询点|查询机|小程序|客户端|APP|公报|融媒体|平台)"
_DONE_TO_SITE = r"建成|建好|建立|建设了|开设|开辟|开通|开办|新增|新设|新建|增设|增加|设置|设立|设有|(?<!建)设(?!施|备|计|定|想)|改版|改造|改为|改由|升级|优化|调整|维护|运维|运营|运行|管护|管理|清理|清并|撤|关停|关闭|注销|并入|并为|合并|整合|迁移|上线|更新|巡查|检测|监测|普查|检查|自查|排查|换新|更换|认证|备案|接入|对接|互通|联通|集约|归集|完善了|完成|统一|刊登|公布了地址"
_OF_SITE = r"访问量|点击量|浏览量|阅读量|阅读数|粉丝|关注(?:人数|用户|量|数|人)|订阅|用户|IPv6|适老化|无障碍|错链|死链|断链|暗链|错别字|搜索|检索|二维码|扫码|服务器|功能[^，。；\n]{0,4}上线|子站|网页|僵尸栏目|空白栏目"
_BUSINESS = r"(?<!资格)(?<!项目)(?<!材料)(?<!许可)(?<!救助)(?<!评审)"
_SUBSTANCE = {
    "主动公开": r"(?<!不)(?<!为)(?<!申请)(?:公开|发布|公布|公示|公告|推送|刊[登发载]|登载|张贴|上传|印发)(?!申请|工作|领导|制度|机制|意识|水平|平台|渠道|栏|监督|保障|条例|指南|目录|情况|属性|用|的\d|后|前)(?:(?!申请)[^，。；\n]){0,40}?(?:信息|文件|公告|公示|政策|解读|目录|文章|名单|情况|结果|清单|报告|视频|图解|"
    + _SPELT
    + r"[条件篇份期次批项例个起家部张])|"
    + _SPELT
    + r"[条篇](?:政府|政务|公开)?(?:信息|文件)|公开率"
    r"|(?:信息|文件|政策|动态|公告|通知|解读)[^，。；\n]{0,20}?" + _SPELT + r"[条件篇份期]",
    "依申请公开": r"(?:收到|接到|接收|受理|新收|办理|办结|答复|回复|处理|提交|提出|递交|无|未|没有|零)[^。；，\n]{0,18}申请(?!行政复议|复议|强制)"
    r"|(?:信息公开的?|公开|依|网上|书面|信函|当面|新办|在线|邮件|传真)申请(?!公开(?:的)?(?:类|政府信息|信息|文件|公文))[^。；\n]{0,24}?(?:\d|零|无|未|没有|办结|答复|回复|受理|告知|渠道|流程|方式|期限|时限|畅通|按时|按期|一件|两件|[一二三四五六七八九十]件)"
    r"|(?:收到|接到|受理|答复|办理|办结|处理)[^，。；\n]{0,4}依申请公开|申请(?:的)?(?:内容|集中|主要|涉及|查询|信息不存在)|(?:同意公开|予以公开|部分公开|答复)[^，。；\n]{0,4}\d+[件份]|答复文书|申请公开(?:渠道|[^。；\n]{0,16}(?:收到|受理|\d件))|申请(?:共|为|计)?[\d一二两三四五六七八九十零]{1,6}[件份宗]|申请(?:人|件|表|量|为零|办结|答复|办理|渠道|流程)|零申请",
    "政府信息管理": _BUSINESS
    + r"(?:审核|审查|审签|审校|审定|复审|初审|终审|初核|复核|校核|核稿|审批(?=后|发布|同意))(?!信息|公示|情况|结果|材料|通过|制度|机制|工作|办法|规定|管理|批准|服务|事项|改革|结果|流程图|时间|权)"
    r"|三审|三校|三级(?:审|把关)|先审后发|层层把关|把关(?!能力)"
    r"|(?:审核|审查|审批)(?:表|单)|(?:发布|公开|保密)(?:审核|审查|审批)(?:制度|机制|程序|流程)"
    r"|(?:公开)?属性|源头(?:认定|管理|把关)|定密|脱密|脱敏|去标识|隐去|隐藏|隐私|敏感(?:词|信息)"
    r"|(?:建立|健全|编制|修订|重编|重排|更新|调整|完善|增列|编|修改|梳理|制定|印发|发布|细化|公布|规范|形成|新编|编写)了?[^，。；\n]{0,18}(?:目录|指南)|(?:目录|指南)[^，。；\n]{0,14}(?:修订|更新|调整|增列|编制|完善|细化|重编|修改|公布|收录|合|删去|新增|增加|做成)|泄密|失密|信息差错|(?:纠正|改正|更正)[^，。；\n]{0,12}(?:差错|错误)"
    r"|规范性文件[^，。；\n]{0,20}(?:\d|清理|废止|失效|有效|备案|制发|集中|审查|公开)|(?:清理|废止|制发|制定|新制作|制作|出台|印发|失效|有效)[^，。；\n]{0,14}规范性文件"
    r"|下架|下线|先审|(?:文件|信息|政策|历史|内容|通知|公示|公告|稿件)[^，。；\n]{0,16}(?:清理|废止|失效|归档|留存|存档|备份|移交|撤下|下架|删除|台账|备查|标注|转为公开|效力)"
    r"|(?:清理|废止|归档|留存|存档|删除|撤下|下架|标注|汇编|集中整理|分类整理|梳理)了?[^，。；\n]{0,20}(?:文件|信息|政策|底稿|效力|通知)|文件库|台账|台帐|底稿|动态(?:调整|管理)(?!机制)|全生命周期",
    "平台建设": rf"{_SITE}[^，。；\n]{{0,24}}?(?:{_DONE_TO_SITE}|{_OF_SITE})|(?:{_DONE_TO_SITE})了?[^，。；\n]{{0,24}}?{_SITE}|{_OF_SITE}"
    rf"|(?<![通借利](?:过|用|助))(?:网站|门户|公众号|微信|微博|新媒体|视频号|抖音|公开栏|电子屏|账号|融媒体|屏)[^，。；、\n]{{0,10}}?(?:发布|推送|刊发|播放|滚动|转发)[^，。；\n]{{0,16}}?{_SPELT}[条篇期次]"
    rf"|{_SITE}{_SPELT}[条篇期个块处]|{_SPELT}[个块处家]{_SITE}"
    rf"|{_SITE}[^，。；\n]{{0,6}}[、和及与][^，。；、\n]{{0,10}}?{_SITE}|公开专栏|信息公开(?:专栏|专区|栏目)|网站[^，。；、\n]{{0,6}}(?:专栏|专区)|屏[^，。；\n]{{0,8}}滚动",
    "监督保障": r"领导小组|组长|第一责任人|分管[^，。；\n]{1,20}(?:听取|抓|负责|调度|部署|主持|过问|签批|牵头)|专人|专职|兼职|兼管|专班|信息员|联络员|监督员|观察员|经办人[员]?\d"
    r"|(?:办公室|政办|股|科|处|中心|组|所|站)[^，。；\n]{0,6}(?:负责|牵头|承担)[^，。；\n]{0,10}(?:公开|监督)|监督由|负责公开工作|责任(?:人|科室|股室|清单)|联系人|实施方案|任务分解|分解到|评先评优|督查室|纪委|暗访|曝光|得分|得\d|排名"
    r"|(?:召开|主持|听取|专题|列入|纳入)[^，。；\n]{0,18}(?:会议?|汇报|议事|议题|研究|考核|绩效|评价)|(?:公开|工作|推进|部署|调度)会(?:议)?\d|例会|专题(?:研究|会)"
    r"|(?:组织|举办|开展|参加|召开|安排|完成|选派|派|接受)了?[^，。；\n]{0,24}(?:培训|轮训|学习班|授课|讲座|以会代训|业务学习|跟班)|培训[^，。；\n]{0,16}(?:\d|次|期|人|班|会)|讲课|授课|轮训|测试\d"
    r"|(?:考核|考评|绩效|测评|评估|评议|问卷)[^，。；\n]{0,20}(?:\d|得分|位|名|优秀|良好|合格|结果|占|扣|通报|一次|两次)|(?:开展|组织|纳入|列入|接受|完成|实行|邀请|请)[^，。；\n]{0,20}(?:考核|考评|绩效|评议|测评|评估|问卷|满意度)"
    r"|(?:检查|督查|督导|督办|通报|抽查|催办|巡查|自查)[^，。；\n]{0,16}(?:\d|[一二两三四]次|各|部门|单位|乡镇|股室|问题|发现|整改|制度化)|(?:(?<!针)对(?!照)|每[月季年周]|定期|开展了?|组织了?|实行)[^，。；\n]{0,24}(?:检查|督查|督导|督办|通报|抽查|自查)|纪检"
    r"|追究|追责|问责|约谈|批评教育|处分|整改[^，。；\n]{0,10}(?:\d|到位|完成|完毕)|均已整改|(?:公布|设立|设|开通|畅通|公开)了?[^，。；\n]{0,10}(?:监督|举报|投诉)(?:电话|信箱|邮箱|热线|渠道)|投诉举报|代表[^，。；\n]{0,12}(?:视察|评议|监督|座谈)|(?:人大|政协|社会|群众|公众|纪检)[^，。；\n]{0,6}监督|纠错\d",
}
_NAMES = {
    "主动公开": r"主动公开|公开[^，。；\n]{0,12}信息",
    "依申请公开": r"依申请|公开申请|申请公开",
    "政府信息管理": r"信息管理|审核|审查|目录|指南|公开制度|规范性文件",
    "平台建设": r"平台|网站|公众号|微信|微博|新媒体|专栏|栏目|公开栏|公示栏|宣传栏|渠道",
    "监督保障": r"监督|组织领导|考核|评议|培训|检查|督查|追责|问责|领导",
}
_COMPILED_NAMES = {name: Sought(pattern) for name, pattern in _NAMES.items()}
_COMPILED = {name: Sought(pattern) for name, pattern in _SUBSTANCE.items()}
_MARKED = re.compile(
    r"依申请公开(?:的)?(?:类)?(?:政府)?(?:信息|文件|公文)(?:有|为|共)?\d+[条件份]"
    r"|主动公开[^，。；]{0,12}\d+[条件份][，、；][^。；答办受收处接]{0,4}依申请公开(?:的)?[^，。；\d]{0,6}\d+[条件份](?![^。；\n]{0,16}(?:答复|办结|办理|受理|复))"
)
"""What files were marked: 主动公开18件，依申请公开2件."""
_OTHER_REQUESTS = re.compile(
    r"(?:行政许可|行政复议|行政裁决|行政审批|救助|补助|资助|项目|执行|仲裁|专利|贷款|补贴)申请|申请(?:行政复议|行政许可|救助|补助|资助|仲裁|材料|贷款)"
)
_NOTHING = re.compile(r"(?:我|本|全)[局委办厅镇乡县市区院校中心站所]{1,3}|.?", re.DOTALL)
_NIL = ("无", "零", "0")


Range = tuple[int, int]


def matter_of(overview: str, aspects: Iterable[str]) -> dict[str, tuple[bool, Range | None]]:
    """Of each aspect whether ``overview`` says something of substance about it, and where; of one that it does not, where it
    is named in passing, None if nowhere."""
    listed = _without_lists_and_titles(overview)
    words = _without_plans_and_wishes(listed)
    bodies = dict(reversed(tuple(bodies_under_labels(overview))))
    found: dict[str, tuple[bool, Range | None]] = {}
    for name in aspects:
        told = _said_under_label(name, words, bodies.get(name)) or next(_acting_on(name, words), None)
        passing = None if told else _named(name, listed, bodies.get(name, (0, 0))[0])
        found[name] = (True, told) if told else (False, passing.span() if passing else None)
    return found


def clauses_on(overview: str, aspect: str) -> list[Range]:
    """Every place where ``overview`` says something of substance about an aspect, its label aside."""
    return list(_acting_on(aspect, _without_plans_and_wishes(_without_lists_and_titles(overview))))


def _named(name: str, words: str, start: int) -> re.Match[str] | None:
    """Where an aspect is named: behind its own label, if it is named there."""
    return _COMPILED_NAMES[name].search(words, start) or _COMPILED_NAMES[name].search(words)


def _said_under_label(name: str, words: str, body: Range | None) -> Range | None:
    said = "" if body is None else words[slice(*body)].strip("　 \t\r\n，。；：、")
    if body is None or (_NOTHING.fullmatch(said) and not (name == "依申请公开" and said in _NIL)):
        return None
    start = words.index(said, body[0])
    return start, start + len(said.split("。")[0])


def _acting_on(name: str, words: str) -> Iterator[Range]:
    sought = _blank(_OTHER_REQUESTS, _blank(_MARKED, words)) if name == "依申请公开" else words
    return (m.span() for m in _COMPILED[name].finditer(sought))


def _without_lists_and_titles(words: str) -> str:
    return _blank(_LIST, _blank(_TITLE, words))


def _without_plans_and_wishes(words: str) -> str:
    return _blank(_CLAUSE, _blank(_PLAN, words), _only_wishes)


def _only_wishes(clause: str) -> bool:
    return _WISH.fullmatch(clause.strip()) is not None and not _ACT.search(clause)


def _blank(pattern: re.Pattern[str] | Sought, words: str, where: Callable[[str], bool] = bool) -> str:
    """The words with every match (``where`` that holds of it) blanked out, offsets kept."""
    kept, at = [], 0
    for m in pattern.finditer(words):
        if where(m.group()):
            kept += [words[at : m.start()], "　" * (m.end() - m.start())]
            at = m.end()
    return "".join((*kept, words[at:]))
