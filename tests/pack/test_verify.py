"""Packs that somebody changed, damaged or made up: each defect is found and named."""

import json
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from msgspec import structs
from pypdf import PdfReader, PdfWriter

from awards.check.run import check
from awards.formbook.load import load as load_formbook
from awards.pack.manifest import Manifest
from awards.pack.verify import verify
from awards.rulebook.load import load as load_rulebook
from tests.pack.conftest import TODAY, Office

Tamper = Callable[..., Path]


def codes(office: Office, pack: Path) -> list[str]:
    return sorted({code for code, _ in office.findings(pack)})


def pages(pdf: bytes, tmp_path: Path, order: Callable[[list[int]], list[int]]) -> bytes:
    """The PDF with its pages in another order."""
    (tmp_path / "in.pdf").write_bytes(pdf)
    reader, writer = PdfReader(tmp_path / "in.pdf"), PdfWriter()
    for index in order(list(range(len(reader.pages)))):
        writer.add_page(reader.pages[index])
    writer.write(tmp_path / "out.pdf")
    return (tmp_path / "out.pdf").read_bytes()


def test_an_untouched_pack_has_no_finding_of_its_own_and_those_of_the_check(office: Office, packed: Path) -> None:
    result = verify(packed, office.content, today=TODAY)
    in_force = load_rulebook(office.content).in_force(office.dossier.programme, office.dossier.selection_date(TODAY))
    again = check(office.dossier, in_force, load_formbook(office.content), today=TODAY)
    assert [each for each in result.open if each.code.startswith("pack.")] == []
    assert [each for each in result.findings if not each.code.startswith("pack.")] == list(again.findings)


def test_a_pack_verified_on_a_later_day_is_still_whole(office: Office, packed: Path) -> None:
    result = verify(packed, office.content, today=TODAY.replace(year=TODAY.year + 1))
    assert [each.code for each in result.open if each.code.startswith("pack.")] == []


def test_a_changed_byte_is_named_with_its_file(office: Office, files: Mapping[str, bytes], tamper: Tamper) -> None:
    name = "Tai-lieu/01-To-trinh.docx"
    data = bytearray(files[name])
    data[-1] ^= 1
    found = office.findings(tamper({name: bytes(data)}))
    assert found[0] == (
        "pack.file-changed",
        f"Tệp {name} đã thay đổi sau khi đóng bộ: dung lượng hoặc mã kiểm tra không còn như trong manifest.json.",
    )


def test_a_missing_file_is_named(office: Office, tamper: Tamper) -> None:
    found = office.findings(tamper({"Tai-lieu/02-Danh-sach.pdf": None}))
    assert found == [("pack.file-missing", "Trong bộ thiếu tệp Tai-lieu/02-Danh-sach.pdf.")]


def test_an_added_file_is_named(office: Office, tamper: Tamper) -> None:
    found = office.findings(tamper({"Tai-lieu/05-Them.pdf": b"%PDF-1.7"}))
    assert [(code, "05-Them.pdf" in message) for code, message in found] == [("pack.file-unlisted", True)]


def test_an_added_file_that_the_manifest_lists_is_foreign(office: Office, tamper: Tamper) -> None:
    found = office.findings(tamper({"Tai-lieu/05-Them.pdf": b"%PDF-1.7"}, cover_up=True))
    assert found == [("pack.file-foreign", "Tệp Tai-lieu/05-Them.pdf không phải là văn bản của hồ sơ này.")]


def test_swapped_documents_are_named(office: Office, files: Mapping[str, bytes], tamper: Tamper) -> None:
    one, two = "Tai-lieu/01-To-trinh.pdf", "Tai-lieu/03-Bien-ban.pdf"
    found = office.findings(tamper({one: files[two], two: files[one]}, cover_up=True))
    named = {message.split(",")[0] for code, message in found if code == "pack.words-differ"}
    assert named == {one, two}


def test_swapped_copies_are_named_by_their_page_codes(
    office: Office, files: Mapping[str, bytes], tamper: Tamper
) -> None:
    swapped = {"Bo-1.pdf": files["Bo-2.pdf"], "Bo-2.pdf": files["Bo-1.pdf"]}
    found = [each for each in office.findings(tamper(swapped, cover_up=True)) if each[0] != "pack.page-count"]
    assert [(code, message[:17]) for code, message in found] == [
        ("pack.page-order", "Bo-1.pdf, trang 1"),
        ("pack.page-order", "Bo-2.pdf, trang 1"),
    ]


