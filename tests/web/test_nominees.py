"""The list of nominees: add, put in order, take off after a question, put back."""

from tests.web.person import Person


def names(person: Person) -> list[str]:
    return [nominee["name"] for nominee in person.data["nominees"]]


def three(person: Person) -> None:
    person.begin()
    for name, kind in (("Tổ Ngữ văn", "collective"), ("Tổ Toán", "collective"), ("Trần Văn Bình", "individual")):
        person.add(name, kind)


def test_a_nominee_is_added_and_its_first_page_opened(person: Person) -> None:
    person.begin()
    answer = person.client.post(f"{person.top}/doi-tuong", data={"name": "  Tổ  Ngữ văn ", "kind": "collective"})
    assert answer.location == f"{person.top}/doi-tuong/n1/doi-tuong"
    assert person.data["nominees"] == [{"kind": "collective", "name": "Tổ Ngữ văn", "id": "n1"}]


def test_a_nominee_needs_a_name_and_what_was_typed_is_kept(person: Person) -> None:
    person.begin()
    assert "Hãy nhập tên" in person.client.post(f"{person.top}/doi-tuong", data={"kind": "collective"}).text
    answer = person.client.post(f"{person.top}/doi-tuong", data={"name": "x" * 151, "kind": "individual"})
    assert (answer.status_code, "x" * 151 in answer.text) == (422, True)
    assert "nominees" not in person.data


def test_the_order_is_changed_one_place_at_a_time(person: Person) -> None:
    three(person)
    person.client.post(f"{person.top}/doi-tuong/n3/len")
    person.client.post(f"{person.top}/doi-tuong/n1/xuong")
    assert names(person) == ["Trần Văn Bình", "Tổ Ngữ văn", "Tổ Toán"]


def test_taking_off_is_asked_about_first(person: Person) -> None:
    three(person)
    asked = person.client.get(f"{person.top}/doi-tuong/n2/bo")
    assert "Đưa “Tổ Toán” ra khỏi danh sách đề nghị?" in asked.text
    assert names(person) == ["Tổ Ngữ văn", "Tổ Toán", "Trần Văn Bình"]


def test_one_taken_off_can_be_put_back_with_all_answers(person: Person) -> None:
    three(person)
    person.send("doi-tuong/n2/mau-01-chuc-nang", {"chuc-nang": "Dạy Toán"})
    person.client.post(f"{person.top}/doi-tuong/n2/bo")
    assert names(person) == ["Tổ Ngữ văn", "Trần Văn Bình"]
    assert "Đưa trở lại" in person.see("doi-tuong")
    change = person.store.removals(person.dossier)[0].id
    person.client.post(f"{person.top}/hoan-tac/{change}")
    assert names(person) == ["Tổ Ngữ văn", "Tổ Toán", "Trần Văn Bình"]
    assert person.data["nominees"][1]["answers"] == {"chuc-nang": "Dạy Toán"}


def test_putting_back_twice_is_harmless(person: Person) -> None:
    three(person)
    person.client.post(f"{person.top}/doi-tuong/n2/bo")
    change = person.store.removals(person.dossier)[0].id
    for _ in range(2):
        assert person.client.post(f"{person.top}/hoan-tac/{change}").status_code == 303
    assert names(person) == ["Tổ Ngữ văn", "Tổ Toán", "Trần Văn Bình"]


def test_a_nominee_that_is_not_there_is_told(person: Person) -> None:
    person.begin()
    for verb in ("len", "xuong", "bo"):
        assert person.client.post(f"{person.top}/doi-tuong/n9/{verb}").status_code == 404


def test_hostile_names_stay_text(person: Person) -> None:
    person.begin()
    person.add("<script>alert(1)</script> & “x”", "collective")
    for page in ("doi-tuong", "doi-tuong/n1", "doi-tuong/n1/bo", "bieu-quyet", ""):
        shown = person.client.get(f"{person.top}/{page}".rstrip("/")).text
        assert "<script>alert" not in shown
        assert "&lt;script&gt;alert(1)" in shown
