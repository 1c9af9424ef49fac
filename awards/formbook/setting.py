"""The forms as one programme puts them: without what its movement does not have, in the movement's own name."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, Literal, Protocol

from msgspec.structs import replace

from awards.citation import Basis
from awards.formbook.form import MOVEMENT, Choice, Form, Question, Section
from awards.formbook.load import Formbook

ASKED_OF_DOSSIER, ASKED_OF_NOMINEE = "chuong-trinh/ho-so", "chuong-trinh/doi-tuong"
OWN_QUESTIONS: Mapping[str, Literal["dossier", "nominee"]] = {
    ASKED_OF_DOSSIER: "dossier",
    ASKED_OF_NOMINEE: "nominee",
}
"""The forms that hold what a programme asks of its own; there is no file of these names."""
DOSSIER, QUOTA = "dossier", "/quota/"
"""What every award dossier is asked rests on no clause of the programme, but the number allotted rests on its quota."""


class _Document(Protocol):
    @property
    def forms(self) -> Mapping[str, str]: ...
    @property
    def basis(self) -> Basis: ...


class Setting(Protocol):
    """What forms need to know of a programme."""

    @property
    def movement(self) -> str: ...
    @property
    def parameters(self) -> Mapping[str, Any]: ...
    @property
    def traits(self) -> Collection[str]: ...
    def clause(self, trait: str) -> Basis | None: ...
    @property
    def documents(self) -> Sequence[_Document]: ...
    @property
    def questions(self) -> Sequence[Any]: ...
    @property
    def source(self) -> Basis: ...
    @property
    def unread(self) -> Mapping[str, Sequence[str]]: ...


class ProgrammeForms(Formbook):
    """The formbook of one programme. A question that only some programmes put, and that cites nothing
    itself, rests on the clause by which the programme asks for the form. Where a programme knows no
    roles, what is meant for one role is put to everybody, and missed in nobody's answers."""

    def __init__(self, formbook: Formbook, programme: Setting) -> None:
        super().__init__(formbook.content)
        self._all, self._programme = formbook, programme

    def _load(self, form_id: str) -> Form:
        if form_id in OWN_QUESTIONS:
            return asked_form(form_id, self._programme)
        form = self._all.form(form_id)
        if not (self._programme.unread or any(section.is_particular for section in form.sections)):
            return form
        return replace(form, sections=tuple(self._sections(form)))

    def _sections(self, form: Form) -> Iterator[Section]:
        for section in form.sections:
            kept = tuple(self._put(form, section, each) for each in section.questions if self._has(each.only_programme))
            if kept and self._has(section.only_programme):
                role = section.only_role if self._has("roles") else ""
                title, told = self._named(self._worded(section.title, section.plan_title)), self._named(section.help)
                yield replace(section, title=title, help=told, questions=kept, only_role=role)

    def _put(self, form: Form, section: Section, question: Question) -> Question:
        basis = question.basis or self._clause(form, question, question.only_programme or section.only_programme)
        if basis:
            basis = basis.amended_unread(self._programme.unread.get(basis.instrument, ()))
        label = self._named(self._worded(question.label, question.plan_label))
        told = self._named(self._worded(question.help, question.plan_help))
        advised = question.advised and (self._has("roles") or not section.only_role)
        most = self._most_words(question)
        return replace(question, label=label, help=told, basis=basis, advised=advised, max_words=most)

    def _clause(self, form: Form, question: Question, restricted: str) -> Basis | None:
        if restricted == DOSSIER:
            return self._programme.clause("quota") if question.at.startswith(QUOTA) else None
        return self._basis(form) or self._programme.clause(restricted) if restricted else None

    def _most_words(self, question: Question) -> int:
        """The limit that the programme sets; none where it sets none."""
        limit = self._programme.parameters.get(question.max_words_from) if question.max_words_from else None
        return int(limit.value) if limit else 0

    def _has(self, what: str) -> bool:
        """Whether the programme has this: models, fields, roles of its own, a named movement, and so on."""
        return not what or what in self._programme.traits

    def _worded(self, words: str, of_plan: str) -> str:
        """The words that a plan without an award dossier has instead, where the form gives it some."""
        return words if self._has("dossier") else of_plan or words

    def _named(self, words: str) -> str:
        return words.replace(MOVEMENT, self._programme.movement)

    def _basis(self, form: Form) -> Basis | None:
        return next((each.basis for each in self._programme.documents if form.id in each.forms.values()), None)


def asked_form(form_id: str, programme: Setting) -> Form:
    """The questions that the programme puts of its own, as a form that is asked and never printed."""
    each = OWN_QUESTIONS[form_id]
    sections = tuple(_asked_section(page) for page in programme.questions if page.each == each)
    return Form(id=form_id, title="Câu hỏi của chương trình", scope=each, sections=sections, basis=programme.source)


def _asked_section(page: Any) -> Section:
    return Section(
        id=page.id,
        title=page.title,
        help=page.help,
        only_kind=page.kind or "",
        awards=page.awards,
        questions=tuple(map(_asked_question, page.questions)),
    )


def _asked_question(asked: Any) -> Question:
    return Question(
        id=asked.id,
        label=asked.label,
        type=asked.type,
        at=f"/answers/{asked.id}",
        required=asked.required,
        help=asked.help,
        example=asked.example,
        minimum=0 if asked.type == "number" else None,
        max_length=300 if asked.type == "text" else 0,
        choices=tuple(Choice(value=each.value, label=each.label) for each in asked.options),
        basis=asked.basis,
    )


def within(formbook: Formbook, programme: Setting) -> Formbook:
    """The forms as this programme puts them."""
    return formbook if isinstance(formbook, ProgrammeForms) else ProgrammeForms(formbook, programme)
