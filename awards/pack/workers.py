"""A few limited processes that do what they are sent; where one ends too early its work fails, and nobody waits on.

The process pool of Python's library may wait for ever for a process that died while work was on its way to it
(python/cpython#94777, which Debian 12's Python still has). Here every process has a line of its own: when it ends, the
line is closed, and whoever sends or waits is told at once.
"""

import gc
import os
import resource
import signal
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from queue import SimpleQueue
from typing import Any, TypeAlias, TypeVar

Answer = TypeVar("Answer")
Lines: TypeAlias = "Sequence[Connection[Any, Any]]"
_THREADS = Path("/proc/self/task")


class Ended(Exception):
    """A process ended before its work was done: out of time or memory, or stopped from outside."""


class Workers:
    """Processes that start at once, make themselves ready, and then take one piece of work after the other.

    `seconds` and `memory` (bytes) limit each of them for its whole life. Work and answers must be picklable; what
    the work raises is raised to whoever asks for the answer. `close` ends the processes, whatever they are doing.
    """

    def __init__(self, count: int, ready: Callable[[], None], *, seconds: int, memory: int) -> None:
        context, divides = _context()
        pipes = [context.Pipe() for _ in range(count)]
        lines = [theirs for _, theirs in pipes]
        self._processes = []
        self._divided = divides
        ours_too = [ours for ours, _ in pipes] if divides else []  # a fork has them as well
        for taken in [lines] if divides else [[line] for line in lines]:
            process = context.Process(target=_serve, args=(taken, ours_too, ready, seconds, memory), daemon=True)
            process.start()
            self._processes.append(process)
        self._lines: SimpleQueue[Connection[Any, Any]] = SimpleQueue()
        for ours, theirs in pipes:
            theirs.close()  # so that this end hears when the process is gone
            self._lines.put(ours)
        self._count = count
        self._threads = ThreadPoolExecutor(count)

    def send(self, work: Callable[..., Answer], *arguments: Any) -> "Future[Answer]":
        """Has the work done by the next process that is free."""
        return self._threads.submit(self._done, work, arguments)

    def stop(self) -> None:
        """Ends the processes; work that is not done fails. They go while the caller goes on."""
        for process in self._processes:
            process.kill()
            if self._divided:
                with suppress(ProcessLookupError):
                    os.killpg(process.pid, signal.SIGKILL)

    def close(self) -> None:
        """Ends the processes, and waits until they are gone."""
        self.stop()
        self._threads.shutdown(cancel_futures=True)
        for _ in range(self._count):
            self._lines.get().close()
        for process in self._processes:
            process.join()

    def _done(self, work: Callable[..., Answer], arguments: tuple[Any, ...]) -> Answer:
        line = self._lines.get()
        try:
            line.send((work, arguments))
            done, answer = line.recv()
        except (EOFError, OSError) as error:
            raise Ended from error
        finally:
            self._lines.put(line)
        if not done:
            raise answer
        made: Answer = answer
        return made


def _context() -> tuple[Any, bool]:
    """How processes are made, and whether one that is ready divides into all of them.

    Forked from a process that runs a single thread, which spares loading the program again. Otherwise spawned: a
    thread of the typesetter or of a web server does not live on in a fork.
    """
    threads = len(os.listdir(_THREADS)) if _THREADS.is_dir() else 0
    return get_context("fork" if threads == 1 else "spawn"), threads == 1


def _serve(lines: "Lines", others: "Lines", ready: Callable[[], None], seconds: int, memory: int) -> None:
    """In the new process: its limits, then its work, until the line is closed or whoever sent work is gone."""
    for line in others:
        line.close()
    if len(lines) > 1:
        os.setpgid(0, 0)  # to be ended together with those that it divides into
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    os.environ["RAYON_NUM_THREADS"] = "1"
    gc.disable()  # it does not live for long
    signal.alarm(seconds)  # ends the process, whatever it is doing
    with suppress(EOFError, OSError, MemoryError, ImportError):  # whoever sent work is told that the line is closed
        ready()
        line = _divided(lines)
        signal.alarm(seconds)  # one that was divided off has no alarm yet
        while True:
            work, arguments = line.recv()
            line.send(_answered(work, arguments))


def _divided(lines: "Lines") -> "Connection[Any, Any]":
    """One process for each line from here on; making ready is done once, while the others have the cores."""
    own = next((line for line in lines[1:] if os.fork() == 0), lines[0])
    for line in lines:
        if line is not own:
            line.close()
    return own


def _answered(work: Callable[..., Any], arguments: tuple[Any, ...]) -> tuple[bool, Any]:
    try:
        return True, work(*arguments)
    except Exception as error:
        return False, error
