"""Whether words tell of an achievement and admit nothing: 被评为先进单位, 满意率达到94%, 全年无一投诉.

Independent of the classifier on purpose, which takes nearly anything under 存在的主要问题 for a problem.
"""

from __future__ import annotations

from nianshen.text.cues import problem_cues
from nianshen.text.first_characters import Sought

_PRAISE = Sought(
    r"取得[^，。；]{0,12}(?:成效|成绩|进展|效果)|荣获|获(?:评|批|奖|赞|省|市|县|全|领导|得[^，。；]{0,12}(?:称号|奖|好评|肯定|认可))|被?评为|表彰|表扬|好评|点赞|锦旗|嘉奖|先进(?!性)|批示|肯定|认可(?!度)"
    r"|位居|居全[省市县区国]|位列|名列|排(?:名|在)?(?:全[省市县区])?第|前列|第[一二三四五\d](?:名|位)|领先|示范单位|十佳|十大|优秀|推广|转发|报道|刊发|考察|前来(?:参观|学习)"
    r"|满意[率度](?!不|较?低|偏)|再上新台阶|显著|明显(?:提升|提高|增强|改善)|(?:大幅|持续|稳步|不断)(?:提升|提高|走高|向好|增长)|圆满|亮点|成绩突出|成效|稳中有进|走在|创[^，。；]{0,6}新高"
    r"|(?:增长|提高|提升|下降|减少|缩短|上升)(?:了|到|至|近|约)?\s?(?:[\d.]+|[一二三四五六七八九]成|一半|一倍|[一二三四五六七八九])|翻番|翻了?一番|增长[一二三四五六七八九]成"
    r"|无一[^，。；]{1,10}|零(?:差错|投诉|复议|失误|泄密|纠错)|全覆盖|全部(?:改正|按期|按时|答复|办结|反馈|公开|上墙|上网|退回|启用|在法定期限)|及时拦下|场场满座|深受欢迎|赢得|高度评价|反响良好|作用明显|瑕不掩瑜|从无到有|从有到优|超额|提前完成|圆满完成"
    r"|双提升|畅通|健全|过硬|扎实推进|有序推进|运转顺畅|执行顺畅|落实到位|整治到位|审查严格|精简为|更加(?:方便|便捷|规范)|领导重视|高度重视|重要?保证|应公开尽公开|件件有(?:答复|回音|着落)|无一遗漏|入选|值得"
)
_BOAST = Sought(
    r"成效|成绩突出|荣获|获评|被?评为|表彰|表扬|好评|点赞|锦旗|嘉奖|先进|批示|肯定|位居|居全|前列|第[一二三](?:名|位)|领先|十佳|十大|优秀|推广|考察|前来参观"
    r"|圆满|亮点|稳中有进|走在|新高|显著|(?:大幅|持续)(?:提升|提高|向好|走高)|翻番|无一|场场满座|深受欢迎|赢得|高度评价|反响良好|瑕不掩瑜|超额|领导重视|有目共睹|优化|零(?:差错|投诉)|运转顺畅"
)
_COUNTED = Sought(
    r"(?:公开|发布|答复|办结|开展|组织|举办|召开|培训|完成|收到|新收|新增|解读|推送|更新|接待|编制|修订|印发|制定|受理|征集|上线|关注|订阅|访问|采纳|注明|增至|达到)[^，。；]{0,20}\d"
    r"|(?:建成|办成|上线|启用|制定|印发)[^，。；]{0,16}(?:专题|制度|栏目|渠道|系统|平台|实事)"
)
_PLANNED = Sought(r"下一?步|今后|明年|来年|将|拟(?!以)|计划|(?<![需重主])要(?!求|点|闻)|每[月周季]|起由|底前|年起")
_NOT_SHORT = Sought(
    r"不断|不少(?!于)|过去[^，。；]{0,6}没有[^，。；]{0,6}|不少于|不超过|不仅|不予|不(?:到|足)一?[天日]|足不出|不出|不掩|无不|至少|少数民族|不低于|少跑|绝大多数|大多数|差错率|零差错|无差错|时差|差旅|误差|克服[^，。；]{0,6}(?:困难|影响)"
    r"|(?:未|没有|没|无|从未|未曾)(?:发生|出现|收到|受理|引起|因)[^，。；]{0,16}|无一[^，。；]{1,12}|零(?:差错|投诉)|减少了?|问题信息|纠错|问题?(?:全部|均)?(?:已|得到)[^，。；]{0,4}(?:解决|整改)|解决[^，。；]{0,10}(?:问题|难题)|热点问题|网民提问|失泄密|未成年|不遗漏|不漏"
)
_SHORT = Sought(
    r"[不没未缺少偏慢晚滞弱差仅难薄乱旧错漏]|只有|只能|有待|问题|单薄|还可以再|稍|略显|提升空间|相比|标题里"
)
_WANTED = Sought(
    r"[需须亟尚待]|还[要有是]|应[当该]|尽快|仍|居多|为主|多为|频繁|超期|超时|停留|距离|相比|重[^，。；]{1,6}轻|兼[任管职顾]|临时|集中在|依赖|靠|纠错|纠正|投诉|质疑|争议|反映|催|误|复杂|压力|繁[重杂]|忙|挑战"
)
"""By these a statement may tell of a shortfall though none of the words for one stands in it."""
_LONGEST = 400
"""More is no one statement, but text whose punctuation was lost."""


