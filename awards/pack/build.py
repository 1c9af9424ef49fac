"""From a checked dossier to its pack: every document once, the copies to be signed, and the manifest."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future
from contextlib import nullcontext
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from awards import layout
from awards.check import findings_file
from awards.check.finding import Result
from awards.check.run import check
from awards.check.uncollected import uncollected
from awards.content.folders import Content
from awards.content.typeface import REGULAR_FACE
from awards.documents.blocks import Document
from awards.documents.compose import one_by_one
from awards.formbook.load import Formbook
from awards.layout import Layout
from awards.model import Dossier
from awards.pack import archive, manifest, names
from awards.pack.contents import LAYOUT, ROWS_ON_A_PAGE, Contents
from awards.pack.copies import codes, marks
from awards.pack.listing import Listing
from awards.pack.merge import Joined
from awards.pack.pagecode import PageMark
from awards.pack.paging import Unsettled, settle
from awards.pack.plainpdf import NotPlain
from awards.pack.press import Batch, Press, PressFailed, Sheets, gather
from awards.rulebook.load import InForce

__all__ = ["NoDossier", "NotReady", "PressFailed", "build"]

Files = list[tuple[str, bytes]]
_AT_ONCE = 8
"""Documents printed together: more would save little, and the processes would be done at different times."""
NOT_JOINED = "Không ghép được các văn bản thành bộ in. Hãy tải tệp Word của từng văn bản và báo cho người quản trị."


class NoDossier(Exception):
    """The programme asks for no award dossier: there is nothing to pack."""

    def __init__(self, programme: str) -> None:
        super().__init__(f"“{programme}” không đòi hồ sơ đề nghị khen thưởng nên không có bộ hồ sơ để đóng.")


class NotReady(Exception):
    """The receiving body would return the dossier: `result` holds the findings at error level."""

    def __init__(self, result: Result) -> None:
        super().__init__("\n".join(finding.message for finding in result.errors))
        self.result = result


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
    press: Press | None = None,
) -> Path:
    """Writes the pack and returns its path: `out`, or, when that is a folder, the usual name in it.

    Raises NotReady while there are findings at error level, unless it is a draft, which says so on
    every page; PressFailed, with a message for the user, when printing fails. The same dossier,
    content and day give the same bytes. Raises NoDossier where the programme asks for none. `press` is one
    that the caller has started before, while it still read the dossier, and ends itself.
    """
    if not in_force.programme.asks_dossier:
        raise NoDossier(in_force.programme.title)
    try:
        with uncollected(), nullcontext(press) if press else Press() as working:
            printing = _Printing(working, content, draft=draft, docx_only=docx_only)
            printing.take(one_by_one(dossier, in_force, formbook, content))
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
            files = job.docx_only() if docx_only else job.whole()
    except (NotPlain, Unsettled) as error:
        raise PressFailed(NOT_JOINED) from error
    return archive.write(out if out.suffix == ".zip" else out / names.pack_name(dossier), files)


def _ready(result: Result, *, draft: bool) -> Result:
    """The result, when the dossier may be packed with it."""
    if result.errors and not draft:
        raise NotReady(result)
    return result


def _kind(document: Document) -> tuple[object, ...]:
    """What documents share that are printed together: a file is dated as its first document."""
    return document.layout, document.date


class _Printing:
    """The documents in the order of submission, on their way through the press a few at a time."""

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

    def sheets(self, document: Document) -> Future[Sheets]:
        """One document alone, and at once."""
        layouts = {document.layout: self.layout(document.layout)}
        return self._press.pdf(document, layouts, draft=self._draft)

    def codes(self, pdf: bytes, due: Sequence[Mapping[int, PageMark]]) -> tuple[bytes, ...]:
        """What each copy has at its end."""
        font = self.layout(LAYOUT).fonts / Path(REGULAR_FACE).name
        elsewhere = [self._press.codes(pdf, each, font) for each in due[1:]]
        return (*(codes(pdf, each, font) for each in due[:1]), *gather(elsewhere))


@dataclass(frozen=True)
class _Job:
    printing: _Printing
    listing: Listing
    result: Result

    @cached_property
    def findings(self) -> bytes:
        return findings_file.text(self.result).encode()

    def docx_only(self) -> Files:
        """Each document to be edited, and no copies."""
        papers = [paper for batch in self.printing.batches() for paper in batch.papers]
        return self._with_data(self.listing, self._named([paper.docx for paper in papers], ".docx"))

    def whole(self) -> Files:
        """Single documents first: their lengths make the contents page, which begins every copy."""
        joined, docx, singles = Joined(), list[bytes](), list[Sheets]()
        for batch in self.printing.batches():
            joined.add(batch.whole)
            docx += [paper.docx for paper in batch.papers]
            singles += [paper.sheets for paper in batch.papers if paper.sheets]
        contents = self._contents([sheets.pages for sheets in singles])
        lengths = tuple(sheets.pages for sheets in (contents, *singles))
        merged = joined.under(contents.pdf)
        del joined  # as large as a copy
        copies = self._copies(merged, lengths)
        listing = self.listing.printed([name for name, _ in copies], lengths)
        papers = self._named(docx, ".docx") + self._named([sheets.pdf for sheets in singles], ".pdf")
        return self._with_data(listing, [*copies, *sorted(papers)])

    def _contents(self, pages: Sequence[int]) -> Sheets:
        contents = Contents(
            dossier=self.listing.dossier,
            programme=self.listing.in_force.programme,
            documents=self.listing.documents,
            pages=pages,
            page_codes=self.listing.page_codes,
        )
        return settle(contents.compose, self._typeset, guess=1 + len(pages) // ROWS_ON_A_PAGE)

    def _typeset(self, document: Document) -> Sheets:
        """Typeset by another process, while this one writes down the findings."""
        printed = self.printing.sheets(document)
        _ = self.findings
        return gather([printed])[0]

    def _copies(self, merged: bytes, lengths: Sequence[int]) -> Files:
        copies = range(1, self.listing.in_force.programme.copies + 1)
        if not self.listing.page_codes:
            return [(names.copy_name(copy), merged) for copy in copies]
        added = self.printing.codes(merged, [marks(*self.listing.ids, copy, lengths) for copy in copies])
        return [(names.copy_name(copy), merged + own) for copy, own in zip(copies, added, strict=True)]

    def _named(self, written: Sequence[bytes], suffix: str) -> Files:
        stems = names.document_names(self.listing.documents, self.listing.dossier.nominees)
        return [(stem + suffix, data) for stem, data in zip(stems, written, strict=True)]

    def _with_data(self, listing: Listing, printed: Files) -> Files:
        files = [("dossier.json", listing.data.encode()), ("findings.json", self.findings), *printed]
        return [(manifest.NAME, manifest.text(listing.manifest(files)).encode()), *files]
