"""The places that files of the content may point to, as the model declares them."""

from collections.abc import Mapping
from typing import Any, get_args, get_origin, get_type_hints

from msgspec import StructMeta


def declared_at(model: Any, pointer: str) -> Any:
    """The declared type at a pointer below a record of the model; None where there is none."""
    hint = model
    for part in pointer.split("/")[1:]:
        if get_origin(hint) is not None and issubclass(get_origin(hint), Mapping):
            hint = get_args(hint)[1]
        elif isinstance(hint, StructMeta):
            names = dict(zip(hint.__struct_encode_fields__, hint.__struct_fields__, strict=True))
            hint = get_type_hints(hint).get(names.get(part, ""))
        else:
            return None
        hint = _known(hint)
    return hint


def _known(hint: Any) -> Any:
    """A type without its "or not known"."""
    parts = [part for part in get_args(hint) if part is not type(None)]
    return parts[0] if type(None) in get_args(hint) and len(parts) == 1 else hint
