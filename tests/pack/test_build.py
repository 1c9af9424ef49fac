"""The pack as it is built from the sample dossier."""

import json
import zipfile
from collections.abc import Iterator, Mapping
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
import zxingcpp
from msgspec import structs
from pypdf import PdfReader

from awards import schema
from awards.pack import manifest, press
from awards.pack.build import NotReady, PressFailed
from awards.pack.manifest import Manifest
from awards.pack.pagecode import PageMark, parse, read_words
from tests.pack.conftest import Office

DPI = 150


def texts(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as opened:
        return [page.get_textpage().get_text_bounded() for page in opened]


def test_the_file_is_named_after_unit_programme_and_year(packed: Path, office: Office) -> None:
    assert packed.name.endswith(f"_{office.dossier.programme}_{office.dossier.year}.zip")
    assert packed.name.isascii()


def test_the_pack_holds_data_copies_and_each_document_once(files: Mapping[str, bytes], office: Office) -> None:
    names = list(files)
    assert names[:6] == ["manifest.json", "dossier.json", "findings.json", "Bo-1.pdf", "Bo-2.pdf", "Bo-3.pdf"]
    papers = 3 + len(office.dossier.nominees)
    assert [sum(name.endswith(suffix) for name in names[6:]) for suffix in (".docx", ".pdf")] == [papers, papers]
    assert names[6:12] == [
        f"Tai-lieu/{stem}.{suffix}"
        for stem in ("01-To-trinh", "02-Danh-sach", "03-Bien-ban")
        for suffix in ("docx", "pdf")
    ]
    assert all(name.startswith("Tai-lieu/04-Bao-cao-0") and name.isascii() for name in names[12:])


def test_the_manifest_names_every_file_with_its_size_hash_and_pages(
    files: Mapping[str, bytes], listed: Manifest
) -> None:
    assert [
        (
            name,
            len(data),
            sha256(data).hexdigest(),
            len(PdfReader(BytesIO(data)).pages) if name.endswith(".pdf") else None,
        )
        for name, data in files.items()
        if name != "manifest.json"
    ] == [(each.name, each.size, each.sha256, each.pages) for each in listed.files]


def test_the_dossier_in_the_pack_is_the_dossier(files: Mapping[str, bytes], office: Office) -> None:
    assert schema.load(json.loads(files["dossier.json"])) == office.dossier


def test_the_same_dossier_gives_the_same_bytes(packed: Path, office: Office, tmp_path: Path) -> None:
    assert office.build(tmp_path / "again.zip").read_bytes() == packed.read_bytes()


def test_the_contents_page_states_the_true_pages(files: Mapping[str, bytes], listed: Manifest) -> None:
    pages = texts(files["Bo-1.pdf"])
    contents = " ".join(" ".join(pages[: listed.documents[0].pages]).split())
    for entry in listed.documents[1:]:
        assert entry.first is not None
        assert entry.last is not None
        single = " ".join(texts(files[entry.pdf])[0].split())[:200]
        assert " ".join(pages[entry.first - 1].split()).startswith(single)
        span = f"{entry.first}–{entry.last}" if entry.last > entry.first else f"{entry.first}"
        assert f" {span} Bản chính" in contents


def test_every_document_begins_on_the_front_of_a_sheet_and_blank_backs_carry_nothing(
    files: Mapping[str, bytes], listed: Manifest
) -> None:
    pages = texts(files["Bo-1.pdf"])
    used = {page for entry in listed.documents for page in range(entry.first or 0, (entry.last or 0) + 1)}
    assert all((entry.first or 0) % 2 == 1 for entry in listed.documents)
    assert [text.strip() for number, text in enumerate(pages, start=1) if number not in used] == [""] * (
        len(pages) - len(used)
    )


def test_bookmarks_lead_to_the_first_page_of_each_document(files: Mapping[str, bytes], listed: Manifest) -> None:
    with pypdfium2.PdfDocument(files["Bo-2.pdf"]) as opened:
        starts = [mark.get_dest().get_index() + 1 for mark in opened.get_toc(max_depth=1)]
    assert starts == [entry.first for entry in listed.documents]


def marks_on(pdf: bytes) -> Iterator[tuple[list[PageMark | None], Any]]:
    with pypdfium2.PdfDocument(pdf) as opened:
        for page in opened:
            picture = page.render(scale=DPI / 72, grayscale=True).to_numpy()
            read = [parse(code.text) for code in zxingcpp.read_barcodes(picture)]
            yield read, read_words(page.get_textpage().get_text_bounded())


@pytest.mark.parametrize("copy", [1, 2, 3])
def test_page_codes_are_read_back_from_a_150_dpi_rendering(
    files: Mapping[str, bytes], listed: Manifest, copy: int
) -> None:
    due: dict[int, PageMark] = {
        (entry.first or 0) + page - 1: PageMark(
            dossier=listed.dossier,
            version=listed.version,
            copy=copy,
            document=entry.number,
            page=page,
            pages=entry.pages or 0,
        )
        for entry in listed.documents
        for page in range(1, (entry.pages or 0) + 1)
    }
    for number, (codes, words) in enumerate(marks_on(files[f"Bo-{copy}.pdf"]), start=1):
        assert codes == ([due[number]] if number in due else [])
        assert words == ((due[number], number) if number in due else None)


def test_the_copies_keep_tags_outline_and_conformance(files: Mapping[str, bytes]) -> None:
    root = PdfReader(BytesIO(files["Bo-3.pdf"]), strict=True).trailer["/Root"]
    assert {"/StructTreeRoot", "/MarkInfo", "/Outlines", "/OutputIntents", "/Metadata", "/Lang"} <= set(root)


def test_page_codes_can_be_switched_off(office: Office, tmp_path: Path) -> None:
    pack = office.build(tmp_path, page_codes=False)
    with zipfile.ZipFile(pack) as archive:
        copies = {archive.read(f"Bo-{number}.pdf") for number in (1, 2, 3)}
    assert len(copies) == 1
    assert [read_words(text) for text in texts(copies.pop())[:3]] == [None] * 3
    assert office.findings(pack) == []


def test_a_unit_can_have_its_pages_printed_without_codes(office: Office, tmp_path: Path) -> None:
    unit = structs.replace(office.dossier.unit, page_codes=False)
    plain = office.build(tmp_path, structs.replace(office.dossier, unit=unit))
    with zipfile.ZipFile(plain) as archive:
        page = texts(archive.read("Bo-2.pdf"))[0]
        stated = json.loads(archive.read("manifest.json"))["page_codes"]
    assert (read_words(page), "Mã ở cuối mỗi trang" in page, stated) == (None, False, False)
    assert office.findings(plain) == []


def test_a_dossier_with_errors_is_not_packed_and_the_old_pack_stays(office: Office, tmp_path: Path) -> None:
    old = tmp_path / "pack.zip"
    old.write_bytes(b"old")
    faulty = structs.replace(office.dossier, unit=structs.replace(office.dossier.unit, name=""))
    with pytest.raises(NotReady) as refused:
        office.build(old, faulty)
    assert refused.value.result.errors
    assert old.read_bytes() == b"old"


def test_a_draft_of_a_faulty_dossier_says_so_on_every_page(office: Office, tmp_path: Path) -> None:
    faulty = structs.replace(office.dossier, unit=structs.replace(office.dossier.unit, name=""))
    with zipfile.ZipFile(office.build(tmp_path, faulty, draft=True)) as archive:
        pages = texts(archive.read("Bo-1.pdf"))
        assert manifest.load(archive.read("manifest.json")).draft
    assert all("BẢN NHÁP" in text for text in pages if text.strip())


def test_docx_only_holds_no_pdf_and_no_copies(office: Office, tmp_path: Path) -> None:
    with zipfile.ZipFile(office.build(tmp_path, docx_only=True)) as archive:
        names = archive.namelist()
    assert names[:3] == ["manifest.json", "dossier.json", "findings.json"]
    assert {Path(name).suffix for name in names[3:]} == {".docx"}


def test_when_printing_runs_out_of_memory_the_user_is_told_and_the_old_pack_stays(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = tmp_path / "pack.zip"
    old.write_bytes(b"old")
    monkeypatch.setattr(press, "MEMORY_LIMIT", 2**24)
    with pytest.raises(PressFailed, match="Máy ngừng in giữa chừng"):
        office.build(old)
    assert old.read_bytes() == b"old"
