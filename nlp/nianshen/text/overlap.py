"""What two clauses have in common beyond words that are said of anything in this field."""

from __future__ import annotations

import re

_SAID_OF_ANYTHING = re.compile(
    r"[\W\d_]+|政府信息公开|政务公开|信息公开|政府信息|公开|信息|政务|工作|我[局委办厅院部署镇乡县区市省州旗]|本[局委办厅院部署镇乡县区市省州旗级]|进一步|不断|持续|继续|切实|加强|加大|提高|提升|完善|健全|丰富|强化|深化"
    r"|优化|推进|落实|开展|做好|下一步|今后|明年|年度|存在|问题|不足|不够|不到位|还需|仍需|有待|需要|有所|较为|比较|部分|个别|一些|方面|情况|主要|以及|及时|方式|力度|水平|程度|进行|相关|有关|各类|各项|已经|通过|对于|由于|因此|为了|群众|人员|内容"
    r"|[的了和与及并在将对为是把由于等也都要还仍未不有]"
)


def distinctive_pairs(text: str) -> frozenset[str]:
    """Every two characters that stand side by side in ``text`` and in no wording that is said of anything (加强, 不够,
    政府信息公开). Empty for a clause that names nothing."""
    return frozenset(word[i : i + 2] for word in distinctive_words(text) for i in range(len(word) - 1))


def distinctive_words(text: str) -> list[str]:
    """What is left of ``text`` between the wordings that are said of anything, in order: what it speaks about."""
    return [word for word in _SAID_OF_ANYTHING.split(text) if word]
