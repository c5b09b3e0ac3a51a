"""A spaCy tokenizer that cuts words as jieba does, at the speed of rjieba."""

from __future__ import annotations

import atexit
import json
import logging
import re
import shutil
import tempfile
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

from nianshen.narrative.extensions import remember_text

_ASCII_RUN = re.compile(r"[a-zA-Z0-9+#&._%\-]{2,}\Z")
_ASCII_WORD = re.compile(r"([a-zA-Z0-9]+(?:\.\d+)?%?)")
_RARE = re.compile("([\u3400-\u4dbf\u9fd6-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])")
"""Chinese characters outside jieba's range: it cuts them singly, rjieba joins them."""


def _by_rjieba(words: Iterable[str]) -> Callable[[str], list[str]]:
    import rjieba

    engine = rjieba.Jieba()
    for word in words:
        engine.add_word(word, None, None)

    def cut(text: str) -> list[str]:
        pieces = _RARE.split(text) if _RARE.search(text) else [text]
        cut_words: list[str] = []
        for piece in pieces:
            for word in engine.cut(piece):
                if word[0] < "\x80" and _ASCII_RUN.match(word) and not engine.has_word(word):
                    cut_words += filter(None, _ASCII_WORD.split(word))
                else:
                    cut_words.append(word)
        return cut_words

    return cut


@cache
def _cache_folder() -> str:
    """A folder of this process for jieba's cache: its default is one predictable file for all users of a machine."""
    folder = tempfile.mkdtemp(prefix="nianshen-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def _by_jieba(words: Iterable[str]) -> Callable[[str], list[str]]:
    import jieba

    jieba.setLogLevel(logging.ERROR)
    engine = jieba.Tokenizer()
    engine.tmp_dir = _cache_folder()
    for word in words:
        engine.add_word(word)
    return lambda text: list(engine.cut(text))


def segmenter(words: Iterable[str] = ()) -> Callable[[str], list[str]]:
    """jieba's segmentation with ``words`` added: by rjieba, or by jieba itself where rjieba has no wheel.

    The two are equal but for ties: of two cuts of the same weight (村村村晒) either may take the other.
    """
    words = list(words)
    try:
        return _by_rjieba(words)
    except ImportError:
        return _by_jieba(words)


class JiebaTokenizer:
    """The ``nlp.tokenizer`` of this project. ``words`` are added to the dictionary of this tokenizer only."""

    def __init__(self, vocab: Vocab, words: Iterable[str] = ()) -> None:
        self.vocab = vocab
        self.words = tuple(words)
        self._cut = segmenter(self.words)

    def __call__(self, text: str) -> Doc:
        """A Doc whose text is ``text``, character for character."""
        words = self._cut(text)
        return remember_text(Doc(self.vocab, words=words, spaces=[False] * len(words)), text)

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.vocab, self.words)

    def to_bytes(self, **_: Any) -> bytes:
        """The added words, for ``nlp.to_bytes``."""
        return json.dumps({"words": self.words}, ensure_ascii=False).encode("utf-8")

    def from_bytes(self, data: bytes, **_: Any) -> JiebaTokenizer:
        """Take over the words of another tokenizer, from ``nlp.from_bytes``."""
        self.words = tuple(json.loads(data)["words"])
        self._cut = segmenter(self.words)
        return self

    def to_disk(self, path: str | Path, **_: Any) -> None:
        """Write the added words, for ``nlp.to_disk``."""
        Path(path).write_bytes(self.to_bytes())

    def from_disk(self, path: str | Path, **_: Any) -> JiebaTokenizer:
        """Read the added words, for ``nlp.from_disk``."""
        return self.from_bytes(Path(path).read_bytes())


@registry.tokenizers("nianshen.jieba.v1")  # type: ignore[untyped-decorator]
def create_tokenizer(words: list[str]) -> Callable[[Language], JiebaTokenizer]:
    """The factory that a pipeline's config names; ``words`` stand in the config and so survive ``to_disk``."""
    return lambda nlp: JiebaTokenizer(nlp.vocab, words)
