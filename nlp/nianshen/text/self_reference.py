"""Which words an organ calls itself by (我局, 本委, 我镇), and which of a text are another organ's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nianshen.text.first_characters import Sought

_SELF = Sought(
    r"(?<![自忘敌唯为对帮让])[我本](?P<kind>局(?!部|限|面|促)|委(?!托|派|屈|婉|员(?!会))|厅(?!堂)|院(?!校|士|线|落)|镇(?!街)|乡(?!村|镇|土|愁|亲|本)|街道|署(?!名)|中心(?!城|小|校|任务|工作))"
)
_BY_ENDING: tuple[tuple[tuple[str, ...], str], ...] = (
    (("街道", "街道办事处", "办事处"), "街道 办"),
    (("镇", "镇人民政府", "镇政府"), "镇"),
    (("乡", "乡人民政府", "乡政府", "苏木"), "乡"),
    (("管理委员会", "管委会", "开发区", "高新区", "经开区", "示范区", "园区"), "委"),
    (("人民政府", "政府", "省", "市", "县", "区", "旗", "州", "盟"), ""),
    (("局", "分局"), "局"),
    (("委员会", "委"), "委"),
    (("厅",), "厅"),
    (("院",), "院"),
    (("署",), "署 局"),
    (("中心",), "中心"),
    (("办公室", "办公厅", "办"), "办 厅"),
)
_OTHERS = ("队", "所", "站", "馆", "校", "公司", "集团", "银行", "社", "处", "联合会", "协会", "学院", "医院", "大学")
_EACH = Sought(r"[各每某]|所在|所属|相关|有关")
_REACH = 20
_BRACKETED = re.compile(r"[（(]([^（）()]{0,30})[）)]")


def own_words(organ: str) -> frozenset[str] | None:
    """What may follow 我 or 本 where an organ of this name speaks of itself; None where its name does not tell.

    Those of names in brackets (某委（某局）) count too.
    """
    name = "".join(organ.split())
    names = [_BRACKETED.sub("", name), *_BRACKETED.findall(name)]
    words: set[str] = set()
    for each in names:
        if each.endswith(_OTHERS) and not each.endswith(("街道办事处", "管理处")):
            return None
        found = next((kinds for endings, kinds in _BY_ENDING if each.endswith(endings)), None)
        if found is None and each is names[0]:
            return None
        words.update((found or "").split())
    return frozenset(words)


def self_references(text: str) -> Iterator[tuple[int, int, str]]:
    """Every 我局, 本委, 我镇 …: its half-open range and the kind of organ. Words of a region (我县) or of a section
    within (我办, 我处) say nothing of the organ and are passed over, as is 本镇 where each town is meant (各镇对本镇……).
    """
    for m in _SELF.finditer(text):
        if text[m.start()] != "本" or not _EACH.search(text, max(0, m.start() - _REACH), m.start()):
            yield m.start(), m.end(), m["kind"]
