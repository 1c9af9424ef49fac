import datetime as dt
from pathlib import Path

import pytest

from awards.content.problem import ContentError
from awards.content.shape import (
    Day,
    Group,
    Keyed,
    OneOf,
    Rows,
    Shape,
    Text,
    Whole,
    YesNo,
    load,
    load_file,
    nested,
    problems_of,
    shape_schema,
)
from awards.content.yamltext import read_text


class Row(Shape):
    name = Text(required=True)
    day = Day(load_default=None)


class Sample(Shape):
    id = Text(required=True, words="mã")
    count = Whole(minimum=1, load_default=1)
    open = YesNo(load_default=False)
    kind = OneOf("a", "b", load_default="a")
    rows = Rows(Group(Row), least=1, load_default=())
    named = Keyed(Whole(), load_default=dict)


def problems(text: str) -> list[str]:
    with pytest.raises(ContentError) as raised:
        load(Sample(), read_text(text, "a.yaml"), "a.yaml")
    return [str(each) for each in raised.value.problems]


def test_a_well_formed_file_is_read() -> None:
    text = 'id: x\ncount: 3\nopen: true\nkind: b\nrows:\n  - {name: An, day: "2023-08-01"}\nnamed: {k: 2}\n'
    assert load(Sample(), read_text(text, "a.yaml"), "a.yaml") == {
        "id": "x",
        "count": 3,
        "open": True,
        "kind": "b",
        "rows": ({"name": "An", "day": dt.date(2023, 8, 1)},),
        "named": {"k": 2},
    }


def test_what_is_left_out_takes_its_default() -> None:
    assert load(Sample(), read_text("id: x\nkind: null\n", "a.yaml"), "a.yaml") == {
        "id": "x",
        "count": 1,
        "open": False,
        "kind": "a",
        "rows": (),
        "named": {},
    }


def test_every_problem_is_told_with_file_line_and_key() -> None:
    text = 'count: "3"\nkind: c\nextra: 1\nrows:\n  - name: An\n  - name: 7\n    day: "1/8/2023"\nnamed: {k: true}\n'
    assert sorted(problems(text)) == sorted(
        [
            "a.yaml:1: count: hãy ghi một số nguyên từ 1 trở lên, không đặt trong dấu nháy",
            "a.yaml:2: kind: hãy ghi một trong các giá trị: a, b",
            "a.yaml:6: rows[1].name: hãy đặt “7” trong dấu nháy kép: ở đây cần chữ",
            'a.yaml:7: rows[1].day: hãy ghi ngày trong dấu nháy, dạng "năm-tháng-ngày", ví dụ "2023-08-01"',
            "a.yaml:8: named.k: hãy ghi một số nguyên từ 0 trở lên, không đặt trong dấu nháy",
            "a.yaml:1: id: thiếu khóa này",
            "a.yaml:3: extra: khóa này không dùng ở đây, hãy xóa hoặc sửa tên khóa",
        ]
    )


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("id: ''\n", "a.yaml:1: id: chưa ghi gì; hãy ghi chữ hoặc bỏ khóa này"),
        ("id: x\nnamed: {k: null}\n", "a.yaml:2: named.k: chưa ghi gì; hãy ghi giá trị hoặc bỏ dòng này"),
        ("id: x\nrows: [null]\n", "a.yaml:2: rows[0]: chưa ghi gì; hãy ghi giá trị hoặc bỏ dòng này"),
        ("id: x\nopen: 1\n", "a.yaml:2: open: hãy ghi true hoặc false"),
        ("id: x\nrows: []\n", "a.yaml:2: rows: cần ít nhất 1 dòng"),
        ("id: x\nrows: {}\n", "a.yaml:2: rows: hãy ghi một danh sách, mỗi dòng bắt đầu bằng dấu “-”"),
        ("id: x\nrows: [1]\n", "a.yaml:2: rows[0]: hãy ghi một nhóm khóa"),
        ("id: x\nnamed: 1\n", "a.yaml:2: named: hãy ghi một nhóm khóa"),
        ("- 1\n", "a.yaml: hãy ghi một nhóm khóa"),
    ],
)
def test_each_wrong_value_has_its_own_words(text: str, problem: str) -> None:
    assert problems(text) == [problem]


def test_problems_of_a_file_carry_the_name_that_people_know(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("id: 08\n", encoding="utf-8")
    with pytest.raises(ContentError) as raised:
        load_file(Sample(), path, "rules/a.yaml")
    assert str(raised.value) == "rules/a.yaml:1: id: hãy đặt “08” trong dấu nháy kép để giữ nguyên là chữ"


def test_a_shape_gives_its_json_schema() -> None:
    assert shape_schema(Sample) == {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "id": {"type": "string", "minLength": 1, "description": "mã"},
            "count": {"type": "integer", "minimum": 1},
            "open": {"type": "boolean"},
            "kind": {"enum": ["a", "b"]},
            "rows": {
                "type": "array",
                "minItems": 1,
                "items": {
                    "type": "object",
                    "additionalProperties": False,
                    "properties": {
                        "name": {"type": "string", "minLength": 1},
                        "day": {"type": "string", "format": "date"},
                    },
                    "required": ["name"],
                },
            },
            "named": {"type": "object", "additionalProperties": {"type": "integer", "minimum": 0}},
        },
        "required": ["id"],
    }


def test_a_list_or_a_group_where_text_is_wanted_is_not_to_be_quoted() -> None:
    assert problems("id: [a, b]\nkind: a\n") == ["a.yaml:1: id: ở đây cần một dòng chữ, không phải một danh sách"]
    assert problems("id: {a: b}\nkind: a\n") == ["a.yaml:1: id: ở đây cần một dòng chữ, không phải một nhóm khóa"]


def test_messages_of_one_place_and_of_places_within_it_are_told_at_their_places() -> None:
    faults = [((), "cả tệp"), (("rows", 1, "name"), "một"), (("rows",), "các dòng"), (("rows", 1, "name"), "hai")]
    told = [str(each) for each in problems_of(nested(faults), None, "a.yaml")]

    assert told == [
        "a.yaml: cả tệp",
        "a.yaml: rows[1].name: một",
        "a.yaml: rows[1].name: hai",
        "a.yaml: rows: các dòng",
    ]
    assert nested([]) == {}
