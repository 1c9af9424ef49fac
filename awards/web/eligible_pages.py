"""The pages on which a record that stands for itself is typed in: saved as it was typed, faults and all."""

import re
from typing import Any

from flask import Blueprint, abort, flash, jsonify, redirect, render_template, request, url_for
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response
from wtforms.form import BaseForm

from awards.store.candidates import Candidate, NoSuchCandidate, Part, Stale
from awards.web.eligible_parts import PartPage, answers_of, kind_of, pages, record_of, title_of
from awards.web.fields import RowsField, field_for
from awards.web.links import anchor_of
from awards.web.reading import Answer, as_json, from_json
from awards.web.rows import Rows, cells_of_row, with_row
from awards.web.services import services

bp = Blueprint("eligible_pages", __name__, url_prefix="/co-the-de-nghi/<candidate_id>")

SAVED_ELSEWHERE = (
    "Phần này vừa được lưu ở nơi khác. Trong các ô là nội dung vừa nhập, chưa lưu; "
    "bấm lưu lần nữa thì nội dung này thay cho nội dung kia."
)
BUTTON = re.compile(r"(?P<table>[\w-]+):(?:add|(?P<verb>remove|restore):(?P<number>\d{1,4}))")
UNSEEN = frozenset({"csrf_token", "version", "row", "di"})
OFFERED = 3
"""So many removed rows can be put back."""


def found(candidate_id: str) -> Candidate:
    """The record; answers 404 when there is none."""
    try:
        return services().store.candidates.get(candidate_id)
    except NoSuchCandidate:
        abort(404)


@bp.get("/nhap/<slug>")
def page(candidate_id: str, slug: str) -> str:
    """One part with what stands in it."""
    candidate = found(candidate_id)
    shown = _page(candidate, slug)
    return _shown(candidate, shown, candidate.part(slug), add=request.args.get("them", ""))


@bp.post("/nhap/<slug>")
def save(candidate_id: str, slug: str) -> Response | tuple[str | Response, int]:
    """Keep what was typed, and go where the button says; what is refused is shown again at once."""
    try:
        return _saved(services().store.candidates.get(candidate_id), slug)
    except NoSuchCandidate:
        return _gone()


def _gone() -> tuple[str, int]:
    """The record was deleted meanwhile: what was typed is given back, to be copied."""
    typed = [text for name, text in request.form.items(multi=True) if name not in UNSEEN and text.strip()]
    return render_template("eligible/gone.html", typed=typed), 404


def _saved(candidate: Candidate, slug: str) -> Response | tuple[str | Response, int]:
    shown = _page(candidate, slug)
    by_itself = bool(request.headers.get("X-Autosave"))
    part, name = _changed(shown, candidate.part(slug), "" if by_itself else request.form.get("row", ""))
    try:
        version = _store(candidate, shown, part)
    except Stale as stale:
        if by_itself:
            return jsonify(version=stale.version, refused={}, clashes=1), 409
        again = Part(version=stale.version, typed=part.typed, removed=candidate.part(slug).removed)
        return _shown(candidate, shown, again, warning=SAVED_ELSEWHERE), 409
    answers = answers_of(shown, part.typed)
    refused = {key: _message(answer) for key, answer in answers.items() if answer.is_refused}
    if by_itself:
        return jsonify(version=version, refused=refused, clashes=0), 200
    if name:
        more = name if request.form.get("row", "").endswith(":add") else None
        return redirect(url_for(".page", candidate_id=candidate.id, slug=slug, them=more, _anchor=f"q-{name}"), 303)
    return redirect(_next(candidate, shown, refused), 303)


def _page(candidate: Candidate, slug: str) -> PartPage:
    listed = pages(services().formbook, kind_of(candidate))
    return next((each for each in listed if each.slug == slug), None) or abort(404)


