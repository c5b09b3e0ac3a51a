"""Copies found among generated reports: recall by how much was copied, false pairs, time a report and peak memory as
their number grows; beside it a plain MinHash-LSH (datasketch) and a comparison of all with all, where they can do it.

The reports are generated, and say so: sentences drawn from a vocabulary of clauses, which is no language that anyone
writes, so that only the planted copies are alike. A copy takes over 50, 70 or 90 % of the sentences of another report,
with names, years and figures replaced, the sentences in another order, and the rest written anew. Official wording
stands in all of them.

    python benchmarks/copies.py [--sizes 2000 20000 200000] [--baselines 2000]

needs datasketch (extra ``bench``) for the first baseline. Each size is compared in a process of its own, so that its
peak memory is its own (not told on Windows); the time is that of the process, the making of the reports included.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from functools import lru_cache
from multiprocessing import get_context

from nianshen.audit_types import Statement
from nianshen.comparing.brought import Brought
from nianshen.comparing.peers import Compared
from nianshen.comparing.spill import Spill
from nianshen.comparing.years import Known
from nianshen.report import Report, Span
from nianshen.rulebook.own_sentences import own_sentences

SHARES = (0.5, 0.7, 0.9)
COPY_EVERY = 20
SENTENCES = 24
_CHARACTERS = "".join(chr(0x4E00 + 7 * k) for k in range(1500))
_OFFICIAL = "按照统一格式编制本年度报告并在门户网站公布接受社会监督"


def sentences_of(i: int) -> list[str]:
    """The sentences of report ``i``: its own, or for every twentieth mostly those of another one."""
    chance = random.Random(i)
    own = ["".join(chance.choices(_CHARACTERS, k=chance.randint(18, 44))) for _ in range(SENTENCES)]
    original = original_of(i)
    if original is None:
        return own
    taken = round(share_of(i) * SENTENCES)
    copied = sentences_of(original)[:taken] + own[taken:]
    chance.shuffle(copied)
    return [s[:6] + str(chance.randint(2, 99)) + "条" + s[6:] for s in copied]


def original_of(i: int) -> int | None:
    """The report that report ``i`` is copied from, None for one that is its own."""
    return i - 1 - (i // COPY_EVERY) % 7 if i % COPY_EVERY == COPY_EVERY - 1 and i > COPY_EVERY else None


def share_of(i: int) -> float:
    """How much of its original a copy takes over; the levels are spread evenly."""
    return SHARES[(i // COPY_EVERY) % len(SHARES)]


@lru_cache(maxsize=4)
def report_of(i: int) -> tuple[Report, tuple[Statement, ...]]:
    """Report ``i`` with its statements, as the first pass would leave them."""
    texts = [_OFFICIAL, *sentences_of(i)]
    text = "。".join(texts)
    statements, at = [], 0
    for k, words in enumerate(texts):
        statements.append(Statement(k, 1, "overview", Span(at, at + len(words)), words, "work", 1.0))
        at += len(words) + 1
    organ = f"第{i}县民政局"
    return Report(
        text=text, title=None, title_span=None, organ=organ, organ_span=None, level="department", tier="county",
        province=None, year=2024, year_from="title", form="f2021", published=None, signed=None, index_number=None,
        document_number=None, period=None, parts=(), other_headings=(), passages=(), tables=(), aspects=(), contents=(),
        furniture=(), read_whole=True,
    ), tuple(statements)  # fmt: skip


def recall(count: int, found: set[tuple[int, int]]) -> str:
    """Found of planted, by the share copied; then how many pairs were found that nobody planted."""
    planted = {i: tuple(sorted((original, i))) for i in range(count) if (original := original_of(i)) is not None}
    by_share = []
    for share in SHARES:
        of_level = [pair for i, pair in planted.items() if share_of(i) == share]
        by_share.append(f"{share:.0%}: {sum(pair in found for pair in of_level) / len(of_level):.3f} of {len(of_level)}")
    return ", ".join(by_share) + f"; beyond planted: {len(found - set(planted.values()))}"


def told(what: str, count: int, work: Callable[[int], set[tuple[int, int]]]) -> float:
    """Do the work in a process of its own, print what it found and took, and return the milliseconds a report."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
        found, spent, peak = process.submit(measured, work, count).result()
    each = spent / count * 1000
    print(f"{what:22} {count:>8,} reports {each:8.3f} ms a report {peak:>7,.0f} MB at most   {recall(count, found)}", flush=True)
    return each


def measured(work: Callable[[int], set[tuple[int, int]]], count: int) -> tuple[set[tuple[int, int]], float, float]:
    """The pairs found, seconds of processor time, and the most memory held, in megabytes."""
    found = work(count)
    return found, time.process_time(), _peak()


def _peak() -> float:
    try:
        import resource
    except ImportError:  # Windows
        return float("nan")
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return held / 2**20 if sys.platform == "darwin" else held / 2**10


def ours(count: int) -> set[tuple[int, int]]:
    """The whole comparison: copies, and how each report stands among its peers."""
    with Spill[Brought]() as brought:
        for i in range(count):
            brought.put(Brought.of(*report_of(i)))
        compared = Compared(Reports(count), [None] * count, brought.get, report_of)
        twins = ((i, int(t.name[:-4])) for i in range(count) for t in compared.peers(i).twins)
        return {(min(pair), max(pair)) for pair in twins}


class Reports(Sequence[Known]):
    """What is known of each report, made when it is asked for: the reports' own memory is not to be measured."""

    def __init__(self, count: int) -> None:
        self._count = count

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, i: int) -> Known:  # type: ignore[override]
        return Known(f"{i:06}.txt", f"第{i}县民政局", "department", "county", "f2021", 2024, date(2025, 1, 20))


def by_minhash(count: int) -> set[tuple[int, int]]:
    from datasketch import MinHash, MinHashLSH

    lsh, found = MinHashLSH(threshold=0.4, num_perm=128), set()
    for i in range(count):
        sketch = MinHash(num_perm=128)
        for sentence in (s.nameless for s in own_sentences(*report_of(i))):
            sketch.update_batch([sentence[k : k + 8].encode() for k in range(len(sentence) - 7)])
        found.update((int(j), i) for j in lsh.query(sketch))
        lsh.insert(str(i), sketch)
    return found


def by_brute_force(count: int) -> set[tuple[int, int]]:
    runs = [frozenset(s[k : k + 8] for s in _nameless(i) for k in range(len(s) - 7)) for i in range(count)]
    return {(a, b) for b in range(count) for a in range(b) if len(runs[a] & runs[b]) >= 0.35 * min(len(runs[a]), len(runs[b]))}


def _nameless(i: int) -> list[str]:
    return [s.nameless for s in own_sentences(*report_of(i))]


def main() -> None:
    """Print the figures."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--sizes", type=int, nargs="+", default=[2000, 20_000])
    options.add_argument("--baselines", type=int, default=2000)
    given = options.parse_args()
    first = None
    for count in given.sizes:
        cost = told("compared", count, ours)
        first = first or cost
        print(f"{'':22} {cost / first:.2f} x the first size", flush=True)
    told("datasketch MinHashLSH", given.baselines, by_minhash)
    told("all with all", given.baselines, by_brute_force)


if __name__ == "__main__":
    main()
