import datetime as dt
import io
from concurrent.futures import ThreadPoolExecutor

import pypdf
import pypdfium2
import pytest
from msgspec import structs

from awards.content.folders import find
from awards.documents.blocks import Paragraph, Run, Signature, Signatures
from awards.documents.glyphs import coverage, printable
from awards.documents.pdf import NotPrintable, Printed, typesetter, write_pdf
from awards.documents.pdf_data import BOLD, ITALIC, runs_data
from awards.layout import load
from tests.documents import papers
from tests.documents.papers import HEADER, NOTICE, SIGNED, paper, paragraphs, table, text

LAYOUTS = {"nd30": load(find(), "nd30")}


def printed(*documents, **options) -> Printed:
    return write_pdf(documents, LAYOUTS, **options)


def page_texts(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as opened:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in opened]


def short_paper(name: str, count: int = 3):
    return paper(HEADER, NOTICE, *paragraphs(count), SIGNED, name=name)


def test_the_same_documents_give_the_same_bytes():
    assert printed(short_paper("Tờ trình")).pdf == printed(short_paper("Tờ trình")).pdf


def test_a_thread_keeps_its_typesetter_and_shares_it_with_no_other():
    fonts = load(find(), "nd30").fonts
    with ThreadPoolExecutor(1) as other:
        assert typesetter(fonts) is typesetter(fonts)
        assert other.submit(typesetter, fonts).result() is not typesetter(fonts)


def test_texts_that_follow_each_other_are_set_as_one():
    runs = (Run("- "), Run("Tên: "), Run("Lê An", bold=True), Run(""), Run("; "), Run("tổ "), Run("Toán", italic=True))
    assert runs_data(runs) == ["- Tên: ", [BOLD, "Lê An"], "; tổ ", [ITALIC, "Toán"]]


def test_every_document_has_a_bookmark_and_its_own_page_numbers():
    made = printed(short_paper("Tờ trình", 8), short_paper("Biên bản", 8))
    reader = pypdf.PdfReader(io.BytesIO(made.pdf))
    assert [entry["/Title"] for entry in reader.outline] == ["Tờ trình", "Biên bản"]
    assert made.pages == (2, 2)
    assert [page.startswith("2 ") for page in page_texts(made.pdf)] == [False, True, False, True]


def test_the_file_is_tagged_vietnamese_pdf_a():
    reader = pypdf.PdfReader(io.BytesIO(printed(papers.every_block(), title="Bộ 1").pdf))
    catalog = reader.trailer["/Root"]
    metadata = catalog["/Metadata"].get_data().decode()
    assert catalog["/Lang"] == "vi"
    assert catalog["/MarkInfo"]["/Marked"]
    assert reader.metadata.title == "Bộ 1"
    assert ("<pdfaid:part>2<" in metadata, "<pdfaid:conformance>B<" in metadata) == (True, True)


def test_what_stands_side_by_side_is_read_out_part_by_part():
    """Number and day of the heading, and the signatures: each is a paragraph of its own to a screen reader."""
    two = Signatures(
        blocks=(Signature(lines=("Thư ký",), name="Lò Thị Mận"), Signature(lines=("Chủ tọa",), name="Vì A"))
    )
    reader = pypdf.PdfReader(io.BytesIO(printed(paper(HEADER, two)).pdf))
    superior_issuer_nation_motto_number_day, lines_and_names = 6, 4
    leaves = [each["/S"] for each in _leaves(reader.trailer["/Root"]["/StructTreeRoot"]) if each["/S"] != "/H1"]
    assert leaves == ["/P"] * (superior_issuer_nation_motto_number_day + lines_and_names)


def _leaves(element):
    """The parts of the structure that hold what is on the page."""
    below = element["/K"] if isinstance(element["/K"], list) else [element["/K"]]
    inner = [each.get_object() for each in below if not isinstance(each.get_object(), int)]
    parts = [each for each in inner if "/S" in each]
    return [leaf for each in parts for leaf in _leaves(each)] if parts else [element]


@pytest.mark.parametrize(("day", "told"), [(dt.date(2023, 8, 1), (2023, 8, 1)), (None, (2026, 1, 1))])
def test_the_file_bears_the_day_of_its_document(day, told):
    made = printed(structs.replace(short_paper("Tờ trình"), date=day)).pdf
    created = pypdf.PdfReader(io.BytesIO(made)).metadata.creation_date
    assert (created.year, created.month, created.day) == told


def test_an_unknown_name_is_a_line_to_write_on():
    unknown = Signatures(blocks=(Signature(lines=("Hiệu trưởng",)),))
    assert papers.words_of_pdf(printed(paper(unknown)).pdf) == ["HIỆU", "TRƯỞNG", "…" * 10]


def test_only_the_vendored_font_is_used():
    reader = pypdf.PdfReader(io.BytesIO(printed(papers.every_block()).pdf))
    fonts = {font["/BaseFont"].split("+")[1] for page in reader.pages for font in _fonts(page)}
    assert {name.split("-")[0] for name in fonts} == {"LiberationSerif"}


def _fonts(page):
    return [font.get_object() for font in page["/Resources"].get("/Font", {}).values()]


def test_in_duplex_each_document_begins_on_an_odd_page_and_blank_backs_carry_nothing():
    documents = [short_paper("Một", 3), short_paper("Hai", 8), short_paper("Ba", 3), short_paper("Bốn", 3)]
    made = printed(*documents, duplex=True, draft=True)
    assert made.pages == (1, 2, 1, 1)
    assert [bool(page) for page in page_texts(made.pdf)] == [True, False, True, True, True, False, True]


