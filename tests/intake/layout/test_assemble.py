"""Pages to paragraphs and tables: furniture out, what a page's end cut in two together again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from nianshen.intake.document import LeftOut
from nianshen.intake.layout.assemble import assembled
from nianshen.intake.layout.geometry import Box, Page, Piece, RuledCell, RuledTable
from nianshen.intake.layout.lines import printed_lines, width_in_em
from nianshen.intake.sheet import Line, TableLines

EM = 10.0
LEFT, RIGHT = 100.0, 400.0


def _line(text: str, top: float, left: float = LEFT, em: float = EM) -> Piece:
    return Piece(text, Box(left, top, left + em * width_in_em(text), top + em))


def _page(number: int, *pieces: Piece, tables: Sequence[tuple[RuledTable, Sequence[Piece]]] = ()) -> Page:
    return Page(number, 500.0, 800.0, pieces, tables, 0)


def _texts(*pages: Page) -> list[str]:
    return [entry.text for entry in assembled(pages) if isinstance(entry, Line)]


FULL = "公" * 30


def test_full_lines_go_on_and_indented_ones_begin() -> None:
    page = _page(
        1,
        _line("首" + "行" * 27, 100, LEFT + 20),
        _line(FULL, 120),
        _line("尾。", 140),
        _line("次" + "段" * 27, 160, LEFT + 20),
        _line("完。", 180),
    )
    assert _texts(page) == ["首" + "行" * 27 + FULL + "尾。", "次" + "段" * 27 + "完。"]


def test_a_short_line_ends_its_paragraph_although_the_next_is_flush() -> None:
    assert _texts(_page(1, _line(FULL, 100), _line("尾。", 120), _line(FULL, 140))) == [FULL + "尾。", FULL]


def test_a_line_is_short_for_a_figure_that_did_not_fit() -> None:
    """A word of figures goes to the next line whole: the line before it is full with several characters to spare."""
    page = _page(1, _line(FULL, 100), _line("公" * 26, 120), _line("123456789条。", 140))
    assert _texts(page) == [FULL + "公" * 26 + "123456789条。"]


@pytest.mark.parametrize(
    "begin", ["一、总体情况", "（二）依申请公开", "3.监督保障", "第二，培训不够。".replace("第二，", "第二节")]
)
def test_a_numbered_line_after_a_full_one_begins(begin: str) -> None:
    assert _texts(_page(1, _line("公" * 29 + "。", 100), _line(begin, 120))) == ["公" * 29 + "。", begin]


def test_wider_space_parts_paragraphs() -> None:
    page = _page(1, *[_line(FULL, 100 + 16 * n) for n in range(4)], _line(FULL, 190), _line("尾", 206))
    assert _texts(page) == [FULL * 4, FULL + "尾"]


def test_a_title_over_two_lines() -> None:
    first, second = (
        Piece("石桐县人民政府二〇二四年", Box(130, 60, 370, 80)),
        Piece("政府信息公开工作年度报告", Box(130, 90, 370, 110)),
    )
    assert _texts(_page(1, first, second, _line(FULL, 160)))[0] == "石桐县人民政府二〇二四年政府信息公开工作年度报告"


def test_a_paragraph_over_two_pages_tells_where_the_second_begins() -> None:
    first = _page(1, *[_line(FULL, 600 + 16 * n) for n in range(4)], _line("— 1 —", 760, 230))
    second = _page(2, _line("续。", 100), _line("— 2 —", 760, 230))
    entries = assembled([first, second])
    lines = [e for e in entries if isinstance(e, Line)]
    assert [line.text for line in lines] == [FULL * 4 + "续。"]
    assert [(p.start, p.label) for p in lines[0].places] == [(0, "第1页"), (120, "第2页")]
    assert [(e.reason, e.text) for e in entries if isinstance(e, LeftOut)] == [
        ("page_number", "— 1 —"),
        ("page_number", "— 2 —"),
    ]


def test_bare_numbers_count_as_page_numbers_only_where_they_grow_with_the_pages() -> None:
    pages = [_page(n, _line("甲乙丙"[n] + "。" * n, 100), _line(str(n + 4), 770, 245)) for n in (1, 2)]
    assert _texts(*pages) == ["乙。", "丙。。"]
    assert _texts(_page(1, _line(FULL, 100), _line("27", 770, 245))) == [FULL, "27"]


def test_running_heads() -> None:
    pages = [_page(n, _line("石桐县2024年度报告", 30), _line("甲乙丙"[n], 100)) for n in range(3)]
    entries = assembled(pages)
    assert [e.text for e in entries if isinstance(e, Line)] == ["甲", "乙", "丙"]
    assert {e.reason for e in entries if isinstance(e, LeftOut)} == {"page_head"}


def test_columns_of_a_line_without_rules_are_tabbed() -> None:
    row = [_line("结转", 100), _line("0", 100, 200), _line("12", 100, 300)]
    assert [line.text for line in printed_lines(row)] == ["结转\t0\t12"]
    assert [line.text for line in printed_lines([_line("甲", 100), _line("乙", 100, 300)])] == ["甲 乙"]
    assert [line.text for line in printed_lines([_line("甲", 100), _line("乙", 103, 110)])] == ["甲乙"]


def _table(
    top: float, rows: Sequence[Sequence[str]], edges: Sequence[float] = (100, 200, 300, 400)
) -> tuple[RuledTable, list[Piece]]:
    levels = [top + 20 * n for n in range(len(rows) + 1)]
    cells, pieces = [], []
    for r, row in enumerate(rows):
        for c, words in enumerate(row):
            cells.append(RuledCell(r, c, 1, 1, Box(edges[c], levels[r], edges[c + 1], levels[r + 1])))
            if words:
                pieces.append(
                    Piece(words, Box(edges[c] + 5, levels[r] + 5, edges[c] + 5 + 8 * len(words), levels[r] + 15))
                )
    return RuledTable(Box(edges[0], top, edges[-1], levels[-1]), tuple(edges), tuple(levels), tuple(cells)), pieces


def _rows(*pages: Page) -> list[list[list[str]]]:
    return [[[c.words for c in row.cells] for row in e.rows] for e in assembled(pages) if isinstance(e, TableLines)]


def test_a_table_over_two_pages_is_one_and_a_repeated_heading_stands_once() -> None:
    head = ["项目", "自然人", "总计"]
    first = _page(1, _line("三、申请情况", 560), tables=[_table(600, [head, ["新收", "3", "3"]])])
    second = _page(2, _line("四、复议情况", 300), tables=[_table(90, [head, ["结转", "", "0"]])])
    assert _rows(first, second) == [[head, ["新收", "3", "3"], ["结转", "", "0"]]]
    entries = assembled([first, second])
    assert [e.text for e in entries if isinstance(e, LeftOut)] == ["项目\t自然人\t总计"]
    (table,) = [e for e in entries if isinstance(e, TableLines)]
    assert [row.place for row in table.rows] == [None, None, "第2页"]


def test_a_row_cut_by_the_end_of_the_page() -> None:
    first = _page(1, tables=[_table(600, [["一、新收", "3", "3"], ["二、上年结转政府信息", "", ""]])])
    second = _page(2, tables=[_table(90, [["公开申请数量", "1", "1"], ["三、办理", "4", "4"]])])
    assert _rows(first, second) == [
        [["一、新收", "3", "3"], ["二、上年结转政府信息公开申请数量", "1", "1"], ["三、办理", "4", "4"]]
    ]


def test_a_figure_cut_by_the_end_of_the_page() -> None:
    def over_two_pages(above: list[str], below: list[str], width: float = 22) -> list[list[list[str]]]:
        edges = (100, *(200 + width * n for n in range(4)))
        return _rows(_page(1, tables=[_table(600, [above], edges)]), _page(2, tables=[_table(90, [below], edges)]))

    assert over_two_pages(["", "66", "0", "12"], ["", "31", "", "2"]) == [[["", "6631", "0", "122"]]]
    assert over_two_pages(["未经复议", "66", "0", "1"], ["", "31", "", ""]) == [[["未经复议", "6631", "0", "1"]]]
    for above, below in (
        (["", "66", "0", "12"], ["", "31", "0", "2"]),  # a row of its own: it has a figure where none goes on
        (["", "66", "89", "12"], ["", "31", "18", "2"]),
        (["", "66", "0", "1"], ["", "312", "", ""]),  # longer than the line before
        (["结果维持", "66", "0", "12"], ["结果纠正", "31", "", "2"]),
    ):
        assert over_two_pages(above, below) == [[above, below]]
    roomy = (["", "66", "0", "12"], ["", "31", "", "2"])
    assert over_two_pages(*roomy, width=50) == [list(roomy)]


def test_tables_with_text_between_or_other_columns_stay_apart() -> None:
    table = _table(600, [["甲", "1", "2"], ["乙", "3", "4"]])
    assert (
        len(_rows(_page(1, tables=[table]), _page(2, _line("五、问题", 60), tables=[_table(90, [["丙", "5", "6"]])])))
        == 2
    )
    assert (
        len(_rows(_page(1, tables=[table]), _page(2, tables=[_table(90, [["丙", "5", "6"]], (100, 220, 310, 380))])))
        == 2
    )


def test_a_figure_wrapped_in_a_narrow_cell_is_one_figure_and_two_are_two() -> None:
    def cell(width: float, *figures: str) -> list[list[list[str]]]:
        table, _ = _table(100, [["数", ""], ["量", ""]], (100, 150, 150 + width))
        pieces = [Piece(f, Box(156, 102 + 8 * n, 156 + 5 * len(f), 110 + 8 * n)) for n, f in enumerate(figures)]
        return _rows(_page(1, tables=[(table, [*pieces, _line("数", 105, 110), _line("量", 125, 110)])]))

    assert cell(22, "24", "2") == [[["数", "242"], ["量", ""]]]
    assert cell(60, "24", "2") == [[["数", "24 2"], ["量", ""]]]
    assert cell(22, "0", "0") == [[["数", "0 0"], ["量", ""]]]
    assert cell(18, "6", "3") == [[["数", "63"], ["量", ""]]]  # no room for a second digit
    assert cell(22, "6", "3") == [[["数", "6 3"], ["量", ""]]]
    assert cell(18, "0", "3") == [[["数", "0 3"], ["量", ""]]]  # no figure begins so
    assert cell(22, "24", "04") == [[["数", "2404"], ["量", ""]]]


def test_a_frame_around_running_text_is_no_table() -> None:
    prose = "公开信息若干条。" * 22
    table, _ = _table(100, [["", ""]] * 5, (90, 100, 420))
    table = replace(table, cells=(RuledCell(0, 0, 5, 1, table.box), RuledCell(0, 1, 5, 1, table.box)))
    pieces = [_line(prose[n : n + 30], 102 + 12 * (n // 30)) for n in range(0, len(prose), 30)]
    assert _texts(_page(1, tables=[(table, pieces)])) == [prose]
