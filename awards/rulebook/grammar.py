"""Whether a predicate is well written: known names, complete arguments, values of the fact's type."""

import datetime as dt
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any, NamedTuple

from awards.rulebook.predicates import PREDICATES, Part, Predicate
from awards.rulebook.programme import Parameter
from awards.rulebook.values import literal
from awards.rulebook.vocabulary import Fact

Path = tuple[str | int, ...]
Fault = tuple[Path, str]

TYPE_WORDS = {
    "text": "chữ",
    "number": "số",
    "date": "ngày",
    "yesno": "đúng/sai",
    "share": "tỷ lệ",
    "texts": "danh sách chữ",
    "rows": "danh sách dòng",
}
_FACT_PARTS: Mapping[str, frozenset[str]] = {
    "fact": frozenset(TYPE_WORDS),
    "ordered": frozenset({"number", "share", "date"}),
    "number": frozenset({"number"}),
    "yesno": frozenset({"yesno"}),
    "day": frozenset({"date"}),
    "rows": frozenset({"rows", "texts"}),
}
_VALUE_PARTS = {"share-value": "share", "number-value": "number", "day-value": "date"}


class Group(NamedTuple):
    """The keys of a group inside a predicate's arguments."""

    parts: Mapping[str, Part]
    optional: frozenset[str] = frozenset()
    one_of: frozenset[str] = frozenset()


_OPTIONAL = frozenset({"where", "or"})
OTHER_ROWS = Group({"of": "rows", "where": "where", "year": "column"}, frozenset({"where"}))
ROWS_OF_YEARS = Group({**OTHER_ROWS.parts, "or": "other-rows-of-years"}, _OPTIONAL)
COUNTED_ROWS = Group({**ROWS_OF_YEARS.parts, "at_least": "number-value"}, _OPTIONAL)
SEVERAL_ROWS: Mapping[str, Group] = {"other-rows-of-years": OTHER_ROWS, "counted-rows": COUNTED_ROWS}


class Known(NamedTuple):
    """What a predicate may name: the facts of its scope and, when they are at hand, the parameters."""

    facts: Mapping[str, Fact]
    parameters: Mapping[str, Parameter] | None = None


def faults(written: Any, known: Known) -> Iterator[Fault]:
    """Every fault of a predicate as written, each with the path of keys that leads to it."""
    if not isinstance(written, Mapping) or len(written) != 1:
        yield (), f"hãy ghi đúng một phép thử: {', '.join(PREDICATES)}"
        return
    ((name, arguments),) = written.items()
    if name not in PREDICATES:
        yield (name,), f"không có phép thử này; hãy dùng một trong: {', '.join(PREDICATES)}"
        return
    for path, message in _arguments(PREDICATES[name], arguments, known):
        yield (name, *path), message


def _arguments(predicate: Predicate | Group, arguments: Any, known: Known) -> Iterator[Fault]:
    if "" in predicate.parts:
        yield from _part(predicate.parts[""], arguments, known, None)
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
    subject = known.facts.get(arguments["of"]) if isinstance(arguments.get("of"), str) else None
    for key in predicate.parts.keys() & arguments.keys():
        for path, message in _part(predicate.parts[key], arguments[key], known, subject):
            yield (key, *path), message


def _part(part: str, written: Any, known: Known, subject: Fact | None) -> Iterator[Fault]:
    if part in _FACT_PARTS:
        yield from _fact(written, known, _FACT_PARTS[part])
    elif part in ("facts", "days"):
        yield from _several(written, lambda each: _part({"facts": "fact", "days": "day"}[part], each, known, None), 2)
    elif part == "predicate":
        yield from faults(written, known)
    elif part == "predicates":
        yield from _several(written, lambda each: faults(each, known), 1)
    elif part == "values":
        yield from _several(written, lambda each: _value(each, known, subject.type if subject else None), 1)
    elif part == "where":
        yield from _where(written, known, subject)
    elif part == "column":
        yield from _column(written, subject)
    elif part == "rows-of-years":
        yield from _arguments(ROWS_OF_YEARS, written, known)
    elif part in SEVERAL_ROWS:
        yield from _several(written, lambda each: _arguments(SEVERAL_ROWS[part], each, known), 1)
    else:
        yield from _value(written, known, _VALUE_PARTS.get(part) or (subject.type if subject else None))


