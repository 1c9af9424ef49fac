"""The single values of a dossier.json: text in NFC, whole numbers, days, times, choices, answers."""

import datetime as dt
import re
from collections.abc import Mapping
from typing import Any, TypeVar

from marshmallow import ValidationError, fields

from awards.text import nfc

Value = TypeVar("Value")
LONGEST_TEXT = 20_000
MOST_ROWS = 2_000
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ue000-\uf8ff\ufffe\uffff]")


class Leaf(fields.Field[Value]):
    """Reading it tells all that is wrong with a value."""

    def _validate(self, value: Any) -> None:
        """The library would look for validators of its own each time; there are none."""


class Text(Leaf[str]):
    """Text as people wrote it, in NFC and with plain line ends; nothing else is changed."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> str:
        return clean_text(value)


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
        if value != "" and not (isinstance(value, str) and _TIME.fullmatch(value)):
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
        return clean_answer(value)


def clean_text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValidationError("hãy ghi chữ, đặt trong dấu nháy")
    cleaned = nfc(value).replace("\r\n", "\n").replace("\r", "\n")
    if len(cleaned) > LONGEST_TEXT:
        raise ValidationError(f"dài {len(cleaned)} ký tự, nhiều nhất là {LONGEST_TEXT}")
    if found := _CONTROL.search(cleaned):
        raise ValidationError(f"có ký tự điều khiển không in được (U+{ord(found[0]):04X}), hãy xóa đi")
    return cleaned


def clean_answer(value: Any, *, depth: int = 0) -> Any:
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int) and abs(value) < 10**15:
        return value
    if isinstance(value, list) and depth == 0 and len(value) <= MOST_ROWS:
        return tuple(_row(row, index) for index, row in enumerate(value))
    if isinstance(value, str):
        return clean_text(value)
    raise ValidationError("hãy ghi chữ, số nguyên, true/false hoặc danh sách các dòng")


def _row(row: Any, index: int) -> Any:
    try:
        if not isinstance(row, Mapping):
            return clean_answer(row, depth=1)
        return {clean_text(key): clean_answer(value, depth=1) for key, value in row.items()}
    except ValidationError as error:
        raise ValidationError({index: error.messages}) from error
