"""How a dossier is called in the list, and what it is about."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from markupsafe import Markup, escape
from msgspec import Struct

from awards.rulebook.load import Rulebook, UnknownProgramme
from awards.rulebook.programme import Programme
from awards.text import short_date
from awards.web.services import HANOI

NAMELESS = "Đơn vị chưa có tên"
WITH_DOSSIER = "Có hồ sơ đề nghị khen thưởng"
WITHOUT = "Chỉ có việc phải làm, đăng ký và báo cáo trong năm"


def title_of(data: Mapping[str, Any], rulebook: Rulebook, today: dt.date) -> str:
    """The unit, the year and the movement, as far as they are known; a plan without dossier goes by its whole title."""
    unit = (data.get("unit") or {}).get("name") or NAMELESS
    programme = _programme(data.get("programme", ""), rulebook, today)
    named = _named(programme) if programme else data.get("programme", "")
    year = data.get("year")
    term = programme.term(year) if programme and isinstance(year, int) else f"năm {year}" if year else ""
    return f"{unit}{', ' if term else ''}{term} – {named}"[:500]


def _named(programme: Programme) -> str:
    return (programme.movement if programme.asks_dossier else "") or programme.title


class Choice(Struct, frozen=True):
    """A programme as people choose it for a new dossier."""

    id: str
    title: str
    note: str


def choices(rulebook: Rulebook, today: dt.date) -> list[tuple[str, list[Choice]]]:
    """The programmes in two groups, with an award dossier and without; those whose time is over come last in each."""
    known = [programme for item in rulebook.programme_ids if (programme := _programme(item, rulebook, today))]
    known.sort(key=lambda each: each.last_year < today.year)
    groups = ((WITH_DOSSIER, True), (WITHOUT, False))
    found = [(title, [_choice(each, today) for each in known if each.asks_dossier is asks]) for title, asks in groups]
    return [(title, listed) for title, listed in found if listed]


def _choice(programme: Programme, today: dt.date) -> Choice:
    first, last = programme.first_year, programme.last_year
    years = f"năm {first}" if first == last else f"từ năm {first} đến năm {last}"
    over = " (đã qua)" if last < today.year else ""
    return Choice(programme.id, programme.title, f"{programme.issuer[:1].upper()}{programme.issuer[1:]}; {years}{over}")


def _programme(programme: str, rulebook: Rulebook, today: dt.date) -> Programme | None:
    try:
        return rulebook.in_force(programme, today).programme
    except UnknownProgramme:
        return None


def moment(at: dt.datetime) -> str:
    """A moment as the clock on the wall in Việt Nam shows it: "lúc 14 giờ 05, ngày 05/3/2021"."""
    local = at.astimezone(HANOI)
    return f"lúc {local.hour} giờ {local.minute:02d}, ngày {short_date(local.date())}"


def breakable(words: str) -> Markup:
    """Words whose e-mail addresses go to the next line behind the @, not in the middle of a name."""
    return escape(words).replace("@", Markup("@<wbr>"))
