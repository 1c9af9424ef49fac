"""How a dossier is called in the list, and what it is about."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from awards.rulebook.load import Rulebook, UnknownProgramme
from awards.rulebook.programme import Programme
from awards.text import short_date
from awards.web.services import HANOI

NAMELESS = "Đơn vị chưa có tên"


def title_of(data: Mapping[str, Any], rulebook: Rulebook, today: dt.date) -> str:
    """The unit, the year and the movement, as far as they are known."""
    unit = (data.get("unit") or {}).get("name") or NAMELESS
    programme = _programme(data.get("programme", ""), rulebook, today)
    named = (programme.movement or programme.title) if programme else data.get("programme", "")
    year = data.get("year")
    term = programme.term(year) if programme and isinstance(year, int) else f"năm {year}" if year else ""
    return f"{unit}{', ' if term else ''}{term} – {named}"[:500]


def programme_title(programme: str, rulebook: Rulebook, today: dt.date) -> str:
    """The programme's title, or its id when the rule files do not hold it."""
    found = _programme(programme, rulebook, today)
    return found.title if found else programme


def _programme(programme: str, rulebook: Rulebook, today: dt.date) -> Programme | None:
    try:
        return rulebook.in_force(programme, today).programme
    except UnknownProgramme:
        return None


def moment(at: dt.datetime) -> str:
    """A moment as the clock on the wall in Việt Nam shows it: "lúc 14 giờ 05, ngày 05/3/2021"."""
    local = at.astimezone(HANOI)
    return f"lúc {local.hour} giờ {local.minute:02d}, ngày {short_date(local.date())}"
