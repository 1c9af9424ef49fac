"""Wall time and memory of a command with all the processes that it starts."""

import os
import statistics
import subprocess
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass

_PAGE = os.sysconf("SC_PAGE_SIZE")
_EVERY = 0.02


@dataclass(frozen=True)
class Measured:
    """Seconds on the clock, and the highest sum of resident memory over the process tree, in MB."""

    seconds: float
    megabytes: float


def run(command: Sequence[str]) -> Measured:
    """Runs the command to its end. Raises CalledProcessError when it fails."""
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        peak = _Peak(process.pid)
        peak.start()
        code = process.wait()
        seconds = time.perf_counter() - start
        peak.stop()
    if code:
        raise subprocess.CalledProcessError(code, command)
    return Measured(seconds, peak.bytes / 2**20)


def middle(runs: Sequence[Measured]) -> Measured:
    """The middle of the times, and the most memory."""
    return Measured(statistics.median(each.seconds for each in runs), max(each.megabytes for each in runs))


class _Peak(threading.Thread):
    """Looks at the process tree again and again; shared pages count once for each process."""

    def __init__(self, root: int) -> None:
        super().__init__(daemon=True)
        self.bytes = 0
        self._root = root
        self._ended = threading.Event()

    def run(self) -> None:
        while not self._ended.wait(_EVERY):
            self.bytes = max(self.bytes, sum(map(_resident, _tree(self._root))))

    def stop(self) -> None:
        self._ended.set()
        self.join()


def _tree(root: int) -> list[int]:
    found = [root]
    for pid in found:
        for task in _tasks(pid):
            found += map(int, _read(f"/proc/{pid}/task/{task}/children").split())
    return found


def _tasks(pid: int) -> list[str]:
    try:
        return os.listdir(f"/proc/{pid}/task")
    except OSError:
        return []


def _resident(pid: int) -> int:
    fields = _read(f"/proc/{pid}/statm").split()
    return int(fields[1]) * _PAGE if fields else 0


def _read(path: str) -> bytes:
    """Without the ease of a text file: what is measured has both cores at work."""
    try:
        with open(path, "rb", buffering=0) as file:
            return file.read()
    except OSError:
        return b""
