"""Plain text: every character kept and marked, metadata only in the head."""

from hypothesis import given
from hypothesis import strategies as st

from nianshen.intake import Document, read_bytes

PROSE = (
    "本机关全年主动公开政府信息若干条，受理申请若干件，均在法定期限内答复，没有引发行政复议和行政诉讼，群众满意度较高。"
)


def _read(text: str) -> Document:
    return read_bytes(text.encode(), "a.txt")


def _kinds(document: Document) -> list[tuple[str, str]]:
    return [(b.kind, b.span.of(document.text)) for b in document.blocks]


def _fields(document: Document) -> dict[str, str]:
    for field in document.metadata:
        assert field.span is not None
        assert field.span.of(document.text) == field.value
    return {f.key: f.value for f in document.metadata}


def test_an_archive_head_up_to_its_ruler() -> None:
    document = _read(f"标题: 甲局报告\n文号: \n自拟说明见目录\n======= 正文 =======\n{PROSE}\n")
    assert [kind for kind, _ in _kinds(document)] == ["metadata"] * 4 + ["paragraph"]
    assert _fields(document) == {"标题": "甲局报告", "文号": ""}


def test_a_head_of_pipes() -> None:
    document = _read(f"[索引号] | A/1 | [ 主题分类 ] | |\n---|---|---|---|\n[ 名 称 ] | 甲局报告 |\n{PROSE}")
    assert [kind for kind, _ in _kinds(document)] == ["metadata"] * 3 + ["paragraph"]
    assert _fields(document) == {"索引号": "A/1", "主题分类": "", "名称": "甲局报告"}


def test_labels_below_the_head_are_the_reports_own() -> None:
    document = _read(f"{PROSE}\n名称 | 数量 |\n来源：自查\n{PROSE}")
    assert [kind for kind, _ in _kinds(document)] == ["paragraph", "row", "paragraph", "paragraph"]
    assert document.metadata == ()


def test_rows_of_pipes_and_tabs_keep_their_blank_cells() -> None:
    document = _read(f"{PROSE}\n规章\t\t\t\n| 规章 | 0 |\n---|---\n\t一段缩进的话没有单元格\n1.\t说明一句话。")
    assert [kind for kind, _ in _kinds(document)] == ["paragraph", "row", "row", "row", "paragraph", "paragraph"]
    assert _kinds(document)[1][1] == "规章\t\t\t"


def test_one_line_with_furniture_run_in() -> None:
    title = "云水县审计局2022年政府信息公开工作年度报告"
    document = _read(f"当前位置： 首页公开年报 {title} 来源：云水县审计局 时间：2023-01-13 打印 {PROSE} 附件下载")
    kinds = _kinds(document)
    assert [kind for kind, _ in kinds] == ["furniture", "paragraph", "furniture", "paragraph", "furniture"]
    assert [words for kind, words in kinds if kind == "paragraph"] == [title, PROSE]
    assert _fields(document) == {"来源": "云水县审计局", "时间": "2023-01-13"}


def test_furniture_glued_to_the_report_takes_none_of_it() -> None:
    document = _read(f"首页>年报>正文云水县报告来源：某局发布时间：2023-01-13 10:26字号：大 中 小{PROSE}")
    words = [words for kind, words in _kinds(document) if kind == "paragraph"]
    assert words == ["云水县报告", PROSE]


def test_every_kind_of_line_end() -> None:
    document = _read("甲\r乙\r\n丙\n丁\u2028戊\f己")
    assert [words for _, words in _kinds(document)] == list("甲乙丙丁戊己")
    assert document.text == "甲\r乙\r\n丙\n丁\u2028戊\f己"


def test_no_break_and_zero_width_characters_stay() -> None:
    text = "\u3000\u3000公\u200b开\xa0信息\ufeff。"
    document = _read(text)
    assert document.text == text
    assert _kinds(document) == [("paragraph", text.strip())]


def test_names_of_files_are_noted() -> None:
    assert _read(f"{PROSE}\n附件：1.2022年统计表.xlsx").attachments == ("1.2022年统计表.xlsx",)


_PIECES = st.sampled_from(
    ["公开", "。", "\n", "\r", "\t", " ", "|", "来源：", "时间：2020-01-02", "打印", "首页>", "标题：", "====", "一、", "\xa0", "附件下载", "-"]
)  # fmt: skip


@given(st.lists(_PIECES | st.text(max_size=4), max_size=60).map("".join))
def test_blocks_cover_every_printed_character_once_and_in_order(text: str) -> None:
    data = ("\ufeff" + text).encode("utf-8", "ignore")
    if not text.strip() or "\x00" in text:
        return
    document = read_bytes(data, "a")
    at = 0
    for block in document.blocks:
        assert block.span.start >= at
        assert not document.text[at : block.span.start].strip()
        assert block.span.of(document.text).strip()
        at = block.span.end
    assert not document.text[at:].strip()
    for field in document.metadata:
        assert field.span is not None
        assert field.span.of(document.text) == field.value
