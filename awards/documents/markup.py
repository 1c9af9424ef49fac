"""The small language of templates/documents, parsed to blocks. Each line is one paragraph.

# I. Heading   ## 1. Heading   ### a) Heading      - item   + item   a) item   1. item
**bold** *italic*
::: header | title | table | signatures | ground | addressee | plain | note | center   … up to :::
::: blank 3 Label    ::: page    ::: document landscape    ::: title unruled    ::: table roomy    ::: signatures center
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import get_args

from msgspec import Struct

from awards.documents.blocks import (
    Blank,
    Block,
    Column,
    Header,
    Heading,
    Item,
    PageBreak,
    Paragraph,
    Signature,
    Signatures,
    Style,
    Table,
    Title,
)
from awards.documents.inline import inline, one_line, plain
from awards.documents.printed import DOTS, TOKEN, Gap, Values

_HEADING = re.compile(r"(#{1,3})\s+(.*)")
_ITEM = re.compile(r"( *)(-|\+|[a-zđ]\)|\d{1,2}\.)\s+(.*)")
_COLUMN = re.compile(r"(.*\S)\s+(\d{1,3})%(?:\s+(left|center|right|justify))?")
_GAP_AT_END = re.compile(rf"(.*?)({TOKEN})[.;,]?(?:/\.)?")
_STYLES = (*get_args(Style), "center")


class MarkupError(ValueError):
    """A template's text is not in the small language; the message is for its author."""


class Parsed(Struct, frozen=True):
    blocks: tuple[Block, ...]
    landscape: bool = False


def parse(text: str, values: Values) -> Parsed:
    """The blocks of a rendered template. Raises MarkupError."""
    lines = iter(text.split("\n"))
    blocks: list[Block] = []
    landscape = False
    for line in lines:
        stripped = line.strip()
        if stripped == "::: document landscape":
            landscape = True
        elif stripped.startswith(":::"):
            blocks += _directive(stripped[3:].strip(), lines, values)
        elif stripped:
            blocks += _line(line.rstrip(), values)
    return Parsed(tuple(blocks), landscape)


def _directive(words: str, lines: Iterator[str], values: Values) -> Iterator[Block]:
    name, _, rest = words.partition(" ")
    if name == "page":
        yield PageBreak()
    elif name == "blank":
        count, _, label = rest.partition(" ")
        yield Blank(lines=int(count) if count.isdecimal() else 1, label=plain(label, values))
    elif name in _STYLES:
        for line in _body(name, lines):
            yield from _paragraphs(line, values, name)
    elif name in _BLOCKS:
        yield _BLOCKS[name](_body(name, lines), values, rest)
    else:
        raise MarkupError(f"không có khối “::: {words}”")


def _body(name: str, lines: Iterator[str]) -> list[str]:
    body: list[str] = []
    for line in lines:
        if line.strip() == ":::":
            return body
        if line.strip():
            body.append(line.strip())
    raise MarkupError(f"khối “::: {name}” chưa được đóng bằng dòng “:::”")


def _line(line: str, values: Values) -> Iterator[Block]:
    if heading := _HEADING.fullmatch(line.strip()):
        level = len(heading[1])
        yield Heading(level=level, runs=one_line(heading[2], values))  # type: ignore[arg-type]
    elif item := _ITEM.fullmatch(line):
        if gap := _gap(line.strip(), values):
            yield gap
            return
        first, *rest = inline(item[3], values)
        yield Item(marker=item[2], runs=first, level=2 if item[1] else 1)
        for more in rest:
            yield Paragraph(runs=more)
    else:
        yield from _paragraphs(line.strip(), values, "body")


def _paragraphs(line: str, values: Values, style: str) -> Iterator[Block]:
    if style != "ground" and (gap := _gap(line, values)):
        yield gap
        return
    align = "center" if style == "center" else None
    named: Style = "plain" if style == "center" else style  # type: ignore[assignment]
    for runs in inline(line, values):
        announces = runs[-1].text.endswith(":")
        yield Paragraph(runs=runs, style=named, align=align, keep_with_next=announces)  # type: ignore[arg-type]


