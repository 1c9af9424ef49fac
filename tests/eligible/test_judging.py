"""What a record may be proposed for: never more than is known, and always with what is missing."""

import datetime as dt

import pytest
from msgspec.structs import replace

from awards.content.folders import find
from awards.eligible import Judge, judge
from awards.eligible.standing import Standing
from awards.model import AwardRecord, Case, Discipline, Initiative, Leave, Record, YearResult
from awards.rulebook.load import Rulebook, load
from awards.rulebook.outcome import Outcome

ON = dt.date(2025, 8, 1)
YEAR = 2025
TITLE = "Chiến sĩ thi đua cơ sở"


def titles(name: str, *years: int) -> tuple[AwardRecord, ...]:
    return tuple(AwardRecord(type="title", title=name, year=year) for year in years)


def commended(year: int, route: str | None = "merit") -> AwardRecord:
    title = "Bằng khen của Chủ tịch UBND tỉnh An Phú"
    return AwardRecord(type="commendation", title=title, year=year, route=route)  # type: ignore[arg-type]


def results(*years: int) -> tuple[YearResult, ...]:
    return tuple(YearResult(year=year, level="good") for year in years)


CLEAN = Record(
    kind="individual",
    name="Lò Thị Mận",
    joined=dt.date(2012, 9, 1),
    history=(),
    initiatives=(),
    results=results(2023, 2024, 2025),
    discipline=(),
    cases=(),
    leave=(),
)


def standing(rulebook: Rulebook, record: Record, award: str, *, on: dt.date = ON, year: int = YEAR) -> Standing:
    return next(each for each in judge(record, rulebook, on, year) if each.award.id == award)


def outcomes(rulebook: Rulebook, record: Record) -> dict[str, str]:
    return {each.award.id: each.outcome for each in judge(record, rulebook, ON, YEAR)}


def missing(rulebook: Rulebook, record: Record, award: str) -> list[tuple[str, str]]:
    best = standing(rulebook, record, award).best
    return [(each.words, each.found) for each in best.missing] if best else []


def test_a_standard_that_is_met_may_be_proposed_now(rulebook: Rulebook) -> None:
    found = standing(rulebook, CLEAN, "lao-dong")
    assert (found.outcome, found.best and found.best.outcome, found.exclusions) == ("now", Outcome.MET, ())


def test_one_requirement_that_is_missing_is_one_step(rulebook: Rulebook) -> None:
    with_title = replace(CLEAN, history=titles("Lao động tiên tiến", 2025))
    assert standing(rulebook, with_title, "chien-si").outcome == "one-step"
    assert standing(rulebook, CLEAN, "chien-si").outcome == "not-yet"


def test_what_is_missing_is_told_with_what_there_is(rulebook: Rulebook) -> None:
    assert missing(rulebook, CLEAN, "chien-si") == [
        ("“Lao động tiên tiến” năm 2025", "hiện có 0"),
        ("sáng kiến, đề tài được công nhận năm 2025", "hiện có 0"),
    ]


def test_a_run_of_years_is_told_part_by_part(rulebook: Rulebook) -> None:
    one_title = replace(CLEAN, results=results(2024, 2025), history=titles(TITLE, 2025))
    nearest = standing(rulebook, one_title, "bang-khen").standards[-1]
    assert [(each.words, each.found) for each in nearest.missing] == [
        ("03 năm liên tục đến năm 2025 hoàn thành tốt nhiệm vụ trở lên", "hiện có 2 năm"),
        (
            "trước chuỗi năm ấy đã có “Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh” theo công trạng",
            "",
        ),
        ("trong chuỗi năm ấy có 02 lần “Chiến sĩ thi đua cơ sở”", "hiện có 1"),
    ]


BEFORE_AND_INSIDE = (commended(2021), *titles(TITLE, 2023, 2024))


def test_a_run_with_all_its_parts_is_met(rulebook: Rulebook) -> None:
    assert outcomes(rulebook, replace(CLEAN, history=BEFORE_AND_INSIDE))["bang-khen"] == "now"


@pytest.mark.parametrize(
    ("route", "outcome"), [("thematic", "not-yet"), ("sudden", "not-yet"), (None, "unknown"), ("merit", "now")]
)
def test_a_thematic_commendation_is_no_step_to_one_of_merit(rulebook: Rulebook, route: str, outcome: str) -> None:
    record = replace(CLEAN, history=(commended(2021, route), *titles(TITLE, 2023, 2024)))
    assert standing(rulebook, record, "bang-khen").outcome == outcome


