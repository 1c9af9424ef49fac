"""A zip's own directory is judged before anything in it is unpacked; a directory that lies does no harm."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from awards.pack.directory import Unreadable, entries
from awards.pack.opened import unpack

Forge = Callable[[zipfile.ZipInfo], None]


def made(path: Path, *forge: Forge, content: bytes = b"x") -> Path:
    """A zip with an entry for each change of what the directory says of it."""
    with zipfile.ZipFile(path, "w") as archive:
        for number, change in enumerate(forge):
            archive.writestr(f"{number}.pdf", content)
            change(archive.filelist[-1])
    return path


def of_size(size: int, packed: int) -> Forge:
    def change(entry: zipfile.ZipInfo) -> None:
        entry.file_size, entry.compress_size = size, packed

    return change


def locked(entry: zipfile.ZipInfo) -> None:
    entry.flag_bits |= 1


def packed_otherwise(entry: zipfile.ZipInfo) -> None:
    entry.compress_type = zipfile.ZIP_BZIP2


PART = of_size(500 * 2**20, 50 * 2**20)


@pytest.mark.parametrize(
    ("forged", "told"),
    [
        ([of_size(512 * 2**20 + 1, 100 * 2**20)], "tệp “0.pdf” quá lớn"),
        ([PART] * 5, "các tệp trong bộ quá lớn"),
        ([of_size(101 * 2**20, 2**20)], "tệp “0.pdf” nén quá chặt, không giống văn bản thật"),
        ([locked], "tệp “0.pdf” có đặt mật khẩu hoặc nén theo cách không đọc được"),
        ([packed_otherwise], "tệp “0.pdf” có đặt mật khẩu hoặc nén theo cách không đọc được"),
        ([lambda entry: None] * 10_001, "trong bộ có 10001 tệp, nhiều hơn mức 10000"),
    ],
    ids=["file", "whole", "ratio", "locked", "method", "entries"],
)
def test_each_limit_of_a_pack_is_told_before_it_is_opened(forged: list[Forge], told: str, tmp_path: Path) -> None:
    with pytest.raises(Unreadable) as refused:
        entries(made(tmp_path / "a.zip", *forged))
    assert str(refused.value) == told


def test_what_is_below_the_limits_is_opened(tmp_path: Path) -> None:
    assert len(entries(made(tmp_path / "a.zip", *[PART] * 4))) == 4


def test_an_entry_that_holds_more_than_it_says_is_read_no_further(tmp_path: Path) -> None:
    pack = made(tmp_path / "a.zip", of_size(10, 2**20), content=b"\0" * 2**20)
    (file,) = unpack(pack, tmp_path).values()
    assert (file.whole, file.path.stat().st_size <= 10) == (False, True)


def test_files_are_written_under_numbers_and_not_under_their_names(tmp_path: Path) -> None:
    pack, folder = tmp_path / "a.zip", tmp_path / "mo"
    folder.mkdir()
    with zipfile.ZipFile(pack, "w") as archive:
        for name in ("Tai-lieu/a.pdf", "con.json", "x.dai-qua-tam-chu"):
            archive.writestr(name, b"x")
    unpack(pack, folder)
    assert sorted(path.name for path in folder.rglob("*")) == ["0.pdf", "1.json", "2.dai-qua"]
