"""The child process that reads the files of packs, and scans; its limits are those of sandbox/child.py."""

import sys
import zipfile
from collections.abc import Iterator
from typing import Any

from awards.sandbox import child
from awards.sandbox.child import Page, Reader, Refused

SECONDS = child.SECONDS
MOST_PAGES = 5_000
MOST_CHARACTERS = 20_000
"""On one page; a full page of small print holds about six thousand."""
LARGEST_PART = 64 * 2**20
SCAN_DPI = (150, 300, 225)
LARGEST_SIDE = 6000
"""In dots, of the picture of a page."""
_END = 1024
"""Bytes in which the end of a PDF is looked for."""
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def read_pdf(path: str) -> Iterator[Page]:
    """Each page's size and text, in the order in which the file writes them (pypdf)."""
    from pypdf import PdfReader

    reader = PdfReader(path)
    if reader.is_encrypted:
        raise Refused("tệp có đặt mật khẩu")
    _limit(len(reader.pages))
    for page in reader.pages:
        box = page.mediabox
        yield {"width": float(box.width), "height": float(box.height), "text": page.extract_text()[:MOST_CHARACTERS]}
    _complete(path)


def read_pdf_again(path: str) -> Iterator[Page]:
    """The same by another reader (pdfium): a file made to show each reader something else is found."""
    from pypdfium2 import PdfDocument

    document = PdfDocument(path)
    _limit(len(document))
    for page in document:
        width, height = page.get_size()
        text = page.get_textpage().get_text_bounded()
        yield {"width": width, "height": height, "text": text[:MOST_CHARACTERS]}
        page.close()
    _complete(path)


def read_docx(path: str) -> Iterator[Page]:
    """The words of the body as one text, a line for each paragraph; headers and footers are left out."""
    from lxml import etree

    with zipfile.ZipFile(path) as archive:
        part = archive.getinfo("word/document.xml")
        if part.file_size > LARGEST_PART:
            raise Refused("phần nội dung quá lớn")
        content = archive.read(part)
    if b"<!DOCTYPE" in content:
        raise Refused("phần nội dung có khai báo DOCTYPE")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    paragraphs = etree.fromstring(content, parser).iter(f"{_WORD}p")
    yield {"text": "\n".join("".join(_paragraph(paragraph)) for paragraph in paragraphs)}


def read_scan(path: str) -> Iterator[Page]:
    """The texts of the codes found on each page of a scanned PDF; looked at closer when there seems to be none."""
    import zxingcpp
    from pypdfium2 import PdfDocument

    document = PdfDocument(path)
    _limit(len(document))
    for page in document:
        codes: list[str] = []
        for dpi in SCAN_DPI:
            scale = min(dpi / 72, LARGEST_SIDE / max(page.get_size()))
            picture = page.render(scale=scale, grayscale=True).to_numpy()
            codes = [code.text for code in zxingcpp.read_barcodes(picture)]
            if codes:
                break
        yield {"codes": codes}
        page.close()


READERS: dict[str, Reader] = {
    "pdf": read_pdf,
    "pdf-again": read_pdf_again,
    "docx": read_docx,
    "scan": read_scan,
}


def main(words: list[str]) -> None:
    """Reads each file in turn."""
    child.run(READERS, words, seconds=SECONDS)


def _paragraph(paragraph: Any) -> Iterator[str]:
    for node in paragraph.iter(f"{_WORD}t", f"{_WORD}tab", f"{_WORD}br"):
        yield node.text or "" if node.tag == f"{_WORD}t" else " "


def _complete(path: str) -> None:
    """Readers guess their way through a PDF that was cut off or has something else on it; printers do not."""
    with open(path, "rb") as opened:
        start = opened.read(5)
        opened.seek(max(0, opened.seek(0, 2) - _END))
        end = opened.read().rstrip()
    if start != b"%PDF-" or not end.endswith(b"%%EOF"):
        raise Refused("tệp không mở đầu hoặc không kết thúc như một tệp PDF")


def _limit(pages: int) -> None:
    if pages > MOST_PAGES:
        raise Refused(f"tệp có {pages} trang, nhiều hơn mức {MOST_PAGES}")


if __name__ == "__main__":
    main(sys.argv[1:])
