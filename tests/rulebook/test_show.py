"""What people are told of a programme: line by line, each with its clause and how far that was compared."""

import datetime as dt
import json
from typing import Any

import pytest
from msgspec.structs import replace

from awards.citation import Basis
from awards.content import folders
from awards.rulebook.generation import Generation
from awards.rulebook.instrument import Instrument
from awards.rulebook.load import load
from awards.rulebook.programme import Award, DocumentSpec, Programme
from awards.rulebook.show import as_text, citation
from awards.rulebook.show_json import as_json

from .whole_programme import DAY, DIPLOMA, FLAG, GENERATION, IN_FORCE, LETTER, PLAN, REGISTER, WHOLE, instrument, paper

RULEBOOK = load(folders.Content((folders.built_in(),)))
IN_2023 = RULEBOOK.in_force("an-giang-dan-van-kheo-2021-2025", dt.date(2023, 8, 1))
IN_2024 = RULEBOOK.in_force("an-giang-dan-van-kheo-2021-2025", dt.date(2024, 8, 1))

TOLD = """Chương trình mẫu
Cơ quan phát động: Sở Giáo dục [1/KH]
Giai đoạn: 2021-2025
Quy định có hiệu lực vào ngày 05/3/2024 (bộ quy tắc 2026.11+abc)
Thời kỳ: Luật năm 2022
Lưu ý: Có một điều chưa rõ.

HÌNH THỨC KHEN THƯỞNG
- Cờ (cho tập thể, cá nhân; Bộ trưởng quyết định) [mục I, 1/KH] Mỗi năm một lá.
    Tiêu chuẩn đối với tập thể: Dẫn đầu. [Điều 1, 2/NĐ-CP – theo nguồn trích dẫn lại]
    Tiêu chuẩn đối với cá nhân: Tận tình. [Điều 1, 3/NĐ-CP – chưa đối chiếu với văn bản gốc]
- Giấy khen (cho cá nhân; Hiệu trưởng quyết định) [mục I, 1/KH]
- Bằng khen (cho cá nhân; Chủ tịch quyết định) [mục I, 1/KH]

LĨNH VỰC, NỘI DUNG THI ĐUA
- Kinh tế [mục II, 1/KH]
    + Làm ăn
    + Giúp nhau

TIÊU CHÍ ĐỐI VỚI TẬP THỂ
1. Đoàn kết [mục III.1, 1/KH]
2. Sạch đẹp [mục III.2, 1/KH]

TIÊU CHÍ ĐỐI VỚI CÁ NHÂN
1. Tận tình [mục III.3, 1/KH]

TIÊU CHÍ ĐỐI VỚI CÁ NHÂN: LÃNH ĐẠO
1. Gương mẫu [mục III.4, 1/KH]

HỒ SƠ
- Số bộ: 3 [mục IV.1, 1/KH] Lưu một bộ.
- Không nhận bản photo [mục IV.2, 1/KH] Cả bản scan.
- Báo cáo, mỗi tập thể, cá nhân một bản: tập thể, cá nhân được đề nghị và thủ trưởng đơn vị ký, đóng dấu, \
có xác nhận của cấp trình khen thưởng [mục V, 1/KH] Theo mẫu.
- Biên bản, trừ Bằng khen, khi có sáng kiến, đề tài: thư ký và chủ tịch Hội đồng ký [mục V, 1/KH]
- Tờ trình, chỉ với Cờ, khi khen thưởng công trạng, đột xuất: Ban tổ chức ký, có xác nhận của Xã [mục V, 1/KH]
- Danh sách: chủ tịch Hội đồng ký [mục V, 1/KH]

NGƯỠNG VÀ CÁCH BIỂU QUYẾT
- Dự họp: 2/3 [mục XI, 1/KH] Làm tròn.
- Cách tính: trên số thành viên dự họp [mục XI, 1/KH]
- Phiếu kín: không [mục XI, 1/KH]
- Nhiều nhất: 12 [mục XI, 1/KH]

VĂN BẢN KHÁC
- Bản đăng ký (đăng ký, trước ngày 12/8 năm sau) [mục VIII, 1/KH]
- Phiếu bầu (phiên họp) [mục VIII, 1/KH] Kín.

VIỆC PHẢI LÀM
Quý I:
- Hiệu trưởng: Phát động [mục IX, 1/KH]
- Ký giao ước [mục IX, 1/KH] Cả trường.
Quý II:
- Sơ kết [mục IX, 1/KH]

THỜI HẠN HẰNG NĂM
- Báo cáo: trước ngày 12/8 năm sau, gửi Sở [mục VI, 1/KH] Bản giấy.
- Gửi quận: ngày 5/10, gửi Quận [mục VI, 1/KH]
    Thời hạn giữ nguyên, nhưng Quận đã kết thúc hoạt động từ ngày 01/7/2025. Hỏi phường. \
[Điều 1, 9/NQ – theo nguồn trích dẫn lại]
- Kể lại: định kỳ (kế hoạch không ghi ngày), gửi Quận [mục VII, 1/KH] Gọn.
    Thời hạn giữ nguyên, nhưng Quận đã kết thúc hoạt động từ ngày 01/7/2025. Hỏi phường. \
[Điều 1, 9/NQ – theo nguồn trích dẫn lại]

SỐ LƯỢNG KHEN THƯỞNG
- Theo số lượng phân bổ hằng năm của Bộ [mục X, 1/KH]

VĂN BẢN VIỆN DẪN KHÔNG CÒN HOẶC CHƯA CÓ HIỆU LỰC
- 2/NĐ-CP (Văn bản 2/NĐ-CP): có hiệu lực đến trước ngày 01/01/2024; văn bản thay thế: 98/NĐ-CP, 99/NĐ-CP
- 3/NĐ-CP (Văn bản 3/NĐ-CP): có hiệu lực đến trước ngày 05/3/2024; văn bản thay thế: chưa rõ
- 9/NQ (Văn bản 9/NQ): có hiệu lực từ ngày 01/7/2025
- 7/QĐ (Văn bản 7/QĐ): có hiệu lực từ ngày 06/3/2024

QUY TẮC ĐANG TẮT, KHÔNG ÁP DỤNG
- unit.old: Đã bỏ.
"""
TOLD_OF_A_PLAN = """Kế hoạch
Cơ quan phát động: Xã [2/NĐ-CP – chưa đối chiếu với văn bản gốc]
Giai đoạn: 2024-2026
Quy định có hiệu lực vào ngày 05/3/2024 (bộ quy tắc 2026.11+abc)
Thời kỳ: Luật năm 2022
Lưu ý: Có một điều chưa rõ.

HỒ SƠ
- Chương trình này không đòi hồ sơ đề nghị khen thưởng; chỉ có việc phải làm, văn bản và thời hạn.

VĂN BẢN VIỆN DẪN KHÔNG CÒN HOẶC CHƯA CÓ HIỆU LỰC
- 2/NĐ-CP (Văn bản 2/NĐ-CP): có hiệu lực đến trước ngày 01/01/2024; văn bản thay thế: 98/NĐ-CP, 99/NĐ-CP
"""


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


