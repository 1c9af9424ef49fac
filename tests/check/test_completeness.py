"""The forms' questions put to the dossier: what is asked, what is given, where it is mended."""

from typing import Any

from msgspec import structs

from awards import schema
from awards.check import completeness
from awards.check.case import Case
from awards.citation import Basis
from awards.content.folders import find
from awards.formbook.load import load
from awards.formbook.setting import within
from awards.rulebook.programme import Parameter
from awards.rulebook.rule import Subject
from tests.check.clean import clean
from tests.check.conftest import Check


def _about(case: Case, data: dict[str, Any]) -> Case:
    dossier = schema.load(data)
    return structs.replace(case, dossier=dossier, data=schema.dump(dossier))


def _nominee(case: Case, index: int) -> dict[str, Subject]:
    nominee = case.dossier.nominees[index]
    told = completeness.nominee_answers(case, f"/nominees/{index}", nominee, {})
    return {subject.at: subject for subject in told}


def test_required_questions_are_asked_and_optional_ones_only_when_answered(case: Case) -> None:
    places = {subject.at for subject in completeness.dossier_answers(case, {})}

    assert "/unit/name" in {subject.at for subject in completeness.unit_answers(case, {})}
    assert {"/council/members", "/session/ballots/valid", "/proposal/date"} <= places
    assert "/received" not in places
    assert "/session/number" in places


def test_a_paper_that_no_instrument_prescribes_rests_on_the_programme_that_asks_for_it(case: Case) -> None:
    minutes = next(spec for spec in case.programme.documents if spec.id == "minutes")
    elsewhere = structs.replace(minutes, basis=Basis("06/2022/QH15", "Điều 84", "text"))
    others = tuple(spec for spec in case.programme.documents if spec.id != "minutes")
    programme = structs.replace(case.programme, documents=(*others, elsewhere))
    here = structs.replace(case, in_force=structs.replace(case.in_force, programme=programme))

    told = {subject.at: subject for subject in completeness.dossier_answers(here, {})}

    assert told["/session/date"].sources["answer.given"] == elsewhere.basis


def test_a_show_of_hands_has_no_ballots_to_count(case: Case) -> None:
    data = clean()
    data["session"]["method"] = "show-of-hands"
    del data["session"]["ballots"]

    places = {subject.at for subject in completeness.dossier_answers(_about(case, data), {})}

    assert not any(place.startswith("/session/ballots") for place in places)


def test_a_person_is_asked_the_form_for_persons_and_a_collective_the_other(case: Case) -> None:
    assert "/nominees/1/answers/ngay-sinh" in _nominee(case, 1)
    assert "/nominees/0/answers/tru-so" in _nominee(case, 0)
    assert "/nominees/0/roles" not in _nominee(case, 0)


def test_the_longest_account_is_the_heart_of_the_report(case: Case) -> None:
    main = [at for at, subject in _nominee(case, 2).items() if subject.facts["answer.is_main"]]

    assert main == ["/nominees/2/answers/dan-van-kheo"]


def test_a_row_is_looked_at_cell_by_cell_only_where_something_is_amiss(case: Case) -> None:
    data = clean()
    data["nominees"][2]["history"][1]["authority"] = ""

    places = [at for at in _nominee(_about(case, data), 2) if at.startswith("/nominees/2/history/")]

    assert places == ["/nominees/2/history/1/authority"]


def test_a_declared_none_is_an_answer(case: Case) -> None:
    assert _nominee(case, 1)["/nominees/1/history"].facts["answer.given"] is True


def test_the_form_asks_under_its_own_clause(case: Case) -> None:
    subject = _nominee(case, 1)["/nominees/1/answers/dan-van-kheo"]

    assert subject.sources["answer.given"].words() == "mục III.4, gạch đầu dòng thứ ba, 540/KH-SGDĐT"


def test_a_position_that_the_report_widens_is_the_same_position(checked: Check) -> None:
    data = clean()
    data["nominees"][1]["answers"]["chuc-vu"] = "Chi ủy viên, nhân viên văn thư"

    assert checked(data).open == ()


def test_an_empty_dossier_is_told_only_what_is_missing(checked: Check) -> None:
    open_findings = checked({"format": "awards-dossier/1", "programme": "an-giang-dan-van-kheo-2021-2025"}).open

    assert {finding.code for finding in open_findings} == {
        "completeness.answer",
        "completeness.no-nominees",
        "council.no-decision-number",
        "council.no-decision-date",
    }
    assert len({finding.at for finding in open_findings}) == len(open_findings)


def test_a_nominee_of_whom_nothing_is_written_is_told_only_what_is_missing(checked: Check) -> None:
    data = clean()
    data["nominees"].append({"id": "n4"})
    for paper in ("session", "proposal"):
        data[paper]["nominees"].append("n4")

    open_findings = checked(data).open

    assert {finding.subject for finding in open_findings} == {"n4"}
    assert {str(finding.outcome) for finding in open_findings} == {"unknown"}
    assert len({finding.at for finding in open_findings}) == len(open_findings)


def test_the_words_of_a_summary_are_counted_where_the_programme_limits_them(case: Case) -> None:
    basis = case.programme.source
    summary = structs.replace(
        next(each for each in case.programme.documents if each.per_nominee),
        id="summary",
        forms={"any": "common/tom-tat-thanh-tich"},
    )
    limit = Parameter(id="summary-max-words", title="Số chữ của bản tóm tắt", value=5, basis=basis)
    limits = {**case.programme.parameters, limit.id: limit}
    programme = structs.replace(case.programme, documents=(*case.programme.documents, summary), parameters=limits)
    in_force = structs.replace(case.in_force, programme=programme)
    case = structs.replace(case, in_force=in_force, formbook=within(load(find()), programme))
    data = clean()
    data["nominees"][0]["answers"]["tom-tat"] = "Một hai ba, bốn  năm\nsáu."

    facts = _nominee(_about(case, data), 0)["/nominees/0/answers/tom-tat"].facts

    assert (facts["answer.words"], facts["answer.max_words"]) == (6, 5)
