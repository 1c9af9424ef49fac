import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from awards.content import folders
from awards.rulebook.calendar import _escaped, _fold, as_ics, due
from awards.rulebook.load import load

RULEBOOK = load(folders.Content((folders.built_in(),)))
AN_GIANG = RULEBOOK.in_force("an-giang-dan-van-kheo-2021-2025", dt.date(2023, 8, 1)).programme


def test_both_deadlines_of_a_year_are_listed_in_order() -> None:
    assert [(each.deadline.id, each.day, each.last_day) for each in due(AN_GIANG, [2023])] == [
        ("register-model", dt.date(2023, 3, 12), dt.date(2023, 3, 11)),
        ("report-results", dt.date(2023, 8, 12), dt.date(2023, 8, 11)),
    ]


def test_without_a_year_the_whole_period_is_listed() -> None:
    assert [each.day.year for each in due(AN_GIANG)] == [2021, 2021, 2022, 2022, 2023, 2023, 2024, 2024, 2025, 2025]


def test_a_year_outside_the_period_has_no_deadline() -> None:
    assert due(AN_GIANG, [2026]) == ()


def test_what_is_sent_the_year_after_is_due_the_year_after() -> None:
    quang_nam = RULEBOOK.in_force("quang-nam-2021-2023", dt.date(2022, 12, 1)).programme
    told = [(each.deadline.id, each.when) for each in due(quang_nam)]
    assert [when for id_, when in told if id_ == "nam-hanh-chinh"] == [
        "trước ngày 30/3/2022",
        "trước ngày 30/3/2023",
        "trước ngày 30/3/2024",
    ]
    assert [when for id_, when in told if id_ == "nam-hoc"] == [
        "trước ngày 15/8/2021",
        "trước ngày 15/8/2022",
        "trước ngày 15/8/2023",
    ]
    assert [(each.deadline.id, each.last_day) for each in due(quang_nam, [2022])] == [
        ("nam-hoc", dt.date(2022, 8, 14)),
        ("nam-hanh-chinh", dt.date(2023, 3, 29)),
    ]
    assert [each.words() for each in quang_nam.calendar] == ["trước ngày 30/3 năm sau", "trước ngày 15/8"]


def test_a_calendar_file_has_one_event_for_each_deadline() -> None:
    made = as_ics(due(AN_GIANG, [2023]), stamp=dt.date(2023, 1, 2))
    unfolded = made.replace("\r\n ", "").split("\r\n")
    assert unfolded[:12] == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//awards//calendar//VI",
        "CALSCALE:GREGORIAN",
        "BEGIN:VEVENT",
        "UID:an-giang-dan-van-kheo-2021-2025-register-model-2023@awards",
        "DTSTAMP:20230102T000000Z",
        "DTSTART;VALUE=DATE:20230311",
        "DTEND;VALUE=DATE:20230312",
        "SUMMARY:Gửi bản tổng hợp mô hình “Dân vận khéo” đăng ký trong năm (trước ngày 12/3/2023)",
        "DESCRIPTION:Phong trào thi đua “Dân vận khéo” giai đoạn 2021-2025 trong ngành Giáo dục và Đào tạo An Giang. "
        "Nơi nhận: Sở GDĐT (qua Phòng Chính trị\\, tư tưởng)\\, văn bản giấy. Căn cứ: mục IV.2\\, 540/KH-SGDĐT.",
        "END:VEVENT",
    ]
    assert unfolded[-2:] == ["END:VCALENDAR", ""]


def test_a_line_is_folded_at_seventy_five_octets_and_not_before() -> None:
    assert list(_fold("a" * 75)) == ["a" * 75]
    assert list(_fold("a" * 76)) == ["a" * 75, " a"]
    assert list(_fold("a" * 150)) == ["a" * 75, " " + "a" * 74, " a"]
    assert list(_fold("a" * 74 + "ệ")) == ["a" * 74, " ệ"]
    assert list(_fold("a" * 72 + "ệ")) == ["a" * 72 + "ệ"]


def test_marks_of_the_calendar_format_are_written_as_letters() -> None:
    assert _escaped("a\\b; c, d\ne") == "a\\\\b\\; c\\, d\\ne"


@given(st.text(alphabet="aăâđêôơưếệ“”,; ", max_size=300))
def test_folding_keeps_every_letter_and_no_line_is_too_long(text: str) -> None:
    lines = list(_fold(text))
    assert lines[0] + "".join(line[1:] for line in lines[1:]) == text
    assert [line for line in lines if len(line.encode()) > 75] == []
