"""The pack and the single papers, as files under their Vietnamese names."""

import io
import json
import re
import zipfile
from urllib.parse import unquote

import pytest
from pypdf import PdfReader

from awards.web.download import attachment
from tests.web.dossiers import clean, spoiled
from tests.web.person import Person


def _name(disposition: str) -> str:
    found = re.search(r"filename\*=UTF-8''(.+)$", disposition)
    assert found is not None
    return unquote(found[1])


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Đơn vị – Nguyễn Thị Hà.pdf", "Don-vi-Nguyen-Thi-Ha.pdf"),
        ("THPTVH_an-giang_2023.zip", "THPTVH_an-giang_2023.zip"),
        ('a"b\r\nSet-Cookie: x.docx', "a-b-Set-Cookie-x.docx"),
    ],
)
def test_a_file_keeps_its_vietnamese_name_and_has_a_plain_one(name: str, plain: str) -> None:
    header = attachment(b"x", name, "application/pdf").headers["Content-Disposition"]
    assert header.startswith(f'attachment; filename="{plain}"; ')
    assert _name(header) == name
    assert header.isascii()


def test_the_page_lists_every_paper_in_submission_order_with_pages_and_sizes(person: Person) -> None:
    person.begin(clean())
    html = person.see("tai-ve")
    titles = re.findall(r'documents__title">.*?<span>([^<]+)</span>', html)
    assert titles[:3] == [
        "Tờ trình đề nghị khen thưởng",
        "Danh sách tập thể, cá nhân đề nghị khen thưởng",
        "Biên bản họp Hội đồng thi đua khen thưởng",
    ]
    assert len(titles) == 3 + len(clean()["nominees"])
    assert len(re.findall(r'class="size">\d+ kB<', html)) == 2 * len(titles)


def test_the_pack_of_a_clean_dossier_is_sent_under_its_own_name(person: Person) -> None:
    person.begin(clean())
    answer = person.client.post(f"{person.top}/tai-ve")
    assert _name(answer.headers["Content-Disposition"]) == "THPTVH_an-giang-dan-van-kheo-2021-2025_2023.zip"
    names = zipfile.ZipFile(io.BytesIO(answer.data)).namelist()
    assert {"manifest.json", "dossier.json", "findings.json", "Bo-1.pdf"} <= set(names)


def test_while_there_are_errors_only_a_draft_is_given(person: Person) -> None:
    person.begin(spoiled())
    html = person.see("tai-ve")
    assert "Hồ sơ còn 1 chỗ phải sửa nên chưa tạo được bộ chính thức." in html
    refused = person.client.post(f"{person.top}/tai-ve")
    assert (refused.status_code, refused.mimetype) == (409, "text/html")
    draft = person.client.post(f"{person.top}/tai-ve", data={"draft": "1"})
    assert _name(draft.headers["Content-Disposition"]).startswith("BAN-NHAP_")
    printed = PdfReader(io.BytesIO(zipfile.ZipFile(io.BytesIO(draft.data)).read("Bo-1.pdf")))
    assert all("BẢN NHÁP" in page.extract_text() for page in printed.pages if page.extract_text().strip())


def test_while_an_answer_is_not_accepted_only_a_draft_is_given(person: Person) -> None:
    person.begin(clean())
    person.send("bien-ban-hop-hoi-dong-thoi-gian", {"ngay-hop": "31/2/2023"})
    html = person.see("tai-ve")
    assert "Có câu trả lời chưa ghi được vào hồ sơ." in html
    assert (
        f'{person.top}/bien-ban-hop-hoi-dong-thoi-gian?ve={person.top}/tai-ve">Phiên họp – Thời gian, địa điểm' in html
    )
    assert person.client.post(f"{person.top}/tai-ve").status_code == 409
    paper = person.client.get(f"{person.top}/tai-ve/minutes.docx")
    assert "(bản nháp)" in _name(paper.headers["Content-Disposition"])


def test_a_single_paper_is_a_draft_while_there_are_errors(person: Person) -> None:
    person.begin(spoiled())
    answer = person.client.get(f"{person.top}/tai-ve/minutes.pdf")
    assert _name(answer.headers["Content-Disposition"]) == "Biên bản họp Hội đồng thi đua khen thưởng (bản nháp).pdf"
    assert "BẢN NHÁP" in PdfReader(io.BytesIO(answer.data)).pages[0].extract_text()


def test_the_data_can_be_taken_away_and_read_again(person: Person) -> None:
    person.begin(clean())
    answer = person.client.get(f"{person.top}/tai-ve/dossier.json")
    assert json.loads(answer.data) == person.data


@pytest.mark.parametrize("path", ["minutes.exe", "khong-co.pdf", "report-n99.docx"])
def test_a_paper_that_is_not_there_is_not_found(person: Person, path: str) -> None:
    person.begin(clean())
    assert person.client.get(f"{person.top}/tai-ve/{path}").status_code == 404
