"""The measures of a layout (thể thức), read once from templates/layouts for writers and checkers.

Lengths are points, spacing is lines, lengths of ruled lines are shares of the text above them.
"""

import datetime as dt
import re
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path, PurePosixPath
from typing import Any, Literal

from msgspec import Struct, structs

from awards.citation import Basis
from awards.content.folders import Content
from awards.content.problem import ContentError, Problem
from awards.content.shape import (
    Day,
    Group,
    Keyed,
    Misshapen,
    OneOf,
    Rows,
    Shape,
    Text,
    Value,
    YesNo,
    load_file,
    written,
)
from awards.content.typeface import REGULAR_FACE

Align = Literal["left", "center", "right", "justify"]

COMPONENTS = (
    "nation", "motto", "superior", "issuer", "number", "place_date", "kind", "summary", "addressee", "ground",
    "heading_1", "heading_2", "heading_3", "body", "note", "table_head", "table_cell", "capacity", "position",
    "signature_note", "signer", "recipients_label", "recipients", "page_number",
)  # fmt: skip
USUAL = "nd30"
"""The layout of papers that nothing else is said of."""
TYPESETTER = "templates/layouts/print.typ"
_POINTS = {"mm": Fraction(720, 254), "cm": Fraction(7200, 254), "pt": Fraction(1), "dòng": Fraction(1)}
_LENGTH = re.compile(r"(\d{1,4}(?:,\d{1,3})?) (mm|cm|pt|dòng)")
_SHARE = re.compile(r"([1-9]\d?)/([1-9]\d?)")


class Measure(Struct, frozen=True):
    """`use` is printed; the instrument allows `least` to `most`, or only what is in `one_of`."""

    use: Fraction
    least: Fraction | None = None
    most: Fraction | None = None
    one_of: tuple[Fraction, ...] = ()
    _points: float = 0

    def __post_init__(self) -> None:
        structs.force_setattr(self, "_points", round(self.use.numerator / self.use.denominator, 3))

    def allows(self, value: Fraction) -> bool:
        """Whether the instrument allows this value."""
        if self.one_of:
            return value in self.one_of
        return (self.least is None or value >= self.least) and (self.most is None or value <= self.most)

    def __float__(self) -> float:
        return self._points


class Component(Struct, frozen=True, kw_only=True):
    """How one component (quốc hiệu, trích yếu, …) is set. No `basis`: the instrument does not say."""

    title: str
    size: Measure
    bold: bool = False
    italic: bool = False
    underline: bool = False
    capitals: bool = False
    align: Align = "left"
    basis: Basis | None = None


class Font(Struct, frozen=True, kw_only=True):
    """`word` is named in DOCX; `print`, of the same widths, is embedded in PDF."""

    word: str
    print: str
    basis: Basis


class Page(Struct, frozen=True, kw_only=True):
    width: Measure
    height: Measure
    top: Measure
    bottom: Measure
    left: Measure
    right: Measure
    basis: Basis

    @property
    def text_width(self) -> float:
        """Between the side margins of an upright page."""
        return float(self.width) - float(self.left) - float(self.right)


class PageNumber(Struct, frozen=True, kw_only=True):
    place: Literal["top-center"]
    first_page: bool
    from_edge: Measure
    basis: Basis


class Body(Struct, frozen=True, kw_only=True):
    """Lines stand either `line_spacing` lines or `line_exact` points apart."""

    indent: Measure
    gap: Measure
    line_spacing: Measure | None = None
    line_exact: Measure | None = None
    basis: Basis


class Lines(Struct, frozen=True, kw_only=True):
    """Ruled lines below the heading's texts, as shares of the text's length; their thickness in points."""

    motto: Measure
    issuer: Measure
    summary: Measure
    thickness: Measure
    basis: Basis


class Space(Struct, frozen=True, kw_only=True):
    """Room that no instrument measures."""

    heading_left: Measure
    after_heading: Measure
    sign: Measure
    cell_side: Measure
    cell_edge: Measure
    level: Measure


class Breaks(Struct, frozen=True, kw_only=True):
    """Where centred lines do not end: inside a term of `together`, behind a word of `leading`."""

    together: tuple[str, ...] = ()
    leading: tuple[str, ...] = ()


System = Literal["state", "party"]


class Marks(Struct, frozen=True, kw_only=True):
    """The prescribed words and signs of a system's papers.

    `number` stands before the number, `joint` between number and type, `issuer` below the issuing body (else a
    line), `summary` below trích yếu (else a line), `authority` behind TM, KT, TL, `ending` after the last word.
    """

    nation: str
    motto: str = ""
    number: str
    joint: str
    issuer: str = ""
    summary: str = ""
    authority: str
    ground: str = ""
    heading: str
    ending: str
    basis: Basis


