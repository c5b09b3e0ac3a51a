"""Words of a clause that do not go together."""

from __future__ import annotations

import pytest

from growth import assert_nearly_linear
from nianshen.text.mismatched_words import mismatched_words, units_left_out


@pytest.mark.parametrize(
    "sentence",
    [
        "将问卷、走访等多种方式广泛听取意见，",
        "按照上级要求下，公开了目录",
        "成立了以局长任组长的小组",
        "特别针对是收费事项的公开",
        "提高了群众对政策的知晓率得到提升。",
        "发布12条药品价格类公众号。",
        "共梳理出现权力事项9项",
        "充分发挥政府网站。",
        "加大公开意识，",
        "高度重视信息公开工作的领导，",
        "公开工作取得了一定。",
        "更好地为群众提供。",
        "坚持把公开作为。",
        "答复一律须经。",
        "汛期加密为。",
        "加强对股室的。",
        "我局不仅加强了组织领导。",
        "虽然取得了成绩，存在一些问题",
        "公开职能、规划、等信息",
    ],
)
def test_what_does_not_go_together(sentence: str) -> None:
    assert len(list(mismatched_words(sentence))) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "将意见以座谈会等多种方式公开，将通过网站等多种渠道发布",
        "将问卷调查等多种方式结合起来",
        "在按照要求整改的情况下，",
        "成立了以局长为组长的小组，由局长任组长",
        "提高服务水平，满意度得到提升。",
        "在公众号发布12条，推送3条至公众号。",
        "梳理出现有问题，统计出现错误的表",
        "充分发挥政府网站的作用，发挥网站第一平台作用。",
        "加大培训力度，提高意识，加大提升意识的力度",
        "公开不仅是办公室的事。不仅公开了预算，还公开了决算。",
        "虽然取得了成绩，但存在一些问题",
        "信息由窗口免费为群众提供。",
        "相关内容均已提供。产业不明、等候时间长，甲、乙、等级",
        "被确定为试点。",
        "",
    ],
)
def test_what_does(sentence: str) -> None:
    assert list(mismatched_words(sentence)) == []


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("网站公开80条，微信公开20，其他公开5条。", "网站公开80条，微信公开20"),
        ("召开会议3，研究公开", "召开会议3"),
        ("网站公开80条，微信公开20条，其他公开5条。", None),
        ("举办培训2期，召开会议1,200人次", None),
        ("网站公开80条，截至2023，其他公开5条。", None),
    ],
)
def test_a_number_without_unit(sentence: str, shown: str | None) -> None:
    assert [sentence[a:b] for a, b in units_left_out(sentence)] == ([shown] if shown else [])


@pytest.mark.parametrize("unit", ["将座谈会等多种方式", "提高了", "不仅公开", "虽然有", "公开80条，", "、等", "为群众", "发布1条"])
def test_time_is_linear(unit: str) -> None:
    assert_nearly_linear(lambda text: list(mismatched_words(text)), unit * 20_000)
    assert_nearly_linear(lambda text: list(units_left_out(text)), unit * 20_000)
