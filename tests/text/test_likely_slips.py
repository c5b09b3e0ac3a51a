"""Slips told by what a stretch of text costs."""

from __future__ import annotations

import pytest

from growth import assert_nearly_linear
from nianshen.text.likely_slips import LikelySlip, likely_slips
from nianshen.text.word_costs import joints, neighbours, words


@pytest.mark.parametrize(
    ("sentence", "written", "word"),
    [
        ("各股室按季度更新栏木内容，", "栏木", "栏目"),
        ("全念收到依申请公开3件", "全念", "全年"),
        ("落实保密审察制度，", "审察", "审查"),
        ("结转下年度续继办理的申请", "续继", "继续"),
        ("全年办举业务培训3期", "办举", "举办"),
    ],
)
def test_a_slip_is_found_where_it_stands(sentence: str, written: str, word: str) -> None:
    assert LikelySlip(sentence.index(written), written, word, False) in list(likely_slips(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "各股室按季度更新栏目内容，全年收到依申请公开3件",
        "局长王忠泽任组长，联系人为郭家铭",
        "收录97辆车次，开出12辆车",
        "（闽政办〔2021〕3号）",
        "名称改正为“续继”二字",
        "按公式计算补偿款，水利站站长逐条核对",
        "一格不填不给编号，没有一拒了之",
        "",
        "件",
    ],
)
def test_what_reads_as_words_or_names_is_none(sentence: str) -> None:
    assert list(likely_slips(sentence)) == []


def test_a_saying_with_one_other_character_is_asked_about() -> None:
    assert [(s.written, s.word, s.doubtful) for s in likely_slips("村民缺衣少粮")] == [("缺衣少粮", "缺衣少食", True)]


def test_a_word_in_the_place_of_another_of_the_same_sound() -> None:
    assert [(s.written, s.word, s.doubtful) for s in likely_slips("开展政策解毒，工业园区解毒")] == [("解毒", "解读", False)]


@pytest.mark.parametrize(
    ("sentence", "at", "word"),
    [
        ("逐步拓宽公开渠，明确专人负责", "渠", "渠道"),
        ("通过府网站公开信息", "府", "政府"),
        ("答复依申公开3件", "申", "申请"),
        ("开设政务新媒账号2个", "媒", "媒体"),
    ],
)
def test_half_a_word(sentence: str, at: str, word: str) -> None:
    assert [(s.written, s.word, s.doubtful) for s in likely_slips(sentence)] == [(at, word, False)]


@pytest.mark.parametrize(
    "sentence",
    ["抓落实、促整改，保证公开", "坏了3块没有及时修。", "各定一名责任人，催一次报一次", "政务新媒\n体账号发布信息", "收到申请数", "档案移到镇档案室", "2案均已审结"],
)
def test_a_word_of_one_character_is_no_half(sentence: str) -> None:
    assert [s for s in likely_slips(sentence) if len(s.written) == 1] == []


def test_words_and_neighbours() -> None:
    assert words().cost["公开"] < words().cost["解毒"]
    assert words().seen["公开"] == 5
    assert "解毒" not in words().seen
    assert neighbours()["政府 信息"] == 2
    assert "府信" in joints()


@pytest.mark.parametrize("unit", ["政府信公开，", "渡", "公开渠到公开栏木", "续继"])
def test_time_is_linear(unit: str) -> None:
    assert_nearly_linear(lambda text: list(likely_slips(text)), unit * 8000)
