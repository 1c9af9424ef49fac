"""The first page: the dossiers, a new one, one from a file, the sample."""

import datetime as dt
import io
import json
import re
from typing import Any

from flask import Flask
from werkzeug.test import TestResponse

from awards.documents.compose import compose_paper
from awards.web.app import create_app
from awards.web.opened import opened
from awards.web.titles import WITH_DOSSIER, WITHOUT
from tests.web.person import PROGRAMME, Person


def bring_in(person: Person, body: bytes) -> TestResponse:
    return person.client.post("/ho-so/nhap", data={"dossier": (io.BytesIO(body), "dossier.json")})


def dossier(**parts: Any) -> bytes:
    return json.dumps({"format": "awards-dossier/1", "programme": PROGRAMME, **parts}).encode()


def test_an_empty_installation_says_what_to_do(person: Person) -> None:
    shown = person.client.get("/").text
    assert "Chưa có hồ sơ nào." in shown
    assert 'href="/ho-so/moi"' in shown


def test_a_new_dossier_opens_its_task_list(person: Person) -> None:
    answer = person.client.post("/ho-so/moi", data={"programme": PROGRAMME})
    listed = person.store.all()
    assert (answer.status_code, answer.location) == (303, f"/ho-so/{listed[0].id}")
    assert person.store.get(listed[0].id).data == {"format": "awards-dossier/1", "programme": PROGRAMME}


def test_a_programme_must_be_chosen(person: Person) -> None:
    for form in ({}, {"programme": "../../etc/passwd"}):
        answer = person.client.post("/ho-so/moi", data=form)
        assert answer.status_code == 422
        assert "Hãy chọn một chương trình." in answer.text
    assert person.store.all() == ()


def test_the_list_names_the_unit_and_the_year(person: Person) -> None:
    person.begin({"unit": {"name": "Trường THPT Vĩnh Hòa"}, "year": 2023})
    assert "Trường THPT Vĩnh Hòa, năm 2023 – “Dân vận khéo” giai đoạn 2021-2025" in person.client.get("/").text


def test_a_dossier_file_is_taken_in(person: Person) -> None:
    answer = bring_in(person, dossier(unit={"name": "Trường A"}))
    assert answer.status_code == 303
    assert person.store.get(answer.location.rpartition("/")[2]).data["unit"] == {"name": "Trường A"}


def test_every_fault_of_a_file_is_told_with_its_place(person: Person) -> None:
    answer = bring_in(person, dossier(year="năm nay", council={"members": [{"role": "vua"}]}))
    assert answer.status_code == 422
    assert "/year" in answer.text
    assert "/council/members/0/role" in answer.text
    assert person.store.all() == ()


def test_a_file_that_is_no_dossier_is_refused_plainly(person: Person) -> None:
    for body in (b"PK\x03\x04", b"\xff\xfe", b"{", b"[" * 100_000, b"12", b'"x"', b"null", b"NaN"):
        answer = bring_in(person, body)
        assert answer.status_code == 422
        assert "Traceback" not in answer.text


def test_a_file_that_cannot_be_read_says_where_and_what_is_wrong(person: Person) -> None:
    told = {
        b'{"format": "awards-dossier/1",': "Tệp đã chọn: sai cú pháp JSON ở dòng 1, cột 31;",
        b'{"format": "awards-dossier/1", "year": 1, "year": 2}': "khóa “year” được ghi hai lần trong cùng một nhóm.",
        "{}".encode("utf-16"): "Tệp đã chọn: tệp không phải văn bản UTF-8;",
    }
    for body, words in told.items():
        assert words in bring_in(person, body).text
    assert person.store.all() == ()


def test_no_file_is_asked_for(person: Person) -> None:
    answer = person.client.post("/ho-so/nhap", data={})
    assert answer.status_code == 422
    assert "Hãy chọn tệp .json của hồ sơ." in answer.text


def test_a_file_for_an_unknown_programme_is_refused(person: Person) -> None:
    answer = bring_in(person, b'{"format": "awards-dossier/1", "programme": "khong-co"}')
    assert answer.status_code == 422
    assert "khong-co" in answer.text


