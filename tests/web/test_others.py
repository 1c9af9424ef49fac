"""Papers outside the award dossier: listed, filled in, looked at and taken; a plan without an award dossier."""

import datetime as dt
from typing import Any

import pytest
from flask import Flask

from awards.web.app import create_app
from tests.web.person import Person

SCHOOL = "tan-binh-thcs-truong-chinh-2025"
AN_GIANG = "an-giang-dan-van-kheo-2021-2025"
ROW = {"ten-mo-hinh": "Ngày thứ Bảy kết nối", "dang-ky": "Tổ Ngữ văn", "noi-dung": "Mỗi sáng thứ Bảy đến một ấp"}


@pytest.fixture
def school(person: Person) -> Person:
    person.begin({"programme": SCHOOL, "year": 2025})
    return person


def test_a_plan_without_a_dossier_opens_as_papers_tasks_and_dates(school: Person) -> None:
    page = school.client.get(school.top).text
    assert "Chương trình này không đòi hồ sơ đề nghị khen thưởng" in page
    assert "Báo cáo kết quả 9 tháng" in page
    assert "Hội nghị đối thoại" in page
    assert [words for words in ("Phiên họp Hội đồng", "Tờ trình", "Tải bộ hồ sơ") if f"{words}</h2>" in page] == []


def test_the_dates_of_the_year_say_who_receives(school: Person) -> None:
    assert school.client.get(school.top).text.count("Nơi nhận: Ủy ban nhân dân quận (thông qua Phòng Nội vụ)") == 3


def begun(person: Person, programme: str) -> str:
    """A new plan as it is begun on the page that lists the programmes."""
    answer = person.client.post("/ho-so/moi", data={"programme": programme})
    assert answer.status_code == 303
    person.dossier = answer.location.removeprefix("/ho-so/")
    return person.client.get(person.top).text


def test_a_plan_of_one_year_knows_its_year_and_its_dates_at_once(person: Person) -> None:
    page = begun(person, "lam-dong-dan-van-2023")
    assert person.data["year"] == 2023
    assert ("trước ngày 02/6/2023" in page, "trước ngày 25/11/2023" in page) == (True, True)
    assert page.index("Các mốc thời gian") < page.index("1. Đơn vị") < page.index("Việc phải làm")


def test_one_that_was_begun_without_its_year_has_its_dates_too(person: Person) -> None:
    person.begin({"programme": SCHOOL})
    assert "trước ngày 05/9/2025" in person.client.get(person.top).text


def test_dates_of_a_year_that_is_not_known_are_told_as_the_plan_tells_them(settings: dict[str, Any]) -> None:
    app = create_app({**settings, "AWARDS_TODAY": lambda: dt.date(2026, 11, 21)})
    person = Person(app.test_client(), app.extensions["awards"].store)
    person.begin()
    page = person.client.get(person.top).text
    assert ("trước ngày 12/3 hằng năm" in page, "trước ngày 12/8 hằng năm" in page) == (True, True)


def test_a_plan_asks_for_its_year_and_unit_in_words_of_its_own(person: Person) -> None:
    page = begun(person, SCHOOL)
    assert ("Đơn vị đề nghị" in page, "Năm đề nghị" in page, "Tải dossier.json" in page) == (False, False, False)
    assert "Năm của kế hoạch" in page
    year = person.see("don-vi-nam")
    assert ("Năm của kế hoạch" in year, "đề nghị" in year) == (True, False)


def test_an_address_of_e_mail_breaks_behind_its_sign(person: Person) -> None:
    person.begin({"year": 2023})
    assert "phongchinhtritutuong@<wbr>angiang.edu.vn" in person.client.get(person.top).text


def test_a_plan_with_a_dossier_tells_its_other_work_too(person: Person) -> None:
    person.begin({"year": 2023})
    page = person.client.get(person.top).text
    assert "Việc phải làm" in page
    assert "Xây dựng kế hoạch phát động" in page


def test_a_deadline_whose_recipient_ended_keeps_its_date_and_says_whom_to_ask(school: Person) -> None:
    page = school.client.get(f"{school.top}/van-ban/bao-cao-9-thang").text
    assert "trước ngày 05/9/2025" in page
    assert "Ủy ban nhân dân quận đã kết thúc hoạt động từ ngày 01/7/2025" in page
    assert "Hãy hỏi Ủy ban nhân dân phường nơi trường đóng" in page
    before = school.client.get(f"{school.top}/van-ban/bao-cao-6-thang").text
    assert ("trước ngày 05/5/2025" in before, "đã kết thúc hoạt động" in before) == (True, False)


@pytest.mark.parametrize("page", ["phien-hop", "hoi-dong-thanh-vien", "to-trinh-so-ngay", "doi-tuong/n1"])
def test_no_page_about_awards_exists_for_it(school: Person, page: str) -> None:
    assert school.client.get(f"{school.top}/{page}").status_code == 404


