"""What was acknowledged survives the process that wrote it, killed at any moment."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from awards.store import Store

WRITER = """
import sys
from awards.store import Store
store = Store(sys.argv[1])
number = 0
while True:
    number += 1
    wanted = {"/answers/a": number, "/answers/b": number}
    print(store.save(sys.argv[2], page="p", editor="e", based_on=1, wanted=wanted).version, flush=True)
"""


@pytest.mark.parametrize("acknowledged", [1, 7, 20])
def test_a_killed_writer_leaves_every_acknowledged_save_and_no_half_one(url: str, acknowledged: int) -> None:
    store = Store(url)
    made = store.create({})
    store.close()
    top = Path(__file__).parents[2]
    with subprocess.Popen([sys.executable, "-c", WRITER, url, made.id], stdout=subprocess.PIPE, cwd=top) as writer:
        assert writer.stdout
        last = [int(writer.stdout.readline()) for _ in range(acknowledged)][-1]
        writer.send_signal(signal.SIGKILL)
        writer.wait()
    again = Store(url)
    found = again.get(made.id)
    assert found.version >= last
    assert found.data["answers"]["a"] == found.data["answers"]["b"] == found.version - 1
    assert [change.version for change in again.history(made.id)] == list(range(1, found.version + 1))
    again.close()
