"""What is wrong with the awards' files is told with the file, the line and the standard."""

from awards.citation import Basis
from awards.content.folders import Content
from awards.rulebook.award import AwardDocument, AwardDossier
from awards.rulebook.content_check import check_content
from awards.rulebook.load import load

from .conftest import AWARD, Write

STANDARDS = """
standards:
  - id: mot
    kind: individual
    text: Có hai danh hiệu.
    require: {count: {of: record.history, where: {award: bang-khen}, at_least: 2}}
    basis: {instrument: "2/NĐ-CP", clause: Điều 1, verified: quoted}
    examples:
      - {name: đủ, given: {record.history: [{award: bang-khen}, {award: bang-khen}]}, outcome: met}
      - {name: thiếu, given: {record.history: [{award: bang-khen}]}, outcome: not_met}
      - {name: chưa khai, given: {}, outcome: unknown}
"""
DOSSIER = """
dossier:
  - copies: 2
    electronic: true
    route: merit
    documents:
      - {id: report, title: Báo cáo, form: {individual: nd98/mau-03}, when: Khi là cá nhân}
      - {id: minutes, title: Biên bản}
    basis: {instrument: "2/NĐ-CP", clause: Điều 2, verified: quoted}
"""
FILE = "rules/awards/bang-khen.yaml"


def told(write: Write, old: str = "", new: str = "", *, award: str = AWARD) -> list[str]:
    text = award + STANDARDS.replace(old, new, 1)
    assert not old or text != award + STANDARDS
    return [str(each) for each in check_content(write({FILE: text}))]


def test_an_award_with_a_whole_standard_has_no_problem(write: Write) -> None:
    assert told(write) == []


def test_an_award_that_is_not_there_may_not_be_asked_for(write: Write) -> None:
    missing = "không có danh hiệu, hình thức “khong-co” ở rules/awards"
    assert told(write, "award: bang-khen}, at", "award: khong-co}, at")[0] == f"{FILE}:9: mot: {missing}"
    assert told(write, "award: bang-khen}, at", "award: [bang-khen, khong-co]}, at") == [f"{FILE}:9: mot: {missing}"]
    assert told(write, "award: bang-khen}, at", "award: [bang-khen, other]}, at") == []


def test_an_award_is_looked_for_however_deep_it_is_written(write: Write) -> None:
    asked = "require: {count: {of: record.history, where: {award: bang-khen}, at_least: 2}}"
    deep = "require: {all: [{any: [{count: {of: record.history, where: {award: khong-co}, at_least: 2}}]}]}"
    assert told(write, asked, deep)[0] == f"{FILE}:9: mot: không có danh hiệu, hình thức “khong-co” ở rules/awards"


def test_a_standard_that_does_not_apply_is_not_met(write: Write) -> None:
    asked = "require: {count: {of: record.history, where: {award: bang-khen}, at_least: 2}}"
    never = "require: {when: {if: {not: {none: {of: record.history}}}, then: {none: {of: record.history}}}}"
    empty = STANDARDS.replace("[{award: bang-khen}]}, outcome: not_met", "[]}, outcome: not_met").replace(asked, never)
    content = write({FILE: AWARD + empty})
    assert [str(each) for each in check_content(content)][-1] == (
        f"{FILE}:9: mot: ví dụ “thiếu” hẹn “không đạt” nhưng kết quả là “không áp dụng” (record.history = không có)"
    )


def test_a_standard_ends_after_it_begins(write: Write) -> None:
    dated = 'text: Có hai danh hiệu.\n    from: "2024-01-01"\n    until: "{}"\n'
    same, after = (dated.format(day) for day in ("2024-01-01", "2024-01-02"))
    assert told(write, "text: Có hai danh hiệu.\n", same) == [f"{FILE}:9: mot: ngày until phải sau ngày from"]
    assert told(write, "text: Có hai danh hiệu.\n", after) == []


def test_a_standard_is_for_a_kind_of_the_award_and_has_an_id(write: Write) -> None:
    assert told(write, "kind: individual", "kind: collective") == [
        f"{FILE}:9: mot: loại đối tượng này không có ở khóa kinds"
    ]
    assert told(write, "  - id: mot\n    kind", "  - kind") == [
        f"{FILE}:9: Có hai danh hiệu.: tiêu chuẩn có require thì phải có mã (id)"
    ]


def test_an_example_that_fails_is_told_with_what_was_read(write: Write) -> None:
    assert told(write, "outcome: not_met", "outcome: met") == [
        f"{FILE}:9: mot: thiếu ví dụ có kết quả “không đạt” (not_met)",
        f"{FILE}:9: mot: ví dụ “thiếu” hẹn “đạt” nhưng kết quả là “không đạt” (record.history = 1 dòng, count = 1)",
    ]


def test_two_standards_may_not_share_an_id_nor_two_awards_a_name(write: Write) -> None:
    twice = STANDARDS + STANDARDS.replace("\nstandards:", "")
    content = write({FILE: AWARD + twice, "rules/awards/khac.yaml": AWARD.replace("id: bang-khen", "id: khac")})
    assert [str(each) for each in check_content(content)] == [
        "rules/awards/khac.yaml: names: tên “bằng khen” cũng là tên của “bang-khen”",
        f"{FILE}:9: mot: mã tiêu chuẩn này được dùng hai lần trong tệp",
    ]


def test_a_next_step_is_an_award_that_is_there(write: Write) -> None:
    assert told(write, award=f"{AWARD}leads_to: [khong-co]\n") == [
        f"{FILE}:7: khong-co: không có danh hiệu, hình thức này ở rules/awards"
    ]


def test_the_papers_of_an_award_are_read_whole(write: Write) -> None:
    content: Content = write({FILE: AWARD + DOSSIER})
    assert load(content).awards["bang-khen"].dossier == (
        AwardDossier(
            basis=Basis("2/NĐ-CP", "Điều 2", "quoted"),
            copies=2,
            electronic=True,
            route="merit",
            documents=(
                AwardDocument(id="report", title="Báo cáo", forms={"individual": "nd98/mau-03"}, when="Khi là cá nhân"),
                AwardDocument(id="minutes", title="Biên bản", forms={}),
            ),
        ),
    )
