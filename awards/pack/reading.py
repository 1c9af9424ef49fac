"""Files from outside, read by the limited child process; a file that ends the child is told, and passed over."""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

How = Literal["pdf", "pdf-again", "docx", "scan"]
Job = tuple[How, Path]
_PROCESSES = 2
_COMMAND = (sys.executable, "-I", "-m", "awards.pack.untrusted")
_MOST_DEATHS = 3
_GIVEN_UP = "chưa đọc đến tệp này vì nhiều tệp khác không đọc được"
_ENDED = "tệp làm trình đọc chạy quá lâu hoặc dùng quá nhiều bộ nhớ"


@dataclass(frozen=True, slots=True)
class ReadPage:
    """One page: its text, or the codes found on a scanned one. Sizes in points."""

    text: str = ""
    width: float = 0
    height: float = 0
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadFile:
    """`trouble` says why nothing could be read; then there are no pages."""

    pages: tuple[ReadPage, ...] = ()
    trouble: str = ""


def read(jobs: Sequence[Job]) -> tuple[ReadFile, ...]:
    """Each file as the child read it, in the order given."""
    shares = [jobs[start::_PROCESSES] for start in range(_PROCESSES)]
    with ThreadPoolExecutor(_PROCESSES) as threads:
        done = list(threads.map(lambda share: tuple(_one_after_another(share)), shares))
    return tuple(done[place % _PROCESSES][place // _PROCESSES] for place in range(len(jobs)))


def _one_after_another(jobs: Sequence[Job]) -> Iterator[ReadFile]:
    """A child that dies leaves its file unread; another child goes on with the next file."""
    rest = list(jobs)
    for _ in range(_MOST_DEATHS):
        answers = list(_answers(rest))[: len(rest)]
        yield from answers
        rest = rest[len(answers) :]
        if not rest:
            return
        yield ReadFile(trouble=_ENDED)
        rest = rest[1:]
    yield from (ReadFile(trouble=_GIVEN_UP) for _ in rest)


def _answers(jobs: Sequence[Job]) -> Iterator[ReadFile]:
    if not jobs:
        return
    command = (*_COMMAND, *(word for how, path in jobs for word in (how, str(path))))
    child = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)  # noqa: S603
    for line in child.stdout.splitlines():
        try:
            yield _file(json.loads(line))
        except ValueError:
            return


def _file(answer: dict[str, Any]) -> ReadFile:
    pages = (ReadPage(**{**page, "codes": tuple(page.get("codes", ()))}) for page in answer.get("pages", ()))
    return ReadFile(pages=tuple(pages), trouble=answer.get("trouble", ""))
