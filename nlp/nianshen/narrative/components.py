"""The components of the pipeline, each usable alone in anyone's pipeline: statements, roles, topics, vagueness, pairs.

``statements`` cuts the Doc; the others need it before them, and ``pairs`` needs ``topics``. ``roles`` and the others
that hold a model write and read it with ``nlp.to_disk`` and ``spacy.load``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import numpy.typing as npt
import srsly
from spacy.attrs import LENGTH
from spacy.language import Language
from spacy.tokens import Doc, Span

from nianshen.audit_types import ROLES, Role
from nianshen.data_files import data_path
from nianshen.narrative.extensions import KEY, Row, piece_of, row_of, rows_and_spans, text_of, words_in
from nianshen.narrative.linear import Floats
from nianshen.narrative.linking import link
from nianshen.narrative.pair_model import PairModel, load_pair_model
from nianshen.narrative.role_model import RoleModel, load_model
from nianshen.narrative.specifics import specificity, specifics
from nianshen.narrative.standing import Setting, Standing, describe, normal
from nianshen.narrative.topic_model import TopicModel, load_topic_model
from nianshen.narrative.vagueness_model import Judged, VaguenessModel, load_vagueness_model
from nianshen.text.enumerators import ITEM_FORMS
from nianshen.text.mending import turns_to_mending
from nianshen.text.statements import split
from nianshen.text.strung_problems import StrungPart, announces_problems, strung_problems

_BATCH = 256
_ANNOUNCED = 0.6
"""The confidence in a problem that the sentence announces and the model did not recognise: doubtful."""
Offsets = npt.NDArray[np.int64]
JUDGED = ("problem", "measure")


@Language.component("nianshen_statements")
def statements(doc: Doc) -> Doc:
    """Cut a Doc into ``doc.spans["statements"]`` and ``doc._.statements``.

    A token that a cut runs through is split, so that the spans' offsets are exact.
    """
    pieces = split(text_of(doc))
    doc._.statements = [row_of(piece) for piece in pieces]
    edges = _edges(doc, [(piece.start, piece.end) for piece in pieces])
    doc.spans[KEY] = [Span(doc, a, z) for a, z in edges]
    return doc


def _edges(doc: Doc, spots: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The token at which each spot begins and the one before which it ends; tokens that a spot cuts are split first."""
    starts = _token_starts(doc)
    cuts = np.array(spots, dtype=np.int64).reshape(-1)
    at = np.searchsorted(starts, cuts)
    across = starts[np.minimum(at, len(starts) - 1)] != cuts
    if across.any():
        _split_tokens(doc, starts, sorted(set(cuts[across].tolist())))
        at = np.searchsorted(_token_starts(doc), cuts)
    return [(int(a), int(z)) for a, z in at.reshape(-1, 2)]


def _token_starts(doc: Doc) -> Offsets:
    """The offset of every token and, last, the length of the text."""
    ends = np.cumsum(doc.to_array(LENGTH).astype(np.int64))
    length = len(text_of(doc))
    if len(ends) and ends[-1] == length:
        return np.concatenate([[0], ends])
    return np.array([*(token.idx for token in doc), length])  # another tokenizer, which keeps spaces apart


def _split_tokens(doc: Doc, starts: Offsets, cuts: Sequence[int]) -> None:
    of_token: dict[int, list[int]] = {}
    for cut in cuts:
        of_token.setdefault(int(np.searchsorted(starts, cut, side="right")) - 1, []).append(cut)
    with doc.retokenize() as retokenizer:
        for i, inner in of_token.items():
            word, begin = doc[i].text, int(starts[i])
            edges = [0, *(cut - begin for cut in inner), len(word)]
            parts = [word[a:z] for a, z in pairwise(edges)]
            retokenizer.split(doc[i], parts, heads=[(doc[i], k) for k in range(len(parts))])


