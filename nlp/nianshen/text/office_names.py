"""Names of offices in running text, and whether two of them seem to mean one office: 县住房和城乡建设局 and 县住房城乡建设局.

Where a name begins cannot be told without knowing the place; names are therefore compared from the level on (县, 市 …).
Two offices that both exist in China's counties (教育局, 体育局) are two, however alike their names are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nianshen.text.in_order import stands_in_order

_ENDINGS = "局|委员会|委|厅|办公室|办|中心|管委会|办事处|总队|支队|大队|人民政府"
_LEVEL = re.compile("[省市县区州旗镇乡]")
_REST = re.compile(
    rf"(?P<stem>[\u4e00-\u9fff]{{2,16}}?)(?P<ending>{_ENDINGS})(?!长|里|内|属|机关|面|理|法|公室|会主任|主任|事处|事(?!处)|结|件|题|托|派)"
)
_NO_STEM = re.compile(
    r"\A[和与、]|[的对将在由向为等各把被了是有于从给年月日及省县州旗镇]|区(?![域划块])|(?<!城)市(?![场政容])|(?<!城)乡(?!村)|负责|牵头|会同|联合|组织|开展|协调|配合|要求|通过|所属|直属|以及|发布|公开(?!\Z|工作\Z)|提供|印发|转发|收到|成立|设立"
)
"""Words that no name holds: where they stand between level and ending there is a sentence, not a name."""
_NO_LEVEL = re.compile(r"(?:市场|市民|市容|市政(?!府|务)|市区|区域|区别|区分|区块|区间|区划|区级|县级|市级|省级|镇级|乡级|县域|乡镇|乡村|城市(?!管|综|建)|小区|社区|园区|景区|山区|灾区|校区|片区|城区|专区|分区|地区|旗帜|旗下|区直|县直|市直|省直|县内|市内|区内|县城|县委|市委|区委|省委|镇党|乡党)")
_ABBREVIATED = (("委员会", "委"), ("办公室", "办"), ("人民政府", "政府"), ("管理委员会", "管委会"), ("街道办事处", "街道"))
_JOINTS = re.compile("[和与及暨、]")
KNOWN = frozenset(
    [
        "财政", "民政", "教育", "体育", "教育体育", "教体", "水利", "水务", "商务", "税务", "审计", "统计", "农业农村", "农业", "林业",
        "林草", "林业和草原", "公安", "司法", "人社", "人力资源和社会保障", "人力资源社会保障", "自然资源", "自然资源和规划", "规划",
        "规划和自然资源", "国土资源", "生态环境", "环境保护", "环保", "住建", "住房和城乡建设", "住房城乡建设", "建设", "交通", "交通运输",
        "文化", "文旅", "文化和旅游", "文化旅游", "文化广电和旅游", "文化广电旅游", "旅游", "广电", "卫生健康", "卫健", "卫生", "卫计",
        "退役军人", "退役军人事务", "应急", "应急管理", "安监", "市场监管", "市场监督管理", "工商", "质监", "食药监", "药监",
        "药品监督管理", "医保", "医疗保障", "行政审批", "行政审批服务", "政务服务", "政务服务管理", "政务服务数据管理", "数据", "大数据",
        "大数据管理", "信访", "机关事务", "机关事务管理", "国资", "国有资产监督管理", "粮食", "粮食和物资储备", "乡村振兴", "扶贫", "城管",
        "城市管理", "城市管理综合执法", "综合执法", "综合行政执法", "行政执法", "人防", "人民防空", "档案", "地方志", "供销", "气象",
        "地震", "海关", "海洋", "海事", "渔业", "畜牧", "畜牧兽医", "农机", "农牧", "牧业", "园林", "房产", "房管", "公路", "铁路", "民航",
        "邮政", "烟草", "盐务", "物价", "金融", "外事", "侨务", "台湾事务", "民族", "宗教", "民族宗教", "民宗", "民族宗教事务", "科技",
        "科学技术", "科协", "工信", "工业和信息化", "经信", "经济和信息化", "发改", "发展和改革", "发展改革", "招商", "投资促进", "政府",
        "政务", "政务公开", "党政", "党政综合", "综合", "公共资源交易", "公共资源交易管理", "便民服务", "社保", "社会保险", "就业",
        "就业服务", "医疗保险", "住房公积金", "疾控", "疾病预防控制", "妇幼保健", "不动产登记", "融媒体", "网信", "网络安全", "信息",
        "信息化", "电子政务", "编制", "机构编制", "法制", "政策研究", "督查", "信息中心", "会计核算", "国库", "市政", "市容", "环卫",
        "公用事业", "水文", "河长", "林长", "移民", "残联", "老龄", "爱卫", "禁毒", "消防", "消防救援", "交警", "交通警察", "经侦", "刑侦",
        "治安", "巡特警", "纪检监察", "监察", "组织", "宣传", "统战", "政法", "巡察", "工业", "经济", "经济发展", "社会事务", "社会治理",
        "平安建设", "规划建设", "建设规划", "安全生产", "环境监察", "卫生监督", "劳动监察", "文化市场综合执法", "农业综合执法",
        "交通综合执法", "市场监管综合执法", "城市更新", "征收", "房屋征收", "拆迁", "土地储备", "国际贸易", "口岸", "自贸", "保税", "开发",
        "高新", "口岸管理", "知识产权", "版权", "新闻出版", "外经贸", "接待", "史志", "党史", "妇女儿童", "人才", "人力资源", "职业技能",
        "考试", "招生", "电教", "教研", "学生资助", "血站", "急救", "殡葬", "救助", "救助管理", "福利", "慈善", "社会福利", "养老", "老年",
        "军休", "双拥", "征兵", "人武", "地质", "测绘", "勘测", "矿产", "煤炭", "能源", "电力", "燃气", "供水", "供热", "排水", "水产",
        "政协", "人大", "保密", "文体", "文广", "教科", "科教", "科工", "农水", "林水", "水电", "城建", "卫体", "旅发", "财经", "政工", "党建",
        "种子", "植保", "土肥", "农技", "农业技术推广", "林技", "茶业", "果业", "蔬菜", "糖业", "蚕业", "烤烟",
    ]
)
"""Offices of which every county may have one, by what stands between the level and the ending."""
_ONE_OFFICE = tuple(
    frozenset(stems.split())
    for stems in (
        "水利 水务 水利水电 水利水务 水务水利 水电",
        "医疗保障 医疗保险 医疗保险管理 医疗保障管理 医保管理 医疗保障事务",
        "教育 教育体育 教体 教育和体育",
        "文化和旅游 文化旅游 文化广电和旅游 文化广电旅游 文旅广电 文化体育和旅游 文化广电体育旅游",
        "自然资源 自然资源和规划 规划和自然资源 自然资源规划 国土资源",
        "农业农村 农业 农牧 农业和农村",
        "卫生健康 卫生 卫生和健康 卫生和计划生育 卫生计生",
        "林业 林业和草原 林草 林业草原",
        "民族宗教 民族宗教事务 民宗",
        "政务服务 行政服务",
        "政务服务 政务服务管理 政务服务数据管理 政务服务和大数据管理",
        "大数据 大数据管理 数据 大数据发展管理 大数据发展 大数据服务",
        "工业和信息化 经济和信息化 工业信息化",
        "交通 交通运输",
        "行政审批 行政审批服务",
        "公共资源交易 公共资源交易管理",
        "机关事务 机关事务管理",
        "住房和城乡建设 住房城乡建设 城乡建设 建设 住房和建设 城建",
        "应急 应急管理",
        "退役军人 退役军人事务",
        "科技 科学技术",
        "城管 城市管理 城市管理综合执法 城市管理和综合执法",
        "生态环境 环境保护 环保",
        "司法 法制 法制司法 司法行政",
    )
)
"""Names that this or that county gives to one office: two of them in one text are hardly two offices."""
_FORMER = frozenset(["交通", "建设", "农业", "卫生", "环保", "国土资源", "环境保护", "城乡建设", "法制", "教体", "城建"])
"""What offices were called before the reform, or elsewhere: no abbreviations of their present names."""
_ADDED = re.compile("(?:国家)?(?P<base>.{2,8}?)(?:管理|行政|事务|服务|监督)?")
"""What drafters add to the name of an office that is known without it: 统计管理局, 国家保密办公室."""
_TELLS_APART = frozenset("东南西北中上下前后左右新老大小高低内外一二三四五六七八九十甲乙丙丁分总副")
_GOVERNMENT = re.compile(r"\A(?:人民)?(?:政府|政务|行政){1,2}")
_LEAST_LEFT = 3
_SIDE_BY_SIDE = frozenset(
    frozenset((one, other))
    for one in ("人力资源和社会保障", "人力资源社会保障")
    for other in ("医疗保障", "自然资源", "自然资源和规划", "住房保障")
)
"""Bureaus that share words and are two wherever both are."""
_PLACE = 2
"""The characters after the level that may be the name of a place."""
_MOST_NAMES = 80
_TITLE = 40


@dataclass(frozen=True, slots=True)
class OfficeName:
    """A name at its half-open range, from the level on; ``stem`` is what stands between level and ending."""

    start: int
    end: int
    level: str
    stem: str
    ending: str

    @property
    def short(self) -> str:
        """The name with the usual abbreviations made: 办公室 as 办, 委员会 as 委."""
        name = self.level + self.stem + self.ending
        for long, short in _ABBREVIATED:
            name = name.replace(long, short)
        return name


def office_names(text: str) -> Iterator[OfficeName]:
    """Every name of an office in ``text``, in order, those in titles left out."""
    for level in _LEVEL.finditer(text):
        at = level.start()
        m = _REST.match(text, at + 1)
        if m is None or _NO_STEM.search(m["stem"]) or text[at - 1 : at] == "原":
            continue
        if _NO_LEVEL.match(text, at) or _NO_LEVEL.match(text, max(0, at - 1)):
            continue
        if text.rfind("《", max(0, at - _TITLE), at) > text.rfind("》", max(0, at - _TITLE), at):
            continue
        yield OfficeName(at, m.end(), level.group(), m["stem"], m["ending"])


def named_two_ways(names: Sequence[OfficeName]) -> Iterator[tuple[OfficeName, OfficeName, bool]]:
    """Pairs of names that seem to mean one office, the first place of each, and whether that is sure.

    Sure are names of the same characters in another order, and those that differ by a joining 和 or by one character of at
    least six; abbreviations of a name (发改委) are no other name.
    """
    first: dict[str, OfficeName] = {}
    for name in names:
        if len(first) < _MOST_NAMES:
            first.setdefault(name.short, name)
    distinct = list(first.values())
    for k, one in enumerate(distinct):
        for other in distinct[k + 1 :]:
            sure = _same_office(one, other)
            if sure is not None:
                yield one, other, sure


def _same_office(one: OfficeName, other: OfficeName) -> bool | None:
    """Whether two different names surely mean one office; None where they do not seem to."""
    a, b = one.short, other.short
    if a[0] != b[0] or abs(len(a) - len(b)) > 3:
        return None
    stems = one.stem, other.stem
    if a[-1] != b[-1]:
        own = -1 in (one.start, other.start)
        if one.stem == other.stem and one.stem in KNOWN and {a[-1], b[-1]} == {"局", "委"}:
            return own
        return False if {a[-1], b[-1]} == {"局", "办"} and _adds(*stems) else None
    if _JOINTS.sub("", a) == _JOINTS.sub("", b):
        return True
    if _adds(*stems):
        return True
    if any(stems[0] in office and stems[1] in office for office in _ONE_OFFICE):
        shorter, longer = sorted(stems, key=len)
        if shorter not in _FORMER and _is_abbreviation(shorter, longer) and longer in KNOWN:
            longer_than_own = any(name.start == -1 and name.stem == shorter for name in (one, other))
            return False if one.ending == "中心" or longer_than_own else None
        return -1 in (one.start, other.start) or (longer in KNOWN and shorter in _FORMER) or not KNOWN.issuperset(stems)
    if all(stem in KNOWN for stem in stems):
        return None
    shorter, longer = sorted((a, b), key=len)
    if longer.replace("工作", "", 1) == shorter:
        return False
    if _is_abbreviation(shorter, longer):
        return None
    if sorted(a) == sorted(b) and len(a) >= 6:
        return True
    if _of_government(one.stem) and _of_government(one.stem) == _of_government(other.stem):
        return True
    distance = _edits(a, b)
    if distance == 1 and len(longer) >= 6:
        return True if _is_slip(shorter, longer) else None
    if distance == 1 and len(longer) == 5 and len(shorter) == 4:
        return False if _is_slip(shorter, longer) else None
    return False if distance == 2 and len(longer) >= 8 and a[1:3] == b[1:3] else None


def is_former_name(now: str, other: str) -> bool:
    """Whether ``other`` names the office of ``now`` as it was called before the reform of 2018: 县农业局, of 县农业农村局."""
    mine, theirs = (next(iter(office_names(name)), None) for name in (now, other))
    if mine is None or theirs is None or mine.ending != theirs.ending or mine.stem == theirs.stem:
        return False
    return mine.stem in KNOWN and theirs.stem in _FORMER and any({mine.stem, theirs.stem} <= office for office in _ONE_OFFICE)


def two_known_offices(one: str, other: str) -> bool:
    """Whether two names without their places are of two bureaus that stand side by side wherever both are, though they
    share what they deal with: 医疗保障局, 人力资源和社会保障局."""
    return one.endswith("局") and other.endswith("局") and frozenset((one[:-1], other[:-1])) in _SIDE_BY_SIDE


def _of_government(stem: str) -> str:
    """What an office does for a government, by a stem that begins so: 信息化 of 政府信息化 and 政务信息化, 政府政务信息化.
    Empty where too little is left to tell one office."""
    rest = _GOVERNMENT.sub("", stem)
    return rest if rest != stem and len(rest) >= _LEAST_LEFT else ""


def _adds(one: str, other: str) -> bool:
    """Whether one is the name of a known office and the other the same with words added that no such office has."""
    known, added = (one, other) if one in KNOWN else (other, one)
    if known not in KNOWN or added in KNOWN or len(added) <= len(known):
        return False
    m = _ADDED.fullmatch(added)
    return m is not None and m["base"] == known


def _is_slip(shorter: str, longer: str) -> bool:
    """Whether the one character in which two names differ is hardly what tells two offices apart: 东山分局 and 南山分局
    are two, as are a first and a second office, and an office and its branch."""
    at = next((k for k, (c, d) in enumerate(zip(shorter, longer, strict=False)) if c != d), len(shorter))
    if len(shorter) < len(longer):
        return longer[at] not in _TELLS_APART
    return at > _PLACE and not {shorter[at], longer[at]} & _TELLS_APART


def _is_abbreviation(shorter: str, longer: str) -> bool:
    """Whether the characters of one stand in the other in order, two or more being left out: 市场监管局 of
    市场监督管理局. One left out is rather a slip."""
    return len(longer) - len(shorter) >= 2 and stands_in_order(shorter, longer)


def _edits(a: str, b: str) -> int:
    """How many characters are to be changed, put in or left out to make one of the other."""
    row = list(range(len(b) + 1))
    for i, c in enumerate(a, 1):
        above, row[0] = row[0], i
        for j, d in enumerate(b, 1):
            above, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, above + (c != d))
    return row[-1]


def own_office_otherwise(text: str, organ: str) -> Iterator[tuple[int, int]]:
    """Where the office of the organ goes by the name that other places give it, without its place (水务局专栏 in a report of
    青坪县水利局), or by its own name with another ending (高新区管理局 for 高新区管委会)."""
    own = next(iter(office_names(organ)), None)
    if own is not None:
        group = next((office for office in _ONE_OFFICE if own.stem in office), frozenset[str]())
        for stem in group:
            if stem == own.stem or (_is_abbreviation(stem, own.stem) and stem not in _FORMER):
                continue
            rest = own.stem.removesuffix(stem) if own.stem.endswith(stem) else ""
            place = organ[: own.start + 1]
            for at in _places(text, stem + "局"):
                if len(place) > _PLACE and text.endswith(place, 0, at) and stem not in _FORMER:
                    yield at - len(place), at + len(stem) + 1
                    continue
                if rest and (text.endswith(rest, 0, at) or text[at - 1 : at] in "和与、"):
                    continue
                if text[at - 1 : at] in _FREE_BEFORE or text.endswith(_PLACES_BEFORE, 0, at):
                    yield at, at + len(stem) + 1
    if organ.endswith("管委会"):
        for ending in ("管理局", "管理处", "管理办公室"):
            for at in _places(text, organ.removesuffix("管委会") + ending):
                yield at, at + len(organ) - 3 + len(ending)


def zone_otherwise(text: str, organ: str) -> Iterator[tuple[int, int]]:
    """Where a zone's committee of the same place goes by another name (临河开发区管委会 for 临河高新区管委会): the same, or another
    zone of that place."""
    if organ.endswith("管委会") and len(organ) > _PLACE + 3 and "管委会" in text:
        place = organ[:_PLACE]
        for m in re.finditer(f"{place}[一-鿿]{{2,10}}?管委会", text):
            if m.group() != organ and organ not in m.group():
                yield m.span()


_FREE_BEFORE = frozenset("在由向从和与、的把经，。；：（“")
_PLACES_BEFORE = ("网站", "平台", "公众号", "专栏", "微信", "微博", "门户")
_OFFICE_OF_GOVERNMENT = re.compile("(?P<level>[省市县区州旗])(?:人民)?政?府办公(?P<ending>[室厅])")
_UNIT_WITHIN = re.compile("(?P<stem>(?![各个每两数的和与、科股及由等]{1,2})[一-鿿]{2})(?P<ending>[股科])(?![技学普室目研级员长创教协员])")
_SECTION = re.compile("(?<=[局镇乡室由经的，、。；：和与])(?P<stem>(?![由经的和与局镇乡])[一-鿿]{4,6})(?P<ending>[股科])(?![技学普室目研级员长创教协])")
_TWIN_ENDINGS = (("筹备处", "筹建处"), ("筹备组", "筹建组"), ("筹备办", "筹建办"))
_PARTY = re.compile("(?P<of>[一-鿿]?)局(?P<body>党组(?!织|成员会)|党委(?!会?成员))")


def twins(text: str) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Places of two names for one body that stand in one text: 县政府办公室 and 县政府办公厅, 局党组 and 局党委, 移民股 and
    移民科, 筹建处 and 筹备处, 规划财务股 and 财务规划股, 管委会办公室 and 管委会综合办公室."""
    if "办公厅" in text and "府办公室" in text:
        yield from _first_of_each(text, _OFFICE_OF_GOVERNMENT, "level", "ending")
    if "局党组" in text and "局党委" in text:
        yield from _first_of_each(text, _PARTY, "of", "body", any_key=True)
    if "股" in text and "科" in text:
        yield from _first_of_each(text, _UNIT_WITHIN, "stem", "ending")
    yield from _turned_round(text)
    yield from _office_within(text)
    yield from _managing(text)
    for one, other in _TWIN_ENDINGS:
        if one in text and other in text:
            for at in _places(text, other):
                stem = text[at - 3 : at]
                twin = text.find(stem + one) if at >= 3 else -1
                if twin >= 0:
                    yield (at - 3, at + len(other)), (twin, twin + 3 + len(one))


