"""What a requirement asks for, in plain Vietnamese: made from the predicate, only when somebody reads it."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

from msgspec import Struct

from awards.content.tree import everything_in
from awards.rulebook.messages import shown, threshold
from awards.rulebook.outcome import Outcome
from awards.rulebook.period import Run
from awards.rulebook.predicates import judge
from awards.rulebook.rows import matches
from awards.rulebook.values import Reading, literal
from awards.rulebook.vocabulary import FACTS

Facts = Mapping[str, Any]
Titles = Mapping[str, str]
Predicate = Mapping[str, Any]
LEVELS = {
    "excellent": "hoàn thành xuất sắc nhiệm vụ",
    "good": "hoàn thành tốt nhiệm vụ",
    "completed": "hoàn thành nhiệm vụ",
    "not-completed": "không hoàn thành nhiệm vụ",
}
ROUTES = {"merit": "theo công trạng", "sudden": "đột xuất", "thematic": "theo chuyên đề", "service": "cống hiến"}
SCOPES = {"base": "ở cơ sở", "ministry": "trong bộ, ban, ngành, tỉnh", "nation": "trong toàn quốc"}
_ORDERED_LEVELS = ("completed", "good", "excellent")
_UNSAID = {"usable_for_title", "usable_for_commendation", "counts", "used", "used_for", "type"}
_SHORT = {
    "record.history": "các danh hiệu, hình thức đã được tặng",
    "record.initiatives": "sáng kiến, đề tài",
    "record.results": "xếp loại hằng năm",
    "record.discipline": "kỷ luật",
    "record.cases": "các vụ việc đang được xem xét",
    "record.leave": "các lần nghỉ",
    "candidate.months_worked": "ngày tuyển dụng",
    "candidate.years_existing": "ngày thành lập",
}


class Need(Struct, frozen=True):
    """A predicate, or one part of a run of years: the run itself, what comes before it, what lies in it."""

    written: Predicate
    part: str = ""
    index: int = 0
    run: Run | None = None


def needed(need: Need, facts: Facts, titles: Titles) -> str:
    """What is asked for."""
    if need.part:
        return next(iter(_period(need.written["period"], facts, titles, need)))
    return _predicate(need.written, facts, titles)


def found(need: Need, facts: Facts) -> str:
    """What there is, where a number tells it."""
    ((name, arguments),) = need.written.items()
    if need.part == "run":
        return f"hiện có {_shown_years(need, facts)} năm"
    if need.part == "within" and need.run:
        return f"hiện có {need.run.counts[need.index][0]}"
    read = judge(need.written, facts, {}).read if name in ("count", "consecutive_years", "share") else {}
    if name == "count":
        return f"hiện có {read.get('count', 0)}"
    if name == "consecutive_years":
        return f"hiện có {read.get('years', 0)} năm"
    if name == "share" and read.get("share") is not None:
        return f"hiện là {shown(read['share'])}"
    if name in ("at_least", "at_most") and facts.get(arguments["of"]) is not None:
        return f"hiện là {shown(facts[arguments['of']])}"
    return ""


def lacking(need: Need, facts: Facts) -> int:
    """How much is missing: years of a run, awards or initiatives of a number; 1 where it is one thing."""
    ((name, arguments),) = need.written.items()
    have: Any = None
    if need.part == "after":
        have, least = 0, _value(arguments["years"], facts)
    elif need.part == "run":
        have, least = _shown_years(need, facts), _value(arguments["years"], facts)
    elif need.part == "within" and need.run:
        have, least = need.run.counts[need.index][0], _value(arguments["within"][need.index]["at_least"], facts)
    elif name in ("count", "consecutive_years") and "at_least" in arguments:
        read = judge(need.written, facts, {}).read
        have, least = read.get("count" if name == "count" else "years") or 0, _value(arguments["at_least"], facts)
    return 1 if have is None or least is None else max(1, least - have)


def not_known(need: Need, facts: Facts) -> str:
    """What has to be written down first."""
    if absent := _absent(own_part(need), facts):
        return f"chưa kê khai {' và '.join(dict.fromkeys(map(_called, absent)))}"
    unfilled = _unfilled(own_part(need), facts)
    if ended := _years_of_ended_discipline(facts) if unfilled == ["record.results"] else []:
        return f"kỷ luật hết thời hạn trong năm {' và '.join(ended)}, chưa rõ xếp loại năm ấy có được tính không"
    gaps = dict.fromkeys(map(_called, unfilled))
    return f"có dòng chưa ghi đủ hoặc chưa rõ ở {' và '.join(gaps)}" if gaps else "chưa đủ dữ liệu"


def open_facts(written: Any, facts: Facts) -> tuple[str, ...]:
    """The facts that are not known, else those with rows that may or may not be meant: what to fill in."""
    return tuple(dict.fromkeys(_absent(written, facts) or _unfilled(written, facts)))


def _absent(written: Any, facts: Facts) -> list[str]:
    return [name for name in dict.fromkeys(_facts_in(written)) if facts.get(name) is None and name != "candidate.year"]


def _years_of_ended_discipline(facts: Facts) -> list[str]:
    """The years that are classified but of which nobody knows whether they count."""
    rows = facts.get("record.results") or ()
    return [str(row["year"]) for row in rows if row.get("counts", True) is None and row["year"] and row["level"]]


def _unfilled(written: Any, facts: Facts) -> list[str]:
    return [group["of"] for group in _groups(written) if _unsure_rows(group, facts)]


def own_part(need: Need) -> Any:
    """The predicate of the need itself, without the rest of the run of years that it belongs to."""
    if not need.part:
        return need.written
    period = need.written["period"]
    return {"run": period["each_year"], "after": period.get("after")}.get(
        need.part, (period.get("within") or [None])[need.index] if need.part == "within" else None
    )


def _shown_years(need: Need, facts: Facts) -> int:
    read = judge(need.written, facts, {}).read
    return int(read.get("years") or 0)


def _predicate(written: Predicate, facts: Facts, titles: Titles) -> str:
    ((name, arguments),) = written.items()
    match name:
        case "all":
            return "; ".join(_predicate(each, facts, titles) for each in arguments)
        case "any":
            return "; hoặc ".join(_predicate(each, facts, titles) for each in arguments)
        case "not":
            return f"không: {_predicate(arguments, facts, titles)}"
        case "when":
            return _predicate(arguments["then"], facts, titles)
        case "count":
            return _count(arguments, facts, titles)
        case "none":
            return f"không có {_rows(arguments, facts, titles)}"
        case "consecutive_years":
            years = shown(_value(arguments["at_least"], facts))
            what = _yearly(arguments, facts, titles)
            return f"{_two(years)} năm liên tục đến năm {_last(arguments, facts)} {what}"
        case "held_before":
            return f"{_rows(arguments, facts, titles)} trước ngày {shown(_value(arguments['before'], facts))}"
        case "period":
            return "; ".join(_period(arguments, facts, titles, None))
        case _:
            return _single(name, arguments, facts)


def _count(arguments: Predicate, facts: Facts, titles: Titles) -> str:
    what = _rows(arguments, facts, titles)
    if "at_least" in arguments:
        least = _value(arguments["at_least"], facts)
        return what if least == 1 else f"{_times(least, arguments)} {what}"
    if "at_most" in arguments:
        return f"không quá {shown(_value(arguments['at_most'], facts))} lần {what}"
    return f"đúng {shown(_value(arguments['equals'], facts))} lần {what}"


def _period(arguments: Predicate, facts: Facts, titles: Titles, need: Need | None) -> Iterator[str]:
    """The run, what comes before it and what lies in it; only the part that is needed, if one is."""
    part = need.part if need else ""
    if part in ("", "run"):
        years = _two(shown(_value(arguments["years"], facts)))
        what = _yearly(arguments["each_year"], facts, titles)
        yield f"{years} năm liên tục đến năm {_last(arguments, facts)} {what}"
    if part in ("", "after") and "after" in arguments:
        yield f"trước chuỗi năm ấy đã có {_rows(arguments['after'], facts, titles)}"
    for index, each in enumerate(arguments.get("within") or ()):
        if not part or (need and part == "within" and index == need.index):
            least = _times(_value(each["at_least"], facts), each)
            yield f"trong chuỗi năm ấy có {least} {_rows(each, facts, titles)}"


def _yearly(arguments: Predicate, facts: Facts, titles: Titles) -> str:
    """What each year of a run must have."""
    words = _rows(arguments, facts, titles)
    return f"đạt {words}" if arguments["of"] == "record.history" else words


def _rows(arguments: Predicate, facts: Facts, titles: Titles) -> str:
    """The rows that are meant, and those that serve as well."""
    return " hoặc ".join(_these(each, facts, titles) for each in (arguments, *arguments.get("or", ())))


def _these(arguments: Predicate, facts: Facts, titles: Titles) -> str:
    """Rows of one list, as people call them."""
    where = {key: _values(value, facts) for key, value in (arguments.get("where") or {}).items() if key not in _UNSAID}
    of = arguments["of"]
    if of == "record.results":
        words = _levels(where.pop("level", []))
    elif of == "record.initiatives":
        reach = _joined(where.pop("level", []), SCOPES, "")
        words = f"sáng kiến, đề tài có ảnh hưởng {reach}" if reach else "sáng kiến, đề tài được công nhận"
    elif of == "record.history":
        words = _joined([f"“{titles.get(each, each)}”" for each in where.pop("award", [])], {}, "danh hiệu, hình thức")
        if routes := where.pop("route", []):
            words += f" {_joined(routes, ROUTES, '')}"
    else:
        words = _called(of)
    years = where.pop("year", [])
    rest = [f"{key} {_joined(values, {}, '')}" for key, values in where.items()]
    return " ".join([words.strip(), *([f"năm {_joined(years, {}, '')}"] if years else []), *rest])


def _levels(levels: list[Any]) -> str:
    """The lowest level with "trở lên" where all above it serve too."""
    if not levels:
        return "đã được xếp loại"
    lowest = next((each for each in _ORDERED_LEVELS if each in levels), levels[0])
    above = _ORDERED_LEVELS[_ORDERED_LEVELS.index(lowest) :] if lowest in _ORDERED_LEVELS else ()
    if len(levels) > 1 and set(above) == set(levels):
        return f"{LEVELS[lowest]} trở lên"
    return _joined(levels, LEVELS, "")


def _joined(values: list[Any], words: Mapping[str, str], otherwise: str) -> str:
    return " hoặc ".join(words.get(each, shown(each)) for each in values) or otherwise


def _single(name: str, arguments: Any, facts: Facts) -> str:
    if not isinstance(arguments, Mapping) or "of" not in arguments:
        return " và ".join(_called(each) for each in _facts_in({name: arguments})) or name
    of = FACTS["candidate"][arguments["of"]].words
    if name == "share":
        over = FACTS["candidate"][arguments["over"]].words
        key, sign = ("more_than", "trên") if "more_than" in arguments else ("at_least", "từ")
        share = _value(arguments[key], facts)
        told = threshold(share) if isinstance(share, Fraction) else shown(share)
        return f"{of} chiếm {sign} {told}{' trở lên' if sign == 'từ' else ''} so với {over}"
    if name == "at_most" and _value(arguments["value"], facts) == 0:
        return f"không có {of.removeprefix('số ')}"
    signs = {"at_least": "từ {} trở lên", "at_most": "không quá {}"}
    if name in signs:
        return f"{of} {signs[name].format(shown(_value(arguments['value'], facts)))}"
    if name == "equals":
        return f"{of} là {shown(_value(arguments['to'], facts))}"
    return of


def _value(written: Any, facts: Facts) -> Any:
    if isinstance(written, Mapping):
        return facts.get(written.get("fact", ""))
    return literal(written)


def _values(written: Any, facts: Facts) -> list[Any]:
    return [_value(each, facts) for each in written] if isinstance(written, list) else [_value(written, facts)]


def _last(arguments: Predicate, facts: Facts) -> str:
    return shown(_value(arguments["up_to"], facts))


def _times(number: Any, rows: Predicate) -> str:
    """How many: 02 (initiatives), 02 năm (yearly results), 02 lần (awards)."""
    unit = {"record.initiatives": "", "record.results": " năm"}.get(rows["of"], " lần")
    return f"{_two(shown(number))}{unit}"


def _two(number: str) -> str:
    return number.zfill(2)


def _called(name: str) -> str:
    return _SHORT.get(name) or FACTS["candidate"][name].words


def _facts_in(written: Any) -> Iterator[str]:
    """The facts that a predicate names, wherever in it."""
    return (each for each in everything_in(written) if isinstance(each, str) and each in FACTS["candidate"])


def _groups(written: Any) -> Iterator[Predicate]:
    """The groups of arguments that ask for rows."""
    groups = (each for each in everything_in(written) if isinstance(each, Mapping))
    return (group for group in groups if str(group.get("of", "")).startswith("record."))


def _unsure_rows(group: Predicate, facts: Facts) -> bool:
    rows = matches(group, Reading(facts, {})) or []
    column = group.get("year")
    return any(
        match is Outcome.UNKNOWN or (match is Outcome.MET and isinstance(column, str) and row.get(column) is None)
        for row, match in rows
    )
