"""What one run of the checks looks at: the dossier, the law on its selection date, the forms, today."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from msgspec import Struct, structs

from awards.check.nominee_forms import asked_of
from awards.citation import Basis
from awards.formbook.form import Form, Section
from awards.formbook.load import Formbook
from awards.model import Dossier, Nominee
from awards.rulebook.load import InForce
from awards.rulebook.programme import DocumentSpec, Programme

Sources = Mapping[str, Basis]
"""Fact name -> the clause that asks for it."""


class Case(Struct, frozen=True):
    """`data` is the dossier as dossier.json holds it: what the forms' pointers lead into."""

    dossier: Dossier
    data: Mapping[str, Any]
    in_force: InForce
    formbook: Formbook
    today: dt.date
    printable: frozenset[str]
    """The characters that the printed faces have."""
    _sections: dict[Any, tuple[tuple[Form, Section], ...]] = {}

    def __post_init__(self) -> None:
        structs.force_setattr(self, "_sections", {})  # another case, also one made from this, may ask for others

    @property
    def programme(self) -> Programme:
        return self.in_force.programme

    def asked_of(self, nominee: Nominee) -> tuple[tuple[Form, Section], ...]:
        """The sections that a nominee is asked: those of any other of its kind, roles, award and route."""
        sort = (nominee.kind, nominee.roles, nominee.award, nominee.route)
        if sort not in self._sections:
            self._sections[sort] = tuple(asked_of(self.formbook, self.programme, nominee))
        return self._sections[sort]

    def document(self, document_id: str) -> DocumentSpec | None:
        return next((spec for spec in self.programme.documents if spec.id == document_id), None)

    def parameter(self, parameter_id: str) -> Any:
        """The programme's value, or None where neither it nor the defaults set one."""
        found = self.programme.parameters.get(parameter_id)
        return found.value if found else None


def known(text: str) -> str | None:
    """Text as a fact: what is not written is not known, and runs of blanks count once."""
    return " ".join(text.split()) or None


def same_person(name: str) -> str:
    """The key under which two writings are the same name: blanks and capitals do not count."""
    return " ".join(name.split()).casefold()


def listed(names: Iterable[str]) -> str:
    """Names in one sentence: "An, Bình và Chi"."""
    items = list(names)
    return " và ".join((", ".join(items[:-1]), items[-1])) if len(items) > 1 else "".join(items)


def occurrences(keys: Iterable[object]) -> list[int]:
    """For each key, the how-manieth time it turns up: a, b, a -> 1, 1, 2."""
    seen: dict[object, int] = {}
    counted: list[int] = []
    for key in keys:
        seen[key] = seen.get(key, 0) + 1
        counted.append(seen[key])
    return counted
