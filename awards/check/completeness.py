"""Every document and every required answer: the forms' questions, put to the dossier and each nominee."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from msgspec.structs import replace

from awards.check import wording
from awards.check.case import Case, Sources, known
from awards.check.fitting import expected, fits
from awards.check.places import called
from awards.citation import Basis
from awards.formbook.answers import get, is_answered
from awards.formbook.form import Form, Question
from awards.formbook.load import UnknownForm
from awards.formbook.locate import Place
from awards.formbook.setting import ASKED_OF_DOSSIER
from awards.model import Nominee
from awards.rulebook.rule import Facts, Subject
from awards.text import parse_date

UNIT_PAGE = "common/don-vi"
PAGES = (UNIT_PAGE, "common/hoi-dong", ASKED_OF_DOSSIER)
_BALLOTS = "/session/ballots"
_DASHES = ("-", "–", "—")
"""So people write that there is nothing, where nothing has to be."""


def unit_answers(case: Case, facts: Facts) -> Iterator[Subject]:
    """One subject for each question that every programme puts: who the unit is, and the year."""
    yield from _of_dossier(case, (UNIT_PAGE,), facts)


def dossier_answers(case: Case, facts: Facts) -> Iterator[Subject]:
    """One subject for each question that the award dossier as a whole must answer, or has answered."""
    named = [spec.forms.get("any", "") for spec in case.programme.documents if not spec.per_nominee]
    yield from _of_dossier(case, (*PAGES[1:], *named), facts)


def _of_dossier(case: Case, form_ids: Sequence[str], facts: Facts) -> Iterator[Subject]:
    for form in forms(case, form_ids):
        for section in form.sections:
            for question in section.questions:
                if not (case.dossier.session.method == "show-of-hands" and question.at.startswith(_BALLOTS)):
                    about = {"answer.where": section.title, "answer.is_main": False}
                    yield from _answer(case, Place(form, section, question), "", {**facts, **about})


def paper_answers(case: Case, facts: Facts) -> Iterator[Subject]:
    """The same for each paper outside the award dossier that somebody has begun; never for another."""
    for paper in case.programme.papers:
        for form in forms(case, [paper.form]):
            place = paper_place(paper.id, form)
            if is_begun(case.data, form, place):
                about = {**facts, "answer.where": paper.title, "answer.is_main": False, "answer.in_paper": True}
                for section in form.sections:
                    for question in section.questions:
                        asked = Place(form, section, replace(question, basis=question.basis or paper.basis))
                        yield from _answer(case, asked, place, about)


def paper_place(paper_id: str, form: Form) -> str:
    """Where the answers of a paper lie: in its own part, or in the dossier's when its form asks about the dossier."""
    return f"/papers/{paper_id}" if form.scope == "paper" else ""


def is_begun(data: Mapping[str, Any], form: Form, place: str) -> bool:
    """Whether any of a paper's questions is answered."""
    return any(is_answered(question, get(data, place + question.at)) for question in form.questions())


def nominee_answers(case: Case, place: str, nominee: Nominee, facts: Facts) -> Iterator[Subject]:
    """The same for one nominee: identity, declarations, and the report on the form for its kind."""
    main = f"/answers/{main_answer(nominee)}"
    name = called(place, known(nominee.name))
    for form, section in case.asked_of(nominee):
        for question in section.questions:
            about = {"answer.where": name, "answer.is_main": question.at == main}
            yield from _answer(case, Place(form, section, question), place, {**facts, **about}, nominee.id)


def main_answer(nominee: Nominee) -> str:
    """The id of the nominee's longest long answer: the heart of the report."""
    written = {key: len(value) for key, value in nominee.answers.items() if isinstance(value, str)}
    return max(written, key=lambda key: written[key]) if written else ""


def achievements(case: Case, nominee: Nominee) -> Iterator[tuple[Question, str]]:
    """The long answers of part II of the report, where every decree's forms tell the achievements."""
    for form in forms(case, case.programme.reports_of(nominee)):
        for section in form.sections:
            for question in section.questions if section.title.startswith("II.") else ():
                value = nominee.answers.get(question.at.removeprefix("/answers/"))
                if question.type == "long" and isinstance(value, str) and value.strip():
                    yield question, value


def forms(case: Case, form_ids: Sequence[str]) -> Iterator[Form]:
    """Those of the forms that there are; a rule of its own names the others."""
    for form_id in form_ids:
        try:
            yield case.formbook.form(form_id)
        except UnknownForm:
            continue


