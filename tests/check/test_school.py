"""The yearly programme of a school: a clean dossier of many awards, and each defect with the finding that names it."""

import copy
import datetime as dt
import json
import re
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from awards import schema
from awards.content.folders import find
from awards.content.yamlfile import read
from awards.rulebook.load import InForce, load
from awards.rulebook.show import as_json
from tests.check.changes import Change, Data, Told, add, both, drop, error, put, told, unknown, warning
from tests.check.conftest import Check

TOP = Path(__file__).parent.parent.parent
EXAMPLE = json.loads((TOP / "examples" / "truong-hoc-2025.json").read_text(encoding="utf-8"))
TODAY = dt.date(2025, 7, 28)
SCHOOL, GROUP, ADVANCED, EXCELLENT, FIGHTER, COMMENDED = (f"/nominees/{each}" for each in (0, 1, 2, 6, 7, 8))
OUTLINES = [("law.form-outline", "not_met", "info", "", "/received")] * 2
"""What is said of every dossier under the present decree: nobody has compared its forms yet."""


def dossier() -> Data:
    return copy.deepcopy(EXAMPLE)


def found(checked: Check, data: Data, today: dt.date = TODAY) -> list[Told]:
    return [each for each in map(told, checked(data, today=today).open) if each[0] != "law.form-outline"]


def test_the_example_is_clean_but_for_forms_that_nobody_has_compared(checked: Check) -> None:
    assert [told(each) for each in checked(dossier(), today=TODAY).open] == OUTLINES


def _row(at: str, key: str, value: Any) -> Change:
    return put(f"{at}/0/{key}", value)


def _title(year: int, title: str = "Chiến sĩ thi đua cơ sở") -> dict[str, Any]:
    return {
        "type": "title",
        "year": year,
        "title": title,
        "decision": f"{year}/QĐ-UBND",
        "date": f"{year}-07-19",
        "authority": "Chủ tịch Ủy ban nhân dân huyện Mường Tiên",
    }


def _commendation(year: int, title: str, route: str) -> dict[str, Any]:
    return {**_title(year, title), "type": "commendation", "route": route}


GOOD = [{"year": year, "level": "good"} for year in (2024, 2025)]
FIVE_GOOD = [{"year": year, "level": "good"} for year in range(2021, 2026)]
OF_PROVINCE = "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh"


def for_the_prime_minister(*history: dict[str, Any]) -> Change:
    """A person put forward for the Prime Minister's bằng khen, with all that it needs but for the history."""
    return both(
        put(f"{COMMENDED}/award", "bang-khen-thu-tuong"),
        put(f"{COMMENDED}/results", FIVE_GOOD),
        put(f"{COMMENDED}/initiatives", []),
        put(f"{COMMENDED}/history", list(history)),
        put("/session/method", "secret-ballot"),
    )


FIGHTERS = [_title(year) for year in (2022, 2023, 2024)]
FOR_PROVINCE = both(
    put(f"{COMMENDED}/award", "chien-si-thi-dua-tinh"),
    drop(f"{COMMENDED}/route"),
    put(f"{COMMENDED}/history", [_title(year) for year in (2023, 2024, 2025)]),
    put(f"{COMMENDED}/initiatives/0/level", "ministry"),
)
FOR_COUNTRY = both(
    FOR_PROVINCE,
    put(f"{COMMENDED}/award", "chien-si-thi-dua-toan-quoc"),
    add(f"{COMMENDED}/history", _title(2022), *(_title(year, "Chiến sĩ thi đua cấp tỉnh") for year in (2024, 2025))),
    put(f"{COMMENDED}/initiatives/0/level", "nation"),
)

USED = {**EXAMPLE["nominees"][8]["initiatives"][1], "title": "Góc truyện kể của lớp", "number": "913/QĐ-UBND"}

