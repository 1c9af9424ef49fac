import datetime as dt
import json

from awards.content import folders
from awards.rulebook.load import load
from awards.rulebook.show import as_text
from awards.rulebook.show_json import as_json

RULEBOOK = load(folders.Content((folders.built_in(),)))
IN_2023 = RULEBOOK.in_force("an-giang-dan-van-kheo-2021-2025", dt.date(2023, 8, 1))
IN_2024 = RULEBOOK.in_force("an-giang-dan-van-kheo-2021-2025", dt.date(2024, 8, 1))


def lines(title: str, text: str) -> list[str]:
    """The lines of one section."""
    after = text.split(f"\n{title}\n", 1)[1]
    return after.split("\n\n", 1)[0].strip().split("\n")


def test_the_collective_criteria_are_shown_with_their_clauses() -> None:
    shown = lines("TIÊU CHÍ ĐỐI VỚI TẬP THỂ", as_text(IN_2023))
    ordinals = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy")
    assert [line[line.index("[") :] for line in shown] == [
        f"[mục III.2.1, gạch đầu dòng thứ {ordinal}, 540/KH-SGDĐT]" for ordinal in ordinals
    ]


def test_each_role_has_its_own_criteria() -> None:
    text = as_text(IN_2023)
    roles = ("cán bộ lãnh đạo, quản lý", "đảng viên", "đoàn viên, hội viên", "cán bộ, công chức, viên chức")
    assert [len(lines(f"TIÊU CHÍ ĐỐI VỚI CÁ NHÂN: {role.upper()}", text)) for role in roles] == [5, 2, 3, 6]


def test_an_unverified_threshold_says_so() -> None:
    shown = lines("NGƯỠNG VÀ CÁCH BIỂU QUYẾT", as_text(IN_2023))
    assert shown[1] == (
        "- Tỷ lệ phiếu đồng ý tối thiểu để đề nghị khen thưởng: 80 % "
        "[T-AGI-236090-TT – chưa đối chiếu với văn bản gốc] "
        "Thủ tục hành chính cũ của tỉnh nêu từ 80 % đối với bằng khen."
    )


def test_deadlines_and_copies_are_shown() -> None:
    text = as_text(IN_2023)
    assert lines("HỒ SƠ", text)[:2] == [
        "- Số bộ: 3 [mục III.4, 540/KH-SGDĐT]",
        "- Không nhận bản photo [mục III.4, 540/KH-SGDĐT]",
    ]
    assert lines("THỜI HẠN HẰNG NĂM", text)[0] == (
        "- Gửi bản tổng hợp mô hình “Dân vận khéo” đăng ký trong năm: trước ngày 12/3, "
        "gửi Sở GDĐT (qua Phòng Chính trị, tư tưởng), văn bản giấy [mục IV.2, 540/KH-SGDĐT]"
    )


def test_the_laws_standards_change_with_the_day() -> None:
    clauses = [
        [standard.basis.words() for standard in in_force.programme.awards[0].standards]
        for in_force in (IN_2023, IN_2024)
    ]
    assert [found[0] for found in clauses] == ["Điều 39 khoản 1, 91/2017/NĐ-CP", "Điều 74 khoản 1 điểm a, 06/2022/QH15"]


def test_json_says_the_same_with_exact_values() -> None:
    shown = json.loads(json.dumps(as_json(IN_2023)))
    assert shown["format"] == "awards-programme/1"
    assert shown["copies"] == {
        "value": 3,
        "basis": {"instrument": "540/KH-SGDĐT", "clause": "mục III.4", "verified": "text"},
    }
    assert {each["id"]: (each["value"], each["words"]) for each in shown["parameters"]} == {
        "quorum": ("2/3", "2/3"),
        "approval-share": ("4/5", "80 %"),
        "approval-base": ("total_members", "trên tổng số thành viên Hội đồng"),
        "secret-ballot": (True, "có"),
    }
    assert [each["before"] for each in shown["calendar"]] == ["12/3", "12/8"]


def test_the_generation_of_the_day_is_named() -> None:
    in_2026 = RULEBOOK.in_force("an-giang-dan-van-kheo-2021-2025", dt.date(2026, 10, 1))
    before = RULEBOOK.in_force("an-giang-dan-van-kheo-2021-2025", dt.date(2017, 9, 30))

    first = "Luật Thi đua, khen thưởng năm 2003 và Nghị định số 91/2017/NĐ-CP"
    assert as_text(IN_2023).split("\n")[4] == f"Thời kỳ: {first}"
    assert as_text(in_2026).split("\n")[5].startswith("Lưu ý: Chưa có nội dung Luật số 06/2026/QH16")
    assert as_text(before).split("\n")[4] == "Thời kỳ: trước thời kỳ đầu tiên mà bộ quy tắc biết"
    assert as_json(IN_2024)["generation"] == {
        "id": "g2",
        "title": "Luật Thi đua, khen thưởng năm 2022 và Nghị định số 98/2023/NĐ-CP",
        "from": "2024-01-01",
        "until": "2025-07-01",
        "laws": ["06/2022/QH15"],
        "decree": "98/2023/NĐ-CP",
    }
    assert as_json(before)["generation"] is None
