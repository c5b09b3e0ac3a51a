from nianshen.text.quantities import quantities
from nianshen.text.recounted import recounts, slip


def _pairs(*sentences: str) -> list[tuple[str, str, bool]]:
    text = "。".join(sentences)
    found, at = [], 0
    for sentence in sentences:
        end = at + len(sentence)
        found.append((at, end, [q for q in quantities(text) if at <= q.start < end]))
        at = end + 1
    return [(text[slice(*r.first)], text[slice(*r.second)], r.sure) for r in recounts(text, found, 2023)]


def test_the_same_thing_named_in_full() -> None:
    assert _pairs("48座小型水库按月公布水位", "84座小型水库的水位自动推送") == [
        ("48座小型水库按月公布水位", "84座小型水库的水位自动推", True)
    ]


def test_a_noun_before_the_number_and_behind_it() -> None:
    assert [sure for *_, sure in _pairs("邮件订阅户5120户", "5210户订阅户中有人留言")] == [True]


def test_a_part_is_not_the_whole() -> None:
    assert _pairs("48座小型水库按月公布水位", "其中84座小型水库没有公布") == []


def test_general_nouns_tell_nothing() -> None:
    assert _pairs("组织45个部门自查", "对54个部门开展检查") == []


def test_a_slip_changes_one_digit_or_their_order() -> None:
    assert [slip(267, 276), slip(31, 39), slip(12, 24), slip(9, 8)] == [True, True, False, False]
