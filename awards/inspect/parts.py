"""A Word file as the limited child read it: lines of text with how they are set, sections, page numbers."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import fields

from awards.sandbox.parent import answers, command

_CHILD = command("awards.inspect.untrusted")


class Unreadable(Exception):
    """The file cannot be judged; the message says why, for its user."""


class Run(Struct, frozen=True, kw_only=True):
    text: str
    size: float
    bold: bool
    italic: bool
    underline: bool
    font: str
    color: str


class Line(Struct, frozen=True, kw_only=True):
    """A paragraph, or the part of one up to a line break. `table` is -1 outside tables. Lengths are points.

    `line` is a number of lines when `line_rule` is "auto", else points. `ruled`: a border above or below;
    `room`: the width of the cell that it stands in; `drawn`: holds a picture or a drawn shape.
    """

    paragraph: int
    runs: tuple[Run, ...]
    drawn: bool
    align: str
    first: float
    left: float
    right: float
    before: float
    after: float
    line: float
    line_rule: str
    ruled: bool
    numbered: bool
    table: int
    row: int
    column: int
    room: float
    bordered: bool
    head: bool

    @property
    def text(self) -> str:
        return " ".join("".join(run.text for run in self.runs).replace("\t", " ").split())

    @property
    def tabbed(self) -> bool:
        """Whether a tab stands in it: a line to fill in, or one set by hand."""
        return any("\t" in run.text for run in self.runs)

    @property
    def shown(self) -> tuple[Run, ...]:
        """The runs that print something."""
        return tuple(run for run in self.runs if run.text.strip())


class Section(Struct, frozen=True, kw_only=True):
    """`header` and `footer` are their distances from the edge; `first_apart`: the first page has its own.

    A length is None where the file writes none, or one that nobody can read.
    """

    width: float | None
    height: float | None
    top: float | None
    bottom: float | None
    left: float | None
    right: float | None
    header: float | None
    footer: float | None
    first_apart: bool

    @property
    def text_width(self) -> float | None:
        """The room between the side margins, as far as all three are known."""
        if self.width is None or self.left is None or self.right is None:
            return None
        return self.width - self.left - self.right


class PageNumber(Struct, frozen=True, kw_only=True):
    """A page number in the header or footer of a section, on its "default", "first" or "even" pages."""

    section: int
    place: str
    pages: str
    align: str
    run: Run | None


class Paper(Struct, frozen=True, kw_only=True):
    lines: tuple[Line, ...]
    sections: tuple[Section, ...]
    page_numbers: tuple[PageNumber, ...]
    unread: tuple[str, ...] = ()
    """Lengths as the file writes them that nobody can read."""


def read(path: Path) -> Paper:
    """The file's content. Raises Unreadable."""
    (answer,) = answers(_CHILD, [("layout", path)])
    if answer.get("trouble"):
        raise Unreadable(answer["trouble"])
    return paper_of(*answer["pages"])


def paper_of(found: Mapping[str, Any]) -> Paper:
    """What the child said of a file, as data."""
    return Paper(
        lines=tuple(_made(Line, {**line, "runs": _runs(line["runs"])}) for line in found["lines"]),
        sections=tuple(_made(Section, section) for section in found["sections"]),
        page_numbers=tuple(
            _made(PageNumber, {**each, "run": _made(Run, each["run"]) if each["run"] else None})
            for each in found["margins"]
        ),
        unread=tuple(found["unread"]),
    )


def _runs(runs: list[Mapping[str, Any]]) -> tuple[Run, ...]:
    return tuple(_made(Run, run) for run in runs)


def _made(kind: type[Any], data: Mapping[str, Any]) -> Any:
    return kind(**{each.name: data[each.name] for each in fields(kind)})
