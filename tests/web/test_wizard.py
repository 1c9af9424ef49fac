"""Pages with questions: saved as one leaves them, and nothing typed is ever lost."""

import json
import re
from typing import Any

from flask import Flask
from werkzeug.test import TestResponse

from awards import schema
from awards.web.app import create_app
from tests.web.person import Person

UNIT = {"ten-don-vi": "Trường THPT Vĩnh Hòa", "cap-tren": "Sở", "ky-hieu": "THPTVH", "dia-danh": "Long Xuyên"}
SESSION = "bien-ban-hop-hoi-dong-thoi-gian"
MEMBERS = {
    "thanh-vien-0-name": "Trần Thị Minh Hạnh",
    "thanh-vien-0-title": "Hiệu trưởng",
    "thanh-vien-0-role": "chair",
    "thanh-vien-0-voting": "",
    "thanh-vien-1-name": "Lê Văn Sơn",
    "thanh-vien-1-title": "Phó Hiệu trưởng",
    "thanh-vien-1-role": "vice-chair",
    "thanh-vien-1-voting": "",
}


def test_a_page_is_saved_and_leads_to_the_next_one(person: Person) -> None:
    person.begin()
    answer = person.send("don-vi", UNIT)
    assert (answer.status_code, answer.location) == (303, f"{person.top}/don-vi-thu-truong")
    expected = {"name": UNIT["ten-don-vi"], "parent": "Sở", "code": "THPTVH", "place": "Long Xuyên"}
    assert person.data["unit"] == expected


def test_each_button_saves_before_it_leads_away(person: Person) -> None:
    person.begin()
    ways = {"tiep": "/don-vi-the-thuc", "truoc": "/don-vi", "danh-sach": "", "": "/don-vi-thu-truong"}
    for number, (button, way) in enumerate(ways.items()):
        answer = person.send("don-vi-thu-truong", {"thu-truong": f"Tên {number}", "di": button})
        assert (answer.location, person.data["unit"]["head"]) == (person.top + way, {"name": f"Tên {number}"})


def test_a_page_reached_from_a_finding_leads_back_there(person: Person) -> None:
    person.begin()
    back = f"{person.top}/kiem-tra"
    assert f'name="ve" value="{back}"' in person.see(f"don-vi?ve={back}")
    assert person.send("don-vi", {**UNIT, "di": "ve", "ve": back}).location == back


def test_nobody_is_led_away_to_another_site(person: Person) -> None:
    person.begin()
    for elsewhere in ("https://xau.example", "//xau.example", "/\\xau.example", "javascript:alert(1)"):
        answer = person.send("don-vi", {**UNIT, "di": "ve", "ve": elsewhere})
        assert "xau" not in answer.location
        assert "javascript" not in answer.location


def test_saved_answers_are_shown_again(person: Person) -> None:
    person.begin()
    person.send("don-vi", {**UNIT, "ten-don-vi": "Trường “A” & <B>"})
    assert 'value="Trường “A” &amp; &lt;B&gt;"' in person.see("don-vi")


def test_emptying_a_field_takes_the_answer_out(person: Person) -> None:
    person.begin()
    person.send("don-vi", UNIT)
    person.send("don-vi", {**UNIT, "dia-danh": " "})
    assert "place" not in person.data["unit"]


def test_a_refused_answer_is_kept_and_the_others_are_saved(person: Person) -> None:
    person.begin()
    answer = person.send(SESSION, {"ngay-hop": "31/2/2023", "dia-diem": "Phòng họp"})
    assert answer.location == f"{person.top}/{SESSION}"
    assert person.data["session"] == {"place": "Phòng họp"}
    shown = person.see(SESSION)
    assert 'value="31/2/2023"' in shown
    assert "Không có ngày “31/2/2023” trong lịch." in shown
    assert 'href="#ngay-hop"' in shown


def test_a_refused_answer_does_not_wipe_out_the_stored_one(person: Person) -> None:
    person.begin()
    person.send(SESSION, {"ngay-hop": "28/7/2023"})
    person.send(SESSION, {"ngay-hop": "hôm qua"})
    assert person.data["session"] == {"date": "2023-07-28"}
    assert 'value="hôm qua"' in person.see(SESSION)


