"""Citations: what several clauses say together."""

import pytest

from awards.citation import Basis, Verified, together

PLAN = "540/KH-SGDĐT"


def cited(*clauses: str, verified: Verified = "text") -> list[Basis]:
    return [Basis(PLAN, clause, verified) for clause in clauses]


@pytest.mark.parametrize(
    ("clauses", "held"),
    [
        (["mục II.1", "mục II.2"], "mục II"),
        (["mục III.2.2, gạch đầu dòng thứ nhất", "mục III.2.2, gạch đầu dòng thứ hai"], "mục III.2.2"),
        (["mục III.2.1, gạch đầu dòng thứ nhất", "mục III.2.2, gạch đầu dòng thứ nhất"], "mục III.2"),
        (["mục IV.1", "mục IV.12"], "mục IV"),
        (["mục II.1", "mục II"], "mục II"),
        (["mục III.3"], "mục III.3"),
        (["Điều 10 khoản 2", "Điều 10 khoản 3"], "Điều 10 khoản 2"),
        (["mục I", "mục II"], "mục I"),
    ],
)
def test_several_clauses_are_cited_by_the_one_that_holds_them(clauses: list[str], held: str) -> None:
    assert together(cited(*clauses)) == Basis(PLAN, held, "text")


def test_what_is_cited_together_is_compared_no_further_than_the_least_compared() -> None:
    least = [*cited("mục II.1"), *cited("mục II.2", verified="none"), *cited("mục II.3", verified="quoted")]
    assert together(least) == Basis(PLAN, "mục II", "none")


def test_clauses_of_several_instruments_are_cited_by_the_first() -> None:
    first = Basis(PLAN, "mục II.1", "text", "Ghi chú")
    assert together([first, Basis("14-KH/BDVTU", "mục II.2", "text")]) == first
    assert together([first]) == first
    assert together([]) is None
