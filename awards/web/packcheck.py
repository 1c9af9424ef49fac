"""The page on which a reviewer, with no account and no dossier of their own, has a pack checked."""

from flask import Blueprint, render_template
from werkzeug.datastructures import FileStorage

from awards.check.finding import Result
from awards.pack.verify import verify
from awards.web.filesize import file_size
from awards.web.heavy import in_turn
from awards.web.readvalues import read_values
from awards.web.security import takes_upload
from awards.web.services import services
from awards.web.uploaded import chosen, saved

bp = Blueprint("packcheck", __name__, url_prefix="/kiem-tra-bo-ho-so")

LARGEST = 128_000_000
"""Bytes: a pack of a hundred nominees in three copies takes about half."""

NOT_CHOSEN = "Hãy chọn tệp bộ hồ sơ (.zip) trên máy rồi bấm “Kiểm tra bộ hồ sơ”."


@bp.get("")
def ask() -> str:
    """The page before a file is chosen."""
    return _page()


@bp.post("")
@takes_upload(LARGEST)
@in_turn
def answer() -> tuple[str, int]:
    """What the pack holds, compared with itself and with the rules; the file is not kept."""
    sent = chosen("pack")
    if sent is None:
        return _page(refused=NOT_CHOSEN), 422
    return _page(result=_verified(sent), name=sent.filename or ""), 200


def _verified(sent: FileStorage) -> Result:
    with saved(sent, "bo-ho-so.zip") as path:
        return verify(path, services().content, today=services().today(), name=sent.filename or "")


def _page(*, refused: str = "", result: Result | None = None, name: str = "") -> str:
    items = [(finding, read_values(finding)) for finding in result.open] if result else []
    return render_template(
        "check/pack.html", refused=refused, result=result, items=items, name=name, limit=file_size(LARGEST)
    )
