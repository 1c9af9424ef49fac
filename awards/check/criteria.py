"""The programme's criteria: attested one by one, with evidence that can be checked."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from awards.check import wording
from awards.check.case import Case, Sources, known
from awards.citation import Basis
from awards.model import Attestation, Nominee
from awards.rulebook.rule import Facts, Subject


def subjects(case: Case, place: str, nominee: Nominee, facts: Facts) -> Iterator[Subject]:
    """One subject for each criterion that this nominee answers for, by kind and roles."""
    for criterion in case.programme.criteria_for(nominee.kind, nominee.roles):
        attestation = nominee.criteria.get(criterion.id, Attestation())
        own = {
            "criterion.id": criterion.id,
            "criterion.title": criterion.title,
            "criterion.short": wording.beginning(criterion.title),
            **_evidence(case, attestation),
        }
        at = f"{place}/criteria/{criterion.id}"
        yield Subject(
            each="criterion", at=at, facts={**facts, **own}, nominee=nominee.id, sources=_sources(criterion.basis)
        )


@lru_cache(maxsize=256)
def _sources(basis: Basis) -> Sources:
    """One for all nominees that answer for the criterion."""
    return dict.fromkeys(("criterion.met", "criterion.evidence", "criterion.specific"), basis)


def _evidence(case: Case, attestation: Attestation) -> dict[str, Any]:
    text = known(attestation.evidence)
    gap = wording.gap(text or "")
    char, near = wording.unprintable(text or "", case.printable)
    return {
        "criterion.met": attestation.met,
        "criterion.evidence": text,
        "criterion.length": len(text) if text else None,
        "criterion.specific": wording.is_specific(text) if text else None,
        "criterion.unfilled": bool(gap) if text else None,
        "criterion.gap": gap or None,
        "criterion.printable": not char if text else None,
        "criterion.unprintable": char or None,
        "criterion.unprintable_near": near or None,
    }
