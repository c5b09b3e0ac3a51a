"""Regions of a page that are not the article: navigation, page foot, toolbars, small forms.

A region is told by its tag, its role, its class and id, or by being almost only links; and it is spared, whatever it
is called, as soon as it holds what a report holds. To keep a menu costs a line of noise, to lose a heading costs a
false finding.
"""

from __future__ import annotations

import re
from typing import Literal

from nianshen.intake.html.tree import BLOCKS, Node

RegionReason = Literal["navigation", "footer", "toolbar", "form"]

_TAGS: dict[str, RegionReason] = {
    "nav": "navigation",
    "aside": "navigation",
    "header": "navigation",
    "footer": "footer",
}
_ROLES: dict[str, RegionReason] = {
    "navigation": "navigation",
    "banner": "navigation",
    "menu": "navigation",
    "menubar": "navigation",
    "complementary": "navigation",
    "contentinfo": "footer",
    "toolbar": "toolbar",
    "search": "form",
}
_SURE: dict[RegionReason, tuple[str, ...]] = {
    "navigation": (
        "nav", "navi", "navbar", "navigation", "menu", "submenu", "breadcrumb", "breadcrumbs", "crumb", "crumbs", "mbx",
        "dqwz", "daohang", "sidebar", "sidenav", "leftnav", "leftmenu", "topnav", "mainnav", "pagination", "pager", "prevnext",
    ),
    "footer": ("footer", "copyright", "friendlink", "friendlinks", "yqlj"),
    "toolbar": (
        "share", "sharebox", "bdshare", "bdsharebuttonbox", "toolbar", "ewm", "erweima", "qrcode", "fontsize", "related",
        "relate", "xgxx",
    ),
    "form": ("search", "searchbox", "login"),
}  # fmt: skip
_LIKELY: dict[RegionReason, tuple[str, ...]] = {
    "navigation": (
        "header", "head", "hd", "top", "topbar", "banner", "logo", "side", "aside", "left", "loc", "location", "position", "wz",
    ),
    "footer": ("foot", "ft", "bottom"),
    "toolbar": ("tool", "tools", "print", "ops", "prev", "next"),
}  # fmt: skip
"""Words of class and id, English or the Chinese abbreviations in use; a likely one yields to a title or a fact."""

_SURE_NAMES = {name: reason for reason, names in _SURE.items() for name in names}
_LIKELY_NAMES = {name: reason for reason, names in _LIKELY.items() for name in names}
_CANDIDATES = BLOCKS - {"body", "html", "main", "article"}
_LINK_CANDIDATES = _CANDIDATES - {"h1", "h2", "h3", "h4", "h5", "h6"}
_NAME = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")

_LEAST_LINK_SHARE = 0.7
_FEWEST_LINKS = 3
_PROSE_STOPS = 2
_PROSE_CHARS = 120
_MOST_OF_PAGE = 0.5
_LONGEST_FORM = 120


def region_reason(node: Node, page_chars: int) -> RegionReason | None:
    """Why an element and all within it is left out of the article; None where it stays.

    Args:
        node: the element.
        page_chars: the visible characters of the whole page that are outside links.
    """
    if not node.chars or _is_report(node, page_chars):
        return None
    if node.tag in _CANDIDATES:
        name, sure = _by_name(node)
        if name and (sure or not (node.has_title or node.has_facts or node.has_documents)):
            return name
    if node.tag in _LINK_CANDIDATES and _is_link_list(node):
        return "navigation"
    return None


def _is_report(node: Node, page_chars: int) -> bool:
    own = node.chars - node.link_chars
    return (node.stops >= _PROSE_STOPS and own >= _PROSE_CHARS) or own > _MOST_OF_PAGE * page_chars


def _is_link_list(node: Node) -> bool:
    if node.links < _FEWEST_LINKS or node.has_documents or node.has_facts or node.stops:
        return False
    return node.link_chars >= _LEAST_LINK_SHARE * node.chars


def _by_name(node: Node) -> tuple[RegionReason | None, bool]:
    """What the element is called, and whether the name leaves no doubt."""
    role = _ROLES.get(node.attributes.get("role") or "")
    if role or node.tag == "nav":
        return role or "navigation", True
    if node.tag == "form" and node.chars <= _LONGEST_FORM:
        return "form", False
    words = [w.lower() for key in ("class", "id") for w in _NAME.findall(node.attributes.get(key) or "")]
    if sure := next((_SURE_NAMES[w] for w in words if w in _SURE_NAMES), None):
        return sure, True
    return _TAGS.get(node.tag) or next((_LIKELY_NAMES[w] for w in words if w in _LIKELY_NAMES), None), False
