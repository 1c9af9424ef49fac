"""Printing in two processes of their own: all cores at work, and a limit on time and memory."""

from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import CancelledError, Future
from contextlib import AbstractContextManager, suppress
from functools import partial
from types import TracebackType
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from msgspec import Struct

from awards.pack.refusals import PressFailed
from awards.pack.workers import Ended, Workers

if TYPE_CHECKING:  # a program that starts to print need not know yet what
    from awards.content.folders import Content
    from awards.documents.blocks import Document
    from awards.layout import Layout
    from awards.pack.loose import Loose
    from awards.pack.pagecode import PageMark, Stencil

PROCESSES = 2
TIME_LIMIT = 300
"""Seconds for one pack; a hundred nominees take a few."""
MEMORY_LIMIT = 4 * 2**30
_FEW = 4
"""So many documents leave little behind that the typesetter should forget."""
_ENDED = "Máy ngừng in giữa chừng vì quá lâu hoặc hết bộ nhớ. Hãy đóng bớt chương trình khác rồi làm lại."
_REFUSED = "Không dàn trang được văn bản “{title}”. Hãy xem lại nội dung vừa nhập của văn bản này."

Layouts: TypeAlias = "Mapping[str, Layout]"
Answer = TypeVar("Answer")


class Sheets(Struct, frozen=True, kw_only=True):
    """A typeset document and the number of its pages."""

    pdf: bytes
    pages: int


class Paper(Struct, frozen=True, kw_only=True):
    """One document in the forms that were asked for."""

    docx: bytes
    sheets: Sheets | None


class Batch(Struct, frozen=True, kw_only=True):
    """Documents printed at once. `whole` holds their sheets one after the other, each on a fresh one, ready to be
    joined to others; there is none when only papers to be edited were asked for."""

    papers: tuple[Paper, ...]
    whole: "Loose | None"


class Cover(Struct, frozen=True, kw_only=True):
    """A typeset document that is to be put before others."""

    whole: "Loose"
    pages: int


class Press(AbstractContextManager["Press"]):
    """Prints documents. Use it in a `with` block, so that its processes end.

    The processes start at once, and get ready while the caller still works out what to print.
    """

    def __init__(self, content: "Content") -> None:
        self._workers = Workers(PROCESSES, partial(_is_ready, content), seconds=TIME_LIMIT, memory=MEMORY_LIMIT)

    def papers(
        self, documents: "Sequence[Document]", layouts: Layouts, *, draft: bool, docx_only: bool
    ) -> "Future[Batch]":
        """Some documents, each by itself: to be edited in a word processor, and typeset."""
        return self._workers.send(_papers, tuple(documents), _used(documents, layouts), draft, docx_only)

    def cover(self, document: "Document", layouts: Layouts, *, draft: bool) -> "Future[Cover]":
        """The document that is put before all others."""
        return self._workers.send(_cover, document, _used((document,), layouts), draft)

    def stencils(self, due: "Sequence[PageMark]") -> "Future[list[Stencil]]":
        """The codes of some pages, drawn."""
        return self._workers.send(_stencils, tuple(due))

    def stop(self) -> None:
        """To be called when all is printed: the processes end while the caller goes on."""
        self._workers.stop()

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._workers.close()


def gather(futures: "Iterable[Future[Answer]]") -> tuple[Answer, ...]:
    """What the processes have made, in order. Raises PressFailed when they could not."""
    try:
        return tuple(future.result() for future in futures)
    except (Ended, CancelledError, MemoryError, ImportError, OSError) as error:
        raise PressFailed(_ENDED) from error


def _used(documents: "Sequence[Document]", layouts: Layouts) -> "dict[str, Layout]":
    return {document.layout: layouts[document.layout] for document in documents}


def _is_ready(content: "Content") -> None:
    """Loads what the process prints with; only these processes do, which keeps the caller small."""
    from awards import layout
    from awards.content.problem import ContentError
    from awards.documents import docx, docx_base, pdf  # noqa: F401
    from awards.pack import copies, loose, slices  # noqa: F401

    with suppress(ContentError):  # whoever sends work reads it too, and says so
        usual = layout.load(content, layout.USUAL)
        pdf.typesetter(usual.fonts)
        docx_base.base(usual, draft=False)


def _papers(documents: "Sequence[Document]", layouts: Layouts, draft: bool, docx_only: bool) -> Batch:
    from awards.documents.docx import write_docx

    written = [write_docx(document, layouts[document.layout], draft=draft) for document in documents]
    whole, sheets = (None, (None,) * len(documents)) if docx_only else _typeset(documents, layouts, draft)
    papers = (Paper(docx=docx, sheets=own) for docx, own in zip(written, sheets, strict=True))
    return Batch(papers=tuple(papers), whole=whole)


def _typeset(
    documents: "Sequence[Document]", layouts: Layouts, draft: bool
) -> "tuple[Loose, tuple[Sheets | None, ...]]":
    """All at once, which spares the typesetter much, and each by itself."""
    from awards.documents.pdf import NotPrintable, forget, write_pdf
    from awards.pack.cutting import CutPdf
    from awards.pack.loose import loosened
    from awards.pack.slices import slices

    if len(documents) == 1:
        alone = _pdf(documents[0], layouts, draft)
        return loosened(CutPdf(alone.pdf)), (alone,)
    titles = [document.title for document in documents]
    try:
        printed = write_pdf(documents, layouts, draft=draft, duplex=True, title=titles[0])
    except NotPrintable as error:
        for document in documents:  # one by one it is clear which
            _pdf(document, layouts, draft)
        raise PressFailed(_REFUSED.format(title=titles[0])) from error
    if len(documents) > _FEW:
        forget(layouts[documents[0].layout])
    whole = CutPdf(printed.pdf)
    single = slices(whole, titles, printed.pages)
    sheets = tuple(Sheets(pdf=pdf, pages=pages) for pdf, pages in zip(single, printed.pages, strict=True))
    return loosened(whole), sheets


def _cover(document: "Document", layouts: Layouts, draft: bool) -> Cover:
    from awards.pack.cutting import CutPdf
    from awards.pack.loose import loosened

    alone = _pdf(document, layouts, draft)
    return Cover(whole=loosened(CutPdf(alone.pdf)), pages=alone.pages)


def _pdf(document: "Document", layouts: Layouts, draft: bool) -> Sheets:
    from awards.documents.pdf import NotPrintable, write_pdf

    try:
        printed = write_pdf((document,), layouts, draft=draft, title=document.title)
    except NotPrintable as error:
        raise PressFailed(_REFUSED.format(title=document.title)) from error
    return Sheets(pdf=printed.pdf, pages=printed.pages[0])


def _stencils(due: "Sequence[PageMark]") -> "list[Stencil]":
    from awards.pack.copies import stencils

    return stencils(due)
