"""Misprints that officials make: 布署 for 部署, 任存在 for 仍存在, 政务新媒 for 政务新媒体.

The forms stand in ``corpus/lexicon/typos.toml`` and, by sound, in ``homophones.txt``. None of them is ever a word, but
their characters may meet where two words do, so that every hit is asked at both ends (:mod:`nianshen.text.word_edges`)
and against its own context. Set phrases with one character of another form are found by :mod:`nianshen.text.near_phrases`, fixed terms with one slip by
:mod:`nianshen.text.fixed_terms`, formulae with one by :mod:`nianshen.text.formulae`,
real words where only others can stand by :mod:`nianshen.text.confused_words`, words of the field with one by :mod:`nianshen.text.likely_slips`.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Any, Literal

from nianshen.data_files import data_path
from nianshen.text.confused_words import confused_words
from nianshen.text.first_characters import Sought
from nianshen.text.fixed_terms import near_terms
from nianshen.text.formulae import near_formulae
from nianshen.text.in_order import stands_in_order
from nianshen.text.likely_slips import likely_slips
from nianshen.text.near_phrases import near_phrases
from nianshen.text.phrase_table import PhraseTable
from nianshen.text.word_edges import common_words, reads_as_words, stands_apart

_NEAR = 12
_STOP = re.compile("[。；！？\n]")
_NAMES_END = (
    "镇",
    "乡",
    "村",
    "县",
    "市",
    "区",
    "街道",
    "路",
    "社区",
    "河",
    "湖",
    "山",
    "水库",
    "小区",
    "集团",
    "公司",
    "同志",
)
"""What often follows a name of a place or a firm, in which any characters may meet."""
_MOST = 200
"""More hits in one text are no text that a person typed."""


@dataclass(frozen=True, slots=True)
class Misprint:
    """A wrong form where it stands, as a half-open range, and what it should be. ``remark``: common usage that the
    standard only advises against (帐户, 截止2023年). ``doubtful``: a character in it may be a word by itself there."""

    start: int
    end: int
    wrong: str
    right: str
    remark: bool
    doubtful: bool = False


_Ends = Literal["words", "apart", "as they stand"]
_ENDS: dict[str, _Ends] = {"anywhere": "words", "apart": "apart", "phrases": "as they stand"}
"""What is asked of the words around a form, by the table of the lexicon in which it stands."""


@dataclass(frozen=True, slots=True)
class _Form:
    wrong: str
    right: str
    ends: _Ends
    not_after: frozenset[str]
    not_before: frozenset[str]
    before: tuple[str, ...]
    near: tuple[str, ...]
    not_near: tuple[str, ...]
    remark: bool

    def is_meant(self, text: str, start: int) -> bool:
        """Whether the form at ``start`` is a misprint there."""
        end = start + len(self.wrong)
        if text[start - 1 : start] in self.not_after or text[end : end + 1] in self.not_before:
            return False
        if self.not_before and text[end : end + 1].isspace():
            return False
        if self.before and not text.startswith(self.before, end):
            return False
        following = _STOP.split(text[end : end + _NEAR], maxsplit=1)[0]
        if self.near and not any(word in following for word in self.near):
            return False
        if any(word in following for word in self.not_near):
            return False
        if self.ends == "as they stand":
            return True
        if self.ends == "apart" and (text.startswith(_NAMES_END, end) or not stands_apart(text, start, end)):
            return False
        return not reads_as_words(text, start, end)


def misprints(text: str) -> list[Misprint]:
    """Every misprint of the lexicon in ``text``, in order; where two overlap the longer one is told."""
    table, forms = _lexicon()
    hits = ((at, form) for at, wrong in table.find(text) for form in forms[wrong])
    found = [
        Misprint(at, at + len(form.wrong), form.wrong, form.right, form.remark)
        for at, form in hits
        if form.is_meant(text, at)
    ]
    told: list[Misprint] = []
    for m in sorted(found, key=lambda m: (m.start - m.end, m.start))[:_MOST]:
        if all(m.end <= t.start or m.start >= t.end for t in told):
            told.append(m)
    for near in islice(near_phrases(text), _MOST):
        end = near.start + len(near.written)
        if all(end <= t.start or near.start >= t.end for t in told):
            told.append(Misprint(near.start, end, near.written, near.phrase, False))
    for slip in islice(sorted(near_terms(text), key=lambda slip: -len(slip.term)), _MOST):
        end = slip.start + len(slip.written)
        if all(end <= t.start or slip.start >= t.end for t in told):
            told.append(Misprint(slip.start, end, slip.written, slip.term, False))
    likely = (Misprint(s.start, s.start + len(s.written), s.written, s.word, False, s.doubtful) for s in likely_slips(text))
    confused = (Misprint(c.start, c.start + len(c.written), c.written, c.right, False) for c in confused_words(text))
    formulae = (Misprint(f.start, f.start + len(f.written), f.written, f.formula, False) for f in near_formulae(text))
    for m in islice((*formulae, *confused, *_laws(text), *_adverbs(text), *_near_words(text), *likely), _MOST):
        if all(m.end <= t.start or m.start >= t.end for t in told):
            told.append(m)
    return sorted(told, key=lambda m: m.start)


_LAW = Sought("(?<=《)中华人民共和国(?P<name>[^《》〈〉\n]{2,24}(?:法|条例))(?=》)")
_LAWS = (
    "政府信息公开条例", "行政复议法", "行政复议法实施条例", "行政诉讼法", "保守国家秘密法", "保守国家秘密法实施条例", "档案法", "个人信息保护法", "数据安全法",
    "网络安全法", "行政许可法", "行政处罚法", "行政强制法", "公务员法", "预算法", "政府采购法", "立法法", "民法典", "监察法", "统计法",
)  # fmt: skip
_SLIPS_IN_NAMES = 3


def _laws(text: str) -> Iterator[Misprint]:
    """Official names of laws with words added, left out or changed: 中华人民共和国政府信息公开工作条例."""
    for m in _LAW.finditer(text) if "《中华人民共和国" in text else ():
        name = m["name"]
        if name in _LAWS or "〔" in name:
            continue
        right = next((law for law in _LAWS if _nearly(name, law)), None)
        if right is not None:
            yield Misprint(m.start(), m.end(), m.group(), "中华人民共和国" + right, False)


def _nearly(name: str, law: str) -> bool:
    """Whether one name is the other with up to two characters added or left out within it."""
    shorter, longer = sorted((name, law), key=len)
    if not 0 < len(longer) - len(shorter) < _SLIPS_IN_NAMES or longer.endswith("实施条例") != shorter.endswith(
        "实施条例"
    ):
        return False
    return len(shorter) > 4 and longer[0] == shorter[0] and stands_in_order(shorter, longer)


_HOW = (
    "及时|全面|有效|主动|认真|准确|深入|不断|更好|更快|更多|切实|严格|充分|广泛|扎实|有序|有力|顺利|稳步|持续|高效|积极|规范|明确|逐步|进一步"
)
_ADVERB = re.compile(
    f"(?P<how>{_HOW})得"
    "(?=公开|做好|推进|推动|开展|提升|提高|加强|完善|促进|保障|维护|服务|满足|落实|回应|解决|发布|更新|了解|执行|贯彻|答复|处理|发挥|反映|宣传|掌握|履行)"
)
_ADJECTIVE = re.compile(f"(?P<how>{_HOW})的(?=(?:推进|推动|开展|落实|做好|履行|执行|贯彻|完成|办理|答复|满足|保障)(?:了|着|各项|相关|有关|各类|我[局镇县市区]|政务公开|政府信息公开))")
_RESULT = Sought("(?P<verb>[做抓办管写说搞]|工作做|开展|落实|完成|公开)的(?=(?:还|仍|也|都)?(?:很|不够|比较|较为|非常|十分|不是很|不太)(?:好|差|到位|扎实|及时|全面|细致|充分|规范|深入|理想)[，。；])")


def _adverbs(text: str) -> Iterator[Misprint]:
    """及时得公开 for 及时地公开: what is before 得 tells how, what follows is done. 认真的落实各项要求 and 做的很好 are usual
    and better written with 地 and 得."""
    for m in _ADVERB.finditer(text) if "得" in text else ():
        yield Misprint(m.start(), m.end(), m.group(), m["how"] + "地", False)
    for m in _ADJECTIVE.finditer(text):
        yield Misprint(m.start(), m.end(), m.group(), m["how"] + "地", True)
    for m in _RESULT.finditer(text):
        yield Misprint(m.start(), m.end(), m.group(), m["verb"] + "得", True)


_PLACES = frozenset("京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀黔滇藏陕甘陇宁蒙榕穗蓉鹭甬杭渝")


def _near_words(text: str) -> Iterator[Misprint]:
    """Words of two characters with one mistaken for another, where neither end makes a word with what stands beside it.

    A form of which a character is often a word by itself is in doubt, unless the right word stands elsewhere in the text.
    """
    table, forms = _near_forms()
    for at, wrong in table.find(text):
        right, doubtful = forms[wrong]
        if (
            text.startswith(_NAMES_END, at + 2)
            or not stands_apart(text, at, at + 2)
            or reads_as_words(text, at, at + 2)
        ):
            continue
        if not _PLACES.isdisjoint(wrong) or "〔" in text[at + 2 : at + 10]:
            continue  # 闽政办〔2021〕3号: who issued a document is told by characters that are no words
        yield Misprint(at, at + 2, wrong, right, False, doubtful and right not in text)


@cache
def _near_forms() -> tuple[PhraseTable, dict[str, tuple[str, bool]]]:
    """The table that finds the forms of ``near_words.txt``, and of each the right word and whether it is in doubt."""
    forms: dict[str, tuple[str, bool]] = {}
    for line in data_path("lexicon", "near_words.txt").read_text("utf-8").splitlines():
        right, *mistaken = line.split()
        for characters in mistaken if right != "#" else ():
            doubtful = characters[0] == "?"
            bare = characters.lstrip("?")
            place, wrong = bare[0], bare[1:]
            for c in wrong:
                forms[c + right[1] if place == "1" else right[0] + c] = (right, doubtful)
    return PhraseTable(forms), forms


@cache
def _lexicon() -> tuple[PhraseTable, dict[str, list[_Form]]]:
    """The table that finds the wrong forms, and what each of them is."""
    forms: defaultdict[str, list[_Form]] = defaultdict(list)
    for form in _forms():
        forms[form.wrong].append(form)
    spelt = {form.right[i : i + 2] for same in forms.values() for form in same for i in range(len(form.right) - 1)}
    return PhraseTable(forms, spelt | common_words()), dict(forms)


def _forms() -> Iterator[_Form]:
    lexicon = tomllib.loads(data_path("lexicon", "typos.toml").read_text("utf-8"))
    remarks = frozenset(lexicon["remarks"]["forms"].split())
    nothing: frozenset[str] = frozenset()
    for table, ends in _ENDS.items():
        for right, forms in lexicon[table].items():
            for wrong in forms.split():
                yield _Form(wrong, _written_right(wrong, right), ends, nothing, nothing, (), (), (), wrong in remarks)
    for entry in lexicon["in_context"]["entries"]:
        yield _in_context(entry)
    for line in data_path("lexicon", "homophones.txt").read_text("utf-8").splitlines():
        right, *forms = line.split()
        for wrong in forms if right != "#" else ():
            yield _Form(wrong, right, "apart", nothing, nothing, (), (), (), False)


def _written_right(wrong: str, right: str) -> str:
    """The form as it should read: 告知申请人 for 告之申请人, given 告知. A form that only has a character too many, or is
    shorter, or differs in more than one character, reads as is given."""
    spare = len(wrong) - len(right)
    if spare < 1 or any(wrong[:k] + wrong[k + 1 :] == right for k in range(len(wrong))):
        return right
    for at in range(spare + 1):
        if sum(a != b for a, b in zip(wrong[at:], right, strict=False)) == 1:
            return wrong[:at] + right + wrong[at + len(right) :]
    return right


def _in_context(entry: dict[str, Any]) -> _Form:
    return _Form(
        entry["wrong"],
        entry["right"],
        "as they stand",
        frozenset(entry.get("not_after", "")),
        frozenset(entry.get("not_before", "")),
        tuple(entry.get("before", ())),
        tuple(entry.get("near", ())),
        tuple(entry.get("not_near", ())),
        entry.get("light", False),
    )
