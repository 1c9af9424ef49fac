"""The forms of Nghị định 98 and 152 and the companions of a dossier, each as it prints."""

import itertools
import subprocess
from collections import Counter

import pypdfium2
import pytest
from msgspec import structs

from awards.documents.blocks import Blank, Header, Heading, Item, Paragraph, Signature, Signatures, Table, Title
from awards.documents.docx import write_docx
from awards.documents.pdf import write_pdf
from awards.formbook.form import OUTLINE_ONLY
from awards.layout import load
from awards.model import Person, Votes
from awards.pack.comparing import differences
from awards.rulebook.programme import Award
from tests.documents.allforms import (
    CONTENT,
    COUNTERS,
    FORMBOOK,
    INITIATIVE,
    LONG_NAME,
    OWN,
    PLAIN,
    PROGRAMME,
    answers,
    crowd,
    empty,
    filled,
    nominee_for,
    printed,
)
from tests.documents.papers import words_of_docx, words_of_pdf
from tests.documents.test_compose import HOSTILE, only, strings

LAYOUTS = {"nd30": load(CONTENT, "nd30")}
PAPERS = tuple(form_id for form_id in OWN if FORMBOOK.form(form_id).scope == "paper")
REPORTS = tuple(form_id for form_id in OWN if FORMBOOK.form(form_id).scope == "nominee")
VARIANTS = {
    "filled": filled,
    "empty": empty,
    "plain": lambda form_id: filled(form_id, programme=PLAIN),
    "plain and empty": lambda form_id: empty(form_id, programme=PLAIN),
    "one nominee": lambda form_id: filled(form_id, count=1),
}
HONOURS = [
    "III. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG",
    "1. Danh hiệu thi đua:",
    "2. Hình thức khen thưởng:",
]
HEADINGS = {
    "nd98/mau-01": [],
    "nd98/mau-02": [
        "I. SƠ LƯỢC ĐẶC ĐIỂM, TÌNH HÌNH",
        "1. Đặc điểm, tình hình:",
        "2. Chức năng, nhiệm vụ:",
        "II. THÀNH TÍCH ĐẠT ĐƯỢC",
        "1. Báo cáo thành tích căn cứ vào chức năng, nhiệm vụ được giao và đối tượng, tiêu chuẩn khen thưởng",
        "2. Những biện pháp hoặc nguyên nhân đạt được thành tích; các phong trào thi đua đã được áp dụng trong thực "
        "tiễn sản xuất, công tác:",
        "3. Việc thực hiện chủ trương, chính sách của Đảng, pháp luật của Nhà nước:",
        "4. Hoạt động của tổ chức đảng, đoàn thể:",
        *HONOURS,
    ],
    "nd98/mau-03": [
        "I. SƠ LƯỢC LÝ LỊCH",
        "II. THÀNH TÍCH ĐẠT ĐƯỢC",
        "1. Quyền hạn, nhiệm vụ được giao hoặc đảm nhận:",
        "2. Thành tích đạt được của cá nhân:",
        *HONOURS,
    ],
    "common/phieu-bau": ["Bằng khen Chủ tịch UBND tỉnh An Giang"],
    "common/bien-ban-kiem-phieu": [
        "I. BAN KIỂM PHIẾU",
        "II. SỐ PHIẾU",
        "III. KẾT QUẢ",
        "Bằng khen Chủ tịch UBND tỉnh An Giang",
    ],
    "common/tom-tat-thanh-tich": ["I. THÀNH TÍCH", "II. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG"],
    "common/danh-sach-sang-kien": [],
    "common/dang-ky-thi-dua": ["I. TẬP THỂ", "II. CÁ NHÂN"],
    "common/dang-ky-mo-hinh": [
        "1. Tên mô hình",
        "2. Thực trạng, lý do",
        "3. Mục tiêu, tiêu chí",
        "4. Nội dung, cách thức thực hiện",
        "5. Địa bàn, đối tượng",
        "6. Lực lượng",
        "7. Nguồn lực",
        "8. Thời gian",
        "9. Sản phẩm đầu ra",
        "10. Khả năng duy trì, nhân rộng",
    ],
    "common/bao-cao-ket-qua-mo-hinh": [
        "I. TÌNH HÌNH TRIỂN KHAI",
        "1. Việc đã làm, lực lượng tham gia",
        "2. Nguồn lực đã sử dụng",
        "II. KẾT QUẢ",
        "1. Kết quả đạt được",
        "2. Số liệu trước và sau khi thực hiện",
        "3. Mức lan tỏa, khả năng duy trì",
        "III. KHÓ KHĂN, KIẾN NGHỊ",
        "1. Khó khăn, hạn chế",
        "2. Phương hướng, kiến nghị",
    ],
    "common/bao-cao-dinh-ky": [
        "I. KẾT QUẢ THỰC HIỆN",
        "1. Kết quả",
        "2. Số liệu",
        "II. KHÓ KHĂN, KIẾN NGHỊ",
        "1. Khó khăn, hạn chế",
        "2. Nhiệm vụ trọng tâm thời gian tới",
        "3. Đề xuất, kiến nghị",
    ],
}


