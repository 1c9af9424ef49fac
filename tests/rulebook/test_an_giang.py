"""The content for An Giang, against the text of Kế hoạch 540/KH-SGDĐT."""

import datetime as dt

from awards.content import folders
from awards.rulebook.load import load

RULEBOOK = load(folders.Content((folders.built_in(),)))
PROGRAMME = RULEBOOK.in_force("an-giang-dan-van-kheo-2021-2025", dt.date(2023, 8, 1)).programme
ROLES = ("leader", "party-member", "union-or-association-member", "civil-servant")


def test_the_award_is_the_provincial_chairs_commendation_for_both_kinds() -> None:
    (award,) = PROGRAMME.awards
    assert (award.id, award.title, award.kinds) == (
        "bang-khen-ubnd-tinh",
        "Bằng khen Chủ tịch UBND tỉnh An Giang",
        ("individual", "collective"),
    )


def test_both_fields_have_their_three_contents() -> None:
    assert [(field.id, len(field.contents), field.basis.clause) for field in PROGRAMME.fields] == [
        ("van-hoa-xa-hoi", 3, "mục II.1"),
        ("he-thong-chinh-tri", 3, "mục II.2"),
    ]


def test_a_person_with_several_roles_answers_for_each() -> None:
    counts = [len(PROGRAMME.criteria_for("individual", (role,))) for role in ROLES]
    assert counts == [5, 2, 3, 6]
    assert len(PROGRAMME.criteria_for("individual", ROLES)) == sum(counts)
    assert len(PROGRAMME.criteria_for("collective", ())) == 7


def test_the_dossier_is_three_copies_of_four_kinds_of_papers() -> None:
    assert (PROGRAMME.copies, PROGRAMME.originals_only) == (3, True)
    assert [(spec.id, dict(spec.forms)) for spec in PROGRAMME.documents] == [
        ("proposal", {"any": "common/to-trinh"}),
        ("list", {"any": "common/danh-sach"}),
        ("minutes", {"any": "common/bien-ban-hop-hoi-dong"}),
        ("report", {"collective": "nd91/mau-01", "individual": "nd91/mau-02"}),
    ]


def test_everything_but_the_parameters_was_compared_with_the_plan() -> None:
    cited = [
        *PROGRAMME.fields,
        *PROGRAMME.roles,
        *PROGRAMME.criteria,
        *PROGRAMME.documents,
        *PROGRAMME.calendar,
        *PROGRAMME.awards,
    ]
    assert {(each.basis.instrument, each.basis.verified) for each in cited} == {("540/KH-SGDĐT", "text")}
    assert {each.basis.verified for each in PROGRAMME.parameters.values()} == {"none"}


def test_the_grounds_follow_the_law_of_the_day() -> None:
    days = (dt.date(2023, 12, 31), dt.date(2024, 1, 1), dt.date(2025, 7, 1), dt.date(2026, 10, 1))
    grounds = [RULEBOOK.in_force(PROGRAMME.id, day).programme.grounds for day in days]
    assert [found[1].split(" ngày ")[0] for found in grounds] == [
        "Căn cứ Nghị định số 91/2017/NĐ-CP",
        "Căn cứ Nghị định số 98/2023/NĐ-CP",
        "Căn cứ Nghị định số 152/2025/NĐ-CP",
        "Căn cứ Nghị định số 152/2025/NĐ-CP",
    ]
    assert ["23 tháng 4 năm 2026" in found[0] for found in grounds] == [False, False, False, True]


def test_one_decree_follows_another_without_a_gap() -> None:
    decrees = ("91/2017/NĐ-CP", "98/2023/NĐ-CP", "152/2025/NĐ-CP")
    days = (dt.date(2017, 10, 1), dt.date(2023, 12, 31), dt.date(2024, 1, 1), dt.date(2025, 7, 1), dt.date(2027, 3, 1))
    in_force = [[number for number in decrees if RULEBOOK.instruments[number].in_force_on(day)] for day in days]
    assert in_force == [["91/2017/NĐ-CP"], ["91/2017/NĐ-CP"], ["98/2023/NĐ-CP"], ["152/2025/NĐ-CP"], []]
