"""The tree of a page as a sequence: lines, tables, images, and what was left out, in the order in which they stand.

Every visible character of the page goes into exactly one of them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from nianshen.intake.document import LeftOut
from nianshen.intake.html.grid import columns_of, place, sections_of
from nianshen.intake.html.regions import RegionReason, region_reason
from nianshen.intake.html.tables import is_data_table
from nianshen.intake.html.tree import BLOCKS, HEADINGS, UNSEEN, Node
from nianshen.intake.sheet import Entry, Image, Line, SlotBudget, TableCell, TableLines, TableRow
from nianshen.intake.words import cell_text, line_text, split_invisible

_Reason = RegionReason | Literal["hidden", "script", "control_characters"]
_CONTROLS = frozenset(["button", "select", "option", "optgroup", "datalist", "textarea", "input"])
_EMBEDDED = frozenset(["iframe", "object", "video", "audio", "canvas", "svg"])
_BOLD = frozenset(("b", "strong"))
_ATTACHMENT_SHARE = 0.7
_SMALLEST_IMAGE = 32
_POINTLESS_NAMES = frozenset(("下载", "点击下载", "附件", "附件下载", "点击查看", "查看"))


@dataclass(slots=True)
class Flow:
    """``entries`` in the order of the page; ``attachments`` are the names of linked files."""

    entries: list[Entry] = field(default_factory=list)
    attachments: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Exit:
    """The end of an element; ``document`` when it is a link to a file."""

    node: Node
    document: bool


def flow_of(root: Node) -> Flow:
    """The page as a sequence.

    Raises:
        UnreadableError: ``too_many_cells``.
    """
    return _Walk(root).run()


class _Walk:
    """One walk over the tree, without recursion."""

    def __init__(self, root: Node) -> None:
        self._flow = Flow()
        self._page_chars = root.chars - root.link_chars
        self._budget = SlotBudget()
        self._stack: list[Node | str | _Exit] = [*reversed(root.children)]
        self._line: list[str] = []
        self._chars = self._bold_chars = self._linked_chars = 0
        self._levels: list[int] = []
        self._bold = self._document_links = self._preformatted = 0
        self._invisible: list[str] = []

    def run(self) -> Flow:
        while self._stack:
            item = self._stack.pop()
            if isinstance(item, str):
                self._add(item)
            elif isinstance(item, _Exit):
                self._leave(item)
            else:
                self._enter(item)
        self._break()
        self._leave_out("".join(self._invisible), "control_characters")
        return self._flow

    def _enter(self, node: Node) -> None:
        if node.tag == "br":
            self._break()
        elif node.tag == "img":
            self._image(node)
        elif self._left_out(node):
            return
        elif node.tag in BLOCKS and (reason := region_reason(node, self._page_chars)):
            self._break()
            self._leave_out(node.text(), reason)
        elif node.tag == "table" and is_data_table(node):
            self._break()
            self._table(node)
        else:
            self._open(node)

    def _left_out(self, node: Node) -> bool:
        """Whether the element is no part of the running text, whatever stands around it."""
        if node.tag in UNSEEN:
            return True
        reason: _Reason | None = None
        if node.hidden or node.tag in _EMBEDDED:
            reason = "hidden"
        elif node.tag == "noscript":
            reason = "script"
        elif node.tag in _CONTROLS:
            reason = "form"
        if reason:
            self._leave_out(node.text(), reason)
        return reason is not None

    def _open(self, node: Node) -> None:
        if node.tag in BLOCKS:
            self._break()
        if node.tag in HEADINGS:
            self._levels.append(HEADINGS[node.tag])
        self._bold += node.tag in _BOLD
        self._preformatted += node.tag == "pre"
        if document := node.links_to_document():
            self._document_links += 1
            self._attach(node)
        self._stack.append(_Exit(node, document))
        self._stack += node.children[::-1]

    def _leave(self, end: _Exit) -> None:
        node = end.node
        if node.tag in BLOCKS:
            self._break()
        if node.tag in HEADINGS:
            self._levels.pop()
        self._bold -= node.tag in _BOLD
        self._preformatted -= node.tag == "pre"
        self._document_links -= end.document

    def _add(self, source: str) -> None:
        source, invisible = split_invisible(source)
        if invisible:
            self._invisible.append(invisible)
        first, *rest = source.splitlines() if self._preformatted and source else [source]
        self._write(first)
        for line in rest:
            self._break()
            self._write(line)

    def _write(self, source: str) -> None:
        self._line.append(source)
        chars = len("".join(source.split()))
        self._chars += chars
        self._bold_chars += chars if self._bold else 0
        self._linked_chars += chars if self._document_links else 0

    def _break(self) -> None:
        if self._chars:
            self._flow.entries.append(
                Line(
                    line_text("".join(self._line)),
                    self._levels[-1] if self._levels else None,
                    self._bold_chars == self._chars,
                    self._linked_chars > _ATTACHMENT_SHARE * self._chars,
                )
            )
        self._line.clear()
        self._chars = self._bold_chars = self._linked_chars = 0

    def _table(self, table: Node) -> None:
        sections = sections_of(table)
        self._around_rows(table)
        placed = place(sections, self._budget)
        rows = tuple(
            TableRow(tuple(TableCell(c.row, c.column, c.row_span, c.column_span, self._cell(c.node)) for c in row))
            for row in placed
        )
        self._flow.entries.append(TableLines(rows, columns_of(placed)))

    def _around_rows(self, table: Node) -> None:
        """What stands in a table outside its shown cells: captions as lines, the rest left out."""
        stack: list[Node | str] = table.children[::-1]
        while stack:
            node = stack.pop()
            if isinstance(node, str) or node.tag in UNSEEN:
                continue
            if node.hidden:
                self._leave_out(node.text(), "hidden")
            elif node.tag in ("thead", "tbody", "tfoot", "tr"):
                stack += node.children[::-1]
            elif node.tag == "caption":
                self._add(node.text().replace("\n", " "))
                self._break()

    def _cell(self, cell: Node) -> str:
        pieces: list[str] = []
        stack: list[Node | str] = cell.children[::-1]
        while stack:
            node = stack.pop()
            if isinstance(node, str):
                words, invisible = split_invisible(node)
                pieces.append(words)
                if invisible:
                    self._invisible.append(invisible)
            elif node.tag == "img":
                self._image(node)
            elif not self._left_out(node):
                edge: list[Node | str] = ["\n"] if node.tag in BLOCKS or node.tag == "br" else []
                if node.links_to_document():
                    self._attach(node)
                stack += edge + node.children[::-1] + edge
        return cell_text("".join(pieces))

    def _image(self, node: Node) -> None:
        sizes = [(node.attributes.get(side) or "").strip() for side in ("width", "height")]
        if any(s.isdecimal() and int(s) <= _SMALLEST_IMAGE for s in sizes):
            return
        source = (node.attributes.get("src") or "").strip()
        if source.startswith("data:"):
            source = source.partition(",")[0]
        self._flow.entries.append(Image(source, (node.attributes.get("alt") or "").strip()))

    def _attach(self, link: Node) -> None:
        name = line_text(link.text().replace("\n", " "))
        if not name or name in _POINTLESS_NAMES:
            address = (link.attributes.get("href") or "").partition("?")[0]
            name = address.rstrip("/").rpartition("/")[2] or name
        if name and name not in self._flow.attachments:
            self._flow.attachments.append(name)

    def _leave_out(self, text: str, reason: _Reason) -> None:
        lines = [line for line in (s.strip() for s in text.split("\n")) if line]
        if lines:
            self._flow.entries.append(LeftOut("\n".join(lines), reason))
