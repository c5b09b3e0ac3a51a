"""What in a column of figures cannot be one figure was not read. Nothing here needs the recogniser."""

from __future__ import annotations

from collections.abc import Sequence

from nianshen.intake.ocr.figures import with_sure_figures
from nianshen.intake.sheet import Line, TableCell, TableLines, TableRow

UNREAD = "\ufffd"
HEAD = ("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计")
LABELS = (
    "一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "（一）予以公开", "1.属于国家秘密",
    "2.其他法律行政法规禁止公开", "3.其他", "（七）总计", "四、结转下年度继续办理",
)  # fmt: skip
FIGURES = ("1", "0", "", "12", "0", "-", "13")


def _row(number: int, *cells: str | tuple[str, int], tall: int = 1) -> TableRow:
    """Cells side by side; one is its words, or its words and how many columns it takes."""
    made: list[TableCell] = []
    column = 0
    for cell in cells:
        words, span = cell if isinstance(cell, tuple) else (cell, 1)
        made.append(TableCell(number, column, tall, span, words))
        column += span
    return TableRow(tuple(made))


def _table(**changed: TableRow) -> TableLines:
    """Table three, some rows (``row3``) as they were read."""
    rows = [_row(0, "", *HEAD), *(_row(n, label, *FIGURES) for n, label in enumerate(LABELS, 1))]
    for name, row in changed.items():
        rows[int(name.removeprefix("row"))] = row
    return TableLines(tuple(rows), 8)


def _read(table: TableLines) -> list[list[str]]:
    (guarded,) = with_sure_figures([table])
    assert isinstance(guarded, TableLines)
    return [[c.words for c in row.cells] for row in guarded.rows]


def _with(number: int, words: Sequence[str]) -> list[list[str]]:
    """The table as read, one row with other words."""
    rows = [["", *HEAD], *([label, *FIGURES] for label in LABELS)]
    rows[number] = [*words]
    return rows


def test_a_table_that_is_read_well_stays() -> None:
    assert [*with_sure_figures([_table(), Line("三、本年度办理结果 5")])] == [_table(), Line("三、本年度办理结果 5")]


def test_a_label_that_ran_into_a_column_leaves_no_figure_there() -> None:
    """The line between label and first column was missed: what is left of the label stays, the column was not read."""
    row = _row(5, ("2.其他法律行政法规禁止公开 1", 2), *FIGURES[1:])
    assert _read(_table(row5=row)) == _with(5, [LABELS[4], UNREAD, *FIGURES[1:]])


def test_the_end_of_a_label_behind_a_figure_is_no_figure() -> None:
    row = _row(5, "2.其他法律行政法规禁", "1 止公开", *FIGURES[1:])
    assert _read(_table(row5=row)) == _with(5, ["2.其他法律行政法规禁", UNREAD, *FIGURES[1:]])


def test_two_columns_in_one_cell_are_two_unread_cells() -> None:
    row = _row(4, LABELS[3], "1", ("0 7", 2), *FIGURES[3:])
    assert _read(_table(row4=row)) == _with(4, [LABELS[3], "1", UNREAD, UNREAD, *FIGURES[3:]])


def test_two_columns_that_look_like_one_figure_are_unread_too() -> None:
    row = _row(4, LABELS[3], "1", ("07", 2), *FIGURES[3:])
    assert _read(_table(row4=row)) == _with(4, [LABELS[3], "1", UNREAD, UNREAD, *FIGURES[3:]])


def test_two_rows_in_one_have_no_figures() -> None:
    """Between them a level line was missed: 9520 and 64 are not 952064."""
    both = "1.属于国家秘密 2.其他法律行政法规禁止公开"
    row = _row(4, both, "952064", "0", "0", "0", "0", "0", "0")
    assert _read(_table(row4=row)) == _with(4, [both, *[UNREAD] * 7])


def test_a_figure_that_reaches_into_the_next_row_is_that_of_neither() -> None:
    cells = list(_row(4, LABELS[3], *FIGURES).cells)
    cells[2] = cells[2]._replace(row_span=2, words="57")
    below = TableRow(tuple(c for c in _row(5, LABELS[4], *FIGURES).cells if c.column != 2))
    read = _read(_table(row4=TableRow(tuple(cells)), row5=below))
    assert read[4] == [LABELS[3], "1", UNREAD, *FIGURES[2:]]
    assert read[5] == [LABELS[4], "1", UNREAD, *FIGURES[2:]]


def test_a_blank_row_beside_figures_without_a_label_was_cut_in_two() -> None:
    """A stain or a fold counted as a level line: the label stands above it and the figures below."""
    rows = list(_table().rows)
    above, below = _row(5, LABELS[4], *[""] * 7), _row(6, "", *FIGURES)
    later = [TableRow(tuple(c._replace(row=c.row + 1) for c in row.cells)) for row in rows[6:]]
    read = _read(TableLines((*rows[:5], above, below, *later), 8))
    assert read[5] == [LABELS[4], *[UNREAD] * 7]
    assert read[7:] == _with(0, ["", *HEAD])[6:]


def test_a_blank_row_beside_rows_with_labels_is_blank() -> None:
    row = _row(8, LABELS[7], *[""] * 7)
    assert _read(_table(row8=row)) == _with(8, [LABELS[7], *[""] * 7])


def test_a_row_whose_label_was_not_recognised_is_guarded_too() -> None:
    """3.其他 is a label of the form and too short to be told from a column's."""
    row = _row(6, "3.其他", "1", "0 1", *FIGURES[2:])
    assert _read(_table(row6=row)) == _with(6, ["3.其他", "1", UNREAD, *FIGURES[2:]])


def test_where_no_row_has_seven_columns_nothing_is_read() -> None:
    """A line was missed from the head to the foot: which figure stands in which column nobody can say."""
    rows = [_row(n, label, "1", "0 0", "12", "0", "-", "13") for n, label in enumerate(LABELS)]
    read = _read(TableLines(tuple(rows), 8))
    assert read == [[label, *[UNREAD] * 7] for label in LABELS]


def test_other_tables_keep_their_words() -> None:
    money = _row(0, "政府集中采购", "6", "386.2 万元")
    counts = _row(1, "3", "0 1", "0", "0", "3")
    read = _read(TableLines((money, counts), 5))
    assert read == [["政府集中采购", "6", "386.2 万元"], ["3", UNREAD, "0", "0", "3"]]


def test_signs_beside_a_figure_in_a_row_of_figures_are_unread() -> None:
    fines = _row(0, "行政处罚", "233", "mH 4")
    phone = _row(1, "联系电话", "0591-86001234")
    named = _row(2, "新媒体", "头条号2个", "3")
    read = _read(TableLines((fines, phone, named), 3))
    assert read == [["行政处罚", "233", UNREAD], ["联系电话", "0591-86001234"], ["新媒体", "头条号2个", "3"]]
