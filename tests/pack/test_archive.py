"""The zip file: the same bytes for the same files, and whole or not there at all."""

import os
import signal
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from awards.pack import archive
from awards.pack.names import place

FILES = [("manifest.json", b"{}"), ("Bo-1.pdf", b"%PDF-1.7" * 100)]
STEPS = ("fsync", "chmod", "replace")


def test_the_same_files_give_the_same_bytes(tmp_path: Path) -> None:
    one, two = (archive.write(tmp_path / name, FILES).read_bytes() for name in ("a.zip", "b.zip"))
    assert one == two


def test_entries_carry_no_time_and_no_owner(tmp_path: Path) -> None:
    with zipfile.ZipFile(archive.write(tmp_path / "a.zip", FILES)) as opened:
        assert [(each.filename, each.date_time, each.external_attr >> 16) for each in opened.infolist()] == [
            ("manifest.json", (1980, 1, 1, 0, 0, 0), 0o100644),
            ("Bo-1.pdf", (1980, 1, 1, 0, 0, 0), 0o100644),
        ]


def test_files_are_written_as_they_come_and_listed_in_their_own_order(tmp_path: Path) -> None:
    names = ["Tai-lieu/02.pdf", "Bo-10.pdf", "findings.json", "Bo-2.pdf", "Tai-lieu/01.docx", "manifest.json"]
    with zipfile.ZipFile(archive.write(tmp_path / "a.zip", [(name, b"x") for name in names], place)) as opened:
        assert sorted(opened.namelist(), key=lambda name: opened.getinfo(name).header_offset) == names
        assert opened.namelist() == [
            "manifest.json",
            "findings.json",
            "Bo-2.pdf",
            "Bo-10.pdf",
            "Tai-lieu/01.docx",
            "Tai-lieu/02.pdf",
        ]


def test_what_fails_on_the_way_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "a.zip"
    target.write_bytes(b"old")

    def half() -> Iterator[tuple[str, bytes]]:
        yield FILES[0]
        raise ValueError("máy ngừng in")

    with pytest.raises(ValueError, match="máy ngừng in"):
        archive.write(target, half())
    assert target.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir()] == ["a.zip"]


@pytest.mark.parametrize("step", STEPS)
def test_a_failure_at_any_step_leaves_the_old_file(step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "a.zip"
    target.write_bytes(b"old")

    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, step, fail)
    with pytest.raises(OSError, match="No space left"):
        archive.write(target, FILES)
    monkeypatch.undo()
    assert target.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir()] == ["a.zip"]


@pytest.mark.parametrize("step", [*STEPS, "after"])
def test_a_killed_process_leaves_the_old_file_or_the_new(step: str, tmp_path: Path) -> None:
    target = tmp_path / "a.zip"
    target.write_bytes(b"old")
    new = archive.write(tmp_path / "new.zip", FILES).read_bytes()
    program = f"""
import os, signal
from pathlib import Path
from awards.pack import archive
def die(*_, **__): os.kill(os.getpid(), signal.SIGKILL)
if {step!r} in {STEPS!r}: setattr(os, {step!r}, die)
archive.write(Path({str(target)!r}), {FILES!r})
die()
"""
    ended = subprocess.run([sys.executable, "-c", program], check=False)
    assert ended.returncode == -signal.SIGKILL
    assert target.read_bytes() == (new if step == "after" else b"old")


def test_a_file_may_come_in_pieces(tmp_path: Path) -> None:
    in_pieces = archive.write(tmp_path / "a.zip", [("Bo-1.pdf", b"%PDF", b"-1.7"), ("b.json", b"{", b"}")])
    with zipfile.ZipFile(in_pieces) as opened:
        assert opened.testzip() is None
        assert [opened.read(name) for name in opened.namelist()] == [b"%PDF-1.7", b"{}"]
