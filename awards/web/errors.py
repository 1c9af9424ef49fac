"""Pages for what went wrong: plain words, a way back, nothing of the dossier and no traceback."""

from urllib.parse import urlsplit

from flask import Flask, current_app, flash, redirect, render_template, request, url_for
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException, SecurityError
from werkzeug.wrappers import Response

from awards.content.problem import ContentError
from awards.formbook.load import UnknownForm
from awards.schema import Malformed
from awards.store import NomineeGone
from awards.web.logs import log_failure
from awards.web.opened import InBin, NoSuchProgramme

Page = tuple[str, int]

WORDS = {
    400: (
        "Chưa hiểu được yêu cầu này",
        "Trình duyệt gửi đến một yêu cầu không đầy đủ. Hãy trở lại trang trước và thử lại.",
    ),
    403: ("Không mở được trang này", "Trang này không dành cho bạn, hoặc đường dẫn đã thay đổi."),
    404: (
        "Không tìm thấy trang",
        "Đường dẫn có thể bị gõ sai, hoặc hồ sơ không còn ở đây. Hãy mở lại từ danh sách hồ sơ.",
    ),
    405: (
        "Không mở được trang này",
        "Trang này chỉ mở được từ nút bấm trong chương trình. Hãy mở lại từ danh sách hồ sơ.",
    ),
    409: ("Chưa thực hiện được", "Hồ sơ đã thay đổi trong lúc trang này đang mở. Hãy mở lại hồ sơ và thử lại."),
    413: (
        "Nội dung gửi lên quá lớn",
        "Tệp hoặc đoạn văn bản vượt quá dung lượng cho phép. Hãy trở lại, rút ngắn hoặc chia nhỏ rồi gửi lại.",
    ),
    500: (
        "Chương trình gặp trục trặc",
        "Những gì đã lưu trước đó vẫn còn nguyên. Hãy trở lại và thử lại; nếu vẫn gặp, hãy báo cho người quản trị.",
    ),
    503: (
        "Chương trình đang bận",
        "Đang đóng hoặc kiểm tra một bộ hồ sơ khác; những gì đã lưu vẫn còn nguyên. Hãy đợi chừng một phút, trở lại và "
        "thử lại.",
    ),
}
KEPT = ("Allow", "Retry-After")
"""Headers of an error that a program needs to go on from it."""
UNREADABLE = (
    "Chưa mở được hồ sơ này",
    "Dữ liệu đã lưu của hồ sơ không đúng dạng mà chương trình đọc được, có thể do một phiên bản khác ghi. "
    "Dữ liệu vẫn còn nguyên; hãy báo cho người quản trị.",
)
NO_PROGRAMME = (
    "Chưa mở được hồ sơ này",
    "Hồ sơ thuộc một chương trình không có trong bộ quy tắc đang dùng. Dữ liệu của hồ sơ vẫn còn nguyên; hãy báo cho "
    "người quản trị để dùng đúng bộ quy tắc của chương trình đó.",
)
BROKEN_RULES = (
    "Bộ quy tắc đang có lỗi",
    "Tệp quy tắc, biểu mẫu hoặc bản in dưới đây chưa dùng được nên trang này chưa mở được. Dữ liệu của các hồ sơ vẫn "
    "còn nguyên. Người giữ bộ quy tắc sửa xong tệp thì tải lại trang này là được, không cần khởi động lại.",
)
GONE = "Tập thể hoặc cá nhân này đã được đưa ra khỏi danh sách. Phần vừa nhập vẫn được giữ; hãy đưa trở lại để xem."


def register(app: Flask) -> None:
    """Answer every failure with a page of our own."""
    app.register_error_handler(CSRFError, _ask_again)
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(NoSuchProgramme, _no_programme)
    app.register_error_handler(Malformed, _unreadable)
    app.register_error_handler(ContentError, _broken_rules)
    app.register_error_handler(UnknownForm, _broken_rules)
    app.register_error_handler(NomineeGone, _gone)
    app.register_error_handler(InBin, _in_bin)
    app.register_error_handler(Exception, _failed)


def _http(error: HTTPException) -> Page | Response:
    code = error.code or 500
    if isinstance(error, SecurityError):
        # the host is not ours: no address of this program can be written into the answer
        return Response(" ".join(WORDS[400]), 400, mimetype="text/plain")
    if code < 400:
        return error.get_response()
    answer = current_app.make_response(_page(code))
    answer.headers.update((name, value) for name, value in error.get_headers() if name in KEPT)
    return answer


def _page(code: int) -> Page:
    title, text = WORDS.get(code) or WORDS[400 if code < 500 else 500]
    return render_template("errors/error.html", title=title, text=text, code=code), code


def _unreadable(_error: Malformed) -> Page:
    return _blocked(*UNREADABLE)


def _no_programme(_error: NoSuchProgramme) -> Page:
    return _blocked(*NO_PROGRAMME)


def _blocked(title: str, text: str) -> Page:
    return render_template("errors/error.html", title=title, text=text, code=409), 409


def _broken_rules(error: ContentError | UnknownForm) -> Page:
    """The files' faults for whoever writes them; what was typed is kept on the page, to be sent once all is mended."""
    log_failure(error)
    title, text = BROKEN_RULES
    told = [str(each) for each in error.problems] if isinstance(error, ContentError) else [str(error)]
    typed = _typed() if _is_own() and not request.files else []
    return render_template("errors/broken_rules.html", title=title, text=text, told=told, fields=typed), 503


def _gone(_error: NomineeGone) -> Response:
    flash(GONE, "warning")
    return redirect(url_for("nominees.listed", dossier_id=(request.view_args or {})["dossier_id"]), 303)


def _in_bin(error: InBin) -> Page:
    return render_template("start/in_bin.html", dossier=error.record), 410


def _failed(error: Exception) -> Page:
    log_failure(error)
    if current_app.testing or current_app.debug:
        raise error
    return _page(500)


def _ask_again(_error: CSRFError) -> Page:
    """The page was opened under another key: what was typed is shown again, to be sent by the person's own hand.

    A form that came from another site is not offered again.
    """
    if not _is_own() or request.files:
        return _page(400)
    return render_template("wizard/send_again.html", action=request.full_path.rstrip("?"), fields=_typed()), 400


def _typed() -> list[tuple[str, str]]:
    """What the form of this request holds."""
    return [(name, text) for name, text in request.form.items(multi=True) if name != "csrf_token"]


def _is_own() -> bool:
    if site := request.headers.get("Sec-Fetch-Site"):
        return site == "same-origin"
    origin = request.headers.get("Origin") or request.referrer or ""
    return urlsplit(origin).netloc == request.host
