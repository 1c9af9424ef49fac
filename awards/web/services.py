"""What every page needs, loaded once when the application starts and carried on one typed object."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from flask import Flask, current_app

from awards.content.folders import Content
from awards.formbook.load import Formbook
from awards.rulebook.load import Rulebook
from awards.store.dossiers import Store

HANOI = dt.timezone(dt.timedelta(hours=7))


@dataclass(frozen=True, slots=True)
class Services:
    """`today` is a function, so that an application left running overnight knows the new day."""

    content: Content
    rulebook: Rulebook
    formbook: Formbook
    store: Store
    today: Callable[[], dt.date]


def today_in_vietnam() -> dt.date:
    """The calendar day in Việt Nam, whatever clock zone the computer is set to."""
    return dt.datetime.now(HANOI).date()


def attach(app: Flask, services: Services) -> None:
    """Hang the services on the application."""
    app.extensions["awards"] = services


def services() -> Services:
    """The services of the application that is answering the present request."""
    return cast(Services, current_app.extensions["awards"])
