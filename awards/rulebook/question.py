"""Questions that a programme puts besides those of every dossier, page by page."""

from typing import Literal

from msgspec import Struct

from awards.citation import Basis
from awards.model import Kind


class Option(Struct, frozen=True, kw_only=True):
    value: str
    label: str


class Asked(Struct, frozen=True, kw_only=True):
    """One question; its answer lies at /answers/<id> of the dossier or of the nominee."""

    id: str
    label: str
    type: Literal["text", "number", "yesno", "date", "choice"]
    basis: Basis
    required: bool = False
    help: str = ""
    example: str = ""
    options: tuple[Option, ...] = ()


class QuestionPage(Struct, frozen=True, kw_only=True):
    """Questions asked together: of the dossier, or of each nominee of the kind and for one of the awards (all
    where none is named)."""

    id: str
    title: str
    each: Literal["dossier", "nominee"]
    questions: tuple[Asked, ...]
    help: str = ""
    kind: Kind | None = None
    awards: tuple[str, ...] = ()
