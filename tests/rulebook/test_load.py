import datetime as dt
from fractions import Fraction
from pathlib import Path

import pytest

from awards.citation import Basis
from awards.content.folders import Content
from awards.content.problem import ContentError, Problem
from awards.rulebook.content_check import check_content
from awards.rulebook.load import EDITION, UnknownProgramme, load
from awards.rulebook.programme import Parameter
from awards.rulebook.show import as_text
from awards.rulebook.show_json import as_json

from .conftest import AWARD, PARAMETERS, PROGRAMME, REGISTER, RULES, Write

DAY = dt.date(2023, 8, 1)


def told(content: Content, on: dt.date = DAY) -> list[str]:
    with pytest.raises(ContentError) as raised:
        load(content).in_force("mau", on)
    return [str(problem) for problem in raised.value.problems]


def test_values_are_those_in_force_on_the_day(write: Write) -> None:
    rulebook = load(write({}))
    before, after = (rulebook.in_force("mau", dt.date(2023, 12, 31)), rulebook.in_force("mau", dt.date(2024, 1, 1)))
    assert (before.programme.copies, before.programme.copies_basis) == (3, Basis("1/KH", "mục III", "text"))
    assert (after.programme.copies, after.programme.copies_basis) == (1, Basis("2/NĐ-CP", "Điều 3", "none"))


def test_a_day_without_a_value_is_told(write: Write) -> None:
    changed = PROGRAMME.replace('from: "2024-01-01"', 'from: "2024-02-01"')
    assert told(write({"rules/programmes/mau.yaml": changed}), dt.date(2024, 1, 15)) == [
        "rules/programmes/mau.yaml: dossier.copies: không có giá trị nào có hiệu lực vào ngày 2024-01-15; "
        "hãy sửa các khóa from, until"
    ]


def test_a_rule_holds_from_its_first_day_up_to_its_end(write: Write) -> None:
    dated = RULES.replace(
        "    severity: error\n", '    from: "2023-01-01"\n    until: "2024-01-01"\n    severity: error\n'
    )
    rulebook = load(write({"rules/common/ballots.yaml": dated}))
    days = [dt.date(2022, 12, 31), dt.date(2023, 1, 1), dt.date(2023, 12, 31), dt.date(2024, 1, 1)]
    assert [len(rulebook.in_force("mau", day).rules) for day in days] == [0, 1, 1, 0]


def test_a_programme_sets_its_own_parameters_over_the_defaults(write: Write) -> None:
    own = PROGRAMME + 'parameters: [{id: quorum, value: "3/4", basis: {clause: mục V, verified: none}}]\n'
    quorum = Parameter(id="quorum", title="Tỷ lệ dự họp", value=Fraction(3, 4), basis=Basis("1/KH", "mục V", "none"))
    assert load(write({"rules/programmes/mau.yaml": own})).in_force("mau", DAY).programme.parameters == {
        "quorum": quorum
    }


def test_a_default_parameter_is_the_one_in_force_on_the_day(write: Write) -> None:
    one = PARAMETERS.strip().replace("value:", 'until: "2024-01-01", value:')
    other = one.split("\n")[1].replace("until:", "from:").replace('"2/3"', '"1/2"')
    rulebook = load(write({"rules/common/parameters.yaml": f"{one}\n{other}\n"}))
    days = (dt.date(2023, 12, 31), dt.date(2024, 1, 1))
    values = [rulebook.in_force("mau", day).programme.parameters["quorum"].value for day in days]
    assert values == [Fraction(2, 3), Fraction(1, 2)]


def test_rules_of_the_programme_come_after_the_common_ones(write: Write) -> None:
    own = PROGRAMME + RULES.strip().replace("ballots.quorum", "an-giang.quorum") + "\n"
    rules = load(write({"rules/programmes/mau.yaml": own})).in_force("mau", DAY).rules
    assert [(rule.code, rule.source_file) for rule in rules] == [
        ("ballots.quorum", "rules/common/ballots.yaml"),
        ("an-giang.quorum", "rules/programmes/mau.yaml"),
    ]


