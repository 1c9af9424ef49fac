"""Where a finding is mended is told by page and question, as the wizard shows them."""

import pytest

from awards.check import pages
from awards.check.case import Case


@pytest.mark.parametrize(
    ("at", "words"),
    [
        ("/unit/name", "trang “Đơn vị đề nghị”, câu “Tên đơn vị”"),
        ("/council/members/3/name", "trang “Thành viên Hội đồng”, dòng 4, cột “Họ và tên”"),
        ("/session/present/1", "trang “Phiên họp – Thành phần tham dự”, câu “Thành viên có mặt”, dòng 2"),
        ("/nominees", "trang “Danh sách đề nghị”"),
        ("/nominees/1/votes", "trang “Phiên họp – Kết quả biểu quyết”"),
        ("/nominees/1/registered", "trang “Mô hình”, câu “Ngày đăng ký mô hình”"),
        (
            "/nominees/0/criteria/collective-explains/evidence",
            "trang “Tiêu chí khen thưởng”, tiêu chí ““Khéo” tuyên truyền, giải thích để Nhân dân hiểu rõ đường…”",
        ),
        (
            "/nominees/1/answers/trinh-do",
            "trang “I. Sơ lược lý lịch (tiếp theo)”, câu “Trình độ chuyên môn, nghiệp vụ”",
        ),
        (
            "/nominees/1/history",
            "trang “III. Các hình thức đã được khen thưởng”, câu “Danh hiệu thi đua và hình thức khen thưởng”",
        ),
        (
            "/nominees/1/results/0/level",
            "trang “Xếp loại hằng năm”, câu “Kết quả xếp loại từng năm”, dòng 1, cột “Mức hoàn thành nhiệm vụ”",
        ),
        ("/nominees/1/answers/khong-co", ""),
        ("", ""),
    ],
)
def test_a_place_is_told_by_page_and_question(at: str, words: str, case: Case) -> None:
    assert pages.words(case, at) == words
