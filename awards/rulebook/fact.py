"""One fact that a rule may read: its type, and what it is in words."""

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct, field

FactType = Literal["text", "number", "date", "yesno", "share", "texts", "rows"]


class Fact(Struct, frozen=True):
    """`words` says what the fact is, to rule authors and reviewers. `at` is where it is entered.

    `at` is a JSON Pointer into dossier.json, or into the subject's own part when it starts with
    "."; `*` stands for any row, a blank parts several places. It is empty for a fact that nobody
    enters. `keys` are the keys of each row of a fact of type "rows".
    """

    type: FactType
    words: str
    at: str = ""
    keys: Mapping[str, "Fact"] = field(default_factory=dict)
