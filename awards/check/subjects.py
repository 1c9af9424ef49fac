"""Everything that rules are asked about: the dossier, its people, nominees, criteria, answers, papers."""

from collections.abc import Iterator

from awards.check import (
    asked,
    awarding,
    ballots,
    completeness,
    consistency,
    council,
    criteria,
    dates,
    exclusions,
    history,
    law,
    lawday,
    texts,
)
from awards.check.case import Case, Sources
from awards.check.wanted import Wanted
from awards.rulebook.rule import Facts, Subject


def gather(case: Case) -> Iterator[Subject]:
    """Every subject of the dossier, each with all facts of its scope."""
    shared = (
        council.facts(case)
        | ballots.facts(case)
        | dates.facts(case)
        | consistency.facts(case)
        | lawday.facts(case)
        | asked.facts(case)
    )
    yield Subject(each="programme", at="", facts=shared)
    yield from completeness.unit_answers(case, shared)
    yield from completeness.paper_answers(case, shared)
    if case.programme.asks_dossier:
        yield from _award_dossier(case, shared)


def _award_dossier(case: Case, shared: Facts) -> Iterator[Subject]:
    """What only an award dossier has: the council, the proposal, the nominees and their papers."""
    yield Subject(each="dossier", at="", facts=shared)
    yield from (Subject(each=each.each, at=each.at, facts={**shared, **each.facts}) for each in council.people(case))
    yield from completeness.dossier_answers(case, shared)
    yield lawday.subject(case, shared)
    yield from law.documents(case, shared)
    nominees: list[Facts] = []
    past, wanted = asked.past(case), Wanted(case.in_force.rules)
    for index, (nominee, occurrence) in enumerate(zip(case.dossier.nominees, consistency.repeats(case), strict=True)):
        place = f"/nominees/{index}"
        award, award_sources = awarding.nominee_facts(case, nominee, shared)
        facts = {
            **shared,
            "nominee.occurrence": occurrence,
            **consistency.nominee_facts(case, nominee),
            **ballots.nominee_facts(case, nominee, dict(shared)),
            **history.nominee_facts(case, nominee),
            **exclusions.nominee_facts(case, nominee),
            **asked.nominee_facts(case, nominee, past),
            **award,
        }
        nominees.append(wanted.of("pair", facts))
        yield Subject(each="nominee", at=place, facts=facts, nominee=nominee.id, sources=award_sources)
        yield from history.subjects(case, place, nominee, wanted.of("record", facts))
        yield from criteria.subjects(case, place, nominee, wanted.of("criterion", facts))
        yield from completeness.nominee_answers(case, place, nominee, wanted.of("answer", facts))
    yield from texts.subjects(case, nominees)


def sources(case: Case) -> Sources:
    """The programme's clauses behind facts of every scope."""
    return {**ballots.sources(case), **dates.sources(case), **consistency.sources(case)}