def test_a_nominee_whose_id_cannot_stand_in_an_address_is_refused(person: Person) -> None:
    for unfit in ("a/b", "~0", "x y", "..", "ô", "n" * 65):
        answer = bring_in(person, dossier(nominees=[{"id": "n1"}, {"id": unfit}]))
        assert (answer.status_code, "/nominees/1/id" in answer.text) == (422, True)


def test_a_stored_dossier_of_an_unknown_programme_is_explained(person: Person) -> None:
    person.begin({"programme": "khong-co"})
    answer = person.client.get(person.top)
    assert answer.status_code == 409
    assert "bộ quy tắc" in answer.text
    assert person.client.get("/").status_code == 200


def test_stored_data_that_cannot_be_read_are_explained(person: Person) -> None:
    person.begin({"format": "awards-dossier/99"})
    answer = person.client.get(person.top)
    assert answer.status_code == 409
    assert "Dữ liệu vẫn còn nguyên" in answer.text


def test_the_sample_of_a_school_year_is_offered_beside_the_other(person: Person) -> None:
    assert 'value="truong-hoc"' in person.client.get("/").text
    answer = person.client.post("/ho-so/mau", data={"mau": "truong-hoc"})
    assert "Trường Trung học cơ sở Suối Mây" in person.client.get(answer.location).text
    assert person.client.post("/ho-so/mau", data={"mau": "../x"}).status_code == 404


def test_the_sample_is_a_copy_of_its_own_each_time(person: Person, app: Flask) -> None:
    for _ in range(2):
        answer = person.client.post("/ho-so/mau")
        assert answer.status_code == 303
        assert person.client.get(answer.location).status_code == 200
    assert len(person.store.all()) == 2


def test_programmes_are_chosen_in_two_groups_and_those_whose_time_is_over_come_last(person: Person) -> None:
    shown = person.client.get("/ho-so/moi").text
    groups = re.findall(r'<p class="choices__title"[^>]*>([^<]+)</p>', shown)
    assert groups == [WITH_DOSSIER, WITHOUT]
    notes = re.findall(r'<p class="hint" id="programme-\d+-note">([^<]+)</p>', shown)
    split = len(re.findall(r'id="programme-\d+"', shown[: shown.index(WITHOUT)]))
    for group in (notes[:split], notes[split:]):
        over = [note.endswith("(đã qua)") for note in group]
        assert over == sorted(over)
    assert "Sở Giáo dục và Đào tạo An Giang; từ năm 2021 đến năm 2025" in notes


def test_two_plans_of_the_same_movement_are_told_apart_in_the_list(person: Person) -> None:
    for programme in ("lam-dong-dan-van-2023", "tp-hcm-dan-van-2024"):
        person.store.create({"format": "awards-dossier/1", "programme": programme}, reason="imported")
    titles = [each.title for each in person.store.all()]
    assert len(set(titles)) == 2
    assert any("Lâm Đồng" in title for title in titles)


def test_a_dossier_of_a_party_programme_is_printed_as_a_party_paper_from_its_first_page_on(
    settings: dict[str, Any],
) -> None:
    made = create_app(
        {**settings, "INSTANCE": settings["INSTANCE"] / "dang", "AWARDS_TODAY": lambda: dt.date(2024, 5, 8)}
    )
    person = Person(made.test_client(), made.extensions["awards"].store)
    answer = person.client.post("/ho-so/moi", data={"programme": "tp-hcm-dan-van-2024"})
    person.dossier = answer.location.removeprefix("/ho-so/")
    assert person.data["unit"] == {"system": "party"}
    with made.test_request_context():
        subject = opened(person.dossier)
        printed = [
            compose_paper(subject.dossier, subject.in_force, subject.services.formbook, subject.services.content, paper)
            for paper in ("bao-cao-6-thang", "dien-hinh", "bao-cao-nam")
        ]
    assert [each.layout for each in printed] == ["hd36"] * 3
    person.send("don-vi-the-thuc", {"he-thong": "state"})
    assert person.data["unit"] == {"system": "state"}
    person.store.close()
