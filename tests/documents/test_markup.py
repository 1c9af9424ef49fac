import pytest
from hypothesis import given
from hypothesis import strategies as st

from awards.documents.blocks import (
    Blank,
    Column,
    Header,
    Heading,
    Item,
    PageBreak,
    Paragraph,
    Run,
    Signature,
    Signatures,
    Table,
    Title,
)
from awards.documents.markup import MarkupError, parse
from awards.documents.printed import Gap, Kept, Values
from awards.text import nfc


def blocks(text, *printed):
    """The blocks of a text in which each % stands for the next value."""
    values = Values()
    for value in printed:
        text = text.replace("%", values.token(value), 1)
    return parse(text, values).blocks


def test_each_line_is_a_paragraph():
    assert blocks("Một\n\nHai") == (Paragraph(runs=(Run("Một"),)), Paragraph(runs=(Run("Hai"),)))


def test_a_paragraph_that_announces_something_stays_with_it():
    assert blocks("Cụ thể:") == (Paragraph(runs=(Run("Cụ thể:"),), keep_with_next=True),)


def test_headings_have_three_levels():
    assert blocks("# I. A\n## 1. B\n### c) C") == tuple(
        Heading(level=level, runs=(Run(text),)) for level, text in ((1, "I. A"), (2, "1. B"), (3, "c) C"))
    )


def test_bold_and_italic_are_runs():
    assert blocks("Có **05 tập thể** và *danh sách*.") == (
        Paragraph(
            runs=(
                Run("Có "),
                Run("05 tập thể", bold=True),
                Run(" và "),
                Run("danh sách", italic=True),
                Run("."),
            )
        ),
    )


def test_items_keep_their_marker_and_level():
    assert blocks("- một\n  + hai\na) ba") == (
        Item(marker="-", runs=(Run("một"),)),
        Item(marker="+", runs=(Run("hai"),), level=2),
        Item(marker="a)", runs=(Run("ba"),)),
    )


def test_a_value_is_never_markup():
    for value in ("# I.", "**đậm**", "- mục", "::: page", "| a | b |", "[x](y)", "a) b", "{{ x }}", "---"):
        assert blocks("%", value) == (Paragraph(runs=(Run(value),)),)


@given(st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), min_size=1).filter(str.strip))
def test_every_printable_value_comes_out_as_it_was(text):
    (paragraph,) = blocks("*a*%", text)
    assert "".join(run.text for run in paragraph.runs) == "a" + nfc(text).rstrip()


def test_the_lines_of_a_value_are_paragraphs():
    assert blocks("Kết quả: %", "một\n\n- hai\r\nba") == tuple(
        Paragraph(runs=(Run(line),)) for line in ("Kết quả: một", "- hai", "ba")
    )


def test_a_name_is_kept_on_one_line():
    assert blocks("Ông %.", Kept("Lê Văn A")) == (
        Paragraph(runs=(Run("Ông "), Run("Lê Văn A", nowrap=True), Run("."))),
    )


def test_private_and_control_characters_of_a_value_are_left_out():
    assert blocks("%", "a\U000f0000\ue000\x00\x1bb") == (Paragraph(runs=(Run("ab"),)),)


def test_an_unanswered_line_is_dotted():
    assert blocks("- Quê quán: %", None) == (Blank(lines=1, label="- Quê quán:"),)


def test_an_unanswered_rubric_has_room_to_write_by_hand():
    assert blocks("%", Gap(4)) == (Blank(lines=4),)


def test_a_gap_inside_a_line_is_dots():
    assert blocks("Số % ngày %.", None, "05/3/2021") == (Paragraph(runs=(Run("Số …… ngày 05/3/2021."),)),)


def test_the_heading_block_takes_its_lines_by_name():
    text = "::: header\nsuperior: SỞ A\nissuer: %\nnumber: Số: 05/TTr-B\nplace_date: Long Xuyên, %\n:::"
    assert blocks(text, "TRƯỜNG B", Kept("ngày 01 tháng 8 năm 2023")) == (
        Header(
            superior="SỞ A", issuer="TRƯỜNG B", number="Số: 05/TTr-B", place_date="Long Xuyên, ngày 01 tháng 8 năm 2023"
        ),
    )


def test_a_title_is_the_kind_and_its_summary():
    assert blocks("::: title\nTỜ TRÌNH\nVề việc *khen thưởng*\n:::") == (
        Title(kind="TỜ TRÌNH", summary=((Run("Về việc "), Run("khen thưởng", italic=True)),)),
    )


