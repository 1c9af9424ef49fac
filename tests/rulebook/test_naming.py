"""People write one title in many ways; a near miss is never silently another award."""

import pytest

from awards.rulebook.award import AwardLaw
from awards.rulebook.naming import OTHER, Names, normal
from awards.rulebook.values import Unsure


def law(award_id: str, title: str, *names: str) -> AwardLaw:
    return AwardLaw(
        id=award_id,
        title=title,
        names=names,
        type=None,
        level=None,
        kinds=("individual",),
        leads_to=(),
        decided_by=(),
        standards=(),
        vote=(),
        quota=(),
        dossier=(),
        limits=(),
    )


AWARDS = (
    law("lao-dong-tien-tien", "Lao động tiên tiến"),
    law("chien-si-thi-dua-co-so", "Chiến sĩ thi đua cơ sở", "Chiến sĩ thi đua cấp trường"),
    law("chien-si-thi-dua-tinh", "Chiến sĩ thi đua tỉnh", "Chiến sĩ thi đua Bộ"),
    law("giay-khen", "Giấy khen"),
    law("bang-khen-bo", "Bằng khen của Bộ trưởng"),
    law("bang-khen-ubnd-tinh", "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh"),
    law("huan-chuong-lao-dong-hang-ba", "Huân chương Lao động hạng Ba"),
    law("huan-chuong-lao-dong-hang-nhi", "Huân chương Lao động hạng Nhì"),
)
NAMES = Names({each.id: each for each in AWARDS})


@pytest.mark.parametrize(
    ("title", "authority", "award"),
    [
        ("Lao động tiên tiến", "", "lao-dong-tien-tien"),
        ("danh hiệu “LAO ĐỘNG TIÊN TIẾN” năm học 2021-2022", "", "lao-dong-tien-tien"),
        ("Chiến sỹ thi đua cấp cơ sở", "Giám đốc Sở", "chien-si-thi-dua-co-so"),
        ("CSTĐCS", "", "chien-si-thi-dua-co-so"),
        ("Chiến sĩ thi đua cấp trường", "", "chien-si-thi-dua-co-so"),
        ("Chiến sĩ thi đua tỉnh An Giang", "", "chien-si-thi-dua-tinh"),
        ("Chiến sĩ thi đua Bộ Giáo dục và Đào tạo", "", "chien-si-thi-dua-tinh"),
        ("Bằng khen của Chủ tịch UBND tỉnh An Giang", "", "bang-khen-ubnd-tinh"),
        ("Bằng khen", "Chủ tịch Uỷ ban nhân dân tỉnh Sóc Trăng", "bang-khen-ubnd-tinh"),
        ("Bằng khen của Bộ trưởng Bộ GDĐT", "", "bang-khen-bo"),
        ("Giấy khen của Giám đốc Sở Giáo dục và Đào tạo", "", "giay-khen"),
        ("Huân chương Lao động hạng III", "", "huan-chuong-lao-dong-hang-ba"),
        ("Kỷ niệm chương “Vì sự nghiệp Giáo dục”", "", OTHER),
        ("Giáo viên dạy giỏi cấp tỉnh", "", OTHER),
        ("", "Chủ tịch Ủy ban nhân dân tỉnh", None),
        ("  ", "", None),
        ("Giấy khen của Đảng ủy phường", "", Unsure({"giay-khen"})),
        ("Bằng khen", "", Unsure({"bang-khen-bo", "bang-khen-ubnd-tinh"})),
        ("Huân chương Lao động", "", Unsure({"huan-chuong-lao-dong-hang-ba", "huan-chuong-lao-dong-hang-nhi"})),
        ("Lao động tiến tiên", "", Unsure({"lao-dong-tien-tien"})),
    ],
)
def test_a_title_is_known_however_it_is_written(title: str, authority: str, award: object) -> None:
    found = NAMES.award(title, authority)
    assert (found, type(found)) == (award, type(award))


def test_a_title_is_looked_up_once() -> None:
    names = Names({each.id: each for each in AWARDS})
    assert names.award("Bằng khen") is names.award("Bằng khen")


def test_the_plain_form_of_a_title_leaves_out_what_varies() -> None:
    assert normal("Danh hiệu “Chiến sỹ thi đua cấp cơ sở”") == "chiến sĩ thi đua cơ sở"


def test_of_two_names_that_begin_alike_the_longer_is_meant() -> None:
    names = Names({each.id: each for each in (law("bo", "Cờ thi đua Bộ"), law("truong", "Cờ thi đua Bộ trưởng"))})
    assert names.award("Cờ thi đua Bộ trưởng Bộ Nội vụ") == "truong"
    assert names.award("Cờ thi đua Bộ Nội vụ") == "bo"


def test_a_title_may_be_any_of_all_that_it_is_close_to() -> None:
    several = [law(f"loai-{number}", f"Giấy khen xuất sắc loại {number}") for number in range(1, 9)]
    found = Names({each.id: each for each in several}).award("Giấy khen xuất sắc loại 9")
    assert found == Unsure(each.id for each in several)
