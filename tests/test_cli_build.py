"""awards build and awards verify: from a dossier to its pack, and back."""

import json
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.xdist_group("pack")


def flawed(sample: Path, folder: Path) -> Path:
    data = json.loads(sample.read_text(encoding="utf-8"))
    del data["nominees"][0]["votes"]
    path = folder / "thieu.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    return path


def test_a_pack_is_built_and_verified(awards, sample, tmp_path):
    built = awards("build", sample, "-o", tmp_path / "bo.zip")
    assert (built.code, built.out, built.err) == (0, f"Đã ghi {tmp_path / 'bo.zip'}\n", "")
    verified = awards("verify", tmp_path / "bo.zip", "--format", "json")
    assert (verified.code, verified.err) == (0, "")
    assert json.loads(verified.out)["summary"]["error"] == 0
    checked = awards("check", tmp_path / "bo.zip")
    assert checked.code == 0


def test_a_folder_gets_the_pack_under_its_usual_name(awards, sample, tmp_path):
    built = awards("build", sample, "-o", tmp_path, "--docx-only")
    (pack,) = tmp_path.glob("*.zip")
    assert (built.code, built.out) == (0, f"Đã ghi {pack}\n")
    assert pack.name.endswith("_an-giang-dan-van-kheo-2021-2025_2023.zip")
    assert [name for name in zipfile.ZipFile(pack).namelist() if name.endswith(".pdf")] == []


def test_a_dossier_with_errors_gives_findings_and_no_pack(awards, sample, tmp_path):
    out = tmp_path / "bo.zip"
    refused = awards("build", flawed(sample, tmp_path), "-o", out)
    assert refused.code == 1
    assert refused.out
    assert refused.err == "Chưa đóng bộ: hãy sửa các lỗi trên, hoặc dùng --draft để in bản nháp.\n"
    assert not out.exists()


def test_a_draft_is_built_with_errors_and_all(awards, sample, tmp_path):
    out = tmp_path / "nhap.zip"
    built = awards("build", flawed(sample, tmp_path), "-o", out, "--draft", "--docx-only")
    assert (built.code, built.err) == (0, "")
    assert out.exists()


def test_a_changed_byte_is_found(awards, sample, tmp_path):
    good, bad = tmp_path / "bo.zip", tmp_path / "sua.zip"
    awards("build", sample, "-o", good, "--docx-only")
    with zipfile.ZipFile(good) as before, zipfile.ZipFile(bad, "w") as after:
        for name in before.namelist():
            content = before.read(name)
            after.writestr(name, content[:-1] + b" " if name == "dossier.json" else content)
    assert awards("verify", bad).code == 1


def test_a_file_that_is_no_pack_cannot_be_used(awards, tmp_path):
    letter = tmp_path / "thu.zip"
    letter.write_text("Kính gửi")
    ran = awards("verify", letter, "--format", "json")
    told = json.loads(ran.out)["findings"]
    assert (ran.code, [each["code"] for each in told]) == (2, ["pack.file-unreadable"])


def test_a_scan_that_is_not_there_is_a_wrong_name_and_no_fault_of_the_pack(awards, tmp_path):
    letter = tmp_path / "thu.zip"
    letter.write_bytes(b"PK")
    absent = tmp_path / "ban-quet.pdf"
    ran = awards("verify", letter, "--scans", absent, "--scans", tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "".join(
        f"{scan}: không có tệp này; hãy xem lại đường dẫn sau --scans\n" for scan in (absent, tmp_path)
    )


@pytest.mark.parametrize("command", ["verify", "build"])
def test_a_file_that_is_not_there_is_told(awards, tmp_path, command):
    words = ["-o", tmp_path / "bo.zip"] if command == "build" else []
    ran = awards(command, tmp_path / "khong-co.zip", *words)
    assert (ran.code, ran.out) == (2, "")
    assert "không có tệp hay thư mục này" in ran.err


def test_a_place_that_cannot_be_written_is_told(awards, sample, tmp_path):
    blocked = tmp_path / "tep"
    blocked.write_text("")
    ran = awards("build", sample, "-o", blocked / "bo.zip", "--docx-only")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count("\n") == 1
    assert "Lỗi ngoài dự kiến" not in ran.err


def test_a_plan_without_an_award_dossier_has_nothing_to_pack_and_check_says_so(awards, tmp_path):
    dossier = tmp_path / "ke-hoach.json"
    data = {"format": "awards-dossier/1", "programme": "lam-dong-dan-van-2023", "year": 2023}
    dossier.write_text(json.dumps(data), encoding="utf-8")
    built = awards("build", dossier, "-o", tmp_path / "bo.zip", "--draft")
    assert (built.code, built.err.count("\n"), (tmp_path / "bo.zip").exists()) == (2, 1, False)
    assert "không đòi hồ sơ đề nghị khen thưởng nên không có bộ hồ sơ để đóng" in built.err
    assert "Chương trình này không đòi hồ sơ đề nghị khen thưởng" in awards("check", dossier).out
