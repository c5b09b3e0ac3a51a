"""One thing praised and owned to be wanting."""

from __future__ import annotations

import pytest

from growth import assert_nearly_linear
from nianshen.text.all_but_some import all_but_some
from nianshen.text.polar_words import contradicting


def _both(praise: str, shortfall: str) -> tuple[str, list[tuple[int, int]], list[tuple[int, int]]]:
    text = f"{praise}。{shortfall}。"
    return text, [(0, len(praise))], [(len(praise) + 1, len(text) - 1)]


@pytest.mark.parametrize(
    ("praise", "shortfall", "subject"),
    [
        ("栏目设置科学合理", "栏目设置不够合理", "栏目"),
        ("公开载体多样", "公开载体较为单一", "公开形式"),
        ("政务公开队伍健全", "专职人员缺乏", "队伍"),
        ("目录编制规范完整", "目录编制不规范", "目录"),
        ("台账登记完整", "台账登记不完整", "档案管理"),
        ("各单位协调配合密切", "部门之间协调不够顺畅", "协调配合"),
        ("公众知晓率高", "公众知晓率不高", "满意和知晓"),
        ("实现乡镇全覆盖", "个别乡镇未覆盖", "覆盖范围"),
        ("干部公开意识强", "干部公开意识淡薄", "意识"),
        ("进一步完善制度", "制度不完善", None),
        ("确保更新及时", "更新不及时", None),
        ("公开内容丰富", "公开渠道单一", None),
        ("公开内容丰富", "公开内容不准确", None),
        ("人员不稳定", "人员不稳定", None),
    ],
)
def test_a_claim_against_its_like(praise: str, shortfall: str, subject: str | None) -> None:
    found = [one.subject.name for one, _ in contradicting(*_both(praise, shortfall))]
    assert found == ([subject] if subject is not None else [])


@pytest.mark.parametrize(
    ("praise", "shortfall", "found"),
    [
        ("各厂排污数据均按日公布", "乡镇小厂的排污数据没有公布", True),
        ("办事指南要件清单逐一列出", "要件清单缺少样表", True),
        ("办事指南要件清单将逐一列出", "要件清单缺少样表", False),
        ("各厂排污数据均按日公布", "栏目更新不及时", False),
        ("主动公开信息均已公开", "主动公开信息不足", False),
        ("各厂排污数据全部改存档案室", "排污数据没有公布", False),
    ],
)
def test_all_of_a_thing_and_some_of_it_wanting(praise: str, shortfall: str, found: bool) -> None:
    assert bool([*all_but_some(*_both(praise, shortfall))]) is found


@pytest.mark.parametrize("piece", ["内容", "均公布", "更新不及时，", "人员没有", "没有各厂排污数据，"])
def test_time_grows_with_the_text(piece: str) -> None:
    def look(text: str) -> None:
        half = [(at, min(at + 400, len(text))) for at in range(0, len(text), 400)]
        list(contradicting(text, half, half))
        list(all_but_some(text, half, half))

    assert_nearly_linear(look, (piece * 20_000)[:20_000])
