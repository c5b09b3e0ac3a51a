"""META-01: the report was published after the statutory day."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from nianshen.audit_types import Evidence
from nianshen.forms.law import LOCAL_DAY_PRACTICE, REG2007_ART31, REG2019_ART49_1, REG2019_ART49_2
from nianshen.report import DateMention, Report
from nianshen.rule import ALL_FORMS, Case, Fail, NotApplicable, NotAssessable, Result, Uncertain, rule
from nianshen.text.first_characters import Sought

_DEPARTMENTS = ("局", "委", "委员会", "厅", "部", "署", "办公室", "办公厅")
_BELOW = Sought(r"管委会|管理委员会|[发实试]验?区|高新区|新区|园区|度假区|名胜区|示范区|街道")
_PUBLISHED = re.compile(r"(?:发布|公开|发文)[时日][间期]")
_LABEL = 10


@rule(
    "META-01",
    "late-publication",
    title="逾期发布",
    title_en="published late",
    severity="error",
    cites=(REG2019_ART49_1, REG2019_ART49_2, LOCAL_DAY_PRACTICE, REG2007_ART31),
    forms=ALL_FORMS,
    messages={
        "late": (
            "{year}年度报告应于{deadline}前公布，页面所载发布日期为{published}，也没有载明更早的落款日期。",
            "The report for {year} was due by {deadline}; the page dates it {published} and no earlier signature stands in it.",
        ),
        "signed_late": (
            "{year}年度报告应于{deadline}前公布，而落款日期为{signed}，已在期限之后。",
            "The report for {year} was due by {deadline}; it was signed only on {signed}.",
        ),
        "signed_in_time": (
            "页面所载发布日期为{published}，晚于{deadline}；但落款日期{signed}在期限之内，请核对是否为网站迁移后重新标注的日期。",
            "The page is dated {published}, after {deadline}, but the signature of {signed} is in time: a migrated site may have stamped it anew.",
        ),
        "stamp_of_later_year": (
            "所载日期为{dated}，晚于{deadline}所在的年份，可能是网站迁移后重新标注的日期，请核对首次发布日期。",
            "The date {dated} lies in a later year than the deadline {deadline}: it may be the stamp of a migrated site.",
        ),
        "no_national_day": (
            "所载日期为{dated}。《条例》第四十九条没有规定乡镇、街道和派出机关的公布期限，请对照当地通知确定是否逾期。",
            "Dated {dated}. Article 49 sets no day for townships, subdistricts and agencies of a government: see the local notice.",
        ),
    },
)
def late_publication(case: Case) -> Iterator[Result]:
    """年度报告在法定期限之后公布。

    检查什么：页面所载的发布日期和正文的落款日期，是否晚于该机关公布年度报告的法定期限。

    为什么：2019年度起，县级以上人民政府部门应在次年1月31日前公布（《条例》第四十九条第一款），县级以上地方人民政府的
    报告应在次年3月31日前公布（第四十九条第二款）。2018年度及以前，各级行政机关都应在次年3月31日前公布（2007年《条例》
    第三十一条）。第四十九条没有提到乡镇、街道和开发区管委会。

    怎样判定：发布日期不晚于期限，或者只有落款日期而落款不晚于期限，为符合。发布日期晚于期限、年份与期限相同，并且没有期限内
    的落款，为逾期；只有落款日期且落款已晚于期限，也为逾期。写明“发布时间”“公开日期”“发文日期”的日期晚、而落款在期限内，降为警告；只有没写明是发布日期的
    存档信息或网页元数据的日期晚，或者日期落在期限的次年以后，只作存疑。
    乡镇、街道、管委会及其内设机构，以及学校、医院、企业等不是政府部门的单位，晚于3月31日的作存疑，其余不适用；采用的地方方案定了日期的，按方案判定。没有任何日期，或者看不出机关层级的，无法评估。

    什么情况下误报：网站迁移会重新标注日期；落款年份可能误写；当地对乡镇、街道另有期限。

    违反：

        发布时间：2024-03-05
        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。

    符合：

        发布时间：2024-01-22
        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
    """
    report = case.report
    dated = report.published or report.signed
    if dated is None:
        yield NotAssessable()
        return
    deadline, local = _deadline(case)
    if deadline is None:
        yield from _without_national_day(case, dated)
    elif dated.value.year > deadline.year:
        facts = {"year": report.year, "deadline": deadline.isoformat(), "dated": dated.value.isoformat()}
        yield Uncertain("stamp_of_later_year", (_quoted(case, dated),), facts)
    elif dated.value > deadline:
        yield _late(case, deadline, local)


def _late(case: Case, deadline: date, local: bool) -> Result:
    """The finding on a report whose publication, or else its signature, is dated after the deadline in the same year."""
    published, signed = case.report.published, case.report.signed
    facts: dict[str, object] = {"year": case.report.year, "deadline": deadline.isoformat()}
    if published is not None:
        facts["published"] = published.value.isoformat()
    if signed is not None:
        facts["signed"] = signed.value.isoformat()
    evidence = tuple(_quoted(case, mention) for mention in (published, signed) if mention is not None)
    if signed is None:
        return Fail("late", evidence, facts, local=local)
    if signed.value > deadline:
        return Fail("signed_late", evidence, facts, local=local)
    if published is not None and (published.source == "page" or _says_published(case, published)):
        return Fail("signed_in_time", evidence, facts, severity="warning", local=local)
    return Uncertain("signed_in_time", evidence, facts)


def _says_published(case: Case, mention: DateMention) -> bool:
    """Whether the words beside the date call it the day of publication."""
    span = mention.span
    return span is not None and _PUBLISHED.search(case.report.text, max(0, span.start - _LABEL), span.end) is not None


def _deadline(case: Case) -> tuple[date | None, bool]:
    """The day by which the report was due, None where none is known, and whether the profile sets it: for organs to
    which the regulation sets no day, or an earlier one than it does."""
    report, national = case.report, _national_deadline(case.report)
    day = case.profile.deadlines.get(report.level) if report.level else None
    if day is None or report.form == "pre2019":
        return national, False
    year, (month, of_month) = report.year + 1, day
    local = date(year, month, min(of_month, monthrange(year, month)[1]))
    return (local, True) if national is None or local < national else (national, False)


def _national_deadline(report: Report) -> date | None:
    """The statutory day; None where no national provision names one."""
    if report.form == "pre2019":
        return date(report.year + 1, 3, 31)
    if report.level == "department":
        return date(report.year + 1, 1, 31) if _is_department_of_government(report) else None
    if report.level == "government" and report.tier != "town":
        return date(report.year + 1, 3, 31)
    return None


def _is_department_of_government(report: Report) -> bool:
    """Whether the organ is surely a 部门 of a government at county level or above, which is all that Art. 49(1) names:
    no institution (学校, 医院, 公司), no court, no station, nothing below a town or a zone."""
    organ = report.organ or ""
    return organ.endswith(_DEPARTMENTS) and report.tier != "town" and not _BELOW.search(organ)


def _without_national_day(case: Case, dated: DateMention) -> Iterator[Result]:
    report = case.report
    if report.level is None and dated.value > date(report.year + 1, 1, 31):
        yield NotAssessable()
    elif report.level is not None and dated.value <= date(report.year + 1, 3, 31):
        yield NotApplicable()
    elif report.level is not None:
        yield Uncertain("no_national_day", (_quoted(case, dated),), {"dated": dated.value.isoformat()})


def _quoted(case: Case, mention: DateMention) -> Evidence:
    if mention.span is None:
        return case.absence(("发布时间", "发布日期"), "网页元数据", mention.value.isoformat())
    return case.quote(mention.span, "落款" if mention.source == "signature" else "发布日期")
