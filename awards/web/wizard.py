"""The pages with questions: shown, saved as one leaves them, and nothing typed is ever lost."""

import re

from flask import Blueprint, abort, flash, jsonify, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from awards.store import NomineeGone
from awards.web.links import local, page_url
from awards.web.opened import Opened, opened, with_removed
from awards.web.outline import Page
from awards.web.removedrows import remove_row, restore_row
from awards.web.saving import Attempt, save
from awards.web.showing import context

bp = Blueprint("wizard", __name__, url_prefix="/ho-so/<dossier_id>")

NUMBER = re.compile("[0-9]{1,9}")
NOT_RESTORED = "Dòng này đã được lấy lại từ trước."
CHANGED = frozenset({"csrf_token", "version", "row"})
HIDDEN = CHANGED | {"editor", "di", "ve"}
Answer = Response | str | tuple[str, int] | tuple[Response, int]


@bp.get("/<slug>")
def page(dossier_id: str, slug: str) -> str:
    """A page about the unit, the council, the session or the proposal."""
    return _shown(*_find(dossier_id, slug))


@bp.get("/doi-tuong/<nominee>/<slug>")
def nominee_page(dossier_id: str, nominee: str, slug: str) -> str:
    """A page about one nominee; one that was taken off is offered to be put back."""
    subject = opened(dossier_id)
    if nominee not in subject.outline.nominees and with_removed(subject, nominee) is not subject:
        raise NomineeGone(nominee)
    return _shown(*_find(dossier_id, slug, nominee))


@bp.post("/<slug>")
def save_page(dossier_id: str, slug: str) -> Answer:
    """Save the page and go where the button says."""
    subject = opened(dossier_id)
    page = subject.outline.page(slug)
    return _saved(subject, page) if page else _homeless(subject)


@bp.post("/doi-tuong/<nominee>/<slug>")
def save_nominee_page(dossier_id: str, nominee: str, slug: str) -> Answer:
    """Save a page about one nominee and go where the button says."""
    subject = with_removed(opened(dossier_id), nominee)
    page = subject.outline.page(slug, nominee)
    return _saved(subject, page) if page else _homeless(subject)


@bp.get("/van-ban/<paper>/<slug>")
def paper_page(dossier_id: str, paper: str, slug: str) -> str:
    """A page of one paper outside the award dossier."""
    return _shown(*_find(dossier_id, slug, paper=paper))


@bp.post("/van-ban/<paper>/<slug>")
def save_paper_page(dossier_id: str, paper: str, slug: str) -> Answer:
    """Save a page of one paper and go where the button says."""
    subject = opened(dossier_id)
    page = subject.outline.page(slug, paper=paper)
    return _saved(subject, page) if page else _homeless(subject)


def _find(dossier_id: str, slug: str, nominee: str = "", paper: str = "") -> tuple[Opened, Page]:
    subject = opened(dossier_id)
    found = subject.outline.page(slug, nominee, paper)
    if found is None:
        abort(404)
    return subject, found


def _shown(subject: Opened, page: Page) -> str:
    back, add = local(request.args.get("ve", "")), request.args.get("them", "")
    return render_template("wizard/page.html", **context(subject, page, back=back, add=add))


def _saved(subject: Opened, page: Page) -> Answer:
    by_itself = bool(request.headers.get("X-Autosave"))
    attempt = save(subject, page, request.form, by_hand=not by_itself)
    if by_itself:
        return _told(attempt)
    if attempt.clashes:
        return render_template("wizard/conflict.html", **_conflict(subject, page, attempt)), 409
    verb, name, number = _row_button()
    if verb == "add":
        return _to(subject, page, anchor=f"q-{name}", add=name)
    if verb == "remove":
        remove_row(subject, page, request.form, name, number)
        return _to(subject, page, anchor=f"q-{name}")
    if verb == "restore":
        if not restore_row(subject, page, name, number):
            flash(NOT_RESTORED, "warning")
        return _to(subject, page, anchor=f"q-{name}")
    return redirect(_next(subject, page, attempt), 303)


def _told(attempt: Attempt) -> tuple[Response, int]:
    told = {"version": attempt.version, "refused": attempt.refused, "clashes": len(attempt.clashes)}
    return jsonify(told), 409 if attempt.clashes else 200


def _row_button() -> tuple[str, str, int]:
    name, _, rest = request.form.get("row", "").partition(":")
    verb, _, number = rest.partition(":")
    if verb in ("remove", "restore") and not NUMBER.fullmatch(number):
        abort(400)
    return verb, name, int(number or 0)


def _to(subject: Opened, page: Page, *, anchor: str, add: str = "") -> Response:
    back = local(request.form.get("ve", ""))
    return redirect(page_url(subject.record.id, page, back=back, anchor=anchor, add=add), 303)


def _next(subject: Opened, page: Page, attempt: Attempt) -> str:
    """Refused answers are shown again at once, unless one asked for the task list: they are kept either way."""
    dossier_id, back = subject.record.id, local(request.form.get("ve", ""))
    chosen = request.form.get("di", "")
    tasks = _tasks(dossier_id, page)
    if chosen == "danh-sach":
        return tasks
    step = {"tiep": 1, "truoc": -1}.get(chosen, 0)
    if attempt.refused or not (step or chosen == "ve"):
        return page_url(dossier_id, page, back=back)
    if chosen == "ve" and back:
        return back
    following = opened(dossier_id).outline.beside(page, step)
    return page_url(dossier_id, following) if following else tasks


def _tasks(dossier_id: str, page: Page) -> str:
    if page.paper:
        return url_for("others.one", dossier_id=dossier_id, paper=page.paper)
    if page.nominee:
        return url_for("tasks.of_nominee", dossier_id=dossier_id, nominee=page.nominee)
    return url_for("tasks.listed", dossier_id=dossier_id)


def _homeless(subject: Opened) -> tuple[str, int]:
    """The page is no longer part of the dossier: what was typed is given back, to be copied."""
    typed = [text for name, text in request.form.items(multi=True) if name not in HIDDEN and text.strip()]
    return render_template("wizard/homeless.html", subject=subject, typed=typed), 404


def _conflict(subject: Opened, page: Page, attempt: Attempt) -> dict[str, object]:
    typed = [(name, text) for name, text in request.form.items(multi=True) if name not in CHANGED]
    return {"subject": subject, "page": page, "attempt": attempt, "typed": typed}
