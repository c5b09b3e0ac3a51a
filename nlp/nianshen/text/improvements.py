"""Whether words may tell of an improvement, planned or done, in any wording; wider than the cues on purpose."""

from __future__ import annotations

import re

from nianshen.text.first_characters import Sought

_HEADING = re.compile(r"改进(?:情况|措施)[：:]?")
_ACTS = Sought(
    r"每(?:个?[月周季年天日]|两|半|学期|逢)|[月年季旬]底|[月日]前|[年月日]起|改|增|补|开[设通展辟]|设[立置]|建[立设成]|新建|编|训|组织|邀请|安排(?!见)|委托|扫描|通报|附|公布|配|报送|印发|统一|清[点理]|挂钩|修订(?!引)"
    r"|由[^，。；]{1,16}(?:负责|核|查|报|专人|导出|牵头)|下一?步|今后|明年|来年|将|拟|计划|打算|力争|继续|进一步|持续|不断|加[强大快]|强化|完善|健全|优化|拓宽|拓展|丰富|提高|提升|规范|深化|创新|推进|推动|落实|严格"
    r"|充实|细化|整改|解决(?!不)|纠正|更[新换正]|上线|[学]习|检查|抽查|督[促查导办]|考核|核对|校对|梳理|对照|指定|明确|制定|出台|开发|试用|完成|做好|抓好|坚持|确保|保[持证]|要求|公开[^，。；]{2}|发布|学|征求|听取|聘|招|调整|合并|撤|删|换|移|贴|讲|写|做|加|用|签发|再"
)
_NONE = Sought(
    r"(?:没有|未|尚未|暂未)(?:采取|提出|制定|落实|开展)[^，。；]{0,10}(?:措施|改进|整改)|另行(?:确定|研究|印发|制定|报告)|从略|\A[\s　]*(?:衷心)?感谢"
    r"|(?:上述|以上|这些|前述)[^，。；]{0,4}(?:问题|情况|不足)[^。；]{0,60}(?:引起|来自|所限|难以解决|即已存在|没有变化|造成|所致)|(?:无|暂无)[。；]?\Z|预计|事关[^，。；]{1,12}(?:利益|环境)|涉及的\d"
)


def may_improve(text: str) -> bool:
    """Whether any word stands in ``text`` by which it may tell of an improvement; excuses, thanks and what only refers
    to another paper tell of none."""
    words = _HEADING.sub("", text)
    return _NONE.search(words) is None and _ACTS.search(words) is not None
