"""Parts that nothing opens and that follow a total in turn."""

from __future__ import annotations

import pytest

from nianshen.report import Span
from nianshen.text.parts_in_turn import parts_in_turn
from nianshen.text.told import Told


def _found(text: str) -> list[tuple[str, int] | None]:
    told = Told(text, [(Span(0, len(text)), 1, "overview")])
    return [w and (w.balance, w.sum) for w in parts_in_turn(told.text, told.sentences, ())]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("全年公开信息389条。网站登载法定内容，共212条；公众号推送提醒，共107条；公示栏张贴60条。", [("less", 379)]),
        ("全年公开信息389条。网站登载法定内容，共212条；公众号推送提醒，共117条；公示栏张贴60条。", [None]),
        ("全年公开信息389条。文件类42条，涉及3个领域；动态类247条；公告类80条；其余30条为机构信息。", [("more", 399)]),
        ("全年公开信息389条。网站公开212条。公众号公开107条。公示栏公开60条。", [("less", 379)]),
        ("全年公开信息389条，较上年增加20条。分类如下。职能12条，占3.1%；文件30条；动态240条；许可57条；公告40条。", [("less", 379)]),
        ("全年公开信息389条。\n（1）职能类12条；\n（2）文件类30条；\n（3）动态类340条。", [("less", 382)]),
        ("发布信息356条，网站发布206条，公众号发布98条，微博发布42条。", [("less", 346)]),
        ("发布信息632条。网站发布412条，公众号发布230条。", [("more", 642)]),
        ("发布信息632条。网站发布412条，公众号发布180条。", []),
        ("网站发布信息632条。公众号发布412条，微博发布150条，抖音发布60条。", []),
        ("累计公开信息389条。网站公开212条，公众号公开107条，公示栏公开60条。", []),
        ("全年公开信息389条。去年网站公开212条，公众号公开107条，公示栏公开60条。", []),
        ("全年公开信息389条。网站公开212条，公众号转载107条，公示栏公开60条。", []),
        ("收到申请62件，答复52件，结转下年度6件，撤回2件。", []),
        ("公开信息389条。培训3次，网站公开212条，公众号公开107条，公示栏公开60条。", []),
        ("公开信息约389条。网站公开212条，公众号公开107条，公示栏公开60条。", []),
        ("予以公开141件，部分公开58件，不予公开22件，不掌握的79件，其余12件转下年办理。", []),
        ("文件类96条。动态类40条，公告类30条，职能类25条。", []),
    ],
)
def test_parts_in_turn(text: str, found: list[tuple[str, int] | None]) -> None:
    assert _found(text) == found


def test_totals_read_elsewhere_are_left_to_others() -> None:
    text = "发布信息356条，网站发布206条，公众号发布98条，微博发布42条。"
    told = Told(text, [(Span(0, len(text)), 1, "overview")])
    assert list(parts_in_turn(told.text, told.sentences, {4})) == []
