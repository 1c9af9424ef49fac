"""A ministry's own forms in a folder of one's own: Thông tư 03/2018/TT-BNG varies forms 01 and 02 of Nghị định 91."""

import io
import json
import zipfile
from pathlib import Path

import pytest

from awards.content.folders import find
from awards.formbook.load import load
from tests.documents.papers import words_of_docx, words_of_pdf

FOLDER = Path(__file__).parent.parent / "examples" / "overlay-bo-ngoai-giao"
OWN = {
    "collective": {"phong-trao": "Năm 2022, đơn vị phát động 2 đợt thi đua cải cách hành chính, 100 % tổ đăng ký."},
    "individual": {"di-dong": "0900 000 000", "co-quan": "024 3000 0000"},
}


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("bng") / "bo.zip"


@pytest.fixture
def dossier(sample: Path, tmp_path: Path) -> Path:
    """The example's dossier with the answers that only the ministry asks for."""
    data = json.loads(sample.read_text(encoding="utf-8"))
    for nominee in data["nominees"]:
        nominee["answers"] |= OWN[nominee["kind"]]
    made = tmp_path / "ho-so.json"
    made.write_text(json.dumps(data), encoding="utf-8")
    return made


def reports(pack, suffix):
    """The words of each report of the pack, by the kind of its nominee's form."""
    read = words_of_docx if suffix == ".docx" else words_of_pdf
    with zipfile.ZipFile(io.BytesIO(pack.read_bytes())) as archive:
        names = [name for name in archive.namelist() if name.endswith(suffix) and "bao-cao" in name.casefold()]
        return [" ".join(read(archive.read(name))) for name in sorted(names)]


def test_the_forms_are_the_ministry_s_and_compared_with_its_text():
    forms = [load(find(FOLDER)).form(form_id) for form_id in ("nd91/mau-01", "nd91/mau-02")]
    found = [(form.instrument, form.number, form.subject, form.basis.verified) for form in forms]
    assert found == [("03/2018/TT-BNG", "01", "collective", "text"), ("03/2018/TT-BNG", "02", "individual", "text")]


def test_the_folder_has_no_fault(awards):
    told = awards("rules", "check", FOLDER).out
    assert [line for line in told.splitlines() if "nd91" in line or "BNG" in line] == []


def test_a_dossier_without_the_ministry_s_answers_is_told_which_are_missing(awards, sample):
    told = awards("check", sample, "--content", FOLDER).out
    assert [words in told for words in ("Điện thoại di động", "Phong trào thi đua")] == [True, True]


def test_its_dossier_is_packed_verified_and_shows_what_the_ministry_varies(awards, dossier, pack):
    assert awards("build", dossier, "-o", pack, "--content", FOLDER).code == 0
    assert awards("verify", pack, "--content", FOLDER).code == 0
    for suffix in (".docx", ".pdf"):
        texts = reports(pack, suffix)
        assert len(texts) == 6
        assert all("VÀ TRUYỀN THỐNG NGOẠI GIAO" in text and "TL. BỘ TRƯỞNG" in text for text in texts)
        phones = [text for text in texts if "Điện thoại di động: 0900 000 000" in text]
        assert len(phones) == 4
        assert all(
            "1. Tóm tắt thành tích của tập thể (áp dụng đối với cá nhân là thủ trưởng" in text for text in phones
        )


def test_the_name_is_in_capitals(awards, dossier, pack):
    assert awards("build", dossier, "-o", pack, "--content", FOLDER).code == 0
    names = [nominee["name"].upper() for nominee in json.loads(dossier.read_text(encoding="utf-8"))["nominees"]]
    texts = reports(pack, ".docx")
    assert all(
        any(f": {name.replace(chr(160), ' ')}" in text.replace(chr(160), " ") for text in texts) for name in names
    )
