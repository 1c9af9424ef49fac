"""Danh mục hồ sơ: the first document of every copy, with the true page range of all the others."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from awards.documents import party
from awards.documents.binding import capitals
from awards.documents.blocks import Column, Document, Header, Paragraph, Run, Runs, Table, Title
from awards.documents.printed import DOTS
from awards.layout import USUAL
from awards.model import Dossier, Nominee
from awards.pack.pagecode import LEGEND
from awards.pack.paging import Span, spans
from awards.rulebook.programme import DocumentSpec, Programme
from awards.text import short_date

ID = "contents"
TITLE = "Danh mục hồ sơ"
ROWS_ON_A_PAGE = 15
"""About so many documents are listed on one page of it."""

_COUNTING = {"counting-chief": "Trưởng ban", "counting-secretary": "Thư ký"}
"""Who signs the counting of the ballots, by the task among those who count."""
_COLUMNS = (
    Column(title="STT", width=0.07, align="center"),
    Column(title="Tên, số, ngày văn bản", width=0.43),
    Column(title="Người ký", width=0.25),
    Column(title="Trang", width=0.11, align="center"),
    Column(title="Bản chính", width=0.14, align="center"),
)

Cell = tuple[Runs, ...]


class Contents(Struct, frozen=True, kw_only=True):
    """What the contents page of one dossier is composed from, once the pages of each document are known."""

    dossier: Dossier
    programme: Programme
    documents: Sequence[Document]
    pages: Sequence[int]
    page_codes: bool

    def compose(self, own_pages: int) -> Document:
        """The contents page, for the case that it takes up `own_pages` itself."""
        places = spans((own_pages, *self.pages))[1:]
        specs = {spec.id: spec for spec in self.programme.documents}
        rows = tuple(
            self._row(number, document, specs.get(document.id), place)
            for number, (document, place) in enumerate(zip(self.documents, places, strict=True), start=1)
        )
        unit = self.dossier.unit
        return Document(
            id=ID,
            title=TITLE,
            layout=self.documents[0].layout if self.documents else USUAL,
            date=self.dossier.proposal.date or self.dossier.session.date,
            blocks=(
                replace(self._heading(), superior=capitals(unit.parent) or DOTS, issuer=capitals(unit.name) or DOTS),
                Title(kind=TITLE.upper(), summary=self._summary()),
                Table(columns=_COLUMNS, rows=rows),
                Paragraph(runs=(Run(self._total()),)),
                *((Paragraph(runs=(Run(LEGEND),), style="note"),) if self.page_codes else ()),
            ),
        )

    def _heading(self) -> Header:
        """The nation, or the Party, as the first document of the set bears it."""
        blocks = self.documents[0].blocks if self.documents else ()
        first = next((block for block in blocks if isinstance(block, Header)), Header(superior="", issuer=""))
        return replace(first, number="", place_date="")

    def _summary(self) -> tuple[Runs, ...]:
        year = f", năm {self.dossier.year}" if self.dossier.year is not None else ""
        return ((Run(f"Đề nghị khen thưởng {self.programme.title}{year}", bold=True),),)

    def _total(self) -> str:
        copies = f"Hồ sơ lập thành {self.programme.copies:02d} bộ như nhau, mỗi bộ"
        told = f"gồm {len(self.documents):02d} văn bản, {sum(self.pages)} trang, không kể danh mục này."
        return f"{copies} {told} Số trang ở cột “Trang” tính theo cả bộ, kể cả mặt sau để trống."

    def _row(self, number: int, document: Document, spec: DocumentSpec | None, place: Span) -> tuple[Cell, ...]:
        original = "Bản chính" if self.programme.originals_only else ""
        sealed = "đóng dấu" if spec and spec.sealed else ""
        return (
            _cell(str(number)),
            (_name(document.title), *self._number_and_date(document)),
            _kept(*self._signers(document, spec)),
            _kept(str(place)),
            _cell(*_listed(original, sealed)),
        )

    def _number_and_date(self, document: Document) -> Cell:
        dossier = party.as_written(self.dossier)
        proposal, session = dossier.proposal, dossier.session
        number, day = {
            "proposal": (proposal.number, proposal.date),
            "minutes": (session.number, session.date),
        }.get(document.id, ("", None))
        told = (f"số {number}" if number else "", f"ngày {short_date(day)}" if day else "")
        return ((Run(" ".join(filter(None, told)), nowrap=True),),) if any(told) else ()

    def _signers(self, document: Document, spec: DocumentSpec | None) -> tuple[str, ...]:
        names = (self._signer(capacity, document) for capacity in (spec.signed if spec else ()))
        return tuple(dict.fromkeys(filter(None, names)))

    def _signer(self, capacity: str, document: Document) -> str:
        dossier = self.dossier
        if capacity == "unit-head":
            return dossier.proposal.signer.name or dossier.unit.head.name
        if capacity == "nominee":
            return next((_reporter(each) for each in dossier.nominees if each.id == document.nominee), "")
        if counting := _COUNTING.get(capacity):
            return next((each.name for each in dossier.session.counters if each.title == counting), "")
        return next((member.name for member in dossier.council.members if member.role == capacity), "")


def _reporter(nominee: Nominee) -> str:
    """Who signs the report: the person, or the head of the collective."""
    return nominee.name if nominee.kind == "individual" else str(nominee.answers.get("thu-truong") or "")


def _cell(*lines: str) -> Cell:
    return tuple((Run(line),) for line in lines) or ((Run(""),),)


def _name(title: str) -> Runs:
    """A document's name; that of the nominee in it stays on one line."""
    kind, colon, nominee = title.partition(": ")
    return (Run(kind + colon), Run(nominee, nowrap=True)) if nominee else (Run(kind),)


def _kept(*lines: str) -> Cell:
    return tuple((Run(line, nowrap=True),) for line in lines) or _cell()


def _listed(*parts: str) -> tuple[str, ...]:
    """What there is, each on a line of its own, with commas between."""
    found = [part for part in parts if part]
    return tuple(f"{part}," for part in found[:-1]) + tuple(found[-1:])
