"""The titles and commendations that are shipped: complete in every generation, cited, and true to their chains."""

import datetime as dt
from collections.abc import Mapping
from fractions import Fraction
from typing import Any

import pytest

from awards.content import folders
from awards.rulebook.award import AwardLaw, holding
from awards.rulebook.load import load
from awards.rulebook.outcome import Outcome, any_of
from awards.rulebook.predicates import judge

RULEBOOK = load(folders.Content((folders.built_in(),)))
AWARDS = RULEBOOK.awards
MET, NOT_MET, UNKNOWN = Outcome.MET, Outcome.NOT_MET, Outcome.UNKNOWN
G1, G2, G3, G4 = dt.date(2022, 12, 1), dt.date(2024, 12, 1), dt.date(2025, 12, 1), dt.date(2026, 12, 1)
GENERATIONS = (dt.date(2017, 10, 1), G1, dt.date(2023, 12, 31), dt.date(2024, 1, 1), G2, dt.date(2025, 7, 1), G3, G4)
Rows = tuple[Mapping[str, Any], ...]


def rows_of(award: AwardLaw) -> tuple[Any, ...]:
    return (*award.standards, *award.decided_by, *award.vote, *award.quota, *award.dossier, *award.limits)


def held(award: str, *years: int, **more: str) -> Rows:
    return tuple({"award": award, "year": year, **more} for year in years)


def classified(level: str, *years: int) -> Rows:
    return tuple({"year": year, "level": level} for year in years)


def outcome(award: str, standard: str, **facts: Any) -> Outcome:
    """What the named standard says; `candidate__year=2024` stands for the fact candidate.year."""
    (found,) = [each for each in AWARDS[award].standards if each.id == standard]
    assert found.require is not None
    return judge(found.require, {name.replace("__", "."): value for name, value in facts.items()}, {}).outcome


def applied(award: str, kind: Any, on: dt.date, **facts: Any) -> Outcome:
    """What can be computed for the kind on the day: any one standard is enough."""
    given = {name.replace("__", "."): value for name, value in facts.items()}
    standards = [each for each in AWARDS[award].standards_on(on, kind) if each.require is not None]
    return any_of(judge(each.require or {}, given, {}).outcome for each in standards)


def test_every_title_and_commendation_is_there_with_its_kinds_level_and_next_steps() -> None:
    person, group = ("individual",), ("collective",)
    both = (*person, *group)
    assert {each.id: (each.type, each.level, each.kinds, each.leads_to) for each in AWARDS.values()} == {
        "lao-dong-tien-tien": ("title", "base", person, ("chien-si-thi-dua-co-so",)),
        "chien-si-tien-tien": ("title", "base", person, ("chien-si-thi-dua-co-so",)),
        "chien-si-thi-dua-co-so": (
            "title",
            "base",
            person,
            ("chien-si-thi-dua-tinh", "bang-khen-ubnd-tinh", "bang-khen-bo"),
        ),
        "chien-si-thi-dua-tinh": ("title", "ministry", person, ("chien-si-thi-dua-toan-quoc",)),
        "chien-si-thi-dua-toan-quoc": ("title", "government", person, ()),
        "tap-the-lao-dong-tien-tien": ("title", "base", group, ("tap-the-lao-dong-xuat-sac",)),
        "tap-the-lao-dong-xuat-sac": (
            "title",
            "ministry",
            group,
            ("co-thi-dua-bo-tinh", "bang-khen-ubnd-tinh", "bang-khen-bo"),
        ),
        "co-thi-dua-bo-tinh": ("title", "ministry", group, ("co-thi-dua-chinh-phu", "bang-khen-thu-tuong")),
        "co-thi-dua-chinh-phu": ("title", "government", group, ("huan-chuong-lao-dong-hang-ba",)),
        "giay-khen": ("commendation", "base", both, ()),
        "bang-khen-bo": ("commendation", "ministry", both, ("bang-khen-thu-tuong",)),
        "bang-khen-ubnd-tinh": ("commendation", "ministry", both, ("bang-khen-thu-tuong",)),
        "bang-khen-thu-tuong": ("commendation", "government", both, ("huan-chuong-lao-dong-hang-ba",)),
        "huan-chuong-lao-dong-hang-ba": ("commendation", "president", both, ("huan-chuong-lao-dong-hang-nhi",)),
        "huan-chuong-lao-dong-hang-nhi": ("commendation", "president", both, ("huan-chuong-lao-dong-hang-nhat",)),
        "huan-chuong-lao-dong-hang-nhat": ("commendation", "president", both, ()),
    }


