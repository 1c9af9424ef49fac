"""Where rules/, forms/ and templates/ are, and what an overlay adds to them or replaces."""

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path

FOLDERS = ("rules", "forms", "templates")
READ = (".yaml", ".md", ".typ")


def built_in() -> Path:
    """The folder that holds the three: inside the installed package, else the checkout's top."""
    package = Path(__file__).resolve().parent.parent
    shipped = package / "_content"
    return shipped if shipped.is_dir() else package.parent


@dataclass(frozen=True)
class Content:
    """The built-in folders with overlays on top; a later root wins over an earlier one."""

    roots: tuple[Path, ...]

    def files(self, folder: str, suffix: str) -> Iterator[tuple[str, Path]]:
        """Every file below `folder`, as (path relative to the folder, file), sorted by that path."""
        found: dict[str, Path] = {}
        for root in self.roots:
            top = root / folder
            found |= {name: top / name for name, _ in _below(str(top)) if name.endswith(suffix)}
        yield from sorted(found.items())

    def file(self, relative: str) -> Path | None:
        """The topmost root's file at this path ("templates/documents/common/to-trinh.md")."""
        candidates = (root / relative for root in reversed(self.roots))
        return next((path for path in candidates if path.is_file()), None)

    def state(self) -> tuple[tuple[str, int, int], ...]:
        """Each content file as it lies there now, with its time and size: another state, other files."""
        tops = (root / folder for root in self.roots for folder in FOLDERS)
        return tuple(sorted(found for top in tops for found in _lying(top)))

    @cached_property
    def version(self) -> str:
        """A short hash over rules, forms and templates: the same files, the same version."""
        digest = sha256()
        for folder in FOLDERS:
            for relative, path in self.files(folder, ""):
                if path.suffix in READ:
                    digest.update(f"{folder}/{relative}\0".encode() + path.read_bytes() + b"\0")
        return digest.hexdigest()[:12]


def _below(folder: str, under: str = "") -> "Iterator[tuple[str, os.DirEntry[str]]]":
    """The files below a folder, each with its path in it after `under`."""
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    yield from _below(entry.path, f"{under}{entry.name}/")
                elif entry.is_file():
                    yield under + entry.name, entry
    except OSError:
        return  # nothing of this kind, or taken away just now


def _lying(folder: Path) -> Iterator[tuple[str, int, int]]:
    for _, entry in _below(str(folder)):
        if entry.name.endswith(READ):
            with suppress(FileNotFoundError):  # taken away just now
                found = entry.stat()
                yield entry.path, found.st_mtime_ns, found.st_size


def find(overlay: Path | str | None = None) -> Content:
    """The built-in content, with `overlay` (else the folder in AWARDS_CONTENT) on top."""
    chosen = overlay or os.environ.get("AWARDS_CONTENT")
    return Content((built_in(), Path(chosen)) if chosen else (built_in(),))
