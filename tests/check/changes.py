"""Changes to a clean dossier, and the findings that they are expected to give."""

import copy
from collections.abc import Callable
from typing import Any

from awards.check.finding import Finding

Data = dict[str, Any]
Told = tuple[str, str, str, str, str]
"""Code, outcome, severity, subject, place."""
Change = Callable[[Data], object]


def told(finding: Finding) -> Told:
    return finding.code, str(finding.outcome), finding.severity, finding.subject, finding.at


def put(pointer: str, value: Any) -> Change:
    """Sets what is at the pointer."""

    def change(data: Data) -> None:
        group, key = group_at(data, pointer)
        group[key] = value

    return change


def drop(pointer: str) -> Change:
    """Takes out what is at the pointer."""

    def change(data: Data) -> None:
        group, key = group_at(data, pointer)
        del group[key]

    return change


def add(pointer: str, *values: Any) -> Change:
    """Adds rows to the list at the pointer."""

    def change(data: Data) -> None:
        group, key = group_at(data, pointer)
        group[key] = [*group[key], *values]

    return change


def both(*changes: Change) -> Change:
    def change(data: Data) -> None:
        for each in changes:
            each(data)

    return change


def copied(source: str, target: str) -> Change:
    """Copies what is at one pointer to another."""

    def change(data: Data) -> None:
        group, key = group_at(data, source)
        put(target, copy.deepcopy(group[key]))(data)

    return change


def group_at(data: Data, pointer: str) -> tuple[Any, Any]:
    *way, last = [int(part) if part.isdecimal() else part for part in pointer.split("/")[1:]]
    group: Any = data
    for part in way:
        group = group[part]
    return group, last


def error(code: str, at: str, subject: str = "") -> Told:
    return code, "not_met", "error", subject, at


def unknown(code: str, at: str, subject: str = "") -> Told:
    return code, "unknown", "error", subject, at


def warning(code: str, at: str, subject: str = "") -> Told:
    return code, "not_met", "warning", subject, at


def absent(*names: str) -> Change:
    """Moves members from the present to the absent."""

    def change(data: Data) -> None:
        session = data["session"]
        session["present"] = [name for name in session["present"] if name not in names]
        session["absent"] = [{"name": name, "reason": "Đi công tác"} for name in names]

    return change
