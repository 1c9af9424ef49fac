"""Quảng Nam's thematic and sudden awards: prior approval, caps, objects, working days, amounts."""

import copy
import datetime as dt
from typing import Any

import pytest

from tests.check.changes import Change, Data, both, drop, put, told
from tests.check.conftest import Check
from tests.check.test_quang_nam import yearly

TODAY = dt.date(2022, 12, 5)
OF_MOVEMENT = {
    "ten-phong-trao": "“Dân vận khéo” giai đoạn 2021-2022",
    "hoi-nghi": "tong-ket",
    "noi-dung": "phong-trao-tinh",
    "huong-dan-rieng": "khong",
    "co-chu-truong": True,
    "noi-chu-truong": "chu-tich-ubnd-tinh",
    "so-chu-truong": "3158/UBND-NC",
    "ngay-chu-truong": "2022-06-10",
    "truong-ban": True,
    "ngay-trao": "2022-07-29",
}
OF_PERSON = {"nghe-nghiep": "Giáo viên", "dien": "truc-tiep", "huyen-quan-ly": False}
OF_TEAM = {
    "co-cau": "Tổ có 9 giáo viên, 4 thạc sĩ, 6 đảng viên, dùng chung 2 phòng máy của trường.",
    "dien": "tap-the-nho",
    "huyen-quan-ly": False,
    "thanh-tich": (
        "Từ tháng 9/2021 đến tháng 6/2022, tổ vận động 27 gia đình ngư dân cho con trở lại lớp, mở 3 lớp phụ đạo "
        "không thu tiền cho 96 em; 81 em đạt từ trung bình trở lên. Phụ huynh góp 64 ngày công sửa lối vào trường, "
        "nhân dân hai thôn góp 118 triệu đồng mua máy tính cho học sinh nghèo."
    ),
}


def thematic(collectives: int = 1, individuals: int = 1) -> Data:
    """A dossier of “Dân vận khéo” with so many of each, nothing wrong with it but that they are alike."""
    data = yearly()
    team, teacher = data["nominees"][0], data["nominees"][1]
    teams = _several(team, collectives, "t", {**team["answers"], **OF_TEAM})
    persons = _several(teacher, individuals, "p", {**teacher["answers"], **OF_PERSON})
    counts = {"collective": collectives, "individual": individuals}
    return {
        **data,
        "programme": "quang-nam-chuyen-de-2021-2023",
        "answers": dict(OF_MOVEMENT),
        "nominees": [*teams, *persons],
        "proposal": {**data["proposal"], "counts": counts},
    }


def _several(nominee: dict[str, Any], number: int, key: str, answers: dict[str, Any]) -> list[dict[str, Any]]:
    each = {**nominee, "award": "bang-khen-ubnd-tinh", "answers": answers}
    return [{**copy.deepcopy(each), "id": f"{key}{n}", "name": f"{each['name']} {n}"} for n in range(1, number + 1)]


def sudden(case: str, kind: str = "individual", number: int = 1, **answers: Any) -> Data:
    """A dossier of the third programme: nominees of one case."""
    data = thematic(number if kind == "collective" else 0, number if kind == "individual" else 0)
    for nominee in data["nominees"]:
        nominee["answers"] = {**nominee["answers"], "truong-hop": case, **answers}
    return {**data, "programme": "quang-nam-dot-xuat-2021-2023", "answers": {"ngay-trao": "2022-07-29"}}


def _codes(data: Data, checked: Check) -> list[str]:
    """The open findings of the regulation, without those that wait for another."""
    found = checked(data, today=TODAY).open
    return [told(each)[0].removeprefix("quang-nam.") for each in found if told(each)[0].startswith("quang-nam.")]


def test_of_a_dossier_of_dan_van_kheo_in_quang_nam_only_the_outline_of_its_form_is_noted(checked: Check) -> None:
    found = checked(thematic(), today=TODAY).open

    assert [(each.code, each.severity) for each in found] == [("law.form-outline", "info")]


