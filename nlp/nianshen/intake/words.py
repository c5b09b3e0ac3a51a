"""White space and invisible characters of a page's text, as a reader sees them."""

from __future__ import annotations

import re

_INVISIBLE = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]+"
)
"""Control and format characters: zero width spaces and joiners, direction marks, soft hyphens."""

_SOURCE_BLANKS = re.compile(r"[ \t\n\x0b\f\r\x85\u2028\u2029]+")
_ANY_BLANKS = re.compile(r"\s+")
# Of all white space and invisible characters only the blank is printable to Python, which tells so faster than a pattern.
_WIDE = re.compile(
    r"[\u2014\u2018-\u201d\u2026\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0002ffff]"
)


def split_invisible(text: str) -> tuple[str, str]:
    """The text without control and format characters, and these."""
    if text.isprintable() or not _INVISIBLE.search(text):
        return text, ""
    return _INVISIBLE.sub("", text), "".join(_INVISIBLE.findall(text))


def line_text(source: str) -> str:
    """A line as shown: a run of the source's blanks is one space, and a line break between Chinese characters nothing.

    No-break and ideographic spaces stay, save at the edges.
    """
    line = source.strip()
    if line.isprintable() and "  " not in line:
        return line
    return _SOURCE_BLANKS.sub(_narrow, line)


def cell_text(source: str) -> str:
    """A cell as shown: any white space between Chinese characters is nothing, elsewhere one space."""
    cell = source.strip()
    if cell.isprintable() and " " not in cell:
        return cell
    return _ANY_BLANKS.sub(_narrowest, cell)


def _narrow(blanks: re.Match[str]) -> str:
    broken = any(c != " " and c != "\t" for c in blanks.group())
    return "" if broken and _between_wide(blanks) else " "


def _narrowest(blanks: re.Match[str]) -> str:
    return "" if _between_wide(blanks) else " "


def _between_wide(blanks: re.Match[str]) -> bool:
    around = blanks.string[max(0, blanks.start() - 1) : blanks.start()], blanks.string[blanks.end() : blanks.end() + 1]
    return all(_WIDE.match(c) for c in around)
