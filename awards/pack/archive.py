"""The zip file: the same files give the same bytes, and it appears whole or not at all."""

import os
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO, Any, TypeAlias

File: TypeAlias = tuple[str, *tuple[bytes, ...]]
"""A name, and what is in the file, in one piece or in several."""

_EPOCH = (1980, 1, 1, 0, 0, 0)
_READABLE = 0o100644 << 16
_UNIX = 3
_PACKED = (".json",)
"""PDF and DOCX are compressed inside: packing them again costs time and saves nothing."""


def write(target: Path, files: Iterable[File], place: Callable[[str], Any] | None = None) -> Path:
    """Writes the zip beside `target`, then renames it: `target` is the old file or the new one.

    Files are written as they come; `place` gives the place of a name in the list of what is in the zip.
    """
    with replacing(target) as temporary, zipfile.ZipFile(temporary, "w") as archive:
        for name, *pieces in files:
            _put(archive, name, pieces)
        if place:
            archive.filelist.sort(key=lambda entry: place(entry.filename))
    return target


@contextmanager
def replacing(target: Path) -> "Iterator[IO[bytes]]":
    """A temporary file in the same folder that takes the target's place once all of it is on disk."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=target.parent, prefix=f".{target.name}.", suffix=".part", delete=False) as temporary:
        try:
            yield temporary
            temporary.flush()
            os.fsync(temporary.fileno())
            os.chmod(temporary.name, 0o644)
            os.replace(temporary.name, target)
        except BaseException:
            Path(temporary.name).unlink(missing_ok=True)
            raise
    _sync_folder(target.parent)


def _put(archive: zipfile.ZipFile, name: str, pieces: list[bytes]) -> None:
    if len(pieces) == 1:
        archive.writestr(_entry(name), pieces[0], compresslevel=1)
    else:
        with archive.open(_entry(name), "w") as inside:
            for piece in pieces:
                inside.write(piece)


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED if name.endswith(_PACKED) else zipfile.ZIP_STORED
    entry.external_attr = _READABLE
    entry.create_system = _UNIX
    return entry


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
