"""The components of the pipeline: statements, roles, vagueness (with topics) and pairs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields
from itertools import accumulate, islice, pairwise

from spacy.language import Language
from spacy.tokens import Doc, Span

from nianshen.data_files import data_path
from nianshen.narrative.extensions import KEY, token_texts
from nianshen.narrative.pairs import Linkable, link
from nianshen.narrative.role_model import Floats, RoleModel, load_model, role_of
from nianshen.narrative.standing import Setting, Standing, describe
from nianshen.narrative.topics import topics_of
from nianshen.narrative.vagueness import is_vague, residue
from nianshen.text.statements import Piece, split

_BATCH = 256
_FIELDS = tuple(f.name for f in fields(Piece))
_JUDGED = ("problem", "measure")


@Language.component("nianshen_statements")
def statements(doc: Doc) -> Doc:
    """Cut a Doc into ``doc.spans["statements"]``, with their markers, and ``doc._.cuts`` with all that the cut tells.

    A token that a cut runs through is split, so that the spans' offsets are exact.
    """
    words = token_texts(doc)
    pieces = split("".join(words))
    words = _split_tokens(doc, words, {at for p in pieces for at in (p.start, p.end)})
    token_at = {start: i for i, start in enumerate(accumulate(map(len, words), initial=0))}
    spans = []
    for piece in pieces:
        span = Span(doc, token_at[piece.start], token_at[piece.end])
        if piece.marker:
            span._.marker = piece.marker
        spans.append(span)
    doc.spans[KEY] = spans
    doc._.cuts = [[getattr(piece, field) for field in _FIELDS] for piece in pieces]
    return doc


def _split_tokens(doc: Doc, words: list[str], cuts: set[int]) -> list[str]:
    """Split every token that a cut runs through; the words as they are then."""
    across: list[tuple[int, list[str]]] = []
    start = 0
    for i, word in enumerate(words):
        if len(word) > 1:
            inner = [at - start for at in range(start + 1, start + len(word)) if at in cuts]
            if inner:
                edges = [0, *inner, len(word)]
                across.append((i, [word[a:b] for a, b in pairwise(edges)]))
        start += len(word)
    if not across:
        return words
    with doc.retokenize() as retokenizer:
        for i, parts in across:
            retokenizer.split(doc[i], parts, heads=[(doc[i], k) for k in range(len(parts))])
    return token_texts(doc)


def setting_of(doc: Doc) -> Setting:
    """What is known of the passage from outside it."""
    return Setting(doc._.part, doc._.part_kind, doc._.title, doc._.year)


class Roles:
    """Gives every statement its role and confidence: the likeliest role and its probability."""

    def __init__(self, model: RoleModel) -> None:
        self.model = model

    def __call__(self, doc: Doc) -> Doc:
        """Tag one Doc; :meth:`pipe` is far faster for many."""
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = _BATCH) -> Iterator[Doc]:
        """Tag Docs in batches, one call of the model a batch."""
        waiting = iter(stream)
        while docs := list(islice(waiting, max(batch_size, _BATCH))):
            for doc, rows in zip(docs, self.model.probabilities([_standings(doc) for doc in docs]), strict=True):
                _set_roles(doc, rows)
                yield doc


@Language.factory("nianshen_roles")
def roles(nlp: Language, name: str) -> Roles:  # noqa: ARG001 (spaCy calls every factory so)
    """The role component with the model that the package ships. Raises FileNotFoundError where that is missing."""
    return Roles(load_model(data_path("models", "roles")))


def _standings(doc: Doc) -> list[Standing]:
    return describe("".join(token_texts(doc)), [Piece(*cut) for cut in doc._.cuts], setting_of(doc))


def _set_roles(doc: Doc, rows: Floats) -> None:
    labelled = []
    for span, cut, row in zip(doc.spans[KEY], doc._.cuts, rows, strict=True):
        role, confidence = ("frame", 1.0) if Piece(*cut).shape == "heading" else role_of(row)
        span._.role = role
        span._.confidence = round(confidence, 4)
        labelled.append(Span(doc, span.start, span.end, label=role))
    doc.spans[KEY] = labelled


@Language.component("nianshen_vagueness")
def vagueness(doc: Doc) -> Doc:
    """Set ``topics`` on every statement and ``vague`` on problems and measures."""
    words = token_texts(doc)
    for span in doc.spans[KEY]:
        own = words[span.start : span.end]
        text, role = "".join(own), span.label_
        span._.topics = () if role == "frame" else topics_of(text)
        if role in _JUDGED:
            span._.vague = is_vague(text, own)
    return doc


@Language.component("nianshen_pairs")
def pairs(doc: Doc) -> Doc:
    """Set ``answers`` on every problem: indexes, in ``doc.spans["statements"]``, of the measures that answer it."""
    answer([doc])
    return doc


def answer(docs: Iterable[Doc]) -> None:
    """Link problems and measures across the passages of one report; indexes count through all its statements."""
    problems: list[tuple[int, Span, Linkable]] = []
    measures: list[tuple[int, Linkable]] = []
    i = 0
    for doc in docs:
        words = token_texts(doc)
        for span, cut in zip(doc.spans[KEY], doc._.cuts, strict=True):
            if span.label_ in _JUDGED:
                number = cut[4] if span._.marker else None
                about = Linkable(frozenset(span._.topics), residue(words[span.start : span.end]), number)
                if span.label_ == "problem":
                    problems.append((i, span, about))
                else:
                    measures.append((i, about))
            i += 1
    links = link([about for *_, about in problems], [about for _, about in measures])
    for (_, span, _), answers in zip(problems, links, strict=True):
        span._.answers = tuple(measures[k][0] for k in answers)
