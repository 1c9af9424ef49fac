"""Each kind of defect gives exactly the one finding that names it, at the place where it is mended."""

import contextlib
import copy
import datetime as dt
import json
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from awards import schema
from awards.rulebook.load import InForce
from awards.rulebook.outcome import Outcome
from awards.rulebook.programme import Parameter
from awards.rulebook.rule import Rule
from tests.check import defects_of_answers, defects_of_papers
from tests.check.changes import Change, Data, Told, both, drop, error, put, told, unknown, warning
from tests.check.clean import clean
from tests.check.conftest import Check

DEFECTS: dict[str, tuple[Change, Told]] = {**defects_of_answers.DEFECTS, **defects_of_papers.DEFECTS}


def test_the_clean_dossier_has_no_open_finding(checked: Check) -> None:
    assert checked(clean()).open == ()


@pytest.mark.parametrize("name", DEFECTS)
def test_a_defect_gives_the_one_finding_that_names_it(name: str, checked: Check) -> None:
    change, expected = DEFECTS[name]
    data = clean()
    change(data)

    assert [told(finding) for finding in checked(data).open] == [expected]


def _with_parameter(parameter_id: str, value: Any) -> Callable[[InForce], InForce]:
    def amend(given: InForce) -> InForce:
        parameters = given.programme.parameters
        changed = {**parameters, parameter_id: replace(parameters[parameter_id], value=value)}
        return replace(given, programme=replace(given.programme, parameters=changed))

    return amend


def _with_persons_only(given: InForce) -> InForce:
    awards = tuple(replace(award, kinds=("individual",)) for award in given.programme.awards)
    return replace(given, programme=replace(given.programme, awards=awards))


def _with_a_lost_form(given: InForce) -> InForce:
    *others, report = given.programme.documents
    lost = replace(report, forms={"any": "nd91/mau-07"})
    return replace(given, programme=replace(given.programme, documents=(*others, lost)))


def test_an_award_for_persons_is_refused_to_a_collective(checked: Check) -> None:
    result = checked(clean(), amend=_with_persons_only)

    assert [told(each) for each in result.open] == [error("consistency.award-for-kind", "/nominees/0/award", "n1")]


def test_more_raised_hands_than_people_in_the_room_are_refused(checked: Check) -> None:
    data = clean()
    both(put("/session/method", "show-of-hands"), drop("/session/ballots"))(data)
    put("/nominees/1/votes", {"for": 9, "against": 1})(data)

    result = checked(data, amend=_with_parameter("secret-ballot", False))

    assert [told(each) for each in result.open] == [error("votes.above-present", "/nominees/1/votes", "n2")]


def test_a_narrow_vote_over_a_threshold_that_nobody_compared_is_noted(checked: Check) -> None:
    data = clean()
    put("/nominees/2/votes", {"for": 7, "against": 2})(data)

    result = checked(data, amend=_with_parameter("approval-share", Fraction(7, 10)))

    assert [told(each) for each in result.open] == [
        ("law.threshold-unverified", "not_met", "info", "n3", "/nominees/2/votes")
    ]
    assert "T-AGI-236090-TT" in [basis.instrument for basis in result.open[0].basis]


def test_the_example_that_is_shipped_is_clean(checked: Check) -> None:
    example = json.loads((Path(__file__).parents[2] / "examples" / "an-giang-2023.json").read_text(encoding="utf-8"))

    assert checked(example).open == ()


def test_a_report_without_its_form_is_told_once(checked: Check) -> None:
    result = checked(clean(), amend=_with_a_lost_form)

    assert told(result.open[0]) == error("completeness.document-form", "/proposal/date")


def _as_of(year: int, month: int, day: int) -> Callable[[InForce], InForce]:
    return lambda given: replace(given, on=dt.date(year, month, day))


def _in_year(year: int, session: str, proposal: str) -> Data:
    data = clean()
    both(put("/year", year), put("/session/date", session), put("/proposal/date", proposal))(data)
    for nominee in data["nominees"]:
        nominee["registered"] = f"{year}-03-01"
    return data


def test_after_2023_the_form_died_with_its_decree_and_the_next_one_is_named(checked: Check) -> None:
    result = checked(_in_year(2024, "2024-07-28", "2024-08-01"), today=dt.date(2024, 8, 5))

    assert [told(each) for each in result.open] == [error("law.form-expired", "/proposal/date")]
    assert result.open[0].message == (
        "“Báo cáo thành tích” lập theo mẫu số 01 và mẫu số 02 của 91/2017/NĐ-CP, hết hiệu lực từ 01/01/2024; "
        "ngày 01/8/2024 đang áp dụng 98/2023/NĐ-CP."
    )
    assert [basis.instrument for basis in result.open[0].basis] == ["540/KH-SGDĐT", "98/2023/NĐ-CP"]


