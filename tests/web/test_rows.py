"""Rows of a table come through a form in order, without gaps and without loss."""

from hypothesis import given
from hypothesis import strategies as st

from awards.web.rows import LINE, Rows, cell_name, cells_of_row, places_among_kept, posted

WORDS = st.text(alphabet=st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=20).filter(
    lambda text: bool(text.strip()) and len(text.splitlines()) == 1
)


def test_rows_are_counted_from_zero_whatever_their_numbers() -> None:
    form = {"tv-7-name": "B", "tv-2-name": "A", "tv-11-name": "C"}
    assert posted(form, "tv", ["name"]) == Rows(({"name": "A"}, {"name": "B"}, {"name": "C"}))


def test_blank_rows_are_dropped() -> None:
    form = {"tv-0-name": " ", "tv-0-title": "", "tv-1-name": "", "tv-1-title": "Hiệu trưởng"}
    assert posted(form, "tv", ["name", "title"]) == Rows(({"name": "", "title": "Hiệu trưởng"},))


def test_a_missing_cell_is_an_empty_one() -> None:
    assert posted({"tv-0-name": "A"}, "tv", ["name", "role"]) == Rows(({"name": "A", "role": ""},))


def test_lines_pasted_into_one_box_become_several() -> None:
    assert posted({"y-0": "một\r\nhai\n\nba", "y-1": "bốn"}, "y", []) == Rows(
        ({LINE: "một"}, {LINE: "hai"}, {LINE: "ba"}, {LINE: "bốn"})
    )


def test_fields_of_another_table_are_not_taken() -> None:
    form = {"tv-0-name": "A", "tv-phu-0-name": "X", "tv-0-khac": "X", "tv-x-name": "X", "tv-0": "X"}
    assert posted(form, "tv", ["name"]) == Rows(({"name": "A"},))


def test_the_declaration_that_there_is_none_is_read() -> None:
    assert posted({"kl-none": "y"}, "kl", ["form"]) == Rows(none=True)


def test_a_row_keeps_its_place_once_blank_ones_are_dropped() -> None:
    form = {"tv-0-name": "", "tv-1-name": "A", "tv-2-name": " ", "tv-3-name": "B"}
    places = [list(places_among_kept(form, "tv", ["name"], number)) for number in range(4)]
    assert places == [[], [0], [], [1]]


def test_a_box_with_several_lines_stands_in_as_many_places() -> None:
    form = {"nn-0": "Như trên", "nn-1": "Sở Nội vụ\r\n\r\nCông đoàn ngành", "nn-2": " \n", "nn-3": "Lưu: VT"}
    assert [list(places_among_kept(form, "nn", [], number)) for number in range(4)] == [[0], [1, 2], [], [3]]


def test_the_cells_of_a_row_are_found_by_name() -> None:
    form = {"tv-0-name": "A", "tv-1-name": "B", "tv-1-role": "chair", "khac": ""}
    assert cells_of_row(form, "tv", ["name", "role"], 1) == ["tv-1-name", "tv-1-role"]


@given(st.lists(st.fixed_dictionaries({"a": WORDS, "b": WORDS}), max_size=12))
def test_whatever_is_written_in_a_table_comes_through(rows: list[dict[str, str]]) -> None:
    form = {cell_name("t", number, column): row[column] for number, row in enumerate(rows) for column in row}
    assert posted(form, "t", ["a", "b"]) == Rows(tuple(rows))


@given(st.lists(WORDS, max_size=12))
def test_whatever_is_written_in_lines_comes_through(lines: list[str]) -> None:
    form = {cell_name("y", number): line for number, line in enumerate(lines)}
    assert posted(form, "y", []) == Rows(tuple({LINE: line} for line in lines))
