"""Invented papers that hold every kind of block, and readers of the words in what was written."""

import io
import zipfile

import pypdfium2
from lxml import etree

from awards.documents.blocks import (
    Blank,
    Column,
    Document,
    Header,
    Heading,
    Item,
    PageBreak,
    Paragraph,
    Run,
    Runs,
    Signature,
    Signatures,
    Table,
    Title,
)

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
VOWELS = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ"
ALPHABET = VOWELS + VOWELS.upper() + "đĐ"
MARKUP = "& < > \" ' * _ # | \\ {{ }} [x](y) $1$ @a #let `b` <w:t> </w:t> &amp; -- ... ~ = // /* */"
SENTENCE = (
    "Trong năm học, tổ Ngữ văn vận động được 1.250 đầu sách, xây dựng 24 tủ sách lớp học và tổ chức "
    "36 buổi giới thiệu sách dưới cờ; tỉ lệ học sinh mượn sách tăng từ 38,5% lên 71,2%. "
)
HEADER = Header(
    superior="Sở Giáo dục và Đào tạo An Giang",
    issuer="Trường Trung học phổ thông Bình Hưng Hòa",
    number="Số: 25/TTr-THPTBHH",
    place_date="Long Xuyên, ngày 01 tháng 8 năm 2023",
)
NOTICE = Title(kind="Tờ trình", summary=((Run("Về việc đề nghị tặng Bằng khen"),),))
SIGNED = Signatures(
    recipients=("Nơi nhận:", "- Như trên;", "- Lưu: VT."),
    blocks=(Signature(lines=("KT. Hiệu trưởng", "Phó Hiệu trưởng"), note="(Ký, đóng dấu)", name="Lê Thị Ánh"),),
)


def text(words: str) -> Runs:
    return (Run(words),)


def paragraphs(count: int) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(runs=text(f"{number}. {SENTENCE * 3}")) for number in range(count))


def table(rows: int) -> Table:
    columns = (
        Column(title="STT", width=0.1, align="center"),
        Column(title="Họ và tên", width=0.3),
        Column(title="Kết quả", width=0.6, align="justify"),
    )
    return Table(
        columns=columns,
        rows=tuple(
            ((text(f"{number}"),), (text("Trần Thị Đào"),), (text(SENTENCE), text("Đạt.")))
            for number in range(1, rows + 1)
        ),
    )


def paper(*blocks: object, name: str = "Tờ trình", landscape: bool = False) -> Document:
    return Document(id="proposal", title=name, blocks=blocks, landscape=landscape)  # type: ignore[arg-type]


def every_block() -> Document:
    """One document with every type of block and every style of paragraph."""
    styled = (Run("chữ đậm", bold=True), Run(" và "), Run("chữ nghiêng", italic=True), Run(" của "))
    kept = (Run("540/KH-SGDĐT", nowrap=True), Run(" ngày "), Run("05 tháng 3 năm 2021", bold=True, nowrap=True))
    return paper(
        HEADER,
        NOTICE,
        Paragraph(runs=text("Kính gửi: Sở Giáo dục và Đào tạo"), style="addressee", align="center"),
        Paragraph(runs=(Run("Căn cứ Kế hoạch số "), *kept), style="ground"),
        Heading(level=1, runs=text("I. Sơ lược")),
        Heading(level=2, runs=text("1. Đặc điểm")),
        Heading(level=3, runs=text("a) Tình hình")),
        Paragraph(runs=(*styled, *kept)),
        Paragraph(runs=text("Đoạn không thụt đầu dòng"), style="plain", align="right"),
        Paragraph(runs=text("Ghi chú cuối trang"), style="note"),
        Item(marker="-", runs=text("Ý thứ nhất")),
        Item(marker="+", runs=text("Ý bên trong"), level=2),
        Blank(label="Địa điểm:"),
        Blank(lines=3),
        table(2),
        PageBreak(),
        SIGNED,
        Signatures(
            blocks=(
                Signature(lines=("Thư ký",), note="(Ký, ghi rõ họ tên)", name="Phạm Thị Đào"),
                Signature(lines=("Chủ tọa",), remarks=2),
            )
        ),
    )


def words_of_pdf(pdf: bytes) -> list[str]:
    """The words in reading order, without the numbers in the upper margin."""
    with pypdfium2.PdfDocument(pdf) as opened:
        pages = [page.get_textpage().get_text_bounded(top=page.get_height() - 50) for page in opened]
    return normal(" ".join(pages))


def words_of_docx(docx: bytes) -> list[str]:
    """The words of the body in order, paragraph by paragraph, cell by cell."""
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        body = etree.fromstring(package.read("word/document.xml"))
    pieces = {f"{W}br": " ", f"{W}tab": " ", f"{W}noBreakHyphen": "-"}
    found = []
    for paragraph in body.iter(f"{W}p"):
        for node in paragraph.iter():
            found.append(node.text or "" if node.tag == f"{W}t" else pieces.get(node.tag, ""))
        found.append("\n")
    return normal("".join(found))


def normal(words: str) -> list[str]:
    return words.replace("\ufffe", "-").replace("\u2011", "-").replace("\x02", "-").split()
