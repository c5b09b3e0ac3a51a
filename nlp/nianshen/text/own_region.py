"""Words by which a text calls its own region (我县, 我市, 我区), and which of them cannot be that of the organ.

The office of a county may speak of the city above it (我市), that of a city never of 我县, nor that of a district. Towns and
townships are told apart by :mod:`nianshen.text.self_reference`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from nianshen.text.first_characters import Sought

_RANK = {"省": 0, "市": 1, "州": 1, "盟": 1, "县": 2, "区": 2, "旗": 2}
_BELOW_COUNTY = re.compile(r"[镇乡街]|村|社区")
_LEVEL = re.compile(r"(?<=[\u4e00-\u9fff])(?:自治[州县旗区]|[省市县区旗州盟])")
_ZONE = re.compile(r"管理委员会|管委会|开发区|高新区|经开区|示范区|园区|实验区|新区")
_ZONE_ITSELF = re.compile("(?<!入驻)(?<!乡镇)(?:全区|实验区|开发区|高新区|经开区|示范区|新区)(?!县)")
"""By which a zone speaks of itself, beside 我区."""
_OWN = Sought(r"(?<![自忘敌唯为对])[我](?P<kind>[县市区旗州])(?![级委直场民长域])")
_CITED = re.compile(r"《[^《》\n]{0,80}》|“[^“”\n]{0,60}”")


class OwnRegion(NamedTuple):
    """Where a text says 我县, and that kind."""

    start: int
    end: int
    kind: str


def region_kind(organ: str) -> str | None:
    """The kind of the region that an organ of this name serves, the smallest that it names; None where the name does not
    tell, or is that of a town: its county is named by whom it likes."""
    name = "".join(organ.split())
    if _BELOW_COUNTY.search(name):
        return None
    if is_zone(name):
        return "区"
    levels = [m.group()[-1] for m in _LEVEL.finditer(name)]
    return levels[-1] if levels else None


def is_zone(organ: str) -> bool:
    """Whether the organ is one of a zone, which may cover a whole county and speak of it as its own."""
    return _ZONE.search("".join(organ.split())) is not None


def foreign_regions(text: str, organ: str) -> tuple[list[OwnRegion], int]:
    """The places where the text calls its region another kind than the organ's and no larger one, in order; and how often it
    says the right kind (a zone, its own kind of zone too). What is cited is left out, and so is 我区 where an autonomous region may be meant."""
    own = region_kind(organ)
    if own is None:
        return [], 0
    cited = [m.span() for m in _CITED.finditer(text)]
    said = [
        OwnRegion(*m.span(), m["kind"])
        for m in _OWN.finditer(text)
        if not any(start <= m.start() < end for start, end in cited)
    ]
    foreign = [r for r in said if r.kind != own and _RANK[r.kind] >= _RANK[own]]
    if "自治区" in text:
        foreign = [r for r in foreign if r.kind != "区"]
    named = len(_ZONE_ITSELF.findall(text)) if is_zone(organ) else 0
    return foreign, named + sum(r.kind == own for r in said)
