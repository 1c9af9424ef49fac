"""Printing in two processes of their own: all cores at work, and a limit on time and memory.

Spawned, never forked: the typesetter runs threads, and the caller may be a web server that does too.
"""

import resource
import signal
from collections.abc import Iterable, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import AbstractContextManager
from dataclasses import dataclass
from multiprocessing import get_context
from types import TracebackType
from typing import TypeVar

from awards.documents.blocks import Document
from awards.layout import Layout

PROCESSES = 2
TIME_LIMIT = 300
"""Seconds for one pack; a hundred nominees take a few."""
MEMORY_LIMIT = 4 * 2**30

Layouts = Mapping[str, Layout]
Answer = TypeVar("Answer")


class PressFailed(Exception):
    """The printing processes ended early: out of time or memory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheets:
    """A typeset document and the number of its pages."""

    pdf: bytes
    pages: int


class Press(AbstractContextManager["Press"]):
    """Prints documents. Use it in a `with` block, so that its processes end.

    The processes start at once, and get ready while the caller still works out what to print.
    """

    def __init__(self) -> None:
        self._pool = ProcessPoolExecutor(PROCESSES, get_context("spawn"), _begin, (TIME_LIMIT, MEMORY_LIMIT))
        self._started = [self._pool.submit(_is_ready) for _ in range(PROCESSES)]

    def docx(self, document: Document, layouts: Layouts, *, draft: bool) -> "Future[bytes]":
        """One document, to be edited in a word processor."""
        return self._pool.submit(_docx, document, layouts[document.layout], draft)

    def pdf(self, document: Document, layouts: Layouts, *, draft: bool) -> "Future[Sheets]":
        """One document by itself."""
        return self._pool.submit(_pdf, document, layouts[document.layout], draft)

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._pool.shutdown(cancel_futures=True)


def gather(futures: "Iterable[Future[Answer]]") -> tuple[Answer, ...]:
    """What the processes have made, in order. Raises PressFailed when they had to be ended."""
    try:
        return tuple(future.result() for future in futures)
    except (BrokenProcessPool, MemoryError) as error:
        raise PressFailed("printing ran out of time or memory") from error


def _begin(seconds: int, memory: int) -> None:
    """In the new process: its limits. The alarm ends it, whatever it is doing."""
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    signal.alarm(seconds)


def _is_ready() -> None:
    """Loads what the process prints with; only these processes do, which keeps the caller small."""
    from awards.documents import docx, pdf  # noqa: F401


def _docx(document: Document, layout: Layout, draft: bool) -> bytes:
    from awards.documents.docx import write_docx

    return write_docx(document, layout, draft=draft)


def _pdf(document: Document, layout: Layout, draft: bool) -> Sheets:
    from awards.documents.pdf import write_pdf

    printed = write_pdf((document,), {document.layout: layout}, draft=draft, title=document.title)
    return Sheets(pdf=printed.pdf, pages=printed.pages[0])
