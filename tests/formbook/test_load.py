import datetime as dt

import pytest

from awards.content.folders import Content, find
from awards.content.problem import ContentError, Problem
from awards.formbook.load import UnknownForm, load
from awards.formbook.setting import within
from awards.rulebook.load import load as load_rulebook

FORM = """\
id: common/thu
title: Thử
scope: nominee
basis: {instrument: "30/2020/NĐ-CP", clause: Phụ lục I, verified: quoted}
sections:
  - id: mot
    title: Một
    questions:
      - {id: ten, label: Tên, type: text, max_length: 10}
"""


@pytest.fixture
def written(tmp_path):
    """A content folder of one form with the given text."""

    def write(text):
        (tmp_path / "forms/common").mkdir(parents=True, exist_ok=True)
        (tmp_path / "forms/common/thu.yaml").write_text(text, encoding="utf-8")
        return load(Content((tmp_path,)))

    return write


def faults(formbook):
    with pytest.raises(ContentError) as caught:
        formbook.form("common/thu")
    return caught.value.problems


def test_a_nominee_s_answer_has_its_place_under_answers(written):
    assert [question.at for question in written(FORM).form("common/thu").questions()] == ["/answers/ten"]


NEEDED = """
    common/bien-ban-hop-hoi-dong common/danh-sach common/doi-tuong common/don-vi common/hoi-dong common/lich-su
    common/to-trinh nd91/mau-01 nd91/mau-02
"""


def test_every_form_that_the_programme_needs_is_there():
    assert set(NEEDED.split()) - set(load(find()).ids) == set()


def test_a_report_form_is_known_by_instrument_number_and_subject():
    keys = [(form.instrument, form.number, form.subject) for form in load(find()).forms if form.instrument]
    assert [key for key in keys if keys.count(key) > 1] == []
    assert [key[1:] for key in keys if key[0] == "91/2017/NĐ-CP"] == [
        ("01", "collective"),
        ("02", "individual"),
        ("03", "individual"),
        ("04", "collective"),
        ("05", "individual"),
        ("06", "individual"),
        ("06", "collective"),
        ("07", "individual"),
        ("07", "collective"),
        ("08", "collective"),
        ("09", "individual"),
    ]


def test_the_reports_ask_for_the_achievements_in_the_movement_as_the_plan_demands():
    programme = load_rulebook(find()).in_force("an-giang-dan-van-kheo-2021-2025", dt.date(2023, 8, 1)).programme
    for form_id in ("nd91/mau-01", "nd91/mau-02"):
        forms = within(load(find()), programme)
        asked = {question.id: question for question in forms.form(form_id).questions()}["dan-van-kheo"]
        assert asked.label.endswith("phong trào “Dân vận khéo” giai đoạn 2021-2025")
        assert (asked.required, asked.basis) == (True, programme.documents[3].basis)


def test_only_leaders_are_asked_to_sum_up_their_unit():
    section = next(each for each in load(find()).form("nd91/mau-02").sections if each.id == "tom-tat-don-vi")
    assert [section.asks("individual", roles) for roles in (("leader",), ("party-member",))] == [True, False]


def test_what_an_award_reads_is_asked_only_where_its_standards_read_it():
    sections = {each.id: each for each in load(find()).form("common/qua-trinh").sections}
    asked = [name for name, each in sections.items() if each.asks("individual", (), {"results", "staffing"})]
    assert asked == ["xep-loai"]


def test_an_unknown_form_is_named():
    with pytest.raises(UnknownForm, match="không có mẫu “nd91/mau-99”"):
        load(find()).form("nd91/mau-99")


def test_an_unknown_key_is_refused_with_its_line(written):
    assert faults(written(FORM + "layuot: nd30\n")) == (
        Problem("forms/common/thu.yaml", 10, "layuot", "khóa này không dùng ở đây, hãy xóa hoặc sửa tên khóa"),
    )


def test_a_text_without_a_limit_is_refused(written):
    found = faults(written(FORM.replace(", max_length: 10", "")))
    assert [(each.line, each.key, each.message) for each in found] == [
        (9, "sections[0].questions[0].max_length", "hãy ghi số ký tự nhiều nhất")
    ]


def test_a_choice_without_choices_is_refused(written):
    found = faults(written(FORM.replace("type: text, max_length: 10", "type: choice")))
    assert [each.key for each in found] == ["sections[0].questions[0].type"]


def test_a_table_without_columns_is_refused(written):
    found = faults(written(FORM.replace("type: text, max_length: 10", "type: table")))
    assert [each.key for each in found] == ["sections[0].questions[0].type"]


def test_two_questions_of_one_form_may_not_share_an_id(written):
    again = FORM + "      - {id: ten, label: Tên khác, type: text, max_length: 10}\n"
    assert faults(written(again)) == (
        Problem("forms/common/thu.yaml", 10, "sections[0].questions[1].id", "mã “ten” bị lặp lại"),
    )


def test_a_form_s_id_is_its_path(written):
    assert faults(written(FORM.replace("id: common/thu", "id: common/khac"))) == (
        Problem("forms/common/thu.yaml", 1, "id", "phải trùng với tên tệp: “common/thu”"),
    )


SHARING = """\
id: common/thu
title: Thử
scope: nominee
same_as: common/goc
basis: {instrument: "30/2020/NĐ-CP", clause: Phụ lục I, verified: none}
"""


@pytest.fixture
def beside(tmp_path, written):
    """The form that shares, and beside it the form that it names."""

    def write(sharing, other):
        formbook = written(sharing)
        (tmp_path / "forms/common/goc.yaml").write_text(other.replace("common/thu", "common/goc"), encoding="utf-8")
        return formbook

    return write


def test_a_form_shares_the_questions_and_the_print_of_another_and_keeps_its_own_key(beside):
    other = FORM.replace("scope: nominee", "scope: nominee\ntemplate: common/goc.md")
    form = beside(SHARING, other).form("common/thu")
    assert (form.id, form.template, form.basis.verified) == ("common/thu", "common/goc.md", "none")
    assert [question.id for question in form.questions()] == ["ten"]


def test_a_form_that_shares_may_have_a_print_of_its_own(beside):
    other = FORM.replace("scope: nominee", "scope: nominee\ntemplate: common/goc.md")
    form = beside(SHARING.replace("same_as", "template: common/rieng.md\nsame_as"), other).form("common/thu")
    assert form.template == "common/rieng.md"


@pytest.mark.parametrize(
    ("sharing", "other", "told"),
    [
        (SHARING.replace("common/goc", "common/khong"), FORM, "không có biểu mẫu “common/khong”"),
        (SHARING, SHARING, "hãy ghi biểu mẫu có câu hỏi của chính nó và cùng scope"),
        (SHARING, FORM.replace("scope: nominee", "scope: paper"), "cùng scope"),
        (SHARING.replace("same_as: common/goc\n", ""), FORM, "cần đúng một trong hai khóa sections, same_as"),
        (FORM.replace("sections:", "same_as: common/goc\nsections:"), FORM, "cần đúng một trong hai khóa"),
    ],
)
def test_a_form_shares_only_with_one_that_asks_for_itself(beside, sharing, other, told):
    (problem,) = faults(beside(sharing, other))
    assert told in problem.message
