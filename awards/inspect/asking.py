"""One question about one place of a paper: what stands there, what should, and whether that is right."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from msgspec import Struct

from awards.citation import Basis
from awards.inspect.parts import Line
from awards.layout import Layout, Measure

PLACES = ("Trang giấy", "Phần đầu văn bản", "Tên loại, trích yếu", "Nội dung", "Chữ ký, nơi nhận")
PAGE, HEAD, TITLE, TEXT, SIGNED = PLACES
_PLACE_OF = {
    **dict.fromkeys(("nation", "motto", "superior", "issuer", "number", "place_date"), HEAD),
    **dict.fromkeys(("kind", "summary"), TITLE),
    **dict.fromkeys(("capacity", "position", "signer", "recipients_label", "recipients"), SIGNED),
    "page_number": PAGE,
}
_LONGEST = 60
_TOLERANCE = Fraction(1, 2)
"""Points by which a length may be off: word processors round."""


class Question(Struct, frozen=True, kw_only=True):
    """`right` is None where it cannot be told. `code` names the rule that judges it."""

    code: str
    place: str
    name: str
    right: bool | None
    found: str = ""
    asked: str = ""
    text: str = ""
    others: int = 0
    """In how many more places the same is wrong."""
    basis: Basis | None = None
    component: str = ""

    @property
    def _more(self) -> str:
        return f" và {self.others} chỗ nữa" if self.others else ""

    @property
    def facts(self) -> dict[str, Any]:
        return {
            "component.id": self.component,
            "component.name": self.name,
            "component.text": f"“{self.text}”{self._more}" if self.text else "",
            "component.found": self.found,
            "component.asked": self.asked,
            "component.right": self.right,
        }


def about(layout: Layout, component: str, code: str, *, right: bool | None, **told: Any) -> Question:
    """A question about a component, cited as the layout cites it unless `basis` is given."""
    set_as = layout.components[component]
    told.setdefault("basis", set_as.basis)
    place = _PLACE_OF.get(component, TEXT)
    return Question(code=code, place=place, name=set_as.title, right=right, component=component, **told)


def quoted(lines: Sequence[Line]) -> str:
    """The first words of a place, for people to find it."""
    text = lines[0].text if lines else ""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"


def number(value: float) -> str:
    """A number as people write it: 13,5."""
    return f"{round(value, 2):g}".replace(".", ",")


def millimetres(points: float | Fraction) -> str:
    return f"{number(round(float(points) * 25.4 / 72, 1))} mm"


def allowed(measure: Measure, unit: str = "", *, length: bool = False) -> str:
    """What a measure allows, in words."""

    def told(value: Fraction) -> str:
        return millimetres(value) if length else f"{number(float(value))}{unit}"

    if measure.one_of:
        return " hoặc ".join(map(told, measure.one_of))
    if measure.least is None and measure.most is None:
        return f"khoảng {told(measure.use)}"
    if measure.most is None:
        return f"từ {told(measure.least or measure.use)} trở lên"
    if measure.least is None:
        return f"không quá {told(measure.most)}"
    if measure.least == measure.most:
        return told(measure.least)
    return f"từ {told(measure.least)} đến {told(measure.most)}"


def fits(measure: Measure, value: float, tolerance: Fraction = _TOLERANCE) -> bool:
    """Whether a value is allowed, or off by no more than rounding."""
    exact = Fraction(value).limit_denominator(1000)
    if measure.one_of:
        return any(abs(exact - each) <= tolerance for each in measure.one_of)
    least, most = measure.least, measure.most
    return (least is None or exact >= least - tolerance) and (most is None or exact <= most + tolerance)
