"""The settings, each on purpose, and those without which the program does not start for a whole office.

Keys of our own: AWARDS_DATABASE (URL; a file in the instance folder otherwise), AWARDS_CONTENT (an overlay
folder), AWARDS_TODAY (a function that tells the day), AWARDS_PRODUCTION (reached from other computers).
"""

import os
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sqlalchemy import URL

MEBIBYTE = 2**20
KEY_FILE = "secret_key"

DEFAULTS: dict[str, Any] = {
    # a whole report of long texts, percent-encoded, stays far below; a view that takes files says so itself
    "MAX_CONTENT_LENGTH": 8 * MEBIBYTE,
    "MAX_FORM_MEMORY_SIZE": 8 * MEBIBYTE,
    # 600 rows of 8 columns, and the rest of the page
    "MAX_FORM_PARTS": 5_000,
    # no IPv6 address: werkzeug takes the first colon of a listed name for that of a port
    "TRUSTED_HOSTS": ["localhost", "127.0.0.1"],
    "SESSION_COOKIE_HTTPONLY": True,
    "SESSION_COOKIE_SAMESITE": "Lax",
    "SESSION_COOKIE_SECURE": False,
    "SESSION_COOKIE_NAME": "awards",
    # a page left open over the weekend must still be saved
    "WTF_CSRF_TIME_LIMIT": None,
    # asked about each time: a script of an older version must never save into a newer one
    "SEND_FILE_MAX_AGE_DEFAULT": None,
    "AWARDS_PRODUCTION": False,
}


class UnsafeSettings(Exception):
    """The settings would expose people's data; each line says which and what to do."""


def settle(given: Mapping[str, Any], instance: Path) -> dict[str, Any]:
    """The settings with defaults, an own secret key and database. Raises UnsafeSettings."""
    settings = {**DEFAULTS, **given}
    if settings["AWARDS_PRODUCTION"]:
        settings["SESSION_COOKIE_NAME"] = given.get("SESSION_COOKIE_NAME", "__Host-awards")
        if faults := unsafe(settings):
            raise UnsafeSettings("\n".join(faults))
    instance.mkdir(parents=True, exist_ok=True, mode=0o700)
    settings.setdefault("SECRET_KEY", secret_key(instance))
    if "AWARDS_DATABASE" not in settings:
        database = instance / "awards.db"
        # SQLite gives its other files the rights of this one
        database.touch(mode=0o600)
        settings["AWARDS_DATABASE"] = URL.create("sqlite", database=str(database))
    return settings


def unsafe(settings: Mapping[str, Any]) -> list[str]:
    """What must be set before other computers may reach the program."""
    hosts = settings["TRUSTED_HOSTS"] or ()
    tests = (
        (bool(hosts) and "*" not in hosts, "TRUSTED_HOSTS: hãy ghi tên máy chủ mà người dùng gõ vào trình duyệt."),
        (settings["SESSION_COOKIE_SECURE"] is True, "SESSION_COOKIE_SECURE: hãy đặt là True và dùng https."),
        (settings["SESSION_COOKIE_SAMESITE"] in ("Lax", "Strict"), "SESSION_COOKIE_SAMESITE: hãy đặt là Lax."),
        (settings["SESSION_COOKIE_HTTPONLY"] is True, "SESSION_COOKIE_HTTPONLY: hãy đặt là True."),
        (bool(settings["MAX_CONTENT_LENGTH"]), "MAX_CONTENT_LENGTH: hãy giới hạn dung lượng gửi lên."),
        (bool(settings["MAX_FORM_MEMORY_SIZE"]), "MAX_FORM_MEMORY_SIZE: hãy giới hạn dung lượng của biểu mẫu."),
        (bool(settings["MAX_FORM_PARTS"]), "MAX_FORM_PARTS: hãy giới hạn số ô của biểu mẫu."),
        (not settings.get("DEBUG") and not settings.get("TESTING"), "DEBUG, TESTING: hãy tắt."),
        (settings.get("WTF_CSRF_ENABLED", True) is True, "WTF_CSRF_ENABLED: không được tắt."),
        (len(settings.get("SECRET_KEY", "x" * 32)) >= 32, "SECRET_KEY: cần ít nhất 32 ký tự ngẫu nhiên."),
    )
    return [words for is_met, words in tests if not is_met]


def secret_key(instance: Path) -> str:
    """The installation's own key, made on the first start and readable by its owner only."""
    file = instance / KEY_FILE
    try:
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return file.read_text(encoding="ascii").strip()
    with os.fdopen(descriptor, "w", encoding="ascii") as opened:
        key = secrets.token_hex(32)
        opened.write(key)
    return key
