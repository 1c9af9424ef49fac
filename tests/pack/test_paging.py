"""Page arithmetic: fresh sheets, true ranges, a contents page that knows its own length."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from awards.documents.blocks import Document
from awards.pack.copies import marks
from awards.pack.paging import Span, on_sheets, settle, spans
from awards.pack.press import Sheets

LENGTHS = st.lists(st.integers(1, 400), min_size=1, max_size=60)


def test_each_document_begins_on_the_front_of_a_sheet() -> None:
    assert spans([1, 2, 3, 4]) == (Span(1, 1), Span(3, 4), Span(5, 7), Span(9, 12))


def test_one_page_is_written_as_one_number() -> None:
    assert [str(span) for span in spans([1, 3])] == ["1", "3–5"]


@given(LENGTHS)
def test_documents_keep_their_length_and_never_overlap(lengths: list[int]) -> None:
    found = spans(lengths)
    assert [span.last - span.first + 1 for span in found] == lengths
    assert all(span.first % 2 == 1 for span in found)
    assert all(0 < after.first - before.last <= 2 for before, after in itertools.pairwise(found))


@given(LENGTHS)
def test_every_page_but_the_blank_backs_has_a_mark(lengths: list[int]) -> None:
    due = marks("AAAAAAAA", "BBBBBBBB", 1, lengths)
    assert len(due) == sum(lengths)
    assert len(set(due.values())) == sum(lengths)
    assert set(range(1, max(due) + 1)) - set(due) == {
        span.last + 1 for span, length in zip(spans(lengths)[:-1], lengths, strict=False) if length % 2
    }


@given(st.integers(0, 9), st.integers(1, 60))
def test_the_contents_page_states_ranges_for_its_own_length(growth: int, rows: int) -> None:
    """Ranges of more figures may make the contents page longer, which moves the ranges again."""

    def compose(own_pages: int) -> Document:
        return Document(id="contents", title=str(own_pages), blocks=())

    def typeset(document: Document) -> Sheets:
        return Sheets(pdf=document.title.encode(), pages=1 + (rows + growth * min(int(document.title), 3)) // 20)

    sheets = settle(compose, typeset)
    assert on_sheets(int(sheets.pdf)) == on_sheets(sheets.pages)
