"""The papers as they will be printed, page by page, as pictures."""

from typing import Any

from flask import Blueprint, Response, abort, redirect, render_template, url_for
from msgspec import Struct
from werkzeug.wrappers import Response as Answer

from awards.documents.blocks import Document
from awards.web.opened import Opened, opened
from awards.web.papers import Paper, beside, compose, find, others, papers, pictures
from awards.web.pictures import LARGE, SMALL, WIDTHS, Picture

bp = Blueprint("preview", __name__, url_prefix="/ho-so/<dossier_id>/xem-truoc")


class Shown(Struct, frozen=True):
    """A page's picture with the addresses of its large and its small form."""

    page: int
    width: int
    height: int
    large: str
    small: str


@bp.get("")
def first(dossier_id: str) -> Answer:
    """The first paper of the dossier."""
    subject = opened(dossier_id)
    listed = (*papers(subject.dossier, subject.in_force.programme), *others(subject))
    if not listed:
        return redirect(url_for("tasks.listed", dossier_id=dossier_id))
    return redirect(url_for(".show", dossier_id=dossier_id, key=listed[0].key))


@bp.get("/<key>")
def show(dossier_id: str, key: str) -> str:
    """All pages of one paper, with the way to the others."""
    subject = opened(dossier_id)
    paper = find(subject, key)
    found = beside(subject, paper)
    listed = [{"key": item.key, "title": item.title, "url": _show_url(dossier_id, item.key)} for item in found]
    return render_template("preview/show.html", papers=listed, **_shown(subject, paper))


@bp.get("/<key>/ben-canh")
def strip(dossier_id: str, key: str) -> str:
    """The same pages, small, to stand beside the questions."""
    subject = opened(dossier_id)
    return render_template("preview/strip.html", **_shown(subject, find(subject, key)))


@bp.get("/<key>/<size>-<int:page>.png")
def picture(dossier_id: str, key: str, size: str, page: int) -> Response:
    """The picture of one page. Its address carries `v`, which changes with the paper's words."""
    subject = opened(dossier_id)
    document = compose(subject, find(subject, key))
    store = pictures(subject.services.content)
    if size not in WIDTHS:
        abort(404)
    try:
        drawn = store.png(document, page, size)
    except IndexError:
        abort(404)
    return Response(drawn, mimetype="image/png")


def _shown(subject: Opened, paper: Paper) -> dict[str, Any]:
    dossier_id = subject.record.id
    document = compose(subject, paper)
    return {
        "paper": paper,
        "dossier_id": dossier_id,
        "dossier_title": subject.record.title,
        "unit_name": subject.dossier.unit.name,
        "pictures": _pictures(subject, paper, document),
        "preview_url": _show_url(dossier_id, paper.key),
    }


def _pictures(subject: Opened, paper: Paper, document: Document) -> list[Shown]:
    store = pictures(subject.services.content)
    version = store.digest(document)

    def address(picture: Picture, size: str) -> str:
        return url_for(
            "preview.picture", dossier_id=subject.record.id, key=paper.key, size=size, page=picture.page, v=version
        )

    return [
        Shown(item.page, item.width, item.height, address(item, LARGE), address(item, SMALL))
        for item in store.pages(document)
    ]


def _show_url(dossier_id: str, key: str) -> str:
    return url_for("preview.show", dossier_id=dossier_id, key=key)
