"""What a programme says of one nominee and of one day."""

import datetime as dt

import pytest
from msgspec.structs import replace

from awards.citation import Basis
from awards.model import Dossier, Initiative, Nominee
from awards.rulebook.programme import Award, Deadline, DocumentSpec, Field, Programme, Quota, Recipient, Role, Standard

BASIS = Basis("1/KH", "mục I", "text")


def clause(number: str) -> Basis:
    return Basis("1/KH", f"mục {number}", "text")


def standard(kind: str, route: str | None, *reads: str) -> Standard:
    return Standard(kind=kind, text="", basis=BASIS, route=route, reads=frozenset(reads))


STANDARDS = (
    standard("individual", "merit", "results"),
    standard("individual", None, "history"),
    standard("individual", "sudden", "cases"),
    standard("collective", "merit", "staffing"),
)
TITLE = Award(
    id="danh-hieu",
    title="Danh hiệu",
    decided_by="Thủ trưởng",
    kinds=("individual",),
    basis=BASIS,
    standards=STANDARDS,
    type="title",
)
COMMENDATION = replace(TITLE, id="bang-khen", title="Bằng khen", type="commendation")


def spec(name: str, *, awards: tuple[str, ...] = (), routes: tuple[str, ...] = (), per: bool = True) -> DocumentSpec:
    return DocumentSpec(
        id=name,
        title=name,
        per_nominee=per,
        forms={"any": f"{name}-chung", "individual": f"{name}-ca-nhan"},
        signed=(),
        sealed=False,
        confirmed_by=None,
        basis=clause(name),
        awards=awards,
        routes=routes,
    )


SPECS = (
    spec("to-trinh", per=False),
    spec("bao-cao"),
    spec("giai-trinh", awards=("danh-hieu",)),
    spec("dot-xuat", routes=("sudden",)),
)
REGISTER = Deadline(id="register-model", title="Đăng ký", day=12, month=3, to="Sở", basis=clause("IV"))
PROGRAMME = Programme(
    id="mau",
    title="Mẫu",
    movement="Thi đua",
    issuer="Sở",
    source=BASIS,
    first_year=2021,
    last_year=2025,
    awards=(TITLE, COMMENDATION),
    fields=(Field(id="f", title="Lĩnh vực", contents=(), basis=clause("II")),),
    roles=(Role(id="r", title="Vai trò", basis=clause("III")),),
    criteria=(),
    copies=1,
    copies_basis=BASIS,
    originals_only=False,
    documents=SPECS,
    calendar=(replace(REGISTER, id="khac", basis=clause("V")), REGISTER),
    quota=Quota(set_by="Ban", basis=clause("VI")),
    parameters={},
    has_model=True,
)
PLAIN = replace(PROGRAMME, movement="", fields=(), roles=(), documents=(), calendar=(), quota=None, has_model=False)


def nominee(award: str, kind: str = "individual", route: str | None = None) -> Nominee:
    return Nominee(id="n", kind=kind, name="Trần Văn Bình", award=award, route=route)


@pytest.mark.parametrize(
    ("programme", "who", "route"),
    [
        (PROGRAMME, nominee("danh-hieu"), "merit"),
        (PROGRAMME, nominee("bang-khen"), "thematic"),
        (PROGRAMME, nominee("khong-co"), "merit"),
        (PLAIN, nominee("bang-khen"), "merit"),
        (replace(PROGRAMME, route="service"), nominee("bang-khen"), "service"),
        (replace(PROGRAMME, route="service"), nominee("bang-khen", route="sudden"), "sudden"),
    ],
)
def test_the_route_is_the_nominees_then_the_programmes_then_that_of_the_award(programme, who, route) -> None:
    assert programme.route_of(who) == route


