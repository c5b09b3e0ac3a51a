"""Front matter: title, organ, level, years, dates, index and document numbers, each with where it was read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from nianshen.intake.document import Document, MetaField
from nianshen.parse.organ import DEPARTMENT_ENDINGS, ORGAN_ENDINGS, level_of
from nianshen.parse.signature import Signature
from nianshen.parse.title import YEAR, Title, find_titles, read_title, year_number
from nianshen.report import DateMention, Period, Span
from nianshen.text.dates import dates_as_printed, find_dates
from nianshen.text.first_characters import Sought

YearSource = Literal["title", "period", "body", "date"]

TITLE_KEYS = ("标题", "名称", "信息名称", "文件名称", "title", "ArticleTitle")
_ORGAN_KEYS = ("发布机构", "公开机构", "信息来源", "发文机关", "发文单位", "发布单位", "公开责任部门", "来源", "ContentSource")
_DATE_KEYS = ("发布时间", "发布日期", "公开日期", "发文日期", "成文日期", "生成日期", "时间", "日期", "PubDate")
_INDEX_KEYS = ("索引号", "信息索引号")
_NUMBER_KEYS = ("文号", "发文字号")

_INTRO_LENGTH = 1500
_CONTACT = re.compile(r"[请可][与同和向](?P<organ>[\u4e00-\u9fff]{4,40}?)(?:（[^（）]{0,30}）)?(?:联系|咨询|反映|提出)")
_COMPILED_BY = re.compile(r"(?P<organ>[\u4e00-\u9fff]{4,40}?)(?:组织)?编制(?:完成|了|并)")
_OFFICE = re.compile(r"\A(?P<whole>.+?)(?:政府信息公开|政务公开|信息公开)?(?:工作)?(?:领导小组)?(?:办公室|办公厅)(?:[\u4e00-\u9fff、]{0,12}[处科股室])?\Z")
_OF_OFFICE = re.compile(r"我办|我室|本办公室|区办公室|[省市县]政府办公[室厅]|本厅|我厅")
_OF_REGION = re.compile(r"我[省市县区州旗镇乡]|全[省市县区州旗镇乡]")
_FIRST_SUBJECT = Sought(
    rf"(?:{YEAR}年(?:度|以来)?|一年来|今年以?来?)，?(?P<subject>[\u4e00-\u9fff]{{2,24}}?)"
    r"(?=坚持|认真|深入|高度|严格|全面|持续|按照|围绕|积极|切实|政府信息公开|政务公开|以|在|继续|深化|紧扣|聚焦|贯彻|始终|不断)"
)
_OTHER_TIME = re.compile(r"(?:下载|打印|更新|修改|访问|浏览|截止|办公|工作|受理|检索|导出)(?:时间|日期)")
_LABEL_BEFORE = re.compile(r"[\u4e00-\u9fff]{2,6}[ \t]{0,2}[:：][ \t]{0,2}\Z")
_NAMES_PLACE = re.compile(r"[\u4e00-\u9fff]{2,10}?(?:省|市|县|区|旗|州|盟|镇|乡|街道)")
_PERIOD_LEAD = re.compile(r"统计(?:的)?(?:期限|时限|时间|区间|数据)|数据(?:的)?(?:期限|时限|时间)|期限|时限")
_GAP = r"[ \t\u00a0\u3000]{0,3}"
_TO = re.compile(r"\s{0,3}(?:起|开始)?[，,]?\s{0,3}[至到—－\-~～]{1,3}\s{0,3}")
_SAME_YEAR_END = re.compile(rf"(?:同年)?(?P<month>\d{{1,2}}){_GAP}月{_GAP}(?P<day>\d{{1,2}}){_GAP}日")
_BODY_YEAR = Sought(rf"(?P<year>{YEAR})年(?:度|以来|来)?[，,]?")


@dataclass(frozen=True, slots=True)
class Front:
    """What the front matter says. ``organ`` is as printed, without the words that only wrap it."""

    title: Title | None
    organ: str | None
    organ_span: Span | None
    year: int | None
    year_from: YearSource
    published: DateMention | None
    index_number: str | None
    document_number: str | None
    period: Period | None


def read_front(document: Document, body_start: int, signature: Signature | None) -> Front:
    """Read the front matter. ``body_start`` is where the first part begins: titles are looked for before it."""
    titles = list(_title_candidates(document, body_start))
    title = _best_title(titles)
    period = _period(document.text)
    published = _published(document)
    organ, organ_span = _organ(document, titles, signature)
    year, year_from = _year(document, title, period, published, signature)
    return Front(
        title,
        organ,
        organ_span,
        year,
        year_from,
        published,
        _field(document, _INDEX_KEYS),
        _field(document, _NUMBER_KEYS),
        period,
    )


def is_organ_name(name: str) -> bool:
    """Whether a string can be the name of an organ: it ends like one and holds no clause."""
    return 3 <= len(name) <= 40 and name.endswith(ORGAN_ENDINGS) and not re.search(r"[了的为请与我本]|编制|根据|现将", name)


def _title_candidates(document: Document, body_start: int) -> Iterator[Title]:
    text = document.text
    reach = min(len(text), max(body_start, _INTRO_LENGTH))
    in_body = [t for t in find_titles(text, 0, reach) if not _inside_prose(text, t)]
    yield from in_body
    for field in document.metadata:
        if field.key in TITLE_KEYS and field.span is None and (title := read_title(field.value)):
            yield title


def _inside_prose(text: str, title: Title) -> bool:
    """Whether the words are part of a sentence (现将…年度报告公布如下) and not a title of their own."""
    if title.span is None:
        return False
    after = text[title.span.end : title.span.end + 1]
    before = text[max(0, title.span.start - 1) : title.span.start]
    return (after in "，,。、》）；" and after != "") or (before in "，,。、《（；" and before != "")


def _best_title(titles: list[Title]) -> Title | None:
    """The one that names most; of equals the last, which stands nearest to the body."""
    best = None
    for title in titles:
        worth = (title.organ is not None and is_organ_name(title.organ), title.year is not None, title.span is not None)
        if best is None or worth >= best[0]:
            best = (worth, title)
    return best[1] if best else None


def _organ(document: Document, titles: list[Title], signature: Signature | None) -> tuple[str | None, Span | None]:
    for title in reversed(titles):
        if title.organ and is_organ_name(title.organ):
            name = _without_run_in(title.organ, _named_elsewhere(document, signature))
            span = title.span
            if span:
                at = document.text.find(name, span.start, span.end)
                span = Span(at, at + len(name)) if at >= 0 else None
            return name, span
    if signature and signature.organ and is_organ_name(signature.organ):
        return _reporting_body(document.text, signature.organ), signature.organ_span
    for field in _fields(document, _ORGAN_KEYS):
        if is_organ_name(field.value):
            return field.value, field.span
    for pattern in (_CONTACT, _COMPILED_BY):
        m = pattern.search(document.text, 0, min(len(document.text), 3 * _INTRO_LENGTH))
        if m and is_organ_name(m["organ"]):
            return _reporting_body(document.text, m["organ"]), Span(m.start("organ"), m.end("organ"))
    if (m := _first_subject(document.text)) and is_organ_name(m["subject"]):
        return m["subject"], Span(m.start("subject"), m.end("subject"))
    return None, None


def _named_elsewhere(document: Document, signature: Signature | None) -> Iterator[str]:
    """Names of organs that the signature, the metadata and the contact line give."""
    if signature and signature.organ:
        yield signature.organ
    for field in _fields(document, _ORGAN_KEYS):
        yield field.value
    if m := _CONTACT.search(document.text, 0, min(len(document.text), 3 * _INTRO_LENGTH)):
        yield _reporting_body(document.text, m["organ"])


def _without_run_in(name: str, others: Iterator[str]) -> str:
    """The name without the words of a breadcrumb that run into it, where another place names the organ alone."""
    shorter = [o for o in others if is_organ_name(o) and _NAMES_PLACE.match(o) and len(o) < len(name) and name.endswith(o)]
    return max(shorter, key=len, default=name)


def _first_subject(text: str) -> re.Match[str] | None:
    """Who acts in the first sentence of the overview: X年，某某坚持…"""
    return _FIRST_SUBJECT.search(text, 0, min(len(text), 2 * _INTRO_LENGTH))


def _reporting_body(text: str, contact: str) -> str:
    """The organ behind the office that one writes to: 某局办公室 answers for 某局; a government's office, for what the
    text calls itself (我办 or 我区)."""
    m = _OFFICE.match(contact)
    if not m or not m["whole"].endswith(ORGAN_ENDINGS):
        return contact
    whole = m["whole"]
    if whole.endswith(DEPARTMENT_ENDINGS) and level_of(whole) == "department":
        return whole
    office = re.match(r".*?办公[室厅]", contact)
    subject = _first_subject(text)
    if subject and office and subject["subject"].endswith(("办公室", "办公厅", "我办", "我室", "我厅")):
        return office.group()
    said = Counter(office=len(_OF_OFFICE.findall(text)), region=len(_OF_REGION.findall(text)))
    return office.group() if office and said["office"] > said["region"] else whole


def _year(
    document: Document,
    title: Title | None,
    period: Period | None,
    published: DateMention | None,
    signature: Signature | None,
) -> tuple[int | None, YearSource]:
    if title and title.year:
        return title.year, "title"
    if period and (end := period.ends or period.begins):
        return end.year, "period"
    latest = published or (signature.date if signature else None)
    stop = signature.span.start if signature else len(document.text)
    years = Counter(year_number(m["year"]) for m in _BODY_YEAR.finditer(document.text, 0, stop))
    plausible = [y for y, _ in years.most_common() if y and (latest is None or y < latest.value.year)]
    if plausible:
        return plausible[0], "body"
    return (latest.value.year - 1, "date") if latest else (None, "date")


def _period(text: str) -> Period | None:
    """The first two dates that 至 joins after a word of the statistics period; an impossible one is None."""
    for begins in dates_as_printed(text):
        joined = _TO.match(text, begins.end)
        if not joined or not _PERIOD_LEAD.search(text, max(0, begins.start - 30), begins.start):
            continue
        ends = next(dates_as_printed(text[joined.end() : joined.end() + 24]), None)
        if ends is not None and ends.start == 0:
            return Period(begins.value, ends.value, Span(begins.start, joined.end() + ends.end))
        if begins.value and (m := _SAME_YEAR_END.match(text, joined.end())):
            last = _day(begins.value.year, int(m["month"]), int(m["day"]))
            return Period(begins.value, last, Span(begins.start, m.end()))
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _published(document: Document) -> DateMention | None:
    """The date of publication: the page's own before that of an archive's head or of a tag, which may be a later stamp."""
    heads = [b.span for b in document.blocks if b.kind == "metadata"]
    found: list[DateMention] = []
    for field in _fields(document, _DATE_KEYS):
        beside = field.span is None or any(field.span.overlaps(h) for h in heads)
        where = _with_label(document.text, field)
        if where is not None and _OTHER_TIME.search(document.text, max(0, where.start - 4), where.end):
            continue
        found += [DateMention(d.value, "metadata" if beside else "page", where) for d in find_dates(field.value)]
    return next((d for d in found if d.source == "page"), found[0] if found else None)


def _with_label(text: str, field: MetaField) -> Span | None:
    """The field with its label (时间：2024-01-12): a bare date quoted says little and may stand in several places."""
    if field.span is None:
        return None
    label = _LABEL_BEFORE.search(text, max(0, field.span.start - 12), field.span.start)
    return Span(label.start() if label else field.span.start, field.span.end)


def _fields(document: Document, keys: tuple[str, ...]) -> Iterator[MetaField]:
    for key in keys:
        for field in document.metadata:
            if field.key.strip(" []【】:：") == key and field.value.strip():
                yield field


def _field(document: Document, keys: tuple[str, ...]) -> str | None:
    """The first field of these keys that says something: 无 and a stroke stand for no number."""
    values = (f.value.strip() for f in _fields(document, keys))
    return next((v for v in values if v not in ("无", "暂无", "/", "-", "—", "——")), None)
