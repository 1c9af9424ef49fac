"""A programme as it stands on one day, from its file, the awards' files, and the default parameters."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from awards.citation import Basis
from awards.content.problem import ContentError, Problem
from awards.rulebook.parts import parts_read
from awards.rulebook.programme import (
    Award,
    Criterion,
    Deadline,
    DocumentSpec,
    Field,
    PaperSpec,
    Parameter,
    Programme,
    Quota,
    Recipient,
    Recurring,
    Role,
    Standard,
    Task,
)
from awards.rulebook.question import Asked, Option, QuestionPage
from awards.rulebook.validity import holds

Data = Mapping[str, Any]


def in_force(entries: Iterable[Data], on: dt.date) -> list[Data]:
    """The dated entries that hold on the day."""
    return [each for each in entries if holds(each["since"], each["until"], on)]


def default_parameters(entries: Iterable[Data]) -> dict[str, Parameter]:
    """Parameters by id, without their dates; of two with one id the later counts."""
    return {each["id"]: Parameter(**_without_dates(each)) for each in entries}


def _without_dates(entry: Data) -> dict[str, Any]:
    return {key: value for key, value in entry.items() if key not in ("since", "until")}


def _standard(entry: Data) -> Standard:
    kept = {key: entry[key] for key in ("kind", "text", "basis", "route")}
    return Standard(**kept, reads=frozenset(parts_read(entry["require"])))


def own_parameters(data: Data) -> dict[str, Parameter]:
    """Every parameter that the programme's file sets, whatever the day: what its own rules may name."""
    builder = _Builder(data, dt.date.min)
    return {each["id"]: builder.parameter(each, {}) for each in data["parameters"]}


def programme_on(data: Data, on: dt.date, awards: Mapping[str, Data], defaults: Mapping[str, Parameter]) -> Programme:
    """Every value that is in force on the day. Raises ContentError where one that is needed has none."""
    return _Builder(data, on).programme(awards, defaults)


