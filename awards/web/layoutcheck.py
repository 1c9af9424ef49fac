"""The page on which a Word file is judged against the layout of state or Party papers."""

from itertools import groupby

from flask import Blueprint, render_template, request
from werkzeug.datastructures import FileStorage

from awards.inspect.parts import Unreadable
from awards.inspect.report import verdict
from awards.inspect.run import Inspection, inspect
from awards.layout import Layout, load, names
from awards.web.filesize import file_size
from awards.web.heavy import in_turn
from awards.web.security import takes_upload
from awards.web.services import services
from awards.web.uploaded import chosen, saved

bp = Blueprint("layoutcheck", __name__, url_prefix="/kiem-tra-the-thuc")

LARGEST = 20_000_000
"""Bytes: a paper of a dossier takes some tens of kilobytes; pictures may make it more."""

NOT_CHOSEN = "Hãy chọn tệp Word (.docx) trên máy rồi bấm “Kiểm tra thể thức”."


@bp.get("")
def ask() -> str:
    """The page before a file is chosen."""
    return _page()


@bp.post("")
@takes_upload(LARGEST)
@in_turn
def answer() -> tuple[str, int]:
    """What is wrong with the file's layout, by the place in it; the file is not kept."""
    sent, wanted = chosen("paper"), request.form.get("layout", "")
    if sent is None:
        return _page(refused=NOT_CHOSEN, wanted=wanted), 422
    try:
        return _page(found=_inspected(sent, wanted), name=sent.filename or "", wanted=wanted), 200
    except Unreadable as error:
        return _page(refused=f"{sent.filename}: không đọc được: {error}.", wanted=wanted), 422


def _inspected(sent: FileStorage, wanted: str) -> Inspection:
    known = names(services().content)
    with saved(sent, "van-ban.docx") as path:
        return inspect(path, services().rulebook, wanted if wanted in known else None, today=services().today())


def _page(*, refused: str = "", found: Inspection | None = None, name: str = "", wanted: str = "") -> str:
    places = [(place, list(group)) for place, group in groupby(found.open, lambda each: each.place)] if found else []
    return render_template(
        "check/layout.html",
        refused=refused,
        found=found,
        places=places,
        name=name,
        wanted=wanted,
        verdict=verdict(found) if found else "",
        layouts=_layouts(),
        limit=file_size(LARGEST),
    )


def _layouts() -> list[Layout]:
    """Those of the state first, then those of the Party, the newest first."""
    content = services().content
    found = [load(content, name) for name in names(content)]
    return sorted(found, key=lambda each: (each.system == "party", -(each.since.toordinal() if each.since else 0)))
