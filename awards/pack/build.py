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
from awards.pack.contents import LAYOUT, TITLE, Contents
from awards.pack.copies import marks, with_codes
from awards.pack.listing import Listing
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
    with Press() as press:
        result = check(dossier, in_force, formbook, today=today)
        if result.errors and not draft:
            raise NotReady(result)
        documents = compose(dossier, in_force, formbook, content)
        listing = Listing(
            dossier=dossier,
            in_force=in_force,
            documents=documents,
            today=today,
            draft=draft,
            page_codes=page_codes and not docx_only,
        )
        job = _Job(press, listing, documents, _layouts(content, documents), result)
        files = job.docx_only() if docx_only else job.whole()
    return archive.write(out if out.suffix == ".zip" else out / names.pack_name(dossier), files)


def _layouts(content: Content, documents: Sequence[Document]) -> dict[str, Layout]:
    return {name: layout.load(content, name) for name in sorted({LAYOUT, *(each.layout for each in documents)})}


@dataclass(frozen=True)
class _Job:
    press: Press
    listing: Listing
    documents: tuple[Document, ...]
    layouts: dict[str, Layout]
    result: Result

    def docx_only(self) -> Files:
        """Each document to be edited, and no copies."""
        return self._with_data(self.listing, self._named(gather(self._docx()), ".docx"))

    def whole(self) -> Files:
        """Single documents first: their lengths make the contents page, which begins every copy."""
        singles = gather([self._pdf(document) for document in self.documents])
        contents, own = self._contents([sheets.pages[0] for sheets in singles])
        printing = self.press.copy(
            (contents, *self.documents), self.layouts, draft=self.listing.draft, title=self._title()
        )
        words = gather(self._docx())
        (printed,) = gather([printing])
        lengths = (own, *(sheets.pages[0] for sheets in singles))
        if printed.pages != lengths:
            raise RuntimeError(f"pages in the copy {printed.pages}, by themselves {lengths}")
        copies = self._copies(printed)
        listing = replace(self.listing, copies=tuple(name for name, _ in copies), lengths=lengths)
        papers = self._named(words, ".docx") + self._named([sheets.pdf for sheets in singles], ".pdf")
        return self._with_data(listing, [*copies, *sorted(papers)])

    def _docx(self) -> "list[Future[bytes]]":
        return [self.press.docx(each, self.layouts, draft=self.listing.draft) for each in self.documents]

    def _pdf(self, document: Document) -> "Future[Sheets]":
        return self.press.pdf(document, self.layouts, draft=self.listing.draft)

    def _title(self) -> str:
        return f"{TITLE} {self.listing.dossier.unit.name}".strip()

    def _contents(self, pages: Sequence[int]) -> tuple[Document, int]:
        contents = Contents(
            dossier=self.listing.dossier,
            programme=self.listing.in_force.programme,
            documents=self.documents,
            pages=pages,
            page_codes=self.listing.page_codes,
        )
        return settle(contents.compose, lambda document: gather([self._pdf(document)])[0].pages[0])

    def _copies(self, printed: Sheets) -> Files:
        font = self.layouts[LAYOUT].fonts / Path(REGULAR_FACE).name
        copies = []
        for copy in range(1, self.listing.in_force.programme.copies + 1):
            due = marks(*self.listing.ids, copy, printed.pages) if self.listing.page_codes else {}
            copies.append((names.copy_name(copy), with_codes(printed.pdf, due, font)))
        return copies

    def _named(self, written: Sequence[bytes], suffix: str) -> Files:
        stems = names.document_names(self.documents, self.listing.dossier.nominees)
        return [(stem + suffix, data) for stem, data in zip(stems, written, strict=True)]

    def _with_data(self, listing: Listing, printed: Files) -> Files:
        findings = json.dumps(as_json(self.result, everything=True), ensure_ascii=False) + "\n"
        files = [
            ("dossier.json", listing.data.encode()),
            ("findings.json", findings.encode()),
            *printed,
        ]
        return [(manifest.NAME, manifest.text(listing.manifest(files)).encode()), *files]
