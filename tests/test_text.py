"""Vietnamese text: dates as people write them, names as people sort them."""

import datetime as dt
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awards import text


@pytest.mark.parametrize(
    "written",
    [
        "5/3/2021",
        "05/03/2021",
        "05-03-2021",
        "5–3–2021",
        "5.3.2021",
        " 5 / 3 / 2021 ",
        "5/3/2021.",
        "ngày 05 tháng 3 năm 2021",
        "Ngày 05 tháng 3 năm 2021;",
        "2021-03-05",
    ],
)
def test_a_day_is_understood_as_people_write_it(written: str):
    assert text.parse_date(written) == dt.date(2021, 3, 5)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "31/2/2021",
        "5/3/21",
        "3/2021",
        "05032021",
        "5/3/2021 8h",
        "13/13/2021",
        "5/3/0021",
        "0021-03-05",
        "5/3/2021..",
    ],
)
def test_what_is_not_one_calendar_day_is_not_guessed(written: str):
    assert text.parse_date(written) is None


@given(st.dates(dt.date(1000, 1, 1), dt.date(9999, 12, 31)))
def test_every_day_reads_back_from_both_of_its_printed_forms(day: dt.date):
    assert text.parse_date(text.short_date(day)) == day
    assert text.parse_date(text.long_date(day)) == day


def test_day_below_ten_and_months_one_and_two_take_a_zero():
    assert text.short_date(dt.date(2026, 1, 5)) == "05/01/2026"
    assert text.long_date(dt.date(2019, 6, 29)) == "ngày 29 tháng 6 năm 2019"


def test_words_sort_as_in_a_vietnamese_dictionary():
    words = ["Yến", "Đạt", "Ánh", "Ấn", "An", "Dũng", "Ân", "Ăn"]
    assert sorted(words, key=text.sort_key) == ["An", "Ánh", "Ăn", "Ân", "Ấn", "Dũng", "Đạt", "Yến"]


def test_people_sort_by_given_name_then_by_the_rest():
    people = ["Trần Văn Bình", "Lê Thị Ánh", "Nguyễn Văn An", "Đặng Văn An"]
    assert sorted(people, key=text.name_key) == ["Đặng Văn An", "Nguyễn Văn An", "Lê Thị Ánh", "Trần Văn Bình"]


@given(st.text(max_size=40))
def test_a_search_key_does_not_depend_on_how_marks_were_typed(typed: str):
    assert text.fold(unicodedata.normalize("NFD", typed)) == text.fold(unicodedata.normalize("NFC", typed))


def test_a_file_name_keeps_the_name_without_its_marks():
    assert text.plain_name("Đặng Thị Ánh & “Tổ Văn”") == "Dang-Thi-Anh-To-Van"
