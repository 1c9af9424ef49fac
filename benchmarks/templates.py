"""What an office has before it begins in the usual way: a Word template for each kind of paper, and the values.

Each template has the same headings, paragraphs, tables and signature blocks as the paper in the pack, in
the same measures; paragraphs and table rows repeat by docxtpl's own tags. Made before the clock starts.
"""

import json
from collections.abc import Callable, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Mm, Pt

from awards.documents.blocks import (
    Blank,
    Block,
    Document,
    Header,
    Heading,
    Item,
    Paragraph,
    Runs,
    Signatures,
    Table,
    Title,
)
from awards.documents.laid import plain
from benchmarks.usual import VALUES

DOTS = "…" * 34
TEXT_WIDTH = {False: 165, True: 252}


def write(documents: Sequence[Document], folder: Path) -> None:
    """The templates of these documents and their values, as benchmarks.usual expects them."""
    names: dict[Any, str] = {}
    papers = []
    for document in documents:
        parts = _parts(document)
        shape = (document.landscape, tuple((kind, form) for kind, form, _ in parts))
        if shape not in names:
            names[shape] = f"mau-{len(names) + 1}.docx"
            _Template(document.landscape).write(parts, folder / names[shape])
        values = {f"v{number}": value for number, (_, _, value) in enumerate(parts)}
        papers.append({"template": names[shape], "title": document.title, "values": values})
    (folder / VALUES).write_text(json.dumps(papers, ensure_ascii=False), encoding="utf-8")


def _parts(document: Document) -> list[tuple[str, Any, Any]]:
    """(kind, what the template holds, what is filled in) of each part; paragraphs that follow each other are one."""
    parts: list[tuple[str, Any, Any]] = []
    for kind, group in groupby(document.blocks, key=_kind):
        blocks: list[Any] = list(group)
        if kind in ("text", "heading"):
            parts.append((kind, None, [_words(block) for block in blocks]))
        else:
            parts += [_WRITTEN[kind](block) for block in blocks if kind in _WRITTEN]
    return parts


def _kind(block: Block) -> str:
    kinds = {Header: "header", Title: "title", Heading: "heading", Table: "table", Signatures: "signatures"}
    return kinds.get(type(block), "text" if isinstance(block, Paragraph | Item | Blank) else "")


def _words(block: Block) -> str:
    if isinstance(block, Blank):
        return f"{block.label} {DOTS}"
    runs: Runs = getattr(block, "runs", ())
    return (f"{block.marker} " if isinstance(block, Item) else "") + plain(runs)


def _header(block: Header) -> tuple[str, Any, Any]:
    left = [block.superior, block.issuer, block.number]
    return "header", None, {"left": left, "right": [block.nation, block.motto, block.place_date]}


def _title(block: Title) -> tuple[str, Any, Any]:
    return "title", None, [block.kind, *map(plain, block.summary)]


def _table(block: Table) -> tuple[str, Any, Any]:
    columns = tuple((column.title, column.width) for column in block.columns)
    rows = [{f"c{at}": "\n".join(map(plain, cell)) for at, cell in enumerate(row)} for row in block.rows]
    return "table", columns, rows


def _signatures(block: Signatures) -> tuple[str, Any, Any]:
    signed = [[*each.lines, each.note, *[DOTS[:12]] * each.remarks, "", "", "", each.name] for each in block.blocks]
    columns = ([list(block.recipients)] if block.recipients or len(signed) == 1 else []) + signed
    return "signatures", len(columns), {f"c{at}": lines for at, lines in enumerate(columns)}


_WRITTEN: dict[str, Callable[[Any], tuple[str, Any, Any]]] = {
    "header": _header,
    "title": _title,
    "table": _table,
    "signatures": _signatures,
}


class _Template:
    def __init__(self, landscape: bool) -> None:
        self._word = docx.Document()
        self._width = TEXT_WIDTH[landscape]
        self._set_page(landscape)
        normal = self._word.styles["Normal"]
        normal.font.name, normal.font.size = "Times New Roman", Pt(14)
        normal.paragraph_format.space_after = Pt(6)

    def write(self, parts: Sequence[tuple[str, Any, Any]], target: Path) -> None:
        for number, (kind, form, _) in enumerate(parts):
            getattr(self, kind)(f"v{number}", form)
        self._word.save(str(target))

    def _set_page(self, landscape: bool) -> None:
        page = self._word.sections[0]
        page.page_width, page.page_height = Mm(210), Mm(297)
        if landscape:
            page.orientation = WD_ORIENT.LANDSCAPE
            page.page_width, page.page_height = Mm(297), Mm(210)
        page.top_margin, page.bottom_margin, page.left_margin, page.right_margin = Mm(20), Mm(20), Mm(30), Mm(15)
        number = page.header.paragraphs[0]
        number.alignment = ALIGN.CENTER
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), "PAGE")
        number._p.append(field)

    def _repeated(self, place: Any, name: str, *, bold: bool = False, align: Any = None, indent: float = 0) -> None:
        """One paragraph for each text of a list."""
        place.add_paragraph(f"{{%p for text in {name} %}}")
        text = place.add_paragraph()
        text.alignment = align
        text.paragraph_format.first_line_indent = Mm(indent)
        text.add_run("{{ text }}").bold = bold
        place.add_paragraph("{%p endfor %}")

    def header(self, name: str, _: Any) -> None:
        table = self._word.add_table(rows=1, cols=2)
        for at, (side, share) in enumerate((("left", 0.42), ("right", 0.58))):
            table.columns[at].width = table.rows[0].cells[at].width = Mm(self._width * share)
            self._repeated(table.rows[0].cells[at], f"{name}.{side}", bold=True, align=ALIGN.CENTER)
        self._set_tight(table)

    def title(self, name: str, _: Any) -> None:
        self._repeated(self._word, name, bold=True, align=ALIGN.CENTER)

    def heading(self, name: str, _: Any) -> None:
        self._repeated(self._word, name, bold=True)

    def text(self, name: str, _: Any) -> None:
        self._repeated(self._word, name, align=ALIGN.JUSTIFY, indent=12.7)

    def table(self, name: str, columns: Sequence[tuple[str, float]]) -> None:
        table = self._word.add_table(rows=4, cols=len(columns), style="Table Grid")
        table.rows[1].cells[0].text = f"{{%tr for row in {name} %}}"
        table.rows[3].cells[0].text = "{%tr endfor %}"
        for at, (title, share) in enumerate(columns):
            table.columns[at].width = Mm(self._width * share)
            for row in table.rows:
                row.cells[at].width = Mm(self._width * share)
            table.rows[0].cells[at].text = title
            table.rows[2].cells[at].text = f"{{{{ row.c{at} }}}}"
        self._set_tight(table)

    def signatures(self, name: str, count: int) -> None:
        table = self._word.add_table(rows=1, cols=count)
        for at, cell in enumerate(table.rows[0].cells):
            self._repeated(cell, f"{name}.c{at}", align=ALIGN.CENTER)
        self._set_tight(table)

    def _set_tight(self, table: Any) -> None:
        for cell in (cell for row in table.rows for cell in row.cells):
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.space_after = Pt(0)
                for run in paragraph.runs:
                    run.font.size = Pt(13)
