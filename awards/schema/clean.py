"""Text and answers as they are kept: in NFC, with plain line ends, and within bounds."""

import re
from collections.abc import Mapping
from typing import Any

from awards.text import nfc

LONGEST_TEXT = 20_000
MOST_ROWS = 2_000
TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ue000-\uf8ff\ufffe\uffff]")


class Unclean(Exception):
    """What cannot be kept; `messages` say why, for a list below the number of each row."""

    def __init__(self, messages: Any) -> None:
        super().__init__(messages)
        self.messages = messages


def clean_text(value: Any) -> str:
    if not isinstance(value, str):
        raise Unclean("hãy ghi chữ, đặt trong dấu nháy")
    if value.isascii() and value.isprintable() and len(value) <= LONGEST_TEXT:
        return value
    cleaned = nfc(value).replace("\r\n", "\n").replace("\r", "\n")
    if len(cleaned) > LONGEST_TEXT:
        raise Unclean(f"dài {len(cleaned)} ký tự, nhiều nhất là {LONGEST_TEXT}")
    if found := _CONTROL.search(cleaned):
        raise Unclean(f"có ký tự điều khiển không in được (U+{ord(found[0]):04X}), hãy xóa đi")
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
    raise Unclean("hãy ghi chữ, số nguyên, true/false hoặc danh sách các dòng")


def _row(row: Any, index: int) -> Any:
    try:
        if not isinstance(row, Mapping):
            return clean_answer(row, depth=1)
        return {clean_text(key): clean_answer(value, depth=1) for key, value in row.items()}
    except Unclean as error:
        raise Unclean({index: error.messages}) from error