THEMATIC: dict[str, tuple[Change, list[str]]] = {
    "tổng kết một luật": (put("/answers/noi-dung", "luat"), ["of-a-law"]),
    "chương trình mới một năm": (
        both(put("/answers/noi-dung", "chuong-trinh"), put("/answers/so-nam", 1)),
        ["two-years-carried-out"],
    ),
    "chưa có chủ trương": (put("/answers/co-chu-truong", False), ["approval-missing"]),
    "chưa ghi số chủ trương": (drop("/answers/so-chu-truong"), ["approval-number"]),
    "chủ trương của cơ quan khác": (put("/answers/noi-chu-truong", "noi-khac"), ["approval-body"]),
    "chủ trương sau khi họp": (put("/answers/ngay-chu-truong", "2022-07-18"), ["approval-late"]),
    "chưa thông qua Trưởng Ban Chỉ đạo": (put("/answers/truong-ban", False), ["steering-head"]),
    "cơ quan lớn": (put("/nominees/0/answers/dien", "khac"), ["object"]),
    "cấp huyện chưa thống nhất": (
        both(put("/nominees/1/answers/huyen-quan-ly", True), put("/nominees/1/answers/huyen-thong-nhat", False)),
        ["district-agreement"],
    ),
    "thiếu một ngày làm việc": (put("/answers/ngay-trao", "2022-07-28"), ["handed-in-thematic"]),
    "có hướng dẫn riêng": (put("/answers/huong-dan-rieng", "trung-uong"), ["own-guidance"]),
}


@pytest.mark.parametrize("name", THEMATIC)
def test_a_defect_of_a_thematic_award_gives_its_finding(name: str, checked: Check) -> None:
    change, expected = THEMATIC[name]
    data = thematic()
    change(data)

    assert _codes(data, checked) == expected


@pytest.mark.parametrize(
    ("event", "collectives", "individuals", "expected"),
    [
        ("tong-ket", 5, 10, []),
        ("tong-ket", 6, 10, ["cap-final-collective"]),
        ("tong-ket", 5, 11, ["cap-final-individual"]),
        ("so-ket", 3, 5, []),
        ("so-ket", 4, 5, ["cap-interim-collective"]),
        ("so-ket", 3, 6, ["cap-interim-individual"]),
    ],
)
def test_the_caps_of_a_movement(
    event: str, collectives: int, individuals: int, expected: list[str], checked: Check
) -> None:
    data = thematic(collectives, individuals)
    put("/answers/hoi-nghi", event)(data)

    assert _codes(data, checked) == expected


def test_central_guidance_lifts_the_caps_and_says_so(checked: Check) -> None:
    data = thematic(6, 1)
    put("/answers/huong-dan-rieng", "bon-phong-trao")(data)

    assert _codes(data, checked) == ["own-guidance"]


