import pytest
from hypothesis import given
from hypothesis import strategies as st

from awards.formbook.answers import get, is_answered, put
from awards.formbook.form import Question

DATA = {"unit": {"name": "Trường A"}, "nominees": [{"id": "n1", "answers": {"a/b": "x"}}]}


def test_a_value_is_read_by_its_pointer():
    pointers = ("/unit/name", "/nominees/0/id", "/nominees/0/answers/a~1b", "")
    assert [get(DATA, pointer) for pointer in pointers] == ["Trường A", "n1", "x", DATA]


def test_what_is_not_there_is_not_known():
    assert [get(DATA, pointer) for pointer in ("/unit/code", "/nominees/7/id", "/unit/name/x", "/quota/source")] == [
        None
    ] * 4


def test_writing_makes_new_data_and_leaves_the_old_as_it_was():
    written = put(DATA, "/unit/head/name", "Trần Thị B")
    assert written == {**DATA, "unit": {"name": "Trường A", "head": {"name": "Trần Thị B"}}}
    assert DATA["unit"] == {"name": "Trường A"}


def test_writing_nothing_takes_the_key_out():
    assert put(DATA, "/unit/name", None)["unit"] == {}


def test_a_place_in_a_list_is_replaced_or_added_at_the_end():
    assert put({"a": [1]}, "/a/0", 2) == {"a": [2]}
    assert put({"a": [1]}, "/a/1", 2) == {"a": [1, 2]}
    with pytest.raises(IndexError):
        put({"a": [1]}, "/a/5", 2)


@given(st.lists(st.text(max_size=5), min_size=1, max_size=4), st.integers())
def test_what_was_written_is_read_back(keys, value):
    pointer = "".join("/" + key.replace("~", "~0").replace("/", "~1") for key in keys)
    assert get(put({}, pointer, value), pointer) == value


def test_blank_text_and_blank_rows_answer_nothing():
    table = Question(id="q", label="Bảng", type="table")
    assert [is_answered(table, value) for value in (None, " ", [], [{"a": " ", "b": None}], [{"a": "x"}])] == [
        False,
        False,
        False,
        False,
        True,
    ]


def test_declaring_that_there_is_none_is_an_answer():
    table = Question(id="q", label="Kỷ luật", type="table", none_label="Không bị kỷ luật")
    assert [is_answered(table, value) for value in ((), None)] == [True, False]


def test_zero_and_no_are_answers():
    assert [is_answered(Question(id="q", label="Số", type="number"), value) for value in (0, False)] == [True, True]