def test_a_corrected_answer_leaves_nothing_behind(person: Person) -> None:
    person.begin()
    person.send(SESSION, {"ngay-hop": "hôm qua"})
    person.send(SESSION, {"ngay-hop": "28-7-2023"})
    assert person.store.drafts(person.dossier) == {}
    assert person.data["session"] == {"date": "2023-07-28"}


def test_a_refused_answer_is_still_there_after_a_restart(app: Flask, person: Person, settings: dict[str, Any]) -> None:
    person.begin()
    person.send(SESSION, {"ngay-hop": "hôm qua"})
    again = create_app(settings)
    shown = again.test_client().get(f"{person.top}/{SESSION}").text
    again.extensions["awards"].store.close()
    assert 'value="hôm qua"' in shown


def test_an_over_long_text_says_how_long_it_may_be_and_is_kept(person: Person) -> None:
    person.begin()
    person.send("don-vi", {**UNIT, "dia-danh": "x" * 61})
    shown = person.see("don-vi")
    assert "Phần này dài 61 ký tự, nhiều nhất là 60. Hãy rút ngắn lại." in shown
    assert "x" * 61 in shown


def test_pasted_text_loses_no_line(person: Person) -> None:
    person.begin()
    nominee = person.add("Tổ Ngữ văn", "collective")
    person.send(f"doi-tuong/{nominee}/mau-01-chuc-nang", {"chuc-nang": "một\r\nhai\r\n\r\nba"})
    assert person.data["nominees"][0]["answers"] == {"chuc-nang": "một\nhai\n\nba"}
    assert "một\nhai\n\nba</textarea>" in person.see(f"doi-tuong/{nominee}/mau-01-chuc-nang").replace("\r\n", "\n")


def test_rows_of_a_table_are_saved_in_order(person: Person) -> None:
    person.begin()
    person.send("hoi-dong-thanh-vien", MEMBERS)
    assert [member["name"] for member in person.data["council"]["members"]] == ["Trần Thị Minh Hạnh", "Lê Văn Sơn"]


def test_adding_a_row_saves_the_page_and_shows_an_empty_one(person: Person) -> None:
    person.begin()
    answer = person.send("hoi-dong-thanh-vien", {**MEMBERS, "row": "thanh-vien:add"})
    assert answer.location == f"{person.top}/hoi-dong-thanh-vien?them=thanh-vien#q-thanh-vien"
    shown = person.see("hoi-dong-thanh-vien?them=thanh-vien")
    assert 'name="thanh-vien-2-name"' in shown
    assert 'name="thanh-vien-3-name"' not in shown
    assert len(person.data["council"]["members"]) == 2


def restore(person: Person, page: str, table: str, fields: dict[str, str]) -> TestResponse:
    change = person.store.removals(person.dossier)[0].id
    assert f'value="{table}:restore:{change}"' in person.see(page)
    return person.send(page, {**fields, "row": f"{table}:restore:{change}"})


def member_names(person: Person) -> list[str]:
    return [member["name"] for member in person.data["council"]["members"]]


def test_a_removed_row_is_gone_and_can_be_put_back_as_often_as_the_page_is_seen(person: Person) -> None:
    person.begin()
    person.send("hoi-dong-thanh-vien", {**MEMBERS, "row": "thanh-vien:remove:0"})
    assert member_names(person) == ["Lê Văn Sơn"]
    for _ in range(2):
        assert "Lấy lại dòng đã bỏ: Trần Thị Minh Hạnh, Hiệu trưởng" in person.see("hoi-dong-thanh-vien")
    left = {"thanh-vien-0-name": "Lê Văn Sơn", "thanh-vien-0-title": "Phó Hiệu trưởng mới viết thêm"}
    restore(person, "hoi-dong-thanh-vien", "thanh-vien", left)
    assert [(member["name"], member["title"]) for member in person.data["council"]["members"]] == [
        ("Trần Thị Minh Hạnh", "Hiệu trưởng"),
        ("Lê Văn Sơn", "Phó Hiệu trưởng mới viết thêm"),
    ]
    assert "Lấy lại dòng đã bỏ" not in person.see("hoi-dong-thanh-vien")


