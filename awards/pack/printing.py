"""The documents of one dossier on their way through the press, a few at a time."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future
from pathlib import Path

from awards import layout
from awards.content.folders import Content
from awards.content.typeface import REGULAR_FACE
from awards.documents.blocks import Document
from awards.documents.compose import one_by_one
from awards.formbook.load import Formbook
from awards.layout import Layout
from awards.model import Dossier
from awards.pack.contents import LAYOUT
from awards.pack.pagecode import PageMark
from awards.pack.press import Batch, Press, Sheets, gather
from awards.rulebook.load import InForce

_AT_ONCE = 8
"""Documents printed together: more would save little, and the processes would be done at different times."""


class Printing:
    """The documents in the order of submission, and what is printed of them.

    It may begin before anybody knows whether the dossier is ready: its papers are printed while it is checked.
    """

    def __init__(self, press: Press, content: Content, *, draft: bool, docx_only: bool) -> None:
        self.documents: list[Document] = []
        self._press, self._content = press, content
        self._draft, self._docx_only = draft, docx_only
        self._layouts: dict[str, Layout] = {}
        self._sent = 0
        self._printed: list[Future[Batch]] = []

    def take(self, documents: Iterable[Document]) -> None:
        """As they come: those before are printed while those after are composed."""
        for document in documents:
            waiting = self.documents[self._sent :]
            if len(waiting) == _AT_ONCE or (waiting and _kind(waiting[0]) != _kind(document)):
                self._send()
            self.documents.append(document)
        self._send()

    def _send(self) -> None:
        """Those that wait for others to come."""
        waiting = self.documents[self._sent :]
        self._sent = len(self.documents)
        layouts = {document.layout: self.layout(document.layout) for document in waiting}
        if waiting:
            printed = self._press.papers(waiting, layouts, draft=self._draft, docx_only=self._docx_only)
            self._printed.append(printed)

    def layout(self, name: str) -> Layout:
        if name not in self._layouts:
            self._layouts[name] = layout.load(self._content, name)
        return self._layouts[name]

    def batches(self) -> Iterator[Batch]:
        """In the order of submission, as they come."""
        for printed in self._printed:
            yield gather([printed])[0]

    def sheets(self, document: Document) -> Sheets:
        """One document alone, and at once."""
        layouts = {document.layout: self.layout(document.layout)}
        return gather([self._press.pdf(document, layouts, draft=self._draft)])[0]

    def codes(self, pdf: bytes, due: Sequence[Mapping[int, PageMark]]) -> tuple[bytes, ...]:
        """What each copy has at its end."""
        from awards.pack.copies import codes

        font = self.layout(LAYOUT).fonts / Path(REGULAR_FACE).name
        elsewhere = [self._press.codes(pdf, each, font) for each in due[1:]]
        return (*(codes(pdf, each, font) for each in due[:1]), *gather(elsewhere))


def begun(
    press: Press,
    dossier: Dossier,
    in_force: InForce,
    formbook: Formbook,
    content: Content,
    *,
    draft: bool,
    docx_only: bool,
) -> Printing:
    """All papers of the dossier composed, and sent to the press as they come."""
    printing = Printing(press, content, draft=draft, docx_only=docx_only)
    printing.take(one_by_one(dossier, in_force, formbook, content))
    return printing


def _kind(document: Document) -> tuple[object, ...]:
    """What documents share that are printed together: a file is dated as its first document."""
    return document.layout, document.date
