"""What is kept of a YAML file is what the file itself gives, and nothing depends on its being kept."""

from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awards.content import remembered
from awards.content.cachefolder import Forgotten
from awards.content.folders import FOLDERS, find
from awards.content.problem import ContentError
from awards.content.remembered import keep, recall
from awards.content.tree import Located
from awards.content.yamlfile import read
from awards.content.yamltext import read_text

FILES = {f"{folder}/{name}": path for folder in FOLDERS for name, path in find().files(folder, ".yaml")}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder of the test's own."""
    monkeypatch.setenv("AWARDS_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache" / "yaml"


def written_out(value: Any) -> Any:
    """A value with its lines, to be compared whole."""
    if isinstance(value, Located):
        return ("group", value.line, value.lines, {key: written_out(inner) for key, inner in value.items()})
    return [written_out(inner) for inner in value] if isinstance(value, list) else value


def entries(folder: Path) -> list[Path]:
    return sorted(folder.iterdir()) if folder.is_dir() else []


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_recalled_as_it_was_read_with_the_line_of_every_key(name: str, folder: Path) -> None:
    text = FILES[name].read_text(encoding="utf-8")
    assert [written_out(read(FILES[name])) for _ in range(2)] == [written_out(read_text(text, name))] * 2
    assert len(entries(folder)) == 1


SCALARS = st.none() | st.booleans() | st.integers(-(10**16), 10**16) | st.text()


def located(groups: dict[str, Any], line: int) -> Located:
    made = Located(groups)
    made.line, made.lines = line, {key: line + place for place, key in enumerate(groups)}
    return made


VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner) | st.builds(located, st.dictionaries(st.text(), inner), st.integers(0, 999)),
)


@given(value=VALUES)
def test_whatever_a_file_may_hold_is_recalled_or_forgotten_never_changed(value: Any) -> None:
    data = repr(written_out(value)).encode()  # no two values have the same file
    keep(data, value)
    try:
        assert written_out(recall(data)) == written_out(value)
    except Forgotten:
        assert '""' in repr(value) or "''" in repr(value)


def test_a_changed_file_is_read_anew(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("a: 1\n", encoding="utf-8")
    before = read(file)
    file.write_text("a: 2\n", encoding="utf-8")
    assert (before, read(file)) == ({"a": 1}, {"a": 2})


def test_a_faulty_file_is_not_kept_and_tells_its_fault_each_time(tmp_path: Path, folder: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("a: 08\n", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(ContentError):
            read(file)
    assert entries(folder) == []


def test_a_damaged_entry_is_passed_over_and_written_again(tmp_path: Path, folder: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("a: {b: [1, x]}\n", encoding="utf-8")
    right = written_out(read(file))
    [entry] = entries(folder)
    whole = entry.read_bytes()
    entry.write_bytes(whole[:-1] + b"!")
    assert written_out(read(file)) == right
    assert entry.read_bytes() == whole


def test_an_entry_of_another_reader_is_not_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    keep(b"a: 1", 1)
    remembered._reader.cache_clear()
    monkeypatch.setattr(remembered, "sha256", lambda modules: sha256(modules + b"changed"))
    with pytest.raises(Forgotten):
        recall(b"a: 1")
    remembered._reader.cache_clear()


def test_where_no_folder_can_be_made_files_are_read_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    monkeypatch.setenv("AWARDS_CACHE", str(tmp_path / "file"))
    file = tmp_path / "a.yaml"
    file.write_text("a: 1\n", encoding="utf-8")
    assert [read(file), read(file)] == [{"a": 1}, {"a": 1}]
