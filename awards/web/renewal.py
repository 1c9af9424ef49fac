"""Rule and form files that change while the application runs: taken over all together, or not at all."""

from collections.abc import Callable, Iterator
from functools import partial
from threading import Lock
from typing import Any

from flask import Flask, g, request
from msgspec.structs import replace

from awards.content.folders import Content
from awards.content.problem import ContentError, Problem
from awards.formbook.load import Formbook
from awards.formbook.load import load as load_formbook
from awards.rulebook.load import Rulebook
from awards.rulebook.load import load as load_rulebook
from awards.web.papers import KEPT
from awards.web.services import Services, attach, attached


def watch(app: Flask) -> None:
    """Look before every request whether a file changed; one request sees one state of the rules from start to end."""
    renewal = Renewal(attached(app).content)

    def look() -> None:
        if request.endpoint == "static":
            return
        held = attached(app)
        renewed = renewal.renewed(held)
        if renewed is not held:
            attach(app, renewed)
            app.extensions.pop(KEPT, None)
        g.services = renewed

    app.before_request(look)


class Renewal:
    """Knows in which state the files were when they were last read."""

    def __init__(self, content: Content) -> None:
        self._seen = content.state()
        self._lock = Lock()

    def renewed(self, held: Services) -> Services:
        """The services over the files as they are now; those in use, with the faults told, where the files have any."""
        if held.content.state() == self._seen or not self._lock.acquire(blocking=False):
            return held  # else another request is just reading the files: this one is answered as before
        try:
            self._seen = held.content.state()
            return _read_again(held)
        finally:
            self._lock.release()


def _read_again(held: Services) -> Services:
    content = Content(held.content.roots)
    rulebook, formbook = load_rulebook(content), load_formbook(content)
    if faults := tuple(dict.fromkeys(_faults(rulebook, formbook))):
        return replace(held, faults=faults)
    return replace(held, content=content, rulebook=rulebook, formbook=formbook, faults=())


def _faults(rulebook: Rulebook, formbook: Formbook) -> Iterator[Problem]:
    """Reads every file of rules and forms; what is read now is never read again."""
    for read in _readers(rulebook, formbook):
        try:
            read()
        except ContentError as error:
            yield from error.problems


def _awards_of(rulebook: Rulebook, programme: str) -> None:
    for offered in rulebook.programme_data(programme)["awards"]:
        rulebook.award_law(programme, offered["id"])


def _readers(rulebook: Rulebook, formbook: Formbook) -> Iterator[Callable[[], Any]]:
    yield lambda: rulebook.instruments
    yield lambda: rulebook.generations
    yield lambda: rulebook.common
    yield lambda: rulebook.awards
    for name in rulebook.programme_ids:
        yield partial(rulebook.programme_data, name)
        yield partial(_awards_of, rulebook, name)
    yield lambda: formbook.forms
