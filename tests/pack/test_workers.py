"""Processes that die are told of, and never waited for."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from awards.pack.workers import Ended, Workers

LARGE = b"x" * 2**22
"""Far more than a pipe holds: whoever sends it waits until somebody reads."""


def nothing() -> None:
    """Ready at once."""


def too_much() -> None:
    raise MemoryError


@contextmanager
def workers(ready: Callable[[], None] = nothing, *, seconds: int = 60, memory: int = 2**32) -> Iterator[Workers]:
    made = Workers(2, ready, seconds=seconds, memory=memory)
    try:
        yield made
    finally:
        made.close()


def doubled(data: bytes) -> bytes:
    return data + data


def refused(words: str) -> None:
    raise ValueError(words)


def killed(_large: bytes) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def waits(seconds: float) -> float:
    time.sleep(seconds)
    return seconds


def takes(size: int) -> int:
    return len(bytes(size))


def process() -> int:
    return os.getpid()


def process_after(seconds: float) -> int:
    time.sleep(seconds)
    return os.getpid()


def runs(process: int) -> bool:
    """A process that nobody has asked about yet may still be listed when it has ended."""
    stat = Path(f"/proc/{process}/stat")
    return stat.is_file() and stat.read_text(encoding="ascii").rpartition(")")[2].split()[0] not in "ZX"


def left(processes: Iterable[int]) -> list[int]:
    """Those that still run after a while."""
    wait = time.monotonic() + 20
    while (found := [each for each in processes if runs(each)]) and time.monotonic() < wait:
        time.sleep(0.01)
    return found


def test_work_is_done_elsewhere_and_its_answers_come_in_order() -> None:
    with workers() as made:
        answers = [made.send(doubled, bytes([number]) * 2**20) for number in range(6)]
        assert [each.result() for each in answers] == [bytes([number]) * 2**21 for number in range(6)]
        assert made.send(process).result() != os.getpid()


def test_what_the_work_raises_is_raised_to_who_asks_and_the_next_work_is_done() -> None:
    with workers() as made:
        with pytest.raises(ValueError, match="trang 3"):
            made.send(refused, "trang 3").result()
        assert made.send(doubled, b"ab").result() == b"abab"


def test_a_process_that_dies_while_more_work_is_on_its_way_fails_it_all_at_once() -> None:
    with workers() as made:
        waiting = [made.send(killed, LARGE) for _ in range(6)]
        told = [type(each.exception(timeout=30)) for each in waiting]
    assert told == [Ended] * 6


def test_a_process_that_cannot_even_begin_fails_its_work() -> None:
    with workers(too_much) as made:
        assert [type(made.send(doubled, LARGE).exception(timeout=30)) for _ in range(3)] == [Ended] * 3


def test_too_much_memory_fails_the_work_alone() -> None:
    with workers(memory=2**31) as made:
        assert type(made.send(takes, 2**32).exception(timeout=30)) is MemoryError
        assert made.send(takes, 2**10).result() == 2**10


ALONE = """
import os, time
from awards.pack.workers import Workers
made_ready = []
def ready(): made_ready.append(os.getpid())
def told(seconds):
    time.sleep(seconds)
    return os.getpid(), tuple(made_ready)
made = Workers(2, ready, seconds=60, memory=2**32)
answers = [each.result() for each in [made.send(told, 0.5) for _ in range(2)]]
made.close()
processes, ready_in = zip(*answers)
print(len(set(processes)), len(set(ready_in)), len(ready_in[0]))
"""


def test_in_a_program_of_one_thread_two_processes_are_made_ready_once() -> None:
    told = subprocess.run([sys.executable, "-c", ALONE], check=True, capture_output=True, text=True)
    assert (told.stdout, told.stderr) == ("2 1 1\n", "")


ORPHANED = """
import os, signal, time
from awards.pack.workers import Workers
def nothing(): pass
def told(seconds):
    time.sleep(seconds)
    return os.getpid()
made = Workers(2, nothing, seconds=60, memory=2**32)
print(*{each.result() for each in [made.send(told, 0.5) for _ in range(2)]}, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_processes_end_when_the_program_that_they_work_for_is_gone() -> None:
    told = subprocess.run([sys.executable, "-c", ORPHANED], check=False, capture_output=True, text=True)
    assert told.returncode == -signal.SIGKILL
    processes = [int(each) for each in told.stdout.split()]
    assert len(processes) == 2
    assert left(processes) == []


def test_all_processes_end_when_they_are_stopped_and_work_that_is_sent_then_fails() -> None:
    with workers() as made:
        processes = {each.result() for each in [made.send(process_after, 0.5) for _ in range(2)]}
        made.stop()
        assert type(made.send(doubled, LARGE).exception(timeout=30)) is Ended
    assert left(processes) == []


def test_too_much_time_ends_the_process() -> None:
    with workers(seconds=1) as made:
        assert type(made.send(waits, 30).exception(timeout=20)) is Ended


def test_to_close_does_not_wait_for_work_that_nobody_needs() -> None:
    started = time.monotonic()
    with workers() as made:
        busy = [made.send(waits, 50) for _ in range(4)]
    assert time.monotonic() - started < 20
    assert all(each.cancelled() or type(each.exception()) is Ended for each in busy)


def test_beside_other_threads_processes_are_made_anew_and_told_of_alike() -> None:
    ended = threading.Event()
    other = threading.Thread(target=ended.wait)
    other.start()
    try:
        with workers() as made:
            assert made.send(doubled, b"ab").result() == b"abab"
            assert [type(made.send(killed, LARGE).exception(timeout=30)) for _ in range(3)] == [Ended] * 3
    finally:
        ended.set()
        other.join()
