"""Every code block of the README files and the guides is run: Python as one script a page, ``nianshen`` as a shell would.

A block with a caption is a file of that name, written before the blocks after it run.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from typer.testing import CliRunner

from nianshen.cli import app

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / name for name in ("README.md", "README.zh.md", "CONTRIBUTING.md")] + sorted(ROOT.glob("docs/*.md"))
WITH_BLOCKS = [page for page in PAGES if "```" in page.read_text("utf-8")]
_BLOCK = re.compile(r"^```(?P<language>\S*)(?P<argument>[^\n]*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
_CAPTION = re.compile(r":caption: (?P<name>\S+)\n+")
_PROMPT = "$ "
SET_UP = ("pip ", "python3 -m venv ", ". .venv/bin/activate", "pytest", ".ci/run", "sphinx-build ")
"""What sets up or tests a checkout: .ci/run runs these."""
DRAWN = ("", "{toctree}")
"""Diagrams, and what only Sphinx reads."""


@dataclass(frozen=True)
class Block:
    """A fenced block; ``file`` is its caption."""

    language: str
    body: str
    file: str | None


def blocks(page: Path) -> list[Block]:
    return [_read(m) for m in _BLOCK.finditer(page.read_text("utf-8"))]


def _read(m: re.Match[str]) -> Block:
    language, body = m["language"], m["body"]
    caption = _CAPTION.match(body)
    if language == "{code-block}":
        language = m["argument"].strip()
    return Block(language, body[caption.end() :] if caption else body, caption["name"] if caption else None)


def commands(body: str) -> Iterator[str]:
    for line in body.splitlines():
        for command in line.removeprefix(_PROMPT).partition(" #")[0].split("&&"):
            if command.strip():
                yield command.strip()


def run_command(command: str) -> None:
    if command.startswith(SET_UP):
        return
    program, *arguments = shlex.split(command)
    assert program == "nianshen", f"what is this block to run? {command}"
    done = CliRunner().invoke(app, arguments)
    assert done.exit_code == 0, f"{command}\n{done.output}"


@pytest.mark.parametrize("page", WITH_BLOCKS, ids=lambda page: page.name)
def test_the_blocks_of_a_page_run(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for folder in ("corpus", "models"):
        (tmp_path / folder).symlink_to(ROOT / folder)
    for block in blocks(page):
        if block.file is not None:
            Path(block.file).write_text(block.body, "utf-8")
    names: dict[str, object] = {"__name__": "documented"}
    for block in blocks(page):
        if block.language == "console":
            for command in commands(block.body):
                run_command(command)
        elif block.language == "python":
            exec(compile(block.body, str(page), "exec"), names)
        else:
            assert block.file is not None or block.language in DRAWN, block


@pytest.mark.parametrize("page", WITH_BLOCKS, ids=lambda page: page.name)
def test_no_fence_is_lost(page: Path) -> None:
    assert page.read_text("utf-8").count("\n```") == 2 * len(blocks(page))


def test_a_command_that_fails_or_is_unknown_is_told() -> None:
    with pytest.raises(AssertionError, match="no such rule"):
        run_command("nianshen explain T9-99")
    with pytest.raises(AssertionError, match="what is this block to run"):
        run_command("curl example.org")