DEFECTS: dict[str, tuple[Change, Told]] = {
    "LĐTT chỉ hoàn thành nhiệm vụ": (
        put(f"{ADVANCED}/results/0/level", "completed"),
        error("award.standard-not-met", f"{ADVANCED}/results", "n3"),
    ),
    "LĐTT xếp loại của năm khác": (
        put(f"{ADVANCED}/results/0/year", 2024),
        error("award.standard-not-met", f"{ADVANCED}/results", "n3"),
    ),
    "LĐTT chưa khai xếp loại": (
        drop(f"{ADVANCED}/results"),
        unknown("completeness.answer", f"{ADVANCED}/results", "n3"),
    ),
    "CSTĐCS chỉ hoàn thành nhiệm vụ, không có sáng kiến": (
        put(f"{EXCELLENT}/results/0/level", "completed"),
        error("award.standard-not-met", f"{EXCELLENT}/results", "n7"),
    ),
    "CSTĐCS hoàn thành tốt, không có sáng kiến": (
        put(f"{EXCELLENT}/results/0/level", "good"),
        error("award.standard-not-met", f"{EXCELLENT}/results", "n7"),
    ),
    "CSTĐCS chưa đạt LĐTT": (
        both(put(f"{FIGHTER}/results/0/level", "completed"), put(f"{FIGHTER}/history", [])),
        error("award.standard-not-met", f"{FIGHTER}/results", "n8"),
    ),
    "sáng kiến không có số giấy chứng nhận": (
        put(f"{FIGHTER}/initiatives/0/number", ""),
        unknown("completeness.answer", f"{FIGHTER}/initiatives/0/number", "n8"),
    ),
    "sáng kiến không ghi tác giả": (
        put(f"{FIGHTER}/initiatives/0/author", ""),
        error("award.initiative-without-proof", f"{FIGHTER}/initiatives", "n8"),
    ),
    "chưa khai sáng kiến": (
        drop(f"{EXCELLENT}/initiatives"),
        unknown("award.initiative-without-proof", f"{EXCELLENT}/initiatives", "n7"),
    ),
    "sáng kiến đã dùng cho danh hiệu": (
        add(f"{COMMENDED}/initiatives", {**USED, "used_for": "Chiến sĩ thi đua cơ sở năm 2024"}),
        warning("award.initiative-used-before", f"{COMMENDED}/initiatives", "n9"),
    ),
    "sáng kiến đã dùng cho việc không rõ": (
        add(f"{COMMENDED}/initiatives", {**USED, "used_for": "Xét khen thưởng năm 2024"}),
        ("award.initiative-used-before", "unknown", "warning", "n9", f"{COMMENDED}/initiatives"),
    ),
    "bằng khen tỉnh: một năm xuất sắc": (
        put(f"{COMMENDED}/results", [GOOD[0], {"year": 2025, "level": "excellent"}]),
        warning("award.standard-left-to-council", f"{COMMENDED}/history", "n9"),
    ),
    "bằng khen tỉnh: chưa chọn loại hình": (
        drop(f"{COMMENDED}/route"),
        unknown("completeness.answer", f"{COMMENDED}/route", "n9"),
    ),
    "TTLĐXS dưới 70 % LĐTT": (
        put(f"{SCHOOL}/staffing/0/advanced", 22),
        error("award.standard-not-met", f"{SCHOOL}/staffing", "n1"),
    ),
    "TTLĐXS không có CSTĐCS": (
        put(f"{SCHOOL}/staffing/0/base_fighters", 0),
        error("award.standard-not-met", f"{SCHOOL}/staffing", "n1"),
    ),
    "TTLĐXS có người không hoàn thành": (
        put(f"{SCHOOL}/staffing/0/completed", 31),
        error("award.standard-not-met", f"{SCHOOL}/staffing", "n1"),
    ),
    "TTLĐXS chỉ hoàn thành tốt": (
        put(f"{SCHOOL}/results/0/level", "good"),
        error("award.standard-not-met", f"{SCHOOL}/results", "n1"),
    ),
    "TTLĐTT có người bị cảnh cáo": (
        put(f"{GROUP}/staffing/0/warned", 1),
        error("award.standard-not-met", f"{GROUP}/staffing", "n2"),
    ),
    "TTLĐTT chưa ghi số người": (
        drop(f"{GROUP}/staffing"),
        unknown("completeness.answer", f"{GROUP}/staffing", "n2"),
    ),
    "CSTĐ tỉnh có 2 trong 3 năm liên tục": (
        both(FOR_PROVINCE, put(f"{COMMENDED}/history", [_title(2023), _title(2025)])),
        error("award.standard-not-met", f"{COMMENDED}/history", "n9"),
    ),
    "CSTĐ tỉnh, sáng kiến chỉ ở cơ sở": (
        both(FOR_PROVINCE, put(f"{COMMENDED}/initiatives/0/level", "base")),
        error("award.standard-not-met", f"{COMMENDED}/initiatives", "n9"),
    ),
    "bằng khen chuyên đề làm bước đã có": (
        for_the_prime_minister(_commendation(2020, OF_PROVINCE, "thematic"), *FIGHTERS),
        warning("award.standard-left-to-council", f"{COMMENDED}/history", "n9"),
    ),
    "tập thể được đề nghị danh hiệu của cá nhân": (
        put(f"{GROUP}/award", "lao-dong-tien-tien"),
        error("consistency.award-for-kind", f"{GROUP}/award", "n2"),
    ),
    "số lượng trong tờ trình khác danh sách": (
        put("/proposal/counts/individual", 8),
        error("consistency.count-individual", "/proposal/counts/individual"),
    ),
    "CSTĐ tỉnh 85,7 % phiếu: văn bản trước đòi 90 %, văn bản nay chưa rõ": (
        both(FOR_PROVINCE, put(f"{COMMENDED}/votes", {"for": 6, "against": 1})),
        warning("law.threshold-before", f"{COMMENDED}/votes", "n9"),
    ),
    "CSTĐ toàn quốc 85,7 % phiếu: văn bản trước đòi 90 %, văn bản nay chưa rõ": (
        both(FOR_COUNTRY, put(f"{COMMENDED}/votes", {"for": 6, "against": 1})),
        warning("law.threshold-before", f"{COMMENDED}/votes", "n9"),
    ),
    "CSTĐ tỉnh giơ tay: văn bản trước đòi bỏ phiếu kín": (
        both(
            FOR_PROVINCE,
            put(f"{COMMENDED}/votes", {"for": 7, "against": 0}),
            put("/session/method", "show-of-hands"),
            drop("/session/ballots"),
        ),
        warning("law.ballot-before", f"{COMMENDED}/votes", "n9"),
    ),
    "bằng khen được 71,4 % phiếu: mức 70 % là của một thông tư đã bị thay thế": (
        put(f"{COMMENDED}/votes", {"for": 5, "against": 2}),
        ("law.threshold-unverified", "not_met", "info", "n9", f"{COMMENDED}/votes"),
    ),
    "phiếu dưới 70 %": (
        put(f"{FIGHTER}/votes", {"for": 4, "against": 3}),
        error("votes.approval-share", f"{FIGHTER}/votes", "n8"),
    ),
}


