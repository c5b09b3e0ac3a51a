"""Tables of Word files to grids, cell by cell."""

from __future__ import annotations

import io
from collections.abc import Callable

import docx as python_docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nianshen.intake import Document, UnreadableError, read_bytes
from nianshen.intake.document import Grid

Docx = Callable[..., Document]


def _tc(text: str, properties: str = "", more: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p>{more}</w:tc>"


def _tbl(*rows: str) -> str:
    return "<w:tbl><w:tblPr/><w:tblGrid/>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"


def _cells(document: Document, grid: Grid | None = None) -> list[tuple[int, int, int, int, str]]:
    grid = grid or document.grids[0]
    return [(c.row, c.column, c.row_span, c.column_span, c.span.of(document.text)) for c in grid.cells]


def test_spans(docx: Docx) -> None:
    document = docx(
        _tbl(
            _tc("项目", '<w:vMerge w:val="restart"/>') + _tc("申请人", '<w:gridSpan w:val="2"/>'),
            _tc("", "<w:vMerge/>") + _tc("自然人") + _tc("企业"),
            _tc("新收") + _tc("3") + _tc(""),
        )
    )
    assert document.text == "项目\t申请人\n自然人\t企业\n新收\t3\t\n"
    assert _cells(document) == [
        (0, 0, 2, 1, "项目"), (0, 1, 1, 2, "申请人"), (1, 1, 1, 1, "自然人"), (1, 2, 1, 1, "企业"),
        (2, 0, 1, 1, "新收"), (2, 1, 1, 1, "3"), (2, 2, 1, 1, ""),
    ]  # fmt: skip
    assert (document.grids[0].rows, document.grids[0].columns) == (3, 3)


def test_merged_across_in_the_old_way_and_skipped_columns(docx: Docx) -> None:
    row = _tc("甲", '<w:hMerge w:val="restart"/>') + _tc("藏", "<w:hMerge/>") + _tc("乙")
    document = docx(_tbl(row, '<w:trPr><w:gridBefore w:val="2"/></w:trPr>' + _tc("丙")))
    assert _cells(document) == [(0, 0, 1, 2, "甲"), (0, 2, 1, 1, "乙"), (1, 2, 1, 1, "丙")]
    assert [(e.reason, e.text) for e in document.left_out] == [("hidden", "藏")]


def test_words_in_a_merged_cell_that_word_does_not_show(docx: Docx) -> None:
    document = docx(
        _tbl(_tc("甲", '<w:vMerge w:val="restart"/>') + _tc("1"), _tc("旧", '<w:vMerge w:val="continue"/>') + _tc("2"))
    )
    assert _cells(document) == [(0, 0, 2, 1, "甲"), (0, 1, 1, 1, "1"), (1, 1, 1, 1, "2")]
    assert [(e.reason, e.text) for e in document.left_out] == [("hidden", "旧")]


def test_paragraphs_of_a_cell_are_one_line(docx: Docx) -> None:
    cell = "<w:tc><w:p><w:r><w:t>本年新</w:t></w:r></w:p><w:p><w:r><w:t>制作数量</w:t></w:r></w:p></w:tc>"
    assert docx(_tbl(cell + _tc("a"), _tc("b") + _tc("1"))).text == "本年新制作数量\ta\nb\t1\n"


def test_rows_and_cells_in_wrappers_and_deleted_ones(docx: Docx) -> None:
    wrapped = f"<w:sdt><w:sdtContent><w:tr>{_tc('甲')}<w:sdt><w:sdtContent>{_tc('1')}</w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt>"
    deleted = f"<w:tr><w:trPr><w:del/></w:trPr>{_tc('乙')}{_tc('2')}</w:tr>"
    document = docx(f"<w:tbl>{wrapped}{deleted}<w:tr>{_tc('丙')}{_tc('3')}{_tc('x', '<w:cellDel/>')}</w:tr></w:tbl>")
    assert document.text == "甲\t1\n丙\t3\n"
    assert [(e.reason, e.text) for e in document.left_out] == [("deleted", "乙\n2"), ("deleted", "x")]


def test_a_table_that_only_arranges_is_running_text(docx: Docx) -> None:
    prose = "全年主动公开政府信息若干条。受理申请若干件，均在法定期限内答复。没有引发行政复议。" * 5
    assert docx(_tbl(_tc("左") + _tc(prose))).text == f"左\n{prose}\n"
    inner = _tbl(_tc("甲") + _tc("1"), _tc("乙") + _tc("2"))
    document = docx(_tbl(_tc("题"), _tc("文", more=inner)))
    assert document.text == "题\n文\n甲\t1\n乙\t2\n"
    assert len(document.grids) == 1


def test_a_small_table_inside_a_cell_is_its_words(docx: Docx) -> None:
    inner = _tbl(_tc("子") + _tc("丑"))
    document = docx(_tbl(_tc("甲") + _tc("1"), _tc("乙", more=inner) + _tc("2"), _tc("丙") + _tc("3")))
    assert document.text == "甲\t1\n乙子丑\t2\n丙\t3\n"


def test_too_many_cells(docx: Docx) -> None:
    with pytest.raises(UnreadableError) as caught:
        docx(_tbl(*[_tc("x", '<w:gridSpan w:val="999999999"/>') + _tc("y")] * 30))
    assert caught.value.code == "too_many_cells"


def test_a_span_that_is_no_number(docx: Docx) -> None:
    document = docx(_tbl(_tc("a", '<w:gridSpan w:val="-3"/>') + _tc("b", '<w:gridSpan w:val="x"/>')))
    assert _cells(document) == [(0, 0, 1, 1, "a"), (0, 1, 1, 1, "b")]


@st.composite
def _merged_tables(draw: st.DrawFn) -> tuple[int, int, list[tuple[int, int, int, int]]]:
    rows, columns = draw(st.integers(1, 6)), draw(st.integers(2, 6))
    taken: set[tuple[int, int]] = set()
    merges: list[tuple[int, int, int, int]] = []
    for _ in range(draw(st.integers(0, 4))):
        top, left = draw(st.integers(0, rows - 1)), draw(st.integers(0, columns - 1))
        bottom, right = draw(st.integers(top, rows - 1)), draw(st.integers(left, columns - 1))
        slots = {(r, c) for r in range(top, bottom + 1) for c in range(left, right + 1)}
        if len(slots) > 1 and not slots & taken:
            taken |= slots
            merges.append((top, left, bottom, right))
    return rows, columns, merges


@settings(max_examples=40)
@given(_merged_tables())
def test_merged_cells_are_those_of_python_docx(table: tuple[int, int, list[tuple[int, int, int, int]]]) -> None:
    rows, columns, merges = table
    made = python_docx.Document()
    grid = made.add_table(rows, columns)
    expected = {(r, c): (1, 1) for r in range(rows) for c in range(columns)}
    for top, left, bottom, right in merges:
        grid.cell(top, left).merge(grid.cell(bottom, right))
        for r in range(top, bottom + 1):
            for c in range(left, right + 1):
                del expected[r, c]
        expected[top, left] = (bottom - top + 1, right - left + 1)
    for r, c in expected:
        grid.cell(r, c).text = f"{r}列{c}"
    held = io.BytesIO()
    made.save(held)
    document = read_bytes(held.getvalue(), "a.docx")
    if all(len({grid.cell(r, c)._tc for c in range(columns)}) < 2 for r in range(rows)):
        assert document.grids == ()
        return
    assert {(c.row, c.column): (c.row_span, c.column_span) for c in document.grids[0].cells} == expected
    assert all(c.span.of(document.text) == f"{c.row}列{c.column}" for c in document.grids[0].cells)


def test_control_characters_of_a_row_are_told_once(docx: Docx) -> None:
    """The row is begun as one of plain cells and read anew when a cell turns out to be another."""
    two = "<w:p><w:r><w:t>乙</w:t></w:r></w:p>"
    document = docx(_tbl(_tc("甲\u200b") + _tc("1", "", two), _tc("丙\u200b") + _tc("2")))
    assert _cells(document) == [(0, 0, 1, 1, "甲"), (0, 1, 1, 1, "1 乙"), (1, 0, 1, 1, "丙"), (1, 1, 1, 1, "2")]
    assert [(e.reason, e.text) for e in document.left_out] == [("control_characters", "\u200b\u200b")]


_CELLS = st.sampled_from([
    _tc("甲"), _tc(""), _tc(" 1 2 "), _tc("乙\u200b"), _tc("丙", '<w:gridSpan w:val="2"/>'), _tc("丁", "<w:vMerge/>"),
    _tc("戊", '<w:vMerge w:val="restart"/>'), _tc("己", "<w:hMerge/>"), _tc("庚", "<w:cellDel/>"),
    _tc("一", "", "<w:p><w:r><w:t>二</w:t></w:r></w:p>"), _tc("外", "", _tbl(_tc("内") + _tc("里")) + "<w:p/>"),
    "<w:tc><w:p><w:r><w:t>无属性</w:t></w:r></w:p></w:tc>", "<w:tc><w:tcPr/></w:tc>",
    "<w:tc><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>粗</w:t></w:r></w:p></w:tc>",
    "<w:tc><w:p><w:r><w:t>左</w:t><w:tab/><w:t>右</w:t></w:r></w:p></w:tc>",
    "<w:tc><w:p><w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:r><w:t>留</w:t></w:r></w:p></w:tc>",
    f"<w:sdt><w:sdtContent>{_tc('控')}</w:sdtContent></w:sdt>",
    "<w:tc><w:sdt><w:sdtContent><w:p><w:r><w:t>件</w:t></w:r></w:p></w:sdtContent></w:sdt></w:tc>",
])  # fmt: skip


@given(st.lists(st.lists(_CELLS, min_size=1, max_size=4), min_size=1, max_size=4))
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_plain_rows_are_read_as_any_other(docx_bytes: Callable[..., bytes], rows: list[list[str]]) -> None:
    from nianshen.intake.docx.body import Body

    data = docx_bytes(_tbl(*map("".join, rows)))
    quick = read_bytes(data, "a.docx")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Body, "_plain_cells", lambda *_: None)
        assert read_bytes(data, "a.docx") == quick
