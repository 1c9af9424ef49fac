"""The body of a DOCX: each block as paragraphs and tables."""

from collections.abc import Callable, Sequence
from itertools import groupby
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
    Signature,
    Signatures,
    Table,
    Title,
)
from awards.documents.docx_xml import (
    SPACER,
    cell,
    cell_across,
    dotted,
    dotted_in_cell,
    lines,
    paragraph,
    plain,
    row,
    rule,
    runs,
    spacer,
    table,
    twips,
)
from awards.layout import Layout

_JUSTIFY = {"justify": "both", "left": "left", "center": "center", "right": "right"}
_MIDDLE = '<w:vAlign w:val="center"/>'
_NAME_HEIGHT = 1.15
_SIDE = 5.0
_BORDER = 0.5
"""Word processors add the thickness of a table's lines to the height of its rows."""
_CENTRED_SHARE = 0.55
_BETWEEN = 10.0
"""Points between signatures below each other."""
_ABOVE_SIGNATURES = '<w:spacing w:before="100"/>'
"""Inside the cells: LibreOffice keeps a paragraph with a table only when nothing stands between them."""


def body(document: Document, layout: Layout) -> str:
    """Everything between the start of the document and its page settings."""
    writer = _Writer(layout, laid.text_width(layout, landscape=document.landscape))
    written = ""
    blocks = list(laid.with_keeps(document.blocks))
    while blocks:
        block, keep = blocks.pop(0)
        signed = _signatures_ahead(blocks) if isinstance(block, Table | Signatures) else []
        if signed and isinstance(block, Table):
            written += writer.closed_table(block, signed)
        elif signed and isinstance(block, Signatures):
            written += writer.signed_together([block, *signed])
        else:
            written += _WRITERS[type(block)](writer, block, keep)
    return written


def _signatures_ahead(blocks: list[tuple[Block, bool]]) -> list[Signatures]:
    """Takes the signatures that come next: they stay on one page."""
    taken: list[Signatures] = []
    while blocks and isinstance(blocks[0][0], Signatures):
        taken.append(blocks[0][0])
        del blocks[0]
    return taken


