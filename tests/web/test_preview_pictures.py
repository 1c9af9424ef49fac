"""Page pictures, from any PDF."""

import io
from collections.abc import Callable

import pypdfium2
import pytest
from PIL import Image

from awards.documents.blocks import Document, Paragraph, Run
from awards.web.pictures import LARGE, SMALL, Picture, Pictures

A4 = (595.276, 841.89)


def _pdf(*sizes: tuple[float, float]) -> bytes:
    made = io.BytesIO()
    with pypdfium2.PdfDocument.new() as document:
        for size in sizes:
            document.new_page(*size).close()
        document.save(made)
    return made.getvalue()


def _document(text: str) -> Document:
    return Document(id="minutes", title="Biên bản", blocks=(Paragraph(runs=(Run(text),)),))


def _counting(made: list[str], *sizes: tuple[float, float]) -> Callable[[Document], bytes]:
    def make(document: Document) -> bytes:
        made.append(repr(document))
        return _pdf(*sizes)

    return make


def test_each_page_has_a_picture_of_the_size_that_is_announced() -> None:
    pictures = Pictures(_counting([], A4, A4[::-1]))
    document = _document("An")
    assert pictures.pages(document) == (Picture(1, 1240, 1754), Picture(2, 1754, 1240))
    sizes = [Image.open(io.BytesIO(pictures.png(document, page, LARGE))).size for page in (1, 2)]
    assert [
        (abs(width - w) < 2, abs(height - h) < 2)
        for (width, height), (w, h) in zip(sizes, [(1240, 1754), (1754, 1240)], strict=True)
    ] == [(True, True)] * 2


def test_a_paper_is_printed_once_however_often_it_is_looked_at() -> None:
    made: list[str] = []
    pictures = Pictures(_counting(made, A4))
    for size in (LARGE, SMALL, LARGE):
        pictures.png(_document("An"), 1, size)
    assert len(made) == 1


def test_another_word_in_the_paper_is_another_picture() -> None:
    made: list[str] = []
    pictures = Pictures(_counting(made, A4))
    pictures.png(_document("An"), 1, SMALL)
    pictures.png(_document("Ân"), 1, SMALL)
    assert len(made) == 2
    assert pictures.digest(_document("An")) != pictures.digest(_document("Ân"))


@pytest.mark.parametrize("page", [0, 2])
def test_a_page_that_is_not_there_has_no_picture(page: int) -> None:
    with pytest.raises(IndexError):
        Pictures(_counting([], A4)).png(_document("An"), page, SMALL)