def praises(text: str) -> bool:
    """Whether words praise, or count what was done, and neither admit a shortfall nor plan anything."""
    if len(text) > _LONGEST or (_PRAISE.search(text) is None and _COUNTED.search(text) is None):
        return False
    return _PLANNED.search(text) is None and _SHORT.search(_NOT_SHORT.sub("", text)) is None


def commends(text: str) -> bool:
    """Whether words that :func:`praises` holds for praise do more than count: they commend (表扬, 领先, 成效显著)."""
    return _PRAISE.search(text) is not None and praises(text)


def boasts(text: str) -> bool:
    """Whether words that :func:`praises` holds for praise tell of honours or success in so many words."""
    return _BOAST.search(text) is not None and praises(text)


def may_ask(text: str) -> bool:
    """Whether any word stands in ``text`` by which it may ask for something or complain (需加强, 以转发为主)."""
    return _WANTED.search(text) is not None


def may_admit(text: str) -> bool:
    """Whether any word stands in ``text`` by which it may admit a shortfall, however lightly (略慢, 没有列数值)."""
    return len(text) > _LONGEST or _SHORT.search(_NOT_SHORT.sub("", text)) is not None


_AFFIRMS = Sought(
    r"已|了(?!解)|完成|全部|均|都|启用|建起|建成|上线|及时|明确|纳入|复核|坚持|实行|实施|缩短|下降|提高到|提升到|精简|减少|增加到|可以查|简便|清楚|平稳|齐全|方便|规范有序|同步|召开|直播|举办|组织|开展|依据|依照|根据|要求|反馈|打分|做到|落实|公开了|发布了|更新了|[，、]全[年程部]"
)
_DENIES_FAILING = Sought(r"(?:没有|未|无|从未|不再|零)(?:出现|发生|收到|存在|接到)?[^，。；]{0,8}(?:空白栏目|差错|错误|泄密|投诉|逾期|遗漏|问题|失误|错链|事故)")


def affirms(text: str) -> bool:
    """Whether a sentence tells what is done or in order, and no word in it may admit a shortfall: what stands under the
    heading of problems is none for that."""
    return not admits(text) and not problem_cues(_DENIES_FAILING.sub("", text)) and _AFFIRMS.search(text) is not None


def admits(text: str) -> bool:
    """Whether a word may admit a shortfall that is not denied right there (没有出现空白栏目)."""
    return may_admit(_DENIES_FAILING.sub("", text))
