"""The shape of a content file, declared once: it reads, it refuses with file, line and key, and it
gives the JSON Schema by which editors complete the file.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, ClassVar

from awards.content.problem import ContentError, Problem
from awards.content.tree import Located
from awards.content.yamlfile import read

MISSING_KEY = "thiếu khóa này"
EMPTY = "chưa ghi gì; hãy ghi giá trị hoặc bỏ dòng này"
UNKNOWN_KEY = "khóa này không dùng ở đây, hãy xóa hoặc sửa tên khóa"
NO_GROUP = "hãy ghi một nhóm khóa"
WHOLE = "_schema"
"""The key of what is said of a group itself."""
_NONE_GIVEN: Any = object()


class Misshapen(Exception):
    """What is written does not have the shape. `messages` is a list, or for a group those below each of its keys."""

    def __init__(self, told: Any, key: str = "") -> None:
        super().__init__(told)
        messages = told if isinstance(told, list | Mapping) else [told]
        self.messages: Any = {key: messages} if key else messages


class Value:
    """Anything; the base of every field here. `words` explain the key to an editor.

    `data_key` is the key in the file where it is not the name of the field. What is not required and not written
    has the value `load_default` (or what that makes when called); without one it is left out.
    """

    def __init__(
        self,
        *,
        required: bool = False,
        words: str = "",
        data_key: str = "",
        load_default: Any = _NONE_GIVEN,
        allow_none: bool = False,
    ) -> None:
        self.required, self.words, self.data_key = required, words, data_key
        self.load_default, self.allow_none = load_default, allow_none

    def deserialize(self, value: Any) -> Any:
        """What is written by itself, in a list or under a key of the author's own."""
        if value is not None:
            return self.read(value)
        if not self.allow_none:
            raise Misshapen(EMPTY)
        return None

    def read(self, value: Any) -> Any:
        """What the file's author gets for what is written; Misshapen tells what is wrong with it."""
        return value

    def schema(self) -> dict[str, Any]:
        """The JSON Schema of this value."""
        return {}


class Shape:
    """A group of keys; a key that is not declared is refused. Null and absent are the same."""

    fields: ClassVar[Mapping[str, Value]] = {}
    """What is declared, here and in the shapes that this one extends, by name."""

    def __init_subclass__(cls) -> None:
        own = {name: field for name, field in vars(cls).items() if isinstance(field, Value)}
        cls.fields = {**cls.fields, **own}
        for name in own:
            delattr(cls, name)

    def load(self, value: Any) -> Any:
        """What the shape makes of a mapping. Raises Misshapen with everything that is wrong."""
        if not isinstance(value, Mapping):
            raise Misshapen(NO_GROUP, WHOLE)
        loaded, faults, known = {}, {}, set()
        for name, field in self.fields.items():
            key = field.data_key or name
            known.add(key)
            written = value.get(key)
            if written is not None:
                try:
                    loaded[name] = field.read(written)
                except Misshapen as error:
                    faults[key] = error.messages
            elif field.required:
                faults[key] = [MISSING_KEY]
            elif field.load_default is not _NONE_GIVEN:
                loaded[name] = field.load_default() if callable(field.load_default) else field.load_default
        if not known.issuperset(value):
            faults |= {key: [UNKNOWN_KEY] for key, inner in value.items() if key not in known and inner is not None}
        if faults:
            raise Misshapen(faults)
        return self._finished(loaded, value)

    def _finished(self, loaded: dict[str, Any], value: Any) -> Any:
        try:
            self.check(loaded)
            return self.finish(loaded, value)
        except Misshapen as error:
            if isinstance(error.messages, Mapping):
                raise
            raise Misshapen(error.messages, WHOLE) from error

    def check(self, data: Mapping[str, Any]) -> None:
        """Whether keys that are right by themselves go together; Misshapen tells why not."""

    def finish(self, data: dict[str, Any], written: Any) -> Any:
        """What is made of the keys, given the group as it is written, too."""
        return self.make(data)

    def make(self, data: dict[str, Any]) -> Any:
        """What the file's author gets for these keys; the plain mapping unless a shape says more."""
        return data


