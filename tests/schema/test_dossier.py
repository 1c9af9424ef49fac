"""dossier.json is read strictly, and what is written reads back the same."""

import datetime as dt
import json
from collections.abc import Mapping
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import Struct
from msgspec.structs import fields, replace

from awards import schema
from awards.model import Dossier, Nominee, Unit, Votes
from awards.schema.dossier import parse
from awards.text import nfc

MINIMAL = {"format": "awards-dossier/1"}


def faults(data: object) -> list[tuple[str, str]]:
    with pytest.raises(schema.Malformed) as caught:
        schema.load(data)
    return [(fault.at, fault.message) for fault in caught.value.faults]


def test_an_empty_dossier_knows_nothing():
    assert schema.load(MINIMAL) == Dossier()


def test_null_and_absent_are_both_not_known():
    assert schema.load({**MINIMAL, "year": None, "unit": None}) == Dossier()


def test_a_declared_none_is_kept_apart_from_not_known():
    silent = schema.load({**MINIMAL, "nominees": [{"id": "n1"}]})
    declared = schema.load({**MINIMAL, "nominees": [{"id": "n1", "history": []}]})
    assert (silent.nominees[0].history, declared.nominees[0].history) == (None, ())
    assert schema.dump(declared)["nominees"] == [{"id": "n1", "history": []}]


def test_votes_are_written_under_the_contracts_name():
    dossier = Dossier(nominees=(Nominee(id="n1", votes=Votes(in_favour=9, against=0)),))
    assert schema.dump(dossier)["nominees"] == [{"id": "n1", "votes": {"for": 9, "against": 0}}]


def test_every_fault_is_told_with_its_place():
    assert faults(
        {
            **MINIMAL,
            "year": "2023",
            "sesion": {},
            "session": {"opened": "8h", "date": "2023-02-30", "present": "An"},
            "nominees": [{"id": "n1", "kind": "person", "criteria": {"a/b": {"met": "yes"}}}, {}],
        }
    ) == [
        ("/year", "hãy ghi một số nguyên không âm, không đặt trong dấu nháy"),
        ("/session/date", 'hãy ghi ngày dạng "năm-tháng-ngày", ví dụ "2023-08-01"'),
        ("/session/opened", 'hãy ghi giờ dạng "giờ:phút", ví dụ "08:00"'),
        ("/session/present", "hãy ghi một danh sách trong dấu ngoặc vuông"),
        ("/nominees/0/kind", "hãy ghi một trong các giá trị: individual, collective"),
        ("/nominees/0/criteria/a~1b/met", "hãy ghi true hoặc false"),
        ("/nominees/1/id", "thiếu khóa này"),
        ("/sesion", "khóa này không có trong định dạng, hãy xóa hoặc sửa tên khóa"),
    ]


def test_two_nominees_with_one_id_are_refused():
    assert faults({**MINIMAL, "nominees": [{"id": "n1"}, {"id": "n1"}]}) == [
        ("/nominees/1/id", "mã “n1” đã dùng cho đối tượng khác")
    ]


def test_another_format_is_refused_before_anything_else():
    assert [at for at, _ in faults({"format": "awards-dossier/9", "year": "x"})] == ["/format"]


def test_text_is_normalised_and_keeps_its_lines():
    loaded = schema.load({**MINIMAL, "unit": {"name": "Trươ\u0300ng\r\nTHPT"}})
    assert loaded.unit == Unit(name="Trường\nTHPT")


