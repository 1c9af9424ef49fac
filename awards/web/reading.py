"""From what was typed on a page to values for the dossier, and back to what is shown in the fields."""

from collections.abc import Mapping
from typing import Any

from msgspec import Struct, field

from awards.formbook.answers import Refused, parse
from awards.formbook.form import Question
from awards.schema.clean import MOST_ROWS
from awards.text import parse_date, short_date
from awards.web.rows import LINE, Row, Rows

Typed = str | list[str] | Rows
TOO_MANY = "Có {rows} dòng, nhiều nhất là {most} dòng. Hãy bỏ bớt rồi lưu lại."
BOTH = "Vừa đánh dấu “{none}”, vừa có dòng đã ghi. Hãy bỏ dấu đó, hoặc bỏ các dòng."


class Answer(Struct, frozen=True):
    """One answer read: the value as dossier.json holds it, and what could not be understood.

    `cells` holds the messages of a table's cells by (row, column); lines have the column "".
    """

    value: Any
    refused: str = ""
    cells: Mapping[tuple[int, str], str] = field(default_factory=dict)

    @property
    def is_refused(self) -> bool:
        """Something of it must be shown again as it was typed."""
        return bool(self.refused or self.cells)

    @property
    def is_left_out(self) -> bool:
        """Nothing of it could be understood: what is stored stays."""
        return bool(self.refused) and self.value is None


def read(question: Question, typed: Typed) -> Answer:
    """Understand one answer. What can be accepted of a table is, even when a cell is refused."""
    if isinstance(typed, Rows):
        return _table(question, typed)
    text = "\n".join(typed) if isinstance(typed, list) else typed
    try:
        return Answer(parse(question, text))
    except Refused as refusal:
        return Answer(None, refused=str(refusal))


def _table(question: Question, typed: Rows) -> Answer:
    cells: dict[tuple[int, str], str] = {}
    rows = [_row(question, row, number, cells) for number, row in enumerate(typed.rows)]
    if question.type == "lines":
        rows = [row[LINE] for row in rows if LINE in row]
    if len(rows) > MOST_ROWS:
        return Answer(None, refused=TOO_MANY.format(rows=len(rows), most=MOST_ROWS), cells=cells)
    value = rows or ([] if typed.none else None)
    both = BOTH.format(none=question.none_label) if typed.none and typed.rows else ""
    return Answer(value, refused=both, cells=cells)


def _row(question: Question, row: Row, number: int, cells: dict[tuple[int, str], str]) -> dict[str, Any]:
    read_row: dict[str, Any] = {}
    asked = {column.id: column for column in question.columns} or {LINE: question}
    for key, column in asked.items():
        try:
            value = parse(column, row.get(key, ""))
        except Refused as refusal:
            cells[number, key] = str(refusal)
            continue
        if value is not None:
            read_row[key] = value[0] if column.type == "lines" else value
    return read_row


def typed_as(question: Question, value: Any) -> Typed:
    """A stored value as it stands in its field."""
    if question.type in ("table", "lines"):
        return _rows(question, value)
    if question.type == "choices":
        return [_plain(item) for item in value] if isinstance(value, list) else []
    return _text(question, value)


def _rows(question: Question, value: Any) -> Rows:
    """A file may hold anything here: what is no list of rows is a finding, and shown as the one line that it is."""
    if value == []:
        return Rows(none=bool(question.none_label))
    held = value if isinstance(value, list) else [] if value is None else [value]
    if question.type == "lines":
        return Rows(tuple({LINE: _plain(line)} for line in held))
    return Rows(tuple(_cells(question, row) for row in held))


def _cells(question: Question, row: Any) -> dict[str, str]:
    if not isinstance(row, Mapping):
        return {column.id: "" if number else _plain(row) for number, column in enumerate(question.columns)}
    return {column.id: _text(column, row.get(column.id)) for column in question.columns}


def _text(question: Question, value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if question.type == "date":
        day = parse_date(str(value))
        return short_date(day) if day else _plain(value)
    return _plain(value)


def _plain(value: Any) -> str:
    """A stored value of the wrong kind as text, so that nothing of it is lost from view."""
    if isinstance(value, Mapping):
        return "; ".join(_plain(inner) for inner in value.values())
    if isinstance(value, list):
        return "; ".join(map(_plain, value))
    return "" if value is None else str(value)


def told(question: Question, value: Any) -> str:
    """A stored value in words, as the page that compares two versions shows it."""
    if value is None:
        return "(chưa có)"
    if isinstance(value, bool):
        return "Có" if value else "Không"
    if isinstance(value, list):
        return "; ".join(_told_item(question, item) for item in value) or question.none_label or "(không có)"
    labels = {choice.value: choice.label for choice in question.choices}
    return (labels.get(value) if isinstance(value, str) else None) or _text(question, value)


def _told_item(question: Question, item: Any) -> str:
    if isinstance(item, dict):
        return ", ".join(told(column, item[column.id]) for column in question.columns if column.id in item)
    return told(question, item) if question.choices else str(item)


def as_json(typed: Typed) -> Any:
    """Typed text as the store keeps it."""
    return {"rows": list(typed.rows), "none": typed.none} if isinstance(typed, Rows) else typed


def from_json(kept: Any) -> Typed:
    """Typed text back from the store."""
    if isinstance(kept, dict):
        return Rows(tuple(kept["rows"]), none=kept["none"])
    return kept if isinstance(kept, list) else str(kept)
