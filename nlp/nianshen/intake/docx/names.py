"""Names of WordprocessingML elements and attributes with their namespaces."""

from __future__ import annotations

from lxml import etree

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT_MAIN = "http://purl.oclc.org/ooxml/wordprocessingml/main"
"""The namespace of the strict variant; documents in it are read as if they had the other."""

VALUE = f"{{{MAIN}}}val"
COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"

_OFF = frozenset(("0", "false", "off"))


def w(name: str) -> str:
    """The full name of an element or attribute of the main namespace."""
    return f"{{{MAIN}}}{name}"


def printed(element: etree._Element, *tags: str) -> str:
    """The characters directly inside the elements of these names, in order."""
    return "".join(e.text or "" for e in element.iter(*tags))


def value_of(element: etree._Element | None) -> str | None:
    """The ``w:val`` of an element; None where there is no element or no value."""
    return None if element is None else element.get(VALUE)


def number_of(element: etree._Element | None) -> int | None:
    """The ``w:val`` as a whole number; None where it is none."""
    value = value_of(element)
    return int(value) if value is not None and value.lstrip("-").isdecimal() and len(value) <= 9 else None


def is_on(element: etree._Element | None) -> bool | None:
    """Whether a toggle property (``w:b``) is on; None where it is not there."""
    return None if element is None else element.get(VALUE) not in _OFF