def test_a_row_is_put_back_beside_one_that_was_refused(person: Person) -> None:
    person.begin()
    page = f"doi-tuong/{person.add('Tổ Ngữ văn', 'collective')}/lich-su-ky-luat"
    refused = {"ky-luat-1-form": "Cảnh cáo", "ky-luat-1-date": "tháng tư"}
    person.send(page, {"ky-luat-0-form": "Khiển trách", **refused, "row": "ky-luat:remove:0"})
    restore(person, page, "ky-luat", {"ky-luat-0-form": "Cảnh cáo", "ky-luat-0-date": "tháng tư"})
    shown = person.see(page)
    assert [f'value="{text}"' in shown for text in ("Khiển trách", "Cảnh cáo", "tháng tư")] == [True] * 3
    assert person.data["nominees"][0]["discipline"] == [{"form": "Khiển trách"}, {"form": "Cảnh cáo"}]


def test_a_row_is_put_back_only_once_and_only_into_its_own_table(person: Person) -> None:
    person.begin()
    person.send("hoi-dong-thanh-vien", {**MEMBERS, "row": "thanh-vien:remove:0"})
    change = person.store.removals(person.dossier)[0].id
    left = {"thanh-vien-0-name": "Lê Văn Sơn"}
    person.send("bien-ban-hop-hoi-dong-y-kien", {"row": f"y-kien:restore:{change}"})
    assert member_names(person) == ["Lê Văn Sơn"]
    restore(person, "hoi-dong-thanh-vien", "thanh-vien", left)
    both = {**MEMBERS, "row": f"thanh-vien:restore:{change}"}
    assert "đã được lấy lại" in person.client.get(person.send("hoi-dong-thanh-vien", both).location).text
    assert member_names(person) == ["Trần Thị Minh Hạnh", "Lê Văn Sơn"]


def test_removing_an_empty_row_touches_no_other(person: Person) -> None:
    person.begin()
    form = {**MEMBERS, "thanh-vien-0-name": "", "thanh-vien-0-title": "", "thanh-vien-0-role": ""}
    person.send("hoi-dong-thanh-vien", {**form, "row": "thanh-vien:remove:0"})
    assert [member["name"] for member in person.data["council"]["members"]] == ["Lê Văn Sơn"]


def test_removing_a_row_keeps_the_refused_cell_of_another(person: Person) -> None:
    person.begin()
    nominee = person.add("Tổ Ngữ văn", "collective")
    page = f"doi-tuong/{nominee}/lich-su-ky-luat"
    rows = {
        "ky-luat-0-form": "Khiển trách",
        "ky-luat-0-date": "14/4/2021",
        "ky-luat-1-form": "Cảnh cáo",
        "ky-luat-1-date": "tháng tư",
    }
    person.send(page, {**rows, "row": "ky-luat:remove:0"})
    assert person.data["nominees"][0]["discipline"] == [{"form": "Cảnh cáo"}]
    assert 'value="tháng tư"' in person.see(page)


def test_a_list_pasted_into_one_line_becomes_as_many_lines_and_is_taken_out_whole(person: Person) -> None:
    person.begin()
    pasted = {"noi-nhan-0": "Như trên\r\nSở Nội vụ\x0bCông đoàn ngành", "noi-nhan-1": "Lưu: VT"}
    person.send("to-trinh-noi-gui", pasted)
    assert person.data["proposal"]["recipients"] == ["Như trên", "Sở Nội vụ", "Công đoàn ngành", "Lưu: VT"]
    shown = person.see("to-trinh-noi-gui")
    assert re.findall(r'<textarea[^>]* name="(noi-nhan-\d)"[^>]*>\s*([^<]*)</textarea>', shown) == [
        ("noi-nhan-0", "Như trên"),
        ("noi-nhan-1", "Sở Nội vụ"),
        ("noi-nhan-2", "Công đoàn ngành"),
        ("noi-nhan-3", "Lưu: VT"),
    ]
    person.send("to-trinh-noi-gui", {**pasted, "row": "noi-nhan:remove:0"})
    assert person.data["proposal"]["recipients"] == ["Lưu: VT"]
    assert shown.count("Lấy lại dòng đã bỏ") == 0
    assert person.see("to-trinh-noi-gui").count("Lấy lại dòng đã bỏ") == 3