@pytest.mark.parametrize(
    ("programme", "who", "reads"),
    [
        (PROGRAMME, nominee("danh-hieu"), {"results", "history"}),
        (PROGRAMME, nominee("danh-hieu", route="sudden"), {"history", "cases"}),
        (PROGRAMME, nominee("danh-hieu", "collective"), {"staffing"}),
        (PROGRAMME, nominee("bang-khen"), {"history"}),
        (PROGRAMME, nominee("khong-co"), set()),
        (PLAIN, nominee("bang-khen"), {"results", "history", "route"}),
        (PLAIN, nominee("danh-hieu"), {"results", "history"}),
        (replace(PLAIN, route="merit"), nominee("bang-khen"), {"results", "history"}),
    ],
)
def test_what_is_read_is_what_the_standards_of_the_kind_and_route_read(programme, who, reads) -> None:
    assert programme.read_of(who) == reads


@pytest.mark.parametrize(
    ("who", "forms"),
    [
        (nominee("danh-hieu"), ("bao-cao-ca-nhan", "giai-trinh-ca-nhan")),
        (nominee("danh-hieu", "collective"), ("bao-cao-chung", "giai-trinh-chung")),
        (nominee("bang-khen"), ("bao-cao-ca-nhan",)),
        (nominee("bang-khen", route="sudden"), ("bao-cao-ca-nhan", "dot-xuat-ca-nhan")),
        (nominee("danh-hieu", route="sudden"), ("bao-cao-ca-nhan", "giai-trinh-ca-nhan", "dot-xuat-ca-nhan")),
    ],
)
def test_a_nominees_own_papers_are_those_of_its_award_and_route(who: Nominee, forms: tuple[str, ...]) -> None:
    assert PROGRAMME.reports_of(who) == forms


def test_a_paper_for_one_award_is_needed_as_soon_as_one_nominee_is_for_it() -> None:
    both = spec("ca-hai", awards=("danh-hieu",), routes=("sudden",))
    nobody, other, one = (), (nominee("bang-khen"),), (nominee("bang-khen"), nominee("danh-hieu"))
    sudden = (nominee("danh-hieu", route="sudden"),)
    assert [[PROGRAMME.asks_for(each, who) for who in (nobody, other, one, sudden)] for each in (*SPECS, both)] == [
        [True, True, True, True],
        [True, True, True, True],
        [False, False, True, True],
        [False, False, False, True],
        [False, False, False, True],
    ]


def test_a_kind_without_a_form_of_its_own_takes_the_one_for_any() -> None:
    report = spec("bao-cao")
    only = replace(report, forms={"collective": "tap-the"})
    assert [report.form_for(kind) for kind in ("individual", "collective", None)] == [
        "bao-cao-ca-nhan",
        "bao-cao-chung",
        "bao-cao-chung",
    ]
    assert [only.form_for(kind) for kind in ("collective", "individual", None)] == ["tap-the", None, None]


def test_each_trait_is_cited_where_the_plan_gives_it() -> None:
    traits = ("dossier", "models", "fields", "roles", "registration", "quota", "movement")
    without = replace(PROGRAMME, calendar=())
    assert {each: PROGRAMME.clause(each) for each in traits} == {
        "dossier": clause("to-trinh"),
        "models": clause("IV"),
        "fields": clause("II"),
        "roles": clause("III"),
        "registration": clause("IV"),
        "quota": clause("VI"),
        "movement": None,
    }
    assert (without.clause("models"), without.clause("registration")) == (clause("II"), None)
    assert {each: PLAIN.clause(each) for each in traits} == dict.fromkeys(traits)


def test_a_programme_has_the_traits_that_its_plan_gives() -> None:
    assert PROGRAMME.traits == {"dossier", "movement", "models", "fields", "roles", "registration", "quota"}
    assert (PLAIN.traits, PLAIN.asks_dossier, PROGRAMME.asks_dossier) == (frozenset(), False, True)


def test_awards_and_deadlines_are_found_by_their_id() -> None:
    assert [PROGRAMME.award(each) for each in ("danh-hieu", "bang-khen", "khong-co")] == [TITLE, COMMENDATION, None]
    assert [PROGRAMME.deadline(each) for each in ("register-model", "khong-co", None)] == [REGISTER, None, None]


