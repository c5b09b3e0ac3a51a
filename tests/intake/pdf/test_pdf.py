"""PDF files, made with reportlab in a Chinese font that is neither embedded nor mapped to Unicode."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from nianshen.intake import Document, UnreadableError, check_readable, read_bytes

WIDTH, HEIGHT = A4
Draw = Callable[[Canvas], None]


def _pdf(*pages: Draw, rotation: int = 0, **settings: object) -> bytes:
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    held = io.BytesIO()
    canvas = Canvas(held, pagesize=A4, **settings)
    for draw in pages:
        if rotation:
            canvas.setPageRotation(rotation)
        canvas.setFont("STSong-Light", 12)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return held.getvalue()


def _read(*pages: Draw, **settings: object) -> Document:
    return read_bytes(_pdf(*pages, **settings), "a.pdf")  # type: ignore[arg-type]


def _code(data: bytes) -> str:
    with pytest.raises(UnreadableError) as caught:
        check_readable(read_bytes(data, "a.pdf"))
    return caught.value.code


def _lines(*lines: str, top: float = 700) -> Draw:
    def draw(canvas: Canvas) -> None:
        for n, line in enumerate(lines):
            canvas.drawString(100, top - 20 * n, line)

    return draw


def _grid(canvas: Canvas, rows: list[list[str]], left: float = 100, top: float = 600, width: float = 60) -> None:
    canvas.grid([left + width * n for n in range(len(rows[0]) + 1)], [top - 20 * n for n in range(len(rows) + 1)])
    for r, row in enumerate(rows):
        for c, words in enumerate(row):
            canvas.drawCentredString(left + width * (c + 0.5), top - 20 * r - 15, words)


FULL = "主动公开政府信息若干条受理申请若干件均在法定期限内答复并公布"


def test_text_paragraphs_pages() -> None:
    document = _read(_lines(FULL, FULL, "完。", "第二段开头。"), _lines("第三段。"))
    assert document.text == f"{FULL}{FULL}完。\n第二段开头。\n第三段。\n"
    assert (document.media_type, document.structured) == ("application/pdf", False)
    assert [(p.start, p.label) for p in document.places] == [(0, "第1页"), (70, "第2页")]


def test_cells_with_figures_side_by_side() -> None:
    rows = [["项目", "规章", "合计"], ["新收", "0", "17"], ["结转", "", "200013"]]
    document = _read(lambda canvas: _grid(canvas, rows))
    assert document.text == "项目\t规章\t合计\n新收\t0\t17\n结转\t\t200013\n"
    (grid,) = document.grids
    assert (grid.rows, grid.columns) == (3, 3)
    assert [c.span.of(document.text) for c in grid.cells] == [words for row in rows for words in row]


def test_figures_of_two_cells_set_without_a_gap_are_two() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.grid([100, 106, 112, 172], [600, 620])
        canvas.drawString(100, 605, "12总计")

    assert _read(draw).text == "1\t2\t总计\n"


@pytest.mark.parametrize("style", ["stroked", "filled", "frames"])
def test_borders_as_programs_draw_them(style: str) -> None:
    def draw(canvas: Canvas) -> None:
        xs, ys = [100.0, 160.0, 220.0], [560.0, 580.0, 600.0]
        if style == "stroked":
            canvas.grid(xs, ys)
        elif style == "filled":
            for x in xs:
                canvas.rect(x, ys[0], 0.5, 40, stroke=0, fill=1)
            for y in ys:
                canvas.rect(xs[0], y, 120, 0.5, stroke=0, fill=1)
        else:
            for x in xs[:-1]:
                for y in ys[:-1]:
                    canvas.rect(x, y, 60, 20)
        for words, x, y in (("甲", 110, 585), ("1", 170, 585), ("乙", 110, 565), ("2", 170, 565)):
            canvas.drawString(x, y, words)

    assert _read(draw).text == "甲\t1\n乙\t2\n"


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_pages_lying_on_their_side(rotation: int) -> None:
    def draw(canvas: Canvas) -> None:
        shift = {0: (0, 0), 90: (WIDTH, 0), 180: (WIDTH, HEIGHT), 270: (0, HEIGHT)}[rotation]
        canvas.translate(*shift)
        canvas.rotate(rotation)
        canvas.drawString(100, 300, "五、存在的问题")
        _grid(canvas, [["新收", "3"], ["结转", "40"]], top=200)

    assert _read(draw, rotation=rotation).text == "五、存在的问题\n新收\t3\n结转\t40\n"


def test_page_numbers_are_left_out() -> None:
    def page(number: int) -> Draw:
        def draw(canvas: Canvas) -> None:
            canvas.drawString(100, 700, f"第{'一二三'[number]}段。")
            canvas.drawCentredString(WIDTH / 2, 40, f"- {number + 3} -")

        return draw

    document = _read(*map(page, range(3)))
    assert document.text == "第一段。\n第二段。\n第三段。\n"
    assert [(e.reason, e.text) for e in document.left_out] == [("page_number", f"- {n} -") for n in (3, 4, 5)]


def test_a_password_is_named() -> None:
    locked = _pdf(_lines("甲"), encrypt=StandardEncryption("secret", canPrint=0))
    assert _code(locked) == "encrypted"
    assert _read(_lines("只限制打印"), encrypt=StandardEncryption("", "owner", canPrint=0)).text == "只限制打印\n"


@pytest.fixture
def _no_recogniser(monkeypatch: pytest.MonkeyPatch) -> None:
    """As where the extra ``[ocr]`` is not installed."""
    monkeypatch.setattr("nianshen.intake.pdf.read.is_installed", lambda: False)


@pytest.mark.usefixtures("_no_recogniser")
def test_a_scan_is_named_with_its_pages_and_what_to_install() -> None:
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    def scan(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(Image.new("L", (60, 80), 255)), 0, 0, WIDTH, HEIGHT)

    with pytest.raises(UnreadableError) as caught:
        read_bytes(_pdf(_lines(FULL), scan), "a.pdf")
    assert (caught.value.code, "第 2 页" in caught.value.reason) == ("scanned", True)
    assert 'pip install "nianshen[ocr]"' in caught.value.reason


@pytest.mark.usefixtures("_no_recogniser")
@pytest.mark.parametrize(("mode", "refused"), [(3, True), (0, False)])
def test_text_recognised_in_a_scan_is_not_what_the_organ_wrote(mode: int, refused: bool) -> None:
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    def draw(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(Image.new("L", (60, 80), 255)), 0, 0, WIDTH, HEIGHT)
        for n in range(4):
            words = canvas.beginText(100, 700 - 20 * n)
            words.setTextRenderMode(mode)
            words.textOut(FULL)
            canvas.drawText(words)

    if refused:
        with pytest.raises(UnreadableError) as caught:
            _read(draw)
        assert (caught.value.code, "识别" in caught.value.reason) == ("scanned", True)
    else:
        assert _read(draw).text == FULL * 4 + "\n"


def test_a_picture_beside_text_is_told() -> None:
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    def draw(canvas: Canvas) -> None:
        _lines(FULL)(canvas)
        canvas.drawImage(ImageReader(Image.new("L", (60, 80), 0)), 100, 100, 200, 200)
        canvas.drawImage(ImageReader(Image.new("L", (9, 9), 0)), 400, 100, 20, 20)

    assert _read(draw).images == ("page 1",)


GLYPHS = "".join(f"{3 + n % 90:04X}" for n in range(400))
UNMAPPED = f"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
4 0 obj<</Length {len(GLYPHS) + 40}>>stream
BT /F 12 Tf 50 700 Td <{GLYPHS}> Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type0/BaseFont/ABCDEF+Subset/Encoding/Identity-H/DescendantFonts[6 0 R]>>endobj
6 0 obj<</Type/Font/Subtype/CIDFontType2/BaseFont/ABCDEF+Subset/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor 7 0 R>>endobj
7 0 obj<</Type/FontDescriptor/FontName/ABCDEF+Subset/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>endobj
trailer<</Root 1 0 R/Size 8>>
%%EOF"""


def test_a_font_that_names_no_characters_is_garbled_and_never_a_report() -> None:
    assert _code(UNMAPPED.encode()) == "garbled"


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.4\n%%EOF", b"x" * 10 + b"%PDF-1.4\x00"])
def test_broken_files(data: bytes) -> None:
    assert _code(data) == "malformed"


def test_a_cut_off_file() -> None:
    whole = _pdf(_lines(FULL))
    assert _code(whole[: len(whole) // 2]) == "malformed"


def test_too_many_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    from nianshen.intake.pdf import read

    monkeypatch.setattr(read, "MAX_PAGES", 1)
    assert _code(_pdf(_lines("甲"), _lines("乙"))) == "too_large"
