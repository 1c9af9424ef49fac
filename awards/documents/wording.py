"""How a clerk writes numbers, times, dates and signing capacities."""

import datetime as dt
import re
from collections.abc import Iterable
from fractions import Fraction

from awards.documents.printed import DOTS, Kept
from awards.model import Signer
from awards.text import long_date

_UNKNOWN_DAY = "ngày …… tháng …… năm {year}"
AS_ABOVE = "Như trên"
ARCHIVE = "Lưu: VT"
_ONE_DIGIT = re.compile(r"\d(?=[/-]|$)")


def counted(number: int | None) -> str:
    """A number of people, papers or ballots: below ten with a leading zero."""
    if number is None:
        return DOTS
    return f"{number:02d}" if number else "0"


def numbered(number: str) -> Kept:
    """A document's number and symbol; a number below ten takes a leading zero (Nghị định 30/2020)."""
    return Kept(f"0{number}" if _ONE_DIGIT.match(number) else number)


def dated(day: dt.date | str | None, year: int | None = None) -> str:
    """A day in words; with room to write day and month by hand when it is not known. What is no day stays as typed."""
    if isinstance(day, str) and day:
        return day
    return long_date(day) if day else _UNKNOWN_DAY.format(year=year or DOTS)


def month(day: dt.date | None) -> str:
    """The month of a day, as tables of positions give it: "9/1998"."""
    return Kept(f"{day.month}/{day.year}") if day else DOTS


def held(since: dt.date | None, until: dt.date | None) -> str:
    """How long a position was held, in whole months; the last day counts."""
    if since is None or until is None or until < since:
        return DOTS
    after = until + dt.timedelta(days=1)
    months = (after.year - since.year) * 12 + after.month - since.month - (after.day < since.day)
    years, rest = divmod(months, 12)
    return " ".join(part for part in (f"{years:02d} năm" * bool(years), f"{rest:02d} tháng" * bool(rest)) if part)


def clock(time: str) -> Kept:
    """ "08:00" as "08 giờ 00 phút"."""
    hour, _, minute = time.partition(":")
    return Kept(f"{hour or DOTS} giờ {minute or DOTS} phút")


def share(part: int, whole: int) -> str:
    """A share in percent with at most one decimal: "100 %", "88,9 %"; halves go up."""
    tenths = int(Fraction(part * 1000, whole) + Fraction(1, 2))
    whole_percent, tenth = divmod(tenths, 10)
    return f"{whole_percent},{tenth} %" if tenth else f"{whole_percent} %"


def first_upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def first_lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def ended(text: str) -> str:
    """The last words of a paper's body, with the sign that closes it (Nghị định 30/2020); a gap stays one."""
    bare = text.rstrip().removesuffix("./.").rstrip(" .;\n")
    return f"{bare}./." if bare.strip() else text


def capacity(signer: Signer, head_title: str) -> tuple[str, ...]:
    """The lines above a signature: the position, or the authority to sign for the head and the position."""
    title, authority = signer.title.upper(), (signer.authority or "").strip()
    if not authority:
        return (title,)
    if authority == "Q.":
        return (f"Q. {title}",)
    return (f"{authority} {head_title.upper()}", title)


def listed(recipients: Iterable[str]) -> tuple[str, ...]:
    """The lines under "Nơi nhận": those addressed first, each with its mark, the last with a full stop.

    Where nobody is named, the files still keep a copy.
    """
    bare = [line.strip().lstrip("-").rstrip(";.").strip() for line in recipients]
    named = [line for line in bare if line]
    if not named:
        named = [ARCHIVE]
    if not any(line.casefold() == AS_ABOVE.casefold() for line in named):
        named.insert(0, AS_ABOVE)
    return (*(f"- {line};" for line in named[:-1]), f"- {named[-1]}.")
