"""From a document to a :class:`~nianshen.report.Report`: what it is, whose, of which year, and where its pieces stand."""

from __future__ import annotations

import re

from nianshen.forms import form_in_force
from nianshen.intake.document import Document, UnreadableError
from nianshen.parse.aspects import find_aspects
from nianshen.parse.free_form import annex_start, find_contents, find_sections
from nianshen.parse.front import TITLE_KEYS, Front, read_front
from nianshen.parse.headings import HeadingCandidate, heading_candidates
from nianshen.parse.national_parts import find_parts
from nianshen.parse.organ import level_of, province_of, tier_of
from nianshen.parse.passages import find_passages, holds_prose
from nianshen.parse.signature import Signature, find_signature
from nianshen.parse.tables import read_tables
from nianshen.report import Form, OtherHeading, Part, Report, Span, Table
from nianshen.text.lost_words import LOST
from nianshen.text.squeezed import Squeezed

__all__ = ["NotAReportError", "parse"]

_OTHER_KINDS = "通知|方案|办法|指南|解读|问答|公告|函|细则|规定|工作要点|招标|公示|通报"
_ANOTHER_KIND = re.compile(rf"(?:{_OTHER_KINDS})\s*\Z")
_GOES_ON = re.compile(rf"[\u4e00-\u9fff、]{{0,16}}(?:{_OTHER_KINDS})(?=\s|\Z)")
_OF_DISCLOSURE = re.compile(r"公开")
_TRADITIONAL = re.compile("[開報題機關會總體務處實際應訴訟議請為與對業項辦條規則據點選這還過進運連達]")
_FEWEST_PARTS = 3
_CLOSED = re.compile(r"(?:[。！；”）)》\d日页\]】]|[无没不][^。；\n]{0,24}|(?:事项|情况|费))\Z")


class NotAReportError(Exception):
    """The document is readable but is no annual report on information disclosure; the message says why."""


def parse(document: Document) -> Report:
    """Understand a document as an annual report.

    Raises:
        NotAReportError: it is another kind of document, or no report year can be told from it.
        UnreadableError: it is written in traditional characters.
    """
    text = document.text
    _refuse_traditional(text)
    view = Squeezed(text)
    candidates = list(heading_candidates(text, view, document.blocks))
    body = _body(document)
    first_heading = min((c.span.start for c in candidates if c.strength >= 4), default=body.end)
    signature = find_signature(text, body.start, body.end)
    front = read_front(document, first_heading, signature)
    _refuse_another_kind(front, document, candidates)
    if front.year is None:
        raise NotAReportError("看不出报告年度：标题、统计期限、正文和日期都没有年份，请核对文件")
    form = form_in_force(front.year)
    begin = max(body.start, front.title.span.end) if front.title and front.title.span else body.start
    parts, further = _parts(document, view, candidates, form, begin)
    tables = _tables(document, parts, form)
    return Report(
        text=text,
        title=front.title.text if front.title else None,
        title_span=front.title.span if front.title else None,
        organ=front.organ,
        organ_span=front.organ_span,
        level=level_of(front.organ) if front.organ else None,
        tier=tier_of(front.organ) if front.organ else None,
        province=province_of(front.organ) if front.organ else None,
        year=front.year,
        year_from=front.year_from,
        form=form,
        published=front.published,
        signed=signature.date if signature else None,
        index_number=front.index_number,
        document_number=front.document_number,
        period=front.period,
        parts=parts,
        other_headings=further,
        passages=find_passages(text, parts, body, _cut(document, front, signature, tables, form, body)),
        tables=tables,
        aspects=find_aspects(text, _overview(parts)) if form != "pre2019" else (),
        contents=find_contents(text, begin) if form == "pre2019" else (),
        furniture=tuple(b.span for b in document.blocks if b.kind == "furniture"),
        read_whole=_read_whole(text, body, signature),
        places=document.places,
        shows_images=bool(document.images or document.attachments),
        recognised=document.recognised,
    )