def _changed(shown: PartPage, stored: Part, button: str) -> tuple[Part, str]:
    """The part as it was sent, after the button of a row did its work; and the table that the button belongs to."""
    version = request.form.get("version", "")
    if not version.isdecimal() or len(version) > 9:
        abort(400)
    name, verb, number = _button(shown, button)
    typed, removed = _typed(shown, request.form), stored.removed
    if verb == "remove":
        columns = next([column.id for column in each.columns] for each in shown.questions if each.id == name)
        without = MultiDict(request.form)
        cells = {key: without.poplist(key)[0] for key in cells_of_row(without, name, columns, number)}
        row = {key.rpartition("-")[2]: text for key, text in cells.items()}
        typed = _typed(shown, without)
        if any(text.strip() for text in row.values()):
            removed = ({"table": name, "row": row, "place": number}, *removed)[:OFFERED]
    if verb == "restore" and number < len(removed):
        back = removed[number]
        removed = tuple(each for each in removed if each is not back)
        rows = from_json(typed[name]) if name in typed else Rows()
        typed[name] = as_json(with_row(rows, dict(back["row"]), back["place"])) if isinstance(rows, Rows) else None
    return Part(version=int(version), typed=typed, removed=removed), name


def _button(shown: PartPage, button: str) -> tuple[str, str, int]:
    """The table, what is to be done to it, and to which row."""
    if not button:
        return "", "", 0
    found = BUTTON.fullmatch(button)
    tables = {question.id for question in shown.questions if question.type == "table"}
    if not found or found["table"] not in tables:
        abort(400)
    return found["table"], found["verb"] or "add", int(found["number"] or 0)


def _typed(shown: PartPage, form: Any) -> dict[str, Any]:
    fields = BaseForm({question.id: field_for(question) for question in shown.questions})
    fields.process(form)
    return {question.id: as_json(_data(fields[question.id].data)) for question in shown.questions}


def _data(data: Any) -> Any:
    return data if isinstance(data, (list, Rows)) else data or ""


def _store(candidate: Candidate, shown: PartPage, part: Part) -> int:
    """The new version. The title follows the name."""
    held = services()
    parts = {**candidate.parts, shown.slug: part}
    after = Candidate(id=candidate.id, title="", parts=parts, created=candidate.created, updated=candidate.updated)
    title = title_of(record_of(after, held.formbook))
    return held.store.candidates.save(candidate.id, shown.slug, part, title=title)


def _message(answer: Answer) -> str:
    return answer.refused or next(iter(answer.cells.values()), "")


def _next(candidate: Candidate, shown: PartPage, refused: dict[str, str]) -> str:
    chosen = request.form.get("di", "")
    if refused:
        return url_for(".page", candidate_id=candidate.id, slug=shown.slug)
    if chosen == "tiep":
        listed = pages(services().formbook, kind_of(candidate))
        place = [each.slug for each in listed].index(shown.slug) + 1
        if place < len(listed):
            return url_for(".page", candidate_id=candidate.id, slug=listed[place].slug)
    flash("Đã lưu.", "done")
    return url_for("eligible.show", candidate_id=candidate.id)


def _shown(candidate: Candidate, shown: PartPage, part: Part, *, add: str = "", warning: str = "") -> str:
    fields = BaseForm({question.id: field_for(question) for question in shown.questions})
    fields.process(data={key: from_json(value) for key, value in part.typed.items()})
    answers = answers_of(shown, part.typed)
    for field in fields:
        if isinstance(field, RowsField):
            field.show(blank=int(field.name == add or not (field.data.rows or field.data.none)))
        _tell(field, answers[field.name])
    listed = pages(services().formbook, kind_of(candidate))
    return render_template(
        "eligible/part.html",
        candidate=candidate,
        page=shown,
        pages=listed,
        is_last=shown == listed[-1],
        fields=fields,
        version=part.version,
        warning=warning,
        removed=list(_removed(shown, part)),
        errors=list(_errors(shown, answers)),
    )


def _tell(field: Any, answer: Answer) -> None:
    if answer.refused:
        field.errors = [*field.errors, answer.refused]
    for (row, column), message in answer.cells.items():
        field.rows[row][column].errors = [message]


def _errors(shown: PartPage, answers: dict[str, Answer]) -> Any:
    for question in shown.questions:
        answer = answers[question.id]
        if answer.refused:
            yield f"{question.label}: {answer.refused}", f"#{anchor_of(question)}"
        for (row, column), message in answer.cells.items():
            yield f"{question.label}, dòng {row + 1}: {message}", f"#{question.id}-{row}-{column}"


def _removed(shown: PartPage, part: Part) -> Any:
    """The rows that can be put back: the table, the place in the list of removed rows, and the row in words."""
    questions = {question.id: question for question in shown.questions}
    for place, each in enumerate(part.removed):
        words = ", ".join(text for text in each["row"].values() if text.strip())
        if each["table"] in questions:
            yield each["table"], place, words if len(words) <= 60 else f"{words[:60]}…"
