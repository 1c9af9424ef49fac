"""Documents joined into one copy: pages, bookmarks, tags."""

from io import BytesIO

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from awards import layout
from awards.content.folders import find
from awards.documents.blocks import Column, Document, Paragraph, Run, Table
from awards.documents.pdf import write_pdf
from awards.documents.plainpdf import NotPlain
from awards.pack.merge import merge

TEXT = "Văn bản (U1x0y0) số 12 0 R, mục [3 0 R]."


def paper(title: str, pages: int) -> bytes:
    table = Table(columns=(Column(title="STT", width=1.0),), rows=((((Run(TEXT),),),),))
    lines = tuple(Paragraph(runs=(Run(f"{title} {TEXT}"),)) for _ in range(40 * pages - 20))
    document = Document(id=title, title=f"{title} 12 0 R (U1x0y0)", blocks=(table, *lines))
    return write_pdf([document], {"nd30": layout.load(find(), "nd30")}, title=title).pdf


@pytest.fixture(scope="module")
def joined() -> tuple[list[PdfReader], PdfReader]:
    parts = [paper("Một", 1), paper("Hai", 2), paper("Ba", 1)]
    whole = PdfReader(BytesIO(merge(parts)), strict=True)
    return [PdfReader(BytesIO(part), strict=True) for part in parts], whole


def test_each_document_begins_on_a_fresh_sheet_with_its_words(joined: tuple[list[PdfReader], PdfReader]) -> None:
    parts, whole = joined
    wanted: list[str] = []
    for part in parts:
        wanted += [""] * (len(wanted) % 2) + [page.extract_text() for page in part.pages]
    assert [page.extract_text() for page in whole.pages] == wanted


def test_each_document_has_its_bookmark_unchanged(joined: tuple[list[PdfReader], PdfReader]) -> None:
    parts, whole = joined
    titles = [part.outline[0].title for part in parts]
    assert [mark.title for mark in whole.outline] == titles
    assert all("12 0 R (U1x0y0)" in title for title in titles)
    starts = [whole.get_destination_page_number(mark) for mark in whole.outline]
    assert [start % 2 for start in starts] == [0, 0, 0]


def test_every_page_finds_its_tags_through_the_index(joined: tuple[list[PdfReader], PdfReader]) -> None:
    _, whole = joined
    root = whole.trailer["/Root"]["/StructTreeRoot"]
    numbers = root["/ParentTree"]["/Nums"]
    index = dict(zip(numbers[::2], numbers[1::2], strict=True))
    for page in whole.pages:
        if "/StructParents" in page:
            for element in index[page["/StructParents"]].get_object():
                assert tagged_page(element.get_object()) in (None, page.indirect_reference)
    assert [part.get_object()["/P"].get_object()["/Type"] for part in root["/K"]] == ["/StructTreeRoot"] * 3


def tagged_page(element: DictionaryObject) -> object:
    return element.raw_get("/Pg") if "/Pg" in element else None


def test_table_cells_of_different_documents_keep_different_names(joined: tuple[list[PdfReader], PdfReader]) -> None:
    _, whole = joined
    names = whole.trailer["/Root"]["/StructTreeRoot"]["/IDTree"]["/Names"][::2]
    assert names == sorted(set(names))
    assert len(names) == 3


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"%PDF-1.7\nstartxref\n9\n%%EOF"])
def test_what_the_typesetter_did_not_write_is_refused(data: bytes) -> None:
    with pytest.raises(NotPlain):
        merge([data])
