"""What is typed becomes the dossier's value, and is shown again as it was meant."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from awards.formbook.form import Choice, Question
from awards.web.reading import Answer, as_json, from_json, read, told, typed_as
from awards.web.rows import LINE, Rows

DATE = Question(id="ngay", label="Ngày", type="date")
NUMBER = Question(id="so", label="Số", type="number", minimum=0)
YES = Question(id="dat", label="Đạt", type="yesno")
CHOICES = Question(
    id="vai-tro",
    label="Vai trò",
    type="choices",
    choices=(Choice(value="a", label="Đảng viên"), Choice(value="b", label="Viên chức")),
)
TABLE = Question(
    id="kl",
    label="Kỷ luật",
    type="table",
    none_label="Không bị kỷ luật",
    columns=(Question(id="form", label="Hình thức", type="text", max_length=10), DATE),
)
LINES = Question(id="y", label="Ý kiến", type="lines", max_length=10)


def test_a_day_is_read_and_shown_as_people_write_it() -> None:
    assert read(DATE, "5.3.2021") == Answer("2021-03-05")
    assert typed_as(DATE, "2021-03-05") == "05/3/2021"


def test_a_day_that_is_none_is_refused_with_a_sentence() -> None:
    answer = read(DATE, "31/2/2023")
    assert (answer.value, answer.is_refused, answer.is_left_out) == (None, True, True)
    assert "31/2/2023" in answer.refused


def test_no_is_an_answer_and_shown_as_one() -> None:
    assert read(YES, "false") == Answer(False)
    assert typed_as(YES, False) == "false"
    assert typed_as(YES, None) == ""


def test_zero_votes_are_an_answer() -> None:
    assert read(NUMBER, "0") == Answer(0)
    assert typed_as(NUMBER, 0) == "0"


def test_several_choices_are_read_together() -> None:
    assert read(CHOICES, ["a", "b"]) == Answer(["a", "b"])
    assert read(CHOICES, []) == Answer(None)


def test_a_refused_cell_costs_nothing_of_the_rest() -> None:
    answer = read(TABLE, Rows(({"form": "Khiển trách", "ngay": "1/2/2021"}, {"form": "Nhắc nhở", "ngay": "mai"})))
    assert answer.value == [{"ngay": "2021-02-01"}, {"form": "Nhắc nhở"}]
    assert list(answer.cells) == [(0, "form"), (1, "ngay")]
    assert not answer.is_left_out


def test_a_declared_none_is_an_empty_list_and_an_empty_table_is_nothing() -> None:
    assert read(TABLE, Rows(none=True)) == Answer([])
    assert read(TABLE, Rows()) == Answer(None)
    assert typed_as(TABLE, []) == Rows(none=True)


def test_rows_beside_a_declared_none_are_stored_and_asked_about() -> None:
    answer = read(TABLE, Rows(({"form": "Nhắc nhở", "ngay": ""},), none=True))
    assert answer.value == [{"form": "Nhắc nhở"}]
    assert answer.is_refused
    assert not answer.is_left_out


def test_an_over_long_line_is_told_and_the_others_are_kept() -> None:
    answer = read(LINES, Rows(({LINE: "ngắn"}, {LINE: "dài " * 9})))
    assert answer.value == ["ngắn"]
    assert list(answer.cells) == [(1, "")]


def test_stored_values_are_told_in_words() -> None:
    assert told(CHOICES, ["a"]) == "Đảng viên"
    assert told(YES, True) == "Có"
    assert told(TABLE, []) == "Không bị kỷ luật"
    assert told(TABLE, [{"form": "Nhắc nhở", "ngay": "2021-02-01"}]) == "Nhắc nhở, 01/02/2021"
    assert told(DATE, None) == "(chưa có)"


@given(st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31)))
def test_every_day_survives_being_shown_and_read(day: dt.date) -> None:
    assert read(DATE, typed_as(DATE, day.isoformat())) == Answer(day.isoformat())


@given(st.lists(st.fixed_dictionaries({"form": st.text(max_size=9), "ngay": st.text(max_size=9)})), st.booleans())
def test_what_is_kept_as_typed_comes_back_letter_for_letter(rows: list[dict[str, str]], none: bool) -> None:
    typed = Rows(tuple(rows), none=none)
    assert from_json(as_json(typed)) == typed


def test_more_rows_than_a_dossier_holds_are_refused_and_none_is_stored() -> None:
    question = Question(id="q", label="Q", type="lines")
    answer = read(question, Rows(tuple({"": "dòng"} for _ in range(2001))))
    assert (answer.value, answer.refused) == (None, "Có 2001 dòng, nhiều nhất là 2000 dòng. Hãy bỏ bớt rồi lưu lại.")
    assert answer.is_left_out
