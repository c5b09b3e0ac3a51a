"""Every measure on an example computed by hand."""

from __future__ import annotations

from math import log, sqrt

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nianshen.measure.boilerplate import boilerplate, likely_phrases, phrases
from nianshen.measure.change_score import raw_change
from nianshen.measure.comparable import figures_masked, names_masked
from nianshen.measure.coverage import coverage, covered, runs
from nianshen.measure.length_removed import length_class, length_removed
from nianshen.measure.peer_distance import PeerDistance
from nianshen.measure.stickiness import stickiness
from nianshen.measure.term_vectors import PLACES, Collection, terms


@pytest.mark.parametrize(
    ("sentence", "masked"),
    [
        ("2023年， 公开信息1,204条。", "0年，公开信息0条"),
        ("２０２４年公开３.５万条；", "0年公开0万条"),
        ("没有数字", "没有数字"),
        ("", ""),
    ],
)
def test_figures_are_masked(sentence: str, masked: str) -> None:
    assert figures_masked(sentence) == masked


def test_own_names_are_masked() -> None:
    assert names_masked("青坪县民政局于三月公开十二条，我局另发3期", ("青坪县民政局",)) == "◯于三月公开0条，◯另发0期"


def test_stickiness_by_hand() -> None:
    """Runs of 4: 甲乙丙丁戊己 shares 甲乙丙丁 with last year (6 characters), 子丑寅卯 shares none (4): 6 / 10."""
    found = stickiness(["甲乙丙丁戊己", "子丑寅卯"], ["甲乙丙丁庚辛"], n=4)
    assert found is not None
    assert (found.share, found.sticky) == (0.6, (0,))


def test_short_sentence_is_sticky_only_where_it_stood_whole() -> None:
    found = stickiness(["甲乙", "甲乙丙"], ["甲乙", "甲乙丙丁"], n=4)
    assert found is not None
    assert (found.share, found.sticky) == (0.4, (0,))


def test_stickiness_without_anything_to_compare() -> None:
    assert stickiness([], ["甲"]) is None
    assert stickiness(["甲"], []) is None
    with pytest.raises(ValueError, match="runs of 0"):
        stickiness(["甲"], ["甲"], n=0)


def test_coverage_by_hand() -> None:
    """甲乙丙丁戊 of the text's 8 characters stand in runs of 3 that the other has: 甲乙丙, 乙丙丁, 丙丁戊."""
    assert list(covered("甲乙丙丁戊己庚辛", runs(["甲乙丙丁戊"], 3), 3)) == [1, 1, 1, 1, 1, 0, 0, 0]
    assert coverage(["甲乙丙丁戊己庚辛"], ["甲乙丙丁戊"], 3) == 5 / 8
    assert coverage([], ["甲乙丙"], 3) is None


def test_terms_are_pairs_inside_a_sentence() -> None:
    """甲乙丙 has 甲乙 and 乙丙, the second sentence 甲乙 again: shares 2/3 and 1/3; nothing spans the two sentences."""
    assert sorted(terms(["甲乙丙", "甲乙"]).shares) == pytest.approx([1 / 3, 2 / 3])
    assert list(terms(["甲乙丙", "甲乙"]).places) == list(terms(["甲乙丙"]).places)
    assert [len(terms(t).places) for t in ([], [""], ["甲"], ["甲", "乙"])] == [0, 0, 0, 0]


def test_weights_by_hand() -> None:
    """Of two texts both have 甲乙, one has 乙丙; one without terms does not count."""
    group = Collection()
    for text in (["甲乙丙"], ["甲乙"], [""]):
        group.add(terms(text))
    weights = group.weights()
    both, one = terms(["甲乙"]).places[0], terms(["乙丙"]).places[0]
    assert (group.texts, weights[both], weights[one], weights.min()) == (2, log(3 / 3) + 1, log(3 / 2) + 1, 1)


def test_raw_change_by_hand() -> None:
    """Pairs 甲乙 and 乙丙 against 甲乙 alone, all weights 1: cos = 1 / (sqrt 2 * 1)."""
    now, before, weights = terms(["甲乙丙"]), terms(["甲乙"]), np.ones(PLACES)
    assert raw_change(now, before, weights) == pytest.approx(1 - 1 / sqrt(2))
    assert raw_change(now, now, weights) == pytest.approx(0)
    assert raw_change(terms(["甲乙"]), terms(["丙丁"]), weights) == 1
    assert raw_change(terms([]), now, weights) is None


