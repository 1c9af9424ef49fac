"""The closed set of predicates in which rules are written, and the judge that applies them.

A predicate is a mapping of one name to its arguments. Nothing in a rule file is ever executed: a
new kind of condition is a new function here, with its own tests.
"""

from collections.abc import Callable, Mapping
from typing import Any, Literal

from msgspec import Struct

from awards.rulebook import comparisons, days, rows
from awards.rulebook.outcome import Outcome, all_of, any_of, negation
from awards.rulebook.period import period
from awards.rulebook.portion import portion
from awards.rulebook.programme import Parameter
from awards.rulebook.rule import Facts, Rule, Verdict
from awards.rulebook.values import Reading

Part = Literal[
    "fact",
    "facts",
    "ordered",
    "number",
    "yesno",
    "day",
    "days",
    "rows",
    "value",
    "values",
    "share-value",
    "number-value",
    "day-value",
    "where",
    "column",
    "rows-of-years",
    "other-rows-of-years",
    "counted-rows",
    "predicate",
    "predicates",
]
"""What an argument is: a fact's name (of any type, or of the one named), names; a written value (of
the type of the fact under `of`, or of the one named), values; {key of a row: value}; the name of a key
in the rows; rows with the key of their year; a list of other such rows that serve as well; a list of such
rows with the least number; a predicate; predicates."""


class Predicate(Struct, frozen=True):
    """`parts` are the named arguments, or the one bare argument under "". `one_of` names arguments
    of which at least one is needed; `measures` what it computes and a message may show."""

    judge: Callable[[Any, Reading], Outcome]
    words: str
    parts: Mapping[str, Part]
    optional: frozenset[str] = frozenset()
    one_of: frozenset[str] = frozenset()
    measures: tuple[str, ...] = ()


def _all(written: list[Any], reading: Reading) -> Outcome:
    return all_of([_judge(each, reading) for each in written])


def _any(written: list[Any], reading: Reading) -> Outcome:
    return any_of([_judge(each, reading) for each in written])


def _not(written: Mapping[str, Any], reading: Reading) -> Outcome:
    return negation(_judge(written, reading))


def _when(arguments: Mapping[str, Any], reading: Reading) -> Outcome:
    """Where the condition is not met the question does not arise; the rest is then not even read."""
    return _then(_judge(arguments["if"], reading), arguments["then"], reading)


def _then(condition: Outcome, written: Mapping[str, Any], reading: Reading) -> Outcome:
    if condition is Outcome.MET:
        return _judge(written, reading)
    return Outcome.UNKNOWN if condition is Outcome.UNKNOWN else Outcome.NOT_APPLICABLE


_WHERE = frozenset({"where"})
_BOUNDS = frozenset({"at_least", "at_most", "equals"})
_SHARES = frozenset({"at_least", "more_than"})