_WITHIN_BODY = re.compile("(?P<body>管委会|街道|[镇乡局])(?P<kind>综合|党政|党政综合|行政|)办公室")


def _office_within(text: str) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """The one office of a body, once by its kind and once without: 管委会办公室 and 管委会综合办公室."""
    if "合办公室" not in text and "政办公室" not in text:
        return
    first: dict[str, tuple[str, tuple[int, int]]] = {}
    for m in _WITHIN_BODY.finditer(text):
        kind, place = first.setdefault(m["body"], (m["kind"], m.span()))
        if kind != m["kind"] and not (kind and m["kind"]):
            yield place, m.span()
            return


_MANAGED = {"物管": "物业", "房管": "房产", "资管": "资产", "渔管": "渔业", "矿管": "矿业", "林管": "林业", "户管": "户籍", "学管": "学生"}


def _managing(text: str) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Two short names of one section, 物业股 and 物管股 of 物业管理股."""
    for ending in "股科":
        for one, other in _MANAGED.items():
            first, second = text.find(one + ending), text.find(other + ending)
            if first >= 0 and second >= 0:
                yield (second, second + len(other) + 1), (first, first + len(one) + 1)


def _turned_round(text: str) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Sections whose names have the same two words in another order."""
    first: dict[str, tuple[int, int]] = {}
    for m in _SECTION.finditer(text):
        stem, half = m["stem"], len(m["stem"]) // 2
        turned = stem[half:] + stem[:half] + m["ending"]
        if turned in first and turned != stem + m["ending"]:
            yield first[turned], m.span()
        first.setdefault(stem + m["ending"], m.span())