def headings(document):
    return ["".join(strings(each.runs)) for each in only(document, Heading) if each.level < 3]


def rows(table):
    return [[" ".join(strings(cell)) for cell in row] for row in table.rows]


def with_awards(*decided_by):
    """The programme with one award for each of these deciding authorities."""
    base = PROGRAMME.awards[0]
    awards: list[Award] = [
        structs.replace(base, id=f"a{n}", title=f"Hình thức {n}", decided_by=each) for n, each in enumerate(decided_by)
    ]
    return structs.replace(PROGRAMME, awards=tuple(awards))


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("form_id", OWN)
def test_each_form_prints_whatever_is_known(form_id, variant):
    document = VARIANTS[variant](form_id)
    assert isinstance(document.blocks[0], Header)
    assert "None" not in "\n".join(strings(document.blocks))


@pytest.mark.parametrize("form_id", OWN)
def test_no_heading_of_an_empty_paper_stands_over_nothing(form_id):
    """Room to write follows each, or a heading below it: what nobody wrote never looks written."""
    blocks = empty(form_id).blocks
    bare = [
        "".join(strings(one.runs))
        for one, after in zip(blocks, (*blocks[1:], None), strict=True)
        if isinstance(one, Heading)
        and (
            after is None or isinstance(after, Signatures) or (isinstance(after, Heading) and after.level <= one.level)
        )
    ]
    assert bare == []


@pytest.mark.parametrize("form_id", PAPERS)
def test_an_unanswered_paper_has_room_for_every_answer_to_be_written(form_id):
    long = [each for each in FORMBOOK.form(form_id).questions() if each.type == "long"]
    assert sum(blank.lines == 4 for blank in only(empty(form_id), Blank)) == len(long)


@pytest.mark.parametrize("form_id", HEADINGS)
def test_the_headings_come_in_the_form_s_order(form_id):
    assert headings(filled(form_id)) == HEADINGS[form_id]


def test_a_form_that_shares_another_s_print_prints_the_same():
    for shared, own in (("nd152/mau-02", "nd98/mau-02"), ("nd152/mau-08-ca-nhan", "nd91/mau-07-ca-nhan")):
        assert filled(shared).blocks == filled(own).blocks


def test_only_the_two_reports_of_nghi_dinh_98_are_more_than_an_outline():
    prescribed = [each for each in map(FORMBOOK.form, FORMBOOK.ids) if each.id.startswith(("nd98/", "nd152/"))]
    assert [each.id for each in prescribed if each.basis.verified != "none"] == ["nd98/mau-02", "nd98/mau-03"]
    assert all(each.basis.note for each in prescribed)
    assert OUTLINE_ONLY == "Mẫu dựng theo đề cương, chưa đối chiếu với văn bản gốc"


