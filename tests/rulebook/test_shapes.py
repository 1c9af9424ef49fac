"""What is wrong in a programme's file or the register is told at its line and key; what is right is read exactly."""

import datetime as dt
from fractions import Fraction
from typing import Any

import pytest

from awards.citation import Basis
from awards.content.shape import Misshapen, Shape, Value, shape_schema
from awards.rulebook.instrument import Instrument
from awards.rulebook.shapes import (
    BasisShape,
    DeadlineShape,
    DefaultValue,
    Due,
    Forms,
    Id,
    PeriodShape,
    ProgrammeShape,
    RegisterShape,
    Setting,
    SourceShape,
)
from tests.rulebook.shaped import read, told

from .conftest import PROGRAMME

NO_ID = "mã chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối"
NO_DAY = 'hãy ghi ngày và tháng có trong mọi năm, dạng "12/3"'
NO_SETTING = 'hãy ghi một số nguyên, true/false, chữ, hoặc tỷ lệ như "2/3", "80%"'
NO_FORMS = "hãy ghi mã biểu mẫu, hoặc một mã cho collective và một mã cho individual"
EMPTY = "chưa ghi gì; hãy ghi chữ hoặc bỏ khóa này"
MISSING = "thiếu khóa này"
NO_LIST = "hãy ghi một danh sách, mỗi dòng bắt đầu bằng dấu “-”"


def from_on(least: int) -> str:
    return f"hãy ghi một số nguyên từ {least} trở lên, không đặt trong dấu nháy"


def refused(field: Value, value: Any) -> Any:
    with pytest.raises(Misshapen) as raised:
        field.deserialize(value)
    return raised.value.messages


@pytest.mark.parametrize("text", ["a", "7", "bang-khen", "mau-02-b"])
def test_an_id_is_kept_as_it_is_written(text: str) -> None:
    assert Id().deserialize(text) == text


@pytest.mark.parametrize("text", ["Bang", "bằng", "a_b", "a b", "-a", "a-", "a--b", "a\nb", "a.b"])
def test_what_is_no_id_is_refused(text: str) -> None:
    assert refused(Id(), text) == [NO_ID]


def test_an_id_is_text() -> None:
    assert refused(Id(), 7) == ["hãy đặt “7” trong dấu nháy kép: ở đây cần chữ"]
    assert refused(Id(), "") == [EMPTY]


@pytest.mark.parametrize(
    ("text", "day"), [("12/3", (12, 3)), ("1/12", (1, 12)), ("28/2", (28, 2)), ("31/10", (31, 10)), ("30/11", (30, 11))]
)
def test_a_day_of_every_year_is_read_as_day_and_month(text: str, day: tuple[int, int]) -> None:
    assert Due().deserialize(text) == day


@pytest.mark.parametrize(
    "text", ["29/2", "31/4", "32/1", "0/3", "3/0", "1/13", "01/3", "1/03", "12-3", "12/3/2024", "3"]
)
def test_a_day_that_some_year_does_not_have_is_refused(text: str) -> None:
    assert refused(Due(), text) == [NO_DAY]


def test_a_day_of_every_year_is_text() -> None:
    assert refused(Due(), ["12/3"]) == ["ở đây cần một dòng chữ, không phải một danh sách"]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("2/3", Fraction(2, 3)),
        ("80%", Fraction(4, 5)),
        ("0%", Fraction(0)),
        ("present", "present"),
        (7, 7),
        (True, True),
    ],
)
def test_a_setting_is_a_share_where_it_is_written_as_one(written: Any, value: Any) -> None:
    assert Setting().deserialize(written) == value
    assert type(Setting().deserialize(written)) is type(value)


@pytest.mark.parametrize("written", [["2/3"], {"a": 1}, 0.5])
def test_a_setting_is_one_value(written: Any) -> None:
    assert refused(Setting(), written) == [NO_SETTING]


