"""Why a statement got its role: the character n-grams that weighed most."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from nianshen.audit_types import Statement
from nianshen.narrative.components import Roles
from nianshen.narrative.pipeline import shared
from nianshen.narrative.standing import normal
from nianshen.report import Report


def why_roles(report: Report, statements: Sequence[Statement]) -> list[str]:
    """For every statement of a report one line: its heaviest n-grams, each with its weight."""
    model = cast(Roles, shared().get_pipe("roles")).model
    return [
        "  ".join(f"{r.ngram} {r.weight:+.2f}" for r in model.reasons(normal(s.text, report.year), s.role))
        for s in statements
    ]
