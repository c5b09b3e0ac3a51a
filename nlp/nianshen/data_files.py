"""Where the data that the package ships stands: packed inside it (a wheel), or beside it in a checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_IN_CHECKOUT = {"models": "models", "lexicon": "corpus/lexicon", "profiles": "corpus/profiles", "samples": "corpus/samples"}


def data_path(*names: str) -> Path:
    """The path of a shipped file or folder, such as ``data_path("models", "roles", "model.json")``.

    The first name is ``models``, ``lexicon``, ``profiles`` or ``samples``. A wheel packs them under ``nianshen/_data``; an editable
    install reads the checkout.

    Raises:
        KeyError: the first name is none of these.
        FileNotFoundError: it is in neither place; the message names both.
    """
    packed = _PACKAGE.joinpath("_data", *names)
    if packed.exists():
        return packed
    checkout = _PACKAGE.parents[1].joinpath(_IN_CHECKOUT[names[0]], *names[1:])
    if checkout.exists():
        return checkout
    raise FileNotFoundError(f"shipped data missing: neither {packed} nor {checkout} exists")