@pytest.mark.parametrize(
    ("written", "forms"),
    [
        ("mau-02", {"any": "mau-02"}),
        ({"collective": "mau-01", "individual": "mau-02"}, {"collective": "mau-01", "individual": "mau-02"}),
        ({"individual": "mau-02"}, {"individual": "mau-02"}),
    ],
)
def test_a_paper_has_one_form_or_one_for_each_kind(written: Any, forms: dict[str, str]) -> None:
    assert Forms().deserialize(written) == forms


@pytest.mark.parametrize("written", ["", {}, [], ["mau-01"], {"any": "mau-01"}, {"collective": "a", "person": "b"}, 7])
def test_forms_for_anything_else_are_refused(written: Any) -> None:
    assert refused(Forms(), written) == [NO_FORMS]


def test_a_form_of_a_kind_is_named_in_words() -> None:
    assert refused(Forms(), {"collective": ""}) == [EMPTY]


@pytest.mark.parametrize(("written", "value"), [("Sở", "Sở"), (7, 7), (True, True), ([], ()), (["a", "b"], ("a", "b"))])
def test_what_the_wizard_proposes_is_a_value_or_a_list_of_texts(written: Any, value: Any) -> None:
    assert DefaultValue().deserialize(written) == value


def test_what_the_wizard_proposes_is_nothing_else() -> None:
    assert refused(DefaultValue(), {"a": 1}) == ["hãy ghi chữ, số hoặc danh sách chữ thay cho giá trị này"]
    assert refused(DefaultValue(), ["a", 7]) == ["hãy đặt “7” trong dấu nháy kép: ở đây cần chữ"]


@pytest.mark.parametrize(
    ("field", "schema"),
    [
        (Id(), {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}),
        (Due(), {"type": "string", "pattern": "^([1-9]|[12][0-9]|3[01])/([1-9]|1[0-2])$"}),
        (Setting(), {"type": ["integer", "boolean", "string"]}),
        (
            Forms(),
            {
                "anyOf": [
                    {"type": "string"},
                    {
                        "type": "object",
                        "properties": {"individual": {"type": "string"}, "collective": {"type": "string"}},
                        "additionalProperties": False,
                    },
                ]
            },
        ),
        (DefaultValue(), {"type": ["string", "integer", "boolean", "array"]}),
    ],
)
def test_an_editor_is_told_the_same_of_each_value(field: Value, schema: dict[str, Any]) -> None:
    assert field.schema() == schema


@pytest.mark.parametrize("shape", [BasisShape(), SourceShape()])
def test_a_citation_has_a_clause_and_a_note_where_they_are_written(shape: Shape) -> None:
    short = '{instrument: "1/KH", verified: text}'
    whole = '{instrument: "1/KH", clause: Điều 1, verified: none, note: Chưa thấy.}'

    assert read(shape, short) == Basis("1/KH", "", "text", "")
    assert read(shape, whole) == Basis("1/KH", "Điều 1", "none", "Chưa thấy.")
    assert told(shape, "{clause: Điều 1}") == [f"1: instrument: {MISSING}", f"1: verified: {MISSING}"]


def test_the_register_reads_dates_and_how_far_they_were_compared() -> None:
    text = """
instruments:
  - {id: "1/KH", title: Kế hoạch, issuer: Sở, verified: none}
  - id: 2/NĐ-CP
    title: Nghị định
    issuer: Chính phủ
    date: "2017-07-31"
    from: "2017-10-01"
    until: "2024-01-01"
    replaced_by: [3/NĐ-CP]
    amended_by: [4/NĐ-CP, 5/NĐ-CP]
    verified: quoted
    note: Trang pháp luật.
"""
    nothing: dict[str, Any] = {"date": None, "since": None, "until": None, "replaced_by": (), "amended_by": ()}
    assert read(RegisterShape(), text) == {
        "instruments": (
            Instrument(id="1/KH", title="Kế hoạch", issuer="Sở", basis=Basis("1/KH", "", "none"), **nothing),
            Instrument(
                id="2/NĐ-CP",
                title="Nghị định",
                issuer="Chính phủ",
                date=dt.date(2017, 7, 31),
                since=dt.date(2017, 10, 1),
                until=dt.date(2024, 1, 1),
                replaced_by=("3/NĐ-CP",),
                amended_by=("4/NĐ-CP", "5/NĐ-CP"),
                basis=Basis("2/NĐ-CP", "", "quoted", "Trang pháp luật."),
            ),
        )
    }


