"""The rulebook: reads from rules/ only what is asked for, and selects what is in force on a day."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from awards.citation import Basis
from awards.content import shape
from awards.content.folders import Content
from awards.content.problem import ContentError, Problem
from awards.content.shape import Group, Rows, Shape
from awards.rulebook import regulation
from awards.rulebook.amended import amended
from awards.rulebook.award import AwardLaw, award_law
from awards.rulebook.award_shapes import AwardShape, StandardShape
from awards.rulebook.generation import Generation, generation_on, read_generations
from awards.rulebook.instrument import Instrument, unread_amendments
from awards.rulebook.programme import Parameter, Programme
from awards.rulebook.programme_file import default_parameters, in_force, programme_on
from awards.rulebook.questions import QuestionPageShape, vocabulary
from awards.rulebook.regulation import RegulationShape
from awards.rulebook.rule import Rule
from awards.rulebook.rule_shapes import CommonShape, rules_shape
from awards.rulebook.shapes import ID, ProgrammeShape, RegisterShape

EDITION = "2026.11"
REGISTER = "rules/instruments.yaml"
_COMMON = "rules/common"
Data = Mapping[str, Any]


class UnknownProgramme(Exception):
    """No file describes this programme; `known` are the ids that may be asked for."""

    def __init__(self, programme_id: str, known: tuple[str, ...]) -> None:
        listed = ", ".join(known) or "chưa có chương trình nào"
        super().__init__(f"không có chương trình “{programme_id}”; các chương trình hiện có: {listed}")
        self.programme_id = programme_id
        self.known = known


class InForce(Struct, frozen=True, kw_only=True):
    """The law of one programme on one day: what a dossier is checked with and printed from."""

    version: str
    on: dt.date
    programme: Programme
    instruments: Mapping[str, Instrument]
    rules: tuple[Rule, ...]
    off: tuple[Rule, ...] = ()
    """Rules of this day that are switched off: told to readers of the rules, never applied."""
    generations: tuple[Generation, ...] = ()
    source: "Rulebook | None" = None
    """The rulebook that this was taken from: the awards' standards are read there when a nominee needs them."""

    @property
    def generation(self) -> Generation | None:
        """The generation of the law on this day; None before the first one."""
        return generation_on(self.generations, self.on)