class Types(Struct, frozen=True, kw_only=True):
    """The abbreviations of document types: "TTr" -> "Tờ trình"."""

    codes: Mapping[str, str]
    basis: Basis


class Layout(Struct, frozen=True, kw_only=True):
    id: str
    title: str
    system: System
    since: dt.date | None = None
    until: dt.date | None = None
    basis: Basis
    marks: Marks
    types: Types | None = None
    font: Font
    page: Page
    page_number: PageNumber
    body: Body
    components: Mapping[str, Component]
    lines: Lines
    space: Space
    breaks: Breaks = Breaks()
    fonts: Path
    """The folder of the font files."""
    typesetter: Path
    """The Typst module that sets blocks on pages."""

    def __hash__(self) -> int:
        return hash((self.id, self.since, self.typesetter))

    def size(self, component: str) -> float:
        """The type size of a component, in points."""
        return float(self.components[component].size)


class Quantity(Value):
    """ "20 mm", "6 pt", "1,5 dòng" or "1/3", as an exact number of points, lines or shares."""

    def read(self, value: Any) -> Fraction:
        if isinstance(value, str):
            if length := _LENGTH.fullmatch(value):
                return Fraction(length[1].replace(",", ".")) * _POINTS[length[2]]
            if share := _SHARE.fullmatch(value):
                return Fraction(int(share[1]), int(share[2]))
        raise Misshapen(f"{written(value)} không phải số đo; hãy ghi như 20 mm, 6 pt, 1,5 dòng hoặc 1/3")

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "pattern": f"^({_LENGTH.pattern}|{_SHARE.pattern})$"}


class MeasureShape(Shape):
    use = Quantity(required=True, words="Số đo mà phần mềm in.")
    least = Quantity(data_key="from", words="Số đo nhỏ nhất được phép.")
    most = Quantity(data_key="to", words="Số đo lớn nhất được phép.")
    one_of = Rows(Quantity(), words="Các giá trị được phép.")

    def make(self, data: dict[str, Any]) -> Measure:
        made = Measure(**data)
        if not made.allows(made.use):
            raise Misshapen({"use": ["số đo này nằm ngoài khoảng cho phép ghi ngay bên cạnh"]})
        return made


class BasisShape(Shape):
    instrument = Text(required=True)
    clause = Text(words="Bỏ trống khi nguồn không nêu.")
    verified = OneOf("text", "quoted", "none", required=True)
    note = Text()

    def make(self, data: dict[str, Any]) -> Basis:
        return Basis(**{"clause": "", **data})


def _measures(*names: str) -> dict[str, Any]:
    return {name: Group(MeasureShape, required=True) for name in names}


class _Made(Shape):
    """A shape that becomes the record named in `becomes`."""

    becomes: type[Any]

    def make(self, data: dict[str, Any]) -> Any:
        return self.becomes(**data)


class FontShape(_Made):
    becomes = Font
    word = Text(required=True, words="Tên phông ghi trong tệp Word.")
    print = Text(required=True, words="Phông nhúng trong tệp PDF.")
    basis = Group(BasisShape, required=True)


class PageNumberShape(_Made):
    becomes = PageNumber
    place = OneOf("top-center", required=True)
    first_page = YesNo(required=True)
    from_edge = Group(MeasureShape, required=True)
    basis = Group(BasisShape, required=True)


class ComponentShape(_Made):
    becomes = Component
    title = Text(required=True)
    size = Group(MeasureShape, required=True)
    bold = YesNo()
    italic = YesNo()
    underline = YesNo(words="Gạch chân.")
    capitals = YesNo()
    align = OneOf("left", "center", "right", "justify", required=True)
    basis = Group(BasisShape)


class BodyShape(_Made):
    becomes = Body
    indent = Group(MeasureShape, required=True)
    gap = Group(MeasureShape, required=True)
    line_spacing = Group(MeasureShape, words="Cách dòng tính bằng dòng.")
    line_exact = Group(MeasureShape, words="Cách dòng chính xác, tính bằng điểm (Exactly).")
    basis = Group(BasisShape, required=True)

    def check(self, data: Mapping[str, Any]) -> None:
        if ("line_spacing" in data) == ("line_exact" in data):
            raise Misshapen("ghi đúng một trong hai khóa line_spacing, line_exact", "line_spacing")


