"""A dossier that is put away is out of sight, loses nothing, and comes back whole."""

from awards.web.wastebin import PUT_AWAY, TAKEN_BACK
from tests.web.person import Person

UNIT = {"unit": {"name": "Trường THPT Vĩnh Hòa"}, "nominees": [{"id": "n1", "kind": "collective", "name": "Tổ Toán"}]}


def put_away(person: Person) -> None:
    answer = person.client.post(f"{person.top}/bo")
    assert (answer.status_code, answer.location) == (303, "/")


def test_putting_away_says_first_what_is_lost_and_offers_the_file(person: Person) -> None:
    person.begin(UNIT)
    shown = person.see("bo")
    assert "1 tập thể, cá nhân" in shown
    assert f'href="{person.top}/tai-ve/dossier.json"' in shown
    assert [listed.id for listed in person.store.all()] == [person.dossier]


def test_a_dossier_in_the_bin_is_listed_there_only(person: Person) -> None:
    person.begin(UNIT)
    put_away(person)
    home = person.client.get("/").text
    assert PUT_AWAY in home
    assert "Thùng rác (1 hồ sơ)" in home
    assert "Trường THPT Vĩnh Hòa" not in home
    assert "Trường THPT Vĩnh Hòa" in person.client.get("/thung-rac").text


def test_every_address_of_a_dossier_in_the_bin_offers_to_take_it_back(person: Person) -> None:
    person.begin(UNIT)
    put_away(person)
    for page in ("", "/don-vi", "/doi-tuong/n1", "/kiem-tra", "/tai-ve", "/tai-ve/dossier.json", "/bo"):
        answer = person.client.get(person.top + page)
        assert answer.status_code == 410
        assert f'action="{person.top}/lay-lai"' in answer.text


def test_a_dossier_taken_back_is_as_it_was(person: Person) -> None:
    person.begin(UNIT)
    before = person.data
    put_away(person)
    answer = person.client.post(f"{person.top}/lay-lai", follow_redirects=True)
    assert TAKEN_BACK in answer.text
    assert person.data == before
    assert person.store.bin() == ()


def test_what_is_typed_in_a_window_still_open_is_kept_in_the_bin(person: Person) -> None:
    person.begin(UNIT)
    page = person.hidden("don-vi")
    put_away(person)
    person.client.post(f"{person.top}/don-vi", data={**page, "ten-don-vi": "Trường mới"}, headers={"X-Autosave": "1"})
    assert person.data["unit"] == {"name": "Trường mới"}
    assert person.store.all() == ()


def test_a_dossier_that_does_not_exist_is_told(person: Person) -> None:
    for way in ("bo", "lay-lai"):
        assert person.client.post(f"/ho-so/{'0' * 32}/{way}").status_code == 404