def test_a_title_may_stand_without_its_line():
    assert blocks("::: title unruled\nDANH SÁCH\n:::") == (Title(kind="DANH SÁCH", ruled=False),)


def test_a_table_shares_the_width_out():
    values = Values()
    token = values.token("A|B\nC")
    text = f"::: table\ncolumns: STT 10% center | Họ và tên 30%\n| 1 | {token} |\n| **I** | |\n:::"
    assert parse(text, values).blocks[0] == Table(
        columns=(Column(title="STT", width=0.25, align="center"), Column(title="Họ và tên", width=0.75)),
        rows=((((Run("1"),),), ((Run("A|B"),), (Run("C"),))), (((Run("I", bold=True),),), ())),
    )


def test_a_table_to_be_marked_by_hand_says_so():
    assert blocks("::: table roomy\ncolumns: Đồng ý 100%\n:::") == (
        Table(columns=(Column(title="Đồng ý", width=1.0),), rows=(), roomy=True),
    )


def test_a_ground_that_nobody_wrote_stays_a_ground():
    assert blocks("::: ground\nCăn cứ %;\n:::", None) == (Paragraph(runs=(Run("Căn cứ ……;"),), style="ground"),)


def test_signatures_stand_left_to_right():
    text = (
        "::: signatures\nto: - Như trên;\nsign: KT. HIỆU TRƯỞNG\nsign: PHÓ HIỆU TRƯỞNG\nname: %\n"
        "sign: CHỦ TỌA\nremarks: 3\nnote: (Ký, đóng dấu)\n:::"
    )
    assert blocks(text, "Lê Văn A") == (
        Signatures(
            blocks=(
                Signature(lines=("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"), name="Lê Văn A"),
                Signature(lines=("CHỦ TỌA",), note="(Ký, đóng dấu)", remarks=3),
            ),
            recipients=("- Như trên;",),
        ),
    )


def test_a_closing_sentence_stands_beside_and_a_signature_in_the_middle():
    text = "::: signatures center\nbeside: Danh sách này có % tập thể./.\nsign: HIỆU TRƯỞNG\n:::"
    assert blocks(text, "02") == (
        Signatures(blocks=(Signature(lines=("HIỆU TRƯỞNG",)),), beside="Danh sách này có 02 tập thể./.", centred=True),
    )


def test_an_unknown_signer_leaves_the_name_empty():
    assert blocks("::: signatures\nsign: CHỦ TỌA\nname: %\n:::", None) == (
        Signatures(blocks=(Signature(lines=("CHỦ TỌA",)),)),
    )


def test_grounds_addressees_notes_and_centred_lines_are_styles():
    assert blocks("::: ground\nCăn cứ A;\nCăn cứ B.\n:::\n::: center\nC\n:::") == (
        Paragraph(runs=(Run("Căn cứ A;"),), style="ground"),
        Paragraph(runs=(Run("Căn cứ B."),), style="ground"),
        Paragraph(runs=(Run("C"),), style="plain", align="center"),
    )


def test_pages_and_dotted_lines_are_asked_for_by_name():
    assert blocks("::: page\n::: blank 3 Ý kiến:") == (PageBreak(), Blank(lines=3, label="Ý kiến:"))


def test_a_wide_document_lies_down():
    assert parse("::: document landscape\nA", Values()).landscape is True


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("::: tabel\n:::", "không có khối “::: tabel”"),
        ("::: title\nA", "khối “::: title” chưa được đóng bằng dòng “:::”"),
        ("::: header\nsuperoir: A\n:::", "khối “::: header” không có dòng “superoir:”"),
        ("::: table\n| a |\n:::", "khối “::: table” bắt đầu bằng dòng “columns:”"),
        ("::: table\ncolumns: A 50% | B 50%\n| a |\n:::", "mỗi hàng của bảng “A | …” cần đúng 2 ô"),
        (
            "::: signatures\nremarks: 3\n:::",
            "khối “::: signatures”: dòng “sign:” đứng trước các dòng khác của một chữ ký",
        ),
        ("::: table\ncolumns: A\n:::", "mỗi cột ghi tên rồi bề rộng, ví dụ “Năm 15% center”; đang ghi “A”"),
    ],
)
def test_a_fault_in_a_template_is_told_to_its_author(text, told):
    with pytest.raises(MarkupError) as caught:
        parse(text, Values())
    assert str(caught.value) == told
