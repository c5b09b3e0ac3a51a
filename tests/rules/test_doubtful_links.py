"""Links that the pipeline is not sure of: no case file can write a probability."""

from __future__ import annotations

from dataclasses import replace

from mini_reports import case_of
from reports_in_code import MINI

from nianshen.audit_types import Link
from nianshen.judge.apply import apply_rules
from nianshen.registry import find
from nianshen.rule import Case

_LIST = "一是救助名册更新不及时。二是解读图表偏少。下一步：一是每月核对一次救助名册。二是将在办事大厅增设查询电脑2台。"
_FIVE = "救助名册更新不及时。下一步将每月核对一次名册。"


def linked(*links: tuple[int, int, float, tuple[str, ...]]) -> Case:
    """The two problems and two measures of the list with these links: problem and measure from 0, score, shared words."""
    case = case_of(MINI.replace(_FIVE, _LIST))
    told = [replace(s, role="measure") if "每月核对" in s.text else s for s in case.statements or ()]
    problems = [s.id for s in told if s.role == "problem"]
    measures = [s.id for s in told if s.role == "measure"]
    made = []
    for s in told:
        own = (
            tuple(Link(measures[m], score, words) for p, m, score, words in links if problems[p] == s.id)
            if s.role == "problem"
            else ()
        )
        vague = False if s.role in ("problem", "measure") else None
        made.append(
            replace(
                s, vague=vague, links=own, answers=tuple(link.measure for link in own) if s.role == "problem" else None
            )
        )
    return Case(case.report, tuple(made))


def outcome(code: str, case: Case) -> tuple[str, list[str]]:
    findings, outcomes = apply_rules([find(code)], case)
    return outcomes[code], [f.facts["message"] for f in findings]


def test_a_problem_that_only_the_measure_of_another_may_answer_is_doubtful() -> None:
    case = linked((0, 1, 0.55, ()), (1, 1, 0.95, ("解读",)))
    assert outcome("P-05", case) == ("uncertain", ["doubtful"])


def test_a_problem_is_charged_where_every_measure_is_plainly_for_something_else() -> None:
    weakly = linked((0, 0, 0.95, ("名册",)), (1, 0, 0.55, ()))
    assert outcome("P-05", weakly) == ("uncertain", ["doubtful"])
    case = linked((0, 0, 0.95, ("名册",)))
    near = Link(next(s.id for s in case.statements or () if "查询电脑" in s.text), 0.3, ())
    unanswered = tuple(replace(s, nearest=near) if "解读图表" in s.text else s for s in case.statements or ())
    assert outcome("P-05", Case(case.report, unanswered)) == ("fail", ["unanswered"])


def test_a_problem_whose_object_no_measure_names_is_charged_with_it() -> None:
    case = linked((0, 0, 0.95, ("名册",)))
    vague = tuple(replace(s, vague=True) if "查询电脑" in s.text else s for s in case.statements or ())
    assert outcome("P-05", Case(case.report, vague)) == ("fail", ["left_out"])


def test_a_problem_of_no_plain_object_is_charged_only_where_hardly_any_measure_may_answer_it() -> None:
    case = linked((1, 1, 0.95, ("解读",)))
    near = Link(next(s.id for s in case.statements or () if "查询电脑" in s.text), 0.1, ())
    unanswered = [replace(s, nearest=near) if s.answers == () or s.answers == [] else s for s in case.statements or ()]
    assert outcome("P-05", Case(case.report, tuple(unanswered))) == ("uncertain", ["unlinked"])
    far = [replace(s, nearest=replace(near, score=0.09)) if s.nearest else s for s in unanswered]
    assert outcome("P-05", Case(case.report, tuple(far))) == ("fail", ["unanswered"])


def test_a_weak_link_to_a_measure_of_its_own_is_an_answer() -> None:
    case = linked((0, 0, 0.95, ("名册",)), (1, 1, 0.55, ()))
    assert outcome("P-05", case) == ("pass", [])
    assert outcome("P-06", case) == ("pass", [])


def test_a_measure_weakly_linked_to_a_problem_that_another_answers_is_doubtful() -> None:
    case = linked((0, 0, 0.95, ("名册",)), (0, 1, 0.55, ()), (1, 0, 0.9, ("解读",)))
    assert outcome("P-06", case) == ("uncertain", ["perhaps"])


def test_a_measure_whose_link_only_words_disprove_is_doubtful() -> None:
    case = linked((0, 0, 0.95, ("名册",)))
    beside = Link(next(s.id for s in case.statements or () if "查询电脑" in s.text), 0.6, ())
    told = tuple(replace(s, nearest=beside) if "解读图表" in s.text else s for s in case.statements or ())
    assert outcome("P-06", case) == ("fail", ["stray"])
    assert outcome("P-06", Case(case.report, told)) == ("uncertain", ["perhaps"])


def test_what_is_told_as_not_found_stands_in_no_measure() -> None:
    case = linked((0, 0, 0.95, ("名册",)))
    words = "解读图表要多做"  # the measure has what the problem is about
    told = tuple(replace(s, text=words) if "查询电脑" in s.text else s for s in case.statements or ())
    (finding,) = apply_rules([find("P-05")], Case(case.report, told))[0]
    terms = [t for e in finding.evidence if e.searched is not None for t in e.searched.terms]
    assert terms
    assert [t for t in terms if t in words] == []
