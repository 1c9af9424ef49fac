"""The run: one finding for one defect, each with its ground, in the order of the dossier."""

import datetime as dt
from collections.abc import Callable

from msgspec import structs

from awards.check.finding import Finding
from awards.citation import Basis
from awards.rulebook.load import InForce
from awards.rulebook.outcome import Outcome
from awards.rulebook.rule import Rule
from tests.check.clean import clean
from tests.check.conftest import Check

PLAN = Basis("540/KH-SGDĐT", "mục III.4, gạch đầu dòng thứ hai", "text")


def test_the_finding_is_what_the_contract_promises(checked: Check) -> None:
    data = clean()
    del data["nominees"][2]["votes"]

    (finding,) = checked(data).open

    assert finding == Finding(
        code="minutes.nominee-without-votes",
        outcome=Outcome.UNKNOWN,
        severity="error",
        subject="n3",
        at="/nominees/2/votes",
        message="Biên bản họp Hội đồng chưa ghi kết quả biểu quyết cho Lý Minh Khang.",
        read={"votes.for": None, "votes.against": None},
        basis=(
            PLAN,
            Basis(
                "15/2003/QH11",
                "Điều 84 khoản 2 (sửa đổi năm 2013)",
                "quoted",
                "Hồ sơ gồm biên bản xét khen thưởng; phép kiểm tra này giữ cho biên bản tự khớp.",
            ),
        ),
        fix="Nhập số phiếu đồng ý và không đồng ý ở bước “Phiên họp”.",
        place="trang “Phiên họp – Kết quả biểu quyết”",
    )


def test_what_waits_for_another_finding_names_it_and_is_not_listed(checked: Check) -> None:
    data = clean()
    del data["nominees"][2]["votes"]

    waiting = {each.code: each.because for each in checked(data).findings if each.because}

    assert waiting == {
        "votes.above-valid": "minutes.nominee-without-votes",
        "votes.approval-share": "minutes.nominee-without-votes",
        "law.threshold-unverified": "minutes.nominee-without-votes",
    }


def test_a_chain_of_waiting_names_the_first_finding(checked: Check) -> None:
    data = clean()
    data["session"]["ballots"]["returned"] = 10

    waiting = {each.code: each.because for each in checked(data).findings if each.because}

    assert waiting["votes.above-valid"] == "ballots.returned-above-issued"
    assert waiting["votes.approval-share"] == "ballots.returned-above-issued"


def test_one_nominees_gap_does_not_hide_anothers_defect(checked: Check) -> None:
    data = clean()
    del data["nominees"][1]["votes"]
    data["nominees"][2]["votes"] = {"for": 5, "against": 4}

    assert [(each.code, each.subject) for each in checked(data).open] == [
        ("minutes.nominee-without-votes", "n2"),
        ("votes.approval-share", "n3"),
    ]


def test_one_criterions_gap_does_not_hide_the_next_ones_defect(checked: Check) -> None:
    data = clean()
    criteria = data["nominees"][2]["criteria"]
    del criteria["member-leads"]
    criteria["member-works"]["evidence"] = ""

    assert [(each.code, each.at) for each in checked(data).open] == [
        ("criteria.not-answered", "/nominees/2/criteria/member-leads"),
        ("criteria.no-evidence", "/nominees/2/criteria/member-works/evidence"),
    ]


def test_a_law_that_is_not_in_force_on_the_day_is_not_cited(checked: Check) -> None:
    def cited(received: str) -> list[str]:
        data = clean()
        data["received"] = received
        data["unit"]["place"] = ""
        found = next(each for each in checked(data, today=dt.date(2026, 1, 1)).open if each.at == "/unit/place")
        return [basis.instrument for basis in found.basis]

    assert cited("2023-08-02") == ["30/2020/NĐ-CP", "15/2003/QH11"]
    assert cited("2024-08-02") == ["30/2020/NĐ-CP", "06/2022/QH15"]


def _only(*codes: str) -> Callable[[InForce], InForce]:
    return lambda given: structs.replace(given, rules=tuple(rule for rule in given.rules if rule.code in codes))


def test_rules_are_put_after_those_that_they_come_after_whatever_their_order_in_the_files(checked: Check) -> None:
    data = clean()
    data["session"]["ballots"]["returned"] = 10

    def reversed_rules(given: InForce) -> InForce:
        return structs.replace(given, rules=tuple(reversed(given.rules)))

    assert [each.code for each in checked(data, amend=reversed_rules).open] == ["ballots.returned-above-issued"]


def test_a_rule_without_the_one_it_comes_after_still_speaks(checked: Check) -> None:
    data = clean()
    data["session"]["ballots"]["valid"] = 8

    assert [each.code for each in checked(data, amend=_only("votes.above-valid")).open] == ["votes.above-valid"] * 3


def test_every_rule_comes_after_rules_that_exist(common_rules: tuple[Rule, ...]) -> None:
    codes = {rule.code for rule in common_rules}

    assert {code for rule in common_rules for code in rule.after} <= codes


def test_the_result_names_day_rulebook_path_and_nominees(checked: Check) -> None:
    result = checked(clean())

    assert (result.programme, result.on, result.path) == (
        "an-giang-dan-van-kheo-2021-2025",
        dt.date(2023, 8, 1),
        "ho-so.json",
    )
    assert result.rulebook.startswith("2026.11+")
    assert result.names == {"n1": "Tổ Ngữ văn", "n2": "Nguyễn Thị Hà", "n3": "Lý Minh Khang"}


def test_the_same_dossier_gives_the_same_result(checked: Check) -> None:
    assert checked(clean()) == checked(clean())


def test_findings_come_in_the_order_of_the_dossier(checked: Check) -> None:
    data = clean()
    data["unit"]["place"] = ""
    data["session"]["closed"] = "07:30"
    data["nominees"][2]["model"] = ""
    data["nominees"][0]["field"] = ""

    assert [each.at for each in checked(data).open] == [
        "/unit/place",
        "/session/closed",
        "/nominees/0/field",
        "/nominees/2/model",
    ]


def test_a_missing_answer_hides_nothing_that_it_says_nothing_of(checked: Check) -> None:
    data = clean()
    del data["unit"]["code"]
    gone = data["council"]["members"].pop(4)["name"]

    found = [(each.code, each.at) for each in checked(data).open]

    place = data["session"]["present"].index(gone)
    assert found == [("completeness.answer", "/unit/code"), ("minutes.present-not-member", f"/session/present/{place}")]


def test_a_nominee_without_a_name_is_called_by_its_place_in_the_list(checked: Check) -> None:
    data = clean()
    nominee = data["nominees"][1]
    for key in ("name", "criteria", "discipline", "cases", "history", "votes"):
        del nominee[key]

    found = [each for each in checked(data).open if each.subject == "n2"]

    assert [each.message for each in found if "Đối tượng thứ 2" in each.message]
    assert [each.message for each in found if "chưa rõ" in each.message + each.fix] == []
