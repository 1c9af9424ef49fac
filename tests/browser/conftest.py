"""A real browser, and the real application on a real socket with a database of its own."""

import copy
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright
from werkzeug.serving import BaseWSGIServer, WSGIRequestHandler, make_server

from awards.store import Store
from awards.web.app import create_app
from awards.web.services import Services
from tests.browser.desk import sample

CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE = 60_000
"""Milliseconds that a step may take on a busy machine: steps wait for what they need, never for a time."""
expect.set_options(timeout=PATIENCE)


class Silent(WSGIRequestHandler):
    """Keeps no log: a failing test shows its own words, not every request."""

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Say nothing."""


@dataclass
class Server:
    """The application behind a socket; `restart` ends it and starts a new one over the same data."""

    instance: Path
    port: int = 0
    app: Flask | None = None
    _server: BaseWSGIServer | None = None
    _thread: threading.Thread | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        self.app = create_app({"INSTANCE": str(self.instance)})
        self._server = make_server("127.0.0.1", self.port, self.app, threaded=True, request_handler=Silent)
        self.port = self._server.server_port
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        assert self._server is not None
        assert self._thread is not None
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def restart(self) -> None:
        self.stop()
        self.start()

    @property
    def store(self) -> Store:
        assert self.app is not None
        services: Services = self.app.extensions["awards"]
        return services.store

    def put(self, data: dict[str, Any]) -> str:
        """Store a dossier without the wizard; returns its id."""
        return self.store.create(data, reason="imported").id

    def wait_for_version(self, dossier: str, version: int) -> None:
        """Until the dossier was saved so many times, for at most PATIENCE."""
        for _ in range(PATIENCE // 20):
            if self.store.get(dossier).version >= version:
                return
            time.sleep(0.02)
        raise AssertionError(f"version {version} never came")


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    running = Server(tmp_path_factory.mktemp("instance"))
    running.start()
    yield running
    running.stop()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield launched
        launched.close()


NewContext = Callable[..., BrowserContext]


@pytest.fixture
def new_context(browser: Browser, server: Server) -> Iterator[NewContext]:
    """Opens browser windows that know the server; every one is closed at the end."""
    opened: list[BrowserContext] = []

    def make(**options: Any) -> BrowserContext:
        context = browser.new_context(base_url=server.url, locale="vi-VN", **options)
        context.set_default_timeout(PATIENCE)
        opened.append(context)
        return context

    yield make
    for context in opened:
        context.close()


@pytest.fixture
def page(new_context: NewContext) -> Page:
    return new_context().new_page()


@pytest.fixture(scope="session")
def example() -> dict[str, Any]:
    """The clean sample dossier, as its file holds it."""
    return sample("an-giang-2023.json")


@pytest.fixture(scope="session")
def stored(server: Server, example: dict[str, Any]) -> str:
    """The id of a stored sample dossier, to be looked at and not changed."""
    return server.put(example)


@pytest.fixture
def plan(server: Server) -> str:
    """The id of a dossier of a plan without awards, with one of its reports begun."""
    papers = {"bao-cao-9-thang": {"ngay": "2025-09-01"}}
    data = {"format": "awards-dossier/1", "programme": "tan-binh-thcs-truong-chinh-2025", "year": 2025}
    return server.put({**data, "papers": papers})


@pytest.fixture
def spoiled(server: Server, example: dict[str, Any]) -> str:
    """The id of a dossier with something to mend: more ballots came back than were given out."""
    data = copy.deepcopy(example)
    data["session"]["ballots"]["returned"] = data["session"]["ballots"]["issued"] + 1
    return server.put(data)
