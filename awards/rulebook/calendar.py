"""The deadlines of programmes, year by year, as a list and as a calendar file (iCalendar, RFC 5545)."""

import datetime as dt
from collections.abc import Iterable, Iterator

from msgspec import Struct

from awards.rulebook.programme import Deadline, Programme, Recipient
from awards.text import short_date

_LONGEST_LINE = 75  # octets; RFC 5545 folds what is longer


class Due(Struct, frozen=True, kw_only=True):
    """One deadline of one year: what is asked for must be there before `day`, or on it where the plan says so."""

    programme: Programme
    deadline: Deadline
    day: dt.date

    @property
    def last_day(self) -> dt.date:
        """The last day that is still in time."""
        return self.deadline.last_day(self.day.year)

    @property
    def when(self) -> str:
        """ "trước ngày 12/3/2023", or "ngày 10/5/2024" where the plan names the day itself."""
        return f"{'ngày' if self.deadline.inclusive else 'trước ngày'} {short_date(self.day)}"

    @property
    def warning(self) -> str:
        """What to know when the body that is to receive it no longer exists on that day, else ""."""
        recipient = self.deadline.recipient
        return ended(recipient) if recipient and self.deadline.recipient_ended(self.last_day) else ""


def ended(recipient: Recipient) -> str:
    """The plan's date stays; who receives it now is not in the plan, so the tool does not say it."""
    told = f"Thời hạn giữ nguyên, nhưng {recipient.name} đã kết thúc hoạt động từ ngày {short_date(recipient.until)}."
    return f"{told} {recipient.note}".strip()


def due(programme: Programme, years: Iterable[int] | None = None) -> tuple[Due, ...]:
    """The programme's deadlines for these years (else for its whole period), in order of time."""
    period = range(programme.first_year, programme.last_year + 1)
    asked = period if years is None else [year for year in years if year in period]
    found = [
        Due(programme=programme, deadline=each, day=each.in_year(year + each.next_year))
        for year in asked
        for each in programme.calendar
    ]
    return tuple(sorted(found, key=lambda each: each.day))


def as_ics(deadlines: Iterable[Due], *, stamp: dt.date) -> str:
    """A calendar file with one all-day event for each, on the last day that is still in time."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//awards//calendar//VI", "CALSCALE:GREGORIAN"]
    for each in deadlines:
        lines += _event(each, stamp)
    return "".join(f"{folded}\r\n" for line in (*lines, "END:VCALENDAR") for folded in _fold(line))


def _event(due_: Due, stamp: dt.date) -> list[str]:
    told = f"{due_.programme.title}. Nơi nhận: {due_.deadline.to}. Căn cứ: {due_.deadline.basis.words()}."
    told = f"{told} {due_.warning}".strip()
    return [
        "BEGIN:VEVENT",
        f"UID:{due_.programme.id}-{due_.deadline.id}-{due_.day.year}@awards",
        f"DTSTAMP:{stamp:%Y%m%d}T000000Z",
        f"DTSTART;VALUE=DATE:{due_.last_day:%Y%m%d}",
        f"DTEND;VALUE=DATE:{due_.last_day + dt.timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{_escaped(f'{due_.deadline.title} ({due_.when})')}",
        f"DESCRIPTION:{_escaped(told)}",
        "END:VEVENT",
    ]


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _fold(line: str) -> Iterator[str]:
    """Lines of at most 75 octets, never cut inside a letter; the next ones begin with a blank."""
    piece, size = "", 0
    for char in line:
        octets = len(char.encode())
        if size + octets > _LONGEST_LINE:
            yield piece
            piece, size = " ", 1
        piece, size = piece + char, size + octets
    yield piece
