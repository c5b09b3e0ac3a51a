"""The public verbs stay callable whatever was imported before them."""

from __future__ import annotations

import pkgutil
import subprocess
import sys
from pathlib import Path

import pytest

import nianshen

SAMPLE = Path(__file__).parents[1] / "corpus" / "samples" / "2023-qingping-water-bureau.txt"


def test_no_module_bears_the_name_of_a_public_verb() -> None:
    modules = {info.name for info in pkgutil.iter_modules(nianshen.__path__)}
    assert modules & set(nianshen.__all__) == set()


@pytest.mark.parametrize("first", ["read", "rules", "load", "audit_many"])
def test_one_verb_does_not_hide_another(first: str) -> None:
    script = f"import nianshen; nianshen.{first}; print([n for n in nianshen.__all__ if not callable(getattr(nianshen, n))])"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['__version__']"


def test_read_then_audit_a_report() -> None:
    report = nianshen.read(SAMPLE)
    assert (report.organ, report.year, nianshen.audit(report).verdict) == ("青坪县水利局", 2023, "合规")


def test_an_unknown_attribute_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'corpse'"):
        nianshen.corpse  # noqa: B018