@pytest.mark.parametrize("on", GENERATIONS)
def test_one_authority_decides_each_award_on_every_day(on: dt.date) -> None:
    assert {name: len(holding(award.decided_by, on)) for name, award in AWARDS.items()} == dict.fromkeys(AWARDS, 1)


@pytest.mark.parametrize("on", GENERATIONS)
def test_every_kind_has_a_standard_on_every_day(on: dt.date) -> None:
    without = [(name, kind) for name, each in AWARDS.items() for kind in each.kinds if not each.standards_on(on, kind)]
    assert without == []


@pytest.mark.parametrize("on", GENERATIONS)
def test_papers_are_told_once_for_each_route_on_every_day(on: dt.date) -> None:
    routes = {name: [each.route for each in holding(award.dossier, on)] for name, award in AWARDS.items()}
    assert {name: found for name, found in routes.items() if not found or len(set(found)) < len(found)} == {}


def test_every_standard_can_be_computed_or_is_attested() -> None:
    silent = [
        (name, each.id)
        for name, award in AWARDS.items()
        for each in award.standards
        if not (each.require or each.attested) or not each.id
    ]
    assert silent == []


def test_all_that_is_cited_is_in_the_register_and_held_while_it_is_cited() -> None:
    register = RULEBOOK.instruments
    strays = [
        (award.id, each.basis.instrument)
        for award in AWARDS.values()
        for each in rows_of(award)
        if each.basis.instrument not in register
        or (each.since and not register[each.basis.instrument].in_force_on(each.since))
    ]
    assert strays == []


def test_only_the_law_that_was_read_whole_counts_as_compared() -> None:
    compared = {
        each.basis.instrument for award in AWARDS.values() for each in rows_of(award) if each.basis.verified == "text"
    }
    assert compared == {"06/2022/QH15"}


def test_what_was_not_compared_says_why() -> None:
    bare = [
        (award.id, each.basis.words())
        for award in AWARDS.values()
        for each in rows_of(award)
        if each.basis.verified == "none" and not each.basis.note
    ]
    assert bare == []


def test_every_form_that_is_named_exists_and_ends_with_its_decree() -> None:
    content = folders.Content((folders.built_in(),))
    named = {
        (form, each.since, each.until)
        for award in AWARDS.values()
        for each in award.dossier
        for paper in each.documents
        for form in paper.forms.values()
    }
    assert sorted(form for form, _, _ in named if content.file(f"forms/{form}.yaml") is None) == []
    assert {(form.split("/")[0], str(since), str(until)) for form, since, until in named} == {
        ("nd91", "2017-10-01", "2024-01-01"),
        ("nd98", "2024-01-01", "2025-07-01"),
        ("nd152", "2025-07-01", "2027-03-01"),
    }


@pytest.mark.parametrize("award", ["chien-si-thi-dua-co-so", "tap-the-lao-dong-tien-tien"])
def test_the_district_chair_decides_until_the_commune_chair_does(award: str) -> None:
    levels = [holding(AWARDS[award].decided_by, on)[0].value.rsplit("; ", 1)[1] for on in (G1, G2, G3, G4)]
    assert levels == [
        "Chủ tịch UBND cấp huyện",
        "Chủ tịch UBND cấp huyện",
        "Chủ tịch UBND cấp xã",
        "Chủ tịch UBND cấp xã",
    ]


