"""How the reader of table 三 bears a wrong figure: generated tables, one figure falsified in each, digits glued.

A table is drawn column by column (the six kinds of applicant): requests received, a few carried over in and out, the
rest spread over the result rows by fixed weights, so that every equation of the 2021 form holds. A bureau receives
0–20 requests, nearly all from natural persons; a district 40–600, of which companies a tenth, other kinds a few. Then
one figure is falsified: off by 1–9, a digit changed, or a digit doubled or dropped. The rows are written as extraction
leaves them, label and digits run together, and the whole text goes through ``read_tables``.

Run: ``python benchmarks/table_falsification.py [--tables 200] [--seed 2021]``. Prints, for each size, the shares of
wrong and unread cells; equations called broken that hold; falsified figures found (some equation that the figure
breaks is called broken); uncertain (none is, some is open); hidden (all are called held); milliseconds a table.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Mapping
from dataclasses import dataclass
from statistics import median

from nianshen.forms import FORM_2021
from nianshen.parse.tables import read_tables
from nianshen.report import Table

Figures = dict[str, list[int]]

_RESULTS = [c for c in FORM_2021.row_codes() if c[0] in "BCDEF"]
_WEIGHTS = [30, 12, 1, 1, 1, 2, 3, 3, 4, 2, 25, 4, 2, 4, 2, 1, 1, 1, 3, 1, 3]
_HEADER = "申请人情况自然人法人或其他组织总计商业企业科研机构社会公益组织法律服务机构其他"


def draw(size: str, rng: random.Random) -> Figures:
    """A table 三 on which every equation holds; ``size`` is ``bureau`` or ``district``."""
    columns = [_column(n, rng) for n in _requests(size, rng)]
    codes = FORM_2021.row_codes()
    return {code: [*(c[code] for c in columns), sum(c[code] for c in columns)] for code in codes}


def _requests(size: str, rng: random.Random) -> list[int]:
    if size == "bureau":
        return [rng.randint(0, 20), *(rng.choice((0, 0, 0, 0, 0, 1)) for _ in range(5))]
    persons = rng.randint(40, 600)
    companies = rng.randint(0, persons // 10)
    return [persons, companies, *(rng.choice((0, 0, 0, 0, rng.randint(1, 9))) for _ in range(4))]


def _column(received: int, rng: random.Random) -> dict[str, int]:
    column = dict.fromkeys(FORM_2021.row_codes(), 0)
    column["A1"] = received
    column["A2"] = rng.randint(0, received // 10)
    column["H"] = rng.randint(0, received // 10)
    column["G"] = column["A1"] + column["A2"] - column["H"]
    for code in rng.choices(_RESULTS, _WEIGHTS, k=column["G"]):
        column[code] += 1
    return column


def falsified(figures: Figures, rng: random.Random) -> Figures:
    """The table with one figure made wrong."""
    wrong = {code: list(row) for code, row in figures.items()}
    code, n = rng.choice(list(wrong)), rng.randrange(7)
    was = wrong[code][n]
    while wrong[code][n] == was:
        wrong[code][n] = _slip(was, rng)
    return wrong


def _slip(figure: int, rng: random.Random) -> int:
    digits = str(figure)
    at = rng.randrange(len(digits))
    match rng.randrange(4):
        case 0:
            return max(0, figure + rng.choice((-1, 1)) * rng.randint(1, 9))
        case 1:
            return int(digits[:at] + rng.choice("0123456789") + digits[at + 1 :])
        case 2:
            return int(digits[: at + 1] + digits[at:])
        case _:
            return int(digits[:at] + digits[at + 1 :] or "0")


def glued(figures: Figures) -> str:
    """The table as text without line ends, borders or spaces."""
    rows = "".join(row.label + "".join(map(str, figures[row.code])) for row in FORM_2021.request_rows)
    return f"三、收到和处理政府信息公开申请情况{_HEADER}{rows}四、政府信息公开行政复议、行政诉讼情况"


def broken_in(figures: Figures) -> set[tuple[str, str]]:
    """The equations of the form that the figures break, by kind and place."""
    broken = {("row_total", code) for code, row in figures.items() if sum(row[:6]) != row[6]}
    for n, name in enumerate(FORM_2021.request_columns):
        column = {code: row[n] for code, row in figures.items()}
        if column["A1"] + column["A2"] != column["G"] + column["H"]:
            broken.add(("balance", name))
        if sum(column[c] for c in _RESULTS) != column["G"]:
            broken.add(("result_total", name))
    return broken


@dataclass(slots=True)
class Tally:
    """Counts over the tables of one size."""

    tables: int = 0
    cells: int = 0
    wrong: int = 0
    unread: int = 0
    accused: int = 0
    found: int = 0
    uncertain: int = 0
    hidden: int = 0

    def add(self, printed: Mapping[str, list[int]], broken: set[tuple[str, str]], table: Table) -> None:
        """Count one falsified table."""
        read = {row.code: [c.value for c in row.cells] for row in table.rows}
        pairs = [(read[code][n], figure) for code, row in printed.items() for n, figure in enumerate(row)]
        outcomes = {(e.kind, e.where): e.outcome for e in table.equations}
        self.tables += 1
        self.cells += len(pairs)
        self.unread += sum(value is None for value, _ in pairs)
        self.wrong += sum(value is not None and value != figure for value, figure in pairs)
        self.accused += sum(o == "fail" and key not in broken for key, o in outcomes.items())
        told = {o for key, o in outcomes.items() if key in broken}
        if "fail" in told:
            self.found += 1
        elif "uncertain" in told:
            self.uncertain += 1
        else:
            self.hidden += 1


def measure(size: str, tables: int, seed: int) -> tuple[Tally, list[float]]:
    """The tally over so many falsified tables of that size, and the seconds each took."""
    rng = random.Random(f"{seed} {size}")
    tally, seconds = Tally(), []
    for _ in range(tables):
        printed = falsified(draw(size, rng), rng)
        text = glued(printed)
        begun = time.perf_counter()
        table = read_tables(text, (), {}, year_form="f2021", structured=False)[1]
        seconds.append(time.perf_counter() - begun)
        tally.add(printed, broken_in(printed), table)
    return tally, seconds


def main() -> None:
    """Measure both sizes and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tables", type=int, default=200)
    parser.add_argument("--seed", type=int, default=2021)
    options = parser.parse_args()
    for size in ("bureau", "district"):
        tally, seconds = measure(size, options.tables, options.seed)
        print(
            f"{size}: {tally.tables} tables, wrong cells {tally.wrong / tally.cells:.5f}, "
            f"unread cells {tally.unread / tally.cells:.4f}, false accusations {tally.accused}, "
            f"found {tally.found / tally.tables:.3f}, uncertain {tally.uncertain / tally.tables:.3f}, "
            f"hidden {tally.hidden / tally.tables:.3f}, "
            f"ms a table: median {1000 * median(seconds):.1f}, longest {1000 * max(seconds):.0f}"
        )


if __name__ == "__main__":
    main()
