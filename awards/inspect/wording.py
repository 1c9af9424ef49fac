"""The prescribed words and signs: quốc hiệu, tiêu ngữ, ruled lines, number, date, capacity, nơi nhận, ending."""

import re
from collections.abc import Iterator
from fractions import Fraction

from msgspec.structs import replace

from awards.citation import Basis
from awards.documents.party import is_committee
from awards.documents.textwidth import width
from awards.inspect.asking import TEXT, Question, about, number, quoted
from awards.inspect.parts import Line, Paper, Run
from awards.inspect.recognise import AUTHORITY, Recognised
from awards.layout import Component, Layout, Measure
from awards.text import fold

_OFF = 0.08
"""By how much of the text's length a ruled line may be off: faces differ a little in width."""
_DAY, _MONTH = r"(\d{1,2}|[….\s_]*)", r"(\d{1,2}|[….\s_]*)"
_DATE = re.compile(rf"(\S.*), ngày {_DAY} tháng {_MONTH} năm (\d{{4}}|[….\s_]*)")
_DIGITS = re.compile(r"ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})")
_NUMBER = {
    "/": re.compile(r"Số: ?([\d]*|[….\s_]+)/(\S*[^\s/])"),
    "-": re.compile(r"Số ([\d]*|[….\s_]+)-([^\s\-/]+/\S+)"),
}
_FIRST_DIGITS = re.compile(r"Số:? ?(\d+)")
_PARTY_AUTHORITY = re.compile(r"(T/M|K/T|T/L|TUQ\.|Q\.)\s")
_STATE_AUTHORITY = re.compile(r"(TM|KT|TL|TUQ|Q)\.\s")
_CODE_END = re.compile(r"[-/]")


def asked(paper: Paper, seen: Recognised, layout: Layout) -> Iterator[Question]:
    """Every question about words and signs, and about components that are missing."""
    yield from _nation(seen, layout)
    yield from _missing(seen, layout)
    yield from _below(paper, seen, layout)
    if seen.of("number"):
        yield from _number(seen, layout)
    if seen.of("place_date"):
        yield from _date(seen.of("place_date")[0], layout)
    yield from _capacity(seen, layout)
    if seen.of("recipients_label"):
        yield from _recipients(seen, layout)
    if seen.closing and not seen.is_form:
        yield _ending(seen.closing, layout)


def _nation(seen: Recognised, layout: Layout) -> Iterator[Question]:
    for name, wanted in (("nation", layout.marks.nation), ("motto", layout.marks.motto)):
        if not wanted:
            continue
        text = seen.text(name)
        yield about(layout, name, "layout.missing", right=bool(text), asked=f"“{wanted}”", basis=layout.marks.basis)
        if text:
            same = _spelled(text) == _spelled(wanted)
            yield about(
                layout, name, "layout.words", right=same, found=f"“{text}”", asked=f"“{wanted}”",
                basis=layout.marks.basis,
            )  # fmt: skip


def _spelled(text: str) -> str:
    """Letters without case, and HÒA as HOÀ: where the tone mark stands is a matter of spelling."""
    return text.casefold().replace("hoà", "hòa")


def _missing(seen: Recognised, layout: Layout) -> Iterator[Question]:
    """What is not there, or not recognised: nobody can tell which."""
    kind, annex = fold(seen.text("kind")), seen.text("kind").casefold().startswith(("danh sách", "phụ lục"))
    wanted = ["issuer"] if seen.is_ballot else ["issuer", "capacity", "signer"]
    if not seen.letter:
        wanted.append("kind")
    named = layout.types is not None and seen.text("kind").casefold() in _names(layout)
    if named and not kind.startswith("bien ban") and not annex:
        wanted += ["number", "place_date", "recipients_label"]
    for name in wanted:
        yield about(layout, name, "layout.not-recognised", right=True if seen.of(name) else None)


def _names(layout: Layout) -> set[str]:
    return {name.casefold() for name in layout.types.codes.values()} if layout.types else set()


