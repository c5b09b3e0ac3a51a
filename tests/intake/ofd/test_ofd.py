"""OFD files from the XML of their pages."""

from __future__ import annotations

import io
import zipfile

import pytest

from nianshen.intake import Document, UnreadableError, read_bytes

SPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"'


def _ofd(*pages: str, template: str | None = None) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "OFD.xml",
            f"<ofd:OFD {SPACE}><ofd:DocBody><ofd:DocRoot>/Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
        )
        listed = "".join(f'<ofd:Page ID="{n}" BaseLoc="Pages/{n}.xml"/>' for n in range(len(pages)))
        data = "<ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>"
        if template is not None:
            data += '<ofd:TemplatePage ID="9" BaseLoc="Tpls/9.xml"/>'
            archive.writestr("Doc_0/Tpls/9.xml", _page(template))
        archive.writestr(
            "Doc_0/Document.xml",
            f"<ofd:Document {SPACE}><ofd:CommonData>{data}</ofd:CommonData><ofd:Pages>{listed}</ofd:Pages></ofd:Document>",
        )
        for n, drawn in enumerate(pages):
            archive.writestr(f"Doc_0/Pages/{n}.xml", _page(drawn, '<ofd:Template TemplateID="9"/>' if template else ""))
    return held.getvalue()


def _page(drawn: str, more: str = "") -> str:
    return f"<ofd:Page {SPACE}>{more}<ofd:Content><ofd:Layer>{drawn}</ofd:Layer></ofd:Content></ofd:Page>"


def _text(x: float, y: float, words: str, *, size: float = 5, delta: str = "", more: str = "") -> str:
    return (
        f'<ofd:TextObject Boundary="{x} {y} 150 {size}" Size="{size}" {more}>'
        f'<ofd:TextCode X="0" Y="{0.86 * size}" {delta}>{words}</ofd:TextCode></ofd:TextObject>'
    )


def _path(x: float, y: float, data: str, more: str = "") -> str:
    return f'<ofd:PathObject Boundary="{x} {y} 100 100" {more}><ofd:AbbreviatedData>{data}</ofd:AbbreviatedData></ofd:PathObject>'


def _read(*pages: str, template: str | None = None) -> Document:
    return read_bytes(_ofd(*pages, template=template), "a.ofd")


def _code(data: bytes) -> str:
    with pytest.raises(UnreadableError) as caught:
        read_bytes(data, "a.ofd")
    return caught.value.code


GRID = _path(20, 50, "M 0 0 L 60 0 L 60 20 L 0 20 C M 0 10 L 60 10 M 30 0 L 30 20 B 1 1 2 2 3 3")


def test_text_pages_and_blanks() -> None:
    document = _read(_text(30, 30, "石桐县 2024年报告"), _text(30, 30, "第二页。"))
    assert document.text == "石桐县 2024年报告\n第二页。\n"
    assert [(p.start, p.label) for p in document.places] == [(0, "第1页"), (12, "第2页")]
    assert (document.media_type, document.structured) == ("application/ofd", False)


def test_a_table_of_one_path() -> None:
    document = _read(GRID + _text(25, 52, "新收") + _text(60, 52, "12") + _text(25, 62, "结转"))
    assert document.text == "新收\t12\n结转\t\n"


def test_figures_of_two_cells_in_one_object() -> None:
    document = _read(GRID + _text(25, 52, "总计17", delta='DeltaX="g 2 5 27"'))
    assert document.text == "总计1\t7\n" or document.grids[0].cells[1].span.of(document.text) == "7"


def test_thin_shapes_are_lines() -> None:
    def bar(x: float, y: float, w: float, h: float) -> str:
        return f'<ofd:PathObject Boundary="{x} {y} {w} {h}" Stroke="false" Fill="true"/>'

    bars = "".join(bar(20, y, 60, 0.3) for y in (50, 60)) + "".join(bar(x, 50, 0.3, 10) for x in (20, 50, 80))
    assert _read(bars + _text(25, 52, "甲") + _text(60, 52, "1")).text == "甲\t1\n"


def test_turned_and_scaled_text() -> None:
    assert _read(_text(30, 30, "甲乙", more='CTM="0.8 0 0 0.8 2 1"')).text == "甲乙\n"
    downwards = "".join(_text(30, 30, "甲乙丙", delta='DeltaY="5 5"'))
    assert _read(downwards).text.split() == ["甲", "乙", "丙"]


def test_the_background_of_a_page_is_read() -> None:
    assert _read(_text(30, 60, "正文。"), template=_text(30, 40, "底版")).text == "底版\n正文。\n"


def test_hidden_and_broken_objects_are_passed_over() -> None:
    hidden = _text(30, 30, "藏", more='Visible="false"')
    broken = '<ofd:TextObject Boundary="x" Size="5"><ofd:TextCode>坏</ofd:TextCode></ofd:TextObject>' + _path(
        0, 0, "M 1 L"
    )
    assert _read(hidden + broken + _text(30, 40, "正文", delta='DeltaX="g 9"')).text == "正文\n"


def test_scans_and_broken_files() -> None:
    assert _code(_ofd('<ofd:ImageObject Boundary="0 0 210 297"/>')) == "scanned"
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("OFD.xml", f"<ofd:OFD {SPACE}><ofd:DocRoot>../../etc/passwd</ofd:DocRoot></ofd:OFD>")
    assert _code(held.getvalue()) == "malformed"
