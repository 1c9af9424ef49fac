"""The forms of Nghị định 91/2017, each for its subject: headings in order, the same words in both files."""

import datetime as dt
import subprocess

import pytest
from msgspec import structs

from awards import schema
from awards.content.folders import find
from awards.documents.blocks import Blank, Document, Heading, Signatures, Table
from awards.documents.docx import write_docx
from awards.documents.pdf import write_pdf
from awards.documents.proof import _answered
from awards.documents.templating import render
from awards.documents.values import of_nominee, shared
from awards.formbook.form import OUTLINE_ONLY
from awards.formbook.load import load as load_forms
from awards.formbook.setting import within
from awards.layout import load
from awards.model import FORMAT, Discipline, Nominee, Post
from awards.rulebook.load import load as load_rules

from .papers import words_of_docx, words_of_pdf
from .test_compose import hostile, printed_texts, strings

CONTENT = find()
LAYOUTS = {"nd30": load(CONTENT, "nd30")}
PROGRAMME = load_rules(CONTENT).in_force("an-giang-dan-van-kheo-2021-2025", dt.date(2023, 8, 1)).programme
FORMS = within(load_forms(CONTENT), PROGRAMME)
IDS = tuple(each for each in FORMS.ids if each.startswith("nd91/"))
UNIT = {
    "name": "Trường Trung học phổ thông Vĩnh Hòa",
    "parent": "Sở Giáo dục và Đào tạo An Giang",
    "place": "Long Xuyên",
    "head": {"name": "Trần Thị Minh Hạnh", "title": "Hiệu trưởng"},
}
NAMES = {
    "collective": {"name": "Tổ Ngữ văn"},
    "individual": {"name": "Võ Thị Kim Oanh", "title": "Giáo viên", "workplace": "Trường THPT Vĩnh Hòa"},
}
AWARDED = ["1. Danh hiệu thi đua:", "2. Hình thức khen thưởng:"]
III = ["III. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG", *AWARDED]
BY_VIETNAM = ["III. CÁC HÌNH THỨC KHEN THƯỞNG ĐÃ ĐƯỢC NHÀ NƯỚC VIỆT NAM TẶNG THƯỞNG", *AWARDED]
COLLECTIVE = "I. SƠ LƯỢC ĐẶC ĐIỂM, TÌNH HÌNH"
PERSON = "I. SƠ LƯỢC LÝ LỊCH"
ACHIEVED = "II. THÀNH TÍCH ĐẠT ĐƯỢC"
FRIENDSHIP = [
    ACHIEVED,
    "1. Kết quả, thành tích và đóng góp cho Việt Nam:",
    "2. Việc chấp hành chính sách, pháp luật của Nhà nước Việt Nam; hoạt động xã hội, từ thiện:",
    "3. Những đóng góp trong việc xây dựng tình đoàn kết hữu nghị:",
]
HEADINGS = {
    "nd91/mau-01": [
        COLLECTIVE,
        "1. Đặc điểm, tình hình:",
        "2. Chức năng, nhiệm vụ:",
        ACHIEVED,
        "1. Báo cáo thành tích căn cứ vào chức năng, nhiệm vụ được giao và đối tượng, tiêu chuẩn khen thưởng",
        "2. Những biện pháp hoặc nguyên nhân đạt được thành tích; các phong trào thi đua đã được áp dụng trong thực "
        "tiễn sản xuất, công tác:",
        "3. Việc thực hiện chủ trương, chính sách của Đảng, pháp luật của Nhà nước:",
        "4. Hoạt động của tổ chức đảng, đoàn thể:",
        *III,
    ],
    "nd91/mau-02": [
        PERSON,
        ACHIEVED,
        "1. Quyền hạn, nhiệm vụ được giao hoặc đảm nhận:",
        "2. Thành tích đạt được của cá nhân:",
        *III,
    ],
    "nd91/mau-03": [PERSON, "II. TÓM TẮT QUÁ TRÌNH CÔNG TÁC", *III, "IV. KỶ LUẬT"],
    "nd91/mau-04": [
        COLLECTIVE,
        "1. Đặc điểm, tình hình:",
        "2. Chức năng, nhiệm vụ:",
        ACHIEVED,
        "1. Nội dung thành tích đặc biệt xuất sắc:",
        "2. Những biện pháp hoặc nguyên nhân đạt được thành tích:",
        "3. Các phong trào thi đua:",
        "4. Việc chấp hành chủ trương, chính sách của Đảng, pháp luật của Nhà nước:",
        "5. Hoạt động của tổ chức đảng, đoàn thể:",
        *III,
    ],
    "nd91/mau-05": [
        PERSON,
        ACHIEVED,
        "1. Quyền hạn, nhiệm vụ được giao hoặc đảm nhận:",
        "2. Thành tích đặc biệt xuất sắc:",
        *III,
    ],
    "nd91/mau-06-tap-the": [COLLECTIVE, "1. Đặc điểm, tình hình:", "2. Chức năng, nhiệm vụ:", ACHIEVED],
    "nd91/mau-06-ca-nhan": [PERSON, ACHIEVED],
    "nd91/mau-07-tap-the": [COLLECTIVE, ACHIEVED, *III],
    "nd91/mau-07-ca-nhan": [COLLECTIVE, ACHIEVED, *III],
    "nd91/mau-08": [COLLECTIVE, *FRIENDSHIP, *BY_VIETNAM],
    "nd91/mau-09": ["I. SƠ LƯỢC TIỂU SỬ", *FRIENDSHIP, *BY_VIETNAM],
}
OUTLINES = {each for each in IDS if each.partition("-")[2][:2] in ("04", "05", "06", "07", "08", "09")}


