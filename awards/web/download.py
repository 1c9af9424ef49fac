"""The pack to print, sign and stamp; each paper alone; and the dossier's data."""

import json
import tempfile
from pathlib import Path
from typing import Any
from urllib.parse import quote

from flask import Blueprint, Response, abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as BaseResponse

from awards.documents.blocks import Document
from awards.pack.build import NotReady, PressFailed, build
from awards.pack.names import pack_name
from awards.text import plain_name
from awards.web.filesize import file_size
from awards.web.heavy import in_turn
from awards.web.opened import Opened, opened
from awards.web.papers import Paper, as_docx, as_pdf, compose, find, papers, pictures
from awards.web.tasks import States
from awards.web.unaccepted import unaccepted

Answer = str | BaseResponse

bp = Blueprint("download", __name__, url_prefix="/ho-so/<dossier_id>/tai-ve")

MOST_WEIGHED = 24
"""A longer list is shown without sizes: making every paper only to weigh it keeps the reader waiting."""

LONGEST_NAME = 70
"""Characters of a title that name a file: with three bytes each it stays below what disks allow."""

MIMETYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
}
STILL_ERRORS = "Hồ sơ vừa được sửa và còn chỗ phải sửa. Hãy mở trang kiểm tra để sửa từng chỗ."


@bp.get("")
def show(dossier_id: str) -> Answer:
    """What the pack will hold, or what stands in its way; a programme without an award dossier has its papers."""
    subject = opened(dossier_id)
    if not subject.in_force.programme.asks_dossier:
        return redirect(url_for("others.listed", dossier_id=dossier_id))
    return _page(subject)


@bp.post("")
@in_turn
def pack(dossier_id: str) -> Response | tuple[str, int]:
    """The pack; with draft=1 a watermarked one, even while there are errors."""
    subject = opened(dossier_id)
    held = subject.services
    draft = request.form.get("draft") == "1"
    if not subject.in_force.programme.asks_dossier:
        abort(404)
    if not draft and unaccepted(subject):
        return _page(subject, refused=STILL_ERRORS), 409
    with tempfile.TemporaryDirectory(prefix="awards-") as folder:
        try:
            made = build(
                subject.dossier,
                subject.in_force,
                held.formbook,
                held.content,
                out=Path(folder, pack_name(subject.dossier)),
                today=held.today(),
                draft=draft,
            )
        except NotReady:
            return _page(subject, refused=STILL_ERRORS), 409
        except PressFailed as failed:
            return _page(subject, refused=str(failed)), 500
        return attachment(made.read_bytes(), f"BAN-NHAP_{made.name}" if draft else made.name, "application/zip")


@bp.get("/<key>.<suffix>")
def one(dossier_id: str, key: str, suffix: str) -> Response:
    """One paper as DOCX or PDF; a draft while the dossier has errors, like the pack itself."""
    subject = opened(dossier_id)
    paper = find(subject, key)
    if suffix not in MIMETYPES:
        abort(404)
    draft = " (bản nháp)" if _is_draft(subject, paper) else ""
    name = f"{paper.title.replace(':', ' –')[:LONGEST_NAME]}{draft}.{suffix}"
    return attachment(_made(subject, paper, compose(subject, paper), suffix), name, MIMETYPES[suffix])


@bp.get("/dossier.json")
def data(dossier_id: str) -> Response:
    """The dossier's data, as other programs read it."""
    subject = opened(dossier_id)
    text = json.dumps(subject.record.data, ensure_ascii=False, indent=2) + "\n"
    return attachment(text.encode(), "dossier.json", "application/json")


def attachment(body: bytes, name: str, mimetype: str) -> Response:
    """A file to be saved under its Vietnamese name (RFC 6266), with a plain one for old programs."""
    stem, dot, suffix = name.rpartition(".")
    plain = f"{'_'.join(filter(None, map(plain_name, stem.split('_'))))}{dot}{suffix}"
    answer = Response(body, mimetype=mimetype)
    answer.headers["Content-Disposition"] = f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
    answer.headers["Cache-Control"] = "no-store"
    return answer


def _page(subject: Opened, *, refused: str = "") -> str:
    programme = subject.in_force.programme
    listed = papers(subject.dossier, programme)
    return render_template(
        "download/show.html",
        dossier_id=subject.record.id,
        dossier_title=subject.record.title,
        unit_name=subject.dossier.unit.name,
        refused=refused,
        errors=len(subject.result.errors),
        unaccepted=unaccepted(subject, back=url_for(".show", dossier_id=subject.record.id)),
        copies=programme.copies,
        copies_basis=programme.copies_basis,
        addressee=", ".join(subject.dossier.proposal.addressee or ()),
        items=[_item(subject, paper, weigh=len(listed) <= MOST_WEIGHED) for paper in listed],
    )


def _item(subject: Opened, paper: Paper, *, weigh: bool) -> dict[str, Any]:
    document = compose(subject, paper) if weigh else None
    links = [
        {
            "text": text,
            "size": file_size(len(_made(subject, paper, document, suffix))) if document else "",
            "url": url_for(".one", dossier_id=subject.record.id, key=paper.key, suffix=suffix),
        }
        for suffix, text in (("docx", "Word"), ("pdf", "PDF"))
    ]
    return {"title": paper.title, "note": f"{_pages(subject, document)} trang" if document else "", "links": links}


def _pages(subject: Opened, document: Document) -> int:
    return len(pictures(subject.services.content).pages(document))


def _made(subject: Opened, paper: Paper, document: Document, suffix: str) -> bytes:
    content, draft = subject.services.content, _is_draft(subject, paper)
    make = as_docx if suffix == "docx" else as_pdf
    store = pictures(content)
    key = f"{store.digest(document)}{'-draft' if draft else ''}.{suffix}"
    return store.kept(key, lambda: make(document, content, draft=draft))


def _is_draft(subject: Opened, paper: Paper) -> bool:
    """Whether a paper that is taken now must not be signed yet. One outside the dossier waits for itself alone."""
    pages = subject.outline.papers.get(paper.spec, ()) if paper.outside else ()
    if pages:
        return States(subject, subject.services.store.drafts(subject.record.id)).of_all(pages) != "done"
    return bool(subject.result.errors or unaccepted(subject))
