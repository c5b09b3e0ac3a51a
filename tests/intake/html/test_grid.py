"""Tables: merged cells resolved, layout tables transparent."""

import pytest

from nianshen.intake import Document, UnreadableError, read_bytes


def _page(body: str) -> Document:
    return read_bytes(f"<!DOCTYPE html><body>{body}".encode(), "a.html")


def _places(page: Document, table: int = 0) -> list[tuple[str, int, int, int, int]]:
    return [(c.span.of(page.text), c.row, c.column, c.row_span, c.column_span) for c in page.grids[table].cells]


def test_merged_cells_stand_once_and_push_the_others() -> None:
    page = _page(
        "<table><tr><td rowspan=2 colspan=2>甲</td><td>乙</td></tr><tr><td>丙</td></tr>"
        "<tr><td>1</td><td></td><td>3</td></tr></table>"
    )
    assert page.text == "甲\t乙\n丙\n1\t\t3\n"
    assert _places(page) == [
        ("甲", 0, 0, 2, 2),
        ("乙", 0, 2, 1, 1),
        ("丙", 1, 2, 1, 1),
        ("1", 2, 0, 1, 1),
        ("", 2, 1, 1, 1),
        ("3", 2, 2, 1, 1),
    ]
    assert (page.grids[0].rows, page.grids[0].columns) == (3, 3)


def test_a_row_span_ends_with_its_row_group() -> None:
    page = _page(
        "<table><thead><tr><td rowspan=9>甲</td><td>乙</td></tr></thead><tr><td>丙</td><td>丁</td></tr>"
        "<tr><td rowspan=0>戊</td><td>己</td></tr><tr><td>庚</td></tr></table>"
    )
    assert _places(page) == [
        ("甲", 0, 0, 1, 1),
        ("乙", 0, 1, 1, 1),
        ("丙", 1, 0, 1, 1),
        ("丁", 1, 1, 1, 1),
        ("戊", 2, 0, 2, 1),
        ("己", 2, 1, 1, 1),
        ("庚", 3, 1, 1, 1),
    ]


def test_cells_lose_their_inner_white_space() -> None:
    page = _page("<table><tr><td><p>本年新</p><p>制作　数量</p></td><td> 1 <br> 2 </td><td>&nbsp;</td></tr></table>")
    assert [words for words, *_ in _places(page)] == ["本年新制作数量", "1 2", ""]


def test_the_statute_row_over_the_whole_width() -> None:
    page = _page("<table><tr><td colspan=4>某条</td></tr><tr><td>a</td><td>1</td><td>2</td><td>3</td></tr></table>")
    assert page.grids[0].columns == 4
    assert _places(page)[0] == ("某条", 0, 0, 1, 4)


def test_layout_tables_are_not_there() -> None:
    data = "<table><tr><td>甲</td><td>1</td></tr></table>"
    prose = "全年公开信息若干条。受理申请若干件。没有引发复议和诉讼。" * 8
    page = _page(f"<table><tr><td width=9>&nbsp;</td><td><p>前</p>{data}<p>后</p></td></tr></table>")
    assert page.text == "前\n甲\t1\n后\n"
    assert len(page.grids) == 1
    assert _page(f"<table><tr><td>左</td><td><p>{prose}</p><p>后</p></td></tr></table>").grids == ()
    assert _page("<table><tr><td>一</td></tr><tr><td>二</td></tr></table>").text == "一\n二\n"
    assert _page("<table><tr><td><h2>一</h2></td><td>2</td></tr></table>").grids == ()


def test_hidden_rows_cells_and_captions() -> None:
    page = _page(
        "<table><caption>表一</caption><tr style='display:none'><td>藏</td></tr><tr><td>甲</td><td hidden>乙</td><td>1</td></tr></table>"
    )
    assert page.text == "表一\n甲\t1\n"
    assert sorted(entry.text for entry in page.left_out) == ["乙", "藏"]


def test_an_absurd_span_is_clamped() -> None:
    page = _page("<table><tr><td colspan=100000000>甲</td><td>乙</td></tr></table>")
    assert _places(page) == [("甲", 0, 0, 1, 1000), ("乙", 0, 1000, 1, 1)]
    page = _page("<table><tr><td colspan=x rowspan=-3>甲</td><td colspan=0>乙</td></tr></table>")
    assert [place[3:] for place in _places(page)] == [(1, 1), (1, 1)]


@pytest.mark.parametrize(
    "table",
    ["<tr><td colspan=1000 rowspan=65534>甲<td>乙" + "<tr><td>1" * 40, "<tr><td>1<td>2<td>3" * 7000],
)
def test_too_many_cells(table: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        _page(f"<table>{table}</table>")
    assert caught.value.code == "too_many_cells"