def test_only_the_vote_that_a_decree_sets_is_told() -> None:
    votes = {
        name: [(each.at_least, each.base, each.secret, str(each.until)) for each in award.vote]
        for name, award in AWARDS.items()
        if award.vote
    }
    ninety = [(Fraction(9, 10), "total_members", True, "2024-01-01")]
    assert votes == {"chien-si-thi-dua-tinh": ninety, "chien-si-thi-dua-toan-quoc": ninety}


def test_fifteen_in_a_hundred_of_the_advanced_is_the_cap_until_2023() -> None:
    award = AWARDS["chien-si-thi-dua-co-so"]
    assert [[(each.share, each.of) for each in holding(award.quota, on)] for on in (G1, G2, G3, G4)] == [
        [(Fraction(3, 20), "lao-dong-tien-tien")],
        [],
        [],
        [],
    ]


def test_the_state_takes_one_set_with_files_since_2024_and_the_province_sets_its_own_number() -> None:
    def sets(award: str, on: dt.date) -> set[tuple[int | None, bool | None]]:
        return {(each.copies, each.electronic) for each in holding(AWARDS[award].dossier, on)}

    assert [sets("bang-khen-thu-tuong", on) for on in (G1, G2, G3)] == [{(2, None)}, {(1, True)}, {(1, True)}]
    assert [sets("huan-chuong-lao-dong-hang-ba", on) for on in (G1, G2)] == [{(3, None)}, {(1, True)}]
    assert [sets("bang-khen-ubnd-tinh", on) for on in (G1, G2, G3)] == [{(1, None)}, {(None, None)}, {(None, None)}]


def test_a_title_that_rests_on_an_initiative_asks_for_its_certificate() -> None:
    for award in ("chien-si-thi-dua-co-so", "chien-si-thi-dua-tinh", "chien-si-thi-dua-toan-quoc"):
        papers = [[paper.id for paper in each.documents] for each in AWARDS[award].dossier]
        assert papers
        assert all("initiative-certificate" in each for each in papers)


def test_excellent_work_alone_makes_a_base_fighter_since_2024_only() -> None:
    facts = {
        "record__history": held("lao-dong-tien-tien", 2022),
        "record__results": classified("excellent", 2022),
        "record__initiatives": (),
        "candidate__year": 2022,
    }
    days = (G1, G2, G3, G4)
    assert [applied("chien-si-thi-dua-co-so", "individual", on, **facts) for on in days] == [
        NOT_MET,
        MET,
        MET,
        MET,
    ]


def test_the_draft_of_2025_is_kept_and_never_applied() -> None:
    award = AWARDS["chien-si-thi-dua-co-so"]
    assert [each.id for each in award.drafts("individual")] == ["du-thao-2025"]
    assert "du-thao-2025" not in [each.id for each in award.standards_on(G4, "individual")]
    assert {name for name, each in AWARDS.items() if each.drafts("individual") or each.drafts("collective")} == {
        award.id
    }


@pytest.mark.parametrize(
    ("advanced", "before", "since"),
    [(10, NOT_MET, NOT_MET), (11, MET, NOT_MET), (13, MET, NOT_MET), (14, MET, MET)],
)
def test_more_than_half_was_enough_for_a_collective_and_seventy_percent_is_now(
    advanced: int, before: Outcome, since: Outcome
) -> None:
    facts = {
        "candidate__year": 2022,
        "record__results": classified("good", 2022),
        "staffing__members": 20,
        "staffing__advanced": advanced,
        "staffing__warned": 0,
    }
    found = [applied("tap-the-lao-dong-tien-tien", "collective", on, **facts) for on in (G1, G2)]
    assert found == [before, since]


def test_a_warning_bars_an_excellent_collective_until_2023_only() -> None:
    facts = {
        "candidate__year": 2022,
        "record__results": classified("excellent", 2022),
        "staffing__members": 20,
        "staffing__advanced": 20,
        "staffing__base_fighters": 1,
        "staffing__completed": 20,
        "staffing__warned": 1,
    }
    found = [applied("tap-the-lao-dong-xuat-sac", "collective", on, **facts) for on in (G1, G2)]
    assert found == [NOT_MET, MET]