@dataclass(frozen=True)
class Rulebook:
    """rules/ with its overlays; files are read at their first use. Faults raise ContentError."""

    content: Content

    @cached_property
    def version(self) -> str:
        """The edition, and a hash of every content file: the same version, the same findings."""
        return f"{EDITION}+{self.content.version}"

    @cached_property
    def instruments(self) -> Mapping[str, Instrument]:
        """The register of instruments, by number; an overlay's register adds to it, or replaces by number."""
        paths = [path for root in self.content.roots if (path := root / REGISTER).is_file()]
        if not paths:
            raise ContentError((Problem(REGISTER, 0, "", "không có tệp này"),))
        registers = [shape.load_file(RegisterShape(), path, REGISTER)["instruments"] for path in paths]
        return {each.id: each for register in registers for each in register}

    @cached_property
    def generations(self) -> tuple[Generation, ...]:
        """The generations of the award law, the earliest first; an overlay's file replaces this one."""
        return read_generations(self.content)

    @cached_property
    def programme_ids(self) -> tuple[str, ...]:
        return tuple(PurePosixPath(name).stem for name, _ in self.content.files("rules/programmes", ".yaml"))

    @property
    def common(self) -> tuple[tuple[Rule, ...], Mapping[str, Parameter]]:
        """The rules of every dossier and the default parameters, of every day.

        An overlay's replace those of the same code or id.
        """
        rules, parameters = self._common
        return rules, default_parameters(parameters)

    @cached_property
    def _common(self) -> tuple[tuple[Rule, ...], tuple[Data, ...]]:
        files = [(self._layer(path), self.common_file(name)) for name, path in self.content.files(_COMMON, ".yaml")]
        files.sort(key=lambda each: each[0])
        top = {rule.code: layer for layer, found in files for rule in found["rules"]}
        top_parameter = {each["id"]: layer for layer, found in files for each in found["parameters"]}
        rules = (rule for layer, found in files for rule in found["rules"] if top[rule.code] == layer)
        parameters = (e for layer, found in files for e in found["parameters"] if top_parameter[e["id"]] == layer)
        return tuple(rules), tuple(parameters)

    def _layer(self, path: Path) -> int:
        """How far up the overlays a file is."""
        return max(index for index, root in enumerate(self.content.roots) if path.is_relative_to(root))

    def common_file(self, name: str) -> Data:
        """One file below rules/common."""
        file = f"rules/common/{name}"
        if file not in self._opened:
            found = self._file(CommonShape(), file)
            rules = tuple(replace(rule, source_file=file) for rule in found["rules"])
            self._opened[file] = {**found, "rules": rules}
        opened: Data = self._opened[file]
        return opened

    @cached_property
    def _opened(self) -> dict[str, Any]:
        return {}

    def programme_data(self, programme_id: str) -> Data:
        """The programme's file with its rules, before a day is chosen. Raises UnknownProgramme."""
        name = f"rules/programmes/{programme_id}.yaml"
        if name not in self._opened:
            if not ID.fullmatch(programme_id) or self.content.file(name) is None:
                raise UnknownProgramme(programme_id, self.programme_ids)
            self._opened[name] = self._programme(self._named(ProgrammeShape(), name, programme_id), name)
        found: Data = self._opened[name]
        return found

    def _programme(self, data: Data, name: str) -> Data:
        """The file with its questions, its own standards and its rules read, and what its regulation adds."""
        own = {
            **data,
            "questions": _read(QuestionPageShape, data["questions"], name, "questions"),
            "awards": tuple({**each, "standards": self._standards(each, name)} for each in data["awards"]),
            "cites": (),
        }
        found = regulation.under(own, self.regulation_data(data["regulation"], name)) if data["regulation"] else own
        rules = self._own_rules(data["rules"], name, found)
        if data["regulation"]:
            file = f"rules/regulations/{data['regulation']}.yaml"
            shared = self.regulation_data(data["regulation"], name)["rules"]
            codes = {rule.code for rule in rules}
            rules = (*(rule for rule in self._own_rules(shared, file, found) if rule.code not in codes), *rules)
        return {**found, "rules": rules}

    def _standards(self, offered: Data, name: str) -> tuple[Data, ...]:
        """The standards that the programme sets itself, or those of the award's file without what it leaves out."""
        left = offered["leaves_out"]
        if not left:
            return _read(StandardShape, offered["standards"], name, "awards")
        standards = self.award_data(offered["id"], name)["standards"]
        if unknown := set(left) - {each["id"] for each in standards}:
            message = f"“{offered['id']}” không có tiêu chuẩn {', '.join(sorted(unknown))}"
            raise ContentError((Problem(name, 0, "awards.leaves_out", message),))
        return tuple(each for each in standards if each["id"] not in left)

    def _own_rules(self, written: Any, name: str, data: Data) -> tuple[Rule, ...]:
        rules = shape.load(rules_shape(vocabulary(data)), {"rules": written or []}, name)["rules"]
        return tuple(replace(rule, source_file=name) for rule in rules)

    def regulation_data(self, regulation_id: str, file: str) -> Data:
        """A regulation's file, its rules as they are written; `file` is the one that names it."""
        name = f"rules/regulations/{regulation_id}.yaml"
        if name not in self._opened:
            if self.content.file(name) is None:
                raise ContentError((Problem(file, 0, "regulation", f"không có tệp {name}"),))
            data = self._named(RegulationShape(), name, regulation_id)
            self._opened[name] = {**data, "questions": _read(QuestionPageShape, data["questions"], name, "questions")}
        found: Data = self._opened[name]
        return found

    def under(self, programme_id: str) -> "Rulebook":
        """The rulebook as the programme has it: with its own standards in place of those of the awards' files."""
        offered = self.programme_data(programme_id)["awards"]
        own = {each["id"]: each["standards"] for each in offered if each["standards"]}
        if not own:
            return self
        key = f"under {programme_id}"
        if key not in self._opened:
            made = Rulebook(self.content)
            file = f"rules/programmes/{programme_id}.yaml"
            changed = {each: {**self.award_data(each, file), "standards": own[each]} for each in own}
            made.__dict__["awards"] = {**self.awards, **{each: award_law(data) for each, data in changed.items()}}
            self._opened[key] = made
        found: Rulebook = self._opened[key]
        return found

    def award_law(self, programme_id: str, award_id: str) -> AwardLaw:
        """The award as the programme gives it."""
        book = self.under(programme_id)
        if book is not self and award_id in book.awards:
            return book.awards[award_id]
        key = f"law {award_id}"
        if key not in self._opened:
            self._opened[key] = award_law(self.award_data(award_id, f"rules/programmes/{programme_id}.yaml"))
        found: AwardLaw = self._opened[key]
        return found

    def award_data(self, award_id: str, file: str) -> Data:
        """The award's file; `file` is the one that names it."""
        name = f"rules/awards/{award_id}.yaml"
        if name not in self._opened:
            if self.content.file(name) is None:
                raise ContentError((Problem(file, 0, "awards", f"không có tệp {name}"),))
            self._opened[name] = self._named(AwardShape(), name, award_id)
        found: Data = self._opened[name]
        return found

    @cached_property
    def awards(self) -> Mapping[str, AwardLaw]:
        """Every award that rules/ knows, by id, over all its years. Raises ContentError."""
        ids = [PurePosixPath(name).stem for name, _ in self.content.files("rules/awards", ".yaml")]
        return {each: award_law(self.award_data(each, f"rules/awards/{each}.yaml")) for each in ids}

    def common_rules_on(self, on: dt.date) -> tuple[Rule, ...]:
        """The rules of every dossier and candidate that hold on the day and are not switched off."""
        return tuple(rule for rule in self._common[0] if rule.holds_on(on) and not rule.off)

    def in_force(self, programme_id: str, on: dt.date) -> InForce:
        """What holds for the programme on the day. Raises UnknownProgramme, ContentError."""
        data = self.programme_data(programme_id)
        rules, parameters = self._common
        defaults = default_parameters(in_force(parameters, on))
        file = f"rules/programmes/{programme_id}.yaml"
        awards = {each["id"]: self.award_data(each["id"], file) for each in data["awards"]}
        holding = tuple(rule for rule in (*rules, *data["rules"]) if rule.holds_on(on))
        unread = unread_amendments(self.instruments, on)
        programme = amended(programme_on(data, on, awards, defaults), unread)
        applied = (_citing(rule, data["cites"]) for rule in holding if not rule.off)
        return InForce(
            version=self.version,
            on=on,
            programme=replace(programme, unread=unread),
            instruments=self.instruments,
            rules=tuple(replace(rule, basis=amended(rule.basis, unread)) if unread else rule for rule in applied),
            off=tuple(rule for rule in holding if rule.off),
            generations=self.generations,
            source=self,
        )

    def _named(self, form: Shape, name: str, wanted: str) -> Data:
        """A file whose id has to be its own name, so that it is found without reading the others."""
        data: Data = self._file(form, name)
        if data["id"] != wanted:
            raise ContentError((Problem(name, 0, "id", f"mã phải trùng với tên tệp: “{wanted}”"),))
        return data

    def _file(self, form: Shape, name: str) -> Any:
        path = self.content.file(name)
        if path is None:
            raise ContentError((Problem(name, 0, "", "không có tệp này"),))
        return shape.load_file(form, path, name)


def _read(form: type[Shape], written: Any, name: str, key: str) -> tuple[Any, ...]:
    """Rows of a file that are read when the rest of it is known."""
    rows: tuple[Any, ...] = shape.load(_rows_of(form, key), {key: written or []}, name)[key]
    return rows


def _rows_of(form: type[Shape], key: str) -> Shape:
    made: Shape = type("RowsShape", (Shape,), {key: Rows(Group(form))})()
    return made


def _citing(rule: Rule, cites: tuple[tuple[str, Basis], ...]) -> Rule:
    """The rule with the clauses of the programme's regulation before its own."""
    own = tuple(basis for code, basis in cites if code == rule.code)
    return replace(rule, basis=(*own, *rule.basis)) if own else rule


def load(content: Content) -> Rulebook:
    """The rulebook of this content. Nothing is read yet."""
    return Rulebook(content)