@pytest.mark.parametrize("name", DEFECTS)
def test_a_defect_gives_the_one_finding_that_names_it(name: str, checked: Check) -> None:
    change, expected = DEFECTS[name]
    data = dossier()
    change(data)

    assert found(checked, data) == [expected]


@pytest.mark.parametrize(
    "change",
    [
        both(FOR_PROVINCE, put(f"{COMMENDED}/votes", {"for": 7, "against": 0})),
        for_the_prime_minister(_commendation(2020, OF_PROVINCE, "merit"), *FIGHTERS),
    ],
    ids=["CSTĐ tỉnh", "Bằng khen Thủ tướng"],
)
def test_higher_awards_whose_standard_is_met_are_clean(change: Change, checked: Check) -> None:
    data = dossier()
    change(data)

    assert found(checked, data) == []


def _with_the_forms_of_the_decree_before(given: InForce) -> InForce:
    """The programme as a school may still have it on file: with a tờ trình on the form of the former decree."""
    proposal, *others = given.programme.documents
    former = replace(proposal, forms={"any": "nd98/mau-01"})
    return replace(given, programme=replace(given.programme, documents=(former, *others)))


def test_a_form_of_the_decree_before_is_refused(checked: Check) -> None:
    open_now = checked(dossier(), today=TODAY, amend=_with_the_forms_of_the_decree_before).open
    assert [told(each) for each in open_now if each.code != "law.form-outline"] == [
        error("law.form-expired", "/received")
    ]


