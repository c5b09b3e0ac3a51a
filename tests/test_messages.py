"""The words of a finding are filled from its facts."""

from __future__ import annotations

import pytest

from nianshen.rule import fill_in


@pytest.mark.parametrize(
    ("facts", "told"),
    [({"a": "1", "b": "0.20"}, "变动1（0为相同；中位数：0.20）。"), ({"a": "1", "b": None}, "变动1（0为相同）。"), ({"a": "1", "b": "[["}, "变动1（0为相同；中位数：[[）。")],
)
def test_what_is_not_known_is_left_out(facts: dict[str, str | None], told: str) -> None:
    assert fill_in("变动{a}（0为相同[[；中位数：{b}]]）。", facts) == told
