"""The limited child process: it reads, and when a file brings it down, the next file is still read."""

import sys
import zipfile
from pathlib import Path

import pytest
from pypdf import PdfWriter

from awards.pack import reading
from awards.pack.reading import ReadFile, read

BAD = "tệp bị hỏng hoặc không đúng định dạng"


def docx(path: Path, body: str) -> Path:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", body.replace("SPACE", space))
    return path


def test_words_of_a_docx_are_read(tmp_path: Path) -> None:
    file = docx(tmp_path / "a.docx", "<w:body SPACE><w:p><w:r><w:t>Tờ trình</w:t></w:r></w:p></w:body>")
    (found,) = read([("docx", file)])
    assert [page.text for page in found.pages] == ["Tờ trình"]


def test_a_docx_with_a_doctype_is_refused(tmp_path: Path) -> None:
    file = docx(tmp_path / "a.docx", '<!DOCTYPE a [<!ENTITY b "c">]><w:body SPACE>&b;</w:body>')
    assert read([("docx", file)]) == (ReadFile(trouble="phần nội dung có khai báo DOCTYPE"),)


def test_broken_files_are_told_in_their_order(tmp_path: Path) -> None:
    bad = tmp_path / "bad.pdf"
    bad.write_bytes(b"%PDF-1.7\nkhong phai")
    good = docx(tmp_path / "a.docx", "<w:body SPACE/>")
    troubles = [file.trouble for file in read([("pdf", bad), ("docx", good), ("pdf-again", bad), ("scan", bad)])]
    assert troubles == [BAD, "", BAD, BAD]


def test_a_file_that_ends_the_child_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A child that kills itself at a file named “chet” stands for one that ran out of its limits."""
    program = (
        "import os, signal, sys\n"
        "from awards.pack import untrusted\n"
        "def fall(path):\n"
        "    if 'chet' in path: os.kill(os.getpid(), signal.SIGKILL)\n"
        "    yield {'text': path[-6:]}\n"
        "untrusted.READERS['pdf'] = fall\n"
        "untrusted.main(sys.argv[1:])\n"
    )
    monkeypatch.setattr(reading, "_COMMAND", (sys.executable, "-c", program))
    monkeypatch.setattr(reading, "_PROCESSES", 1)
    names = ["a1.pdf", "chet.pdf", "a2.pdf"]
    found = read([("pdf", tmp_path / name) for name in names])
    assert [file.pages[0].text if file.pages else file.trouble for file in found] == [
        "a1.pdf",
        "tệp làm trình đọc chạy quá lâu hoặc dùng quá nhiều bộ nhớ",
        "a2.pdf",
    ]


def test_the_clock_ends_a_reader_that_does_not_stop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = (
        "import signal, sys\n"
        "from awards.pack import untrusted\n"
        "untrusted.SECONDS = 1\n"
        "def hang(path):\n"
        "    while True: pass\n"
        "    yield {}\n"
        "untrusted.READERS['pdf'] = hang\n"
        "untrusted.main(sys.argv[1:])\n"
    )
    monkeypatch.setattr(reading, "_COMMAND", (sys.executable, "-c", program))
    (found,) = read([("pdf", tmp_path / "a.pdf")])
    assert found.trouble == "tệp làm trình đọc chạy quá lâu hoặc dùng quá nhiều bộ nhớ"


def test_a_docx_that_unpacks_to_too_much_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<a/>")
        archive.filelist[-1].file_size = 64 * 2**20 + 1
    assert read([("docx", path)]) == (ReadFile(trouble="phần nội dung quá lớn"),)


def test_more_pages_than_a_pack_can_have_are_refused_by_every_reader(tmp_path: Path) -> None:
    path, writer = tmp_path / "a.pdf", PdfWriter()
    for _ in range(5_001):
        writer.add_blank_page(10, 10)
    writer.write(path)
    told = ReadFile(trouble="tệp có 5001 trang, nhiều hơn mức 5000")
    assert read([("pdf", path), ("pdf-again", path), ("scan", path)]) == (told, told, told)
