"""Which parts of a nominee a condition reads, by the names that dossier.json gives them."""

from collections.abc import Iterator
from typing import Any

from awards.content.tree import everything_in

_PARTS = {"candidate.months_worked": "joined", "candidate.years_existing": "established", "candidate.route": "route"}


def parts_read(written: Any) -> Iterator[str]:
    """The parts that a predicate reads, wherever in it: "results" of record.results, "joined" of the months worked."""
    for named in everything_in(written):
        if not isinstance(named, str):
            continue
        scope, _, name = named.partition(".")
        if scope == "staffing" and name:
            yield scope
        elif scope == "record" and name:
            yield name
        elif named in _PARTS:
            yield _PARTS[named]
