"""Small tables that people write for a run: CSV as Excel saves it, or TOML, with errors that name the line."""

from __future__ import annotations

import csv
import io
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Handwritten:
    """What such a table holds. ``columns`` are the names of its columns, ``chinese`` their Chinese names to these, ``needed``
    those without which it makes no sense; ``entry`` is the name of a row in TOML. ``error`` is raised for what is wrong.
    """

    entry: str
    columns: Sequence[str]
    chinese: Mapping[str, str]
    needed: Sequence[str]
    error: type[ValueError]

    def rows(self, path: Path) -> list[tuple[str, dict[str, str]]]:
        """The rows of the file, each with where it stands, blank lines left out; cells are stripped.

        Raises:
            ValueError: ``error``, with a message that names the file, the line and what to do: it cannot be opened, is
                neither UTF-8 nor GB18030, neither CSV nor TOML, or has other columns.
        """
        try:
            content = path.read_bytes()
        except OSError as e:
            raise self.error(f"{path}：打不开（{e.strerror or e}） / cannot be opened") from e
        text = self._text(path, content)
        return self._toml(path, text) if path.suffix.lower() == ".toml" else self._csv(path, text)

    def _text(self, path: Path, content: bytes) -> str:
        for encoding in ("utf-8-sig", "gb18030"):
            try:
                return content.decode(encoding)
            except UnicodeDecodeError:
                continue
        raise self.error(f"{path}：既不是 UTF-8 也不是 GB18030 编码，请另存为 UTF-8 / neither UTF-8 nor GB18030")

    def _csv(self, path: Path, text: str) -> list[tuple[str, dict[str, str]]]:
        reader = csv.reader(io.StringIO(text, newline=""), strict=True)
        try:
            lines = [(reader.line_num, [cell.strip() for cell in line]) for line in reader]
        except csv.Error as e:
            raise self.error(f"{path}：第{reader.line_num}行：不是合格的 CSV（{e}） / not valid CSV") from e
        if not lines:
            raise self.error(f"{path}：是空的，第一行应当是 {','.join(self.columns)} / empty")
        header = [self.chinese.get(name, name) for name in lines[0][1]]
        unknown = [name for name in header if name not in self.columns]
        missing = [name for name in self.needed if name not in header]
        if unknown or missing:
            told = f"不认识 {'、'.join(unknown)}" if unknown else f"缺少 {'、'.join(missing)}"
            raise self.error(f"{path}：第1行：{told}；应当是 {','.join(self.columns)} / wrong header")
        rows = []
        for number, cells in lines[1:]:
            if not any(cells):
                continue
            if len(cells) > len(header):
                raise self.error(f"{path}：第{number}行：有{len(cells)}格，表头只有{len(header)}格 / too many cells")
            rows.append((f"第{number}行", dict(zip(header, cells, strict=False))))
        return rows

    def _toml(self, path: Path, text: str) -> list[tuple[str, dict[str, str]]]:
        try:
            table = tomllib.loads(text)
        except tomllib.TOMLDecodeError as e:
            raise self.error(f"{path}：不是合格的 TOML（{e}） / not valid TOML") from e
        entries = table.get(self.entry, [])
        if set(table) - {self.entry} or not isinstance(entries, list):
            raise self.error(f"{path}：只认 [[{self.entry}]] 表 / only [[{self.entry}]] tables are understood")
        rows = []
        for number, entry in enumerate(entries, 1):
            unknown = set(entry) - set(self.columns) if isinstance(entry, dict) else {"?"}
            if unknown:
                raise self.error(f"{path}：第{number}条：不认识 {'、'.join(sorted(unknown))} / unknown key")
            rows.append((f"第{number}条", {key: str(value).strip() for key, value in entry.items()}))
        return rows