def section(title: str, programme: Programme) -> list[str]:
    """The lines of one section of a made-up programme."""
    return lines(title, as_text(replace(IN_FORCE, programme=programme)))


def narrowed(spec: DocumentSpec, *awards: Award) -> str:
    """Whom the paper is for, among these awards."""
    line = section("HỒ SƠ", replace(WHOLE, awards=awards, documents=(spec,)))[-1]
    return line.removeprefix("- Phiếu").removesuffix(": chủ tịch Hội đồng ký [mục V, 1/KH]")


def test_a_plan_for_one_year_tells_that_year_and_dates_that_do_not_return() -> None:
    of_2023 = as_text(RULEBOOK.in_force("lam-dong-dan-van-2023", dt.date(2023, 8, 1)))
    assert of_2023.split("\n")[2] == "Năm: 2023"
    assert len(lines("THỜI HẠN", of_2023)) == 3
    assert "THỜI HẠN HẰNG NĂM" not in of_2023


def test_what_is_noted_of_the_copies_and_of_originals_is_told() -> None:
    asked = replace(
        WHOLE,
        copies_basis=replace(WHOLE.copies_basis, note="Hỏi nơi nhận."),
        originals_basis=Basis("1/KH", "mục IV.2", "none", "Chưa rõ."),
    )
    assert section("HỒ SƠ", asked)[:2] == [
        "- Số bộ: 3 [mục IV.1, 1/KH] Hỏi nơi nhận.",
        "- Không nhận bản photo [mục IV.2, 1/KH – chưa đối chiếu với văn bản gốc] Chưa rõ.",
    ]


