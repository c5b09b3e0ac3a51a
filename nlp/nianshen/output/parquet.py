"""Four Parquet tables of a run for research: ``reports``, ``statements``, ``findings`` and ``cells``.

They are written from ``audit.jsonl`` a row group at a time, so that a run may be larger than memory. :data:`COLUMNS` says
what each column holds; null is unknown, as everywhere. Needs pyarrow (extra ``tables``).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, Self

from nianshen.forms import FORM_2019, FORM_2021
from nianshen.forms.form import OfficialForm
from nianshen.output.reading import Record, decision_of, weights
from nianshen.output.whole import whole
from nianshen.report import Value

Name = Literal["reports", "statements", "findings", "cells"]
_ROWS: dict[Name, int] = {"reports": 2_000, "statements": 50_000, "findings": 20_000, "cells": 100_000}
"""Rows of a row group: some ten megabytes each."""
_FORMS: dict[str, OfficialForm] = {form.id: form for form in (FORM_2019, FORM_2021)}
_HEAD = {
    "path": "string",
    "organ": "string",
    "level": "string",
    "tier": "string",
    "year": "int16",
    "form": "string",
}
"""Stands first in every table, so that most questions need no join; ``path`` is unique in ``reports``."""
COLUMNS: dict[Name, dict[str, str]] = {
    "reports": {
        **_HEAD,
        "province": "string",
        "title": "string",
        "published": "date32",
        "signed": "date32",
        "date_source": "string",
        "index_number": "string",
        "document_number": "string",
        "status": "string",
        "reason": "string",
        "verdict": "string",
        "failed_error": "int32",
        "failed_warning": "int32",
        "failed_advice": "int32",
        "failed_info": "int32",
        "uncertain": "int32",
        "scores": "map<string, struct<passed: int32, assessed: int32>>",
        "aspects": "map<string, bool>",
        "outcomes": "map<string, string>",
        "text": "string",
        "sha256": "string",
        "media_type": "string",
        "bytes": "int64",
        "url": "string",
    },
    "statements": {
        **_HEAD,
        "id": "int32",
        "part": "int8",
        "start": "int32",
        "end": "int32",
        "text": "string",
        "role": "string",
        "confidence": "double",
        "topics": "list<string>",
        "vague": "bool",
        "boilerplate": "bool",
        "answers": "list<int32>",
        "specificity": "double",
    },
    "findings": {
        **_HEAD,
        "rule": "string",
        "name": "string",
        "severity": "string",
        "outcome": "string",
        "message": "string",
        "locator": "string",
        "quote": "string",
        "start": "int32",
        "end": "int32",
        "facts": "string",
        "cites": "list<string>",
        "decision": "string",
        "fingerprint": "string",
    },
    "cells": {
        **_HEAD,
        "table": "int8",
        "row": "string",
        "row_label": "string",
        "column": "int16",
        "column_label": "string",
        "read": "bool",
        "value": "double",
        "printed": "string",
    },
}
"""Columns and their types, by table. In ``reports``: one row an input, also of those that were not audited; ``failed_*``
and ``uncertain`` count findings that nobody dismissed. In ``findings``: ``start``, ``end``, ``locator`` and ``quote`` are those
of the first evidence, ``facts`` is JSON. In ``cells``: ``read`` is false where the cell could not be read; ``value`` is its
number; ``printed`` is what stands there instead of a number, empty for a blank."""


class MissingExtraError(RuntimeError):
    """pyarrow is not installed."""


def require_pyarrow() -> None:
    """Check that the tables can be written, before hours are spent on a run.

    Raises:
        MissingExtraError: the extra is missing.
    """
    try:
        import pyarrow.parquet  # noqa: F401
    except ImportError as e:
        raise MissingExtraError(
            '写 parquet 表要装 pyarrow：pip install "nianshen[tables]" / parquet needs the extra tables'
        ) from e


def write_tables(records: Iterable[Record], out: Path) -> tuple[Path, ...]:
    """Write the four tables into the folder ``out``; they appear together, when all are whole.

    Raises:
        MissingExtraError: pyarrow is not installed.
    """
    require_pyarrow()
    with ExitStack() as files:
        drafts = {name: files.enter_context(whole(out / f"{name}.parquet")) for name in COLUMNS}
        with ExitStack() as opened:
            tables = [opened.enter_context(_Table(name, draft)) for name, draft in drafts.items()]
            for record in records:
                for table in tables:
                    table.add(record)
    return tuple(out / f"{name}.parquet" for name in COLUMNS)


class _Table:
    """One file, filled a row group at a time."""

    def __init__(self, name: Name, path: Path) -> None:
        from pyarrow.parquet import ParquetWriter

        self._rows_of, self._most = _ROWS_OF[name], _ROWS[name]
        self._schema = _schema(name)
        self._writer = ParquetWriter(path, self._schema, compression="zstd")
        self._rows: list[tuple[Any, ...]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, e: BaseException | None, trace: TracebackType | None) -> None:
        if kind is None:
            self._flush()
        self._writer.close()

    def add(self, record: Record) -> None:
        self._rows.extend(self._rows_of(record))
        if len(self._rows) >= self._most:
            self._flush()

    def _flush(self) -> None:
        import pyarrow as pa

        columns = zip(*self._rows, strict=True) if self._rows else [()] * len(self._schema)
        made = [pa.array(column, type=field.type) for column, field in zip(columns, self._schema, strict=True)]
        self._writer.write_table(
            pa.Table.from_arrays(made, schema=self._schema), row_group_size=max(1, len(self._rows))
        )
        self._rows.clear()


def _schema(name: Name) -> Any:
    import pyarrow as pa

    count = pa.int32()
    types = {
        "string": pa.string(),
        "bool": pa.bool_(),
        "int8": pa.int8(),
        "int16": pa.int16(),
        "int32": count,
        "int64": pa.int64(),
        "double": pa.float64(),
        "date32": pa.date32(),
        "list<string>": pa.list_(pa.string()),
        "list<int32>": pa.list_(count),
        "map<string, string>": pa.map_(pa.string(), pa.string()),
        "map<string, bool>": pa.map_(pa.string(), pa.bool_()),
        "map<string, struct<passed: int32, assessed: int32>>": pa.map_(
            pa.string(), pa.struct([("passed", count), ("assessed", count)])
        ),
    }
    return pa.schema([(column, types[kind]) for column, kind in COLUMNS[name].items()])


Row = tuple[Any, ...]


def _head(record: Record) -> Row:
    report = record["report"] or dict.fromkeys(_HEAD)
    return record["source"]["path"], *(report[key] for key in list(_HEAD)[1:])


def _report(record: Record) -> Iterator[Row]:
    keys = ("province", "title", "published", "signed", "date_source", "index_number", "document_number")
    report, source = record["report"] or dict.fromkeys(keys), record["source"]
    counts = weights(record)
    yield (
        *_head(record),
        report["province"],
        report["title"],
        _day(report["published"]),
        _day(report["signed"]),
        *(report[key] for key in keys[4:]),
        *(record[key] for key in ("status", "reason", "verdict")),
        *(counts[key] for key in ("error", "warning", "advice", "info", "uncertain")),
        _pairs(record["scores"]),
        _pairs(record["aspects"]),
        _pairs(record["outcomes"]),
        record["text"],
        *(source[key] for key in ("sha256", "media_type", "bytes", "url")),
    )


def _statements(record: Record) -> Iterator[Row]:
    head = _head(record)
    keys = tuple(COLUMNS["statements"])[len(_HEAD) :]
    for statement in record["statements"]:
        yield *head, *(statement[key] for key in keys)


def _findings(record: Record) -> Iterator[Row]:
    head = _head(record)
    for f in record["findings"]:
        first = f["evidence"][0]
        yield (
            *head,
            *(f[key] for key in ("rule", "name", "severity", "outcome", "message")),
            *(first[key] for key in ("locator", "quote", "start", "end")),
            json.dumps(f["facts"], ensure_ascii=False),
            [f"{cite['instrument']} {cite['article']}" for cite in f["cites"]],
            decision_of(f, "zh"),
            f["fingerprint"],
        )


def _cells(record: Record) -> Iterator[Row]:
    head = _head(record)
    form = _FORMS.get(record["report"]["form"]) if record["report"] else None
    for number, table in (record["tables"] or {}).items():
        for row, values in _by_group(table).items() if number == "4" else table.items():
            label, columns = _labels(form, int(number), row, len(values))
            for k, value in enumerate(values):
                yield *head, int(number), row, label, k, columns[k] if columns else None, *_content(value)


def _by_group(values: list[Value]) -> dict[str, list[Value]]:
    """Table four, which a record holds as fifteen values in a row."""
    size = len(FORM_2021.dispute_columns)
    return {group: values[k * size : (k + 1) * size] for k, group in enumerate(FORM_2021.dispute_groups)}


def _labels(form: OfficialForm | None, number: int, row: str, count: int) -> tuple[str | None, tuple[str, ...] | None]:
    """What the form prints for the row and for its columns, None where the table is not laid out as the form has it."""
    label: str | None = row
    columns: tuple[str, ...] = ()
    if form is not None and number == 2:
        columns = next((block.columns for block in form.disclosure if row in block.rows), ())
    elif form is not None and number == 3:
        label = next((r.label for r in form.request_rows if r.code == row), None)
        columns = form.request_columns
    elif form is not None:
        columns = form.dispute_columns
    return label, columns if len(columns) == count else None


def _content(value: Value) -> tuple[bool, float | None, str | None]:
    if isinstance(value, str):
        return True, None, value
    return value is not None, None if value is None else float(value), None


def _day(written: str | None) -> date | None:
    return None if written is None else date.fromisoformat(written)


def _pairs(told: Mapping[str, Any] | None) -> list[tuple[str, Any]] | None:
    return None if told is None else list(told.items())


_ROWS_OF: dict[Name, Callable[[Record], Iterator[Row]]] = {
    "reports": _report,
    "statements": _statements,
    "findings": _findings,
    "cells": _cells,
}
