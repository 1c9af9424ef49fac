import datetime as dt

from awards import schema
from awards.check.run import check
from awards.content import folders
from awards.formbook import load as formbook
from awards.rulebook import load as rulebook

CONTENT = folders.Content((folders.built_in(),))
PATH = folders.built_in() / "examples/an-giang-2023.json"
DOSSIER = schema.read(PATH)


def test_the_example_is_written_as_the_program_writes() -> None:
    assert PATH.read_text(encoding="utf-8") == schema.text(DOSSIER)


def test_the_example_covers_both_kinds_both_fields_and_every_role() -> None:
    assert [nominee.kind for nominee in DOSSIER.nominees] == ["collective"] * 2 + ["individual"] * 4
    assert {nominee.field for nominee in DOSSIER.nominees} == {"van-hoa-xa-hoi", "he-thong-chinh-tri"}
    assert {role for nominee in DOSSIER.nominees for role in nominee.roles} == {
        "leader",
        "party-member",
        "union-or-association-member",
        "civil-servant",
    }


def test_the_example_has_no_error_and_no_warning() -> None:
    in_force = rulebook.load(CONTENT).in_force(DOSSIER.programme, dt.date(2023, 8, 1))
    result = check(DOSSIER, in_force, formbook.load(CONTENT), today=dt.date(2023, 8, 2))
    assert [(each.code, each.at) for each in result.open if each.severity != "info"] == []


def test_every_report_has_substance_of_its_own() -> None:
    for nominee in DOSSIER.nominees:
        words = " ".join(str(answer) for answer in nominee.answers.values()).split()
        assert len(words) > 700, nominee.name
