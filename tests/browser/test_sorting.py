"""Our order of Vietnamese words against ICU's, as Chromium ships it."""

from itertools import product

from playwright.sync_api import Page

from awards.text import sort_key

NAMES = """
An Ái Ánh Ân Ấn Bằng Băng Bình Bính Cảnh Cầm Châu Chiến Chúc Cúc Cường Dân Danh Diễm Diệp Dũng Dung Duy Duyên
Đan Đạt Đăng Đông Đức Ên Êm Giang Giáp Gia Hà Hạ Hải Hạnh Hân Hằng Hậu Hiền Hiếu Hoa Hòa Hoàng Hồng Huệ Hùng
Huy Huyền Hương Hưng Kha Khang Khánh Khoa Kiên Kiều Lam Lan Lâm Lành Liên Linh Loan Lộc Long Lợi Lụa Lý Mai
Mạnh Mẫn Minh Mỹ My Nam Năm Nga Ngà Ngân Nghĩa Nghi Ngọc Nguyên Nguyễn Nguyện Nhàn Nhân Nhất Nhi Nhung Oanh Ổn
Phát Phong Phú Phúc Phương Phượng Quang Quân Quế Quốc Quý Quyên Quỳnh Sang Sáng Sen Sơn Sương Tài Tâm Tân Thái
Thành Thanh Thảo Thắng Thi Thị Thịnh Thơ Thu Thủy Thư Thương Tiên Tiến Toàn Trang Trâm Trân Trí Trinh Trung
Trúc Trường Tú Tuân Tuấn Tùng Tuyết Tư Tường Uyên Ước Vân Văn Việt Vinh Võ Vũ Vương Vy Vỹ Xuân Xuyến Ý Yên Yến
"""


def _words() -> list[str]:
    syllables = [
        "".join(parts) for parts in product(("", "b", "đ", "ng"), "aăâeêioôơuưyáàảãạấầẩẫậắốờủứỹ", ("", "n", "ng"))
    ]
    phrases = ["Nguyễn Văn An", "Nguyễn Văn Ân", "Nguyễn Vân An", "Nguyen Van An", "Trần Thị Ánh", "Trần Thị Anh"]
    return sorted({*NAMES.split(), *syllables, *phrases})


def test_words_stand_in_the_order_that_the_browser_gives_them(page: Page) -> None:
    words = sorted(_words(), key=lambda word: word[::-1])
    theirs = page.evaluate("words => words.sort(new Intl.Collator('vi').compare)", words)
    assert sorted(words, key=sort_key) == theirs
