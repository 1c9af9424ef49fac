from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awards.documents.wording import clock, counted, dated, ended, listed, numbered, share


@pytest.mark.parametrize(
    ("part", "whole", "told"), [(9, 9, "100 %"), (8, 9, "88,9 %"), (2, 3, "66,7 %"), (0, 9, "0 %")]
)
def test_a_share_has_one_decimal_at_most(part, whole, told):
    assert share(part, whole) == told


@given(st.integers(1, 500).flatmap(lambda whole: st.tuples(st.integers(0, whole), st.just(whole))))
def test_a_share_is_rounded_half_up(votes):
    part, whole = votes
    exact = (Decimal(part) * 100 / Decimal(whole)).quantize(Decimal("0.1"), ROUND_HALF_UP)
    assert Decimal(share(part, whole).removesuffix(" %").replace(",", ".")) == exact


def test_numbers_below_ten_take_a_leading_zero():
    assert [counted(number) for number in (0, 5, 12, None)] == ["0", "05", "12", "……"]


@pytest.mark.parametrize(
    ("number", "printed"), [("5/TTr-A", "05/TTr-A"), ("25/TTr-A", "25/TTr-A"), ("05/TTr-A", "05/TTr-A"), ("7", "07")]
)
def test_a_document_s_number_below_ten_takes_a_leading_zero(number, printed):
    assert numbered(number) == printed


def test_a_day_that_is_not_known_is_written_by_hand():
    assert [dated(None, 2023), dated(None)] == ["ngày …… tháng …… năm 2023", "ngày …… tháng …… năm ……"]


def test_times_are_told_in_words():
    assert [clock("08:00"), clock("")] == ["08 giờ 00 phút", "…… giờ …… phút"]


@pytest.mark.parametrize(
    "typed",
    [
        ("Ban Dân vận Tỉnh ủy", "Lưu: VT"),
        ("Như trên", "Ban Dân vận Tỉnh ủy", "Lưu: VT"),
        ("- Như trên;", "- Ban Dân vận Tỉnh ủy;", "", "- Lưu: VT."),
    ],
)
def test_recipients_are_marked_however_they_were_typed(typed):
    assert listed(typed) == ("- Như trên;", "- Ban Dân vận Tỉnh ủy;", "- Lưu: VT.")


def test_without_recipients_those_addressed_and_the_archive_remain():
    assert listed(()) == ("- Như trên;", "- Lưu: VT.")


@pytest.mark.parametrize(
    ("text", "printed"),
    [("Không có.", "Không có./."), ("Đã xong./.", "Đã xong./."), ("Còn hỏi?", "Còn hỏi?./."), ("", ""), (" . ", " . ")],
)
def test_a_body_ends_with_the_sign_that_closes_it(text, printed):
    assert ended(text) == printed
