"""Scans, read by the extra ``[ocr]``; ``README.md`` tells what the pictures are."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path

import pytest

from nianshen.intake import Document, UnreadableError, check_readable, read_bytes
from nianshen.intake.ocr import is_installed

if not is_installed():
    pytest.skip('the extra is not installed: pip install "nianshen[ocr]"', allow_module_level=True)

from PIL import Image, ImageDraw

HERE = Path(__file__).parent
FIGURES = {
    "一、本年新收政府信息公开申请数量": "17",
    "二、上年结转政府信息公开申请数量": "1",
    "（一）予以公开": "7",
    "（二）部分公开（区分处理的，只计这一情形，不计其他情形）": "1",
    "1.属于国家秘密": "0",
    "5.属于三类内部事务信息": "1",
    "8.属于行政查询事项": "1",
    "1.本机关不掌握相关政府信息": "3",
    "1.信访举报投诉类申请": "2",
    "5.要求行政机关确认或重新出具已获取信息": "1",
    "（七）总计": "16",
    "四、结转下年度继续办理": "2",
}


def _pages() -> list[Image.Image]:
    return [Image.open(HERE / f"page-{n}.png").convert("L") for n in (1, 2)]


def _saved(kind: str, pages: list[Image.Image], **settings: object) -> bytes:
    held = io.BytesIO()
    pages[0].save(held, kind, save_all=True, append_images=pages[1:], **settings)  # type: ignore[arg-type]
    return held.getvalue()


@cache
def _pdf() -> Document:
    return read_bytes(_saved("PDF", _pages(), resolution=150), "a.pdf")


def _figures(document: Document) -> dict[str, str]:
    """The last cell of every row by the last words before it."""
    rows = [line.split("\t") for line in document.text.split("\n") if "\t" in line]
    return {[w for w in row[:-1] if w][-1].replace(" ", ""): row[-1] for row in rows if any(row[:-1])}


def test_a_scanned_pdf_is_read_whole() -> None:
    document = _pdf()
    assert document.text.startswith(
        "云溪市河东区安澜街道办事处2020年政府信息公开工作年度报告\n"
        "依申请公开方面。全年新收申请17件，上年结转1件，已答复16件，结转下年度继续办理2件。"
        "内容以拆迁安置协议、物业用房移交和低保审批为主。7月起由司法所所长参加每件答复的合法性审查。\n"
        "三、收到和处理政府信息公开申请情况\n"
    )
    assert "\ufffd" not in document.text
    assert (document.recognised, document.structured, len(document.grids)) == (True, False, 1)
    assert [p.label for p in document.places] == ["第1页", "第2页"]
    assert [e.reason for e in document.left_out] == ["page_number", "page_number"]


def test_its_table_goes_on_on_the_second_page() -> None:
    read = _figures(_pdf())
    assert {label: read.get(label) for label in FIGURES} == FIGURES


def test_blank_cells_are_blank() -> None:
    row = next(line for line in _pdf().text.split("\n") if line.startswith("（七）总计"))
    assert row.split("\t")[1:] == ["", "", "", "", "", "", "16"]


@pytest.mark.parametrize(("kind", "media"), [("PNG", "image/png"), ("JPEG", "image/jpeg"), ("BMP", "image/bmp")])
def test_a_picture_is_a_page(kind: str, media: str) -> None:
    held = io.BytesIO()
    _pages()[1].save(held, kind)
    document = read_bytes(held.getvalue(), "a")
    assert (document.media_type, document.recognised) == (media, True)
    assert _figures(document)["四、结转下年度继续办理"] == "2"


def test_a_tiff_of_two_pages_is_one_report() -> None:
    document = read_bytes(_saved("TIFF", _pages()), "a.tif")
    assert (document.media_type, document.text) == ("image/tiff", _pdf().text)


def test_a_smudged_figure_is_not_read() -> None:
    page = _pages()[1]
    whole = read_bytes(_saved("PDF", [page], resolution=150), "a.pdf")
    row = next(line for line in whole.text.split("\n") if "四、结转下年度继续办理" in line)
    assert row.endswith("\t2")
    box = _place_of_the_last_figure(page)
    draw = ImageDraw.Draw(page)
    for n in range(0, box[3] - box[1], 3):
        draw.line([(box[0] - 4, box[1] + n), (box[2] + 4, box[3] - n)], fill=0, width=1)
    smudged = read_bytes(_saved("PDF", [page], resolution=150), "a.pdf")
    row = next(line for line in smudged.text.split("\n") if "四、结转下年度继续办理" in line)
    assert row.endswith("\t\ufffd")


def _place_of_the_last_figure(page: Image.Image) -> tuple[int, int, int, int]:
    """The lowest figure in the column of totals, found by its ink between the ruled lines."""
    import numpy as np

    from nianshen.intake.layout.ruled import ruled_tables
    from nianshen.intake.ocr.picture import darkness_of, ruled, straight

    dots = 150 / 72
    picture = straight(np.asarray(page))
    table = ruled_tables(ruled(darkness_of(picture, dots), dots).rules)[0]
    cell = max(table.cells, key=lambda c: (c.row, c.column)).box
    left, top, right, bottom = (round(v * dots) for v in cell)
    dark = np.argwhere(picture[top + 4 : bottom - 4, left + 4 : right - 4] < 128)
    (y0, x0), (y1, x1) = dark.min(axis=0), dark.max(axis=0)
    return left + 4 + int(x0), top + 4 + int(y0), left + 4 + int(x1), top + 4 + int(y1)


def test_a_page_of_noise_is_refused() -> None:
    blank = read_bytes(_saved("PDF", [Image.new("L", (1241, 1754), 250)], resolution=150), "a.pdf")
    with pytest.raises(UnreadableError) as caught:
        check_readable(blank)
    assert caught.value.code == "near_empty"


def test_too_many_pixels_are_refused_before_they_are_decoded() -> None:
    held = io.BytesIO()
    Image.new("1", (9000, 9000)).save(held, "PNG")
    with pytest.raises(UnreadableError) as caught:
        read_bytes(held.getvalue(), "a.png")
    assert caught.value.code == "too_large"


def test_a_damaged_picture_is_told() -> None:
    whole = (HERE / "page-1.png").read_bytes()
    with pytest.raises(UnreadableError) as caught:
        read_bytes(whole[: len(whole) // 2], "a.png")
    assert caught.value.code == "malformed"
