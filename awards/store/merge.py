"""Saving a page that was opened a while ago: what others changed since is kept, or asked about."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from awards.formbook import answers
from awards.store.entry import Change, Entry
from awards.store.faults import Clash
from awards.store.paths import indexed, overlap

Data = dict[str, Any]


def differences(data: Data, wanted: Mapping[str, Any]) -> tuple[Entry, ...]:
    """One entry for each answer that differs from what is stored. Raises NomineeGone."""
    stored = {path: answers.get(data, indexed(data, path)) for path in wanted}
    return tuple(
        Entry(operation="set", path=path, before=stored[path], after=value)
        for path, value in wanted.items()
        if stored[path] != value
    )


def touched(entries: Iterable[Entry], since: Sequence[Change], editor: str) -> tuple[Entry, ...]:
    """The entries without those that only repeat what the page showed before somebody else changed the answer."""
    shown = {}
    for change in reversed(since):
        for entry in change.entries:
            # the earliest change counts: what it replaced is what the page showed
            shown[entry.path] = (entry.operation, change.editor != editor, entry.before)
    return tuple(entry for entry in entries if shown.get(entry.path) != ("set", True, entry.after))


def clashes(entries: Iterable[Entry], since: Iterable[Change], editor: str) -> tuple[Clash, ...]:
    """The answers that another editor changed since; one's own earlier saves of the same page never clash."""
    foreign = [
        entry.path
        for change in since
        if change.editor != editor
        for entry in change.entries
        if entry.operation != "move"
    ]
    return tuple(
        Clash(entry.path, entry.before, entry.after)
        for entry in entries
        if any(overlap(entry.path, path) for path in foreign)
    )


def applied(data: Data, entries: Iterable[Entry]) -> Data:
    """The data with every entry's new value in its place."""
    for entry in entries:
        data = answers.put(data, indexed(data, entry.path), entry.after)
    return data
