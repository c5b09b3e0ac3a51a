"""Formulae of the field with a single slip in them."""

from __future__ import annotations

import pytest

from growth import assert_nearly_linear
from nianshen.text.formulae import NearFormula, near_formulae


@pytest.mark.parametrize(
    ("sentence", "written", "formula"),
    [
        ("时限为字印发之日起七天", "字印发之日", "自印发之日"),
        ("回应社会度关注较高的问题", "社会度关注", "社会关注度"),
        ("文风缺少吸引力和渲染力，", "吸引力和渲染力", "吸引力和感染力"),
        ("登记政府信公开申请9件", "政府信公开申请", "政府信息公开申请"),
        ("其他因主动公开的事项", "其他因主动公开", "其他应主动公开"),
        ("开展行政规范性性文件清理", "行政规范性性文件", "行政规范性文件"),
        ("分管领带具体抓公开", "分管领带具体抓", "分管领导具体抓"),
        ("存在薄环弱节，", "存在薄环弱节", "存在薄弱环节"),
    ],
)
def test_a_formula_with_a_slip(sentence: str, written: str, formula: str) -> None:
    assert NearFormula(sentence.index(written), written, formula) in list(near_formulae(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "自印发之日起七天，自收到之日起十五个工作日",
        "公开、公平、公正，公平、公开、公正",
        "公民、法人和其他组织，公民、法人或者其他组织，公民、法人或其他组织",
        "存在一些差距，存在一定差距，存在的差距，存在较大差距",
        "积极开展培训，积极参加培训，积极推动公开",
        "公开内容和时间，公开的内容和时限",
        "省政府信息公开工作，因政府信息公开申请，新收政府信息公开申请",
        "公开是原则、不公开是例外",
        "属国家秘密的不予公开",
        "制订规范性文件，做好政府信息公开工作",
        "𠮷政府信公开申请",
        "",
        "件",
    ],
)
def test_right_wordings(sentence: str) -> None:
    assert list(near_formulae(sentence)) == []


@pytest.mark.parametrize("unit", ["政府信息公开", "政府信公开申请", "公", "自印发之日", "社会度关注"])
def test_time_is_linear(unit: str) -> None:
    assert_nearly_linear(lambda text: list(near_formulae(text)), unit * 20_000)