class _Batched:
    """A component with a model that judges many Docs in one call, and travels with ``nlp.to_disk`` and ``to_bytes``."""

    folder: str
    """Where under ``models/`` the package ships its model."""

    def __init__(self, model: Any) -> None:
        self.model = model

    def judge(self, docs: Sequence[Doc]) -> None:
        """Add what the model says to the statements of the Docs."""
        raise NotImplementedError

    def load(self, folder: Path) -> Any:
        """The model stored in ``folder``."""
        raise NotImplementedError

    def __call__(self, doc: Doc) -> Doc:
        """Judge one Doc; :meth:`pipe` is far faster for many."""
        self.judge([doc])
        return doc

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = _BATCH) -> Iterator[Doc]:
        """Judge Docs in batches, one call of the model a batch."""
        waiting = iter(stream)
        while docs := list(islice(waiting, max(batch_size, _BATCH))):
            self.judge(docs)
            yield from docs

    def to_disk(self, path: str | Path, **_: Any) -> None:
        """Write the model's two files into a folder, for ``nlp.to_disk``."""
        self.model.save(Path(path))

    def from_disk(self, path: str | Path, **_: Any) -> _Batched:
        """Read the model that :meth:`to_disk` wrote, for ``spacy.load``."""
        self.model = self.load(Path(path))
        return self

    def to_bytes(self, **_: Any) -> bytes:
        """The model's two files, for ``nlp.to_bytes``."""
        with TemporaryDirectory() as folder:
            self.model.save(Path(folder))
            return bytes(srsly.msgpack_dumps({f.name: f.read_bytes() for f in sorted(Path(folder).iterdir())}))

    def from_bytes(self, data: bytes, **_: Any) -> _Batched:
        """Read the model that :meth:`to_bytes` wrote."""
        with TemporaryDirectory() as folder:
            for name, content in srsly.msgpack_loads(data).items():
                (Path(folder) / Path(name).name).write_bytes(content)
            return self.from_disk(folder)


class Roles(_Batched):
    """Gives every statement its role and confidence: the likeliest role and its probability."""

    folder = "roles"
    model: RoleModel

    def load(self, folder: Path) -> RoleModel:
        """The role model stored in ``folder``."""
        return load_model(folder)

    def judge(self, docs: Sequence[Doc]) -> None:
        """Set ``role`` and ``confidence``, and label the Spans with their role."""
        for doc, rows in zip(docs, self.model.probabilities([standings_of(doc) for doc in docs]), strict=True):
            _set_roles(doc, rows)
            _part_strung_problems(doc)


def setting_of(doc: Doc) -> Setting:
    """What is known of the passage from outside it."""
    return Setting(doc._.part, doc._.part_kind, doc._.title, doc._.year)


def standings_of(doc: Doc) -> list[Standing]:
    """The statements of a Doc as the role model sees them."""
    return describe(text_of(doc), [piece_of(row) for row in doc._.statements], setting_of(doc))


def _set_roles(doc: Doc, rows: Floats) -> None:
    labelled = []
    best = rows.argmax(axis=1).tolist() if len(rows) else []
    for (row, span), k, probabilities in zip(rows_and_spans(doc), best, rows.tolist(), strict=True):
        heading = row["shape"] == "heading"
        role: Role = "frame" if heading else ROLES[k]
        row["role"], row["confidence"] = role, 1.0 if heading else round(probabilities[k], 4)
        labelled.append(Span(doc, span.start, span.end, label=role))
    doc.spans[KEY] = labelled


def _part_strung_problems(doc: Doc) -> None:
    """Make each of several problems in one sentence a statement of its own; what leads in to them becomes a frame.

    Done here and not where the text is cut, since only a sentence that admits problems holds such a list: 着力解决更新不及时、
    内容不全面等问题 is one deed. A sentence that says outright that problems remain and names one is taken at its word, though
    the model, misled by the praise before, took it for no problem. One that turns to what is done about them (对此，我局立即
    整改) is a measure, though the model, misled by its place among them, took it for a problem.
    """
    rows: list[Row] = []
    changed = False
    for row in doc._.statements:
        sentence = text_of(doc)[row["start"] : row["end"]]
        if row["role"] in ("frame", "work") and announces_problems(sentence):
            row["role"], row["confidence"], changed = "problem", _ANNOUNCED, True
        elif row["role"] == "problem" and turns_to_mending(sentence):
            row["role"], row["confidence"], changed = "measure", _ANNOUNCED, True
        strung = row["role"] == "problem" and row["form"] not in ITEM_FORMS
        parts = strung_problems(sentence) if strung else []
        rows += _parted(row, parts) if parts else [row]
        changed = changed or bool(parts)
    if not changed:
        return
    doc._.statements = rows
    edges = _edges(doc, [(row["start"], row["end"]) for row in rows])
    doc.spans[KEY] = [Span(doc, a, z, label=row["role"]) for (a, z), row in zip(edges, rows, strict=True)]


