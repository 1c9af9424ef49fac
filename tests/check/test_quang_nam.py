"""Quảng Nam's regulation 11/2021, defect by defect: each gives the one finding that names its clause."""

import datetime as dt
import json
import re
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest

from tests.check.changes import Change, Data, Told, add, both, drop, error, put, told, unknown, warning
from tests.check.conftest import Check

EXAMPLE = Path(__file__).parents[2] / "examples" / "quang-nam-2022.json"
TODAY = dt.date(2022, 11, 30)
TEAM, TEACHER, HEAD, MATHS, ENGLISH = (f"/nominees/{index}" for index in range(5))
REGULATION = "11/2021/QĐ-UBND"


def yearly() -> Data:
    """The example of a school year, to be changed freely."""
    found: Data = json.loads(EXAMPLE.read_text(encoding="utf-8"))
    return found


def _held(title: str, year: int, route: str | None = "merit", kind: str = "commendation") -> dict[str, Any]:
    row = {"type": kind, "title": title, "year": year, "decision": "1/QĐ", "date": f"{year}-05-20", "authority": "Tỉnh"}
    return row if route is None else {**row, "route": route}


def _cast(number: int) -> Change:
    """Lets every nominee be voted on by so many, one of them against."""

    def change(data: Data) -> None:
        for nominee in data["nominees"]:
            nominee["votes"] = {"for": number - 1, "against": 1}

    return change


def _provincial(place: str) -> Change:
    """Puts the nominee forward for Chiến sĩ thi đua cấp tỉnh, with all that its standard asks for."""

    def change(data: Data) -> None:
        nominee = data["nominees"][int(place.rsplit("/", 1)[1])]
        nominee["award"] = "chien-si-thi-dua-tinh"
        nominee["initiatives"][0]["level"] = "ministry"
        nominee["history"] += [_held("Chiến sĩ thi đua cơ sở", year, None, "title") for year in (2020, 2021, 2022)]
        nominee["answers"] |= {"can-y-kien": False}

    return change


def _flag(**answers: Any) -> Change:
    """Puts the team forward for the flag of the province, leading a cluster that an office holds for it."""
    given = {
        "dan-dau": True,
        "noi-to-chuc": "uy-quyen",
        "la-xuat-sac": True,
        "dang-doan-the": "tot",
        "chuan-van-hoa": "dat",
        **answers,
    }

    def change(data: Data) -> None:
        data["nominees"][0]["award"] = "co-thi-dua-bo-tinh"
        data["nominees"][0]["answers"] |= given

    return change


def _commended_team(by_cluster: bool) -> Change:
    """Puts the team forward for the bằng khen of the province, the year after a Huân chương of its own."""

    def change(data: Data) -> None:
        team = data["nominees"][0]
        team["award"], team["route"] = "bang-khen-ubnd-tinh", "merit"
        team["history"] = [
            *(_held("Tập thể lao động xuất sắc", year, None, "title") for year in (2021, 2022)),
            _held("Huân chương Lao động hạng Ba", 2021),
        ]
        team["answers"] |= {"can-y-kien": False, "theo-cum-khoi": by_cluster}

    return change


MANY = both(put("/answers/so-nguoi", 100), put("/answers/so-tap-the-tien-tien", 10))

