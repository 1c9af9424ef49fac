"""A new programme is a copied file in a folder of one's own: checked, shown, written, packed, verified, no code."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from awards.content.folders import find
from awards.formbook.answers import parse
from awards.formbook.form import Question
from awards.formbook.load import load as load_forms
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
    assert (ran.code, ran.out.splitlines()[0].split(": ")[:2]) == (1, ["rules/programmes/khac.yaml:3", "id"])


def test_a_dossier_is_begun_for_it_in_the_browser(folder, tmp_path):
    client = create_app({"INSTANCE": tmp_path, "AWARDS_CONTENT": folder}).test_client()
    assert "Phong trào “Dân vận khéo” tỉnh Mẫu" in client.get("/ho-so/moi").text


def test_its_dossier_is_packed_and_verified_with_the_folder_alone(awards, folder, dossier, tmp_path):
    pack = tmp_path / "bo.zip"
    assert awards("build", dossier, "-o", pack, "--content", folder).code == 0
    assert awards("verify", pack, "--content", folder).code == 0
    unknown = awards("check", pack)
    assert (unknown.code, unknown.err.startswith(f"{pack}: /programme: không có chương trình “{OWN}”")) == (2, True)


UNSEEN = "chuyen-doi-so-tinh-mau-2024"
GUIDE = TOP / "docs" / "them-chuong-trinh.md"


@pytest.fixture(scope="module")
def unseen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The worked example of the guide, as an office would write it down: awards, but no fields, roles or models."""
    made = tmp_path_factory.mktemp("noi-dung-moi") / "rules"
    register, programme, *_ = re.findall(r"^ *```yaml\n(.*?)^ *```", GUIDE.read_text("utf-8"), re.S | re.M)
    (made / "programmes").mkdir(parents=True)
    (made / "instruments.yaml").write_text(re.sub("^ {3}", "", register, flags=re.M), encoding="utf-8")
    (made / "programmes" / f"{UNSEEN}.yaml").write_text(programme, encoding="utf-8")
    return made.parent


def test_a_programme_that_the_code_has_never_seen_is_right_and_is_told_in_words(awards, unseen):
    assert awards("rules", "check", unseen).out == "Mọi tệp đều đúng.\n"
    shown = awards("rules", "show", UNSEEN, "--content", unseen, "--on", "01/8/2024").out
    assert [part for part in ("LĨNH VỰC", "TIÊU CHÍ ĐỐI VỚI CÁ NHÂN", "VĂN BẢN KHÁC") if part in shown] == [
        "TIÊU CHÍ ĐỐI VỚI CÁ NHÂN",
        "VĂN BẢN KHÁC",
    ]
    calendar = awards("calendar", UNSEEN, "--content", unseen, "--year", "2024").out
    assert calendar.splitlines()[0] == "Trước ngày 30/11/2024: Báo cáo kết quả năm."


def test_its_pages_ask_for_no_model_no_field_and_no_role(unseen, tmp_path):
    app = create_app({"INSTANCE": tmp_path, "AWARDS_CONTENT": unseen})
    store = app.extensions["awards"].store
    held = store.create({"format": "awards-dossier/1", "programme": UNSEEN, "year": 2024, "nominees": [PERSON]})
    client = app.test_client()
    assert "Chức vụ" in client.get(f"/ho-so/{held.id}/doi-tuong/n1/doi-tuong-ca-nhan").text
    assert "vai-tro" not in client.get(f"/ho-so/{held.id}/doi-tuong/n1/doi-tuong-ca-nhan").text
    assert client.get(f"/ho-so/{held.id}/doi-tuong/n1/doi-tuong-mo-hinh").status_code == 404
    assert "Hướng dẫn được đồng nghiệp" in client.get(f"/ho-so/{held.id}/doi-tuong/n1/tieu-chi").text
    assert client.get(f"/ho-so/{held.id}/van-ban/bao-cao-nam").status_code == 200


PERSON: dict[str, Any] = {
    "id": "n1",
    "kind": "individual",
    "award": "bang-khen-ubnd-tinh",
    "name": "Võ Thị Kim Oanh",
    "title": "Giáo viên",
    "workplace": "Trường Trung học phổ thông Vĩnh Hòa",
    "votes": {"for": 5, "against": 0},
    "criteria": {
        "huong-dan": {
            "met": True,
            "evidence": "Từ tháng 02 đến tháng 5 năm 2024 mở 6 buổi hướng dẫn cho 24 giáo viên dùng sổ điểm điện tử; "
            "đến ngày 31/5/2024 cả 24 người tự nhập điểm đúng hạn.",
        }
    },
    "history": [],
    "discipline": [],
    "cases": [],
    "initiatives": [],
}


@pytest.fixture
def unseen_dossier(sample: Path, tmp_path: Path) -> Path:
    """A dossier of a school for it: the sample's unit and council, one person, answers of the decree's own examples."""
    data = json.loads(sample.read_text(encoding="utf-8"))
    kept = {key: data[key] for key in ("format", "unit", "council", "session", "proposal")}
    kept |= {"programme": UNSEEN, "year": 2024, "nominees": [{**PERSON, "answers": report()}]}
    kept["council"]["decision"] = {"number": "05/QĐ-THPTVH", "date": "2024-01-20"}
    members = [each["name"] for each in kept["council"]["members"] if each.get("voting", True)]
    there = len(members)
    kept["session"] |= {
        "date": "2024-08-01",
        "present": [each["name"] for each in kept["council"]["members"]],
        "absent": [],
        "method": "secret-ballot",
        "ballots": {"issued": there, "returned": there, "valid": there, "invalid": 0},
    }
    kept["session"].pop("nominees", None)
    kept["proposal"] |= {"date": "2024-08-02", "addressee": ["Sở Giáo dục và Đào tạo tỉnh Mẫu"]}
    kept["proposal"].pop("nominees", None)
    kept["proposal"].pop("counts", None)
    kept["nominees"][0]["votes"] = {"for": there, "against": 0}
    made = tmp_path / "ho-so-moi.json"
    made.write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")
    return made


def report() -> dict[str, Any]:
    """The report's answers: the examples that its form gives."""
    found: dict[str, Any] = {}
    for question in load_forms(find()).form("nd98/mau-03").questions():
        if question.at.startswith("/answers/") and not question.only_programme and question.required:
            found[question.id] = example(question)
    return {**found, "chuc-vu": PERSON["title"]}


def example(question: Question) -> Any:
    if question.columns:
        return [{column.id: example(column) for column in question.columns}]
    value = parse(question, question.choices[0].value if question.choices else question.example)
    return value.isoformat() if hasattr(value, "isoformat") else value


def test_its_dossier_goes_the_whole_way_check_pack_verify(awards, unseen, unseen_dossier, tmp_path):
    checked = awards("check", unseen_dossier, "--content", unseen)
    assert (checked.code, re.findall(r"^ *Lỗi: .*", checked.out, re.M)) == (0, [])
    assert (
        re.findall(r"\[(?:criteria\.\S*(?:role|field|model)|dates\.regist\S*|dates\.proposal-late)\]", checked.out)
        == []
    )
    pack = tmp_path / "bo.zip"
    assert awards("build", unseen_dossier, "-o", pack, "--content", unseen).code == 0
    assert awards("verify", pack, "--content", unseen).code == 0
