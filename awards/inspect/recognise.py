"""Which line of a paper is which component, told by its words and its place."""

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from awards.inspect.parts import Line, Paper, Run
from awards.layout import Layout
from awards.text import fold

_NATIONS = ("cong hoa xa hoi", "dang cong san")
_MOTTO = "doc lap"
_NUMBER = re.compile(r"Số\b", re.I)
_DATE = re.compile(r"ngày\b.*\btháng\b.*\bnăm\b", re.I)
_ADDRESSEE = re.compile(r"Kính (gửi|trình)\b", re.I)
_GROUND = re.compile(r"(- ?)?Căn cứ\b", re.I)
_HEADING = re.compile(r"[IVXLC]+\s*[.\-–][ \xa0]?\S")
AUTHORITY = re.compile(r"(TM|KT|TL|TUQ|Q|T/M|K/T|T/L)\b", re.I)
"""To sign for others, however it is written."""
_CAPACITY = re.compile(
    r"(TM|KT|TL|TUQ|Q|T/M|K/T|T/L)\b|thủ trưởng|hiệu trưởng|phó hiệu|giám đốc|chủ tịch|phó chủ|thư ký|chủ tọa|chủ toạ|"
    r"chủ trì|bí thư|phó bí|trưởng|phó trưởng|người |chánh |đại diện",
    re.I,
)
_MARK = re.compile(r"[*\-–—_.…\s]+")
_BALLOTS = ("phiếu bầu", "phiếu bỏ phiếu")
_FORMS = ("báo cáo thành tích", "tóm tắt thành tích", *_BALLOTS)
_LATE = 0.35
HEAD_LINES = 40
"""The heading block and the title are looked for among so many lines."""


class Recognised(Struct, frozen=True):
    """The lines of each component; a component that is not there, or not recognised, has none.

    `marks` are the lines right below a component that hold a mere sign, a ruled line or a drawing.
    """

    lines: dict[str, list[Line]] = field(default_factory=dict)
    marks: dict[str, list[Line]] = field(default_factory=dict)
    closing: Line | None = None
    """The last line of the text before the signatures; None when a table or a line to fill in stands there."""
    letter: bool = False
    """A công văn, which has no name of its type."""

    @property
    def is_form(self) -> bool:
        """Whether a decree prescribes the whole of it: then its title and its end are those of the form."""
        return self.text("kind").casefold().startswith(_FORMS)

    @property
    def is_ballot(self) -> bool:
        """A paper to be marked and put in a box: nobody signs it."""
        return self.text("kind").casefold().startswith(_BALLOTS)

    def of(self, component: str) -> list[Line]:
        return self.lines.get(component, [])

    def text(self, component: str) -> str:
        return " ".join(line.text for line in self.of(component))


def recognise(paper: Paper, layout: Layout) -> Recognised:
    """The components of a paper."""
    lines = tuple(_told_apart(paper.lines))
    found: dict[str, list[Line]] = {}
    marks: dict[str, list[Line]] = {}
    title_at = _heading_block(lines, found, marks)
    title_end = _title(lines, title_at, layout, found, marks)
    signed_from = _signatures(lines, title_end, found)
    _text(lines[title_end:signed_from], found)
    return Recognised(found, marks, _closing(lines[title_end:], lines[title_end:signed_from], found), _is_letter(lines))


def _told_apart(lines: Sequence[Line]) -> Iterator[Line]:
    """A heading set side by side with tabs and no table: each side as a line of its own."""
    for at, line in enumerate(lines):
        parts = list(_between_tabs(line)) if at < HEAD_LINES and line.table == -1 and line.tabbed else [line]
        apart = any(fold(part.text).startswith((*_NATIONS, _MOTTO)) or _is_date(part) for part in parts[1:])
        yield from parts if apart else [line]


def _between_tabs(line: Line) -> Iterator[Line]:
    """Where tabs put a text cannot be read from the file: it counts as centred on its side."""
    parts: list[list[Run]] = [[]]
    for run in line.runs:
        first, *others = run.text.split("\t")
        parts[-1].append(replace(run, text=first))
        parts += [[replace(run, text=text)] for text in others]
    for runs in parts:
        part = replace(line, runs=tuple(runs), align="center")
        if part.text:
            yield part


