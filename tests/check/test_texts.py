"""Texts copied between nominees: found with small changes, told once, and found fast."""

import time
from typing import Any

import pytest
from msgspec import structs

from awards import schema
from awards.check import texts
from awards.check.case import Case
from tests.check.clean import attested, clean
from tests.check.conftest import Check

COPY = "/nominees/2/answers/dan-van-kheo"


def _with_text(text: str) -> dict[str, Any]:
    data = clean()
    data["nominees"][2]["answers"]["dan-van-kheo"] = text
    return data


ORIGINAL = clean()["nominees"][1]["answers"]["dan-van-kheo"]


@pytest.mark.parametrize(
    ("text", "similar"),
    [
        (ORIGINAL, 100),
        (ORIGINAL.replace("tôi", "em").replace("862", "870"), 98),
        (ORIGINAL.upper(), 100),
        (ORIGINAL.replace(" ", "  "), 100),
    ],
)
def test_a_copy_is_found_whatever_its_blanks_capitals_and_small_changes(
    text: str, similar: int, checked: Check
) -> None:
    (finding,) = checked(_with_text(text)).open

    assert (finding.code, finding.subject, finding.at) == ("texts.copied", "n3", COPY)
    assert finding.message == (
        f"Lý Minh Khang: “Những thành tích xuất sắc trong thực hiện phong trào “Dân…” giống {similar} % với phần của "
        "Nguyễn Thị Hà; số đoạn giống nhau: 1."
    )


def test_several_copied_passages_of_one_colleague_are_told_once(checked: Check) -> None:
    data = _with_text(ORIGINAL)
    data["nominees"][2]["answers"]["thanh-tich"] = data["nominees"][1]["answers"]["thanh-tich"]

    (finding,) = checked(data).open

    assert finding.read["pair.similarity"] == 100
    assert finding.message.endswith("số đoạn giống nhau: 2.")


def test_evidence_copied_between_criteria_is_found(checked: Check) -> None:
    data = clean()
    evidence = data["nominees"][1]["criteria"]["servant-serves"]["evidence"]
    data["nominees"][2]["criteria"]["member-leads"]["evidence"] = evidence

    (finding,) = checked(data).open

    assert (finding.code, finding.at) == ("texts.copied", "/nominees/2/criteria/member-leads/evidence")


def test_the_description_of_the_unit_may_be_shared_by_its_collectives(checked: Check) -> None:
    data = clean()
    second = {**clean()["nominees"][0], "id": "n4", "name": "Tổ Toán"}
    own = {
        key: f"{key} {index}: {'số liệu riêng của tổ Toán năm 2023, ' * 10}"
        for index, key in enumerate(("thanh-tich-nhiem-vu", "dan-van-kheo", "bien-phap", "chu-truong", "dang-doan-the"))
    }
    second["answers"] = {**second["answers"], **own}
    second["criteria"] = attested(
        {
            key: f"Tổ Toán có kết quả riêng số {index} cho {key} trong năm 2023." * 2
            for index, key in enumerate(second["criteria"])
        }
    )
    data["nominees"].append(second)
    data["session"]["nominees"] = data["proposal"]["nominees"] = ["n1", "n2", "n3", "n4"]
    data["proposal"]["counts"]["collective"] = data["quota"]["collective"] = 2

    assert [finding.code for finding in checked(data).open] == []


def test_every_nominee_after_the_first_was_compared(case: Case) -> None:
    facts: list[Any] = [{} for _ in case.dossier.nominees]

    told = [(each.at, each.facts["pair.similarity"]) for each in texts.subjects(case, facts)]

    assert told == [("/nominees/1/answers", 0), ("/nominees/2/answers", 0)]


def _account(owner: int, part: int) -> str:
    """Five hundred words that no other nominee writes in this order."""
    start = owner * 3 + part
    return " ".join(f"từ{(start * 7919 + step * (start + 2)) % 2999}" for step in range(500))


def test_a_hundred_reports_are_compared_in_a_blink(case: Case) -> None:
    told_in = ("thanh-tich", "dan-van-kheo", "pham-chat")
    base = clean()
    base["nominees"] = [
        {
            "id": f"n{owner}",
            "kind": "individual",
            "answers": {key: _account(owner, part) for part, key in enumerate(told_in)},
        }
        for owner in range(100)
    ]
    dossier = schema.load(base)
    hundred = structs.replace(case, dossier=dossier, data=schema.dump(dossier))

    started = time.process_time()
    told = list(texts.subjects(hundred, [{} for _ in range(100)]))

    assert [each.facts["pair.similarity"] for each in told] == [0] * 99
    assert time.process_time() - started < 1
