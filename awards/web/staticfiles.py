"""Stylesheet, scripts and fonts: each address carries its file's own version, so that an update is seen at once."""

import hashlib
from functools import cache
from pathlib import Path
from typing import Any

from flask import Flask, Response, request

A_YEAR = 365 * 24 * 3600
_DIGITS = 10


def register(app: Flask) -> None:
    """Give `url_for("static", …)` a version, and let browsers keep what was asked for by one."""
    folder = Path(app.static_folder or "")

    def versioned(endpoint: str, values: dict[str, Any]) -> None:
        if endpoint == "static" and "filename" in values:
            values.setdefault("v", version(folder / values["filename"]))

    app.url_defaults(versioned)
    app.after_request(_keep)


@cache
def version(file: Path) -> str | None:
    """A few digits of the file's hash, or None where there is no such file."""
    return hashlib.sha256(file.read_bytes()).hexdigest()[:_DIGITS] if file.is_file() else None


def _keep(response: Response) -> Response:
    if request.endpoint == "static" and "v" in request.args and response.status_code == 200:
        response.headers["Cache-Control"] = f"public, max-age={A_YEAR}, immutable"
    return response
