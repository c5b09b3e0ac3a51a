"""Recall on planted defects: each entry of ``corpus/planted`` changes one clean sample, and the rule it names must find it.

The entries were written from the rules' Chinese names alone, by people who had not read how the rules decide. No rule was
mended with the unseen ones at hand: what is found of them is the fair figure.

    python benchmarks/planted_defects.py [RULE-OR-FAMILY …] [--misses | --unseen]
"""

from __future__ import annotations

import argparse
import tempfile
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from nianshen import intake
from nianshen.auditing import audit_many
from nianshen.first_pass import Input
from nianshen.registry import rules

CORPUS = Path(__file__).parent.parent / "corpus"


def planted(*, unseen: bool = False) -> Iterator[dict[str, Any]]:
    """Every entry, in the order of the files; the ``unseen`` ones stand apart."""
    for path in sorted((CORPUS / "planted" / ("unseen" if unseen else "")).glob("*.toml")):
        yield from tomllib.loads(path.read_text("utf-8"))["planted"]


def sample_text(entry: dict[str, Any]) -> str:
    """The sample as it was."""
    return intake.decode((CORPUS / "samples" / entry["sample"]).read_bytes())[0].replace("\r\n", "\n")


def planted_text(entry: dict[str, Any]) -> str:
    """The sample with the defect in it.

    Raises:
        ValueError: what is to be changed or cut does not stand in the sample exactly once, or a cut ends before it begins.
    """
    text = sample_text(entry)
    for old, new in entry.get("change", ()):
        if text.count(old) != 1:
            raise ValueError(f"{entry['sample']}: {old!r} stands there {text.count(old)} times")
        text = text.replace(old, new)
    for first, last in entry.get("cut", ()):
        if text.count(first) != 1 or text.count(last) != 1:
            raise ValueError(f"{entry['sample']}: {first!r} … {last!r} is no stretch of it")
        start, end = text.index(first), text.index(last) + len(last)
        if start >= end:
            raise ValueError(f"{entry['sample']}: {first!r} … {last!r} ends before it begins")
        text = text[:start] + text[end:]
    return text


def main() -> None:
    """Print recall for every rule."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("rules", nargs="*")
    of_what = options.add_mutually_exclusive_group()
    of_what.add_argument("--misses", action="store_true")
    of_what.add_argument("--unseen", action="store_true")
    given = options.parse_args()
    wanted = {r.code for r in rules() if not given.rules or {r.code, r.family} & set(given.rules)}
    entries = [e for e in planted(unseen=given.unseen) if e["rule"] in wanted]
    found: Counter[tuple[str, str]] = Counter()
    beyond: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        inputs = []
        for k, entry in enumerate(entries):
            path = Path(folder) / f"{k}{Path(entry['sample']).suffix}"
            path.write_text(planted_text(entry).replace("charset=gb2312", "charset=utf-8"), "utf-8")
            inputs.append(Input(path, path.name))
        single = [r for r in rules() if not r.compares]
        for entry, audit in zip(entries, audit_many(inputs, rules=single), strict=True):
            outcome = audit.outcomes.get(entry["rule"], audit.status)
            found[entry["rule"], outcome] += 1
            expected = {entry["rule"], *entry.get("also", ())}
            beyond.update({f.rule for f in audit.findings if f.outcome == "fail"} - expected)
            if given.misses and outcome != "fail":
                print(f"{entry['rule']} {outcome:14} {entry['sample'][:24]} {entry['why']} {str(entry.get('change', entry.get('cut')))[:160]}")
    for code in sorted(wanted):
        of_rule = {outcome: n for (rule, outcome), n in found.items() if rule == code}
        total = sum(of_rule.values())
        if total:
            print(f"{code:8} fail {of_rule.get('fail', 0):3} of {total:3}  {of_rule.get('fail', 0) / total:.2f}  {of_rule}")
    hit = sum(n for (_, outcome), n in found.items() if outcome == "fail")
    doubt = sum(n for (_, outcome), n in found.items() if outcome == "uncertain")
    print(f"all      fail {hit} of {len(entries)} {hit / max(1, len(entries)):.3f}, uncertain {doubt}; rules that failed beside: {dict(beyond.most_common(12))}")


if __name__ == "__main__":
    main()
