"""awards eligible tells what a record may be proposed for."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from awards.content import folders

SAMPLE = folders.built_in() / "examples/qua-trinh-lo-thi-man.json"
HEADINGS = ("ĐỀ NGHỊ ĐƯỢC NGAY", "CÒN MỘT BƯỚC", "CHƯA BIẾT", "CHƯA ĐỦ ĐIỀU KIỆN", "BỊ LOẠI TRỪ")


def test_the_sample_is_told_in_groups_with_the_articles(awards: Callable[..., Any]) -> None:
    ran = awards("eligible", SAMPLE, "--on", "2025-08-20")
    assert (ran.code, ran.err) == (0, "")
    assert [each for each in HEADINGS if each in ran.out] == [each for each in HEADINGS if f"\n{each} (" in ran.out]
    assert ran.out.startswith("Lò Thị Mận (cá nhân) – năm xét 2025, quy định vào ngày 20/8/2025\n")
    assert "Điều 73 khoản 1 điểm b, 06/2022/QH15" in ran.out


def test_the_year_and_the_day_may_be_chosen(awards: Callable[..., Any]) -> None:
    ran = awards("eligible", SAMPLE, "--on", "2023-06-01", "--year", "2022")
    assert "năm xét 2022, quy định vào ngày 01/6/2023" in ran.out
    assert "91/2017/NĐ-CP" in ran.out


def test_json_holds_every_standing_with_its_requirements(awards: Callable[..., Any]) -> None:
    ran = awards("eligible", SAMPLE, "--on", "2025-08-20", "--format", "json")
    told = json.loads(ran.out)
    assert (told["format"], told["kind"], told["on"], told["year"]) == (
        "awards-eligible/1",
        "individual",
        "2025-08-20",
        2025,
    )
    outcomes = {each["award"]: each["outcome"] for each in told["standings"]}
    assert (outcomes["bang-khen-thu-tuong"], outcomes["huan-chuong-lao-dong-hang-ba"]) == ("now", "not-yet")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('{"format": "awards-record/1"}', "/kind: hãy ghi individual (cá nhân) hoặc collective (tập thể)"),
        ('{"format": "awards-record/1", "age": 3}', "/age: khóa này không có trong định dạng"),
        ("{", "sai cú pháp JSON"),
    ],
)
def test_a_file_that_cannot_be_used_ends_with_code_2(
    awards: Callable[..., Any], tmp_path: Path, text: str, told: str
) -> None:
    path = tmp_path / "sai.json"
    path.write_text(text, encoding="utf-8")
    ran = awards("eligible", path)
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err


def test_a_file_that_is_not_there_ends_with_code_2(awards: Callable[..., Any], tmp_path: Path) -> None:
    assert awards("eligible", tmp_path / "thieu.json").code == 2


COLLECTIVE = folders.built_in() / "examples/qua-trinh-to-khoa-hoc-tu-nhien.json"


@pytest.fixture
def many(tmp_path: Path) -> Path:
    lines = [json.dumps(json.loads(each.read_text(encoding="utf-8"))) for each in (SAMPLE, COLLECTIVE)]
    path = tmp_path / "moi-nguoi.jsonl"
    path.write_text("\n".join(lines) + "\n\n", encoding="utf-8")
    return path


def test_many_records_are_told_in_a_line_each(awards: Callable[..., Any], many: Path) -> None:
    ran = awards("eligible", many, "--on", "2025-08-20")
    first, *rows, last = ran.out.splitlines()
    assert (ran.code, first) == (0, "2 quá trình, quy định vào ngày 20/8/2025")
    assert [row.partition(":")[0] for row in rows] == ["Lò Thị Mận (2025)", "Tổ Khoa học tự nhiên (2025)"]
    assert last.startswith("Đề nghị được ngay: ")


def test_the_chains_are_told_one_award_after_the_other(awards: Callable[..., Any]) -> None:
    told = awards("eligible", SAMPLE, "--on", "2025-08-20").out
    chain = told.partition("DANH HIỆU THI ĐUA\n")[2].splitlines()[:3]
    assert chain == [
        "  Lao động tiên tiến: 2019–2025",
        "→ Chiến sĩ thi đua cơ sở: 2021, 2023–2025",
        "→ Chiến sĩ thi đua cấp bộ, ban, ngành, tỉnh: chưa có (cần 03 lần “Chiến sĩ thi đua cơ sở”)",
    ]


def test_many_records_as_json_agree_with_each_alone(awards: Callable[..., Any], many: Path) -> None:
    told = json.loads(awards("eligible", many, "--on", "2025-08-20", "--format", "json").out)
    alone = json.loads(awards("eligible", SAMPLE, "--on", "2025-08-20", "--format", "json").out)
    assert (told["format"], told["on"], len(told["records"])) == ("awards-eligible-many/1", "2025-08-20", 2)
    assert told["records"][0]["outcomes"] == {each["award"]: each["outcome"] for each in alone["standings"]}


def test_one_record_that_is_wrong_hides_none_of_the_others(awards: Callable[..., Any], many: Path) -> None:
    with many.open("a", encoding="utf-8") as file:
        file.write('{"format": "awards-record/1", "kind": "individual", "age": 3}\n{\n')
    ran = awards("eligible", many, SAMPLE, "--on", "2025-08-20")
    assert (ran.code, ran.out.splitlines()[0]) == (2, "3 quá trình, quy định vào ngày 20/8/2025")
    assert [line.partition(": ")[0] for line in ran.err.splitlines()] == [f"{many}, dòng 4", f"{many}, dòng 5"]


def test_a_folder_is_looked_through(awards: Callable[..., Any], many: Path, tmp_path: Path) -> None:
    ran = awards("eligible", many.parent, "--on", "2025-08-20")
    assert (ran.code, ran.out.splitlines()[0]) == (0, "2 quá trình, quy định vào ngày 20/8/2025")
    empty = tmp_path / "trong"
    empty.mkdir()
    assert awards("eligible", empty).code == 2