def test_from_july_2025_the_decree_named_is_the_one_of_2025(checked: Check) -> None:
    result = checked(_in_year(2025, "2025-07-28", "2025-08-01"), today=dt.date(2025, 8, 5))

    assert [told(each) for each in result.open] == [error("law.form-expired", "/proposal/date")]
    assert [basis.instrument for basis in result.open[0].basis] == ["540/KH-SGDĐT", "152/2025/NĐ-CP"]


def test_the_day_of_receipt_selects_the_law_before_the_day_of_the_proposal(checked: Check) -> None:
    data = clean()
    data["received"] = "2024-01-02"

    result = checked(data, today=dt.date(2024, 1, 3))

    assert [told(each) for each in result.open] == [error("law.form-expired", "/received")]


def test_a_dossier_sent_when_the_programme_is_over_is_asked_about(checked: Check) -> None:
    result = checked(_in_year(2025, "2025-12-28", "2026-02-01"), today=dt.date(2026, 2, 5))

    assert [told(each) for each in result.open] == [
        warning("dates.proposal-late", "/proposal/date"),
        error("law.form-expired", "/proposal/date"),
        warning("law.programme-over", "/proposal/date"),
    ]


def test_before_its_decree_a_form_did_not_exist(checked: Check) -> None:
    result = checked(clean(), amend=_as_of(2017, 9, 30))

    assert [told(each) for each in result.open] == [
        error("law.form-too-early", "/proposal/date"),
        warning("law.programme-not-begun", "/proposal/date"),
    ]
    assert result.open[0].message == (
        "“Báo cáo thành tích” lập theo mẫu số 01 và mẫu số 02 của 91/2017/NĐ-CP, đến 01/10/2017 mới có hiệu lực; "
        "ngày 30/9/2017 chưa áp dụng."
    )


def test_a_day_before_the_programme_is_asked_about(checked: Check) -> None:
    result = checked(clean(), amend=_as_of(2019, 8, 1))

    assert [told(each) for each in result.open] == [warning("law.programme-not-begun", "/proposal/date")]


def test_once_no_decree_is_known_the_finding_says_so(checked: Check) -> None:
    result = checked(clean(), amend=_as_of(2027, 3, 1))

    assert [told(each) for each in result.open] == [
        ("law.amended-unread", "unknown", "warning", "", ""),
        error("law.decree-ended", "/proposal/date"),
        warning("law.programme-over", "/proposal/date"),
    ]


def test_a_clause_is_not_compared_once_an_amendment_that_nobody_read_is_in_force(checked: Check) -> None:
    data = clean()
    drop("/unit/place")(data)

    def verified(year: int, month: int, day: int) -> list[tuple[str, str]]:
        found = {each.code: each.basis for each in checked(data, amend=_as_of(year, month, day)).open}
        return [(each.instrument, each.verified) for each in found["completeness.answer"] if "QH" in each.instrument]

    assert verified(2026, 9, 30) == [("06/2022/QH15", "text")]
    assert verified(2026, 10, 1) == [("06/2022/QH15", "none")]


def test_a_dash_says_that_there_is_nothing_where_nothing_has_to_be(checked: Check) -> None:
    data = clean()
    data["nominees"][0]["answers"]["trang-tin"] = "–"

    assert checked(data).open == ()


def _for_the_state(given: InForce) -> InForce:
    first = given.programme.awards[0]
    awards = (
        replace(first, decided_by="Chủ tịch nước"),
        replace(first, id="bang-khen-thu-tuong", decided_by="Thủ tướng Chính phủ"),
    )
    return replace(given, programme=replace(given.programme, awards=awards))


def test_each_authority_of_the_state_has_a_proposal_of_its_own_since_the_decree_of_2023(checked: Check) -> None:
    data = _in_year(2024, "2024-07-28", "2024-08-01")
    data["nominees"][0]["award"] = "bang-khen-thu-tuong"
    earlier = clean()
    earlier["nominees"][0]["award"] = "bang-khen-thu-tuong"

    now = [told(each) for each in checked(data, amend=_for_the_state, today=dt.date(2024, 8, 5)).open]
    then = [told(each) for each in checked(earlier, amend=_for_the_state).open]

    expected = error("consistency.proposal-authorities", "/nominees")
    assert (expected in now, expected in then) == (True, False)


