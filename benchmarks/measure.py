"""Wall time and memory of a command with all the processes that it starts."""

import os
import subprocess
import threading
import time
from collections.abc import Sequence

_PAGE = os.sysconf("SC_PAGE_SIZE")
_EVERY = 0.02


def seconds(command: Sequence[str]) -> float:
    """How long the command takes, on the clock. Raises CalledProcessError when it fails."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def megabytes(command: Sequence[str]) -> float:
    """The highest sum of resident memory over the process and all that it starts. Looking takes time, so a command
    that is looked at is not timed. Raises CalledProcessError when it fails."""
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        peak = _Peak(process.pid)
        peak.start()
        code = process.wait()
        peak.stop()
    if code:
        raise subprocess.CalledProcessError(code, command)
    return peak.bytes / 2**20


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
    """Without the ease of a text file, so that what is looked at is held up little."""
    try:
        with open(path, "rb", buffering=0) as file:
            return file.read()
    except OSError:
        return b""
