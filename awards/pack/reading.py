"""The files of a pack, and scans, as the limited child process reads them."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal

from msgspec import Struct

from awards.sandbox.parent import answers, command

How = Literal["pdf", "pdf-again", "docx", "scan"]
Job = tuple[How, Path]
_PROCESSES = 2
_COMMAND = command("awards.pack.untrusted")


class ReadPage(Struct, frozen=True):
    """One page: its text, or the codes found on a scanned one. Sizes in points."""

    text: str = ""
    width: float = 0
    height: float = 0
    codes: tuple[str, ...] = ()


class ReadFile(Struct, frozen=True):
    """`trouble` says why nothing could be read; then there are no pages."""

    pages: tuple[ReadPage, ...] = ()
    trouble: str = ""


def read(jobs: Sequence[Job]) -> tuple[ReadFile, ...]:
    """Each file as the child read it, in the order given."""
    return tuple(map(_file, answers(_COMMAND, jobs, processes=_PROCESSES)))


def _file(answer: dict[str, Any]) -> ReadFile:
    pages = (ReadPage(**{**page, "codes": tuple(page.get("codes", ()))}) for page in answer.get("pages", ()))
    return ReadFile(pages=tuple(pages), trouble=answer.get("trouble", ""))