def test_every_rule_knows_its_line(write: Write) -> None:
    (rule,) = load(write({})).in_force("mau", DAY).rules
    assert (rule.source_file, rule.line) == ("rules/common/ballots.yaml", 3)


def test_the_version_changes_with_the_content(write: Write) -> None:
    first = load(write({})).version
    second = load(write({"rules/common/ballots.yaml": RULES.replace("Chưa biết", "Chưa rõ")})).version
    assert first.startswith(f"{EDITION}+")
    assert first != second


def test_an_overlay_adds_a_programme(write: Write, tmp_path: Path) -> None:
    base = write({})
    overlay = tmp_path / "overlay"
    (overlay / "rules/programmes").mkdir(parents=True)
    (overlay / "rules/programmes/khac.yaml").write_text(PROGRAMME.replace("id: mau", "id: khac"), encoding="utf-8")
    rulebook = load(Content((*base.roots, overlay)))
    assert rulebook.programme_ids == ("khac", "mau")
    assert rulebook.in_force("khac", DAY).programme.id == "khac"


def test_an_overlay_replaces_rules_and_instruments_one_by_one(write: Write, tmp_path: Path) -> None:
    base = write({"rules/common/dates.yaml": RULES.replace("ballots.quorum", "dates.quorum")})
    overlay = tmp_path / "overlay"
    (overlay / "rules/common").mkdir(parents=True)
    changed = RULES.replace("Chưa biết", "Chưa rõ")
    (overlay / "rules/common/rieng.yaml").write_text(changed, encoding="utf-8")
    register = 'instruments:\n  - {id: "3/QĐ", title: Quy chế, issuer: Sở, verified: none}\n'
    (overlay / "rules/instruments.yaml").write_text(register, encoding="utf-8")
    found = load(Content((*base.roots, overlay))).in_force("mau", DAY)
    assert [(rule.code, rule.source_file) for rule in found.rules] == [
        ("dates.quorum", "rules/common/dates.yaml"),
        ("ballots.quorum", "rules/common/rieng.yaml"),
    ]
    assert list(found.instruments) == ["1/KH", "2/NĐ-CP", "3/QĐ"]


@pytest.mark.parametrize("programme_id", ["khong-co", "../common/ballots", "", "Mau"])
def test_a_programme_that_is_not_there_names_those_that_are(write: Write, programme_id: str) -> None:
    with pytest.raises(UnknownProgramme) as raised:
        load(write({})).in_force(programme_id, DAY)
    assert str(raised.value) == f"không có chương trình “{programme_id}”; các chương trình hiện có: mau"
    assert (raised.value.programme_id, raised.value.known) == (programme_id, ("mau",))


@pytest.mark.parametrize(("known", "told"), [((), "chưa có chương trình nào"), (("a",), "a"), (("a", "b"), "a, b")])
def test_all_known_programmes_are_named(known: tuple[str, ...], told: str) -> None:
    assert str(UnknownProgramme("x", known)) == f"không có chương trình “x”; các chương trình hiện có: {told}"


def test_faults_of_a_programme_are_told_with_line_and_key(write: Write) -> None:
    wrong = PROGRAMME.replace('before: "12/8"', 'before: "31/2"').replace("sealed: true, ", "")
    assert sorted(told(write({"rules/programmes/mau.yaml": wrong}))) == [
        "rules/programmes/mau.yaml:17: dossier.documents[0].sealed: thiếu khóa này",
        'rules/programmes/mau.yaml:18: calendar[0].before: hãy ghi ngày và tháng có trong mọi năm, dạng "12/3"',
    ]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("each: dossier", "each: unit", ":4: rules[0].each: hãy ghi một trong các giá trị: programme, dossier"),
        ("code: ballots.quorum", "code: quorum", ":3: rules[0].code: mã quy tắc có dạng"),
        (
            "of: session.present",
            "of: session.people",
            ":5: rules[0].require.share.of: không có dữ kiện “session.people”",
        ),
        ("{session.present}/", "{session.people}/", ":7: rules[0].message: không có dữ kiện “{session.people}”"),
        ("    unknown: Chưa biết bao nhiêu người dự.\n", "", ": rules[0].unknown: thiếu lời này"),
        (
            "given: {council.members: 9}",
            "given: {council.people: 9}",
            ": rules[0].examples[2].given.council.people: không có dữ kiện",
        ),
        ("verified: quoted}]", "verified: yes}]", ":10: rules[0].basis[0].verified: hãy đặt “yes” trong dấu nháy kép"),
        ("fix:", "fixes:", ":9: rules[0].fixes: khóa này không dùng ở đây"),
    ],
)
def test_a_fault_of_a_rule_is_told_at_its_place(write: Write, old: str, new: str, problem: str) -> None:
    found = told(write({"rules/common/ballots.yaml": RULES.replace(old, new)}))
    assert any(problem in each and each.startswith("rules/common/ballots.yaml") for each in found), found