def test_the_key_of_a_form_is_its_instrument_number_and_subject():
    """Number 02 is a person's in Nghị định 91 and a collective's in Nghị định 98."""
    keys = [(each.instrument, each.number, each.subject) for each in map(FORMBOOK.form, FORMBOOK.ids) if each.number]
    assert len(keys) == len(set(keys))
    assert {key[0]: key[2] for key in keys if key[1] == "02"} == {
        "91/2017/NĐ-CP": "individual",
        "98/2023/NĐ-CP": "collective",
        "152/2025/NĐ-CP": "collective",
    }


@pytest.mark.parametrize("form_id", REPORTS)
def test_a_report_carries_every_answer(form_id):
    form = FORMBOOK.form(form_id)
    texts = "\n".join(strings(filled(form_id).blocks))
    told = [each for each in form.questions() if each.at.startswith("/answers/") and each.type in ("text", "long")]
    assert [each.id for each in told if answers(form)[each.id] not in texts] == []


@pytest.mark.parametrize("form_id", PAPERS)
def test_a_paper_carries_every_answer(form_id):
    form = FORMBOOK.form(form_id)
    texts = "\n".join(strings(filled(form_id).blocks)).casefold()
    told = [each for each in form.questions() if each.type in ("text", "long", "choice") and not each.choices_from]
    assert [each.id for each in told if answers(form)[each.id].casefold() not in texts] == []


@pytest.mark.parametrize("form_id", PAPERS)
def test_hostile_answers_of_a_paper_are_printed_unchanged(form_id):
    form = FORMBOOK.form(form_id)
    given, typed = {}, []
    for each in form.questions():
        value = f"# {each.id} {HOSTILE}"
        if each.type in ("text", "long"):
            given[each.id] = value
        elif each.type == "lines":
            given[each.id] = [value]
        elif each.type == "table":
            given[each.id] = [{column.id: f"{column.id} {value}" for column in each.columns}]
        typed += [value] if each.id in given else []
    document = printed(form_id, crowd(2), given=given)
    texts = "\n".join(strings(document.blocks))
    assert [value for value in typed if value not in texts] == []
    plain = printed(
        form_id,
        crowd(2),
        given={key: "A" for key in given if not isinstance(given[key], list)}
        | {key: value for key, value in given.items() if isinstance(value, list)},
    )
    assert [type(each) for each in document.blocks] == [type(each) for each in plain.blocks]


def test_hostile_names_of_counters_and_initiatives_are_printed_unchanged():
    dossier = crowd(6)
    initiative = structs.replace(INITIATIVE, title=f"# {HOSTILE}", author=f"| {HOSTILE}", used_for=f"* {HOSTILE}")
    nominee = structs.replace(dossier.nominees[0], name=f"- {HOSTILE}", initiatives=(initiative,))
    session = structs.replace(dossier.session, counters=(Person(name=f"::: {HOSTILE}", title="Trưởng ban"),))
    dossier = structs.replace(dossier, nominees=(nominee,), session=session)
    listed = "\n".join(strings(printed("common/danh-sach-sang-kien", dossier).blocks))
    counted = "\n".join(strings(printed("common/bien-ban-kiem-phieu", dossier).blocks))
    ballot = "\n".join(strings(printed("common/phieu-bau", dossier).blocks))
    assert [each in listed for each in (initiative.title, initiative.author, initiative.used_for, nominee.name)] == [
        True
    ] * 4
    assert [f"::: {HOSTILE}" in counted, nominee.name in counted, nominee.name in ballot] == [True] * 3


@pytest.mark.parametrize("count", [1, 6, 40])
def test_the_ballot_names_every_nominee_once_and_leaves_both_boxes_empty(count):
    ballot = filled("common/phieu-bau", count=count)
    (table,) = only(ballot, Table)
    assert [column.title for column in table.columns][3:] == ["Đồng ý", "Không đồng ý"]
    assert [row[0] for row in rows(table)] == [str(number) for number in range(1, count + 1)]
    assert [row[3:] for row in rows(table)] == [["", ""]] * count