def test_the_whole_of_a_programme_is_told() -> None:
    assert as_text(IN_FORCE) == TOLD


def test_a_plan_without_a_dossier_tells_no_thresholds_and_no_law_of_rules_about_one() -> None:
    assert as_text(replace(IN_FORCE, programme=PLAN, off=())) == TOLD_OF_A_PLAN


@pytest.mark.parametrize(
    ("spec", "awards", "told"),
    [
        (paper("a", "Phiếu"), (FLAG, LETTER), ""),
        (paper("a", "Phiếu", awards=("co",)), (FLAG,), ""),
        (paper("a", "Phiếu", awards=("co",)), (FLAG, LETTER), ", chỉ với Cờ"),
        (paper("a", "Phiếu", awards=("co", "giay-khen")), (FLAG, LETTER, DIPLOMA), ", trừ Bằng khen"),
        (paper("a", "Phiếu", awards=("co", "giay-khen")), (FLAG, LETTER), ""),
        (
            paper("a", "Phiếu", awards=("co", "giay-khen")),
            (FLAG, LETTER, DIPLOMA, replace(DIPLOMA, title="Huy chương", id="huy-chuong")),
            ", chỉ với Cờ, Giấy khen",
        ),
        (
            paper("a", "Phiếu", awards=("co", "giay-khen", "bang-khen")),
            (FLAG, LETTER, DIPLOMA, replace(DIPLOMA, title="Huy chương", id="huy-chuong")),
            ", trừ Huy chương",
        ),
        (
            paper("a", "Phiếu", awards=("co", "giay-khen", "bang-khen")),
            (FLAG, LETTER, DIPLOMA, *(replace(DIPLOMA, title=each, id=each) for each in ("Bia", "Biển"))),
            ", trừ Bia, Biển",
        ),
        (paper("a", "Phiếu", if_any="initiatives"), (FLAG,), ", khi có sáng kiến, đề tài"),
        (paper("a", "Phiếu", routes=("thematic", "service")), (FLAG,), ", khi khen thưởng chuyên đề, cống hiến"),
    ],
)
def test_a_paper_for_some_names_them_or_whom_it_is_not_for_whichever_is_shorter(
    spec: DocumentSpec, awards: tuple[Award, ...], told: str
) -> None:
    assert narrowed(spec, *awards) == told


def test_originals_need_not_be_asked_for_nor_have_a_clause_of_their_own() -> None:
    assert (
        section("HỒ SƠ", replace(WHOLE, originals_basis=None))[1]
        == "- Không nhận bản photo [mục IV.1, 1/KH] Lưu một bộ."
    )
    assert section("HỒ SƠ", replace(WHOLE, originals_only=False))[1].startswith("- Báo cáo")


@pytest.mark.parametrize(
    ("signer", "words"),
    [
        ("unit-head", "thủ trưởng đơn vị"),
        ("chair", "chủ tịch Hội đồng"),
        ("secretary", "thư ký"),
        ("counting-chief", "trưởng ban kiểm phiếu"),
        ("counting-secretary", "thư ký ban kiểm phiếu"),
        ("nominee", "tập thể, cá nhân được đề nghị"),
        ("submitting-level", "cấp trình khen thưởng"),
        ("Bí thư", "Bí thư"),
    ],
)
def test_who_signs_is_told_in_words(signer: str, words: str) -> None:
    spec = paper("a", "Phiếu", signed=(signer,), confirmed_by=signer)
    told = section("HỒ SƠ", replace(WHOLE, documents=(spec,)))[-1]
    assert told == f"- Phiếu: {words} ký, có xác nhận của {words} [mục V, 1/KH]"