def test_rules_of_a_programme_that_are_no_list_are_refused(write: Write) -> None:
    assert told(write({"rules/programmes/mau.yaml": PROGRAMME + "rules: 5\n"})) == [
        "rules/programmes/mau.yaml: rules: hãy ghi một danh sách, mỗi dòng bắt đầu bằng dấu “-”"
    ]


def test_an_id_that_is_not_the_files_name_is_refused(write: Write) -> None:
    assert told(write({"rules/programmes/mau.yaml": PROGRAMME.replace("id: mau", "id: khac")})) == [
        "rules/programmes/mau.yaml: id: mã phải trùng với tên tệp: “mau”"
    ]


def test_an_award_under_another_name_is_refused(write: Write) -> None:
    assert told(write({"rules/awards/bang-khen.yaml": AWARD.replace("id: bang-khen", "id: giay-khen")})) == [
        "rules/awards/bang-khen.yaml: id: mã phải trùng với tên tệp: “bang-khen”"
    ]


def test_a_period_that_ends_before_it_begins_is_refused(write: Write) -> None:
    wrong = PROGRAMME.replace("{from: 2021, until: 2025}", "{from: 2025, until: 2021}")
    assert told(write({"rules/programmes/mau.yaml": wrong})) == [
        "rules/programmes/mau.yaml:7: period.until: năm cuối phải từ năm đầu trở đi"
    ]


def test_an_award_without_a_file_is_told(write: Write) -> None:
    assert told(write({"rules/programmes/mau.yaml": PROGRAMME.replace("id: bang-khen", "id: giay-khen")})) == [
        "rules/programmes/mau.yaml: awards: không có tệp rules/awards/giay-khen.yaml"
    ]


def test_a_rule_that_is_switched_off_is_never_applied_but_told_with_its_reason(write: Write) -> None:
    off = RULES.replace("    each: dossier\n", "    each: dossier\n    off: Mới là dự thảo.\n")
    content = write({"rules/common/ballots.yaml": off})
    found = load(content).in_force("mau", dt.date(2023, 8, 1))

    assert (found.rules, [(rule.code, rule.off) for rule in found.off]) == ((), [("ballots.quorum", "Mới là dự thảo.")])
    assert "QUY TẮC ĐANG TẮT, KHÔNG ÁP DỤNG\n- ballots.quorum: Mới là dự thảo.\n" in as_text(found)
    assert as_json(found)["off"] == [{"code": "ballots.quorum", "reason": "Mới là dự thảo."}]


def test_a_draft_may_stand_beside_the_rule_in_force_and_its_examples_are_tried(write: Write) -> None:
    draft = RULES.replace("    each: dossier\n", "    each: dossier\n    off: Mới là dự thảo.\n")
    content = write({"rules/common/draft.yaml": draft})
    assert check_content(content) == ()

    wrong = draft.replace("outcome: unknown", "outcome: met")
    problems = check_content(write({"rules/common/draft.yaml": wrong}))
    assert {problem.file for problem in problems} == {"rules/common/draft.yaml"}


def test_an_instrument_registered_twice_is_refused(write: Write) -> None:
    twice = REGISTER + '  - {id: "1/KH", title: Kế hoạch khác, issuer: Sở, verified: none}\n'

    with pytest.raises(ContentError) as caught:
        _ = load(write({"rules/instruments.yaml": twice})).instruments
    assert [str(each) for each in caught.value.problems] == [
        "rules/instruments.yaml:5: instruments[2].id: văn bản này đã có ở trên"
    ]


