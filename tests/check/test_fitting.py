"""Whether a value is of the kind that its question asks for."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awards.check.fitting import expected, fits
from awards.formbook.form import Choice, Question, QuestionType

SEXES = (Choice(value="Nam", label="Nam"), Choice(value="Nữ", label="Nữ"))


def _question(kind: QuestionType, choices: tuple[Choice, ...] = ()) -> Question:
    return Question(id="q", label="Câu hỏi", type=kind, at="/answers/q", choices=choices)


@pytest.mark.parametrize(
    ("kind", "right", "wrong"),
    [
        ("table", [{"nam": 2022}], ["2022"]),
        ("lines", ["Sở Giáo dục"], "Sở Giáo dục"),
        ("choices", ["leader"], [1]),
        ("number", 9, "9"),
        ("year", 2022, True),
        ("yesno", False, "không"),
        ("date", "1988-03-05", "1988-02-31"),
        ("text", "Long Xuyên", 12),
        ("long", "Năm 2022", ["Năm 2022"]),
    ],
)
def test_each_kind_of_question_takes_its_own_kind_of_value(kind: QuestionType, right: Any, wrong: Any) -> None:
    assert (fits(_question(kind), right), fits(_question(kind), wrong)) == (True, False)


def test_a_choice_is_one_of_the_forms_own_values_when_the_form_lists_them() -> None:
    assert fits(_question("choice", SEXES), "Nữ") is True
    assert fits(_question("choice", SEXES), "nữ") is False
    assert fits(_question("choice"), "van-hoa-xa-hoi") is True


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=6,
)


@given(value=_JSON, kind=st.sampled_from(["text", "date", "table", "lines", "choice", "number", "yesno", "time"]))
def test_any_value_is_judged_without_an_exception(value: Any, kind: QuestionType) -> None:
    assert fits(_question(kind), value) in (True, False)


@pytest.mark.parametrize(
    ("question", "value", "fitting", "words"),
    [
        (Question(id="q", label="", type="year"), 1900, True, "một năm từ 1900 đến 2100"),
        (Question(id="q", label="", type="year"), 0, False, "một năm từ 1900 đến 2100"),
        (Question(id="q", label="", type="year"), 2101, False, "một năm từ 1900 đến 2100"),
        (Question(id="q", label="", type="number", minimum=1), 1, True, "một số nguyên từ 1 trở lên"),
        (Question(id="q", label="", type="number", minimum=1), 0, False, "một số nguyên từ 1 trở lên"),
        (Question(id="q", label="", type="date"), "2023-02-30", False, "một ngày có trong lịch"),
        (Question(id="q", label="", type="long"), 7, False, "chữ"),
    ],
)
def test_a_value_out_of_range_does_not_fit_and_the_range_is_told(
    question: Question, value: object, fitting: bool, words: str
) -> None:
    assert (fits(question, value), expected(question)) == (fitting, words)
