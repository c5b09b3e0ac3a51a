"""What results depend on beside the files that were audited: code, shipped data, models, libraries; as short digests."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from functools import cache
from hashlib import blake2b, sha256
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

import nianshen
from nianshen.data_files import data_path
from nianshen.rule import Rule

LIBRARIES = (
    "jieba", "lxml", "numpy", "olefile", "onnxruntime", "opencv-python-headless", "pypdfium2", "rapidocr", "rjieba",
    "scikit-learn", "scipy", "selectolax", "spacy", "threadpoolctl", "xlrd",
)  # fmt: skip
"""The libraries that reading and judging rest on."""
READING = (
    "__init__.py", "audit_types.py", "data_files.py", "engine.py", "first_pass.py", "forms", "intake", "narrative", "parse",
    "report.py", "text",
)  # fmt: skip
"""The part of the package that reads and tags: a change to a rule does not make what was read anew."""
_PACKAGE = Path(nianshen.__file__).parent
_LENGTH = 10


@cache
def reader_digest() -> str:
    """The digest of all that turns the bytes of a file into a report with its statements."""
    return digest([*_code(READING), *_data("models"), *_data("lexicon"), *_libraries()])


def judge_digest(rules: Iterable[Rule]) -> str:
    """The digest of all that turns a report into its record: the whole package, its data, and rules of others."""
    homes = {rule.module.partition(".")[0] for rule in rules} - {"nianshen"}
    return digest([_package(), *_packages(sorted(homes))])


@cache
def _package() -> bytes:
    data = [*_data("models"), *_data("lexicon"), *_data("profiles")]
    return digest([*_code(("",)), *data, *_libraries()]).encode()


def _code(places: Iterable[str]) -> Iterable[bytes]:
    for place in places:
        root = _PACKAGE / place
        for file in [root] if root.is_file() else sorted(root.rglob("*.py")):
            yield file.relative_to(_PACKAGE).as_posix().encode()
            yield file.read_bytes()


def _data(name: str) -> Iterable[bytes]:
    folder = data_path(name)
    for file in sorted(p for p in folder.rglob("*") if p.is_file()):
        yield file.relative_to(folder).as_posix().encode()
        yield file.read_bytes()


def _libraries() -> Iterable[bytes]:
    yield repr(sys.version_info[:3]).encode()
    for name in LIBRARIES:
        try:
            yield f"{name} {version(name)}".encode()
        except PackageNotFoundError:  # rjieba has no wheel everywhere
            yield f"{name} -".encode()


def _packages(names: Iterable[str]) -> Iterable[bytes]:
    """The code of installed packages or single modules."""
    for name in names:
        spec = find_spec(name)
        yield name.encode()
        if spec is None:
            continue
        for folder in spec.submodule_search_locations or ():
            for file in sorted(Path(folder).rglob("*.py")):
                yield file.relative_to(folder).as_posix().encode()
                yield file.read_bytes()
        if spec.origin is not None and Path(spec.origin).is_file():
            yield Path(spec.origin).read_bytes()


def digest(pieces: Iterable[bytes]) -> str:
    """A short name of the pieces in their order: other pieces, or the same ones cut elsewhere, have another."""
    whole = blake2b(digest_size=_LENGTH)
    for piece in pieces:
        whole.update(sha256(piece).digest())
    return whole.hexdigest()
