"""Sentences that turn from what falls short to what is done about it."""

from __future__ import annotations

import pytest

from nianshen.text.mending import turns_to_mending


@pytest.mark.parametrize(
    "sentence",
    [
        "对此，我局立即着手整改，要求各科室清理滞后栏目",
        "针对上述问题，本中心将采取以下措施",
        "为此，各股室认真对照清单补登漏项",
        "针对存在的不足，我办已将两个重复的栏目合并",
    ],
)
def test_turns_to_what_is_done(sentence: str) -> None:
    assert turns_to_mending(sentence)


@pytest.mark.parametrize(
    "sentence",
    ["对此认识不足，要求不严", "对此，部分干部重视不够", "栏目更新滞后，对此整改不及时", "为此事来电咨询的群众较多", "针对上述问题的解读偏少", ""],
)
def test_tells_what_falls_short(sentence: str) -> None:
    assert not turns_to_mending(sentence)


def test_time_is_linear_in_the_text() -> None:
    assert not turns_to_mending("针对上述" * 20_000)