def _refuse_traditional(text: str) -> None:
    """The titles and labels are known in simplified characters only: in others nothing would be found, and all missed."""
    if len(_TRADITIONAL.findall(text)) * 100 > len(text):
        raise UnreadableError(
            "traditional", "这是繁体字文本，本版本只读简体字。请转换成简体后再审核，转换前后请核对数字"
        )


def _body(document: Document) -> Span:
    """From the end of the metadata at the head to the start of the furniture at the foot."""
    text = document.text
    start, end = 0, len(text) if document.own_text is None else document.own_text
    for block in document.blocks:
        if block.kind == "metadata" and block.span.start <= start + len(text) // 2 and block.span.end <= end:
            start = max(start, block.span.end)
    for block in reversed([b for b in document.blocks if b.span.start < end]):
        if block.kind != "furniture" or block.span.start < start or text[block.span.end : end].strip():
            break
        end = block.span.start
    return Span(start, max(start, end))


def _refuse_another_kind(front: Front, document: Document, candidates: list[HeadingCandidate]) -> None:
    parts = len({c.number for c in candidates if c.strength >= 4})
    if parts >= _FEWEST_PARTS:
        return
    title = front.title
    if title is None:
        raise NotAReportError("没有找到“政府信息公开工作年度报告”的标题，也没有找到年度报告的各个部分")
    label = next((f.value for f in document.metadata if f.key in TITLE_KEYS), title.text).split("_")[0].split("-")[0]
    goes_on = _GOES_ON.match(document.text, title.span.end) if title.span else None
    if goes_on or _ANOTHER_KIND.search(label):
        name = (title.text + goes_on.group() if goes_on else label).strip()
        raise NotAReportError(f"标题是“{name[:60]}”，是关于年度报告的其他文件，不是年度报告本身")
    if not _OF_DISCLOSURE.search(document.text[title.span.end :] if title.span else document.text):
        raise NotAReportError("正文没有谈到信息公开，不是政府信息公开工作年度报告")


def _parts(
    document: Document, view: Squeezed, candidates: list[HeadingCandidate], form: Form, begin: int
) -> tuple[tuple[Part, ...], tuple[OtherHeading, ...]]:
    if form == "pre2019":
        return find_sections(document, begin), ()
    return find_parts(document.text, view, candidates)


def _tables(document: Document, parts: tuple[Part, ...], form: Form) -> tuple[Table, ...]:
    if form == "pre2019":
        return ()
    proves_absence = document.structured and not document.images and not document.attachments
    return read_tables(
        document.text,
        document.grids,
        {p.number: p.span for p in parts if p.number in (2, 3, 4)},
        year_form=form,
        structured=proves_absence,
        recognised=document.recognised,
    )


def _overview(parts: tuple[Part, ...]) -> Span | None:
    return next((p.span for p in parts if p.number == 1), None)


def _cut(
    document: Document,
    front: Front,
    signature: Signature | None,
    tables: tuple[Table, ...],
    form: Form,
    body: Span,
) -> list[Span]:
    cut = [b.span for b in document.blocks if b.kind in ("metadata", "furniture")]
    official = [t.span for t in tables if t.span is not None]
    cut += official
    cut += [g.span for g in document.grids if not holds_prose(document.text, g) or any(map(g.span.overlaps, official))]
    if front.title and front.title.span:
        cut.append(front.title.span)
    if signature:
        cut.append(Span(signature.span.start, max(signature.span.end, body.end)))
    if form == "pre2019":
        cut.append(Span(annex_start(document.text, body.start), len(document.text)))
    return cut


def _read_whole(text: str, body: Span, signature: Signature | None) -> bool:
    """Whether nothing shows that words were lost: no starred-out words, and an end that is one."""
    words = body.of(text).rstrip()
    return not LOST.search(words) and (signature is not None or bool(_CLOSED.search(words)))
