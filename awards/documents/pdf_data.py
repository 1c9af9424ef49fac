"""Documents as the typesetting module reads them: plain JSON values, lengths in points."""

import re
from collections.abc import Callable
from typing import Any

from awards.documents import laid
from awards.documents.blocks import (
    Blank,
    Block,
    Document,
    Header,
    Heading,
    Item,
    PageBreak,
    Paragraph,
    Run,
    Runs,
    Signatures,
    Table,
    Title,
)
from awards.layout import Layout

BOLD, ITALIC, NOWRAP = 1, 2, 4
LEAST_UNBREAKABLE_SHARE = 0.4
"""A table row that may fill more than this share of a page is split, or its end would be lost."""

_LINE_HEIGHT, _GLYPH_HEIGHT = 1.149, 1.107
"""Of the font: baseline to baseline of single spacing, and ascender to descender, in ems."""
_LONG_WORD = re.compile(r"\S{36,}")
_PIECE = 12
_AVERAGE_WIDTH = 0.5
Data = dict[str, Any]


def layout_data(layout: Layout) -> Data:
    """The measures of a layout."""
    page, body, space = layout.page, layout.body, layout.space
    spacing = _spacing(layout)
    return {
        "font": layout.font.print,
        **{name: float(getattr(page, name)) for name in ("width", "height", "top", "bottom", "left", "right")},
        "number-edge": float(layout.page_number.from_edge),
        "first-page-number": layout.page_number.first_page,
        "indent": float(body.indent),
        "gap": float(body.gap),
        "leading": spacing,
        "spacing": spacing,
        "tight": _LINE_HEIGHT - _GLYPH_HEIGHT,
        "thickness": float(layout.lines.thickness),
        "after-heading": float(space.after_heading),
        "sign": float(space.sign),
        "cell-side": float(space.cell_side),
        "parts": {
            name: {"size": float(part.size), "bold": part.bold, "italic": part.italic, "underline": part.underline}
            for name, part in layout.components.items()
        },
    }


def _spacing(layout: Layout) -> float:
    """Between the lines of the text, in ems."""
    if layout.body.line_exact:
        return float(layout.body.line_exact) / layout.size("body") - _GLYPH_HEIGHT
    return _LINE_HEIGHT * float(layout.body.line_spacing or 1) - _GLYPH_HEIGHT


def document_data(document: Document, layout: Layout) -> Data:
    """One document."""
    writer = _Writer(layout, laid.text_width(layout, landscape=document.landscape), document)
    blocks = _with_closings([writer.block(block, keep) for block, keep in laid.with_keeps(document.blocks)])
    titles = [block for block in blocks if block["block"] == "title"]
    return {
        "layout": document.layout,
        "landscape": document.landscape,
        "draft-note": document.draft_note,
        "titled": bool(titles),
        "title": titles[0] if titles else {"name": document.title},
        "blocks": blocks,
    }


def _with_closings(blocks: list[Data]) -> list[Data]:
    """Signatures right after a table become its closing, to stay with its last row; then `spans` can be told."""
    joined: list[Data] = []
    for block in blocks:
        table = joined[-1] if joined and block["block"] == "signatures" else {}
        if table.get("block") == "table" and table["rows"] and not table["rows"][-1]["breakable"]:
            table["closing"].append(block)
        else:
            joined.append(block)
    for block in joined:
        if block["block"] == "table":
            block["spans"] = _spans([row["keep"] for row in block["rows"]], closed=bool(block["closing"]))
    return joined


def _spans(keeps: list[bool], *, closed: bool) -> list[int]:
    """For each row, how many rows from it on stay on one page; 0 for a row that an earlier one counts."""
    bound = [*keeps[:-1], closed, *[False] * closed] if keeps else []
    spans: list[int] = []
    for index in range(len(bound)):
        end = bound.index(False, index)
        spans.append(0 if index and bound[index - 1] else end - index + 1)
    return spans


