"""A pack unpacked into a folder of its own, every file measured on the way."""

import zipfile
import zlib
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from msgspec import Struct

from awards.pack.directory import Unreadable, entries

_CHUNK = 2**20


class Unpacked(Struct, frozen=True):
    """One file: where it now is, and what was measured. `whole` is false when the zip says it is damaged."""

    path: Path
    size: int
    sha256: str
    whole: bool


def unpack(pack: Path, folder: Path) -> Mapping[str, Unpacked]:
    """Every file of the pack, by its name there; written under numbers, never under the pack's own names.

    Raises Unreadable when the zip cannot be trusted as a whole.
    """
    found = entries(pack)
    files: dict[str, Unpacked] = {}
    try:
        with zipfile.ZipFile(pack) as archive:
            for number, entry in enumerate(found):
                if not entry.is_dir():
                    target = folder / f"{number}{Path(entry.filename).suffix[:8]}"
                    files[entry.filename] = _copy(archive, entry, target)
    except (zipfile.BadZipFile, OSError, ValueError, EOFError) as error:
        raise Unreadable("tệp bị hỏng hoặc không phải tệp nén .zip") from error
    return files


def _copy(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, target: Path) -> Unpacked:
    digest, size, whole = sha256(), 0, True
    with target.open("wb") as written:
        try:
            with archive.open(entry) as source:
                while chunk := source.read(_CHUNK):
                    size += len(chunk)
                    digest.update(chunk)
                    written.write(chunk)
        except (zipfile.BadZipFile, zlib.error, EOFError):
            whole = False
    return Unpacked(target, size, digest.hexdigest(), whole)
