"""What must be known first of the law of a day."""

import datetime as dt

import pytest
from msgspec import structs

from awards.content.folders import find
from awards.rulebook.load import load
from awards.rulebook.notices import notices

RULEBOOK = load(find())
ENDED = (
    "Nghị định 152/2025/NĐ-CP hết hiệu lực từ 01/3/2027; chưa biết văn bản thay thế. "
    "Hãy hỏi cơ quan nhận hồ sơ nay áp dụng văn bản nào."
)
UNREAD = RULEBOOK.generations[-1].note


def _on(day: dt.date) -> tuple[str, ...]:
    return notices(RULEBOOK.instruments, RULEBOOK.generations, day)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ((2017, 9, 30), ("Bộ quy tắc chỉ biết quy định từ 01/10/2017; ngày này ở trước thời gian ấy.",)),
        ((2017, 10, 1), ()),
        ((2023, 12, 31), ()),
        ((2026, 9, 30), ()),
        ((2026, 10, 1), (UNREAD,)),
        ((2027, 2, 28), (UNREAD,)),
        ((2027, 3, 1), (UNREAD, ENDED)),
        ((2027, 5, 4), (UNREAD, ENDED)),
    ],
)
def test_what_is_not_known_of_the_law_of_a_day(day: tuple[int, int, int], expected: tuple[str, ...]) -> None:
    assert _on(dt.date(*day)) == expected


def test_a_known_successor_is_no_question() -> None:
    day = dt.date(2027, 3, 1)
    old = RULEBOOK.instruments["152/2025/NĐ-CP"]
    heir = structs.replace(old, id="11/2027/NĐ-CP", since=day, until=None)
    register = {
        **RULEBOOK.instruments,
        old.id: structs.replace(old, replaced_by=(heir.id,)),
        heir.id: heir,
    }

    assert notices(register, RULEBOOK.generations, day) == (UNREAD,)


def test_without_generations_there_is_nothing_to_say() -> None:
    assert notices(RULEBOOK.instruments, (), dt.date(2027, 3, 1)) == ()