def test_a_row_of_a_ballot_is_high_enough_for_a_mark_by_hand():
    crossed = printed("common/phieu-bau", structs.replace(crowd(6), nominees=crowd(6).nominees[2:]))
    with pypdfium2.PdfDocument(write_pdf([crossed], LAYOUTS).pdf) as opened:
        page = opened[0].get_textpage()
        tops = [page.get_charbox(page.search(name).get_next()[0])[3] for name in ("Đặng Thị", "Nguyễn Thị", "Đoàn Văn")]
    assert min(above - below for above, below in itertools.pairwise(tops)) / 72 * 25.4 > 8


def test_the_ballot_has_no_signature_and_says_which_ballot_counts():
    ballot = filled("common/phieu-bau")
    assert only(ballot, Signatures) == []
    assert [text for text in strings(ballot.blocks) if text.startswith("Phiếu hợp lệ là")] != []


def test_a_ballot_of_several_awards_has_one_table_for_each_in_the_programme_s_order():
    dossier = crowd(3)
    chosen = [structs.replace(each, award=f"a{1 - n % 2}") for n, each in enumerate(dossier.nominees)]
    dossier = structs.replace(dossier, nominees=tuple(chosen))
    ballot = printed("common/phieu-bau", dossier, programme=with_awards("Thủ tướng Chính phủ", "Chủ tịch nước"))
    assert headings(ballot) == ["1. Hình thức 0", "2. Hình thức 1"]
    assert [len(table.rows) for table in only(ballot, Table)] == [1, 2]


def test_the_minutes_of_counting_tell_the_votes_with_what_they_are_counted_on():
    dossier = crowd(2)
    votes = structs.replace(dossier.nominees[0], votes=Votes(in_favour=6, against=3))
    unknown = structs.replace(dossier.nominees[1], votes=Votes())
    minutes = printed("common/bien-ban-kiem-phieu", structs.replace(dossier, nominees=(votes, unknown)))
    assert [row[1:] for row in rows(only(minutes, Table)[1])] == [
        [votes.name, "6/9 phiếu, đạt 66,7 %", "3"],
        [LONG_NAME, "……", "……"],
    ]
    texts = list(strings(minutes.blocks))
    assert "Tỷ lệ đồng ý của từng trường hợp tính trên tổng số 09 thành viên Hội đồng." in texts
    assert "Số phiếu phát ra: 09; thu về: 09; hợp lệ: 09; không hợp lệ: 0." in texts


def test_the_minutes_of_counting_have_no_place_and_date_line_and_two_signatures():
    minutes = filled("common/bien-ban-kiem-phieu")
    assert only(minutes, Header)[0].place_date == ""
    assert only(minutes, Signatures)[0].blocks == (
        Signature(lines=("THƯ KÝ",), name="Phạm Thị Đào"),
        Signature(lines=("TRƯỞNG BAN KIỂM PHIẾU",), name="Lê Quang Vinh"),
    )
    assert rows(only(minutes, Table)[0]) == [
        [str(n), each.name, each.title] for n, each in enumerate(COUNTERS, start=1)
    ]


def test_a_show_of_hands_counts_no_ballots():
    dossier = crowd(1)
    dossier = structs.replace(dossier, session=structs.replace(dossier.session, method="show-of-hands"))
    texts = list(strings(printed("common/bien-ban-kiem-phieu", dossier).blocks))
    assert "Hội đồng biểu quyết bằng giơ tay, không phát phiếu." in texts
    assert not any("phát ra" in text for text in texts)


