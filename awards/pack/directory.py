"""The zip's own directory, looked at before anything in it is opened: it comes from outside."""

import zipfile
from pathlib import Path, PurePosixPath

MOST_ENTRIES = 10_000
LARGEST_FILE = 512 * 2**20
LARGEST_PACK = 2 * 2**30
_RATIO, _RATIO_FROM = 100, 2**20
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_ENCRYPTED = 0x1
_END_OF_DIRECTORY, _NO_COMMENT = 20, b"\0\0"
"""The last record of a zip: so many bytes, then the length of the comment that would follow."""


class Unreadable(Exception):
    """The pack is not opened; the message says why, in Vietnamese."""


def entries(path: Path) -> tuple[zipfile.ZipInfo, ...]:
    """The entries of a zip that is safe to unpack. Raises Unreadable."""
    try:
        with zipfile.ZipFile(path) as archive:
            found = tuple(archive.infolist())
            bare = _is_bare(archive, path)
    except (zipfile.BadZipFile, NotImplementedError, UnicodeDecodeError, ValueError) as error:
        raise Unreadable("tệp bị hỏng hoặc không phải tệp nén .zip") from error
    if not bare:
        raise Unreadable("ngoài nội dung nén, tệp .zip còn có phần khác ở trước hoặc ở sau")
    if len(found) > MOST_ENTRIES:
        raise Unreadable(f"trong bộ có {len(found)} tệp, nhiều hơn mức {MOST_ENTRIES}")
    if len({entry.filename.casefold() for entry in found}) < len(found):
        raise Unreadable("trong bộ có hai tệp trùng tên")
    for entry in found:
        _inspect(entry)
    if sum(entry.file_size for entry in found) > LARGEST_PACK:
        raise Unreadable("các tệp trong bộ quá lớn")
    return found


def _is_bare(archive: zipfile.ZipFile, path: Path) -> bool:
    """Whether the file is a zip and nothing else: what stands before or behind it, another program would open."""
    first = min((entry.header_offset for entry in archive.infolist()), default=0)
    with path.open("rb") as opened:
        opened.seek(-len(_NO_COMMENT) - _END_OF_DIRECTORY, 2)
        end = opened.read()
    return first == 0 and end.startswith(b"PK\x05\x06") and end.endswith(_NO_COMMENT)


def _inspect(entry: zipfile.ZipInfo) -> None:
    name = entry.filename
    parts = PurePosixPath(name).parts
    if not name or name.startswith("/") or ".." in parts or "\\" in name or ":" in name or not name.isprintable():
        raise Unreadable(f"tên tệp “{ascii(name[:80])[1:-1]}” không được phép")
    if entry.flag_bits & _ENCRYPTED or entry.compress_type not in _METHODS:
        raise Unreadable(f"tệp “{name}” có đặt mật khẩu hoặc nén theo cách không đọc được")
    if entry.file_size > LARGEST_FILE:
        raise Unreadable(f"tệp “{name}” quá lớn")
    if entry.file_size > _RATIO_FROM and entry.file_size > _RATIO * max(entry.compress_size, 1):
        raise Unreadable(f"tệp “{name}” nén quá chặt, không giống văn bản thật")
