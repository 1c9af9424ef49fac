"""Which parts of a nominee a condition reads, by the names that dossier.json gives them."""

from collections.abc import Iterator, Mapping
from typing import Any

_PARTS = {"candidate.months_worked": "joined", "candidate.years_existing": "established", "candidate.route": "route"}


def parts_read(written: Any) -> Iterator[str]:
    """The parts that a predicate reads, wherever in it: "results" of record.results, "joined" of the months worked."""
    if isinstance(written, str):
        scope, _, name = written.partition(".")
        if scope == "staffing" and name:
            yield scope
        elif scope == "record" and name:
            yield name
        elif written in _PARTS:
            yield _PARTS[written]
    elif isinstance(written, Mapping):
        for inner in written.values():
            yield from parts_read(inner)
    elif isinstance(written, list | tuple):
        for inner in written:
            yield from parts_read(inner)
