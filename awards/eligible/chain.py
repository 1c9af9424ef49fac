"""The chains of awards that lead from one to the next, with what a candidate holds in which year and what comes next.

Which award leads to which is what the files of rules/awards say (`leads_to`); nothing of it is written here.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any

from msgspec import Struct

from awards.content.tree import everything_in
from awards.eligible.candidate import Reader
from awards.eligible.standing import Standing
from awards.model import Record
from awards.rulebook.award import AwardLaw, AwardType
from awards.rulebook.values import Unsure, literal

CHAINS: dict[AwardType, str] = {"title": "Danh hiệu thi đua", "commendation": "Hình thức khen thưởng"}


class Step(Struct, frozen=True, kw_only=True):
    """One award of a chain.

    `years` are those in which it is held; `perhaps` those of lines that may or may not be this award; `undated`
    counts the lines without a year. `needs` are the earlier awards of the nearest standard, any of each group, with
    how often. Without `is_known` nobody has said what is held. Steps of the same `depth` stand side by side: none of
    them leads to another.
    """

    standing: Standing
    is_known: bool
    depth: int
    years: tuple[int, ...]
    perhaps: tuple[int, ...]
    undated: int
    needs: tuple[tuple[tuple[str, ...], int], ...]

    @property
    def title(self) -> str:
        return self.standing.award.title

    @property
    def is_held(self) -> bool:
        return bool(self.years or self.undated)


class Chain(Struct, frozen=True, kw_only=True):
    """The awards of one type for one kind of candidate, those that come first first."""

    title: str
    steps: tuple[Step, ...]


def chains(
    record: Record, standings: tuple[Standing, ...], awards: Mapping[str, AwardLaw], *, on: dt.date, year: int
) -> tuple[Chain, ...]:
    """The chains for the candidate; an award that nobody can compute, that is not held and not needed is left out."""
    rows = Reader(awards).facts(record, year=year, on=on)["record.history"]
    depths = {each.award.id: _depth(each.award.id, awards) for each in standings}
    ordered = sorted(standings, key=lambda each: depths[each.award.id])
    steps = [(each.award.type, _step(each, depths[each.award.id], rows, awards)) for each in ordered]
    needed = {title for _, step in steps for titles, _ in step.needs for title in titles}
    told = [(of, step) for of, step in steps if step.is_held or step.standing.standards or step.title in needed]
    found = (Chain(title=CHAINS[kind], steps=tuple(step for of, step in told if of == kind)) for kind in CHAINS)
    return tuple(chain for chain in found if chain.steps)


def _depth(award: str, awards: Mapping[str, AwardLaw], seen: frozenset[str] = frozenset()) -> int:
    """How many awards come before this one, on the longest way."""
    if award in seen:
        return 0
    before = (each.id for each in awards.values() if award in each.leads_to)
    return max((_depth(each, awards, seen | {award}) + 1 for each in before), default=0)


def _step(
    standing: Standing, depth: int, known: Iterable[Mapping[str, Any]] | None, awards: Mapping[str, AwardLaw]
) -> Step:
    award, rows = standing.award.id, list(known or ())
    held = [row["year"] for row in rows if row["award"] == award]
    perhaps = [row["year"] for row in rows if isinstance(row["award"], Unsure) and award in row["award"]]
    return Step(
        standing=standing,
        is_known=known is not None,
        depth=depth,
        years=_years(held),
        perhaps=_years(set(perhaps) - set(held)),
        undated=held.count(None),
        needs=_needs(standing, awards),
    )


def _years(years: Iterable[int | None]) -> tuple[int, ...]:
    return tuple(sorted({year for year in years if year is not None}))


def _needs(standing: Standing, awards: Mapping[str, AwardLaw]) -> tuple[tuple[tuple[str, ...], int], ...]:
    """Awards that lead here and that the nearest standard asks for, with the most often that it asks."""
    best = standing.best
    before = {each.id: each.title for each in awards.values() if standing.award.id in each.leads_to}
    most: dict[tuple[str, ...], int] = {}
    for rows in _asked(best.standard.require if best else None):
        named = (rows.get("where") or {}).get("award", ())
        titles = tuple(before[each] for each in ([named] if isinstance(named, str) else named) if each in before)
        times = literal(rows.get("at_least", 1))
        if titles and isinstance(times, int):
            most[titles] = max(times, most.get(titles, 0))
    return tuple(most.items())


def _asked(written: Any) -> Iterator[Mapping[str, Any]]:
    """Every group of arguments that asks for lines of the award history."""
    groups = (each for each in everything_in(written) if isinstance(each, Mapping))
    return (group for group in groups if group.get("of") == "record.history")


def runs(years: Iterable[int]) -> tuple[tuple[int, int], ...]:
    """Years as unbroken runs, each with its first and last year."""
    ordered = sorted(set(years))
    grouped = (tuple(each for _, each in group) for _, group in groupby(enumerate(ordered), lambda at: at[1] - at[0]))
    return tuple((group[0], group[-1]) for group in grouped)


def years_words(years: Iterable[int]) -> str:
    """ "2019–2021, 2023"."""
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in runs(years))


def step_words(step: Step) -> str:
    """One award in a line: since when it is held, else that it is not."""
    held = [years_words(step.years)] if step.years else []
    held += [f"{step.undated} lần chưa ghi năm"] if step.undated else []
    held += [f"chưa rõ: {years_words(step.perhaps)}"] if step.perhaps else []
    none = "chưa có" if step.is_known else "chưa kê khai"
    needed = f" (cần {needs_words(step)})" if step.needs and not step.is_held else ""
    return f"{step.title}: {'; '.join(held) or none}{needed}"


def needs_words(step: Step) -> str:
    """Which earlier awards its standard asks for: "03 lần “Chiến sĩ thi đua cơ sở”"."""
    return ", ".join(
        f"{times:02d} lần {' hoặc '.join(f'“{title}”' for title in titles)}" for titles, times in step.needs
    )