def _first_of_each(
    text: str, pattern: re.Pattern[str], key: str, ending: str, *, any_key: bool = False
) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Where the same key goes with two endings: the first place of each."""
    first: dict[tuple[str, str], tuple[int, int]] = {}
    done: set[str] = set()
    for m in pattern.finditer(text):
        of = "" if any_key else m[key]
        if any_key and m[key] in ("省", "市", "区", "县", "州"):
            continue
        others = [place for (name, end), place in first.items() if name == of and end != m[ending]]
        if others and of not in done:
            done.add(of)
            yield others[0], m.span()
        first.setdefault((of, m[ending]), m.span())


def _places(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + len(words))


def places_misspelt(text: str, organ: str) -> Iterator[tuple[int, int]]:
    """Where the name of the organ stands with one character of its place changed (青平县水利局 for 青坪县水利局)."""
    level = re.search(r"(?<=..)[省市县区州旗镇乡](?!.*[省市县区州旗镇乡])", organ)
    if level is None or len(organ) - level.start() < 4:
        return
    place, rest = organ[: level.start()], organ[level.start() :]
    at = text.find(rest)
    while at >= 0:
        begin = at - len(place)
        written = text[begin:at] if begin >= 0 else ""
        if len(written) == len(place) and sum(a != b for a, b in zip(written, place, strict=True)) == 1:
            yield begin, at + len(rest)
        at = text.find(rest, at + len(rest))