def _below(paper: Paper, seen: Recognised, layout: Layout) -> Iterator[Question]:
    """The ruled lines, or the signs in their place."""
    top = "motto" if layout.marks.motto else "nation"
    lines, marks = layout.lines, layout.marks
    if seen.of(top):
        yield from _rule(paper, seen, layout, top, lines.motto)
    for name, mark, measure in (("issuer", marks.issuer, lines.issuer), ("summary", marks.summary, lines.summary)):
        last = seen.of(name) or (seen.of("kind") if name == "summary" else [])
        if last and mark:
            yield _sign(seen, layout, name, mark)
        elif last:
            yield from _rule(paper, seen, layout, name, measure)


def _sign(seen: Recognised, layout: Layout, name: str, mark: str) -> Question:
    signs = [line.text for line in seen.marks.get(name, [])[1:] if line.text]
    right = bool(signs) and set(signs[0].replace(" ", "")) == set(mark)
    found = f"“{signs[0]}”" if signs else "không có gì"
    return about(
        layout, name, "layout.sign-below", right=right, found=found, asked=f"“{mark}”", basis=layout.marks.basis
    )


def _rule(paper: Paper, seen: Recognised, layout: Layout, name: str, measure: Measure) -> Iterator[Question]:
    below = seen.marks.get(name, [])
    ruled = next((line for line in below if line.ruled), None)
    drawn = any(line.drawn for line in below)
    yield about(layout, name, "layout.rule-missing", right=drawn or ruled is not None, basis=layout.lines.basis)
    texts = seen.of(name) or seen.of("kind")
    if ruled is None or not texts:
        return
    room = ruled.room or (paper.sections[0].text_width if paper.sections else None)
    if room is None:
        return
    length = (room - ruled.left - ruled.right) / max(_width(line, layout, name) for line in texts)
    least = float(measure.least or 0) - _OFF
    most = float(measure.most or 1) + _OFF
    yield about(
        layout, name, "layout.rule-length", right=least <= length <= most, basis=layout.lines.basis,
        found=f"{number(round(length, 2))} lần", asked=_share(measure),
    )  # fmt: skip


def _share(measure: Measure) -> str:
    if measure.least == measure.most == 1:
        return "bằng dòng chữ"
    return f"từ {measure.least} đến {measure.most} dòng chữ"


def _width(line: Line, layout: Layout, name: str) -> float:
    """As long as it would be in a size that is allowed: a wrong size is told by itself."""
    component = layout.components[name]
    return sum(_run_width(run, component, layout) for run in line.runs) or 1.0


def _run_width(run: Run, component: Component, layout: Layout) -> float:
    own = width(run.text, replace(component, bold=run.bold, italic=run.italic), layout)
    is_allowed = component.size.allows(Fraction(round(run.size * 2), 2))
    return own * run.size / float(component.size) if is_allowed else own


def _number(seen: Recognised, layout: Layout) -> Iterator[Question]:
    text, joint, basis = seen.text("number"), layout.marks.joint, layout.marks.basis
    example = f"{layout.marks.number} 05{'/TTr-…' if joint == '/' else '-TTr/…'}"
    told = {"found": f"“{text}”", "basis": basis}
    shaped = _NUMBER[joint].fullmatch(text)
    yield about(layout, "number", "layout.number-form", right=shaped is not None, asked=f"như “{example}”", **told)
    digits = _FIRST_DIGITS.match(text)
    if digits:
        padded = f"{int(digits[1]):02d}"
        right = len(digits[1]) > 1 or digits[1] == padded
        yield about(layout, "number", "layout.number-zero", right=right, asked=f"số {padded}", **told)
    kind = seen.text("kind").casefold()
    code = next((each for each, name in _types(layout).items() if name.casefold() == kind), None)
    if shaped and code:
        written = _CODE_END.split(shaped[2])[0]
        yield about(
            layout, "number", "layout.type-code", right=written == code, found=f"“{written}”", asked=f"“{code}”",
            basis=_types_basis(layout),
        )  # fmt: skip


