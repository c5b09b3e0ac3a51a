"""What in a statement names something: quantities, dates, titles, document numbers, quoted names, named columns and lists.

Specificity after Hope, Hu & Lu 2016 (Review of Accounting Studies 21): named entities over words, stop words left out;
for these reports counts with measure words, 《titles》, document numbers and named columns and systems count as entities.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, get_args

from nianshen.data_files import data_path
from nianshen.text.first_characters import Sought

Kind = Literal["QUANTITY", "DATE", "TITLE", "NUMBER", "QUOTED", "NAMED", "ORGAN"]
KINDS: tuple[Kind, ...] = get_args(Kind)

_SPECIFIC = Sought(
    r"(?P<NUMBER>[〔﹝\[]20\d\d[〕﹞\]]\d{1,4}号)"
    r"|(?P<DATE>(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日|[底末初]前?|[上中下]旬)?"
    r"|[一二三四五六七八九十]{1,2}月(?:[底末初]前?|[上中下]旬|份)|(?:每|逐|按)(?:月|周|季度?|年|日|半年)|[上下]半年"
    r"|[一二三四]季度|(?:年|月|季)[底末初]前?|\d{1,3}个?工作日|当[天日]|次日|节前|汛期|元旦|春节|国庆|五一|明年[一二三四五六七八九十]{1,2}月)"
    r"|(?P<QUANTITY>(?<!\d)(?!(?:19|20)\d\d年)\d{1,12}(?:\.\d{1,6})?余?(?:万|亿)?(?:%|％|‰|[个名次期条件家天日周份项遍部张页户人元分岁本篇台处所座节类种批宗起户村场篇组])"
    r"|百分之[一二三四五六七八九十]{1,4}"
    r"|[一二三四五六七八九两几百千](?:十[一二三四五六七八九]?)?(?:个(?!方面|角度|过程)|名|次|期|条|件|家|天|周|份|遍|部|张|页|批|类|项|轮))"
    r"|《(?P<TITLE>[^《》]{2,60})》"
    r"|“(?P<QUOTED>[^“”]{2,24})”"
    r"|(?P<NAMED>公开栏|公示栏|电子屏|显示屏|查询机|触摸屏|二维码|折页|座谈会|听证会|开放日|发布会|图片|图表|图解|视频|音频|动漫|动画|漫画|H5|APP|直播|一图读懂|思维导图"
    r"|信息员|联络员|窗口人员|新[任进](?:人员|干部|同志)|分管领导|专职|兼职|临时借调|经办人"
    r"|(?P<named>专栏|专题|专区|台账|清单|名录|数据库|小程序|热线|名单|手册|示范文本|模板|一览表|公报|年鉴|微博|抖音|考核细则|实施细则|管理办法))"
    r"|(?P<ORGAN>委员会|办公厅|司法局|财政局|法制办|融媒体中心|大数据局|档案馆|图书馆|政务服务中心|行政服务中心|网信办)",
)
_LONGEST_NAME = 8
_NAME_BEFORE = re.compile(r"[^，。；、的“”《》：\s]{0,8}\Z")
_LEAST_NAME = {"NUMBER": 1, "NAMED": 2, "ORGAN": 2}
"""So many characters of a name have to stand before 〔2022〕7号, before 专栏, before 档案馆."""


@dataclass(frozen=True, slots=True)
class Specific:
    """What names something, with its half-open range of code points."""

    start: int
    end: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class _Lexicon:
    generic: frozenset[str]
    titles: frozenset[str]
    slogans: tuple[str, ...]
    objects: Sought


@cache
def _lexicon() -> _Lexicon:
    table = tomllib.loads(data_path("lexicon", "generic.toml").read_text("utf-8"))
    generic = frozenset(word for words in table["generic"].values() for word in words)
    looks = table["looks_concrete"]
    names = table["objects"]["names"]
    objects = Sought("|".join(map(re.escape, names)))
    return _Lexicon(generic, frozenset(looks["titles"]), tuple(looks["slogans"]), objects)


@lru_cache(maxsize=4096)
def specifics(text: str) -> tuple[Specific, ...]:
    """Everything in ``text`` that names something, in order; stock titles (《条例》) and slogans in quotes left out."""
    lexicon = _lexicon()
    found: list[Specific] = []
    for m in _SPECIFIC.finditer(text):
        kind: Kind = next(k for k in KINDS if m[k] is not None)
        start, named = m.start(), m[kind]
        if kind in ("NUMBER", "ORGAN") or m["named"] is not None:
            begin = max(found[-1].end if found else 0, start - _LONGEST_NAME)
            name = _NAME_BEFORE.search(text, begin, start)
            start = name.start() if name else start
            if m.start() - start < _LEAST_NAME[kind]:
                continue
        if (kind == "TITLE" and named in lexicon.titles) or (kind == "QUOTED" and any(s in named for s in lexicon.slogans)):
            continue
        found.append(Specific(start, m.end(), kind))
    return tuple(found)


def objects_named(text: str) -> int:
    """How many different objects of disclosure work from the lexicon (公开属性, 公众号 …) the text names."""
    return len({m.group() for m in _lexicon().objects.finditer(text)})


def content_words(words: Iterable[str]) -> list[str]:
    """The words that are neither stock words of the field nor single characters nor figures, in order."""
    return [w for w in words if len(w) > 1 and not w.isascii() and not w.isdecimal() and not _is_generic(w)]


@cache
def _is_generic(word: str) -> bool:
    """Whether the lexicon has the word, or both halves of it (进一步 + 提高)."""
    generic = _lexicon().generic
    return word in generic or any(word[:k] in generic and word[k:] in generic for k in range(1, len(word)))


_NO_WORD = re.compile(r"[\W_]+|[的了和与及或在对将把被为以于从向是也都就并而等其之所使让由]")


def specificity(named: int, words: Iterable[str]) -> float:
    """Entities over words, stop words and punctuation left out; 0 where there is no word.

    Args:
        named: how many entities the text has (:func:`specifics`).
        words: its jieba words.
    """
    count = sum(1 for w in words if not _NO_WORD.fullmatch(w))
    return named / count if count else 0.0
