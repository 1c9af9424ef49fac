"""What the writers decide alike: how wide the two halves of the heading block are."""

import pytest

from awards.content.folders import find
from awards.documents.laid import heading_rooms
from awards.documents.textwidth import width
from awards.layout import Layout, load

TEXT_WIDTH = 467.7
LONG = "Thành phố Hồ Chí Minh, ngày 30 tháng 12 năm 2025"
SHORT = "Long Xuyên, ngày 01 tháng 8 năm 2023"
TOO_LONG = "Thành phố Phan Rang - Tháp Chàm, ngày 30 tháng 12 năm 2025"


def of(name: str) -> Layout:
    return load(find(), name)


@pytest.mark.parametrize("name", ["nd30", "hd36", "hd05"])
def test_a_long_place_stands_on_one_line_with_its_day(name: str) -> None:
    layout = of(name)
    left, right = heading_rooms(layout, TEXT_WIDTH, LONG)
    assert right > width(LONG, layout.components["place_date"], layout)
    assert left + right == pytest.approx(TEXT_WIDTH)
    assert left < float(layout.space.heading_left)


@pytest.mark.parametrize("name", ["nd30", "hd36", "hd05"])
@pytest.mark.parametrize("place_date", ["", SHORT, TOO_LONG])
def test_the_name_of_the_body_keeps_its_room_beside_a_short_one_and_one_that_is_too_long(
    name: str, place_date: str
) -> None:
    layout = of(name)
    left, right = heading_rooms(layout, TEXT_WIDTH, place_date)
    assert left == pytest.approx(float(layout.space.heading_left), abs=0.1)
    assert left + right == pytest.approx(TEXT_WIDTH)