def test_no_row_and_a_declared_none_are_told_apart(person: Person) -> None:
    person.begin()
    nominee = person.add("Tổ Ngữ văn", "collective")
    page = f"doi-tuong/{nominee}/lich-su-ky-luat"
    person.send(page, {})
    assert "discipline" not in person.data["nominees"][0]
    person.send(page, {"ky-luat-none": "y"})
    assert person.data["nominees"][0]["discipline"] == []
    assert "checked" in person.see(page)


def test_a_choice_that_left_the_list_is_not_lost(person: Person) -> None:
    person.begin({"session": {"present": ["Người đã nghỉ"]}, "council": {"members": [{"name": "Lê Văn Sơn"}]}})
    page = "bien-ban-hop-hoi-dong-thanh-phan"
    assert "Người đã nghỉ (không còn trong danh sách)" in person.see(page)
    person.send(page, {"co-mat": ["Người đã nghỉ", "Lê Văn Sơn"]})
    assert person.data["session"]["present"] == ["Người đã nghỉ", "Lê Văn Sơn"]


def test_a_proposal_is_seen_and_not_stored_until_the_page_is_saved(person: Person) -> None:
    person.begin({"unit": {"head": {"name": "Trần Thị Minh Hạnh", "title": "Hiệu trưởng"}}})
    shown = person.see("to-trinh-nguoi-ky")
    assert 'value="Trần Thị Minh Hạnh"' in shown
    assert "là đề xuất" in shown
    assert "proposal" not in person.data


def test_the_programme_proposes_what_it_prescribes(person: Person, app: Flask) -> None:
    person.begin()
    defaults = app.extensions["awards"].rulebook.in_force(person.data["programme"], app.config["AWARDS_TODAY"]())
    addressee = defaults.programme.defaults["/proposal/addressee"]
    assert addressee[0] in person.see("to-trinh-noi-gui")


def test_each_criterion_stands_with_its_text_and_citation(person: Person, app: Flask) -> None:
    person.begin()
    nominee = person.add("Tổ Ngữ văn", "collective")
    programme = app.extensions["awards"].rulebook.in_force(person.data["programme"], app.config["AWARDS_TODAY"]())
    shown = person.see(f"doi-tuong/{nominee}/tieu-chi")
    criteria = programme.programme.criteria_for("collective", ())
    assert len(criteria) == 7
    assert [c.id for c in criteria if f'name="{c.id}-met"' not in shown or c.basis.clause not in shown] == []


def test_a_criterion_is_answered_with_evidence(person: Person, app: Flask) -> None:
    person.begin()
    nominee = person.add("Tổ Ngữ văn", "collective")
    programme = app.extensions["awards"].rulebook.in_force(person.data["programme"], app.config["AWARDS_TODAY"]())
    first = programme.programme.criteria_for("collective", ())[0].id
    person.send(f"doi-tuong/{nominee}/tieu-chi", {f"{first}-met": "true", f"{first}-evidence": "214 gia đình"})
    assert person.data["nominees"][0]["criteria"][first] == {"met": True, "evidence": "214 gia đình"}


def test_votes_are_entered_for_every_nominee_on_one_page(person: Person) -> None:
    person.begin()
    for name in ("Tổ Ngữ văn", "Tổ Toán"):
        person.add(name, "collective")
    person.send("bieu-quyet", {"n1-for": "9", "n1-against": "0", "n2-for": "7", "n2-against": "2"})
    votes = [nominee["votes"] for nominee in person.data["nominees"]]
    assert votes == [{"for": 9, "against": 0}, {"for": 7, "against": 2}]


