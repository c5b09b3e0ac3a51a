"""What shows that words of a text were lost on its way: starred out by a site, or bytes that no encoding read."""

from __future__ import annotations

import re

UNREAD = "\ufffd"
"""A character that no font, encoding or picture tells."""
LOST = re.compile(rf"\*{{3,}}|{UNREAD}")
