"""What the name of an organ tells: its level, the tier of government it belongs to, its province."""

from __future__ import annotations

import re

from nianshen.parse.places import PROVINCE_OF_PREFECTURE, PROVINCES
from nianshen.report import Level, Tier
from nianshen.text.first_characters import Sought

DEPARTMENT_ENDINGS = (
    "局", "委员会", "委", "厅", "办公室", "办公厅", "办", "院", "中心", "署", "部", "总队", "支队", "大队", "队",
    "站", "所", "处", "公司", "集团", "联合会", "总社", "联社", "银行", "馆", "学校", "大学", "学院", "医院",
)  # fmt: skip
ORGAN_ENDINGS = (
    *DEPARTMENT_ENDINGS, "人民政府", "政府", "街道", "办事处", "镇", "乡", "民族乡", "苏木",
    "管委会", "管理委员会", "开发区", "实验区", "试验区", "高新区", "新区", "示范区", "产业园", "工业园", "园区",
    "省", "市", "县", "区", "旗", "州", "盟", "自治区",
)  # fmt: skip

_ZONE = re.compile(
    r"(?:开发区|实验区|试验区|高新区|经开区|示范区|产业园|产业园区|工业园|工业园区|园区|度假区|保税区|风景区|风景名胜区"
    r"|管理区|新区|产业区|保税港区|合作区|管委会|管理委员会)(?:管委会|管理委员会)?\Z"
)
_COMMISSION = re.compile(
    r"(?:监督管理|行政管理|城市管理|交通管理|市场管理|监管|国有资产监督管理|财经|发展和改革|卫生健康|住房和城乡建设管理)委员会\Z"
)
_SUBDISTRICT = re.compile(r"街道(?:办事处)?\Z|街道人民政府\Z")
_TOWNSHIP = re.compile(r"(?:镇|乡|苏木)(?:人民政府|政府)?\Z")
_GOVERNMENT = Sought(r"(?:人民政府|(?:省|市|县|区|旗|州|盟)(?:政府)?)\Z")
_UNIT = re.compile(r"[\u4e00-\u9fff]{1,11}?(?:自治区|自治州|自治县|自治旗|省|市|州|盟|地区|新区|县|区|旗|镇|乡|街道)")
_NO_PLACE = Sought(r"[和与]|城市\Z|城乡\Z|社区\Z")
_ENDS_TOWN = re.compile(r"(?:人民政府|政府|办事处|党政)|\Z")
_STATE = re.compile(r"\A(?:国务院|国家|中华人民共和国|中国|全国|最高人民)|\A[\u4e00-\u9fff、]{2,12}(?:部|总署|总局)\Z")


def level_of(organ: str) -> Level | None:
    """Government, department, township, subdistrict or zone; None where the name does not tell."""
    if _SUBDISTRICT.search(organ):
        return "subdistrict"
    if _TOWNSHIP.search(organ):
        return "township"
    if _ZONE.search(organ) and not _COMMISSION.search(organ):
        return "zone"
    if organ.endswith(DEPARTMENT_ENDINGS):
        return "department"
    if _GOVERNMENT.search(organ):
        return "government"
    return None


def tier_of(organ: str) -> Tier | None:
    """The tier of the government that the organ is or belongs to; None where the name does not tell.

    A 市 that is no prefecture-level city stands for a county-level one only where the name says so by other means.
    """
    if _STATE.search(organ):
        return "state"
    tier: Tier | None = None
    rest = organ
    while m := _UNIT.match(rest):
        unit = m.group()
        if _NO_PLACE.search(unit) or (unit.endswith(("镇", "乡", "街道")) and not _ENDS_TOWN.match(rest, m.end())):
            break
        if unit in PROVINCES:
            tier = "province"
        elif unit in PROVINCE_OF_PREFECTURE or unit.endswith(("自治州", "盟", "地区")):
            tier = "prefecture"
        elif unit.endswith(("镇", "乡", "街道")):
            tier = "town"
        elif unit.endswith(("县", "旗")):
            tier = "county"
        elif unit.endswith("区"):
            tier = None if _ZONE.search(unit) else "county"
        elif unit.endswith("市") and tier == "prefecture":
            tier = "county"  # a 市 below a prefecture-level one
        rest = rest[m.end() :]
    return tier


def province_of(organ: str) -> str | None:
    """The province that the name itself names, in full; None where it does not."""
    for name in PROVINCES:
        if organ.startswith(name):
            return name
    for name, province in PROVINCE_OF_PREFECTURE.items():
        if organ.startswith(name):
            return province
    return None


