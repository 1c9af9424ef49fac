"""A comparison of two days in Vietnamese: the same rows for the command line and for the page."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from msgspec import Struct

from awards.check.compare import Change, Comparison, Difference, FormUse, Side, StandardUse
from awards.check.finding import Finding
from awards.check.report import SEVERITIES, verdict
from awards.citation import Basis
from awards.model import KIND_WORDS
from awards.rulebook.messages import parameter_words
from awards.rulebook.programme import Parameter
from awards.text import short_date

Thing = TypeVar("Thing")
CHANGES: dict[Change, str] = {"appears": "Thêm", "disappears": "Không còn", "changes": "Đổi"}
_WHAT = {
    "outcome": "kết quả",
    "severity": "mức",
    "threshold": "ngưỡng",
    "basis": "căn cứ",
    "words": "lời",
    "title": "tên",
    "form": "biểu mẫu",
    "number": "số mẫu",
    "instrument": "văn bản ban hành",
    "value": "giá trị",
}
_KINDS = {**KIND_WORDS, "any": ""}
NO_GENERATION = "Trước thời kỳ đầu tiên mà bộ quy tắc biết"
SAME = "Hai ngày này cho cùng một kết quả."
NO_OTHER_DAY = "Hai ngày là một nên không thể có gì khác nhau. Hãy chọn hai ngày khác nhau để so sánh."


class Cell(Struct, frozen=True, kw_only=True):
    """What holds on one of the days, and on which clauses."""

    text: str
    bases: tuple[Basis, ...] = ()


class Row(Struct, frozen=True, kw_only=True):
    """One thing that is not the same: its name, how it changes, and what holds on either day."""

    title: str
    change: Change
    what: str
    before: tuple[Cell, ...]
    after: tuple[Cell, ...]
    code: str = ""

    @property
    def same_text(self) -> str:
        """What both days say in the same words: told once, only the clauses are told apart."""
        texts = {cell.text for cell in (*self.before, *self.after)}
        return texts.pop() if self.before and self.after and len(texts) == 1 else ""


class Part(Struct, frozen=True, kw_only=True):
    title: str
    rows: tuple[Row, ...]


def parts(comparison: Comparison) -> tuple[Part, ...]:
    """The parts that hold at least one difference."""
    names = {**comparison.before.result.names, **comparison.after.result.names}
    told = (
        ("Kết quả kiểm tra", (_finding(each, names.get(each.told.subject, "")) for each in comparison.findings)),
        ("Biểu mẫu của văn bản", map(_form, comparison.forms)),
        ("Ngưỡng và cách biểu quyết", map(_parameter, comparison.parameters)),
        ("Tiêu chuẩn của danh hiệu, hình thức", _standards(comparison.standards)),
    )
    return tuple(Part(title=title, rows=rows) for title, found in told if (rows := tuple(found)))


def day(side: Side) -> str:
    """ "ngày 01/7/2025"."""
    return f"ngày {short_date(side.result.on)}"


def generation(side: Side) -> str:
    """The title of the generation of the law on this day."""
    found = side.in_force.generation
    return found.title if found else NO_GENERATION


def as_text(comparison: Comparison) -> str:
    """The whole comparison for people at a terminal."""
    return "\n".join(_lines(comparison)) + "\n"


def _lines(comparison: Comparison) -> Iterator[str]:
    before, after = comparison.before, comparison.after
    yield f"Hồ sơ: {after.result.path}" if after.result.path else "Hồ sơ"
    yield f"So sánh quy định áp dụng {day(before)} và {day(after)}, bộ quy tắc {after.result.rulebook}."
    for side in (before, after):
        yield f"  {day(side).capitalize()}: {generation(side)}. {verdict(side.result)}"
    if comparison.is_same:
        yield NO_OTHER_DAY if comparison.is_one_day else SAME
    for part in parts(comparison):
        yield ""
        yield part.title
        for row in part.rows:
            yield from _row_lines(row, before, after)


def _row_lines(row: Row, before: Side, after: Side) -> Iterator[str]:
    what = f" ({row.what})" if row.what else ""
    code = f" [{row.code}]" if row.code else ""
    yield f"  {CHANGES[row.change]}{what}: {row.title}{code}"
    if row.same_text:
        yield f"    {row.same_text}"
    for side, cells in ((before, row.before), (after, row.after)):
        for cell in cells:
            yield f"    {day(side).capitalize()}:" + ("" if row.same_text else f" {cell.text}")
            yield from (f"      Căn cứ: {basis.marked()}" for basis in cell.bases)


def _finding(difference: Difference[Finding], name: str) -> Row:
    title = name or difference.told.place or "Toàn hồ sơ"
    return _row(difference, title[0].upper() + title[1:], _of_finding, code=difference.told.code)


def _of_finding(finding: Finding) -> Cell:
    return Cell(text=f"{SEVERITIES[finding.severity]}: {finding.message}", bases=finding.basis)


def _form(difference: Difference[FormUse]) -> Row:
    return _row(difference, _titled(difference.told.title, difference.told.kind), _of_form)


def _of_form(use: FormUse) -> Cell:
    return Cell(text=f"Mẫu số {use.number}, {use.instrument}" if use.number else f"Biểu mẫu {use.form}")


def _parameter(difference: Difference[Parameter]) -> Row:
    return _row(difference, difference.told.title, _of_parameter)


def _of_parameter(parameter: Parameter) -> Cell:
    return Cell(text=parameter_words(parameter), bases=(parameter.basis,))


def _standards(differences: Iterable[Difference[StandardUse]]) -> Iterator[Row]:
    """Those that come and go of one award together, beside each other; each that changes by itself."""
    groups: dict[tuple[str, str], list[Difference[StandardUse]]] = {}
    for each in differences:
        if each.change == "changes":
            yield _row(each, _titled(each.told.title, each.told.kind), _of_standard)
        else:
            groups.setdefault((each.told.title, each.told.kind), []).append(each)
    for (title, kind), group in groups.items():
        before = tuple(_of_standard(each.before) for each in group if each.before)
        after = tuple(_of_standard(each.after) for each in group if each.after)
        change: Change = "changes" if before and after else group[0].change
        yield Row(title=_titled(title, kind), change=change, what="", before=before, after=after)


def _of_standard(use: StandardUse) -> Cell:
    return Cell(text=use.text, bases=(use.basis,))


def _titled(title: str, kind: str) -> str:
    words = _KINDS.get(kind, kind)
    return f"{title} ({words})" if words else title


def _row(difference: Difference[Thing], title: str, shown: Callable[[Thing], Cell], code: str = "") -> Row:
    return Row(
        title=title,
        change=difference.change,
        what=", ".join(_WHAT[name] for name in difference.what),
        before=() if difference.before is None else (shown(difference.before),),
        after=() if difference.after is None else (shown(difference.after),),
        code=code,
    )
