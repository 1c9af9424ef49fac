"""The paper, its margins, the page number; and how far the lines of the text stand from each other."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from awards.inspect.asking import PAGE, TEXT, Question, about, allowed, fits, millimetres, number, quoted
from awards.inspect.parts import Line, PageNumber, Paper, Section
from awards.inspect.recognise import Recognised
from awards.layout import Layout

_SIDES = {"top": "Lề trên", "bottom": "Lề dưới", "left": "Lề trái", "right": "Lề phải"}
_SPACING = {"auto": " dòng", "exact": " pt (chính xác)", "atLeast": " pt (ít nhất)"}
_PLACES = {"header": "lề trên", "footer": "lề dưới"}
_ALIGNED = {"left": "bên trái", "center": "ở giữa", "right": "bên phải", "justify": "bên trái"}
_FONT_LINE = 1.15
_LINES_TOLERANCE = Fraction(1, 20)
_MARKED = ("-", "+", "*", "•")


def asked(paper: Paper, seen: Recognised, layout: Layout) -> Iterator[Question]:
    """Every question about pages and spacing."""
    yield Question(
        code="layout.length-unread", place=PAGE, name="Số đo trong tệp", right=not paper.unread, component="paper",
        basis=layout.page.basis, found=", ".join(f"“{each}”" for each in paper.unread),
    )  # fmt: skip
    for count, section in enumerate(paper.sections):
        where = f" (phần {count + 1})" if len(paper.sections) > 1 else ""
        yield from _paper(section, layout, where)
    yield from _page_number(paper, layout)
    body = seen.of("body")
    if body and not seen.is_ballot:
        yield from _spacing(body, layout)


def _paper(section: Section, layout: Layout, where: str) -> Iterator[Question]:
    page = layout.page
    right, found = None, ""
    if section.width is not None and section.height is not None:
        sides = sorted((section.width, section.height))
        right = fits(page.width, sides[0], Fraction(3)) and fits(page.height, sides[1], Fraction(3))
        found = f"{millimetres(sides[0])} × {millimetres(sides[1])}"
    yield Question(
        code="layout.paper", place=PAGE, name=f"Khổ giấy{where}", right=right, component="paper", basis=page.basis,
        found=found, asked="A4 (210 mm × 297 mm)",
    )  # fmt: skip
    for name, title in _SIDES.items():
        measure, value = getattr(page, name), getattr(section, name)
        yield Question(
            code="layout.margin", place=PAGE, name=f"{title}{where}", component=name, basis=page.basis,
            right=None if value is None else fits(measure, value),
            found="" if value is None else millimetres(value), asked=allowed(measure, length=True),
        )  # fmt: skip


def _page_number(paper: Paper, layout: Layout) -> Iterator[Question]:
    """A paper of one page needs none; how many pages there are a Word file does not say."""
    later = [each for each in paper.page_numbers if each.pages == "default"]
    if not later:
        yield _about_number(layout, "layout.page-number-missing", right=None)
        return
    shown = later[0]
    if shown.align or shown.place == "footer":
        where = (_PLACES[shown.place], _ALIGNED.get(shown.align, shown.align))
        yield _about_number(
            layout,
            "layout.page-number-place",
            right=(shown.place, shown.align) == ("header", "center"),
            found=", ".join(filter(None, where)),
            asked="lề trên, ở giữa",
        )
    yield _about_number(
        layout, "layout.page-number-first", right=not _on_first_page(paper), found="có hiện", asked="không hiện"
    )
    if shown.run:
        size = layout.components["page_number"].size
        half = Fraction(round(shown.run.size * 2), 2)
        told = {"found": number(shown.run.size), "asked": allowed(size)}
        yield about(layout, "page_number", "layout.size", right=size.allows(half), text=shown.run.text, **told)
        upright = not (shown.run.bold or shown.run.italic)
        yield _about_number(
            layout, "layout.page-number-style", right=upright, found="chữ đậm hoặc nghiêng", asked="chữ đứng"
        )


def _about_number(layout: Layout, code: str, *, right: bool | None, found: str = "", asked: str = "") -> Question:
    basis = layout.page_number.basis
    return about(layout, "page_number", code, right=right, found=found, asked=asked, basis=basis)


def _on_first_page(paper: Paper) -> bool:
    first: Section = paper.sections[0]
    of_first: list[PageNumber] = [each for each in paper.page_numbers if each.section == 0]
    return any(each.pages == ("first" if first.first_apart else "default") for each in of_first)


def _spacing(body: Sequence[Line], layout: Layout) -> Iterator[Question]:
    first_lines = list({line.paragraph: line for line in reversed(body)}.values())[::-1]
    yield _indent(first_lines, layout)
    gap = layout.body.gap
    close = [line for line in first_lines if not fits(gap, line.before + line.after)]
    yield _told(
        layout, "layout.gap", "Khoảng cách giữa các đoạn", close,
        found=f"{number(close[0].before + close[0].after)} pt" if close else "", asked=allowed(gap, " pt"),
    )  # fmt: skip
    off = [line for line in first_lines if not _is_spaced(line, layout)]
    wanted = layout.body.line_exact
    asked_for = f"chính xác {allowed(wanted, ' pt')}" if wanted else allowed(layout.body.line_spacing, " dòng")  # type: ignore[arg-type]
    found = f"{number(off[0].line)}{_SPACING.get(off[0].line_rule, '')}" if off else ""
    yield _told(layout, "layout.line-spacing", "Cách dòng", off, found=found, asked=asked_for)


def _indent(lines: Sequence[Line], layout: Layout) -> Question:
    """Marked and numbered lines may stand further in."""
    indent = layout.body.indent
    off = []
    for line in lines:
        marked = line.numbered or line.text.startswith(_MARKED)
        whole = line.first + line.left
        if whole <= 0 or (not marked and not fits(indent, line.first)):
            off.append(line)
    found = millimetres(off[0].first) if off else ""
    return _told(layout, "layout.indent", "Lùi đầu dòng", off, found=found, asked=allowed(indent, length=True))


def _is_spaced(line: Line, layout: Layout) -> bool:
    if layout.body.line_exact:
        return line.line_rule == "exact" and fits(layout.body.line_exact, line.line)
    size = max((run.size for run in line.shown), default=14.0)
    lines = line.line if line.line_rule == "auto" else line.line / (size * _FONT_LINE)
    if line.line_rule == "atLeast":
        lines = max(1.0, lines)
    measure = layout.body.line_spacing
    return measure is None or fits(measure, lines, _LINES_TOLERANCE)


def _told(layout: Layout, code: str, name: str, off: Sequence[Line], *, found: str, asked: str) -> Question:
    return Question(
        code=code, place=TEXT, name=name, right=not off, text=quoted(off), others=max(len(off) - 1, 0),
        found=found, asked=asked, basis=layout.body.basis, component="body",
    )  # fmt: skip
