"""Which layout a paper is judged by, and what is said of it."""

import json
import re
from pathlib import Path

import pytest

from awards.inspect.parts import Unreadable
from awards.inspect.report import as_json, as_text
from awards.inspect.run import inspect
from tests.inspect.faults import run, size, spoiled, words
from tests.inspect.specimens import RULEBOOK, TODAY, docx


def saved(folder: Path, file: bytes, name: str = "van-ban.docx") -> Path:
    path = folder / name
    path.write_bytes(file)
    return path


def chosen(path: Path) -> tuple[str, bool]:
    found = inspect(path, RULEBOOK, today=TODAY)
    return found.layout.id, found.guessed


def test_the_heading_and_the_date_choose_the_layout(tmp_path: Path) -> None:
    assert chosen(saved(tmp_path, docx("state", "proposal"))) == ("nd30", True)
    assert chosen(saved(tmp_path, docx("party", "proposal"))) == ("hd36", True)
    newer = spoiled(docx("party", "proposal"), words("ngày 01 tháng 8 năm 2023", "ngày 27 tháng 5 năm 2026"))
    assert chosen(saved(tmp_path, newer)) == ("hd05", True)
    undated = spoiled(docx("party", "proposal"), words("ngày 01 tháng 8 năm 2023", "ngày 41 tháng 8 năm 2023"))
    assert chosen(saved(tmp_path, undated)) == ("hd05", True)


def test_a_state_paper_is_no_party_paper(tmp_path: Path) -> None:
    found = inspect(saved(tmp_path, docx("state", "proposal")), RULEBOOK, "hd36", today=TODAY)
    assert ("layout.words", "nation") in [(each.code, each.subject) for each in found.open]


def test_a_finding_says_what_stands_there_what_should_and_by_which_clause(tmp_path: Path) -> None:
    file = spoiled(docx("state", "proposal"), run("Độc lập", size(12)))
    found = inspect(saved(tmp_path, file), RULEBOOK, today=TODAY)
    assert as_text(found).splitlines()[1:] == [
        "Đối chiếu với: Thể thức văn bản hành chính theo Nghị định 30/2020/NĐ-CP (chọn theo phần đầu văn bản).",
        "Còn 1 lỗi.",
        "",
        "Phần đầu văn bản",
        "  Lỗi: Tiêu ngữ (“Độc lập - Tự do - Hạnh phúc”): cỡ chữ 12; phải là từ 13 đến 14. [layout.size]",
        "    Việc cần làm: Chọn chỗ ấy và đặt cỡ chữ từ 13 đến 14.",
        "    Căn cứ: Phụ lục I, 30/2020/NĐ-CP – chưa đối chiếu với văn bản gốc",
    ]
    (told,) = as_json(found)["findings"]
    assert (told["code"], told["component"], told["severity"]) == ("layout.size", "motto", "error")
    assert told["basis"] == [{"instrument": "30/2020/NĐ-CP", "clause": "Phụ lục I", "verified": "none"}]


NOT_WORD = "đây không phải tệp Word (.docx), hoặc tệp bị cắt mất một phần; hãy mở bằng Word, lưu lại rồi chọn lại"
OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (OLE, "đây là tệp Word đời cũ (.doc); hãy mở bằng Word và lưu lại thành .docx"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "tệp có đặt mật khẩu; hãy bỏ mật khẩu rồi chọn lại"),
        (b"%PDF-1.7\n", "đây là tệp PDF; hãy chọn tệp Word (.docx)"),
        (b"khong phai", NOT_WORD),
        (docx("state", "list")[:5_000], NOT_WORD),
        (b"", "tệp trống; hãy lấy lại tệp gốc"),
    ],
)
def test_other_files_are_told_in_plain_words(content: bytes, why: str, tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match=r".") as raised:
        inspect(saved(tmp_path, content), RULEBOOK, today=TODAY)
    assert str(raised.value) == why


MEASURE = re.compile(rb'(w:(?:top|left|right|bottom|header|w|h|sz|line|before|after|firstLine|val)=")[0-9]+"')


@pytest.mark.parametrize("number", [b"nan", b"inf", b"-inf", b"1e300", b"-5", b"9" * 19, b"2.5cm", b""])
def test_whatever_stands_for_a_number_the_paper_is_judged_and_told(number: bytes, tmp_path: Path) -> None:
    def change(parts: dict[str, bytes]) -> None:
        for name in ("word/document.xml", "word/styles.xml"):
            parts[name] = MEASURE.sub(rb"\g<1>" + number + b'"', parts[name])

    found = inspect(saved(tmp_path, spoiled(docx("state", "proposal"), change)), RULEBOOK, today=TODAY)
    assert found.open
    assert as_text(found)
    assert "NaN" not in json.dumps(as_json(found))
