"""One finding, and the result of one run: what the contract promises to other programs."""

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from msgspec import Struct, field

from awards.citation import Basis
from awards.rulebook.outcome import Outcome
from awards.rulebook.rule import Severity

FORMAT = "awards-findings/1"
OPEN = (Outcome.NOT_MET, Outcome.UNKNOWN)
_NOTHING: Mapping[str, Any] = MappingProxyType({})


class Finding(NamedTuple):
    """`at` is a JSON Pointer into dossier.json, `subject` the nominee's id or "" for the dossier.

    `because` names the finding that must be mended first: this one is unknown only for its sake
    and is listed with `--all` only. `place` is where it is mended, in people's words.
    A tuple, as a dossier of a hundred nominees has twenty thousand of them.
    """

    code: str
    outcome: Outcome
    severity: Severity
    subject: str
    at: str
    message: str
    read: Mapping[str, Any] = _NOTHING
    basis: tuple[Basis, ...] = ()
    fix: str = ""
    because: str = ""
    place: str = ""

    @property
    def is_open(self) -> bool:
        """Whether people are shown it by default."""
        return self.outcome in OPEN and not self.because


class Judged(Struct, frozen=True, kw_only=True):
    """Every outcome of one run over what stands at `path`, in the order of its own parts."""

    findings: tuple[Finding, ...]
    path: str = ""

    @property
    def open(self) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.is_open)

    @property
    def errors(self) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.open if finding.severity == "error")


class Result(Judged, frozen=True, kw_only=True):
    """A dossier judged. `names` are the nominees' names by id, for people who read the result without the dossier."""

    programme: str
    on: dt.date
    rulebook: str
    names: Mapping[str, str] = field(default_factory=dict)
