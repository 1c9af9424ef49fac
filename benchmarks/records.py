"""Award records of any number of people and collectives, no two alike, the same on every run."""

import datetime as dt
import random
from typing import TypeVar

from awards.model import (
    AwardRecord,
    Case,
    Discipline,
    Initiative,
    Leave,
    Record,
    Route,
    Staffing,
    YearLevel,
    YearResult,
)

LAST_YEAR = 2025
Row = TypeVar("Row")
TITLES = (
    ("Lao động tiên tiến", 0.8),
    ("Chiến sỹ thi đua cấp cơ sở", 0.4),
    ("Chiến sĩ thi đua cấp tỉnh", 0.06),
    ("Chiến sĩ thi đua toàn quốc", 0.01),
)
COLLECTIVE_TITLES = (
    ("Tập thể Lao động tiên tiến", 0.8),
    ("Tập thể lao động xuất sắc", 0.5),
    ("Cờ thi đua của Ủy ban nhân dân tỉnh", 0.1),
    ("Cờ thi đua của Chính phủ", 0.02),
)
COMMENDATIONS = (
    ("Giấy khen", 0.3),
    ("Bằng khen của Chủ tịch UBND tỉnh An Phú", 0.12),
    ("Bằng khen của Bộ trưởng Bộ Giáo dục và Đào tạo", 0.05),
    ("Bằng khen của Thủ tướng Chính phủ", 0.03),
    ("Huân chương Lao động hạng Ba", 0.01),
    ("Huân chương Lao động hạng Nhì", 0.003),
)
LEVELS: tuple[YearLevel, ...] = ("excellent", "good", "completed", "not-completed")
ROUTES: tuple[Route | None, ...] = ("merit", "thematic", "sudden", "service", None)


def records(count: int) -> tuple[Record, ...]:
    """So many records, from a newcomer's empty one to thirty years of service."""
    return tuple(_record(number) for number in range(count))


def _record(number: int) -> Record:
    dice = random.Random(number)  # noqa: S311 - records to measure with, nothing secret
    collective = dice.random() < 0.2
    first = LAST_YEAR - dice.choice((0, 2, 5, 8, 12, 20, 30))
    years = range(first, LAST_YEAR + 1)
    titles = COLLECTIVE_TITLES if collective else TITLES
    return Record(
        kind="collective" if collective else "individual",
        name=f"{'Trường' if collective else 'Người'} {number}",
        joined=None if collective else dt.date(first, dice.randint(1, 12), 1),
        established=dt.date(first - 5, 9, 5) if collective else None,
        history=_unless_left_out(dice, (*_held(dice, titles, years), *_held(dice, COMMENDATIONS, years))),
        initiatives=_unless_left_out(dice, _made(dice, years)),
        results=_unless_left_out(dice, _graded(dice, years)),
        discipline=_unless_left_out(dice, _given(dice, first)),
        cases=_unless_left_out(dice, (Case(matter="Đơn tố cáo đang được xác minh"),) if dice.random() < 0.02 else ()),
        leave=(Leave(reason="Nghỉ thai sản"),) if dice.random() < 0.1 else (),
        staffing=tuple(_staffed(dice, year) for year in years) if collective else None,
    )


def _unless_left_out(dice: random.Random, rows: tuple[Row, ...]) -> tuple[Row, ...] | None:
    return None if dice.random() < 0.05 else rows


def _held(dice: random.Random, awards: tuple[tuple[str, float], ...], years: range) -> tuple[AwardRecord, ...]:
    return tuple(
        AwardRecord(
            title=title,
            year=year if dice.random() < 0.99 else None,
            decision=f"{dice.randint(1, 4000)}/QĐ-UBND",
            date=dt.date(year, 11, dice.randint(1, 28)),
            authority="Chủ tịch Ủy ban nhân dân tỉnh An Phú",
            route=dice.choices(ROUTES, (80, 10, 3, 2, 5))[0],
        )
        for title, likely in awards
        for year in years
        if dice.random() < likely
    )


def _made(dice: random.Random, years: range) -> tuple[Initiative, ...]:
    return tuple(
        Initiative(
            title=f"Sáng kiến {year}",
            year=year,
            level=dice.choices(("base", "ministry", "nation", None), (80, 12, 3, 5))[0],
            used_for=dice.choice(("", "", "Chiến sĩ thi đua cơ sở", "Bằng khen của Thủ tướng Chính phủ")),
        )
        for year in years
        if dice.random() < 0.5
    )


def _graded(dice: random.Random, years: range) -> tuple[YearResult, ...]:
    return tuple(YearResult(year=year, level=dice.choices(LEVELS, (45, 45, 8, 2))[0]) for year in years)


def _given(dice: random.Random, first: int) -> tuple[Discipline, ...]:
    if dice.random() > 0.05:
        return ()
    begun = dt.date(dice.randint(first, LAST_YEAR), 3, 1)
    return (Discipline(form="Khiển trách", date=begun, until=begun.replace(year=begun.year + 1)),)


def _staffed(dice: random.Random, year: int) -> Staffing:
    members = dice.randint(8, 90)
    advanced = dice.randint(members // 2, members)
    return Staffing(
        year=year,
        members=members,
        advanced=advanced,
        base_fighters=dice.randint(0, advanced // 4),
        completed=dice.randint(advanced, members),
        warned=int(dice.random() < 0.05),
    )
