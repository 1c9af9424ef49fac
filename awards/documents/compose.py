"""From a dossier to its papers: each template filled and parsed to blocks, in submission order."""

from collections.abc import Iterator, Mapping
from typing import Any

from awards.content.folders import Content
from awards.documents.blocks import Document
from awards.documents.templating import render
from awards.documents.values import in_order, of_nominee, shared
from awards.formbook.form import Form
from awards.formbook.load import Formbook
from awards.model import Dossier, Nominee
from awards.rulebook.load import InForce
from awards.rulebook.programme import DocumentSpec


class UnknownDocument(LookupError):
    """The dossier has no such document, or no such nominee."""


def compose(dossier: Dossier, in_force: InForce, formbook: Formbook, content: Content) -> tuple[Document, ...]:
    """All papers of one set: those of the whole dossier, and one report for each nominee.

    A nominee of whom nobody has said whether it is a person or a collective has no report yet.
    """
    return tuple(one_by_one(dossier, in_force, formbook, content))


def one_by_one(dossier: Dossier, in_force: InForce, formbook: Formbook, content: Content) -> Iterator[Document]:
    """The same papers, each as soon as it is composed."""
    data = shared(dossier, in_force.programme)
    for spec in in_force.programme.documents:
        for form, nominee in _papers(spec, dossier, formbook):
            yield _document(spec, form, nominee, dossier, in_force, content, data)


def compose_one(
    dossier: Dossier, in_force: InForce, formbook: Formbook, content: Content, spec_id: str, nominee_id: str = ""
) -> Document:
    """One paper of the set. Raises UnknownDocument."""
    for spec in in_force.programme.documents:
        for form, nominee in _papers(spec, dossier, formbook) if spec.id == spec_id else ():
            if (nominee.id if nominee else "") == nominee_id:
                data = shared(dossier, in_force.programme)
                return _document(spec, form, nominee, dossier, in_force, content, data)
    raise UnknownDocument(spec_id, nominee_id)


def _papers(spec: DocumentSpec, dossier: Dossier, formbook: Formbook) -> Iterator[tuple[Form, Nominee | None]]:
    subjects = in_order(dossier.nominees) if spec.per_nominee else [None]
    for nominee in subjects:
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
    parsed = render(content, form.template, {**data, **own})
    return Document(
        id=spec.id,
        title=f"{form.title}: {nominee.name or '……'}" if nominee else spec.title,
        blocks=parsed.blocks,
        layout=form.layout,
        nominee=nominee.id if nominee else "",
        landscape=parsed.landscape,
        date=dossier.proposal.date or dossier.session.date,
    )
