"""A new programme is a copied file in a folder of one's own: checked, shown, written, packed, verified, no code."""

import json
from pathlib import Path

import pytest

from awards.web.app import create_app

TOP = Path(__file__).parent.parent
COPIED = TOP / "rules" / "programmes" / "an-giang-dan-van-kheo-2021-2025.yaml"
OWN = "dan-van-kheo-tinh-mau"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What docs/them-chuong-trinh.md asks for: the file copied, its `id` and `title` written anew."""
    made = tmp_path_factory.mktemp("noi-dung")
    programme = made / "rules" / "programmes" / f"{OWN}.yaml"
    programme.parent.mkdir(parents=True)
    lines = COPIED.read_text(encoding="utf-8").splitlines(keepends=True)
    own = {"id:": f"id: {OWN}\n", "title:": "title: Phong trào “Dân vận khéo” tỉnh Mẫu\n"}
    programme.write_text("".join(own.get(line.split(" ")[0], line) for line in lines), encoding="utf-8")
    return made


@pytest.fixture
def dossier(sample: Path, tmp_path: Path) -> Path:
    made = tmp_path / "ho-so.json"
    data = json.loads(sample.read_text(encoding="utf-8")) | {"programme": OWN}
    made.write_text(json.dumps(data), encoding="utf-8")
    return made


def test_the_copy_is_right_and_can_be_read_in_words(awards, folder):
    assert awards("rules", "check", folder).out == "Mọi tệp đều đúng.\n"
    shown = awards("rules", "show", OWN, "--content", folder, "--on", "01/8/2023").out
    assert shown.startswith("Phong trào “Dân vận khéo” tỉnh Mẫu\n")


def test_the_name_of_the_file_is_the_programme_s_id(awards, folder, tmp_path):
    other = tmp_path / "rules" / "programmes" / "khac.yaml"
    other.parent.mkdir(parents=True)
    other.write_bytes((folder / "rules" / "programmes" / f"{OWN}.yaml").read_bytes())
    ran = awards("rules", "check", tmp_path)
    assert (ran.code, ran.out.splitlines()[0].split(": ")[:2]) == (1, ["rules/programmes/khac.yaml", "id"])


def test_a_dossier_is_begun_for_it_in_the_browser(folder, tmp_path):
    client = create_app({"INSTANCE": tmp_path, "AWARDS_CONTENT": folder}).test_client()
    assert "Phong trào “Dân vận khéo” tỉnh Mẫu" in client.get("/ho-so/moi").text


def test_its_dossier_is_packed_and_verified_with_the_folder_alone(awards, folder, dossier, tmp_path):
    pack = tmp_path / "bo.zip"
    assert awards("build", dossier, "-o", pack, "--content", folder).code == 0
    assert awards("verify", pack, "--content", folder).code == 0
    unknown = awards("check", pack)
    assert (unknown.code, unknown.err.startswith(f"{pack}: /programme: không có chương trình “{OWN}”")) == (2, True)
