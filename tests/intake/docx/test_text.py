"""What Word shows is in the text, what it does not show is accounted for."""

import io
import zipfile
from collections.abc import Callable

import pytest

from nianshen.intake import Document, UnreadableError, read_bytes

Docx = Callable[..., Document]
Packed = Callable[..., bytes]


def _r(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def _p(*runs: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def _left_out(document: Document) -> list[tuple[str, str]]:
    return [(entry.reason, entry.text) for entry in document.left_out]


def test_runs_and_wrappers(docx: Docx) -> None:
    body = _p(
        _r("全年"),
        f"<w:ins>{_r('主动')}</w:ins>",
        f"<w:smartTag>{_r('公开')}</w:smartTag>",
        f"<w:sdt><w:sdtPr/><w:sdtContent>{_r('信息')}</w:sdtContent></w:sdt>",
        f"<w:hyperlink>{_r('12')}</w:hyperlink>",
        f"<w:fldSimple w:instr=' PAGE '>{_r('3')}</w:fldSimple>",
        f"<w:moveTo>{_r('条')}</w:moveTo>",
        "<w:bookmarkStart/><w:proofErr/>",
        _r("。"),
    )
    document = docx(body)
    assert document.text == "全年主动公开信息123条。\n"
    assert document.media_type.endswith("wordprocessingml.document")
    assert document.structured is False


def test_blocks_in_content_controls_and_tracked_insertions(docx: Docx) -> None:
    body = f"<w:sdt><w:sdtContent>{_p(_r('甲'))}<w:tbl><w:tr><w:tc>{_p(_r('子'))}</w:tc><w:tc>{_p(_r('1'))}</w:tc></w:tr></w:tbl></w:sdtContent></w:sdt>"
    assert docx(body + f"<w:customXml>{_p(_r('乙'))}</w:customXml>").text == "甲\n子\t1\n乙\n"


def test_deleted_and_hidden_words_are_left_out(docx: Docx) -> None:
    body = _p(
        _r("受理"),
        "<w:del><w:r><w:delText>十二</w:delText></w:r></w:del>",
        f"<w:moveFrom>{_r('移走')}</w:moveFrom>",
        _r("密", "<w:vanish/>"),
        _r("件", "<w:vanish w:val='0'/>"),
    )
    document = docx(body)
    assert document.text == "受理件\n"
    assert _left_out(document) == [("deleted", "十二"), ("deleted", "移走"), ("hidden", "密")]


def test_a_deleted_paragraph_mark_joins_two_paragraphs(docx: Docx) -> None:
    first = _p(_r("受理申请"), properties="<w:rPr><w:del/></w:rPr>")
    assert docx(first + _p(_r("三件。")) + _p(_r("完"))).text == "受理申请三件。\n完\n"


def test_breaks_tabs_hyphens_symbols(docx: Docx) -> None:
    run = (
        "<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙1</w:t><w:noBreakHyphen/><w:t>2</w:t>"
        '<w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Webdings" w:char="F031"/></w:r>'
    )
    document = docx(_p(run))
    assert document.text == "甲\n乙 丙1-2☑\n"
    assert _left_out(document) == [("symbol", "F031")]


def test_fields_show_their_result_only(docx: Docx) -> None:
    def field(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    nested = field("begin") + _r("看不见") + field("begin") + field("separate") + _r("也看不见") + field("end")
    body = _p(
        _r("共"), nested, "<w:r><w:instrText>IF</w:instrText></w:r>", field("separate"), _r("5"), field("end"), _r("件")
    )
    assert docx(body + _p(field("begin"), _r("不完")) + _p(_r("后文还在"))).text == "共5件\n后文还在\n"


def test_text_boxes_once_and_after_their_paragraph(docx: Docx) -> None:
    box = f"<w:txbxContent>{_p(_r('框中'))}</w:txbxContent>"
    drawn = f"<mc:AlternateContent><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>"
    old = f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{_p(_r('旧框'))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    assert docx(_p(_r("前"), f"<w:r>{drawn}</w:r>", old, _r("后"))).text == "前后\n框中\n旧框\n"


def test_notes_ruby_and_formulas(docx: Docx) -> None:
    ruby = f"<w:r><w:ruby><w:rt>{_r('shi')}</w:rt><w:rubyBase>{_r('石')}</w:rubyBase></w:ruby></w:r>"
    body = _p(
        ruby, _r("桐"), '<w:r><w:footnoteReference w:id="2"/></w:r>', "<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>"
    )
    notes = f'<w:footnote w:id="0" w:type="separator">{_p(_r("—"))}</w:footnote><w:footnote w:id="2">{_p(_r("含镇"), "<w:r><w:tab/></w:r>", _r("街道"))}</w:footnote>'
    document = docx(body + _p(_r("下段")), footnotes=notes)
    assert document.text == "石桐x=1\n含镇 街道\n下段\n"
    assert _left_out(document) == [("reading_aid", "shi")]


def test_page_heads_feet_comments_and_contents(docx: Docx) -> None:
    contents = (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
        f"<w:sdtContent>{_p(_r('一、总体情况'), _r('1'))}</w:sdtContent></w:sdt>"
    )
    styles = '<w:style w:styleId="T"><w:name w:val="toc 1"/></w:style>'
    body = contents + _p(_r("二、主动公开"), properties='<w:pStyle w:val="T"/>') + _p(_r("正文"))
    document = docx(body, styles=styles, header1=_p(_r("石桐县")), footer2=_p(_r("— 2 —")), comments=_p(_r("请核对")))
    assert document.text == "正文\n"
    assert _left_out(document) == [
        ("navigation", "一、总体情况1"), ("navigation", "二、主动公开"), ("page_head", "石桐县"), ("page_foot", "— 2 —"),
        ("comment", "请核对"),
    ]  # fmt: skip


def test_headings_by_style_outline_and_boldness(docx: Docx) -> None:
    styles = (
        '<w:style w:styleId="A"><w:name w:val="heading 2"/></w:style>'
        '<w:style w:styleId="B"><w:name w:val="正文"/><w:basedOn w:val="A"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>'
        '<w:style w:styleId="C"><w:name w:val="题"/><w:rPr><w:b/></w:rPr></w:style>'
    )
    body = (
        _p(_r("甲"), properties='<w:pStyle w:val="A"/>')
        + _p(_r("乙"), properties='<w:pStyle w:val="B"/>')
        + _p(_r("丙"), properties='<w:pStyle w:val="C"/>')
        + _p(_r("丁", "<w:b/>"), _r("戊", "<w:b w:val='false'/>"))
        + _p(_r("己"), properties='<w:outlineLvl w:val="0"/>')
    )
    assert [(b.kind, b.level) for b in docx(body, styles=styles).blocks] == [
        ("heading", 2), ("paragraph", None), ("heading", None), ("paragraph", None), ("heading", 1),
    ]  # fmt: skip


def test_pictures_are_told_and_small_ones_not(docx: Docx) -> None:
    def drawing(width: int, name: str) -> str:
        return f'<w:r><w:drawing><wp:inline><wp:extent cx="{width}"/><wp:docPr name="{name}"/><a:blip r:embed="rId1"/></wp:inline></w:drawing></w:r>'

    old = '<w:r><w:pict><v:shape><v:imagedata r:id="rId7"/></v:shape></w:pict></w:r>'
    document = docx(_p(_r("甲")) + _p(drawing(914400, "图片 1"), drawing(9525, "点"), old))
    assert document.images == ("blip rId1", "imagedata rId7")


def test_invisible_characters_are_accounted_for(docx: Docx) -> None:
    document = docx(_p(_r("公\u200b开"), _r("\ufeff信息")))
    assert document.text == "公开信息\n"
    assert _left_out(document) == [("control_characters", "\u200b\ufeff")]


def test_an_embedded_file_is_not_passed_over_in_silence(docx: Docx) -> None:
    with pytest.raises(UnreadableError) as caught:
        docx(_p(_r("甲")) + '<w:altChunk r:id="rId1"/>')
    assert (caught.value.code, "嵌入的另一个文件" in caught.value.reason) == ("malformed", True)


def test_the_strict_variant_and_another_name_of_the_main_part() -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(
            "_rels/.rels",
            '<Relationships><Relationship Type="x/officeDocument" Target="/word/main.xml"/></Relationships>',
        )
        archive.writestr(
            "word/main.xml",
            f'<w:document xmlns:w="{strict}"><w:body><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:body></w:document>',
        )
    assert read_bytes(held.getvalue(), "a.docx").text == "甲\n"


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("<w:p>", "malformed"),
        ("</w:body></w:document><!DOCTYPE x>", "malformed"),
        ("<w:p>" * 400 + "</w:p>" * 400, "malformed"),
    ],
)
def test_broken_xml(docx_bytes: Packed, body: str, code: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        read_bytes(docx_bytes(body), "a.docx")
    assert caught.value.code == code


def test_entities_are_never_expanded() -> None:
    declared = '<!DOCTYPE d [<!ENTITY a "机密"><!ENTITY b SYSTEM "file:///etc/passwd">]>'
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("word/document.xml", f"{declared}<d>&a;&b;</d>")
    with pytest.raises(UnreadableError) as caught:
        read_bytes(held.getvalue(), "a.docx")
    assert (caught.value.code, "DTD" in caught.value.reason) == ("malformed", True)