class _Builder:
    def __init__(self, data: Data, on: dt.date) -> None:
        self.data, self.on = data, on
        self.source: Basis = data["source"]
        self.file = f"rules/programmes/{data['id']}.yaml"

    def programme(self, awards: Mapping[str, Data], defaults: Mapping[str, Parameter]) -> Programme:
        data = self.data
        calendar = in_force(data["calendar"], self.on)
        return Programme(
            id=data["id"],
            title=data["title"],
            movement=data["movement"],
            issuer=data["issuer"],
            source=self.source,
            first_year=data["period"]["first"],
            last_year=data["period"]["last"],
            year_kind=data["period"]["kind"],
            awards=tuple(self._award(each, awards[each["id"]]) for each in in_force(data["awards"], self.on)),
            fields=tuple(Field(**self._cited(each)) for each in in_force(data["fields_"], self.on)),
            roles=tuple(Role(**self._cited(each)) for each in in_force(data["roles"], self.on)),
            criteria=self._criteria(),
            **self._dossier(),
            calendar=tuple(self._deadline(each) for each in calendar if not each["when"]),
            recurring=tuple(self._recurring(each) for each in calendar if each["when"]),
            papers=tuple(PaperSpec(**self._cited(each)) for each in in_force(data["papers"], self.on)),
            tasks=tuple(Task(**self._cited(each)) for each in in_force(data["tasks"], self.on)),
            has_model=bool(data["fields_"]) if data["model"] is None else data["model"],
            quota=self._quota(),
            parameters=self._parameters(defaults),
            grounds=tuple(each["text"] for each in in_force(data["grounds"], self.on)),
            defaults=data["defaults"],
            questions=tuple(self._page(each) for each in in_force(data["questions"], self.on)),
            route=data["route"],
            school_year_from=data["school_year_from"],
            movement_from=data["movement_from"],
        )

    def basis(self, clause: Data) -> Basis:
        """A clause's citation, completed from the programme's own source."""
        verified = clause.get("verified") or self.source.verified
        return Basis(clause.get("instrument") or self.source.instrument, clause["clause"], verified, clause["note"])

    def _cited(self, entry: Data) -> dict[str, Any]:
        return {**_without_dates(entry), "basis": self.basis(entry["basis"])}

    def _one(self, key: str, group: Data) -> Data:
        found = in_force(group[key], self.on)
        if len(found) != 1:
            told = "không có giá trị nào" if not found else "có nhiều giá trị cùng"
            message = f"{told} có hiệu lực vào ngày {self.on.isoformat()}; hãy sửa các khóa from, until"
            raise ContentError((Problem(self.file, 0, f"dossier.{key}", message),))
        return found[0]

    def _dossier(self) -> dict[str, Any]:
        """The parts of the award dossier; nothing where the plan asks for none."""
        dossier = self.data["dossier"]
        if dossier is None:
            return {"copies": 0, "copies_basis": self.source, "originals_only": False, "documents": ()}
        copies, originals = self._one("copies", dossier), self._one("originals_only", dossier)
        return {
            "copies": copies["value"],
            "copies_basis": self.basis(copies["basis"]),
            "originals_only": originals["value"],
            "originals_basis": self.basis(originals["basis"]),
            "documents": tuple(self._document(each) for each in in_force(dossier["documents"], self.on)),
        }

    def _award(self, offered: Data, award: Data) -> Award:
        decided = in_force(award["decided_by"], self.on)
        named = offered["standards"] or award["standards"]
        standards = [each for each in in_force(named, self.on) if not each.get("off") and self._takes(each)]
        return Award(
            id=award["id"],
            title=offered.get("title") or award["title"],
            decided_by=offered["decided_by"] or (decided[0]["value"] if decided else ""),
            kinds=award["kinds"],
            basis=self.basis(offered["basis"]),
            standards=tuple(map(_standard, standards)),
            type=award["type"],
        )

    def _takes(self, standard: Data) -> bool:
        """Whether the programme's loại hình, where it has only one, is that of the standard."""
        return self.data["route"] is None or standard["route"] in (None, self.data["route"])

    def _page(self, entry: Data) -> QuestionPage:
        asked = (self._cited(each) for each in in_force(entry["questions"], self.on))
        questions = tuple(Asked(**{**each, "options": tuple(Option(**o) for o in each["options"])}) for each in asked)
        return QuestionPage(**{**_without_dates(entry), "questions": questions})

    def _criteria(self) -> tuple[Criterion, ...]:
        return tuple(
            Criterion(kind=kind, **self._cited(each))
            for kind in ("collective", "individual")
            for each in in_force(self.data["criteria"][kind], self.on)
        )

    def _document(self, entry: Data) -> DocumentSpec:
        kept = self._cited(entry)
        return DocumentSpec(per_nominee=kept.pop("per") == "nominee", forms=kept.pop("form"), **kept)

    def _deadline(self, entry: Data) -> Deadline:
        before, named = entry["before"], entry["day"]
        day, month = before or named
        return Deadline(
            day=day, month=month, inclusive=before is None, next_year=entry["next_year"], **self._due(entry)
        )

    def _recurring(self, entry: Data) -> Recurring:
        return Recurring(when=entry["when"], **self._due(entry))

    def _due(self, entry: Data) -> dict[str, Any]:
        """What a row of the calendar says, whether or not it has a date."""
        kept = self._cited(entry)
        named = kept["recipient"]
        ended = Recipient(**named) if named else None
        return {"recipient": ended, **{key: kept[key] for key in ("id", "title", "to", "basis")}}

    def _quota(self) -> Quota | None:
        found = in_force(self.data["quota"], self.on)
        return Quota(**self._cited(found[0])) if found else None

    def _parameters(self, defaults: Mapping[str, Parameter]) -> dict[str, Parameter]:
        own = in_force(self.data["parameters"], self.on)
        return {**defaults, **{each["id"]: self.parameter(each, defaults) for each in own}}

    def parameter(self, entry: Data, defaults: Mapping[str, Parameter]) -> Parameter:
        default = defaults.get(entry["id"])
        return Parameter(**{"title": default.title if default else entry["id"], **self._cited(entry)})