def test_a_conflict_shows_both_answers_and_loses_neither(person: Person) -> None:
    person.begin()
    mine, theirs = person.hidden("don-vi"), person.hidden("don-vi")
    person.client.post(f"{person.top}/don-vi", data={**theirs, **UNIT, "ten-don-vi": "Trường của họ"})
    answer = person.client.post(f"{person.top}/don-vi", data={**mine, "ten-don-vi": "Trường của tôi"})
    assert answer.status_code == 409
    assert "Trường của họ" in answer.text
    assert "Trường của tôi" in answer.text
    assert person.data["unit"]["name"] == "Trường của họ"
    assert 'value="Trường của tôi"' in person.see("don-vi")


def test_a_conflict_is_settled_either_way(person: Person) -> None:
    for choice, name in (("moi", "Trường của tôi"), ("cu", "Trường của họ")):
        person.begin()
        mine, theirs = person.hidden("don-vi"), person.hidden("don-vi")
        person.client.post(f"{person.top}/don-vi", data={**theirs, **UNIT, "ten-don-vi": "Trường của họ"})
        form = {**mine, **UNIT, "ten-don-vi": "Trường của tôi"}
        person.client.post(f"{person.top}/don-vi", data=form)
        settled = {**form, "version": "2", "chon-ten-don-vi": choice}
        assert person.client.post(f"{person.top}/don-vi", data=settled).status_code == 303
        assert person.data["unit"]["name"] == name
        assert person.store.drafts(person.dossier) == {}


def test_two_windows_on_different_answers_of_a_page_are_merged(person: Person) -> None:
    person.begin()
    person.send("don-vi", UNIT)
    mine, theirs = person.hidden("don-vi"), person.hidden("don-vi")
    person.client.post(f"{person.top}/don-vi", data={**theirs, **UNIT, "dia-danh": "Châu Đốc"})
    person.client.post(f"{person.top}/don-vi-thu-truong", data={**mine, "thu-truong": "Trần Thị Minh Hạnh"})
    assert person.data["unit"]["place"] == "Châu Đốc"
    assert person.data["unit"]["head"] == {"name": "Trần Thị Minh Hạnh"}


def test_two_windows_on_one_page_are_merged_when_each_writes_something_else(person: Person) -> None:
    person.begin()
    person.send("don-vi", UNIT)
    mine, theirs = person.hidden("don-vi"), person.hidden("don-vi")
    person.client.post(f"{person.top}/don-vi", data={**theirs, **UNIT, "dia-danh": "Châu Đốc"})
    answer = person.client.post(f"{person.top}/don-vi", data={**mine, **UNIT, "ky-hieu": "THPTA"})
    assert answer.status_code == 303
    assert (person.data["unit"]["place"], person.data["unit"]["code"]) == ("Châu Đốc", "THPTA")


def test_only_a_button_turns_a_proposal_into_an_answer(person: Person) -> None:
    person.begin()
    proposed = {"ten-don-vi": "Trường A", "cap-tren": "Sở Giáo dục và Đào tạo An Giang"}
    person.send("don-vi", proposed, **{"X-Autosave": "1"})
    assert person.data["unit"] == {"name": "Trường A"}
    person.send("don-vi", proposed)
    assert person.data["unit"] == {"name": "Trường A", "parent": "Sở Giáo dục và Đào tạo An Giang"}


def test_autosave_answers_with_the_new_version_and_the_refusals(person: Person) -> None:
    person.begin()
    answer = person.send(SESSION, {"ngay-hop": "hôm qua", "dia-diem": "Phòng họp"}, **{"X-Autosave": "1"})
    assert answer.status_code == 200
    told = json.loads(answer.data)
    assert (told["version"], list(told["refused"]), told["clashes"]) == (2, ["ngay-hop"], 0)
    assert person.store.draft(person.dossier, SESSION) == {"ngay-hop": "hôm qua"}