def filled(form_id):
    """A dossier of one nominee who answered every question of the form with its own example."""
    form = FORMS.form(form_id)
    said = {"id": "n1", "kind": form.subject, "award": "bang-khen-ubnd-tinh", **NAMES[form.subject]}
    return schema.load({"format": FORMAT, "year": 2023, "unit": UNIT, "nominees": [_answered(said, form)]})


def printed(dossier, form_id, programme=PROGRAMME):
    form = within(load_forms(CONTENT), programme).form(form_id)
    values = {**shared(dossier, programme), **of_nominee(dossier.nominees[0], form, dossier, programme)}
    note = OUTLINE_ONLY if form.is_outline else ""
    blocks = render(CONTENT, form.template, values).blocks
    return Document(id="report", title=form.title, blocks=blocks, draft_note=note)


def text_of(heading):
    return "".join(run.text for run in heading.runs)


def headings(document):
    return [text_of(block) for block in document.blocks if isinstance(block, Heading) and block.level < 3]


@pytest.mark.parametrize("form_id", IDS)
def test_the_headings_stand_in_the_order_of_the_form(form_id):
    assert headings(printed(filled(form_id), form_id)) == HEADINGS[form_id]


@pytest.mark.parametrize("form_id", IDS)
def test_word_and_pdf_show_the_same_words(form_id):
    document = printed(filled(form_id), form_id)
    assert words_of_docx(write_docx(document, LAYOUTS["nd30"])) == words_of_pdf(write_pdf([document], LAYOUTS).pdf)


@pytest.mark.parametrize("form_id", IDS)
def test_what_people_type_is_printed_unchanged(form_id):
    dossier = hostile(filled(form_id))
    nominee = dossier.nominees[0]
    typed = [nominee.name, *(each for each in nominee.answers.values() if isinstance(each, str))]
    choices = {each.id for each in FORMS.form(form_id).questions() if each.type in ("choice", "date")}
    texts = printed_texts(printed(dossier, form_id))
    kept = [each for each in typed if not any(f"/answers/{choice} " in each for choice in choices)]
    assert len(kept) > 3
    assert [each for each in kept if each not in texts and each.upper().replace(" ", "") not in texts] == []


@pytest.mark.parametrize("form_id", IDS)
def test_an_empty_form_is_a_rubric_with_dotted_lines(form_id):
    bare = schema.load({"format": FORMAT, "nominees": [{"id": "n1", "kind": FORMS.form(form_id).subject}]})
    document = printed(bare, form_id)
    assert headings(document) == HEADINGS[form_id]
    assert "None" not in "\n".join(strings(document))
    assert len([block for block in document.blocks if isinstance(block, Blank)]) >= 3
    assert [each.name for block in document.blocks if isinstance(block, Signatures) for each in block.blocks] in (
        ["", ""],
        ["", "", ""],
    )


