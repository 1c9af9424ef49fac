"""What every page needs, loaded once when the application starts and carried on one typed object."""

import datetime as dt
from collections.abc import Callable
from typing import cast

from flask import Flask, current_app, g
from msgspec import Struct

from awards.content.folders import Content
from awards.content.problem import Problem
from awards.formbook.load import Formbook
from awards.rulebook.load import Rulebook
from awards.store.dossiers import Store

HANOI = dt.timezone(dt.timedelta(hours=7))


class Services(Struct, frozen=True):
    """`today` is a function, so that an application left running overnight knows the new day.

    `faults` are those of files that changed since and are therefore not in use.
    """

    content: Content
    rulebook: Rulebook
    formbook: Formbook
    store: Store
    today: Callable[[], dt.date]
    faults: tuple[Problem, ...] = ()


def today_in_vietnam() -> dt.date:
    """The calendar day in Việt Nam, whatever clock zone the computer is set to."""
    return dt.datetime.now(HANOI).date()


def attach(app: Flask, services: Services) -> None:
    """Hang the services on the application."""
    app.extensions["awards"] = services


def services() -> Services:
    """The services that answer the present request, the same ones from its start to its end."""
    return cast(Services, g.get("services") or attached(current_app))


def attached(app: Flask) -> Services:
    """The services of the application as it stands."""
    return cast(Services, app.extensions["awards"])
