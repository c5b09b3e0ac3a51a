"""What several outputs read off a record of ``audit.jsonl``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from nianshen.audit_types import SEVERITIES
from nianshen.output.wording import Lang, colon, in_brackets, joined, locator, message, status_word, word

Record = Mapping[str, Any]
WEIGHTS = (*SEVERITIES, "uncertain")


def weight(finding: Record) -> str:
    """What a finding counts as: its severity, or ``uncertain``, since a doubt is no error however grave it would be."""
    return "uncertain" if finding["outcome"] == "uncertain" else str(finding["severity"])


def dismissed(finding: Record) -> bool:
    """Whether somebody decided that the finding does not count."""
    decision = finding.get("decision")
    return decision is not None and decision["decision"] == "dismiss"


def decision_of(finding: Record, lang: Lang) -> str | None:
    """What was decided on a finding, why and by whom; None where nobody did."""
    decision = finding.get("decision")
    if decision is None:
        return None
    told = word(decision["decision"], lang) + colon(lang) + decision["reason"]
    return str(told) + in_brackets(joined([decision["person"], decision["date"]], lang), lang)


def weights(record: Record) -> Counter[str]:
    """How many findings of each weight a record has."""
    return Counter(weight(finding) for finding in record["findings"] if not dismissed(finding))


def standing(record: Record, lang: Lang) -> str:
    """The verdict of an audited record, the status of any other."""
    return word(record["verdict"], lang) if record["verdict"] else status_word(record["status"], lang)


def file_name(record: Record) -> str:
    """The path of the source, a dash for a report audited in memory."""
    return record["source"]["path"] or "—"


def words_of(finding: Record, lang: Lang) -> str:
    """The message of a finding."""
    return message(finding["rule"], finding["message"], finding["facts"], lang)


def searched_for(evidence: Record, lang: Lang) -> str | None:
    """How an absence was established, in words; None for evidence that quotes."""
    searched = evidence["searched"]
    if searched is None:
        return None
    told = locator(searched["where"], lang) + colon(lang) + joined(searched["terms"], lang)
    if searched["nearest"]:
        told += ("；" if lang == "zh" else "; ") + word("nearest", lang) + colon(lang) + searched["nearest"]
    return told


def cited(finding: Record, lang: Lang) -> Iterator[str]:
    """The provisions that a finding rests on, each with its force."""
    for cite in finding["cites"]:
        yield f"{cite['instrument']} {cite['article']}" + in_brackets(word(cite["force"], lang), lang)


def part_at(record: Record, start: int) -> str | None:
    """The heading of the part in which something stands, None outside all."""
    return next((p["title"] for p in record["parts"] if p["start"] <= start < p["end"]), None)


def copied_passages(record: Record) -> Iterator[tuple[Record, Record, str]]:
    """Every passage that a finding shows to stand in another report: the finding, the passage (offsets here and there,
    ``source``, ``their_quote``), and its words here."""
    for finding in record["findings"]:
        for passage in finding["facts"].get("passages", ()):
            yield finding, passage, record["text"][passage["start"] : passage["end"]]
