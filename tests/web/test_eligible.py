"""“Có thể đề nghị gì?”: nothing that is typed is lost, and what is unknown leads to the field that says it."""

import datetime as dt
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from awards.model import AwardRecord, Discipline, Record, YearResult
from awards.schema import record as records
from awards.web.eligible_parts import record_of, typed_of
from tests.web.person import Person

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
FILES = ("qua-trinh-lo-thi-man.json", "qua-trinh-to-khoa-hoc-tu-nhien.json")


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


def upload(client: FlaskClient, text: str) -> Any:
    file = (io.BytesIO(text.encode()), "qua-trinh.json")
    return client.post("/co-the-de-nghi/nhap", data={"record": file}, content_type="multipart/form-data")


def brought_in(client: FlaskClient, name: str) -> str:
    answer = upload(client, (EXAMPLES / name).read_text(encoding="utf-8"))
    assert answer.status_code == 303
    return str(answer.location)


def begun(client: FlaskClient, kind: str = "individual", name: str = "Lò Thị Mận") -> str:
    answer = client.post("/co-the-de-nghi/moi", data={"loai": kind, "ten": name})
    assert answer.status_code == 303
    return str(answer.location).partition("/nhap/")[0]


def typed(client: FlaskClient, top: str, part: str, fields: dict[str, str], **headers: str) -> Any:
    shown = client.get(f"{top}/nhap/{part}").text
    found = re.search(r'name="version" value="(\d+)"', shown)
    assert found
    return client.post(f"{top}/nhap/{part}", data={"version": found[1], **fields}, headers=headers)


def stored(client: FlaskClient, top: str) -> Record:
    return records.load(json.loads(client.get(f"{top}/qua-trinh.json").data))


HELD = {
    "khen-thuong-0-type": "title",
    "khen-thuong-0-year": "2024",
    "khen-thuong-0-title": "Lao động tiên tiến",
    "khen-thuong-0-decision": "12/QĐ-UBND",
}


@pytest.mark.parametrize("name", FILES)
def test_a_record_that_is_brought_in_comes_out_the_same(client: FlaskClient, name: str) -> None:
    assert stored(client, brought_in(client, name)) == records.read(EXAMPLES / name)


def test_what_no_question_asks_for_is_kept(app: Flask) -> None:
    given = Record(kind="collective", name="Tổ Toán", title="Tổ", joined=None, posts=(), leave=())
    held = app.extensions["awards"]
    with app.app_context():
        kept = held.store.candidates.create("Tổ Toán", typed_of(given, held.formbook))
        assert record_of(kept, held.formbook) == given


@pytest.mark.parametrize("name", FILES)
def test_a_sample_is_answered_in_groups_with_articles(client: FlaskClient, name: str) -> None:
    shown = client.get(f"{brought_in(client, name)}?ngay=30/5/2025&nam=2025").text
    headings = re.findall(r'<h2 id="nhom-[a-z-]+">([^<(]+) \(\d+\)</h2>', shown)
    assert headings[0] == "Đề nghị được ngay"
    assert "Điều 74 khoản" in shown
    assert 'class="year year--held"' in shown


def test_what_is_typed_is_stored_and_judged(client: FlaskClient) -> None:
    top = begun(client)
    typed(client, top, "khen-thuong", HELD)
    typed(client, top, "xep-loai", {"xep-loai-0-year": "2024", "xep-loai-0-level": "good"})
    assert stored(client, top) == Record(
        kind="individual",
        name="Lò Thị Mận",
        history=(AwardRecord(type="title", title="Lao động tiên tiến", year=2024, decision="12/QĐ-UBND"),),
        results=(YearResult(year=2024, level="good"),),
    )


def test_what_is_not_understood_stays_in_its_cell_and_counts_as_not_known(client: FlaskClient) -> None:
    top = begun(client)
    answer = typed(client, top, "khen-thuong", {**HELD, "khen-thuong-0-date": "hôm qua", "di": "tiep"})
    shown = client.get(answer.location).text
    assert 'value="hôm qua"' in shown
    assert 'href="#khen-thuong-0-date"' in shown
    assert [each.date for each in stored(client, top).history or ()] == [None]
    assert "có chỗ chưa hiểu được" in client.get(top).text


def test_a_row_that_was_taken_out_can_be_put_back_where_it_was(client: FlaskClient) -> None:
    top = begun(client)
    two = {**HELD, **{key.replace("-0-", "-1-"): text for key, text in HELD.items()}, "khen-thuong-1-year": "2025"}
    typed(client, top, "khen-thuong", {**two, "row": "khen-thuong:remove:0"})
    assert [each.year for each in stored(client, top).history or ()] == [2025]
    typed(
        client,
        top,
        "khen-thuong",
        {key.replace("-1-", "-0-"): text for key, text in two.items() if "-1-" in key}
        | {"row": "khen-thuong:restore:0"},
    )
    assert [each.year for each in stored(client, top).history or ()] == [2024, 2025]