def test_a_number_stands_once_in_the_register() -> None:
    rows = [f'  - {{id: "{number}", title: A, issuer: Sở, verified: none}}' for number in ("1/KH", "2/KH", "1/KH")]
    text = "\n".join(("instruments:", *rows))
    assert told(RegisterShape(), text) == ["4: instruments[2].id: văn bản này đã có ở trên"]


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("{from: 2021, until: 2021}", []),
        ("{from: 1945, until: 1946}", []),
        ("{from: 2022, until: 2021}", ["1: until: năm cuối phải từ năm đầu trở đi"]),
        (
            "{from: 1944, until: 1944}",
            [f"1: from: {from_on(1945)}", f"1: until: {from_on(1945)}"],
        ),
        (
            "{year: solar, until: 2021}",
            [f"1: from: {MISSING}", "1: year: hãy ghi một trong các giá trị: calendar, school"],
        ),
    ],
)
def test_a_period_has_its_years_in_order(text: str, problems: list[str]) -> None:
    assert (told(PeriodShape(), text) if problems else read(PeriodShape(), text) and []) == problems


def test_a_period_is_of_calendar_years_unless_it_says_otherwise() -> None:
    assert read(PeriodShape(), "{from: 2021, until: 2025}") == {"kind": "calendar", "first": 2021, "last": 2025}
    assert read(PeriodShape(), "{year: school, from: 2021, until: 2025}")["kind"] == "school"


ONE_OF_THREE = "1: before: hãy ghi đúng một trong ba khóa before, day, when"


@pytest.mark.parametrize(
    ("keys", "problems"),
    [
        ('before: "12/3"', []),
        ('day: "12/3"', []),
        ("when: định kỳ", []),
        ('before: "12/3", next_year: true', []),
        ('day: "12/3", next_year: true', []),
        ("when: định kỳ, next_year: false", []),
        ("next_year: false", [ONE_OF_THREE]),
        ('before: "12/3", day: "12/3"', [ONE_OF_THREE]),
        ('day: "12/3", when: định kỳ', [ONE_OF_THREE]),
        ('before: "12/3", day: "12/3", when: định kỳ', [ONE_OF_THREE]),
        ("when: định kỳ, next_year: true", ["1: next_year: chỉ dùng với before hoặc day"]),
    ],
)
def test_a_deadline_has_a_day_or_the_plans_words(keys: str, problems: list[str]) -> None:
    text = f"{{id: a, title: A, to: Sở, {keys}, basis: {{clause: I}}}}"
    assert (told(DeadlineShape(), text) if problems else read(DeadlineShape(), text) and []) == problems


TOGETHER = "khóa awards và khóa dossier đi cùng nhau: có cả hai hoặc bỏ cả hai"


@pytest.mark.parametrize(
    ("old", "new", "problems"),
    [
        ("id: mau\n", "", [f"2: id: {MISSING}"]),
        ("awards: [{id: bang-khen, basis: {clause: mục I}}]\n", "", [f"11: dossier: {TOGETHER}"]),
        ("id: mau\n", "id: mau\nawarding: 1\n", ["3: awarding: khóa này không dùng ở đây, hãy xóa hoặc sửa tên khóa"]),
        ("signed: [nominee]", "signed: nominee", [f"17: dossier.documents[0].signed: {NO_LIST}"]),
        ("per: nominee,", "per: page,", ["17: dossier.documents[0].per: hãy ghi một trong các giá trị: nominee"]),
        ("{value: 3,", "{value: 0,", [f"13: dossier.copies[0].value: {from_on(1)}"]),
        (
            "calendar:",
            "defaults: {/unit/system: party, unit/name: A, title: B}\ncalendar:",
            ["18: defaults: “unit/name” phải là đường dẫn vào hồ sơ, bắt đầu bằng “/”"],
        ),
        (
            "calendar:",
            "papers: [{id: a, title: A, form: f, stage: later, basis: {clause: I}}]\ncalendar:",
            ["18: papers[0].stage: hãy ghi một trong các giá trị: registration, meeting, report"],
        ),
        (
            "calendar:",
            "route: yearly\ncalendar:",
            ["18: route: hãy ghi một trong các giá trị: merit, sudden, thematic, service"],
        ),
    ],
)
def test_what_is_wrong_in_a_programme_is_told_at_its_line(old: str, new: str, problems: list[str]) -> None:
    assert old in PROGRAMME
    assert told(ProgrammeShape(), PROGRAMME.replace(old, new, 1)) == problems