def faults_of(content: Content, on: dt.date = DAY) -> tuple[Problem, ...]:
    with pytest.raises(ContentError) as raised:
        load(content).in_force("mau", on)
    return raised.value.problems


MERITS = """standards:
  - {id: lau-nam, kind: individual, text: Năm năm liền., basis: {instrument: "1/KH", clause: mục I, verified: text}}
  - {id: dot-xuat, kind: individual, text: Một việc., basis: {instrument: "1/KH", clause: mục II, verified: text}}
"""
OFFERED = "awards: [{id: bang-khen, basis: {clause: mục I}}]"
ASKED = """questions:
  - id: numbers
    title: Số liệu
    each: dossier
    questions: [{id: people, label: Số người, type: number, basis: {clause: mục II}}]
"""
MISSING = "không có tệp"
STANDARD_OF_ITS_OWN = 'standards: [{id: a, kind: individual, text: A., basis: {instrument: "1/KH", verified: text}}]'


def offering(more: str) -> str:
    return PROGRAMME.replace(OFFERED, f"awards: [{{id: bang-khen, basis: {{clause: mục I}}, {more}}}]")


def test_a_programme_may_leave_out_standards_of_an_award(write: Write) -> None:
    files = {
        "rules/awards/bang-khen.yaml": AWARD + MERITS,
        "rules/programmes/mau.yaml": offering("leaves_out: [dot-xuat]"),
    }
    rulebook = load(write(files))

    assert [each.text for each in rulebook.in_force("mau", DAY).programme.awards[0].standards] == ["Năm năm liền."]
    assert [each.id for each in rulebook.award_law("mau", "bang-khen").standards] == ["lau-nam"]
    assert [each.id for each in rulebook.awards["bang-khen"].standards] == ["lau-nam", "dot-xuat"]


def test_standards_that_are_left_out_but_not_there_are_named(write: Write) -> None:
    files = {
        "rules/awards/bang-khen.yaml": AWARD + MERITS,
        "rules/programmes/mau.yaml": offering("leaves_out: [xa, dot-xuat, gan]"),
    }

    assert faults_of(write(files)) == (
        Problem("rules/programmes/mau.yaml", 0, "awards.leaves_out", "“bang-khen” không có tiêu chuẩn gan, xa"),
    )


def test_an_award_that_is_not_there_but_has_standards_left_out_is_told_of_the_programme(write: Write) -> None:
    wrong = offering("leaves_out: [dot-xuat]").replace("id: bang-khen", "id: giay-khen")

    assert faults_of(write({"rules/programmes/mau.yaml": wrong})) == (
        Problem("rules/programmes/mau.yaml", 0, "awards", f"{MISSING} rules/awards/giay-khen.yaml"),
    )


def test_a_regulation_that_is_not_there_is_told_of_the_programme(write: Write) -> None:
    assert faults_of(write({"rules/programmes/mau.yaml": PROGRAMME + "regulation: quy-che\n"})) == (
        Problem("rules/programmes/mau.yaml", 0, "regulation", f"{MISSING} rules/regulations/quy-che.yaml"),
    )


def test_a_fault_of_a_programmes_questions_is_told_at_its_place(write: Write) -> None:
    wrong = PROGRAMME + ASKED.replace("each: dossier", "each: unit")
    ((file, key),) = {(each.file, each.key) for each in faults_of(write({"rules/programmes/mau.yaml": wrong}))}

    assert (file, key) == ("rules/programmes/mau.yaml", "questions[0].each")


def test_a_fault_of_a_programmes_own_standards_is_told_at_its_place(write: Write) -> None:
    wrong = offering('standards: [{id: a, kind: unit, text: A., basis: {instrument: "1/KH", verified: text}}]')
    ((file, key),) = {(each.file, each.key) for each in faults_of(write({"rules/programmes/mau.yaml": wrong}))}

    assert (file, key) == ("rules/programmes/mau.yaml", "awards[0].kind")


