import pytest
from msgspec.structs import replace

from awards.content import folders
from awards.rulebook.content_check import check_content

from .conftest import AWARD, PARAMETERS, PROGRAMME, REGISTER, RULES, Write


def test_the_content_that_is_shipped_has_no_problem() -> None:
    assert check_content(folders.Content((folders.built_in(),))) == ()


def test_small_content_has_no_problem(write: Write) -> None:
    assert check_content(write({})) == ()


TWICE = RULES + RULES.replace("\nrules:", "")


@pytest.mark.parametrize(
    ("file", "text", "problem"),
    [
        (
            "rules/common/ballots.yaml",
            RULES.replace("outcome: met}\n      - name: thiếu", "outcome: not_met}\n      - name: thiếu"),
            "rules/common/ballots.yaml:3: ballots.quorum: ví dụ “đủ” hẹn “không đạt” nhưng kết quả là “đạt” "
            "(session.present = 6, council.members = 9, parameter.quorum = 66,7 %, at_least = 66,7 %, "
            "share = 66,7 %)",
        ),
        (
            "rules/common/ballots.yaml",
            RULES.replace("(55,6 %)", "(56 %)"),
            "rules/common/ballots.yaml:3: ballots.quorum: ví dụ “thiếu” hẹn lời “Có 5/9 người dự (56 %), cần 2/3.” "
            "nhưng chương trình nói “Có 5/9 người dự (55,6 %), cần 2/3.”",
        ),
        (
            "rules/common/ballots.yaml",
            RULES.replace("      - {name: chưa nhập, given: {council.members: 9}, outcome: unknown}\n", ""),
            "rules/common/ballots.yaml:3: ballots.quorum: thiếu ví dụ có kết quả “chưa rõ” (unknown)",
        ),
        (
            "rules/common/ballots.yaml",
            RULES.replace("    fix:", "    never_unknown: luôn biết\n    fix:"),
            "rules/common/ballots.yaml:3: ballots.quorum: đã nói không bao giờ “chưa rõ” nhưng lại có ví dụ như thế",
        ),
        (
            "rules/common/ballots.yaml",
            RULES.replace("    severity", "    after: [ballots.sum]\n    severity"),
            "rules/common/ballots.yaml:3: ballots.quorum: khóa after nêu “ballots.sum”, "
            "không phải mã của một quy tắc khác",
        ),
        (
            "rules/common/ballots.yaml",
            TWICE,
            "rules/common/ballots.yaml:20: ballots.quorum: mã này đã dùng ở rules/common/ballots.yaml:3 "
            "trong cùng thời gian",
        ),
        (
            "rules/common/ballots.yaml",
            RULES.replace('basis: [{instrument: "2/NĐ-CP"', 'basis: [{instrument: "3/NĐ-CP"'),
            "rules/common/ballots.yaml:3: ballots.quorum: văn bản “3/NĐ-CP” chưa có trong rules/instruments.yaml",
        ),
        (
            "rules/common/parameters.yaml",
            PARAMETERS.replace("id: quorum", "id: quorums"),
            "rules/common/ballots.yaml:3: ballots.quorum: tham số “quorum” chưa có mức mặc định ở rules/common",
        ),
        (
            "rules/common/parameters.yaml",
            PARAMETERS.replace('"2/3"', "two"),
            "rules/common/ballots.yaml:3: ballots.quorum: tham số “quorum” có kiểu chữ, ở đây cần tỷ lệ",
        ),
        (
            "rules/programmes/mau.yaml",
            PROGRAMME + "parameters: [{id: quorum, value: 7, basis: {clause: mục V}}]\n",
            "rules/programmes/mau.yaml: quorum: giá trị khác kiểu với mức mặc định ở rules/common",
        ),
        (
            "rules/programmes/mau.yaml",
            PROGRAMME + "parameters: [{id: odd, value: true, basis: {clause: mục V}}]\n",
            "rules/programmes/mau.yaml: odd: tham số này chưa có mức mặc định, hãy ghi thêm title",
        ),
        (
            "rules/awards/bang-khen.yaml",
            AWARD.replace("2/NĐ-CP", "3/NĐ-CP"),
            "rules/awards/bang-khen.yaml: basis: văn bản “3/NĐ-CP” chưa có trong rules/instruments.yaml",
        ),
        (
            "rules/programmes/mau.yaml",
            PROGRAMME.replace("per: nominee,", "per: nominee, awards: [huan-chuong],"),
            "rules/programmes/mau.yaml: report: không có danh hiệu, hình thức “huan-chuong” ở khóa awards",
        ),
        (
            "rules/programmes/mau.yaml",
            PROGRAMME.replace("awards: [{id: bang-khen,", "awards: [{id: bang-khen, leaves_out: [dot-xuat],"),
            "rules/programmes/mau.yaml: awards.leaves_out: “bang-khen” không có tiêu chuẩn dot-xuat",
        ),
        (
            "rules/programmes/mau.yaml",
            PROGRAMME.replace("{id: tan-tinh,", "{id: tan-tinh, role: leader,"),
            "rules/programmes/mau.yaml: tan-tinh: không có vai trò “leader” ở khóa roles",
        ),
        (
            "rules/programmes/mau.yaml",
            PROGRAMME.replace("form: mau-02", "form: {individual: mau-02, collective: mau-01}"),
            "rules/programmes/mau.yaml: report: không có tệp forms/mau-01.yaml",
        ),
        (
            "rules/programmes/mau.yaml",
            PROGRAMME + "defaults:\n  /unit/parent: Sở\n  /unit/cap-tren: Sở\n",
            "rules/programmes/mau.yaml: /unit/cap-tren: không có chỗ này trong hồ sơ",
        ),
        (
            "rules/programmes/mau.yaml",
            PROGRAMME.replace('from: "2024-01-01"', 'from: "2023-06-01"'),
            "rules/programmes/mau.yaml: dossier.copies: có nhiều giá trị cùng có hiệu lực vào ngày 2023-06-01; "
            "hãy sửa các khóa from, until",
        ),
        (
            "rules/instruments.yaml",
            REGISTER.replace("issuer: Sở,", 'issuer: Sở, replaced_by: ["9/KH"],'),
            "rules/instruments.yaml: 1/KH: văn bản thay thế 9/KH chưa có trong sổ văn bản",
        ),
        (
            "rules/instruments.yaml",
            REGISTER.replace("issuer: Sở,", 'issuer: Sở, amended_by: ["8/KH"],'),
            "rules/instruments.yaml: 1/KH: văn bản sửa đổi 8/KH chưa có trong sổ văn bản",
        ),
        (
            "rules/instruments.yaml",
            REGISTER.replace('until: "2024-01-01"', 'until: "2014-01-01"'),
            "rules/instruments.yaml: 2/NĐ-CP: ngày until phải sau ngày from",
        ),
    ],
)
def test_each_loose_end_is_told(write: Write, file: str, text: str, problem: str) -> None:
    told = check_content(write({file: text}))
    assert problem in [str(each) for each in told] + [str(replace(each, line=0)) for each in told]
    assert all(each.line for each in told if each.key)


