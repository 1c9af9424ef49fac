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
