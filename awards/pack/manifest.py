"""manifest.json (format "awards-pack/1"): what the pack holds, and what it was made from."""

import datetime as dt
from collections.abc import Mapping

from msgspec import Struct, to_builtins

from awards.schema import Fault, Malformed
from awards.schema.dossier import parse
from awards.schema.jsontext import indented

FORMAT = "awards-pack/1"
MOST_COPIES = 99
MOST_PAGES = 9_999
"""Of one copy; page codes hold no larger numbers."""


class FileEntry(Struct, frozen=True, kw_only=True):
    """`pages` is the number of pages of a PDF, None for any other file."""

    name: str
    size: int
    sha256: str
    pages: int | None = None


class DocumentEntry(Struct, frozen=True, kw_only=True):
    """One document: its files in Tai-lieu/, and its pages (first to last) in each copy."""

    number: int
    id: str
    title: str
    nominee: str = ""
    docx: str = ""
    pdf: str = ""
    pages: int | None = None
    first: int | None = None
    last: int | None = None


class Manifest(Struct, frozen=True, kw_only=True):
    """`checked` is the day on which the dossier was checked, `content` the hash of all that its words
    depend on, `dossier` and `version` the two codes printed on its pages."""

    programme: str
    year: int | None = None
    unit: str = ""
    checked: dt.date
    rulebook: str
    engine: str
    content: str
    dossier: str
    version: str
    draft: bool
    page_codes: bool
    copies: tuple[str, ...]
    documents: tuple[DocumentEntry, ...]
    files: tuple[FileEntry, ...]


def text(manifest: Manifest) -> str:
    """The manifest.json itself: the same manifest always gives the same text."""
    plain = {"format": FORMAT, **_plain(to_builtins(manifest))}
    return indented(plain)


def load(raw: bytes) -> Manifest:
    """The manifest in a file's bytes. Raises Malformed with every fault found."""
    data = parse(raw)
    if not isinstance(data, Mapping) or data.get("format") != FORMAT:
        raise Malformed((Fault("/format", f"không phải danh mục tệp dạng “{FORMAT}”"),))
    from awards.schema.examined import examined  # whoever makes a pack reads no manifest

    return _within_bounds(examined({key: value for key, value in data.items() if key != "format"}, Manifest))


def _within_bounds(loaded: Manifest) -> Manifest:
    """Numbers that no pack has would make whoever counts up to them run out of time."""
    pages = [entry.pages or 0 for entry in loaded.documents]
    if len(loaded.copies) > MOST_COPIES or sum(pages) > MOST_PAGES:
        raise Malformed((Fault("/documents", f"nhiều hơn {MOST_COPIES} bộ hoặc {MOST_PAGES} trang một bộ"),))
    if len(set(loaded.copies)) < len(loaded.copies):
        raise Malformed((Fault("/copies", "một bộ được ghi hai lần"),))
    return loaded


def _plain(fields: dict[str, object]) -> dict[str, object]:
    return {key: _value(value) for key, value in fields.items() if value is not None and value != ""}


def _value(value: object) -> object:
    if isinstance(value, dict):
        return _plain(value)
    if isinstance(value, tuple | list):
        return [_value(inner) for inner in value]
    return value
