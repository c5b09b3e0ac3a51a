"""Records of two runs, built in code."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

Record = dict[str, Any]


@pytest.fixture
def record() -> Callable[..., Record]:
    return made_record


@pytest.fixture
def finding() -> Callable[..., Record]:
    return made_finding


@pytest.fixture
def run(tmp_path: Path) -> Callable[[str, Iterable[Record]], Path]:
    def written(name: str, records: Iterable[Record]) -> Path:
        folder = tmp_path / name
        folder.mkdir()
        lines = [json.dumps(r, ensure_ascii=False) + "\n" for r in records]
        (folder / "audit.jsonl").write_text("".join(lines), "utf-8")
        return folder

    return written


def made_record(path: str | None = "甲.txt", organ: str | None = "云溪县水务局", year: int = 2024, **more: Any) -> Record:
    """An audited record whose part five covers the first hundred characters; ``sentences`` become statements."""
    sentences = more.pop("sentences", ())
    return {
        "schema": 1,
        "source": {"path": path},
        "status": "audited",
        "reason": None,
        "report": {"organ": organ, "year": year},
        "parts": [{"part": 5, "kind": "problems", "title": "五、存在的问题", "start": 0, "end": 100}],
        "tables": {},
        "statements": [{"id": n, "text": text} for n, text in enumerate(sentences)],
        "findings": [],
        "outcomes": {},
        "verdict": "合规",
        "versions": {"nianshen": "0"},
        **more,
    }


def made_finding(rule: str, *quotes: str, locator: str = "五、存在的问题", **more: Any) -> Record:
    """A finding that quotes these words in part five, or with no quotes looked for a word in vain."""
    quoted = [{"start": n, "end": n + len(q), "quote": q, "locator": locator, "searched": None} for n, q in enumerate(quotes)]
    searched = {"terms": ["收费"], "where": locator, "nearest": None}
    absent = [{"start": None, "end": None, "quote": None, "locator": locator, "searched": searched}]
    return {
        "rule": rule,
        "name": rule.lower(),
        "severity": "warning",
        "outcome": "fail",
        "message": f"{rule}：{'、'.join(quotes)}。",
        "facts": {"message": "any"},
        "fingerprint": f"{rule}{quotes}{locator}",
        "cites": [],
        "evidence": quoted or absent,
        **more,
    }
