"""How well scans are read: the project's samples printed, scanned at 150 dots an inch, and compared with their own words.

A scan is the page in grey, slightly askew, blurred and noisy, pressed as JPEG, all by a fixed seed. Counted are the
digits of the text (in order), all characters, and the cells of table three: right, not read, wrong.

    python benchmarks/ocr_accuracy.py [SAMPLE …] [--dots 150] [--clean]

Needs the extra [ocr]; sets the pages with LibreOffice where it is installed, else with ReportLab.
"""

from __future__ import annotations

import argparse
import io
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from difflib import SequenceMatcher
from pathlib import Path

import numpy as np
import pypdfium2
from PIL import Image, ImageFilter

sys.path.insert(0, str(Path(__file__).parent))

import report_files as files

from nianshen.intake import Document, read, read_bytes
from nianshen.parse import parse
from nianshen.report import Report

SAMPLES = (
    "2020-anlan-subdistrict",
    "2022-wangxi-transport-bureau",
    "2024-luting-economic-zone",
    "2025-shitong-county-government",
)
WANTED = {"digits": 0.995, "cells right": 0.98, "cells wrong": 0.002}


def printed(content: files.Content) -> bytes:
    """The report as a PDF, as an office prints it."""
    office = shutil.which("soffice")
    if office is None:
        return files.as_pdf(content)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.docx"
        path.write_bytes(files.as_docx(content))
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", folder, str(path)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        return path.with_suffix(".pdf").read_bytes()


def scanned(pdf: bytes, dots: int, *, clean: bool = False, seed: int = 0) -> bytes:
    """The pages of a PDF as pictures in another, at ``dots`` an inch."""
    chance = np.random.default_rng(seed)
    pages = []
    for page in pypdfium2.PdfDocument(pdf):
        sheet = page.render(scale=dots / 72).to_pil().convert("L")
        if not clean:
            sheet = sheet.rotate(float(chance.uniform(-0.8, 0.8)), Image.Resampling.BICUBIC, fillcolor=255)
            sheet = sheet.filter(ImageFilter.GaussianBlur(0.5))
            grey = np.asarray(sheet, np.float32) * 0.92 + 8 + chance.normal(0, 6, (sheet.height, sheet.width))
            held = io.BytesIO()
            Image.fromarray(np.clip(grey, 0, 255).astype(np.uint8)).save(held, "JPEG", quality=70)
            sheet = Image.open(held)
        pages.append(sheet)
    held = io.BytesIO()
    pages[0].save(held, "PDF", save_all=True, append_images=pages[1:], resolution=dots)
    return held.getvalue()


def kept(true: str, seen: str) -> tuple[Counter[str], Counter[str]]:
    """Of digits and of all characters: how many there are, and how many were read in their place."""
    there: Counter[str] = Counter()
    right: Counter[str] = Counter()
    a, b = "".join(true.split()), "".join(seen.split())
    for character in a:
        there["characters"] += 1
        there["digits"] += character.isdecimal()
    for at, _, length in SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks():
        for character in a[at : at + length]:
            right["characters"] += 1
            right["digits"] += character.isdecimal()
    return there, right


def cells(true: Report, seen: Report | None) -> Counter[str]:
    """The cells of table three: right, unread or wrong."""
    count: Counter[str] = Counter()
    table, other = true.table(3), seen.table(3) if seen else None
    for row in table.rows if table else ():
        theirs = other.row(row.code) if other else None
        for number, cell in enumerate(row.cells):
            value = theirs.cells[number].value if theirs else None
            kind = "right" if value == cell.value else "unread" if value is None else "wrong"
            count[kind] += 1
            if kind != "right":
                print(f"    {row.code} column {number + 1}: {cell.value!r} read as {value!r}")
    return count


def parsed(document: Document) -> Report | None:
    """The report, None where none is found in what was read."""
    try:
        return parse(document)
    except Exception as fault:
        print(f"    no report: {fault}")
        return None


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("samples", nargs="*", default=SAMPLES)
    arguments.add_argument("--dots", type=int, default=150)
    arguments.add_argument("--clean", action="store_true", help="rendered and not scanned")
    chosen = arguments.parse_args()
    there: Counter[str] = Counter()
    right: Counter[str] = Counter()
    table: Counter[str] = Counter()
    for seed, name in enumerate(chosen.samples):
        content = files.content_of(read(files.SAMPLES / f"{name}.html"))
        true = read_bytes(files.as_docx(content), "a")
        scan = scanned(printed(content), chosen.dots, clean=chosen.clean, seed=seed)
        begin = time.perf_counter()
        seen = read_bytes(scan, "a")
        seconds = time.perf_counter() - begin
        some, good = kept(true.text, seen.text)
        each = cells(parse(true), parsed(seen))
        there, right, table = there + some, right + good, table + each
        print(
            f"{name}: {seconds:.0f} s; digits {good['digits']} of {some['digits']}, characters {good['characters']} of "
            f"{some['characters']}; cells {dict(each)}"
        )
    whole = sum(table.values())
    figures = {
        "digits": right["digits"] / there["digits"],
        "characters": right["characters"] / there["characters"],
        "cells right": table["right"] / whole,
        "cells wrong": table["wrong"] / whole,
    }
    for figure, value in figures.items():
        print(f"{figure}: {value:.4f}" + (f" (wanted {WANTED[figure]})" if figure in WANTED else ""))


if __name__ == "__main__":
    main()
