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
from awards.documents.docx import write_docx
from awards.documents.pdf import write_pdf
from awards.layout import Layout

PROCESSES = 2
TIME_LIMIT = 300
"""Seconds for one pack; a hundred nominees take a few."""
MEMORY_LIMIT = 4 * 2**30

Answer = TypeVar("Answer")


class PressFailed(Exception):
    """The printing processes ended early: out of time or memory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is printed: the documents of one dossier, in submission order."""

    documents: tuple[Document, ...]
    layouts: Mapping[str, Layout]
    draft: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheets:
    """A typeset PDF; `pages` counts the pages of each document in it, blank backs left out."""

    pdf: bytes
    pages: tuple[int, ...]


class Press(AbstractContextManager["Press"]):
    """Prints what one order holds. Use it in a `with` block, so that its processes end."""

    def __init__(self, order: Order) -> None:
        limits = (TIME_LIMIT, MEMORY_LIMIT)
        self._pool = ProcessPoolExecutor(PROCESSES, get_context("spawn"), _begin, (order, *limits))

    def docx(self, index: int) -> "Future[bytes]":
        """One document, to be edited in a word processor."""
        return self._pool.submit(_docx, index)

    def pdf(self, index: int) -> "Future[Sheets]":
        """One document, by itself."""
        return self._pool.submit(_pdf, index)

    def contents(self, document: Document) -> "Future[Sheets]":
        """The contents page by itself: to learn how long it is."""
        return self._pool.submit(_contents, document)

    def copy(self, contents: Document, title: str) -> "Future[Sheets]":
        """The contents page and every document, each beginning on a fresh sheet."""
        return self._pool.submit(_copy, contents, title)

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._pool.shutdown(cancel_futures=True)


def gather(futures: "Iterable[Future[Answer]]") -> tuple[Answer, ...]:
    """What the processes have made, in order. Raises PressFailed when they had to be ended."""
    try:
        return tuple(future.result() for future in futures)
    except (BrokenProcessPool, MemoryError) as error:
        raise PressFailed("printing ran out of time or memory") from error


_order: Order


def _begin(order: Order, seconds: int, memory: int) -> None:
    """In the new process: its work, and its limits. The alarm ends it, whatever it is doing."""
    global _order
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    signal.alarm(seconds)
    _order = order


def _docx(index: int) -> bytes:
    document = _order.documents[index]
    return write_docx(document, _order.layouts[document.layout], draft=_order.draft)


def _pdf(index: int) -> Sheets:
    document = _order.documents[index]
    return _typeset((document,), title=document.title, duplex=False)


def _contents(document: Document) -> Sheets:
    return _typeset((document,), title=document.title, duplex=False)


def _copy(contents: Document, title: str) -> Sheets:
    return _typeset((contents, *_order.documents), title=title, duplex=True)


def _typeset(documents: tuple[Document, ...], *, title: str, duplex: bool) -> Sheets:
    printed = write_pdf(documents, _order.layouts, draft=_order.draft, duplex=duplex, title=title)
    return Sheets(pdf=printed.pdf, pages=printed.pages)
