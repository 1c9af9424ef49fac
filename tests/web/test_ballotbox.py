"""Beside the votes stand the numbers that they must fit, and the share that they make."""

from tests.web.dossiers import clean
from tests.web.person import Person


def test_the_ballots_stand_above_the_votes_with_the_way_to_mend_them(person: Person) -> None:
    person.begin(clean())
    shown = person.see("bieu-quyet")
    for words in ("Thành viên có biểu quyết", "Phiếu phát ra", "Phiếu thu về", "Phiếu hợp lệ"):
        assert f"<dt>{words}</dt><dd>9</dd>" in shown
    assert f'href="{person.top}/bien-ban-hop-hoi-dong-phieu?ve={person.top}/bieu-quyet"' in shown


def test_each_share_is_told_over_its_whole(person: Person) -> None:
    person.begin(clean())
    words = "Đồng ý 8 trên tổng số 9 thành viên Hội đồng có biểu quyết: 88,9 % (cần ít nhất 80 %)."
    assert person.see("bieu-quyet").count(words) == 2


def test_a_share_that_is_not_known_is_not_told(person: Person) -> None:
    person.begin()
    person.add("Tổ Ngữ văn", "collective")
    shown = person.see("bieu-quyet")
    assert "trên tổng số" not in shown
    assert "<dt>Phiếu phát ra</dt><dd>chưa rõ</dd>" in shown
