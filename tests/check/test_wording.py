"""Gaps, figures and names in a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awards.check import wording


@pytest.mark.parametrize(
    "text",
    [
        "……",
        "...",
        "…/TTr-THPTVH",
        "Vận động ……… gia đình",
        "Số .... ngày",
        "ngày … tháng 5 năm 2023",
        "Họ tên: ___",
        "Tên mô hình xxx",
        "XXXX",
        "[điền tên mô hình]",
        "[…]",
        "Có ?? học sinh",
        "12/QĐ-…/2023",
        "Kính gửi: …",
    ],
)
def test_a_place_left_to_fill_in_is_seen(text: str) -> None:
    assert wording.gap(text) != ""


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Vận động 58 gia đình ở ba ấp ven sông.",
        "Tặng sách, vở, cặp, …",
        "Tặng sách, vở, cặp, ... cho học sinh nghèo",
        "Tham gia các phong trào thi đua…",
        "Trồng cây, dọn vệ sinh, v.v…",
        "Trồng cây, dọn vệ sinh v.v...",
        "Mô hình “Gần dân… vì dân” được nhân rộng.",
        "Sinh ngày 5.3.1988",
        "Tăng từ 61 % lên 78 % (năm 2022-2023).",
        "Đạt giải [nhì] cấp tỉnh",
    ],
)
def test_prose_with_an_ellipsis_is_not_a_gap(text: str) -> None:
    assert wording.gap(text) == ""


def test_a_gap_is_shown_with_its_neighbours() -> None:
    assert wording.gap("Đã vận động được …… gia đình cho con trở lại lớp") == "vận động được …… gia đình cho"


@given(st.text(alphabet="abcđ ăâ,;", max_size=60))
def test_plain_words_never_hold_a_gap(text: str) -> None:
    assert wording.gap(text if any(char.isalnum() for char in text) else "") == ""


@pytest.mark.parametrize(
    "text",
    [
        "Đến 58 gia đình.",
        "Được đồng chí Nguyễn Thị Lan, trưởng ấp, xác nhận.",
        "Đã lập mô hình “Tủ sách bên sông” tại ấp.",
    ],
)
def test_a_figure_a_person_or_a_quoted_title_can_be_checked(text: str) -> None:
    assert wording.is_specific(text) is True


@pytest.mark.parametrize(
    "text",
    [
        "Luôn gương mẫu, có uy tín với Nhân dân và đồng nghiệp.",
        "Ban Giám hiệu đánh giá cao. Nhà trường ghi nhận.",
        "Học tập và làm theo Chủ tịch Hồ Chí Minh.",
    ],
)
def test_praise_alone_is_not_specific(text: str) -> None:
    assert wording.is_specific(text) is False


def test_a_long_title_is_named_by_its_first_words() -> None:
    assert wording.beginning("Nắm được tình hình, phản ánh kịp thời", 20) == "Nắm được tình hình…"
    assert wording.beginning("Có phong cách quần chúng, dân chủ") == "Có phong cách quần chúng, dân chủ"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Đã vận động 214 gia đình.", ("", "")),
        ("Đã vận động ☐ 214 gia đình ở ba ấp ven sông.", ("☐", "Đã vận động ☐ 214 gia đình")),
        ("互助会", ("互", "互助会")),
        ("một\u200bhai\ufe0f ba\u00ad", ("", "")),
    ],
)
def test_the_first_character_that_cannot_be_printed_is_shown_in_its_place(text: str, found: tuple[str, str]) -> None:
    printable = frozenset("Đãvậnđộng214 ìở.ấpsôbahiemộtợạrếcửlưủk" + "abcdeghiklmnopqrstuvxy")

    assert wording.unprintable(text, printable) == found
