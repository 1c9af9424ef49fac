"""How a run or a paragraph is set in the end: its own marks, its style, what that is based on, the defaults.

Runs in the limited child only.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from awards.inspect.package import W

Properties = dict[str, Any]
_OFF = ("0", "false", "off", "none")
_TOGGLES = ("b", "i", "caps")
_ALIGNMENTS = {"both": "justify", "distribute": "justify", "start": "left", "end": "right"}
_DEEPEST = 30
_MOST = 10_000_000
_TWIP = 1 / 20
_UNITS = {"mm": 72 / 25.4, "cm": 72 / 2.54, "in": 72.0, "pt": 1.0, "pc": 12.0, "pi": 12.0}
"""The units of length that a Word file may write, in points."""
_MEASURED = {
    "pgSz": ("w", "h"),
    "pgMar": ("top", "bottom", "left", "right", "header", "footer"),
    "ind": ("firstLine", "left", "start", "right", "end", "hanging"),
    "spacing": ("before", "after", "line"),
    "sz": ("val",),
    "gridCol": ("w",),
}
"""Where a Word file writes the lengths that are judged."""
_LINE = 12.0
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
DEFAULT_SIZE = 10.0


class Styles:
    """The styles part and the theme's fonts."""

    def __init__(self, styles: Any, theme: Any) -> None:
        self._by_id = {} if styles is None else {each.get(f"{W}styleId", ""): each for each in styles.iter(f"{W}style")}
        self._theme = _theme_fonts(theme)
        defaults = None if styles is None else styles.find(f"{W}docDefaults")
        self._run_defaults = _run(_inside(defaults, "rPrDefault", "rPr"))
        self._paragraph_defaults = _paragraph(_inside(defaults, "pPrDefault", "pPr"))
        self._default = {
            each.get(f"{W}type"): style
            for style, each in self._by_id.items()
            if each.get(f"{W}default") not in (None, *_OFF)
        }
        self._kept: dict[tuple[str, str], Properties] = {}

    def paragraph(self, own: Any) -> Properties:
        """A paragraph's properties; `own` is its pPr, which may be None."""
        style = self.style_of(own)
        return {**self._paragraph_defaults, **self._styled(style, "pPr"), **_paragraph(own)}

    def style_of(self, own: Any) -> str:
        """The id of the style that a paragraph bears."""
        named = None if own is None else own.find(f"{W}pStyle")
        default: str = self._default.get("paragraph", "")
        return str(named.get(f"{W}val", "")) if named is not None else default

    def run(self, style: str, own: Any) -> Properties:
        """A run's properties in a paragraph of this style; marks of two styles cancel each other."""
        named = None if own is None else own.find(f"{W}rStyle")
        of_paragraph = self._styled(style, "rPr")
        of_run = self._styled(named.get(f"{W}val", ""), "rPr") if named is not None else {}
        direct = _run(own)
        made = {**self._run_defaults, **of_paragraph, **of_run, **direct}
        for name in _TOGGLES:
            if name not in direct:
                styled = bool(of_paragraph.get(name)) != bool(of_run.get(name))
                made[name] = styled or bool(self._run_defaults.get(name))
        return {**made, "font": self._font(made)}

    def _font(self, properties: Mapping[str, Any]) -> str:
        theme = str(properties.get("theme", ""))
        named = str(properties.get("named", ""))
        return self._theme.get(theme[:5], "") or named if theme else named

    def _styled(self, style: str, kind: str) -> Properties:
        if (style, kind) not in self._kept:
            made: Properties = {}
            for each in reversed(list(self._chain(style))):
                part = each.find(f"{W}{kind}")
                made |= _run(part) if kind == "rPr" else _paragraph(part)
            self._kept[style, kind] = made
        return self._kept[style, kind]

    def _chain(self, style: str) -> Iterator[Any]:
        for _ in range(_DEEPEST):
            found = self._by_id.get(style)
            if found is None:
                return
            yield found
            based = found.find(f"{W}basedOn")
            style = "" if based is None else based.get(f"{W}val", "")


def _inside(element: Any, *names: str) -> Any:
    for name in names:
        element = None if element is None else element.find(f"{W}{name}")
    return element


