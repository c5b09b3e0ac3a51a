"""Sentences made comparable over years and organs: figures, years and white space that differ are taken out."""

from __future__ import annotations

import re

from nianshen.text.first_characters import Sought

_FIGURES = re.compile(r"\d+(?:[.,，]\d+)*")
_WIDE = {0xFF10 + i: ord("0") + i for i in range(10)}
_CLOSING = "。！？；;，,、：:.!?"
_NUMERAL = Sought(r"[〇零一二两三四五六七八九十百千万亿]{2,}|[一二两三四五六七八九十百](?=[条件次个项期篇份人场批类万余名家])")
_OWN_NAME = re.compile(r"[我本](?:[局委办厅部院署县市区镇乡州盟旗省]|单位|机关|街道|中心|管委会|政府)")
FIGURE = "0"
OWN = "◯"


def figures_masked(sentence: str) -> str:
    """The sentence without white space and closing mark, every figure as one 0: 2023年公开120条 → 0年公开0条."""
    return _FIGURES.sub(FIGURE, "".join(sentence.split()).translate(_WIDE)).strip(_CLOSING)


def names_masked(sentence: str, names: tuple[str, ...]) -> str:
    """The sentence with figures masked and the organ's own ``names`` (longest first) and 我局, 本机关 … as ◯: what two
    organs have in common then is not their names."""
    return names_hidden(figures_masked(sentence), names)


def names_hidden(masked: str, names: tuple[str, ...]) -> str:
    """The same of a sentence whose figures are masked already."""
    for name in names:
        masked = masked.replace(name, OWN)
    return _NUMERAL.sub(FIGURE, _OWN_NAME.sub(OWN, masked))
