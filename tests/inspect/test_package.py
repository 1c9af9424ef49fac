"""A Word file's parts are measured before they are unpacked."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from awards.inspect.package import Package
from awards.inspect.parts import Unreadable, read
from awards.sandbox.child import Refused

BODY = "word/document.xml"
TOO_LARGE = "tệp khi giải nén quá lớn; hãy bỏ bớt hình ảnh hoặc chia văn bản thành nhiều tệp"
LOCKED = "tệp có đặt mật khẩu; hãy bỏ mật khẩu rồi chọn lại"


def made(path: Path, *, pictures: int = 0, forge: Callable[[zipfile.ZipInfo], None] | None = None) -> Path:
    """A Word file whose directory says what is forged of its last part."""
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(BODY, b"<a/>")
        for number in range(pictures):
            archive.writestr(f"word/media/{number}.png", b"x")
        if forge:
            forge(archive.filelist[-1])
    return path


def of_size(size: int) -> Callable[[zipfile.ZipInfo], None]:
    def change(entry: zipfile.ZipInfo) -> None:
        entry.file_size = entry.compress_size = size

    return change


def locked(entry: zipfile.ZipInfo) -> None:
    entry.flag_bits |= 1


@pytest.mark.parametrize(
    ("pictures", "forge"), [(4_000, None), (1, of_size(256 * 2**20))], ids=["too many parts", "too large a whole"]
)
def test_a_file_of_too_many_or_too_large_parts_is_not_opened(
    pictures: int, forge: Callable[[zipfile.ZipInfo], None] | None, tmp_path: Path
) -> None:
    with pytest.raises(Unreadable) as refused:
        read(made(tmp_path / "a.docx", pictures=pictures, forge=forge))
    assert str(refused.value) == TOO_LARGE


@pytest.mark.parametrize(("forge", "why"), [(of_size(32 * 2**20 + 1), TOO_LARGE), (locked, LOCKED)])
def test_a_part_that_is_too_large_or_locked_is_not_unpacked(
    forge: Callable[[zipfile.ZipInfo], None], why: str, tmp_path: Path
) -> None:
    with pytest.raises(Refused) as refused:
        Package(str(made(tmp_path / "a.docx", forge=forge))).part(BODY)
    assert str(refused.value) == why


def test_macros_pictures_and_embedded_files_are_never_opened(tmp_path: Path) -> None:
    """They are marked as locked here: whoever opened one would refuse the file."""
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as archive:
        text = f'<w:document xmlns:w="{space}"><w:body><w:p><w:r><w:t>a</w:t></w:r></w:p></w:body></w:document>'
        archive.writestr(BODY, text)
        for name in ("word/vbaProject.bin", "word/embeddings/a.bin", "word/media/a.png"):
            archive.writestr(name, b"x")
            locked(archive.filelist[-1])
    assert [line.text for line in read(path).lines] == ["a"]
