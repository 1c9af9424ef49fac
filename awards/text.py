"""Vietnamese text: normal form, search key, sorting, dates in words, plain file names."""

import datetime as dt
import re
import unicodedata

_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_TONES = "\u0300\u0309\u0303\u0301\u0323"  # huyền, hỏi, ngã, sắc, nặng: the order of dictionaries
_TYPED = re.compile(r"(?:ngày\s+)?(\d{1,2})\s*(?:[/.\-–]|tháng)\s*(\d{1,2})\s*(?:[/.\-–]|năm)\s*(\d{4})[.,;]?", re.I)
_FIRST_YEAR = 1000
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def nfc(text: str) -> str:
    """Text in the one normal form that the whole program works with."""
    return unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """A key for searching: no case, no marks, đ as d."""
    marked = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return "".join(char for char in marked if not unicodedata.combining(char))


def plain_name(text: str) -> str:
    """A file name without marks: "Nguyễn Thị Hà" -> "Nguyen-Thi-Ha"."""
    marked = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    bare = "".join(char for char in marked if not unicodedata.combining(char))
    return re.sub(r"[^A-Za-z0-9]+", "-", bare).strip("-")


def sort_key(text: str) -> tuple[tuple[int, ...], tuple[int, ...], str]:
    """The order of Vietnamese dictionaries: letters first, then tones, then capitals."""
    letters: list[int] = []
    tones: list[int] = []
    for char in nfc(text).casefold():
        letter, tone = _split_tone(char)
        letters.append(_LETTERS.index(letter) + 0x110000 if letter in _LETTERS else ord(letter))
        tones.append(tone)
    return tuple(letters), tuple(tones), text.swapcase()


def name_key(name: str) -> tuple[object, ...]:
    """People are sorted by given name (the last word), then by the words before it."""
    words = name.split()
    return sort_key(words[-1] if words else ""), sort_key(" ".join(words[:-1]))


def _split_tone(char: str) -> tuple[str, int]:
    marks = unicodedata.normalize("NFD", char)
    tone = next((mark for mark in marks if mark in _TONES), "")
    return nfc(marks.replace(tone, "")) if tone else char, _TONES.index(tone) + 1 if tone else 0


def parse_date(text: str) -> dt.date | None:
    """A day as people write it: 5/3/2021, 05-03-2021, 5.3.2021, "ngày 05 tháng 3 năm 2021", ISO.

    Word makes a dash of a hyphen, and a copied day brings the sign that followed it. Returns None when the text is
    not one calendar day; never guesses a century (a year begins with no zero) or an order.
    """
    cleaned = " ".join(nfc(text).split())
    if iso := _ISO.fullmatch(cleaned):
        year, month, day = map(int, iso.groups())
    elif typed := _TYPED.fullmatch(cleaned):
        day, month, year = map(int, typed.groups())
    else:
        return None
    try:
        return dt.date(year, month, day) if year >= _FIRST_YEAR else None
    except ValueError:
        return None


def short_date(day: dt.date) -> str:
    """05/3/2021: a day below 10 and months 1 and 2 take a leading zero (Nghị định 30/2020)."""
    return f"{day.day:02d}/{_month(day)}/{day.year}"


def long_date(day: dt.date) -> str:
    """ngày 05 tháng 3 năm 2021, with the same leading zeros."""
    return f"ngày {day.day:02d} tháng {_month(day)} năm {day.year}"


def _month(day: dt.date) -> str:
    return f"{day.month:02d}" if day.month <= 2 else str(day.month)
