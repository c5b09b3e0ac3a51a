"""OV-05: part one is too short to sum anything up, or longer than an office allows."""

from __future__ import annotations

from collections.abc import Iterator

from nianshen.forms.law import FORM2021_ASPECTS, LENGTH_PRACTICE
from nianshen.report import Report, Span
from nianshen.rule import Case, Fail, NotAssessable, Result, Uncertain, rule
from nianshen.rulebook.promised import promised_part
from nianshen.rulebook.running_text import is_empty, part_whole, passages_of

_LEAST = 150
_SHOWN = 60


@rule(
    "OV-05",
    "length",
    title="篇幅",
    title_en="length of the overview",
    severity="advice",
    cites=(FORM2021_ASPECTS, LENGTH_PRACTICE),
    forms=("f2021",),
    needs=("overview",),
    messages={
        "short": (
            "总体情况只有{count}个字，难以综述主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面。",
            "Part one has only {count} characters, too few to sum up the five aspects.",
        ),
        "long": (
            "总体情况有{count}个字，超过{longest}个字的上限。",
            "Part one has {count} characters, over the limit of {longest}.",
        ),
        "perhaps": (
            "读到的总体情况只有{count}个字，但文本可能不完整，请对照原件核对。",
            "Only {count} characters of part one were read, but the text may be incomplete.",
        ),
    },
)
def length(case: Case) -> Iterator[Result]:
    """总体情况过于简短，或者超过当地规定的字数。

    检查什么：总体情况的字数（标题不计，空白不计，表格里的字计入）。

    为什么：2021年格式要求总体情况综述五个方面；一两句话写不出来，多为敷衍。

    怎样判定：不足150字的，提出建议；文本不完整的，作存疑。不足10字的，由STR-08判断。国家格式没有规定字数上限；采用的地方方案规定了上限的，超过的提出建议。

    什么情况下误报：总体情况以图解、图片公布。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局主动公开信息120条，收到公开申请3件，均已答复。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况

    符合：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局主动公开信息120条，其中低保、特困供养、临时救助名册48条，养老机构备案和补贴信息30条，殡葬服务价格和公墓名录12条，其他30条。
        收到公开申请3件，均在20个工作日内答复，予以公开2件，告知获取途径1件。全部信息经股室、办公室、分管领导三级审核后在县政府网站专栏发布，
        过期公示每季度清理一次。全年组织业务培训2次，县政府考核得分96分，没有因公开工作被追究责任的情形。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
    """
    report = case.report
    if is_empty(report, passages_of(report, (1,))):
        yield NotAssessable()
        return
    part = promised_part(case, 1)
    begin = part.heading.end if part.heading else part.span.start
    count = _printed(report, begin, part.span.end)
    longest = case.profile.longest
    too_long = longest is not None and count > longest
    if count >= _LEAST and not too_long:
        return
    words = report.text[begin : part.span.end]
    begin += len(words) - len(words.lstrip())
    opening = Span(begin, min(begin + _SHOWN, begin + len(words.strip())))
    evidence, facts = (case.quote(opening),), {"count": count, "longest": longest}
    if too_long:
        yield Fail("long", evidence, facts, local=True)
        return
    yield Fail("short", evidence, facts) if part_whole(report, 1) else Uncertain("perhaps", evidence, facts)


def _printed(report: Report, start: int, end: int) -> int:
    """How many characters are printed there, white space and the page's furniture not counted."""
    count = len("".join(report.text[start:end].split()))
    for f in report.furniture:
        if start <= f.start and f.end <= end:
            count -= len("".join(f.of(report.text).split()))
    return count
