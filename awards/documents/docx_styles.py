"""The paragraph styles of a DOCX: one for each component of the layout, under its Vietnamese name."""

from collections.abc import Iterator

from awards.documents.docx_xml import NAMESPACE, SPACER, twips
from awards.layout import Component, Layout

_BUILT_IN = {"kind": "Title", "heading_1": "heading 1", "heading_2": "heading 2", "heading_3": "heading 3"}
"""Named as Word names them, so that its navigation pane and table of contents find them."""

_TEXT = ("body", "ground", "addressee", "heading_1", "heading_2", "heading_3", "note")
_INDENTED = ("body", "ground", "heading_1", "heading_2", "heading_3")
_KEPT = ("kind", "summary", "heading_1", "heading_2", "heading_3")
_JUSTIFY = {"justify": "both", "left": "left", "center": "center", "right": "right"}


def document_defaults(layout: Layout) -> str:
    """The font for every script, the language, single spacing."""
    return (
        f'<w:docDefaults xmlns:w="{NAMESPACE}"><w:rPrDefault><w:rPr>{_fonts(layout)}'
        f"{_size(layout.size('body'))}"
        '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="vi-VN"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
        "</w:pPrDefault></w:docDefaults>"
    )


def style_elements(layout: Layout) -> Iterator[str]:
    """Every style, its id being the component's name in the layout."""
    for name, component in layout.components.items():
        yield _style(name, component, layout)
    yield (
        f'<w:style xmlns:w="{NAMESPACE}" w:type="paragraph" w:customStyle="1" w:styleId="line">'
        '<w:name w:val="Đường kẻ"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="0" w:after="0"'
        ' w:line="20" w:lineRule="exact"/></w:pPr><w:rPr><w:sz w:val="4"/><w:szCs w:val="4"/></w:rPr></w:style>'
    )


def _style(name: str, component: Component, layout: Layout) -> str:
    word_name = _BUILT_IN.get(name, component.title)
    custom = "" if name in _BUILT_IN else ' w:customStyle="1"'
    marks = "<w:b/><w:bCs/>" * component.bold + "<w:i/><w:iCs/>" * component.italic
    underline = '<w:u w:val="single"/>' * component.underline
    return (
        f'<w:style xmlns:w="{NAMESPACE}" w:type="paragraph"{custom} w:styleId="{name}">'
        f'<w:name w:val="{word_name}"/><w:basedOn w:val="Normal"/><w:qFormat/>'
        f"<w:pPr>{_paragraph(name, component, layout)}</w:pPr>"
        f'<w:rPr>{_fonts(layout)}{marks}<w:color w:val="000000"/>{_size(float(component.size))}'
        f"{underline}</w:rPr></w:style>"
    )


def _paragraph(name: str, component: Component, layout: Layout) -> str:
    body = layout.body
    keep = "<w:keepNext/>" if name in _KEPT else ""
    spacing = indent = level = ""
    if name in _TEXT:
        spacing = f'<w:spacing w:before="0" w:after="{twips(float(body.gap))}" {_lines(layout)}/>'
    if name == "kind":
        spacing = f'<w:spacing w:before="{twips(float(layout.space.after_heading) - SPACER)}" w:after="0"/>'
    if name in _INDENTED:
        indent = f'<w:ind w:firstLine="{twips(float(body.indent))}"/>'
    if name.startswith("heading_"):
        level = f'<w:outlineLvl w:val="{int(name[-1]) - 1}"/>'
    return f'{keep}<w:widowControl/>{spacing}{indent}<w:jc w:val="{_JUSTIFY[component.align]}"/>{level}'


def _lines(layout: Layout) -> str:
    """How far lines of the text stand apart: a number of lines, or exactly so many points."""
    if layout.body.line_exact:
        return f'w:line="{twips(float(layout.body.line_exact))}" w:lineRule="exact"'
    lines = round(float(layout.body.line_spacing or 1) * 240)
    return f'w:line="{lines}" w:lineRule="auto"'


def _fonts(layout: Layout) -> str:
    font = layout.font.word
    return f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}" w:cs="{font}"/>'


def _size(points: float) -> str:
    half = round(points * 2)
    return f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'
