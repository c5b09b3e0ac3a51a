"""What stands in a cell of a scanned table: its lines cut apart by the paper between them, each read by itself."""

from __future__ import annotations

from nianshen.intake.ocr.cell_lines import lines_among
from nianshen.intake.ocr.engine import Area, Picture, Words, words_in
from nianshen.intake.ocr.picture import Ink, cut_out, marks_in
from nianshen.intake.ocr.votes import voted

_FEWEST_PIXELS = 3


def lines_of_cell(picture: Picture, ink: Ink, cell: Area, dots: float) -> list[tuple[str, Area]]:
    """The lines of a cell with their places; ``picture`` and ``ink`` are the page's without its ruled lines."""
    held = ink[cell.top : cell.bottom, cell.left : cell.right]
    marks = [
        Area(m.left + cell.left, m.top + cell.top, m.right + cell.left, m.bottom + cell.top)
        for m in marks_in(held, dots)
    ]
    lines = lines_among(marks, ink)
    one = len(lines) == 1
    return [(_read(picture, line, figure=one or _all_narrow(line)), line) for line in lines]


def _read(picture: Picture, line: Area, *, figure: bool) -> str:
    def seen(margin: float) -> Words:
        return words_in(cut_out(picture, line, max(_FEWEST_PIXELS, round(margin * (line.bottom - line.top)))))

    return voted(seen, figure=figure)


def _all_narrow(line: Area) -> bool:
    return line.right - line.left < 4 * (line.bottom - line.top)
