import datetime as dt
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awards.formbook.form import Choice, Question
from awards.formbook.typed import Refused, clean, parse


def asked(kind, **more):
    return Question(id="q", label="Câu hỏi", type=kind, **more)


@pytest.mark.parametrize(
    "typed",
    ["5/3/2021", "05/03/2021", "05-03-2021", "5.3.2021", "ngày 05 tháng 3 năm 2021", "2021-03-05", " 5/3/2021\u00a0"],
)
def test_dates_as_people_write_them_are_understood(typed):
    assert parse(asked("date"), typed) == "2021-03-05"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("31/2/2021", "Không có ngày “31/2/2021” trong lịch."),
        ("5/3/0021", "Không có ngày “5/3/0021” trong lịch."),
        ("31–2–2021", "Không có ngày “31–2–2021” trong lịch."),
        ("5/3/21", "“5/3/21” mới có hai chữ số của năm."),
        ("5–3–21", "“5–3–21” mới có hai chữ số của năm."),
        ("tháng ba", "Chưa đọc được ngày “tháng ba”."),
    ],
)
def test_what_is_no_day_is_refused_with_the_accepted_forms(typed, told):
    with pytest.raises(Refused) as caught:
        parse(asked("date"), typed)
    accepted = "Hãy ghi ngày, tháng và năm đủ bốn chữ số, ví dụ 05/3/2021, 5-3-2021 hoặc 5.3.2021."
    assert str(caught.value) == f"{told} {accepted}"


@given(st.dates(min_value=dt.date(1000, 1, 1)), st.sampled_from("/-."))
def test_every_day_is_understood_in_every_form(day, mark):
    assert parse(asked("date"), f"{day.day}{mark}{day.month}{mark}{day.year}") == day.isoformat()


@pytest.mark.parametrize("typed", ["8h30", "8:30", "08 giờ 30", "8 giờ 30 phút", "8g30", "08.30", "8h30'"])
def test_times_as_people_write_them_are_understood(typed):
    assert parse(asked("time"), typed) == "08:30"


def test_a_full_hour_needs_no_minutes():
    assert [parse(asked("time"), typed) for typed in ("8h", "8 giờ", "8h00")] == ["08:00"] * 3


@pytest.mark.parametrize("typed", ["25:00", "8:75", "sáng", "8"])
def test_what_is_no_time_is_refused(typed):
    with pytest.raises(Refused, match="Hãy ghi giờ và phút, ví dụ 8 giờ 30, 8h30 hoặc 14:00"):
        parse(asked("time"), typed)


@pytest.mark.parametrize(
    ("typed", "number"), [("9", 9), ("1.250", 1250), ("1 250", 1250), ("1.250.000", 1250000), ("1\u00a0250", 1250)]
)
def test_numbers_with_dots_and_spaces_are_understood(typed, number):
    assert parse(asked("number"), typed) == number


@pytest.mark.parametrize("typed", ["1,5", "1.25", "chín", "-1", "9 phiếu", "٣"])
def test_what_is_no_whole_number_is_refused(typed):
    with pytest.raises(Refused, match="Hãy ghi một số nguyên"):
        parse(asked("number"), typed)


def test_a_number_below_the_smallest_is_refused():
    with pytest.raises(Refused, match="Số nhỏ nhất là 1, phần này đang ghi 0"):
        parse(asked("number", minimum=1), "0")


@given(st.integers(0, 10**12 - 1))
def test_every_number_is_understood_with_and_without_dots(number):
    dotted = f"{number:,}".replace(",", ".")
    assert [parse(asked("number"), typed) for typed in (str(number), dotted)] == [number, number]


def test_a_year_is_four_digits():
    assert [parse(asked("year"), typed) for typed in ("2022", "năm 2022")] == [2022, 2022]
    with pytest.raises(Refused, match="Hãy ghi năm bằng bốn chữ số, ví dụ 2022"):
        parse(asked("year"), "22")


def test_a_text_that_is_too_long_says_how_long_it_may_be_and_is():
    with pytest.raises(Refused) as caught:
        parse(asked("long", max_length=4000), "a" * 5250)
    assert str(caught.value) == "Phần này dài 5.250 ký tự, nhiều nhất là 4.000. Hãy rút ngắn lại."


def test_pasted_word_text_keeps_every_line_and_its_bullets():
    pasted = "Kết quả:\r\n\uf0b7\tHai lớp\u00a0học\x0b• Ba\u00ad câu lạc bộ\r\n\r\n- Bốn\u200b tổ\u2028+ Năm"
    assert clean(pasted) == "Kết quả:\n• Hai lớp học\n• Ba câu lạc bộ\n\n- Bốn tổ\n+ Năm"


def test_marks_that_turn_or_join_letters_unseen_are_taken_out():
    pasted = "Trần\u061c Thị \u2066Minh\u2069 Ha\u034f\u0323nh\u180e\ufffc\u206f, \u202eHiệu trưởng\u202c"
    assert clean(pasted) == "Trần Thị Minh Hạnh, Hiệu trưởng"


def test_text_is_kept_in_one_normal_form():
    assert parse(asked("text", max_length=50), unicodedata.normalize("NFD", "Nguyễn Thị Hà")) == "Nguyễn Thị Hà"


@given(st.text(max_size=200))
def test_cleaning_twice_changes_nothing_more(text):
    assert clean(clean(text)) == clean(text)


def test_nothing_written_is_no_value():
    assert [parse(asked(kind), " \r\n\t") for kind in ("text", "date", "number", "lines")] == [None] * 4


def test_each_line_is_one_entry_of_a_list():
    assert parse(asked("lines", max_length=20), "Một\r\n\r\n Hai \n") == ["Một", "Hai"]


def test_a_choice_is_taken_by_value_or_by_label():
    roles = asked("choice", choices=(Choice(value="chair", label="Chủ tịch"),))
    assert [parse(roles, typed) for typed in ("chair", "chủ tịch")] == ["chair", "chair"]
    with pytest.raises(Refused, match="Hãy chọn một trong: Chủ tịch"):
        parse(roles, "trưởng ban")


def test_yes_and_no_are_understood_in_words():
    assert [parse(asked("yesno"), typed) for typed in ("Có", "không", "x")] == [True, False, True]
