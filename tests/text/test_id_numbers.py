"""ID numbers are told by province, date and check digit. The number is the example of the standard GB 11643."""

from __future__ import annotations

import pytest

from nianshen.text.id_numbers import id_numbers

NUMBER = "11010519491231002X"


@pytest.mark.parametrize(
    "printed",
    [NUMBER, "11010519491231002x", "１１０１０５１９４９１２３１００２Ｘ", "110105 19491231 002X", "1101051949\n1231002X"],
)
def test_number_however_it_is_printed(printed: str) -> None:
    text = f"答复申请人（{printed}）1件"
    assert [text[start:end] for start, end in id_numbers(text)] == [printed]


@pytest.mark.parametrize(
    "text",
    [
        "110105194912310021",  # the check digit is wrong
        "99010519491231002X",  # no such province
        "A11010519491231002X", "111010519491231002X", "11010519491231002X1",  # part of something longer
        "110105********002X",
        "索引号：11010519491231002X", "统一社会信用代码 11010519491231002X",
        " ".join(NUMBER),  # single figures, as in a table
    ],
)  # fmt: skip
def test_what_is_no_number_of_a_citizen(text: str) -> None:
    assert list(id_numbers(text)) == []


def test_no_such_day() -> None:
    """30 February, with the check digit that it would have."""
    assert list(id_numbers("110105194902300020")) == []
    assert list(id_numbers("110105194902280023")) == [(0, 18)]


def test_two_numbers_in_a_row() -> None:
    assert list(id_numbers(f"{NUMBER}、{NUMBER}")) == [(0, 18), (19, 37)]


def test_fifteen_digits_count_where_they_are_called_an_id_number() -> None:
    assert list(id_numbers("申请人身份证号110105491231002，")) == [(7, 22)]
    assert list(id_numbers("申请编号110105491231002，")) == []
    assert list(id_numbers("身份证号110105499931002，")) == []