def test_the_period_holds_its_first_and_its_last_year() -> None:
    assert [PROGRAMME.holds_in(year) for year in (2020, 2021, 2025, 2026)] == [False, True, True, False]


def test_a_paper_about_initiatives_is_needed_once_somebody_declares_one() -> None:
    plain = (spec("sang-kien"), spec("ca-hai", awards=("danh-hieu",)))
    papers = [replace(each, if_any="initiatives") for each in plain]
    one = (Initiative(title="Sổ tay"),)
    declared = [replace(nominee(award), initiatives=one) for award in ("bang-khen", "danh-hieu")]
    unknown, nothing = nominee("danh-hieu"), replace(nominee("danh-hieu"), initiatives=())
    told = [[PROGRAMME.asks_for(paper, (who,)) for who in (unknown, nothing, *declared)] for paper in papers]
    assert told == [[False, False, True, True], [False, False, False, True]]


@pytest.mark.parametrize(
    ("answers", "movement"),
    [({"phong-trao": " Dạy tốt "}, "Dạy tốt"), ({"phong-trao": ""}, ""), ({"": "Khác"}, "Thi đua"), ({}, "Thi đua")],
)
def test_the_movement_is_the_one_that_the_dossier_names(answers: dict[str, str], movement: str) -> None:
    asking = replace(PROGRAMME, movement_from="phong-trao")
    dossier = Dossier(programme="mau", year=2024, answers=answers)
    assert asking.of_dossier(dossier) == replace(asking, movement=movement)


def test_a_programme_that_asks_for_no_movement_keeps_its_own() -> None:
    dossier = Dossier(programme="mau", year=2024, answers={"phong-trao": "Dạy tốt", "XXXX": "Dạy tốt"})
    assert PROGRAMME.of_dossier(dossier) == PROGRAMME


@pytest.mark.parametrize(("answer", "kind"), [(True, "school"), (False, "calendar"), ("có", "calendar")])
def test_the_year_is_of_the_kind_that_the_dossier_names(answer: object, kind: str) -> None:
    asking = replace(PROGRAMME, school_year_from="nam-hoc", year_kind="calendar")
    dossier = Dossier(programme="mau", year=2024, answers={"nam-hoc": answer})
    assert asking.of_dossier(dossier) == replace(asking, year_kind=kind)


def test_a_school_year_is_named_by_the_two_years_that_it_touches() -> None:
    school = replace(PROGRAMME, year_kind="school")
    assert [each.term(year) for each in (PROGRAMME, school) for year in (2024, None)] == [
        "năm 2024",
        "năm",
        "năm học 2023-2024",
        "năm học",
    ]


def test_a_deadline_is_told_as_the_plan_tells_it() -> None:
    named = replace(REGISTER, inclusive=True)
    assert [(each.words(), each.last_day(2024)) for each in (REGISTER, named)] == [
        ("trước ngày 12/3", dt.date(2024, 3, 11)),
        ("ngày 12/3", dt.date(2024, 3, 12)),
    ]


def test_a_recipient_is_gone_from_the_day_on_which_it_ceased_to_exist() -> None:
    gone = replace(REGISTER, recipient=Recipient(name="Huyện", until=dt.date(2025, 7, 1), basis=BASIS))
    days = (dt.date(2025, 6, 30), dt.date(2025, 7, 1), dt.date(2025, 7, 2))
    assert [gone.recipient_ended(day) for day in days] == [False, True, True]
    assert not REGISTER.recipient_ended(days[-1])


@pytest.mark.parametrize(("last", "only"), [(2021, 2021), (2025, None)])
def test_only_a_plan_for_one_year_has_an_only_year(last: int, only: int | None) -> None:
    assert replace(PROGRAMME, first_year=2021, last_year=last).only_year == only
