"""Sáng kiến and đề tài as papers name them: each with the paper that recognises it."""

from collections.abc import Iterable

from msgspec import Struct

from awards.documents.printed import DOTS
from awards.model import Initiative, Nominee
from awards.text import short_date

_LEVELS = {"base": "Cơ sở", "ministry": "Bộ, ban, ngành, tỉnh", "nation": "Toàn quốc"}


class Recognition(Struct, frozen=True, kw_only=True):
    """One initiative; `holder` is the nominee who rests on it, `used_for` the award that it already served."""

    year: int | None
    title: str
    author: str
    holder: str
    paper: str
    level: str
    used_for: str


def of_one(nominee: Nominee) -> list[Recognition] | None:
    """The initiatives of one nominee; None when nobody has said whether there are any."""
    if nominee.initiatives is None:
        return None
    return [_recognition(each, nominee.name) for each in nominee.initiatives]


def of_all(nominees: Iterable[Nominee]) -> list[Recognition]:
    return [each for nominee in nominees for each in of_one(nominee) or ()]


def _recognition(initiative: Initiative, holder: str) -> Recognition:
    day = short_date(initiative.date) if initiative.date else DOTS
    return Recognition(
        year=initiative.year,
        title=initiative.title,
        author=initiative.author or holder,
        holder=holder,
        paper=f"Quyết định số {initiative.number or DOTS} ngày {day} của {initiative.authority or DOTS}",
        level=_LEVELS.get(initiative.level or "", ""),
        used_for=initiative.used_for,
    )
