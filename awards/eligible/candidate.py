"""The facts of a record, as the standards of awards and the exclusions read them."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from msgspec.structs import replace

from awards.model import AwardRecord, Case, Discipline, Initiative, Leave, Record, Staffing, YearResult
from awards.rulebook.award import AwardLaw, AwardType
from awards.rulebook.naming import Names
from awards.rulebook.values import Unsure
from awards.text import nfc

Row = dict[str, Any]
_MATERNITY = ("thai sản", "sinh con", "nghỉ sinh")


class Reader:
    """Reads records with the awards' names; one reader serves any number of records."""

    def __init__(self, awards: Mapping[str, AwardLaw]) -> None:
        self._awards = awards
        self._names = Names(awards)

    def facts(self, record: Record, *, year: int, on: dt.date) -> dict[str, Any]:
        """Every fact but those of the award that is judged. What is not known is None."""
        counted_from = _counted_from(record.discipline, on)
        return {
            "candidate.kind": record.kind,
            "candidate.name": record.name or None,
            "candidate.year": year,
            "candidate.on": on,
            "candidate.months_worked": months(record.joined, min(on, dt.date(year, 12, 31))),
            "candidate.years_existing": _whole_years(record.established, on),
            "record.history": self._given_once(_rows(_by(record.history, on), self._held)),
            "record.initiatives": _rows(_by(record.initiatives, on), self._initiative),
            "record.results": _rows(_one_a_year(record.results), lambda each: _result(each, counted_from)),
            "record.discipline": _rows(_by(record.discipline, on), lambda each: _discipline(each, on)),
            "record.cases": _rows(
                _open_by(record.cases, on), lambda each: {"matter": each.matter, "since": each.since}
            ),
            "record.leave": _rows(record.leave, _leave),
            **_staffing(record.staffing, year),
        }

    def _held(self, held: AwardRecord) -> Row:
        award = self._names.award(held.title, held.authority)
        known = self._awards.get(award) if isinstance(award, str) else None
        return {
            "award": award,
            "type": known.type if known else held.type,
            "level": known.level if known else None,
            "route": held.route,
            "year": held.year,
            "date": held.date,
            "title": held.title or None,
        }

    def _given_once(self, rows: tuple[Row, ...] | None) -> tuple[Row, ...] | None:
        """A title is given once for a year: a second line for it is the same title, and counts no second time."""
        if rows is None:
            return None
        seen: set[Any] = set()
        return tuple([row for row in rows if not self._again(row, seen)])

    def _again(self, row: Row, seen: set[Any]) -> bool:
        """Collectives may hold a flag of the year and one of a movement; a line without its kind is the year's."""
        known = self._awards.get(row["award"]) if isinstance(row["award"], str) else None
        if known is None or known.type != "title" or row["year"] is None:
            return False
        key = (row["award"], row["year"], (row["route"] or "merit") if "collective" in known.kinds else None)
        again = key in seen
        seen.add(key)
        return again

    def _initiative(self, made: Initiative) -> Row:
        used_for = made.used_for.strip()
        return {
            "title": made.title or None,
            "year": made.year,
            "level": made.level,
            "number": made.number or None,
            "date": made.date,
            "authority": made.authority or None,
            "author": made.author or None,
            "used_for": used_for or None,
            "used": bool(used_for),
            **self._usable(used_for),
        }

    def _usable(self, used_for: str) -> Mapping[str, bool | None]:
        """What was used for a title serves no commendation, and the other way round."""
        if not used_for:
            return _USABLE
        served = self.served(used_for)
        return {f"usable_for_{each}": None if served is None else served == each for each in ("title", "commendation")}

    def served(self, used_for: str) -> AwardType | None:
        """Whether an initiative was used for a title or a commendation, as is written; None where that is not clear."""
        award = self._names.award(used_for)
        ids = award if isinstance(award, Unsure) else frozenset({award})
        known = (self._awards.get(each) for each in ids if each is not None)
        types = {each.type if each else None for each in known}
        return types.pop() if len(types) == 1 else None


_USABLE: Mapping[str, bool | None] = {"usable_for_title": True, "usable_for_commendation": True}


def latest_year(record: Record, day: dt.date) -> int:
    """The year to judge where nobody names one: the last that is classified, else that of the day."""
    known = (each.year for each in record.results or () if each.year and each.level and each.year <= day.year)
    return max(known, default=day.year)


def months(since: dt.date | None, until: dt.date) -> int | None:
    """Whole months from a day to the end of another."""
    if since is None:
        return None
    last = until if until == dt.date.max else until + dt.timedelta(days=1)
    return max(0, (last.year - since.year) * 12 + last.month - since.month - (last.day < since.day))


def _whole_years(since: dt.date | None, until: dt.date) -> int | None:
    found = months(since, until)
    return None if found is None else found // 12


def _rows(rows: Iterable[Any] | None, make: Any) -> tuple[Row, ...] | None:
    return None if rows is None else tuple([make(each) for each in rows])


def _by(rows: tuple[Any, ...] | None, on: dt.date) -> tuple[Any, ...] | None:
    """What there was by the day: what was decided later says nothing of a dossier of the day."""
    return None if rows is None else tuple([each for each in rows if not _is_later(each, on)])


def _is_later(row: AwardRecord | Initiative | Discipline, on: dt.date) -> bool:
    year = row.year if not isinstance(row, Discipline) else None
    return bool(row.date and row.date > on) or bool(year and year > on.year)


def _open_by(cases: tuple[Case, ...] | None, on: dt.date) -> tuple[Case, ...] | None:
    return None if cases is None else tuple([each for each in cases if each.since is None or each.since <= on])


def _one_a_year(results: tuple[YearResult, ...] | None) -> tuple[YearResult, ...] | None:
    """Two lines that give one year different levels leave its level unknown."""
    if results is None or len({each.year for each in results}) == len(results):
        return results
    levels: dict[int | None, set[Any]] = {}
    for each in results:
        levels.setdefault(each.year, set()).add(each.level)
    agreed = {year for year, found in levels.items() if year is None or len(found) == 1}
    return tuple([each if each.year in agreed else replace(each, level=None) for each in results])


def _result(result: YearResult, counted_from: int | None) -> Row:
    """`counts` is false for a year before the end of a discipline, not known for the year of its end."""
    year = result.year
    counts: bool | None = True
    if counted_from is not None:
        counts = None if year is None or year == counted_from else year > counted_from
    return {"year": year, "level": result.level, "counts": counts}


def _counted_from(discipline: tuple[Discipline, ...] | None, on: dt.date) -> int | None:
    """The year in which the last discipline that is over ended."""
    return max((each.until.year for each in discipline or () if each.until and each.until < on), default=None)


def _discipline(given: Discipline, on: dt.date) -> Row:
    return {
        "form": given.form or None,
        "year": given.date.year if given.date else None,
        "date": given.date,
        "until": given.until,
        "in_force": None if given.until is None else given.until >= on,
    }


def _leave(leave: Leave) -> Row:
    reason = nfc(leave.reason).casefold()
    maternity = any(each in reason for each in _MATERNITY) if reason.strip() else None
    return {"reason": leave.reason or None, "maternity": maternity, "since": leave.since, "until": leave.until}


def _staffing(rows: tuple[Staffing, ...] | None, year: int) -> Row:
    """The numbers of the year; two lines for one year are none that can be relied on."""
    found = [each for each in rows or () if each.year == year]
    one = found[0] if len(found) == 1 else Staffing()
    names = ("members", "advanced", "base_fighters", "completed", "warned")
    return {f"staffing.{name}": getattr(one, name) for name in names}
