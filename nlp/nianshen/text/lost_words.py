"""What shows that words of a text were lost on its way: starred out by a site, or bytes that no encoding read."""

from __future__ import annotations

import re

LOST = re.compile(r"\*{3,}|\ufffd")
