"""How a Word file is set in the end: style inheritance, theme fonts; and files made to do harm."""

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from awards.inspect.docxread import read as read_in_process
from awards.inspect.parts import Unreadable, read
from awards.sandbox import child
from awards.sandbox.child import Refused

SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme>'
    '<a:majorFont><a:latin typeface="Cambria"/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/></a:minorFont>'
    "</a:fontScheme></a:themeElements></a:theme>"
)
DEFAULTS = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/><w:sz w:val="22"/></w:rPr></w:rPrDefault>'
    '<w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
    "</w:docDefaults>"
)


def style(name: str, properties: str, based: str = "", kind: str = "paragraph", default: str = "") -> str:
    below = f'<w:basedOn w:val="{based}"/>' if based else ""
    return f'<w:style w:type="{kind}" w:styleId="{name}"{default}><w:name w:val="{name}"/>{below}{properties}</w:style>'


def docx(folder: Path, body: str, styles: str = "") -> Path:
    path = folder / "a.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"<w:document {SPACE}><w:body>{body}</w:body></w:document>")
        archive.writestr("word/styles.xml", f"<w:styles {SPACE}>{DEFAULTS}{styles}</w:styles>")
        archive.writestr("word/theme/theme1.xml", THEME)
    return path


def paragraph(text: str, own: str = "", marks: str = "") -> str:
    return f"<w:p><w:pPr>{own}</w:pPr><w:r><w:rPr>{marks}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def first_run(path: Path) -> dict[str, object]:
    (page,) = read_in_process(str(path))
    run: dict[str, object] = page["lines"][0]["runs"][0]
    return run


def test_without_styles_the_defaults_and_the_theme_font_hold(tmp_path: Path) -> None:
    run = first_run(docx(tmp_path, paragraph("a")))
    assert (run["font"], run["size"], run["bold"]) == ("Calibri", 11, False)


def test_a_style_is_based_on_others_and_the_run_has_the_last_word(tmp_path: Path) -> None:
    styles = style("goc", '<w:rPr><w:rFonts w:ascii="Times New Roman"/><w:b/><w:sz w:val="28"/></w:rPr>') + style(
        "con", '<w:rPr><w:i/></w:rPr><w:pPr><w:jc w:val="both"/></w:pPr>', "goc"
    )
    run = first_run(docx(tmp_path, paragraph("a", '<w:pStyle w:val="con"/>', '<w:b w:val="0"/>'), styles))
    assert (run["font"], run["size"], run["bold"], run["italic"]) == ("Times New Roman", 14, False, True)


def test_bold_of_a_paragraph_style_and_of_a_character_style_cancel_each_other(tmp_path: Path) -> None:
    styles = style("dam", "<w:rPr><w:b/></w:rPr>") + style("nhan", "<w:rPr><w:b/></w:rPr>", kind="character")
    path = docx(tmp_path, paragraph("a", '<w:pStyle w:val="dam"/>', '<w:rStyle w:val="nhan"/>'), styles)
    assert first_run(path)["bold"] is False


def test_styles_based_on_each_other_in_a_circle_are_read(tmp_path: Path) -> None:
    styles = style("a", "<w:rPr><w:b/></w:rPr>", "b") + style("b", "", "a")
    assert first_run(docx(tmp_path, paragraph("x", '<w:pStyle w:val="a"/>'), styles))["bold"] is True


def test_capitals_by_font_and_hidden_text_are_seen_as_they_print(tmp_path: Path) -> None:
    body = paragraph("tờ trình", "", "<w:caps/>") + paragraph("ẩn", "", "<w:vanish/>")
    (page,) = read_in_process(str(docx(tmp_path, body)))
    assert [[run["text"] for run in line["runs"]] for line in page["lines"]] == [["TỜ TRÌNH"], []]


def test_a_line_break_makes_two_lines_and_a_cell_is_known(tmp_path: Path) -> None:
    inside = "<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r></w:p>"
    body = f'<w:tbl><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid><w:tr><w:tc>{inside}</w:tc></w:tr></w:tbl>'
    paper = read(docx(tmp_path, body))
    assert [(line.text, line.table, line.room) for line in paper.lines] == [("a", 0, 100), ("b", 0, 100)]


@pytest.mark.parametrize(
    "body",
    [
        "<w:p>" * 400,
        "<w:tbl><w:tr><w:tc>" * 60 + "</w:tc></w:tr></w:tbl>" * 60,
        paragraph("a") * 30_001,
        '<w:p><w:r><w:rPr><w:sz w:val="x"/></w:rPr><w:t>' + "a",
    ],
    ids=["broken", "deep", "long", "cut off"],
)
def test_a_file_that_is_broken_too_deep_or_too_long_is_told(body: str, tmp_path: Path) -> None:
    with pytest.raises(Unreadable):
        read(docx(tmp_path, body))


def test_a_doctype_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", '<!DOCTYPE a [<!ENTITY b "c">]><w:document>&b;</w:document>')
    with pytest.raises(Unreadable, match="DOCTYPE"):
        read(path)


def test_a_part_that_unpacks_to_too_much_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="quá lớn"):
        list(read_in_process(str(docx(tmp_path, " " * (9 * 2**20)))))


def _specimen() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("word/document.xml", f"<w:document {SPACE}><w:body>{paragraph('a')}</w:body></w:document>")
    return made.getvalue()


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, len(_specimen()) - 1), st.binary(max_size=6))
def test_a_damaged_file_is_read_or_refused_and_nothing_else(tmp_path: Path, at: int, put: bytes) -> None:
    file = _specimen()
    path = tmp_path / "a.docx"
    path.write_bytes(file[:at] + put + file[at + len(put) :])
    answer = child.answer(read_in_process, str(path))
    assert set(answer) in ({"pages"}, {"trouble"})


def test_lengths_are_read_in_every_unit_that_a_word_file_may_write(tmp_path: Path) -> None:
    own = '<w:spacing w:before="6pt" w:after="0.1in" w:line="1.5pc" w:lineRule="exact"/><w:ind w:firstLine="1.27cm"/>'
    section = (
        '<w:sectPr><w:pgSz w:w="210mm" w:h="29.7cm"/>'
        '<w:pgMar w:top="1in" w:bottom="72pt" w:left="6pc" w:right="6pi" w:header="709" w:footer="12,5mm"/></w:sectPr>'
    )
    (page,) = read_in_process(str(docx(tmp_path, paragraph("a", own, '<w:sz w:val="14pt"/>') + section)))
    (line,), (paper,) = page["lines"], page["sections"]
    assert [round(line[name], 2) for name in ("before", "after", "line", "first")] == [6, 7.2, 18, 36]
    assert line["runs"][0]["size"] == 14
    found = {name: value and round(value, 2) for name, value in paper.items() if name != "first_apart"}
    assert found == {
        "width": 595.28,
        "height": 841.89,
        **dict.fromkeys(("top", "bottom", "left", "right"), 72),
        "header": 35.45,
        "footer": None,
    }
    assert page["unread"] == ["12,5mm"]
