"""BP-04: another organ left in by copying."""

from __future__ import annotations

from collections.abc import Iterator

from nianshen.forms.law import FORM2021_LIABILITY, ORIGINALITY_PRACTICE
from nianshen.report import Span
from nianshen.rule import ALL_FORMS, Case, Fail, NotAssessable, Result, Uncertain, rule
from nianshen.text.foreign_accounts import foreign_accounts
from nianshen.text.foreign_names import foreign_names
from nianshen.text.foreign_offices import foreign_offices
from nianshen.text.foreign_places import foreign_places, own_places, two_sites
from nianshen.text.own_region import foreign_regions, is_zone

_SHOWN, _MOST = 12, 3


@rule(
    "BP-04",
    "foreign-name",
    title="他地他单位名称残留",
    title_en="another organ left in by copying",
    severity="error",
    cites=(FORM2021_LIABILITY, ORIGINALITY_PRACTICE,),
    forms=ALL_FORMS,
    needs=("statements",),
    messages={
        "subject": (
            "正文写的是“{printed}”的信息公开工作，本报告的单位是{organ}，疑为照抄他单位时没有改名。",
            "The text tells of the work of “{printed}”, but the report is that of {organ}.",
        ),
        "guide": (
            "正文引的是“{printed}”，本报告的单位是{organ}，疑为照抄他单位时没有改名。",
            "The text refers to “{printed}”, but the report is that of {organ}.",
        ),
        "region": (
            "正文以“{printed}”自称（共{n}处），本报告的单位是{organ}，疑为照抄他地报告时没有改。",
            "The text calls its region “{printed}” ({n} times); the report is that of {organ}.",
        ),
        "two": (
            "正文一处写“{printed}”的网站，一处写“{other}”的网站，其中一处疑为照抄残留。",
            "The text names the sites of two governments, “{printed}” and “{other}”; one may be left over from copying.",
        ),
        "perhaps": (
            "正文出现“{printed}”，与本报告的单位{organ}不是一家，请核对是否照抄残留。",
            "“{printed}” stands in the text; the report is that of {organ}. It may be left over from copying.",
        ),
    },
)
def foreign_name(case: Case) -> Iterator[Result]:
    """正文里留有别的单位的名称。

    检查什么：正文中作为“信息公开指南、目录、年报、工作”的主人出现的单位，是不是本单位（或者它的上级、下级政府）。

    为什么：指南、目录、年报都是各单位自己的；写成别的单位，说明整段是照抄来的，也使公众找不到受理机构。

    怎样判定：找出“某某局政府信息公开指南（目录、申请表、专栏、年度报告）”“某某局主动公开政府信息”一类写法里的单位名称：与本单位同名、简称、
    互为办公室，或者是本地政府、上级政府的，不算。指南、目录、年报写成别的单位为警告；以别的单位作主语写本年公开工作的为错误。
    另一个局的党组、信息公开领导小组、指南，以及以另一个局作主语写公开工作的，镇、乡、街道的报告里写“局党组”“局机关”的，也算。名称不完整、可能是简称的作存疑。与本单位同级的另一个县（区、镇、乡、街道）作主语写公开工作，或者写成它的政府网站、指南、同名的局，或者结合它的“实际”的，同样处理；上级、下级
    的地方不算，设区的市写到另一个市的只作存疑（另一个市是常见地名的除外）。以同级的另一个地方写辖区、位置、受理地址，按它的文件开展工作的，也同样处理；
    “石桐水利”一类与本单位同行业而地名不同的账号，与邻镇同名的“某某发布”，说是本单位运营的为警告。本单位名称没有写到县，而文中先后写了两个县的政府网站的，必有一处不对，为警告。市级、区级单位自称“我县”，县级单位自称“我区”一类，与本单位所在的行政区不合的，为警告；通篇都这样自称的，
    可能是行政区划调整，本单位是开发区一类而又不多称“我区”“全区”的，可能就设在那个县里，都作存疑；下级单位称上级行政区（“我市”）的不算。

    什么情况下误报：转述上级或同级单位的文件、合署办公的另一块牌子。

    违反：

        青坪县民政局2024年政府信息公开工作年度报告
        一、总体情况
        2024年，我局按照《青坪县水利局政府信息公开指南》的要求，主动公开信息120条。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        一是救助名册更新不及时。下一步，一是每月核对一次救助名册。
        六、其他需要报告的事项
        本年度未收取信息处理费。

    符合：

        青坪县民政局2024年政府信息公开工作年度报告
        一、总体情况
        2024年，我局按照《青坪县民政局政府信息公开指南》和青坪县人民政府政府信息公开目录的要求，主动公开信息120条。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        一是救助名册更新不及时。下一步，一是每月核对一次救助名册。
        六、其他需要报告的事项
        本年度未收取信息处理费。
    """
    report = case.report
    if not report.organ:
        yield NotAssessable()
        return
    shown: set[str] = set()
    quoted: list[Span] = []
    own = own_places(report.organ, case.told.text)
    for passage in report.passages:
        words = passage.span.of(report.text)
        for named in (*foreign_names(words, report.organ), *foreign_places(words, report.organ, own), *foreign_offices(words, report.organ), *foreign_accounts(words, report.organ, own, case.told.text)):
            span = Span(passage.span.start + named.start, passage.span.start + named.end)
            if named.organ in shown or any(span.overlaps(other) for other in quoted):
                continue
            shown.add(named.organ)
            quoted.append(span)
            evidence, facts = (case.quote(span),), {"printed": span.of(report.text), "organ": report.organ}
            if not named.sure:
                yield Uncertain("perhaps", evidence, facts)
            elif named.subject:
                yield Fail("subject", evidence, facts)
            else:
                yield Fail("guide", evidence, facts, "warning")
    if not shown and (sites := two_sites(case.told.text, own)) is not None:
        first, second = (case.told.span(site.start, site.end) for site in sites)
        facts = {"printed": first.of(report.text), "other": second.of(report.text)}
        yield Fail("two", (case.quote(first), case.quote(second)), facts, "warning")
    yield from _regions(case, report.organ)


def _regions(case: Case, organ: str) -> Iterator[Result]:
    """Words for the organ's own region that are those of another kind of region."""
    told = case.told
    foreign, own = foreign_regions(told.text, organ)
    if foreign:
        ends = [min(len(told.text), r.end + _SHOWN) for r in foreign[:_MOST]]
        ends = [stop if (stop := told.text.find("\n", r.start, end)) >= 0 else end for r, end in zip(foreign, ends, strict=False)]
        evidence = tuple(case.quote(told.span(r.start, end)) for r, end in zip(foreign, ends, strict=False))
        printed = told.text[foreign[0].start : foreign[0].end]
        facts = {"printed": printed, "organ": organ, "n": len(foreign)}
        if own > len(foreign) if is_zone(organ) else own or len(foreign) == 1:
            yield Fail("region", evidence, facts, "warning")
        else:
            yield Uncertain("perhaps", evidence, facts)
