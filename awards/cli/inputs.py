"""The dossiers behind a PATH of the command line: a .json, a pack's .zip, or a folder of both."""

import json
import stat
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from awards.cli.failure import Failure, told
from awards.model import FORMAT, Dossier

LARGEST_FILE = 32 * 2**20
INSIDE_A_PACK = "dossier.json"


def expand(path: Path) -> tuple[Path, ...]:
    """The files to read: the path itself, or the dossiers and packs that a folder holds."""
    if not path.is_dir():
        return (path,)
    found = tuple(sorted(_held(path)))
    if not found:
        raise Failure(f"{path}: thư mục không có tệp hồ sơ (.json) hay bộ hồ sơ (.zip) nào; hãy xem lại đường dẫn")
    return found


def read(path: Path) -> Dossier:
    """The dossier in a file; a Failure holds one line for each fault in it."""
    from awards.schema import Malformed, load
    from awards.schema.dossier import parse

    try:
        return load(parse(_content(path)))
    except Malformed as error:
        raise Failure(f"{path}: {fault}" for fault in error.faults) from error
    except OSError as error:
        error.filename = str(path)
        raise Failure(told(error, doing="không đọc được")) from error


def _held(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        if path.is_file() and (_suffix(path) == ".zip" or (_suffix(path) == ".json" and not _is_other_kind(path))):
            yield path


def _is_other_kind(path: Path) -> bool:
    """Whether a file says itself that it is findings or a manifest, not a dossier."""
    try:
        data = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return False
    kind = data.get("format") if isinstance(data, dict) else None
    return isinstance(kind, str) and kind.startswith("awards-") and kind.partition("/")[0] != FORMAT.partition("/")[0]


def _suffix(path: Path) -> str:
    return path.suffix.lower()


def _content(path: Path) -> bytes:
    if not stat.S_ISREG(path.stat().st_mode):
        raise Failure(f"{path}: đây không phải là một tệp; hãy chọn hồ sơ .json, bộ hồ sơ .zip hoặc thư mục")
    if _suffix(path) == ".zip":
        return _from_pack(path)
    if path.stat().st_size > LARGEST_FILE:
        raise Failure(f"{path}: tệp lớn quá {LARGEST_FILE // 2**20} MB, không phải một hồ sơ")
    return path.read_bytes()


def _from_pack(path: Path) -> bytes:
    from awards.pack.directory import Unreadable, entries

    try:
        names = {entry.filename for entry in entries(path)}
        if INSIDE_A_PACK not in names:
            raise Failure(f"{path}: bộ hồ sơ không có {INSIDE_A_PACK}; hãy lấy lại bộ hồ sơ gốc")
        with zipfile.ZipFile(path) as pack, pack.open(INSIDE_A_PACK) as entry:
            content = entry.read(LARGEST_FILE + 1)
    except Unreadable as error:
        raise Failure(f"{path}: {error}; hãy lấy lại bộ hồ sơ gốc") from error
    except (zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise Failure(f"{path}: {INSIDE_A_PACK} bị hỏng; hãy lấy lại bộ hồ sơ gốc") from error
    if len(content) > LARGEST_FILE:
        raise Failure(f"{path}: {INSIDE_A_PACK} lớn quá {LARGEST_FILE // 2**20} MB; đây không phải bộ hồ sơ hợp lệ")
    return content
