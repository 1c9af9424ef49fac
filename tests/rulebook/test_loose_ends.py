"""Every loose end between the files of rules/ is told once, at its line and in whole words, and nothing else is."""

import pytest

from awards.rulebook.content_check import check_content

from .conftest import AWARD, PARAMETERS, PROGRAMME, REGISTER, RULES, Write

ONE, COMMON, AWARDED, LISTED = (
    "rules/programmes/mau.yaml",
    "rules/common/ballots.yaml",
    "rules/awards/bang-khen.yaml",
    "rules/instruments.yaml",
)
OFFERED = "awards: [{id: bang-khen, basis: {clause: mục I}}]\n"
CRITERION = "{id: tan-tinh, title: Tận tình, basis: {clause: mục II}}"
DUE = "to: Sở, basis: {clause: mục IV}}"
DOSSIER = PROGRAMME[PROGRAMME.index("dossier:") : PROGRAMME.index("calendar:")]
CITED = 'basis: [{instrument: "2/NĐ-CP", clause: Điều 2, verified: quoted}]'
STANDARDS = """standards:
  - {id: a, kind: individual, text: Có công., basis: {instrument: "3/NĐ-CP", clause: mục I, verified: text}}
  - {id: b, kind: individual, text: Có công., basis: {instrument: "3/NĐ-CP", clause: mục I, verified: text}}
  - {id: c, kind: individual, text: Có công., basis: {instrument: "4/NĐ-CP", clause: mục I, verified: text}}
"""
OF_NO_KIND = """standards:
  - {id: a, kind: individual, text: Có công., basis: {instrument: "1/KH", clause: mục I, verified: text}}
  - {id: b, kind: collective, text: Có công., basis: {instrument: "1/KH", clause: mục I, verified: text}}
"""
OFFERED_WITH_ITS_OWN = "awards:\n  - id: bang-khen\n    basis: {clause: mục I}\n" + "".join(
    f"    {line}\n" for line in OF_NO_KIND.splitlines()
)
ASKS_FOR_MORE = (
    "require: {count: {of: record.history, where: {award: [bang-khen, khong-co]}, at_least: 1}}, examples: ["
    "{name: có, given: {record.history: [{award: bang-khen}]}, outcome: met}, "
    "{name: không, given: {record.history: []}, outcome: not_met}, "
    "{name: chưa khai, given: {}, outcome: unknown}]"
)
GENERATIONS = """
generations:
  - {id: g1, title: Một, from: "2017-10-01", laws: ["1/KH", "5/QH"], decree: "6/NĐ-CP"}
"""
ROLES = """
roles:
  - {id: leader, title: Trưởng, until: "2024-05-01", basis: {clause: mục V}}
  - {id: leader, title: Trưởng, from: "2024-05-01", basis: {clause: mục V}}
"""
PAPERS = """
papers:
  - {id: a, title: A, stage: report, deadline: results, form: mau-02, basis: {clause: mục V}}
  - {id: b, title: B, stage: report, form: mau-02, basis: {clause: mục V}}
  - {id: c, title: C, stage: report, deadline: ra-mat, form: mau-09, basis: {clause: mục V}}
"""
PARAMETERS_OF_ITS_OWN = """
parameters:
  - {id: quorum, value: 7, basis: {clause: mục V}}
  - {id: odd, value: true, basis: {clause: mục V}}
  - {id: own, title: Riêng, value: true, basis: {clause: mục V}}
"""


def changed(text: str, old: str, new: str) -> str:
    assert old in text
    return text.replace(old, new)


def programme(old: str, new: str) -> dict[str, str]:
    return {ONE: changed(PROGRAMME, old, new)}


def more(text: str) -> dict[str, str]:
    return {ONE: PROGRAMME + text.lstrip("\n")}


def rules(*each: str) -> dict[str, str]:
    """The rules one after the other in one file."""
    return {COMMON: "\nrules:" + "".join(text.replace("\nrules:", "") for text in each)}


def with_line(line: str, text: str = RULES) -> str:
    return changed(text, "    severity", f"    {line}\n    severity")


def own(text: str) -> dict[str, str]:
    """The rules as those of a programme."""
    return more(changed(text, "- code: ballots.quorum", "- code: mau.quorum").strip() + "\n")


