"""What the program keeps so that it need not work it out anew at each start.

It lies in the user's usual cache folder (XDG_CACHE_HOME, else ~/.cache), or in the one that AWARDS_CACHE names; where
that is set to nothing, nothing is kept. Nothing depends on an entry: one that is missing, damaged, or in a folder where
others may write is passed over.
"""

import os
import stat
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile

MOST = 1000
"""Entries of one kind; when there are more, all are thrown away. The files of the program are some hundred."""
_DIGEST = sha256().digest_size


class Forgotten(LookupError):
    """There is no such entry, or it cannot be used."""


def recall(kind: str, name: str) -> bytes:
    """What was kept under this name. Raises Forgotten."""
    folder = _folder(kind)
    try:
        entry = (folder / name).read_bytes() if folder else b""
    except OSError as error:
        raise Forgotten(name) from error
    if len(entry) < _DIGEST or sha256(entry[_DIGEST:]).digest() != entry[:_DIGEST]:
        raise Forgotten(name)
    return entry[_DIGEST:]


def keep(kind: str, name: str, data: bytes) -> None:
    """Keeps it under this name; where that cannot be done, it is not."""
    folder = _folder(kind, make=True)
    if folder:
        with suppress(OSError):
            _write(folder / name, sha256(data).digest() + data)
            _thin_out(folder)


def _write(target: Path, data: bytes) -> None:
    with NamedTemporaryFile(dir=target.parent, suffix=".part", delete=False) as temporary:
        try:
            temporary.write(data)
            temporary.flush()
            os.replace(temporary.name, target)
        except OSError:
            Path(temporary.name).unlink(missing_ok=True)
            raise


def _thin_out(folder: Path) -> None:
    entries = list(folder.iterdir())
    for entry in entries if len(entries) > MOST else ():
        entry.unlink(missing_ok=True)


def _folder(kind: str, *, make: bool = False) -> Path | None:
    """The folder for one kind of entry, if it is the user's own and nobody else may write there."""
    try:
        folder = _chosen(kind)
        if folder and make:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        found = folder.stat() if folder else None
    except (OSError, RuntimeError):
        return None
    safe = found and found.st_uid == os.geteuid() and not found.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
    return folder if safe else None


def _chosen(kind: str) -> Path | None:
    """Raises RuntimeError for a user without a home."""
    named = os.environ.get("AWARDS_CACHE")
    if named is not None:
        return Path(named) / kind if named else None
    base = os.environ.get("XDG_CACHE_HOME", "")
    return (Path(base) if os.path.isabs(base) else Path.home() / ".cache") / "awards" / kind
