"""Documents typeset together, each as a file of its own: as if it had been typeset alone."""

from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from awards import layout
from awards.content.folders import find
from awards.documents.blocks import Column, Document, Paragraph, Run, Table
from awards.documents.pdf import write_pdf
from awards.documents.plainpdf import NotPlain
from awards.pack.cutting import CutPdf
from awards.pack.merge import merge
from awards.pack.slices import slices

TEXT = "Văn bản (U1x0y0) số 12 0 R, mục [3 0 R] & 100 % <b>."
LAYOUTS = {"nd30": layout.load(find(), "nd30")}


def paper(title: str, pages: int) -> Document:
    table = Table(columns=(Column(title="STT", width=1.0),), rows=((((Run(TEXT),),),),))
    lines = tuple(Paragraph(runs=(Run(f"{title} {TEXT}"),)) for _ in range(40 * pages - 20))
    return Document(id=title, title=f"{title} 12 0 R (U1x0y0) & <c>", blocks=(table, *lines))


PAPERS = (paper("Mot", 1), paper("Hai", 2), paper("Ba", 1))
TITLES = [each.title for each in PAPERS]


@pytest.fixture(scope="module")
def together() -> Any:
    return write_pdf(PAPERS, LAYOUTS, duplex=True, title=TITLES[0])


@pytest.fixture(scope="module")
def pairs(together: Any) -> list[tuple[PdfReader, PdfReader]]:
    """Each document from the whole, and typeset alone."""
    alone = [write_pdf((each,), LAYOUTS, title=each.title).pdf for each in PAPERS]
    cut = slices(CutPdf(together.pdf), TITLES, together.pages)
    return [(_read(one), _read(other)) for one, other in zip(cut, alone, strict=True)]


def _read(pdf: bytes) -> PdfReader:
    return PdfReader(BytesIO(pdf), strict=True)


def _tags(reader: PdfReader) -> Any:
    def tree(element: Any) -> Any:
        found = element.get_object()
        kids = found.get("/K", [])
        inner = [tree(kid) for kid in (kids if isinstance(kids, list) else [kids]) if not isinstance(kid, int)]
        return found.get("/S"), inner

    return [tree(each) for each in reader.trailer["/Root"]["/StructTreeRoot"]["/K"]]


def test_the_pages_say_the_same(pairs: list[tuple[PdfReader, PdfReader]]) -> None:
    for cut, alone in pairs:
        assert [page.extract_text() for page in cut.pages] == [page.extract_text() for page in alone.pages]


def test_bookmark_title_and_metadata_are_its_own(pairs: list[tuple[PdfReader, PdfReader]]) -> None:
    for title, (cut, alone) in zip(TITLES, pairs, strict=True):
        assert [mark.title for mark in cut.outline] == [mark.title for mark in alone.outline] == [title]
        assert cut.metadata == alone.metadata
        assert cut.xmp_metadata is not None
        assert cut.xmp_metadata.dc_title == {"x-default": title}


def test_the_tags_are_those_of_the_document_alone(pairs: list[tuple[PdfReader, PdfReader]]) -> None:
    for cut, alone in pairs:
        assert _tags(cut) == _tags(alone)
        index = cut.trailer["/Root"]["/StructTreeRoot"]["/ParentTree"]["/Nums"]
        assert list(index[::2]) == list(range(len(cut.pages)))
        for page, key in zip(cut.pages, index[::2], strict=True):
            assert page["/StructParents"] == key


def test_a_file_holds_nothing_of_the_others(together: Any) -> None:
    cut = slices(CutPdf(together.pdf), TITLES, together.pages)
    assert max(map(len, cut)) < len(together.pdf)
    assert len({pdf[-200:] for pdf in cut}) == len(PAPERS)


def test_the_whole_is_joined_with_all_its_bookmarks(together: Any) -> None:
    cover = write_pdf((paper("Bia", 1),), LAYOUTS, title="Bia").pdf
    joined = _read(merge([cover, together.pdf, together.pdf]))
    starts = [joined.get_destination_page_number(mark) for mark in joined.outline]
    assert [mark.title for mark in joined.outline][1:] == TITLES * 2
    assert all(start % 2 == 0 for start in starts)


def test_titles_that_do_not_match_are_refused(together: Any) -> None:
    with pytest.raises(NotPlain):
        slices(CutPdf(together.pdf), TITLES[:2], together.pages[:2])


def test_words_that_look_like_references_lead_to_no_other_document() -> None:
    papers = [paper("Mot", 1), *(paper(f"Khac {number}", 1) for number in range(3))]
    titles = [each.title for each in papers]
    together = write_pdf(papers, LAYOUTS, duplex=True, title=titles[0])
    for title, pdf in zip(titles, slices(CutPdf(together.pdf), titles, together.pages), strict=True):
        assert pdf.count(b"/Type/Page/") == 1, title
