"""A Word file as lines of text, each with how it is set; its sections, and what stands in their margins.

Runs in the limited child only.
"""

import re
from collections.abc import Iterator
from typing import Any

from msgspec import Struct, field

from awards.inspect.package import Package, R, W
from awards.inspect.styles import DEFAULT_SIZE, Properties, Styles, length, unreadable
from awards.sandbox.child import Page, Refused

MOST_LINES = 30_000
_DRAWN = {"drawing", "pict", "AlternateContent", "object"}
_INLINE = {"hyperlink", "ins", "smartTag", "sdt", "sdtContent", "fldSimple", "moveTo"}
_PAGE_FIELD = re.compile(r"(?<![A-Z])PAGE(?![A-Z])")
_DEEPEST = 12


class _Place(Struct):
    """The cell that a paragraph stands in: table, row and column counted from 0."""

    table: int = -1
    row: int = 0
    column: int = 0
    width: float = 0.0
    bordered: bool = False
    head: bool = False


class _Found(Struct):
    styles: Styles
    lines: list[Page] = field(default_factory=list)
    sections: list[Any] = field(default_factory=list)
    tables: int = 0
    paragraphs: int = 0


def read(path: str) -> Iterator[Page]:
    """One answer that holds everything."""
    package = Package(path)
    found = _Found(Styles(package.part("word/styles.xml"), package.part("word/theme/theme1.xml")))
    _blocks(package.body, found, _Place(), 0)
    sections = [_section(each) for each in found.sections]
    margins = list(_margins(package, found)) if found.sections else []
    unread = [each for part in (package.body, package.part("word/styles.xml")) for each in unreadable(part)]
    yield {"lines": found.lines, "sections": sections, "margins": margins, "unread": list(dict.fromkeys(unread))[:9]}


def _blocks(parent: Any, found: _Found, place: _Place, depth: int) -> None:
    if depth > _DEEPEST:
        raise Refused("bảng lồng nhau quá sâu")
    for element in parent:
        name = str(element.tag).removeprefix(W)
        if name == "p":
            _paragraph(element, found, place)
        elif name == "tbl":
            _table(element, found, depth)
        elif name in ("sdt", "sdtContent", "ins", "customXml"):
            _blocks(element, found, place, depth + 1)
        elif name == "sectPr":
            found.sections.append(element)


def _table(element: Any, found: _Found, depth: int) -> None:
    number, found.tables = found.tables, found.tables + 1
    borders = element.find(f"{W}tblPr/{W}tblBorders")
    styled = element.find(f"{W}tblPr/{W}tblStyle")
    drawn = borders is not None and any(each.get(f"{W}val") not in ("nil", "none") for each in borders)
    grid = [length(each.get(f"{W}w")) or 0.0 for each in element.findall(f"{W}tblGrid/{W}gridCol")]
    for row_number, row in enumerate(element.findall(f"{W}tr")):
        head = row.find(f"{W}trPr/{W}tblHeader") is not None
        at = 0
        for cell in row.findall(f"{W}tc"):
            span = cell.find(f"{W}tcPr/{W}gridSpan")
            across = int(span.get(f"{W}val", "1")) if span is not None and span.get(f"{W}val", "1").isdecimal() else 1
            width = sum(grid[at : at + across])
            bordered = drawn or (borders is None and styled is not None) or _bordered(cell)
            _blocks(cell, found, _Place(number, row_number, at, width, bordered, head), depth + 1)
            at += across


def _bordered(cell: Any) -> bool:
    borders = cell.find(f"{W}tcPr/{W}tcBorders")
    return borders is not None and any(each.get(f"{W}val") not in ("nil", "none") for each in borders)


def _paragraph(element: Any, found: _Found, place: _Place) -> None:
    own = element.find(f"{W}pPr")
    properties, style = found.styles.paragraph(own), found.styles.style_of(own)
    lines: list[list[Page]] = [[]]
    drawn = _runs(element, found.styles, style, lines, 0)
    for number, runs in enumerate(lines):
        if len(found.lines) >= MOST_LINES:
            raise Refused("văn bản quá dài")
        found.lines.append(
            {
                "paragraph": found.paragraphs,
                "runs": runs,
                "drawn": drawn and number == len(lines) - 1,
                **_set_as(properties),
                "table": place.table,
                "row": place.row,
                "column": place.column,
                "room": place.width,
                "bordered": place.bordered,
                "head": place.head,
            }
        )
    found.paragraphs += 1
    section = None if own is None else own.find(f"{W}sectPr")
    if section is not None:
        found.sections.append(section)


