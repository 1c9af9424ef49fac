"""Widths of text, measured with the fonts that are printed with, and lines of even length."""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from PIL import ImageFont

from awards.documents.binding import NO_BREAK
from awards.layout import Component, Layout

_UNITS = 2048
_FACES = {(False, False): "Regular", (True, False): "Bold", (False, True): "Italic", (True, True): "BoldItalic"}


def width(text: str, component: Component, layout: Layout) -> float:
    """The width of a text in points, as its component is set."""
    return _units(text, layout.fonts, _FACES[component.bold, component.italic]) * float(component.size) / _UNITS


def balanced(text: str, component: Component, layout: Layout, room: float) -> tuple[str, ...]:
    """The text in as few lines as fit into `room`, of even length, as a clerk breaks a long name.

    Words bound by a no-break blank stay together, unless they alone are wider than the room.
    """
    words = list(_chunks(text, component, layout, room))
    if not words:
        return ()
    lines = _filled(words, component, layout, room)
    longest = _longest(lines, component, layout)
    while len(lines) > 1:
        tighter = _filled(words, component, layout, longest - 1)
        narrower = _longest(tighter, component, layout)
        if len(tighter) > len(lines) or narrower >= longest:
            break
        lines, longest = tighter, narrower
    return lines


def _chunks(text: str, component: Component, layout: Layout, room: float) -> Iterator[str]:
    for chunk in re.split(r"[ \t\n]+", text.strip()) if text.strip() else ():
        yield from (chunk,) if width(chunk, component, layout) <= room else chunk.split(NO_BREAK)


def _longest(lines: tuple[str, ...], component: Component, layout: Layout) -> float:
    return max(width(line, component, layout) for line in lines)


def _filled(words: list[str], component: Component, layout: Layout, room: float) -> tuple[str, ...]:
    lines = [words[0]]
    for word in words[1:]:
        longer = f"{lines[-1]} {word}"
        if width(longer, component, layout) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


@lru_cache(maxsize=4096)
def _units(text: str, folder: Path, style: str) -> float:
    """Kept: the papers of one dossier bear the same heading."""
    return _face(folder, style).getlength(text)


@lru_cache(maxsize=16)
def _face(folder: Path, style: str) -> ImageFont.FreeTypeFont:
    path = folder / f"LiberationSerif-{style}.ttf"
    return ImageFont.truetype(str(path), _UNITS, layout_engine=ImageFont.Layout.BASIC)
