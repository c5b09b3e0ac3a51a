"""Pages: what is the article, what is left out, and that nothing gets lost between the two."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nianshen.intake import Document, read_bytes

TITLE = "云水县审计局2022年政府信息公开工作年度报告"
PROSE = "全年主动公开政府信息若干条。受理申请若干件，均在法定期限内答复。没有引发行政复议和行政诉讼，群众满意度较高。"


def _page(body: str) -> Document:
    return read_bytes(f"<!DOCTYPE html><html><body>{body}</body></html>".encode(), "a.html")


def _lines(document: Document) -> list[str]:
    return document.text.splitlines()


def _left_out(document: Document) -> list[tuple[str, str]]:
    return [(entry.reason, entry.text) for entry in document.left_out]


def test_headings_stay_before_tables() -> None:
    page = _page("<h2>三、申请情况</h2><table><tr><td>甲</td><td>1</td></tr></table><h2>四、复议</h2>")
    assert _lines(page) == ["三、申请情况", "甲\t1", "四、复议"]
    assert [(b.kind, b.level) for b in page.blocks] == [("heading", 2), ("row", None), ("heading", 2)]


def test_bold_paragraphs_are_headings_without_level() -> None:
    page = _page("<p><b><span>一、总体情况</span></b></p><p><b>很重要。</b></p><p><b>半</b>句</p>")
    assert [(b.kind, b.level) for b in page.blocks] == [("heading", None), ("paragraph", None), ("paragraph", None)]


def test_breaks_and_source_line_ends() -> None:
    assert _lines(_page("<p>公开\n  信息<br>第二行 a\nb</p>尾&nbsp;行")) == ["公开信息", "第二行 a b", "尾\xa0行"]
    assert _lines(_page("<pre>甲\n乙</pre>")) == ["甲", "乙"]


@pytest.mark.parametrize(
    ("region", "reason"),
    [
        ("<nav><a>首页</a></nav>", "navigation"),
        ("<div class=breadcrumb>您在这里</div>", "navigation"),
        ('<div class="xxgk-side"><p>指南</p><p>制度</p></div>', "navigation"),
        ("<div><a>走进云水</a> | <a>政务公开</a> | <a>互动交流</a></div>", "navigation"),
        ("<div role=contentinfo>某县办公室</div>", "footer"),
        ("<p>主办单位：某县办公室</p>", "footer"),
        ("<div class=bdsharebuttonbox>分享到</div>", "toolbar"),
        ("<p>扫一扫在手机打开当前页</p>", "toolbar"),
        ("<form><span>请输入</span></form>", "form"),
        ("<button>搜索</button>", "form"),
        ("<p style='display: none'>隐藏</p>", "hidden"),
        ("<p hidden>隐藏</p>", "hidden"),
        ("<noscript>请启用脚本</noscript>", "script"),
    ],
)
def test_regions_left_out(region: str, reason: str) -> None:
    page = _page(f"<h1>{TITLE}</h1>{region}<p>{PROSE}</p>")
    assert _lines(page) == [TITLE, PROSE]
    assert [r for r, _ in _left_out(page)] == [reason]


@pytest.mark.parametrize("name", ["header", "top", "side", "footer", "nav", "menu"])
def test_what_holds_the_report_stays_whatever_it_is_called(name: str) -> None:
    page = _page(f"<div class={name}><h1>{TITLE}</h1>" + f"<p>{PROSE}</p>" * 4 + "</div>")
    assert _lines(page) == [TITLE, *[PROSE] * 4]


def test_most_of_a_page_is_its_article_even_without_a_sentence() -> None:
    rows = "".join(f"<tr><td>指标{n}</td><td>{n}</td></tr>" for n in range(20))
    assert len(_page(f"<div class=menu><p>统计表</p><table>{rows}</table></div>").grids) == 1


def test_a_title_in_a_page_head_stays() -> None:
    assert _lines(_page(f"<header><h1>{TITLE}</h1></header>" + f"<p>{PROSE}</p>" * 3))[0] == TITLE


def test_facts_of_the_page() -> None:
    page = read_bytes(
        f"""<html><head><title>{TITLE}_某县</title><meta name=PubDate content="2023-01-02">
        <meta name=contentsource content="某局"></head><body>
        <table><tr><td>索 引 号：</td><td>A-1</td><td>发布机构：</td><td>某局</td></tr>
        <tr><td>名　称：</td><td colspan=3>{TITLE}</td></tr></table>
        <ul><li>文号：某发〔2023〕1号</li></ul>
        <h1>{TITLE}</h1><div><span>发布日期：2023-01-03</span><span>来源：某局办公室</span><a>打印</a></div>
        <p>{PROSE}</p>""".encode(),
        "a",
    )
    facts = {f.key: f.value for f in page.metadata}
    assert facts["title"] == f"{TITLE}_某县"
    assert (facts["PubDate"], facts["ContentSource"]) == ("2023-01-02", "某局")
    assert (facts["索引号"], facts["发布机构"], facts["名称"]) == ("A-1", "某局", TITLE)
    assert (facts["文号"], facts["发布日期"], facts["来源"]) == ("某发〔2023〕1号", "2023-01-03", "某局办公室")
    assert all(f.span is None or f.span.of(page.text) == f.value for f in page.metadata)
    assert page.grids == ()


def test_attachments_and_images_of_the_article() -> None:
    page = _page(
        f"<img src=banner.jpg><h1>{TITLE}</h1><p><img src=/up/table.png></p><p><img src=i.gif width=16></p>"
        "<p><a href='/f/1.pdf?x=1'>统计表</a></p><p>附：<a href=/get?id=3>附件一.docx</a></p><p><a href=/f/2.xls>下载</a></p>"
    )
    assert page.images == ("/up/table.png",)
    assert page.attachments == ("统计表", "附件一.docx", "2.xls")
    assert "统计表" in [b.span.of(page.text) for b in page.blocks if b.kind == "furniture"]


def test_invisible_characters_are_accounted_for() -> None:
    page = _page("<p>公\u200b开\u00ad</p><table><tr><td>1\ufeff</td><td>2</td></tr></table>")
    assert _lines(page) == ["公开", "1\t2"]
    assert _left_out(page) == [("control_characters", "\u200b\u00ad\ufeff")]


_WORDS = st.sampled_from(["公开", "一、总体情况", "来源：", "时间：2020-01-02", "打印", "。", "ab", "12", " ", "\n", "\xa0", "首页>", "\u200b", "索引号", TITLE, PROSE])  # fmt: skip
_INLINE = st.sampled_from(["span", "b", "font", "em", "a", "button", "select"])
_BLOCK = st.sampled_from(
    ["div", "p", "h2", "ul", "section", "nav", "header", "footer", "article", "blockquote", "center", "form", "aside", "noscript"]
)  # fmt: skip
_NAMED = st.sampled_from(
    [
        "",
        " class=nav",
        " class='top-bar'",
        " id=footer",
        " class=share",
        " hidden",
        " style='display:none'",
        " role=search",
    ]
)
_SILENT = st.sampled_from(
    ["<script>var 无 = 1;</script>", "<style>p{}</style>", "<!-- 注释 -->", "<br>", "<hr>", "<img src=x>"]
)


@st.composite
def _fragment(draw: st.DrawFn, depth: int = 4) -> tuple[str, str]:
    """HTML, and the characters of it that are no markup, script, style or comment."""
    parts = draw(st.lists(st.integers(0, 5), max_size=4))
    source, seen = "", ""
    for kind in parts:
        if kind <= 1 or not depth:
            words = draw(_WORDS)
            source, seen = source + words.replace(">", "&gt;"), seen + words
        elif kind == 2:
            source += draw(_SILENT)
        elif kind == 3:
            inner, words = draw(_fragment(depth=0))
            tag = draw(_INLINE)
            if tag == "select":
                inner = inner if "<" not in inner else ""
                words = words if inner else ""
                inner = f"<option>{inner}</option>"
            source, seen = source + f"<{tag}{draw(_NAMED)}>{inner}</{tag}>", seen + words
        elif kind == 4:
            inner, words = draw(_fragment(depth=depth - 1))
            tag = draw(_BLOCK) if "<p" not in inner else "div"
            source, seen = source + f"<{tag}{draw(_NAMED)}>{inner}</{tag}>", seen + words
        else:
            rows = draw(st.lists(st.lists(_fragment(depth=depth - 2 if depth > 2 else 0), max_size=3), max_size=3))
            spans = draw(st.sampled_from(["", " colspan=2", " rowspan=2", " rowspan=0", " hidden"]))
            table = "".join("<tr>" + "".join(f"<td{spans}>{inner}</td>" for inner, _ in row) + "</tr>" for row in rows)
            source += f"<table{draw(_NAMED)}><caption>题</caption>{table}</table>"
            seen += "题" + "".join(words for row in rows for _, words in row)
    return source, seen


def _printed(text: str) -> Counter[str]:
    return Counter("".join(text.split()))


def _accounted(page: Document) -> Counter[str]:
    return _printed(page.text) + _printed("".join(entry.text for entry in page.left_out))


@given(_fragment())
def test_the_loss_account_balances(fragment: tuple[str, str]) -> None:
    source, seen = fragment
    assert _accounted(_page(f"首{source}尾")) == _printed(f"首{seen}尾")


@given(_fragment())
def test_the_places_of_a_page(fragment: tuple[str, str]) -> None:
    page = _page(fragment[0] + f"<p>{PROSE}</p>")
    at = 0
    for block in page.blocks:
        assert block.span.start >= at
        assert not page.text[at : block.span.start].strip()
        assert "\n" not in block.span.of(page.text)
        at = block.span.end
    assert not page.text[at:].strip()
    for grid in page.grids:
        taken = [
            (r, c)
            for cell in grid.cells
            for r in range(cell.row, cell.row + cell.row_span)
            for c in range(cell.column, cell.column + cell.column_span)
        ]
        assert max(r for r, _ in taken) < grid.rows
        assert max(c for _, c in taken) < grid.columns
        for cell in grid.cells:
            assert grid.span.start <= cell.span.start <= cell.span.end <= grid.span.end
            assert not {"\t", "\n"} & set(cell.span.of(page.text))