def _parted(row: Row, parts: Sequence[StrungPart]) -> Iterator[Row]:
    for k, part in enumerate(parts):
        new = row.copy()
        new["start"], new["end"] = row["start"] + part.start, row["start"] + part.end
        new["role"] = "problem" if part.problem else "frame"
        new["marker"] = row["marker"] if k == 0 else None
        yield new


class Topics(_Batched):
    """Says what problems and measures are about."""

    folder = "topics"
    model: TopicModel

    def load(self, folder: Path) -> TopicModel:
        """The topic model stored in ``folder``."""
        return load_topic_model(folder)

    def judge(self, docs: Sequence[Doc]) -> None:
        """Set ``topics`` and, for the pairs, ``topic_scores`` (a probability for each of TOPICS)."""
        judged = [(row, doc) for doc in docs for row in judged_rows(doc)]
        rows = self.model.probabilities([words_of(row, doc) for row, doc in judged])
        for (row, _), scores in zip(judged, rows, strict=True):
            row["topics"], row["topic_scores"] = self.model.topics_of(scores), np.round(scores, 4).tolist()


class Vagueness(_Batched):
    """Says whether a problem or a measure names anything."""

    folder = "vagueness"
    model: VaguenessModel

    def load(self, folder: Path) -> VaguenessModel:
        """The vagueness model stored in ``folder``."""
        return load_vagueness_model(folder)

    def judge(self, docs: Sequence[Doc]) -> None:
        """Set ``vague``, ``vagueness`` (the probability that it is) and ``specificity``."""
        judged = [
            (row, doc.spans[KEY][k], doc)
            for doc in docs
            for k, row in enumerate(doc._.statements)
            if row.get("role") in JUDGED
        ]
        texts = [text_of(doc)[row["start"] : row["end"]] for row, _, doc in judged]
        statements = [
            Judged(text, words_of(row, doc), row["role"] == "measure")
            for text, (row, _, doc) in zip(texts, judged, strict=True)
        ]
        said = self.model.probabilities(statements)
        vague = self.model.judge(statements, said)
        for (row, span, _), text, p, is_vague in zip(judged, texts, said.tolist(), vague, strict=True):
            row["vague"], row["vagueness"] = is_vague, round(p, 4)
            row["specificity"] = round(specificity(len(specifics(text)), words_in(span)), 4)


def judged_rows(doc: Doc) -> list[Row]:
    """The problems and measures among the statements."""
    return [row for row in doc._.statements if row.get("role") in JUDGED]


def words_of(row: Row, doc: Doc) -> str:
    """A statement's words as the models read them."""
    return normal(text_of(doc)[row["start"] : row["end"]], doc._.year)


class Pairs(_Batched):
    """Says which measures answer which problem, taking each Doc for a whole report; see :meth:`answer` for several."""

    folder = "pairs"
    model: PairModel

    def load(self, folder: Path) -> PairModel:
        """The pair model stored in ``folder``."""
        return load_pair_model(folder)

    def judge(self, docs: Sequence[Doc]) -> None:
        """Set ``answers``, ``links`` and ``unmet`` on every problem."""
        self.answer([[doc] for doc in docs])

    def answer(self, reports: Sequence[Sequence[Doc]]) -> None:
        """Link problems and measures across all Docs of each report; indexes count through all its statements."""
        link(self.model, reports)


def _shipped(name: str, component: type[_Batched]) -> None:
    """Register the factory of a component that starts with the model which the package ships."""

    def create(nlp: Language, name: str) -> _Batched:  # noqa: ARG001 (spaCy calls every factory so)
        made = component(None)
        made.model = made.load(data_path("models", component.folder))
        return made

    Language.factory(name, func=create)


for _name, _component in (
    ("nianshen_roles", Roles),
    ("nianshen_topics", Topics),
    ("nianshen_vagueness", Vagueness),
    ("nianshen_pairs", Pairs),
):
    _shipped(_name, _component)
