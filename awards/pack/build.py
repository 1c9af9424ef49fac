"""From a checked dossier to its pack: every document once, the copies to be signed, and the manifest."""

import datetime as dt
import json
from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from pathlib import Path

from awards import layout
from awards.check.finding import Result
from awards.check.report import as_json
from awards.check.run import check
from awards.content.folders import Content
from awards.documents.blocks import Document
from awards.documents.compose import compose
from awards.formbook.load import Formbook
from awards.layout import REGULAR_FACE, Layout
from awards.model import Dossier
from awards.pack import archive, manifest, names
from awards.pack.contents import LAYOUT, Contents
from awards.pack.copies import marks, with_codes
from awards.pack.listing import Listing
from awards.pack.merge import merge
from awards.pack.paging import settle
from awards.pack.press import Press, Sheets, gather
from awards.rulebook.load import InForce

Files = list[tuple[str, bytes]]


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
) -> Path:
    """Writes the pack and returns its path: `out`, or, when that is a folder, the usual name in it.

    Raises NotReady while there are findings at error level, unless it is a draft, which says so on
    every page. The same dossier, content and day give the same bytes.
    """
    documents = compose(dossier, in_force, formbook, content)
    with Press() as press:
        printing = _Printing(press, documents, _layouts(content, documents), draft)
        written = [printing.docx(each) for each in documents] if docx_only else []
        typeset = [] if docx_only else [printing.pdf(each) for each in documents]
        result = check(dossier, in_force, formbook, today=today)
        if result.errors and not draft:
            raise NotReady(result)
        listing = Listing(
            dossier=dossier,
            in_force=in_force,
            documents=documents,
            today=today,
            draft=draft,
            page_codes=page_codes and not docx_only,
        )
        job = _Job(printing, listing, result)
        files = job.docx_only(written) if docx_only else job.whole(typeset)
    return archive.write(out if out.suffix == ".zip" else out / names.pack_name(dossier), files)


def _layouts(content: Content, documents: Sequence[Document]) -> dict[str, Layout]:
    return {name: layout.load(content, name) for name in sorted({LAYOUT, *(each.layout for each in documents)})}


@dataclass(frozen=True)
class _Printing:
    press: Press
    documents: tuple[Document, ...]
    layouts: dict[str, Layout]
    draft: bool

    def docx(self, document: Document) -> "Future[bytes]":
        return self.press.docx(document, self.layouts, draft=self.draft)

    def pdf(self, document: Document) -> "Future[Sheets]":
        return self.press.pdf(document, self.layouts, draft=self.draft)


@dataclass(frozen=True)
class _Job:
    printing: _Printing
    listing: Listing
    result: Result

    def docx_only(self, written: "list[Future[bytes]]") -> Files:
        """Each document to be edited, and no copies."""
        return self._with_data(self.listing, self._named(gather(written), ".docx"))

    def whole(self, typeset: "list[Future[Sheets]]") -> Files:
        """Single documents first: their lengths make the contents page, which begins every copy."""
        singles = gather(typeset)
        contents = self._contents([sheets.pages for sheets in singles])
        written = [self.printing.docx(each) for each in self.listing.documents]
        lengths = tuple(sheets.pages for sheets in (contents, *singles))
        copies = self._copies([sheets.pdf for sheets in (contents, *singles)], lengths)
        listing = replace(self.listing, copies=tuple(name for name, _ in copies), lengths=lengths)
        papers = self._named(gather(written), ".docx") + self._named([sheets.pdf for sheets in singles], ".pdf")
        return self._with_data(listing, [*copies, *sorted(papers)])

    def _contents(self, pages: Sequence[int]) -> Sheets:
        contents = Contents(
            dossier=self.listing.dossier,
            programme=self.listing.in_force.programme,
            documents=self.listing.documents,
            pages=pages,
            page_codes=self.listing.page_codes,
        )
        return settle(contents.compose, lambda document: gather([self.printing.pdf(document)])[0])

    def _copies(self, pdfs: Sequence[bytes], lengths: Sequence[int]) -> Files:
        merged = merge(pdfs)
        font = self.printing.layouts[LAYOUT].fonts / Path(REGULAR_FACE).name
        copies = []
        for copy in range(1, self.listing.in_force.programme.copies + 1):
            due = marks(*self.listing.ids, copy, lengths) if self.listing.page_codes else {}
            copies.append((names.copy_name(copy), with_codes(merged, due, font)))
        return copies

    def _named(self, written: Sequence[bytes], suffix: str) -> Files:
        stems = names.document_names(self.listing.documents, self.listing.dossier.nominees)
        return [(stem + suffix, data) for stem, data in zip(stems, written, strict=True)]

    def _with_data(self, listing: Listing, printed: Files) -> Files:
        findings = json.dumps(as_json(self.result, everything=True), ensure_ascii=False) + "\n"
        files = [
            ("dossier.json", listing.data.encode()),
            ("findings.json", findings.encode()),
            *printed,
        ]
        return [(manifest.NAME, manifest.text(listing.manifest(files)).encode()), *files]
