"""awards check: what it prints, for whom, and how it ends."""

import json
import os
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest


@pytest.fixture
def flawed(sample: Path, tmp_path: Path) -> Path:
    """The sample with one ballot more returned than was issued."""
    data = json.loads(sample.read_text(encoding="utf-8"))
    data["session"]["ballots"]["returned"] = data["session"]["ballots"]["issued"] + 1
    path = tmp_path / "sai.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    return path


def test_the_sample_is_clean(awards, sample):
    ran = awards("check", sample)
    assert (ran.code, ran.err) == (0, "")


def test_an_error_ends_with_code_1_and_is_told_with_what_to_do(awards, flawed):
    ran = awards("check", flawed)
    assert (ran.code, ran.err) == (1, "")
    assert "ballots.returned-above-issued" in ran.out
    assert "Việc cần làm" in ran.out


def test_json_is_one_object_a_line_as_the_contract_has_it(awards, sample, flawed):
    ran = awards("check", "--format", "json", sample, flawed)
    clean, found = map(json.loads, ran.out.splitlines())
    assert ran.code == 1
    assert (clean["format"], clean["path"], clean["summary"]["error"]) == ("awards-findings/1", str(sample), 0)
    errors = [each["code"] for each in found["findings"] if each["severity"] == "error"]
    assert "ballots.returned-above-issued" in errors


def test_all_lists_what_was_met_too(awards, sample):
    def listed(*words: str) -> list[str]:
        ran = awards("check", "--format", "json", *words, sample)
        return [each["outcome"] for each in json.loads(ran.out)["findings"]]

    assert "met" not in listed()
    assert "met" in listed("--all")


def test_another_day_uses_the_law_of_that_day(awards, sample):
    ran = awards("check", "--format", "json", "--on", "15/02/2025", sample)
    told = json.loads(ran.out)
    assert told["on"] == "2025-02-15"
    assert [each for each in told["findings"] if "91/2017/NĐ-CP" in each["message"]]


def test_a_folder_gives_its_dossiers_and_packs_and_passes_over_findings(awards, sample, flawed, tmp_path):
    folder = tmp_path / "nop"
    (folder / "b").mkdir(parents=True)
    (folder / "a.json").write_bytes(sample.read_bytes())
    (folder / "findings.json").write_text('{"format": "awards-findings/1"}')
    (folder / "ghi-chu.txt").write_text("khác")
    (folder / "c.JSON").write_bytes(sample.read_bytes())
    with zipfile.ZipFile(folder / "b" / "bo.zip", "w") as pack:
        pack.write(flawed, "dossier.json")
    ran = awards("check", "--format", "json", folder)
    paths = [json.loads(line)["path"] for line in ran.out.splitlines()]
    assert (ran.code, ran.err) == (1, "")
    assert paths == [str(folder / "a.json"), str(folder / "b" / "bo.zip"), str(folder / "c.JSON")]


def test_a_path_that_cannot_be_used_does_not_hide_the_others(awards, sample, tmp_path):
    missing = tmp_path / "khong-co.json"
    ran = awards("check", "--format", "json", missing, sample)
    assert ran.code == 2
    assert ran.err == f"{missing}: không đọc được: không có tệp hay thư mục này; hãy xem lại đường dẫn\n"
    assert json.loads(ran.out)["path"] == str(sample)


