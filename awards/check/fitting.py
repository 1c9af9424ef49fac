"""Whether a value is of the kind that its question asks for: a file may hold anything."""

from collections.abc import Mapping, Sequence
from typing import Any

from awards.formbook.form import Question
from awards.text import parse_date


def fits(question: Question, value: Any) -> bool:
    """A table wants rows, a date a day of the calendar, a choice in a report one of the form's own values.

    Choices outside the reports are fields of the dossier: the schema and their own rules hold them.
    """
    match question.type:
        case "table":
            return _is_list(value) and all(isinstance(row, Mapping) for row in value)
        case "lines" | "choices":
            return _is_list(value) and all(isinstance(line, str) for line in value)
        case "number" | "year":
            return isinstance(value, int) and not isinstance(value, bool)
        case "yesno":
            return isinstance(value, bool)
        case "date":
            return isinstance(value, str) and parse_date(value) is not None
        case "choice":
            offered = {choice.value for choice in question.choices if question.at.startswith("/answers/")}
            return isinstance(value, str) and (value in offered or not offered)
        case _:
            return isinstance(value, str)


def _is_list(value: Any) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str)
