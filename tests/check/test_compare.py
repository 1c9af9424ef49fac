"""What changes for one dossier between two days."""

import datetime as dt
import json
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest
from msgspec import structs

from awards import schema
from awards.check.compare import Comparison, Side, compare
from awards.check.compare_json import as_json, json_schema
from awards.check.compare_words import NO_OTHER_DAY, as_text, parts
from awards.check.finding import Finding, Result
from awards.check.run import check
from awards.citation import Basis
from awards.content.folders import find
from awards.formbook.load import load as load_forms
from awards.rulebook.load import InForce
from awards.rulebook.load import load as load_rules
from awards.rulebook.outcome import Outcome
from awards.rulebook.programme import Parameter
from awards.text import short_date
from tests.check.clean import clean

RULEBOOK, FORMBOOK = load_rules(find()), load_forms(find())
PROGRAMME = "an-giang-dan-van-kheo-2021-2025"
TODAY = dt.date(2027, 6, 1)
BASIS = Basis("540/KH-SGDĐT", "mục III.4", "text")
FIRST, SECOND = dt.date(2023, 12, 31), dt.date(2024, 1, 1)
Amend = Callable[[InForce], InForce]


def _side(day: dt.date, data: dict[str, Any] | None = None, amend: Amend = lambda given: given) -> Side:
    in_force = amend(RULEBOOK.in_force(PROGRAMME, day))
    return Side(result=check(schema.load(data or clean()), in_force, FORMBOOK, today=TODAY), in_force=in_force)


def _between(one: dt.date, other: dt.date, *, amend: Amend = lambda given: given) -> Comparison:
    return compare(_side(one), _side(other, amend=amend), FORMBOOK)


def _told(found: Comparison) -> list[tuple[str, str]]:
    return [(each.change, each.told.code) for each in found.findings]


@pytest.mark.parametrize("day", [dt.date(2019, 8, 1), dt.date(2023, 8, 1), dt.date(2026, 10, 1), dt.date(2027, 3, 1)])
def test_a_day_is_the_same_as_itself(day: dt.date) -> None:
    found = _between(day, day)

    assert (found.is_same, parts(found)) == (True, ())
    assert NO_OTHER_DAY in as_text(found)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((2023, 12, 30), (2023, 12, 31), []),
        ((2023, 12, 31), (2024, 1, 1), [("appears", "law.form-expired")]),
        ((2025, 6, 30), (2025, 7, 1), [("changes", "law.form-expired")]),
        ((2026, 8, 31), (2026, 9, 1), [("appears", "law.amended-unread")]),
        ((2026, 9, 30), (2026, 10, 1), []),
        ((2027, 2, 28), (2027, 3, 1), [("appears", "law.decree-ended"), ("disappears", "law.form-expired")]),
        ((2024, 1, 1), (2023, 12, 31), [("disappears", "law.form-expired")]),
    ],
)
def test_the_findings_that_change_on_every_border(
    one: tuple[int, int, int], other: tuple[int, int, int], expected: list[tuple[str, str]]
) -> None:
    assert _told(_between(dt.date(*one), dt.date(*other))) == expected


def test_what_changes_of_a_finding_is_named() -> None:
    (decree,) = _between(dt.date(2025, 6, 30), dt.date(2025, 7, 1)).findings

    assert decree.what == ("basis", "words")


def test_a_message_that_only_names_the_day_does_not_change() -> None:
    assert _told(_between(dt.date(2026, 3, 1), dt.date(2026, 3, 2))) == []


def _finding(message: str, **given: Any) -> Finding:
    known = {"code": "votes.approval-share", "outcome": Outcome.NOT_MET, "severity": "error", "subject": "n1"}
    return Finding(**{**known, "at": "/nominees/0/votes", "message": message, "basis": (BASIS,), **given})


def _with(day: dt.date, *findings: Finding) -> Side:
    in_force = RULEBOOK.in_force(PROGRAMME, FIRST)
    return Side(result=Result(programme=PROGRAMME, on=day, rulebook="1", findings=findings), in_force=in_force)