def _answer(case: Case, asked: Place, place: str, facts: Facts, nominee_id: str = "") -> Iterator[Subject]:
    question = asked.question
    at = place + question.at
    value = get(case.data, at)
    given = is_answered(question, value)
    if not (given or question.required or question.advised):
        return
    source = _source(case, place, question) if given else None
    own = {
        "answer.in_paper": not case.programme.asks_dossier,
        **facts,
        "answer.form": asked.form.title,
        "answer.section": asked.section.title,
        **_value(case, question, value if given else None),
        "answer.repeats": source is not None,
        "answer.source": source,
        "answer.agrees": source.casefold() in str(value).casefold() if source else None,
    }
    sources = _sources(question.basis or _ground(case, asked.form))
    yield Subject(each="answer", at=at, facts=own, nominee=nominee_id, sources=sources)
    if question.type == "table" and own["answer.fits"]:
        for row, cells in enumerate(value):
            for column in question.columns:
                yield from _cell(case, column, cells, f"{at}/{row}", own, nominee_id, sources)


@lru_cache(maxsize=256)
def _sources(basis: Basis) -> Sources:
    """One for all answers that the same clause asks for."""
    return dict.fromkeys(("answer.given", "answer.length", "answer.unfilled"), basis)


def _ground(case: Case, form: Form) -> Basis:
    """Why the form is asked: a paper that no instrument prescribes is asked for by the programme that names it."""
    specs = () if form.instrument else case.programme.documents
    return next((spec.basis for spec in specs if form.id in spec.forms.values()), form.basis)


def _cell(
    case: Case, column: Question, cells: Mapping[str, Any], at: str, facts: Facts, nominee_id: str, sources: Any
) -> Iterator[Subject]:
    """A cell is looked at by itself only where something is amiss with it; else the table speaks for it."""
    value = cells.get(column.id)
    given = is_answered(column, value)
    if _is_amiss(case, column, value) if given else column.required:
        told = {**facts, **_value(case, column, value if given else None)}
        yield Subject(each="answer", at=f"{at}/{column.id}", facts=told, nominee=nominee_id, sources=sources)


def _is_amiss(case: Case, question: Question, value: Any) -> bool:
    """Whether an answer is of another kind, has a gap, cannot be printed, or is a day to come."""
    if not fits(question, value):
        return True
    late = question.type == "date" and (parse_date(value) or case.today) > case.today
    return late or any(
        wording.gap(text) or wording.unprintable(text, case.printable)[0] for text in _said(question, value)
    )


def _value(case: Case, question: Question, value: Any) -> dict[str, Any]:
    """What is known of one answer; None is no answer. Of a value of another kind only that is known."""
    fitting = value is not None and fits(question, value)
    text = value.strip() if fitting and isinstance(value, str) else None
    worded = question.type in ("text", "long")
    return {
        "answer.label": question.label,
        "answer.type": question.type,
        "answer.required": question.required,
        "answer.advised": question.advised,
        "answer.expected": expected(question),
        "answer.given": True if value is not None else None,
        "answer.fits": fitting if value is not None else None,
        "answer.text": text,
        "answer.date": parse_date(text) if text and question.type == "date" else None,
        "answer.length": len(text) if text else None,
        "answer.min_length": question.min_length if worded else 0,
        "answer.max_length": question.max_length if worded else 0,
        "answer.words": len(text.split()) if text else None,
        "answer.max_words": question.max_words if worded else 0,
        "answer.has_figures": wording.has_figures(text) if text else None,
        **_written(case, question, value if fitting else None),
    }


def _written(case: Case, question: Question, value: Any) -> dict[str, Any]:
    """Gaps and characters that cannot be printed, in a text or in the first line that has one."""
    said = _said(question, value)
    gap = next(filter(None, map(wording.gap, said)), "")
    found = (wording.unprintable(text, case.printable) for text in said)
    char, near = next((each for each in found if each[0]), ("", ""))
    return {
        "answer.unfilled": None if value is None else bool(gap),
        "answer.gap": gap or None,
        "answer.printable": None if value is None else not char,
        "answer.unprintable": char or None,
        "answer.unprintable_near": near or None,
    }


def _said(question: Question, value: Any) -> list[str]:
    """The texts of an answer in words; a dash where nothing has to be says nothing."""
    texts = value if question.type == "lines" and value else [value] if question.type in ("text", "long") else []
    return [text for text in texts if text and (question.required or text.strip() not in _DASHES)]


def _source(case: Case, place: str, question: Question) -> str | None:
    """What another step already says, where the report repeats it ("./title"); else None."""
    if not (place and question.prefill.startswith("./")):
        return None
    value = get(case.data, place + question.prefill[1:])
    return known(value) if isinstance(value, str) and not wording.gap(value) else None
