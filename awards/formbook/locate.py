"""Which page of the wizard, and which question on it, mends a finding."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from awards.formbook.form import Form, Question, Section
from awards.formbook.load import Formbook

_OWN = re.compile(r"/nominees/\d+(?=/|$)|/papers/[^/]+(?=/|$)")
_SCOPES = {"": "dossier", "nominees": "nominee", "papers": "paper"}


class Place(Struct, frozen=True):
    form: Form
    section: Section
    question: Question


def locate(formbook: Formbook, form_ids: Sequence[str], pointer: str) -> Place | None:
    """The question nearest to a place in dossier.json, or None when no question asks for it.

    The nearest shares the most leading parts of the pointer; of equals, the first in form order.
    """
    own = _OWN.match(pointer)
    scope = _SCOPES[own[0].split("/")[1] if own else ""]
    target = (pointer[own.end() :] if own else pointer).split("/")[1:]
    best, most = None, 0
    for place in _places(formbook, form_ids, scope):
        common = _common(target, place.question.at.split("/")[1:])
        if common > most:
            best, most = place, common
    return None if target[:1] == ["answers"] and most < 2 else best


def _places(formbook: Formbook, form_ids: Sequence[str], scope: str) -> Iterator[Place]:
    for form in map(formbook.form, form_ids):
        if form.scope == scope:
            for section in form.sections:
                for question in section.questions:
                    yield Place(form, section, question)


def _common(target: list[str], own: list[str]) -> int:
    """Leading parts in common; a question about another branch of the same group counts less than its own."""
    shared = 0
    for wanted, found in zip(target, own, strict=False):
        if wanted != found:
            break
        shared += 1
    return shared
