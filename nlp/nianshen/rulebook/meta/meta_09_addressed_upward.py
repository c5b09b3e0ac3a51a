"""META-09: the letter to a superior office was put on the site as it was."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nianshen.forms.law import PUBLISHED_TEXT_PRACTICE, REG2019_ART49_1
from nianshen.report import Report, Span
from nianshen.rule import ALL_FORMS, Case, Fail, Result, Uncertain, rule
from nianshen.rulebook.introduction import introduction
from nianshen.text.first_characters import Sought

_OFFICE = r"(?:办公室|办公厅|人民政府|政府|委员会|管委会|领导小组|[府委信开]办|局|厅|中心|党委|党工委|政府办|政务办)"
_ADDRESSEE = re.compile(
    rf"(?:^|(?<=报告)|(?<=[）)\d])|(?<=号))[ \t\u3000\u00a0]*(?P<organ>(?!各|全|其他|有关|本|我)[\u4e00-\u9fff（）、，]{{2,40}}?{_OFFICE})[ \t]?[：:][ \t\u3000\u00a0]*(?=$|\r|现将|现就|现|根据|按照|依据|按|为|我|今|遵|20\d\d年|本)",
    re.MULTILINE,
)
_LABEL = re.compile(r"发布|来源|单位|机构|责任|主办|承办|制作|编辑|审核|作者|部门|联系|地址|索引|发文|文号|标题|名称|报告如下|公开(?:日期|方式|时限|范围)")
_SUPERIOR = r"(?:上级|贵|你|(?:省|市|县|区|州|旗|国家|国务院)(?:人民)?(?:政府|委|党委|政府办|政务公开|政务|信息公开|府)[\u4e00-\u9fff]{0,10}|[\u4e00-\u9fff]{2,16}(?:人民政府|政府办公室|政府办公厅|领导小组)(?:办公室)?)"
_SENT_UP = re.compile(r"关于(?:呈报|上报|报送|呈送|呈报送|报请)[^。；\n]{0,50}(?:年度)?(?:报告|年报|材料)的?(?:函|报告|请示)?")
_MAIN_RECEIVER = re.compile(r"(?:^|[ \t\u3000。])(?:主送|报送|上报|呈报|抄报|报)(?:机关|单位)?[ \t]?[：:][ \t\u3000]*[\u4e00-\u9fff]{2,30}", re.MULTILINE)
_ASKS = Sought(
    r"请(?:予以?|领导|上级)?(?:审阅|审示|审查|审议|审定|批示|指示|批复|批转|核示|审核|查收|鉴核)(?=[。！；，\s各执]|\Z)|[妥当]否，?请|以上报告[^。\n]{0,8}请|如无不妥，?请"
    r"|(?:现)?(?:呈报|上报|呈送|报送)(?:给)?(?:贵|你)[办局委厅]|(?:按|根据)(?:贵|你)[办局委厅]"
    rf"|(?:谨|敬|特|恭)呈|呈(?:请|报|送|交)?{_SUPERIOR}[^。；\n]{{0,10}}(?:审[阅定核示查]|备案|批示)"
    rf"|现(?:将|就)?[^。；\n]{{0,40}}(?:向{_SUPERIOR}[^。；\n]{{0,16}}(?:汇报|报告|报送)|(?:汇报|报告|上报|报送|呈报)(?:给|至|到)?{_SUPERIOR})"
)
_FAREWELL = Sought(
    r"(?:特|专|谨)此(?:报告|上报|呈报|汇报|函报)[，。；\s]{0,4}(?:如有|若有)?(?:不妥|不当|不足)?(?:之处)?，?(?:敬|恳)?请(?:领导|予以?|给予)?(?:批评)?指正"
)
"""The whole farewell of a report to a superior: either half alone may be mere politeness."""
_CLOSING = Sought(r"(?:特|专|谨)此(?:报告|上报|呈报|汇报|函报)|签发人[ \t]?[：:]|请(?:领导|予以?)?批评指正")
_TAIL = 1500


@rule(
    "META-09",
    "addressed-upward",
    title="上行公文直接挂网",
    title_en="letter to a superior published as it is",
    severity="advice",
    cites=(PUBLISHED_TEXT_PRACTICE, REG2019_ART49_1),
    forms=ALL_FORMS,
    messages={
        "addressee": (
            "开头有主送机关“{printed}”，是报送上级的公文；向社会公布的文本应面向公众。",
            "The report opens with the addressee “{printed}”: a letter to a superior, not the text for the public.",
        ),
        "sent_up": (
            "“{printed}”是报送上级的用语；报送和公布是两件事，公布的文本应面向公众。",
            "“{printed}” belongs to a letter to a superior; submission and publication are two things.",
        ),
        "asks": (
            "“{printed}”是请上级审示的用语，不宜留在公布的文本里。",
            "“{printed}” asks a superior for approval and does not belong in the text for the public.",
        ),
        "closing": (
            "“{printed}”是上行公文的写法；请核对公布的是不是报送上级的文本。",
            "“{printed}” is a mark of letters to superiors: the letter may have been published as it is.",
        ),
    },
)
def addressed_upward(case: Case) -> Iterator[Result]:
    """把报送上级机关的公文原样当作年度报告公布。

    检查什么：第一部分之前有没有主送机关（“县政府办公室：”）、“关于报送……的报告”，结尾有没有“请审阅”一类的话。

    为什么：《条例》第四十九条要求部门既向主管部门提交年度报告，又向社会公布。公布的文本是给公众看的，主送上级、请求审示的话
    说明只是把公文挂了网。

    怎样判定：开头单独成行、以冒号结尾的上级机关名称，“关于报送（呈报、上报）……报告”，“主送机关：”，“请审阅”“请批示”“你办”，
    “谨呈”“现向上级汇报”，结尾“报送：”，为上行公文。“专此报告，请批评指正”连用的，也是。只有“签发人”“特此报告”的，作存疑。“各乡镇人民政府：”一类下行文，“发布机构：”一类栏目名称不算。

    什么情况下误报：网页栏目名称恰好以机关名称加冒号写成一行。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        县政府办公室：
        现将我局2023年政府信息公开工作年度报告报告如下。
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。

    符合：

        某县民政局2023年政府信息公开工作年度报告
        现将我局2023年政府信息公开工作年度报告公布如下。
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
    """
    report = case.report
    text, opening = report.text, _opening(report)
    for m in _ADDRESSEE.finditer(text, opening.start, opening.end):
        if not _LABEL.search(m["organ"]):
            yield Fail("addressee", (case.quote(Span(m.start("organ"), m.end())),), {"printed": m["organ"]})
            break
    closing = _closing(report, opening.end)
    if (found := _FAREWELL.search(text, closing.start, closing.end)) is not None:
        yield Fail("asks", (case.quote(Span(*found.span())),), {"printed": found.group()})
        return
    for pattern in (_SENT_UP, _MAIN_RECEIVER):
        if (found := pattern.search(text, opening.start, opening.end)) is not None:
            yield Fail("sent_up", (case.quote(Span(*found.span())),), {"printed": found.group()})
            break
    for where in (opening, closing):
        if (found := _ASKS.search(text, where.start, where.end)) is not None:
            yield Fail("asks", (case.quote(Span(*found.span())),), {"printed": found.group()})
            break
    if (found := _MAIN_RECEIVER.search(text, closing.start, closing.end)) is not None:
        printed = found.group().strip()
        yield Fail("sent_up", (case.quote(Span(found.end() - len(printed), found.end())),), {"printed": printed})
    for where in (opening, closing):
        if (found := _CLOSING.search(text, where.start, where.end)) is not None:
            yield Uncertain("closing", (case.quote(Span(*found.span())),), {"printed": found.group()})
            break


def _closing(report: Report, after: int) -> Span:
    """The last part, where the report ends and is signed; of a long one (with annexes) its beginning."""
    last = max(report.parts, key=lambda p: p.span.start, default=None)
    if last is None:
        return Span(after, after)
    start = max(after, last.span.start)
    return Span(start, max(start, min(last.span.end, start + _TAIL)))


def _opening(report: Report) -> Span:
    """From the top of the text to where the first part begins, or a little into it where it has no introduction."""
    first = min((p.span.start for p in report.parts), default=0)
    return Span(0, first) if first > 0 else Span(0, introduction(report).end)