@pytest.mark.parametrize(
    ("verified", "told"),
    [
        ("text", "[Điều 1, 1/KH]"),
        ("quoted", "[Điều 1, 1/KH – theo nguồn trích dẫn lại]"),
        ("none", "[Điều 1, 1/KH – chưa đối chiếu với văn bản gốc]"),
    ],
)
def test_a_citation_says_how_far_it_was_compared(verified: Any, told: str) -> None:
    assert citation(Basis("1/KH", "Điều 1", verified, "Ghi chú.")) == told


BEFORE_ALL_LAW = "Bộ quy tắc chỉ biết quy định từ 01/01/2024; ngày này ở trước thời gian ấy."


@pytest.mark.parametrize(
    ("generations", "day", "told"),
    [
        ((), DAY, []),
        ((replace(GENERATION, note=""),), DAY, ["Thời kỳ: Luật năm 2022"]),
        (
            (GENERATION,),
            dt.date(2023, 12, 31),
            ["Thời kỳ: trước thời kỳ đầu tiên mà bộ quy tắc biết", f"Lưu ý: {BEFORE_ALL_LAW}"],
        ),
    ],
)
def test_a_time_of_no_known_law_is_told_where_times_are_known(
    generations: tuple[Generation, ...], day: dt.date, told: list[str]
) -> None:
    shown = as_text(replace(IN_FORCE, generations=generations, on=day, instruments={}))
    assert shown.split("\n\n")[0].split("\n")[4:] == told


@pytest.mark.parametrize(
    ("dates", "told"),
    [
        ({"since": dt.date(2024, 3, 6), "date": dt.date(2024, 1, 1)}, "từ ngày 06/3/2024"),
        ({"date": dt.date(2024, 3, 6)}, "từ ngày 06/3/2024"),
        ({"since": dt.date(2025, 7, 1), "until": dt.date(2027, 3, 1)}, "từ ngày 01/7/2025"),
        ({"until": dt.date(2024, 3, 5)}, "đến trước ngày 05/3/2024; văn bản thay thế: chưa rõ"),
        (
            {"since": dt.date(2020, 1, 1), "until": dt.date(2024, 3, 5), "replaced_by": ("8/KH",)},
            "đến trước ngày 05/3/2024; văn bản thay thế: 8/KH",
        ),
        ({"since": dt.date(2024, 3, 5)}, None),
    ],
)
def test_an_instrument_that_does_not_hold_on_the_day_is_told_with_its_time(dates: Any, told: str | None) -> None:
    changed: dict[str, Instrument] = {**REGISTER, "2/NĐ-CP": instrument("2/NĐ-CP", **dates)}
    shown = as_text(replace(IN_FORCE, programme=PLAN, off=(), instruments=changed))
    line = f"- 2/NĐ-CP (Văn bản 2/NĐ-CP): có hiệu lực {told}" if told else None
    assert next((each for each in shown.split("\n") if each.startswith("- 2/NĐ-CP")), None) == line


def test_criteria_of_a_role_are_told_under_it_alone() -> None:
    criteria = tuple(replace(each, role="truong") for each in WHOLE.criteria)
    told = as_text(replace(IN_FORCE, programme=replace(WHOLE, criteria=criteria)))
    assert [line for line in told.split("\n") if line.startswith("TIÊU CHÍ")] == ["TIÊU CHÍ ĐỐI VỚI CÁ NHÂN: LÃNH ĐẠO"]
    assert lines("TIÊU CHÍ ĐỐI VỚI CÁ NHÂN: LÃNH ĐẠO", told) == [
        "1. Tận tình [mục III.3, 1/KH]",
        "2. Gương mẫu [mục III.4, 1/KH]",
    ]


def test_a_plan_of_one_year_names_it_and_has_its_dates_once() -> None:
    told = as_text(replace(IN_FORCE, programme=replace(WHOLE, first_year=2024, last_year=2024)))
    assert told.split("\n")[2] == "Năm: 2024"
    assert lines("THỜI HẠN", told) == lines("THỜI HẠN HẰNG NĂM", as_text(IN_FORCE))
