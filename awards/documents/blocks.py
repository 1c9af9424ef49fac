"""What a printed document is made of. Both writers take these and nothing else.

Texts are plain: no markup survives to this level, so what a user typed cannot become markup. Without slots,
as these are sent to other processes: Python packs and unpacks frozen data with slots field by field, many times slower.
"""

import datetime as dt
from typing import Literal, NamedTuple

from msgspec import Struct

Align = Literal["left", "center", "right", "justify"]


class Run(NamedTuple):
    """A piece of a line in one style. A tuple, as a dossier of a hundred nominees prints thousands of them."""

    text: str
    bold: bool = False
    italic: bool = False
    nowrap: bool = False
    """Kept on one line: a name, a document number, a date."""


Runs = tuple[Run, ...]


class Header(Struct, frozen=True, kw_only=True):
    """The heading block: superior body and issuing body left; quốc hiệu, tiêu ngữ right.

    `number` ("Số: 25/TTr-…") stands under the left half, `place_date` under the right; either may
    be empty (biên bản has no place-and-date line, a report no number).
    """

    superior: str
    issuer: str
    number: str = ""
    place_date: str = ""
    nation: str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    motto: str = "Độc lập - Tự do - Hạnh phúc"


class Title(Struct, frozen=True, kw_only=True):
    """Tên loại (capitals, bold, centred) and the lines of trích yếu below it; `ruled` draws the line."""

    kind: str
    summary: tuple[Runs, ...] = ()
    ruled: bool = True


class Heading(Struct, frozen=True, kw_only=True):
    """Level 1: "I. …" bold; 2: "1. …" bold; 3: italic. Never the last thing on a page."""

    level: Literal[1, 2, 3]
    runs: Runs


Style = Literal["body", "ground", "addressee", "plain", "note"]
"""`ground` is a căn cứ line (italic); `addressee` is "Kính gửi"; `plain` has no first-line indent."""


class Paragraph(Struct, frozen=True, kw_only=True):
    runs: Runs
    style: Style = "body"
    align: Align | None = None
    keep_with_next: bool = False


class Item(Struct, frozen=True, kw_only=True):
    """A line of a list; `marker` is written out ("-", "a)", "1.")."""

    marker: str
    runs: Runs
    level: int = 1


class Blank(Struct, frozen=True, kw_only=True):
    """Dotted lines where a person writes by hand; `label` stands before the first."""

    lines: int = 1
    label: str = ""


class Column(Struct, frozen=True, kw_only=True):
    """`width` is a share of the text width; the shares of a table's columns add up to 1."""

    title: str
    width: float
    align: Align = "left"


class Table(Struct, frozen=True, kw_only=True):
    """The header row repeats on every page; no row is split. A cell is a tuple of paragraphs.

    The rows of a `roomy` table are high enough to be marked by hand.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[tuple[Runs, ...], ...], ...]
    roomy: bool = False


class Signature(Struct, frozen=True, kw_only=True):
    """Capacity and position in capitals, a note in italics, room for signature and seal, the name.

    An unknown name is a dotted line, to be written by hand.
    """

    lines: tuple[str, ...]
    note: str = ""
    name: str = ""
    remarks: int = 0
    """Dotted lines above the signature, for a confirmation that is written by hand."""


class Signatures(Struct, frozen=True, kw_only=True):
    """One row, left to right; never alone on a page, never split.

    The left half holds `recipients`, or `beside`, the closing sentence of a list; `centred` puts a
    single signature in the middle.
    """

    blocks: tuple[Signature, ...]
    recipients: tuple[str, ...] = ()
    beside: str = ""
    centred: bool = False


class PageBreak(Struct, frozen=True):
    pass


Block = Header | Title | Heading | Paragraph | Item | Blank | Table | Signatures | PageBreak


class Document(Struct, frozen=True, kw_only=True):
    """One paper. `id` is the DocumentSpec's id, `nominee` the nominee's id or "". `layout` names a
    file of templates/layouts. `landscape` is for wide lists."""

    id: str
    title: str
    blocks: tuple[Block, ...]
    layout: str = "nd30"
    nominee: str = ""
    landscape: bool = False
    date: dt.date | None = None
    """The day that its files bear; the writers have one of their own where it is not known."""
    draft_note: str = ""
    """A small line at the foot of every page of a draft."""
