"""The plans from their sources: dates, papers, tasks, and what a plan without an award dossier does not have."""

import datetime as dt
from fractions import Fraction

import pytest

from awards.content import folders
from awards.rulebook.calendar import as_ics, due
from awards.rulebook.content_check import check_content
from awards.rulebook.load import InForce, load
from awards.rulebook.show import as_text
from awards.rulebook.show_json import as_json

from .conftest import PROGRAMME, Write

RULEBOOK = load(folders.Content((folders.built_in(),)))
AN_GIANG = "an-giang-dan-van-kheo-2021-2025"
LAM_DONG = "lam-dong-dan-van-2023"
PARTY_2024 = "tp-hcm-dan-van-2024"
PARTY_2021 = "tp-hcm-105-cv-du-2021"
SCHOOL = "tan-binh-thcs-truong-chinh-2025"
WITHOUT_DOSSIER = [LAM_DONG, PARTY_2024, PARTY_2021, SCHOOL]


def plan(name: str, year: int = 2023) -> InForce:
    return RULEBOOK.in_force(name, dt.date(year, 6, 1))


@pytest.mark.parametrize(
    ("name", "days"),
    [
        (LAM_DONG, ["trước ngày 02/6/2023", "trước ngày 25/11/2023"]),
        (PARTY_2024, ["ngày 10/5/2024", "ngày 10/11/2024"]),
        (PARTY_2021, []),
        (SCHOOL, ["trước ngày 05/5/2025", "trước ngày 05/9/2025", "trước ngày 05/11/2025"]),
    ],
)
def test_the_dates_are_those_of_the_plan(name: str, days: list[str]) -> None:
    assert [each.when for each in due(plan(name).programme)] == days


def test_a_day_named_by_itself_is_still_in_time_and_one_before_which_is_not() -> None:
    assert [each.last_day for each in due(plan(PARTY_2024).programme)] == [dt.date(2024, 5, 10), dt.date(2024, 11, 10)]
    assert [each.last_day for each in due(plan(LAM_DONG).programme)] == [dt.date(2023, 6, 1), dt.date(2023, 11, 24)]
    told_ = as_ics(due(plan(PARTY_2024).programme), stamp=dt.date(2024, 1, 1))
    assert "DTSTART;VALUE=DATE:20240510\r\nDTEND;VALUE=DATE:20240511\r\n" in told_


@pytest.mark.parametrize("name", WITHOUT_DOSSIER)
def test_a_plan_without_awards_has_no_dossier_and_says_so(name: str) -> None:
    programme = plan(name).programme
    assert (programme.asks_dossier, programme.awards, programme.documents, programme.copies) == (False, (), (), 0)
    shown = as_text(plan(name))
    assert "không đòi hồ sơ đề nghị khen thưởng" in shown
    assert [part for part in ("NGƯỠNG", "HÌNH THỨC", "TIÊU CHÍ") if part in shown] == []


@pytest.mark.parametrize("name", [AN_GIANG, *WITHOUT_DOSSIER])
def test_every_clause_is_the_plan_s_own_and_compared(name: str) -> None:
    programme = plan(name).programme
    parts = (*programme.papers, *programme.tasks, *programme.calendar, *programme.recurring)
    assert {(each.basis.instrument, each.basis.verified) for each in parts} == {(programme.source.instrument, "text")}
    assert [each.id for each in parts if not each.basis.clause] == []


def test_only_the_reports_after_the_district_ended_have_lost_their_recipient() -> None:
    found = due(plan(SCHOOL).programme)
    assert [bool(each.warning) for each in found] == [False, True, True]
    assert found[1].warning == (
        "Thời hạn giữ nguyên, nhưng Ủy ban nhân dân quận đã kết thúc hoạt động từ ngày 01/7/2025. "
        "Hãy hỏi Ủy ban nhân dân phường nơi trường đóng nay nộp báo cáo cho ai."
    )
    assert found[1].deadline.to == "Ủy ban nhân dân quận (thông qua Phòng Nội vụ)"


def test_what_the_plan_asks_for_again_and_again_has_words_and_no_day() -> None:
    assert [(each.id, each.when) for each in plan(PARTY_2021).programme.recurring] == [("bao-cao-dinh-ky", "định kỳ")]
    assert as_json(plan(PARTY_2021))["calendar"][0]["when"] == "định kỳ"


def test_the_tasks_of_four_quarters_stand_under_their_quarter() -> None:
    tasks = plan(LAM_DONG).programme.tasks
    assert list(dict.fromkeys(each.when for each in tasks))[:4] == ["quý I", "quý II", "quý III", "quý IV"]
    shown = as_text(plan(LAM_DONG))
    assert shown.index("Quý I:") < shown.index("Quý II:") < shown.index("Quý III:") < shown.index("Quý IV:")
    assert "Quyết định số 2379/QĐ-UBND" in shown


