"""A comparison of two days in Vietnamese: the same rows for the command line and for the page."""

from collections.abc import Iterator
from dataclasses import dataclass

from awards.check.compare import Change, Comparison, Difference, FormUse, Side, StandardUse
from awards.check.finding import Finding
from awards.check.report import SEVERITIES, UNVERIFIED, verdict
from awards.citation import Basis
from awards.rulebook.programme import Parameter
from awards.rulebook.show import parameter_words
from awards.text import short_date

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
_KINDS = {"collective": "tập thể", "individual": "cá nhân", "any": ""}
NO_GENERATION = "Trước thời kỳ đầu tiên mà bộ quy tắc biết"
SAME = "Hai ngày này cho cùng một kết quả."


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What holds on one of the days, and on which clauses."""

    text: str
    bases: tuple[Basis, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One thing that is not the same: its name, how it changes, and both days side by side."""

    title: str
    change: Change
    what: str
    before: Cell | None
    after: Cell | None
    code: str = ""

    @property
    def same_text(self) -> str:
        """What both days say in the same words: told once, only the clauses are told apart."""
        return self.before.text if self.before and self.after and self.before.text == self.after.text else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    title: str
    rows: tuple[Row, ...]


def parts(comparison: Comparison) -> tuple[Part, ...]:
    """The parts that hold at least one difference."""
    names = {**comparison.before.result.names, **comparison.after.result.names}
    told = (
        ("Kết quả kiểm tra", (_finding(each, names.get(each.told.subject, "")) for each in comparison.findings)),
        ("Biểu mẫu của văn bản", map(_form, comparison.forms)),
        ("Ngưỡng và cách biểu quyết", map(_parameter, comparison.parameters)),
        ("Tiêu chuẩn của danh hiệu, hình thức", map(_standard, comparison.standards)),
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
        yield SAME
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
    for side, cell in ((before, row.before), (after, row.after)):
        if cell:
            yield f"    {day(side).capitalize()}:" + ("" if row.same_text else f" {cell.text}")
            yield from (f"      Căn cứ: {_cited(basis)}" for basis in cell.bases)


def _cited(basis: Basis) -> str:
    return basis.words() + (f" – {UNVERIFIED}" if basis.verified == "none" else "")


def _finding(difference: Difference[Finding], name: str) -> Row:
    def cell(finding: Finding | None) -> Cell | None:
        return Cell(text=f"{SEVERITIES[finding.severity]}: {finding.message}", bases=finding.basis) if finding else None

    title = name or difference.told.place or "Toàn hồ sơ"
    return Row(
        title=title[0].upper() + title[1:],
        change=difference.change,
        what=_what(difference.what),
        before=cell(difference.before),
        after=cell(difference.after),
        code=difference.told.code,
    )


def _form(difference: Difference[FormUse]) -> Row:
    def cell(use: FormUse | None) -> Cell | None:
        if use is None:
            return None
        return Cell(text=f"Mẫu số {use.number}, {use.instrument}" if use.number else f"Biểu mẫu {use.form}")

    told = difference.told
    kind = f" ({_KINDS.get(told.kind, told.kind)})" if _KINDS.get(told.kind, told.kind) else ""
    return Row(
        title=told.title + kind,
        change=difference.change,
        what=_what(difference.what),
        before=cell(difference.before),
        after=cell(difference.after),
    )


def _parameter(difference: Difference[Parameter]) -> Row:
    def cell(parameter: Parameter | None) -> Cell | None:
        return Cell(text=parameter_words(parameter), bases=(parameter.basis,)) if parameter else None

    return Row(
        title=difference.told.title,
        change=difference.change,
        what=_what(difference.what),
        before=cell(difference.before),
        after=cell(difference.after),
    )


def _standard(difference: Difference[StandardUse]) -> Row:
    def cell(use: StandardUse | None) -> Cell | None:
        return Cell(text=use.text, bases=(use.basis,)) if use else None

    told = difference.told
    return Row(
        title=f"{told.title} ({_KINDS[told.kind]})",
        change=difference.change,
        what=_what(difference.what),
        before=cell(difference.before),
        after=cell(difference.after),
    )


def _what(names: tuple[str, ...]) -> str:
    return ", ".join(_WHAT[name] for name in names)
