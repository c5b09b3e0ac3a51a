"""The documentation as Sphinx builds it: ``sphinx-build -W docs out/docs`` (extra ``[docs]``)."""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

import rule_pages  # noqa: E402

import nianshen  # noqa: E402

project = "年审 nianshen"
author = copyright = "nianshen contributors"
release = nianshen.__version__
language = "zh_CN"

extensions = ["myst_parser"]
myst_enable_extensions = ["fieldlist"]
myst_heading_anchors = 3
exclude_patterns = ["_build"]

html_theme = "alabaster"
html_theme_options = {"description": "政府信息公开工作年度报告审核", "page_width": "1100px", "sidebar_width": "240px"}
html_show_copyright = False

rule_pages.write_all(HERE / "rules")
