"""findings.json: every outcome of every rule, as text written without a detour through mappings.

A hundred nominees give twenty thousand outcomes that rest on a few dozen citations, and most of them repeat an
answer: what they share is written once. The text says exactly what report.as_json says.
"""

from typing import Any

from msgspec.json import Encoder

from awards.check.finding import Finding, Result
from awards.check.report import read_data, run_data, seen
from awards.citation import Basis
from awards.rulebook.outcome import Outcome


def data(result: Result) -> bytes:
    """What findings.json holds: every outcome."""
    findings = b",".join(map(_Writer().finding, result.findings))
    return b"".join((_plain(run_data(result))[:-1], b',"findings":[', findings, b"]}\n"))


class _Writer:
    """What was written before and comes again. What was read is known by its identity: the result holds it."""

    def __init__(self) -> None:
        self._settled: dict[tuple[str, Outcome, str, int, int], tuple[bytes, bytes]] = {}
        self._places: dict[tuple[str, str], bytes] = {}
        self._heads: dict[tuple[str, Outcome, str], bytes] = {}
        self._bases: dict[int, bytes] = {}
        self._read: dict[tuple[str, int], tuple[bytes, str]] = {}

    def finding(self, finding: Finding) -> bytes:
        if finding.message or finding.fix or finding.because:
            return self._place(finding).join(self._around(finding))
        key = (finding.code, finding.outcome, finding.severity, id(finding.read), id(finding.basis))
        around = self._settled.get(key)
        if around is None:
            around = self._settled[key] = self._around(finding)
        return self._place(finding).join(around)

    def _around(self, finding: Finding) -> tuple[bytes, bytes]:
        """What is written before the finding's place, and after it."""
        values = [self._value(name, value) for name, value in finding.read.items()]
        said = finding.message or "; ".join([words for _, words in values if words])
        because = b',"because":' + _plain(finding.because) if finding.because else b""
        read = b",".join([value for value, _ in values])
        basis, fix = self._basis(finding.basis), _plain(finding.fix)
        after = b',"message":%b,"read":{%b},"basis":%b,"fix":%b%b}' % (_plain(said), read, basis, fix, because)
        return self._head(finding), after

    def _place(self, finding: Finding) -> bytes:
        key = (finding.subject, finding.at)
        found = self._places.get(key)
        if found is None:
            found = self._places[key] = b',"subject":%b,"at":%b' % (_plain(key[0]), _plain(key[1]))
        return found

    def _value(self, name: str, value: Any) -> tuple[bytes, str]:
        """A value that was read, for programs and in words."""
        key = (name, id(value))
        found = self._read.get(key)
        if found is None:
            found = self._read[key] = (b"%b:%b" % (_plain(name), _plain(value)), seen({name: value}))
        return found

    def _head(self, finding: Finding) -> bytes:
        key = (finding.code, finding.outcome, finding.severity)
        if key not in self._heads:
            head = {"code": finding.code, "outcome": str(finding.outcome), "severity": finding.severity}
            self._heads[key] = _plain(head)[:-1]
        return self._heads[key]

    def _basis(self, basis: tuple[Basis, ...]) -> bytes:
        if id(basis) not in self._bases:
            self._bases[id(basis)] = _plain([each.data() for each in basis])
        return self._bases[id(basis)]


_plain = Encoder(enc_hook=read_data).encode
