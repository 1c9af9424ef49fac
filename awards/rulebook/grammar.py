"""Whether a predicate is well written: known names, complete arguments, values of the fact's type."""

import datetime as dt
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

from awards.rulebook.predicates import PREDICATES, Predicate
from awards.rulebook.values import literal
from awards.rulebook.vocabulary import Fact

Path = tuple[str | int, ...]
Fault = tuple[Path, str]
Facts = Mapping[str, Fact]

_TYPE_WORDS = {
    "text": "chữ",
    "number": "số",
    "date": "ngày",
    "yesno": "đúng/sai",
    "share": "tỷ lệ",
    "texts": "danh sách chữ",
    "rows": "danh sách dòng",
}
_FACT_PARTS: Mapping[str, frozenset[str]] = {
    "fact": frozenset(_TYPE_WORDS),
    "ordered": frozenset({"number", "share", "date"}),
    "number": frozenset({"number"}),
    "yesno": frozenset({"yesno"}),
    "day": frozenset({"date"}),
    "rows": frozenset({"rows", "texts"}),
}
_VALUE_PARTS = {"share-value": "share", "number-value": "number", "day-value": "date"}


def faults(written: Any, facts: Facts) -> Iterator[Fault]:
    """Every fault of a predicate as written, each with the path of keys that leads to it."""
    if not isinstance(written, Mapping) or len(written) != 1:
        yield (), f"hãy ghi đúng một phép thử: {', '.join(PREDICATES)}"
        return
    ((name, arguments),) = written.items()
    if name not in PREDICATES:
        yield (name,), f"không có phép thử này; hãy dùng một trong: {', '.join(PREDICATES)}"
        return
    for path, message in _arguments(PREDICATES[name], arguments, facts):
        yield (name, *path), message


def _arguments(predicate: Predicate, arguments: Any, facts: Facts) -> Iterator[Fault]:
    if "" in predicate.parts:
        yield from _part(predicate.parts[""], arguments, facts, None)
        return
    if not isinstance(arguments, Mapping):
        yield (), f"hãy ghi một nhóm khóa: {', '.join(predicate.parts)}"
        return
    for key in arguments.keys() - predicate.parts.keys():
        yield (key,), f"khóa này không dùng ở đây; hãy dùng: {', '.join(predicate.parts)}"
    for key in predicate.parts.keys() - arguments.keys() - predicate.optional:
        yield (), f"thiếu khóa “{key}”"
    if predicate.one_of and not predicate.one_of & arguments.keys():
        yield (), f"cần ít nhất một trong các khóa: {', '.join(sorted(predicate.one_of))}"
    subject = facts.get(arguments["of"]) if isinstance(arguments.get("of"), str) else None
    for key in predicate.parts.keys() & arguments.keys():
        for path, message in _part(predicate.parts[key], arguments[key], facts, subject):
            yield (key, *path), message


def _part(part: str, written: Any, facts: Facts, subject: Fact | None) -> Iterator[Fault]:
    if part in _FACT_PARTS:
        yield from _fact(written, facts, _FACT_PARTS[part])
    elif part in ("facts", "days"):
        yield from _several(written, lambda each: _part({"facts": "fact", "days": "day"}[part], each, facts, None), 2)
    elif part == "predicate":
        yield from faults(written, facts)
    elif part == "predicates":
        yield from _several(written, lambda each: faults(each, facts), 1)
    elif part == "values":
        yield from _several(written, lambda each: _value(each, facts, subject.type if subject else None), 1)
    elif part == "where":
        yield from _where(written, facts, subject)
    elif part == "column":
        yield from _column(written, subject)
    else:
        yield from _value(written, facts, _VALUE_PARTS.get(part) or (subject.type if subject else None))


def _several(written: Any, check: Any, least: int) -> Iterator[Fault]:
    if not isinstance(written, list) or len(written) < least:
        yield (), f"hãy ghi một danh sách từ {least} dòng trở lên"
        return
    for index, each in enumerate(written):
        for path, message in check(each):
            yield (index, *path), message


def _fact(written: Any, facts: Facts, types: frozenset[str]) -> Iterator[Fault]:
    if not isinstance(written, str) or written not in facts:
        yield (), f"không có dữ kiện “{written}” ở phạm vi này"
    elif facts[written].type not in types:
        needed = " hoặc ".join(words for name, words in _TYPE_WORDS.items() if name in types)
        yield (), f"dữ kiện “{written}” có kiểu {_TYPE_WORDS[facts[written].type]}, ở đây cần {needed}"


def _value(written: Any, facts: Facts, wanted: str | None) -> Iterator[Fault]:
    if isinstance(written, Mapping):
        if set(written) == {"fact"}:
            yield from _fact(written["fact"], facts, frozenset({wanted}) if wanted else frozenset(_TYPE_WORDS))
        elif set(written) != {"parameter"} or not isinstance(written["parameter"], str):
            yield (), "hãy ghi một giá trị, {fact: tên dữ kiện} hoặc {parameter: mã tham số}"
    elif not isinstance(written, str | int):
        yield (), "hãy ghi một giá trị, {fact: tên dữ kiện} hoặc {parameter: mã tham số}"
    elif wanted and type_of(literal(written)) not in (wanted, {"texts": "text"}.get(wanted)):
        yield (), f"giá trị “{written}” không phải kiểu {_TYPE_WORDS[wanted]} của dữ kiện"


def type_of(value: Any) -> str:
    """The vocabulary's name for a value's type."""
    kinds = ((bool, "yesno"), (int, "number"), (Fraction, "share"), (dt.date, "date"), (str, "text"))
    return next((name for kind, name in kinds if isinstance(value, kind)), "rows")


def _where(written: Any, facts: Facts, subject: Fact | None) -> Iterator[Fault]:
    if not isinstance(written, Mapping) or not written:
        yield (), "hãy ghi một nhóm khóa của dòng, mỗi khóa một giá trị"
        return
    for key, value in written.items():
        for path, message in _column(key, subject):
            yield (key, *path), message
        wanted = subject.keys[key].type if subject and key in subject.keys else None
        for path, message in _value(value, facts, wanted):
            yield (key, *path), message


def _column(written: Any, subject: Fact | None) -> Iterator[Fault]:
    if not isinstance(written, str) or (subject is not None and written not in subject.keys):
        yield (), f"các dòng không có khóa “{written}”"
