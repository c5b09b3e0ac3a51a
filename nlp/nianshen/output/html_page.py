"""``report.html``: one file for a run that an auditor opens from disk, without a server, a network or an install.

Its content security policy lets nothing load and only its own style and script run (by their SHA-256). What reports
say is embedded as JSON and put on the page as text, never as markup, so nothing written in a report can act.
"""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Iterable, Mapping
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Any

from nianshen.output.html.payload import Payload
from nianshen.output.whole import whole
from nianshen.output.wording import Lang

_ASSETS = files("nianshen.output.html")
_SCRIPT_FILES = ("words", "dom", "store", "list", "head", "text", "findings", "tables", "outcomes", "app")
"""In the order in which they run, as one script; see each file for what it draws."""
_STYLE_FILES = ("page.css", "report.css", "print.css")
_UNSAFE_IN_HTML = re.compile("[<>&\u2028\u2029\ud800-\udfff]")


def write_page(
    records: Iterable[Mapping[str, Any]],
    out: Path,
    *,
    titles: Mapping[str, tuple[str, str]] | None = None,
    lang: Lang = "zh",
) -> None:
    """Write the page of a run to the file ``out``; the same records give the same bytes.

    Args:
        records: the objects of ``audit.jsonl``, in the order in which they are to be listed; read once, one at a time.
        out: the file to write, replaced only when the page is complete.
        titles: the titles of the rules by code, Chinese and English. Where they are not given (the page is made from
            ``audit.jsonl`` alone) a rule that gave no finding is shown by its code.
        lang: the language in which the page opens; it can be switched on the page.

    Raises:
        ValueError: a record breaks its contract: an offset outside the text, or a quote that is not the text's.
    """
    before, after = _skeleton(lang).split("{{data}}")
    payload = Payload()
    with whole(out) as draft, draft.open("w", encoding="utf-8", newline="\n") as page:
        page.write(before)
        for number, record in enumerate(records):
            page.write(_data_block(f"report-{number}", payload.add(record)))
        page.write(_data_block("index", payload.index(titles or {})))
        page.write(after)


def _skeleton(lang: Lang) -> str:
    style = "\n".join(_asset(name) for name in _STYLE_FILES)
    script = "\n".join(["(() => {", '"use strict";', *(_asset(f"script/{name}.js") for name in _SCRIPT_FILES), "})();"])
    policy = "; ".join(
        (
            "default-src 'none'",
            f"style-src '{_hash(style)}'",
            f"script-src '{_hash(script)}'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
    skeleton = _asset("page.html")
    values = {"lang": "zh-CN" if lang == "zh" else "en", "csp": policy, "style": style, "script": script}
    for name, value in values.items():
        skeleton = skeleton.replace("{{" + name + "}}", value)
    return skeleton


def _asset(name: str) -> str:
    return _ASSETS.joinpath(name).read_text(encoding="utf-8")


def _hash(content: str) -> str:
    return "sha256-" + b64encode(sha256(content.encode()).digest()).decode()


def _data_block(element_id: str, data: Mapping[str, Any]) -> str:
    return f'<script type="application/json" id="{element_id}">{embedded_json(data)}</script>\n'


def embedded_json(data: Any) -> str:
    """Compact JSON that no HTML parser can take for markup and no JavaScript for a line end.

    ``<``, ``>``, ``&``, U+2028 and U+2029 are escaped; a lone surrogate, which UTF-8 cannot hold, becomes U+FFFD.

    Raises:
        ValueError: a number is NaN or infinite.
    """
    plain = json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":"), sort_keys=True)
    return _UNSAFE_IN_HTML.sub(
        lambda m: f"\\u{ord(m[0]):04x}" if m[0] < "\ud800" or m[0] > "\udfff" else "\\ufffd", plain
    )
