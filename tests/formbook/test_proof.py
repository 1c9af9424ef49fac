import pytest

from awards.content.folders import Content, find
from awards.formbook.load import load
from awards.formbook.proof import check_forms
from awards.rulebook.load import load as load_rulebook

FORM = """\
id: common/thu
title: Thử
scope: dossier
basis: {{instrument: "30/2020/NĐ-CP", clause: Phụ lục I, verified: quoted}}
sections:
  - id: mot
    title: Một
    questions:
      - {question}
"""


@pytest.fixture
def told(tmp_path):
    """The problems of a form that asks one question."""

    def check(question, more=""):
        (tmp_path / "forms/common").mkdir(parents=True)
        text = FORM.format(question=question) + more
        (tmp_path / "forms/common/thu.yaml").write_text(text, encoding="utf-8")
        return [str(problem) for problem in check_forms(Content((tmp_path,)))]

    return check


def test_the_forms_that_are_shipped_have_no_problem():
    assert check_forms(find()) == ()


def test_every_form_cites_an_instrument_of_the_register():
    cited = {
        basis.instrument
        for form in load(find()).forms
        for basis in (form.basis, *(question.basis for question in form.questions()))
        if basis
    }
    assert cited - load_rulebook(find()).instruments.keys() == set()


def test_a_right_form_has_no_problem(told):
    assert told("{id: nam, label: Năm, type: year, at: /year}") == []


def test_a_pointer_to_nowhere_is_told(told):
    assert told("{id: nam, label: Năm, type: year, at: /yaer}") == [
        "forms/common/thu.yaml:9: nam: at “/yaer” không chỉ đúng chỗ cho loại year"
    ]


def test_a_pointer_to_another_kind_of_value_is_told(told):
    assert told("{id: nam, label: Năm, type: date, at: /year}") == [
        "forms/common/thu.yaml:9: nam: at “/year” không chỉ đúng chỗ cho loại date"
    ]


def test_a_choice_that_the_dossier_does_not_know_is_told(told):
    question = "{id: l, label: L, type: choice, at: /session/method, choices: [{value: show, label: S}]}"
    assert told(question) == ["forms/common/thu.yaml:9: l: at “/session/method” không chỉ đúng chỗ cho loại choice"]


def test_a_column_that_the_dossier_does_not_have_is_told(told):
    columns = "[{id: nmae, label: Tên, type: text, max_length: 9}]"
    assert told(f"{{id: tv, label: TV, type: table, at: /council/members, columns: {columns}}}") == [
        "forms/common/thu.yaml:9: tv.nmae: cột này không có trong hồ sơ, hoặc khác loại"
    ]


def test_an_example_that_its_own_question_refuses_is_told(told):
    assert told("{id: ngay, label: Ngày, type: date, at: /received, example: hôm qua}") == [
        "forms/common/thu.yaml:9: ngay: câu trả lời ví dụ không được chấp nhận: Chưa đọc được ngày “hôm qua”. "
        "Hãy ghi ngày, tháng và năm đủ bốn chữ số, ví dụ 05/3/2021, 5-3-2021 hoặc 5.3.2021."
    ]


def test_an_example_that_is_too_short_for_its_own_question_is_told(told):
    question = "{id: k, label: K, type: long, at: /session/conclusion, min_length: 9, max_length: 99, example: Tốt}"
    assert told(question) == ["forms/common/thu.yaml:9: k: câu trả lời ví dụ ngắn hơn 9 ký tự mà mẫu đòi hỏi"]


def test_a_template_that_is_not_there_is_told(told):
    assert told("{id: nam, label: Năm, type: year, at: /year}", "template: common/thu.md\n") == [
        "forms/common/thu.yaml:10: template: không có tệp templates/documents/common/thu.md"
    ]


def test_a_prefill_from_nowhere_is_told(told):
    assert told("{id: nam, label: Năm, type: year, at: /year, prefill: /unit/nmae}") == [
        "forms/common/thu.yaml:9: nam: prefill “/unit/nmae” không chỉ đúng chỗ trong hồ sơ"
    ]
