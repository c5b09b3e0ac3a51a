"""Whether a sentence is only a slogan: a preamble and good intentions, and no act that anyone could check."""

from __future__ import annotations

import re

from nianshen.text.first_characters import Sought

_SLOGAN = re.compile(
    r"习近平|特色社会主义|党的[一二三四五六七八九十]{1,3}[大届]|十[八九]大|二十大|全会|精神|重要(?:讲话|论述|指示)|以人民为中心|人民至上|政治(?:站位|意识|责任|自觉)|四个(?:意识|自信|全面)|两个(?:维护|确立)|三个代表|科学发展观"
    r"|党[中]?央|国务院|省委|市委|县委|区委|决策部署|大政方针|工作大局|围绕(?:中心|大局)|服务(?:大局|中心|发展|群众)|高度重视|贯彻|落实|学习|执行|牢[固牢]?(?:树立|把握|记)|坚持|坚定|坚决|始终|紧紧|紧扣|聚焦"
    r"|大力|全力|奋力|努力|着力|积极|主动作为|扎实|稳步|有力|有序|不断|持续|切实|进一步|全面(?:推进|加强|提升|深化|落实)|深入(?:推进|开展)|再上|新(?:台阶|篇章|局面|征程|作为|成效|水平|突破)|谱写|开创|迈上|使命|担当|初心|作风|凝心聚力|真抓实干|锐意进取|开拓|再接再厉|众志成城"
    r"|阳光(?:政府|政务)|法治政府|服务型政府|责任政府|透明政府|公信力|知情权|参与权|监督权|获得感|满意度|高质量发展|新时代|现代化|保驾护航|提供[^，。；]{0,12}(?:保障|保证|支撑)|打下[^，。；]{0,8}基础|奠定|营造|良好(?:氛围|环境|形象)"
    r"|为常态|是常态|是原则|为原则|应公开尽公开|提高认识|统一思想|加强(?:组织)?领导|强化(?:组织)?领导|落到实处|抓实抓细|走深走实|见行见效|提质增效|成效(?:显著|明显)|取得[^，。；]{0,10}(?:成效|成绩|进展|效果)|迈出|步伐|水平|质效|坚信|赞誉|佳绩|乘势|答卷|用心用情|亮点纷呈|不负|砥砺|勇毅|防腐剂"
)
_COUNTED = Sought(
    r"(?<![\d〔\[（(])\d{1,3}(?![\d年月号])|\d{4,}(?!年|号|〕)|[\d,，]{3,9}[余多]?[条件篇份次个期]|[二三四五六七八九十两][一二三四五六七八九十]{0,2}[次期个名人条件篇份家场轮]|一[次期场轮]|[一二三四五六七八九十\d]{1,2}月"
)
_ACT = re.compile(
    r"百分之|网站|网页|专栏|栏目|公众号|微信|微博|新媒体|小程序|公报|公示|公开栏|宣传栏|电子屏|查阅点|目录|指南|清单|台账|名[册单录]|申请|答复|受理|复议|诉讼|审核|审查|审签|三审|保密|预算|决算|规范性文件|政策文件|行政处罚|行政许可|图解|解读|发布会|座谈会|开放日|问卷"
    r"|热线|信箱|留言|咨询|领导小组|办公室|分管|专人|专职|兼职|信息员|联络员|科室|股室|处室|例会|会议|部署会|推进会|动员会|考核|评议|评估|抽查|通报|追究|问责|培训班|编制|修订|印发|制定|出台|新增|改版|升级|关停|清理|整合|更新了|上线|公布了?[^，。；]{2}|张贴"
    r"|组织[^，。；]{0,12}(?:培训|检查|学习)|举办[^，。；]{0,12}(?:培训|学习)|开展[^，。；]{0,12}(?:培训|检查|学习)|参加[^，。；]{0,12}(?:培训|学习)"
)
"""Every alternative begins with a character of its own: then ``re`` skips to those characters, ten times faster."""
_BASIS = re.compile(
    r"[两三四五]个(?:确立|维护|意识|自信|全面|代表|务必|一体化?|结合|更加|统一)|《[^《》]{0,80}》(?:（[^（）]{0,30}）)?|国[令办][^，。；]{0,16}号|20\d\d年度?"
)
_LEADS_IN = ("报告如下", "公布如下", "情况如下", "统计期限", "现将", "编制本", "特编制", "特向社会")
_SHORTEST = 12
_RUN_IN = re.compile(r"(?:[（(][一二三四五六七八九十]{1,2}[）)]|\d{1,2}[.．、]|[一二三四五六七八九十]{1,2}(?:、|是))")
_LONGEST_RUN_IN = 26


def is_slogan(sentence: str) -> bool | None:
    """Whether a sentence has a slogan in it and no act: no figure besides the year, no named channel, document, system,
    body, event or thing done. None for one that tells neither way: a heading, a lead-in, the legal basis."""
    words = "".join(sentence.split())
    if len(words) < _SHORTEST or any(lead in words for lead in _LEADS_IN):
        return None
    if len(words) < _LONGEST_RUN_IN and _RUN_IN.match(words):
        return None
    if _ACT.search(words) or not _SLOGAN.search(words):
        return False
    return _COUNTED.search(_BASIS.sub("", words)) is None
