"""One dossier made into two, where the law asks for a tờ trình apart: for each loại hình, for each who decides."""

from collections.abc import Collection
from typing import Any

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from msgspec import Struct
from werkzeug.wrappers import Response

from awards.check.consistency import state_authority
from awards.eligible.wording import ROUTES
from awards.model import Nominee
from awards.web.opened import Opened, opened

bp = Blueprint("split", __name__, url_prefix="/ho-so/<dossier_id>/tach")

AUTHORITIES, KINDS = "consistency.proposal-authorities", "consistency.proposal-routes"
MOVED = (
    "Đã tách: hồ sơ này có {moved}; hồ sơ trước giữ lại {left}. Nội dung đã nhập đi theo từng tập thể, cá nhân. "
    "Hãy ghi số tờ trình của hồ sơ này."
)


class Part(Struct, frozen=True):
    """Nominees who need a tờ trình of their own."""

    key: str
    title: str
    nominees: tuple[Nominee, ...]


def parts(subject: Opened) -> tuple[Part, ...]:
    """The parts into which the dossier has to be split; none where one tờ trình is enough."""
    codes = {finding.code for finding in subject.result.open}
    if AUTHORITIES in codes:
        programme = subject.in_force.programme
        decided = {award.id: state_authority(award.decided_by) for award in programme.awards}
        return _by(subject, {each.id: decided.get(each.award, "") for each in subject.dossier.nominees}, {})
    if KINDS in codes:
        titles = {route: f"Khen thưởng {words}" for route, words in ROUTES.items()}
        return _by(subject, {each.id: each.route or "" for each in subject.dossier.nominees}, titles)
    return ()


def _by(subject: Opened, keys: dict[str, str], titles: dict[str, str]) -> tuple[Part, ...]:
    """The nominees by their key; those without one may stay with any part and are not moved."""
    found = []
    for key in dict.fromkeys(key for key in keys.values() if key):
        nominees = tuple(each for each in subject.dossier.nominees if keys[each.id] == key)
        found.append(Part(key, titles.get(key, key), nominees))
    return tuple(found)


@bp.get("")
def ask(dossier_id: str) -> str | Response:
    """Which part goes into a dossier of its own."""
    subject = opened(dossier_id)
    found = parts(subject)
    if not found:
        return redirect(url_for("nominees.listed", dossier_id=dossier_id))
    return render_template("wizard/split.html", subject=subject, parts=found)


@bp.post("")
def split(dossier_id: str) -> Response:
    """Move the part into a new dossier, and go there."""
    subject = opened(dossier_id)
    part = next((each for each in parts(subject) if each.key == request.form.get("phan")), None) or abort(409)
    moved = tuple(each.id for each in part.nominees)
    made = subject.services.store.split(dossier_id, moved, lambda data: apart(data, moved))
    left = len(subject.dossier.nominees) - len(moved)
    flash(MOVED.format(moved=f"{len(moved)} tập thể, cá nhân ({part.title})", left=left), "done")
    return redirect(url_for("tasks.listed", dossier_id=made.id), 303)


def apart(data: dict[str, Any], moved: Collection[str]) -> dict[str, Any]:
    """The same unit, council and session for these nominees alone; a tờ trình without a number yet.

    Papers outside the award dossier stay with the first one: they are handed in once.
    """
    made = {name: value for name, value in data.items() if name != "papers"}
    made["nominees"] = [each for each in data.get("nominees") or () if each["id"] in moved]
    for paper, own in (("proposal", ("number", "counts", "nominees")), ("session", ("nominees",))):
        if isinstance(data.get(paper), dict):
            made[paper] = {name: value for name, value in data[paper].items() if name not in own}
    return made
