"""Runs that are killed (SIGKILL) at random moments, some of them twice, and then run again as they were: the outputs have
to be those of a run that nobody disturbed, byte for byte.

    python benchmarks/kill_and_resume.py [FOLDER] [--rounds 50] [--workers 2] [--seed 0]

Each round begins with an empty output folder. Told are the moment of the kills and how long the last run took, beside the
undisturbed one.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from hashlib import sha256
from pathlib import Path

SAMPLES = Path(__file__).parent.parent / "corpus" / "samples"


def start(folder: Path, out: Path, workers: int) -> subprocess.Popen[bytes]:
    """An audit of the folder, in a process of its own."""
    command = [sys.executable, "-m", "nianshen.cli", "audit", str(folder), "-o", str(out), "--workers", str(workers)]
    return subprocess.Popen([*command, "--format", "html"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def run(folder: Path, out: Path, workers: int) -> float:
    """Audit the folder to the end; the seconds that it took."""
    began = time.perf_counter()
    code = start(folder, out, workers).wait()
    if code not in (0, 3):
        raise RuntimeError(f"the audit ended with {code}")
    return time.perf_counter() - began


def run_and_kill(folder: Path, out: Path, workers: int, seconds: float) -> None:
    """Begin an audit and kill it after so many seconds, wherever it is."""
    process = start(folder, out, workers)
    time.sleep(seconds)
    process.kill()
    process.wait()


def outputs(out: Path) -> dict[str, str]:
    """The digests of the outputs; the cache is none, and of the manifest how long the run took is left out."""
    manifest = json.loads((out / "manifest.json").read_text("utf-8"))
    del manifest["seconds"]
    files = {path.name: path.read_bytes() for path in sorted(out.iterdir()) if path.is_file()}
    files["manifest.json"] = repr(manifest).encode()
    return {name: sha256(data).hexdigest() for name, data in files.items()}


def rounds(folder: Path, work: Path, count: int, workers: int, chance: random.Random) -> int:
    """Kill and resume ``count`` times, telling of each; how many rounds gave other bytes."""
    whole = run(folder, work / "undisturbed", workers)
    expected, wrong = outputs(work / "undisturbed"), 0
    print(f"undisturbed: {whole:.1f} s", flush=True)
    for number in range(count):
        out = work / f"round-{number}"
        moments = [chance.uniform(0, whole) for _ in range(chance.choice((1, 1, 2)))]
        for moment in moments:
            run_and_kill(folder, out, workers, moment)
        resumed = run(folder, out, workers)
        same = outputs(out) == expected
        wrong += not same
        told = ", ".join(f"{moment:.1f}" for moment in moments)
        print(
            f"round {number}: killed after {told} s; resumed {resumed:.1f} s; {'same bytes' if same else 'OTHER BYTES'}",
            flush=True,
        )
    return wrong


def main() -> None:
    """Print the figures; exit 1 where a round gave other bytes."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", nargs="?", type=Path, default=SAMPLES)
    options.add_argument("--rounds", type=int, default=50)
    options.add_argument("--workers", type=int, default=2)
    options.add_argument("--seed", type=int, default=0)
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as work:
        wrong = rounds(given.folder, Path(work), given.rounds, given.workers, random.Random(given.seed))
    print(f"{given.rounds - wrong} of {given.rounds} rounds gave the same bytes")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
