"""What is kept is given back whole or not at all, and only from a folder that is the user's own."""

import errno
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awards.content import cachefolder
from awards.content.cachefolder import Forgotten, keep, recall


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder of the test's own."""
    monkeypatch.setenv("AWARDS_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache" / "kind"


def recalled(name: str = "a") -> bytes | None:
    try:
        return recall("kind", name)
    except Forgotten:
        return None


def entries(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir()) if folder.is_dir() else []


@given(data=st.binary())
def test_what_is_kept_is_given_back(data: bytes) -> None:
    keep("kind", "a", data)
    assert recall("kind", "a") == data


def test_what_was_not_kept_is_forgotten() -> None:
    keep("kind", "a", b"x")
    assert (recalled("b"), recalled("a")) == (None, b"x")


def test_a_later_entry_takes_the_place_of_an_earlier_one(folder: Path) -> None:
    for data in (b"x", b"y"):
        keep("kind", "a", data)
    assert (recalled(), entries(folder)) == (b"y", ["a"])


@pytest.mark.parametrize("damage", ["nothing", "zeros", "cut", "longer", "one bit", "short"])
def test_a_damaged_entry_is_forgotten(damage: str, folder: Path) -> None:
    keep("kind", "a", b"what was kept")
    whole = (folder / "a").read_bytes()
    damaged = {
        "nothing": b"",
        "zeros": bytes(len(whole)),
        "cut": whole[:-1],
        "longer": whole + b"x",
        "one bit": whole[:-1] + bytes([whole[-1] ^ 1]),
        "short": whole[:10],
    }
    (folder / "a").write_bytes(damaged[damage])
    assert recalled() is None


@pytest.mark.parametrize("mode", [0o770, 0o707, 0o777])
def test_a_folder_in_which_others_may_write_is_not_used(mode: int, folder: Path) -> None:
    keep("kind", "a", b"x")
    folder.chmod(mode)
    keep("kind", "b", b"y")
    assert (recalled(), entries(folder)) == (None, ["a"])


def test_a_folder_of_somebody_else_is_not_used(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep("kind", "a", b"x")
    monkeypatch.setattr(cachefolder.os, "geteuid", lambda: folder.stat().st_uid + 1)
    keep("kind", "b", b"y")
    assert (recalled(), entries(folder)) == (None, ["a"])


def test_set_to_nothing_nothing_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWARDS_CACHE", "")
    keep("kind", "a", b"x")
    assert recalled() is None


def test_where_no_folder_can_be_made_nothing_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_bytes(b"no folder")
    monkeypatch.setenv("AWARDS_CACHE", str(tmp_path / "file"))
    keep("kind", "a", b"x")
    assert recalled() is None


def test_what_cannot_be_written_leaves_nothing_behind(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "no space left")

    keep("kind", "a", b"x")
    monkeypatch.setattr(cachefolder.os, "replace", full)
    keep("kind", "a", b"y")
    assert (recalled(), entries(folder)) == (b"x", ["a"])


@pytest.mark.parametrize(("base", "expected"), [("{home}/own", "own/awards/kind"), ("", ".cache/awards/kind")])
def test_the_folder_is_the_user_s_usual_one_and_closed_to_others(
    base: str, expected: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("AWARDS_CACHE")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", base.format(home=tmp_path))
    keep("kind", "a", b"x")
    assert (entries(tmp_path / expected), (tmp_path / expected).stat().st_mode & 0o777) == (["a"], 0o700)


def test_when_there_are_too_many_entries_all_are_thrown_away(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cachefolder, "MOST", 3)
    for name in "abcd":
        keep("kind", name, b"x")
    assert entries(folder) == []
    keep("kind", "e", b"y")
    assert recalled("e") == b"y"