def test_a_programme_without_models_is_not_told_of_them():
    plain = structs.replace(PROGRAMME, movement="", has_model=False, fields=(), roles=(), calendar=())
    words = ("Trước khi có mô hình", "Những thành tích xuất sắc trong thực hiện phong trào")
    for form_id in ("nd91/mau-01", "nd91/mau-02", "nd91/mau-07-tap-the", "nd91/mau-07-ca-nhan"):
        told, plainly = (printed_texts(printed(filled(form_id), form_id, each)) for each in (PROGRAMME, plain))
        assert (any(each in told for each in words), any(each in plainly for each in words)) == (True, False)


def test_the_draft_of_an_outline_says_so_on_every_page_and_the_final_print_does_not():
    assert {each for each in IDS if FORMS.form(each).is_outline} == OUTLINES
    document = printed(filled("nd91/mau-04"), "nd91/mau-04")
    draft, final = (write_pdf([document], LAYOUTS, draft=each) for each in (True, False))
    assert " ".join(words_of_pdf(draft.pdf)).count(OUTLINE_ONLY) == draft.pages[0] == 2
    assert OUTLINE_ONLY not in " ".join(words_of_pdf(final.pdf))


def posts_of(nominee):
    (table, *_) = (block for block in printed(with_nominee(nominee), "nd91/mau-03").blocks if isinstance(block, Table))
    return [[" ".join("".join(run.text for run in runs) for runs in cell) for cell in row] for row in table.rows]


def with_nominee(nominee):
    return structs.replace(filled("nd91/mau-03"), nominees=(nominee,))


def test_the_time_in_a_post_is_counted_in_whole_months():
    def post(since, until):
        return Post(title="Hiệu trưởng", workplace="Trường A", since=since, until=until)

    posts = (
        post(dt.date(1998, 9, 1), dt.date(2006, 8, 31)),
        post(dt.date(2006, 9, 1), dt.date(2006, 11, 29)),
        post(dt.date(2006, 12, 1), None),
    )
    rows = posts_of(Nominee(id="n1", kind="individual", posts=posts))
    assert [(row[0], row[3]) for row in rows] == [
        ("9/1998 – 8/2006", "08 năm"),
        ("9/2006 – 11/2006", "02 tháng"),
        ("12/2006 – nay", "……"),
    ]


def test_discipline_is_taken_from_what_the_unit_declares():
    warned = Discipline(form="Khiển trách", decision="31/QĐ-THPTVH", date=dt.date(2021, 4, 14))
    told = [
        printed_texts(printed(with_nominee(Nominee(id="n1", kind="individual", discipline=each)), "nd91/mau-03"))
        for each in ((), (warned,))
    ]
    assert "Khiển trách: Quyết định số 31/QĐ-THPTVH ngày 14/4/2021." in told[1]
    assert "Khiển trách" not in told[0]


def test_who_is_awarded_after_death_does_not_sign():
    nominee = filled("nd91/mau-03").nominees[0]
    late = structs.replace(nominee, answers={**nominee.answers, "cach-tang": "truy-tang"})
    document = printed(with_nominee(late), "nd91/mau-03")
    (signed,) = (block for block in document.blocks if isinstance(block, Signatures))
    assert [each.name for each in signed.blocks] == ["", ""]
    assert "ĐỀ NGHỊ TRUY TẶNG" in printed_texts(document)


def test_every_form_opens_in_libreoffice(tmp_path):
    files = []
    for form_id in IDS:
        files.append(tmp_path / f"{form_id.rpartition('/')[2]}.docx")
        files[-1].write_bytes(write_docx(printed(filled(form_id), form_id), LAYOUTS["nd30"], draft=True))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), *map(str, files)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    for form_id, file in zip(IDS, files, strict=True):
        words = " ".join(words_of_pdf(file.with_suffix(".pdf").read_bytes()))
        assert all(heading in words for heading in HEADINGS[form_id])
        assert (OUTLINE_ONLY in words) == (form_id in OUTLINES)
