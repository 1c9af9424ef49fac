"""An inspection told to other programs (format "awards-layout/1") and to people, in Vietnamese."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from awards.check.finding import Finding
from awards.check.report import SEVERITIES
from awards.citation import UNVERIFIED, Basis
from awards.inspect.run import Inspection

FORMAT = "awards-layout/1"


def as_json(inspection: Inspection) -> dict[str, Any]:
    """The open findings, and what the paper was judged against."""
    return {
        "format": FORMAT,
        "path": inspection.path,
        "layout": inspection.layout.id,
        "guessed": inspection.guessed,
        "checked": len(inspection.findings),
        "findings": [_finding(each) for each in inspection.open],
    }


def as_text(inspection: Inspection) -> str:
    """The same for people, by the place in the paper."""
    chosen = " (chọn theo phần đầu văn bản)" if inspection.guessed else ""
    head = [f"Văn bản: {inspection.path}", f"Đối chiếu với: {inspection.layout.title}{chosen}.", verdict(inspection)]
    for place, group in groupby(inspection.open, key=lambda finding: finding.place):
        head += ["", place, *(line for finding in group for line in _lines(finding))]
    return "\n".join(head)


def verdict(inspection: Inspection) -> str:
    """How many things there are to mend, in one sentence."""
    counted = dict.fromkeys(SEVERITIES, 0)
    for finding in inspection.open:
        counted[finding.severity] += 1
    told = [f"{count} {SEVERITIES[severity].lower()}" for severity, count in counted.items() if count]
    return f"Còn {', '.join(told)}." if told else "Không thấy chỗ nào sai thể thức."


def citation(basis: Basis) -> str:
    """The clause, how far it was compared, and what is to be said of it."""
    repeats = UNVERIFIED.removesuffix(" văn bản gốc") in basis.note
    return f"{basis.marked()} – {basis.note}" if basis.note and not repeats else basis.marked()


def _lines(finding: Finding) -> Iterator[str]:
    yield f"  {SEVERITIES[finding.severity]}: {finding.message} [{finding.code}]"
    yield f"    Việc cần làm: {finding.fix}"
    yield from (f"    Căn cứ: {citation(basis)}" for basis in finding.basis)


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "outcome": str(finding.outcome),
        "severity": finding.severity,
        "component": finding.subject,
        "place": finding.place,
        "message": finding.message,
        "read": dict(finding.read),
        "basis": [basis.data() for basis in finding.basis],
        "fix": finding.fix,
    }
