"""A result told to other programs (format "awards-findings/1") and to people, in Vietnamese."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import groupby
from operator import attrgetter
from typing import Any

from awards.check.finding import FORMAT, Finding, Result
from awards.citation import Basis
from awards.rulebook.messages import shown
from awards.rulebook.outcome import Outcome
from awards.rulebook.vocabulary import FACTS
from awards.text import short_date

SEVERITIES = {"error": "Lỗi", "warning": "Cảnh báo", "info": "Lưu ý"}
_OUTCOMES = {Outcome.MET: "Đạt", Outcome.NOT_APPLICABLE: "Không áp dụng"}
_PARTS = {
    "year": "Đơn vị đề nghị",
    "received": "Đơn vị đề nghị",
    "unit": "Đơn vị đề nghị",
    "quota": "Đơn vị đề nghị",
    "council": "Hội đồng thi đua, khen thưởng",
    "session": "Phiên họp",
    "proposal": "Tờ trình",
    "nominees": "Danh sách đề nghị",
    "papers": "Văn bản khác",
}
_WHOLE = "Toàn hồ sơ"
_WORDS = {name: fact.words.split(":")[0].split(";")[0] for facts in FACTS.values() for name, fact in facts.items()}


def as_json(result: Result, *, everything: bool = False) -> dict[str, Any]:
    """The contract's findings: the open ones, or with `everything` every outcome of every rule."""
    findings = result.findings if everything else result.open
    return {**run_data(result), "findings": [finding_json(each) for each in findings]}


def run_data(result: Result) -> dict[str, Any]:
    """What the contract says of the run before its findings."""
    return {
        "format": FORMAT,
        "path": result.path,
        "programme": result.programme,
        "on": result.on.isoformat(),
        "rulebook": result.rulebook,
        "summary": summary(result),
    }


def as_text(result: Result, *, everything: bool = False) -> str:
    """The same for people: grouped by the part of the dossier, each with its ground and what to do."""
    head = [
        f"Hồ sơ: {result.path}" if result.path else "Hồ sơ",
        f"Kiểm tra theo văn bản áp dụng ngày {short_date(result.on)}, bộ quy tắc {result.rulebook}.",
        verdict(result),
    ]
    findings = result.findings if everything else result.open
    for title, group in groupby(findings, key=lambda finding: _part(finding, result.names)):
        head += ["", title, *(line for finding in group for line in _lines(finding))]
    return "\n".join(head) + "\n"


def summary(result: Result) -> dict[str, int]:
    """How many open findings of each severity, and how many outcomes of the other kinds.

    `unknown` are those open ones that lack data; `waiting` those that wait for another finding.
    """
    counted = Counter(map(attrgetter("outcome", "severity", "because"), result.findings))
    severities, outcomes = Counter[str](), Counter[Outcome]()
    for (outcome, severity, because), number in counted.items():
        if not because:
            outcomes[outcome] += number
            severities[severity] += number * (outcome in (Outcome.NOT_MET, Outcome.UNKNOWN))
    return {
        **{severity: severities[severity] for severity in ("error", "warning", "info")},
        **{str(outcome): outcomes[outcome] for outcome in (Outcome.UNKNOWN, Outcome.MET, Outcome.NOT_APPLICABLE)},
        "waiting": sum(number for (_, _, because), number in counted.items() if because),
    }


def finding_json(finding: Finding) -> dict[str, Any]:
    """One finding as the contract has it."""
    told = {
        "code": finding.code,
        "outcome": str(finding.outcome),
        "severity": finding.severity,
        "subject": finding.subject,
        "at": finding.at,
        "message": finding.message or seen(finding.read),
        "read": {name: read_data(value) for name, value in finding.read.items()},
        "basis": [basis.data() for basis in finding.basis],
        "fix": finding.fix,
    }
    return {**told, "because": finding.because} if finding.because else told


def read_data(value: Any) -> Any:
    """A value that was read, as JSON holds it: days in ISO 8601, shares as exact fractions."""
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, Fraction):
        return str(value)
    if isinstance(value, Mapping):
        return {key: read_data(inner) for key, inner in value.items()}
    if isinstance(value, tuple | list):
        return [read_data(inner) for inner in value]
    return value


def seen(read: Mapping[str, Any]) -> str:
    """What was looked at, in words: a reviewer's only account of what passed."""
    return "; ".join(f"{_WORDS[name]}: {_value(value)}" for name, value in read.items() if name in _WORDS)


def _value(value: Any) -> str:
    return (
        f"{len(value)} dòng" if isinstance(value, tuple) and value and isinstance(value[0], Mapping) else shown(value)
    )


def verdict(result: Result) -> str:
    """How much is left to mend, in a sentence."""
    counted = summary(result)
    said = [f"{counted[severity]} {words.lower()}" for severity, words in SEVERITIES.items() if counted[severity]]
    return f"Còn {', '.join(said)}." if said else "Không còn điều gì phải sửa."


def _part(finding: Finding, names: Mapping[str, str]) -> str:
    if finding.subject:
        name = names.get(finding.subject, "")
        return f"{name} ({finding.subject})" if name else f"Đối tượng {finding.subject}"
    return _PARTS.get(finding.at.split("/")[1] if finding.at else "", _WHOLE)


def _lines(finding: Finding) -> Iterator[str]:
    label = SEVERITIES[finding.severity] if finding.is_open else _OUTCOMES.get(finding.outcome, "Chờ")
    yield f"  {label}: {finding.message or seen(finding.read)} [{finding.code}]"
    if finding.because:
        yield f"    Xét lại sau khi sửa: {finding.because}"
    if finding.is_open:
        yield f"    Nơi sửa: {_where(finding)}"
        yield f"    Việc cần làm: {finding.fix}"
        yield from _grounds(finding.basis)


def _where(finding: Finding) -> str:
    """The page and question, with the place in the file for those who mend it there."""
    return f"{finding.place} ({finding.at})" if finding.place and finding.at else finding.at or _WHOLE.lower()


def _grounds(bases: Sequence[Basis]) -> Iterator[str]:
    for basis in bases:
        yield f"    Căn cứ: {' – '.join(filter(None, (basis.marked(), basis.note)))}"