def _several(written: Any, check: Any, least: int) -> Iterator[Fault]:
    if not isinstance(written, list) or len(written) < least:
        yield (), f"hãy ghi một danh sách từ {least} dòng trở lên"
        return
    for index, each in enumerate(written):
        for path, message in check(each):
            yield (index, *path), message


def _fact(written: Any, known: Known, types: frozenset[str]) -> Iterator[Fault]:
    if not isinstance(written, str) or written not in known.facts:
        yield (), f"không có dữ kiện “{written}” ở phạm vi này"
    elif known.facts[written].type not in types:
        needed = " hoặc ".join(words for name, words in TYPE_WORDS.items() if name in types)
        yield (), f"dữ kiện “{written}” có kiểu {TYPE_WORDS[known.facts[written].type]}, ở đây cần {needed}"


def _value(written: Any, known: Known, wanted: str | None) -> Iterator[Fault]:
    if isinstance(written, Mapping):
        if set(written) == {"fact"}:
            yield from _fact(written["fact"], known, frozenset({wanted}) if wanted else frozenset(TYPE_WORDS))
        elif set(written) != {"parameter"} or not isinstance(written["parameter"], str):
            yield (), "hãy ghi một giá trị, {fact: tên dữ kiện} hoặc {parameter: mã tham số}"
        else:
            yield from _parameter(written["parameter"], known, wanted)
    elif not isinstance(written, str | int):
        yield (), "hãy ghi một giá trị, {fact: tên dữ kiện} hoặc {parameter: mã tham số}"
    elif wanted and type_of(literal(written)) not in (wanted, {"texts": "text"}.get(wanted)):
        yield (), f"giá trị “{written}” không phải kiểu {TYPE_WORDS[wanted]} của dữ kiện"


def _parameter(name: str, known: Known, wanted: str | None) -> Iterator[Fault]:
    if known.parameters is None:
        return
    if name not in known.parameters:
        yield (), f"tham số “{name}” chưa có mức mặc định ở rules/common"
    elif wanted and (found := type_of(known.parameters[name].value)) != wanted:
        yield (), f"tham số “{name}” có kiểu {TYPE_WORDS[found]}, ở đây cần {TYPE_WORDS[wanted]}"


def type_of(value: Any) -> str:
    """The vocabulary's name for a value's type."""
    kinds = ((bool, "yesno"), (int, "number"), (Fraction, "share"), (dt.date, "date"), (str, "text"))
    return next((name for kind, name in kinds if isinstance(value, kind)), "rows")


def _where(written: Any, known: Known, subject: Fact | None) -> Iterator[Fault]:
    if not isinstance(written, Mapping) or not written:
        yield (), "hãy ghi một nhóm khóa của dòng, mỗi khóa một giá trị"
        return
    for key, value in written.items():
        for path, message in _column(key, subject):
            yield (key, *path), message
        wanted = subject.keys[key].type if subject and key in subject.keys else None
        for path, message in _wanted(value, known, wanted):
            yield (key, *path), message


def _wanted(written: Any, known: Known, wanted: str | None) -> Iterator[Fault]:
    """One value, or a list of which the key must be one."""
    if isinstance(written, list):
        yield from _several(written, lambda each: _value(each, known, wanted), 1)
    else:
        yield from _value(written, known, wanted)


def _column(written: Any, subject: Fact | None) -> Iterator[Fault]:
    if not isinstance(written, str) or (subject is not None and written not in subject.keys):
        yield (), f"các dòng không có khóa “{written}”"
