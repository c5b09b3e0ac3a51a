"""What reading a file costs beside the bare library over the same bytes: Word beside zipfile and lxml, PDF beside pypdfium2.

The bare side does the least that gives text: for Word the paragraphs and the cells of tables in their order, for PDF the
text of each page. Both sides run in turn in one process, and the median of their ratios is given, since machines are
noisy and ratios are not. Beside it the time of every other format, without a counterpart.

    python benchmarks/formats_speed.py [--rounds 15]
"""

from __future__ import annotations

import argparse
import io
import statistics
import sys
import time
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pypdfium2
from lxml import etree

sys.path.insert(0, str(Path(__file__).parent))

import report_files as files

from nianshen.intake import read, read_bytes

SAMPLES = (
    "2020-anlan-subdistrict",
    "2024-luting-economic-zone",
    "2025-shitong-county-government",
    "2017-wangxi-planning-bureau",
)
MOST = {"docx": 2.0, "pdf": 4.0}
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def bare_docx(data: bytes) -> list[object]:
    """Paragraphs as text, tables as rows of cells."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        body = etree.fromstring(package.read("word/document.xml"))[0]
    read_so_far: list[object] = []
    for block in body:
        if block.tag == _W + "p":
            read_so_far.append(_words(block))
        elif block.tag == _W + "tbl":
            read_so_far += [
                [" ".join(map(_words, cell.iter(_W + "p"))) for cell in row.iterchildren(_W + "tc")]
                for row in block.iterchildren(_W + "tr")
            ]
    return read_so_far


def _words(paragraph: etree._Element) -> str:
    return "".join(t.text or "" for t in paragraph.iter(_W + "t"))


def bare_pdf(data: bytes) -> list[str]:
    """The text of every page."""
    pdf = pypdfium2.PdfDocument(data)
    pages = []
    for number in range(len(pdf)):
        page = pdf[number]
        text = page.get_textpage()
        pages.append(text.get_text_range())
        text.close()
        page.close()
    pdf.close()
    return pages


def cpu(work: Callable[[], object]) -> float:
    """CPU seconds of this process spent in ``work``."""
    begin = time.process_time()
    work()
    return time.process_time() - begin


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--rounds", type=int, default=15)
    rounds = arguments.parse_args().rounds
    contents = [files.content_of(read(files.SAMPLES / f"{name}.html")) for name in SAMPLES]
    for kind, bare in (("docx", bare_docx), ("pdf", bare_pdf)):
        written = [getattr(files, f"as_{kind}")(content) for content in contents]
        whole: list[float] = []
        ours: list[float] = []
        for _ in range(rounds + 1):
            whole.append(sum(cpu(partial(bare, data)) for data in written))
            ours.append(sum(cpu(partial(read_bytes, data, "a")) for data in written))
        ratio = statistics.median(o / b for o, b in zip(ours[1:], whole[1:], strict=True))
        each = statistics.median(ours[1:]) / len(written) * 1000
        print(f"{kind}: {each:.1f} ms a file, {ratio:.2f} of the bare library (at most {MOST[kind]})")
    for kind in ("html", "mht", "xlsx", "xls", "ofd"):
        written = [getattr(files, f"as_{kind}")(content) for content in contents]
        times = [sum(cpu(partial(read_bytes, data, "a")) for data in written) for _ in range(rounds + 1)]
        print(f"{kind}: {statistics.median(times[1:]) / len(written) * 1000:.1f} ms a file")


if __name__ == "__main__":
    main()
