"""Every file below rules/ is read, tied to the others, and its rules are tried on their examples."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from itertools import pairwise
from pathlib import PurePosixPath
from typing import Any

from awards.citation import Basis
from awards.content.declared import declared_at
from awards.content.folders import Content
from awards.content.placing import placed
from awards.content.problem import ContentError, Problem
from awards.content.tree import everything_in
from awards.model import Dossier
from awards.rulebook import grammar
from awards.rulebook.award import AwardLaw
from awards.rulebook.award_check import award_problems, standard_problems
from awards.rulebook.examples import run_examples
from awards.rulebook.generation import GENERATIONS
from awards.rulebook.load import REGISTER, Rulebook, load
from awards.rulebook.messages import PARAMETER, placeholders
from awards.rulebook.programme import Parameter
from awards.rulebook.programme_file import own_parameters
from awards.rulebook.questions import vocabulary
from awards.rulebook.rule import Rule
from awards.rulebook.vocabulary import FACTS, Fact

Vocabulary = Mapping[str, Mapping[str, Fact]]


def check_content(content: Content) -> tuple[Problem, ...]:
    """Every problem of rules/: files that cannot be read, loose ends, examples that fail."""
    rulebook = load(content)
    unreadable = [problem for read in _readers(rulebook) for problem in _problems_of(read)]
    return tuple(dict.fromkeys(placed(content, each) for each in unreadable or _loose_ends(rulebook)))


def _readers(rulebook: Rulebook) -> Iterator[Callable[[], Any]]:
    yield lambda: rulebook.instruments
    yield lambda: rulebook.generations
    for name, _ in rulebook.content.files("rules/common", ".yaml"):
        yield partial(rulebook.common_file, name)
    for name, _ in rulebook.content.files("rules/awards", ".yaml"):
        yield partial(rulebook.award_data, PurePosixPath(name).stem, f"rules/awards/{name}")
    for name, _ in rulebook.content.files("rules/regulations", ".yaml"):
        yield partial(rulebook.regulation_data, PurePosixPath(name).stem, f"rules/regulations/{name}")
    for programme_id in rulebook.programme_ids:
        yield partial(rulebook.programme_data, programme_id)


def _problems_of(read: Callable[[], Any]) -> tuple[Problem, ...]:
    try:
        read()
    except ContentError as error:
        return error.problems
    return ()


def _loose_ends(rulebook: Rulebook) -> Iterator[Problem]:
    rules, defaults = rulebook.common
    yield from _register(rulebook)
    for award_id, file in _award_files(rulebook):
        yield from _citations(rulebook, file, rulebook.award_data(award_id, file))
    yield from award_problems(rulebook.awards)
    yield from _citations(rulebook, "rules/common", [parameter.basis for parameter in defaults.values()])
    for programme_id in rulebook.programme_ids:
        yield from _programme(rulebook, programme_id)
    yield from _rules(rulebook, rules, rules, defaults)
    for programme_id in rulebook.programme_ids:
        data = rulebook.programme_data(programme_id)
        known = {**own_parameters(data), **defaults}
        yield from _rules(rulebook, data["rules"], (*rules, *data["rules"]), known, vocabulary(data))


def _loose(file: str, key: str, message: str) -> Problem:
    """A problem whose line is looked up when all are known."""
    return Problem(file, 0, key, message)


def _register(rulebook: Rulebook) -> Iterator[Problem]:
    for instrument in rulebook.instruments.values():
        for later in (*instrument.replaced_by, *instrument.amended_by):
            if later not in rulebook.instruments:
                kind = "thay thế" if later in instrument.replaced_by else "sửa đổi"
                yield _loose(REGISTER, instrument.id, f"văn bản {kind} {later} chưa có trong sổ văn bản")
        if instrument.since and instrument.until and instrument.since >= instrument.until:
            yield _loose(REGISTER, instrument.id, "ngày until phải sau ngày from")
    for generation in rulebook.generations:
        for number in (*generation.laws, generation.decree):
            if number not in rulebook.instruments:
                yield _loose(GENERATIONS, generation.id, f"văn bản “{number}” chưa có trong {REGISTER}")


def _award_files(rulebook: Rulebook) -> Iterator[tuple[str, str]]:
    for name, _ in rulebook.content.files("rules/awards", ".yaml"):
        yield PurePosixPath(name).stem, f"rules/awards/{name}"


def _citations(rulebook: Rulebook, file: str, value: Any) -> Iterator[Problem]:
    for number in dict.fromkeys(_instruments_in(value)):
        if number not in rulebook.instruments:
            yield _loose(file, "basis", f"văn bản “{number}” chưa có trong {REGISTER}")


def _instruments_in(value: Any) -> Iterator[str]:
    for each in everything_in(value):
        if isinstance(each, Basis):
            yield each.instrument
        elif isinstance(each, Mapping) and isinstance(each.get("instrument"), str):
            yield each["instrument"]


def _programme(rulebook: Rulebook, programme_id: str) -> Iterator[Problem]:
    file, data = f"rules/programmes/{programme_id}.yaml", rulebook.programme_data(programme_id)
    yield from _citations(rulebook, file, data)
    roles = {each["id"] for each in data["roles"]}
    for own in _own_standards(rulebook, programme_id):
        yield from standard_problems(file, own, rulebook.awards)
    for criterion in data["criteria"]["individual"]:
        if criterion["role"] is not None and criterion["role"] not in roles:
            yield _loose(file, criterion["id"], f"không có vai trò “{criterion['role']}” ở khóa roles")
    yield from _documents(rulebook.content, file, data)
    yield from _proposed(file, data["defaults"])
    dated = {each["id"] for each in data["calendar"]}
    for paper in data["papers"]:
        if paper["deadline"] is not None and paper["deadline"] not in dated:
            yield _loose(file, paper["id"], f"khóa calendar không có dòng “{paper['deadline']}”")
        yield from _forms(rulebook.content, file, paper["id"], [paper["form"]])
    _, defaults = rulebook.common
    for parameter in data["parameters"]:
        yield from _parameter(file, parameter, defaults.get(parameter["id"]))
    for day in sorted(_days(data)):
        yield from _problems_of(partial(rulebook.in_force, programme_id, day))
        if repeated := _repeated(rulebook, programme_id, day):
            yield _loose(file, repeated, f"mã này được dùng hai lần vào ngày {day.isoformat()}")


def _documents(content: Content, file: str, data: Mapping[str, Any]) -> Iterator[Problem]:
    """The form of a paper exists; one that is only for some awards names awards that the programme gives."""
    offered = {each["id"] for each in data["awards"]}
    for document in (data["dossier"] or {"documents": ()})["documents"]:
        yield from _forms(content, file, document["id"], document["form"].values())
        for award in document["awards"]:
            if award not in offered:
                yield _loose(file, document["id"], f"không có danh hiệu, hình thức “{award}” ở khóa awards")


def _proposed(file: str, defaults: Iterable[str]) -> Iterator[Problem]:
    """A value is proposed for a place that a dossier has."""
    for place in defaults:
        if declared_at(Dossier, place) is None:
            yield _loose(file, place, "không có chỗ này trong hồ sơ")


def _forms(content: Content, file: str, asking: str, forms: Iterable[str]) -> Iterator[Problem]:
    for form in forms:
        if content.file(f"forms/{form}.yaml") is None:
            yield _loose(file, asking, f"không có tệp forms/{form}.yaml")


def _own_standards(rulebook: Rulebook, programme_id: str) -> Iterator[AwardLaw]:
    """The awards for which the programme writes standards of its own."""
    for offered in rulebook.programme_data(programme_id)["awards"]:
        is_own = offered["standards"] and not offered["leaves_out"]
        if is_own and offered["id"] in rulebook.awards:
            yield rulebook.award_law(programme_id, offered["id"])


def _parameter(file: str, own: Mapping[str, Any], default: Parameter | None) -> Iterator[Problem]:
    if default is None:
        if "title" not in own:
            yield _loose(file, own["id"], "tham số này chưa có mức mặc định, hãy ghi thêm title")
    elif grammar.type_of(own["value"]) != grammar.type_of(default.value):
        yield _loose(file, own["id"], "giá trị khác kiểu với mức mặc định ở rules/common")


def _days(data: Mapping[str, Any]) -> set[dt.date]:
    """The days on which something in the programme begins or ends, and the first of its period."""
    period = data["period"]
    return {dt.date(period["first"], 1, 1), dt.date(period["last"], 12, 31), *_boundaries(data)}


def _boundaries(value: Any) -> Iterator[dt.date]:
    for each in everything_in(value):
        if isinstance(each, Mapping):
            yield from (each[key] for key in ("since", "until") if isinstance(each.get(key), dt.date))


def _repeated(rulebook: Rulebook, programme_id: str, day: dt.date) -> str:
    try:
        programme = rulebook.in_force(programme_id, day).programme
    except ContentError:
        return ""
    rows = (*programme.calendar, *programme.recurring)
    parts: tuple[tuple[Any, ...], ...] = (
        programme.awards,
        programme.fields,
        programme.roles,
        programme.criteria,
        programme.documents,
        programme.papers,
        programme.tasks,
        rows,
    )
    for group in parts:
        ids: list[str] = [each.id for each in group]
        if repeated := [each for each in ids if ids.count(each) > 1]:
            return repeated[0]
    return ""


def _rules(
    rulebook: Rulebook,
    rules: tuple[Rule, ...],
    beside: tuple[Rule, ...],
    parameters: Mapping[str, Parameter],
    facts: Vocabulary = FACTS,
) -> Iterator[Problem]:
    """What is wrong with these rules, which are in force together with those `beside` them."""
    codes = {rule.code for rule in beside}
    for rule in rules:
        for basis in rule.basis:
            if basis.instrument not in rulebook.instruments:
                yield _of(rule, f"văn bản “{basis.instrument}” chưa có trong {REGISTER}")
        for code in rule.after:
            if code not in codes or code == rule.code:
                yield _of(rule, f"khóa after nêu “{code}”, không phải mã của một quy tắc khác")
        misused = [*_misused_parameters(rule, parameters, facts)]
        yield from misused or run_examples(rule, parameters)
    yield from _overlaps(beside)


def _of(rule: Rule, message: str) -> Problem:
    return Problem(rule.source_file, rule.line, rule.code, message)


def _misused_parameters(rule: Rule, parameters: Mapping[str, Parameter], facts: Vocabulary) -> Iterator[Problem]:
    known = grammar.Known(facts[rule.each], parameters)
    for predicate in filter(None, (rule.require, rule.applies)):
        for _, message in grammar.faults(predicate, known):
            yield _of(rule, message)
    named = [name for text in (rule.message, rule.unknown, rule.fix) for name in placeholders(text)]
    for name in named:
        if name.startswith(PARAMETER) and name.removeprefix(PARAMETER) not in parameters:
            yield _of(rule, f"tham số “{name.removeprefix(PARAMETER)}” chưa có mức mặc định ở rules/common")


def _overlaps(rules: Iterable[Rule]) -> Iterator[Problem]:
    """One code may return with other dates, but only one version holds on any day."""
    by_code: dict[str, list[Rule]] = defaultdict(list)
    for rule in rules:
        if not rule.off:
            by_code[rule.code].append(rule)
    for versions in by_code.values():
        versions.sort(key=lambda rule: rule.since or dt.date.min)
        for earlier, later in pairwise(versions):
            if earlier.until is None or earlier.until > (later.since or dt.date.min):
                yield _of(later, f"mã này đã dùng ở {earlier.source_file}:{earlier.line} trong cùng thời gian")
