"""What of recognised words is kept, and which label of the form a misread one is."""

from __future__ import annotations

import pytest

from nianshen.intake.ocr.engine import Words
from nianshen.intake.ocr.labels import official, with_official_labels
from nianshen.intake.ocr.sure import plain_width, without_doubtful
from nianshen.intake.sheet import Line, TableCell, TableLines, TableRow


def test_what_is_in_doubt_is_no_character() -> None:
    """A digit needs more than a character; signs are not weighed."""
    words = Words("收到申请17件（其中", (0.99, 0.49, 0.99, 0.6, 0.95, 0.85, 0.99, 0.3, 0.99, 0.99))
    assert without_doubtful(words) == "收\ufffd申请1\ufffd件（其中"


@pytest.mark.parametrize("seen", ["-1-", "一 1 一", "— 1 —"])
def test_the_number_of_a_page_stays(seen: str) -> None:
    assert without_doubtful(Words(seen, (0.1,) * len(seen))) == seen.replace("一", "—")


@pytest.mark.parametrize(
    ("seen", "meant"),
    [
        ("公开,解读;答复:全部(含网上)", "公开，解读；答复：全部（含网上）"),
        ("2021-01-2216:05", "2021-01-22 16:05"),
        ("1,234.5", "1,234.5"),
        ("(二)部分公开", "（二）部分公开"),
        ("增长5%(不含街道)", "增长5%（不含街道）"),
    ],
)
def test_signs_beside_chinese_characters_are_wide(seen: str, meant: str) -> None:
    assert plain_width(seen) == meant


@pytest.mark.parametrize(
    ("seen", "label"),
    [
        ("4.保沪第三方台法权益", "4.保护第三方合法权益"),
        ("一、本年新收政俯信息公开申请\ufffd量", "一、本年新收政府信息公开申请数量"),
        ("社会公益组炽", "社会公益组织"),
        ("4. 保护第三方合法权益", None),  # as it stands
        ("结果纠止", "结果纠正"),
        ("结果X止", None),  # of four characters two are too many
        ("其他对外管理服务事项", None),
        ("部", None),
    ],
)
def test_a_misread_label_is_that_of_the_form(seen: str, label: str | None) -> None:
    assert official(seen) == label


def test_only_labels_in_tables_are_mended() -> None:
    line = Line("社会公益组炽")
    cells = (TableCell(0, 0, 1, 1, "社会公益组炽"), TableCell(0, 1, 1, 1, "0"))
    mended = (TableCell(0, 0, 1, 1, "社会公益组织"), TableCell(0, 1, 1, 1, "0"))
    assert [*with_official_labels([line, TableLines((TableRow(cells),), 2)])] == [
        line,
        TableLines((TableRow(mended),), 2),
    ]
