"""Lists whose length is told."""

from __future__ import annotations

import pytest

from growth import assert_nearly_linear
from nianshen.text.announced import miscounts


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("设置3个专栏：甲、乙、丙。", [None]),
        ("设置4个专栏：甲、乙、丙。", [(4, 3, True)]),
        ("五个栏目（甲、乙、丙、丁）", [(5, 4, True)]),
        ("甲局、乙局、丙局等2个部门", [(2, 3, True)]),
        ("甲局、乙局、丙局等7个部门", [None]),
        ("建立审核、发布、更新四项制度", [(4, 3, False)]),
        ("对股室，审核、发布、更新四项制度", [(4, 3, False)]),
        ("增加主题、适用对象、时间四种查法", [(4, 3, True)]),
        ("按“看病、买药、生育”四个标签分", [(4, 3, True)]),
        ("按“看病、买药、生育”三个标签分", [None]),
        ("由甲股、乙股、丙股两个股共同核对", [(2, 3, True)]),
        ("财政、预算类信息3条", []),
        ("申请有三类：甲表、乙表、丙表、丁表，其中2件已答复，均已归档。", [(3, 4, True)]),
        ("三件事：供餐，公布单位；道路，公布里程；资金，公布时点；电梯，公布补贴。", [(3, 4, True)]),
        (
            "三件事：供餐，公布单位；道路，公布里程；资金，公布时点；县长全年参加在线访谈二期，答复提问。",
            [(3, 4, False)],
        ),
        ("公布三项财务信息：2014年决算、2015年预算。", [(3, 2, True)]),
        ("涉及两个部门：人力资源和社会保障局、财政局。", [None]),
        ("修订2项制度（《审核、发布办法》、《保密办法》）", [None]),
        ("存在三个问题：一是甲。二是乙。", [(3, 2, True)]),
        ("存在三个问题：一是甲。二是乙。三是丙。采取两项措施：一是丁。二是戊。", [None, None]),
        ("由总体情况、主动公开、申请等六部分组成", []),
        ("第三个专栏：甲、乙。", []),
        ("设置3个专栏。", []),
    ],
)
def test_a_list_and_its_length(text: str, found: list[tuple[int, int, bool] | None]) -> None:
    assert [(m.told, m.listed, m.sure) if m else None for m in miscounts(text)] == found


@pytest.mark.parametrize("piece", ["三个问题：一是", "3个部门（甲、", "甲、", "等3个部门", "二", "两项：甲、乙。"])
def test_hostile_text_is_read_in_time(piece: str) -> None:
    assert_nearly_linear(lambda text: list(miscounts(text)), piece * (200_000 // len(piece)))