def _set_as(properties: Properties) -> Page:
    return {
        "align": properties.get("align", "left"),
        "first": properties.get("first", 0.0),
        "left": properties.get("left", 0.0),
        "right": properties.get("right", 0.0),
        "before": properties.get("before", 0.0),
        "after": properties.get("after", 0.0),
        "line": properties.get("line", 1.0),
        "line_rule": properties.get("line_rule", "auto"),
        "ruled": properties.get("ruled", False),
        "numbered": properties.get("numbered", False),
    }


def _runs(element: Any, styles: Styles, style: str, lines: list[list[Page]], depth: int) -> bool:
    """Adds the runs to the last line, and a line for each break; whether something is drawn here."""
    drawn = False
    for each in element if depth < _DEEPEST else ():
        name = str(each.tag).rpartition("}")[2]
        if name == "r":
            drawn = _run(each, styles, style, lines) or drawn
        elif name in _INLINE:
            drawn = _runs(each, styles, style, lines, depth + 1) or drawn
        elif name in _DRAWN:
            drawn = True
    return drawn


def _run(run: Any, styles: Styles, style: str, lines: list[list[Page]]) -> bool:
    properties = styles.run(style, run.find(f"{W}rPr"))
    if properties.get("vanish"):
        return False
    drawn = False
    for node in run:
        name = str(node.tag).rpartition("}")[2]
        if name in _DRAWN:
            drawn = True
        elif name in ("br", "cr"):
            if node.get(f"{W}type") in (None, "textWrapping"):
                lines.append([])
        elif text := _text(node, name):
            lines[-1].append(_as_set(text, properties))
    return drawn


def _text(node: Any, name: str) -> str:
    fixed = {"tab": "\t", "noBreakHyphen": "-", "sym": "□"}
    return (node.text or "") if name == "t" else fixed.get(name, "")


def _as_set(text: str, properties: Properties) -> Page:
    return {
        "text": text.upper() if properties.get("caps") else text,
        "size": properties.get("size", DEFAULT_SIZE),
        "bold": bool(properties.get("b")),
        "italic": bool(properties.get("i")),
        "underline": bool(properties.get("u")),
        "font": properties["font"],
        "color": properties.get("color", "000000"),
    }


def _section(element: Any) -> Page:
    size, edges = element.find(f"{W}pgSz"), element.find(f"{W}pgMar")
    made = {"width": length(None if size is None else size.get(f"{W}w"))}
    made["height"] = length(None if size is None else size.get(f"{W}h"))
    for name in ("top", "bottom", "left", "right", "header", "footer"):
        made[name] = length(None if edges is None else edges.get(f"{W}{name}"))
    first = element.find(f"{W}titlePg")
    return {**made, "first_apart": first is not None and first.get(f"{W}val") not in ("0", "false", "off")}


def _margins(package: Package, found: _Found) -> Iterator[Page]:
    """The page numbers in headers and footers of every section."""
    related = package.related()
    for number, section in enumerate(found.sections):
        for reference in section:
            name = str(reference.tag).removeprefix(W)
            if name in ("headerReference", "footerReference"):
                part = package.part(related.get(reference.get(f"{R}id", ""), ""))
                for line in _page_numbers(part, found.styles) if part is not None else ():
                    where = {"section": number, "place": name[:6], "pages": reference.get(f"{W}type", "default")}
                    yield {**where, **line}


def _page_numbers(part: Any, styles: Styles) -> Iterator[Page]:
    for paragraph in part.iter(f"{W}p"):
        if any(True for _ in paragraph.iter(f"{W}txbxContent")):
            continue
        fields = [each.text or "" for each in paragraph.iter(f"{W}instrText")]
        fields += [each.get(f"{W}instr", "") for each in paragraph.iter(f"{W}fldSimple")]
        if not _PAGE_FIELD.search("".join(fields)):
            continue
        own = paragraph.find(f"{W}pPr")
        lines: list[list[Page]] = [[]]
        _runs(paragraph, styles, styles.style_of(own), lines, 0)
        shown = next((run for line in lines for run in line if run["text"].strip()), None)
        yield {"align": _side(paragraph, styles), "run": shown}


def _side(paragraph: Any, styles: Styles) -> str:
    """Where a line of a margin stands: in its frame, by itself; nobody can tell in a drawn box."""
    own = paragraph.find(f"{W}pPr")
    frame = None if own is None else own.find(f"{W}framePr")
    if any(True for _ in paragraph.iterancestors(f"{W}txbxContent")):
        return ""
    framed = None if frame is None else frame.get(f"{W}xAlign")
    return framed or str(styles.paragraph(own).get("align", "left"))
