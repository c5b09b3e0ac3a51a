"""One matter told in two ways that exclude each other."""

from __future__ import annotations

import pytest

from growth import assert_nearly_linear
from nianshen.text.told_otherwise import told_otherwise


def _found(one: str, other: str) -> bool:
    text = one + other
    return bool([*told_otherwise(text, [(0, len(one)), (len(one), len(text))], 2023)])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("供水工程的水质检测结果按季度公布。", "水质检测结果每月公布，读者较多。"),
        ("收到申请64件，比上年增加。", "公开申请较上年减少三成。"),
    ],
)
def test_two_tellings(one: str, other: str) -> None:
    assert _found(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("水质检测结果按季度公布。", "水质检测结果将按月公布。"),
        ("水质检测结果按季度公布。", "水库水位按日公布。"),
        ("水质检测结果按季度公布。", "水质检测结果按季度公布。"),
        ("收到申请64件，比上年增加。", "收到留言8件，比上年减少。"),
        ("收到申请64件，比上年增加。", "2021年收到申请9件，比上年减少。"),
    ],
)
def test_what_may_both_be(one: str, other: str) -> None:
    assert not _found(one, other)


@pytest.mark.parametrize("piece", ["按季度公布。", "申请比上年增加。", "每月", "比上年"])
def test_hostile_text_costs_linear_time(piece: str) -> None:
    def read(text: str) -> list[object]:
        ends = [n for n, c in enumerate(text) if c == "。"] or [len(text)]
        return list(told_otherwise(text, [*zip([0, *ends], ends, strict=False)], 2023))

    assert_nearly_linear(read, piece * (100_000 // len(piece)))