def test_awards_need_their_dossier() -> None:
    without = f"{PROGRAMME.partition('dossier:')[0]}calendar: []\n"
    assert told(ProgrammeShape(), without) == [f"2: dossier: {TOGETHER}"]


def test_a_plan_needs_neither_awards_nor_dossier_and_has_nothing_that_is_not_written() -> None:
    text = (
        'id: a\ntitle: A\nissuer: Sở\nsource: {instrument: "1/KH", verified: text}\nperiod: {from: 2021, until: 2025}\n'
    )
    nothing = ("awards", "fields_", "roles", "calendar", "papers", "tasks", "quota", "parameters", "grounds")
    unsaid = ("regulation", "route", "school_year_from", "movement_from", "model", "dossier")
    assert read(ProgrammeShape(), text) == {
        "id": "a",
        "title": "A",
        "movement": "",
        "issuer": "Sở",
        "source": Basis("1/KH", "", "text"),
        "period": {"kind": "calendar", "first": 2021, "last": 2025},
        "criteria": {"collective": (), "individual": ()},
        "defaults": {},
        "questions": (),
        "rules": (),
        **dict.fromkeys(nothing, ()),
        **dict.fromkeys(unsaid),
    }


def test_values_that_the_wizard_proposes_stand_under_their_places() -> None:
    text = PROGRAMME + "defaults: {/unit/system: party, /proposal/recipients: [Sở, Lưu]}\n"
    assert read(ProgrammeShape(), text)["defaults"] == {
        "/unit/system": "party",
        "/proposal/recipients": ("Sở", "Lưu"),
    }


def test_a_programme_is_told_all_that_it_lacks_at_once() -> None:
    assert told(ProgrammeShape(), "{}") == [
        f"1: {key}: {MISSING}" for key in ("id", "issuer", "period", "source", "title")
    ]


@pytest.mark.parametrize(
    ("key", "required"),
    [
        ("awards", ["id", "basis"]),
        ("fields", ["id", "title", "contents", "basis"]),
        ("roles", ["id", "title", "basis"]),
        ("calendar", ["id", "title", "to", "basis"]),
        ("papers", ["id", "title", "form", "stage", "basis"]),
        ("tasks", ["id", "title", "when", "basis"]),
        ("quota", ["set_by", "basis"]),
        ("parameters", ["id", "value", "basis"]),
        ("grounds", ["text"]),
    ],
)
def test_every_row_of_a_programme_says_what_it_must(key: str, required: list[str]) -> None:
    row = shape_schema(ProgrammeShape)["properties"][key]["items"]
    assert row["required"] == required
    assert sorted(told(ProgrammeShape(), f"{PROGRAMME.partition('awards:')[0]}{key}: [{{}}]\n")) == sorted(
        f"8: {key}[0].{each}: {MISSING}" for each in required
    )


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        (
            "originals_only: [{value: true, basis: {clause: mục III}}]",
            "originals_only: []",
            "15: dossier.originals_only",
        ),
        (
            PROGRAMME[PROGRAMME.index("  copies:") : PROGRAMME.index("  originals")],
            "  copies: []\n",
            "12: dossier.copies",
        ),
        (
            PROGRAMME[PROGRAMME.index("  documents:") : PROGRAMME.index("calendar:")],
            "  documents: []\n",
            "16: dossier.documents",
        ),
        (
            "criteria:\n",
            "fields: [{id: a, title: A, contents: [], basis: {clause: I}}]\ncriteria:\n",
            "9: fields[0].contents",
        ),
    ],
)
def test_a_list_that_is_asked_for_has_a_row(old: str, new: str, place: str) -> None:
    assert old in PROGRAMME
    assert told(ProgrammeShape(), PROGRAMME.replace(old, new, 1)) == [f"{place}: cần ít nhất 1 dòng"]


