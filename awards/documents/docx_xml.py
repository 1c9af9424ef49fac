"""Small pieces of WordprocessingML as text: runs, paragraphs, cells. Every text passes `escaped`."""

import re
from collections.abc import Iterable
from html import escape

from awards.documents.blocks import Run, Runs
from awards.documents.laid import LONGEST_KEPT

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SPACER = 3.0
"""Points between two tables."""
WATERMARK = "BẢN NHÁP"
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_YEARS = re.compile(r"(?<=\b\d{4})-(?=\d{4}\b)")
_NO_BREAK_HYPHEN = '</w:t><w:noBreakHyphen/><w:t xml:space="preserve">'
_MARKS = {
    (bold, italic): f"<w:rPr>{'<w:b/><w:bCs/>' * bold}{'<w:i/><w:iCs/>' * italic}</w:rPr>" * (bold or italic)
    for bold in (False, True)
    for italic in (False, True)
}


def twips(points: float) -> int:
    """Points in the unit of paragraphs and tables."""
    return round(points * 20)


def escaped(text: str) -> str:
    """Text as it stands in XML; what XML cannot hold is dropped."""
    return escape(_NOT_XML.sub("", text), quote=False)


def runs(items: Runs) -> str:
    """Runs with their styles."""
    return "".join(map(_run, items))


def _run(run: Run) -> str:
    text = escaped(run.text)
    if run.nowrap and len(run.text) <= LONGEST_KEPT:
        text = text.replace(" ", "\u00a0").replace("-", _NO_BREAK_HYPHEN)
    elif "-" in text:
        text = _YEARS.sub(_NO_BREAK_HYPHEN, text)
    return f'<w:r>{_MARKS[run.bold, run.italic]}<w:t xml:space="preserve">{text}</w:t></w:r>'


def plain(text: str) -> str:
    """One run without styles; nothing for no text."""
    return f'<w:r><w:t xml:space="preserve">{escaped(text)}</w:t></w:r>' if text else ""


def lines(texts: Iterable[str]) -> str:
    """Texts, each on a line of its own in one paragraph."""
    return "<w:r><w:br/></w:r>".join(map(plain, texts))


def paragraph(style: str, content: str, properties: str = "", *, keep: bool = False) -> str:
    """`properties` are those that differ from the style, in the order that the format prescribes."""
    kept = "<w:keepNext/>" if keep else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{kept}{properties}</w:pPr>{content}</w:p>'


def dotted(style: str, label: str, width: float, *, indent: float = 0, keep: bool = False) -> str:
    """A line to write on, behind its label: a tab with dots up to the right edge."""
    properties = (
        f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{twips(width)}"/></w:tabs>'
        f'<w:ind w:firstLine="{twips(indent)}"/><w:jc w:val="left"/>'
    )
    content = plain(f"{label} " if label else "") + "<w:r><w:tab/></w:r>"
    return paragraph(style, content, properties, keep=keep)


def dotted_in_cell(style: str, count: int) -> str:
    """Lines to write on in a cell, as borders: LibreOffice draws no tab there with nothing behind it.

    Neighbours differ in their right edge by a hair, or their borders would be joined to one.
    """
    border = '<w:pBdr><w:bottom w:val="dotted" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>'
    return "".join(
        paragraph(style, "", f'{border}<w:ind w:right="{20 * (index % 2)}" w:firstLine="0"/>', keep=True)
        for index in range(count)
    )


def rule(length: float, room: float, thickness: float, *, keep: bool = False) -> str:
    """A line of this length in the middle of the room: the upper border of an empty paragraph."""
    side = twips(max(0.0, (room - length) / 2))
    properties = (
        f'<w:pBdr><w:top w:val="single" w:sz="{round(thickness * 8)}" w:space="0" w:color="000000"/></w:pBdr>'
        f'<w:spacing w:before="40"/><w:ind w:left="{side}" w:right="{side}"/>'
    )
    return paragraph("line", "", properties, keep=keep)


def spacer(*, keep: bool = False, height: float = SPACER) -> str:
    """Room of this height; two tables without it would grow together, and the last would end the document."""
    properties = f'<w:spacing w:line="{twips(height)}" w:lineRule="exact"/>'
    return paragraph("line", "", properties, keep=keep)


def cell(width: float, content: str, properties: str = "") -> str:
    """A table cell; `content` ends in a paragraph."""
    return f'<w:tc><w:tcPr><w:tcW w:w="{twips(width)}" w:type="dxa"/>{properties}</w:tcPr>{content}</w:tc>'


def cell_across(columns: int, width: float, content: str) -> str:
    """A cell without borders or margins, as wide as all columns; `content` ends in a paragraph."""
    none = "".join(f'<w:{name} w:val="nil"/>' for name in ("left", "bottom", "right"))
    margins = "".join(f'<w:{name} w:w="0" w:type="dxa"/>' for name in ("top", "left", "bottom", "right"))
    properties = f'<w:gridSpan w:val="{columns}"/><w:tcBorders>{none}</w:tcBorders><w:tcMar>{margins}</w:tcMar>'
    return cell(width, content, properties)


def row(cells: str, properties: str = "") -> str:
    """A row that is not split between pages."""
    return f"<w:tr><w:trPr><w:cantSplit/>{properties}</w:trPr>{cells}</w:tr>"


def table(widths: Iterable[float], rows: str, *, bordered: bool, side: float = 0, edge: float = 0) -> str:
    """A table of fixed columns, for Word (cell widths) and for LibreOffice (grid) alike."""
    columns = [twips(width) for width in widths]
    line = 'w:val="single" w:sz="4" w:space="0" w:color="000000"'
    names = ("top", "left", "bottom", "right", "insideH", "insideV") if bordered else ()
    borders = f"<w:tblBorders>{''.join(f'<w:{name} {line}/>' for name in names)}</w:tblBorders>" if names else ""
    margins = "".join(
        f'<w:{name} w:w="{twips(room)}" w:type="dxa"/>'
        for name, room in (("top", edge), ("left", side), ("bottom", edge), ("right", side))
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(columns)}" w:type="dxa"/><w:jc w:val="center"/>{borders}'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )


def small(text: str) -> str:
    """A run in the smallest letters that still print well."""
    return (
        f'<w:r xmlns:w="{NAMESPACE}"><w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr>'
        f'<w:t xml:space="preserve">{escaped(text)}</w:t></w:r>'
    )


def watermark(number: int) -> str:
    """“BẢN NHÁP” across the page, as Word draws its own watermarks."""
    return (
        f'<w:r xmlns:w="{NAMESPACE}" xmlns:v="urn:schemas-microsoft-com:vml"'
        ' xmlns:o="urn:schemas-microsoft-com:office:office"><w:rPr><w:noProof/></w:rPr><w:pict>'
        '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800"'
        ' path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/>'
        '<v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/>'
        '<v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/>'
        '<v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas>'
        '<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800"'
        ' o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/></v:shapetype>'
        f'<v:shape id="BanNhap{number}" o:spid="_x0000_s{2049 + number}" type="#_x0000_t136"'
        ' style="position:absolute;margin-left:0;margin-top:0;width:440pt;height:110pt;rotation:315;'
        "z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
        'mso-position-vertical:center;mso-position-vertical-relative:margin" o:allowincell="f"'
        ' fillcolor="#e1e1e1" stroked="f"><v:textpath style="font-family:&quot;Times New Roman&quot;;'
        f'font-size:1pt;font-weight:bold" string="{WATERMARK}"/></v:shape></w:pict></w:r>'
    )
