"""The pipeline that researchers load is the one that the audit runs."""

from __future__ import annotations

import json
import multiprocessing
import pickle
from pathlib import Path
from typing import Any

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy import displacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

import nianshen
from nianshen.narrative import Setting, passage, tag
from nianshen.report import Part, Passage, Report, Span

PROBLEMS = "存在以下问题：一是政策解读形式单一，仅有文字稿；二是乡镇信息员不足。"
MEASURES = "下一步，一是政策解读每件配一张图解；二是六月底前每个乡镇配备一名信息员。"
TEXT = f"某县某局2021年报告\n一、总体情况\n全年公开困难群众救助名单三批。\n五、存在的主要问题\n{PROBLEMS}\n七、打算\n{MEASURES}\n"


@pytest.fixture(scope="module")
def nlp() -> Language:
    return nianshen.load()


def _spot(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def _report() -> Report:
    def part(number: int, kind: Any, heading: str, end: str) -> Part:
        span = Span(TEXT.index(heading), TEXT.index(end) + len(end))
        return Part(number, kind, heading[2:], span, _spot(heading), heading[0], "heading")

    passages = (
        Passage(1, "overview", _spot("全年公开困难群众救助名单三批。")),
        Passage(5, "problems", _spot(PROBLEMS)),
        Passage(5, "problems", _spot(MEASURES)),
    )
    return Report(
        text=TEXT, title=None, title_span=None, organ="某县某局", organ_span=None, level="department", tier="county",
        province=None, year=2021, year_from="title", form="f2021", published=None, signed=None, index_number=None,
        document_number=None, period=None,
        parts=(part(1, "overview", "一、总体情况", "三批。"), part(5, "problems", "五、存在的主要问题", MEASURES)),
        other_headings=(), passages=passages, tables=(), aspects=(), contents=(), furniture=(), read_whole=True,
    )  # fmt: skip


def test_a_report_is_tagged_through_all_its_passages() -> None:
    (statements,) = tag([_report()])
    assert [s.id for s in statements] == list(range(len(statements)))
    assert [(s.text, s.role) for s in statements] == [
        ("全年公开困难群众救助名单三批", "work"),
        ("存在以下问题", "frame"),
        ("政策解读形式单一，仅有文字稿", "problem"),
        ("乡镇信息员不足", "problem"),
        ("下一步", "frame"),
        ("政策解读每件配一张图解", "measure"),
        ("六月底前每个乡镇配备一名信息员", "measure"),
    ]
    for s in statements:
        assert s.span.of(TEXT) == s.text
        assert 0 < s.confidence <= 1
        assert (s.vague is not None) == (s.role in ("problem", "measure"))
        assert (s.answers is not None) == (s.role == "problem")
    by_text = {s.text: s for s in statements}
    image = by_text["政策解读每件配一张图解"]
    staff = by_text["六月底前每个乡镇配备一名信息员"]
    assert image.id in (by_text["政策解读形式单一，仅有文字稿"].answers or ())
    assert staff.id in (by_text["乡镇信息员不足"].answers or ())
    assert image.topics
    assert image.marker == "一是"


def test_nothing_to_tag_is_nothing_tagged() -> None:
    assert tag([]) == []


def test_many_reports_give_what_each_gives_alone() -> None:
    report = _report()
    alone = tag([report])[0]
    assert tag([report, report, report]) == [alone] * 3


def test_a_loaded_pipeline_gives_what_the_audit_gives(nlp: Language) -> None:
    (statements,) = tag([_report()])
    doc = nlp(passage(nlp, PROBLEMS, Setting(5, "problems", "存在的主要问题", 2021)))
    audited = [s for s in statements if s.span.overlaps(_spot(PROBLEMS))]
    assert [(s.text, s._.role, s._.confidence) for s in doc.spans["statements"]] == [
        (s.text, s.role, s.confidence) for s in audited
    ]


def test_plain_text_is_tagged_too(nlp: Language) -> None:
    doc = nlp(PROBLEMS + "\n" + MEASURES)
    assert [s.label_ for s in doc.spans["statements"]] == ["frame", "problem", "problem", "frame", "measure", "measure"]
    answers = [s._.answers for s in doc.spans["statements"] if s.label_ == "problem"]
    assert answers == [[4], [5]]


def test_one_by_one_and_in_batches_agree(nlp: Language) -> None:
    texts = [PROBLEMS, MEASURES, "全年公开困难群众救助名单三批。", ""]
    singly, batched = [nlp(t) for t in texts], list(nlp.pipe(texts))
    for alone, together in zip(singly, batched, strict=True):
        assert [(s.text, s.label_, s._.confidence) for s in alone.spans["statements"]] == [
            (s.text, s.label_, s._.confidence) for s in together.spans["statements"]
        ]


@settings(max_examples=60)
@given(st.text(st.sampled_from("一二是公开信息。；：（）1.、\n 不够下步将加强abc"), max_size=60))
def test_a_doc_keeps_its_text_and_statements_their_place(nlp: Language, text: str) -> None:
    doc = nlp(text)
    assert doc.text == text
    for span in doc.spans["statements"]:
        assert text[span.start_char : span.end_char] == span.text
        assert span._.role == span.label_


def test_attributes_survive_a_docbin(nlp: Language) -> None:
    doc = nlp(PROBLEMS)
    stored = DocBin(docs=[doc], store_user_data=True).to_bytes()
    (back,) = DocBin().from_bytes(stored).get_docs(nlp.vocab)
    told = ("role", "confidence", "topics", "vague", "specificity", "answers", "links", "unmet")
    before, after = (json.dumps([[s._.get(n) for n in told] for s in d.spans["statements"]]) for d in (doc, back))
    assert after == before


def test_displacy_draws_the_statements(nlp: Language) -> None:
    page = displacy.render(nlp(PROBLEMS), style="span", options={"spans_key": "statements"}, jupyter=False)
    assert "problem" in page
    assert "信息员" in page


def test_components_serve_in_another_pipeline_too(nlp: Language) -> None:
    other = spacy.blank("zh")
    for name in ("nianshen_statements", "nianshen_roles"):
        other.add_pipe(name)
    text = "存在以下问题：一是 解读形式单一；二是更新不及时。 Next step"
    ours, theirs = nlp(text), other(text)
    assert [(s.text, s._.role) for s in theirs.spans["statements"]] == [
        (s.text, s._.role) for s in ours.spans["statements"]
    ]
    assert theirs.spans["statements"][1].label_ == "problem"


def test_two_spawned_processes_give_what_one_gives(nlp: Language) -> None:
    texts = [PROBLEMS, MEASURES]
    alone = [[(s.text, s.label_, s._.answers) for s in doc.spans["statements"]] for doc in nlp.pipe(texts)]
    spawning = multiprocessing.get_context("spawn")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("spacy.language.mp", spawning)
        docs = list(nlp.pipe(texts, n_process=2, batch_size=1))
    assert [[(s.text, s.label_, s._.answers) for s in doc.spans["statements"]] for doc in docs] == alone


def test_the_pipeline_survives_bytes(nlp: Language) -> None:
    copy = spacy.util.load_model_from_config(nlp.config, auto_fill=True).from_bytes(nlp.to_bytes())
    doc = copy(PROBLEMS)
    assert [s.label_ for s in doc.spans["statements"]] == ["frame", "problem", "problem"]


def test_the_pipeline_survives_disk_and_pickle(nlp: Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path / "pipeline")
    for copy in (spacy.load(tmp_path / "pipeline"), pickle.loads(pickle.dumps(nlp))):
        doc = copy(PROBLEMS)
        assert [s.label_ for s in doc.spans["statements"]] == ["frame", "problem", "problem"]


def test_the_tokens_of_a_doc_are_words(nlp: Language) -> None:
    doc: Doc = nlp.make_doc("政务公开工作")
    assert [t.text for t in doc] == ["政务公开", "工作"]


def test_problems_strung_together_are_statements_of_their_own(nlp: Language) -> None:
    doc = nlp("虽然公开工作取得一定成效，但还存在个别股室责任心不强、解读材料偏少、栏目更新滞后等问题。")
    assert [(s.text, s._.role, s.label_) for s in doc.spans["statements"]] == [
        ("虽然公开工作取得一定成效，但还存在", "frame", "frame"),
        ("个别股室责任心不强", "problem", "problem"),
        ("解读材料偏少", "problem", "problem"),
        ("栏目更新滞后", "problem", "problem"),
    ]
    assert [bool(s._.topics) for s in doc.spans["statements"]] == [False, True, True, True]


def test_faults_that_were_mended_are_one_deed(nlp: Language) -> None:
    doc = nlp("全年集中清理栏目，解决了群众反映的更新不及时、内容不全面等问题，整改率达100%。")
    assert [s._.role for s in doc.spans["statements"]] == ["work"]
