from nianshen.text.counts_told import Count, counts_of
from nianshen.text.quantities import quantities
from nianshen.text.recounted import recounts, slip, swapped


def _pairs(*sentences: str) -> list[tuple[str, str, bool]]:
    text = "。".join(sentences)
    counts, at = list[Count](), 0
    for number, sentence in enumerate(sentences):
        end = at + len(sentence)
        found = [q for q in quantities(text) if at <= q.start < end]
        counts.extend(counts_of(text, at, end, found, number, 2023))
        at = end + 1
    return [(text[slice(*r.first)], text[slice(*r.second)], r.sure) for r in recounts(counts)]


def test_the_same_thing_named_in_full() -> None:
    assert _pairs("48座小型水库按月公布水位", "84座小型水库的水位自动推送") == [
        ("48座小型水库按月公布水位", "84座小型水库的水位自动推", True)
    ]


def test_a_noun_before_the_number_and_behind_it() -> None:
    assert [sure for *_, sure in _pairs("邮件订阅户5120户", "5210户订阅户中有人留言")] == [True]


def test_a_noun_before_both_numbers() -> None:
    assert [sure for *_, sure in _pairs("全年公开财政预决算信息146条", "财政预决算信息164条按时公开")] == [True]
    assert [sure for *_, sure in _pairs("收到人大代表建议12件", "我局办理人大代表建议14件")] == [False]
    assert _pairs("全年公开财政预决算信息146条", "网站的财政预决算信息164条按时公开") == []
    assert _pairs("全年公开财政预决算信息146条", "财政预决算信息90条按时公开") == []


def test_a_part_is_not_the_whole() -> None:
    assert _pairs("48座小型水库按月公布水位", "其中84座小型水库没有公布") == []


def test_general_nouns_tell_nothing() -> None:
    assert _pairs("组织45个部门自查", "对54个部门开展检查") == []


def test_a_slip_changes_one_digit_or_their_order() -> None:
    assert [slip(267, 276), slip(31, 39), slip(12, 24), slip(9, 8)] == [True, True, False, False]


def test_digits_in_another_order() -> None:
    assert [swapped(158, 185), swapped(12, 21), swapped(158, 158), swapped(158, 159)] == [True, False, False, False]


def test_of_few_numbers_even_a_general_noun_with_swapped_digits_tells() -> None:
    assert [sure for *_, sure in _pairs("发布解读材料246篇", "264篇材料里图表不多")] == [True]
    assert _pairs("发布解读材料246篇", "247篇材料里图表不多") == []


def test_the_same_narrowing_on_both_sides() -> None:
    assert [sure for *_, sure in _pairs("新增小型水库公示牌48处", "新增小型水库公示牌84处")] == []
    assert [sure for *_, sure in _pairs("计划整治小型水库48座", "计划的84座小型水库已开工")] == [True]
    assert _pairs("计划整治小型水库48座", "84座小型水库已开工") == []


def test_one_list_that_is_named_beside_both() -> None:
    assert [sure for *_, sure in _pairs("目录设规划、财政等6个大类", "目录的7个大类都有更新")] == [True]
    assert _pairs("手册设规划、财政等6个大类", "目录的7个大类都有更新") == []


def test_followers_need_no_unit() -> None:
    assert [sure for *_, sure in _pairs("公众号关注人数48.2万", "公众号42.8万关注者中青年居多")] == [True]


def test_so_many_of_each_make_so_many_in_all() -> None:
    assert [sure for *_, sure in _pairs("8个科室各配兼职联络员1人", "10名联络员是新进人员")] == [True]
    assert _pairs("8个科室各配兼职联络员1人", "8名联络员是新进人员") == []


def test_information_of_the_whole_year() -> None:
    assert [sure for *_, sure in _pairs("门户网站全年公开信息2741条", "网站（全年公开信息2471条）完成改造")] == [True]
