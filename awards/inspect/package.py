"""The parts of a Word file, opened with limits. Runs in the limited child only."""

import zipfile
from pathlib import Path
from typing import Any

from lxml import etree

from awards.sandbox.child import Refused

MOST_ENTRIES = 4_000
LARGEST_PART = 32 * 2**20
LARGEST_WHOLE = 256 * 2**20
MOST_RATIO, RATIO_FROM = 200, 8 * 2**20
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_PLAIN = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": _PLAIN,
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": R[1:-1].encode(),
}
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_BODY = "word/document.xml"
_NOT_WORD = "đây không phải tệp Word (.docx), hoặc tệp bị cắt mất một phần; hãy mở bằng Word, lưu lại rồi chọn lại"
_PROTECTED = "tệp có đặt mật khẩu; hãy bỏ mật khẩu rồi chọn lại"
_TOO_LARGE = "tệp khi giải nén quá lớn; hãy bỏ bớt hình ảnh hoặc chia văn bản thành nhiều tệp"


class Package:
    """Raises Refused for what is no Word file, and for one that would unpack to too much."""

    def __init__(self, path: str) -> None:
        _refuse_other_kinds(Path(path))
        if not zipfile.is_zipfile(path):
            raise Refused(_NOT_WORD)
        self._archive = zipfile.ZipFile(path)
        entries = self._archive.infolist()
        if len(entries) > MOST_ENTRIES or sum(each.file_size for each in entries) > LARGEST_WHOLE:
            raise Refused(_TOO_LARGE)
        if _BODY not in self._archive.namelist():
            raise Refused(_NOT_WORD)

    def part(self, name: str) -> Any:
        """The root element of a part; None when the file has no such part."""
        try:
            entry = self._archive.getinfo(name)
        except KeyError:
            return None
        packed = max(entry.compress_size, 1)
        bomb = entry.file_size > RATIO_FROM and entry.file_size / packed > MOST_RATIO
        if entry.file_size > LARGEST_PART or bomb:
            raise Refused(_TOO_LARGE)
        if entry.flag_bits & 1:
            raise Refused(_PROTECTED)
        return _parsed(self._archive.read(entry))

    @property
    def body(self) -> Any:
        """The body of the document."""
        found = self.part(_BODY).find(f"{W}body")
        if found is None:
            raise Refused(_NOT_WORD)
        return found

    def related(self) -> dict[str, str]:
        """The parts that the document refers to, by the id of the reference."""
        rels = self.part("word/_rels/document.xml.rels")
        return {} if rels is None else {each.get("Id", ""): _inside(each.get("Target", "")) for each in rels}


def _inside(target: str) -> str:
    """Where a reference leads: from the top of the package, or from the document's own folder."""
    return target[1:] if target.startswith("/") else f"word/{target}"


def _refuse_other_kinds(path: Path) -> None:
    with path.open("rb") as file:
        head = file.read(1024)
    if not head:
        raise Refused("tệp trống; hãy lấy lại tệp gốc")
    if head.startswith(_OLE):
        if path.stat().st_size < LARGEST_WHOLE and _LOCKED in path.read_bytes():
            raise Refused(_PROTECTED)
        raise Refused("đây là tệp Word đời cũ (.doc); hãy mở bằng Word và lưu lại thành .docx")
    if b"%PDF" in head:
        raise Refused("đây là tệp PDF; hãy chọn tệp Word (.docx)")


def _parsed(content: bytes) -> Any:
    if b"<!DOCTYPE" in content or "<!DOCTYPE".encode("utf-16-le") in content:
        raise Refused("nội dung tệp có khai báo DOCTYPE, Word không bao giờ ghi như vậy; hãy lấy lại tệp gốc")
    for strict, plain in _STRICT.items():
        content = content.replace(strict, plain)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    return etree.fromstring(content, parser)
