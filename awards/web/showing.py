"""What a page with questions shows: its fields, its findings, the messages on top, and where one can go."""

import secrets
from typing import Any

from flask import url_for

from awards.check.finding import Finding
from awards.rulebook.outcome import Outcome
from awards.web.links import anchor_of, owner
from awards.web.opened import Opened
from awards.web.outline import Page, stable
from awards.web.pageform import PageForm, shown
from awards.web.proposals import proposals
from awards.web.reading import told
from awards.web.removedrows import removed_rows
from awards.web.tasks import States, by_question

UNSAVED = "Phần này đã được sửa ở nơi khác; đang lưu là “{stored}”. Bấm lưu để dùng nội dung trong ô này."


def context(subject: Opened, page: Page, *, back: str, add: str) -> dict[str, Any]:
    """Everything that the page's template needs. An untouched page is not met with reproaches."""
    store = subject.services.store
    draft = store.draft(subject.record.id, page.key)
    form = shown(subject, page, draft=draft, proposals=proposals(subject, page), add=add)
    _tell_unsaved(form)
    states = States(subject, [page.key] if draft else [])
    findings = states.findings(page) if back or states.is_begun(page) else ()
    nominee = next((item for item in subject.dossier.nominees if item.id == page.nominee), None)
    return {
        "subject": subject,
        "page": page,
        "form": form,
        "nominee": nominee,
        "findings": by_question(subject, findings),
        "errors": [*_refusals(form), *_wrong(subject, findings)],
        "remarks": [(finding, _anchor(subject, finding)) for finding in findings],
        "removed": removed_rows(subject, page),
        "version": subject.record.version,
        "editor": secrets.token_hex(8),
        "back": back,
        "has_previous": subject.outline.beside(page, -1) is not None,
        "paper_url": _paper(subject, page),
    }


def _tell_unsaved(form: PageForm) -> None:
    for name in form.unsaved:
        message = UNSAVED.format(stored=told(form.questions[name], form.stored[name]))
        form.fields[name].errors = [*form.fields[name].errors, message]


def _refusals(form: PageForm) -> list[tuple[str, str]]:
    messages: list[tuple[str, str]] = []
    for asked in form.page.asked:
        question, answer = form.questions[asked.name], form.answers[asked.name]
        if asked.name in form.unsaved:
            messages.append((f"{question.label}: hãy chọn giữa hai nội dung.", f"#{anchor_of(question)}"))
        if answer.refused:
            messages.append((f"{question.label}: {answer.refused}", f"#{anchor_of(question)}"))
        for (row, column), message in answer.cells.items():
            place = f"{asked.name}-{row}-{column}" if column else f"{asked.name}-{row}"
            messages.append((f"{question.label}, dòng {row + 1}: {message}", f"#{place}"))
    return messages


def _wrong(subject: Opened, findings: tuple[Finding, ...]) -> list[tuple[str, str]]:
    wrong = (item for item in findings if item.outcome is Outcome.NOT_MET and item.severity == "error")
    return [(finding.message, _anchor(subject, finding)) for finding in wrong]


def _anchor(subject: Opened, finding: Finding) -> str:
    _, asked = owner(subject, finding)
    inside = stable(subject.dossier, finding.at).removeprefix(asked.path) if asked else ""
    return f"#{anchor_of(asked.question, inside)}" if asked else ""


def _paper(subject: Opened, page: Page) -> str:
    """The address of the small picture of the paper that the page fills in; "" when there is none."""
    for spec in subject.in_force.programme.documents:
        if spec.per_nominee and page.nominee and page.place[0] in spec.forms.values():
            key = f"{spec.id}-{page.nominee}"
        elif not spec.per_nominee and not page.nominee and page.place[0] in spec.forms.values():
            key = spec.id
        else:
            continue
        return url_for("preview.strip", dossier_id=subject.record.id, key=key)
    return ""
