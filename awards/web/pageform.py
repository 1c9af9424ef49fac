"""One page of the wizard as a form: built from the formbook's questions, filled, and read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from wtforms.form import BaseForm

from awards.formbook import answers
from awards.formbook.form import Question
from awards.store.paths import indexed
from awards.web.choices import with_choices
from awards.web.fields import RowsField, field_for
from awards.web.opened import Opened
from awards.web.outline import Asked, Page
from awards.web.reading import Answer, Typed, as_json, from_json, read, typed_as
from awards.web.rows import Rows


@dataclass
class PageForm:
    """The page's fields with what stands in them; `questions` have their choices filled in."""

    page: Page
    questions: Mapping[str, Question]
    stored: Mapping[str, Any]
    fields: BaseForm
    proposed: frozenset[str] = field(default_factory=frozenset)
    unsaved: frozenset[str] = field(default_factory=frozenset)

    @cached_property
    def answers(self) -> dict[str, Answer]:
        """What is read from each field."""
        return {asked.name: read(self.questions[asked.name], self.typed(asked.name)) for asked in self.page.asked}

    def typed(self, name: str) -> Typed:
        """What stands in the field."""
        data = self.fields[name].data
        return data if isinstance(data, (list, Rows)) else data or ""

    def wanted(self, skip: frozenset[str] = frozenset()) -> dict[str, Any]:
        """The values to store, by path. A refused answer leaves what is stored; a table keeps what was understood."""
        return {
            asked.path: self.answers[asked.name].value
            for asked in self.page.asked
            if asked.name not in skip and not self.answers[asked.name].is_left_out
        }

    def refused(self, also: frozenset[str] = frozenset()) -> dict[str, Any]:
        """What must be kept as it was typed, by field: it is refused, or (`also`) could not be stored."""
        return {
            name: as_json(self.typed(name))
            for name, answer in self.answers.items()
            if answer.is_refused or name in also
        }

    def show_refusals(self) -> None:
        """Put each message at its field or its cell."""
        for name, answer in self.answers.items():
            shown = self.fields[name]
            if answer.refused:
                shown.errors = [*shown.errors, answer.refused]
            for (row, column), message in answer.cells.items():
                cell = shown.rows[row][column] if column else shown.rows[row]
                cell.errors = [message]


def build(subject: Opened, page: Page) -> PageForm:
    """The page's form with empty fields."""
    stored = {asked.name: stored_value(subject, asked) for asked in page.asked}
    programme = subject.in_force.programme
    questions = {
        asked.name: with_choices(asked.question, programme, subject.dossier, page.nominee, stored[asked.name])
        for asked in page.asked
    }
    fields = BaseForm({name: field_for(question) for name, question in questions.items()})
    return PageForm(page, questions, stored, fields)


def stored_value(subject: Opened, asked: Asked) -> Any:
    """The answer as the dossier holds it now."""
    return answers.get(subject.record.data, indexed(subject.record.data, asked.path))


def posted(subject: Opened, page: Page, form: Any) -> PageForm:
    """The page's form as it was submitted."""
    made = build(subject, page)
    made.fields.process(form)
    return made


def shown(subject: Opened, page: Page, *, draft: Mapping[str, Any], proposals: Mapping[str, Any], add: str) -> PageForm:
    """The page's form as it is shown: what is stored, over it what was typed and not accepted, else a proposal.

    `add` names the table that gets one more empty row.
    """
    made = build(subject, page)
    data: dict[str, Typed] = {}
    for name, question in made.questions.items():
        value = made.stored[name] if answers.is_answered(question, made.stored[name]) else proposals.get(name)
        data[name] = from_json(draft[name]) if name in draft else typed_as(question, value)
    made.fields.process(data=data)
    for shown_field in made.fields:
        if isinstance(shown_field, RowsField):
            shown_field.show(blank=int(shown_field.name == add or not (shown_field.data.rows or shown_field.data.none)))
    open_names = {name for name in proposals if name not in draft}
    made.proposed = frozenset(n for n in open_names if not answers.is_answered(made.questions[n], made.stored[n]))
    made.unsaved = frozenset(name for name in draft if name in made.questions and not made.answers[name].is_refused)
    made.show_refusals()
    return made