class _Writer:
    def __init__(self, layout: Layout, text_width: float, document: Document) -> None:
        self.layout, self.text_width, self.document = layout, text_width, document
        height = layout.page.width if document.landscape else layout.page.height
        self.page_height = float(height) - float(layout.page.top) - float(layout.page.bottom)

    def block(self, block: Block, keep: bool) -> Data:
        """The block, and in `keep` whether it stays with the next one."""
        name, write = _WRITERS[type(block)]
        return {"block": name, "keep": keep, **write(self, block)}

    def header(self, block: Header) -> Data:
        left, _ = laid.heading_rooms(self.layout, self.text_width, block.place_date)
        issuer = laid.lines(block.issuer, "issuer", self.layout, left)
        return {
            "left": left,
            "superior": [[line] for line in laid.lines(block.superior, "superior", self.layout, left)],
            "issuer": [[line] for line in issuer],
            "issuer-line": laid.ruled(issuer, "issuer", self.layout),
            "nation": [block.nation],
            "issuer-mark": words(self.layout.marks.issuer),
            "motto": words(block.motto),
            "motto-line": self._motto_line(block),
            "number": words(block.number),
            "place": words(block.place_date),
        }

    def _motto_line(self, block: Header) -> float:
        under, component = (block.motto, "motto") if block.motto else (block.nation, "nation")
        return laid.ruled([under], component, self.layout)

    def title(self, block: Title) -> Data:
        mark = self.layout.marks.summary if block.ruled else ""
        return {
            "mark": words(mark),
            "name": self.document.title,
            "kind": words(block.kind.upper() if self.layout.components["kind"].capitals else block.kind),
            "summary": [runs_data(runs) for runs in laid.summary_lines(block, self.layout, self.text_width)],
            "rule": laid.title_rule(block, self.layout, self.text_width) if block.ruled and not mark else 0,
        }

    def heading(self, block: Heading) -> Data:
        return {"level": block.level, "runs": runs_data(laid.bound_runs(block.runs))}

    def paragraph(self, block: Paragraph) -> Data:
        style = "body" if block.style == "plain" else block.style
        align = block.align or self.layout.components[style].align
        indented = block.style in ("body", "ground", "addressee") and align in ("justify", "left")
        indent = float(self.layout.body.indent) if indented else 0
        return self._set(style, align, indent, block.runs)

    def item(self, block: Item) -> Data:
        indent = float(self.layout.body.indent) + (block.level - 1) * float(self.layout.space.level)
        return self._set("body", "justify", indent, (Run(f"{block.marker} "), *block.runs))

    def _set(self, style: str, align: str, indent: float, runs: Runs) -> Data:
        """`plain` is what the page sets anyway."""
        plain = style == "body" and align == "justify" and indent == float(self.layout.body.indent)
        written = {"plain": plain, "runs": runs_data(laid.bound_runs(runs))}
        return written if plain else {**written, "style": style, "align": align, "indent": indent}

    def blank(self, block: Blank) -> Data:
        return {"lines": block.lines, "label": words(block.label)}

    def table(self, block: Table) -> Data:
        columns = [{"title": words(c.title), "width": c.width, "align": c.align} for c in block.columns]
        high = [self._is_high(block, row) for row in block.rows]
        rows = [
            {
                "cells": self._cells(block, row),
                "breakable": high[index],
                "keep": laid.announces(row) and not any(high[index : index + 2]),
            }
            for index, row in enumerate(block.rows)
        ]
        return {"columns": columns, "edge": laid.cell_edge(block, self.layout), "rows": rows, "closing": []}

    def _cells(self, table: Table, row: tuple[tuple[Runs, ...], ...]) -> list[Any]:
        return [
            [runs_data(laid.bound_in_cell(runs, column.width * self.text_width, self.layout)) for runs in cell]
            for column, cell in zip(table.columns, row, strict=True)
        ]

    def signatures(self, block: Signatures) -> Data:
        capitals = self.layout.components["capacity"].capitals
        return {
            "recipients": [words(line) for line in block.recipients],
            "beside": words(block.beside),
            "centred": block.centred,
            "blocks": [
                {
                    "lines": [self._capacity(line.upper() if capitals else line) for line in each.lines],
                    "note": words(each.note),
                    "name": words(each.name or laid.NAME_BY_HAND),
                    "remarks": each.remarks,
                }
                for each in block.blocks
            ],
        }

    def _capacity(self, line: str) -> Data:
        return {"part": laid.capacity_part(line, self.layout), "runs": words(line)}

    def page(self, block: PageBreak) -> Data:
        return {}

    def _is_high(self, table: Table, row: tuple[tuple[Runs, ...], ...]) -> bool:
        size = self.layout.size("table_cell")
        highest = 0.0
        for column, cell in zip(table.columns, row, strict=True):
            per_line = max(1.0, column.width * self.text_width / (size * _AVERAGE_WIDTH) - 2)
            lines = sum(1 + len(laid.plain(runs)) // per_line for runs in cell)
            highest = max(highest, lines * size * _LINE_HEIGHT)
        return highest > LEAST_UNBREAKABLE_SHARE * self.page_height


_WRITERS: dict[type[Any], tuple[str, Callable[[_Writer, Any], Data]]] = {
    Header: ("header", _Writer.header),
    Title: ("title", _Writer.title),
    Heading: ("heading", _Writer.heading),
    Paragraph: ("paragraph", _Writer.paragraph),
    Item: ("paragraph", _Writer.item),
    Blank: ("blank", _Writer.blank),
    Table: ("table", _Writer.table),
    Signatures: ("signatures", _Writer.signatures),
    PageBreak: ("page", _Writer.page),
}


def words(text: str) -> list[Any]:
    """A text without styles."""
    return runs_data((Run(text),)) if text else []


def runs_data(runs: Runs) -> list[Any]:
    """Runs as the module reads them: a text, or its flags and the pieces between which it may break.

    Texts that follow each other are one: each run of its own costs the typesetter time.
    """
    written: list[Any] = []
    for run in [_run(run) for run in runs if run.text]:
        if written and isinstance(run, str) and isinstance(written[-1], str):
            written[-1] += run
        else:
            written.append(run)
    return written


def _run(run: Run) -> Any:
    kept = run.nowrap and len(run.text) <= laid.LONGEST_KEPT
    flags = BOLD * run.bold + ITALIC * run.italic + NOWRAP * kept
    pieces = [run.text] if kept or not _LONG_WORD.search(run.text) else _pieces(run.text)
    return run.text if not flags and len(pieces) == 1 else [flags, *pieces]


def _pieces(text: str) -> list[str]:
    """The text cut inside its overlong words only."""
    pieces, at = [], 0
    for found in _LONG_WORD.finditer(text):
        cuts = range(found.start() + _PIECE, found.end(), _PIECE)
        for cut in cuts:
            pieces.append(text[at:cut])
            at = cut
    return [*pieces, text[at:]]
