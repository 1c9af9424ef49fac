"""The parts that all DOCX files of one layout share: styles, page, headers, settings."""

import io
import zipfile
from functools import lru_cache
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.oxml import parse_xml
from docx.shared import Pt
from lxml import etree
from msgspec import Struct

from awards.documents import laid
from awards.documents.docx_styles import document_defaults, style_elements
from awards.documents.docx_xml import NAMESPACE, small, watermark
from awards.layout import Layout

_OWN = ("word/document.xml", "docProps/core.xml")
_KEPT_STYLES = ("Normal", "DefaultParagraphFont", "TableNormal", "NoList")
_NOT_NEEDED = ("/thumbnail", "/customXml", "/extended-properties", "/numbering", "/stylesWithEffects")
_PAGE_FIELD = (
    '<w:r xmlns:w="{ns}"><w:fldChar w:fldCharType="begin"/></w:r>',
    '<w:r xmlns:w="{ns}"><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>',
    '<w:r xmlns:w="{ns}"><w:fldChar w:fldCharType="separate"/></w:r>',
    '<w:r xmlns:w="{ns}"><w:t>2</w:t></w:r>',
    '<w:r xmlns:w="{ns}"><w:fldChar w:fldCharType="end"/></w:r>',
)


class Base(Struct, frozen=True):
    """`package` holds every part but the document's own two; a section ends the document's body."""

    package: bytes
    upright: str
    landscape: str


@lru_cache(maxsize=16)
def base(layout: Layout, *, draft: bool, note: str = "") -> Base:
    """What documents of this layout share, whichever way their pages are turned."""
    document = docx.Document()
    _leave_out(document)
    _set_styles(document, layout)
    _set_language(document)
    _set_headers(document, layout, draft)
    _set_footers(document, note)
    sections = [_section(document, layout, landscape=landscape) for landscape in (False, True)]
    saved = io.BytesIO()
    document.save(saved)
    return Base(_repacked(saved), *sections)


def entry(name: str) -> zipfile.ZipInfo:
    """A part of the package, dated alike in every package."""
    info = zipfile.ZipInfo(name, (*laid.UNDATED.timetuple()[:3], 0, 0, 0))
    info.compress_type = zipfile.ZIP_DEFLATED
    info.create_system = 0
    return info


def _leave_out(document: Any) -> None:
    """What the library's own empty document brings along and nobody reads."""
    for rels in (document.part.package.rels, document.part.rels):
        for key in [key for key, rel in rels.items() if rel.reltype.endswith(_NOT_NEEDED)]:
            del rels[key]


def _set_styles(document: Any, layout: Layout) -> None:
    styles = document.styles.element
    for style in styles.style_lst:
        if style.styleId not in _KEPT_STYLES:
            styles.remove(style)
    defaults = styles.find(f"{{{NAMESPACE}}}docDefaults")
    styles.replace(defaults, parse_xml(document_defaults(layout)))
    for text in style_elements(layout):
        styles.append(parse_xml(text))


def _set_language(document: Any) -> None:
    settings = document.settings.element
    name = f"{{{NAMESPACE}}}themeFontLang"
    for found in settings.findall(name):
        found.set(f"{{{NAMESPACE}}}val", "vi-VN")


def _section(document: Any, layout: Layout, *, landscape: bool) -> str:
    section, page = document.sections[0], layout.page
    sides = (Pt(float(page.width)), Pt(float(page.height)))
    section.page_width, section.page_height = reversed(sides) if landscape else sides
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.top_margin, section.bottom_margin = Pt(float(page.top)), Pt(float(page.bottom))
    section.left_margin, section.right_margin = Pt(float(page.left)), Pt(float(page.right))
    section.header_distance = section.footer_distance = Pt(float(layout.page_number.from_edge))
    written: str = etree.tostring(document.element.body.sectPr, encoding="unicode")
    return written


def _set_headers(document: Any, layout: Layout, draft: bool) -> None:
    """The page number on top from the second page on, and the watermark on every page of a draft."""
    section = document.sections[0]
    section.different_first_page_header_footer = not layout.page_number.first_page
    for index, header in enumerate((section.header, section.first_page_header)):
        header.is_linked_to_previous = False
        paragraph = header.paragraphs[0]._p
        paragraph.style = "page_number"
        if index == 0:
            for part in _PAGE_FIELD:
                paragraph.append(parse_xml(part.format(ns=NAMESPACE)))
        if draft:
            paragraph.append(parse_xml(watermark(index)))


def _set_footers(document: Any, note: str) -> None:
    """The note of a draft, on the first page too."""
    section = document.sections[0]
    for footer in (section.footer, section.first_page_footer) if note else ():
        footer.is_linked_to_previous = False
        paragraph = footer.paragraphs[0]._p
        paragraph.style = "note"
        paragraph.append(parse_xml(small(note)))


def _repacked(saved: io.BytesIO) -> bytes:
    """The saved parts in a fixed order, with fixed dates."""
    packed = io.BytesIO()
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        names = sorted(set(source.namelist()) - set(_OWN), key=lambda name: (name != "[Content_Types].xml", name))
        for name in names:
            target.writestr(entry(name), source.read(name))
    return packed.getvalue()
