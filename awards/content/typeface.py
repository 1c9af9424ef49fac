"""Which characters a font file has a glyph for."""

import struct
from functools import lru_cache
from pathlib import Path

from awards.content.folders import Content
from awards.content.problem import ContentError, Problem

REGULAR_FACE = "templates/fonts/LiberationSerif-Regular.ttf"


def printable_characters(content: Content) -> frozenset[str]:
    """Every character that documents can be printed with; any other comes out as a hollow square."""
    font = content.file(REGULAR_FACE)
    if font is None:
        raise ContentError((Problem(REGULAR_FACE, 0, "", "không có tệp này"),))
    return characters(font)


@lru_cache(maxsize=8)
def characters(font: Path) -> frozenset[str]:
    """Every character of the basic plane that the TrueType font can print."""
    return frozenset(map(chr, _code_points(font.read_bytes())))


def _code_points(font: bytes) -> set[int]:
    """The keys of the font's character map (the subtable of format 4, for the basic plane)."""
    table = _table(font, b"cmap")
    (count,) = struct.unpack_from(">H", font, table + 2)
    for index in range(count):
        (offset,) = struct.unpack_from(">I", font, table + 8 + 8 * index)
        (kind,) = struct.unpack_from(">H", font, table + offset)
        if kind == 4:
            return _format_4(font, table + offset)
    return set()


def _table(font: bytes, name: bytes) -> int:
    (count,) = struct.unpack_from(">H", font, 4)
    for index in range(count):
        tag, _, offset, _ = struct.unpack_from(">4sIII", font, 12 + 16 * index)
        if tag == name:
            return int(offset)
    raise ValueError(f"the font has no table {name.decode()}")


def _format_4(font: bytes, at: int) -> set[int]:
    (doubled,) = struct.unpack_from(">H", font, at + 6)
    segments = doubled // 2
    ends = struct.unpack_from(f">{segments}H", font, at + 14)
    starts = struct.unpack_from(f">{segments}H", font, at + 16 + doubled)
    return {code for start, end in zip(starts, ends, strict=True) for code in range(start, end + 1)} - {0xFFFF}
