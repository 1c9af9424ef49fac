"""The parts of a record that stands for itself, asked with the questions that a dossier asks."""

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct

from awards.formbook import answers
from awards.formbook.form import Question, Section
from awards.formbook.load import Formbook
from awards.model import RECORD_FORMAT, Kind, Record
from awards.schema import record as records
from awards.store.candidates import Candidate, Typed
from awards.web.reading import Answer, as_json, from_json, read, typed_as
from awards.web.rows import Rows

KIND, REST = "loai", "con-lai"
"""Parts that no page shows: the kind, and what was in a file that no question of this kind asks for."""
WHO = "nguoi-duoc-xet"
_OF_WHO = frozenset({"ca-nhan", "tap-the", "tuyen-dung", "thanh-lap"})
_FORMS = ("common/nguoi-duoc-xet", "common/qua-trinh", "common/lich-su")
_ORDER = ("khen-thuong", "xep-loai", "nhan-su", "sang-kien", "ky-luat", "vu-viec", "nghi")
_NOT_ASKED = "route"


class PartPage(Struct, frozen=True, kw_only=True):
    """One page of questions; `slug` is also the name of the part in the store."""

    slug: str
    title: str
    help: str
    questions: tuple[Question, ...]


def pages(formbook: Formbook, kind: Kind) -> tuple[PartPage, ...]:
    """The pages for a person or for a collective, in the order in which they are best filled in."""
    sections = [each for form in _FORMS for each in formbook.form(form).sections if _is_asked(each, kind)]
    who = [each for each in sections if each.id in _OF_WHO]
    rest = sorted((each for each in sections if each.id not in _OF_WHO), key=_place)
    questions = tuple(question for section in who for question in section.questions)
    first = PartPage(slug=WHO, title=who[0].title, help="", questions=questions)
    return (first, *(PartPage(slug=s.id, title=s.title, help=s.help, questions=s.questions) for s in rest))


def _is_asked(section: Section, kind: Kind) -> bool:
    return section.only_kind in ("", kind) and section.only_award != _NOT_ASKED


def _place(section: Section) -> int:
    return _ORDER.index(section.id) if section.id in _ORDER else len(_ORDER)


def kind_of(candidate: Candidate) -> Kind:
    """A person or a collective."""
    return "collective" if candidate.part(KIND).typed.get(KIND) == "collective" else "individual"


def answers_of(page: PartPage, typed: Typed) -> dict[str, Answer]:
    """What is understood of each question of the page."""
    empty = {question.id: Rows() if question.type == "table" else "" for question in page.questions}
    return {
        question.id: read(question, from_json(typed[question.id]) if question.id in typed else empty[question.id])
        for question in page.questions
    }


def record_of(candidate: Candidate, formbook: Formbook) -> Record:
    """The record as far as it is understood; what is refused stays with what was typed, and counts as not known."""
    kind = kind_of(candidate)
    data: dict[str, Any] = {**candidate.part(REST).typed, "format": RECORD_FORMAT, "kind": kind}
    for page in pages(formbook, kind):
        found = answers_of(page, candidate.part(page.slug).typed)
        for question in page.questions:
            data = answers.put(data, question.at, found[question.id].value)
    return records.load(data)


def typed_of(record: Record, formbook: Formbook) -> dict[str, Typed]:
    """A record as if somebody had typed it; what no question asks for is kept beside."""
    kind: Kind = record.kind or "individual"
    data = {key: value for key, value in records.dump(record).items() if key not in ("format", "kind")}
    parts: dict[str, Typed] = {KIND: {KIND: kind}}
    for page in pages(formbook, kind):
        if typed := dict(_typed(page, data)):
            parts[page.slug] = typed
        for question in page.questions:
            data = answers.put(data, question.at, None)
    return {**parts, REST: data} if data else parts


def _typed(page: PartPage, data: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for question in page.questions:
        value = answers.get(data, question.at)
        if value is not None:
            yield question.id, as_json(typed_as(question, value))


def title_of(record: Record) -> str:
    """How the record is called in the list."""
    name = record.name or "Chưa ghi tên"
    return f"{name} – {record.workplace}" if record.workplace else name
