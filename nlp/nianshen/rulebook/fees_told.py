"""What the running text says of fees for disclosure on request: read once for the rules that ask."""

from __future__ import annotations

from nianshen.rule import Case
from nianshen.text.fee_claims import FeeClaim, fee_claims
from nianshen.text.request_claims import speaks_of_requests
from nianshen.text.told import LONGEST_SENTENCE, Sentence

_PART_SIX = 6
_PARTS = (0, 1, 2, 3, _PART_SIX)
_MOST_CLAIMS = 200


def fees_told(case: Case) -> tuple[FeeClaim, ...]:
    """What is said of fees, in order; offsets are those of ``case.told.text``."""
    return case.once(_fees_told)


def fee_sentences(case: Case) -> list[Sentence]:
    """The sentences where fees for disclosure on request may be told: all parts but 四 and 五."""
    return [s for s in case.told.sentences if s.part in _PARTS and s.end - s.start <= LONGEST_SENTENCE]


def _fees_told(case: Case) -> tuple[FeeClaim, ...]:
    told, found, near = case.told, list[FeeClaim](), False
    for s in fee_sentences(case):
        if len(found) >= _MOST_CLAIMS:
            break
        other = near or s.part == _PART_SIX
        found.extend(fee_claims(told.text, s.start, s.end, s.quantities, other=other))
        near = speaks_of_requests(told.text, s.start, s.end)
    return tuple(found)
