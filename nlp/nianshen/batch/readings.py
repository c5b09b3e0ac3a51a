"""What pass one made of files, remembered under their content.

A report holds what people wrote into it, personal data too, and nothing that is not masked may be left lying about. So
an entry is sealed with a digest of the file itself, which is written nowhere: who has the file can read the entry and
gains nothing by it, who has not cannot. The digest in the records (SHA-256) is another one and opens nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import blake2b, shake_256

from nianshen.audit_types import Statement
from nianshen.batch.encoding import UndecodableError, compressed, decode, encode, expanded
from nianshen.batch.store import Store
from nianshen.first_pass import Input, Pending, Read
from nianshen.intake import UnreadableError

_CHUNK = 1 << 20
_SOUND = ("audited", "not_a_report")
"""What is remembered: a file that could not be opened, or on which the code failed, may do better the next time."""


@dataclass(frozen=True, slots=True)
class Readings:
    """The memory of :class:`nianshen.first_pass.FirstPass`; ``store`` is of the generation of this reader."""

    store: Store

    def key(self, item: Input) -> str | None:
        """The digest that seals the entry, None for a file that cannot be opened."""
        whole = blake2b(person=b"nianshen reading", digest_size=32)
        for file_of in (item, item.tables):
            if file_of is None:
                continue
            if not file_of.path.is_file():  # a pipe would be waited for
                return None
            if file_of is not item:
                whole.update(f"tables {file_of.name}".encode())
            try:
                with file_of.open() as file:
                    while piece := file.read(_CHUNK):
                        whole.update(piece)
            except (OSError, UnreadableError):
                return None
        return whole.hexdigest()

    def recall(self, key: str, item: Input) -> Read | None:
        """What was read, under the name that the file has now."""
        sealed = self.store.get(_name(key))
        if sealed is None:
            return None
        try:
            pending, statements = decode(tuple[Pending, tuple[Statement, ...]], expanded(self._sealed(sealed, key)))
        except UndecodableError:
            return None
        return replace(pending, source=replace(pending.source, path=item.name)), statements

    def keep(self, key: str, item: Input, made: Read) -> None:
        """Remember what was read of a file that has not changed meanwhile."""
        pending, statements = made
        if pending.status not in _SOUND or self.key(item) != key:
            return
        nameless = replace(pending, source=replace(pending.source, path=None))
        self.store.put(_name(key), self._sealed(compressed(encode((nameless, statements))), key))

    def _sealed(self, content: bytes, key: str) -> bytes:
        """The content under a stream of SHAKE-256 that only the key gives, another one in every generation; the same
        again opens it."""
        seed = self.store.folder.name.encode() + bytes.fromhex(key)
        stream = shake_256(seed).digest(len(content))
        return (int.from_bytes(content) ^ int.from_bytes(stream)).to_bytes(len(content))


def _name(key: str) -> str:
    """The entry's name, from which the key cannot be told."""
    return blake2b(bytes.fromhex(key), person=b"nianshen entry", digest_size=20).hexdigest()