def test_a_missing_page_is_named(
    office: Office, files: Mapping[str, bytes], listed: Manifest, tamper: Tamper, tmp_path: Path
) -> None:
    lost = (listed.documents[4].first or 0) - 1
    shorter = pages(files["Bo-2.pdf"], tmp_path, lambda order: [each for each in order if each != lost])
    found = dict(office.findings(tamper({"Bo-2.pdf": shorter})))
    assert set(found) == {"pack.file-changed", "pack.page-count", "pack.page-order", "pack.words-differ"}
    assert found["pack.page-order"].startswith(f"Bo-2.pdf, trang {lost + 1}: ")
    assert f"Bo-2.pdf có {len(PdfReader(tmp_path / 'out.pdf').pages)} trang" in found["pack.page-count"]


def test_two_pages_that_changed_places_are_named(
    office: Office, files: Mapping[str, bytes], listed: Manifest, tamper: Tamper, tmp_path: Path
) -> None:
    first = (listed.documents[4].first or 0) - 1
    moved = pages(files["Bo-3.pdf"], tmp_path, lambda order: [*order[:first], first + 1, first, *order[first + 2 :]])
    found = dict(office.findings(tamper({"Bo-3.pdf": moved}, cover_up=True)))
    assert found["pack.page-order"].startswith(f"Bo-3.pdf, trang {first + 1}: ")


def test_a_name_edited_in_the_data_is_told_once_for_each_document_that_shows_it(
    office: Office, files: Mapping[str, bytes], tamper: Tamper
) -> None:
    name = office.dossier.nominees[-1].name
    edited = files["dossier.json"].replace(name.encode(), "Lương Thị Khác".encode())
    found = office.findings(tamper({"dossier.json": edited}, cover_up=True))
    told = [message for code, message in found if code == "pack.words-differ"]
    assert ["LƯƠNG THỊ KHÁC" in message and name.upper() in message for message in told] == [True] * 4
    assert "pack.file-foreign" not in dict(found)


def test_votes_edited_in_the_data_are_found_on_paper(
    office: Office, files: Mapping[str, bytes], tamper: Tamper
) -> None:
    data = json.loads(files["dossier.json"])
    data["nominees"][0]["votes"]["for"] -= 1
    edited = json.dumps(data, ensure_ascii=False).encode()
    found = office.findings(tamper({"dossier.json": edited}, cover_up=True))
    told = [message for code, message in found if code == "pack.words-differ"]
    alike = "Bo-1.pdf, Bo-2.pdf, Bo-3.pdf, Tai-lieu/03-Bien-ban.pdf, Tai-lieu/03-Bien-ban.docx, "
    assert [message.startswith(alike) for message in told] == [True]


def test_a_nominee_taken_out_of_the_data_leaves_a_foreign_document(
    office: Office, files: Mapping[str, bytes], tamper: Tamper
) -> None:
    data = json.loads(files["dossier.json"])
    data["nominees"].pop()
    edited = json.dumps(data, ensure_ascii=False).encode()
    assert "pack.file-foreign" in codes(office, tamper({"dossier.json": edited}, cover_up=True))


def test_a_word_edited_in_a_docx_is_named(
    office: Office, files: Mapping[str, bytes], tamper: Tamper, tmp_path: Path
) -> None:
    name = "Tai-lieu/01-To-trinh.docx"
    (tmp_path / "in.docx").write_bytes(files[name])
    with zipfile.ZipFile(tmp_path / "in.docx") as source, zipfile.ZipFile(tmp_path / "out.docx", "w") as target:
        for entry in source.namelist():
            target.writestr(entry, source.read(entry).replace("kính trình".encode(), "kính gửi".encode()))
    found = office.findings(tamper({name: (tmp_path / "out.docx").read_bytes()}, cover_up=True))
    assert [(code, message.split(",")[0]) for code, message in found] == [("pack.words-differ", name)]


def test_changed_findings_are_named(office: Office, files: Mapping[str, bytes], tamper: Tamper) -> None:
    findings = json.loads(files["findings.json"])
    removed = findings["findings"].pop()
    pack = tamper({"findings.json": json.dumps(findings, ensure_ascii=False).encode()}, cover_up=True)
    found = [each for each in office.findings(pack) if each[0] != "pack.page-count"]
    assert [(code, removed["code"] in message) for code, message in found] == [("pack.findings-differ", True)]