def test_the_proposal_tells_each_award_with_who_decides_it():
    dossier = crowd(4)
    chosen = [structs.replace(each, award=f"a{n % 2}") for n, each in enumerate(dossier.nominees)]
    dossier = structs.replace(dossier, nominees=tuple(chosen))
    proposal = printed("nd98/mau-01", dossier, programme=with_awards("Thủ tướng Chính phủ", "Chủ tịch nước"))
    assert rows(only(proposal, Table)[0]) == [
        ["1", "Hình thức 0", "Thủ tướng Chính phủ", "01", "01"],
        ["2", "Hình thức 1", "Chủ tịch nước", "01", "01"],
    ]


def test_the_proposal_rests_on_point_clause_and_article_and_on_the_paper_that_sets_the_functions():
    grounds = ["".join(strings(each.runs)) for each in only(filled("nd98/mau-01"), Paragraph) if each.style == "ground"]
    assert grounds[-3:] == [
        "Căn cứ điểm a khoản 3 Điều 74 Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;",
        "Căn cứ Quyết định số 1520/QĐ-UBND ngày 20 tháng 8 năm 2019 của Ủy ban nhân dân tỉnh An Giang;",
        "Căn cứ Biên bản họp Hội đồng thi đua, khen thưởng ngày 28 tháng 7 năm 2023.",
    ]


def test_the_proposal_names_the_kind_of_commendation():
    (title,) = only(filled("nd98/mau-01"), Title)
    assert "(khen thưởng chuyên đề)" in "".join(strings(title.summary)).replace("\u00a0", " ")


def test_initiatives_are_listed_with_the_paper_that_recognises_them():
    listed = filled("common/danh-sach-sang-kien", count=3)
    third = crowd(3).nominees[2].name
    paper = "Quyết định số 415/QĐ-SGDĐT ngày 12/6/2022 của Sở Giáo dục và Đào tạo An Giang"
    assert rows(only(listed, Table)[0]) == [["1", third, INITIATIVE.title, third, "2022", paper, "Cơ sở"]]
    assert only(listed, Signatures)[0].beside == "Danh sách này có 01 sáng kiến, đề tài./."


def test_who_declares_to_have_no_initiative_is_told_apart_from_who_said_nothing():
    form = FORMBOOK.form("nd98/mau-03")
    told = []
    for initiatives in ((), None):
        nominee = structs.replace(nominee_for(form), initiatives=initiatives, history=())
        document = printed("nd98/mau-03", crowd(6), nominee=nominee)
        told.append(([rows(table) for table in only(document, Table)], "Không có." in strings(document.blocks)))
    assert told == [([], True), ([[["……", "……", "……"]]], True)]


def test_a_registration_counts_who_is_registered_only_when_both_lists_were_answered():
    form = FORMBOOK.form("common/dang-ky-thi-dua")
    both = "\n".join(strings(filled(form.id).blocks))
    given = {key: value for key, value in answers(form).items() if key != "ca-nhan"}
    half = "\n".join(strings(printed(form.id, crowd(1), given=given).blocks))
    none = "\n".join(strings(printed(form.id, crowd(1), given={**given, "ca-nhan": []}).blocks))
    assert ["Bản đăng ký này có" in text for text in (both, half, none)] == [True, False, True]
    assert ["Không có cá nhân đăng ký." in text for text in (both, half, none)] == [False, False, True]


def test_a_collective_s_summary_is_signed_for_the_collective():
    form = FORMBOOK.form("common/tom-tat-thanh-tich")
    collective = crowd(1).nominees[0]
    signed = only(printed(form.id, crowd(1), nominee=collective), Signatures)[0].blocks
    assert [each.lines[-1] for each in signed] == ["THỦ TRƯỞNG ĐƠN VỊ", "ĐẠI DIỆN TẬP THỂ"]
    items = ["".join(strings(each.runs)) for each in only(printed(form.id, crowd(1), nominee=collective), Item)]
    assert items[0] == f"Tên tập thể: {collective.name}"