@pytest.mark.parametrize(
    "files",
    [
        {},
        {ONE: changed(PROGRAMME, CRITERION, CRITERION.replace("title", "role: leader, title")) + ROLES.lstrip()},
        programme("per: nominee,", "per: nominee, awards: [bang-khen],"),
        {ONE: changed(changed(PROGRAMME, OFFERED, ""), DOSSIER, "")},
        more('parameters: [{id: quorum, value: "70%", basis: {clause: mục V}}]\n'),
        more("defaults: {/unit/system: party}\n"),
        own(with_line("after: [ballots.quorum]")),
        rules(RULES, with_line("after: [ballots.quorum]").replace("- code: ballots.quorum", "- code: ballots.sum")),
        rules(with_line('until: "2022-01-01"'), with_line('from: "2022-01-01"')),
        rules(with_line('from: "2022-01-01"'), with_line('until: "2022-01-01"')),
        rules(RULES, with_line("off: Còn chờ.")),
        rules(changed(RULES, "outcome: unknown}", "outcome: unknown, message: Chưa biết bao nhiêu người dự.}")),
        {AWARDED: AWARD + changed(STANDARDS, "3/NĐ-CP", "1/KH").replace("4/NĐ-CP", "2/NĐ-CP")},
        {LISTED: changed(REGISTER, "issuer: Sở,", 'issuer: Sở, replaced_by: ["2/NĐ-CP"], amended_by: ["2/NĐ-CP"],')},
        {LISTED: changed(REGISTER, 'until: "2024-01-01"', 'until: "2017-10-02"')},
    ],
)
def test_what_holds_together_has_no_problem(write: Write, files: dict[str, str]) -> None:
    assert [str(each) for each in check_content(write(files))] == []


WRONG_KIND = "loại đối tượng này không có ở khóa kinds"
UNKNOWN = "chưa có trong rules/instruments.yaml"
TWICE = "mã này được dùng hai lần vào ngày"
DAYS = ("2021-01-01", "2024-01-01", "2025-12-31")
NO_COPIES = "dossier.copies: không có giá trị nào có hiệu lực vào ngày"


def twice(key: str, entry: str) -> dict[str, str]:
    return more(f"{key}:\n  - {entry}\n  - {entry}\n")


