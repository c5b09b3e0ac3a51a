"""What sentences say of normative documents in numbers."""

from __future__ import annotations

import pytest

from nianshen.text.document_claims import document_claims
from nianshen.text.quantities import quantities


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        (
            "制发行政规范性文件3件、废止1件、现行有效9件",
            [("issued", 3, False), ("repealed", 1, False), ("valid", 9, False)],
        ),
        ("新出台3件规范性文件", [("issued", 3, False)]),
        ("未制发规范性文件", [("issued", 0, False)]),
        ("主动公开规范性文件9件", [("published", 9, False)]),
        ("印发公文50件，其中规范性文件5件", [("issued", 5, False)]),
        ("全县制发规范性文件30件", [("issued", 30, True)]),
        ("2022年制发规范性文件3件", [("issued", 3, True)]),
        ("清理规范性文件12件，废止3件", [("repealed", 3, False)]),
        ("审查规范性文件30件", []),
        ("出台规范性文件和解读12篇", []),
        ("制发规范性文件10余件", []),
        ("印发文件30件", []),
        ("2件新出台和8件补录的规范性文件", []),
        ("新公开规范性文件6件", [("published", 6, False)]),
        ("县政府文件库有12件有效规范性文件", [("valid", 12, False)]),
    ],
)
def test_what_is_claimed(sentence: str, said: list[tuple[str, int, bool]]) -> None:
    found = document_claims(sentence, 0, len(sentence), quantities(sentence), 2023)
    assert [(c.fate, c.value, c.open) for c in found] == said
