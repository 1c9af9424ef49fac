"""A rule: a question to one subject, what is said when the answer is no or not known, and its source."""

from collections.abc import Mapping
from typing import Any, Literal

from msgspec import Struct, field

from awards.citation import Basis
from awards.rulebook.outcome import Outcome
from awards.rulebook.validity import DatedValue

Severity = Literal["error", "warning", "info"]
Facts = Mapping[str, Any]
"""Dotted name -> value. A name that is absent, or None, is not known. Values: int, Fraction, str,
bool, date, or a tuple of these or of mappings."""


class Verdict(Struct, frozen=True, kw_only=True):
    """One predicate's answer with the values that it read (fact name or measure -> value)."""

    outcome: Outcome
    read: Mapping[str, Any]


class Subject(Struct, frozen=True, kw_only=True):
    """What rules of one scope look at: `each` names the scope, `at` its place in dossier.json.

    `sources` says for some of the facts where the programme or the form demands them: a finding
    that read such a fact cites that clause before the rule's own basis.
    """

    each: str
    at: str
    facts: Facts
    nominee: str = ""
    sources: Mapping[str, Basis] = field(default_factory=dict)


class Example(Struct, frozen=True, kw_only=True):
    name: str
    given: Facts
    outcome: Outcome
    message: str | None = None


class Rule(DatedValue, frozen=True, kw_only=True):
    """`require` and `applies` are predicates as written; `after` are codes that must be met first.

    `at` is appended to the subject's own place. `message` serves not_met, `unknown` serves unknown.
    A rule is in force from `since` up to, not including, `until`. `never_unknown` and `never_not_met`
    say why an outcome cannot occur, and no example of it is needed. `off` says why the rule is
    switched off: it is tried on its examples and told to readers, and never applied.
    """

    code: str
    each: str
    require: Mapping[str, Any]
    severity: Severity
    message: str
    unknown: str
    fix: str
    basis: tuple[Basis, ...]
    examples: tuple[Example, ...]
    applies: Mapping[str, Any] | None = None
    after: tuple[str, ...] = ()
    at: str = ""
    never_unknown: str = ""
    never_not_met: str = ""
    off: str = ""
    source_file: str = ""
    line: int = 0
