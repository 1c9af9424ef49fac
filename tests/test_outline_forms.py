"""A dossier on forms that are known in outline only: packed as a draft that says so, verified, told in the tool."""

import json
from pathlib import Path

import pytest

from awards.web.app import create_app

TOP = Path(__file__).parent.parent
COPIED = TOP / "rules" / "programmes" / "an-giang-dan-van-kheo-2021-2025.yaml"
OWN = "theo-dot-mau-07"
FORMS = "{collective: nd91/mau-07-tap-the, individual: nd91/mau-07-ca-nhan}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The example's programme, its reports on form 07 of Nghị định 91."""
    text = COPIED.read_text(encoding="utf-8").replace("{collective: nd91/mau-01, individual: nd91/mau-02}", FORMS)
    programme = tmp_path / "noi-dung" / "rules" / "programmes" / f"{OWN}.yaml"
    programme.parent.mkdir(parents=True)
    programme.write_text(text.replace(f"id: {COPIED.stem}", f"id: {OWN}"), encoding="utf-8")
    return programme.parents[2]


@pytest.fixture
def dossier(sample: Path, tmp_path: Path) -> Path:
    made = tmp_path / "ho-so.json"
    made.write_text(json.dumps(json.loads(sample.read_text(encoding="utf-8")) | {"programme": OWN}), encoding="utf-8")
    return made


def test_its_draft_says_so_and_is_verified_all_the_same(awards, folder, dossier, tmp_path):
    pack = tmp_path / "bo.zip"
    assert awards("build", dossier, "-o", pack, "--content", folder, "--draft").code == 0
    told = awards("verify", pack, "--content", folder).out
    assert "pack.words-differ" not in told
    assert "bản nháp" in told.casefold()


def test_the_check_tells_the_forms(awards, folder, dossier):
    told = awards("check", dossier, "--content", folder).out
    assert "mẫu số 07, 91/2017/NĐ-CP mới dựng theo đề cương" in told


def test_the_wizard_tells_it_on_the_form_s_own_pages(folder, dossier, tmp_path):
    app = create_app({"INSTANCE": tmp_path / "noi-luu", "AWARDS_CONTENT": folder})
    store = app.extensions["awards"].store
    made = store.create(json.loads(dossier.read_text(encoding="utf-8")))
    outlined = [
        "Mẫu này dựng theo đề cương, chưa đối chiếu với văn bản gốc"
        in app.test_client().get(f"/ho-so/{made.id}/doi-tuong/n1/{page}").text
        for page in ("mau-07-tap-the-thanh-tich", "lich-su-ky-luat")
    ]
    store.close()
    assert outlined == [True, False]