def test_every_fault_of_a_malformed_file_has_its_own_line(awards, sample, tmp_path):
    data = json.loads(sample.read_text(encoding="utf-8"))
    data["year"], data["nominees"][0]["kind"] = "2023", "family"
    path = tmp_path / "hong.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    ran = awards("check", path)
    lines = ran.err.splitlines()
    assert (ran.code, ran.out, len(lines)) == (2, "", 2)
    assert lines[0].startswith(f"{path}: /year: ")
    assert lines[1].startswith(f"{path}: /nominees/0/kind: ")


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (lambda path: path.mkdir(), "thư mục không có tệp hồ sơ (.json) hay bộ hồ sơ (.zip) nào"),
        (lambda path: zipfile.ZipFile(path, "w").close(), "bộ hồ sơ không có dossier.json"),
        (lambda path: path.write_bytes(b"PK"), "tệp bị hỏng hoặc không phải tệp nén .zip"),
        (os.mkfifo, "đây không phải là một tệp; hãy chọn hồ sơ .json, bộ hồ sơ .zip hoặc thư mục"),
        (lambda path: path.symlink_to(path), "không đọc được: các liên kết dẫn vòng về nhau"),
    ],
)
def test_a_place_without_a_dossier_is_told(awards, tmp_path, make, told):
    path = tmp_path / "gi-do.zip"
    make(path)
    ran = awards("check", path)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"{path}: {told}")


def test_an_unknown_programme_is_told_with_the_known_ones(awards, sample, tmp_path):
    data = json.loads(sample.read_text(encoding="utf-8")) | {"programme": "khac"}
    path = tmp_path / "khac.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    ran = awards("check", path)
    assert ran.code == 2
    assert ran.err.startswith(f"{path}: /programme: không có chương trình “khac”; ")
    assert "an-giang-dan-van-kheo-2021-2025" in ran.err


@pytest.mark.xdist_group("timing")
def test_the_sample_is_checked_from_a_cold_start_in_little_time(sample):
    def seconds() -> float:
        started = time.perf_counter()
        subprocess.run([sys.executable, "-m", "awards", "check", str(sample)], capture_output=True, check=True)
        return time.perf_counter() - started

    # the budget on a quiet computer is 0.6 s; here another worker shares the processor
    assert min(seconds() for _ in range(5)) < 1.2


def test_two_days_are_compared_as_text(awards, sample):
    ran = awards("check", "--on", "31/12/2023", "--compare", "01/01/2024", sample)
    lines = ran.out.splitlines()
    assert (ran.code, ran.err) == (1, "")
    assert lines[0] == f"Hồ sơ: {sample}"
    assert lines[1].startswith("So sánh quy định áp dụng ngày 31/12/2023 và ngày 01/01/2024")
    assert "  Thêm: Trang “Tờ trình – Số, ngày”, câu “Ngày của tờ trình” [law.form-expired]" in lines


def test_without_on_the_dossiers_own_day_is_compared_and_json_is_one_line(awards, sample):
    ran = awards("check", "--compare", "02/8/2023", "--format", "json", sample)
    told = json.loads(ran.out)
    assert (ran.code, ran.out.count("\n")) == (0, 1)
    assert (told["format"], told["before"]["on"], told["after"]["on"]) == (
        "awards-comparison/1",
        "2023-08-01",
        "2023-08-02",
    )
    assert [told[name] for name in ("findings", "forms", "parameters", "standards")] == [[], [], [], []]


def test_a_day_compared_with_itself_can_show_nothing(awards, sample):
    ran = awards("check", "--compare", "01/8/2023", sample)
    told = "Hai ngày là một nên không thể có gì khác nhau. Hãy chọn hai ngày khác nhau để so sánh."
    assert (ran.code, ran.out.splitlines()[-1]) == (0, told)
    other = awards("check", "--compare", "02/8/2023", sample)
    assert other.out.splitlines()[-1] == "Hai ngày này cho cùng một kết quả."


@pytest.mark.parametrize("day", ["31/02/2024", "0999-12-31"])
def test_a_day_to_compare_that_is_none_is_refused(awards, sample, day):
    ran = awards("check", "--compare", day, sample)
    assert (ran.code, ran.out) == (2, "")
    assert f"không hiểu ngày “{day}”" in ran.err


@pytest.mark.parametrize("day", ["1000-01-01", "9999-12-31"])
def test_a_day_at_the_edge_of_the_calendar_is_compared_in_words(awards, sample, day):
    ran = awards("check", sample, "--compare", day)
    assert (ran.code in (0, 1), ran.err) == (True, "")
    assert ran.out.splitlines()[1].startswith("So sánh quy định áp dụng ngày")