def test_typing_on_after_an_autosave_is_no_conflict(person: Person) -> None:
    person.begin()
    page = person.hidden("don-vi")
    for name in ("Trường", "Trường THPT", "Trường THPT Vĩnh Hòa"):
        answer = person.client.post(
            f"{person.top}/don-vi", data={**page, "ten-don-vi": name}, headers={"X-Autosave": "1"}
        )
        assert answer.status_code == 200
    assert person.data["unit"]["name"] == "Trường THPT Vĩnh Hòa"


def test_what_is_typed_for_a_nominee_taken_off_meanwhile_is_kept(person: Person) -> None:
    person.begin()
    nominee = person.add("Tổ Ngữ văn", "collective")
    page = f"doi-tuong/{nominee}/mau-01-chuc-nang"
    hidden = person.hidden(page)
    person.client.post(f"{person.top}/doi-tuong/{nominee}/bo")
    answer = person.client.post(f"{person.top}/{page}", data={**hidden, "chuc-nang": "Dạy học"})
    assert answer.status_code == 303
    removal = person.store.removals(person.dossier)[0]
    person.client.post(f"{person.top}/hoan-tac/{removal.id}")
    assert "Dạy học" in person.see(page)


def test_the_stored_data_keep_to_the_contract(person: Person) -> None:
    person.begin()
    person.send("don-vi", UNIT)
    person.send("hoi-dong-thanh-vien", MEMBERS)
    nominee = person.add("Trần Văn Bình", "individual")
    person.send(f"doi-tuong/{nominee}/lich-su-ky-luat", {"ky-luat-0-form": "Khiển trách", "ky-luat-0-date": "x"})
    assert schema.dump(schema.load(person.data))["unit"]["name"] == UNIT["ten-don-vi"]


def test_the_address_of_a_nominee_taken_off_leads_to_where_it_can_be_put_back(person: Person) -> None:
    person.begin()
    person.add("Tổ Ngữ văn", "collective")
    person.client.post(f"{person.top}/doi-tuong/n1/bo")
    answer = person.client.get(f"{person.top}/doi-tuong/n1/tieu-chi")
    assert (answer.status_code, answer.location) == (303, f"{person.top}/doi-tuong")
    assert "Đưa trở lại" in person.see("doi-tuong")


def test_only_rows_can_be_removed_as_rows(person: Person) -> None:
    person.begin()
    person.send("don-vi", UNIT)
    for row in ("ten-don-vi:remove:0", "khong-co:remove:0", "ten-don-vi:remove:x", "ten-don-vi:remove:"):
        assert person.send("don-vi", {**UNIT, "ten-don-vi-0": "x", "row": row}).status_code == 400
    assert person.data["unit"]["name"] == UNIT["ten-don-vi"]


def test_a_page_that_does_not_exist_is_told(person: Person) -> None:
    person.begin()
    for page in ("khong-co", "doi-tuong/n9/tieu-chi", "doi-tuong/n9"):
        assert person.client.get(f"{person.top}/{page}").status_code == 404


def test_a_form_without_its_version_is_refused(person: Person) -> None:
    person.begin()
    for version in ("", "x", "-1", "9" * 30):
        answer = person.client.post(f"{person.top}/don-vi", data={**UNIT, "version": version})
        assert answer.status_code == 400
    assert "unit" not in person.data


def test_what_is_typed_on_a_page_that_is_no_longer_asked_is_given_back(person: Person) -> None:
    person.begin()
    nominee = person.add("Trần Văn Bình", "individual")
    page = f"doi-tuong/{nominee}/mau-02-nhiem-vu"
    hidden = person.hidden(page)
    person.send(f"doi-tuong/{nominee}/doi-tuong", {"loai": "collective", "ten": "Tổ Ngữ văn"})
    answer = person.client.post(f"{person.top}/{page}", data={**hidden, "quyen-han": "Dạy Ngữ văn lớp 10 & 11"})
    assert answer.status_code == 404
    assert "Dạy Ngữ văn lớp 10 &amp; 11</textarea>" in answer.text