def test_a_draft_says_so_on_every_page():
    pages = page_texts(printed(short_paper("Tờ trình", 8), draft=True).pdf)
    assert ["BẢN NHÁP" in page for page in pages] == [True, True]


@pytest.mark.parametrize("count", range(4, 11))
def test_a_signature_never_stands_alone_on_a_page(count):
    last = Paragraph(runs=text("Câu cuối cùng của văn bản./."))
    pages = page_texts(printed(paper(HEADER, NOTICE, *paragraphs(count), last, SIGNED)).pdf)
    assert ["Câu cuối cùng" in page for page in pages] == ["Lê Thị Ánh" in page for page in pages]


@pytest.mark.parametrize("rows", range(6, 20))
def test_a_signature_after_a_table_stands_with_its_last_row(rows):
    pages = page_texts(printed(paper(HEADER, NOTICE, table(rows), SIGNED)).pdf)
    signed = next(page for page in pages if "Lê Thị Ánh" in page)
    assert f"{rows} Trần Thị Đào" in signed


def announced(rows: int):
    """A table in which a bold title stands before the last three rows."""
    plain = table(rows).rows
    title = (((Run("II", bold=True),),), ((Run("CÁ NHÂN", bold=True),),), ())
    return structs.replace(table(1), rows=(*plain[:-3], title, *plain[-3:]))


@pytest.mark.parametrize("rows", range(8, 20))
def test_a_row_that_is_a_title_never_ends_a_page(rows):
    made = [printed(paper(HEADER, NOTICE, announced(rows), *closing)).pdf for closing in ((), (SIGNED,))]
    for pages in map(page_texts, made):
        assert [page.endswith("II CÁ NHÂN") for page in pages] == [False] * len(pages)
        assert [page.count("Trần Thị Đào") for page in pages] == [page.count("Đạt.") for page in pages]


def test_a_title_as_the_last_row_before_signatures_stays_with_them():
    titled = structs.replace(announced(8), rows=announced(8).rows[:-3])
    pages = page_texts(printed(paper(HEADER, NOTICE, titled, SIGNED)).pdf)
    assert ["II CÁ NHÂN" in page for page in pages] == ["Lê Thị Ánh" in page for page in pages]


def test_header_rows_repeat_and_rows_are_not_split():
    pages = page_texts(printed(paper(table(40))).pdf)
    assert len(pages) > 2
    assert ["Họ và tên" in page for page in pages] == [True] * len(pages)
    assert [page.count("Trần Thị Đào") == page.count("Đạt.") for page in pages] == [True] * len(pages)


def test_a_row_higher_than_a_page_loses_nothing():
    one_cell = structs.replace(table(1), rows=(((text("1"),), (text("A"),), (text(papers.SENTENCE * 60),)),))
    words = papers.words_of_pdf(printed(paper(one_cell)).pdf)
    assert words.count("Ngữ") == 60


@pytest.mark.parametrize("count", range(2, 12))
def test_a_heading_is_never_the_last_thing_on_a_page(count):
    blocks = [*paragraphs(count), papers.Heading(level=2, runs=text("1. Mục nhỏ")), *paragraphs(6)]
    pages = page_texts(printed(paper(*blocks)).pdf)
    assert [page.endswith("1. Mục nhỏ") for page in pages] == [False] * len(pages)


def test_a_paragraph_of_several_pages_before_a_signature_is_printed_whole():
    long = Paragraph(runs=text(papers.SENTENCE * 95))
    made = printed(paper(long, SIGNED))
    assert papers.words_of_pdf(made.pdf).count("Ngữ") == 95
    assert made.pages[0] >= 5


def test_no_words_leave_the_page():
    kept = Run("Q" * 300, nowrap=True)
    made = printed(paper(Paragraph(runs=(kept,)), Paragraph(runs=text("w" * 500))))
    with pypdfium2.PdfDocument(made.pdf) as opened:
        found = opened[0].get_textpage().get_text_bounded()
    assert (found.count("Q"), found.count("w")) == (300, 500)


def test_a_character_without_a_glyph_becomes_a_square_and_invisible_ones_go():
    fonts = LAYOUTS["nd30"].fonts
    assert printable("a漢😀\ufe0fb", fonts) == "a□□b"
    assert papers.words_of_pdf(printed(paper(Paragraph(runs=text("chữ 漢 và ☐")))).pdf) == ["chữ", "□", "và", "□"]


def test_every_vietnamese_letter_has_a_glyph():
    assert set(papers.ALPHABET) - coverage(LAYOUTS["nd30"].fonts) == set()


def test_what_the_typesetter_doubts_is_an_error():
    layout = structs.replace(LAYOUTS["nd30"], font=structs.replace(LAYOUTS["nd30"].font, print="Không Có"))
    with pytest.raises(NotPrintable, match="unknown font family"):
        write_pdf([short_paper("Tờ trình")], {"nd30": layout})


def test_three_signatures_and_empty_ones_are_printed():
    blocks = tuple(Signature(lines=(f"Ủy viên {number}",)) for number in range(3))
    assert papers.words_of_pdf(printed(paper(Signatures(blocks=blocks))).pdf).count("VIÊN") == 3
