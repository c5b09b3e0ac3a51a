"""Profiles written down in TOML, shipped or an office's own; anything that is not understood is an error."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any, get_args

from nianshen.audit_types import SEVERITIES, Citation, Severity
from nianshen.data_files import data_path
from nianshen.profile import NATIONAL_PROFILE, Profile, RequiredWords
from nianshen.registry import rules
from nianshen.report import Level

_KEYS = {
    "": {"title", "title_en", "instrument", "deadlines", "overview", "words", "severity", "off"},
    "instrument": {"name", "article"},
    "overview": {"longest"},
    "words": {"part", "any_of", "says", "levels"},
}
_DAY = re.compile(r"(\d{1,2})-(\d{1,2})\Z")
_DAYS = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class ProfileError(ValueError):
    """A profile that is not there or cannot be understood; the message names the file, the key and what to do."""


def shipped_profiles() -> tuple[Profile, ...]:
    """The profiles of the package by name, the national one first."""
    folder = data_path("profiles")
    return (NATIONAL_PROFILE, *(_read(path) for path in sorted(folder.glob("*.toml"))))


def load_profile(name: str) -> Profile:
    """A shipped profile by its name, or the one in a TOML file.

    Raises:
        ProfileError: there is neither, or the file is not understood.
    """
    if name == NATIONAL_PROFILE.name:
        return NATIONAL_PROFILE
    path = Path(name)
    if path.suffix != ".toml":
        path = data_path("profiles") / f"{name}.toml"
    if not path.is_file():
        known = "、".join(p.name for p in shipped_profiles())
        raise ProfileError(f"没有方案 {name!r}：自带的有 {known}，或给出一个 .toml 文件 / no such profile")
    return _read(path)


def _read(path: Path) -> Profile:
    content = path.read_bytes()
    try:
        table = tomllib.loads(content.decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as e:
        raise ProfileError(f"{path}：不是合格的 TOML 文件（{e}） / not valid TOML") from e
    return _Reader(path).profile(table, sha256(content).hexdigest())


class _Reader:
    """Reads one file; every complaint names it and the key."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def profile(self, table: Mapping[str, Any], digest: str) -> Profile:
        self._known(table, "")
        instrument = self._table(table, "instrument")
        self._known(instrument, "instrument")
        overview = self._table(table, "overview")
        self._known(overview, "overview")
        words = table.get("words", [])
        if not isinstance(words, list):
            raise self._wrong("words", "应当是若干个 [[words]] / a list of tables is needed")
        title = self._text(table, "title", "")
        cites = None
        if instrument:
            cites = Citation(self._text(instrument, "name", "instrument."), self._text(instrument, "article", "instrument."), "local")
        profile = Profile(
            self.path.stem,
            title,
            self._text(table, "title_en", ""),
            cites,
            {self._level(k, "deadlines"): self._day(v, f"deadlines.{k}") for k, v in self._table(table, "deadlines").items()},
            self._count(overview.get("longest"), "overview.longest"),
            tuple(self._words(w, f"words[{n}]") for n, w in enumerate(words, 1)),
            {self._code(k, "severity"): self._severity(k, v) for k, v in self._table(table, "severity").items()},
            frozenset(self._code(code, "off") for code in self._texts(table.get("off", []), "off")),
            digest,
        )
        if cites is None and (profile.deadlines or profile.longest or profile.words):
            raise self._wrong("instrument", "地方要求必须写明依据的文件 / a local requirement needs its instrument")
        return profile

    def _words(self, table: Any, key: str) -> RequiredWords:
        if not isinstance(table, dict):
            raise self._wrong(key, "应当是一个表 / a table is needed")
        self._known(table, "words", key)
        part = table.get("part")
        if not isinstance(part, int) or isinstance(part, bool) or not 1 <= part <= 6:
            raise self._wrong(f"{key}.part", "应当是1到6的数 / a number from 1 to 6 is needed")
        any_of = self._texts(table.get("any_of"), f"{key}.any_of")
        if not any_of:
            raise self._wrong(f"{key}.any_of", "至少要有一个词 / at least one word is needed")
        levels = self._texts(table["levels"], f"{key}.levels") if "levels" in table else None
        return RequiredWords(
            part, any_of, self._text(table, "says", f"{key}."),
            None if levels is None else tuple(self._level(level, f"{key}.levels") for level in levels),
        )  # fmt: skip

    def _known(self, table: Mapping[str, Any], of: str, key: str | None = None) -> None:
        for name in table:
            if name not in _KEYS[of]:
                prefix = f"{key or of}." if of else ""
                raise self._wrong(f"{prefix}{name}", f"不认识这个键，可用的有 {'、'.join(sorted(_KEYS[of]))} / unknown key")

    def _table(self, table: Mapping[str, Any], key: str) -> Mapping[str, Any]:
        value = table.get(key, {})
        if not isinstance(value, dict):
            raise self._wrong(key, "应当是一个表 / a table is needed")
        return value

    def _text(self, table: Mapping[str, Any], key: str, prefix: str) -> str:
        value = table.get(key)
        if not isinstance(value, str) or not value.strip():
            raise self._wrong(f"{prefix}{key}", "应当是一段文字 / text is needed")
        return value

    def _texts(self, value: Any, key: str) -> tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(v, str) and v.strip() for v in value):
            raise self._wrong(key, "应当是一组文字 / a list of texts is needed")
        return tuple(value)

    def _count(self, value: Any, key: str) -> int | None:
        if value is None:
            return None
        if not isinstance(value, int) or isinstance(value, bool) or value < 1:
            raise self._wrong(key, "应当是正整数 / a positive whole number is needed")
        return value

    def _level(self, value: str, key: str) -> Level:
        found = next((level for level in get_args(Level) if level == value), None)
        if found is None:
            raise self._wrong(key, f"没有层级 {value!r}，可用的有 {'、'.join(get_args(Level))} / no such level")
        return found  # type: ignore[no-any-return]

    def _severity(self, code: str, value: Any) -> Severity:
        key = f"severity.{code}"
        found = next((s for s in SEVERITIES if s == value), None)
        if found is None:
            raise self._wrong(key, f"没有级别 {value!r}，可用的有 {'、'.join(SEVERITIES)} / no such severity")
        if found == "error" and not any(rule.code == code and rule.severity == "error" for rule in rules()):
            raise self._wrong(key, "error 只能给本来就是错误级的规则，地方方案最高可以定为 warning / no error beyond the law and the form")
        return found

    def _code(self, value: str, key: str) -> str:
        if value not in {rule.code for rule in rules()}:
            raise self._wrong(key, f"没有规则 {value!r}；用 nianshen rules 查看 / no such rule")
        return value

    def _day(self, value: Any, key: str) -> tuple[int, int]:
        m = _DAY.match(value) if isinstance(value, str) else None
        month, day = (int(m[1]), int(m[2])) if m else (0, 0)
        if not 1 <= month <= 12 or not 1 <= day <= _DAYS[month]:
            raise self._wrong(key, "应当写作“月-日”，如 \"02-20\" / month-day is needed")
        return month, day

    def _wrong(self, key: str, why: str) -> ProfileError:
        return ProfileError(f"{self.path}：{key}：{why}")
