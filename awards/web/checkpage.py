"""The check page of a dossier: what is still to be mended, page by page, and what was checked and passed."""

from dataclasses import dataclass, field

from flask import Blueprint, render_template, request, url_for

from awards.check.finding import Finding, Result
from awards.rulebook.outcome import Outcome
from awards.text import long_date
from awards.web.links import mend_url, owner
from awards.web.opened import Opened, opened
from awards.web.readvalues import read_values
from awards.web.unaccepted import unaccepted

bp = Blueprint("checkpage", __name__, url_prefix="/ho-so/<dossier_id>/kiem-tra")

NO_DOSSIER = "completeness.no-award-dossier"
ELSEWHERE = "Toàn hồ sơ"
OPEN = "can-xem"
CHOICES = {
    OPEN: "Chỗ cần xem",
    "dat": "Đạt",
    "khong-ap-dung": "Không áp dụng",
    "tat-ca": "Tất cả",
}


@dataclass(frozen=True, slots=True)
class Item:
    """A finding as its card shows it: the values in words, and where it is mended."""

    finding: Finding
    values: list[tuple[str, str]]
    link: str


@dataclass(slots=True)
class Passed:
    """What one rule found in order, or not to apply, on one page: told once, with how often."""

    finding: Finding
    values: list[tuple[str, str]]
    count: int = 0


@dataclass(frozen=True, slots=True)
class Group:
    """What concerns one page of the wizard: the findings to mend, and what needs no work."""

    title: str
    findings: list[Item] = field(default_factory=list)
    passed: dict[tuple[str, str], Passed] = field(default_factory=dict)

    def add_passed(self, finding: Finding) -> None:
        """Count a finding that asks nothing of anybody."""
        kept = self.passed.setdefault((finding.code, finding.outcome), Passed(finding, read_values(finding)))
        kept.count += 1

    @property
    def passed_count(self) -> int:
        return sum(item.count for item in self.passed.values())


@bp.get("")
def show(dossier_id: str) -> str:
    """The summary and the findings; `xem` chooses which outcomes are listed."""
    subject = opened(dossier_id)
    chosen = request.args.get("xem", OPEN)
    chosen = chosen if chosen in CHOICES else OPEN
    result = subject.result
    return render_template(
        "check/show.html",
        dossier_id=dossier_id,
        dossier_title=subject.record.title,
        unit_name=subject.dossier.unit.name,
        programme=subject.in_force.programme,
        on=long_date(result.on),
        rulebook=result.rulebook,
        filters=_filters(dossier_id, result, chosen),
        is_short=chosen == OPEN,
        groups=_groups(subject, selected(result, chosen)),
        errors=len(result.errors),
        unaccepted=unaccepted(subject, back=url_for(".show", dossier_id=dossier_id)),
        warnings=_count_open(result, "warning"),
        notes=_count_open(result, "info"),
        met=len(selected(result, "dat")),
    )


def selected(result: Result, choice: str) -> tuple[Finding, ...]:
    """The findings of one choice of the filter. That there is no award dossier is said on top, and no fault."""
    return tuple(finding for finding in _selected(result, choice) if finding.code != NO_DOSSIER)


def _selected(result: Result, choice: str) -> tuple[Finding, ...]:
    if choice == OPEN:
        return result.open
    if choice == "dat":
        return _with(result, Outcome.MET)
    if choice == "khong-ap-dung":
        return _with(result, Outcome.NOT_APPLICABLE)
    return result.findings


def _with(result: Result, outcome: Outcome) -> tuple[Finding, ...]:
    return tuple(finding for finding in result.findings if finding.outcome == outcome)


def _count_open(result: Result, severity: str) -> int:
    return sum(finding.severity == severity for finding in selected(result, OPEN))


def _filters(dossier_id: str, result: Result, chosen: str) -> list[dict[str, object]]:
    return [
        {
            "text": text,
            "count": len(selected(result, choice)),
            "url": url_for(".show", dossier_id=dossier_id, xem=None if choice == OPEN else choice),
            "current": choice == chosen,
        }
        for choice, text in CHOICES.items()
    ]


def _groups(subject: Opened, findings: tuple[Finding, ...]) -> list[Group]:
    back = url_for(".show", dossier_id=subject.record.id)
    order = [page.key for page in subject.outline]
    groups: dict[str, Group] = {}
    for finding in findings:
        page, _ = owner(subject, finding)
        key = page.key if page else ""
        group = groups.get(key) or groups.setdefault(key, Group(subject.title_of(page) if page else ELSEWHERE))
        if finding.is_open:
            group.findings.append(Item(finding, read_values(finding), mend_url(subject, finding, back=back)))
        else:
            group.add_passed(finding)
    return [groups[key] for key in ("", *order) if key in groups]
