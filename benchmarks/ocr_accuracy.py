"""How well scans are read: the project's samples printed, scanned at 150 dots an inch, and compared with their own words.

A scan is the page in grey, slightly askew, blurred and noisy, pressed as JPEG, all by a fixed seed. Counted are the
digits of the text (in order), all characters, and the cells of the official tables: right, not read, wrong.

Three sets of scans. ``first`` are the samples as they are. ``second`` has other figures in other columns, and is looked at
where something fails. ``third`` is set in other fonts and scanned worse: nothing is tuned on it, its misses are not shown.

    python benchmarks/ocr_accuracy.py [SAMPLE …] [--set first|second|third] [--dots 150] [--clean]

Needs the extra [ocr]; sets the pages with LibreOffice where it is installed, else with ReportLab. The third set needs
LibreOffice, and the fonts AR PL UMing CN and AR PL UKai CN (Debian: fonts-arphic-uming, fonts-arphic-ukai).
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
from collections.abc import Sequence
from dataclasses import dataclass, replace
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
    "2019-yunxi-city-government",
    "2020-anlan-subdistrict",
    "2022-wangxi-transport-bureau",
    "2024-luting-economic-zone",
    "2025-shitong-county-government",
)
WANTED = {"digits": 0.995, "cells right": 0.98, "cells wrong": 0.002}


@dataclass(frozen=True)
class Scans:
    """How the pages of a set are printed and scanned. ``turn`` is in degrees, ``blur`` in pixels, ``noise`` in shades,
    ``quality`` that of JPEG, ``shadow`` the share of light that is lost at the edge, ``specks`` of 10,000 pixels."""

    fonts: Sequence[str] = (files.FONT,)
    other_figures: bool = False
    turn: float = 0.8
    blur: float = 0.5
    noise: float = 6
    quality: int = 70
    shadow: float = 0.0
    specks: float = 0.0


SETS = {
    "first": Scans(),
    "second": Scans(other_figures=True, turn=1.2, blur=0.6, noise=8, quality=60),
    "third": Scans(("AR PL UMing CN", "AR PL UKai CN"), True, 1.5, 0.5, 10, 55, 0.15, 0.5),
}


def with_other_figures(content: files.Content, chance: np.random.Generator) -> files.Content:
    """The report with other figures in its tables: blanks, nils, and figures of up to five digits."""
    return [
        replace(c, cells=tuple(replace(cell, words=_figure(cell.words, chance)) for cell in c.cells))
        if isinstance(c, files.Table)
        else c
        for c in content
    ]


def _figure(words: str, chance: np.random.Generator) -> str:
    if not words.isdecimal():
        return words
    digits = int(chance.choice(7, p=(0.05, 0.5, 0.2, 0.12, 0.08, 0.04, 0.01)))
    if digits < 2:
        return "0" * digits
    return str(chance.integers(10 ** (digits - 2), 10 ** (digits - 1)))


def printed(content: files.Content, font: str, *, fitted: bool) -> bytes:
    """The report as a PDF, as an office prints it."""
    office = shutil.which("soffice")
    if office is None:
        return files.as_pdf(content)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.docx"
        path.write_bytes(files.as_docx(content, font, fitted=fitted))
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", folder, str(path)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        return path.with_suffix(".pdf").read_bytes()


def scanned(pdf: bytes, dots: int, how: Scans, *, clean: bool = False, seed: int = 0) -> bytes:
    """The pages of a PDF as pictures in another, at ``dots`` an inch."""
    chance = np.random.default_rng(seed)
    pages = []
    for page in pypdfium2.PdfDocument(pdf):
        sheet = page.render(scale=dots / 72).to_pil().convert("L")
        if not clean:
            turn = float(chance.uniform(-how.turn, how.turn))
            sheet = sheet.rotate(turn, Image.Resampling.BICUBIC, fillcolor=255)
            sheet = sheet.filter(ImageFilter.GaussianBlur(how.blur))
            light = 1 - how.shadow * np.linspace(0, 1, sheet.width) ** 3
            grey = np.asarray(sheet, np.float32) * 0.92 * light + 8
            if how.specks:
                grey[chance.random(grey.shape) < how.specks / 10_000] = 60
            grey += chance.normal(0, how.noise, grey.shape)
            held = io.BytesIO()
            Image.fromarray(np.clip(grey, 0, 255).astype(np.uint8)).save(held, "JPEG", quality=how.quality)
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


def cells(true: Report, seen: Report | None, number: int, *, shown: bool) -> Counter[str]:
    """The cells of an official table: right, unread or wrong."""
    count: Counter[str] = Counter()
    table, other = true.table(number), seen.table(number) if seen else None
    for row in table.rows if table else ():
        theirs = other.row(row.code) if other else None
        for place, cell in enumerate(row.cells):
            read_as = theirs.cells[place] if theirs and place < len(theirs.cells) else None
            value = read_as.value if read_as else None
            kind = "right" if value == cell.value else "unread" if value is None else "wrong"
            count[kind] += 1
            if kind != "right" and shown:
                print(f"    table {number}, {row.code} column {place + 1}: {cell.value!r} read as {value!r}")
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
    arguments.add_argument("--set", choices=SETS, default="first")
    arguments.add_argument("--dots", type=int, default=150)
    arguments.add_argument("--clean", action="store_true", help="rendered and not scanned")
    arguments.add_argument("--keep", type=Path, help="a folder for the scans")
    chosen = arguments.parse_args()
    how = SETS[chosen.set]
    for font in how.fonts:
        require(font)
    there: Counter[str] = Counter()
    right: Counter[str] = Counter()
    requests: Counter[str] = Counter()
    others: Counter[str] = Counter()
    for number, name in enumerate(chosen.samples):
        content = files.content_of(read(files.SAMPLES / f"{name}.html"))
        if how.other_figures:
            content = with_other_figures(content, np.random.default_rng(100 + number))
        font = how.fonts[number % len(how.fonts)]
        true = read_bytes(files.as_docx(content, font), "a")
        scan = scanned(
            printed(content, font, fitted=how.other_figures), chosen.dots, how, clean=chosen.clean, seed=number
        )
        if chosen.keep:
            chosen.keep.mkdir(parents=True, exist_ok=True)
            (chosen.keep / f"{chosen.set}-{name}.pdf").write_bytes(scan)
        begin = time.process_time()
        seen = read_bytes(scan, "a")
        seconds = time.process_time() - begin
        some, good = kept(true.text, seen.text)
        truth, report = parse(true), parsed(seen)
        shown = chosen.set != "third"
        three = cells(truth, report, 3, shown=shown)
        there, right, requests = there + some, right + good, requests + three
        others += cells(truth, report, 2, shown=shown) + cells(truth, report, 4, shown=shown)
        print(
            f"{name}: {seconds:.0f} s; digits {good['digits']} of {some['digits']}, characters {good['characters']} of "
            f"{some['characters']}; cells of table three {dict(three)}",
            flush=True,
        )
    figures = {
        "digits": right["digits"] / there["digits"],
        "characters": right["characters"] / there["characters"],
        "cells right": requests["right"] / requests.total(),
        "cells wrong": requests["wrong"] / requests.total(),
        "cells of the other tables right": others["right"] / others.total(),
        "cells of the other tables wrong": others["wrong"] / others.total(),
    }
    for figure, value in figures.items():
        print(f"{figure}: {value:.4f}" + (f" (wanted {WANTED[figure]})" if figure in WANTED else ""))


def require(font: str) -> None:
    """Stop where a font is not there: the pages would be set in another."""
    if shutil.which("fc-list") is None or shutil.which("soffice") is None:
        if font != files.FONT:
            raise SystemExit(f"no LibreOffice here that could set pages in {font}")
    elif not subprocess.run(["fc-list", font], check=True, capture_output=True).stdout.strip():
        raise SystemExit(f"the font {font} is not installed")


if __name__ == "__main__":
    main()
