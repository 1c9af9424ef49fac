"""Failures are told in plain words with a way back; neither page nor log tells anything of anybody."""

import logging
from collections.abc import Iterator
from typing import Any

import pytest
from flask import Flask, abort

from awards.web.app import create_app
from awards.web.errors import WORDS


@pytest.fixture
def failing(settings: dict[str, Any]) -> Iterator[Flask]:
    app = create_app({**settings, "TESTING": False, "PROPAGATE_EXCEPTIONS": False})
    app.add_url_rule("/no/<int:code>", "stop", lambda code: abort(code))
    app.add_url_rule("/vo", "break", _break)
    yield app
    app.extensions["awards"].store.close()


def _break() -> str:
    raise ValueError("Nguyễn Thị Bí Mật")


@pytest.mark.parametrize("code", [400, 403, 404, 405, 409, 413, 500, 503])
def test_each_failure_has_its_words_and_a_way_back(failing: Flask, code: int) -> None:
    answer = failing.test_client().get(f"/no/{code}")
    assert answer.status_code == code
    assert WORDS[code][0] in answer.text
    assert 'href="/"' in answer.text


def test_other_codes_are_told_as_the_nearest_kind(failing: Flask) -> None:
    client = failing.test_client()
    assert WORDS[400][0] in client.get("/no/418").text
    assert WORDS[500][0] in client.get("/no/504").text


def test_a_way_that_is_not_open_names_those_that_are(failing: Flask) -> None:
    answer = failing.test_client().put("/ho-so/moi")
    assert (answer.status_code, set(answer.allow)) == (405, {"GET", "HEAD", "OPTIONS", "POST"})


def test_an_unforeseen_failure_shows_no_trace(failing: Flask) -> None:
    answer = failing.test_client().get("/vo")
    assert answer.status_code == 500
    assert WORDS[500][0] in answer.text
    assert "Traceback" not in answer.text
    assert "Bí Mật" not in answer.text


def test_the_log_says_where_it_failed_and_not_what_was_typed(failing: Flask, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    failing.test_client().get("/vo?ten=Trần+Văn+Kín")
    assert "error=ValueError" in caplog.text
    assert "test_errors.py" in caplog.text
    assert "Bí Mật" not in caplog.text
    assert "Kín" not in caplog.text


def test_the_log_names_no_dossier(app: Flask, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    app.test_client().get(f"/ho-so/{'a' * 32}")
    assert "GET tasks.listed 404" in caplog.text
    assert "aaaa" not in caplog.text
