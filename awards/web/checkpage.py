"""The check page of a dossier: what is still to be mended, page by page, and what was checked and passed."""

from flask import Blueprint, render_template, request, url_for
from msgspec import Struct, field

from awards.check.finding import Finding, Result
from awards.rulebook.outcome import Outcome
from awards.text import long_date
from awards.web.links import mend_url, owner
from awards.web.opened import Opened, opened
from awards.web.readvalues import read_values, told_values
from awards.web.unaccepted import unaccepted

bp = Blueprint("checkpage", __name__, url_prefix="/ho-so/<dossier_id>/kiem-tra")

NO_DOSSIER = "completeness.no-award-dossier"
ELSEWHERE = "Toàn hồ sơ"
TO_KNOW = "Để biết"
LAST = "~"
"""The key of what is only to be known: after every page."""
SEVERITIES = ("error", "warning", "info")
OPEN = "can-xem"
CHOICES = {
    OPEN: "Chỗ cần xem",
    "dat": "Đạt",
    "khong-ap-dung": "Không áp dụng",
    "tat-ca": "Tất cả",
}


class Item(Struct, frozen=True):
    """What one card shows: a finding, the values in words, and where it is mended.

    `alike` holds every finding of the card with its link where one rule finds the same at several places of a page.
    """

    finding: Finding
    values: list[tuple[str, str]]
    link: str
    alike: list[tuple[Finding, str]] = field(default_factory=list)


class Passed(Struct):
    """What one rule found in order, or not to apply, on one page: told once, with how often."""

    finding: Finding
    values: list[tuple[str, str]]
    count: int = 0


class Group(Struct, frozen=True):
    """What concerns one page of the wizard: the findings to mend, and what needs no work."""

    title: str
    found: list[tuple[Finding, str]] = field(default_factory=list)
    passed: dict[tuple[str, str], Passed] = field(default_factory=dict)

    @property
    def findings(self) -> list[Item]:
        """The cards, what must be mended first; what one rule says of several places of the page in one card."""
        cards: dict[tuple[object, ...], list[tuple[Finding, str]]] = {}
        for finding, link in sorted(self.found, key=lambda each: SEVERITIES.index(each[0].severity)):
            key = (finding.severity, finding.code, finding.outcome, finding.fix, finding.basis)
            cards.setdefault(key, []).append((finding, link))
        return [_card(alike) for alike in cards.values()]

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
    order = ["", *(page.key for page in subject.outline), LAST]
    groups: dict[str, Group] = {}
    for finding in sorted(findings, key=lambda each: _position(subject, each)):
        key, title = _place(subject, finding)
        group = groups.get(key) or groups.setdefault(key, Group(title))
        if finding.is_open:
            group.found.append((finding, mend_url(subject, finding, back=back)))
        else:
            group.add_passed(finding)
    return [groups[key] for key in order if key in groups]


def _place(subject: Opened, finding: Finding) -> tuple[str, str]:
    """The key and the title of the group: its page; what is only to be known stands apart, after all that is to do."""
    if finding.is_open and finding.severity == "info":
        return LAST, TO_KNOW
    page, _ = owner(subject, finding)
    return (page.key, subject.title_of(page)) if page else ("", ELSEWHERE)


def _position(subject: Opened, finding: Finding) -> int:
    """Where on its page the question stands that it concerns; what concerns the whole page comes first."""
    page, asked = owner(subject, finding) if finding.is_open else (None, None)
    return page.asked.index(asked) if page and asked in page.asked else -1


def _card(alike: list[tuple[Finding, str]]) -> Item:
    finding, link = alike[0]
    return Item(finding, told_values(finding), link) if len(alike) == 1 else Item(finding, [], "", alike)
