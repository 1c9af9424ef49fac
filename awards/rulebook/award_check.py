"""What is wrong with the awards' files beyond their keys: ids, names, dates, examples of the standards."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from awards.content.problem import Problem
from awards.content.tree import everything_in
from awards.rulebook.award import AwardLaw, AwardStandard
from awards.rulebook.messages import shown
from awards.rulebook.naming import OTHER, normal
from awards.rulebook.outcome import Outcome
from awards.rulebook.predicates import judge

_WORDS = {Outcome.MET: "đạt", Outcome.NOT_MET: "không đạt", Outcome.UNKNOWN: "chưa rõ"}


def award_problems(awards: Mapping[str, AwardLaw]) -> Iterator[Problem]:
    """Every problem of the awards, each beside all the others."""
    yield from _names(awards)
    for award in awards.values():
        file = f"rules/awards/{award.id}.yaml"
        for named in (*award.leads_to, *(each.of for each in award.quota if each.of)):
            if named not in awards:
                yield Problem(file, 0, named, "không có danh hiệu, hình thức này ở rules/awards")
        yield from standard_problems(file, award, awards)


def standard_problems(file: str, award: AwardLaw, awards: Mapping[str, AwardLaw]) -> Iterator[Problem]:
    """Every problem of the award's standards, which are written in this file."""
    for standard_id, times in Counter(each.id for each in award.standards if each.id).items():
        if times > 1:
            yield Problem(file, 0, standard_id, "mã tiêu chuẩn này được dùng hai lần trong tệp")
    for standard in award.standards:
        for message in _standard(award, standard, awards):
            yield Problem(file, standard.line, standard.id or standard.text[:40], message)


def _names(awards: Mapping[str, AwardLaw]) -> Iterator[Problem]:
    taken: dict[str, str] = {}
    for award in awards.values():
        for name in dict.fromkeys(normal(each) for each in (award.title, *award.names)):
            if name in taken:
                message = f"tên “{name}” cũng là tên của “{taken[name]}”"
                yield Problem(f"rules/awards/{award.id}.yaml", 0, "names", message)
            taken[name] = award.id


def _standard(award: AwardLaw, standard: AwardStandard, awards: Mapping[str, AwardLaw]) -> Iterator[str]:
    if standard.kind not in award.kinds:
        yield "loại đối tượng này không có ở khóa kinds"
    if standard.since and standard.until and standard.since >= standard.until:
        yield "ngày until phải sau ngày from"
    if standard.require is None:
        return
    if not standard.id:
        yield "tiêu chuẩn có require thì phải có mã (id)"
    for named in dict.fromkeys(_awards_in(standard.require)):
        if named not in awards and named != OTHER:
            yield f"không có danh hiệu, hình thức “{named}” ở rules/awards"
    yield from _examples(standard)


def _awards_in(written: Any) -> Iterator[str]:
    for group in everything_in(written):
        named = group.get("award") if isinstance(group, Mapping) else None
        yield from (each for each in (named if isinstance(named, list) else [named]) if isinstance(each, str))


def _examples(standard: AwardStandard) -> Iterator[str]:
    promised = {example.outcome for example in standard.examples}
    for outcome, word in _WORDS.items():
        if outcome not in promised:
            yield f"thiếu ví dụ có kết quả “{word}” ({outcome})"
    for example in standard.examples:
        verdict = judge(standard.require or {}, example.given, {})
        if verdict.outcome is not example.outcome:
            read = ", ".join(f"{name} = {_told(value)}" for name, value in verdict.read.items())
            told = f"hẹn “{_WORDS[example.outcome]}” nhưng kết quả là “{_WORDS.get(verdict.outcome, 'không áp dụng')}”"
            yield f"ví dụ “{example.name}” {told} ({read})"


def _told(value: Any) -> str:
    if isinstance(value, tuple) and value and isinstance(value[0], Mapping):
        return f"{len(value)} dòng"
    return shown(value)
