"""Which file belongs to which report, where the names of the files do not tell: a table that the auditor writes.

CSV (as Excel saves it) or TOML, one pair a row. What it says goes before what names tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from nianshen.first_pass import Input
from nianshen.handwritten import Handwritten

COLUMNS = ("report", "attachment")
_CHINESE = {"报告": "report", "附件": "attachment"}


class AttachmentsError(ValueError):
    """A table of attachments that cannot be understood; the message names the file, the line and what to do."""


_FILE = Handwritten("attachment", COLUMNS, _CHINESE, COLUMNS, AttachmentsError)


def with_attachments(inputs: Sequence[Input], path: Path) -> tuple[Input, ...]:
    """The files of a run, each report with the file that the table at ``path`` gives it.

    A file is named as in the outputs, or by the end of that name where no other file of the run ends so.

    Raises:
        AttachmentsError: the table is not there or cannot be read; it names a file that is not in the run, or that may be
            two; a report has two attachments, an attachment two reports; a file is both.
    """
    pairs: dict[str, str] = {}
    for where, row in _FILE.rows(path):
        report, attachment = (_named(inputs, row.get(column, ""), path, where) for column in COLUMNS)
        if report == attachment:
            raise AttachmentsError(f"{path}：{where}：报告和附件是同一个文件 / one file as both")
        if report in pairs:
            raise AttachmentsError(f"{path}：{where}：{report} 已经有一个附件 / a second attachment")
        if attachment in pairs.values():
            raise AttachmentsError(f"{path}：{where}：{attachment} 已经是另一份报告的附件 / belongs to another report")
        pairs[report] = attachment
    both = sorted(set(pairs) & set(pairs.values()))
    if both:
        raise AttachmentsError(f"{path}：{'、'.join(both)} 既写作报告又写作附件 / both report and attachment")
    return tuple(_paired(inputs, pairs))


def _named(inputs: Iterable[Input], name: str, path: Path, where: str) -> str:
    """The full name of the file that is meant."""
    if not name:
        raise AttachmentsError(f"{path}：{where}：报告和附件都要填 / left blank")
    meant = name.replace("\\", "/").removeprefix("./")
    found = [i.name for i in inputs if i.name == meant] or [i.name for i in inputs if i.name.endswith(f"/{meant}")]
    if not found:
        raise AttachmentsError(f"{path}：{where}：本次审核的文件里没有 {name} / no such file in this run")
    if len(found) > 1:
        told = "、".join(found[:3])
        raise AttachmentsError(f"{path}：{where}：{name} 可能是几个文件（{told}），请写上文件夹 / several files")
    return found[0]


def _paired(inputs: Iterable[Input], pairs: dict[str, str]) -> Iterable[Input]:
    by_name = {item.name: replace(item, tables=None) for item in inputs}
    taken = set(pairs.values())
    for item in inputs:
        if item.name in pairs:
            yield replace(item, tables=by_name[pairs[item.name]])
        elif item.name in taken or (item.tables is not None and item.tables.name in taken):
            yield by_name[item.name]
        else:
            yield item
