"""Profiles: what they change, and what is wrong with one is told with file, key and remedy."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from nianshen.audit_types import Citation
from nianshen.auditing import audit_many
from nianshen.judge.profiles import ProfileError, load_profile, shipped_profiles
from nianshen.profile import NATIONAL_PROFILE
from nianshen.registry import select

WHOLE = """
title = "某市要求"
title_en = "demands of a city"
off = ["LX-01"]
[instrument]
name = "某市通知（某办发〔2025〕1号）"
article = "二"
[deadlines]
township = "02-20"
[overview]
longest = 60
[severity]
"OV-03" = "warning"
[[words]]
part = 1
any_of = ["公报"]
says = "写明公报期数"
levels = ["township"]
""".replace('off = ["LX-01"]', 'off = ["OV-07"]')

REPORT = """柏湾镇人民政府2024年政府信息公开工作年度报告
一、总体情况
2024年，我镇围绕群众关心的事项做好政府信息公开工作，按时答复申请，信息发布前由办公室逐条审核，栏目由专人维护，全年没有发生因公开引起的投诉。
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
四、政府信息公开行政复议、行政诉讼情况
五、存在的主要问题及改进情况
村务公开栏更新偏慢。下一步，每月核对一次。
六、其他需要报告的事项
本年度未收取信息处理费。
柏湾镇人民政府
2025年2月28日
"""


@pytest.fixture
def profile_file(tmp_path: Path) -> Path:
    path = tmp_path / "city.toml"
    path.write_text(WHOLE, "utf-8")
    return path


def test_shipped_profiles_are_read() -> None:
    found = shipped_profiles()
    assert [p.name for p in found] == ["national", "licheng-2020", "wuwei-2025"]
    assert found[0] == NATIONAL_PROFILE == load_profile("national")
    assert load_profile("wuwei-2025").longest == 1000


def test_a_profile_adds_local_requirements_and_cites_their_instrument(profile_file: Path, tmp_path: Path) -> None:
    report = tmp_path / "a.txt"
    report.write_text(REPORT, "utf-8")
    rules = select(["META-01", "OV-03", "OV-05", "OV-07", "LOC-01"])
    (plain,) = audit_many([report], rules=rules)
    assert plain.outcomes["META-01"] == "not_applicable"
    assert plain.outcomes["LOC-01"] == "not_applicable"
    assert plain.outcomes["OV-03"] == "fail"
    (judged,) = audit_many([report], rules=rules, profile=load_profile(str(profile_file)))
    assert "OV-07" not in judged.outcomes
    local = Citation("某市通知（某办发〔2025〕1号）", "二", "local")
    found = {f.rule: (f.severity, f.facts["message"], local in f.cites) for f in judged.findings}
    assert found == {
        "META-01": ("error", "signed_late", True),
        "OV-03": ("warning", "none", True),
        "OV-05": ("advice", "long", True),
        "LOC-01": ("warning", "missing", True),
    }
    late = next(f for f in judged.findings if f.rule == "META-01")
    assert late.facts["deadline"] == date(2025, 2, 20).isoformat()
    assert judged.versions["profile"] == {"name": "city", "sha256": load_profile(str(profile_file)).sha256}
    assert plain.versions["profile"] == {"name": "national", "sha256": None}
    assert not [c for f in plain.findings for c in f.cites if c.force == "local"]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('title = "某市要求"', 'titel = "某市要求"', "titel：不认识这个键"),
        ('title = "某市要求"', "title = 3", "title：应当是一段文字"),
        ('township = "02-20"', 'township = "02-31"', "deadlines.township：应当写作"),
        ('township = "02-20"', 'village = "02-20"', "deadlines：没有层级 'village'"),
        ("longest = 60", "longest = 0", "overview.longest：应当是正整数"),
        ("longest = 60", "most = 60", "overview.most：不认识这个键"),
        ('"OV-03" = "warning"', '"OV-99" = "warning"', "severity：没有规则 'OV-99'"),
        ('"OV-03" = "warning"', '"OV-03" = "bad"', "severity.OV-03：没有级别 'bad'"),
        ('"OV-03" = "warning"', '"OV-03" = "error"', "severity.OV-03：error 只能给本来就是错误级的规则"),
        ("part = 1", "part = 7", "words[1].part：应当是1到6的数"),
        ('any_of = ["公报"]', "any_of = []", "words[1].any_of：至少要有一个词"),
        ('off = ["OV-07"]', 'off = "OV-07"', "off：应当是一组文字"),
        ('article = "二"', "", "instrument.article：应当是一段文字"),
        ('[instrument]\nname = "某市通知（某办发〔2025〕1号）"\narticle = "二"', "", "instrument：地方要求必须写明依据的文件"),
        ("[overview]", "[overview", "不是合格的 TOML"),
    ],
)
def test_what_is_wrong_with_a_profile_is_told(tmp_path: Path, old: str, new: str, told: str) -> None:
    assert old in WHOLE
    path = tmp_path / "city.toml"
    path.write_text(WHOLE.replace(old, new), "utf-8")
    with pytest.raises(ProfileError) as caught:
        load_profile(str(path))
    assert str(path) in str(caught.value)
    assert told in str(caught.value)


def test_unknown_profile_is_told_with_those_there_are() -> None:
    with pytest.raises(ProfileError, match="national、licheng-2020、wuwei-2025"):
        load_profile("nowhere")
