"""The spaCy pipeline that researchers load and the audit runs."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc

import nianshen.narrative.components
import nianshen.narrative.tokenizer  # noqa: F401  (both register their factories)
from nianshen.narrative.standing import Setting

WORDS = ("政务公开", "依申请公开", "主动公开", "政府信息公开", "公开指南", "公开目录", "政策解读", "新媒体", "公众号", "信息员")
"""Terms of the field that jieba's dictionary lacks or cuts."""
COMPONENTS = ("nianshen_statements", "nianshen_roles", "nianshen_topics", "nianshen_vagueness", "nianshen_pairs")


def load(words: Sequence[str] = WORDS) -> Language:
    """A spaCy ``Language`` that tags the statements of a report's running text.

    ``doc.spans["statements"]`` holds them, labelled with their role, with ``span._.role``, ``confidence``, ``marker``,
    ``topics``, ``vague`` (problems and measures) and ``answers`` (problems: indexes of statements). Where the part, its
    kind, its heading or the report year is known, :func:`passage` makes the Doc; a plain string does as well.

    Args:
        words: terms to keep whole beside jieba's dictionary.

    Raises:
        FileNotFoundError: the model's files are missing.
    """
    tokenizer = {"@tokenizers": "nianshen.jieba.v1", "words": list(words)}
    nlp = spacy.blank("zh", config={"nlp": {"tokenizer": tokenizer}})
    for name in COMPONENTS:
        nlp.add_pipe(name, name=name.removeprefix("nianshen_"))
    return nlp


@cache
def shared() -> Language:
    """The one pipeline of this process, built on first use."""
    return load()


def passage(nlp: Language, text: str, setting: Setting) -> Doc:
    """A Doc ready for ``nlp.pipe`` that knows where its text stands in the report."""
    doc = nlp.make_doc(text)
    doc._.part, doc._.part_kind, doc._.title, doc._.year = setting.part, setting.kind, setting.title, setting.year
    return doc
