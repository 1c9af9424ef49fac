"""Scanned pages against the pack that they were printed from."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from msgspec.structs import replace
from PIL import Image

from awards.pack import manifest
from tests.pack.conftest import Office

Scan = Callable[..., Path]
DPI = 150


@pytest.fixture
def scan(packed: Path, tmp_path: Path) -> Scan:
    """A scan of some pages of a copy: pictures only, a little askew and grey."""

    def make(pages: list[int], *, copy: int = 1) -> Path:
        with zipfile.ZipFile(packed) as archive:
            data = archive.read(f"Bo-{copy}.pdf")
        with pypdfium2.PdfDocument(data) as opened:
            pictures = [opened[number - 1].render(scale=DPI / 72, grayscale=True).to_pil() for number in pages]
        askew = (picture.rotate(0.7, fillcolor=255) for picture in pictures)
        scanned = [Image.eval(picture, lambda dot: 20 + dot * 9 // 10) for picture in askew]
        target = tmp_path / f"quet-{copy}.pdf"
        scanned[0].save(target, save_all=True, append_images=scanned[1:], resolution=DPI)
        return target

    return make


@pytest.fixture(scope="session")
def used(packed: Path) -> list[int]:
    """The pages of a copy that carry something."""
    with zipfile.ZipFile(packed) as archive:
        listed = manifest.load(archive.read("manifest.json"))
    return [page for entry in listed.documents for page in range(entry.first or 0, (entry.last or 0) + 1)]


def test_a_whole_scanned_copy_has_no_finding(office: Office, packed: Path, scan: Scan, used: list[int]) -> None:
    assert office.findings(packed, scans=[scan(used, copy=2)]) == []


def test_a_page_that_was_not_scanned_is_named(office: Office, packed: Path, scan: Scan, used: list[int]) -> None:
    found = office.findings(packed, scans=[scan(used[:-1], copy=3)])
    assert [(code, message[:25]) for code, message in found] == [("pack.scan-incomplete", "Bản quét thiếu trang: B3 ")]


def test_a_page_of_another_dossier_is_named(office: Office, scan: Scan, used: list[int], tmp_path: Path) -> None:
    unit = replace(office.dossier.unit, code="KHAC")
    other = office.build(tmp_path / "khac.zip", replace(office.dossier, unit=unit))
    found = office.findings(other, scans=[scan(used[:1])])
    assert [code for code, _ in found] == ["pack.scan-foreign-page", "pack.scan-incomplete"]


def test_a_scan_that_cannot_be_read_is_named(office: Office, packed: Path, tmp_path: Path) -> None:
    broken = tmp_path / "hong.pdf"
    broken.write_bytes(b"%PDF-1.4")
    assert ("pack.file-unreadable", "Không đọc được hong.pdf: tệp bị hỏng hoặc không đúng định dạng.") in (
        office.findings(packed, scans=[broken])
    )
