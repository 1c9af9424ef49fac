"""What an earlier program kept in another place of dossier.json, put where it is read now; nothing is dropped."""

import re
from collections.abc import Mapping
from typing import Any

from awards.text import parse_date

ANSWER = "sang-kien"
"""The answer that held the initiatives before they had a place of their own beside history and results."""
_CELLS = {"nam", "ten", "quyet-dinh"}
_DECISION = re.compile(r"Quyết định(?: số)? (\S+) ngày (\d{1,2}[/.-]\d{1,2}[/.-]\d{4}) của (.+)")


def carried(data: Any) -> Any:
    """The same data where nothing stands in its old place."""
    nominees = data.get("nominees") if isinstance(data, Mapping) else None
    if not isinstance(nominees, list):
        return data
    moved = [_with_initiatives(each) for each in nominees]
    return (
        data if all(one is other for one, other in zip(moved, nominees, strict=True)) else {**data, "nominees": moved}
    )


def _with_initiatives(nominee: Any) -> Any:
    answers = nominee.get("answers") if isinstance(nominee, Mapping) else None
    if not isinstance(answers, Mapping):
        return nominee
    rows, held = answers.get(ANSWER), nominee.get("initiatives")
    if not (isinstance(rows, list) and all(map(_is_of_old, rows)) and isinstance(held, list | None)):
        return nominee
    added = [new for new in map(_initiative, rows) if new and new not in (held or [])]
    rest = {name: answer for name, answer in answers.items() if name != ANSWER}
    return {**nominee, "answers": rest, "initiatives": [*(held or []), *added]}


def _is_of_old(row: Any) -> bool:
    if not isinstance(row, Mapping) or not row.keys() <= _CELLS:
        return False
    texts = (row.get("ten"), row.get("quyet-dinh"))
    return all(each is None or isinstance(each, str) for each in texts) and not isinstance(row.get("nam"), list | dict)


def _initiative(row: Mapping[str, Any]) -> dict[str, Any]:
    """The row in today's cells; a year that is no number stays with the title, a paper in other words is its number."""
    year, title, paper = row.get("nam"), row.get("ten") or "", row.get("quyet-dinh") or ""
    is_year = isinstance(year, int) and not isinstance(year, bool) and year >= 0
    if not (is_year or year is None or year == ""):
        title = f"{title} ({year})".strip()
    told = {"title": title, "year": year if is_year else None, **_paper(paper)}
    return {name: value for name, value in told.items() if value not in (None, "")}


def _paper(words: str) -> dict[str, str]:
    found = _DECISION.fullmatch(words.strip())
    day = parse_date(found[2]) if found else None
    if found is None or day is None:
        return {"number": words}
    return {"number": found[1], "date": day.isoformat(), "authority": found[3]}