class _Writer:
    def __init__(self, layout: Layout, text_width: float) -> None:
        self.layout, self.text_width = layout, text_width
        self.thickness = float(layout.lines.thickness)

    def header(self, block: Header, keep: bool) -> str:
        layout = self.layout
        left, right = laid.heading_rooms(layout, self.text_width, block.place_date)
        superior = laid.lines(block.superior, "superior", layout, left)
        issuer = laid.lines(block.issuer, "issuer", layout, left)
        above = paragraph("superior", lines(superior)) if superior else ""
        issued = above + paragraph("issuer", lines(issuer)) + self._below_issuer(issuer, left)
        rows = row(cell(left, issued) + cell(right, self._nation(block, right)))
        if block.number or block.place_date:
            gap = '<w:spacing w:before="120"/>'
            number = paragraph("number", plain(block.number), gap)
            rows += row(cell(left, number) + cell(right, paragraph("place_date", plain(block.place_date), gap)))
        return table((left, right), rows, bordered=False) + spacer(keep=keep)

    def _below_issuer(self, issuer: Sequence[str], room: float) -> str:
        mark = self.layout.marks.issuer
        return paragraph("issuer", plain(mark)) if mark else self._rule(issuer, "issuer", room)

    def _nation(self, block: Header, room: float) -> str:
        nation = paragraph("nation", plain(block.nation))
        if not block.motto:
            return nation + self._rule([block.nation], "nation", room)
        return nation + paragraph("motto", plain(block.motto)) + self._rule([block.motto], "motto", room)

    def _rule(self, texts: Sequence[str], component: str, room: float) -> str:
        return rule(laid.ruled(texts, component, self.layout), room, self.thickness)

    def title(self, block: Title, keep: bool) -> str:
        kind = block.kind.upper() if self.layout.components["kind"].capitals else block.kind
        written = paragraph("kind", plain(kind))
        summary = laid.summary_lines(block, self.layout, self.text_width)
        written += "".join(paragraph("summary", runs(line)) for line in summary)
        if block.ruled and self.layout.marks.summary:
            written += paragraph("summary", plain(self.layout.marks.summary))
        elif block.ruled:
            length = laid.title_rule(block, self.layout, self.text_width)
            written += rule(length, self.text_width, self.thickness, keep=True)
        after = f'<w:spacing w:line="{twips(float(self.layout.space.after_heading) - SPACER)}" w:lineRule="exact"/>'
        return written + paragraph("line", "", after, keep=True)

    def heading(self, block: Heading, keep: bool) -> str:
        return paragraph(f"heading_{block.level}", runs(laid.bound_runs(block.runs)))

    def paragraph(self, block: Paragraph, keep: bool) -> str:
        style = "body" if block.style == "plain" else block.style
        align = block.align or self.layout.components[style].align
        indent = ""
        if block.style in ("plain", "note") or align in ("center", "right"):
            indent = '<w:ind w:firstLine="0"/>'
        elif block.style == "addressee":
            indent = f'<w:ind w:firstLine="{twips(float(self.layout.body.indent))}"/>'
        justify = f'<w:jc w:val="{_JUSTIFY[align]}"/>' if block.align else ""
        return paragraph(style, runs(laid.bound_runs(block.runs)), indent + justify, keep=keep)

    def item(self, block: Item, keep: bool) -> str:
        indent = float(self.layout.body.indent) + (block.level - 1) * float(self.layout.space.level)
        properties = f'<w:ind w:firstLine="{twips(indent)}"/>' if block.level > 1 else ""
        return paragraph("body", runs((Run(f"{block.marker} "), *laid.bound_runs(block.runs))), properties, keep=keep)

    def blank(self, block: Blank, keep: bool) -> str:
        indent = float(self.layout.body.indent)
        first = dotted("body", block.label, self.text_width, indent=indent if block.label else 0, keep=keep)
        return first + dotted("body", "", self.text_width, keep=keep) * (block.lines - 1)

    def table(self, block: Table, keep: bool) -> str:
        return self._table(block, keep=keep) + spacer(keep=keep, height=8)

    def closed_table(self, block: Table, signed: Sequence[Signatures]) -> str:
        """The signatures as one more row: rows of one table stay together in Word and LibreOffice alike."""
        closing = self._closing(len(block.columns), signed)
        return self._table(block, keep=True, closing=closing) + spacer(height=1)

    def signed_together(self, signed: Sequence[Signatures]) -> str:
        """Signatures below each other in one row, which is not split."""
        return table((self.text_width,), self._closing(1, signed), bordered=False) + spacer(height=1)

    def _closing(self, columns: int, signed: Sequence[Signatures]) -> str:
        content = spacer(keep=True, height=_BETWEEN).join(map(self._signed, signed)) + spacer(height=1)
        return row(cell_across(columns, self.text_width, content))

    def _table(self, block: Table, *, keep: bool, closing: str = "") -> str:
        widths = [column.width * self.text_width for column in block.columns]
        head = "".join(
            cell(width, paragraph("table_head", plain(column.title)), _MIDDLE)
            for column, width in zip(block.columns, widths, strict=True)
        )
        rows = row(head, "<w:tblHeader/>")
        for index, cells in enumerate(block.rows):
            rows += self._row(
                block, cells, widths, keep=keep if index == len(block.rows) - 1 else laid.announces(cells)
            )
        space = self.layout.space
        edges = {"side": float(space.cell_side), "edge": laid.cell_edge(block, self.layout) - _BORDER}
        return spacer(keep=True, height=1) + table(widths, rows + closing, bordered=True, **edges)

    def _row(self, block: Table, cells: Any, widths: list[float], *, keep: bool) -> str:
        written = ""
        for column, content, width in zip(block.columns, cells, widths, strict=True):
            justify = f'<w:jc w:val="{_JUSTIFY[column.align]}"/>' if column.align != "left" else ""
            bound = [laid.bound_in_cell(each, width, self.layout) for each in content]
            texts = [paragraph("table_cell", runs(each), justify, keep=keep) for each in bound]
            written += cell(width, "".join(texts) or paragraph("table_cell", "", keep=keep), _MIDDLE)
        return row(written)

    def signatures(self, block: Signatures, keep: bool) -> str:
        return self._signed(block) + spacer(keep=keep)

    def _signed(self, block: Signatures) -> str:
        """Three rows, so that the names stand on one line whatever is above them."""
        half = len(block.blocks) == 1
        lead = bool(block.recipients) or (half and not block.centred)
        width = self.text_width / (len(block.blocks) + lead)
        if half and block.centred:
            width *= _CENTRED_SHARE
        content = (self._capacity, self._remarks, self._name)
        last = len(content) - 1
        rows = ""
        for index, write in enumerate(content):
            start = self._lead(block, width, index) if lead else ""
            bottom = '<w:vAlign w:val="bottom"/>' if index == last else ""
            cells = start + "".join(cell(width, write(each), bottom) for each in block.blocks)
            rows += row(cells, self._room() if index == last else "")
        return table([width] * (len(block.blocks) + lead), rows, bordered=False, side=_SIDE)

    def _lead(self, block: Signatures, width: float, index: int) -> str:
        """The left column: nơi nhận, a closing sentence, or nothing."""
        if index:
            return cell(width, paragraph("recipients", "", keep=True), "<w:vMerge/>")
        label, *listed = block.recipients or ("",)
        texts = paragraph("recipients_label", plain(label), _ABOVE_SIGNATURES, keep=True)
        texts += "".join(paragraph("recipients", plain(line), keep=True) for line in listed)
        if block.beside:
            above = f'{_ABOVE_SIGNATURES}<w:ind w:firstLine="0"/><w:jc w:val="left"/>'
            texts = paragraph("body", plain(block.beside), above, keep=True)
        return cell(width, texts, '<w:vMerge w:val="restart"/>')

    def _capacity(self, each: Signature) -> str:
        capitals = self.layout.components["capacity"].capitals
        texts = [line.upper() if capitals else line for line in each.lines]
        parts = [
            (part, list(same)) for part, same in groupby(texts, lambda line: laid.capacity_part(line, self.layout))
        ]
        first, *others = parts or [("capacity", [])]
        written = paragraph(first[0], lines(first[1]), _ABOVE_SIGNATURES, keep=True)
        written += "".join(paragraph(part, lines(same), keep=True) for part, same in others)
        note = paragraph("signature_note", plain(each.note), keep=True) if each.note else ""
        return written + note

    def _remarks(self, each: Signature) -> str:
        return dotted_in_cell("body", each.remarks) or paragraph("line", "", keep=True)

    def _name(self, each: Signature) -> str:
        return paragraph("signer", plain(each.name or laid.NAME_BY_HAND))

    def _room(self) -> str:
        height = float(self.layout.space.sign) + self.layout.size("signer") * _NAME_HEIGHT
        return f'<w:trHeight w:val="{twips(height)}" w:hRule="atLeast"/>'

    def page(self, block: PageBreak, keep: bool) -> str:
        return paragraph("line", '<w:r><w:br w:type="page"/></w:r>')


_WRITERS: dict[type[Any], Callable[[_Writer, Any, bool], str]] = {
    Header: _Writer.header,
    Title: _Writer.title,
    Heading: _Writer.heading,
    Paragraph: _Writer.paragraph,
    Item: _Writer.item,
    Blank: _Writer.blank,
    Table: _Writer.table,
    Signatures: _Writer.signatures,
    PageBreak: _Writer.page,
}
