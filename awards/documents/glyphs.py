"""Which characters the vendored fonts can print, and what stands for those that they cannot."""

import unicodedata
from pathlib import Path

from awards.content.typeface import REGULAR_FACE, characters

REPLACEMENT = "□"


def printable(text: str, fonts: Path) -> str:
    """The text with a hollow square for each character that has no glyph; invisible marks are dropped."""
    unknown = set(text) - coverage(fonts)
    if not unknown:
        return text
    invisible = ("Cf", "Mn", "Cc")
    return text.translate(
        {ord(char): None if unicodedata.category(char) in invisible else REPLACEMENT for char in unknown}
    )


def coverage(fonts: Path) -> frozenset[str]:
    """Every character that the regular face has a glyph for."""
    return characters(fonts / Path(REGULAR_FACE).name)
