"""A row taken out of a table of answers, and put back."""

from typing import Any

from awards.formbook import answers
from awards.store.entry import Entry
from awards.store.faults import NothingToUndo
from awards.store.paths import indexed

Data = dict[str, Any]


def row_removed(data: Data, path: str, place: int) -> tuple[Data, Entry]:
    """The list at `path` without its row at `place`. Raises NothingToUndo when there is no such row."""
    pointer = indexed(data, path)
    rows = list(answers.get(data, pointer) or ())
    if not 0 <= place < len(rows):
        raise NothingToUndo(path)
    row = rows.pop(place)
    entry = Entry(operation="remove", path=path, before=row, place=place)
    return answers.put(data, pointer, rows), entry


def row_restored(data: Data, removal: Entry) -> tuple[Data, Entry]:
    """The row back where it stood, as far as the list still reaches."""
    pointer = indexed(data, removal.path)
    rows = list(answers.get(data, pointer) or ())
    place = min(removal.place or 0, len(rows))
    rows.insert(place, removal.before)
    entry = Entry(operation="add", path=removal.path, after=removal.before, place=place)
    return answers.put(data, pointer, rows), entry
