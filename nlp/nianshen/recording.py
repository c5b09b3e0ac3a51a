"""From files to the lines of ``audit.jsonl``: made where they are not remembered."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path

from nianshen.audit_types import Source
from nianshen.auditing import Alone, Judging, Subject, compared, judged
from nianshen.batch.made_by import reader_digest
from nianshen.batch.readings import Readings
from nianshen.batch.records import Records, judging_digest, run_digest, source_of_subject
from nianshen.batch.remembering import Remembered
from nianshen.batch.store import generation
from nianshen.engine import At, Done, Engine, Work
from nianshen.first_pass import FirstPass, Input, Read, failed, source_of
from nianshen.output.record import line

_log = logging.getLogger(__name__)
_RUNS = 4
"""Runs that compare whose records are kept: each is as large as an ``audit.jsonl``, and any other file makes another run."""


@dataclass(frozen=True, slots=True)
class Lines:
    """Judging as work that makes lines, so that a record is put into words where it is judged."""

    judging: Judging

    @property
    def shard(self) -> int:
        """As many as are judged together."""
        return self.judging.shard

    def __call__(self, items: Sequence[Subject]) -> Iterator[At | Done[str]]:
        """The line of every report."""
        for k, subject in enumerate(items):
            yield At(k)
            yield Done(k, self._line(subject))

    def lost(self, item: Subject, reason: str) -> str:
        """The line of a report on which a worker was lost."""
        return line(self.judging.lost(item, reason))

    def _line(self, subject: Subject) -> str:
        try:
            return line(self.judging.of(subject))
        except Exception as e:  # a fact of somebody's rule that has no place in a record
            _log.exception("could not write down %s", subject.item.source.path)
            return line(self.judging.not_audited(subject.item.source, "error", failed(e)))


def lines(
    inputs: Sequence[Input], last_year: Sequence[Input], judging: Judging, engine: Engine, cache: Path | None = None
) -> Iterator[str]:
    """The line of every input, in order; ``cache`` is a folder of what earlier runs made, cut off or not.

    What is remembered hangs on the content of files, on code, models, rules and libraries, and on nothing else: neither
    on the order of files nor on their times. The lines are the same with a cache and without.

    Raises:
        OSError: the cache cannot be written to.
    """
    if cache is None or not judging.travels:
        return judged(inputs, last_year, judging, Lines(judging), engine, FirstPass())
    reading = Remembered(FirstPass(), Readings(generation(cache, "readings", reader_digest())))
    if not judging.compares:
        records = Records(generation(cache, "records", judging_digest(judging)), source_of)
        return engine(Remembered(Alone(reading, Lines(judging)), records), inputs)
    return _compared(inputs, last_year, judging, engine, reading, cache)


def _compared(
    inputs: Sequence[Input],
    last_year: Sequence[Input],
    judging: Judging,
    engine: Engine,
    reading: Work[Input, Read],
    cache: Path,
) -> Iterator[str]:
    """Lines of a run that was made before are recalled as long as none is missing; then all is compared again, and
    only what is missing judged."""
    sources = [source_of(item) for item in inputs]
    digest = run_digest(judging, sources, map(source_of, last_year))
    records = Records(generation(cache, "run", digest, most=_RUNS), _itself)
    begun = any(records.store.folder.iterdir())
    for position, source in enumerate(sources):
        known = None
        if begun:
            known = records.recall(source.sha256, source) if source.sha256 is not None else None
            known = known or _no_report(inputs[position], judging, engine, reading)
        if known is None:
            yield from islice(_made(inputs, last_year, judging, engine, reading, cache), position, None)
            return
        yield known


def _itself(source: Source) -> Source:
    return source


def _no_report(item: Input, judging: Judging, engine: Engine, reading: Work[Input, Read]) -> str | None:
    """The line of a file that is no report, which is compared with nothing; None for a report."""
    pending, _ = next(engine(reading, [item]))
    return None if pending.report is not None else line(judging.of(Subject(pending)))


def _made(
    inputs: Sequence[Input],
    last_year: Sequence[Input],
    judging: Judging,
    engine: Engine,
    reading: Work[Input, Read],
    cache: Path,
) -> Iterator[str]:
    """All passes; each record is remembered under the files as they were when they were read."""
    read: tuple[list[Source], list[Source]] = [], []
    subjects = compared(_noted(engine(reading, inputs), read[0]), _noted(engine(reading, last_year), read[1]))
    first = list(islice(subjects, 1))  # the comparison is over when the first is there to be judged
    records = Records(generation(cache, "run", run_digest(judging, *read), most=_RUNS), source_of_subject)
    yield from engine(Remembered(Lines(judging), records), chain(first, subjects))


def _noted(reads: Iterable[Read], sources: list[Source]) -> Iterator[Read]:
    for read in reads:
        sources.append(read[0].source)
        yield read
