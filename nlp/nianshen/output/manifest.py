"""``manifest.json``: what a run was made of and what it wrote, so that any later change to either can be told."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from hashlib import file_digest, sha256
from pathlib import Path
from typing import Any

NAME = "manifest.json"
SCHEMA = 1


class ManifestError(ValueError):
    """There is no manifest, or it cannot be understood."""


class Audited:
    """What a manifest tells of the records of a run, taken while they stream by."""

    def __init__(self) -> None:
        self.counts: dict[str, int] = {}
        self.versions: object = None
        self._inputs = sha256()

    def add(self, record: Mapping[str, Any]) -> None:
        """The next record of ``audit.jsonl``."""
        source, status = record["source"], record["status"]
        self._inputs.update(f"{source['path']}\0{source['sha256']}\n".encode())
        self.counts[status] = self.counts.get(status, 0) + 1
        self.versions = self.versions or record["versions"]

    @property
    def inputs(self) -> str:
        """One hash over the names and contents of all inputs, in hexadecimal digits."""
        return self._inputs.hexdigest()


def write_manifest(
    out: Path,
    written: Iterable[Path],
    settings: Mapping[str, Any],
    audited: Audited,
    program: str,
    seconds: Mapping[str, float],
) -> Path:
    """Write the manifest of a run into its folder: settings, versions, one hash over all inputs, each output's, and how
    long the run took, in which alone two runs over the same files differ.

    Args:
        out: the folder.
        written: the outputs.
        settings: what the run was told.
        audited: what the records tell.
        program: the digest of the code and data that made the outputs.
        seconds: what was done, and how long it took.
    """
    manifest = {
        "schema": SCHEMA,
        "settings": dict(settings),
        "versions": audited.versions,
        "program": program,
        "seconds": {what: round(took, 1) for what, took in seconds.items()},
        "inputs": {"sha256": audited.inputs, "counts": audited.counts},
        "outputs": {path.name: digest_of(path) for path in sorted(written)},
    }
    path = out / NAME
    draft = path.with_name(NAME + ".part")
    draft.write_text(json.dumps(manifest, ensure_ascii=False, indent=1, sort_keys=True) + "\n", "utf-8", newline="\n")
    return draft.replace(path)


def outputs_of(out: Path, program: str, lang: str) -> dict[str, str]:
    """The outputs of the run that wrote into the folder before: name and digest; none where there was no such run, or one
    by another program or in another language, which would word the same records otherwise."""
    try:
        manifest = json.loads((out / NAME).read_text("utf-8"))
        if (manifest["program"], manifest["settings"]["lang"]) != (program, lang):
            return {}
        return {str(name): str(digest) for name, digest in manifest["outputs"].items()}
    except (OSError, ValueError, KeyError, AttributeError, TypeError):
        return {}


def as_written(out: Path, names: Iterable[str], outputs: Mapping[str, str]) -> bool:
    """Whether all of these files are there just as ``outputs`` has them."""
    return all(name in outputs and (out / name).is_file() and digest_of(out / name) == outputs[name] for name in names)


def changed_outputs(out: Path) -> list[tuple[str, str]]:
    """The outputs of a run that are not as they were written: name, and ``missing`` or ``changed``.

    Raises:
        ManifestError: the folder has no manifest, or one that cannot be understood.
    """
    path = out / NAME
    try:
        outputs = json.loads(path.read_text("utf-8"))["outputs"]
        told = [(str(name), str(digest)) for name, digest in outputs.items()]
    except OSError as e:
        raise ManifestError(f"{path}：打不开（{e.strerror or e}）；它在 audit 写出结果的文件夹里 / no manifest there") from e
    except (ValueError, KeyError, AttributeError, TypeError) as e:
        raise ManifestError(f"{path}：不是 nianshen 写的清单（{e}） / not a manifest") from e
    found = []
    for name, digest in told:
        file = out / Path(name).name
        if not file.is_file():
            found.append((name, "missing"))
        elif digest_of(file) != digest:
            found.append((name, "changed"))
    return found


def digest_of(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal digits."""
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()
