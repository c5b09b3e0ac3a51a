"""What problems are about, and which measures act on it."""

from __future__ import annotations

import pytest

from nianshen.text.objects import left_out, mended, objects, objects_of


def test_every_object_names_others_that_there_are_and_has_words() -> None:
    assert len({o.name for o in objects()}) == len(objects())
    assert all(k in o.mended_by for k, o in enumerate(objects()))


@pytest.mark.parametrize(
    ("problem", "measures", "names"),
    [
        ("依申请公开工作机制不完善", ("加强业务培训", "健全考核制度"), ["依申请公开"]),
        ("依申请公开工作机制不完善", ("规范答复文书",), []),
        ("人手紧张，一人多岗", ("开展业务培训",), ["人员编制"]),
        ("人手紧张，一人多岗", ("增配专职一名",), []),
        ("人员流动快，移交不清", ("新任信息员先参加培训",), []),
        ("政策解读形式单一", ("丰富公开内容",), ["政策解读"]),
        ("社会知晓率不高，宣传不够", ("公开栏每月更换",), ["宣传"]),
        ("公开内容不够丰富", ("加强组织领导",), []),
        ("公开内容不够丰富", (), []),
        ("网上互动少，解读也少", ("网民留言三日内答复",), []),
    ],
)
def test_plain_objects_that_no_measure_acts_on(problem: str, measures: tuple[str, ...], names: list[str]) -> None:
    assert [o.name for o in left_out(problem, measures)] == names


def test_what_is_general_is_about_nothing() -> None:
    assert objects_of("与上级要求还有差距") == frozenset()
    assert mended("再接再厉") == frozenset()
