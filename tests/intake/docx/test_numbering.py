"""Automatic numbers stand in the text as they stand on paper."""

from collections.abc import Callable

from nianshen.intake import Document

Docx = Callable[..., Document]

PARTS = (
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>'
    '<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/><w:suff w:val="space"/></w:lvl>'
)


def _numbering(levels: str = PARTS, nums: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') -> str:
    return f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>{nums}'


def _p(text: str, level: int | None = None, number: int = 1) -> str:
    listed = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>' if level is not None else ""
    return f"<w:p><w:pPr>{listed}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def test_three_levels_and_their_restart(docx: Docx) -> None:
    body = (
        _p("总体情况", 0) + _p("正文") + _p("主动公开", 1) + _p("甲", 2) + _p("乙", 2) + _p("依申请公开", 1) + _p("丙", 2)
        + _p("问题", 0) + _p("机制", 1)
    )  # fmt: skip
    assert docx(body, numbering=_numbering()).text.splitlines() == [
        "一、总体情况", "正文", "（一）主动公开", "1. 甲", "2. 乙", "（二）依申请公开", "1. 丙", "二、问题", "（一）机制",
    ]  # fmt: skip


def test_levels_above_are_part_of_the_number(docx: Docx) -> None:
    levels = (
        '<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="第%1章"/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2"/></w:lvl>'
    )
    body = _p("甲", 1) + _p("乙", 0) + _p("丙", 1) + _p("丁", 1)
    assert docx(body, numbering=_numbering(levels)).text.splitlines() == ["3.1 甲", "第三章乙", "3.1 丙", "3.2 丁"]


def test_two_lists_of_one_kind_count_on_unless_one_starts_anew(docx: Docx) -> None:
    nums = (
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )
    body = _p("甲", 0, 1) + _p("乙", 0, 2) + _p("丙", 0, 3) + _p("丁", 0, 3)
    text = docx(body, numbering=_numbering(nums=nums)).text
    assert text.splitlines() == ["一、甲", "二、乙", "一、丙", "二、丁"]


def test_a_level_that_never_restarts(docx: Docx) -> None:
    levels = PARTS.replace('<w:lvlText w:val="（%2）"/>', '<w:lvlRestart w:val="0"/><w:lvlText w:val="（%2）"/>')
    body = _p("甲", 0) + _p("子", 1) + _p("乙", 0) + _p("丑", 1)
    assert docx(body, numbering=_numbering(levels)).text.splitlines() == ["一、甲", "（一）子", "二、乙", "（二）丑"]


def test_numbers_by_style(docx: Docx) -> None:
    styles = (
        '<w:style w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="H2"><w:name w:val="heading 2"/><w:basedOn w:val="H1"/></w:style>'
    )
    levels = PARTS.replace('<w:lvl w:ilvl="1">', '<w:lvl w:ilvl="1"><w:pStyle w:val="H2"/>')
    body = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{own}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'
        for style, own, text in (
            ("H1", "", "总体情况"),
            ("H2", "", "主动公开"),
            ("H1", '<w:numPr><w:numId w:val="0"/></w:numPr>', "不编号"),
            ("H1", "", "问题"),
        )
    )
    document = docx(body, numbering=_numbering(levels), styles=styles)
    assert document.text.splitlines() == ["一、总体情况", "（一）主动公开", "不编号", "二、问题"]
    assert [(b.kind, b.level) for b in document.blocks] == [("heading", n) for n in (1, 2, 1, 1)]


def test_a_list_by_reference_to_a_style(docx: Docx) -> None:
    numbering = (
        f'<w:abstractNum w:abstractNumId="5"><w:styleLink w:val="官"/>{PARTS}</w:abstractNum>'
        '<w:abstractNum w:abstractNumId="6"><w:numStyleLink w:val="官"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="6"/></w:num>'
    )
    assert docx(_p("甲", 0), numbering=numbering).text == "一、甲\n"


def test_bullets_and_unknown_lists_print_nothing(docx: Docx) -> None:
    levels = '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF06C;"/></w:lvl>'
    assert docx(_p("甲", 0) + _p("乙", 0, 9) + _p("丙", 7), numbering=_numbering(levels)).text == "甲\n乙\n丙\n"


def test_numbers_in_cells(docx: Docx) -> None:
    body = (
        "<w:tbl>" + "".join(f"<w:tr><w:tc>{_p(t, 2)}</w:tc><w:tc>{_p('0')}</w:tc></w:tr>" for t in "甲乙") + "</w:tbl>"
    )
    assert docx(body, numbering=_numbering()).text == "1. 甲\t0\n2. 乙\t0\n"