def test_a_button_adds_an_empty_row(client: FlaskClient) -> None:
    top = begun(client)
    answer = typed(client, top, "khen-thuong", {**HELD, "row": "khen-thuong:add"})
    assert 'name="khen-thuong-1-title"' in client.get(answer.location).text


def test_none_is_declared_and_is_not_the_same_as_nothing_said(client: FlaskClient) -> None:
    top = begun(client)
    typed(client, top, "ky-luat", {"ky-luat-none": "y"})
    assert (stored(client, top).discipline, stored(client, top).cases) == ((), None)


def test_what_two_people_type_into_one_part_is_not_overwritten_silently(client: FlaskClient) -> None:
    top = begun(client)
    late = {**HELD, "version": "0", "khen-thuong-0-year": "2020"}
    typed(client, top, "khen-thuong", HELD)
    answer = client.post(f"{top}/nhap/khen-thuong", data=late)
    assert answer.status_code == 409
    assert 'value="2020"' in answer.text
    assert [each.year for each in stored(client, top).history or ()] == [2024]
    again = re.search(r'name="version" value="(\d+)"', answer.text)
    assert again
    client.post(f"{top}/nhap/khen-thuong", data={**late, "version": again[1]})
    assert [each.year for each in stored(client, top).history or ()] == [2020]


def test_two_parts_are_filled_in_at_once(client: FlaskClient) -> None:
    top = begun(client)
    client.post(f"{top}/nhap/ky-luat", data={"version": "0", "ky-luat-none": "y"})
    client.post(f"{top}/nhap/khen-thuong", data={**HELD, "version": "0"})
    assert (stored(client, top).discipline, len(stored(client, top).history or ())) == ((), 1)


def test_a_page_saves_itself(client: FlaskClient) -> None:
    top = begun(client)
    answer = typed(client, top, "khen-thuong", {**HELD, "khen-thuong-0-date": "x"}, **{"X-Autosave": "1"})
    assert (answer.status_code, answer.json["version"], list(answer.json["refused"])) == (200, 1, ["khen-thuong"])


def test_what_is_not_known_leads_to_the_field(client: FlaskClient) -> None:
    top = begun(client)
    shown = client.get(f"{top}?ngay=30/5/2025").text
    assert f'href="{top}/nhap/khen-thuong#q-khen-thuong"' in shown
    assert f'href="{top}/nhap/vu-viec#q-vu-viec"' in shown
    assert "Đề nghị được ngay" not in shown


def test_a_day_or_a_year_that_is_not_understood_is_asked_again(client: FlaskClient) -> None:
    top = begun(client)
    answer = client.get(f"{top}?ngay=hôm qua&nam=20255")
    assert answer.status_code == 422
    assert re.findall(r'<li><a href="(#\w+)">', answer.text) == ["#ngay", "#nam"]
    assert 'value="hôm qua"' in answer.text


def test_the_law_of_a_day_that_is_not_known_is_said_first(client: FlaskClient) -> None:
    shown = client.get(f"{brought_in(client, FILES[0])}?ngay=01/11/2026").text
    assert shown.index("notice--warning") < shown.index("nhom-")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "Hãy chọn tệp"),
        ("{", "sai cú pháp JSON ở dòng 1, cột 2;"),
        ('{"format": "awards-dossier/1"}', "/format"),
        ('{"format": "awards-record/1"}', "/kind"),
        ('{"format": "awards-record/1", "kind": "individual", "history": [{"year": "x"}]}', "/history/0/year"),
    ],
)
def test_a_file_that_is_no_record_is_refused_with_its_faults(client: FlaskClient, text: str, words: str) -> None:
    answer = upload(client, text)
    assert (answer.status_code, words in answer.text) == (422, True)


def test_a_record_without_kind_or_name_is_not_begun(client: FlaskClient) -> None:
    answer = client.post("/co-the-de-nghi/moi", data={})
    assert answer.status_code == 422
    assert re.findall(r'<li><a href="(#[\w-]+)">', answer.text) == ["#q-loai", "#ten"]


def test_a_record_is_taken_away_only_after_it_was_asked(client: FlaskClient) -> None:
    top = begun(client)
    assert "không lấy lại được" in client.get(f"{top}/xoa").text
    assert client.get(top).status_code == 200
    client.post(f"{top}/xoa")
    assert [client.get(each).status_code for each in (top, f"{top}/qua-trinh.json", f"{top}/nhap/ky-luat")] == [404] * 3


