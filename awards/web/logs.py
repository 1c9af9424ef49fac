"""A log that helps to find a fault and tells nothing of anybody: no names, no answers, no addresses."""

import logging
import time
import traceback

from flask import Flask, Response, g, request

logger = logging.getLogger("awards.web")


def register(app: Flask) -> None:
    """One line for every request: what was asked for and how it ended."""
    app.before_request(_start)
    app.after_request(_line)


def log_failure(error: BaseException) -> None:
    """Where in the program it failed. The message is left out: it may hold what somebody typed."""
    frames = traceback.extract_tb(error.__traceback__)
    path = " < ".join(f"{frame.filename.rpartition('awards/')[2]}:{frame.lineno}" for frame in reversed(frames))
    logger.error("failed endpoint=%s error=%s at=%s", request.endpoint, type(error).__name__, path)


def _start() -> None:
    g.started = time.perf_counter()


def _line(response: Response) -> Response:
    took = (time.perf_counter() - g.get("started", time.perf_counter())) * 1000
    # the endpoint, not the path: a path may be typed by anybody and holds the dossier's id
    logger.info("%s %s %d %.0fms", request.method, request.endpoint, response.status_code, took)
    return response
