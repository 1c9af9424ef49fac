"""How the letters of each component are set: face, size, bold, italic, underline, capitals, side."""

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction

from awards.documents.laid import capacity_part
from awards.inspect.asking import TEXT, Question, about, allowed, number, quoted
from awards.inspect.parts import Line, Run
from awards.inspect.recognise import AUTHORITY, Recognised
from awards.layout import Layout

_STYLED = (
    "nation", "motto", "superior", "issuer", "number", "place_date", "kind", "summary", "ground", "heading_1",
    "capacity", "position", "signer", "recipients_label", "recipients",
)  # fmt: skip
_SIZED = (*_STYLED, "addressee", "body")
_SIDED = ("nation", "motto", "superior", "issuer", "kind", "summary", "capacity", "position", "signer", "body")
_SIDES = {"left": "lề trái", "center": "giữa", "right": "lề phải", "justify": "đều hai lề"}
_MARKS = {
    "bold": ("chữ đậm", "chữ không đậm"),
    "italic": ("chữ nghiêng", "chữ đứng"),
    "underline": ("gạch chân", "không gạch chân"),
}
_BLACK = ("000000", "auto")


def asked(seen: Recognised, layout: Layout) -> Iterator[Question]:
    """Every question about letters."""
    seen = _with_positions(seen, layout)
    yield from _everywhere(seen, layout)
    for name in layout.components:
        lines = [line for line in seen.of(name) if line.shown]
        if not lines or layout.components[name].basis is None:
            continue
        if name in _SIZED:
            yield _size(layout, name, lines)
        if name in _STYLED:
            yield from _styles(layout, name, lines)
            if not (name == "summary" and seen.is_form):
                yield _capitals(layout, name, lines)
        if name in _SIDED:
            yield _side(layout, name, lines)


def _with_positions(seen: Recognised, layout: Layout) -> Recognised:
    """Lines above a signature told apart as the layout tells them: the authority to sign, a mere position."""
    parts: dict[str, list[Line]] = {"capacity": [], "position": []}
    for line in seen.of("capacity"):
        signs_for = AUTHORITY.match(line.text) is not None
        parts["capacity" if signs_for else capacity_part(line.text, layout)].append(line)
    return Recognised({**seen.lines, **parts}, seen.marks, seen.closing, seen.letter)


def _everywhere(seen: Recognised, layout: Layout) -> Iterator[Question]:
    """The face and the colour, told once for the whole paper."""
    judged = [line for name in _SIZED for line in seen.of(name) if line.shown]
    font = layout.font
    faces = [line for line in judged if any(run.font.casefold() != font.word.casefold() for run in line.shown)]
    yield Question(
        code="layout.font", name="Phông chữ", right=not faces, text=quoted(faces), others=max(len(faces) - 1, 0),
        found=_first(faces, lambda run: run.font.casefold() != font.word.casefold(), lambda run: run.font or "khác"),
        asked=font.word, place=TEXT, basis=font.basis, component="font",
    )  # fmt: skip
    coloured = [line for line in judged if any(run.color not in _BLACK for run in line.shown)]
    yield Question(
        code="layout.color", name="Màu chữ", right=not coloured, text=quoted(coloured), asked="màu đen",
        others=max(len(coloured) - 1, 0), found="màu khác", place=TEXT, basis=font.basis, component="font",
    )  # fmt: skip


def _first(lines: Sequence[Line], wrong: Callable[[Run], bool], told: Callable[[Run], str]) -> str:
    return next((told(run) for line in lines for run in line.shown if wrong(run)), "")


def _size(layout: Layout, name: str, lines: Sequence[Line]) -> Question:
    measure = layout.components[name].size
    off = [line for line in lines if not all(measure.allows(_half(run.size)) for run in line.shown)]
    return about(
        layout, name, "layout.size", right=not off, text=quoted(off), others=max(len(off) - 1, 0),
        found=_first(off, lambda run: not measure.allows(_half(run.size)), lambda run: number(run.size)),
        asked=allowed(measure),
    )  # fmt: skip


def _half(size: float) -> Fraction:
    return Fraction(round(size * 2), 2)


def _styles(layout: Layout, name: str, lines: Sequence[Line]) -> Iterator[Question]:
    set_as = layout.components[name]
    for mark, words in _MARKS.items():
        wanted = getattr(set_as, mark)
        off = [line for line in lines if any(getattr(run, mark) != wanted for run in line.shown)]
        yield _told(layout, name, f"layout.{mark}", off, words if wanted else words[::-1])


def _capitals(layout: Layout, name: str, lines: Sequence[Line]) -> Question:
    """Capitals where they are asked for; where they are not, no line is wholly in capitals."""
    words, set_as = ("chữ in hoa", "chữ in thường"), layout.components[name]
    if set_as.capitals:
        off = [line for line in lines if line.text != line.text.upper()]
    else:
        off = [line for line in lines if name in ("summary", "signer", "motto") and _shouts(line.text)]
    return _told(layout, name, "layout.capitals", off, words if set_as.capitals else words[::-1])


def _shouts(text: str) -> bool:
    return text.isupper() and len(text) > 3


def _told(layout: Layout, name: str, code: str, off: Sequence[Line], words: tuple[str, str]) -> Question:
    asked_for, found = words
    return about(
        layout, name, code, right=not off, text=quoted(off), others=max(len(off) - 1, 0), asked=asked_for, found=found
    )


def _side(layout: Layout, name: str, lines: Sequence[Line]) -> Question:
    wanted = layout.components[name].align
    off = [line for line in lines if line.align != wanted]
    found = _SIDES.get(off[0].align, off[0].align) if off else ""
    return about(
        layout, name, "layout.align", right=not off, text=quoted(off), others=max(len(off) - 1, 0),
        found=found, asked=_SIDES[wanted],
    )  # fmt: skip
