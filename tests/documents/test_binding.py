import pytest
from hypothesis import given
from hypothesis import strategies as st

from awards.content.folders import find
from awards.documents import laid
from awards.documents.binding import NO_BREAK, bound, capitals
from awards.documents.blocks import Run, Title
from awards.layout import load

LAYOUT = load(find(), "nd30")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Trường Trung học phổ thông Vĩnh Hòa", "Trường Trung học phổ thông Vĩnh~Hòa"),
        ("Ông Nguyễn Hữu Lộc đề nghị", "Ông Nguyễn~Hữu~Lộc đề nghị"),
        ("ngày 28 tháng 7 năm 2023", "ngày~28 tháng~7 năm~2023"),
        ("khoản 2 Điều 24, đạt 80 % số phiếu", "khoản~2 Điều~24, đạt 80~% số phiếu"),
        ("UBND tỉnh. Hội đồng", "UBND tỉnh. Hội đồng"),
    ],
)
def test_names_days_and_counted_numbers_are_bound(text, told):
    assert bound(text).replace(NO_BREAK, "~") == told


def test_a_long_row_of_capitalised_words_may_break():
    assert NO_BREAK not in bound("Một " * 20)


@given(st.text())
def test_binding_changes_blanks_only(text):
    assert bound(text).replace(NO_BREAK, " ") == text.replace(NO_BREAK, " ")


def test_a_name_in_capitals_is_still_bound():
    assert capitals("Sở Giáo dục và Đào tạo An Giang") == "SỞ GIÁO DỤC VÀ ĐÀO TẠO AN\u00a0GIANG"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Sở Giáo dục và Đào tạo An Giang", ["SỞ GIÁO DỤC", "VÀ ĐÀO TẠO AN GIANG"]),
        ("Ủy ban nhân dân tỉnh An Giang", ["ỦY BAN NHÂN DÂN", "TỈNH AN GIANG"]),
        ("Trường Trung học phổ thông Võ Thị Sáu", ["TRƯỜNG TRUNG HỌC", "PHỔ THÔNG VÕ THỊ SÁU"]),
    ],
)
def test_a_heading_breaks_where_a_clerk_would_break_it(text, told):
    assert [line.replace(NO_BREAK, " ") for line in laid.lines(text, "issuer", LAYOUT, 184)] == told


def test_in_a_cell_only_short_names_are_bound():
    runs = (Run("Nguyễn Thị Minh Khai, An Giang"),)
    assert [laid.plain(laid.bound_in_cell(runs, width, LAYOUT)).count(NO_BREAK) for width in (300, 80, 40)] == [4, 1, 0]


def test_quoted_words_stay_on_one_centred_line():
    summary = "Đề nghị khen thưởng phong trào thi đua “Dân vận khéo” giai đoạn 2021-2025"
    lines = laid.summary_lines(Title(kind="A", summary=((Run(summary),),)), LAYOUT, 330)
    assert [laid.plain(line).replace(NO_BREAK, " ") for line in lines] == [
        "Đề nghị khen thưởng phong trào thi đua",
        "“Dân vận khéo” giai đoạn 2021-2025",
    ]


def test_the_title_of_the_proposal_breaks_before_a_phrase():
    summary = (
        "Về việc đề nghị tặng Bằng khen Chủ tịch UBND tỉnh An Giang trong phong trào thi đua “Dân vận khéo” "
        "giai đoạn 2021-2025, năm 2023"
    )
    lines = laid.summary_lines(Title(kind="Tờ trình", summary=((Run(summary),),)), LAYOUT, LAYOUT.page.text_width)
    assert [laid.plain(line).replace(NO_BREAK, " ") for line in lines] == [
        "Về việc đề nghị tặng Bằng khen Chủ tịch UBND tỉnh An Giang",
        "trong phong trào thi đua “Dân vận khéo” giai đoạn 2021-2025, năm 2023",
    ]


def test_a_name_wider_than_its_room_is_broken_after_all():
    lines = laid.lines("Trường Nguyễn Thị Minh Khai", "issuer", LAYOUT, 100)
    assert [line.replace(NO_BREAK, " ") for line in lines] == ["TRƯỜNG", "NGUYỄN THỊ", "MINH KHAI"]
