"""Whoever knows less of a record may never propose more: what is blank is not shown as met."""

import datetime as dt
from functools import cache

from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from awards.content.folders import find
from awards.eligible import Judge
from awards.model import AwardRecord, Case, Discipline, Initiative, Record, YearResult
from awards.rulebook.load import load

TITLES = (
    "Lao động tiên tiến",
    "Chiến sĩ thi đua cơ sở",
    "Chiến sĩ thi đua cấp tỉnh",
    "Bằng khen của Chủ tịch UBND tỉnh An Phú",
    "Bằng khen của Thủ tướng Chính phủ",
    "Kỷ niệm chương",
)
DAYS = (dt.date(2023, 6, 1), dt.date(2025, 8, 1))
years = st.integers(2018, 2025)
held = st.builds(AwardRecord, title=st.sampled_from(TITLES), year=years, route=st.sampled_from(("merit", "thematic")))
made = st.builds(Initiative, year=years, level=st.sampled_from(("base", "ministry", "nation")))
graded = st.lists(st.sampled_from(("excellent", "good", "completed")), min_size=8, max_size=8).map(
    lambda levels: tuple(YearResult(year=2018 + n, level=level) for n, level in enumerate(levels))  # type: ignore[arg-type]
)
records = st.builds(
    Record,
    kind=st.just("individual"),
    joined=st.just(dt.date(2010, 9, 1)),
    history=st.lists(held, max_size=12).map(tuple),
    initiatives=st.lists(made, max_size=3).map(tuple),
    results=graded,
    discipline=st.sampled_from(((), (Discipline(date=dt.date(2021, 1, 1), until=dt.date(2022, 1, 1)),))),
    cases=st.sampled_from(((), (Case(matter="đơn tố cáo"),))),
    leave=st.just(()),
)
PARTS = ("joined", "history", "initiatives", "results", "discipline", "cases")


@cache
def judge_of(day: dt.date) -> Judge:
    return Judge(load(find()), day)


def now(record: Record, day: dt.date) -> set[str]:
    year = min(day.year, 2025)
    return {each.award.id for each in judge_of(day).standings(record, year) if each.outcome == "now"}


@given(records, st.sets(st.sampled_from(PARTS), min_size=1), st.sampled_from(DAYS))
def test_a_list_that_is_not_given_never_makes_more_possible(record: Record, blank: set[str], day: dt.date) -> None:
    assert now(structs.replace(record, **dict.fromkeys(blank)), day) <= now(record, day)


@given(records, st.data(), st.sampled_from(DAYS))
def test_a_line_that_is_not_filled_in_never_makes_more_possible(
    record: Record, data: st.DataObject, day: dt.date
) -> None:
    part = data.draw(st.sampled_from(("history", "results", "initiatives")))
    key = data.draw(st.sampled_from({"history": ["title", "year", "route"]}.get(part, ["year", "level"])))
    rows = getattr(record, part)
    if not rows:
        return
    index = data.draw(st.integers(0, len(rows) - 1))
    unfilled = structs.replace(rows[index], **{key: "" if key == "title" else None})
    less = structs.replace(record, **{part: (*rows[:index], unfilled, *rows[index + 1 :])})
    assert now(less, day) <= now(record, day)
