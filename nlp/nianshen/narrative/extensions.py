"""What this project hangs on spaCy's Doc and Span: plain values only, so that DocBin and pickling keep them."""

from __future__ import annotations

from typing import Any

from spacy.attrs import ORTH
from spacy.tokens import Doc, Span

KEY = "statements"
"""``doc.spans[KEY]`` holds the statements in order, each labelled with its role."""

_OF_DOC: dict[str, Any] = {
    "part": None, "part_kind": None, "title": None, "year": None,  # known from outside the passage, or left None
    "cuts": None,  # the pieces as plain lists, in step with doc.spans[KEY]
}  # fmt: skip
_OF_SPAN: dict[str, Any] = {
    "role": None, "confidence": None, "marker": None, "topics": None, "vague": None, "answers": None,
}  # fmt: skip


def register() -> None:
    """Declare the extensions; safe to call again."""
    for name, default in _OF_DOC.items():
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=default)
    for name, default in _OF_SPAN.items():
        if not Span.has_extension(name):
            Span.set_extension(name, default=default)


def token_texts(doc: Doc) -> list[str]:
    """The words of a Doc, without a Token object for each (``doc.text`` and iteration cost ten times as much).

    Put together they are the text: this project's tokenizer leaves no white space between tokens.
    """
    strings = doc.vocab.strings
    return [strings[orth] for orth in doc.to_array(ORTH)]


register()
