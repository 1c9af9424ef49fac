"""Where things are: a page of the wizard, the field that mends a finding, and the way back."""

from typing import Any
from urllib.parse import urlsplit

from flask import url_for

from awards.check.finding import Finding
from awards.formbook.form import Question
from awards.formbook.locate import locate
from awards.formbook.setting import within
from awards.rulebook.vocabulary import entered_at
from awards.web.opened import Opened
from awards.web.outline import Asked, Page, stable

IN_A_GROUP = ("yesno", "choice", "choices", "table", "lines")


def local(target: str) -> str:
    """The address when it stays on this site, else "": a link from outside cannot send people elsewhere."""
    parts = urlsplit(target)
    outside = parts.scheme or parts.netloc or not target.startswith("/") or target.startswith("//")
    return "" if outside or "\\" in target or any(ord(char) < 33 for char in target) else target


def page_url(dossier_id: str, page: Page, *, back: str = "", anchor: str = "", add: str = "") -> str:
    """The address of a page; `back` is where its "Lưu và quay lại" leads, `add` the table that gets a new row."""
    query: dict[str, Any] = {"_anchor": anchor or None, "ve": back or None, "them": add or None}
    if page.paper:
        return url_for("wizard.paper_page", dossier_id=dossier_id, paper=page.paper, slug=page.slug, **query)
    if page.nominee:
        return url_for("wizard.nominee_page", dossier_id=dossier_id, nominee=page.nominee, slug=page.slug, **query)
    return url_for("wizard.page", dossier_id=dossier_id, slug=page.slug, **query)


def mend_url(subject: Opened, finding: Finding, *, back: str = "") -> str:
    """The address of the very field that mends the finding, with the way back to where one came from."""
    finding = finding if finding.at else finding._replace(at=_entered(finding))
    path = stable(subject.dossier, finding.at)
    page, asked = owner(subject, finding)
    if page:
        anchor = anchor_of(asked.question, path.removeprefix(asked.path)) if asked else ""
        return page_url(subject.record.id, page, back=back, anchor=anchor)
    if path == "/nominees" or path.startswith("/nominees/"):
        return url_for("nominees.listed", dossier_id=subject.record.id)
    return url_for("tasks.listed", dossier_id=subject.record.id)


def _entered(finding: Finding) -> str:
    """Where the first fact that a finding about the whole dossier read is entered, or ""."""
    return next((place for name in finding.read for place in entered_at(name, "", "")), "")


def owner(subject: Opened, finding: Finding) -> tuple[Page | None, Asked | None]:
    """The page and the question that a finding concerns; (None, None) when no page asks for it."""
    path = stable(subject.dossier, finding.at)
    outside = path
    while outside:
        if found := subject.outline.by_path.get(outside):
            return found
        outside = outside.rpartition("/")[0]
    return _nearest(subject, path, finding.at)


def _nearest(subject: Opened, path: str, pointer: str) -> tuple[Page | None, Asked | None]:
    if inside := subject.outline.first_inside.get(path):
        return inside
    parts = path.split("/")
    part = (parts[1], parts[2]) if len(parts) > 3 else ("", "")
    about = tuple(part[1] if part[0] == name else "" for name in ("nominees", "papers"))
    pages = [page for page in subject.outline if (page.nominee, page.paper) == about and page.place[0]]
    forms = within(subject.services.formbook, subject.in_force.programme)
    place = locate(forms, list(dict.fromkeys(page.place[0] for page in pages)), pointer)
    if place is None:
        return None, None
    page = next((page for page in pages if page.place == (place.form.id, place.section.id)), pages[0])
    return page, next((asked for asked in page.asked if asked.name == place.question.id), None)


def anchor_of(question: Question, inside: str = "") -> str:
    """The id of the element to go to; `inside` is the rest of a pointer into a table ("/2/name")."""
    name = question.id
    cell = inside.split("/")[1:]
    if question.type == "table" and len(cell) == 2 and cell[0].isdigit():
        return f"{name}-{cell[0]}-{cell[1]}"
    return f"q-{name}" if question.type in IN_A_GROUP else name
