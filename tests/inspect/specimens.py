"""The papers that the program writes for the example dossier, of a state body and of a Party committee."""

import datetime as dt
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from msgspec import structs

from awards import schema
from awards.content.folders import find
from awards.documents.blocks import Document
from awards.documents.compose import compose
from awards.documents.docx import write_docx
from awards.formbook.load import load as load_formbook
from awards.layout import load
from awards.model import Decision, Dossier, Person, Unit
from awards.rulebook.load import load as load_rulebook

CONTENT = find()
RULEBOOK = load_rulebook(CONTENT)
FORMBOOK = load_formbook(CONTENT)
EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "an-giang-2023.json"
DAY = dt.date(2023, 8, 1)
TODAY = dt.date(2026, 11, 21)
COMMITTEE = Unit(
    name="Đảng ủy xã Vĩnh Hòa",
    parent="Đảng bộ tỉnh An Giang",
    code="ĐU",
    place="Vĩnh Hòa",
    head=Person(name="Trần Thị Minh Hạnh", title="Bí thư"),
    system="party",
)


@cache
def state() -> Dossier:
    return schema.load(json.loads(EXAMPLE.read_text(encoding="utf-8")))


@cache
def party(day: dt.date = DAY, *, reports: bool = False) -> Dossier:
    """The same dossier of a Party committee, with a proposal of this day."""
    dossier = state()
    signer = structs.replace(dossier.proposal.signer, title="Phó Bí thư", authority="KT.")
    proposal = structs.replace(dossier.proposal, number="7/TTr-ĐU", date=day, signer=signer)
    council = structs.replace(dossier.council, decision=Decision(number="12-QĐ/ĐU", date=dt.date(2023, 1, 10)))
    unit = structs.replace(COMMITTEE, party_reports=reports or None)
    return structs.replace(dossier, unit=unit, proposal=proposal, council=council)


def papers(dossier: Dossier) -> tuple[Document, ...]:
    return compose(dossier, RULEBOOK.in_force(dossier.programme, DAY), FORMBOOK, CONTENT)


@cache
def docx(dossier_of: str, paper: str) -> bytes:
    """One paper of "state" or "party", as a Word file."""
    dossier = state() if dossier_of == "state" else party()
    document = next(each for each in papers(dossier) if each.id == paper)
    return write_docx(document, load(CONTENT, document.layout))


def written(dossier: Dossier, *, draft: bool = False) -> Iterator[tuple[Document, bytes]]:
    for document in papers(dossier):
        yield document, write_docx(document, load(CONTENT, document.layout), draft=draft)