@pytest.mark.parametrize(
    ("changed", "what"),
    [
        ({"severity": "warning"}, ("severity",)),
        ({"outcome": Outcome.UNKNOWN}, ("outcome",)),
        ({"read": {"votes.for": 6, "at_least": Fraction(9, 10)}}, ("threshold",)),
        ({"read": {"votes.for": 6, "parameter.approval-share": Fraction(9, 10)}}, ("threshold",)),
        ({"read": {"votes.for": 7, "at_least": Fraction(7, 10)}}, ()),
        ({"basis": (structs.replace(BASIS, verified="none"),)}, ("basis",)),
    ],
)
def test_each_kind_of_change_is_told_by_its_name(changed: dict[str, Any], what: tuple[str, ...]) -> None:
    one = _finding("6/9 phiếu.", read={"votes.for": 6, "at_least": Fraction(7, 10)})
    if "parameter.approval-share" in changed.get("read", {}):
        one = one._replace(read={"votes.for": 6, "parameter.approval-share": Fraction(7, 10)})
    other = one._replace(**changed)
    found = compare(_with(FIRST, one), _with(SECOND, other), FORMBOOK).findings

    assert [each.what for each in found] == ([what] if what else [])


def test_several_findings_of_one_place_are_each_paired_once() -> None:
    one, other, third = _finding("Báo cáo A."), _finding("Báo cáo B."), _finding("Báo cáo C.")

    same = compare(_with(FIRST, one, other), _with(SECOND, other, one), FORMBOOK)
    fewer = compare(_with(FIRST, one, other, one), _with(SECOND, one), FORMBOOK)
    renamed = compare(_with(FIRST, one, other), _with(SECOND, third, one), FORMBOOK)

    assert same.findings == ()
    assert [(each.change, each.told.message) for each in fewer.findings] == [
        ("disappears", "Báo cáo B."),
        ("disappears", "Báo cáo A."),
    ]
    assert [(each.before, each.after) for each in renamed.findings] == [(other, third)]


def test_where_one_day_tells_more_what_alone_rests_on_the_same_clause_is_one_that_changes() -> None:
    clauses = tuple(Basis("06/2022/QH15", f"Điều 84 khoản 1 điểm {point}", "text") for point in "ab")
    old = _finding("Tờ trình: mẫu cũ.", basis=(clauses[0], BASIS))
    new, report = _finding("Tờ trình: mẫu mới.", basis=clauses[:1]), _finding("Báo cáo.", basis=clauses[1:])
    twin = new._replace(message="Tờ trình thứ hai.")

    one = compare(_with(FIRST, old), _with(SECOND, report, new), FORMBOOK).findings
    two = compare(_with(FIRST, old), _with(SECOND, new, twin), FORMBOOK).findings
    gone = compare(_with(FIRST, report, new), _with(SECOND, old), FORMBOOK).findings

    assert [(each.before, each.after, each.what) for each in one] == [
        (None, report, ()),
        (old, new, ("basis", "words")),
    ]
    assert [(each.before, each.after) for each in two] == [(None, new), (None, twin), (old, None)]
    assert [(each.before, each.after) for each in gone] == [(new, old), (report, None)]


def test_a_finding_that_waits_for_another_is_not_told() -> None:
    waiting = _finding("Chờ.", because="dates.future")

    assert compare(_with(FIRST), _with(SECOND, waiting), FORMBOOK).findings == ()


def _on_other_forms(given: InForce) -> InForce:
    """The report on a common form, one paper less, a higher threshold, and no standard for collectives."""
    programme = given.programme
    documents = tuple(
        structs.replace(spec, forms={"collective": "nd91/mau-01", "individual": "common/to-trinh"})
        if spec.id == "report"
        else spec
        for spec in programme.documents
        if spec.id != "list"
    )
    share = structs.replace(programme.parameters["approval-share"], value=Fraction(9, 10))
    (award,) = programme.awards
    standards = tuple(each for each in award.standards if each.kind == "individual")
    changed = structs.replace(
        programme,
        documents=documents,
        parameters={**programme.parameters, "approval-share": share},
        awards=(structs.replace(award, standards=standards),),
    )
    return structs.replace(given, programme=changed)


def test_forms_settings_and_standards_that_change_are_told() -> None:
    found = compare(_with(FIRST), structs.replace(_with(SECOND), in_force=_on_other_forms(_in_2023())), FORMBOOK)

    assert [(each.change, each.told.document, each.told.kind, each.what) for each in found.forms] == [
        ("disappears", "list", "any", ()),
        ("changes", "report", "individual", ("form", "number", "instrument")),
    ]
    (report,) = [each for each in found.forms if each.change == "changes"]
    assert report.before is not None
    assert (report.before.number, report.before.instrument) == ("02", "91/2017/NĐ-CP")
    shares = [(each.told.id, each.what, _value(each.before), _value(each.after)) for each in found.parameters]
    assert shares == [("approval-share", ("value",), Fraction(4, 5), Fraction(9, 10))]
    assert {(each.change, each.told.kind) for each in found.standards} == {("disappears", "collective")}


