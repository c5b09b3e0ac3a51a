"""The labels of the five aspects, and which aspect has none."""

from __future__ import annotations

import pytest

from nianshen.text.aspect_labels import aspects_without_label, under_official_label

FOUR = "（一）主动公开。公布88条。（二）依申请公开。收到2件。（三）政府信息管理情况。三级审核。"


@pytest.mark.parametrize(
    ("overview", "without"),
    [
        (FOUR + "（四）监督保障。培训1次。", {"平台建设"}),
        (FOUR + "（四）平台建设和监督保障。培训1次。", set()),
        (FOUR + "（四）建强公开阵地，培训1次。", {"监督保障"}),
        ("主动公开。公布88条。\n依申请公开。收到2件。\n监督保障。培训。", {"政府信息管理", "平台建设"}),
        ("1.主动公开工作\n公布88条\n2.依申请公开工作\n收到2件\n3.平台建设方面，改版。加强审核。考核2次。", {"政府信息管理", "监督保障"}),
        ("（一）主动公开。公布88条。（二）依申请公开。收到2件。", set()),
        ("公布88条。在主动公开方面，收到2件。", set()),
    ],
)  # fmt: skip
def test_aspect_without_a_label(overview: str, without: set[str]) -> None:
    assert aspects_without_label(overview)[1] == without


def test_the_labels_of_the_form_are_given() -> None:
    assert aspects_without_label(FOUR)[0] == {"主动公开", "依申请公开", "政府信息管理"}


@pytest.mark.parametrize(
    ("overview", "under"),
    [
        ("（一）主动公开。公开信息9条。（二）依申请公开。收到3件。（三）监督保障。培训2次。", "主动公开。公开信息9条。（二）"),
        ("（一）依申请公开。收到3件。（二）监督保障。培训2次。（三）主动公开。公开9条。", "主动公开。公开9条。"),
        ("（一）主动公开。公开信息9条。（二）依申请公开。收到3件。", None),
        ("2023年公开信息9条。", None),
    ],
)
def test_what_stands_under_a_label(overview: str, under: str | None) -> None:
    assert under_official_label(overview, "主动公开") == under
