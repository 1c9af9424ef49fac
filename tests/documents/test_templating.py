"""A template that was compiled before gives the same paper, and only while it is the same template."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from awards.content.folders import Content
from awards.content.problem import ContentError, Problem
from awards.documents import templating
from awards.documents.templating import FOLDER, render


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A cache folder of the test's own."""
    monkeypatch.setenv("AWARDS_CACHE", str(tmp_path / "cache"))
    templating._compiled.cache_clear()
    yield tmp_path / "cache"
    templating._compiled.cache_clear()


def with_template(top: Path, text: str) -> Content:
    file = top / "content" / FOLDER / "a.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return Content((top / "content",))


def rendered(content: Content) -> object:
    """As a fresh process does: nothing compiled yet."""
    templating._compiled.cache_clear()
    return render(content, "a.md", {"name": "Lò Thị Mận"}).blocks


def entries(folder: Path) -> list[Path]:
    return sorted(each for each in folder.rglob("*") if each.is_file())


def test_a_template_is_compiled_once_and_printed_alike_ever_after(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = with_template(tmp_path, "Ông {{ name }} & *bà*\n")
    first = rendered(content)
    monkeypatch.setattr(type(templating._ENVIRONMENT), "compile", None)
    assert (rendered(content), len(entries(folder))) == (first, 1)


def test_a_changed_template_is_compiled_anew(tmp_path: Path) -> None:
    before = rendered(with_template(tmp_path, "Ông {{ name }}\n"))
    after = rendered(with_template(tmp_path, "Bà {{ name }}\n"))
    assert str(after) == str(before).replace("Ông", "Bà")
    assert str(after) != str(before)


def test_a_damaged_entry_is_passed_over_and_written_again(tmp_path: Path, folder: Path) -> None:
    content = with_template(tmp_path, "Ông {{ name }}\n")
    right = rendered(content)
    [entry] = entries(folder)
    whole = entry.read_bytes()
    entry.write_bytes(whole[:-1])
    assert rendered(content) == right
    assert entry.read_bytes() == whole


def test_a_faulty_template_is_not_kept_and_tells_its_fault_each_time(tmp_path: Path, folder: Path) -> None:
    content = with_template(tmp_path, "Ông {{ name\n")
    for _ in range(2):
        with pytest.raises(ContentError) as raised:
            rendered(content)
        [problem] = raised.value.problems
        assert isinstance(problem, Problem)
        assert (problem.file, problem.line) == (f"{FOLDER}/a.md", 1)
    assert entries(folder) == []


def test_what_compiled_templates_refuse_they_refuse_when_they_were_kept(tmp_path: Path) -> None:
    content = with_template(tmp_path, "{{ name.__class__.__mro__ }}\n")
    for _ in range(2):
        with pytest.raises(ContentError):
            rendered(content)