PAPER = """
papers:
  - id: tong-hop
    title: Tổng hợp
    stage: report
    deadline: khong-co
    form: chua-co/mau-02
    basis: {clause: mục IV}
"""


@pytest.mark.parametrize(
    ("file", "text", "wrong"),
    [
        ("rules/programmes/mau.yaml", PROGRAMME + PAPER, ["deadline: khong-co", "form: chua-co/mau-02"]),
        ("rules/awards/bang-khen.yaml", AWARD + "leads_to:\n  [huan-chuong]\n", ["leads_to:"]),
        (
            "rules/awards/bang-khen.yaml",
            AWARD.replace('instrument: "2/NĐ-CP"', 'instrument: "3/NĐ-CP"'),
            ['- {value: Chủ tịch, basis: {instrument: "3/NĐ-CP", clause: Điều 1, verified: text}}'],
        ),
    ],
)
def test_a_name_that_leads_nowhere_is_told_with_its_line(write: Write, file: str, text: str, wrong: list[str]) -> None:
    told = check_content(write({file: text}))
    assert [(each.file, text.splitlines()[each.line - 1].strip()) for each in told] == [(file, line) for line in wrong]


def test_a_programmes_own_rule_may_use_its_own_parameter(write: Write) -> None:
    rule = (
        RULES.strip().replace("ballots.quorum", "mau.attendance").replace("parameter: quorum", "parameter: attendance")
    )
    rule = rule.replace("{parameter.quorum}", "{parameter.attendance}").replace(
        "parameter.quorum:", "parameter.attendance:"
    )
    own = 'parameters: [{id: attendance, title: Dự họp, value: "2/3", basis: {clause: mục V}}]\n'
    assert check_content(write({"rules/programmes/mau.yaml": PROGRAMME + own + rule + "\n"})) == ()


def test_a_programmes_own_rule_may_not_take_a_common_code(write: Write) -> None:
    found = check_content(write({"rules/programmes/mau.yaml": PROGRAMME + RULES.strip() + "\n"}))
    assert [each.message for each in found] == ["mã này đã dùng ở rules/common/ballots.yaml:3 trong cùng thời gian"]


def test_all_unreadable_files_are_told_at_once(write: Write) -> None:
    changed = {
        "rules/instruments.yaml": "x: [",
        "rules/common/ballots.yaml": "rule: []",
        "rules/awards/bang-khen.yaml": "id: no",
    }
    assert {each.file for each in check_content(write(changed))} == {*changed}
