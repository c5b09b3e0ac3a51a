"""Whether a problem or measure names anything: a column, list, system, document, group, number or deadline."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from nianshen.data_files import data_path

_COUNTED = re.compile(
    r"(?<!\d)\d{1,12}(?:\.\d{1,6})?(?:%|％|‰|[个名次期条件家天日月周份项遍部张页户人元万分岁本篇台处所座节类种批宗起户村])"
    r"|[二三四五六七八九两百千](?:十[一二三四五六七八九]?)?(?:个|名|次|期|条|件|家|天|日|月|周|份|遍|部|张|页|批|类|年)"
    r"|百分之|半年|季度|(?:每|逐|按)(?:月|周|季|年|日|半年)|[底末初]前|月底|年底|上旬|中旬|下旬|工作日|当[天日]|次日|节前|汛期|元旦|春节|国庆|五一"
)
_YEAR = re.compile(r"(?:19|20)\d\d年度?")
_TITLE = re.compile(r"《([^《》]{2,60})》")
_QUOTED = re.compile(r"“([^“”]{2,24})”")
_NAMED = re.compile(
    r"[^，。；、的“”《》]{2,8}(?:专栏|专题|专区|台账|清单|名录|数据库|小程序|热线|电话|名单|手册|示范文本|模板|一览表|公报|年鉴|微博|抖音|APP|考核细则|实施细则|管理办法)"
    r"|公开栏|公示栏|电子屏|显示屏|查询机|触摸屏|二维码|折页|座谈会|听证会|开放日|发布会|图片|图表|图解|视频|音频|动漫|漫画|H5|直播|一图读懂|思维导图"
    r"|信息员|联络员|窗口人员|新[任进]|分管领导|专职|兼职|临时借调|经办人"
)
_LEAST_RESIDUE = 4
"""So many different words beyond the generic ones make a statement name something."""


@dataclass(frozen=True, slots=True)
class _Lexicon:
    generic: frozenset[str]
    titles: frozenset[str]
    slogans: tuple[str, ...]
    objects: re.Pattern[str]


@cache
def _lexicon() -> _Lexicon:
    table = tomllib.loads(data_path("lexicon", "generic.toml").read_text("utf-8"))
    generic = frozenset(word for words in table["generic"].values() for word in words)
    looks = table["looks_concrete"]
    objects = re.compile("|".join(map(re.escape, table["objects"]["names"])))
    return _Lexicon(generic, frozenset(looks["titles"]), tuple(looks["slogans"]), objects)


@lru_cache(maxsize=8192)
def _is_generic(word: str) -> bool:
    """Whether the lexicon has the word, or both halves of it (进一步 + 提高)."""
    generic = _lexicon().generic
    return word in generic or any(word[:k] in generic and word[k:] in generic for k in range(1, len(word)))


def residue(words: Iterable[str]) -> frozenset[str]:
    """The words that are not generic (single characters and figures left out)."""
    return frozenset(w for w in words if len(w) > 1 and not w.isascii() and not w.isdecimal() and not _is_generic(w))


def names_something(text: str) -> bool:
    """Whether a pattern shows a number, deadline, title, quoted name, named column, list, system, group or object."""
    lexicon = _lexicon()
    if _COUNTED.search(_YEAR.sub("", text)) or _NAMED.search(text) or lexicon.objects.search(text):
        return True
    if any(m[1] not in lexicon.titles for m in _TITLE.finditer(text)):
        return True
    return any(not any(s in m[1] for s in lexicon.slogans) for m in _QUOTED.finditer(text))


def is_vague(text: str, words: Iterable[str]) -> bool:
    """Whether the statement could stand unchanged in any organ's report. ``words`` are those of ``text``."""
    return not names_something(text) and len(residue(words)) < _LEAST_RESIDUE
