"""Which organs are one, which report is last year's, which reports share their words."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nianshen.auditing import audit_many
from nianshen.comparing.buckets import Buckets
from nianshen.comparing.organs import may_be_one, the_one
from nianshen.comparing.signatures import Signatures, signature
from nianshen.comparing.spill import Spill
from nianshen.comparing.years import Known, years_before
from nianshen.first_pass import Input
from nianshen.output.record import line
from nianshen.registry import select
from nianshen.text.organ_parts import own_names, place_of, seat_of

SAMPLES = Path(__file__).parents[2] / "corpus" / "samples"


@pytest.mark.parametrize(
    ("before", "after", "one"),
    [
        ("青坪县经济发展局", "青坪县经发局", True),
        ("青坪县人民政府", "青坪县人民政府办公室", True),
        ("青坪县", "青坪县政府办公室", True),
        ("青坪高新区管理委员会", "青坪高新区管委会", True),
        ("青坪县国土资源局", "青坪县自然资源局", True),
        ("青坪县质监局", "青坪县市场监督管理局", True),
        ("青坪县民政局", "红河县民政局", False),
        ("青坪县民政局", "青坪县水利局", False),
        ("青坪县教育局", "青坪县教育局（体育局）", True),
        ("青坪县农业局", "青坪县林业局", False),
    ],
)
def test_names_of_one_organ(before: str, after: str, one: bool) -> None:
    assert may_be_one(before, after) is one


def test_doubt_about_an_organ_is_kept() -> None:
    assert the_one("青坪县经发局", ["青坪县经发局", "青坪县经济发展局"]) == ("青坪县经发局", True)
    assert the_one("青坪县经发局", ["青坪县经济发展局", "青坪县水利局"]) == ("青坪县经济发展局", False)
    assert the_one("青坪县市场监督管理局", ["青坪县工商局", "青坪县质监局"]) is None


def test_parts_of_a_name() -> None:
    assert place_of("江北省青坪县民政局") == "江北省青坪县"
    assert own_names("青坪县民政局") == ("青坪县民政局", "民政局", "青坪县")
    assert [seat_of(name) for name in ("青坪县人民政府办公室", "青坪县", "青坪县民政局")] == ["青坪县", "青坪县", None]


def _known(name: str, organ: str | None, year: int) -> Known:
    return Known(name, organ, "department", "county", "f2021", year, None)


def test_report_of_the_year_before() -> None:
    reports = [
        _known("a", "青坪县民政局", 2022),
        _known("b", "青坪县民政局", 2023),
        _known("c", "青坪县经济发展局", 2022),
        _known("d", "青坪县经发局", 2023),
        _known("e", "青坪县水利局", 2023),
        _known("f", None, 2023),
    ]
    assert years_before(reports) == [None, (0, True), None, (2, False), None, None]


def test_of_two_reports_of_one_year_none_is_taken() -> None:
    reports = [_known("a", "青坪县民政局", 2022), _known("b", "青坪县民政局", 2022), _known("c", "青坪县民政局", 2023)]
    assert years_before(reports)[2] is None


def test_name_in_doubt_yields_to_the_same_name() -> None:
    reports = [
        _known("a", "青坪县人民政府", 2022),
        _known("b", "青坪县人民政府", 2023),
        _known("c", "青坪县人民政府办公室", 2023),
    ]
    assert years_before(reports) == [None, (0, True), None]


_WORDS = "公开信息工作单位网站发布解读申请群众政策制度机制审核目录平台栏目更新部门责任培训监督"


def _text(chance: random.Random, length: int = 400) -> str:
    return "".join(chance.choice(_WORDS) for _ in range(length))


def candidates(texts: list[str]) -> list[tuple[int, int]]:
    with Signatures(range(len(texts))) as signatures:
        for number, text in enumerate(texts):
            signatures.put(number, signature([text]))
        return list(signatures.candidates())


def test_copies_are_candidates_and_strangers_are_not() -> None:
    chance = random.Random(7)
    texts = [_text(chance) for _ in range(60)]
    texts[40] = texts[3][:260] + texts[40][:140]
    assert candidates(texts) == [(3, 40)]


def test_official_wording_that_all_have_makes_no_candidates() -> None:
    chance = random.Random(8)
    official = _text(chance, 30)
    texts = [official + _text(chance, 470) for _ in range(80)]
    assert candidates(texts) == []


def test_a_template_that_all_have_hangs_together() -> None:
    chance = random.Random(8)
    draft = _text(chance, 300)
    texts = [draft + _text(chance, 200) for _ in range(80)]
    assert candidates(texts) == [(k, k + 1) for k in range(79)]


@given(
    st.lists(st.tuples(st.lists(st.integers(0, 40), max_size=12, unique=True), st.integers(0, 3)), max_size=12),
    st.integers(1, 30),
)
def test_candidates_are_those_counted_in_memory(reports: list[tuple[list[int], int]], held: int) -> None:
    """The same pairs as counted plainly, however little is held before it is written to disk."""
    common: Counter[tuple[int, int]] = Counter()
    for h in range(41):
        having = [i for i, (hashes, _) in enumerate(reports) if h in hashes]
        for i in having:
            others = [j for j in having if reports[j][1] != reports[i][1]]
            before, after = [j for j in others if j < i], [j for j in others if j > i]
            nearest = {*((j, i) for j in before[-1:]), *((i, j) for j in after[:1])}
            common.update(pair for pair in nearest if i == pair[0] or _nearest_after(having, reports, pair[0]) != i)
    expected = sorted(
        (a, b) for (a, b), n in common.items() if n >= max(3, 0.15 * min(len(reports[a][0]), len(reports[b][0])))
    )
    with pytest.MonkeyPatch.context() as patch, Signatures([organ for _, organ in reports]) as signatures:
        patch.setattr("nianshen.comparing.buckets._HELD", held)
        for number, (hashes, _) in enumerate(reports):
            signatures.put(number, np.array(sorted(h * 2**58 + 5 * h for h in hashes), dtype=np.uint64))
        assert list(signatures.candidates()) == expected


def _nearest_after(having: list[int], reports: list[tuple[list[int], int]], i: int) -> int | None:
    return next((j for j in having if j > i and reports[j][1] != reports[i][1]), None)


@given(st.lists(st.tuples(st.integers(0, 999), st.integers(0, 9)), max_size=200), st.integers(1, 50))
def test_buckets_sort_by_key_and_keep_the_order_of_one(records: list[tuple[int, int]], held: int) -> None:
    with pytest.MonkeyPatch.context() as patch, Buckets(1000) as buckets:
        patch.setattr("nianshen.comparing.buckets._HELD", held)
        for key, number in records:
            buckets.put(np.array([key], dtype=np.uint64), np.array([number], dtype=np.uint32))
        found = [pair for keys, numbers in buckets for pair in zip(keys.tolist(), numbers.tolist(), strict=True)]
    assert found == sorted(records, key=lambda r: r[0])


def test_a_template_hangs_together_by_pairs_of_neighbours() -> None:
    chance = random.Random(9)
    draft = _text(chance, 300)
    texts = [draft + _text(chance, 60) for _ in range(5)] + [_text(chance) for _ in range(40)]
    assert candidates(texts) == [(0, 1), (1, 2), (2, 3), (3, 4)]


@given(st.lists(st.text(alphabet=_WORDS + "\n", max_size=40), max_size=6))
def test_signature_is_of_the_sentences_not_of_their_joints(sentences: list[str]) -> None:
    whole = {int(h) for h in signature(sentences)}
    assert whole == {int(h) for s in sentences for piece in s.split("\n") for h in signature([piece])}


@pytest.mark.parametrize("in_memory", [0, 1, 2])
def test_spill_gives_back_what_was_put(in_memory: int) -> None:
    first, second = list(audit_many([SAMPLES / "2023-qingping-water-bureau.txt", SAMPLES / "2010-beidu-town.txt"]))
    assert first.report is not None
    assert second.report is not None
    with Spill(in_memory) as spill:
        numbers = [spill.put((a.report, a.statements)) for a in (first, second) if a.report]
        assert [spill.get(n) for n in reversed(numbers)] == [
            (second.report, second.statements),
            (first.report, first.statements),
        ]
        assert len(spill) == 2


@pytest.fixture
def two_years(tmp_path: Path) -> tuple[Path, Path]:
    now = SAMPLES / "2023-qingping-water-bureau.txt"
    text = now.read_text("utf-8")
    before = tmp_path / "before.txt"
    before.write_text(text.replace("2023", "2022").replace("2024", "2023"), "utf-8")
    return now, before


def test_last_year_may_be_given_apart(two_years: tuple[Path, Path]) -> None:
    now, before = two_years
    rules = select(["BP-02"])
    (alone,) = audit_many([now], rules=rules)
    assert alone.outcomes == {"BP-02": "not_assessable"}
    (judged,) = audit_many([now], rules=rules, last_year=[Input(before, "2022/before.txt")])
    (finding,) = judged.findings
    assert (finding.rule, finding.severity, finding.facts["source"]) == ("BP-02", "error", "2022/before.txt")
    passage = finding.facts["passages"][0]
    assert before.read_text("utf-8")[passage["their_start"] : passage["their_end"]] == passage["their_quote"]


def test_order_of_inputs_changes_nothing(two_years: tuple[Path, Path]) -> None:
    paths = [*two_years, *sorted(SAMPLES.glob("*.html"))]
    forth = sorted(line(a) for a in audit_many(paths))
    back = sorted(line(a) for a in audit_many(paths[::-1]))
    assert forth == back
