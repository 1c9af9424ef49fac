"""Faults that people make in Word, each made alone in a paper that has none; and the finding that names it."""

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SPACE = f'xmlns:w="{W}"'
DOCUMENT, STYLES = "word/document.xml", "word/styles.xml"
Change = Callable[[dict[str, bytes]], None]


@dataclass(frozen=True)
class Fault:
    """`of` is "state" or "party"; `code` and `component` are those of the one finding."""

    name: str
    of: str
    paper: str
    change: Change
    code: str
    component: str


def spoiled(file: bytes, change: Change) -> bytes:
    with zipfile.ZipFile(io.BytesIO(file)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    before = dict(parts)
    change(parts)
    assert parts != before
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return made.getvalue()


def words(old: str, new: str) -> Change:
    """Other words in the document; what stands between them in XML is not looked at."""

    def change(parts: dict[str, bytes]) -> None:
        text = parts[DOCUMENT].decode()
        assert old in text, old
        parts[DOCUMENT] = text.replace(old, new, 1).encode()

    return change


def _change(part: str, make: Callable[[Any], None]) -> Change:
    def change(parts: dict[str, bytes]) -> None:
        root = etree.fromstring(parts[part])
        make(root)
        parts[part] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)

    return change


def _paragraph(root: Any, starting: str) -> Any:
    for paragraph in root.iter(f"{{{W}}}p"):
        if "".join(paragraph.itertext()).replace("\xa0", " ").startswith(starting):
            return paragraph
    raise AssertionError(starting)


def run(starting: str, properties: str) -> Change:
    """Marks on every run of the paragraph that starts with these words."""

    def make(root: Any) -> None:
        for each in _paragraph(root, starting).iter(f"{{{W}}}r"):
            for old in each.findall(f"{{{W}}}rPr"):
                each.remove(old)
            each.insert(0, etree.fromstring(f"<w:rPr {SPACE}>{properties}</w:rPr>"))

    return _change(DOCUMENT, make)


def paragraph(starting: str, *properties: str) -> Change:
    """Properties of the paragraph that starts with these words, in the place of its own."""

    def make(root: Any) -> None:
        own = _paragraph(root, starting).find(f"{{{W}}}pPr")
        for text in properties:
            new = etree.fromstring(text.replace("/>", f" {SPACE}/>", 1))
            for old in own.findall(new.tag):
                own.remove(old)
            own.append(new)

    return _change(DOCUMENT, make)


def style(name: str, pattern: str, new: str) -> Change:
    """Another measure in a style of the document."""

    def change(parts: dict[str, bytes]) -> None:
        text = parts[STYLES].decode()
        start = text.index(f'w:styleId="{name}"')
        end = text.index("</w:style>", start)
        changed, count = re.subn(pattern, new, text[start:end], count=1)
        assert count, pattern
        parts[STYLES] = (text[:start] + changed + text[end:]).encode()

    return change


def page(element: str, **values: str) -> Change:
    """Another paper or margin."""

    def make(root: Any) -> None:
        found = next(root.iter(f"{{{W}}}{element}"))
        for name, value in values.items():
            found.set(f"{{{W}}}{name}", value)

    return _change(DOCUMENT, make)


def without(starting: str) -> Change:
    """The paragraph taken out."""

    def make(root: Any) -> None:
        gone = _paragraph(root, starting)
        gone.getparent().remove(gone)

    return _change(DOCUMENT, make)


def without_rule_below(starting: str) -> Change:
    """The ruled line below a paragraph taken out."""

    def make(root: Any) -> None:
        for border in _paragraph(root, starting).getnext().iter(f"{{{W}}}pBdr"):
            border.getparent().remove(border)
            return

    return _change(DOCUMENT, make)


def longer_rule_below(starting: str) -> Change:
    """The ruled line below a paragraph from one side of its cell to the other."""

    def make(root: Any) -> None:
        for indent in _paragraph(root, starting).getnext().iter(f"{{{W}}}ind"):
            indent.set(f"{{{W}}}left", "0")
            indent.set(f"{{{W}}}right", "0")

    return _change(DOCUMENT, make)