@pytest.mark.parametrize(
    ("files", "told"),
    [
        (
            {
                LISTED: changed(
                    REGISTER, "issuer: Sở,", 'issuer: Sở, replaced_by: ["9/KH"], amended_by: ["8/KH", "9/KH"],'
                )
            },
            [
                f"{LISTED}:3: 1/KH: văn bản thay thế 9/KH chưa có trong sổ văn bản",
                f"{LISTED}:3: 1/KH: văn bản sửa đổi 8/KH chưa có trong sổ văn bản",
            ],
        ),
        (
            {LISTED: changed(REGISTER, 'until: "2024-01-01"', 'until: "2017-10-01"')},
            [f"{LISTED}:4: 2/NĐ-CP: ngày until phải sau ngày from"],
        ),
        (
            {"rules/generations.yaml": GENERATIONS},
            [f"rules/generations.yaml:3: g1: văn bản “{number}” {UNKNOWN}" for number in ("5/QH", "6/NĐ-CP")],
        ),
        (
            {AWARDED: AWARD + STANDARDS},
            [
                f"{AWARDED}:{line}: basis: văn bản “{number}” {UNKNOWN}"
                for line, number in ((8, "3/NĐ-CP"), (10, "4/NĐ-CP"))
            ],
        ),
        ({AWARDED: AWARD + OF_NO_KIND}, [f"{AWARDED}:9: b: {WRONG_KIND}"]),
        (
            {"rules/common/parameters.yaml": changed(PARAMETERS, "2/NĐ-CP", "3/NĐ-CP")},
            [f"rules/common: basis: văn bản “3/NĐ-CP” {UNKNOWN}"],
        ),
        (
            {
                ONE: changed(
                    changed(PROGRAMME, 'source: {instrument: "1/KH"', 'source: {instrument: "7/KH"'), "2/NĐ-CP", "8/KH"
                )
            },
            [f"{ONE}:6: basis: văn bản “7/KH” {UNKNOWN}", f"{ONE}:14: basis: văn bản “8/KH” {UNKNOWN}"],
        ),
        (own(changed(RULES, "2/NĐ-CP", "9/KH")), [f"{ONE}:20: mau.quorum: văn bản “9/KH” {UNKNOWN}"]),
        (
            programme(OFFERED, OFFERED_WITH_ITS_OWN.replace("kind: collective", f"kind: individual, {ASKS_FOR_MORE}")),
            [f"{ONE}:13: b: không có danh hiệu, hình thức “khong-co” ở rules/awards"],
        ),
        (programme(OFFERED, OFFERED_WITH_ITS_OWN), [f"{ONE}:13: b: {WRONG_KIND}"]),
        (
            {**programme("id: bang-khen,", "id: bang-khen, leaves_out: [a],"), AWARDED: AWARD + OF_NO_KIND},
            [f"{AWARDED}:9: b: {WRONG_KIND}"],
        ),
        (
            {ONE: changed(PROGRAMME, CRITERION, CRITERION.replace("title", "role: member, title")) + ROLES.lstrip()},
            [f"{ONE}:10: tan-tinh: không có vai trò “member” ở khóa roles"],
        ),
        (
            programme("per: nominee,", "per: nominee, awards: [huan-chuong, bang-khen, giay-khen],"),
            [
                f"{ONE}:17: report: không có danh hiệu, hình thức “{each}” ở khóa awards"
                for each in ("huan-chuong", "giay-khen")
            ],
        ),
        (
            programme("form: mau-02", "form: {collective: mau-01, individual: mau-02}"),
            [f"{ONE}:17: report: không có tệp forms/mau-01.yaml"],
        ),
        (
            more(PAPERS),
            [f"{ONE}:22: c: khóa calendar không có dòng “ra-mat”", f"{ONE}:22: c: không có tệp forms/mau-09.yaml"],
        ),
        (
            more(PARAMETERS_OF_ITS_OWN),
            [
                f"{ONE}:20: quorum: giá trị khác kiểu với mức mặc định ở rules/common",
                f"{ONE}:21: odd: tham số này chưa có mức mặc định, hãy ghi thêm title",
            ],
        ),
        (
            programme("- {value: 3,", '- {value: 3, from: "2021-01-02",'),
            [f"{ONE}:11: {NO_COPIES} 2021-01-01; hãy sửa các khóa from, until"],
        ),
        (
            programme('from: "2024-01-01", basis', 'from: "2024-01-01", until: "2025-12-31", basis'),
            [f"{ONE}:11: {NO_COPIES} 2025-12-31; hãy sửa các khóa from, until"],
        ),
        (
            programme('from: "2024-01-01"', 'from: "2024-03-01"'),
            [f"{ONE}:11: {NO_COPIES} 2024-01-01; hãy sửa các khóa from, until"],
        ),
        (
            programme(OFFERED, OFFERED.replace("]\n", ", {id: bang-khen, basis: {clause: mục I}}]\n")),
            [f"{ONE}:8: bang-khen: {TWICE} {day}" for day in DAYS],
        ),
        (
            programme(f"[{CRITERION}]", f"[{CRITERION}]\n  collective: [{CRITERION}]"),
            [f"{ONE}:10: tan-tinh: {TWICE} {day}" for day in DAYS],
        ),
        (
            programme("calendar:", f"{DOSSIER[DOSSIER.index('    - {id: report') :]}calendar:"),
            [f"{ONE}:17: report: {TWICE} {day}" for day in DAYS],
        ),
        (
            programme(DUE, DUE + ", {id: results, title: Kết quả, when: định kỳ, " + DUE),
            [f"{ONE}:18: results: {TWICE} {day}" for day in DAYS],
        ),
        *(
            (twice(key, entry), [f"{ONE}:20: f: {TWICE} {day}" for day in DAYS])
            for key, entry in (
                ("fields", "{id: f, title: F, contents: [a], basis: {clause: mục V}}"),
                ("roles", "{id: f, title: F, basis: {clause: mục V}}"),
                ("papers", "{id: f, title: F, stage: report, form: mau-02, basis: {clause: mục V}}"),
                ("tasks", "{id: f, title: F, when: Quý I, basis: {clause: mục V}}"),
            )
        ),
        (
            more("roles:\n" + "".join(f"  - {{id: {i}, title: F, basis: {{clause: mục V}}}}\n" for i in "abba")),
            [f"{ONE}:20: a: {TWICE} {day}" for day in DAYS],
        ),
        (
            more(changed(ROLES, 'until: "2024-05-01"', 'until: "2024-05-02"')),
            [f"{ONE}:20: leader: {TWICE} 2024-05-01"],
        ),
        (
            rules(with_line("after: [ballots.quorum, ballots.sum]")),
            [
                f"{COMMON}:3: ballots.quorum: khóa after nêu “{code}”, không phải mã của một quy tắc khác"
                for code in ("ballots.quorum", "ballots.sum")
            ],
        ),
        (
            rules(
                changed(
                    RULES, CITED, CITED.replace("2/NĐ-CP", "3/NĐ-CP").replace("]", f", {CITED[8:].replace('2/', '4/')}")
                )
            ),
            [f"{COMMON}:3: ballots.quorum: văn bản “{number}” {UNKNOWN}" for number in ("3/NĐ-CP", "4/NĐ-CP")],
        ),
        (
            rules(with_line('until: "2022-01-02"'), with_line('from: "2022-01-01"')),
            [f"{COMMON}:21: ballots.quorum: mã này đã dùng ở {COMMON}:3 trong cùng thời gian"],
        ),
        (
            rules(with_line('from: "2022-01-01"'), with_line('until: "2022-02-01"')),
            [f"{COMMON}:3: ballots.quorum: mã này đã dùng ở {COMMON}:21 trong cùng thời gian"],
        ),
        (
            rules(RULES, with_line("off: Còn chờ."), RULES),
            [f"{COMMON}:38: ballots.quorum: mã này đã dùng ở {COMMON}:3 trong cùng thời gian"],
        ),
        (
            rules(with_line("applies: {at_least: {of: session.present, value: {parameter: least}}}")),
            [f"{COMMON}:3: ballots.quorum: tham số “least” chưa có mức mặc định ở rules/common"],
        ),
        (
            rules(
                changed(RULES, "cần {parameter.quorum}.", "cần {parameter.a}.")
                .replace("unknown: Chưa", 'unknown: "{parameter.b}"\n    at: Chưa')
                .replace("fix: Nhập lại số người dự họp.", 'fix: "{parameter.c}"')
            ),
            [f"{COMMON}:3: ballots.quorum: tham số “{each}” chưa có mức mặc định ở rules/common" for each in "abc"],
        ),
        (
            rules(changed(RULES, "outcome: unknown}", "outcome: unknown, message: Chưa rõ.}")),
            [
                f"{COMMON}:3: ballots.quorum: ví dụ “chưa nhập” hẹn lời “Chưa rõ.” "
                "nhưng chương trình nói “Chưa biết bao nhiêu người dự.”"
            ],
        ),
        (
            own(with_line("after: [mau.khac]")),
            [f"{ONE}:20: mau.quorum: khóa after nêu “mau.khac”, không phải mã của một quy tắc khác"],
        ),
    ],
)
def test_a_loose_end_is_told_once_at_its_line(write: Write, files: dict[str, str], told: list[str]) -> None:
    assert [str(each) for each in check_content(write(files))] == told