def test_a_list_that_is_not_given_is_asked_for(rulebook: Rulebook) -> None:
    found = standing(rulebook, replace(CLEAN, results=None), "lao-dong")
    assert found.outcome == "unknown"
    assert [each.unknown for each in found.standards[0].not_known] == ["chưa kê khai xếp loại hằng năm"]


def test_a_line_that_may_count_is_asked_about(rulebook: Rulebook) -> None:
    blank = replace(CLEAN, history=(AwardRecord(title="Lao động tiên tiến"),), initiatives=(Initiative(year=2025),))
    found = standing(rulebook, blank, "chien-si")
    assert [each.unknown for each in found.standards[0].not_known] == [
        "có dòng chưa ghi đủ hoặc chưa rõ ở các danh hiệu, hình thức đã được tặng"
    ]


def test_a_title_of_which_the_name_is_unclear_is_not_another_award(rulebook: Rulebook) -> None:
    record = replace(CLEAN, history=(*titles("Chiến sĩ thi đua", 2023, 2024), commended(2021)))
    assert standing(rulebook, record, "bang-khen").outcome == "unknown"


def test_an_unknown_record_is_proposed_for_nothing(rulebook: Rulebook) -> None:
    assert outcomes(rulebook, Record(kind="individual")) == {
        "bang-khen": "unknown",
        "chien-si": "unknown",
        "lao-dong": "unknown",
    }


def test_a_pending_case_excludes(rulebook: Rulebook) -> None:
    found = standing(rulebook, replace(CLEAN, cases=(Case(matter="đơn tố cáo"),)), "lao-dong")
    assert (found.outcome, [each.rule.code for each in found.exclusions]) == (
        "excluded",
        ["eligibility.pending-case"],
    )


def test_what_was_not_declared_of_cases_leaves_it_open(rulebook: Rulebook) -> None:
    found = standing(rulebook, replace(CLEAN, cases=None), "lao-dong")
    assert (found.outcome, [each.words for each in found.exclusions]) == (
        "unknown",
        ["Chưa khai có vụ việc nào đang được xem xét hay không."],
    )


def test_the_title_of_the_year_is_not_given_twice(rulebook: Rulebook) -> None:
    found = standing(rulebook, replace(CLEAN, history=titles("Lao động tiên tiến", 2025)), "lao-dong")
    assert (found.outcome, [each.words for each in found.exclusions]) == (
        "excluded",
        ["Đã được tặng “Lao động tiên tiến” năm 2025."],
    )


def test_a_discipline_in_force_excludes_and_one_that_is_over_starts_the_count_again(rulebook: Rulebook) -> None:
    given = Discipline(form="Khiển trách", date=dt.date(2023, 3, 1), until=dt.date(2024, 2, 29))
    lasting = replace(given, until=dt.date(2025, 12, 31))
    assert outcomes(rulebook, replace(CLEAN, discipline=(lasting,)))["lao-dong"] == "excluded"
    over = replace(CLEAN, discipline=(given,), history=BEFORE_AND_INSIDE)
    run = next(each for each in standing(rulebook, over, "bang-khen").standards if each.standard.id == "nam-nam")
    assert [each.outcome for each in run.requirements] == [Outcome.NOT_MET, Outcome.MET, Outcome.MET]
    assert [each.rule.code for each in standing(rulebook, over, "bang-khen").remarks] == [
        "eligibility.counted-after-discipline"
    ]


def test_before_the_law_said_so_the_years_before_a_discipline_count(rulebook: Rulebook) -> None:
    given = Discipline(form="Khiển trách", date=dt.date(2021, 3, 1), until=dt.date(2022, 2, 28))
    record = replace(
        CLEAN,
        discipline=(given,),
        results=results(2021, 2022, 2023),
        history=(commended(2020), *titles(TITLE, 2021, 2022)),
    )
    assert standing(rulebook, record, "bang-khen", on=dt.date(2023, 8, 1), year=2023).outcome == "now"


FIVE = tuple(Initiative(title=f"Sáng kiến {n}", year=2025) for n in range(5))


