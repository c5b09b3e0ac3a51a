"""Misprints of the lexicon, and the same characters where two words meet."""

from __future__ import annotations

import pytest

from nianshen.text.misprints import Misprint, misprints
from nianshen.text.repeated_clauses import repeated_clauses


@pytest.mark.parametrize(
    ("sentence", "wrong", "right"),
    [
        ("按照上级布署开展工作", "布署", "部署"),
        ("责任心不强，公开意识任需提高", "任需", "仍需"),
        ("发布贴文30条", "贴文", "帖文"),
        ("在公式栏公布", "公式栏", "公示栏"),
        ("开通政务新媒账号2个", "政务新媒", "政务新媒体"),
        ("即使公开工作动态", "即使", "及时"),
        ("制度还不够建全", "建全", "健全"),
        ("信习公开工作扎实", "信习公开", "信息公开"),
        ("行政付议1件", "行政付议", "行政复议"),
        ("指标体系不断完擅", "完擅", "完善"),
        ("及是更新栏目", "及是更新", "及时更新"),
        ("我局制定专人负责", "制定专人", "指定专人"),
        ("解决群众反应的问题", "反应", "反映"),
        ("解读水平残差不齐", "残差不齐", "参差不齐"),
        ("即要公开结果，又要说明理由", "即要", "既要"),
        ("口径保持一至", "保持一至", "保持一致"),
        ("明确股室指责分工", "指责分工", "职责分工"),
        ("经分管领导复合，再发布", "领导复合", "领导复核"),
        ("标鉴归类，分四级", "标鉴", "标签"),
        ("财政惠企，会企资金", "会企", "惠企"),
        ("更好得服务群众", "更好得", "更好地"),
        ("政府信公开工作", "政府信公开工作", "政府信息公开工作"),
    ],
)
def test_a_misprint_is_found_where_it_stands(sentence: str, wrong: str, right: str) -> None:
    start = sentence.index(wrong)
    assert misprints(sentence) == [Misprint(start, start + len(wrong), wrong, right, False)]


@pytest.mark.parametrize(
    "sentence",
    [
        "责任存在于各股室，主任存在兼职情况",
        "按全市统一部署，按全镇要求",
        "在次年一月公开，在次月底前完成",
        "现再次提醒各单位",
        "对现有制度、现行有效文件清理",
        "移动省分公司，省分中心",
        "县乡振局，县乡村振兴局",
        "立即发通知，下发市信息办文件，转发市信息中心通知",
        "资料室藏书，经手费用",
        "药品不良反应情况，应急反应情况",
        "制定联络员制度，制定专职人员培训计划",
        "即使公开了也要说明，即使更新不及时，也应注明",
        "可以申请公开，以申请公开为例",
        "纳税人权利清单",
        "台儿庄区政府，青原区教育局",
        "张贴公告，粘贴文字说明",
        "近一步之遥",
        "政务新媒\n体，规范性文\n件，改进情\n况",
        "实实在在，和和美美，不了了之，一对对",
        "到县报到，登陆台风",
        "比例仍在不足一成",
        "再及时不过，不过，及时更新后有好转",
        "及时得到公开，全面得当，有效得多",
        "协会企业，社会企业，评价平价药店",
        "即要求整改，立即要求",
    ],
)
def test_where_two_words_meet_there_is_no_misprint(sentence: str) -> None:
    assert misprints(sentence) == []


def test_common_usage_is_a_remark() -> None:
    assert misprints("截止2023年12月31日，开设帐户1个") == [
        Misprint(0, 2, "截止", "截至", True),
        Misprint(16, 18, "帐户", "账户", True),
    ]


def test_of_overlapping_forms_the_longer_is_told() -> None:
    assert [m.wrong for m in misprints("在公式栏公示")] == ["公式栏"]


def test_a_form_with_its_context_reads_right_as_a_whole() -> None:
    assert [m.right for m in misprints("告之申请人，进一加强管理，及时公部")] == ["告知申请人", "进一步加强", "及时公布"]


def test_a_form_with_a_character_too_many_is_not_patched() -> None:
    assert [m.right for m in misprints("政府信息信公开，聚集焦重点")] == ["政府信息公开", "聚焦"]


def test_a_character_mistaken_by_eye_is_a_misprint_and_in_doubt_where_it_may_be_a_word() -> None:
    assert misprints("逐家督杳，") == [Misprint(2, 4, "督杳", "督查", False)]
    assert misprints("网站设立砖区1个") == [Misprint(4, 6, "砖区", "专区", False, True)]
    assert misprints("设立专区，网站砖区每周更新") == [Misprint(7, 9, "砖区", "专区", False)]


def test_the_name_of_a_law() -> None:
    text = "《中华人民共和国政府信息公开工作条例》，《中华人民共和国行政复议法实施条例》，《中华人民共和国税收征收管理法》"
    assert [(m.wrong, m.right) for m in misprints(text)] == [
        ("中华人民共和国政府信息公开工作条例", "中华人民共和国政府信息公开条例")
    ]


def test_a_word_that_reaches_over_the_end_of_a_phrase() -> None:
    assert misprints("各部门共开设专栏3个") == []


@pytest.mark.parametrize(
    "text",
    ["根据《关于做好公开工作的通知》（闽政办便函〔2015〕20号）的要求", "按照闽政办〔2016〕3号文件", "坚持“谁公开、谁审查，谁审查、谁负责”的原则"],
)
def test_abbreviated_issuers_and_chains_are_no_misprints(text: str) -> None:
    assert misprints(text) == []
    assert list(repeated_clauses(text)) == []
