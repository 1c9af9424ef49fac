"""The papers of one dossier as pages and files name them, and how each is made."""

from collections.abc import Iterator
from typing import cast

from flask import abort, current_app
from msgspec import Struct

from awards.content.folders import Content
from awards.documents.blocks import Document
from awards.documents.compose import compose_one, compose_paper
from awards.documents.docx import write_docx
from awards.documents.pdf import write_pdf
from awards.documents.values import in_order
from awards.formbook.load import UnknownForm
from awards.layout import load
from awards.model import Dossier
from awards.rulebook.programme import DocumentSpec, PaperSpec, Programme
from awards.web.opened import Opened
from awards.web.pictures import Pictures

KEPT = "awards.pictures"


class Paper(Struct, frozen=True):
    """One paper: `key` is its name in addresses ("minutes", "report-n1", "paper-bao-cao-nam").

    `outside`: it stands outside the award dossier, and `spec` is its id among the programme's papers.
    """

    key: str
    title: str
    spec: str
    nominee: str = ""
    outside: bool = False


def papers(dossier: Dossier, programme: Programme) -> tuple[Paper, ...]:
    """Every paper of the dossier, in the order in which it is submitted."""
    return tuple(
        paper
        for spec in programme.documents
        for paper in _papers(spec, dossier, programme)
        if programme.asks_for(spec, dossier.nominees)
    )


def others(subject: Opened) -> tuple[Paper, ...]:
    """The papers outside the award dossier that have a form to print."""
    return tuple(
        Paper(f"paper-{spec.id}", spec.title, spec.id, outside=True)
        for spec in subject.in_force.programme.papers
        if is_printed(subject, spec)
    )


def is_printed(subject: Opened, spec: PaperSpec) -> bool:
    """Whether there is a form to print the paper with."""
    try:
        return bool(subject.services.formbook.form(spec.form).template)
    except UnknownForm:
        return False


def beside(subject: Opened, paper: Paper) -> tuple[Paper, ...]:
    """The papers that belong with this one, itself among them."""
    return others(subject) if paper.outside else papers(subject.dossier, subject.in_force.programme)


def find(subject: Opened, key: str) -> Paper:
    """The paper with this key; answers 404 when there is none."""
    listed = (*papers(subject.dossier, subject.in_force.programme), *others(subject))
    return next((paper for paper in listed if paper.key == key), None) or abort(404)


def compose(subject: Opened, paper: Paper) -> Document:
    """The paper, composed from what the dossier says now."""
    held = subject.services
    if paper.outside:
        return compose_paper(subject.dossier, subject.in_force, held.formbook, held.content, paper.spec)
    return compose_one(subject.dossier, subject.in_force, held.formbook, held.content, paper.spec, paper.nominee)


def pictures(content: Content) -> Pictures:
    """The one store of page pictures of this application."""
    made = Pictures(lambda document: as_pdf(document, content))
    return cast(Pictures, current_app.extensions.setdefault(KEPT, made))


def as_pdf(document: Document, content: Content, *, draft: bool = False) -> bytes:
    """The paper alone, as it is printed."""
    layouts = {document.layout: load(content, document.layout)}
    return write_pdf([document], layouts, draft=draft, title=document.title).pdf


def as_docx(document: Document, content: Content, *, draft: bool = False) -> bytes:
    """The paper alone, to be edited in Word."""
    return write_docx(document, load(content, document.layout), draft=draft)


def _papers(spec: DocumentSpec, dossier: Dossier, programme: Programme) -> Iterator[Paper]:
    if not spec.per_nominee:
        yield Paper(spec.id, spec.title, spec.id)
        return
    for nominee in in_order(dossier.nominees):
        if nominee.kind and spec.form_for(nominee.kind) and programme.asks_for(spec, (nominee,)):
            title = f"{spec.title}: {nominee.name or 'chưa có tên'}"
            yield Paper(f"{spec.id}-{nominee.id}", title, spec.id, nominee.id)
