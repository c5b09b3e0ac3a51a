"""The shipped models of topics, vagueness and pairs on statements that anyone would judge alike."""

from __future__ import annotations

import numpy as np
import pytest
from spacy.language import Language

import nianshen
from nianshen.data_files import data_path
from nianshen.narrative import Setting, passage
from nianshen.narrative.joining import with_joined
from nianshen.narrative.pair_columns import COLUMNS, Matter, Side, all_pairs, columns, rarity
from nianshen.narrative.pair_model import load_pair_model
from nianshen.narrative.topic_model import TOPICS, load_topic_model
from nianshen.narrative.vagueness_model import Judged, load_vagueness_model


@pytest.fixture(scope="module")
def nlp() -> Language:
    return nianshen.load()


@pytest.mark.parametrize(
    ("text", "topic"),
    [("政策解读只有文字", "政策解读"), ("依申请公开答复超期", "依申请"), ("经办人员均为兼职", "人员编制"), ("干部公开意识不强", "意识")],
)
def test_topics(text: str, topic: str) -> None:
    model = load_topic_model(data_path("models", "topics"))
    (row,) = model.probabilities([text])
    assert topic in model.topics_of(row)


def _vague(text: str, measure: bool = True) -> bool:
    model = load_vagueness_model(data_path("models", "vagueness"))
    (p,) = model.probabilities([Judged(text, text, measure)])
    return bool(p >= model.settings.threshold)


@pytest.mark.parametrize(
    "text", ["公开意识有待加强", "进一步提高政府信息公开工作水平", "加强组织领导，健全工作机制", "加大政策解读力度，提升政策解读质量", "认真贯彻《条例》，做到应公开尽公开"]
)
def test_what_any_organ_could_say_is_vague(text: str) -> None:
    assert _vague(text)


@pytest.mark.parametrize(
    "text", ["每季度核对一次名单", "六月底前开通“惠农补贴”专栏", "印发《发布审核办法》，明确三级审核", "每个乡镇培训新任信息员两名", "十二个乡镇没有公开栏"]
)
def test_what_names_something_is_not(text: str) -> None:
    assert not _vague(text)


def test_answers_links_and_unmet_halves(nlp: Language) -> None:
    text = (
        "存在以下问题：一是政策解读以文字为主，图解偏少；二是镇村两级没有专职信息员，人手不足。"
        "下一步，我局将采取以下措施：一是丰富政策解读形式，每件文件配发图解；二是加强宣传，提高群众知晓率。"
    )
    doc = nlp(passage(nlp, text, Setting(5, "problems", "存在的主要问题及改进情况", 2023)))
    spans = list(doc.spans["statements"])
    problems = [s for s in spans if s.label_ == "problem"]
    assert [s._.answers for s in problems] == [[spans.index(next(s for s in spans if "配发图解" in s.text))], []]
    (link,) = problems[0]._.links
    assert link[0] == problems[0]._.answers[0]
    assert 0 < link[1] <= 1
    assert "图解" in link[2]


def _side(words: str, place: int, topic: str) -> Side:
    topics = np.zeros(len(TOPICS))
    topics[TOPICS.index(topic)] = 1
    return Side(words, topics, 0.0, place, None)


def test_pairs_come_report_by_report_problem_by_problem() -> None:
    one = Matter((_side("政策解读形式单一", 1, "政策解读"), _side("人手不足", 2, "人员编制")), (_side("丰富解读形式", 3, "政策解读"),))
    nobody = Matter((_side("栏目少", 1, "平台"),), ())
    rare = rarity(["政策解读形式单一", "人手不足", "丰富解读形式"])
    assert columns(all_pairs([one, nobody, one]), rare).shape == (4, len(COLUMNS))
    assert columns(all_pairs([nobody]), rare).shape == (0, len(COLUMNS))
    model = load_pair_model(data_path("models", "pairs"))
    assert model.probabilities([]) == []
    first, empty, again = model.probabilities([one, nobody, one])
    assert first.shape == (2, 1)
    assert empty.shape == (1, 0)
    assert np.array_equal(first, again)
    assert first[0, 0] > first[1, 0]


def test_the_second_reading_knows_the_best_of_the_others() -> None:
    problems = (_side("政策解读形式单一", 1, "政策解读"), _side("依申请公开答复不规范", 2, "依申请"))
    measure = _side("丰富解读形式", 3, "政策解读")
    model = load_pair_model(data_path("models", "pairs"))
    together, alone = model.probabilities([Matter(problems, (measure,)), Matter(problems[1:], (measure,))])
    assert together[0, 0] > model.settings.threshold
    assert together[1, 0] < alone[0, 0] < model.settings.threshold


def test_objects_acted_on_and_left_out() -> None:
    matter = Matter((_side("依申请公开工作机制不完善", 1, "依申请"),), (_side("健全考核机制", 2, "监督考核"), _side("规范答复流程", 3, "依申请")))
    rows = columns(all_pairs([matter]), rarity(["依申请公开工作机制不完善"]))
    named = {name: rows[:, k].tolist() for k, name in enumerate(COLUMNS)}
    assert named["acts on 依申请公开"] == [0, 1]
    assert named["leaves out 依申请公开"] == [1, 0]
    assert named["plain objects left out"] == [1, 0]
    assert named["acts on 制度机制"] == [1, 1]


def test_joined_statements_answer_what_their_parts_do() -> None:
    problems = (_side("图解少", 1, "政策解读"), _side("人手少", 2, "人员编制"))
    measures = (_side("多配图解", 3, "政策解读"), _side("配专职一人", 4, "人员编制"))
    told, labels, organs = with_joined([Matter(problems, measures)], [True, False, False, True], [7])
    assert [([p.words for p in m.problems], [n.words for n in m.measures]) for m in told] == [
        (["图解少", "人手少"], ["多配图解", "配专职一人"]),
        (["图解少", "人手少"], ["多配图解", "配专职一人"]),
        (["图解少", "人手少"], ["多配图解，配专职一人"]),
        (["图解少，人手少"], ["多配图解", "配专职一人"]),
        (["图解少，人手少"], ["多配图解，配专职一人"]),
    ]
    assert labels.tolist() == [True, False, False, True] * 2 + [True, True] + [True, True] + [True]
    assert organs == [7] * 5


def test_a_sentence_that_turns_to_mending_is_no_problem(nlp: Language) -> None:
    text = "一是网站栏目更新滞后。二是公开属性界定不够准确。对此，我局立即着手整改，要求各科室撤下滞后栏目，统一公开属性。"
    doc = nlp(passage(nlp, text, Setting(5, "problems", "存在的主要问题及改进情况", 2023)))
    assert [s.label_ for s in doc.spans["statements"]] == ["problem", "problem", "measure"]


def test_what_names_a_thing_is_not_vague_however_stock_its_words() -> None:
    model = load_vagueness_model(data_path("models", "vagueness"))
    bare, named = (Judged(t, t, True) for t in ("进一步加强宣传力度", "进一步加强公众号宣传力度"))
    assert model.judge([bare, named], np.array([0.99, 0.99])) == [True, False]
    assert model.judge([bare], np.array([0.5])) == [False]