class Text(Value):
    """Text; `""` only where `blank` allows it."""

    def __init__(self, *, blank: bool = False, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.blank = blank

    def read(self, value: Any) -> str:
        if not isinstance(value, str):
            raise Misshapen(_no_text(value))
        if not self.blank and not value.strip():
            raise Misshapen("chưa ghi gì; hãy ghi chữ hoặc bỏ khóa này")
        return value.rstrip("\n")

    def schema(self) -> dict[str, Any]:
        return {"type": "string"} if self.blank else {"type": "string", "minLength": 1}


def _no_text(value: Any) -> str:
    if isinstance(value, list | Mapping):
        found = "một danh sách" if isinstance(value, list) else "một nhóm khóa"
        return f"ở đây cần một dòng chữ, không phải {found}"
    return f"hãy đặt {written(value)} trong dấu nháy kép: ở đây cần chữ"


class Whole(Value):
    def __init__(self, *, minimum: int = 0, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.minimum = minimum

    def read(self, value: Any) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or value < self.minimum:
            raise Misshapen(f"hãy ghi một số nguyên từ {self.minimum} trở lên, không đặt trong dấu nháy")
        return value

    def schema(self) -> dict[str, Any]:
        return {"type": "integer", "minimum": self.minimum}


class YesNo(Value):
    def read(self, value: Any) -> bool:
        if not isinstance(value, bool):
            raise Misshapen("hãy ghi true hoặc false")
        return value

    def schema(self) -> dict[str, Any]:
        return {"type": "boolean"}


class Day(Value):
    def read(self, value: Any) -> dt.date:
        try:
            if isinstance(value, str) and len(value) == 10:
                return dt.date.fromisoformat(value)
        except ValueError:
            pass
        raise Misshapen('hãy ghi ngày trong dấu nháy, dạng "năm-tháng-ngày", ví dụ "2023-08-01"')

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "format": "date"}


class OneOf(Value):
    def __init__(self, *choices: str, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.choices = choices

    def read(self, value: Any) -> str:
        if not isinstance(value, str) or value not in self.choices:
            raise Misshapen(f"hãy ghi một trong các giá trị: {', '.join(self.choices)}")
        return value

    def schema(self) -> dict[str, Any]:
        return {"enum": list(self.choices)}


class Group(Value):
    """Keys in a shape of their own."""

    def __init__(self, shape: type[Shape], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.shape = shape

    def read(self, value: Any) -> Any:
        return self.shape().load(value)

    def schema(self) -> dict[str, Any]:
        return shape_schema(self.shape)


class Rows(Value):
    """A list, read into a tuple."""

    def __init__(self, inner: Value, *, least: int = 0, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.inner, self.least = inner, least

    def read(self, value: Any) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise Misshapen("hãy ghi một danh sách, mỗi dòng bắt đầu bằng dấu “-”")
        if len(value) < self.least:
            raise Misshapen(f"cần ít nhất {self.least} dòng")
        return tuple(_each(self.inner, enumerate(value)).values())

    def schema(self) -> dict[str, Any]:
        least = {"minItems": self.least} if self.least else {}
        return {"type": "array", "items": self.inner.schema(), **least}


class Keyed(Value):
    """Values under keys that the file itself chooses."""

    def __init__(self, inner: Value, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.inner = inner

    def read(self, value: Any) -> dict[Any, Any]:
        if not isinstance(value, Mapping):
            raise Misshapen("hãy ghi một nhóm khóa")
        return _each(self.inner, value.items())

    def schema(self) -> dict[str, Any]:
        return {"type": "object", "additionalProperties": self.inner.schema()}


def _each(inner: Value, items: Any) -> dict[Any, Any]:
    loaded, faults = {}, {}
    for key, value in items:
        try:
            loaded[key] = inner.deserialize(value)
        except Misshapen as error:
            faults[key] = error.messages
    if faults:
        raise Misshapen(faults)
    return loaded


def load_file(shape: Shape, path: Path, name: str) -> Any:
    """What `shape` makes of the file; `name` stands for it in problems. Raises ContentError."""
    try:
        return load(shape, read(path), name)
    except ContentError as error:
        raise ContentError(tuple(Problem(name, p.line, p.key, p.message) for p in error.problems)) from error


def load(shape: Shape, value: Any, name: str) -> Any:
    """What `shape` makes of a value read by yamlfile. Raises ContentError with every problem."""
    try:
        return shape.load(value)
    except Misshapen as error:
        raise ContentError(tuple(problems_of(error.messages, value, name))) from error


def problems_of(messages: Any, value: Any, file: str, key: str = "", line: int = 0) -> Iterator[Problem]:
    """Nested messages as problems, each at the line of its key in `value`."""
    line = value.line if isinstance(value, Located) else line
    if isinstance(messages, Mapping):
        for part, inner in messages.items():
            if part == WHOLE:
                yield from problems_of(inner, value, file, key, line)
            elif isinstance(part, int):
                yield from problems_of(inner, _child(value, part), file, f"{key}[{part}]", line)
            else:
                at = value.lines.get(part, line) if isinstance(value, Located) else line
                yield from problems_of(inner, _child(value, part), file, f"{key}.{part}" if key else part, at)
    else:
        yield from (Problem(file, line, key, str(message)) for message in messages)


def nested(faults: Iterable[tuple[tuple[str | int, ...], str]]) -> dict[str | int, Any]:
    """Messages under their paths of keys, in the nested form in which a Misshapen tells them."""
    told: dict[str | int, Any] = {}
    for path, message in faults:
        at = told
        for part in path:
            at = at.setdefault(part, {})
        at.setdefault(WHOLE, []).append(message)
    return told


def _child(value: Any, part: str | int) -> Any:
    try:
        return value[part]
    except (KeyError, IndexError, TypeError):
        return None


def shape_schema(shape: type[Shape]) -> dict[str, Any]:
    """The JSON Schema of a shape."""
    made: dict[str, Any] = {"type": "object", "additionalProperties": False, "properties": {}}
    for name, field in shape.fields.items():
        words = {"description": field.words} if field.words else {}
        made["properties"][field.data_key or name] = {**field.schema(), **words}
    required = [field.data_key or name for name, field in shape.fields.items() if field.required]
    return {**made, "required": required} if required else made


def written(value: Any) -> str:
    """A value as its author wrote it, for messages."""
    words = {True: "true", False: "false", None: "null"}
    if isinstance(value, bool) or value is None:
        return words[value]
    return f"“{value}”" if isinstance(value, str | int) else "giá trị này"
