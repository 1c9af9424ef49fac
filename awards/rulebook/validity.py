"""Between which days something holds: an instrument, a rule, a value of a file."""

import datetime as dt

from msgspec import Struct


class DatedValue(Struct, frozen=True, kw_only=True):
    """From `since` on, and before `until`: the day named there is the first on which it no longer holds."""

    since: dt.date | None = None
    until: dt.date | None = None

    def holds_on(self, day: dt.date) -> bool:
        """Whether it is in force on the day."""
        return holds(self.since, self.until, day)


def holds(since: dt.date | None, until: dt.date | None, day: dt.date) -> bool:
    """Whether what begins on one day and ends before another is in force on the day; None sets no limit."""
    return (since is None or since <= day) and (until is None or day < until)
