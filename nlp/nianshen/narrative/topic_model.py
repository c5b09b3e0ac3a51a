"""What a statement is about: seventeen topics, each a logistic regression on hashed character n-grams."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from nianshen.narrative import linear
from nianshen.narrative.char_ngrams import hashed_ngrams
from nianshen.narrative.linear import Floats, Weights

TOPICS: tuple[str, ...] = (
    "政策解读", "更新时效", "内容深度", "渠道形式", "依申请", "平台", "目录指南", "队伍培训", "意识", "制度机制",
    "监督考核", "互动回应", "审核保密", "重点领域", "数据", "人员编制", "其他",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class TopicSettings:
    """Hyperparameters, as ``train.toml`` names them. ``threshold``: the probability from which a topic holds."""

    longest: int
    bits: int
    c: float
    threshold: float


@dataclass(frozen=True, slots=True)
class TopicModel:
    """A two-class regression for every topic."""

    settings: TopicSettings
    topics: tuple[Weights, ...]
    data_hash: str

    def probabilities(self, words: Sequence[str]) -> Floats:
        """A row for every statement's normalised words, columns as TOPICS, each between 0 and 1 for itself."""
        rows = hashed_ngrams(words, self.settings.longest, self.settings.bits)
        coef = np.vstack([m.coef_ for m in self.topics])
        return linear.sigmoid(rows @ coef.T + np.concatenate([m.intercept_ for m in self.topics]))

    def topics_of(self, row: Floats) -> list[str]:
        """The topics that hold, likeliest first; the likeliest alone where none reaches the threshold."""
        order = sorted(range(len(TOPICS)), key=lambda k: (-row[k], k))
        held = [TOPICS[k] for k in order if row[k] >= self.settings.threshold]
        return held or [TOPICS[order[0]]]

    def save(self, folder: Path) -> None:
        """Write ``model.json`` and ``weights.npz``."""
        description = {**_EXPECTED, "settings": asdict(self.settings), "data_sha256": self.data_hash}
        linear.write(folder, description, {f"topic{k:02}": m for k, m in enumerate(self.topics)})


_EXPECTED = {"kind": "topics", "schema": 1, "classes": list(TOPICS)}


def load_topic_model(folder: Path) -> TopicModel:
    """The model stored in ``folder``. Raises as :func:`nianshen.narrative.linear.read`."""
    description, fitted = linear.read(folder, _EXPECTED)
    settings = TopicSettings(**description["settings"])
    return TopicModel(settings, tuple(fitted[name] for name in sorted(fitted)), description["data_sha256"])


def fit_topics(
    words: Sequence[str], topics: Sequence[Sequence[str]], settings: TopicSettings, data_hash: str
) -> TopicModel:
    """The model fitted on statements and the topics that each was labelled with."""
    rows = hashed_ngrams(words, settings.longest, settings.bits)
    wanted = np.array([[topic in held for topic in TOPICS] for held in topics], dtype=np.int64)
    fitted = tuple(Weights.of(linear.classifier(settings.c).fit(rows, wanted[:, k])) for k in range(len(TOPICS)))
    return TopicModel(settings, fitted, data_hash)