def test_changed_counts_of_findings_are_named(office: Office, files: Mapping[str, bytes], tamper: Tamper) -> None:
    findings = json.loads(files["findings.json"])
    findings["summary"]["error"] += 3
    pack = tamper({"findings.json": json.dumps(findings, ensure_ascii=False).encode()}, cover_up=True)
    assert office.findings(pack) == [
        ("pack.findings-differ", "Kiểm tra lại cùng dữ liệu cho kết quả khác với findings.json: summary.")
    ]


def test_another_rulebook_version_is_told(office: Office, files: Mapping[str, bytes], tamper: Tamper) -> None:
    data = json.loads(files["manifest.json"])
    data["rulebook"] = "2020.01+000000000000"
    found = office.findings(tamper({"manifest.json": json.dumps(data).encode()}))
    assert [code for code, _ in found] == ["pack.rulebook-differs"]


def test_a_missing_copy_is_counted(office: Office, tamper: Tamper) -> None:
    assert codes(office, tamper({"Bo-3.pdf": None})) == ["pack.copies", "pack.file-missing"]


def test_a_programme_without_rules_is_told(office: Office, files: Mapping[str, bytes], tamper: Tamper) -> None:
    edited = files["dossier.json"].replace(office.dossier.programme.encode(), b"chuong-trinh-khac")
    assert codes(office, tamper({"dossier.json": edited}, cover_up=True)) == ["pack.programme-unknown"]


@pytest.mark.parametrize("name", ["manifest.json", "dossier.json"])
@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"\xff\xfe", b'{"format": "awards-pack/9"}', b"[" * 100_000])
def test_data_that_cannot_be_read_is_told(office: Office, tamper: Tamper, name: str, data: bytes) -> None:
    assert "pack.file-unreadable" in codes(office, tamper({name: data}))


@pytest.mark.parametrize("name", ["manifest.json", "dossier.json"])
def test_data_that_is_not_there_is_told(office: Office, tamper: Tamper, name: str) -> None:
    assert ("pack.file-missing", f"Trong bộ thiếu tệp {name}.") in office.findings(tamper({name: None}))


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"%PDF-1.7\n" + b"\x00" * 4000, b"PK\x03\x04"])
@pytest.mark.parametrize("name", ["Bo-1.pdf", "Tai-lieu/01-To-trinh.pdf", "Tai-lieu/01-To-trinh.docx"])
def test_a_broken_document_is_told(office: Office, tamper: Tamper, name: str, data: bytes) -> None:
    found = office.findings(tamper({name: data}, cover_up=True))
    assert (
        "pack.file-unreadable",
        f"Không đọc được {name}: tệp bị hỏng hoặc không đúng định dạng.",
    ) in found


BROKEN = "tệp bị hỏng hoặc không đúng định dạng"
OTHERWISE = "tệp không mở đầu hoặc không kết thúc như một tệp PDF"


@pytest.mark.parametrize(
    ("name", "before", "lost", "after", "told"),
    [
        ("Bo-2.pdf", b"", 6, b"", OTHERWISE),
        ("Bo-2.pdf", b"", 40, b"", OTHERWISE),
        ("Bo-2.pdf", b"", 0, b"PK\x03\x04", OTHERWISE),
        ("Bo-2.pdf", b"GIF89a", 0, b"", OTHERWISE),
        ("Tai-lieu/01-To-trinh.pdf", b"", 6, b"", BROKEN),
        ("Tai-lieu/01-To-trinh.pdf", b"", 0, b"%a" * 600, OTHERWISE),
        ("Tai-lieu/01-To-trinh.pdf", b"GIF89a", 0, b"", OTHERWISE),
    ],
)
def test_a_pdf_that_begins_or_ends_otherwise_is_told(
    office: Office,
    files: Mapping[str, bytes],
    tamper: Tamper,
    name: str,
    before: bytes,
    lost: int,
    after: bytes,
    told: str,
) -> None:
    changed = before + files[name][: len(files[name]) - lost] + after
    found = [("pack.file-unreadable", f"Không đọc được {name}: {told}.")]
    assert office.findings(tamper({name: changed}, cover_up=True)) == found