SUDDEN: dict[str, tuple[Data, list[str]]] = {
    "đột xuất trong 30 ngày": (sudden("dot-xuat", **{"ngay-thanh-tich": "2022-06-29"}), []),
    "đột xuất sau 31 ngày": (sudden("dot-xuat", **{"ngay-thanh-tich": "2022-06-28"}), ["sudden-late"]),
    "công nhân đủ điều kiện": (
        sudden("cong-nhan", **{"dang-vien": "khong", "hai-nam-xuat-sac": True, "so-sang-kien": 1}),
        [],
    ),
    "công nhân chưa có sáng kiến": (
        sudden("cong-nhan", **{"dang-vien": "tot", "hai-nam-xuat-sac": True, "so-sang-kien": 0}),
        ["worker-initiatives"],
    ),
    "công nhân mới xuất sắc một năm": (
        sudden("cong-nhan", **{"dang-vien": "tot", "hai-nam-xuat-sac": False, "so-sang-kien": 1}),
        ["worker-years"],
    ),
    "đảng viên xếp loại thấp": (sudden("nguoi-lao-dong", **{"dang-vien": "thap-hon"}), ["worker-party-rating"]),
    "nông dân có mô hình một năm": (
        sudden("nong-dan", **{"dang-vien": "khong", "so-nam-mo-hinh": 1, "danh-gia-mo-hinh": True}),
        ["farmer-years"],
    ),
    "nông dân chưa được đánh giá": (
        sudden("nong-dan", **{"dang-vien": "khong", "so-nam-mo-hinh": 2, "danh-gia-mo-hinh": False}),
        ["farmer-assessed"],
    ),
    "doanh nghiệp góp 499 triệu": (
        sudden("dong-gop", "collective", **{"doanh-nghiep": True, "gia-tri": 499}),
        ["gift-company"],
    ),
    "gia đình miền núi góp 49 triệu": (
        sudden("gia-dinh", "collective", **{"dia-ban": "mien-nui", "gia-tri": 49}),
        ["family-gift-mountain"],
    ),
    "gia đình trung du góp 99 triệu": (
        sudden("gia-dinh", "collective", **{"dia-ban": "trung-du", "gia-tri": 99}),
        ["family-gift-midland"],
    ),
    "gia đình nơi khác góp đủ 200 triệu": (
        sudden("gia-dinh", "collective", **{"dia-ban": "noi-khac", "gia-tri": 200}),
        [],
    ),
    "sự kiện chưa được thống nhất": (sudden("su-kien", **{"thong-nhat-su-kien": False}), ["event-agreement"]),
    "điển hình đã được khen": (sudden("dien-hinh", **{"da-khen": True}), ["model-commended"]),
    "tập thể nông dân": (sudden("nong-dan", "collective"), ["case-kind"]),
    "bốn tập thể lực lượng vũ trang": (sudden("llvt", "collective", 4), ["cap-armed-collective"]),
    "sáu cá nhân lực lượng vũ trang": (sudden("llvt", "individual", 6), ["cap-armed-individual"]),
    "sáu Hội thẩm": (sudden("hoi-tham", "individual", 6), ["cap-jurors"]),
}


@pytest.mark.parametrize("name", SUDDEN)
def test_the_particular_cases_of_the_regulation(name: str, checked: Check) -> None:
    data, expected = SUDDEN[name]

    assert _codes(data, checked) == expected


def test_a_sudden_award_is_handed_in_three_working_days_before(checked: Check) -> None:
    data = sudden("dot-xuat", **{"ngay-thanh-tich": "2022-07-18"})
    put("/answers/ngay-trao", "2022-07-22")(data)

    assert _codes(data, checked) == ["handed-in-sudden"]


def _honoured(data: Data, title: str, year: int, *routes: str) -> Data:
    rows = [
        {
            "type": "commendation",
            "title": title,
            "year": year,
            "decision": f"{number}/QĐ",
            "date": f"{year}-05-20",
            "authority": "Tỉnh",
            "route": route,
        }
        for number, route in enumerate(routes, 1)
    ]
    for nominee in data["nominees"]:
        nominee["history"] = [*nominee["history"], *rows]
    return data


@pytest.mark.parametrize(
    ("case", "expected"),
    [("ton-giao", ["case-two-certificates"]), ("dot-xuat", [])],
)
def test_a_third_certificate_of_the_year_is_for_a_sudden_deed_only(
    case: str, expected: list[str], checked: Check
) -> None:
    data = sudden(case, **{"ngay-thanh-tich": "2022-06-29"})
    _honoured(data, "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh", 2022, "merit", "thematic")

    assert _codes(data, checked) == expected


@pytest.mark.parametrize(
    ("case", "year", "expected"),
    [("ton-giao", 2021, ["case-two-year-pause"]), ("ton-giao", 2020, []), ("dot-xuat", 2021, [])],
)
def test_only_a_sudden_deed_is_honoured_within_two_years_of_the_prime_ministers(
    case: str, year: int, expected: list[str], checked: Check
) -> None:
    data = sudden(case, **{"ngay-thanh-tich": "2022-06-29"})
    _honoured(data, "Bằng khen của Thủ tướng Chính phủ", year, "merit")

    assert _codes(data, checked) == expected
