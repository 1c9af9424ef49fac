"""Forms read from forms/, each when it is first asked for; every fault told with file, line and key."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from awards.content import shape
from awards.content.folders import Content
from awards.content.problem import ContentError, Problem
from awards.content.tree import Located
from awards.content.yamlfile import read
from awards.formbook.form import Form, Question, Section
from awards.formbook.shape import FormShape

_SHAPE = FormShape()


class UnknownForm(KeyError):
    """No file of forms/ has this id."""

    def __str__(self) -> str:
        return f"không có mẫu “{self.args[0]}” trong thư mục forms"


class Formbook:
    """The forms by id. A form's id is its path below forms/ without the ending ("nd91/mau-01")."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self._read: dict[str, Form] = {}

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(relative.removesuffix(".yaml") for relative, _ in self.content.files("forms", ".yaml"))

    @property
    def forms(self) -> tuple[Form, ...]:
        return tuple(self.form(each) for each in self.ids)

    def form(self, form_id: str) -> Form:
        """The form with this id. Raises UnknownForm, or ContentError when its file cannot be used."""
        if form_id not in self._read:
            self._read[form_id] = self._load(form_id)
        return self._read[form_id]

    def _load(self, form_id: str) -> Form:
        path = self.content.file(f"forms/{form_id}.yaml")
        if path is None:
            raise UnknownForm(form_id)
        file = f"forms/{form_id}.yaml"
        form = parse_form(_read(path, file), form_id, file)
        return self._shared(form, file) if form.same_as else form

    def _shared(self, form: Form, file: str) -> Form:
        """The form with the questions, and where it has no print of its own the print, of the one it shares."""
        path = self.content.file(f"forms/{form.same_as}.yaml")
        if path is None:
            raise ContentError((Problem(file, 0, "same_as", f"không có biểu mẫu “{form.same_as}”"),))
        name = f"forms/{form.same_as}.yaml"
        other = parse_form(_read(path, name), form.same_as, name)
        if other.same_as or other.scope != form.scope:
            told = "hãy ghi biểu mẫu có câu hỏi của chính nó và cùng scope"
            raise ContentError((Problem(file, 0, "same_as", told),))
        return replace(form, sections=other.sections, template=form.template or other.template)


def load(content: Content) -> Formbook:
    """The formbook over these content folders; nothing is read yet."""
    return Formbook(content)


def _read(path: Path, file: str) -> Any:
    """The file's YAML; its faults are told under the name that it has among the content."""
    try:
        return read(path)
    except ContentError as error:
        raise ContentError(tuple(replace(each, file=file) for each in error.problems)) from error


def parse_form(data: Any, form_id: str, file: str) -> Form:
    """The form in a file's parsed YAML. Raises ContentError with every problem found."""
    form: Form = shape.load(_SHAPE, data, file)
    if form.id != form_id:
        raise ContentError((Problem(file, data.lines["id"], "id", f"phải trùng với tên tệp: “{form_id}”"),))
    if problems := tuple(_repeated(form, data, file)):
        raise ContentError(problems)
    return replace(form, sections=tuple(_with_places(section, form.scope) for section in form.sections))


def _with_places(section: Section, scope: str) -> Section:
    return replace(section, questions=tuple(_with_place(question, scope) for question in section.questions))


def _with_place(question: Question, scope: str) -> Question:
    if question.at or scope == "dossier":
        return question
    return replace(question, at=f"/{question.id}" if scope == "paper" else f"/answers/{question.id}")


def _repeated(form: Form, data: Located, file: str) -> Iterator[Problem]:
    seen_sections: set[str] = set()
    seen_questions: set[str] = set()
    for index, section in enumerate(form.sections):
        raw = data["sections"][index]
        if section.id in seen_sections:
            yield Problem(file, raw.lines["id"], f"sections[{index}].id", f"mã “{section.id}” bị lặp lại")
        seen_sections.add(section.id)
        for place, question in enumerate(section.questions):
            key = f"sections[{index}].questions[{place}].id"
            if question.id in seen_questions:
                line = raw["questions"][place].lines["id"]
                yield Problem(file, line, key, f"mã “{question.id}” bị lặp lại")
            seen_questions.add(question.id)
