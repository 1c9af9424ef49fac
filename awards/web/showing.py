"""What a page with questions shows: its fields, its findings, the messages on top, and where one can go."""

import secrets
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from flask import url_for

from awards.web.ballotbox import ballots, shares
from awards.web.links import anchor_of, page_url
from awards.web.opened import Opened
from awards.web.outline import MINUTES, VOTES, Page
from awards.web.pageform import PageForm, shown
from awards.web.papers import is_printed
from awards.web.proposals import proposals
from awards.web.reading import told
from awards.web.remarks import Remark, remark
from awards.web.removedrows import removed_rows
from awards.web.tasks import States

BALLOTS = (MINUTES, "phieu")
UNSAVED = "Phần này đã được sửa ở nơi khác; đang lưu là “{stored}”. Bấm lưu để dùng nội dung trong ô này."


def context(subject: Opened, page: Page, *, back: str, add: str) -> dict[str, Any]:
    """Everything that the page's template needs. An untouched page is not met with reproaches."""
    store = subject.services.store
    draft = store.draft(subject.record.id, page.key)
    form = shown(subject, page, draft=draft, proposals=proposals(subject, page), add=add)
    _tell_unsaved(form)
    states = States(subject, [page.key] if draft else [])
    checked = bool(back) or states.is_begun(page)
    remarks = [remark(subject, finding, form.proposed) for finding in states.findings(page)] if checked else []
    nominee = next((item for item in subject.dossier.nominees if item.id == page.nominee), None)
    return {
        "subject": subject,
        "page": page,
        "form": form,
        "nominee": nominee,
        "other": next((item for item in subject.in_force.programme.papers if item.id == page.paper), None),
        "findings": _by_question(remarks),
        "checked": checked,
        **_votes(subject, page),
        "errors": [*_refusals(form), *((item.listed, item.anchor) for _, item in remarks if item.is_wrong)],
        "remarks": [item for _, item in remarks],
        "removed": removed_rows(subject, page),
        "version": subject.record.version,
        "editor": secrets.token_hex(8),
        "back": back,
        "has_previous": subject.outline.beside(page, -1) is not None,
        "paper_url": _paper(subject, page),
    }


def _votes(subject: Opened, page: Page) -> dict[str, Any]:
    """What helps to enter votes; nothing on other pages."""
    if page.slug != VOTES:
        return {"ballots": [], "shares": {}}
    asked_on = next((other for other in subject.outline.session if other.place == BALLOTS), page)
    url = page_url(subject.record.id, asked_on, back=page_url(subject.record.id, page))
    return {"ballots": ballots(subject), "shares": shares(subject), "ballots_url": url}


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


def _by_question(remarks: list[tuple[str, Remark]]) -> Mapping[str, list[Remark]]:
    found: defaultdict[str, list[Remark]] = defaultdict(list)
    for name, item in remarks:
        found[name].append(item)
    return found


def _paper(subject: Opened, page: Page) -> str:
    """The address of the small picture of the paper that the page fills in; "" when there is none."""
    if page.paper:
        other = next(item for item in subject.in_force.programme.papers if item.id == page.paper)
        key = f"paper-{other.id}"
        return url_for("preview.strip", dossier_id=subject.record.id, key=key) if is_printed(subject, other) else ""
    programme = subject.in_force.programme
    about = [each for each in subject.dossier.nominees if page.nominee in ("", each.id)]
    for spec in (each for each in programme.documents if programme.asks_for(each, about)):
        if spec.per_nominee and page.nominee and page.place[0] in spec.forms.values():
            key = f"{spec.id}-{page.nominee}"
        elif not spec.per_nominee and not page.nominee and page.place[0] in spec.forms.values():
            key = spec.id
        else:
            continue
        return url_for("preview.strip", dossier_id=subject.record.id, key=key)
    return ""