def test_every_file_that_cannot_be_read_is_told_and_nothing_else(write: Write) -> None:
    names = [
        LISTED,
        "rules/generations.yaml",
        COMMON,
        "rules/common/parameters.yaml",
        AWARDED,
        "rules/regulations/quy-che.yaml",
        "rules/regulations/quy-dinh.yaml",
        "rules/programmes/khac.yaml",
        ONE,
    ]
    assert [each.file for each in check_content(write(dict.fromkeys(names, "x: [")))] == names


def test_the_file_of_an_award_or_a_regulation_is_named_by_its_id(write: Write) -> None:
    regulation = 'id: x\ntitle: Quy chế\nsource: {instrument: "2/NĐ-CP", verified: quoted}\n'
    content = write({"rules/awards/khac.yaml": AWARD, "rules/regulations/quy-che.yaml": regulation})
    assert [str(each) for each in check_content(content)] == [
        "rules/awards/khac.yaml:2: id: mã phải trùng với tên tệp: “khac”",
        "rules/regulations/quy-che.yaml:1: id: mã phải trùng với tên tệp: “quy-che”",
    ]


def test_an_award_that_nothing_describes_is_told_even_where_the_programme_has_standards_for_it(write: Write) -> None:
    files = programme(OFFERED, changed(OFFERED_WITH_ITS_OWN, "bang-khen", "la"))
    assert [str(each) for each in check_content(write(files))] == [
        f"{ONE}:8: awards: không có tệp rules/awards/la.yaml"
    ]
