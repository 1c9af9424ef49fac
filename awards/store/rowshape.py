"""Between the rows of the tables and what the store hands out."""

import json
from typing import Any, cast

from awards.store.entry import Change, Entry, Listed, Reason, Record
from awards.store.tables import ChangeRow, DossierRow


def compact(value: Any) -> str:
    """JSON as it is stored: letters as themselves, no needless spaces."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def as_record(row: DossierRow) -> Record:
    """The row with its data read."""
    return Record(**_told(row), data=json.loads(row.data))


def as_change(row: ChangeRow) -> Change:
    """The row with its entries read."""
    return Change(
        id=row.id,
        dossier=row.dossier,
        version=row.version,
        reason=cast(Reason, row.reason),
        page=row.page,
        editor=row.editor,
        at=row.at,
        entries=as_entries(row.entries),
    )


def as_entries(told: str) -> tuple[Entry, ...]:
    """The entries of a change, from their JSON."""
    return tuple(Entry(**item) for item in json.loads(told))


def as_told(entries: tuple[Entry, ...]) -> str:
    """The entries as JSON; `as_entries` reads them back."""
    return compact([{name: getattr(entry, name) for name in Entry.__struct_fields__} for entry in entries])


def _told(row: DossierRow) -> dict[str, Any]:
    return {name: getattr(row, name) for name in Listed.__struct_fields__}
