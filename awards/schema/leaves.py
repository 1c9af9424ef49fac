"""The single values of a dossier.json: text in NFC, whole numbers, days, times, choices, answers."""

import datetime as dt
import re
from collections.abc import Callable
from typing import Any, TypeVar

from marshmallow import ValidationError, fields

from awards.schema.clean import TIME, Unclean, clean_answer, clean_text

Value = TypeVar("Value")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


class Leaf(fields.Field[Value]):
    """Reading it tells all that is wrong with a value."""

    def _validate(self, value: Any) -> None:
        """The library would look for validators of its own each time; there are none."""


class Text(Leaf[str]):
    """Text as people wrote it, in NFC and with plain line ends; nothing else is changed."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> str:
        return cleaned(clean_text, value)


class Whole(Leaf[int]):
    """A whole number that is not negative, written as a number."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 10**12:
            raise ValidationError("hãy ghi một số nguyên không âm, không đặt trong dấu nháy")
        return value


class YesNo(Leaf[bool]):
    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> bool:
        if not isinstance(value, bool):
            raise ValidationError("hãy ghi true hoặc false")
        return value


class Day(Leaf[dt.date]):
    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> dt.date:
        try:
            if isinstance(value, str) and _DAY.fullmatch(value):
                return dt.date.fromisoformat(value)
        except ValueError:
            pass
        raise ValidationError('hãy ghi ngày dạng "năm-tháng-ngày", ví dụ "2023-08-01"')


class Time(Leaf[str]):
    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> str:
        if value != "" and not (isinstance(value, str) and TIME.fullmatch(value)):
            raise ValidationError('hãy ghi giờ dạng "giờ:phút", ví dụ "08:00"')
        return str(value)


class OneOf(Leaf[str]):
    def __init__(self, choices: tuple[str, ...], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.choices = choices

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> str:
        if not isinstance(value, str) or value not in self.choices:
            raise ValidationError(f"hãy ghi một trong các giá trị: {', '.join(self.choices)}")
        return value


class Answer(Leaf[Any]):
    """An answer on a form: text, number, yes/no, or rows of these."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        return cleaned(clean_answer, value)


def cleaned(clean: Callable[[Any], Value], value: Any) -> Value:
    """The value as it is kept, or the library's own error."""
    try:
        return clean(value)
    except Unclean as error:
        raise ValidationError(error.messages) from error
