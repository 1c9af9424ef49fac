"""findings.json: every outcome of every rule, as text written without a detour through mappings.

A hundred nominees give twenty thousand outcomes that rest on a few dozen citations: what they share
is written once. The text says exactly what report.as_json says.
"""

import json
from collections.abc import Callable
from json.encoder import encode_basestring
from typing import Any

from awards.check.finding import Finding, Result
from awards.check.report import read_data, run_data, seen
from awards.citation import Basis


def text(result: Result) -> str:
    """The text of findings.json, with every outcome."""
    written = ",".join(map(_Writer().finding, result.findings))
    return f'{_plain(run_data(result))[:-1]},"findings":[{written}]}}\n'


class _Writer:
    """What was written before and comes again. What was read is known by its identity: the result holds it."""

    def __init__(self) -> None:
        self._heads: dict[tuple[str, int, str], str] = {}
        self._bases: dict[int, str] = {}
        self._read: dict[tuple[str, int], tuple[str, str]] = {}

    def finding(self, finding: Finding) -> str:
        values = [self._value(name, value) for name, value in finding.read.items()]
        said = finding.message or "; ".join([words for _, words in values if words])
        because = f',"because":{encode_basestring(finding.because)}' if finding.because else ""
        return (
            f'{self._head(finding)},"subject":{encode_basestring(finding.subject)},"at":{encode_basestring(finding.at)}'
            f',"message":{encode_basestring(said)},"read":{{{",".join([value for value, _ in values])}}}'
            f',"basis":{self._basis(finding.basis)},"fix":{encode_basestring(finding.fix)}{because}}}'
        )

    def _value(self, name: str, value: Any) -> tuple[str, str]:
        """A value that was read, for programs and in words."""
        key = (name, id(value))
        found = self._read.get(key)
        if found is None:
            found = self._read[key] = (f"{encode_basestring(name)}:{_plain(value)}", seen({name: value}))
        return found

    def _head(self, finding: Finding) -> str:
        key = (finding.code, id(finding.outcome), finding.severity)
        if key not in self._heads:
            head = {"code": finding.code, "outcome": str(finding.outcome), "severity": finding.severity}
            self._heads[key] = _plain(head)[:-1]
        return self._heads[key]

    def _basis(self, basis: tuple[Basis, ...]) -> str:
        if id(basis) not in self._bases:
            self._bases[id(basis)] = _plain([each.data() for each in basis])
        return self._bases[id(basis)]


_plain: Callable[[Any], str] = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=read_data).encode
