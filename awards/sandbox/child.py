"""What a limited child process does: it opens files from outside, prints JSON lines, and no more.

PDF and Word readers are known to hang or to take all memory on crafted files. So each file has a
limit on memory, processor and clock; when one is passed the process ends, and whoever started it
tells the user which file could not be read.
"""

import json
import logging
import resource
import signal
from collections.abc import Callable, Iterator, Mapping
from typing import Any

MEMORY = 1536 * 2**20
SECONDS = 60
Page = dict[str, Any]
Reader = Callable[[str], Iterator[Page]]


class Refused(Exception):
    """The file is not opened; the message says why, in Vietnamese."""


def run(readers: Mapping[str, Reader], words: list[str], *, seconds: int = SECONDS) -> None:
    """Reads each file in turn (how, path, how, path, …); one JSON line for each, with its pages or its trouble."""
    logging.disable()
    _confine()
    for how, path in zip(words[::2], words[1::2], strict=True):
        _restart_clock(seconds)
        print(json.dumps(answer(readers[how], path)), flush=True)  # noqa: T201


def answer(reader: Reader, path: str) -> dict[str, Any]:
    """The file's pages, or why it was not read."""
    try:
        return {"pages": list(reader(path))}
    except Refused as error:
        return {"trouble": str(error)}
    except MemoryError:
        return {"trouble": "tệp cần quá nhiều bộ nhớ"}
    except Exception:  # a reader fails in its own ways, and every one of them means the same to the user
        return {"trouble": "tệp bị hỏng hoặc không đúng định dạng"}


def _confine() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _restart_clock(seconds: int) -> None:
    used = resource.getrusage(resource.RUSAGE_SELF)
    spent = int(used.ru_utime + used.ru_stime)
    resource.setrlimit(resource.RLIMIT_CPU, (spent + seconds, resource.RLIM_INFINITY))
    signal.alarm(2 * seconds)
