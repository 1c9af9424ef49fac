"""From a checked dossier to its pack: every document once, the copies to be signed, and the manifest."""

import datetime as dt
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from functools import partial
from itertools import chain
from pathlib import Path

from awards.check import findings_file
from awards.check.finding import Result
from awards.check.run import check
from awards.check.uncollected import uncollected
from awards.content.folders import Content
from awards.content.typeface import REGULAR_FACE
from awards.documents.blocks import Document
from awards.documents.plainpdf import NotPlain
from awards.formbook.load import Formbook
from awards.layout import USUAL
from awards.model import Dossier
from awards.pack import archive, manifest, names
from awards.pack.contents import ROWS_ON_A_PAGE, Contents
from awards.pack.copies import codes, marks
from awards.pack.listing import Listing, entry
from awards.pack.loose import Loose
from awards.pack.merge import Joined
from awards.pack.pagecode import PageMark, Stencil
from awards.pack.paging import Unsettled, settle
from awards.pack.press import Cover, Paper, Press, gather
from awards.pack.printing import Printing, begun
from awards.pack.refusals import NoDossier, NotReady, PressFailed
from awards.pack.stamp import face_of
from awards.rulebook.load import InForce

__all__ = ["NoDossier", "NotReady", "PressFailed", "build"]

Files = Iterator[archive.File]
NOT_JOINED = "Không ghép được các văn bản thành bộ in. Hãy tải tệp Word của từng văn bản và báo cho người quản trị."


def build(
    dossier: Dossier,
    in_force: InForce,
    formbook: Formbook,
    content: Content,
    *,
    out: Path,
    today: dt.date,
    docx_only: bool = False,
    draft: bool = False,
    page_codes: bool = True,
    printing: Printing | None = None,
) -> Path:
    """Writes the pack and returns its path: `out`, or, when that is a folder, the usual name in it.

    Raises NotReady while there are findings at error level, unless it is a draft, which says so on
    every page; PressFailed, with a message for the user, when printing fails. The same dossier,
    content and day give the same bytes. Raises NoDossier where the programme asks for none. `printing`
    is that of this dossier, if the caller has begun it already.
    """
    if not in_force.programme.asks_dossier:
        raise NoDossier(in_force.programme.title)
    asked = {"draft": draft, "docx_only": docx_only}
    try:
        with uncollected(), ExitStack() as held:
            if printing is None:
                press = held.enter_context(Press(content))
                printing = begun(press, dossier, in_force, formbook, content, **asked)
            result = _ready(check(dossier, in_force, formbook, today=today), draft=draft)
            listing = Listing(
                dossier=dossier,
                in_force=in_force,
                documents=printing.documents,
                today=today,
                draft=draft,
                page_codes=page_codes and dossier.unit.page_codes is not False and not docx_only,
            )
            job = _Job(printing, listing, result)
            files = job.files(job.docx_only() if docx_only else job.whole())
            target = out if out.suffix == ".zip" else out / names.pack_name(dossier)
            return archive.write(target, files, names.place)
    except (NotPlain, Unsettled) as error:
        raise PressFailed(NOT_JOINED) from error


def _ready(result: Result, *, draft: bool) -> Result:
    """The result, when the dossier may be packed with it."""
    if result.errors and not draft:
        raise NotReady(result)
    return result


class _Job:
    """The files of one pack, each given out as soon as it is there; the manifest is the last."""

    def __init__(self, printing: Printing, listing: Listing, result: Result) -> None:
        self._printing, self._listing, self._result = printing, listing, result
        self._drawn: dict[PageMark, Stencil] = {}
        self._stems = names.document_names(listing.documents, listing.dossier.nominees)

    def files(self, made: Files) -> Files:
        """All of them, given those that are printed."""
        entries = []
        for file in chain(self._data(), made):
            entries.append(entry(*file))
            yield file
        yield names.MANIFEST, manifest.text(self._listing.manifest(entries)).encode()

    def _data(self) -> Files:
        yield names.DOSSIER, self._listing.data.encode()
        yield names.FINDINGS, findings_file.data(self._result)

    def docx_only(self) -> Files:
        """Each document to be edited, and no copies."""
        for _, papers in self._batches():
            for paper, stem in papers:
                yield f"{stem}.docx", paper.docx

    def whole(self) -> Files:
        """Single documents first: their lengths make the contents page, which begins every copy."""
        joined, lengths = Joined(), list[int]()
        for whole, papers in self._batches():
            if whole:
                joined.add(whole)
            for paper, stem in papers:
                yield f"{stem}.docx", paper.docx
                if paper.sheets:
                    yield f"{stem}.pdf", paper.sheets.pdf
                    lengths.append(paper.sheets.pages)
        contents = self._contents(lengths)
        self._printing.stop()
        yield from self._copies(joined.under(contents.whole), (contents.pages, *lengths))

    def _batches(self) -> Iterator[tuple[Loose | None, Iterator[tuple[Paper, str]]]]:
        """What was printed at once, and each document of it with its name."""
        stems = iter(self._stems)
        for batch in self._printing.batches():
            yield batch.whole, zip(batch.papers, stems, strict=False)

    def _contents(self, pages: Sequence[int]) -> Cover:
        contents = Contents(
            dossier=self._listing.dossier,
            programme=self._listing.in_force.programme,
            documents=self._listing.documents,
            pages=pages,
            page_codes=self._listing.page_codes,
        )
        guess = 1 + len(pages) // ROWS_ON_A_PAGE
        return settle(contents.compose, partial(self._typeset, lengths=(guess, *pages)), guess=guess)

    def _typeset(self, document: Document, lengths: Sequence[int]) -> Cover:
        """Typeset by another process, while the codes of the pages are drawn by those that are free."""
        printed = self._printing.cover(document)
        if self._listing.page_codes and not self._drawn:
            drawing = self._printing.stencils([mark for copy in self._due(lengths) for mark in copy.values()])
            face_of(self._face)  # made ready meanwhile
            self._drawn = drawing()
        return gather([printed])[0]

    def _copies(self, merged: bytes, lengths: Sequence[int]) -> Files:
        told = [names.copy_name(copy) for copy in range(1, self._listing.in_force.programme.copies + 1)]
        self._listing = self._listing.printed(told, lengths)
        added = [b""] * len(told)
        if self._listing.page_codes:
            added = [*codes(merged, self._due(lengths), self._drawn, self._face)]
        for name, own in zip(told, added, strict=True):
            yield name, merged, own

    @property
    def _face(self) -> Path:
        """The font of the characters beside the codes."""
        return self._printing.layout(USUAL).fonts / Path(REGULAR_FACE).name

    def _due(self, lengths: Sequence[int]) -> list[dict[int, PageMark]]:
        """The marks on the pages of each copy."""
        copies = range(1, self._listing.in_force.programme.copies + 1)
        return [marks(*self._listing.ids, copy, lengths) for copy in copies]
