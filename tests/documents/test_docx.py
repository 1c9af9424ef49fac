import datetime as dt
import io
import subprocess
import time
import zipfile

import docx
import pytest
from msgspec import structs

from awards.content.folders import find
from awards.documents.blocks import Paragraph
from awards.documents.docx import write_docx
from awards.documents.docx_xml import NAMESPACE
from awards.documents.pdf import write_pdf
from awards.layout import load
from tests.documents import papers
from tests.documents.papers import HEADER, NOTICE, SIGNED, paper, paragraphs, table, text

LAYOUT = load(find(), "nd30")
W = f"{{{NAMESPACE}}}"
HOSTILE = paper(
    HEADER,
    Paragraph(runs=text(papers.MARKUP)),
    Paragraph(runs=text(papers.ALPHABET)),
    Paragraph(runs=text("Nghiêng" * 40)),
    Paragraph(runs=text(papers.SENTENCE * 95)),
    SIGNED,
    name=papers.MARKUP,
)


def opened(document, **options):
    return docx.Document(io.BytesIO(write_docx(document, LAYOUT, **options)))


def words_in_both(document) -> tuple[list[str], list[str]]:
    printed = write_pdf([document], {"nd30": LAYOUT})
    return papers.words_of_docx(write_docx(document, LAYOUT)), papers.words_of_pdf(printed.pdf)


def test_the_same_document_gives_the_same_bytes():
    assert write_docx(papers.every_block(), LAYOUT) == write_docx(papers.every_block(), LAYOUT)


def test_the_words_of_every_block_are_those_of_the_pdf():
    in_docx, in_pdf = words_in_both(papers.every_block())
    assert in_docx == in_pdf


def test_hostile_text_comes_out_unchanged_in_both():
    in_docx, in_pdf = ("".join(words) for words in words_in_both(HOSTILE))
    typed = "".join(papers.MARKUP.split()) + papers.ALPHABET + "Nghiêng" * 40 + "".join((papers.SENTENCE * 95).split())
    assert typed in in_docx
    assert in_docx == in_pdf


def test_what_xml_cannot_hold_is_dropped():
    written = write_docx(paper(Paragraph(runs=text("a\x00\x0bb\ufffec"))), LAYOUT)
    assert papers.words_of_docx(written) == ["abc"]


def test_the_package_is_in_a_fixed_order_with_fixed_dates():
    with zipfile.ZipFile(io.BytesIO(write_docx(papers.every_block(), LAYOUT))) as package:
        entries = package.infolist()
    assert entries[0].filename == "[Content_Types].xml"
    assert {entry.date_time for entry in entries} == {(2026, 1, 1, 0, 0, 0)}
    assert len({entry.filename for entry in entries}) == len(entries)


def test_the_properties_bear_the_day_of_the_document():
    dated = structs.replace(papers.every_block(), date=dt.date(2023, 8, 1))
    assert [opened(each).core_properties.created.date() for each in (dated, papers.every_block())] == [
        dt.date(2023, 8, 1),
        dt.date(2026, 1, 1),
    ]


def test_a_range_of_years_is_not_broken():
    written = write_docx(paper(Paragraph(runs=text("giai đoạn 2021-2025, lớp 12A-1"))), LAYOUT)
    with zipfile.ZipFile(io.BytesIO(written)) as package:
        assert package.read("word/document.xml").count(b"noBreakHyphen") == 1


def test_the_page_is_as_the_decree_has_it():
    section = opened(papers.every_block()).sections[0]
    sides = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert [round(side.mm) for side in sides] == [20, 20, 30, 15]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert section.different_first_page_header_footer
    assert " PAGE " in section.header._element.xml
    assert " PAGE " not in section.first_page_header._element.xml


def test_a_wide_list_lies_on_its_side():
    section = opened(paper(HEADER, table(2), landscape=True)).sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (297, 210)


def test_every_script_has_the_font_and_the_language_is_vietnamese():
    styles = opened(papers.every_block()).styles.element
    fonts = styles.find(f".//{W}docDefaults//{W}rFonts")
    language = styles.find(f".//{W}docDefaults//{W}lang")
    assert {fonts.get(f"{W}{script}") for script in ("ascii", "hAnsi", "eastAsia", "cs")} == {"Times New Roman"}
    assert language.get(f"{W}val") == "vi-VN"


def test_styles_bear_the_names_of_the_components():
    names = {style.name for style in opened(papers.every_block()).styles}
    assert {"Quốc hiệu", "Tiêu ngữ", "Căn cứ", "Heading 1", "Title", "Nơi nhận"} <= names


def test_tables_tell_word_and_libreoffice_their_widths():
    for found in opened(papers.every_block()).tables:
        grid = [int(column.get(f"{W}w")) for column in found._tbl.tblGrid]
        for row in found._tbl.tr_lst:
            assert [cell.tcPr.find(f"{W}tcW").get(f"{W}w") for cell in row.tc_lst] == list(map(str, grid))


def test_the_header_row_repeats_and_no_row_is_split():
    rows = opened(paper(table(3))).tables[0]._tbl.tr_lst
    assert [row.trPr.find(f"{W}tblHeader") is not None for row in rows] == [True, False, False, False]
    assert all(row.trPr.find(f"{W}cantSplit") is not None for row in rows)


def test_what_precedes_a_signature_stays_with_it():
    made = opened(paper(*paragraphs(3), SIGNED))
    kept = [bool(each.paragraph_format.keep_with_next) for each in made.paragraphs if each.text]
    assert kept == [False, False, True]


@pytest.mark.parametrize("draft", [True, False])
def test_a_draft_has_a_watermark_on_the_first_and_the_other_pages(draft):
    section = opened(papers.every_block(), draft=draft).sections[0]
    headers = (section.header, section.first_page_header)
    assert ["BẢN NHÁP" in header._element.xml for header in headers] == [draft, draft]


def test_libreoffice_reads_every_block_without_loss(tmp_path):
    made = tmp_path / "moi-khoi.docx"
    made.write_bytes(write_docx(papers.every_block(), LAYOUT))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(made)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    read = papers.words_of_pdf(made.with_suffix(".pdf").read_bytes())
    converted = [word for word in read if set(word) != {"."}]
    assert sorted(converted) == sorted(papers.words_of_docx(made.read_bytes()))


def test_a_hundred_documents_are_written_within_seconds():
    documents = [paper(HEADER, NOTICE, *paragraphs(24), table(5), SIGNED, name=f"{n}") for n in range(100)]
    write_docx(documents[0], LAYOUT)
    start = time.process_time()
    for document in documents:
        write_docx(document, LAYOUT)
    assert time.process_time() - start < 3