def test_each_kind_of_commendation_has_a_proposal_of_its_own_since_the_decree_of_2023(checked: Check) -> None:
    data = _in_year(2024, "2024-07-28", "2024-08-01")
    data["nominees"][0]["route"], data["nominees"][1]["route"] = "merit", "thematic"

    found = [told(each) for each in checked(data, today=dt.date(2024, 8, 5)).open]

    assert error("consistency.proposal-routes", "/nominees") in found


def _with_a_short_summary(given: InForce) -> InForce:
    report = given.programme.documents[-1]
    summary = replace(report, id="summary", forms={"any": "common/tom-tat-thanh-tich"})
    limit = Parameter(id="summary-max-words", title="Số chữ của bản tóm tắt", value=30, basis=report.basis)
    programme = given.programme
    parameters = {**programme.parameters, limit.id: limit}
    return replace(
        given, programme=replace(programme, documents=(*programme.documents, summary), parameters=parameters)
    )


def test_a_summary_of_more_words_than_the_programme_takes_is_sent_back(checked: Check) -> None:
    data = clean()
    for number, nominee in enumerate(data["nominees"]):
        nominee["answers"]["tom-tat"] = " ".join(["Vận động 17 em trở lại lớp, 126 ngày công."] * (3 + (number == 1)))

    assert [told(each) for each in checked(data, amend=_with_a_short_summary).open] == [
        error("texts.too-many-words", "/nominees/1/answers/tom-tat", "n2"),
    ]


OF_OTHERS = ("file", "candidate", "component")
"""What packs, records and Word files are judged on has its defects in their tests: pack, eligible, inspect."""

ELSEWHERE = {
    "award.excluded",
    "award.initiative-used-before",
    "award.initiative-without-proof",
    "award.standard-left-to-council",
    "award.standard-not-met",
    "award.vote-below-threshold",
    "award.vote-not-secret",
    "completeness.paper-answer",
    "completeness.no-award-dossier",
    "consistency.award-for-kind",
    "consistency.proposal-authorities",
    "consistency.proposal-routes",
    "texts.too-many-words",
    "votes.above-present",
    "completeness.document-form",
    "law.amended-unread",
    "law.decree-ended",
    "law.form-expired",
    "law.form-outline",
    "law.form-too-early",
    "law.unknown-era",
    "law.programme-not-begun",
    "law.programme-over",
    "law.ballot-before",
    "law.threshold-before",
    "law.threshold-unverified",
}
"""Codes whose defect needs another programme or another day: the tests above, and of an award test_awarding."""


def test_every_common_rule_has_its_defect(common_rules: tuple[Rule, ...]) -> None:
    fired = {expected[0] for _, expected in DEFECTS.values()} | ELSEWHERE

    assert fired == {rule.code for rule in common_rules if rule.each not in OF_OTHERS}


def test_with_everything_all_four_outcomes_are_told(checked: Check) -> None:
    data = clean()
    both(put("/session/ballots/issued", 10), drop("/nominees/1/model"))(data)

    assert {finding.outcome for finding in checked(data).findings} == set(Outcome)


def test_two_defects_of_different_kinds_are_both_told(checked: Check) -> None:
    data = clean()
    both(put("/session/closed", "07:30"), drop("/nominees/2/votes"))(data)

    assert [told(each) for each in checked(data).open] == [
        error("dates.closed-before-opened", "/session/closed"),
        unknown("minutes.nominee-without-votes", "/nominees/2/votes", "n3"),
    ]


def _leaves(value: Any, pointer: str = "") -> Iterator[str]:
    if isinstance(value, dict | list):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _leaves(inner, f"{pointer}/{key}")
    elif pointer not in {"/format", "/programme"} and not pointer.endswith("/id"):
        yield pointer


@given(pointer=st.sampled_from(sorted(_leaves(clean()))))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_single_thing_is_missing_is_told_at_most_once(pointer: str, checked: Check) -> None:
    data = clean()
    drop(pointer)(data)

    assert len(checked(data).open) <= 1


@given(mended=st.sets(st.sampled_from(sorted(DEFECTS)), min_size=1, max_size=4))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_place_is_told_twice_by_the_same_code(mended: set[str], checked: Check) -> None:
    data = clean()
    for name in sorted(mended):
        changed = copy.deepcopy(data)
        with contextlib.suppress(KeyError, IndexError, schema.Malformed):  # it needs what another took away
            DEFECTS[name][0](changed)
            schema.load(changed)
            data = changed

    told_places = [(finding.code, finding.subject, finding.at) for finding in checked(data).open]

    assert len(told_places) == len(set(told_places)) > 0


def test_an_error_always_cites_its_ground(checked: Check) -> None:
    for change, _ in DEFECTS.values():
        data = clean()
        change(data)
        assert all(finding.basis for finding in checked(data).errors)