@pytest.mark.parametrize(
    ("used_for", "outcome"),
    [("", "now"), (TITLE, "one-step"), ("Giải thưởng khác", "unknown"), ("Bằng khen của Chủ tịch UBND tỉnh", "now")],
)
def test_an_initiative_used_for_a_title_serves_no_commendation(rulebook: Rulebook, used_for: str, outcome: str) -> None:
    record = replace(CLEAN, initiatives=(replace(FIVE[0], used_for=used_for), *FIVE[1:]))
    assert standing(rulebook, record, "bang-khen").outcome == outcome


def test_an_initiative_used_for_a_commendation_serves_no_title(rulebook: Rulebook) -> None:
    used = (Initiative(year=2025, used_for="Bằng khen của Chủ tịch UBND tỉnh"),)
    record = replace(CLEAN, initiatives=used, history=titles("Lao động tiên tiến", 2025))
    assert standing(rulebook, record, "chien-si").outcome == "one-step"


def test_a_draft_decides_nothing(rulebook: Rulebook) -> None:
    found = standing(rulebook, CLEAN, "chien-si")
    assert [each.standard.id for each in found.standards] == ["sang-kien"]
    assert [each.off for each in found.award.drafts("individual")] == ["chưa rõ lời văn"]


def test_what_the_council_attests_stands_apart(rulebook: Rulebook) -> None:
    assert [each.standard.id for each in standing(rulebook, CLEAN, "bang-khen").attested] == ["phong-trao"]


def test_an_award_of_another_kind_is_not_told(rulebook: Rulebook) -> None:
    assert outcomes(rulebook, replace(CLEAN, kind="collective")) == {"bang-khen": "unknown"}


def test_a_record_of_no_kind_stands_towards_nothing(rulebook: Rulebook) -> None:
    assert judge(replace(CLEAN, kind=None), rulebook, ON, YEAR) == ()


def test_maternity_leave_is_told_to_count(rulebook: Rulebook) -> None:
    record = replace(CLEAN, leave=(Leave(reason="Nghỉ thai sản"),))
    found = standing(rulebook, record, "lao-dong", on=dt.date(2024, 8, 1))
    assert [each.rule.code for each in found.remarks] == ["eligibility.maternity-counts"]


def test_a_clause_amended_by_what_nobody_has_read_is_not_compared(rulebook: Rulebook) -> None:
    verified = [
        standing(rulebook, CLEAN, "lao-dong", on=on).standards[0].basis.verified for on in (ON, dt.date(2030, 1, 1))
    ]
    assert verified == ["text", "none"]


def test_the_law_of_a_day_is_prepared_once(rulebook: Rulebook) -> None:
    assert Judge(rulebook, ON).law is Judge(rulebook, ON).law
    assert Judge(rulebook, ON).law is not Judge(rulebook, dt.date(2025, 8, 2)).law


@pytest.mark.parametrize(("day", "outcome"), [(dt.date(2027, 2, 28), "now"), (dt.date(2027, 3, 1), "unknown")])
def test_nothing_may_be_proposed_once_the_decree_has_ended_without_a_known_successor(
    day: dt.date, outcome: str
) -> None:
    record = replace(CLEAN, results=results(2026))
    given = standing(load(find()), record, "lao-dong-tien-tien", on=day, year=2026)
    assert (given.outcome, [each.rule.code for each in given.exclusions]) == (
        outcome,
        ["eligibility.decree-ended"] if outcome == "unknown" else [],
    )


def test_no_award_is_near_once_the_decree_has_ended() -> None:
    given = judge(replace(CLEAN, results=results(2026)), load(find()), dt.date(2027, 3, 1), 2026)
    assert {each.outcome for each in given} == {"unknown"}


@pytest.mark.parametrize(("years", "outcome"), [((2024, 2025), "one-step"), ((2025,), "not-yet"), ((), "not-yet")])
def test_one_step_is_one_year_no_more(rulebook: Rulebook, years: tuple[int, ...], outcome: str) -> None:
    record = replace(CLEAN, results=results(*years), history=(commended(2021), *titles(TITLE, 2023, 2024)))
    assert standing(rulebook, record, "bang-khen").outcome == outcome


def test_the_year_in_which_a_discipline_ended_is_told_as_the_reason(rulebook: Rulebook) -> None:
    over = Discipline(date=dt.date(2024, 9, 1), until=dt.date(2025, 3, 1))
    found = standing(rulebook, replace(CLEAN, discipline=(over,)), "lao-dong")
    assert [each.unknown for each in found.standards[0].not_known] == [
        "kỷ luật hết thời hạn trong năm 2025, chưa rõ xếp loại năm ấy có được tính không"
    ]