@pytest.mark.parametrize(
    ("titles", "expected"),
    [((2022, 2023, 2024), MET), ((2023, 2024), NOT_MET), ((2021, 2022, 2024), NOT_MET), ((2021, 2022, 2023), NOT_MET)],
)
def test_three_base_titles_in_a_row_lead_to_the_province(titles: tuple[int, ...], expected: Outcome) -> None:
    facts = {
        "candidate__year": 2024,
        "record__history": held("chien-si-thi-dua-co-so", *titles),
        "record__initiatives": classified("ministry", 2024),
    }
    assert outcome("chien-si-thi-dua-tinh", "ba-lan-lien-tuc-2022", **facts) is expected


@pytest.mark.parametrize(
    ("titles", "expected"), [((2021, 2024), MET), ((2023, 2024), MET), ((2024,), NOT_MET), ((2018, 2024), NOT_MET)]
)
def test_two_provincial_titles_need_not_be_of_neighbouring_years(titles: tuple[int, ...], expected: Outcome) -> None:
    facts = {
        "candidate__year": 2024,
        "record__history": (
            *held("chien-si-thi-dua-co-so", *range(2019, 2025)),
            *held("chien-si-thi-dua-tinh", *titles),
        ),
        "record__initiatives": classified("nation", 2024),
    }
    assert outcome("chien-si-thi-dua-toan-quoc", "hai-lan-lien-tuc-2022", **facts) is expected


def test_the_two_ways_to_a_provincial_commendation_are_not_added_up() -> None:
    facts = {
        "candidate__year": 2024,
        "record__history": held("chien-si-thi-dua-co-so", 2023),
        "record__results": classified("excellent", 2024),
        "record__initiatives": classified("base", 2023, 2024),
    }
    assert applied("bang-khen-ubnd-tinh", "individual", G2, **facts) is NOT_MET


@pytest.mark.parametrize("kind", ["individual", "collective"])
def test_ministry_and_province_ask_the_same_since_2024(kind: Any) -> None:
    asked = [
        [each.require for each in AWARDS[name].standards_on(G2, kind)]
        for name in ("bang-khen-bo", "bang-khen-ubnd-tinh")
    ]
    assert asked[0] == asked[1]


FIVE = range(2020, 2025)


@pytest.mark.parametrize(
    ("route", "expected"), [("merit", MET), ("thematic", NOT_MET), ("sudden", NOT_MET), (None, UNKNOWN)]
)
def test_an_award_for_a_movement_is_no_step_upward_by_merit(route: str | None, expected: Outcome) -> None:
    before = {"award": "bang-khen-ubnd-tinh", "year": 2019, "route": route}
    facts = {
        "candidate__year": 2024,
        "record__history": (before, *held("chien-si-thi-dua-co-so", 2020, 2022, 2024)),
        "record__results": classified("good", *FIVE),
    }
    assert applied("bang-khen-thu-tuong", "individual", G2, **facts) is expected


@pytest.mark.parametrize(("year", "person", "group"), [(2019, MET, MET), (2022, MET, NOT_MET)])
def test_a_collective_counts_its_five_years_after_the_commendation_a_person_need_not(
    year: int, person: Outcome, group: Outcome
) -> None:
    before = held("bang-khen-ubnd-tinh", year, route="merit")
    facts = {"candidate__year": 2024, "record__results": classified("excellent", *FIVE)}
    titles = held("chien-si-thi-dua-co-so", 2020, 2022, 2024)
    flag = held("co-thi-dua-bo-tinh", 2024, route="merit")
    found = (
        applied("bang-khen-thu-tuong", "individual", G2, record__history=before + titles, **facts),
        applied("bang-khen-thu-tuong", "collective", G2, record__history=before + flag, **facts),
    )
    assert found == (person, group)