def test_a_control_character_is_named():
    assert faults({**MINIMAL, "unit": {"name": "a\x00b"}}) == [
        ("/unit/name", "có ký tự điều khiển không in được (U+0000), hãy xóa đi")
    ]


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"\xff\xfe", "tệp không phải văn bản UTF-8; hãy lưu lại với mã UTF-8"),
        (
            b'{"a": 1,}',
            "sai cú pháp JSON ở dòng 1, cột 9; hãy xem lại dấu phẩy, dấu ngoặc và dấu nháy ở chỗ ấy",
        ),
        (b" \n", "tệp trống; hãy lấy lại tệp hồ sơ"),
        (b'{"a": 1, "a": 2}', "khóa “a” được ghi hai lần trong cùng một nhóm"),
        (b'{"a": NaN}', "“NaN” không phải là giá trị JSON"),
        (b"[" * 100_000, "tệp JSON lồng quá sâu hoặc có số quá lớn"),
    ],
)
def test_a_broken_file_gets_one_plain_line(raw: bytes, message: str):
    with pytest.raises(schema.Malformed) as caught:
        parse(raw)
    assert [fault.message for fault in caught.value.faults] == [message]


def test_a_file_of_endless_values_is_refused_before_they_are_read():
    groups = [b'{"a":0}'] * 150_000
    assert len(parse(b"[%s]" % b",".join(groups))) == 150_000
    with pytest.raises(schema.Malformed) as caught:
        parse(b'{"a":[%s]}' % b",".join(groups))
    told = "tệp có hơn 300.000 nhóm và khóa, không thể là một hồ sơ; hãy xem lại tệp"
    assert [fault.message for fault in caught.value.faults] == [told]


PRINTABLE = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Co", "Cn")), max_size=30)
ROWS = st.lists(st.dictionaries(PRINTABLE, PRINTABLE | st.integers(0, 9) | st.booleans(), max_size=3), max_size=2)
ANSWERS = st.dictionaries(PRINTABLE, PRINTABLE | st.integers(0, 9) | st.booleans() | ROWS.map(tuple), max_size=3)
HOURS = st.sampled_from(["", "08:00", "23:59"])
PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: PRINTABLE,
    int: st.integers(0, 500),
    bool: st.booleans(),
    dt.date: st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1)),
    Any: PRINTABLE,
    NoneType: st.none(),
}
OWN = {("Session", "opened"): HOURS, ("Session", "closed"): HOURS}


def anything(kind: Any) -> st.SearchStrategy[Any]:
    """Any value of a type of the model: every field of a dataclass is filled in, also one that is added later."""
    if kind in PLAIN:
        return PLAIN[kind]
    inner = get_args(kind)
    if get_origin(kind) is Literal:
        return st.sampled_from(inner)
    if get_origin(kind) in (Union, UnionType):
        return st.one_of(*map(anything, inner))
    if get_origin(kind) is tuple:
        return st.lists(anything(inner[0]), max_size=2).map(tuple)
    if get_origin(kind) is Mapping:
        return ANSWERS if inner[1] is Any else st.dictionaries(PRINTABLE, anything(inner[1]), max_size=2)
    hints = get_type_hints(kind)
    parts = {
        name: OWN[kind.__name__, name] if (kind.__name__, name) in OWN else anything(hint)
        for name, hint in hints.items()
    }
    return st.builds(kind, **parts)


def _apart(dossier: Dossier) -> Dossier:
    return replace(dossier, nominees=tuple(replace(each, id=f"n{n}") for n, each in enumerate(dossier.nominees)))


@given(anything(Dossier).map(_apart))
@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_what_is_written_reads_back_the_same_and_nothing_of_it_is_left_out(dossier: Dossier):
    once = schema.load(json.loads(schema.text(dossier)))
    assert once == _nfc(dossier)
    assert schema.load(json.loads(schema.text(once))) == once


def _nfc(value: Any) -> Any:
    """The same value with its texts in the form in which they are kept."""
    if isinstance(value, str):
        return nfc(value)
    if isinstance(value, tuple):
        return tuple(map(_nfc, value))
    if isinstance(value, Mapping):
        return {nfc(name): _nfc(inner) for name, inner in value.items()}
    if isinstance(value, Struct):
        return replace(value, **{each.name: _nfc(getattr(value, each.name)) for each in fields(value)})
    return value