class MarksShape(_Made):
    becomes = Marks
    nation = Text(required=True, words="Quốc hiệu, hoặc tiêu đề của văn bản Đảng.")
    motto = Text(words="Tiêu ngữ; bỏ trống khi không có.")
    number = Text(required=True, words="Chữ đứng trước số văn bản.")
    joint = Text(required=True, words="Dấu giữa số và chữ viết tắt tên loại.")
    issuer = Text(words="Dấu dưới tên cơ quan ban hành; bỏ trống thì kẻ đường.")
    summary = Text(words="Dấu dưới trích yếu; bỏ trống thì kẻ đường.")
    authority = Text(required=True, words="Dấu sau TM, KT, TL…")
    ground = Text(words="Dấu đầu dòng căn cứ.")
    heading = Text(required=True, words="Dấu sau số La Mã của đề mục.")
    ending = Text(required=True, words="Dấu hết nội dung.")
    basis = Group(BasisShape, required=True)


class TypesShape(_Made):
    becomes = Types
    codes = Keyed(Text(), required=True)
    basis = Group(BasisShape, required=True)


class BreaksShape(_Made):
    becomes = Breaks
    together = Rows(Text(), words="Những cụm từ không tách sang hai dòng.")
    leading = Rows(Text(), words="Những từ không đứng cuối dòng.")


def _measured(becomes: type[Any], *names: str, cited: bool = True) -> Any:
    """A shape of measures, with one citation for all of them when they are cited."""
    basis = {"basis": Group(BasisShape, required=True)} if cited else {}
    return type(f"{becomes.__name__}Shape", (_Made,), {"becomes": becomes, **_measures(*names), **basis})


class LayoutShape(Shape):
    id = Text(required=True)
    title = Text(required=True)
    system = OneOf("state", "party", required=True)
    since = Day(data_key="from", words="Ngày bắt đầu áp dụng.")
    until = Day(words="Ngày đầu tiên không còn áp dụng.")
    basis = Group(BasisShape, required=True)
    marks = Group(MarksShape, required=True)
    types = Group(TypesShape, words="Chữ viết tắt tên loại văn bản.")
    font = Group(FontShape, required=True)
    page = Group(_measured(Page, "width", "height", "top", "bottom", "left", "right"), required=True)
    page_number = Group(PageNumberShape, required=True)
    body = Group(BodyShape, required=True)
    components = Keyed(Group(ComponentShape), required=True)
    lines = Group(_measured(Lines, "motto", "issuer", "summary", "thickness"), required=True)
    space = Group(
        _measured(Space, "heading_left", "after_heading", "sign", "cell_side", "cell_edge", "level", cited=False),
        required=True,
    )
    breaks = Group(BreaksShape)

    def make(self, data: dict[str, Any]) -> Any:
        wanted = [name for name in COMPONENTS if name != "motto" or data["marks"].motto]
        missing = [name for name in wanted if name not in data["components"]]
        extra = [name for name in data["components"] if name not in COMPONENTS]
        faults = [f"thiếu thành phần {name}" for name in missing] + [f"không có thành phần {name}" for name in extra]
        if faults:
            raise Misshapen({"components": faults})
        return data


def party_layout(content: Content, on: dt.date) -> str:
    """The id of the Party layout in force on a day; before the first of them, the first."""
    found = [each for name in names(content) if (each := load(content, name)).system == "party"]
    found.sort(key=lambda each: each.since or dt.date.min)
    begun = [each for each in found if each.since is None or each.since <= on]
    if not found:
        raise ContentError((Problem("templates/layouts", 0, "", "không có thể thức văn bản của Đảng"),))
    return (begun or found)[-1 if begun else 0].id


def names(content: Content) -> tuple[str, ...]:
    """The ids of all layouts."""
    return tuple(PurePosixPath(name).stem for name, _ in content.files("templates/layouts", ".yaml"))


def load(content: Content, name: str) -> Layout:
    """The layout in templates/layouts/<name>.yaml. Raises ContentError with every problem."""
    relative = f"templates/layouts/{name}.yaml"
    path = _file(content, relative)
    made = load_file(LayoutShape(), path, relative)
    font, module = _file(content, REGULAR_FACE), _file(content, TYPESETTER)
    return Layout(**made, fonts=font.parent, typesetter=module)


def _file(content: Content, relative: str) -> Path:
    path = content.file(relative)
    if path is None:
        raise ContentError((Problem(relative, 0, "", "không có tệp này"),))
    return path
