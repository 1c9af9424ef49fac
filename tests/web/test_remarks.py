"""What the checks say stands beside its question, in words that fit there."""

from awards.web.remarks import ANSWER, CHOOSE, PROPOSED
from tests.web.person import Person

COUNCIL = {"council": {"members": [{"name": "Lê Văn Sơn", "title": "Ủy viên", "role": "member"}, {"name": "Hồ Vân"}]}}


def test_an_answer_that_is_missing_is_said_in_short_where_it_is_asked(person: Person) -> None:
    person.begin({"unit": {"name": "Trường A"}})
    shown = person.see("don-vi")
    assert shown.count(ANSWER) == 2
    assert "Trả lời ở trang" not in shown


def test_a_choice_that_is_missing_is_said_as_one(person: Person) -> None:
    person.begin({"session": {"ballots": {"issued": 9}}})
    assert CHOOSE in person.see("bien-ban-hop-hoi-dong-phieu")


def test_a_proposal_is_not_told_off_as_missing(person: Person) -> None:
    person.begin({"unit": {"name": "Trường A"}})
    assert PROPOSED in person.see("don-vi")


def test_a_missing_cell_is_named_by_its_row_and_column(person: Person) -> None:
    person.begin(COUNCIL)
    shown = person.see("hoi-dong-thanh-vien")
    assert shown.count("Dòng 2: chưa có “Chức vụ”.") == 2
    assert shown.count("Dòng 2: chưa có “Vai trò trong Hội đồng”.") == 2
    assert 'href="#thanh-vien-1-role"' in shown


def test_the_check_page_names_the_row_too(person: Person) -> None:
    person.begin(COUNCIL)
    assert "Trang “Thành viên Hội đồng”, dòng 2, cột “Chức vụ”." in person.see("kiem-tra")


def test_only_a_page_that_was_begun_renews_its_findings(person: Person) -> None:
    person.begin()
    assert "data-checked" not in person.see("don-vi")
    person.send("don-vi", {"ten-don-vi": "Trường A"})
    assert 'data-checked="true"' in person.see("don-vi")
