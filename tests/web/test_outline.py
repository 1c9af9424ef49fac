"""Which pages a dossier has: those of the forms that its programme names."""

import datetime as dt

from msgspec import structs

from awards.content.folders import find
from awards.formbook.load import load as load_forms
from awards.model import Dossier, Nominee
from awards.rulebook.load import load as load_rules
from awards.web.outline import outline

PROGRAMME = load_rules(find()).in_force("an-giang-dan-van-kheo-2021-2025", dt.date(2024, 8, 1)).programme
FORMBOOK = load_forms(find())


def naming(**forms):
    """The programme with these forms in the place of those of the same document, or beside them."""
    named = {spec.id: spec for spec in PROGRAMME.documents}
    made = {
        key: structs.replace(named.get(key, named["minutes"]), id=key, forms={"any": form})
        for key, form in forms.items()
    }
    return structs.replace(PROGRAMME, documents=tuple({**named, **made}.values()))


def slugs(pages):
    return [page.slug for page in pages]


def test_the_proposal_is_asked_on_the_form_that_the_programme_names():
    found = outline(Dossier(), naming(proposal="nd98/mau-01"), FORMBOOK)
    assert slugs(found.proposal) == ["mau-01-so-ngay", "mau-01-noi-gui", "mau-01-can-cu", "mau-01-nguoi-ky"]


def test_who_counts_the_ballots_is_asked_before_the_votes():
    found = outline(Dossier(nominees=(Nominee(id="n1"),)), naming(counting="common/bien-ban-kiem-phieu"), FORMBOOK)
    assert slugs(found.session)[-3:] == [
        "bien-ban-kiem-phieu-ban-kiem-phieu",
        "bieu-quyet",
        "bien-ban-hop-hoi-dong-y-kien",
    ]
    assert slugs(found.proposal)[0] == "to-trinh-so-ngay"


def test_a_form_that_is_not_there_leaves_the_usual_proposal():
    found = outline(Dossier(), naming(proposal="nd98/mau-99"), FORMBOOK)
    assert slugs(found.proposal) == ["to-trinh-so-ngay", "to-trinh-noi-gui", "to-trinh-nguoi-ky"]
