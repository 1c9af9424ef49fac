"""Papers of a Party body: their words, numbers and signs, in Word and PDF alike."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from awards.documents import laid, party
from awards.documents.blocks import Header, Heading, Item, Paragraph, Run, Signature, Signatures
from awards.documents.docx import write_docx
from awards.documents.pdf import write_pdf
from awards.layout import load
from awards.model import Dossier, Person, Proposal, Signer, Unit
from tests.documents.papers import words_of_docx, words_of_pdf
from tests.inspect import specimens

MARKS = load(specimens.CONTENT, "hd05").marks
COMMITTEE = specimens.COMMITTEE
BOARD = structs.replace(COMMITTEE, name="Ban Tuyên giáo Tỉnh ủy", head=Person(title="Trưởng ban"))


def paper(dossier: Dossier, name: str):
    return next(each for each in specimens.papers(dossier) if each.id == name)


def block(document, kind):
    return next(each for each in document.blocks if isinstance(each, kind))


def test_the_proposal_of_a_committee_is_worded_as_a_party_paper():
    proposal = paper(specimens.party(), "proposal")
    assert proposal.layout == "hd36"
    assert block(proposal, Header) == Header(
        superior="ĐẢNG BỘ TỈNH AN\xa0GIANG",
        issuer="ĐẢNG ỦY XÃ VĨNH\xa0HÒA",
        number="Số 07-TTr/ĐU",
        place_date="Vĩnh Hòa, ngày 01 tháng 8 năm 2023",
        nation="ĐẢNG CỘNG SẢN VIỆT NAM",
        motto="",
    )
    signed = block(proposal, Signatures)
    assert signed.blocks == (Signature(lines=("T/M ĐẢNG ỦY", "PHÓ BÍ THƯ"), name="Trần Thị Minh Hạnh"),)
    assert signed.recipients == ("Nơi nhận:", "- Như trên;", "- Lưu Văn phòng Đảng ủy, TĐKT.")
    texts = ["".join(run.text for run in each.runs) for each in proposal.blocks if isinstance(each, Paragraph)]
    assert texts[0].startswith("Kính trình: ")
    assert all(text.startswith("- Căn cứ") for text in texts[1:6])
    assert texts[-1].endswith("xem xét, quyết định.")


def test_the_minutes_name_who_wrote_them_and_who_presided():
    minutes = paper(specimens.party(), "minutes")
    assert [each.lines for each in block(minutes, Signatures).blocks] == [
        ("NGƯỜI GHI BIÊN BẢN",),
        ("CHỦ TRÌ HỘI NGHỊ",),
    ]
    headings = ["".join(run.text for run in each.runs) for each in minutes.blocks if isinstance(each, Heading)]
    assert [each for each in headings if each.startswith("I")] == [
        "I- THỜI GIAN, ĐỊA ĐIỂM",
        "II- THÀNH PHẦN",
        "III- NỘI DUNG",
        "IV- KẾT LUẬN",
    ]


def test_the_minutes_speak_of_those_who_sign_them_by_the_same_words():
    minutes = paper(specimens.party(), "minutes")
    items = ["".join(run.text for run in each.runs) for each in minutes.blocks if isinstance(each, Item)]
    assert [each.partition(":")[0] for each in items if "Minh Hạnh, " in each or "Bích Tuyền, " in each] == [
        "Chủ trì",
        "Người ghi biên bản",
    ]


@pytest.mark.parametrize(
    ("unit", "lines"), [(COMMITTEE, ("T/M ĐẢNG ỦY", "BÍ THƯ")), (BOARD, ("TRƯỞNG BAN",))], ids=["committee", "board"]
)
def test_a_paper_that_the_head_signs_is_signed_for_the_committee(unit, lines):
    (made,) = party.reworded((Signatures(blocks=(Signature(lines=(unit.head.title.upper(),)),)),), MARKS, unit)
    assert made == Signatures(blocks=(Signature(lines=lines),))


def test_those_who_sign_minutes_of_counting_are_set_alike():
    layout = load(specimens.CONTENT, "hd05")
    signed = ("NGƯỜI GHI BIÊN BẢN", "TRƯỞNG BAN KIỂM PHIẾU")
    assert [laid.capacity_part(line, layout) for line in signed] == ["capacity", "capacity"]


def test_reports_keep_the_nation_of_their_form_unless_the_body_decides_otherwise():
    layouts = [
        {each.layout for each in specimens.papers(specimens.party(reports=reports)) if each.nominee}
        for reports in (False, True)
    ]
    assert layouts == [{"nd30"}, {"hd36"}]


def test_the_day_of_the_proposal_chooses_the_layout():
    assert paper(specimens.party(dt.date(2026, 5, 27)), "list").layout == "hd05"


@pytest.mark.parametrize("name", ["proposal", "list", "minutes"])
def test_word_and_pdf_hold_the_same_words(name):
    document = paper(specimens.party(), name)
    layout = load(specimens.CONTENT, document.layout)
    printed = words_of_pdf(write_pdf([document], {document.layout: layout}).pdf)
    assert sorted(set(words_of_docx(write_docx(document, layout)))) == sorted(set(printed))


@pytest.mark.parametrize(
    ("unit", "authority", "lines"),
    [
        (COMMITTEE, None, ("TM. ĐẢNG ỦY", "PHÓ BÍ THƯ")),
        (COMMITTEE, "KT.", ("TM. ĐẢNG ỦY", "PHÓ BÍ THƯ")),
        (COMMITTEE, "TL.", ("TL. ĐẢNG ỦY", "PHÓ BÍ THƯ")),
        (BOARD, None, ("PHÓ BÍ THƯ",)),
        (BOARD, "KT.", ("KT. TRƯỞNG BAN", "PHÓ BÍ THƯ")),
        (BOARD, "Q.", ("Q. PHÓ BÍ THƯ",)),
    ],
)
def test_a_committee_is_signed_for_and_never_its_head(unit, authority, lines):
    assert party.capacity(Signer(title="Phó Bí thư", authority=authority), unit) == lines


@pytest.mark.parametrize(
    ("typed", "printed"),
    [("7/TTr-ĐU", "7-TTr/ĐU"), ("12-TTr/ĐU", "12-TTr/ĐU"), ("", ""), ("khác", "khác"), ("……/BB-ĐU", "……-BB/ĐU")],
)
def test_a_number_typed_as_a_state_body_writes_it_is_turned_round(typed, printed):
    dossier = Dossier(proposal=Proposal(number=typed))
    assert party.renumbered(dossier).proposal.number == printed


def test_the_old_spelling_touches_the_committee_and_no_name():
    unit = Unit(name="Đảng ủy xã", system="party", old_spelling=True)
    blocks = (Paragraph(runs=(Run("Đảng ủy và ĐẢNG ỦY đề nghị ông Nguyễn Văn Thủy"),)),)
    (made,) = party.reworded(blocks, MARKS, unit)
    assert made == Paragraph(runs=(Run("Đảng uỷ và ĐẢNG UỶ đề nghị ông Nguyễn Văn Thủy"),))


@given(st.text(max_size=40))
def test_a_text_without_the_signs_of_a_state_paper_is_left_alone(text):
    unit = Unit(name="Đảng ủy xã", system="party")
    blocks = (Paragraph(runs=(Run(text),)),)
    expected = text.removesuffix("./.") + "." if text.endswith("./.") else text
    assert party.reworded(blocks, MARKS, unit) == (Paragraph(runs=(Run(expected),)),)
