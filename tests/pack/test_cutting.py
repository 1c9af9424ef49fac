"""Objects of a typeset file in pieces: only what is a name gets another one."""

from hypothesis import given
from hypothesis import strategies as st

from awards.pack.cutting import cut, key_name, name, put

WORDS = st.sampled_from(
    [b"<<", b">>", b"/P ", b"12 0 R", b" ", b"/StructParents 3", b"(U1x0y0)", b"(", b")", b"\\", b"[7]"]
)
STREAM = b">>\nstream\n12 0 R (U1x0y0)\nendstream"
NAMES = {name(12): name(5), key_name(3): key_name(8), b"(U1x0y0)": b"(D0001U1x0y0)"}


@given(st.lists(WORDS).map(b"".join))
def test_the_pieces_of_whatever_stands_there_make_it_up_again(body: bytes) -> None:
    assert [put(cut(each), {}) for each in (body, body + STREAM)] == [body, body + STREAM]


def test_objects_pages_and_cells_get_other_names() -> None:
    page = b"<</Type/Page/StructParents 3/Parent 12 0 R/Kids[12 0 R 112 0 R]>>"
    assert put(cut(page), NAMES) == b"<</Type/Page/StructParents 8/Parent 5 0 R/Kids[5 0 R 112 0 R]>>"
    cell = b"<</S/TD/P 12 0 R/A[<</O/Table/Headers[(U1x0y0)]>>]>>"
    assert put(cut(cell), NAMES) == b"<</S/TD/P 5 0 R/A[<</O/Table/Headers[(D0001U1x0y0)]>>]>>"


def test_texts_and_streams_are_left_as_they_are() -> None:
    texts = b"/T(12 0 R) /T(\\(U1x0y0\\)) /T((U1x0y0)) /T(a (U1x0y0) /StructParents 3)"
    assert put(cut(b"<</P 12 0 R%b>>" % texts), NAMES) == b"<</P 5 0 R%b>>" % texts
    assert put(cut(b"<</P 12 0 R" + STREAM), NAMES) == b"<</P 5 0 R" + STREAM
