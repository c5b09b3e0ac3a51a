"""The shipped models of topics, vagueness and pairs on statements that anyone would judge alike."""

from __future__ import annotations

import numpy as np
import pytest
from spacy.language import Language

import nianshen
from nianshen.data_files import data_path
from nianshen.narrative import Setting, passage
from nianshen.narrative.pair_model import Matter, Side, load_pair_model, pair_matrix, rarity
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


def test_pairs_come_report_by_report_problem_by_problem() -> None:
    def side(words: str, place: int, topic: str) -> Side:
        topics = np.zeros(len(TOPICS))
        topics[TOPICS.index(topic)] = 1
        return Side(words, topics, 0.0, place, None)

    one = Matter((side("政策解读形式单一", 1, "政策解读"), side("人手不足", 2, "人员编制")), (side("丰富解读形式", 3, "政策解读"),))
    nobody = Matter((side("栏目少", 1, "平台"),), ())
    rare = rarity(["政策解读形式单一", "人手不足", "丰富解读形式"])
    assert pair_matrix([one, nobody, one], rare).shape[0] == 4
    model = load_pair_model(data_path("models", "pairs"))
    first, empty, again = model.probabilities([one, nobody, one])
    assert first.shape == (2, 1)
    assert empty.shape == (1, 0)
    assert np.array_equal(first, again)
    assert first[0, 0] > first[1, 0]
    written_out = model.answers.predict_proba(pair_matrix([one, nobody, one], model.rare))[:, 1]
    assert np.allclose(np.concatenate([first.ravel(), again.ravel()]), written_out)
