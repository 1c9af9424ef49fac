"""What both writers decide alike before they write: capitals, even lines, what stays together."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from awards.documents.binding import bound, bound_for_display
from awards.documents.blocks import Block, Heading, PageBreak, Paragraph, Run, Runs, Signatures, Table, Title
from awards.documents.party import ROLES
from awards.documents.textwidth import balanced, width
from awards.layout import Layout

_SIGNS_FOR = re.compile(r"[TK]/[MTL]\b|Q\.")
_SHARE_BOUND, _AVERAGE_LETTER = 0.6, 0.5
NAME_BY_HAND = "…" * 10
"""Where the name below a signature is not known: a line to write it on."""
UNDATED = dt.date(2026, 1, 1)
"""Borne by the file of a document without a day, so that the same input gives the same bytes."""
_ROOM_TO_MARK = 4.5
"""Points that make a row of one line some 8 mm high, for a mark by hand."""
_BESIDE_DATE, _NARROWEST_LEFT = 3.0, 150.0
"""Points left free beside the place and day; what the name of the body above needs at least."""
LONGEST_KEPT = 40
"""Characters of a text that is kept on one line; a longer one may break, or it would leave the page."""


def lines(text: str, component: str, layout: Layout, room: float) -> tuple[str, ...]:
    """A text of the heading block in lines of even length, in capitals where the layout wants them."""
    set_as = layout.components[component]
    joined = _for_display(text, layout)
    return balanced(joined.upper() if set_as.capitals else joined, set_as, layout, room)


def ruled(texts: Sequence[str], component: str, layout: Layout) -> float:
    """The length of the line below these lines of text, in points."""
    motto = layout.lines.motto
    shares = {"motto": motto, "nation": motto, "issuer": layout.lines.issuer, "summary": layout.lines.summary}
    longest = max((width(text, layout.components[component], layout) for text in texts), default=0.0)
    return round(longest * float(shares[component].use), 2)


def capacity_part(line: str, layout: Layout) -> str:
    """The component that a line above a signature is: the authority to sign, or a mere position."""
    if layout.system == "state" or _SIGNS_FOR.match(line) or line.upper() in ROLES:
        return "capacity"
    return "position"


def heading_rooms(layout: Layout, page_width: float, place_date: str = "") -> tuple[float, float]:
    """The widths of the left and the right half of the heading block; both gain alike on a page that lies.

    The left one makes room for a long place ("Thành phố Hồ Chí Minh, ngày …") to stand on one line with its day.
    """
    left = float(layout.space.heading_left) + (page_width - layout.page.text_width) / 2
    without = page_width - width(place_date, layout.components["place_date"], layout) - _BESIDE_DATE
    left = min(left, without) if without >= _NARROWEST_LEFT else left
    return left, page_width - left


def cell_edge(table: Table, layout: Layout) -> float:
    """The room above and below the text of a cell, in points."""
    return float(layout.space.cell_edge) + (_ROOM_TO_MARK if table.roomy else 0)


def text_width(layout: Layout, *, landscape: bool) -> float:
    """Between the side margins of the page as it lies."""
    across = layout.page.height if landscape else layout.page.width
    return float(across) - float(layout.page.left) - float(layout.page.right)


def summary_lines(title: Title, layout: Layout, room: float) -> tuple[Runs, ...]:
    """The lines of trích yếu; one that is too long is broken into lines of even length."""
    return tuple(line for runs in title.summary for line in _even(runs, layout, room))


def title_rule(title: Title, layout: Layout, room: float) -> float:
    """The length of the line below trích yếu; without any, the kind itself carries it."""
    texts = [plain(runs) for runs in summary_lines(title, layout, room)]
    return ruled(texts or [title.kind.upper()], "summary", layout)


def _even(runs: Runs, layout: Layout, room: float) -> tuple[Runs, ...]:
    if len(runs) != 1 or runs[0].italic:
        return (runs,)
    broken = balanced(_for_display(runs[0].text, layout), layout.components["summary"], layout, room * 0.95)
    return tuple((runs[0]._replace(text=line),) for line in broken)


def _for_display(text: str, layout: Layout) -> str:
    return bound_for_display(text, layout.breaks.together, layout.breaks.leading)


def bound_runs(runs: Runs) -> Runs:
    """Runs of the text, with names, days and counted numbers bound."""
    return tuple([_with_text(run, bound(run.text)) for run in runs])


def bound_in_cell(runs: Runs, width: float, layout: Layout) -> Runs:
    """The same in a table, where only what takes up little of the column's `width` may be bound."""
    longest = int(width * _SHARE_BOUND / (layout.size("table_cell") * _AVERAGE_LETTER))
    return tuple([_with_text(run, bound(run.text, longest)) for run in runs])


def _with_text(run: Run, text: str) -> Run:
    return run if text == run.text else Run(text, run.bold, run.italic, run.nowrap)


def announces(row: tuple[tuple[Runs, ...], ...]) -> bool:
    """Whether a table row is the bold title of the rows below it, which must not end a page."""
    filled = [run for cell in row for runs in cell for run in runs if run.text.strip()]
    return bool(filled) and all(run.bold for run in filled)


def plain(runs: Runs) -> str:
    """The words of runs without their styles."""
    return "".join(run.text for run in runs)


def with_keeps(blocks: Sequence[Block]) -> Iterator[tuple[Block, bool]]:
    """Each block, and whether it must stay on the page of the block after it."""
    for index, block in enumerate(blocks):
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        yield block, _stays(block, following)


def _stays(block: Block, following: Block | None) -> bool:
    if isinstance(block, Heading | Title):
        return True
    if isinstance(block, Paragraph) and block.keep_with_next:
        return True
    return isinstance(following, Signatures) and not isinstance(block, PageBreak)
