"""The WTForms fields that questions are asked with. Their data is what was typed, never the parsed value."""

from collections.abc import Iterator, Mapping
from typing import Any

from wtforms import BooleanField, Field, RadioField, SelectField, SelectMultipleField, StringField, TextAreaField
from wtforms.fields.choices import SelectChoice
from wtforms.form import BaseForm
from wtforms.widgets import CheckboxInput, ListWidget

from awards.formbook.form import Choice, Question
from awards.web.rows import LINE, Row, Rows, none_name, posted

YES_NO = (Choice(value="true", label="Có"), Choice(value="false", label="Không"))
FEW = 6
"""Up to so many choices are shown at once, more in a drop-down list."""


class Boxes(SelectMultipleField):  # type: ignore[misc]
    """A box to tick for each choice."""

    widget = ListWidget(prefix_label=False)
    option_widget = CheckboxInput()


class RowsField(Field):  # type: ignore[misc]
    """Rows of a table or of lines: iterating gives a form a row, or one text field a line.

    A line's field takes several: a list pasted into it becomes as many lines.
    `none` is the box that declares that there is no row; it is missing where the form asks for none.
    """

    def __init__(self, question: Question, **kwargs: Any) -> None:
        super().__init__(question.label, **kwargs)
        self.question = question
        self.data: Rows = Rows()
        self.none: BooleanField | None = None
        self.rows: list[Any] = []

    def process(self, formdata: Mapping[str, str] | None, data: Any = None, extra_filters: Any = None) -> None:
        """Take the rows from a submitted form, else as they are given."""
        self.process_errors: list[str] = []
        columns = [column.id for column in self.question.columns]
        self.data = posted(formdata, self.name, columns) if formdata else data if isinstance(data, Rows) else Rows()
        self.show(blank=0 if self.data.rows or self.data.none else 1)

    def show(self, *, blank: int) -> None:
        """Lay out the rows, with so many empty ones below."""
        empty: Row = {column.id: "" for column in self.question.columns} or {LINE: ""}
        typed = [*self.data.rows, *[empty] * blank]
        self.rows = self._lines(typed) if self.question.type == "lines" else self._table(typed)
        if self.question.none_label:
            box = BaseForm({none_name(self.name): BooleanField(self.question.none_label)})
            box.process(data={none_name(self.name): self.data.none})
            self.none = box[none_name(self.name)]

    def __iter__(self) -> Iterator[Any]:
        return iter(self.rows)

    def _lines(self, typed: list[Row]) -> list[Any]:
        form = BaseForm(
            {str(number): TextAreaField(self.question.label) for number in range(len(typed))}, prefix=self.name
        )
        form.process(data={str(number): row[LINE] for number, row in enumerate(typed)})
        return list(form)

    def _table(self, typed: list[Row]) -> list[Any]:
        rows = []
        for number, row in enumerate(typed):
            fields = {column.id: field_for(column, in_row=True) for column in self.question.columns}
            form = BaseForm(fields, prefix=f"{self.name}-{number}")
            form.process(data=row)
            rows.append(form)
        return rows


def field_for(question: Question, *, in_row: bool = False) -> Any:
    """The field for a question whose choices are known."""
    listed = YES_NO if question.type == "yesno" else question.choices
    choices = [SelectChoice(choice.value, choice.label) for choice in listed]
    if question.type in ("table", "lines"):
        return RowsField(question)
    if question.type == "long":
        return TextAreaField(question.label)
    if question.type == "choices":
        return Boxes(question.label, choices=choices, validate_choice=False)
    if question.type not in ("yesno", "choice"):
        return StringField(question.label)
    if in_row or len(choices) > FEW or not question.required:
        return SelectField(question.label, choices=[SelectChoice("", "Chọn…"), *choices], validate_choice=False)
    return RadioField(question.label, choices=choices, validate_choice=False)