def test_what_has_a_day_ends_on_a_day() -> None:
    wrong = PROGRAMME.replace('from: "2024-01-01"', 'from: "1/1/2024"').replace('until: "2024-01-01"', 'until: ""')
    no_day = 'hãy ghi ngày trong dấu nháy, dạng "năm-tháng-ngày", ví dụ "2023-08-01"'
    assert told(ProgrammeShape(), wrong) == [
        f"13: dossier.copies[0].until: {no_day}",
        f"14: dossier.copies[1].from: {no_day}",
    ]


def test_what_a_row_of_a_programme_does_not_say_is_not_there() -> None:
    always = {"since": None, "until": None}
    programme = read(ProgrammeShape(), PROGRAMME)

    assert programme["awards"] == (
        {
            "id": "bang-khen",
            "decided_by": None,
            "leaves_out": (),
            "standards": (),
            "basis": {"clause": "mục I", "note": ""},
            **always,
        },
    )
    assert programme["criteria"]["individual"] == (
        {"id": "tan-tinh", "title": "Tận tình", "role": None, "basis": {"clause": "mục II", "note": ""}, **always},
    )
    assert programme["calendar"] == (
        {
            "id": "results",
            "title": "Báo cáo kết quả",
            "before": (12, 8),
            "day": None,
            "when": None,
            "next_year": False,
            "to": "Sở",
            "recipient": None,
            "basis": {"clause": "mục IV", "note": ""},
            **always,
        },
    )
    assert programme["dossier"]["documents"] == (
        {
            "id": "report",
            "title": "BCTT",
            "per": "nominee",
            "form": {"any": "mau-02"},
            "signed": ("nominee",),
            "sealed": True,
            "confirmed_by": None,
            "awards": (),
            "routes": (),
            "if_any": None,
            "basis": {"clause": "mục III", "note": ""},
            **always,
        },
    )


def test_what_a_paper_a_task_and_a_recipient_do_not_say_is_not_there() -> None:
    basis = "basis: {clause: I}"
    ended = 'recipient: {name: Quận, until: "2025-07-01", basis: {instrument: 1/L, verified: text}}'
    text = (
        f"{PROGRAMME.partition('calendar:')[0]}papers: [{{id: a, title: A, form: f, stage: report, {basis}}}]\n"
        f"tasks: [{{id: a, title: A, when: quý I, {basis}}}]\n"
        f"calendar: [{{id: a, title: A, when: định kỳ, to: Quận, {ended}, {basis}}}]\n"
    )
    programme = read(ProgrammeShape(), text)

    assert programme["papers"][0]["deadline"] is None
    assert programme["tasks"][0]["who"] == ""
    assert programme["calendar"][0]["recipient"] == {
        "name": "Quận",
        "until": dt.date(2025, 7, 1),
        "note": "",
        "basis": Basis("1/L", "", "text"),
    }


@pytest.mark.parametrize(("kind", "other"), [("individual", "collective"), ("collective", "individual")])
def test_criteria_may_be_for_one_kind_alone(kind: str, other: str) -> None:
    criteria = read(ProgrammeShape(), PROGRAMME.replace("  individual: [", f"  {kind}: [", 1))["criteria"]
    assert ([each["id"] for each in criteria[kind]], criteria[other]) == (["tan-tinh"], ())
