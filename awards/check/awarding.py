"""The award that a nominee is put forward for: its standard, who is excluded from it, its vote, its initiatives.

What judges standards is loaded only where an award has some that can be computed.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from awards.check.case import Case, known, listed
from awards.citation import Basis
from awards.model import Initiative, Nominee
from awards.rulebook.amended import amended
from awards.rulebook.award import AwardLaw, AwardStandard, AwardType, AwardVote, holding
from awards.rulebook.outcome import Outcome
from awards.rulebook.parts import parts_read
from awards.rulebook.rule import Rule

if TYPE_CHECKING:
    from awards.eligible import Standing
    from awards.eligible.standing import JudgedStandard, Requirement

_BASES = {
    "total_members": ("council.members", "tổng số thành viên Hội đồng"),
    "present": ("session.present", "số thành viên dự họp"),
    "present_plus_written": ("ballots.returned", "số người dự họp hoặc được xin ý kiến đã gửi phiếu"),
}
_TOLD_ELSEWHERE = frozenset(
    {
        "eligibility.decree-ended",
        "eligibility.under-discipline",
        "eligibility.pending-case",
        "eligibility.title-already-given",
        "eligibility.commendation-already-given",
    }
)
_TRUTH = {Outcome.MET: True, Outcome.NOT_MET: False}
_NOTHING = {
    "award.computed": False,
    "award.vote_governs": False,
    "award.vote_lapsed": False,
    "award.vote_secret_before": False,
    "award.initiatives_asked": False,
}


def nominee_facts(
    case: Case, nominee: Nominee, dossier_facts: Mapping[str, Any]
) -> tuple[dict[str, Any], dict[str, Basis]]:
    """The facts about the nominee's award, and the clauses behind them; nothing for an award of no file."""
    book = case.in_force.source
    offered = {each.id for each in case.programme.awards}
    if book is None or nominee.award not in offered or nominee.kind is None:
        return dict(_NOTHING), {}
    law = book.award_law(case.programme.id, nominee.award)
    standards = _standards(law, nominee, case)
    facts, sources = _vote(case, nominee, law, dossier_facts)
    facts |= _initiatives(case, nominee, standards, law)
    if any(each.require for each in standards):
        own, basis = _standard(case, nominee, standards)
        facts, sources = facts | own, sources | basis
    return {**_NOTHING, **facts}, sources


def _standards(law: AwardLaw, nominee: Nominee, case: Case) -> tuple[AwardStandard, ...]:
    route = case.programme.route_of(nominee)
    found = law.standards_on(case.in_force.on, nominee.kind or "individual")
    return tuple(each for each in found if each.route in (None, route))


def _standard(
    case: Case, nominee: Nominee, standards: tuple[AwardStandard, ...]
) -> tuple[dict[str, Any], dict[str, Basis]]:
    standing = _standing(case, nominee)
    if standing is None:
        return {}, {}
    ids = {each.id for each in standards}
    judged = [each for each in standing.standards if each.standard.id in ids]
    best = judged[0]
    excluded = [each for each in standing.exclusions if each.rule.code not in _TOLD_ELSEWHERE]
    surely = any(each.outcome is Outcome.NOT_MET for each in excluded)
    facts = {
        "award.computed": True,
        "award.only_computed": all(each.require for each in standards),
        "award.standard_met": _TRUTH.get(best.outcome or Outcome.UNKNOWN),
        "award.standard": best.standard.text,
        "award.place": _place(best.missing or best.not_known),
        "award.missing": _missing(judged),
        "award.not_known": "; ".join(f"{each.words} – {each.unknown}" for each in best.not_known) or None,
        "award.excluded": True if surely else None if excluded else False,
        "award.exclusion_place": _of_rule(excluded[0].rule) if excluded else None,
        "award.exclusion": " ".join(each.words for each in excluded) or None,
    }
    grounds = {"award.standard_met": best.basis}
    if excluded:
        grounds["award.excluded"] = excluded[0].basis[0]
    return facts, grounds


def _missing(judged: "list[JudgedStandard]") -> str | None:
    """What the nearest standard still needs, or each of those that are but one step away: any may be the way."""
    from awards.eligible.report import requirement_words

    near = [each for each in judged if each.is_one_step] if judged[0].is_one_step else judged[:1]
    return " – hoặc: ".join("; ".join(map(requirement_words, each.missing)) for each in near) or None


def _place(open_needs: "tuple[Requirement, ...]") -> str | None:
    """The part of the nominee that the first open need reads."""
    from awards.eligible.wording import own_part

    parts = (part for need in open_needs for part in parts_read(own_part(need.need)))
    return next((f"/{part}" for part in parts), None)


def _of_rule(rule: Rule) -> str:
    return next((f"/{part}" for part in parts_read(rule.require)), "")


