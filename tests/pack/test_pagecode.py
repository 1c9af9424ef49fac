"""The page code: short, small, and the same in the code and in characters."""

from hypothesis import given
from hypothesis import strategies as st

from awards.pack.pagecode import PageMark, parse, read_words, stencil, without_words

IDS = st.text("0123456789ABCDEFGHJKMNPQRSTVWXYZ", min_size=8, max_size=8)
NUMBERS = st.integers(0, 9999)
MARKS = st.builds(
    PageMark, dossier=IDS, version=IDS, copy=st.integers(1, 99), document=NUMBERS, page=NUMBERS, pages=NUMBERS
)
MARK = PageMark(dossier="7K2M9QXZ", version="4F6H8JKM", copy=1, document=5, page=2, pages=4)


def test_a_mark_is_written_so_that_people_can_read_it() -> None:
    assert MARK.text() == "A1/7K2M9QXZ/4F6H8JKM/1/5/2/4"
    assert MARK.words(17) == "7K2M9QXZ-4F6H8JKM B1 V5 2/4 P17"


@given(MARKS)
def test_what_is_written_is_read_back(mark: PageMark) -> None:
    assert parse(mark.text()) == mark
    assert read_words(f"Cuối trang\n{mark.words(9)}\n") == (mark, 9)


@given(MARKS)
def test_a_code_stays_small(mark: PageMark) -> None:
    assert 21 <= stencil(mark).side <= 29


def test_somebody_elses_code_is_no_mark() -> None:
    assert [parse(text) for text in ("https://example.vn", "A1/7K2M9QXZ", "A2/7K2M9QXZ/4F6H8JKM/1/5/2/4")] == [None] * 3


def test_the_characters_are_taken_off_a_pages_text() -> None:
    assert without_words(f"Trang cuối {MARK.words(17)}").split() == ["Trang", "cuối"]
    assert read_words("Trang cuối") is None
