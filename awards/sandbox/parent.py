"""Starts the limited child and takes its answers; a file that ends the child is told, and passed over."""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

Job = tuple[str, Path]
Answer = dict[str, Any]
_MOST_DEATHS = 3
_GIVEN_UP = "chưa đọc đến tệp này vì nhiều tệp khác không đọc được"
_ENDED = "tệp làm trình đọc chạy quá lâu hoặc dùng quá nhiều bộ nhớ"


def command(module: str) -> tuple[str, ...]:
    """How a module of the program is started as the child."""
    return (sys.executable, "-I", "-m", module)


def answers(child: Sequence[str], jobs: Sequence[Job], *, processes: int = 1) -> tuple[Answer, ...]:
    """What the child says of each file (how, path), in the order given."""
    shares = [jobs[start::processes] for start in range(processes)]
    with ThreadPoolExecutor(processes) as threads:
        done = list(threads.map(lambda share: tuple(_one_after_another(child, share)), shares))
    return tuple(done[place % processes][place // processes] for place in range(len(jobs)))


def _one_after_another(child: Sequence[str], jobs: Sequence[Job]) -> Iterator[Answer]:
    """A child that dies leaves its file unread; another child goes on with the next file."""
    rest = list(jobs)
    for _ in range(_MOST_DEATHS):
        told = list(_answers(child, rest))[: len(rest)]
        yield from told
        rest = rest[len(told) :]
        if not rest:
            return
        yield {"trouble": _ENDED}
        rest = rest[1:]
    yield from ({"trouble": _GIVEN_UP} for _ in rest)


def _answers(child: Sequence[str], jobs: Sequence[Job]) -> Iterator[Answer]:
    if not jobs:
        return
    words = (*child, *(word for how, path in jobs for word in (how, str(path))))
    ended = subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)  # noqa: S603
    for line in ended.stdout.splitlines():
        try:
            yield json.loads(line)
        except ValueError:
            return
