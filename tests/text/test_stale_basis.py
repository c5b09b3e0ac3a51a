"""References that no longer hold."""

from __future__ import annotations

import pytest

from nianshen.text.stale_basis import BasisFault, stale_references


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("按照国办公开办函〔2019〕60号编制", [("国办公开办函〔2019〕60号", "form2019")]),
        ("根据《条例》第三十一条规定", [("条例》第三十一条", "articles2007")]),
        ("根据《条例》第四章第三十二条", [("条例》第四章第三十二条", "articles2007")]),
        ("（国务院令第492号）", [("第492号", "regulation2007")]),
        ("自2008年5月1日起施行的《条例》", [("自2008年5月1日起施行", "regulation2007")]),
        ("国办发〔2014〕32号", [("国办发〔2014〕32号", "before2019")]),
        ("《条例》（国务院令第492号公布，第711号修订）第五十条", []),
        ("国办公开办函〔2019〕60号不再执行", []),
        ("国办公开办函〔2021〕30号", []),
        ("《条例》第五十条，第三十一次会议", []),
    ],
)
def test_stale_references(text: str, found: list[tuple[str, BasisFault]]) -> None:
    told = stale_references(text, superseded_form=True)
    assert [(text[start:end], fault) for start, end, fault in told] == found


def test_the_form_of_2019_holds_for_its_years() -> None:
    assert list(stale_references("国办公开办函〔2019〕60号", superseded_form=False)) == []
