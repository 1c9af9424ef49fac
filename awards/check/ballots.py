"""Ballots and votes: what was counted, and over which whole the share is taken."""

from typing import Any

from awards.check.case import Case, Sources
from awards.model import Nominee

_BASES = {
    "total_members": ("council.members", "tổng số thành viên Hội đồng"),
    "present": ("session.present", "số thành viên dự họp"),
    "valid": ("ballots.valid", "số phiếu hợp lệ"),
}

_PARAMETERS = {
    "session.secret_asked": "secret-ballot",
    "votes.base": "approval-base",
    "votes.threshold_verified": "approval-share",
}


def facts(case: Case) -> dict[str, Any]:
    ballots = case.dossier.session.ballots
    return {
        "ballots.issued": ballots.issued,
        "ballots.returned": ballots.returned,
        "ballots.valid": ballots.valid,
        "ballots.invalid": ballots.invalid,
        "ballots.counted": _sum(ballots.valid, ballots.invalid),
        "session.secret_asked": case.parameter("secret-ballot"),
    }


def nominee_facts(case: Case, nominee: Nominee, dossier_facts: dict[str, Any]) -> dict[str, Any]:
    votes = nominee.votes
    base, words = _BASES.get(case.parameter("approval-base") or "", ("", None))
    return {
        "votes.for": votes.in_favour,
        "votes.against": votes.against,
        "votes.cast": _sum(votes.in_favour, votes.against),
        "votes.base": dossier_facts.get(base),
        "votes.base_words": words,
        "votes.threshold_verified": _threshold_is_compared(case),
    }


def sources(case: Case) -> Sources:
    """The plan asks for the minutes; the parameters say how the vote is counted."""
    found = {}
    for name, parameter_id in _PARAMETERS.items():
        if parameter := case.programme.parameters.get(parameter_id):
            found[name] = parameter.basis
    if minutes := case.document("minutes"):
        found |= {"votes.for": minutes.basis, "ballots.returned": minutes.basis, "ballots.issued": minutes.basis}
    return found


def _threshold_is_compared(case: Case) -> bool | None:
    """Whether the share in use stands in a text that was compared and is still in force on the day."""
    threshold = case.programme.parameters.get("approval-share")
    if threshold is None:
        return None
    instrument = case.in_force.instruments.get(threshold.basis.instrument)
    in_force = instrument is None or instrument.in_force_on(case.in_force.on)
    return in_force and threshold.basis.verified != "none"


def _sum(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else one + other
