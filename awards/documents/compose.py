"""From a dossier to its papers: each template filled and parsed to blocks, in submission order."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

from msgspec.structs import replace

from awards.content.folders import Content
from awards.documents import party
from awards.documents.blocks import Document
from awards.documents.templating import render
from awards.documents.values import in_order, of_nominee, of_paper, shared
from awards.formbook.form import OUTLINE_ONLY, Form
from awards.formbook.load import Formbook
from awards.formbook.setting import within
from awards.layout import load as load_layout
from awards.layout import party_layout
from awards.model import Dossier, Nominee
from awards.rulebook.load import InForce
from awards.rulebook.programme import DocumentSpec, Programme


class UnknownDocument(LookupError):
    """The dossier has no such document, or no such nominee."""


def compose(dossier: Dossier, in_force: InForce, formbook: Formbook, content: Content) -> tuple[Document, ...]:
    """All papers of one set: those of the whole dossier, and one report for each nominee.

    A nominee of whom nobody has said whether it is a person or a collective has no report yet.
    """
    return tuple(one_by_one(dossier, in_force, formbook, content))


def one_by_one(dossier: Dossier, in_force: InForce, formbook: Formbook, content: Content) -> Iterator[Document]:
    """The same papers, each as soon as it is composed."""
    dossier = party.as_written(dossier)
    data, forms = shared(dossier, in_force.programme), within(formbook, in_force.programme)
    for spec in in_force.programme.documents:
        for form, nominee in _papers(spec, dossier, in_force.programme, forms):
            yield _document(spec, form, nominee, dossier, in_force, content, data)


def compose_one(
    dossier: Dossier, in_force: InForce, formbook: Formbook, content: Content, spec_id: str, nominee_id: str = ""
) -> Document:
    """One paper of the set. Raises UnknownDocument."""
    dossier = party.as_written(dossier)
    forms = within(formbook, in_force.programme)
    for spec in in_force.programme.documents:
        for form, nominee in _papers(spec, dossier, in_force.programme, forms) if spec.id == spec_id else ():
            if (nominee.id if nominee else "") == nominee_id:
                data = shared(dossier, in_force.programme)
                return _document(spec, form, nominee, dossier, in_force, content, data)
    raise UnknownDocument(spec_id, nominee_id)


def compose_paper(dossier: Dossier, in_force: InForce, formbook: Formbook, content: Content, paper_id: str) -> Document:
    """One paper outside the award dossier. Raises UnknownDocument."""
    paper = next((each for each in in_force.programme.papers if each.id == paper_id), None)
    form = within(formbook, in_force.programme).form(paper.form) if paper else None
    if paper is None or form is None or not form.template:
        raise UnknownDocument(paper_id)
    dossier = party.as_written(dossier)
    answers = dossier.papers.get(paper.id, {}) if form.scope == "paper" else {}
    data = {**shared(dossier, in_force.programme), **of_paper(form, answers)}
    return _composed(form, paper.id, paper.title, dossier, in_force, content, data)


def _papers(
    spec: DocumentSpec, dossier: Dossier, programme: Programme, formbook: Formbook
) -> Iterator[tuple[Form, Nominee | None]]:
    subjects = in_order(dossier.nominees) if spec.per_nominee else [None]
    for nominee in subjects:
        if not programme.asks_for(spec, (nominee,) if nominee else dossier.nominees):
            continue
        form_id = spec.form_for(nominee.kind if nominee else None)
        form = formbook.form(form_id) if form_id else None
        if form and form.template:
            yield form, nominee


def _document(
    spec: DocumentSpec,
    form: Form,
    nominee: Nominee | None,
    dossier: Dossier,
    in_force: InForce,
    content: Content,
    data: Mapping[str, Any],
) -> Document:
    own = of_nominee(nominee, form, dossier, in_force.programme) if nominee else {}
    title = f"{form.title}: {nominee.name or '……'}" if nominee else spec.title
    made = _composed(form, spec.id, title, dossier, in_force, content, {**data, **own})
    return replace(made, nominee=nominee.id) if nominee else made


def _composed(
    form: Form, key: str, title: str, dossier: Dossier, in_force: InForce, content: Content, data: Mapping[str, Any]
) -> Document:
    parsed = render(content, form.template, data)
    layout, blocks = form.layout, parsed.blocks
    if _in_party_layout(form, dossier):
        layout = party_layout(content, _day(dossier) or in_force.on)
        blocks = party.reworded(blocks, load_layout(content, layout).marks, dossier.unit)
    return Document(
        id=key,
        title=title,
        blocks=blocks,
        layout=layout,
        landscape=parsed.landscape,
        date=_day(dossier),
        draft_note=OUTLINE_ONLY if form.is_outline else "",
    )


def _day(dossier: Dossier) -> dt.date | None:
    return dossier.proposal.date or dossier.session.date


def _in_party_layout(form: Form, dossier: Dossier) -> bool:
    """Reports keep the quốc hiệu of their prescribed forms, unless the body has decided otherwise."""
    unit = dossier.unit
    return party.of_party(unit) and (form.scope != "nominee" or bool(unit.party_reports))