def _in_2023() -> InForce:
    return RULEBOOK.in_force(PROGRAMME, FIRST)


def _value(parameter: Parameter | None) -> object:
    return parameter.value if parameter else None


def test_only_the_standards_of_the_awards_asked_for_are_compared() -> None:
    sides = _side(FIRST), _side(SECOND)

    asked = compare(*sides, FORMBOOK, awards=["bang-khen-ubnd-tinh"]).standards
    assert {each.told.award for each in asked} == {"bang-khen-ubnd-tinh"}
    assert compare(*sides, FORMBOOK, awards=["giay-khen"]).standards == ()


def test_from_the_amendment_on_a_standard_of_the_law_is_no_longer_compared() -> None:
    found = _between(dt.date(2026, 9, 30), dt.date(2026, 10, 1)).standards

    assert {(each.change, each.what) for each in found} == {("changes", ("basis",))}
    assert {each.after.basis.verified for each in found if each.after} == {"none"}


def test_the_text_names_both_days_their_generations_and_each_change() -> None:
    lines = as_text(_between(FIRST, SECOND)).splitlines()

    assert lines[1].startswith(f"So sánh quy định áp dụng ngày {short_date(FIRST)} và ngày {short_date(SECOND)}, bộ ")
    assert lines[2:4] == [
        "  Ngày 31/12/2023: Luật Thi đua, khen thưởng năm 2003 và Nghị định số 91/2017/NĐ-CP. "
        "Không còn điều gì phải sửa.",
        "  Ngày 01/01/2024: Luật Thi đua, khen thưởng năm 2022 và Nghị định số 98/2023/NĐ-CP. Còn 1 lỗi.",
    ]
    assert "  Thêm: Trang “Tờ trình – Số, ngày”, câu “Ngày của tờ trình” [law.form-expired]" in lines
    assert "Tiêu chuẩn của danh hiệu, hình thức" in lines


def test_a_clause_that_alone_changes_leaves_the_words_told_once() -> None:
    text = as_text(_between(dt.date(2026, 9, 30), dt.date(2026, 10, 1)))

    told = "Có thành tích xuất sắc được bình xét trong phong trào thi đua do bộ, ban, ngành, tỉnh phát động."
    assert text.count(told) == 1
    assert "Căn cứ: Điều 74 khoản 1 điểm a, 06/2022/QH15 – chưa đối chiếu với văn bản gốc" in text


def _undescribed(value: dict[str, Any], shape: dict[str, Any]) -> tuple[set[str], set[str]]:
    """The keys that the schema does not know, and those that it demands in vain."""
    return set(value) - set(shape["properties"]), set(shape["required"]) - set(value)


@pytest.mark.parametrize("other", [SECOND, dt.date(2027, 3, 1)])
def test_every_key_of_the_json_is_described(other: dt.date) -> None:
    schema, told = json_schema(), as_json(_between(FIRST, other))
    described = [(told, schema), (told["before"], schema["properties"]["before"])]
    for name in ("findings", "forms", "parameters", "standards"):
        item = schema["properties"][name]["items"]
        described += [(each, item) for each in told[name]]
        assert {each["change"] for each in told[name]} <= set(item["properties"]["change"]["enum"])

    assert {str(_undescribed(*pair)) for pair in described} == {"(set(), set())"}
    assert (told["format"], told["before"]["on"], told["after"]["on"]) == (
        schema["properties"]["format"]["const"],
        FIRST.isoformat(),
        other.isoformat(),
    )
    assert told["findings"][0]["before"] is None
    assert json.loads(json.dumps(told)) == told


def test_forms_and_settings_are_told_with_both_values() -> None:
    changed = structs.replace(_with(SECOND), in_force=_on_other_forms(_in_2023()))
    told = as_json(compare(_with(FIRST), changed, FORMBOOK))

    assert told["forms"][1]["before"] == {
        "title": "Báo cáo thành tích",
        "form": "nd91/mau-02",
        "number": "02",
        "instrument": "91/2017/NĐ-CP",
    }
    (share,) = told["parameters"]
    assert (share["before"]["words"], share["after"]["words"]) == ("80 %", "90 %")
