"""Somebody at a browser without script, who fills in the pages."""

import datetime as dt
import html
import re
from dataclasses import dataclass
from typing import Any

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from awards.store import Store

PROGRAMME = "an-giang-dan-van-kheo-2021-2025"
TODAY = dt.date(2023, 8, 1)


@dataclass
class Person:
    """Every form is sent with the version and the editor of the page as it was shown just before."""

    client: FlaskClient
    store: Store
    dossier: str = ""

    @property
    def top(self) -> str:
        return f"/ho-so/{self.dossier}"

    @property
    def data(self) -> dict[str, Any]:
        return self.store.get(self.dossier).data

    def begin(self, data: dict[str, Any] | None = None) -> str:
        self.dossier = self.store.create({"format": "awards-dossier/1", "programme": PROGRAMME, **(data or {})}).id
        return self.dossier

    def see(self, page: str) -> str:
        answer = self.client.get(f"{self.top}/{page}", follow_redirects=True)
        assert answer.status_code == 200, answer.status
        return answer.text

    def hidden(self, page: str) -> dict[str, str]:
        """The version and the editor that the page carries."""
        shown = self.see(page)
        return {name: _value(shown, name) for name in ("version", "editor")}

    def send(self, page: str, fields: dict[str, Any], **headers: str) -> TestResponse:
        """Fill in a page that was opened just now, and press a button."""
        form = {**self.hidden(page), "di": "tiep", **fields}
        return self.client.post(f"{self.top}/{page}", data=form, headers=headers)

    def add(self, name: str, kind: str) -> str:
        answer = self.client.post(f"{self.top}/doi-tuong", data={"name": name, "kind": kind})
        assert answer.status_code == 303, answer.text
        return str(self.data["nominees"][-1]["id"])


def _value(shown: str, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]*)"', shown)
    assert found, name
    return html.unescape(found[1])
