"""From files to the lines of ``audit.jsonl``: made where they are not remembered."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain, islice
from pathlib import Path

from nianshen.audit_types import Source, Status
from nianshen.auditing import Alone, Entering, Entry, Judging, Subject, compared, judged
from nianshen.batch.made_by import reader_digest
from nianshen.batch.readings import Readings
from nianshen.batch.records import Records, judging_digest, run_digest, source_of_subject
from nianshen.batch.remembering import Remembered
from nianshen.batch.store import generation
from nianshen.engine import At, Done, Engine, Item, Work, here
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
    inputs: Sequence[Input],
    last_year: Sequence[Input],
    judging: Judging,
    engine: Engine,
    cache: Path | None = None,
    on_read: Callable[[Status], None] = lambda _: None,
) -> Iterator[str]:
    """The line of every input, in order; ``cache`` is a folder of what earlier runs made, cut off or not.

    What is remembered hangs on the content of files, on code, models, rules and libraries, and on nothing else: neither
    on the order of files nor on their times. The lines are the same with a cache and without. ``on_read`` is told the
    status of every file that was read, where all are read before the first is judged.

    Raises:
        OSError: the cache cannot be written to.
    """
    run = _Run(inputs, last_year, judging, engine, cache if judging.travels else None, on_read)
    return run.compared() if judging.compares else run.alone()


@dataclass(frozen=True)
class _Run:
    """What a run has to do, where, and with what it may remember."""

    inputs: Sequence[Input]
    last_year: Sequence[Input]
    judging: Judging
    engine: Engine
    cache: Path | None
    on_read: Callable[[Status], None]

    @cached_property
    def reading(self) -> Work[Input, Read]:
        if self.cache is None:
            return FirstPass()
        return Remembered(FirstPass(), Readings(generation(self.cache, "readings", reader_digest())))

    def alone(self) -> Iterator[str]:
        """Lines where nothing compares: each hangs on its own file only."""
        if self.cache is None:
            return judged(self.inputs, (), self.judging, Lines(self.judging), self.engine, self.reading)
        records = Records(generation(self.cache, "records", judging_digest(self.judging)), _with_its_tables)
        return self.engine(Remembered(Alone(self.reading, Lines(self.judging)), records), self.inputs)

    def compared(self) -> Iterator[str]:
        """Lines of a run that was made before are recalled as long as none is missing; then all is compared again, and
        only what is missing judged."""
        known = 0
        for line_known in self._recalled():
            yield line_known
            known += 1
        if known < len(self.inputs):
            yield from islice(self._made(), known, None)

    def _recalled(self) -> Iterator[str]:
        if self.cache is None:
            return
        sources = [source_of(item) for item in self.inputs]
        records = self._records(self.cache, sources, map(source_of, self.last_year), _itself)
        if not any(records.store.folder.iterdir()):
            return
        for item, source in zip(self.inputs, sources, strict=True):
            known = records.recall(source.sha256, source) if source.sha256 is not None else None
            known = known or self._no_report(item)
            if known is None:
                return
            yield known

    def _no_report(self, item: Input) -> str | None:
        """The line of a file that is no report, which is compared with nothing; None for a report."""
        read = next(self.engine(self.reading, [item]))
        return None if read[0].report is not None else line(self.judging.of(Subject.alone(read)))

    def _made(self) -> Iterator[str]:
        """All passes; each record is remembered under the files as they were when they were read."""
        read: tuple[list[Source], list[Source]] = [], []
        groups = (
            self._noted(group, sources) for group, sources in zip((self.inputs, self.last_year), read, strict=True)
        )
        subjects = compared(*groups)
        judge: Work[Subject, str] = Lines(self.judging)
        if self.cache is not None:
            first = list(islice(subjects, 1))  # the comparison is over when the first is there to be judged
            subjects = chain(first, subjects)
            judge = Remembered(judge, self._records(self.cache, *read, source_of_subject))
        yield from (self.engine if self.judging.travels else here)(judge, subjects)

    def _noted(self, group: Sequence[Input], sources: list[Source]) -> Iterator[Entry]:
        for entry in self.engine(Entering(self.reading), group):
            sources.append(entry.item.source)
            self.on_read(entry.item.status)
            yield entry

    def _records(
        self, cache: Path, inputs: Iterable[Source], last_year: Iterable[Source], source: Callable[[Item], Source]
    ) -> Records[Item]:
        """The memory of a run over just these files."""
        return Records(generation(cache, "run", run_digest(self.judging, inputs, last_year), most=_RUNS), source)


def _with_its_tables(item: Input) -> Source:
    """The file, known by the content of the workbook beside it too: the record hangs on both."""
    source = source_of(item)
    if item.tables is None:
        return source
    return replace(source, path=f"{source.path} + {source_of(item.tables).sha256}")


def _itself(source: Source) -> Source:
    return source
