"""Each nominee is asked what its award needs, once, and nothing that another award would need."""

import datetime as dt

import pytest

from awards.check.nominee_forms import asked_of
from awards.content.folders import find
from awards.formbook.load import Formbook
from awards.formbook.load import load as load_forms
from awards.formbook.setting import within
from awards.model import Nominee, Route
from awards.rulebook.load import load as load_rules
from awards.rulebook.programme import Programme

ON = dt.date(2025, 7, 25)
SCHOOL = load_rules(find()).in_force("truong-hoc-nam-hoc", ON).programme
MOVEMENT = load_rules(find()).in_force("an-giang-dan-van-kheo-2021-2025", dt.date(2023, 8, 1)).programme


def forms(programme: Programme) -> Formbook:
    return within(load_forms(find()), programme)


def asked(nominee: Nominee, programme: Programme = SCHOOL) -> list[str]:
    """The pages, a report told by its form alone."""
    told = [
        form.id.rpartition("/")[2] if form.id.startswith("nd") else section.id
        for form, section in asked_of(forms(programme), programme, nominee)
    ]
    return list(dict.fromkeys(told))


def person(award: str, route: Route | None = None) -> Nominee:
    return Nominee(id="n1", kind="individual", award=award, route=route)


PAST = ["ky-luat", "vu-viec"]
WHO = ["doi-tuong", "ca-nhan"]


@pytest.mark.parametrize(
    ("nominee", "pages"),
    [
        (person("lao-dong-tien-tien"), [*WHO, "xep-loai", *PAST]),
        (person("chien-si-thi-dua-co-so"), [*WHO, "mau-03", "xep-loai", *PAST]),
        (person("bang-khen-ubnd-tinh", "merit"), [*WHO, "mau-03", "loai-hinh", "xep-loai", *PAST]),
        (person("bang-khen-ubnd-tinh", "sudden"), [*WHO, "mau-07-ca-nhan", "loai-hinh", *PAST]),
        (
            Nominee(id="n1", kind="collective", award="tap-the-lao-dong-xuat-sac"),
            ["doi-tuong", "mau-02", "xep-loai", "nhan-su", *PAST],
        ),
        (Nominee(id="n1"), ["doi-tuong", *PAST]),
    ],
    ids=["LĐTT", "CSTĐCS", "bằng khen công trạng", "bằng khen đột xuất", "TTLĐXS", "chưa chọn"],
)
def test_the_pages_follow_the_award(nominee: Nominee, pages: list[str]) -> None:
    assert asked(nominee) == pages


def test_what_the_report_asks_is_not_asked_again() -> None:
    nominee = person("chien-si-thi-dua-co-so")
    places = [question.at for _, section in asked_of(forms(SCHOOL), SCHOOL, nominee) for question in section.questions]
    assert "/initiatives" in places
    assert len(places) == len(set(places))


def test_a_movements_nominees_are_asked_as_before() -> None:
    assert not {"loai-hinh", "xep-loai", "sang-kien"} & set(asked(person("bang-khen-ubnd-tinh"), MOVEMENT))
