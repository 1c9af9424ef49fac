"""The command in this process, what it may print about a file, and the places of a file to spoil."""

import io
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any

import pytest

from awards.cli.main import main

Printed = tuple[int, str, str]
"""Exit code, what was printed, what was said of faults."""


def run(command: str, path: Path, *words: str) -> Printed:
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err), pytest.raises(SystemExit) as ended:
        main([command, str(path), *words])
    return int(ended.value.code or 0), out.getvalue(), err.getvalue()


def assert_no_fault_of_the_program(printed: Printed) -> None:
    _, out, err = printed
    assert "Traceback" not in out + err
    assert "Lỗi ngoài dự kiến" not in err


def assert_refused(path: Path, printed: Printed) -> None:
    """Refused in words, each line with the file's name."""
    assert_no_fault_of_the_program(printed)
    code, out, err = printed
    assert (code, out) == (2, "")
    assert err.splitlines()
    assert all(line.startswith(f"{path}: ") for line in err.splitlines())


def places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every list or mapping with a key of it: a place in which another value can be put."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield value, key
        yield from places(inner)
