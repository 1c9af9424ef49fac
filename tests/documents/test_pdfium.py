"""PDFium asked by several threads at once, as a web server does."""

import io
from concurrent.futures import ThreadPoolExecutor

import pypdfium2

from awards.documents.pdfium import opened_pdf


def _pdf(pages: int) -> bytes:
    made = io.BytesIO()
    with pypdfium2.PdfDocument.new() as document:
        for _ in range(pages):
            document.new_page(595, 842).close()
        document.save(made)
    return made.getvalue()


def _measured(pdf: bytes) -> tuple[int, tuple[int, int]]:
    with opened_pdf(pdf) as document:
        return len(document), document[0].render(scale=0.2).to_pil().copy().size


def test_many_threads_at_once_each_get_their_own_answer() -> None:
    pdfs = [_pdf(pages) for pages in range(1, 6)] * 40
    with ThreadPoolExecutor(8) as threads:
        measured = list(threads.map(_measured, pdfs))
    assert measured == [(pages, (119, 169)) for pages in range(1, 6)] * 40