def test_a_fault_of_a_regulations_questions_is_told_of_the_regulation(write: Write) -> None:
    regulation = 'id: quy-che\ntitle: Quy chế\nsource: {instrument: "2/NĐ-CP", verified: quoted}\n'
    files = {
        "rules/programmes/mau.yaml": PROGRAMME + "regulation: quy-che\n",
        "rules/regulations/quy-che.yaml": regulation + ASKED.replace("each: dossier", "each: unit"),
    }
    ((file, key),) = {(each.file, each.key) for each in faults_of(write(files))}

    assert (file, key) == ("rules/regulations/quy-che.yaml", "questions[0].each")


def test_two_programmes_with_standards_of_their_own_are_kept_apart(write: Write) -> None:
    own = 'standards: [{id: %s, kind: individual, text: A., basis: {instrument: "1/KH", verified: text}}]'
    files = {
        "rules/programmes/mau.yaml": offering(own % "mot"),
        "rules/programmes/hai.yaml": offering(own % "hai").replace("id: mau", "id: hai"),
    }
    rulebook = load(write(files))

    found = [[each.id for each in rulebook.award_law(name, "bang-khen").standards] for name in ("mau", "hai")]
    assert found == [["mot"], ["hai"]]
    assert rulebook.under("mau").version == rulebook.version


def test_a_programme_without_standards_of_its_own_has_the_rulebook_itself(write: Write) -> None:
    rulebook = load(write({}))

    assert rulebook.under("mau") is rulebook
    assert rulebook.award_law("mau", "bang-khen") == rulebook.awards["bang-khen"]


def test_an_award_is_told_of_the_file_that_names_it(write: Write) -> None:
    with pytest.raises(ContentError) as raised:
        load(write({})).award_data("giay-khen", "rules/programmes/mau.yaml")
    assert raised.value.problems == (
        Problem("rules/programmes/mau.yaml", 0, "awards", f"{MISSING} rules/awards/giay-khen.yaml"),
    )


def test_a_file_that_is_not_there_is_told_by_its_name(write: Write, tmp_path: Path) -> None:
    content = write({})
    with pytest.raises(ContentError) as raised:
        load(content).common_file("khong-co.yaml")
    assert raised.value.problems == (Problem("rules/common/khong-co.yaml", 0, "", "không có tệp này"),)

    (tmp_path / "rules/instruments.yaml").unlink()
    with pytest.raises(ContentError) as raised:
        _ = load(content).instruments
    assert raised.value.problems == (Problem("rules/instruments.yaml", 0, "", "không có tệp này"),)


def test_an_id_that_is_not_the_files_name_is_told_without_a_line(write: Write) -> None:
    assert faults_of(write({"rules/programmes/mau.yaml": PROGRAMME.replace("id: mau", "id: khac")})) == (
        Problem("rules/programmes/mau.yaml", 0, "id", "mã phải trùng với tên tệp: “mau”"),
    )


def test_the_rulebook_of_the_day_knows_what_it_was_taken_from(write: Write) -> None:
    rulebook = load(write({}))
    found = rulebook.in_force("mau", DAY)

    assert (found.version, found.on, found.source) == (rulebook.version, DAY, rulebook)
    assert found.source is rulebook
    assert found.instruments is rulebook.instruments
    assert found.generations == rulebook.generations


def test_rules_of_every_dossier_hold_on_their_days_only_and_never_when_off(write: Write) -> None:
    dated = RULES.replace(
        "    severity: error\n", '    from: "2023-01-01"\n    until: "2024-01-01"\n    severity: error\n'
    )
    off = RULES.replace("ballots.quorum", "dates.quorum").replace(
        "    each: dossier\n", "    each: dossier\n    off: A.\n"
    )
    rulebook = load(write({"rules/common/ballots.yaml": dated, "rules/common/dates.yaml": off}))
    days = [dt.date(2022, 12, 31), dt.date(2023, 1, 1), dt.date(2023, 12, 31), dt.date(2024, 1, 1)]

    assert [[rule.code for rule in rulebook.common_rules_on(day)] for day in days] == [
        [],
        ["ballots.quorum"],
        ["ballots.quorum"],
        [],
    ]