def _gap(line: str, values: Values) -> Blank | None:
    """Dotted lines where the line ends in a value that nobody wrote, and holds no other value."""
    found = _GAP_AT_END.fullmatch(line)
    value = values.behind(found[2]) if found else ""
    if not found or not isinstance(value, Gap):
        return None
    return Blank(lines=value.lines, label=plain(found[1].strip(), values))


def _header(body: Sequence[str], values: Values, rest: str) -> Block:
    return Header(**_pairs("header", body, values, ("superior", "issuer", "number", "place_date")))


def _pairs(name: str, body: Sequence[str], values: Values, keys: Sequence[str]) -> dict[str, str]:
    found = {}
    for line in body:
        key, colon, text = line.partition(":")
        if not colon or key not in keys:
            raise MarkupError(f"khối “::: {name}” không có dòng “{key}:”")
        found[key] = plain(text.strip(), values)
    return found


def _title(body: Sequence[str], values: Values, rest: str) -> Block:
    if not body:
        raise MarkupError("khối “::: title” cần ít nhất một dòng")
    summary = tuple(one_line(line, values) for line in body[1:])
    return Title(kind=plain(body[0], values), summary=summary, ruled=rest != "unruled")


def _table(body: Sequence[str], values: Values, rest: str) -> Block:
    if not body or not body[0].startswith("columns:"):
        raise MarkupError("khối “::: table” bắt đầu bằng dòng “columns:”")
    columns = tuple(_columns(body[0].removeprefix("columns:")))
    rows = tuple(tuple(inline(cell, values) for cell in _cells(line)) for line in body[1:])
    if any(len(row) != len(columns) for row in rows):
        raise MarkupError(f"mỗi hàng của bảng “{columns[0].title} | …” cần đúng {len(columns)} ô")
    return Table(columns=columns, rows=rows, roomy=rest == "roomy")


def _columns(text: str) -> Iterator[Column]:
    parts = [_COLUMN.fullmatch(part.strip()) for part in text.split("|")]
    if not all(parts):
        raise MarkupError(f"mỗi cột ghi tên rồi bề rộng, ví dụ “Năm 15% center”; đang ghi “{text.strip()}”")
    whole = sum(int(part[2]) for part in parts if part)
    for part in parts:
        if part:
            yield Column(title=part[1], width=int(part[2]) / whole, align=part[3] or "left")  # type: ignore[arg-type]


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.removeprefix("|").removesuffix("|").split("|")]


def _signatures(body: Sequence[str], values: Values, rest: str) -> Block:
    blocks: list[dict[str, list[str]]] = []
    recipients: list[str] = []
    beside = last = ""
    for line in body:
        key, colon, text = line.partition(":")
        if not colon or key not in ("to", "beside", "sign", "note", "name", "remarks"):
            raise MarkupError(f"khối “::: signatures” không có dòng “{key}:”")
        if key == "to":
            recipients.append(plain(text.strip(), values))
            continue
        if key == "beside":
            beside = plain(text.strip(), values)
            continue
        if key == "sign" and last != "sign":
            blocks.append({})
        if not blocks:
            raise MarkupError("khối “::: signatures”: dòng “sign:” đứng trước các dòng khác của một chữ ký")
        blocks[-1].setdefault(key, []).append(plain(text.strip(), values, dots=DOTS if key == "sign" else ""))
        last = key
    signed = tuple(map(_signature, blocks))
    return Signatures(blocks=signed, recipients=tuple(recipients), beside=beside, centred=rest == "center")


def _signature(lines: Mapping[str, list[str]]) -> Signature:
    remarks = "".join(lines.get("remarks", ["0"]))
    if not remarks.isdecimal():
        raise MarkupError("dòng “remarks:” ghi số dòng chấm")
    return Signature(
        lines=tuple(line for line in lines["sign"] if line),
        note=" ".join(lines.get("note", [])),
        name=" ".join(lines.get("name", [])),
        remarks=int(remarks),
    )


_BLOCKS: dict[str, Callable[[Sequence[str], Values, str], Block]] = {
    "header": _header,
    "title": _title,
    "table": _table,
    "signatures": _signatures,
}