def earlier(value: Any) -> Any:
    """The dossier of a year before: every date and year in it one year earlier."""
    if isinstance(value, dict):
        return {key: earlier(each) for key, each in value.items()}
    if isinstance(value, list):
        return [earlier(each) for each in value]
    if isinstance(value, int) and not isinstance(value, bool) and 2000 < value < 2100:
        return value - 1
    whole = isinstance(value, str) and len(value) == 10 and value[4] == value[7] == "-"
    return f"{int(value[:4]) - 1}{value[4:]}" if whole else value


def test_the_same_dossier_of_the_year_before_is_clean_under_the_decree_of_its_day(checked: Check) -> None:
    assert found(checked, earlier(dossier()), dt.date(2024, 7, 28)) == []


def test_whoever_is_put_forward_for_lao_dong_tien_tien_alone_is_asked_for_no_report(checked: Check) -> None:
    data = dossier()
    data["nominees"] = [each for each in data["nominees"] if each["award"] == "lao-dong-tien-tien"]
    data["proposal"]["counts"] = {"collective": 0, "individual": 4}

    assert [told(each) for each in checked(data, today=TODAY).open] == OUTLINES[:1]
    programme, nominees = load(find()).in_force("truong-hoc-nam-hoc", TODAY).programme, schema.load(data).nominees
    papers = [each.id for each in programme.documents if programme.asks_for(each, nominees)]
    assert papers == ["proposal", "list", "minutes", "counting"]


def test_after_the_amended_law_the_dossier_says_so_at_the_top(checked: Check) -> None:
    data = dossier()
    both(put("/received", "2026-10-05"))(data)

    assert found(checked, data, dt.date(2026, 10, 6))[0][0] == "law.amended-unread"


def test_the_two_programmes_differ_in_name_year_and_time_only() -> None:
    by_school_year, by_calendar = (
        read(TOP / "rules" / "programmes" / f"truong-hoc-nam-{each}.yaml") for each in ("hoc", "duong-lich")
    )
    same = ("awards", "dossier", "papers", "grounds", "defaults", "source", "issuer")
    assert {key: by_school_year[key] for key in same} == {key: by_calendar[key] for key in same}


@pytest.mark.parametrize(
    ("programme", "words"),
    [("truong-hoc-nam-hoc", "năm học 2024-2025"), ("truong-hoc-nam-duong-lich", "năm 2025")],
)
def test_papers_name_the_year_as_the_programme_counts_it(programme: str, words: str) -> None:
    in_force = load(find()).in_force(programme, TODAY)

    assert in_force.programme.term(2025) == words


def test_once_the_law_is_amended_unread_no_clause_of_the_programme_counts_as_compared() -> None:
    def compared(on: dt.date) -> list[str]:
        told = json.dumps(as_json(load(find()).in_force("truong-hoc-nam-hoc", on)), ensure_ascii=False)
        return re.findall(r'"instrument": "06/2022/QH15", "clause": "([^"]*)", "verified": "(?:text|quoted)"', told)

    assert "Điều 84 khoản 1 điểm a và khoản 2 điểm a" in compared(dt.date(2026, 9, 30))
    assert compared(dt.date(2026, 10, 1)) == []
