"""The application: settings, services, guards and one blueprint for each kind of work."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from flask import Blueprint, Flask
from jinja2 import FileSystemLoader

from awards.content.folders import find
from awards.formbook.load import load as load_formbook
from awards.rulebook.load import load as load_rulebook
from awards.store import Store
from awards.web import (
    checkpage,
    compare,
    download,
    eligible,
    eligible_pages,
    errors,
    heavy,
    layoutcheck,
    logs,
    nominees,
    others,
    packcheck,
    past,
    preview,
    renewal,
    security,
    split,
    start,
    staticfiles,
    tasklist,
    wastebin,
    wizard,
)
from awards.web.config import settle
from awards.web.services import Services, attach, attached, today_in_vietnam
from awards.web.titles import breakable, moment, title_of

BLUEPRINTS: tuple[Blueprint, ...] = (
    start.bp,
    past.bp,
    wastebin.bp,
    tasklist.bp,
    nominees.bp,
    split.bp,
    others.bp,
    checkpage.bp,
    compare.bp,
    preview.bp,
    download.bp,
    packcheck.bp,
    layoutcheck.bp,
    eligible.bp,
    eligible_pages.bp,
    wizard.bp,
)


def create_app(config: Mapping[str, Any] | None = None) -> Flask:
    """The web application. Raises UnsafeSettings, ContentError.

    `config` holds Flask's settings and our own (see config.py); INSTANCE names the folder of its data.
    """
    given = dict(config or {})
    instance = given.pop("INSTANCE", None)
    app = Flask("awards.web", instance_path=str(Path(instance).resolve()) if instance else None)
    app.config.from_mapping(settle({**given}, Path(app.instance_path)))
    attach(app, _services(app))
    _find_pages(app)
    logs.register(app)
    renewal.watch(app)
    security.guard(app)
    staticfiles.register(app)
    errors.register(app)
    heavy.register(app)
    for blueprint in BLUEPRINTS:
        app.register_blueprint(blueprint)
    return app


def _services(app: Flask) -> Services:
    content = find(app.config.get("AWARDS_CONTENT"))
    today: Callable[[], Any] = app.config.get("AWARDS_TODAY") or today_in_vietnam
    store = Store(app.config["AWARDS_DATABASE"], titled=lambda data: title_of(data, attached(app).rulebook, today()))
    return Services(content, load_rulebook(content), load_formbook(content), store, today)


def _find_pages(app: Flask) -> None:
    content = app.extensions["awards"].content
    app.jinja_loader = FileSystemLoader([root / "templates" / "pages" for root in reversed(content.roots)])
    app.jinja_env.filters.update(moment=moment, breakable=breakable)
