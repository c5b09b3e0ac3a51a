"""Rules, explanations and help never pay the import of spaCy or scikit-learn."""

from __future__ import annotations

import subprocess
import sys

import pytest

_HEAVY = ("spacy", "sklearn", "jieba", "rjieba")


@pytest.mark.parametrize(
    "statement",
    [
        "import nianshen",
        "import nianshen.cli",
        "import nianshen.registry; nianshen.registry.rules()",
        "import nianshen.parse, nianshen.intake, nianshen.judge.apply, nianshen.output.terminal, nianshen.output.html_page",
        "import nianshen.output.xlsx, nianshen.output.sarif, nianshen.output.markdown, nianshen.output.compare_terminal",
    ],
)
def test_light_imports_stay_light(statement: str) -> None:
    check = f"import sys; {statement}; print(sorted(set({_HEAVY}) & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_weighing_statements_needs_no_scikit_learn() -> None:
    check = "import sys; from nianshen.narrative.pipeline import load; load()('更新不及时。'); print('sklearn' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