def test_what_length_explains_is_removed() -> None:
    assert [length_class(n) for n in (0, 200, 201, 3201)] == [0, 0, 1, 5]
    removed = length_removed([0.1, 0.3, 0.2, 0.9], [100, 150, 180, 5000], fewest=3)
    assert removed[:3] == pytest.approx([-0.1, 0.1, 0.0])
    assert removed[3] is None
    assert length_removed([0.1] * 29, [100] * 29) == [None] * 29


def test_peer_distance_by_hand() -> None:
    """甲乙丙 among 甲乙 and 丙丁: 甲乙 stands in two of three texts (weight a), 乙丙 and 丙丁 in one (weight b). The text is
    (a/2, b/2, 0), the mean of its peers has the direction (a, 0, b): cos = a²/2 / (√(a² + b²)/2 · √(a² + b²)). Without
    丙丁 the texts are (a/2, b/2, 0) and (a, 0, 0), whose mean has the direction (3a, b, 0); the text 甲乙 is (a, 0, 0)."""
    texts = [terms([words]) for words in ("甲乙丙", "甲乙", "丙丁")]
    group = Collection()
    for text in texts:
        group.add(text)
    a, b = log(4 / 3) + 1, log(4 / 2) + 1
    distance = PeerDistance(group)
    assert distance.of(texts[0]) == pytest.approx(-(a * a) / (a * a + b * b))
    assert distance.of(texts[2]) == 0
    assert distance.of(terms([])) is None
    assert distance.of(texts[1], instead=texts[2]) == pytest.approx(-(3 * a) / sqrt((3 * a) ** 2 + b * b))
    assert distance.of(texts[0], instead=texts[0]) == distance.of(texts[0])


@given(st.lists(st.text(alphabet="甲乙丙丁", max_size=12), min_size=2, max_size=6))
def test_peer_distance_is_that_from_the_mean_of_the_others(texts: list[str]) -> None:
    """As the formula has it, with the mean made anew for every text."""
    group, found = Collection(), [terms([text]) for text in texts]
    for text in found:
        group.add(text)
    weights = group.weights()
    vectors = []
    for text in found:
        vector = np.zeros(PLACES)
        vector[text.places] = text.shares * weights[text.places]
        vectors.append(vector)
    distance = PeerDistance(group)
    for k, text in enumerate(found):
        others = [v for j, v in enumerate(vectors) if j != k and len(found[j].places)]
        value = distance.of(text)
        if not len(text.places) or not others:
            assert value is None
            continue
        mean = sum(others) / len(others)
        expected = -(vectors[k] @ mean) / sqrt((vectors[k] @ vectors[k]) * (mean @ mean))
        assert value == pytest.approx(expected, abs=1e-9)
        assert -1 <= value <= 0


def test_who_says_what_all_say_is_at_minus_one() -> None:
    group, alone = Collection(), Collection()
    for _ in range(3):
        group.add(terms(["甲乙丙"]))
    alone.add(terms(["甲乙丙"]))
    assert PeerDistance(group).of(terms(["甲乙丙"])) == pytest.approx(-1)
    assert PeerDistance(alone).of(terms(["甲乙丙"])) is None


def test_boilerplate_by_hand() -> None:
    """Of 40 texts 28 (70 %) have 全面做好信息公开工作, 36 (90 %) have 根据条例要求编制本年报告, which is prescribed."""
    talk, law, own = "全面做好信息公开工作", "根据条例要求编制本年报告", "甲乙丙丁戊己庚辛壬癸"
    texts = [[law] * (k < 36) + [talk] * (k < 28) + [own[:9] + chr(0x5000 + k)] for k in range(40)]
    found = phrases(texts, likely_phrases(texts[::2]))
    assert found.texts == 40
    assert boilerplate([law, talk, "只此一家的话语写在这里"], found) == (len(talk) / (12 + 10 + 11), (1,))
    assert boilerplate([law + talk], found) == (0.0, ())
    assert boilerplate([], found) is None
    assert boilerplate([talk], phrases(texts[:29])) is None
