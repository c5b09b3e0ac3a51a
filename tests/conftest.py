"""Puts the helpers of this folder within reach of all tests: with importlib import mode no folder is on the path.

Properties have no deadline: on a busy machine a time says nothing of the code.
"""

from __future__ import annotations

import sys
from pathlib import Path

from hypothesis import settings

sys.path.insert(0, str(Path(__file__).parent))
settings.register_profile("nianshen", deadline=None)
settings.load_profile("nianshen")
