"""What an earlier program wrote is read without loss: initiatives were once an answer of one form."""

from typing import Any

import pytest

from awards import schema
from awards.model import Initiative
from awards.schema.earlier import carried

ROW = {"nam": 2022, "ten": "Phiếu hẹn", "quyet-dinh": "Quyết định số 402/QĐ-SGDĐT ngày 10/6/2022 của Sở"}
CARRIED = {"title": "Phiếu hẹn", "year": 2022, "number": "402/QĐ-SGDĐT", "date": "2022-06-10", "authority": "Sở"}


def dossier(**nominee: Any) -> dict[str, Any]:
    return {"format": "awards-dossier/1", "nominees": [{"id": "n1", **nominee}]}


def of_old(*rows: Any, **nominee: Any) -> dict[str, Any]:
    return dossier(answers={"sang-kien": list(rows), "khac": "giữ"}, **nominee)


@pytest.mark.parametrize(
    ("before", "initiatives"),
    [
        (of_old(ROW), [CARRIED]),
        (of_old(), []),
        (of_old(ROW, initiatives=[]), [CARRIED]),
        (of_old(ROW, initiatives=[{"title": "Sổ tay"}]), [{"title": "Sổ tay"}, CARRIED]),
        (of_old(ROW, initiatives=[CARRIED]), [CARRIED]),
        (of_old({"ten": "Sổ", "nam": "hai năm"}), [{"title": "Sổ (hai năm)"}]),
        (of_old({"nam": True}), [{"title": "(True)"}]),
        (of_old({"quyet-dinh": "QĐ 5 của Sở", "nam": "", "ten": None}), [{"number": "QĐ 5 của Sở"}]),
        (
            of_old({"quyet-dinh": "Quyết định số 5 ngày 31/2/2022 của Sở"}),
            [{"number": "Quyết định số 5 ngày 31/2/2022 của Sở"}],
        ),
        (of_old({}), []),
    ],
)
def test_rows_are_put_into_todays_cells_word_for_word(before: Any, initiatives: Any) -> None:
    assert carried(before) == dossier(answers={"khac": "giữ"}, initiatives=initiatives)


@pytest.mark.parametrize(
    "before",
    [
        None,
        {},
        {"nominees": "x"},
        {"nominees": ["x", {}, {"answers": "x"}]},
        dossier(answers={"sang-kien": "một dòng chữ"}),
        of_old(ROW, initiatives="x"),
        of_old(ROW, {"title": "của biểu mẫu khác"}),
        of_old({"ten": 5}),
        of_old({"nam": [2022]}),
        of_old("x"),
    ],
)
def test_what_is_no_such_answer_stays_as_it_is(before: Any) -> None:
    assert carried(before) is before


def test_a_file_of_old_is_read_with_its_initiatives_and_written_as_today() -> None:
    (nominee,) = schema.load(of_old({"ten": "Sổ tay", "nam": 2021})).nominees
    assert (nominee.initiatives, nominee.answers) == ((Initiative(title="Sổ tay", year=2021),), {"khac": "giữ"})
