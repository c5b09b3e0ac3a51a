"""What the topic, vagueness and pair models learn from: the labelled problems and measures, as an audit would see them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from nianshen.narrative.corpus import Gold, GoldPassage
from nianshen.narrative.linear import Floats
from nianshen.narrative.pair_columns import Matter, Side
from nianshen.narrative.standing import normal
from nianshen.narrative.vagueness_model import Judged
from nianshen.text.statements import split

JUDGED = ("problem", "measure")


@dataclass(frozen=True, slots=True)
class LabelledStatement:
    """A labelled problem or measure of a passage (by index), with its words as the models read them."""

    passage: int
    gold: Gold
    judged: Judged


def labelled_statements(passages: Sequence[GoldPassage]) -> list[LabelledStatement]:
    """Every labelled problem and measure, passage by passage in order."""
    return [
        LabelledStatement(i, g, Judged(text := p.text[g.start : g.end], normal(text, p.year), g.role == "measure"))
        for i, p in enumerate(passages)
        for g in p.gold
        if g.role in JUDGED
    ]


def labelled_matters(
    passages: Sequence[GoldPassage], statements: Sequence[LabelledStatement], topics: Floats, vague: Floats
) -> tuple[list[int], list[Matter], list[bool]]:
    """The passages with both problems and measures, as the pair model sees them, and whether each pair was labelled.

    Passages with problems alone say nothing of links: the measures may stand in another part.

    Returns:
        the indexes of the passages, their matters, and a label for every pair in the order of ``pair_columns.columns``.
    """
    of_passage: dict[int, list[int]] = {}
    for k, s in enumerate(statements):
        of_passage.setdefault(s.passage, []).append(k)
    indexes, matters, answered = [], list[Matter](), list[bool]()
    for i, own in of_passage.items():
        problems = [k for k in own if statements[k].gold.role == "problem"]
        measures = [k for k in own if statements[k].gold.role == "measure"]
        if not problems or not measures:
            continue
        numbers = {(q.start, q.end): q.number for q in split(passages[i].text) if q.marker}
        sides = {
            k: Side(
                statements[k].judged.words, topics[k], float(vague[k]), statements[k].gold.line,
                numbers.get((statements[k].gold.start, statements[k].gold.end)),
            )
            for k in own
        }  # fmt: skip
        indexes.append(i)
        matters.append(Matter(tuple(sides[k] for k in problems), tuple(sides[k] for k in measures)))
        answered += [n in statements[k].gold.answers for n in range(len(problems)) for k in measures]
    return indexes, matters, answered
