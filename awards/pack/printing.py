"""The documents of one dossier on their way through the press, a few at a time."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from itertools import chain
from typing import TYPE_CHECKING

from awards import layout
from awards.content.folders import Content
from awards.documents.blocks import Document
from awards.documents.compose import one_by_one
from awards.formbook.load import Formbook
from awards.layout import Layout
from awards.model import Dossier
from awards.pack.press import Batch, Cover, Press, gather
from awards.rulebook.load import InForce

if TYPE_CHECKING:
    from awards.pack.pagecode import PageMark, Stencil

_AT_ONCE = 8
"""Documents printed together: each time costs the typesetter something, but more need more memory."""
_CODES_AT_ONCE = 50
"""So few that whoever is ready first takes the next ones."""


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

    def take(self, documents: Iterable[Document], expected: int) -> None:
        """As they come: those before are printed while those after are composed. About `expected` will come."""
        for document in documents:
            waiting = self.documents[self._sent :]
            full = len(waiting) >= self._at_once(expected - self._sent)
            if full or (waiting and _kind(waiting[0]) != _kind(document)):
                self._send()
            self.documents.append(document)
        self._send()

    def _at_once(self, left: int) -> int:
        """Few at first, so that no process waits long for its first work; few at last, so that all end together."""
        first: int = 2 ** len(self._printed)
        return min(first, _AT_ONCE, max(2, left // 3))

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

    def cover(self, document: Document) -> Future[Cover]:
        """The document that is put before all others."""
        layouts = {document.layout: self.layout(document.layout)}
        return self._press.cover(document, layouts, draft=self._draft)

    def stop(self) -> None:
        """To be called when all is printed."""
        self._press.stop()

    def stencils(self, due: "Sequence[PageMark]") -> "Callable[[], dict[PageMark, Stencil]]":
        """Begins to draw the codes of pages; what it returns waits until they are drawn."""
        some = [due[at : at + _CODES_AT_ONCE] for at in range(0, len(due), _CODES_AT_ONCE)]
        sent = [self._press.stencils(each) for each in some]
        return lambda: dict(zip(due, chain(*gather(sent)), strict=True))


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
    each = [len(dossier.nominees) if spec.per_nominee else 1 for spec in in_force.programme.documents]
    printing.take(one_by_one(dossier, in_force, formbook, content), sum(each))
    return printing


def _kind(document: Document) -> tuple[object, ...]:
    """What documents share that are printed together: a file is dated as its first document."""
    return document.layout, document.date