def _types(layout: Layout) -> dict[str, str]:
    return dict(layout.types.codes) if layout.types else {}


def _types_basis(layout: Layout) -> Basis | None:
    return layout.types.basis if layout.types else None


def _date(line: Line, layout: Layout) -> Iterator[Question]:
    shaped = _DATE.fullmatch(line.text)
    told = {"found": f"“{line.text}”"}
    yield about(
        layout, "place_date", "layout.date-form", right=shaped is not None,
        asked="địa danh, dấu phẩy, rồi ngày … tháng … năm …", **told,
    )  # fmt: skip
    if found := _DIGITS.search(line.text):
        day, month = found.groups()
        wanted = (f"{int(day):02d}", f"{int(month):02d}" if int(month) <= 2 else str(int(month)))
        asked_for = f"ngày {wanted[0]} tháng {wanted[1]}"
        yield about(layout, "place_date", "layout.date-zero", right=(day, month) == wanted, asked=asked_for, **told)


def _capacity(seen: Recognised, layout: Layout) -> Iterator[Question]:
    pattern = _PARTY_AUTHORITY if layout.system == "party" else _STATE_AUTHORITY
    example = "T/M, K/T, T/L" if layout.system == "party" else "TM., KT., TL., TUQ. hoặc Q"
    committee = layout.system == "party" and is_committee(seen.text("issuer"))
    for line in seen.of("capacity"):
        if not AUTHORITY.match(line.text):
            continue
        right = pattern.match(f"{line.text} ") is not None
        told = {"found": f"“{line.text}”", "basis": layout.marks.basis}
        yield about(layout, "capacity", "layout.authority-sign", right=right, asked=example, **told)
        if committee:
            deputy = line.text.upper().startswith(("K/T", "KT"))
            yield about(layout, "capacity", "layout.committee-authority", right=not deputy, asked="T/M", **told)


def _recipients(seen: Recognised, layout: Layout) -> Iterator[Question]:
    label, basis = seen.text("recipients_label"), layout.components["recipients"].basis
    yield about(
        layout, "recipients_label", "layout.words", right=label.rstrip() == "Nơi nhận:", found=f"“{label}”",
        asked="“Nơi nhận:”",
    )  # fmt: skip
    listed = seen.of("recipients")
    if not listed:
        return
    starts = {line.paragraph: line for line in reversed(listed)}
    unmarked = [line for line in starts.values() if not (line.text.startswith("-") or line.numbered)]
    ends = {line.paragraph: line for line in listed}
    *rest, last = ends.values()
    wrong = [*unmarked, *(line for line in rest if not line.text.endswith(";"))]
    wrong += [] if last.text.endswith(".") else [last]
    yield about(
        layout, "recipients", "layout.recipients-form", right=not wrong, text=quoted(wrong), basis=basis,
        asked="mỗi nơi một dòng bắt đầu bằng “- ”, cuối dòng có dấu “;”, dòng cuối có dấu “.”",
    )  # fmt: skip
    archived = re.sub(r"^-\s*", "", last.text)
    right = archived.startswith("Lưu:") if layout.system == "state" else re.match(r"Lưu(?!:)", archived) is not None
    asked_for = "“- Lưu: VT, ….”" if layout.system == "state" else "“- Lưu Văn phòng ….”, không có dấu hai chấm"
    yield about(
        layout, "recipients", "layout.recipients-archive", right=right, found=f"“{last.text}”", asked=asked_for,
        basis=basis,
    )  # fmt: skip


def _last_words(text: str) -> str:
    words = text.split()
    return f"…{' '.join(words[-4:])}" if len(words) > 4 else text


def _ending(line: Line, layout: Layout) -> Question:
    wanted = layout.marks.ending
    right = line.text.endswith(wanted) and (wanted != "." or not line.text.endswith(("./.", "..")))
    return Question(
        code="layout.ending", place=TEXT, name="Dấu kết thúc nội dung", right=right, component="ending",
        found=f"“{_last_words(line.text)}”", asked=f"“{wanted}”", basis=layout.marks.basis,
    )  # fmt: skip
