"""Repeating rows from a submitted form: in order, without gaps, without loss.

WTForms' own list field loses rows when a number is missing. Here the numbers in the names only give the
order; what comes out is always counted from 0.
"""

import re
from collections.abc import Mapping, Sequence

from msgspec import Struct, field

Row = dict[str, str]
LINE = ""
"""The key of the only cell in a row of lines."""


class Rows(Struct, frozen=True):
    """The rows as typed; `none` is the ticked declaration that there is none."""

    rows: tuple[Row, ...] = field(default=())
    none: bool = False


def posted(form: Mapping[str, str], name: str, columns: Sequence[str]) -> Rows:
    """The rows that a form carries under `name`; `columns` is empty for lines. Rows left blank are dropped."""
    numbers = sorted({number for key in form if (number := _number(key, name, columns)) is not None})
    rows: list[Row] = []
    for number in numbers:
        rows.extend(_row(form, name, number, columns))
    return Rows(tuple(row for row in rows if not is_blank(row)), none=bool(form.get(none_name(name))))


def cell_name(name: str, number: int, column: str = LINE) -> str:
    """The name of one cell's field."""
    return f"{name}-{number}-{column}" if column else f"{name}-{number}"


def none_name(name: str) -> str:
    """The name of the box that declares that there is no row."""
    return f"{name}-none"


def is_blank(row: Row) -> bool:
    """Whether nothing at all is typed in the row."""
    return not any(text.strip() for text in row.values())


def with_row(rows: Rows, row: Row, place: int) -> Rows:
    """The rows with one more at `place`, or at the end when they are fewer."""
    return Rows((*rows.rows[:place], row, *rows.rows[place:]), none=rows.none)


def places_among_kept(form: Mapping[str, str], name: str, columns: Sequence[str], number: int) -> range:
    """Where row `number` of the page stands once blank rows are dropped: nowhere when it is blank itself.

    A box with several lines stands in several places.
    """
    earlier = {
        key: text for key, text in form.items() if (found := _number(key, name, columns)) is None or found < number
    }
    first = len(posted(earlier, name, columns).rows)
    return range(first, first + sum(not is_blank(row) for row in _row(form, name, number, columns)))


def cells_of_row(form: Mapping[str, str], name: str, columns: Sequence[str], number: int) -> list[str]:
    """The names of all fields in row `number` of the page."""
    return [key for key in form if _number(key, name, columns) == number]


def _number(key: str, name: str, columns: Sequence[str]) -> int | None:
    match = re.match(rf"{re.escape(name)}-(\d{{1,4}})(?:-(.+))?\Z", key)
    if match and ((match[2] in columns) if columns else match[2] is None):
        return int(match[1])
    return None


def _row(form: Mapping[str, str], name: str, number: int, columns: Sequence[str]) -> list[Row]:
    if columns:
        return [{column: form.get(cell_name(name, number, column), "") for column in columns}]
    # several lines pasted into one box are several lines
    return [{LINE: line} for line in form.get(cell_name(name, number), "").splitlines()]