@pytest.mark.parametrize("path", ["0" * 32, "x", f"{'0' * 32}/nhap/ky-luat", f"{'0' * 32}/xoa"])
def test_a_record_that_is_not_there_is_not_found(client: FlaskClient, path: str) -> None:
    assert client.get(f"/co-the-de-nghi/{path}").status_code == 404


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"version": "x"},
        {"version": "0", "row": "khac:remove:0"},
        {"version": "0", "row": "ky-luat:add:x"},
        {"version": "0", "row": "ky-luat:remove"},
    ],
)
def test_a_form_that_no_page_made_is_refused(client: FlaskClient, fields: dict[str, str]) -> None:
    assert client.post(f"{begun(client)}/nhap/ky-luat", data=fields).status_code == 400


@pytest.mark.parametrize("row", ["ky-luat:remove:7", "ky-luat:restore:7"])
def test_a_row_button_that_points_nowhere_breaks_nothing(client: FlaskClient, row: str) -> None:
    answer = client.post(f"{begun(client)}/nhap/ky-luat", data={"version": "0", "row": row})
    assert answer.status_code == 303


def test_a_nominee_is_judged_with_what_the_dossier_says(person: Person) -> None:
    person.begin()
    nominee = person.add("Nguyễn Thị Hoa", "individual")
    shown = person.see(f"doi-tuong/{nominee}/co-the-de-nghi?ngay=30/5/2025")
    assert "Nguyễn Thị Hoa (cá nhân)" in shown
    assert f"{person.top}/doi-tuong/{nominee}/lich-su-vu-viec?ve=" in shown
    assert f"{person.top}/doi-tuong/{nominee}/co-the-de-nghi" in person.see(f"doi-tuong/{nominee}")


def test_a_nominee_s_record_can_be_completed_apart_from_the_dossier(person: Person) -> None:
    person.begin()
    nominee = person.add("Nguyễn Thị Hoa", "individual")
    before = person.data
    answer = person.client.post(f"{person.top}/doi-tuong/{nominee}/co-the-de-nghi")
    assert stored(person.client, answer.location) == Record(kind="individual", name="Nguyễn Thị Hoa")
    assert person.data == before


def test_a_nominee_that_is_not_there_is_not_found(person: Person) -> None:
    person.begin()
    assert person.client.get(f"{person.top}/doi-tuong/n9/co-the-de-nghi").status_code == 404


def test_what_stands_against_all_awards_alike_is_told_once(client: FlaskClient) -> None:
    shown = client.get(f"{begun(client)}?ngay=30/5/2025").text
    found = re.findall(r"<p>(Chưa rõ có đang trong thời hạn kỷ luật hay không\.)</p>", shown)
    assert found == ["Chưa rõ có đang trong thời hạn kỷ luật hay không."]
    assert shown.index("Chung cho mọi danh hiệu, hình thức dưới đây") < shown.index(found[0]) < shown.index("kq-")


def test_what_forbids_all_awards_alike_is_told_once(client: FlaskClient) -> None:
    until = dt.date(2026, 3, 1)
    reprimand = Discipline(form="Khiển trách", decision="5/QĐ", date=dt.date(2025, 3, 1), until=until)
    given = Record(kind="individual", name="Lò Thị Mận", discipline=(reprimand,), cases=())
    shown = client.get(f"{upload(client, records.text(given)).location}?ngay=30/5/2025").text
    assert shown.count("Đang trong thời hạn kỷ luật vào ngày 30/5/2025.") == 1
    assert (shown.count('id="kq-'), "Bộ quy tắc chưa có tiêu chuẩn" in shown) == (12, False)


def test_the_fields_that_most_awards_wait_for_come_first(client: FlaskClient) -> None:
    top = begun(client)
    shown = client.get(f"{top}?ngay=30/5/2025").text
    asked = re.findall(r"/nhap/([a-z-]+)#[^<]+<svg.*?</svg>.*?Cần cho (\d+) danh hiệu", shown, re.DOTALL)
    counts = [int(count) for _, count in asked]
    assert asked[0] == ("ky-luat", "12")
    assert counts == sorted(counts, reverse=True)
    assert {"khen-thuong", "xep-loai", "sang-kien", "vu-viec"} <= {part for part, _ in asked}


def test_many_awards_that_are_not_known_are_folded_and_a_few_stand_open(client: FlaskClient) -> None:
    folded = "Chưa biết gì, theo điều khoản nào"
    assert client.get(f"{begun(client)}?ngay=30/5/2025").text.count(folded) == 12
    assert folded not in client.get(f"{brought_in(client, FILES[0])}?ngay=30/5/2025").text