def _number_part(parts: dict[str, bytes]) -> str:
    return next(name for name, text in parts.items() if "header" in name and b"PAGE" in text)


def number_at_bottom(parts: dict[str, bytes]) -> None:
    """The header with the page number made the footer."""
    parts[DOCUMENT] = _as_footer(parts[DOCUMENT], parts, _number_part(parts))


def _as_footer(document: bytes, parts: dict[str, bytes], name: str) -> bytes:
    relations = parts["word/_rels/document.xml.rels"].decode()
    found = re.search(rf'<Relationship [^>]*Target="{name.removeprefix("word/")}"[^>]*>', relations)
    assert found
    key = re.search(r'Id="([^"]+)"', found[0])
    assert key
    root = etree.fromstring(document)
    for reference in root.iter(f"{{{W}}}headerReference"):
        if key[1] in reference.values():
            reference.tag = f"{{{W}}}footerReference"
    return bytes(etree.tostring(root))


def number_on_first_page(parts: dict[str, bytes]) -> None:
    root = etree.fromstring(parts[DOCUMENT])
    for apart in list(root.iter(f"{{{W}}}titlePg")):
        apart.getparent().remove(apart)
    parts[DOCUMENT] = etree.tostring(root)


def in_header(old: bytes, new: bytes) -> Change:
    def change(parts: dict[str, bytes]) -> None:
        name = _number_part(parts)
        assert old in parts[name]
        parts[name] = parts[name].replace(old, new)

    return change


number_at_right = in_header(b"<w:pPr>", b'<w:pPr><w:jc w:val="right"/>')


def no_number(parts: dict[str, bytes]) -> None:
    name = _number_part(parts)
    parts[name] = parts[name].replace(b" PAGE ", b" DATE ")


BOLD_OFF, ITALIC_OFF = '<w:b w:val="0"/>', '<w:i w:val="0"/>'


def size(points: float) -> str:
    return f'<w:sz w:val="{round(points * 2)}"/>'


def state(name: str, change: Change, code: str, component: str, paper: str = "proposal") -> Fault:
    return Fault(name, "state", paper, change, f"layout.{code}", component)


def party(name: str, change: Change, code: str, component: str, paper: str = "proposal") -> Fault:
    return Fault(name, "party", paper, change, f"layout.{code}", component)


NATION, MOTTO = "CỘNG HÒA", "Độc lập"
BODY = "Trường Trung học phổ thông Vĩnh Hòa đề"