DEFECTS: dict[str, tuple[Change, Told]] = {
    "không đăng ký thi đua": (
        put(f"{MATHS}/answers/dang-ky", False),
        error("quang-nam.not-registered", f"{MATHS}/answers/dang-ky", "n4"),
    ),
    "trường của hiệu trưởng không đạt tập thể lao động tiên tiến": (
        put(f"{HEAD}/answers/tap-the-danh-hieu", "khong"),
        error("quang-nam.head-unit", f"{HEAD}/answers/tap-the-danh-hieu", "n3"),
    ),
    "chưa ghi danh hiệu của trường": (
        drop(f"{HEAD}/answers/tap-the-danh-hieu"),
        unknown("quang-nam.head-unit", f"{HEAD}/answers/tap-the-danh-hieu", "n3"),
    ),
    "cấp phó phụ trách từ 6 tháng cũng như người đứng đầu": (
        both(
            put(f"{TEACHER}/answers/vi-tri", "phu-trach-truc-thuoc"),
            put(f"{TEACHER}/answers/tap-the-danh-hieu", "khong"),
        ),
        error("quang-nam.head-unit", f"{TEACHER}/answers/tap-the-danh-hieu", "n2"),
    ),
    "bằng khen cho người đứng đầu đơn vị chỉ đạt lao động tiên tiến": (
        both(
            put(f"{TEACHER}/answers/vi-tri", "dung-dau-truc-thuoc"),
            put(f"{TEACHER}/answers/tap-the-danh-hieu", "tien-tien"),
        ),
        error("quang-nam.head-unit-provincial", f"{TEACHER}/answers/tap-the-danh-hieu", "n2"),
    ),
    "giám đốc sở mà sở không có hình thức nào từ cấp tỉnh": (
        both(put(f"{TEACHER}/answers/vi-tri", "dung-dau-cap-tinh"), put(f"{TEACHER}/answers/tap-the-cap-tinh", False)),
        error("quang-nam.head-provincial", f"{TEACHER}/answers/tap-the-cap-tinh", "n2"),
    ),
    "đơn vị không hoàn thành nhiệm vụ": (
        put("/answers/xep-loai-don-vi", "not-completed"),
        error("quang-nam.quota-none", "/answers/xep-loai-don-vi"),
    ),
    "bằng khen vượt 2 %": (
        both(put("/answers/xep-loai-dang", "completed"), put("/answers/so-nguoi", 45)),
        error("quang-nam.quota-persons-fair", "/answers/so-nguoi"),
    ),
    "bằng khen vượt 5 %": (
        both(put("/answers/xep-loai-don-vi", "good"), put("/answers/so-nguoi", 19)),
        error("quang-nam.quota-persons-good", "/answers/so-nguoi"),
    ),
    "bằng khen vượt 8 %": (
        put("/answers/so-nguoi", 12),
        error("quang-nam.quota-persons-very-good", "/answers/so-nguoi"),
    ),
    "bằng khen vượt 10 %": (
        both(put("/answers/xep-loai-dang", "excellent"), put("/answers/so-nguoi", 9)),
        error("quang-nam.quota-persons-excellent", "/answers/so-nguoi"),
    ),
    "bằng khen vượt 4 % khi không được xếp loại": (
        both(put("/answers/xep-loai-don-vi", "unclassified"), put("/answers/so-nguoi", 24)),
        error("quang-nam.quota-persons-unclassified", "/answers/so-nguoi"),
    ),
    "tập thể lao động xuất sắc vượt 80 %": (
        put("/answers/so-tap-the-tien-tien", 1),
        error("quang-nam.quota-collectives-very-good", "/answers/so-tap-the-tien-tien"),
    ),
    "chưa ghi số tập thể lao động tiên tiến": (
        drop("/answers/so-tap-the-tien-tien"),
        unknown("quang-nam.quota-collectives-very-good", "/answers/so-tap-the-tien-tien"),
    ),
    "đơn vị tốt mà tổ chức Đảng xuất sắc": (
        both(put("/answers/xep-loai-don-vi", "good"), put("/answers/xep-loai-dang", "excellent")),
        warning("quang-nam.classification-not-told", "/answers/xep-loai-dang"),
    ),
    "chiến sĩ thi đua cơ sở quá 15 %": (
        put("/answers/so-lao-dong-tien-tien", 19),
        error("quang-nam.base-fighters-share", "/answers/so-lao-dong-tien-tien"),
    ),
    "chiến sĩ thi đua cơ sở phần lớn là lãnh đạo": (
        put(f"{MATHS}/answers/vi-tri", "lanh-dao"),
        error("quang-nam.base-fighters-direct", "/nominees"),
    ),
    "phòng của chi cục không được tập thể lao động xuất sắc": (
        put(f"{TEAM}/answers/nhom-tap-the", "phong-cua-chi-cuc"),
        error("quang-nam.collective-kind", f"{TEAM}/answers/nhom-tap-the", "n1"),
    ),
    "tập thể mới thành lập": (
        put(f"{TEAM}/answers/moi-thanh-lap", True),
        error("quang-nam.collective-new", f"{TEAM}/answers/moi-thanh-lap", "n1"),
    ),
    "không tham gia cụm, khối": (
        put(f"{TEAM}/answers/cum-khoi", "khong-tham-gia"),
        error("quang-nam.cluster", f"{TEAM}/answers/cum-khoi", "n1"),
    ),
    "đã có hai bằng khen trong năm": (
        add(
            f"{TEACHER}/history",
            _held("Bằng khen của Ủy ban nhân dân tỉnh", 2022, "thematic"),
            {**_held("Bằng khen của Ủy ban nhân dân tỉnh", 2022, "thematic"), "decision": "2/QĐ"},
        ),
        error("quang-nam.two-certificates", f"{TEACHER}/history", "n2"),
    ),
    "chưa qua 02 năm từ bằng khen của Thủ tướng": (
        add(f"{TEACHER}/history", _held("Bằng khen của Thủ tướng Chính phủ", 2021)),
        error("quang-nam.two-year-pause", f"{TEACHER}/history", "n2"),
    ),
    "đơn vị hoàn thành nhiệm vụ, không có tổ chức Đảng: hai điểm cùng ứng": (
        both(put("/answers/xep-loai-don-vi", "completed"), put("/answers/xep-loai-dang", "khong-co"), MANY),
        warning("quang-nam.classification-twice", "/answers/xep-loai-dang"),
    ),
    "tập thể đề nghị bằng khen, mới được Huân chương năm trước": (
        _commended_team(False),
        error("quang-nam.two-year-pause", f"{TEAM}/history", "n1"),
    ),
    "thành viên vắng không được lấy phiếu": (
        both(_cast(8), put("/session/ballots", {"issued": 8, "returned": 8, "valid": 8, "invalid": 0})),
        error("quang-nam.absent-not-polled", "/session/ballots/issued"),
    ),
    "chiến sĩ thi đua cấp tỉnh được 8 trên 9 phiếu": (
        _provincial(ENGLISH),
        error("quang-nam.vote-90", f"{ENGLISH}/votes", "n5"),
    ),
    "bằng khen dưới 70 %": (
        put(f"{TEACHER}/votes", {"for": 6, "against": 3}),
        error("votes.approval-share", f"{TEACHER}/votes", "n2"),
    ),
    "giơ tay": (
        both(_cast(8), put("/session/method", "show-of-hands"), drop("/session/ballots")),
        error("minutes.method-not-secret", "/session/method"),
    ),
    "chủ tịch Hội đồng không phải thủ trưởng": (
        both(put("/council/members/0/role", "vice-chair"), put("/council/members/1/role", "chair")),
        warning("quang-nam.chair-not-head", "/council/members"),
    ),
    "trường gửi đúng ngày 15/8": (
        put("/proposal/date", "2022-08-15"),
        error("quang-nam.late-school-year", "/proposal/date"),
    ),
    "cơ quan gửi ngày 30/3 năm sau": (
        both(put("/answers/theo-nam-hoc", False), put("/proposal/date", "2023-03-30")),
        error("quang-nam.late-year", "/proposal/date"),
    ),
    "chưa có ý kiến của Ban Thường vụ Huyện ủy": (
        both(put(f"{TEACHER}/answers/can-y-kien", True), put(f"{TEACHER}/answers/da-co-y-kien", False)),
        error("quang-nam.party-opinion", f"{TEACHER}/answers/da-co-y-kien", "n2"),
    ),
    "chỉ một sáng kiến trong hai năm": (
        drop(f"{TEACHER}/initiatives/0"),
        error("award.standard-not-met", f"{TEACHER}/initiatives", "n2"),
    ),
    "có đơn tố cáo đang xác minh": (
        put(f"{MATHS}/cases", [{"matter": "Đơn tố cáo đang được xác minh"}]),
        error("exclusions.case-pending", f"{MATHS}/cases", "n4"),
    ),
    "cờ thi đua mà không dẫn đầu": (
        _flag(**{"dan-dau": False}),
        error("quang-nam.flag-leader", f"{TEAM}/answers/dan-dau", "n1"),
    ),
    "cờ thi đua mà chưa là tập thể lao động xuất sắc": (
        _flag(**{"la-xuat-sac": False}),
        error("quang-nam.flag-excellent-collective", f"{TEAM}/answers/la-xuat-sac", "n1"),
    ),
    "cờ thi đua mà tỉnh đánh giá mức thấp hơn": (
        _flag(**{"noi-to-chuc": "hoi-dong-tinh", "danh-gia-cua-tinh": "thap-hon"}),
        error("quang-nam.flag-rated", f"{TEAM}/answers/danh-gia-cua-tinh", "n1"),
    ),
    "cờ thi đua mà có đoàn thể yếu": (
        _flag(**{"dang-doan-the": "chua-tot"}),
        error("quang-nam.flag-organisations", f"{TEAM}/answers/dang-doan-the", "n1"),
    ),
    "cờ thi đua mà chưa đạt chuẩn văn hóa": (
        _flag(**{"chuan-van-hoa": "chua-dat"}),
        error("quang-nam.flag-culture", f"{TEAM}/answers/chuan-van-hoa", "n1"),
    ),
}