def _theme_fonts(theme: Any) -> dict[str, str]:
    """ "minor" and "major" -> the face for Latin letters."""
    if theme is None:
        return {}
    found = {}
    for name in ("minor", "major"):
        latin = next(iter(theme.iter(f"{_A}{name}Font")), None)
        face = None if latin is None else latin.find(f"{_A}latin")
        found[name] = "" if face is None else face.get("typeface", "")
    return found


def _run(properties: Any) -> Properties:
    made: Properties = {}
    for each in () if properties is None else properties:
        name, value = str(each.tag).removeprefix(W), each.get(f"{W}val")
        if name in _TOGGLES or name == "vanish":
            made[name] = value not in _OFF
        elif name == "u":
            made["u"] = value not in (None, *_OFF)
        elif name == "sz" and (size := length(value, bare=0.5)) is not None:
            made["size"] = size
        elif name == "color":
            made["color"] = "000000" if value in (None, "auto") else value.upper()
        elif name == "rFonts":
            made |= _fonts(each)
    return made


def _fonts(element: Any) -> Properties:
    """A face named outright takes the place of the theme's of a lower layer, and the other way round."""
    theme = element.get(f"{W}asciiTheme") or element.get(f"{W}hAnsiTheme")
    named = element.get(f"{W}ascii") or element.get(f"{W}hAnsi")
    if theme:
        return {"theme": theme, "named": named or ""}
    return {"theme": "", "named": named} if named else {}


def _paragraph(properties: Any) -> Properties:
    made: Properties = {}
    if properties is None:
        return made
    if (align := properties.find(f"{W}jc")) is not None:
        written = align.get(f"{W}val", "left")
        made["align"] = _ALIGNMENTS.get(written, written)
    if (indent := properties.find(f"{W}ind")) is not None:
        made |= _indents(indent)
    if (spacing := properties.find(f"{W}spacing")) is not None:
        made |= _spacing(spacing)
    if (borders := properties.find(f"{W}pBdr")) is not None:
        sides = [borders.find(f"{W}{side}") for side in ("top", "bottom")]
        made["ruled"] = any(side is not None and side.get(f"{W}val") not in (None, "nil", "none") for side in sides)
    if (numbering := properties.find(f"{W}numPr")) is not None:
        number = numbering.find(f"{W}numId")
        made["numbered"] = number is not None and number.get(f"{W}val") != "0"
    return made


def _indents(element: Any) -> Properties:
    made: Properties = {}
    for name, key in (
        ("firstLine", "first"),
        ("left", "left"),
        ("start", "left"),
        ("right", "right"),
        ("end", "right"),
    ):
        if (value := length(element.get(f"{W}{name}"))) is not None:
            made[key] = value
    if (hanging := length(element.get(f"{W}hanging"))) is not None:
        made["first"] = -hanging
    return made


def _spacing(element: Any) -> Properties:
    made: Properties = {}
    for name in ("before", "after"):
        if (value := length(element.get(f"{W}{name}"))) is not None:
            made[name] = value
        if element.get(f"{W}{name}Autospacing") not in (None, *_OFF):
            made[name] = 14.0
    if (line := length(element.get(f"{W}line"))) is not None:
        made["line_rule"] = element.get(f"{W}lineRule", "auto")
        made["line"] = line / (_LINE if made["line_rule"] == "auto" else 1)
    return made


def unreadable(part: Any) -> Iterator[str]:
    """Lengths in a part of the file, as they are written, that no reader of Word files can read."""
    for element in () if part is None else part.iter(*(f"{W}{tag}" for tag in _MEASURED)):
        for name in _MEASURED[str(element.tag).removeprefix(W)]:
            value = element.get(f"{W}{name}")
            if value is not None and length(value) is None:
                yield str(value)


def length(value: str | None, *, bare: float = _TWIP) -> float | None:
    """A length in points: a bare number of `bare` points each, or a number with its unit ("2.5cm")."""
    unit = value[-2:] if value else ""
    points = _UNITS.get(unit)
    number = _number(value[:-2] if value and points else value)
    return None if number is None else number * (points or bare)


def _number(value: str | None) -> float | None:
    """A number as Word writes one; None for what cannot be a length of a paper, "nan" and "inf" among it."""
    try:
        number = float(value) if value is not None and len(value) < 20 else None
    except ValueError:
        return None
    return number if number is not None and abs(number) <= _MOST else None