def _standing(case: Case, nominee: Nominee) -> "Standing | None":
    from awards.eligible import Judge

    book, year = case.in_force.source, case.dossier.year
    if book is None or year is None:
        return None
    standings = Judge(book.under(case.programme.id), case.in_force.on).standings(nominee.record(), year)
    return next((each for each in standings if each.award.id == nominee.award), None)


def _vote(
    case: Case, nominee: Nominee, law: AwardLaw, dossier_facts: Mapping[str, Any]
) -> tuple[dict[str, Any], dict[str, Basis]]:
    """The vote that the law asks for this award; it governs where the programme sets none of its own."""
    votes = [each for each in holding(law.vote, case.in_force.on) if each.kind in (None, nominee.kind)]
    programme_sets = _programme_sets(case, "approval-share")
    if not votes and not (programme_sets and _is_compared(case, "approval-share")):
        return _vote_before(case, nominee, law)
    if not votes or programme_sets:
        return {}, {}
    vote: AwardVote = max(votes, key=lambda each: each.at_least)
    base, words = _BASES[vote.base]
    facts = {
        "award.vote_governs": True,
        "award.vote_share": vote.at_least,
        "award.vote_base": dossier_facts.get(base),
        "award.vote_base_words": words,
        "award.vote_secret": bool(vote.secret),
    }
    return facts, dict.fromkeys(("award.vote_share", "award.vote_secret"), vote.basis)


def _vote_before(case: Case, nominee: Nominee, law: AwardLaw) -> tuple[dict[str, Any], dict[str, Basis]]:
    """The vote that an earlier law asked for the award, where no source says what the law of the day asks."""
    ended = [each for each in law.vote if each.until and each.until <= case.in_force.on]
    ours = [each for each in ended if each.kind in (None, nominee.kind)]
    if not ours:
        return {}, {}
    vote = max(ours, key=lambda each: each.at_least)
    facts: dict[str, Any] = {
        "award.vote_lapsed": True,
        "award.vote_share_before": vote.at_least,
        "award.vote_secret_before": bool(vote.secret),
    }
    return facts, dict.fromkeys(facts, vote.basis)


def _programme_sets(case: Case, parameter_id: str) -> bool:
    book, found = case.in_force.source, case.programme.parameters.get(parameter_id)
    if book is None:
        return True
    default = book.common[1].get(parameter_id)
    return found is not None and (default is None or found.basis != amended(default.basis, case.programme.unread))


def _is_compared(case: Case, parameter_id: str) -> bool:
    """Whether the programme's own value has been compared with a text, or with a quotation of it."""
    return case.programme.parameters[parameter_id].basis.verified != "none"


def _initiatives(case: Case, nominee: Nominee, standards: tuple[AwardStandard, ...], law: AwardLaw) -> dict[str, Any]:
    """What is missing of the papers of initiatives, and which served another award, where a standard relies on them."""
    if not any("record.initiatives" in str(each.require) for each in standards):
        return {}
    written = nominee.initiatives is not None and all(map(_is_certified, nominee.initiatives))
    unproved = [each for each in nominee.initiatives or () if not each.author.strip()]
    return {
        "award.initiatives_asked": True,
        "award.initiatives_unproved": len(unproved) if written else None,
        "award.initiatives_unproved_titles": _titles(unproved),
        **_used(case, nominee, law),
    }


def _used(case: Case, nominee: Nominee, law: AwardLaw) -> dict[str, Any]:
    """Initiatives that served a title are not used again for a commendation, nor the other way round.

    Where no other has surely served, but it is not clear for what one was used, their number is not known.
    """
    if nominee.initiatives is None or law.type is None:
        return {}
    before = [each for each in nominee.initiatives if each.used_for.strip()]
    served = _served(case, before)
    used = [each for each, kind in zip(before, served, strict=True) if kind not in (None, law.type)]
    unclear = [each for each, kind in zip(before, served, strict=True) if kind is None]
    return {
        "award.initiatives_used": None if unclear and not used else len(used),
        "award.initiatives_used_titles": _titles(used or unclear),
    }


def _served(case: Case, before: Sequence[Initiative]) -> tuple[AwardType | None, ...]:
    book = case.in_force.source
    if book is None or not before:
        return (None,) * len(before)
    from awards.eligible.candidate import Reader

    reader = Reader(book.under(case.programme.id).awards)
    return tuple(reader.served(each.used_for) for each in before)


def _titles(initiatives: Iterable[Initiative]) -> str | None:
    return listed(f"“{known(each.title) or 'chưa ghi tên'}”" for each in initiatives) or None


def _is_certified(initiative: Initiative) -> bool:
    """Whether the paper that recognises it is written down: its number, its day, whose it is."""
    return initiative.date is not None and all(each.strip() for each in (initiative.number, initiative.authority))
