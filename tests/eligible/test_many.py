"""Many records are judged as each alone would be, in their order, however the work is shared out."""

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from awards.eligible import Tally, judge, judge_many, latest_year
from awards.eligible.many import in_processes
from awards.model import AwardRecord, Case, Discipline, Initiative, Leave, Record, YearResult
from awards.rulebook.load import Rulebook
from benchmarks.records import records
from tests.eligible.test_knowing_less import DAYS, judge_of
from tests.eligible.test_knowing_less import records as drawn

ON = dt.date(2025, 8, 1)


def test_many_are_judged_as_each_alone(rulebook: Rulebook) -> None:
    some = records(60)
    alone = [
        Tally(
            name=each.name,
            year=latest_year(each, ON),
            outcomes={one.award.id: one.outcome for one in judge(each, rulebook, ON, latest_year(each, ON))},
        )
        for each in some
    ]
    assert list(judge_many(some, rulebook, ON, processes=1)) == alone


def test_work_that_is_shared_out_comes_back_in_order() -> None:
    items = range(950)
    assert list(in_processes(lambda each: each * each, items, processes=2)) == [each * each for each in items]


@given(drawn, st.sampled_from(DAYS))
@settings(max_examples=60)
def test_the_short_answer_is_that_of_the_long_one(record: Record, day: dt.date) -> None:
    judge = judge_of(day)
    year = min(day.year, 2025)
    assert judge.outcomes(record, year) == {each.award.id: each.outcome for each in judge.standings(record, year)}


UNRELATED = (
    ("history", AwardRecord(title="Kỷ niệm chương “Vì sự nghiệp giáo dục”", year=2021)),
    ("history", AwardRecord(title="Giải ba hội thi cầu lông", year=2025, route="merit")),
    ("initiatives", Initiative(title="Sáng kiến cũ", year=2011, level="base")),
    ("results", YearResult(year=2009, level="good")),
    ("leave", Leave(reason="Đi học", since=dt.date(2015, 9, 1), until=dt.date(2016, 6, 1))),
)


@given(drawn, st.sampled_from(UNRELATED), st.sampled_from(DAYS))
@settings(max_examples=60)
def test_a_fact_that_has_nothing_to_do_with_it_takes_nothing_away(
    record: Record, added: tuple[str, object], day: dt.date
) -> None:
    part, row = added
    longer = Record(**{**structs.asdict(record), part: (*getattr(record, part), row)})
    year = min(day.year, 2025)
    before, after = (judge_of(day).outcomes(each, year) for each in (record, longer))
    assert {award for award, each in before.items() if each == "now"} <= {
        a for a, each in after.items() if each == "now"
    }


@given(drawn, st.data(), st.sampled_from(DAYS))
@settings(max_examples=60)
def test_a_line_less_never_makes_more_possible_unless_it_spoke_against(
    record: Record, data: st.DataObject, day: dt.date
) -> None:
    part = data.draw(st.sampled_from(("history", "initiatives", "results")))
    rows = getattr(record, part)
    if not rows:
        return
    index = data.draw(st.integers(0, len(rows) - 1))
    shorter = Record(**{**structs.asdict(record), part: (*rows[:index], *rows[index + 1 :])})
    year = min(day.year, 2025)
    before, after = (judge_of(day).outcomes(each, year) for each in (record, shorter))
    gained = {award for award, each in after.items() if each == "now" and before[award] != "now"}
    assert {award for award in gained if before[award] != "excluded"} == set()
    assert part == "history" or gained == set()


@given(drawn, st.sampled_from((Discipline(date=dt.date(2025, 1, 1)), Case(matter="đơn tố cáo"))))
@settings(max_examples=30)
def test_what_speaks_against_a_candidate_makes_nothing_possible(record: Record, row: Discipline | Case) -> None:
    part = "cases" if isinstance(row, Case) else "discipline"
    worse = Record(**{**structs.asdict(record), part: (*getattr(record, part), row)})
    before, after = (judge_of(DAYS[1]).outcomes(each, 2025) for each in (record, worse))
    assert {a for a, each in after.items() if each == "now"} <= {a for a, each in before.items() if each == "now"}
