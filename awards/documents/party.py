"""Papers of a Party body: what a template words for a state body, worded as the Party layout has it."""

import re
from collections.abc import Callable, Iterable

from msgspec.structs import replace

from awards.documents.blocks import Block, Header, Heading, Item, Paragraph, Runs, Signature, Signatures, Table, Title
from awards.layout import Marks
from awards.model import COMMITTEE, Dossier, Signer, Unit

MINUTES_ROLES = {"THƯ KÝ": "NGƯỜI GHI BIÊN BẢN", "CHỦ TỌA": "CHỦ TRÌ HỘI NGHỊ"}
ROLES = frozenset({*MINUTES_ROLES.values(), "TRƯỞNG BAN KIỂM PHIẾU"})
"""Those who sign minutes for what they did in the session: no mere position."""
_STATE_ENDING = "./."
_STATE_NUMBER = re.compile(r"(\d+|…+)/([^-/\s]+)-(\S+)")
_AUTHORITY = re.compile(r"(T)(M)\.\s*|(K)(T)\.\s*|(T)(L)\.\s*")
_ROMAN = re.compile(r"([IVXLC]+)\.(?=\s)")
_ARCHIVE = re.compile(r"(-\s*)Lưu:?\s*(?:VT|Văn thư)\b")
_OLD = str.maketrans({"ủ": "u", "Ủ": "U", "y": "ỷ", "Y": "Ỷ"})
_UY = re.compile(r"(?<!\w)[Ủủ][Yy](?!\w)")


def of_party(unit: Unit) -> bool:
    """Whether the unit's own setting says that it is a Party body."""
    return unit.system == "party"


def is_committee(body: str) -> bool:
    """Whether a body's name is that of a committee, which decides together and has no head to sign for."""
    return COMMITTEE.match(body) is not None


def as_written(dossier: Dossier) -> Dossier:
    """The dossier with its papers' numbers as its body writes them."""
    return renumbered(dossier) if of_party(dossier.unit) else dossier


def renumbered(dossier: Dossier) -> Dossier:
    """The dossier with its own papers' numbers written as Party bodies do: 12-TTr/ĐU, not 12/TTr-ĐU."""
    return replace(
        dossier,
        proposal=replace(dossier.proposal, number=_number(dossier.proposal.number)),
        session=replace(dossier.session, number=_number(dossier.session.number)),
    )


def capacity(signer: Signer, unit: Unit) -> tuple[str, ...]:
    """The lines above a signature. A committee decides together: whoever signs does so for it, never for its head."""
    title, authority = signer.title.upper(), (signer.authority or "").strip()
    committee = COMMITTEE.match(unit.name)
    if committee and authority not in ("TL.", "TUQ."):
        return (f"TM. {committee[0].upper()}", title)
    if not authority:
        return (title,)
    whom = committee[0].upper() if committee else unit.head.title.upper()
    return (f"Q. {title}",) if authority == "Q." else (f"{authority} {whom}", title)


def reworded(blocks: Iterable[Block], marks: Marks, unit: Unit) -> tuple[Block, ...]:
    """The blocks of a state paper with the words, numbers and signs of a Party paper."""
    made = tuple(blocks)
    proposes = any(isinstance(block, Title) and block.kind.upper().startswith("TỜ TRÌNH") for block in made)
    words = _Words(marks, unit, proposes=proposes)
    return tuple(words.of(block) for block in made)


class _Words:
    def __init__(self, marks: Marks, unit: Unit, *, proposes: bool) -> None:
        self.marks, self.unit, self.proposes = marks, unit, proposes

    def of(self, block: Block) -> Block:
        if isinstance(block, Header):
            return self._header(block)
        if isinstance(block, Title):
            summary = tuple(map(self._runs, block.summary))
            return replace(block, kind=self._spelled(block.kind), summary=summary)
        if isinstance(block, Heading):
            return replace(block, runs=self._first(block.runs, self._heading))
        if isinstance(block, Paragraph):
            return self._paragraph(block)
        if isinstance(block, Item):
            return replace(block, runs=self._runs(block.runs))
        if isinstance(block, Table):
            rows = tuple(tuple(tuple(map(self._runs, cell)) for cell in row) for row in block.rows)
            return replace(block, rows=rows)
        return self._signatures(block) if isinstance(block, Signatures) else block

    def _header(self, block: Header) -> Block:
        digits = _number(block.number.removeprefix("Số:").strip())
        return replace(
            block,
            superior=self._spelled(block.superior),
            issuer=self._spelled(block.issuer),
            nation=self.marks.nation,
            motto=self.marks.motto,
            number=self._spelled(f"{self.marks.number} {digits}") if digits else "",
        )

    def _paragraph(self, block: Paragraph) -> Block:
        runs = self._runs(block.runs)
        if block.style == "ground":
            runs = self._first(runs, lambda text: self.marks.ground + text)
        if block.style == "addressee" and self.proposes:
            runs = self._first(runs, lambda text: text.replace("Kính gửi", "Kính trình", 1))
        return replace(block, runs=runs)

    def _signatures(self, block: Signatures) -> Block:
        return replace(
            block,
            blocks=tuple(map(self._signature, block.blocks)),
            recipients=tuple(map(self._recipient, block.recipients)),
            beside=self._text(block.beside),
        )

    def _signature(self, block: Signature) -> Signature:
        """Where a template has the head sign, a committee's head signs for the committee."""
        signed, head = block.lines, self.unit.head
        if head.title and signed == (head.title.upper(),):
            signed = capacity(Signer(name=head.name, title=head.title), self.unit)
        lines = (MINUTES_ROLES.get(line.upper(), self._capacity(line)) for line in signed)
        return replace(block, lines=tuple(map(self._spelled, lines)))

    def _capacity(self, line: str) -> str:
        return _AUTHORITY.sub(
            lambda found: self.marks.authority.join(filter(None, found.groups())) + " ", line, count=1
        )

    def _recipient(self, line: str) -> str:
        committee = COMMITTEE.match(self.unit.name)
        office = f"Văn phòng {committee[0]}" if committee and committee[0].casefold() != "chi bộ" else "Văn phòng"
        return self._spelled(_ARCHIVE.sub(rf"\1Lưu {office}", line))

    def _heading(self, text: str) -> str:
        return _ROMAN.sub(rf"\1{self.marks.heading}", text, count=1)

    def _runs(self, runs: Runs) -> Runs:
        spelled = tuple(run._replace(text=self._spelled(run.text)) for run in runs)
        if spelled and spelled[-1].text.endswith(_STATE_ENDING):
            return (*spelled[:-1], spelled[-1]._replace(text=self._text(spelled[-1].text)))
        return spelled

    def _first(self, runs: Runs, change: Callable[[str], str]) -> Runs:
        made = self._runs(runs)
        return (made[0]._replace(text=change(made[0].text)), *made[1:]) if made else made

    def _text(self, text: str) -> str:
        """A closing text with the sign that ends Party papers."""
        ended = text.removesuffix(_STATE_ENDING) + self.marks.ending if text.endswith(_STATE_ENDING) else text
        return self._spelled(ended)

    def _spelled(self, text: str) -> str:
        return _UY.sub(lambda found: found[0].translate(_OLD), text) if self.unit.old_spelling else text


def _number(number: str) -> str:
    """A number typed as a state body writes it, in the Party's order; any other is left as it is."""
    found = _STATE_NUMBER.fullmatch(number.strip())
    return f"{found[1]}-{found[2]}/{found[3]}" if found else number
