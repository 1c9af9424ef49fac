"""The manifest of what was just made."""

import dataclasses
import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from hashlib import sha256

from msgspec.structs import replace

from awards import __version__, schema
from awards.documents.blocks import Document
from awards.model import Dossier
from awards.pack.contents import ID, TITLE
from awards.pack.identity import content_hash, dossier_id, version_id
from awards.pack.manifest import DocumentEntry, FileEntry, Manifest
from awards.pack.names import document_names, place
from awards.pack.paging import Span, spans
from awards.rulebook.load import InForce


def entry(name: str, *pieces: bytes) -> FileEntry:
    """What the manifest says of one file."""
    digest = sha256()
    for piece in pieces:
        digest.update(piece)
    return FileEntry(name=name, size=sum(map(len, pieces)), sha256=digest.hexdigest())


@dataclasses.dataclass(frozen=True, kw_only=True)
class Listing:
    """What a manifest says that the files do not. `lengths` are the pages of the contents page and of
    each document; empty when no copy was printed."""

    dossier: Dossier
    in_force: InForce
    documents: Sequence[Document]
    today: dt.date
    draft: bool
    page_codes: bool
    copies: Sequence[str] = ()
    lengths: Sequence[int] = ()

    @cached_property
    def data(self) -> str:
        """The text of dossier.json."""
        return schema.text(self.dossier)

    @cached_property
    def content(self) -> str:
        """The hash of all that the printed words depend on."""
        return content_hash(self.data, self.in_force.version, __version__)

    def printed(self, copies: Sequence[str], lengths: Sequence[int]) -> "Listing":
        """The same with the copies that were printed; the text of the data is not written again."""
        known = {"data": self.data, "content": self.content}
        listing = dataclasses.replace(self, copies=tuple(copies), lengths=lengths)
        vars(listing).update(known)
        return listing

    @property
    def ids(self) -> tuple[str, str]:
        """The two codes on every page: the dossier, and the version of its content."""
        return dossier_id(self.dossier), version_id(self.content)

    def manifest(self, files: Iterable[FileEntry]) -> Manifest:
        """The manifest of these files, which tells the pages of each as well."""
        dossier, version = self.ids
        entries = sorted(files, key=lambda entry: place(entry.name))
        present = {entry.name for entry in entries}
        pages = self._pages()
        return Manifest(
            programme=self.dossier.programme,
            year=self.dossier.year,
            unit=self.dossier.unit.code,
            checked=self.today,
            rulebook=self.in_force.version,
            engine=__version__,
            content=self.content,
            dossier=dossier,
            version=version,
            draft=self.draft,
            page_codes=self.page_codes,
            copies=tuple(self.copies),
            documents=tuple(self._entries(present)),
            files=tuple(replace(entry, pages=pages.get(entry.name)) for entry in entries),
        )

    def _pages(self) -> Mapping[str, int]:
        """No blank back follows the last document of a copy."""
        whole = spans(self.lengths)[-1].last if self.lengths else 0
        stems = document_names(self.documents, self.dossier.nominees)
        singles = dict(zip((f"{stem}.pdf" for stem in stems), self.lengths[1:], strict=False))
        return singles | dict.fromkeys(self.copies, whole)

    def _entries(self, present: set[str]) -> "list[DocumentEntry]":
        places = spans(self.lengths)
        stems = document_names(self.documents, self.dossier.nominees)
        entries = [_placed(DocumentEntry(number=0, id=ID, title=TITLE), places)] if places else []
        for number, (document, stem) in enumerate(zip(self.documents, stems, strict=True), start=1):
            entry = DocumentEntry(
                number=number,
                id=document.id,
                title=document.title,
                nominee=document.nominee,
                docx=f"{stem}.docx" if f"{stem}.docx" in present else "",
                pdf=f"{stem}.pdf" if f"{stem}.pdf" in present else "",
            )
            entries.append(_placed(entry, places))
        return entries


def _placed(entry: DocumentEntry, places: Sequence[Span]) -> DocumentEntry:
    if not places:
        return entry
    place = places[entry.number]
    return replace(entry, pages=place.last - place.first + 1, first=place.first, last=place.last)
