"""What a person typed or pasted, understood or refused with a plain sentence.

Values come out as dossier.json holds them: dates and times as text, lists as lists.
"""

import re
from collections.abc import Callable
from typing import Any

from awards.formbook.form import Question
from awards.text import fold, nfc, parse_date

_LINE_ENDS = re.compile(r"\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_INVISIBLE = re.compile(r"[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc]")
_SPACES = re.compile(r"[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\x80-\x9f\ud800-\udfff\ufffe\uffff]")
_WORD_BULLETS = {"\uf0b7": "•", "\uf0a7": "▪", "\uf02d": "-", "\uf0a8": "•"}
_PRIVATE = re.compile(r"[\ue000-\uf8ff\U000f0000-\U0010ffff]")

_NUMBER = re.compile(r"\d+|\d{1,3}(?:[. ]\d{3})+")
_TIME = re.compile(r"(\d{1,2})\s*(?:[:.]|h|g|giờ)\s*(?:(\d{1,2})\s*(?:'|’|phút)?)?", re.I)
_YEAR = re.compile(r"(?:năm\s+)?(\d{4})", re.I)
_SHORT_YEAR = re.compile(r"\d{1,2}\s*[/.\-–]\s*\d{1,2}\s*[/.\-–]\s*\d{2}")
_DATE_SHAPE = re.compile(r"\d{1,2}\s*[/.\-–]\s*\d{1,2}\s*[/.\-–]\s*\d{4}")
_YES = {"co", "yes", "true", "x", "1"}
_NO = {"khong", "no", "false", "0"}
_HIGHEST = 10**12
YEARS = range(1900, 2101)


class Refused(ValueError):
    """The text cannot be understood; the message says in Vietnamese what is accepted."""


def clean(text: str) -> str:
    """Pasted text as plain text: every line kept, bullets kept, invisible characters gone."""
    lines = _SPACES.sub(" ", _INVISIBLE.sub("", _LINE_ENDS.sub("\n", text)))
    for bullet, plain in _WORD_BULLETS.items():
        lines = lines.replace(bullet, plain)
    return nfc(_UNPRINTABLE.sub("", _PRIVATE.sub("•", lines))).strip(" \n")


def parse(question: Question, typed: str) -> Any:
    """The value of one answer; None when nothing was written. Raises Refused.

    A question of type `lines` or `choices` takes one entry a line; a table is parsed cell by cell,
    with its columns as the questions.
    """
    text = clean(typed)
    if not text:
        return None
    if question.type in ("lines", "choices"):
        one = _within if question.type == "lines" else _choice
        return [one(question, line) for line in _lines(text)]
    return _SINGLE[question.type](question, text)


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


def _within(question: Question, text: str) -> str:
    if question.max_length and len(text) > question.max_length:
        longest, length = _grouped(question.max_length), _grouped(len(text))
        raise Refused(f"Phần này dài {length} ký tự, nhiều nhất là {longest}. Hãy rút ngắn lại.")
    return text


def _one_line(question: Question, text: str) -> str:
    return _within(question, " ".join(text.split()))


def _grouped(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def _date(question: Question, text: str) -> str:
    if day := parse_date(text):
        return day.isoformat()
    accepted = "Hãy ghi ngày, tháng và năm đủ bốn chữ số, ví dụ 05/3/2021, 5-3-2021 hoặc 5.3.2021."
    if _SHORT_YEAR.fullmatch(text):
        raise Refused(f"“{text}” mới có hai chữ số của năm. {accepted}")
    if _DATE_SHAPE.fullmatch(text):
        raise Refused(f"Không có ngày “{text}” trong lịch. {accepted}")
    raise Refused(f"Chưa đọc được ngày “{_short(text)}”. {accepted}")


def _time(question: Question, text: str) -> str:
    if found := _TIME.fullmatch(" ".join(text.split())):
        hour, minute = int(found[1]), int(found[2] or 0)
        if hour < 24 and minute < 60:
            return f"{hour:02d}:{minute:02d}"
    raise Refused(f"Chưa đọc được giờ “{_short(text)}”. Hãy ghi giờ và phút, ví dụ 8 giờ 30, 8h30 hoặc 14:00.")


def _year(question: Question, text: str) -> int:
    found = _YEAR.fullmatch(text)
    if found and int(found[1]) in YEARS:
        return int(found[1])
    raise Refused(f"Chưa đọc được năm “{_short(text)}”. Hãy ghi năm bằng bốn chữ số, ví dụ 2022.")


def _number(question: Question, text: str) -> int:
    joined = " ".join(text.split())
    if not _NUMBER.fullmatch(joined) or not joined.isascii():
        raise Refused(f"Chưa đọc được số “{_short(text)}”. Hãy ghi một số nguyên, ví dụ 9 hoặc 1.250.")
    number = int(re.sub(r"\D", "", joined)[:20])
    if number >= _HIGHEST:
        raise Refused(f"Số “{_short(text)}” quá lớn. Hãy kiểm tra lại.")
    if question.minimum is not None and number < question.minimum:
        raise Refused(f"Số nhỏ nhất là {_grouped(question.minimum)}, phần này đang ghi {_grouped(number)}.")
    return number


def _yes_or_no(question: Question, text: str) -> bool:
    word = fold(text)
    if word in _YES | _NO:
        return word in _YES
    raise Refused("Hãy chọn “Có” hoặc “Không”.")


def _choice(question: Question, text: str) -> str:
    """A choice by its value or its label; lists that the dossier provides are checked by the caller."""
    if not question.choices:
        return text
    for choice in question.choices:
        if text == choice.value or fold(text) == fold(choice.label):
            return choice.value
    listed = ", ".join(choice.label for choice in question.choices)
    raise Refused(f"Không có lựa chọn “{_short(text)}”. Hãy chọn một trong: {listed}.")


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 40 else f"{line[:40]}…"


_SINGLE: dict[str, Callable[[Question, str], Any]] = {
    "text": _one_line,
    "long": _within,
    "choice": _choice,
    "date": _date,
    "time": _time,
    "year": _year,
    "number": _number,
    "yesno": _yes_or_no,
}
