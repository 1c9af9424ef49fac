"""The proof of the templates: each is printed with nothing filled in, with the forms' own examples, and for a
programme that does not ask for everything."""

from collections.abc import Iterator
from typing import Any

from awards import schema
from awards.citation import Basis
from awards.content.folders import Content
from awards.content.problem import ContentError, Problem
from awards.documents.templating import check_template, render
from awards.documents.values import NAMES, of_nominee, of_paper, shared
from awards.formbook.answers import Refused, parse, put
from awards.formbook.form import Form, Question
from awards.formbook.load import Formbook
from awards.formbook.setting import within
from awards.model import FORMAT, Dossier, Nominee
from awards.rulebook.programme import Programme

_BASIS = Basis("", "", "none")
_PROGRAMME = Programme(
    id="",
    title="",
    movement="",
    issuer="",
    source=_BASIS,
    first_year=0,
    last_year=0,
    awards=(),
    fields=(),
    roles=(),
    criteria=(),
    copies=0,
    copies_basis=_BASIS,
    originals_only=False,
    documents=(),
    calendar=(),
    quota=None,
    parameters={},
    grounds=("Căn cứ",),
)


def check_templates(content: Content) -> tuple[Problem, ...]:
    """Every problem in the templates that forms print with, for `awards rules check`.

    Forms that cannot be read are left to check_forms.
    """
    formbook = Formbook(content)
    fewer = within(formbook, _PROGRAMME)
    forms = [form for form in (_readable(formbook, form_id) for form_id in formbook.ids) if form]
    filled = _specimen(forms)
    problems: list[Problem] = []
    for form in forms:
        if form.template and content.file(f"templates/documents/{form.template}"):
            problems += check_template(content, form.template, NAMES) or _printing(form, filled, content)
        if form.template and any(section.is_particular for section in form.sections) and not problems:
            problems += _printing(fewer.form(form.id), filled, content)
    return tuple(problems)


def _readable(formbook: Formbook, form_id: str) -> Form | None:
    try:
        return formbook.form(form_id)
    except ContentError:
        return None


def _printing(form: Form, filled: Dossier, content: Content) -> Iterator[Problem]:
    for dossier in (Dossier(nominees=(Nominee(id=form.id),)), filled):
        nominee = next((each for each in dossier.nominees if each.id == form.id), None)
        own = of_nominee(nominee, form, dossier, _PROGRAMME) if nominee and form.scope == "nominee" else {}
        own |= of_paper(form, dossier.papers.get(form.id, {})) if form.scope == "paper" else {}
        try:
            render(content, form.template, {**shared(dossier, _PROGRAMME), **own})
        except ContentError as error:
            yield from error.problems
            return


def _specimen(forms: list[Form]) -> Dossier:
    """A dossier in which every question is answered with its form's own example.

    Pointers and examples that lead nowhere are left to check_forms: then the dossier stays empty.
    """
    data: dict[str, Any] = {"format": FORMAT}
    nominees: list[dict[str, Any]] = []
    papers: dict[str, dict[str, Any]] = {}
    for form in forms:
        if form.scope == "dossier":
            data = _answered(data, form)
        elif form.scope == "paper":
            papers[form.id] = _answered({}, form)
        else:
            nominees.append(_answered({"id": form.id, "kind": form.subject or "collective"}, form))
    try:
        return schema.load({**data, "nominees": nominees, "papers": papers})
    except schema.Malformed:
        return Dossier()


def _answered(data: dict[str, Any], form: Form) -> dict[str, Any]:
    for question in form.questions():
        if question.at.startswith("/"):
            data = put(data, question.at, _example(question))
    return data


def _example(question: Question) -> Any:
    if question.type == "table":
        return [{column.id: _example(column) for column in question.columns}]
    try:
        return parse(question, question.choices[0].value if question.choices else question.example)
    except Refused:
        return None
