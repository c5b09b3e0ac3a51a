"""What a quantity counts, and how it is rounded."""

from __future__ import annotations

import pytest

from nianshen.text.quantities import quantities
from nianshen.text.things_counted import clause_of, named_beside, rounding, says_no_thing, thing_counted


@pytest.mark.parametrize(
    ("text", "thing", "word"),
    [
        ("收到公开申请12件", "request", "申请"),
        ("12件政府信息公开申请", "request", "申请"),
        ("答复依申请公开9条", "request", "公开"),
        ("主动公开信息共120条", "item", "信息"),
        ("推送动态30条", "item", "动态"),
        ("收到群众留言45条", "message", "留言"),
        ("33件来信全部办结", "message", "来信"),
        ("予以公开8件", None, ""),
        ("发布规范性文件5件", None, ""),
        ("发布5件规范性文件", None, ""),
        ("3份申请表", None, ""),
        ("培训2次", None, ""),
    ],
)
def test_the_thing_beside_a_quantity(text: str, thing: str | None, word: str) -> None:
    (quantity,) = quantities(text)
    assert (thing_counted(text, quantity), named_beside(text, quantity)) == (thing, (thing, word))


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("120条", "exact"),
        ("120余条", "more"),
        ("逾120条", "more"),
        ("1.2万多条", "more"),
        ("近120条", "less"),
        ("不到120条", "less"),
        ("约120条", "about"),
    ],
)
def test_rounding(text: str, way: str) -> None:
    (quantity,) = quantities(text)
    assert rounding(text, quantity) == way


@pytest.mark.parametrize(
    ("text", "nothing"), [("留言45条，45件均已答复", True), ("信息276篇，共计276条", True), ("信息45条，培训45次", False)]
)
def test_a_clause_that_names_nothing(text: str, nothing: bool) -> None:
    assert says_no_thing(text, quantities(text)[1]) is nothing


def test_a_clause_begins_after_a_mark() -> None:
    text = "全年公开信息120条，其中网站80条"
    first, second = quantities(text)
    assert (clause_of(text, first), clause_of(text, second)) == (0, 11)
