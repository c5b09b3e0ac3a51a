"""Characters of symbol fonts (``w:sym``) that stand for a character of Unicode."""

from __future__ import annotations

_WINGDINGS = {
    0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "□", 0x72: "□", 0x75: "◆", 0x76: "❖", 0xA1: "○", 0xA8: "□", 0xD8: "➢",
    0xE8: "→", 0xFB: "×", 0xFC: "√", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_WINGDINGS_2 = {0x50: "√", 0x4F: "×", 0x51: "☒", 0x52: "☑", 0x54: "☒", 0xA3: "□"}
_SYMBOL = {
    0x2B: "+", 0x2D: "-", 0x3D: "=", 0x25: "%", 0xA3: "≤", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "·",
    0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xAE: "→",
}  # fmt: skip
_FONTS = {"wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "symbol": _SYMBOL}
_PRIVATE = range(0xF000, 0xF100)


def symbol_text(font: str, code: str) -> str | None:
    """The character that a symbol shows.

    Args:
        font: the font's name.
        code: four hexadecimal digits; F000 … F0FF are the font's own places.

    Returns:
        None where it is not known what the font shows there.
    """
    try:
        number = int(code, 16)
    except ValueError:
        return None
    glyphs = _FONTS.get(font.strip().lower())
    own = number - _PRIVATE.start if number in _PRIVATE else number
    if glyphs is not None:
        return glyphs.get(own)
    return chr(number) if 0x20 <= number <= 0xFFFF and not 0xD800 <= number < 0xF900 else None
