"""Word files made from the XML of their parts."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest

from nianshen.intake import Document, read_bytes

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)


def packed(body: str, **parts: str) -> bytes:
    """A Word file of that body; ``parts`` are the inner XML of further parts by name (``styles``, ``numbering`` …)."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>")
        for name, inner in parts.items():
            archive.writestr(f"word/{name}.xml", f"<w:part {NAMESPACES}>{inner}</w:part>")
    return held.getvalue()


@pytest.fixture
def docx() -> Callable[..., Document]:
    return lambda body, **parts: read_bytes(packed(body, **parts), "a.docx")


@pytest.fixture
def docx_bytes() -> Callable[..., bytes]:
    return packed
