"""Puts the helpers of this folder within reach of all tests: with importlib import mode no folder is on the path."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
