"""A file that was chosen on a page: looked at and not kept; of a JSON file, one line for each fault."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from flask import request
from werkzeug.datastructures import FileStorage

from awards.schema import Malformed

MOST_FAULTS = 50


def chosen(field: str) -> FileStorage | None:
    """The file of this field, when one was chosen."""
    sent = request.files.get(field)
    return sent if sent and sent.filename else None


@contextmanager
def saved(sent: FileStorage, name: str) -> Iterator[Path]:
    """The file under this name, on the disk for as long as it is looked at."""
    with tempfile.TemporaryDirectory(prefix="awards-") as folder:
        path = Path(folder, name)
        sent.save(path)
        yield path


def faults_told(refused: Malformed, field: str) -> list[tuple[str, str]]:
    """The lines of an error summary that lead to the file's field; only the first ones of very many."""
    lines = [str(fault) if fault.at else f"Tệp đã chọn: {fault.message}." for fault in refused.faults]
    return [(line, f"#{field}") for line in lines[:MOST_FAULTS]]