def _heading_block(lines: Sequence[Line], found: dict[str, list[Line]], marks: dict[str, list[Line]]) -> int:
    """Where the title may begin."""
    head = lines[:HEAD_LINES]
    nation = _starting(head, _NATIONS)
    motto = _starting(head, (_MOTTO,))
    first, last, end = nation or motto, motto or nation, 0
    if first and last:
        found |= {"nation": [nation] if nation else [], "motto": [motto] if motto else []}
        marks["motto" if motto else "nation"] = _below(_same_column(head, last), last)
        _issuer(head, first, found, marks)
        end = max(at for at, line in enumerate(head) if line is last or line.table == last.table != -1) + 1
    for at, line in enumerate(head[: max(end, HEAD_LINES // 2)]):
        if "number" not in found and _NUMBER.match(line.text) and len(line.text) < 60:
            found["number"] = [line]
            end = max(end, at + 1)
        elif "place_date" not in found and _is_date(line) and _at_the_head(line, at, end):
            found["place_date"] = [line]
            end = max(end, at + 1)
    return end


def _is_date(line: Line) -> bool:
    return len(line.text) < 90 and _DATE.search(line.text) is not None


def _at_the_head(line: Line, at: int, end: int) -> bool:
    """Not a date in the text: it stands in the heading's table, or before anything is written."""
    return at < end or (line.table == -1 and at <= end + 3 and not line.text.startswith(("(", "-", "Căn cứ")))


def _starting(lines: Iterable[Line], starts: tuple[str, ...]) -> Line | None:
    return next((line for line in lines if fold(line.text).startswith(starts)), None)


def _same_column(lines: Iterable[Line], line: Line) -> list[Line]:
    where = (line.table, line.column)
    return [each for each in lines if (each.table, each.column) == where]


def _same_cell(lines: Iterable[Line], line: Line) -> list[Line]:
    where = (line.table, line.row, line.column)
    return [each for each in lines if (each.table, each.row, each.column) == where]


def _issuer(head: Sequence[Line], nation: Line, found: dict[str, list[Line]], marks: dict[str, list[Line]]) -> None:
    """Left of the nation: first the superior body, then, in bold, the body that issues the paper."""
    if nation.table == -1:
        return
    left = [each for each in head if each.table == nation.table and each.column < nation.column]
    number = next((at for at, line in enumerate(left) if _NUMBER.match(line.text)), len(left))
    left = left[:number]
    named = [line for line in left if line.text and not _is_mark(line)]
    paragraphs = sorted({line.paragraph for line in named})
    if not paragraphs:
        return
    bold = [number for number in paragraphs if all(_bold(line) for line in named if line.paragraph == number)]
    first = bold[0] if bold and bold[0] != paragraphs[0] else paragraphs[-1] if len(paragraphs) > 1 else paragraphs[0]
    if bold == paragraphs and len(paragraphs) > 1:
        first = paragraphs[1]
    found["superior"] = [line for line in named if line.paragraph < first]
    found["issuer"] = [line for line in named if line.paragraph >= first]
    marks["issuer"] = _below(left, found["issuer"][-1])


def _bold(line: Line) -> bool:
    return all(run.bold for run in line.shown)


def _is_mark(line: Line) -> bool:
    return not line.text or _MARK.fullmatch(line.text) is not None


def _below(lines: Sequence[Line], last: Line) -> list[Line]:
    """The line itself, which may bear a border, and those below it that hold no words."""
    at = next(index for index, line in enumerate(lines) if line is last)
    below = []
    for line in lines[at + 1 :]:
        if not _is_mark(line):
            break
        below.append(line)
    return [last, *below]


def _title(
    lines: Sequence[Line], start: int, layout: Layout, found: dict[str, list[Line]], marks: dict[str, list[Line]]
) -> int:
    """Where the text begins. The kind is a known name, or else the first centred line below the heading."""
    names = {name.casefold() for name in (layout.types.codes.values() if layout.types else ())} | {"danh sách"}
    for at in range(start, min(start + HEAD_LINES, len(lines))):
        line = lines[at]
        if not line.text or (line.table != -1 and line.bordered):
            continue
        if _ADDRESSEE.match(line.text) or _GROUND.match(line.text):
            return at
        if line.text.casefold() in names or (line.align == "center" and not _is_mark(line)):
            found["kind"] = [line]
            return _summary(lines, at + 1, found, marks)
        if line.align == "justify" and len(line.text) > 60:
            return at
    return start


def _summary(lines: Sequence[Line], start: int, found: dict[str, list[Line]], marks: dict[str, list[Line]]) -> int:
    at = start
    if at < len(lines) and not lines[at].text and not lines[at].ruled and at + 1 < len(lines) and lines[at + 1].text:
        at += not lines[at + 1].text.startswith("(")
    summary: list[Line] = []
    while at < len(lines) and lines[at].table == -1 and not _is_mark(lines[at]) and _is_summary(lines[at], summary):
        summary.append(lines[at])
        at += 1
    found["summary"] = summary
    last = summary[-1] if summary else lines[start - 1]
    marks["summary"] = _below(lines[start - 1 : start + HEAD_LINES], last)
    return at + len(marks["summary"]) - 1


def _is_summary(line: Line, before: list[Line]) -> bool:
    if (
        line.text.startswith("(")
        or _ADDRESSEE.match(line.text)
        or _GROUND.match(line.text)
        or _HEADING.match(line.text)
    ):
        return False
    return line.align == "center" or (not before and _bold(line) and len(line.text) < 250)


def _signatures(lines: Sequence[Line], start: int, found: dict[str, list[Line]]) -> int:
    """Where the signatures begin; they are looked for from the end."""
    label = next((at for at in range(len(lines) - 1, start - 1, -1) if _is_label(lines[at])), None)
    if label is not None:
        cell = _same_cell(lines[label:], lines[label])
        if lines[label].table == -1:
            cell = [cell[0], *(line for line in cell[1:] if line.text.startswith("-"))]
        found["recipients_label"] = [lines[label]]
        found["recipients"] = [line for line in cell[1:] if line.text]
    table = lines[label].table if label is not None else -1
    begin = label if label is not None else len(lines)
    for at in range(max(start, int(len(lines) * _LATE)), len(lines)):
        if _is_capacity(lines[at]) and (table == -1 or lines[at].table == table):
            table, begin = lines[at].table, min(begin, at)
            break
    _signers(lines, begin, table, found)
    if table != -1:
        begin = min(at for at in range(start, len(lines)) if lines[at].table == table)
    return begin


def _is_label(line: Line) -> bool:
    return fold(line.text).startswith("noi nhan") and len(line.text) < 20


def _is_capacity(line: Line) -> bool:
    if line.bordered or len(line.text) > 60 or not _CAPACITY.match(line.text) or line.text.endswith((":", ".", ";")):
        return False
    return line.align == "center" and (line.text.isupper() or _bold(line))


def _signers(lines: Sequence[Line], begin: int, table: int, found: dict[str, list[Line]]) -> None:
    """The lines above each signature, and the names below."""
    in_table = [line for line in lines if line.table == table and line.text] if table != -1 else []
    labels = found.get("recipients_label", [])
    skipped = {id(line) for line in (*labels, *found.get("recipients", []))}
    own = [line for line in (in_table or lines[begin:]) if id(line) not in skipped and line.text]
    capacity, names = [], []
    for column in sorted({line.column for line in own}):
        block = [line for line in own if line.column == column and not line.text.startswith("(")]
        if not block or not any(_is_capacity(line) for line in block):
            continue
        cut = next((at for at, line in enumerate(block) if at and not _continues(block[at - 1], line)), len(block))
        capacity += block[:cut]
        names += block[cut : cut + 1]
    found["capacity"], found["signer"] = capacity, names


def _continues(above: Line, line: Line) -> bool:
    """Whether the lines above a signature go on: in capitals, or another position, with no room left between."""
    apart = line.row != above.row or line.paragraph > above.paragraph + 1
    return not apart and (line.text.isupper() or bool(_CAPACITY.match(line.text)))


def _text(lines: Sequence[Line], found: dict[str, list[Line]]) -> None:
    for line in lines:
        if line.table != -1 or not line.text:
            continue
        if _ADDRESSEE.match(line.text):
            found.setdefault("addressee", []).append(line)
        elif _GROUND.match(line.text) and "heading_1" not in found:
            found.setdefault("ground", []).append(line)
        elif _HEADING.match(line.text) and len(line.text) < 120:
            found.setdefault("heading_1", []).append(line)
        elif line.align in ("justify", "left") and not line.tabbed and not _is_mark(line):
            found.setdefault("body", []).append(line)


def _closing(after: Sequence[Line], text: Sequence[Line], found: dict[str, list[Line]]) -> Line | None:
    """The closing sentence: the last line of the text, or the one beside the signature of a list."""
    signed = found.get("capacity", [])
    if not signed:
        return None
    known = {id(line) for lines in found.values() for line in lines if lines is not found.get("body")}
    table = signed[0].table
    beside = [line for line in after if line.table == table != -1 and len(line.text) > 20 and id(line) not in known]
    beside = [line for line in beside if not line.bordered and not line.text.startswith("(")]
    last = beside[-1] if beside else next((line for line in reversed(text) if line.text or line.tabbed), None)
    if last is None or (last.table != -1 and not beside) or last.tabbed or _is_mark(last):
        return None
    return last


def _is_letter(lines: Sequence[Line]) -> bool:
    return any(line.text.casefold().startswith("v/v") for line in lines[:HEAD_LINES])
