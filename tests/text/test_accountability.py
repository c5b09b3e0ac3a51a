"""Results of assessment, appraisal and accountability, and what only names them."""

from __future__ import annotations

import pytest

from nianshen.text.accountability import results_in, sentences_on_accountability


def told(text: str) -> list[str]:
    return [kind for _, _, kind in sentences_on_accountability(text)]


@pytest.mark.parametrize(
    "text",
    ["全年未发生责任追究情形", "没有单位因政务公开工作被问责", "无责任追究情况", "责任追究：0人", "社会评议结果为“满意”", "群众满意率达96.5%", "在全市考核中位列第三", "工作考核得分92.3分",
     "年终考核41个单位，优秀8个", "开展社会评议1次", "在行风评议中未收到负面意见",  "对3个单位进行了约谈", "对落后的2个单位予以通报批评", "委托第三方开展评估2次", "3个单位因答复超期被扣0.5分"],
)  # fmt: skip
def test_a_result_is_told(text: str) -> None:
    assert told(text) == ["result"]


@pytest.mark.parametrize(
    "text",
    ["建立健全考核、社会评议和责任追究制度", "纳入年度绩效考核，分值权重不低于4%", "下一步将开展社会评议", "制定《政务公开考核办法》，明确责任追究", "抓好评议反馈整改", "考核结果作为评先评优的依据"],
)  # fmt: skip
def test_what_is_only_named_is_no_result(text: str) -> None:
    assert told(text) == ["named"]


@pytest.mark.parametrize(
    "text",
    [
        "收到公开申请3件，均已答复",
        "组织业务培训2次",
        "每月检查网站",
        "公开风险评估报告",
        "公布绩效目标",
        "低保评议、贫困户评议的名单全部公示7天",
        "群众满意度不断提高",
        "“工作考核、社会评议和责任追究结果情况”",
    ],
)
def test_other_sentences_are_passed_over(text: str) -> None:
    assert told(text) == []


def test_sentences_are_given_with_their_place() -> None:
    text = "公开信息12条。\n 年终考核优秀。纳入考核。"
    assert [text[a:b] for a, b, _ in sentences_on_accountability(text)] == ["年终考核优秀", "纳入考核"]


def test_a_label_goes_with_the_sentence_after_it() -> None:
    text = "1.工作考核。排名第三。2.责任追究。无此情形。"
    assert [text[a:b] for a, b, _ in sentences_on_accountability(text)] == ["1.工作考核。排名第三", "2.责任追究。无此情形"]


@pytest.mark.parametrize(
    ("sentence", "told_of"),
    [
        ("纳入年度考核，未发生责任追究", {"责任追究"}),
        ("考核得分92分，社会评议满意率95%，无问责情形", {"工作考核", "社会评议", "责任追究"}),
        ("工作考核、社会评议结果均为优秀，印发责任追究办法", {"工作考核", "社会评议"}),
        ("在第三方评估中排名第二", {"工作考核", "社会评议"}),
        ("考核方面，各部门平均81分；拟开展社会评议", {"工作考核"}),
    ],
)
def test_each_matter_needs_its_own_result(sentence: str, told_of: set[str]) -> None:
    assert results_in(sentence) == told_of