@pytest.mark.parametrize(
    "change", [lambda pack: b"%PDF-1.7\n" + pack, lambda pack: pack + b"\n", lambda pack: pack[:-2] + b"\1\0x"]
)
def test_a_zip_that_is_something_else_as_well_is_not_opened(
    office: Office, copied: Path, change: Callable[[bytes], bytes]
) -> None:
    copied.write_bytes(change(copied.read_bytes()))
    told = "ngoài nội dung nén, tệp .zip còn có phần khác ở trước hoặc ở sau"
    assert office.findings(copied) == [("pack.file-unreadable", f"Không đọc được {copied.name}: {told}.")]


def test_a_strange_name_is_told_as_it_is_written(office: Office, copied: Path) -> None:
    with zipfile.ZipFile(copied, "a") as archive:
        archive.writestr(zipfile.ZipInfo("../ngoài\u202e.txt"), b"x")
    told = "tên tệp “../ngo\\xe0i\\u202e.txt” không được phép"
    assert office.findings(copied) == [("pack.file-unreadable", f"Không đọc được {copied.name}: {told}.")]


def test_a_zip_cut_short_is_told(office: Office, copied: Path) -> None:
    copied.write_bytes(copied.read_bytes()[:-200])
    assert codes(office, copied) == ["pack.file-unreadable"]


def test_a_damaged_entry_is_named(office: Office, copied: Path, files: Mapping[str, bytes]) -> None:
    data = bytearray(copied.read_bytes())
    data[data.index(files["Bo-2.pdf"]) + 5000] ^= 0xFF
    copied.write_bytes(data)
    assert any(code == "pack.file-changed" and "Bo-2.pdf" in message for code, message in office.findings(copied))


@pytest.mark.parametrize("name", ["../ngoai.txt", "/etc/passwd", "a\\b.pdf", "C:/a.pdf", "Bo-1.pdf"])
def test_a_zip_with_strange_or_repeated_names_is_not_opened(
    office: Office, copied: Path, name: str, recwarn: pytest.WarningsRecorder
) -> None:
    with zipfile.ZipFile(copied, "a") as archive:
        archive.writestr(zipfile.ZipInfo(name), b"x")
    recwarn.clear()
    assert codes(office, copied) == ["pack.file-unreadable"]


def test_a_zip_bomb_is_not_opened(office: Office, copied: Path) -> None:
    with zipfile.ZipFile(copied, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("Tai-lieu/99.pdf", b"\0" * 50_000_000)
    assert codes(office, copied) == ["pack.file-unreadable"]


@pytest.mark.parametrize("data", [b"", b"khong phai zip", b"PK\x05\x06" + b"\0" * 18])
def test_what_is_no_pack_is_told(office: Office, tmp_path: Path, data: bytes) -> None:
    target = tmp_path / "x.zip"
    target.write_bytes(data)
    assert {code for code, _ in office.findings(target)} <= {"pack.file-unreadable", "pack.file-missing"}
    assert office.findings(target)


def test_a_draft_is_told_and_its_words_agree(office: Office, tmp_path: Path) -> None:
    faulty = structs.replace(office.dossier, council=structs.replace(office.dossier.council, members=()))
    assert codes(office, office.build(tmp_path, faulty, draft=True)) == ["pack.draft"]


def test_a_name_of_which_only_the_capitals_were_edited_is_found_on_paper(
    office: Office, files: Mapping[str, bytes], tamper: Tamper
) -> None:
    name = office.dossier.nominees[-1].name
    edited = files["dossier.json"].replace(name.encode(), name.swapcase().encode())
    found = office.findings(tamper({"dossier.json": edited}, cover_up=True))
    told = [message for code, message in found if code == "pack.words-differ"]
    assert any("Tai-lieu/02-Danh-sach.pdf, Tai-lieu/02-Danh-sach.docx, " in message for message in told)


def test_characters_that_the_typeface_lacks_are_no_difference(office: Office, tmp_path: Path) -> None:
    nominee = office.dossier.nominees[-1]
    strange = structs.replace(nominee, name=f"{nominee.name} 漢字ệ ሀ", model="Đổi mới 漢 và ꦲ ngày")
    dossier = structs.replace(office.dossier, nominees=(*office.dossier.nominees[:-1], strange))
    assert codes(office, office.build(tmp_path, dossier, draft=True)) == ["pack.draft"]
