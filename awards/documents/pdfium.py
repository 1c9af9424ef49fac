"""PDFium, which serves one thread at a time in the whole process."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

import pypdfium2

_ONE_AT_A_TIME = Lock()


@contextmanager
def opened_pdf(pdf: bytes) -> Iterator[pypdfium2.PdfDocument]:
    """The document, open until the block ends. Nothing of it (page, bitmap) may outlive the block."""
    with _ONE_AT_A_TIME, pypdfium2.PdfDocument(pdf) as document:
        yield document
