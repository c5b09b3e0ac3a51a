"""A part that is there is never said missing, and a part cut out is found missing, in every way of layout."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from nianshen import intake
from nianshen.forms import FORM_2021
from nianshen.parse import parse

SAMPLES = Path(__file__).parents[2] / "corpus" / "samples"
MANIFEST = json.loads((SAMPLES / "manifest.json").read_text("utf-8"))
CLEAN = sorted(name for name, facts in MANIFEST.items() if facts["clean"] and facts["form"] != "pre2019")

LAYOUTS = {
    "as it is": lambda text: text,
    "every line break lost": lambda text: re.sub(r"[ \t]*[|\n\r\t][ \t|\n\r]*", "", text),
    "spaces for line breaks": lambda text: re.sub(r"[ \t]*[|\n\r\t][ \t|\n\r]*", " ", text),
    "one cell a line": lambda text: re.sub(r"[ \t]*[|\t][ \t]*", "\n", text),
    "a blank line after every line": lambda text: re.sub(r"[\n\r]+", "\n\n", text),
}
NUMBERS = tuple(p.number for p in FORM_2021.parts)


def _text(name: str) -> str:
    return intake.read(SAMPLES / name).text


def _headings(text: str) -> list[int]:
    """Where each part begins: the last place at which its ordinal stands before its official title."""
    starts = []
    for part in FORM_2021.parts:
        wording = "|".join(map(re.escape, (part.title, *part.variants)))
        found = list(re.finditer(rf"{part.ordinal}、\s*(?:{wording})", text))
        assert found, f"the sample lacks {part.ordinal}、{part.title}"
        starts.append(found[-1].start())
    return starts


def _numbers(text: str) -> set[int | None]:
    return {p.number for p in parse(intake.read_bytes(text.encode(), "report.txt")).parts}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("name", CLEAN)
def test_no_part_of_a_clean_report_is_said_missing(name: str, layout: str) -> None:
    assert _numbers(LAYOUTS[layout](_text(name))) == set(NUMBERS)


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("name", CLEAN)
def test_a_part_cut_out_is_found_missing(name: str, layout: str, number: int) -> None:
    text = _text(name)
    starts = _headings(text)
    end = starts[number] if number < len(starts) else len(text)
    cut = text[: starts[number - 1]] + text[end:]
    assert _numbers(LAYOUTS[layout](cut)) == set(NUMBERS) - {number}


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("name", [n for n in CLEAN if n.endswith(".html")])
def test_a_part_cut_out_of_a_page_is_found_missing(name: str, number: int) -> None:
    page = (SAMPLES / name).read_text("utf-8")
    starts = _headings(page)
    end = starts[number] if number < len(starts) else page.rindex("</body>")
    document = intake.read_bytes((page[: starts[number - 1]] + page[end:]).encode(), name)
    assert {p.number for p in parse(document).parts} == set(NUMBERS) - {number}