def test_an_overlay_replaces_a_default_parameter_and_the_register_row_of_its_number(
    write: Write, tmp_path: Path
) -> None:
    base = write({})
    overlay = tmp_path / "overlay"
    (overlay / "rules/common").mkdir(parents=True)
    (overlay / "rules/common/rieng.yaml").write_text(PARAMETERS.replace('"2/3"', '"3/4"'), encoding="utf-8")
    register = 'instruments:\n  - {id: "1/KH", title: Kế hoạch sửa, issuer: Sở, verified: none}\n'
    (overlay / "rules/instruments.yaml").write_text(register, encoding="utf-8")
    rulebook = load(Content((*base.roots, overlay)))

    assert rulebook.common[1]["quorum"].value == Fraction(3, 4)
    assert [rule.code for rule in rulebook.common[0]] == ["ballots.quorum"]
    assert {number: each.title for number, each in rulebook.instruments.items()} == {
        "1/KH": "Kế hoạch sửa",
        "2/NĐ-CP": "Nghị định",
    }


def test_each_award_of_a_programme_is_the_one_that_is_asked_for(write: Write) -> None:
    other = AWARD.replace("id: bang-khen", "id: giay-khen").replace("title: Bằng khen", "title: Giấy khen")
    rulebook = load(write({"rules/awards/giay-khen.yaml": other}))

    found = [rulebook.award_law("mau", each).title for each in ("bang-khen", "giay-khen", "bang-khen")]
    assert found == ["Bằng khen", "Giấy khen", "Bằng khen"]


@pytest.mark.parametrize("more", ["", STANDARD_OF_ITS_OWN])
def test_an_award_that_nothing_describes_is_told_with_the_file_that_offers_it(write: Write, more: str) -> None:
    wrong = offering(more).replace("id: bang-khen", "id: giay-khen")
    with pytest.raises(ContentError) as raised:
        load(write({"rules/programmes/mau.yaml": wrong})).award_law("mau", "giay-khen")
    assert raised.value.problems == (
        Problem("rules/programmes/mau.yaml", 0, "awards", f"{MISSING} rules/awards/giay-khen.yaml"),
    )


def test_such_an_award_is_told_beside_one_that_has_standards_of_its_own(write: Write) -> None:
    other = "{id: giay-khen, basis: {clause: mục I}}"
    wrong = offering(STANDARD_OF_ITS_OWN).replace("awards: [", f"awards: [{other}, ")
    with pytest.raises(ContentError) as raised:
        load(write({"rules/programmes/mau.yaml": wrong})).award_law("mau", "giay-khen")
    assert raised.value.problems == (
        Problem("rules/programmes/mau.yaml", 0, "awards", f"{MISSING} rules/awards/giay-khen.yaml"),
    )


def test_once_an_unread_amendment_is_in_force_no_part_of_a_programme_is_called_compared(write: Write) -> None:
    amended = REGISTER.replace('date: "2021-03-05",', 'date: "2021-03-05", amended_by: ["3/KH"],')
    amending = '  - {id: "3/KH", title: Sửa đổi, issuer: Sở, from: "2023-01-01", verified: none}\n'
    files = {
        "rules/instruments.yaml": amended + amending,
        "rules/programmes/mau.yaml": offering(STANDARD_OF_ITS_OWN),
    }
    rulebook = load(write(files))

    def compared(year: int) -> list[str]:
        programme = rulebook.in_force("mau", dt.date(year, 6, 1)).programme
        (award,) = programme.awards
        parts = (award, *award.standards, *programme.documents, *programme.calendar)
        return [each.verified for each in (programme.source, programme.copies_basis, *(part.basis for part in parts))]

    assert (compared(2022), compared(2023)) == (["text"] * 6, ["none"] * 6)


def test_what_was_read_is_never_looked_for_again(write: Write) -> None:
    content = write({})
    rulebook = load(content)
    before = rulebook.in_force("mau", DAY)
    for name in ("rules/programmes/mau.yaml", "rules/awards/bang-khen.yaml", "rules/instruments.yaml"):
        (content.roots[0] / name).unlink()
    assert rulebook.in_force("mau", DAY) == before
