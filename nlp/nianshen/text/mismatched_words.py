"""Words of a clause that do not go together: 发布159条……公众号, 将座谈会等多种方式听取意见, 充分发挥政府网站。

Either two constructions are crossed, or a word between the two was lost. Each frame is fixed by words on both sides and by
words that may not stand between them, so that what it says need not be understood.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from nianshen.text.first_characters import Sought

_WITHIN = "[^，。；：\n]"
_ADVERB = "(?:明显|显著|进一步|有效|切实|大幅|不断|较大|全面)?"

_FRAMES: tuple[tuple[str, str], ...] = (
    # a preposition that is another's: 将……方式听取
    ("方式", r"(?<![已均并被])[将把](?!通|以|采|用)[^，。；：\n以过用取按依借在经从由据靠化成入合]{2,50}等?(?:多种|各种|不同)?方式(?:广泛|及时|主动|积极|向社会|公开)?(?:听取|征求|征集|公开|发布|收集|宣传|回应|解读|公布)(?![^，。；\n]{0,8}(?:纳入|作为))"),
    ("渠道", r"(?<![已均并被])[将把](?!通|以|采|用)[^，。；：\n以过用取按依借在经从由据靠化成入合]{2,50}等(?:多种|各种|不同)?渠道(?:广泛|及时|主动|积极|向社会)?(?:听取|征求|征集|公开|发布|收集|宣传|回应|解读|公布)(?![^，。；\n]{0,8}(?:纳入|作为))"),
    ("下", r"(?<!在)(?:根据|按照|依据|结合)[^，。；：\n在]{2,40}(?:要求|规定|精神|实际情况|实际)(?:之)?下[，。]"),
    ("组长", rf"(?:成立|组建|建立|设立)了?以{_WITHIN}{{2,16}}(?<!为)(?:担任|任)(?:组长|主任)"),
    ("针对是", r"(?:特别|尤其)(?:针对|对|在)是(?![否不])"),
    # two sentences in one: 提高了知晓率得到提升
    ("得到", rf"(?:(?<=[，。；\n])|\A)(?:并|同时|有效|切实|不断|进一步)*(?:提高|提升|增强|加强)了?[^，。；：\n使让令方面后]{{2,30}}(?:率|度|水平|意识|能力|质量|工作)得到了?{_ADVERB}(?:提升|提高|增强|改善|加强)[，。；]"),
    # a verb and what it cannot have
    ("公众号", r"(?:发布|推送|公开|刊发|转载)了?\d{1,6}[余多]?[条篇则][^，。；：\n在于到通过至的和上]{2,40}公众号[，。；]"),
    ("出现", r"(?:梳理|整理|汇总|统计|筛选|清理|归纳)出现(?=[^，。；\n的过在问错偏异漏故频新了]{2})"),
    ("发挥", r"(?:充分|积极|有效)发挥了?[^，。；：\n作用优势职能效功引领]{2,24}(?:网站|平台|公众号|媒体|新媒体|专栏|公开栏|服务中心|领导小组|热线)[，。；]"),
    ("加大", r"加大了?(?!力)[^，。；：\n提增强力投的、]{0,12}(?:水平|质量|意识|素质|能力)[，。；]"),
    ("重视", r"(?:高度|十分|非常)重视[^，。；：\n和及与]{2,24}的领导[，。；]"),
    # what is got, given or made is missing
    ("一定", r"(?:取得|存在|产生|带来)(?:了|着)?(?:一定|一些)[。；]"),
    ("显著", r"(?:取得|产生|带来)了?(?:较为?|更加?|非常|十分)?(?:显著|明显)[。；]"),
    ("提供", r"(?:(?<=[，。；\n])|\A)(?:切实|更好地?|有效|并)?为[^，。；：\n由均都已免可]{2,24}提供了?[。；]"),
    ("作为", r"(?<![已均并被])[将把][^，。；：\n]{2,30}(?:作为|列为|确定为|转变为)[。；]"),
    ("经", r"(?:必须|均须|都须|均应|应当|须|需)经[。；]"),
    ("为", r"(?:加密|缩短|调整|提高|降低|压缩|延长|更名|变更|修改|划分|分别|增加|减少)为[。；]"),
    ("的。", r"(?:加强|加大|强化|提高)了?对[^，。；：\n]{2,20}的。"),
    ("未经", r"(?<=，)未经[^，。；：\n]{2,12}的。"),
    # one half of a pair
    ("不", r"不(?:仅|但)(?!仅|是|在|限|局|停)(?:能够?|要|会)?(?:进一步|不断|切实|有效)?(?:加强|提高|公开|建立|完善|开展|制定|发布|规范|健全|扩大|落实|推进|方便|解决)[^，。；：？\n还也又更且都]{2,40}。(?!而且|并且|还|也|同时|更)"),
    ("虽然", r"(?:虽然|尽管)[^，。；：\n但却仍也还]{4,40}，(?:存在|有)着?(?:一些|一定|不少|以下|许多|诸多)"),
    # an enumeration that lost its last part
    ("、等", r"(?<=[\u4e00-\u9fff》”])、等(?![级待次额同于值离距压候])"),
)  # fmt: skip
"""Characters without which a frame cannot stand, and the frame."""
_PATTERNS = tuple((sign, Sought(pattern)) for sign, pattern in _FRAMES)
_UNIT_LEFT_OUT = re.compile(
    r"[\u4e00-\u9fff]{2,10}\d{1,6}(?P<unit>[条件份篇次])[，；、][\u4e00-\u9fff]{2,10}(?P<bare>(?!20\d\d)\d{1,5})[，；、][\u4e00-\u9fff]{2,10}\d{1,6}(?P=unit)"
)
_BARE_BETWEEN = re.compile(r"[条件份篇次][，；、][\u4e00-\u9fff]{2,10}\d{1,5}[，；、]")
"""The middle of that, which begins with a character that is soon found and stands in few texts."""
_COUNTED_BARE = re.compile(
    r"(?:召开|举办|组织|开展|配备|共有|现有|参加|设有?)了?[^，。；：、\d\n第]{0,12}(?:会议|培训班?|讲座|人员|活动|检查|督查)(?:共计?|达|累计)?(?P<bare>\d{1,4})(?=[，。；])(?!，\d)"
)
_SHOWN = 60


def mismatched_words(text: str) -> Iterator[tuple[int, int]]:
    """The half-open range of every clause, or its last words, whose words do not go together, in no order; time is linear."""
    for sign, pattern in _PATTERNS:
        if sign in text:
            for m in pattern.finditer(text):
                yield max(m.start(), m.end() - _SHOWN), m.end()


def units_left_out(text: str) -> Iterator[tuple[int, int]]:
    """The half-open range of every number that lacks its unit, with the words before it: 网站80条，微信20，其他5条; 召开会议3，."""
    for pattern in (_UNIT_LEFT_OUT, _COUNTED_BARE):
        for m in pattern.finditer(text) if pattern is _COUNTED_BARE or _BARE_BETWEEN.search(text) else ():
            yield max(m.start(), m.end("bare") - _SHOWN), m.end("bare")
