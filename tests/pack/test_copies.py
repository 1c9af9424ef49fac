"""The codes that make each copy its own."""

from awards import layout
from awards.content.folders import find
from awards.documents.blocks import Document, Paragraph, Run
from awards.documents.pdf import write_pdf
from awards.pack.copies import codes, marks, stencils

LENGTHS = (1, 2)


def test_codes_that_were_drawn_before_are_those_that_are_drawn_now() -> None:
    nd30 = layout.load(find(), "nd30")
    face = nd30.fonts / "LiberationSerif-Regular.ttf"
    lines = (Paragraph(runs=(Run("Một dòng."),)),)
    papers = [
        Document(id=str(at), title=f"Văn bản {at}", blocks=lines * 50 * (pages - 1) + lines)
        for at, pages in enumerate(LENGTHS)
    ]
    pdf = write_pdf(papers, {"nd30": nd30}, duplex=True).pdf
    due = [marks("7K2M9QXZ", "4F6H8JKM", copy, LENGTHS) for copy in (1, 2, 3)]
    all_marks = [mark for copy in due for mark in copy.values()]
    drawn = dict(zip(all_marks, stencils(all_marks), strict=True))
    added = codes(pdf, due, drawn, face)
    assert added == codes(pdf, due, {}, face)
    assert len(set(added)) == 3