FAULTS = (
    state("khổ giấy Letter", page("pgSz", w="12240", h="15840"), "paper", "paper"),
    state("lề trên 10 mm", page("pgMar", top="567"), "margin", "top"),
    state("lề dưới 30 mm", page("pgMar", bottom="1701"), "margin", "bottom"),
    state("lề trái 20 mm", page("pgMar", left="1134"), "margin", "left"),
    state("lề phải 25 mm", page("pgMar", right="1418"), "margin", "right"),
    state("số đo dùng dấu phẩy", run(BODY, '<w:sz w:val="13,5pt"/>'), "length-unread", "paper"),
    state("một chỗ phông Arial", run(BODY, '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>'), "font", "font"),
    state("chữ đỏ", run("TỜ TRÌNH", '<w:color w:val="FF0000"/>'), "color", "font"),
    state("Quốc hiệu cỡ 14", run(NATION, size(14)), "size", "nation"),
    state("Tiêu ngữ cỡ 12", run(MOTTO, size(12)), "size", "motto"),
    state("cơ quan chủ quản cỡ 11", run("SỞ GIÁO DỤC", size(11)), "size", "superior"),
    state("cơ quan ban hành cỡ 15", style("issuer", r'<w:sz w:val="\d+"/>', size(15)), "size", "issuer"),
    state("số, ký hiệu cỡ 14", run("Số:", size(14)), "size", "number"),
    state("ngày tháng cỡ 12", run("Châu Phú,", size(12)), "size", "place_date"),
    state("tên loại cỡ 16", run("TỜ TRÌNH", size(16)), "size", "kind"),
    state("trích yếu cỡ 12", run("Về việc", size(12)), "size", "summary"),
    state("nội dung cỡ 12", style("body", r'<w:sz w:val="\d+"/>', size(12)), "size", "body"),
    state("một đoạn cỡ 15", run(BODY, size(15)), "size", "body"),
    state("Nơi nhận cỡ 14", run("Nơi nhận", size(14)), "size", "recipients_label"),
    state("danh sách nơi nhận cỡ 13", run("- Như trên", size(13)), "size", "recipients"),
    state("chức vụ cỡ 12", run("HIỆU TRƯỞNG", size(12)), "size", "capacity"),
    state("số trang cỡ 10", style("page_number", r'<w:sz w:val="\d+"/>', size(10)), "size", "page_number"),
    state("Quốc hiệu không đậm", run(NATION, BOLD_OFF), "bold", "nation"),
    state("cơ quan chủ quản đậm", run("SỞ GIÁO DỤC", "<w:b/>"), "bold", "superior"),
    state("cơ quan ban hành không đậm", style("issuer", "<w:b/>", BOLD_OFF), "bold", "issuer"),
    state("tên loại không đậm", run("TỜ TRÌNH", BOLD_OFF), "bold", "kind"),
    state("họ tên người ký không đậm", run("Trần Thị Minh Hạnh", BOLD_OFF), "bold", "signer"),
    state("đề mục không đậm", run("II. ", BOLD_OFF), "bold", "heading_1", "minutes"),
    state("ngày tháng chữ đứng", run("Châu Phú,", ITALIC_OFF), "italic", "place_date"),
    state("căn cứ chữ đứng", run("Căn cứ Nghị định", ITALIC_OFF), "italic", "ground"),
    state("Tiêu ngữ nghiêng", run(MOTTO, "<w:i/>"), "italic", "motto"),
    state("Nơi nhận chữ đứng", run("Nơi nhận", ITALIC_OFF), "italic", "recipients_label"),
    state("Tiêu ngữ gạch chân", run(MOTTO, '<w:u w:val="single"/>'), "underline", "motto"),
    state("tên loại chữ thường", words(">TỜ TRÌNH<", ">Tờ trình<"), "capitals", "kind"),
    state("chức vụ chữ thường", words(">HIỆU TRƯỞNG<", ">Hiệu trưởng<"), "capitals", "capacity"),
    state("họ tên in hoa", words(">Trần Thị Minh Hạnh<", ">TRẦN THỊ MINH HẠNH<"), "capitals", "signer"),
    state("trích yếu lệch trái", paragraph("Về việc", '<w:jc w:val="left"/>'), "align", "summary"),
    state("nội dung không đều hai lề", paragraph(BODY, '<w:jc w:val="left"/>'), "align", "body"),
    state("thiếu Tiêu ngữ", without(MOTTO), "missing", "motto"),
    state("thiếu Quốc hiệu", words(">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<", "> <"), "missing", "nation"),
    state("Quốc hiệu viết sai", words("CHỦ NGHĨA VIỆT NAM", "CHỦ NGHĨA VIÊT NAM"), "words", "nation"),
    state("gạch nối Tiêu ngữ dài", words("Độc lập - Tự do", "Độc lập – Tự do"), "words", "motto"),
    state("thiếu đường kẻ dưới Tiêu ngữ", without_rule_below(MOTTO), "rule-missing", "motto"),
    state("đường kẻ dưới tên trường quá dài", longer_rule_below("TRƯỜNG TRUNG HỌC"), "rule-length", "issuer"),
    state("thiếu dấu hai chấm sau Số", words(">Số: 25", ">Số 25"), "number-form", "number"),
    state("số một chữ số", words(">Số: 25", ">Số: 5"), "number-zero", "number"),
    state("chữ viết tắt tên loại sai", words("25/TTr-", "25/TT-"), "type-code", "number"),
    state("ngày không có số 0", words("ngày 01 tháng 8", "ngày 1 tháng 8"), "date-zero", "place_date"),
    state("tháng 8 thêm số 0", words("ngày 01 tháng 8", "ngày 01 tháng 08"), "date-zero", "place_date"),
    state("thiếu dấu phẩy sau địa danh", words("Châu Phú, ngày", "Châu Phú ngày"), "date-form", "place_date"),
    state("KT không có dấu chấm", words(">HIỆU TRƯỞNG<", ">KT HIỆU TRƯỞNG<"), "authority-sign", "capacity"),
    state("TM viết như văn bản Đảng", words(">HIỆU TRƯỞNG<", ">T/M HỘI ĐỒNG<"), "authority-sign", "capacity"),
    state("nơi nhận thiếu dấu chấm phẩy", words("- Như trên;", "- Như trên,"), "recipients-form", "recipients"),
    state("không có dòng lưu", words("- Lưu: VT, TĐKT.", "- Sở Nội vụ."), "recipients-archive", "recipients"),
    state("nội dung kết thúc bằng dấu chấm", words("quyết định./.", "quyết định."), "ending", "ending"),
    state("không lùi đầu dòng", paragraph(BODY, '<w:ind w:firstLine="0"/>'), "indent", "body"),
    state("các đoạn sát nhau", style("body", 'w:after="120"', 'w:after="0"'), "gap", "body"),
    state("cách dòng 2", style("body", r'w:line="\d+"', 'w:line="480"'), "line-spacing", "body"),
    state("số trang ở cuối trang", number_at_bottom, "page-number-place", "page_number"),
    state("số trang lệch phải", number_at_right, "page-number-place", "page_number"),
    state("số trang ở trang đầu", number_on_first_page, "page-number-first", "page_number"),
    state("số trang đậm", style("page_number", "<w:color", "<w:b/><w:color"), "page-number-style", "page_number"),
    state("không có số trang", no_number, "page-number-missing", "page_number"),
    state("không có Nơi nhận", words(">Nơi nhận:<", ">Gửi:<"), "not-recognised", "recipients_label"),
    party("dấu hai chấm sau Số", words(">Số 07", ">Số: 07"), "number-form", "number"),
    party("số viết như văn bản nhà nước", words("07-TTr/ĐU", "07/TTr-ĐU"), "number-form", "number"),
    party("thiếu dấu sao", without("*"), "sign-below", "issuer"),
    party("thiếu dấu gạch dưới trích yếu", without("-----"), "sign-below", "summary"),
    party("tiêu đề cỡ 13", run("ĐẢNG CỘNG SẢN", size(13)), "size", "nation"),
    party("Nơi nhận không gạch chân", run("Nơi nhận", '<w:u w:val="none"/>'), "underline", "recipients_label"),
    party("chức vụ đậm", run("PHÓ BÍ THƯ", "<w:b/>"), "bold", "position"),
    party("TM. có dấu chấm", words(">T/M ĐẢNG ỦY<", ">TM. ĐẢNG ỦY<"), "authority-sign", "capacity"),
    party("cấp ủy ký K/T", words(">T/M ĐẢNG ỦY<", ">K/T BÍ THƯ<"), "committee-authority", "capacity"),
    party("kết thúc bằng ./.", words("xem xét, quyết định.", "xem xét, quyết định./."), "ending", "ending"),
    party("cách dòng không chính xác", style("body", '"exact"', '"atLeast"'), "line-spacing", "body"),
    party("Lưu có dấu hai chấm", words("- Lưu Văn phòng", "- Lưu: Văn phòng"), "recipients-archive", "recipients"),
    party("căn cứ chữ nghiêng", run("- Căn cứ Nghị định", "<w:i/>"), "italic", "ground"),
)  # fmt: skip
