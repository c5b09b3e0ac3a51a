"""BP-10: a placeholder of the template was never filled in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from nianshen.forms.law import FORM2021_DUTY, PROOFREADING_PRACTICE
from nianshen.report import Span
from nianshen.rule import ALL_FORMS, Case, Fail, Result, Uncertain, rule
from nianshen.rulebook.prose import breaks_of, prose_of
from nianshen.text.broken_sentences import numbers_left_out
from nianshen.text.first_characters import Sought
from nianshen.text.lost_words import LOST

_UNITS = r"(?:年度?|月|日|[余多]?(?:条|件|份|次|个|篇|项|人次|万元|元|期|场)|人民政府|街道|镇|乡|县|市|区|局|委员会|委|厅|办公室|管委会|单位|部门|公里|所学校|学校|学院|公司|科室|[股科处所室](?![\u4e00-\u9fff]{0,1}人)|路|号|户|％|%)"
_COUNTED = r"[余多]?(?:条|件|份|次|人次|篇|项|期|场|万元|[万千百亿](?:条|户|人|次|元|份|件))"
_SCORED = r"[余多]?(?:条(?![例件])|件|份|次(?!序)|人次|篇|项(?!目)|期(?![间限])|场|万元|分(?![析类])|名(?![义称单字下])|人(?!民)|户|家|台|处(?!理)|天(?!然))"
_SURE = Sought(
    r"[（(]文字描述[^（()）\n]{0,40}[）)]"
    r"|(?<![A-Za-z0-9])20(?:[Xx]{2}|[×✕ⅩＸ]{2}|\*{2})年"
    rf"|(?<![A-Za-z0-9×*.])(?:[Xx]{{2,8}}|[×✕ⅩＸ]{{2,8}})(?={_UNITS}|{_COUNTED})"
    rf"|(?<=[\u4e00-\u9fff])[XxＸ](?={_SCORED})"
    r"|(?<=[\u4e00-\u9fff])[（(][ \u3000_＿]{1,8}[）)](?=(?:条|件|份|次|人次|篇|项|期|场|万元|个|人))"
    r"|[（(](?:填写说明|编写说明|撰写说明|说明|提示|注)[：:](?=[^（()）\n]{0,40}(?:本段|此段|本部分应|字数|填写|撰写))[^（()）\n]{2,60}[）)]"
    r"|(?<=[。；\n])请(?:在此处?)?填写(?![^。；\n]{0,12}(?:申请|表|信息公开申请|本人|姓名))[^。；\n]{2,16}(?:情况|内容|数字|数量)(?=[。；\n])"
    r"|(?<=(?:电话|传真)[：:])(?:[Xx]{3,4}|[×✕ⅩＸ]{3,4})(?:[-－—](?:[Xx]{4,8}|[×✕ⅩＸ]{4,8}))(?![A-Za-z0-9])"
    r"|(?<=[由经])(?:[Xx]{2}|[×✕ⅩＸ]{2})(?=、[\u4e00-\u9fff])"
    rf"|(?<![\d*])\*{{2,8}}(?={_COUNTED})"
    rf"|(?<![A-Za-z0-9+.%])N(?={_COUNTED})"
    r"|(?:19|20)\d\d年(?:[Xx×✕ⅩＸ*]{1,2}|[_＿ ]{0,4}[_＿])月(?:[Xx×✕ⅩＸ*]{1,2}|[_＿ ]{0,4}[_＿])日"
    r"|(?<=[\u4e00-\u9fff，：])[_＿]{2,20}(?=[\u4e00-\u9fff])"
    r"|[｛{]{2}[^｛{}｝\n]{1,20}[｝}]{2}"
    r"|[【〔\[［](?:待[补核填定][充实写]?|数量|数字|日期|单位名称|名称|姓名|金额|地址|电话|请填写?|请输入)[^】〕\]］\n]{0,12}[】〕\]］]"
    r"|[（(](?:此处|请输入|请填|请在此|待补充|待填|待核)(?![^（()）\n]{0,20}申请)[^（()）\n]{0,30}[）)]"
    r"|[（(](?![^（()）\n]{0,24}申请)[^（()）\n]{1,24}(?:核实后填|后填写|实际填写|自行填写|据实填写|待补充|待填)[^（()）\n]{0,6}[）)]"
    r"|(?<=[\u4e00-\u9fff。；，：])[（(](?:[\u4e00-\u9fff]{2,6})名称[）)](?=[\u4e00-\u9fff])"
    r"|(?<![一二三四五六七八九零十百○◯\d])[○◯]{2,8}(?![一二三四五六七八九零○◯\d年月])"
    r"|某某(?=县|市|区|镇|乡|街道|局|委|厅|学院|学校|公司|单位|部门|路|[股科站所](?!长|员)|中心|栏目|项目|文件|平台|活动)"
)
_PERHAPS = Sought(
    r"(?<![A-Za-z0-9×✕ⅩＸ*./:_\-])(?:X{2,8}|[×✕ⅩＸ]{2,8})(?![A-Za-z0-9×✕ⅩＸ*./:_\-])"
    r"|(?<=[\u4e00-\u9fff，。、；：])(?<!\*)\*{3,8}(?=[\u4e00-\u9fff，。、；：）)])"
    r"|某某"
)
_QUOTED = re.compile(r"《[^《》\n]{0,80}》|“[^“”\n]{0,80}”|「[^「」\n]{0,80}」")
_CONTEXT = 12


@rule(
    "BP-10",
    "placeholders",
    title="模板占位符未替换",
    title_en="placeholder left in",
    severity="error",
    cites=(PROOFREADING_PRACTICE, FORM2021_DUTY),
    forms=ALL_FORMS,
    messages={
        "placeholder": (
            "文中留有模板占位符“{printed}”，没有替换为实际内容。",
            "A placeholder of the template was left in: “{printed}”.",
        ),
        "number": (
            "“{printed}”的数字没有填，同句其他数字都在。",
            "The number of “{printed}” was never filled in; the others of the sentence stand.",
        ),
        "perhaps": (
            "文中有“{printed}”，可能是未替换的占位符，也可能是有意隐去或网站屏蔽的文字，请核对。",
            "“{printed}” may be a placeholder, or words hidden on purpose or by the site.",
        ),
    },
)
def placeholders(case: Case) -> Iterator[Result]:
    """报告中留有没有替换的模板占位符。

    检查什么：正文中有没有“XX”“×××”“20XX年”“某某”“（文字描述）”一类的占位符。

    为什么：占位符说明报告由模板填成而没有校核，应当写明的内容实际上没有写。

    怎样判定：“（文字描述）”“20XX年”，以及紧接机关、年月或者量词的XX、××、某某，“____人次”“2024年X月X日”“由XX、办公室……把关”“【待补充】”“{{数量}}”“（此处填写……）”“（说明：本段写……）”“（  ）次”“扣X分”“某某股”“○○”，
    以及量词前的星号、字母N和“电话：XXXX-XXXXXXX”，为占位符。量词前没有数字（“核准资质条”），而同一句里另有两处以上数字写得完整的，是模板的空没有填，为警告。其余位置的XX、××、星号和“某某”，
    以及书名号、引号内的，只作存疑。夹在数字中的星号是证件号、电话的遮盖，不计；网址中的字母不计。

    什么情况下误报：网站把敏感词屏蔽为星号；为保护个人信息隐去姓名；举例说明格式。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息XX条。

    符合：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
    """
    report = case.report
    quoted = _covered(len(report.text), (m.span() for m in _QUOTED.finditer(report.text)))
    furniture = _covered(len(report.text), ((f.start, f.end) for f in report.furniture))
    told: set[str] = set()
    prose = prose_of(case)
    for start, end in numbers_left_out(prose.text, breaks_of(case)) if report.read_whole else ():
        evidence = (case.quote(prose.around(start, end)),)
        if not LOST.search(evidence[0].quote or ""):
            yield Fail("number", evidence, {"printed": evidence[0].quote}, "warning")
    for start, end, sure in _found(report.text):
        span = Span(start, end)
        shown = _with_context(report.text, span)
        words = shown.of(report.text)
        if words in told or furniture[start]:
            continue
        told.add(words)
        evidence, facts = (case.quote(shown),), {"printed": words}
        if sure and not quoted[start]:
            yield Fail("placeholder", evidence, facts)
        else:
            yield Uncertain("perhaps", evidence, facts)


def _covered(length: int, stretches: Iterable[tuple[int, int]]) -> bytearray:
    """For every character of the text 1 if one of the stretches covers it."""
    covered = bytearray(length)
    for start, end in stretches:
        covered[start:end] = b"\x01" * (end - start)
    return covered


def _found(text: str) -> Iterator[tuple[int, int, bool]]:
    """Placeholders in order with whether they are surely such; a doubtful one that overlaps a sure one is left out."""
    sure = [m.span() for m in _SURE.finditer(text)]
    taken = {at for start, end in sure for at in range(start, end)}
    doubtful = [m.span() for m in _PERHAPS.finditer(text) if taken.isdisjoint(range(*m.span()))]
    yield from sorted([(*s, True) for s in sure] + [(*s, False) for s in doubtful])


def _with_context(text: str, span: Span) -> Span:
    """The placeholder with the words around it on its line, so that the finding can be found again."""
    before = text[max(0, span.start - _CONTEXT) : span.start]
    after = text[span.end : span.end + _CONTEXT]
    start = span.start - len(re.split(r"[。；，\n]", before)[-1])
    return Span(start, span.end + len(re.split(r"[。；，\n]", after)[0]))
