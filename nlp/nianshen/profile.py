"""What an office asks on top of the national requirements. How a profile is written down: :mod:`nianshen.judge.profiles`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from nianshen.audit_types import Citation, Severity
from nianshen.report import Level


@dataclass(frozen=True, slots=True)
class RequiredWords:
    """What a part must tell: one of the words ``any_of`` has to stand in it. ``says`` is the demand in the office's words.

    ``part`` is 1..6; ``levels`` None means every organ.
    """

    part: int
    any_of: tuple[str, ...]
    says: str
    levels: tuple[Level, ...] | None = None


@dataclass(frozen=True, slots=True)
class Profile:
    """Local requirements. ``deadlines`` are (month, day) of the year after the report year, for organs to which the
    regulation sets no day or an office an earlier one; ``longest`` is the most characters part one may have.

    ``severity`` replaces a rule's own, ``off`` are the codes of rules that do not run. ``cites`` is the local instrument,
    which only findings that rest on the profile cite; ``sha256`` is of the file it was read from, None for the national.
    """

    name: str
    title: str
    title_en: str
    cites: Citation | None = None
    deadlines: Mapping[Level, tuple[int, int]] = field(default_factory=dict)
    longest: int | None = None
    words: tuple[RequiredWords, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    off: frozenset[str] = frozenset()
    sha256: str | None = None


NATIONAL_PROFILE = Profile("national", "全国统一要求", "national requirements")
"""The default: the regulation and the national form, nothing local."""
