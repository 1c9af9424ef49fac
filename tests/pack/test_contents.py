"""Danh mục hồ sơ: one sheet for an ordinary dossier, each document with number, day, signers and pages."""

import datetime as dt
from pathlib import Path

from msgspec import structs

from awards import schema
from awards.content.folders import find
from awards.documents.blocks import Document, Header, Table
from awards.documents.compose import compose
from awards.documents.laid import plain
from awards.documents.pdf import write_pdf
from awards.formbook.load import load as load_forms
from awards.layout import load
from awards.pack.contents import Contents
from awards.rulebook.load import load as load_rules
from tests.inspect.specimens import party

CONTENT = find()
DOSSIER = schema.read(Path(__file__).parents[2] / "examples" / "an-giang-2023.json")
IN_FORCE = load_rules(CONTENT).in_force(DOSSIER.programme, dt.date(2023, 7, 28))
FORMBOOK = load_forms(CONTENT)


def contents(dossier=DOSSIER) -> Document:
    documents = compose(dossier, IN_FORCE, FORMBOOK, CONTENT)
    composed = Contents(
        dossier=dossier, programme=IN_FORCE.programme, documents=documents, pages=[6] * len(documents), page_codes=True
    )
    return composed.compose(1)


def rows(document: Document) -> list[list[list[str]]]:
    table = next(block for block in document.blocks if isinstance(block, Table))
    return [[[plain(runs) for runs in cell] for cell in row] for row in table.rows]


def test_the_contents_of_six_nominees_fit_on_one_page():
    assert write_pdf([contents()], {"nd30": load(CONTENT, "nd30")}).pages == (1,)


def test_a_row_tells_number_day_signers_pages_and_that_it_is_an_original():
    assert rows(contents())[2] == [
        ["3"],
        ["Biên bản họp Hội đồng thi đua khen thưởng", "số 31/BB-HĐTĐKT ngày 28/7/2023"],
        ["Ngô Thị Bích Tuyền", "Trần Thị Minh Hạnh"],
        ["15–20"],
        ["Bản chính,", "đóng dấu"],
    ]


def test_the_head_of_a_collective_is_listed_with_its_report():
    led = structs.replace(DOSSIER.nominees[0], answers={"thu-truong": "Đỗ Minh Triết"})
    dossier = structs.replace(DOSSIER, nominees=(led,))
    assert rows(contents(dossier))[3][2] == ["Đỗ Minh Triết", "Trần Thị Minh Hạnh"]


def test_the_file_bears_the_day_of_the_proposal():
    assert contents().date == DOSSIER.proposal.date


def test_the_contents_of_a_party_body_bear_its_heading_and_its_numbers():
    document = contents(party())
    header = next(block for block in document.blocks if isinstance(block, Header))
    assert (document.layout, header.nation, header.motto) == ("hd36", "ĐẢNG CỘNG SẢN VIỆT NAM", "")
    assert rows(document)[0][1] == ["Tờ trình đề nghị khen thưởng", "số 7-TTr/ĐU ngày 01/8/2023"]