def test_there_is_no_pack_to_take_but_the_papers(school: Person) -> None:
    assert school.client.get(f"{school.top}/tai-ve").headers["Location"] == f"{school.top}/van-ban"
    assert school.client.post(f"{school.top}/tai-ve").status_code == 404
    assert school.client.get(f"{school.top}/xem-truoc").headers["Location"].endswith("/paper-bao-cao-6-thang")


def test_the_check_says_that_there_is_no_award_dossier(school: Person) -> None:
    page = school.see("kiem-tra")
    assert "không có bộ hồ sơ để" in page
    assert "Danh sách đề nghị chưa có" not in page
    assert 'href="' + school.top + '/van-ban"' in page
    assert ("“Văn bản của năm”" in page, "Văn bản khác" in page) == (True, False)


def test_a_paper_is_filled_in_and_taken(person: Person) -> None:
    person.begin({"year": 2023})
    person.send("van-ban/tong-hop-dang-ky/tong-hop-mo-hinh-so-ngay", {"ngay": "08/3/2023", "kinh-gui-0": "Sở GDĐT"})
    person.send("van-ban/tong-hop-dang-ky/tong-hop-mo-hinh-mo-hinh", {f"mo-hinh-0-{k}": v for k, v in ROW.items()})
    assert person.data["papers"] == {
        "tong-hop-dang-ky": {"ngay": "2023-03-08", "kinh-gui": ["Sở GDĐT"], "mo-hinh": [ROW]}
    }
    answer = person.client.get(f"{person.top}/tai-ve/paper-tong-hop-dang-ky.docx")
    assert (answer.status_code, answer.data[:2]) == (200, b"PK")
    assert "ban%20nh" not in answer.headers["Content-Disposition"]


def test_one_that_is_not_done_is_a_draft(person: Person) -> None:
    person.begin({"year": 2023})
    answer = person.client.get(f"{person.top}/tai-ve/paper-bao-cao-ket-qua.pdf")
    assert (answer.status_code, answer.data[:4]) == (200, b"%PDF")
    assert "nhap" in answer.headers["Content-Disposition"]


def test_a_paper_begun_is_asked_about_and_one_not_begun_never(person: Person) -> None:
    person.begin({"year": 2023, "papers": {"bao-cao-ket-qua": {"ten-mo-hinh": "Ngày thứ Bảy kết nối"}}})
    page = person.see("kiem-tra")
    assert "Báo cáo kết quả thực hiện mô hình: chưa trả lời “Kết quả đạt được”" in page
    assert "Bản tổng hợp mô hình" not in page


def test_an_unknown_paper_is_not_found(person: Person) -> None:
    person.begin()
    assert person.client.get(f"{person.top}/van-ban/khac").status_code == 404
    assert person.client.get(f"{person.top}/van-ban/khac/trang").status_code == 404


def home_on(settings: dict[str, Any], day: dt.date, data: dict[str, Any]) -> str:
    app: Flask = create_app({**settings, "AWARDS_TODAY": lambda: day})
    person = Person(app.test_client(), app.extensions["awards"].store)
    person.begin(data)
    return person.client.get("/").text


@pytest.mark.parametrize(
    ("day", "told"),
    [
        (dt.date(2023, 2, 8), []),
        (dt.date(2023, 2, 9), ["Còn 30 ngày."]),
        (dt.date(2023, 3, 11), ["Hôm nay là ngày cuối."]),
        (dt.date(2023, 3, 12), ["Đã quá hạn."]),
        (dt.date(2024, 3, 12), []),
    ],
)
def test_the_first_page_reminds_of_what_is_due_within_thirty_days_or_late_this_year(
    settings: dict[str, Any], day: dt.date, told: list[str]
) -> None:
    page = home_on(settings, day, {"year": 2023})
    words = ["Còn 30 ngày.", "Hôm nay là ngày cuối.", "Đã quá hạn."]
    assert [each for each in words if each in page] == told
    assert ("Việc đến hạn" in page) == bool(told)
    assert ("/van-ban/tong-hop-dang-ky" in page) == bool(told)


def test_nothing_is_said_of_a_paper_that_is_done(settings: dict[str, Any]) -> None:
    paper = {"ngay": "2023-03-08", "kinh-gui": ["Sở GDĐT"], "mo-hinh": [ROW]}
    assert "Việc đến hạn" not in home_on(
        settings, dt.date(2023, 3, 20), {"year": 2023, "papers": {"tong-hop-dang-ky": paper}}
    )


def test_a_late_report_to_a_body_that_ended_says_so(settings: dict[str, Any]) -> None:
    page = home_on(settings, dt.date(2025, 9, 1), {"programme": SCHOOL, "year": 2025})
    assert "Còn 3 ngày." in page
    assert "Hãy hỏi Ủy ban nhân dân phường nơi trường đóng" in page