def test_the_example_of_quang_nam_is_clean(checked: Check) -> None:
    assert checked(yearly(), today=TODAY).open == ()


@pytest.mark.parametrize("name", DEFECTS)
def test_a_defect_under_the_regulation_gives_the_one_finding_that_names_it(name: str, checked: Check) -> None:
    change, expected = DEFECTS[name]
    data = yearly()
    change(data)

    result = checked(data, today=dt.date(2023, 4, 3))

    assert [told(finding) for finding in result.open if not finding.because] == [expected]
    cited = {(each.instrument, each.verified) for finding in result.open for each in finding.basis}
    assert (REGULATION, "text") in cited


def test_the_votes_and_quotas_of_the_regulation_are_at_their_bounds(checked: Check) -> None:
    data = yearly()
    both(
        put("/answers/so-nguoi", 13),
        put("/answers/so-tap-the-tien-tien", 2),
        put("/answers/so-lao-dong-tien-tien", 20),
        put(f"{TEACHER}/votes", {"for": 7, "against": 2}),
        put("/proposal/date", "2022-08-14"),
    )(data)

    assert checked(data, today=TODAY).open == ()


def test_a_thematic_certificate_of_the_year_does_not_stand_against_the_yearly_one(checked: Check) -> None:
    data = yearly()
    add(f"{TEACHER}/history", _held("Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh", 2022, "thematic"))(data)

    assert checked(data, today=TODAY).open == ()


