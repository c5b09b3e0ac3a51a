"""Sentences that break off at their stop, and numbers without what they count."""

from __future__ import annotations

import pytest

from growth import assert_nearly_linear
from nianshen.text.broken_sentences import Break, broken_sentences, ends_dangling


def found(text: str) -> list[tuple[str, str]]:
    return sorted((b.kind, text[b.start : b.end]) for b in broken_sentences(text))


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("我局将进一步。", "dangling", "我局将进一步。"),
        ("加强公开工作的。", "dangling", "加强公开工作的。"),
        ("加强对工作人员的。", "dangling", "加强对工作人员的。"),
        ("在县政府办公室的指导下。", "dangling", "在县政府办公室的指导下。"),
        ("随着信息公开工作的不断深入。", "dangling", "随着信息公开工作的不断深入。"),
        ("全年公开120条，其中。", "dangling", "全年公开120条，其中。"),
        ("通过县政府门户网站。", "dangling", "通过县政府门户网站。"),
        ("同时加强。", "dangling", "同时加强。"),
        ("及时更新栏目，确保。", "dangling", "及时更新栏目，确保。"),
        ("报送信息的股室和。", "dangling", "报送信息的股室和。"),
        ("此外。", "fragment", "此外。"),
        ("公开信息260余，", "approximate", "0余"),
        ("网站更新300多，", "approximate", "0多"),
        ("公开信息260余企业信息。", "approximate", "0余"),
        ("主动公开信息条，", "number", "条"),
        ("召开专题会议次，", "number", "次"),
        ("收到公开申请件，", "number", "件"),
    ],
)
def test_what_breaks_off(text: str, kind: str, words: str) -> None:
    assert found(text) == [(kind, words)]


@pytest.mark.parametrize(
    "text",
    [
        "凡涉及保密工作的。",
        "更新迟缓由经办人变动造成。",
        "影响已经造成；",
        "使公开工作再进一步。",
        "各股室参与其中。",
        "以加强监督为目的。",
        "办法是建立在广泛征求意见基础上的。",
        "（二）未按规定加强审核的；",
        "万余群众参加，公开信息260余条。",
        "每条信息，逐条核对，头条，信件。",
        "没有收到公开申请件。",
        "增加农村客运班次。",
        "按规定应当公开的。",
        "通过县政府门户网站发布信息。",
        "双方言和，暂且，参与，主将，涉及。",
        "",
    ],
)
def test_what_is_whole(text: str) -> None:
    assert found(text) == []


def test_offsets_are_those_of_the_text() -> None:
    assert list(broken_sentences("公开120条。将进一步。")) == [Break("dangling", 7, 12)]


@pytest.mark.parametrize(("line", "dangling"), [("组织培训2次，", True), ("并将", True), ("组织培训2次", False), ("", False)])
def test_the_end_of_a_line(line: str, dangling: bool) -> None:
    assert ends_dangling(line) is dangling


@pytest.mark.parametrize("unit", ["在加强的", "通过的", "根据的，", "随着使的。", "余多次"])
def test_a_long_text_takes_no_time(unit: str) -> None:
    assert_nearly_linear(lambda text: list(broken_sentences(text)), unit * 30_000)


@pytest.mark.parametrize(
    "sentence",
    [
        "成立了由局长任组长。",
        "把信息公开工作纳入。",
        "由办公室牵头，各股室。",
        "在县政府领导下，我局政府信息公开工作。",
        "建立了政府信息公开。",
        "加大对历史信息的清理。",
        "对公开信息进行定期，",
        "组织审核，以及对已公开信息的。",
        "清理文件12件、废止。",
        "推动公开工作再上新。",
        "为进一步规范信息发布。",
        "全年归档材料约。",
        "着力解决更新不。",
    ],
)
def test_the_end_of_a_sentence_is_missing(sentence: str) -> None:
    assert [b.kind for b in broken_sentences(sentence)] == ["dangling"]


@pytest.mark.parametrize(
    "sentence",
    [
        "成立了由局长任组长的领导小组。",
        "把信息公开工作纳入年度考核，各项均已纳入。",
        "由办公室牵头，各股室配合。",
        "推动我局政府信息公开工作。",
        "加大对历史信息的清理力度，对格式进行统一。",
        "清理文件12件，全部废止。",
        "推动公开工作再上新台阶。",
        "为进一步规范信息发布奠定基础。",
        "写进村规民约。",
    ],
)
def test_a_sentence_with_its_end_is_whole(sentence: str) -> None:
    assert list(broken_sentences(sentence)) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "对连续两个月未报送信息的科室在局务会上。",
        "为进一步提高公开质量，我局对各股室报送的信息。",
        "将采伐许可结果每周五在县政府网站。",
        "把政务公开工作纳入年度绩效考核的重要。",
        "在局长的领导下，在各股室的配合下。",
        "不但丰富了公开内容。",
        "全年举办培训2次，参加人员。",
        "与去年同期相比，增加了。",
        "因涉及个人隐私而不予。",
        "其中许可信息46条，占总数的。",
    ],
)
def test_an_object_or_a_predicate_is_missing(sentence: str) -> None:
    assert [kind for kind, _ in found("公布许可88条。" + sentence)] == ["dangling"]


@pytest.mark.parametrize(
    "sentence",
    [
        "我局对各股室报送的信息进行审核。",
        "对未按时报送的单位在全局通报。",
        "将采伐许可结果公布在县政府网站。",
        "把所需材料刷在了乡政府围墙上。",
        "涉及第三方的信息；对社会稳定有影响的信息。",
        "与去年同期相比，增加了12条。",
        "不仅丰富了内容，还拓宽了渠道。",
        "对不属于本机关公开的申请，不予公开。",
        "在局长的领导下，在各股室的配合下，工作有序。",
        "占总数的12%，参训人员120人。",
    ],
)
def test_nothing_is_missing(sentence: str) -> None:
    assert found("公布许可88条。" + sentence) == []


@pytest.mark.parametrize("unit", ["，对的", "，将在", "不但", "占总数", "在的领导下，", "纳入的"])
def test_a_long_text_takes_no_time_there_either(unit: str) -> None:
    assert_nearly_linear(lambda text: list(broken_sentences(text)), unit * 20_000)
