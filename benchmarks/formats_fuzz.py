"""Damaged files of every format: each must end in a document or in a refusal that says why, and in reasonable time.

Files are damaged as on their way (cut off, blocks lost, zeroed or doubled, bytes flipped); packed formats also inside
their parts, which are packed again, so that the damage reaches the readers and is not stopped by a checksum. Files are
read in a process of their own, which is replaced when one takes it along.

    python benchmarks/formats_fuzz.py [--each 500] [--seed 1] [--format docx …]
"""

from __future__ import annotations

import argparse
import io
import random
import sys
import time
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import report_files as files

from nianshen.intake import UnreadableError, check_readable, read, read_bytes

SAMPLE = "2024-luting-economic-zone"
SECONDS = 60.0
DOC = Path(__file__).parent.parent / "tests" / "intake" / "doc"


def originals() -> dict[str, bytes]:
    """A sound file of every format."""
    content = files.content_of(read(files.SAMPLES / f"{SAMPLE}.html"))
    made = {kind: getattr(files, f"as_{kind}")(content) for kind in ("docx", "pdf", "xlsx", "mht", "ofd", "html")}
    return {
        **made,
        "doc": (DOC / f"{SAMPLE}.doc").read_bytes(),
        "features.doc": (DOC / "features.doc").read_bytes(),
        "numbered.doc": (DOC / "numbered.doc").read_bytes(),
        "xls": files.as_xls(content),
    }


def damaged(data: bytes, luck: random.Random) -> bytes:
    """The file with one to four damages; a packed one in half of all cases inside a part."""
    if data.startswith(b"PK") and luck.random() < 0.5:
        return _inside(data, luck)
    for _ in range(luck.randint(1, 4)):
        data = luck.choice(_DAMAGES)(data, luck) if data else data
    return data


def _inside(data: bytes, luck: random.Random) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as whole, zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as packed:
        hit = luck.choice(whole.namelist())
        for name in whole.namelist():
            part = whole.read(name)
            if name == hit:
                for _ in range(luck.randint(1, 3)):
                    part = luck.choice(_IN_XML)(part, luck)
            packed.writestr(name, part)
    return held.getvalue()


def _flip(data: bytes, luck: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(luck.choice((1, 4, 32))):
        changed[luck.randrange(len(changed))] = luck.randrange(256)
    return bytes(changed)


def _cut(data: bytes, luck: random.Random) -> bytes:
    return data[: luck.randrange(len(data))]


def _stretch(data: bytes, luck: random.Random) -> tuple[int, int]:
    start = luck.randrange(len(data))
    return start, min(len(data), start + luck.choice((1, 16, 512, 4096)))


def _lose(data: bytes, luck: random.Random) -> bytes:
    start, end = _stretch(data, luck)
    return data[:start] + data[end:]


def _zero(data: bytes, luck: random.Random) -> bytes:
    start, end = _stretch(data, luck)
    return data[:start] + bytes(end - start) + data[end:]


def _double(data: bytes, luck: random.Random) -> bytes:
    start, end = _stretch(data, luck)
    return data[:end] + data[start:end] + data[end:]


def _number(data: bytes, luck: random.Random) -> bytes:
    """One number of an XML part made another: spans, levels, coordinates, identifiers."""
    places = [n for n, byte in enumerate(data) if 48 <= byte < 58]
    if not places:
        return data
    at = luck.choice(places)
    return data[:at] + luck.choice((b"", b"-1", b"0", b"99999999", b"1e308", b"x")) + data[at + 1 :]


def _element(data: bytes, luck: random.Random) -> bytes:
    """The beginning or end of an element lost, or one doubled."""
    places = [n for n, byte in enumerate(data) if byte == 60]
    if len(places) < 2:
        return data
    k = luck.randrange(len(places) - 1)
    start, end = places[k], places[k + 1]
    return data[:start] + data[start:end] * luck.choice((0, 2, 50)) + data[end:]


_DAMAGES: tuple[Callable[[bytes, random.Random], bytes], ...] = (_flip, _cut, _lose, _zero, _double)
_IN_XML = (_number, _number, _element, _flip, _double)


def outcome(data: bytes) -> str:
    """``read``, or ``unreadable`` with its code; anything else is raised."""
    try:
        check_readable(read_bytes(data, "damaged"))
    except UnreadableError as refusal:
        return f"unreadable: {refusal.code}"
    return "read"


def _serve(channel: Connection) -> None:
    while True:
        data = channel.recv_bytes()
        if not data:
            return
        try:
            channel.send(outcome(data[1:]))
        except Exception as e:
            channel.send(f"FAILED: {type(e).__name__}: {e}")


class Reader:
    """A process that reads files; replaced when one hangs or kills it."""

    def __init__(self) -> None:
        self._start()

    def _start(self) -> None:
        context = get_context("spawn")
        self._channel, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs,), daemon=True)
        self._process.start()
        theirs.close()

    def outcome(self, data: bytes) -> str:
        """What became of a file: as :func:`outcome`, or that the reader died or hung."""
        self._channel.send_bytes(b"!" + data)
        told: str | None = None
        try:
            if self._channel.poll(SECONDS):
                told = self._channel.recv()
        except EOFError:
            self._process.join()
            told = f"DIED: exit code {self._process.exitcode}"
        if told is None:
            told = "HUNG"
        if told.startswith(("DIED", "HUNG")):
            self._process.kill()
            self._start()
        return told

    def stop(self) -> None:
        """End the process."""
        self._channel.send_bytes(b"")
        self._process.join()


def cases(data: bytes, count: int, seed: int) -> Iterator[bytes]:
    """``count`` damaged copies, the same for the same seed."""
    luck = random.Random(seed)
    for _ in range(count):
        case = data
        while case == data:  # zeros made zeros
            case = damaged(data, luck)
        yield case


def main() -> None:
    """Damage, read, count."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--each", type=int, default=500)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--format", nargs="*", default=None)
    chosen = arguments.parse_args()
    reader = Reader()
    wrong = 0
    for kind, data in originals().items():
        if chosen.format and kind not in chosen.format:
            continue
        counts: Counter[str] = Counter()
        slowest = 0.0
        for number, case in enumerate(cases(data, chosen.each, chosen.seed)):
            begin = time.perf_counter()
            told = reader.outcome(case)
            slowest = max(slowest, time.perf_counter() - begin)
            counts[told] += 1
            if told[:1].isupper():
                wrong += 1
                print(f"  {kind} #{number}: {told}")
        print(f"{kind}: {dict(counts.most_common())}, slowest {slowest:.1f} s")
    reader.stop()
    sys.exit(wrong > 0)


if __name__ == "__main__":
    main()
