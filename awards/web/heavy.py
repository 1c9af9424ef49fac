"""Work that takes the whole computer for seconds: one at a time, so that pages are still answered and saved."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from threading import BoundedSemaphore
from typing import ParamSpec, TypeVar

from flask import Flask, current_app
from werkzeug.exceptions import ServiceUnavailable

WAITING = 3
"""Each holds one of the server's threads while it waits; the others are for the pages."""
PATIENCE = 120.0
COME_BACK = 60
"""Seconds: the longest wait for one's turn, and when to try again."""

Given = ParamSpec("Given")
Answer = TypeVar("Answer")


class Turns:
    """One works, a few wait, everybody else is told at once to come back."""

    def __init__(self, waiting: int = WAITING, patience: float = PATIENCE) -> None:
        self._inside, self._working = BoundedSemaphore(1 + waiting), BoundedSemaphore(1)
        self._patience = patience

    @contextmanager
    def taken(self) -> Iterator[None]:
        """One's turn. Raises ServiceUnavailable when too many wait, or the wait takes too long."""
        if not self._inside.acquire(blocking=False):
            raise ServiceUnavailable(retry_after=COME_BACK)
        try:
            if not self._working.acquire(timeout=self._patience):
                raise ServiceUnavailable(retry_after=COME_BACK)
            try:
                yield
            finally:
                self._working.release()
        finally:
            self._inside.release()


def register(app: Flask) -> None:
    """The application's own turns."""
    app.extensions["awards.turns"] = Turns()


def in_turn(view: Callable[Given, Answer]) -> Callable[Given, Answer]:
    """Let this view wait for its turn."""

    @wraps(view)
    def waiting(*args: Given.args, **named: Given.kwargs) -> Answer:
        turns: Turns = current_app.extensions["awards.turns"]
        with turns.taken():
            return view(*args, **named)

    return waiting
