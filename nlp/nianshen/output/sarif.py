"""``audit.sarif``: the findings of a run as SARIF 2.1.0, for viewers and pipelines that know the format.

Offsets count Unicode code points (``columnKind``). Those of a plain text file are its own; those of any other file
count in the text that was read off it, which is embedded as an artifact of its own under the fragment ``#text``.
A doubt is a result of kind ``review``; a file that was not audited is a notification of the invocation.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from inspect import cleandoc
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any
from urllib.parse import quote

from nianshen import __version__
from nianshen.output.reading import cited, decision_of, dismissed, searched_for, words_of
from nianshen.output.whole import whole
from nianshen.output.wording import Lang, colon, locator, reason, status_word, word
from nianshen.rule import Rule

Record = Mapping[str, Any]

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT = "nianshenFinding/v1"
_LEVEL = {"error": "error", "warning": "warning", "advice": "note", "info": "note"}
_NOTIFIED = {"unreadable": "warning", "not_a_report": "note", "error": "error"}


def write_log(records: Iterable[Record], out: Path, *, lang: Lang = "zh") -> None:
    """Write the log of a run to the file ``out``; the same records give the same bytes.

    Args:
        records: the objects of ``audit.jsonl``, in the order in which they are to be listed; read once, one at a time.
        out: the file to write, replaced only when the log is complete.
        lang: the language of messages and titles; quotes and the pages of rules stay Chinese.
    """
    with whole(out) as draft, draft.open("w", encoding="utf-8", newline="\n") as log, _spool() as artifacts:
        run = _Run(lang, artifacts)
        log.write(f'{{"$schema":{_json(SCHEMA)},"version":"2.1.0","runs":[{{"columnKind":"unicodeCodePoints",')
        log.write(f'"language":{_json("zh-CN" if lang == "zh" else "en-US")},"results":[')
        between = "\n"
        for record in records:
            for result in run.add(record):
                log.write(between + _json(result))
                between = ",\n"
        log.write('\n],"artifacts":[')
        artifacts.seek(0)
        for line in artifacts:
            log.write(line)
        log.write(f'],\n"invocations":[{_json(run.invocation())}],\n"tool":{_json(run.tool())}}}]}}\n')


def _spool() -> IO[str]:
    """Where artifacts wait for the results to end: their texts do not stay in memory."""
    return TemporaryFile("w+", encoding="utf-8", newline="\n")


def _json(value: Any) -> str:
    plain = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return plain.encode("utf-8", "replace").decode() if not plain.isascii() else plain


class _Run:
    """What is told at the end, collected while the records pass: rules, artifacts, files that were not audited."""

    def __init__(self, lang: Lang, artifacts: IO[str]) -> None:
        from nianshen.registry import rules

        self.lang: Lang = lang
        self.rules = [_descriptor(rule, lang) for rule in rules()]
        self.at = {descriptor["id"]: n for n, descriptor in enumerate(self.rules)}
        self.notifications: list[dict[str, Any]] = []
        self._artifacts = artifacts
        self._number = 0

    def add(self, record: Record) -> Iterator[dict[str, Any]]:
        """The results of one record."""
        file = self._file(record)
        if record["status"] != "audited":
            self.notifications.append(self._notification(record, file))
            return
        for rule in sorted(code for code, outcome in record["outcomes"].items() if outcome == "error"):
            told = f"{rule}{colon(self.lang)}{word('crashed_rule', self.lang)}"
            self.notifications.append(_notice("error", told, file, rule))
        if not record["findings"]:
            return
        text = file if record["source"]["media_type"] == "text/plain" else self._text(record, file)
        for finding in record["findings"]:
            yield self._result(finding, file, text)

    def tool(self) -> dict[str, Any]:
        driver = {"name": "nianshen", "version": __version__, "semanticVersion": __version__, "rules": self.rules}
        return {"driver": driver}

    def invocation(self) -> dict[str, Any]:
        crashed = any(n["level"] == "error" for n in self.notifications)
        return {"executionSuccessful": not crashed, "toolExecutionNotifications": self.notifications}

    def _file(self, record: Record) -> dict[str, Any]:
        source = record["source"]
        artifact: dict[str, Any] = {"location": {"uri": _uri(source["path"])}, "roles": ["analysisTarget"]}
        if source["media_type"]:
            artifact["mimeType"] = source["media_type"]
        if source["bytes"] is not None:
            artifact["length"] = source["bytes"]
        if source["sha256"]:
            artifact["hashes"] = {"sha-256": source["sha256"]}
        if record["report"]:
            known = {k: record["report"][k] for k in ("organ", "year", "level", "form", "title")}
            artifact["properties"] = {**known, "verdict": record["verdict"], "scores": record["scores"]}
        return self._keep(artifact)

    def _text(self, record: Record, file: Record) -> dict[str, Any]:
        location = {"uri": f"{file['uri']}#text"}
        described = {"text": word("text_artifact", self.lang)}
        contents = {"text": record["text"]}
        return self._keep({"location": location, "mimeType": "text/plain", "description": described, "contents": contents})

    def _keep(self, artifact: dict[str, Any]) -> dict[str, Any]:
        self._artifacts.write(("," if self._number else "") + "\n" + _json(artifact))
        self._number += 1
        return {"uri": artifact["location"]["uri"], "index": self._number - 1}

    def _notification(self, record: Record, file: Record) -> dict[str, Any]:
        told = status_word(record["status"], self.lang)
        if record["reason"]:
            told += colon(self.lang) + reason(record["reason"], self.lang)
        return _notice(_NOTIFIED[record["status"]], told, file)

    def _result(self, finding: Record, file: Record, text: Record) -> dict[str, Any]:
        sure = finding["outcome"] == "fail"
        locations = [self._location(e, file, text) for e in finding["evidence"]]
        result = {
            "ruleId": finding["rule"],
            "ruleIndex": self._rule_index(finding),
            "kind": "fail" if sure else "review",
            "level": _LEVEL[finding["severity"]] if sure else "none",
            "message": {"text": words_of(finding, self.lang)},
            "locations": locations[:1],
            "partialFingerprints": {FINGERPRINT: finding["fingerprint"]},
        }
        if dismissed(finding):
            told = decision_of(finding, self.lang)
            result["suppressions"] = [{"kind": "external", "status": "accepted", "justification": told}]
        if locations[1:]:
            result["relatedLocations"] = [{"id": n, **place} for n, place in enumerate(locations[1:], 1)]
        result["properties"] = {
            "severity": finding["severity"],
            "outcome": finding["outcome"],
            "citations": [*cited(finding, self.lang)],
            "facts": finding["facts"],
        }
        return result

    def _location(self, evidence: Record, file: Record, text: Record) -> dict[str, Any]:
        place = {"logicalLocations": [{"fullyQualifiedName": locator(evidence["locator"], self.lang)}]}
        if evidence["start"] is None:
            searched = f"{word('searched', self.lang)} {searched_for(evidence, self.lang)}"
            return {"physicalLocation": {"artifactLocation": file}, **place, "message": {"text": searched}}
        region = {
            "charOffset": evidence["start"],
            "charLength": evidence["end"] - evidence["start"],
            "snippet": {"text": evidence["quote"]},
        }
        return {"physicalLocation": {"artifactLocation": text, "region": region}, **place}

    def _rule_index(self, finding: Record) -> int:
        """The place of its rule among the descriptors; one that is not installed is entered by its name."""
        code = finding["rule"]
        if code not in self.at:
            self.at[code] = len(self.rules)
            self.rules.append({"id": code, "name": finding["name"]})
        return self.at[code]


def _descriptor(rule: Rule, lang: Lang) -> dict[str, Any]:
    title = rule.title if lang == "zh" else rule.title_en
    required = [f"{p.instrument}（{p.number}）{p.article}{colon(lang)}{p.requires if lang == 'zh' else p.requires_en}" for p in rule.cites]
    page = cleandoc(rule.page)
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": title},
        "fullDescription": {"text": "\n".join(required)},
        "help": {"text": page if lang == "zh" else "\n".join([title, *required, "", page])},
        "defaultConfiguration": {"level": _LEVEL[rule.severity]},
        "properties": {
            "severity": rule.severity,
            "tags": [rule.family],
            "forms": list(rule.forms),
            "levels": list(rule.levels) if rule.levels is not None else None,
            "needs": list(rule.needs),
            "since": rule.since,
            "citations": [{"instrument": f"{p.instrument}（{p.number}）", "article": p.article, "force": p.force} for p in rule.cites],
        },
    }


def _notice(level: str, told: str, file: Record, rule: str | None = None) -> dict[str, Any]:
    notice = {"level": level, "message": {"text": told}, "locations": [{"physicalLocation": {"artifactLocation": file}}]}
    return {**notice, "associatedRule": {"id": rule}} if rule else notice


def _uri(path: str | None) -> str:
    """A path as a relative reference; a report audited in memory goes by the name ``-``, like standard input."""
    return quote(path or "-", safe="/")
