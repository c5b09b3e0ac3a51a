"""A page as a tree of our own, with what tells its regions apart: how much of each is links, sentences, facts.

Built in one walk without recursion, so that depth costs nothing but memory.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from nianshen.intake.labels import known_label, labelled_values
from nianshen.text.first_characters import Sought

BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frameset", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary",
    "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
))  # fmt: skip
HEADINGS = {f"h{level}": level for level in range(1, 7)}
UNSEEN = frozenset((
    "script", "style", "template", "head", "title", "meta", "link", "base", "param", "source", "track", "col",
    "colgroup", "noframes",
))  # fmt: skip
"""Elements whose characters a reader never sees."""

_DOCUMENT_LINK = re.compile(r"\.(?:pdf|docx?|xlsx?|wps|et|ofd|zip|rar)(?:[?#]|\Z)", re.IGNORECASE)
_DOCUMENT_NAME = re.compile(r"\.(?:pdf|docx?|xlsx?|wps|et|ofd|zip|rar)\s*\Z", re.IGNORECASE)
_LEADS_SOMEWHERE = re.compile(r"(?!javascript:|#)\S", re.IGNORECASE)
_UNDISPLAYED = re.compile(r"display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden", re.IGNORECASE)
_TITLE = Sought(r"(?:信息|政务)公开.{0,40}(?:报告|总结|年报)|(?:19|20)\d\d年.{0,40}(?:报告|总结|年报)")
_PAGE_FACT = Sought(r"(?:发布|公开|发文|更新|生成)?(?:时间|日期)\s?[:：]\s{0,4}(?:19|20)\d\d")
_SHORTEST_FACT = 2
_LONGEST_FACT = 200


class Node:
    """An element. The counts are of its visible text, without hidden parts.

    ``chars``: characters that are no white space; ``link_chars``: those inside links; ``links``: the links;
    ``stops``: ideographic full stops; ``has_title``: a line of it reads like a report's title; ``has_facts``: a line
    of it is a labelled fact such as 索引号; ``has_documents``: it links to a file; ``has_blocks``,
    ``has_tables``, ``has_headings``: such elements stand somewhere below it. ``hidden``: the page says that it is not
    shown.
    """

    __slots__ = (
        "attributes", "chars", "children", "has_blocks", "has_documents", "has_facts", "has_headings", "has_tables",
        "has_title", "hidden", "link_chars", "links", "stops", "tag",
    )  # fmt: skip

    def __init__(self, tag: str, attributes: dict[str, str | None]) -> None:
        self.tag = tag
        self.attributes = attributes
        self.hidden = bool(attributes) and _is_hidden(attributes)
        self.children: list[Node | str] = []
        self.chars = self.link_chars = self.links = self.stops = 0
        self.has_title = self.has_facts = self.has_documents = False
        self.has_blocks = self.has_tables = self.has_headings = False

    def links_to_document(self) -> bool:
        """Whether it is a link to a file that one downloads, by its address or by its words."""
        if self.tag != "a":
            return False
        address = self.attributes.get("href") or ""
        if _DOCUMENT_LINK.search(address):
            return True
        words = self.text().strip()
        return bool(_DOCUMENT_NAME.search(words) or (words[:2] == "附件" and _LEADS_SOMEWHERE.match(address)))

    def text(self) -> str:
        """Its visible characters, hidden parts included, with a line feed where a block or ``<br>`` begins or ends."""
        return "".join(self._pieces())

    def _pieces(self) -> Iterator[str]:
        stack: list[Node | str] = [self]
        while stack:
            node = stack.pop()
            if isinstance(node, str):
                yield node
            elif node.tag == "br":
                yield "\n"
            elif node.tag not in UNSEEN:
                edge: list[Node | str] = ["\n"] if node.tag in BLOCKS else []
                stack += edge + node.children[::-1] + edge


def _is_hidden(attributes: dict[str, str | None]) -> bool:
    style = attributes.get("style")
    return "hidden" in attributes or bool(style and _UNDISPLAYED.search(style))


def build(parser: LexborHTMLParser) -> Node:
    """The tree of a page's body (of the whole page where it has none, as a frame set)."""
    top = parser.body or parser.root
    root = Node("body", {})
    if top is None:
        return root
    opened = [root]
    path: list[LexborNode] = []
    current = top.first_child
    while True:
        if current is None:
            if not path:
                return root
            child = opened.pop()
            _close(child, opened[-1])
            current = path.pop().next
        elif current.is_element_node:
            child = Node(current.tag or "", current.attributes)
            opened[-1].children.append(child)
            opened.append(child)
            path.append(current)
            current = current.first_child
        else:
            if current.is_text_node:
                _add_text(opened[-1], current.text_content or "")
            current = current.next


def _add_text(node: Node, text: str) -> None:
    node.children.append(text)
    if node.tag not in UNSEEN:
        node.chars += len("".join(text.split()))
        node.stops += text.count("。")


def _close(child: Node, parent: Node) -> None:
    if child.tag in BLOCKS:
        parent.has_blocks = True
        if not child.has_blocks:
            _look_at_line(child)
    else:
        parent.has_blocks = parent.has_blocks or child.has_blocks
    parent.has_tables = parent.has_tables or child.has_tables or child.tag == "table"
    parent.has_headings = parent.has_headings or child.has_headings or child.tag in HEADINGS
    if child.tag in UNSEEN or child.hidden:
        return
    if child.tag == "a":
        child.link_chars = child.chars
        child.links += 1
        child.has_documents = child.has_documents or child.links_to_document()
    parent.chars += child.chars
    parent.link_chars += child.link_chars
    parent.links += child.links
    parent.stops += child.stops
    parent.has_title = parent.has_title or child.has_title
    parent.has_facts = parent.has_facts or child.has_facts
    parent.has_documents = parent.has_documents or child.has_documents


def _look_at_line(block: Node) -> None:
    """What the innermost block tells: every line is looked at once."""
    if not _SHORTEST_FACT <= block.chars <= _LONGEST_FACT:
        return
    line = block.text().strip()
    block.has_title = 2 * block.link_chars < block.chars and bool(_TITLE.search(line))
    block.has_facts = bool(known_label(line) or labelled_values(line) or _PAGE_FACT.search(line))
