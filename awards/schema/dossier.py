"""Reading and writing dossier.json (format "awards-dossier/1")."""

import datetime as dt
import json
import stat
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, cast

from msgspec import NODEFAULT, Struct, structs

from awards.model import FORMAT, Dossier
from awards.schema.earlier import carried
from awards.schema.fault import Fault, Malformed
from awards.schema.jsontext import indented
from awards.schema.right import made_of

LARGEST_FILE = 32 * 1024 * 1024
MOST_VALUES = 300_000
"""Groups and keys of one file: two thousand nominees with as much as those of the samples stay below. A small file may
hold millions of empty groups, and keep whoever reads it busy for minutes."""


def load(data: Any) -> Dossier:
    """The dossier in parsed JSON. Raises Malformed with every fault found."""
    if not isinstance(data, Mapping):
        raise Malformed((Fault("", "hồ sơ phải là một nhóm khóa trong dấu ngoặc nhọn"),))
    if data.get("format") != FORMAT:
        raise Malformed((Fault("/format", f"hãy ghi “{FORMAT}”; tệp này không phải hồ sơ mà chương trình đọc được"),))
    dossier = made_of({key: value for key, value in carried(data).items() if key != "format"}, Dossier)
    if repeated := _repeated_ids(dossier):
        raise Malformed(repeated)
    return dossier


def read(path: Path) -> Dossier:
    """The dossier in a file. Raises Malformed; OSError when the file cannot be opened."""
    return load(parse(content(path)))


def content(path: Path) -> bytes:
    """What a file holds. Raises Malformed for what is no file or too large to be one of ours."""
    found = path.stat()
    if not stat.S_ISREG(found.st_mode):
        raise Malformed((Fault("", "đây không phải là một tệp; hãy chọn một tệp .json"),))
    if found.st_size > LARGEST_FILE:
        raise Malformed((Fault("", f"tệp lớn quá {LARGEST_FILE // 2**20} MB"),))
    return path.read_bytes()


def parse(raw: bytes) -> Any:
    """JSON in UTF-8; a key written twice in one group is a fault, not a silent choice."""
    try:
        return json.loads(raw.decode("utf-8-sig"), object_pairs_hook=_Groups(), parse_constant=_no_constant)
    except UnicodeDecodeError as error:
        raise Malformed((Fault("", "tệp không phải văn bản UTF-8; hãy lưu lại với mã UTF-8"),)) from error
    except json.JSONDecodeError as error:
        if not raw.strip():
            raise Malformed((Fault("", "tệp trống; hãy lấy lại tệp hồ sơ"),)) from error
        where = f"dòng {error.lineno}, cột {error.colno}"
        advice = "hãy xem lại dấu phẩy, dấu ngoặc và dấu nháy ở chỗ ấy"
        raise Malformed((Fault("", f"sai cú pháp JSON ở {where}; {advice}"),)) from error
    except (RecursionError, ValueError) as error:
        raise Malformed((Fault("", "tệp JSON lồng quá sâu hoặc có số quá lớn"),)) from error


def dump(dossier: Dossier) -> dict[str, Any]:
    """JSON data of the dossier; what is not known is left out, a declared "none" stays as []."""
    return {"format": FORMAT, **known(dossier)}


def text(dossier: Dossier) -> str:
    """The dossier.json itself: the same dossier always gives the same text."""
    return indented(dump(dossier))


def known(value: Any) -> dict[str, Any]:
    """The parts of a record of the model that are known, as JSON data."""
    found, model = {}, cast(Any, type(value))
    for attribute, name, default in _parts(model):
        current = getattr(value, attribute)
        if current != default:
            found[name] = _plain(current)
    return found


@cache
def _parts(model: Any) -> tuple[tuple[str, str, Any], ...]:
    """The attributes of a record of the model, each with its name in JSON and its default."""
    return tuple((each.name, each.encode_name, _default(each)) for each in structs.fields(model))


def _default(attribute: structs.FieldInfo) -> Any:
    if attribute.default_factory is not NODEFAULT:
        return attribute.default_factory()
    return attribute.default


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return value
    if isinstance(value, Struct):
        return known(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(inner) for inner in value]
    return value


def _repeated_ids(dossier: Dossier) -> tuple[Fault, ...]:
    seen: set[str] = set()
    faults = []
    for index, nominee in enumerate(dossier.nominees):
        if not nominee.id.strip():
            faults.append(Fault(f"/nominees/{index}/id", "hãy ghi một mã, ví dụ “n1”"))
        elif nominee.id in seen:
            faults.append(Fault(f"/nominees/{index}/id", f"mã “{nominee.id}” đã dùng cho đối tượng khác"))
        seen.add(nominee.id)
    return tuple(faults)


class _Groups:
    """Makes the groups of one file, and counts them and their keys."""

    def __init__(self) -> None:
        self.left = MOST_VALUES

    def __call__(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        self.left -= 1 + len(pairs)
        if self.left < 0:
            told = f"{MOST_VALUES:,}".replace(",", ".")
            raise Malformed((Fault("", f"tệp có hơn {told} nhóm và khóa, không thể là một hồ sơ; hãy xem lại tệp"),))
        return _without_repeated_keys(pairs)


def _without_repeated_keys(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise Malformed((Fault("", f"khóa “{key}” được ghi hai lần trong cùng một nhóm"),))
        found[key] = value
    return found


def _no_constant(name: str) -> Any:
    raise Malformed((Fault("", f"“{name}” không phải là giá trị JSON"),))