def test_a_collective_that_a_cluster_of_the_province_honours_does_not_wait_two_years(checked: Check) -> None:
    data = yearly()
    _commended_team(True)(data)

    assert checked(data, today=TODAY).open == ()


def test_what_is_late_is_let_in_by_word_of_the_chairman(checked: Check) -> None:
    data = yearly()
    both(put("/proposal/date", "2022-08-20"), put("/answers/ngoai-le-thoi-han", True))(data)

    assert checked(data, today=TODAY).open == ()


def test_a_dossier_of_base_titles_has_no_date_of_the_province(checked: Check) -> None:
    data = yearly()
    data["nominees"] = data["nominees"][2:]
    both(put("/proposal/date", "2022-09-20"), put("/proposal/counts", {"collective": 0, "individual": 3}))(data)

    assert checked(data, today=TODAY).open == ()


def test_the_head_of_the_file_places_every_article_and_names_only_rules_that_there_are() -> None:
    rules = Path(__file__).parents[2] / "rules"
    files = [rules / "regulations" / "quang-nam-11-2021.yaml", *sorted((rules / "programmes").glob("quang-nam-*.yaml"))]
    texts = [file.read_text(encoding="utf-8") for file in files]
    told_ = "\n".join(line for line in texts[0].splitlines() if line.startswith("#"))
    articles = {int(each) for row in re.findall(r"#   Điều ([\d, ]+)", told_) for each in re.findall(r"\d+", row)}
    codes = {code for text in texts for code in re.findall(r"- code: (quang-nam\.[a-z0-9-]+)", text)}
    named = set(re.findall(r"quang-nam\.[a-z0-9-]+\*?", told_))

    assert articles == set(range(1, 24))
    assert [each for each in sorted(named) if not any(fnmatch(code, each) for code in codes)] == []
