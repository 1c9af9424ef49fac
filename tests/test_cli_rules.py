"""awards rules, calendar and schema: the content folders from the command line."""

import json
from pathlib import Path

import pytest

PROGRAMME = "an-giang-dan-van-kheo-2021-2025"


def test_the_built_in_content_is_right(awards):
    ran = awards("rules", "check")
    assert (ran.code, ran.out, ran.err) == (0, "Mọi tệp đều đúng.\n", "")


def test_a_fault_in_a_folder_of_one_s_own_is_told_with_file_line_and_key(awards, tmp_path):
    rules = tmp_path / "rules" / "common"
    rules.mkdir(parents=True)
    (rules / "rieng.yaml").write_text("rules: []\nruls: []\n", encoding="utf-8")
    for words in (("rules", "check", tmp_path), ("rules", "check", "--content", tmp_path)):
        ran = awards(*words)
        assert (ran.code, ran.err) == (1, "")
        assert ran.out.splitlines()[0].startswith("rules/common/rieng.yaml:2: ruls: ")
        assert ran.out.splitlines()[-1] == "Có 1 chỗ cần sửa."


def test_a_folder_without_content_is_no_content(awards, tmp_path):
    ran = awards("rules", "check", tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == f"{tmp_path}: thư mục này không có rules/, forms/ hay templates/; hãy xem lại đường dẫn\n"


def test_the_environment_names_the_content_too(awards, tmp_path, monkeypatch):
    monkeypatch.setenv("AWARDS_CONTENT", str(tmp_path))
    assert awards("rules", "check").code == 2


def test_broken_content_stops_a_check_with_its_place(awards, sample, tmp_path):
    rules = tmp_path / "rules" / "common"
    rules.mkdir(parents=True)
    (rules / "rieng.yaml").write_text("rules: [\n", encoding="utf-8")
    ran = awards("check", "--content", tmp_path, sample)
    assert (ran.code, ran.out) == (2, "")
    assert "rieng.yaml" in ran.err
    assert "Lỗi ngoài dự kiến" not in ran.err


def test_a_programme_is_shown_with_its_clauses(awards):
    ran = awards("rules", "show", PROGRAMME, "--on", "01/8/2023")
    assert (ran.code, ran.err) == (0, "")
    for clause in ("mục II.1", "mục III.2.1", "mục III.2.2", "mục III.4", "mục IV.2"):
        assert clause in ran.out


def test_a_programme_is_shown_to_programs(awards):
    told = json.loads(awards("rules", "show", PROGRAMME, "--on", "2023-08-01", "--format", "json").out)
    assert told["id"] == PROGRAMME


def test_an_unknown_programme_is_told(awards):
    ran = awards("rules", "show", "khac")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("CHƯƠNG_TRÌNH: không có chương trình “khac”")


def test_the_deadlines_of_a_year_come_in_order(awards):
    lines = awards("calendar", PROGRAMME, "--year", "2023").out.splitlines()
    assert [line.split(":")[0] for line in lines[::2]] == ["Trước ngày 12/3/2023", "Trước ngày 12/8/2023"]
    assert all("mục IV.2" in line for line in lines[1::2])


def test_a_year_outside_the_programme_has_no_deadlines(awards):
    assert awards("calendar", PROGRAMME, "--year", "2030").out == "Không có thời hạn nào trong thời gian ấy.\n"


def test_one_year_is_the_year_in_which_the_day_falls(awards):
    told = awards("calendar", "quang-nam-2021-2023", "--year", "2024").out.splitlines()
    assert [line for line in told if line.startswith("Trước ngày")] == [
        "Trước ngày 30/3/2024: Gửi hồ sơ khen thưởng cấp tỉnh, cấp Nhà nước của năm trước (năm hành chính)."
    ]


def test_the_calendar_is_written_for_calendar_programs(awards, tmp_path: Path):
    file = tmp_path / "han.ics"
    ran = awards("calendar", PROGRAMME, "--year", "2023", "--ics", file)
    assert ran.code == 0
    assert file.read_bytes().count(b"BEGIN:VEVENT\r\n") == 2


@pytest.mark.parametrize(
    "kind", ["dossier", "programme", "regulation", "regime", "award", "instruments", "form", "finding"]
)
def test_each_schema_is_a_json_schema(awards, kind):
    told = json.loads(awards("schema", kind).out)
    assert told["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert told["type"] == "object"


def test_show_names_the_forms_that_are_known_in_outline_only(awards):
    told = awards("rules", "show", PROGRAMME, "--on", "01/8/2023").out
    _, _, outlines = told.partition("MẪU MỚI DỰNG THEO ĐỀ CƯƠNG\n")
    assert [line.partition(" [")[0] for line in outlines.splitlines()][-1] == (
        "- Phiếu đăng ký mô hình “Dân vận khéo” (common/dang-ky-mo-hinh)"
    )
