"""What a regulation gives to the programmes under it, and what a programme's own word stands before."""

from typing import Any

import pytest

from awards.citation import Basis
from awards.rulebook.regulation import completed, under

SOURCE = Basis("11/QĐ", "", "text", "Toàn văn.")


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ({"clause": "Điều 1", "note": ""}, ("11/QĐ", "Điều 1", "text", "")),
        ({"clause": "Điều 2", "note": "Xem.", "verified": "none"}, ("11/QĐ", "Điều 2", "none", "Xem.")),
        ({"clause": "Điều 3", "note": "", "instrument": "91/NĐ"}, ("91/NĐ", "Điều 3", "text", "")),
        ({"clause": "Điều 4", "note": "", "instrument": None, "verified": None}, ("11/QĐ", "Điều 4", "text", "")),
    ],
)
def test_a_clause_takes_from_the_source_what_it_does_not_say(clause: dict[str, Any], expected: tuple[str, ...]) -> None:
    assert tuple(completed(clause, SOURCE).items()) == tuple(
        zip(("instrument", "clause", "verified", "note"), expected, strict=True)
    )


def clause(number: str) -> dict[str, str]:
    return {"clause": number, "note": ""}


def whole(number: str) -> dict[str, str]:
    return {"instrument": "11/QĐ", "clause": number, "verified": "text", "note": ""}


REGULATION = {
    "source": SOURCE,
    "parameters": ({"id": "a", "basis": clause("1")}, {"id": "b", "basis": clause("2")}),
    "questions": ({"id": "trang", "questions": ({"id": "hoi", "basis": clause("3")},)},),
    "grounds": ({"text": "Căn cứ chung"},),
    "cites": ({"code": "history.same", "basis": clause("4")},),
}
OWN = {
    "id": "mau",
    "parameters": ({"id": "a", "basis": clause("I")},),
    "questions": ({"id": "rieng", "questions": ()},),
    "grounds": (),
}


def test_a_programme_has_its_own_word_and_the_regulations_where_it_says_nothing() -> None:
    assert under(OWN, REGULATION) == {
        "id": "mau",
        "parameters": ({"id": "b", "basis": whole("2")}, {"id": "a", "basis": clause("I")}),
        "questions": (
            {"id": "trang", "questions": ({"id": "hoi", "basis": whole("3")},)},
            {"id": "rieng", "questions": ()},
        ),
        "grounds": ({"text": "Căn cứ chung"},),
        "cites": (("history.same", Basis("11/QĐ", "4", "text", "")),),
    }


def test_grounds_of_its_own_stand_alone() -> None:
    own = ({"text": "Căn cứ riêng"},)
    assert under({**OWN, "grounds": own}, REGULATION)["grounds"] == own
