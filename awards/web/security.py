"""What every answer carries so that a browser guards the dossier's data, and every request must bring."""

from collections.abc import Callable
from typing import Any, TypeVar

from flask import Flask, Response, current_app, request
from flask_wtf.csrf import CSRFProtect

View = TypeVar("View", bound=Callable[..., Any])

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "object-src 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
A_YEAR = 365 * 24 * 3600
_UPLOAD = "max_content_length"

csrf = CSRFProtect()


def guard(app: Flask) -> None:
    """Set the headers on every answer, and limits and CSRF on every request."""
    # before CSRF, which reads the form and so the limits
    app.before_request(_widen)
    csrf.init_app(app)
    app.after_request(_headers)


def takes_upload(limit: int) -> Callable[[View], View]:
    """Let this view, and no other, receive a file of up to `limit` bytes."""

    def mark(view: View) -> View:
        setattr(view, _UPLOAD, limit)
        return view

    return mark


def _widen() -> None:
    view = current_app.view_functions.get(request.endpoint or "")
    if limit := getattr(view, _UPLOAD, None):
        request.max_content_length = limit


def _headers(response: Response) -> Response:
    for name, value in HEADERS.items():
        response.headers[name] = value
    if request.is_secure:
        response.headers["Strict-Transport-Security"] = f"max-age={A_YEAR}"
    if request.endpoint != "static" and "Cache-Control" not in response.headers:
        # the back button asks again and sees what is stored
        response.headers["Cache-Control"] = "no-store"
    return response
