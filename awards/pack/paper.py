"""The printed files of a pack, held against the documents composed anew from its data."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from awards.documents.blocks import Document
from awards.pack.comparing import Difference, differences
from awards.pack.copies import marks
from awards.pack.judging import Judge
from awards.pack.manifest import Manifest
from awards.pack.opened import Unpacked
from awards.pack.pagecode import read_words, without_words
from awards.pack.paging import spans
from awards.pack.reading import How, ReadFile, ReadPage, read
from awards.pack.words import Shown

_NOTHING = "(không có gì)"
_NO_CODE = "(không có mã)"


class Compared(Struct, frozen=True, kw_only=True):
    """One document in one file; `first` is the first place that differs, on its page of the file."""

    name: str
    document: str
    first: Difference | None
    others: int


class Paper(Struct, frozen=True, kw_only=True):
    """What the pack should hold: each document under its name, and the contents page before them."""

    manifest: Manifest
    files: Mapping[str, Unpacked]
    documents: Mapping[str, Document]
    """Name in the pack, without extension -> the document."""
    contents: Document | None
    lengths: Sequence[int]
    """Pages of the contents page and of each document, in submission order."""
    shown: Shown
    """What becomes of a text in a PDF."""

    def examine(self, judge: Judge) -> None:
        """Puts every question about the printed files."""
        expected = {f"{stem}.pdf": document for stem, document in self.documents.items()}
        written = {f"{stem}.docx": document for stem, document in self.documents.items()}
        names: list[tuple[How, str]] = [
            *(("pdf-again", name) for name in self.manifest.copies),
            *(("pdf", name) for name in expected),
            *(("docx", name) for name in written),
        ]
        compared = list[Compared]()
        for how, name, file in self._read([(how, name) for how, name in names if name in self.files], judge):
            if how == "pdf-again":
                compared += self._examine_copy(judge, name, file)
            else:
                pages = [page.text for page in file.pages]
                shown = str if how == "docx" else self.shown
                compared.append(
                    _compare(name, (expected | written)[name], pages, draft=self.manifest.draft, shown=shown)
                )
        _tell(judge, compared)

    def _read(self, names: Sequence[tuple[How, str]], judge: Judge) -> "Iterator[tuple[How, str, ReadFile]]":
        """The files that can be read, each asked for its number of pages; the others are told."""
        listed = {entry.name: entry.pages for entry in self.manifest.files}
        read_files = read([(how, self.files[name].path) for how, name in names])
        for (how, name), file in zip(names, read_files, strict=True):
            if file.trouble:
                judge.unreadable(name, file.trouble)
                continue
            if how != "docx":
                pages = {"file.name": name, "file.pages": len(file.pages), "file.pages_listed": listed.get(name)}
                judge.ask("pack.page-count", pages)
            yield how, name, file

    def _examine_copy(self, judge: Judge, name: str, file: ReadFile) -> "Iterator[Compared]":
        places = spans(self.lengths)
        if self.manifest.page_codes:
            self._examine_codes(judge, name, file.pages)
        for document, place in zip((self.contents, *self.documents.values()), places, strict=True):
            pages = [without_words(page.text) for page in file.pages[place.first - 1 : place.last]]
            if document is not None:
                draft, offset = self.manifest.draft, place.first - 1
                yield _compare(name, document, pages, draft=draft, shown=self.shown, offset=offset)

    def _examine_codes(self, judge: Judge, name: str, pages: Sequence[ReadPage]) -> None:
        """The first page whose code is not the one due there; a lost page moves all that follow."""
        copy = self.manifest.copies.index(name) + 1
        wanted = marks(self.manifest.dossier, self.manifest.version, copy, self.lengths)
        for at in range(1, max(len(pages), *wanted) + 1):
            found = read_words(pages[at - 1].text) if at <= len(pages) else None
            due = wanted.get(at)
            if (found and found[0]) != due or (found and found[1] != at):
                facts = {
                    "file.codes_in_order": False,
                    "file.name": name,
                    "file.page": at,
                    "file.code_expected": due.words(at) if due else _NO_CODE,
                    "file.code_found": found[0].words(found[1]) if found else _NO_CODE,
                }
                judge.ask("pack.page-order", facts)
                return
        judge.ask("pack.page-order", {"file.codes_in_order": True, "file.name": name})


def _compare(
    name: str,
    document: Document,
    pages: Sequence[str],
    *,
    draft: bool,
    shown: Shown,
    offset: int = 0,
) -> Compared:
    found = differences(document, pages, draft=draft, shown=shown)
    first = replace(found[0], page=found[0].page + offset) if found else None
    return Compared(name=name, document=document.title, first=first, others=max(len(found) - 1, 0))


def _tell(judge: Judge, compared: Iterable[Compared]) -> None:
    """One question for each document in a file; what every print of it shows alike is asked once."""
    together: dict[tuple[str, str, str, int], list[Compared]] = {}
    for each in compared:
        if each.first is None:
            facts = {"file.words_same": True, "file.name": each.name, "file.document": each.document}
            judge.ask("pack.words-differ", facts)
        else:
            key = (each.document, each.first.expected, each.first.found, each.others)
            together.setdefault(key, []).append(each)
    for (document, expected, found, others), alike in together.items():
        facts = {
            "file.words_same": False,
            "file.name": ", ".join(each.name for each in alike),
            "file.document": document,
            "file.page": alike[0].first.page if alike[0].first else None,
            "file.expected": expected or _NOTHING,
            "file.found": found or _NOTHING,
            "file.others": f"còn {others} chỗ khác không khớp" if others else "chỉ một chỗ này",
        }
        judge.ask("pack.words-differ", facts)
