"""What a problem is about and no measure acts on."""

from __future__ import annotations

import pytest

from growth import assert_nearly_linear
from nianshen.text.named_objects import left_out, named_objects


def test_every_object_has_a_name_of_its_own() -> None:
    assert len({o.name for o in named_objects()}) == len(named_objects())


@pytest.mark.parametrize(
    ("problem", "measures", "names", "whole"),
    [
        ("依申请公开工作机制不完善", ("加强业务培训", "健全考核制度"), ["依申请公开"], True),
        ("依申请公开工作机制不完善", ("规范答复文书",), [], False),
        ("人手紧张，一人多岗", ("开展业务培训",), ["人员编制"], True),
        ("人手紧张，一人多岗", ("增配专职一名",), [], False),
        ("人员流动快，移交不清", ("新任信息员先参加培训",), [], False),
        ("政策解读形式单一", ("丰富公开内容和形式",), ["政策解读"], True),
        ("社会知晓率不高，宣传不够", ("需要公众广泛知晓的信息一律公开",), ["宣传"], True),
        ("公众互动不足", ("加强与宣传、网信部门的交流",), ["公众互动"], True),
        ("公开内容不够丰富", ("加强组织领导",), [], False),
        ("公开内容不够丰富", (), [], False),
        ("网上互动少，解读也少", ("网民留言三日内答复",), ["政策解读"], False),
        ("栏目设置不合理，查阅点偏少", ("优化栏目设置",), ["查阅场所"], False),
        ("人员少，公开工作的质量有待提高", ("提高公开工作质量",), ["人员编制"], True),
    ],
)
def test_objects_that_no_measure_acts_on(problem: str, measures: tuple[str, ...], names: list[str], whole: bool) -> None:
    found = left_out(problem, measures)
    assert ([o.name for o in found.objects], found.whole) == (names, whole)


@pytest.mark.parametrize("run", ["需要公众", "人员", "工作的质量", "解读、", "专职人员较"])
def test_cost_grows_with_the_text(run: str) -> None:
    assert_nearly_linear(lambda text: left_out(text, [text]), run * 4000)