@pytest.fixture(scope="module")
def everything():
    """Every form filled and empty; the lists also with 1 and 40 nominees."""
    made = {f"{form_id} filled": filled(form_id) for form_id in OWN}
    made |= {f"{form_id} empty": empty(form_id) for form_id in OWN}
    for form_id in ("common/phieu-bau", "common/bien-ban-kiem-phieu", "common/danh-sach-sang-kien", "nd98/mau-01"):
        made |= {f"{form_id} {count}": filled(form_id, count=count) for count in (1, 40)}
    return made


def departures(documents, pages_of):
    """The papers whose words, as a reader finds them, are not those that were composed."""
    return {
        name: found for name, each in documents.items() if (found := differences(each, pages_of(name), draft=False))
    }


def pages(pdf):
    with pypdfium2.PdfDocument(pdf) as opened:
        return [page.get_textpage().get_text_bounded() for page in opened]


def test_word_and_pdf_hold_the_words_that_were_composed(everything):
    typeset = {name: pages(write_pdf([each], LAYOUTS).pdf) for name, each in everything.items()}
    assert departures(everything, typeset.get) == {}
    word = {name: [" ".join(words_of_docx(write_docx(each, LAYOUTS["nd30"])))] for name, each in everything.items()}
    assert departures(everything, word.get) == {}


def test_an_office_prints_the_same_words_from_the_word_files(everything, tmp_path):
    """In one conversion; a list of forty is as long as in our own print, give or take a page."""
    stems = {name: f"{number:03d}" for number, name in enumerate(everything)}
    for name, document in everything.items():
        (tmp_path / f"{stems[name]}.docx").write_bytes(write_docx(document, LAYOUTS["nd30"]))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, *map(str, sorted(tmp_path.glob("*.docx")))], check=True, capture_output=True, timeout=240)
    office = {name: pages((tmp_path / f"{stem}.pdf").read_bytes()) for name, stem in stems.items()}
    assert departures(everything, office.get) == {}
    longer = {
        name: len(office[name]) - write_pdf([document], LAYOUTS).pages[0] for name, document in everything.items()
    }
    assert [name for name, more in longer.items() if abs(more) > 1] == []


def hostile_answers(form_id):
    """A hostile text in every field of a paper that takes one, and what was typed."""
    given = {}
    for each in FORMBOOK.form(form_id).questions():
        value = f"# {each.id} {HOSTILE}"
        if each.type in ("text", "long"):
            given[each.id] = value
        elif each.type == "lines":
            given[each.id] = [value]
    return given


@pytest.mark.parametrize("form_id", PAPERS)
def test_hostile_answers_of_a_paper_reach_word_and_pdf_unchanged(form_id):
    given = hostile_answers(form_id)
    document = printed(form_id, crowd(2), given=given)
    in_docx = "".join(words_of_docx(write_docx(document, LAYOUTS["nd30"])))
    in_pdf = "".join(words_of_pdf(write_pdf([document], LAYOUTS).pdf))
    typed = {key: "".join((value if isinstance(value, str) else value[0]).split()) for key, value in given.items()}
    assert given
    assert [key for key, value in typed.items() if value not in in_docx] == []
    assert [key for key, value in typed.items() if value not in in_pdf] == []


def test_hostile_names_of_initiatives_reach_word_and_pdf_unchanged():
    dossier = crowd(6)
    initiative = structs.replace(INITIATIVE, title=f"# {HOSTILE}", author=f"| {HOSTILE}", used_for=f"* {HOSTILE}")
    nominee = structs.replace(dossier.nominees[0], name=f"- {HOSTILE}", initiatives=(initiative,))
    document = printed("common/danh-sach-sang-kien", structs.replace(dossier, nominees=(nominee,)))
    in_docx = "".join(words_of_docx(write_docx(document, LAYOUTS["nd30"])))
    in_pdf = "".join(words_of_pdf(write_pdf([document], LAYOUTS).pdf))
    typed = (initiative.title, initiative.author, initiative.used_for, nominee.name)
    assert [each for each in typed if "".join(each.split()) not in in_docx] == []
    assert Counter(in_pdf) == Counter(in_docx)
