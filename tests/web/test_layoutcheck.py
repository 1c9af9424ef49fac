"""The page on which the layout of a Word file is checked."""

import io

import pytest

from tests.inspect.specimens import docx
from tests.web.person import Person

ADDRESS = "/kiem-tra-the-thuc"


@pytest.mark.parametrize("data", [{}, {"paper": (io.BytesIO(b""), "")}])
def test_a_file_must_be_chosen(person: Person, data: dict[str, object]) -> None:
    answer = person.client.post(ADDRESS, data=data)
    assert (answer.status_code, "Hãy chọn tệp Word (.docx)" in answer.text) == (422, True)


def test_a_file_that_is_no_word_file_is_told_under_its_name(person: Person) -> None:
    answer = person.client.post(ADDRESS, data={"paper": (io.BytesIO(b"%PDF-1.7"), "Tờ trình <1>.docx")})
    told = "Tờ trình &lt;1&gt;.docx: không đọc được: đây là tệp PDF; hãy chọn tệp Word (.docx)."
    assert (answer.status_code, told in answer.text) == (422, True)


@pytest.mark.parametrize(("layout", "judged"), [("", "nd30"), ("hd36", "hd36"), ("khong-co", "nd30")])
def test_the_layout_is_that_which_was_chosen_or_that_of_the_heading(person: Person, layout: str, judged: str) -> None:
    paper = (io.BytesIO(docx("state", "proposal")), "to-trinh.docx")
    answer = person.client.post(ADDRESS, data={"paper": paper, "layout": layout})
    assert answer.status_code == 200
    assert ("to-trinh.docx: đúng thể thức" in answer.text) == (judged == "nd30")