@pytest.mark.parametrize("name", [PARTY_2024, PARTY_2021])
def test_a_party_plan_proposes_the_party_layout(name: str) -> None:
    assert plan(name).programme.defaults["/unit/system"] == "party"


def test_the_traits_of_a_programme_are_what_it_has() -> None:
    every = {"dossier", "movement", "models", "fields", "roles", "registration", "quota"}
    assert plan(AN_GIANG).programme.traits == every
    assert plan(SCHOOL).programme.traits == frozenset()
    assert plan(LAM_DONG).programme.traits == {"movement", "models"}


def test_the_model_may_be_declared_apart_from_fields(write: Write) -> None:
    def traits(text: str) -> frozenset[str]:
        return load(write({"rules/programmes/mau.yaml": text})).in_force("mau", dt.date(2023, 1, 1)).programme.traits

    assert traits(PROGRAMME) == {"dossier", "movement"}
    assert traits(PROGRAMME + "model: true\n") == {"dossier", "movement", "models"}


ROW = '{id: results, title: Báo cáo kết quả, before: "12/8", to: Sở, basis: {clause: mục IV}}'


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (ROW, ROW.replace("before:", 'day: "1/2", before:'), "hãy ghi đúng một trong ba khóa before, day, when"),
        (ROW, ROW.replace('before: "12/8", ', ""), "hãy ghi đúng một trong ba khóa before, day, when"),
        ("awards: [{id: bang-khen, basis: {clause: mục I}}]", "", "khóa awards và khóa dossier đi cùng nhau"),
        (
            "calendar:",
            "papers: [{id: a, title: A, form: f, stage: report, deadline: x, basis: {clause: I}}]\ncalendar:",
            "khóa calendar không có dòng “x”",
        ),
        (
            "calendar:",
            "papers: [{id: a, title: A, form: f, stage: report, basis: {clause: I}}]\ncalendar:",
            "không có tệp forms/f.yaml",
        ),
    ],
)
def test_a_loose_end_of_a_plan_is_told(write: Write, old: str, new: str, problem: str) -> None:
    assert old in PROGRAMME
    found = check_content(write({"rules/programmes/mau.yaml": PROGRAMME.replace(old, new)}))
    assert [str(each) for each in found if problem in each.message], found


def test_an_award_programme_keeps_its_thresholds() -> None:
    assert plan(AN_GIANG).programme.parameters["approval-share"].value == Fraction(4, 5)


def test_every_section_of_a_plan_that_asks_for_work_has_its_tasks() -> None:
    def clauses(name: str) -> set[str]:
        return {each.basis.clause.split(",")[0] for each in plan(name).programme.tasks}

    lam_dong = {*(f"mục II.{number}" for number in (1, 2, 3, 4, 6, 7, 8, 9)), "mục I.1 và mục II.5"}
    assert clauses(LAM_DONG) == lam_dong | {f"mục III.{number}" for number in (1, 2, 3, 4)} | {"mục IV"}
    party = {*(f"mục I.{number}" for number in range(1, 6)), *(f"mục II.{number}" for number in range(1, 6))}
    assert clauses(PARTY_2024) == party | {"Tổ chức thực hiện"}
    assert clauses(PARTY_2021) == {f"mục {number}" for number in range(1, 6)}
    school = {f"mục II.1 điểm {letter}" for letter in "abcde"} | {f"mục II.2 điểm {letter}" for letter in "abcd"}
    assert clauses(SCHOOL) == school | {"mục III.1", "mục III.2"}
    assert clauses(AN_GIANG) == {"mục IV.1", "mục IV.2"}


def test_nobody_is_named_for_a_work_that_the_plan_gives_to_nobody() -> None:
    quarters = [each for each in plan(LAM_DONG).programme.tasks if each.id.endswith("kiem-tra")]
    assert [each.who for each in quarters] == ["", "", "", ""]


def test_a_party_letter_without_dates_says_always_only_where_it_says_so() -> None:
    always = [each.id for each in plan(PARTY_2021).programme.tasks if each.when == "thường xuyên"]
    assert always == ["lanh-dao-doan-the", "kien-toan"]


def test_what_is_not_in_the_sources_is_told_with_the_task() -> None:
    assert "không có trong nguồn, nên chương trình chỉ nhắc tên, không chấm điểm." in as_text(plan(LAM_DONG))
    assert "Công văn giao Ban Tuyên giáo, Dân vận Đảng ủy báo cáo." in as_text(plan(PARTY_2021))
