"""Real words that stand where only others can."""

from __future__ import annotations

import pytest

from growth import assert_nearly_linear
from nianshen.text.confused_words import Confused, confused_words


@pytest.mark.parametrize(
    ("sentence", "written", "right"),
    [
        ("公开工作仍在不足，", "在", "存在"),
        ("与群众的期盼相比还在一定差距", "在", "存在"),
        ("股室之间衔接不过紧密。", "不过", "不够"),
        ("全年为收到政府信息公开申请", "为", "未"),
        ("成立了有分管领导任组长的专班", "有", "由"),
        ("及时像社会公开", "像社会", "向社会"),
        ("稿件先审核后在发布", "在", "再"),
        ("各向工作落实", "向", "项"),
        ("监督检察不够经常", "检察", "检查"),
        ("解读形势较为单一，", "形势", "形式"),
        ("经办公室负责人员复合后报送", "复合", "复核"),
        ("必需严格按照程序", "必需", "必须"),
        ("微信公共号推送20期", "公共", "公众"),
        ("开设微信公共平台", "公共", "公众"),
        ("答复不及时，导至投诉", "导至", "导致"),
        ("既登网站，资源配制合理", "配制", "配置"),
    ],
)
def test_a_word_in_the_place_of_another(sentence: str, written: str, right: str) -> None:
    assert Confused(sentence.index(written), written, right) in list(confused_words(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "比例仍在不足一成，信息仍在公开",
        "先审核，在公开栏张贴，先审核后在公开栏张贴",
        "引导至服务窗口，传导至各乡镇",
        "政策调整由待遇保障科负责",
        "再及时不过，只不过及时更新了两处",
        "纳税人权利清单，人民权利",
        "由法制办、检察院参加，检察建议3件",
        "依托微信公众号、公共平台",
        "为收取污水费的单位，为发生事故的企业办理",
        "设有分管领导信箱，有办公室主任一名",
        "有利于公开，对与会人员，位与次",
        "过度依赖转载，过渡期内",
        "复合材料，符合要求",
        "他一向工作踏实，面向工作人员",
        "反应速度快，群众反应强烈",
        "",
    ],
)
def test_where_the_word_may_stand(sentence: str) -> None:
    assert list(confused_words(sentence)) == []


@pytest.mark.parametrize("unit", ["仍在不足", "即要公开", "为收到政府", "先审核后在公开栏", "与", "对与做好"])
def test_time_is_linear(unit: str) -> None:
    assert_nearly_linear(lambda text: list(confused_words(text)), unit * 20_000)