PREDICATES: Mapping[str, Predicate] = {
    "answered": Predicate(comparisons.answered, "đã có câu trả lời", {"": "fact"}),
    "attested": Predicate(
        comparisons.attested, "đã tự nhận đạt và có minh chứng", {"met": "yesno", "evidence": "fact"}
    ),
    "equals": Predicate(comparisons.equals, "bằng đúng giá trị", {"of": "fact", "to": "value"}),
    "one_of": Predicate(comparisons.one_of, "là một trong các giá trị", {"of": "fact", "values": "values"}),
    "at_least": Predicate(comparisons.at_least, "từ giá trị trở lên", {"of": "ordered", "value": "value"}),
    "at_most": Predicate(comparisons.at_most, "không quá giá trị", {"of": "ordered", "value": "value"}),
    "between": Predicate(
        comparisons.between, "trong khoảng, kể cả hai đầu", {"of": "ordered", "from": "value", "to": "value"}
    ),
    "share": Predicate(
        comparisons.share,
        "chiếm tỷ lệ từ mức trở lên (at_least) hoặc trên mức (more_than), so bằng phân số đúng",
        {"of": "number", "over": "number", "at_least": "share-value", "more_than": "share-value"},
        optional=_SHARES,
        one_of=_SHARES,
        measures=("share", "at_least", "more_than"),
    ),
    "count": Predicate(
        rows.count,
        "số dòng khớp điều kiện",
        {"of": "rows", "where": "where", **dict.fromkeys(sorted(_BOUNDS), "number-value")},
        optional=_WHERE | _BOUNDS,
        one_of=_BOUNDS,
        measures=("count",),
    ),
    "portion": Predicate(
        portion,
        "số dòng khớp, so với một số (over) hoặc với số dòng khác (among)",
        {
            "of": "rows",
            "where": "where",
            "over": "number-value",
            "among": "where",
            "at_least": "share-value",
            "at_most": "share-value",
        },
        optional=frozenset({"where", "over", "among", "at_least", "at_most"}),
        one_of=frozenset({"over", "among"}),
        measures=("share", "count", "limit", "at_least", "at_most"),
    ),
    "consecutive_years": Predicate(
        rows.consecutive_years,
        "số năm liên tục tính ngược từ một năm",
        {"of": "rows", "where": "where", "year": "column", "up_to": "number-value", "at_least": "number-value"},
        optional=_WHERE,
        measures=("years",),
    ),
    "period": Predicate(
        period,
        "một chuỗi năm liên tục đến một năm, với những gì phải có trước và trong chuỗi năm ấy",
        {
            "years": "number-value",
            "up_to": "number-value",
            "each_year": "rows-of-years",
            "after": "rows-of-years",
            "within": "counted-rows",
        },
        optional=frozenset({"after", "within"}),
        measures=("years",),
    ),
    "held_before": Predicate(
        rows.held_before,
        "đã có từ trước một ngày",
        {"of": "rows", "where": "where", "date": "column", "before": "day-value"},
        optional=_WHERE,
    ),
    "none": Predicate(rows.none, "không có dòng nào khớp", {"of": "rows", "where": "where"}, optional=_WHERE),
    "dates_in_order": Predicate(days.dates_in_order, "các ngày theo thứ tự không lùi", {"": "days"}),
    "before_deadline": Predicate(
        days.before_deadline, "trước hạn, không kể ngày hạn", {"of": "day", "deadline": "day-value"}
    ),
    "working_days_before": Predicate(
        days.working_days_before,
        "trước một ngày ít nhất số ngày làm việc (từ thứ Hai đến thứ Sáu, không trừ ngày lễ)",
        {"of": "day", "before": "day-value", "at_least": "number-value"},
        measures=("days",),
    ),
    "within_days": Predicate(
        days.within_days,
        "không quá số ngày kể từ một ngày",
        {"of": "day", "until": "day-value", "at_most": "number-value"},
        measures=("days",),
    ),
    "same_everywhere": Predicate(comparisons.same_everywhere, "ghi giống nhau ở mọi nơi", {"": "facts"}),
    "attached": Predicate(comparisons.attached, "có tệp đính kèm", {"of": "rows"}),
    "all": Predicate(_all, "tất cả đều đạt", {"": "predicates"}),
    "any": Predicate(_any, "ít nhất một điều đạt", {"": "predicates"}),
    "not": Predicate(_not, "không phải", {"": "predicate"}),
    "when": Predicate(_when, "nếu … thì …", {"if": "predicate", "then": "predicate"}),
}


def judge(
    require: Mapping[str, Any],
    facts: Facts,
    parameters: Mapping[str, Parameter],
    kept: dict[Any, Any] | None = None,
) -> Verdict:
    """One predicate's answer about the facts, with every value that was read on the way.

    Judgements of the same facts may share `kept`: what one worked out is not worked out again.
    """
    reading = Reading(facts, parameters, kept)
    outcome = _judge(require, reading)
    return Verdict(outcome=outcome, read=reading.read)


def judge_rule(
    rule: Rule, facts: Facts, parameters: Mapping[str, Parameter], kept: dict[Any, Any] | None = None
) -> Verdict:
    """The rule's answer: not applicable where its `applies` is not met, unknown where that is unknown."""
    reading = Reading(facts, parameters, kept)
    condition = Outcome.MET if rule.applies is None else _judge(rule.applies, reading)
    outcome = _then(condition, rule.require, reading)
    return Verdict(outcome=outcome, read=reading.read)


def _judge(written: Mapping[str, Any], reading: Reading) -> Outcome:
    ((name, arguments),) = written.items()
    return PREDICATES[name].judge(arguments, reading)
