"""Where a finding is mended, in people's words: the page of the wizard and the question on it."""

from collections.abc import Iterable

from awards.check import wording
from awards.check.case import Case
from awards.check.completeness import PAGES, forms
from awards.check.nominee_forms import NOMINEE_PAGES, RECORD
from awards.formbook.locate import locate

_MEMBERS = "trang “Danh sách đề nghị”"
_VOTES = "trang “Phiên họp – Kết quả biểu quyết”"


def words(case: Case, at: str) -> str:
    """Page and question for a place in dossier.json; "" where no page asks for it."""
    parts = at.split("/")
    if parts[1:2] == ["papers"]:
        return _on_paper(case, at, "/".join(parts[2:3]))
    if parts[1:2] != ["nominees"]:
        return _on_form(case, at, (*PAGES, *_printed(case, per_nominee=False)))
    if len(parts) < 4:
        return _MEMBERS
    if parts[3] == "votes":
        return _VOTES
    if parts[3] == "criteria":
        return _criterion(case, "/".join(parts[4:5]))
    return _on_form(case, at, (*NOMINEE_PAGES, *_printed(case, per_nominee=True, place=int(parts[2])), RECORD))


def _on_paper(case: Case, at: str, paper_id: str) -> str:
    paper = next((each for each in case.programme.papers if each.id == paper_id), None)
    return f"văn bản “{paper.title}”, {_on_form(case, at, (paper.form,))}" if paper else ""


def _printed(case: Case, *, per_nominee: bool, place: int = 0) -> tuple[str, ...]:
    """The forms of the papers, those of the nominee's kind only."""
    if per_nominee:
        named: Iterable[str] = case.programme.reports_of(case.dossier.nominees[place])
    else:
        named = filter(None, (each.form_for(None) for each in case.programme.documents if not each.per_nominee))
    return tuple(form.id for form in forms(case, list(named)))


def _criterion(case: Case, criterion_id: str) -> str:
    title = next((each.title for each in case.programme.criteria if each.id == criterion_id), "")
    return f"trang “Tiêu chí khen thưởng”, tiêu chí “{wording.beginning(title)}”" if title else ""


def _on_form(case: Case, at: str, form_ids: tuple[str, ...]) -> str:
    place = locate(case.formbook, form_ids, at)
    if place is None:
        return ""
    inside = at[at.index(place.question.at) + len(place.question.at) :] if place.question.at in at else ""
    cell = inside.split("/")[1:]
    row = f", dòng {int(cell[0]) + 1}" if cell and cell[0].isdecimal() else ""
    column = next((each.label for each in place.question.columns if each.id in cell[1:]), "")
    asked = "" if place.question.label == place.section.title else f", câu “{wording.beginning(place.question.label)}”"
    return f"trang “{place.section.title}”{asked}{row}" + (f", cột “{column}”" if column else "")
