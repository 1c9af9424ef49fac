"""The page on which a pack from somewhere else is checked."""

import io

from tests.web.person import Person


def test_a_file_that_is_no_pack_is_told_under_the_name_that_the_person_knows(person: Person) -> None:
    file = (io.BytesIO(b"GIF89a"), "Bộ hồ sơ <đợt 2>.zip")
    answer = person.client.post("/kiem-tra-bo-ho-so", data={"pack": file})
    assert answer.status_code == 200
    assert "Không đọc được Bộ hồ sơ &lt;đợt 2&gt;.zip:" in answer.text
    assert "bo-ho-so.zip" not in answer.text


def test_a_pack_must_be_chosen(person: Person) -> None:
    for data in ({}, {"pack": (io.BytesIO(b""), "")}):
        answer = person.client.post("/kiem-tra-bo-ho-so", data=data)
        assert (answer.status_code, "Hãy chọn tệp bộ hồ sơ (.zip)" in answer.text) == (422, True)
