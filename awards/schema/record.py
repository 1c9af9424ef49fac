"""Reading and writing a record (format "awards-record/1"): one person or collective, apart from any dossier."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from awards.model import RECORD_FORMAT, Record
from awards.schema.dossier import content, known, parse
from awards.schema.fault import Fault, Malformed
from awards.schema.jsontext import indented
from awards.schema.right import made_of


def load(data: Any) -> Record:
    """The record in parsed JSON. Raises Malformed with every fault found."""
    if not isinstance(data, Mapping):
        raise Malformed((Fault("", "quá trình khen thưởng phải là một nhóm khóa trong dấu ngoặc nhọn"),))
    if data.get("format") != RECORD_FORMAT:
        told = f"hãy ghi “{RECORD_FORMAT}”; tệp này không phải quá trình khen thưởng mà chương trình đọc được"
        raise Malformed((Fault("/format", told),))
    return made_of({key: value for key, value in data.items() if key != "format"}, Record)


def read(path: Path) -> Record:
    """The record in a file. Raises Malformed; OSError when the file cannot be opened."""
    return load(parse(content(path)))


def dump(record: Record) -> dict[str, Any]:
    """JSON data of the record; what is not known is left out, a declared "none" stays as []."""
    return {"format": RECORD_FORMAT, **known(record)}


def text(record: Record) -> str:
    """The record's file: the same record always gives the same text."""
    return indented(dump(record))