@pytest.mark.parametrize(
    ("medal", "before", "title", "times", "excellent"),
    [
        ("ba", "bang-khen-thu-tuong", "chien-si-thi-dua-co-so", 3, 1),
        ("nhi", "huan-chuong-lao-dong-hang-ba", "chien-si-thi-dua-tinh", 1, 2),
        ("nhat", "huan-chuong-lao-dong-hang-nhi", "chien-si-thi-dua-tinh", 2, 3),
    ],
)
def test_each_class_of_the_medal_asks_for_its_titles_and_excellent_years(
    medal: str, before: str, title: str, times: int, excellent: int
) -> None:
    def found(titles: int, years: int) -> Outcome:
        results = classified("excellent", *FIVE[:years]) + classified("good", *FIVE[years:])
        history = held(before, 2019, route="merit") + held(title, *FIVE[:titles])
        facts = {"candidate__year": 2024, "record__history": history, "record__results": results}
        return applied(f"huan-chuong-lao-dong-hang-{medal}", "individual", G2, **facts)

    assert (found(times, excellent), found(times - 1, excellent), found(times, excellent - 1)) == (
        MET,
        NOT_MET,
        NOT_MET,
    )


BEFORE = {
    "ba": "bang-khen-thu-tuong",
    "nhi": "huan-chuong-lao-dong-hang-ba",
    "nhat": "huan-chuong-lao-dong-hang-nhi",
}


@pytest.mark.parametrize(
    ("flags", "medals"),
    [
        ((1, 0), "ba"),
        ((0, 2), "ba"),
        ((1, 1), "nhi"),
        ((0, 3), "nhi"),
        ((2, 0), "nhat"),
        ((1, 2), "nhat"),
        ((0, 4), "nhat"),
    ],
)
def test_flags_open_the_medals_of_a_collective(flags: tuple[int, int], medals: str) -> None:
    before = BEFORE[medals]
    government, province = flags
    history = (
        *held(before, 2019, route="merit"),
        *held("co-thi-dua-chinh-phu", *FIVE[:government], route="merit"),
        *held("co-thi-dua-bo-tinh", *FIVE[:province], route="merit"),
    )
    facts = {
        "candidate__year": 2024,
        "candidate__years_existing": 10,
        "record__history": history,
        "record__results": classified("excellent", *FIVE),
    }
    fewer = facts | {"record__history": history[:-1]}
    assert applied(f"huan-chuong-lao-dong-hang-{medals}", "collective", G2, **fewer) is NOT_MET
    medal, young = f"huan-chuong-lao-dong-hang-{medals}", facts | {"candidate__years_existing": 9}
    assert applied(medal, "collective", G2, **facts) is MET
    assert applied(medal, "collective", G2, **young) is (NOT_MET if medals == "ba" else MET)


def test_of_somebody_of_whom_nothing_is_known_nothing_is_told() -> None:
    told = {
        (award.id, each.id): judge(each.require, {}, {}).outcome
        for award in AWARDS.values()
        for each in award.standards
        if each.require is not None
    }
    assert {key: found for key, found in told.items() if found is not UNKNOWN} == {}


def _steps(written: Any) -> list[Mapping[str, Any]]:
    """Every `where` of a condition that asks for a commendation or a flag already held."""
    if isinstance(written, list):
        return [found for each in written for found in _steps(each)]
    if not isinstance(written, Mapping):
        return []
    where = written.get("where", {})
    asked = where.get("award", ())
    named = asked if isinstance(asked, list) else [asked] if asked else []
    own = [where] if any(name.startswith(("bang-khen", "huan-chuong", "co-thi-dua")) for name in named) else []
    return own + [found for each in written.values() for found in _steps(each)]


def test_since_2024_every_earlier_step_is_asked_for_its_route() -> None:
    steps = [
        (award.id, each.id, where)
        for award in AWARDS.values()
        for each in award.standards
        if each.since and each.since >= dt.date(2024, 1, 1)
        for where in _steps(each.require)
    ]
    assert len(steps) > 10
    assert [found for found in steps if found[2].get("route") not in ("merit", ["merit", "service"])] == []
