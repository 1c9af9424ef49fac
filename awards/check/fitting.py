"""Whether a value is of the kind that its question asks for: a file may hold anything."""

from collections.abc import Mapping, Sequence
from typing import Any

from awards.formbook.form import Question, QuestionType
from awards.formbook.typed import YEARS
from awards.text import parse_date

EXPECTED: Mapping[QuestionType, str] = {
    "table": "các dòng của bảng",
    "lines": "các dòng chữ",
    "choices": "các lựa chọn",
    "number": "một số nguyên",
    "year": f"một năm từ {YEARS[0]} đến {YEARS[-1]}",
    "yesno": "có hoặc không",
    "date": "một ngày có trong lịch",
    "choice": "một trong các lựa chọn",
}
"""What each kind of question is answered with, in words; the others take text."""


def fits(question: Question, value: Any) -> bool:
    """A table wants rows, a date a day of the calendar, a choice in a report one of the form's own values.

    Choices outside the reports are fields of the dossier: the schema and their own rules hold them.
    """
    match question.type:
        case "table":
            return _is_list(value) and all(isinstance(row, Mapping) for row in value)
        case "lines" | "choices":
            return _is_list(value) and all(isinstance(line, str) for line in value)
        case "year":
            return _is_whole(value) and value in YEARS
        case "number":
            return _is_whole(value) and (question.minimum is None or value >= question.minimum)
        case "yesno":
            return isinstance(value, bool)
        case "date":
            return isinstance(value, str) and parse_date(value) is not None
        case "choice":
            offered = {choice.value for choice in question.choices if question.at.startswith("/answers/")}
            return isinstance(value, str) and (value in offered or not offered)
        case _:
            return isinstance(value, str)


def expected(question: Question) -> str:
    """What the answer has to be, in words: "một số nguyên từ 1 trở lên"."""
    least = f" từ {question.minimum} trở lên" if question.minimum is not None else ""
    return EXPECTED.get(question.type, "chữ") + least


def _is_whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_list(value: Any) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str)
