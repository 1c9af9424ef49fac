"""The same thing said in several papers: nominees, counts, awards, the signer."""

from collections.abc import Sequence
from typing import Any

from awards.check.case import Case, Sources, known, listed, occurrences, same_person
from awards.citation import Basis
from awards.model import KIND_WORDS, Dossier, Kind, Nominee


def facts(case: Case) -> dict[str, Any]:
    dossier = case.dossier
    collective, individual = _number(dossier, "collective"), _number(dossier, "individual")
    counts, quota = dossier.proposal.counts, dossier.quota
    return {
        "nominees.count": len(dossier.nominees),
        "nominees.repeats": sum(occurrence > 1 for occurrence in repeats(case)),
        "nominees.collective": collective,
        "nominees.individual": individual,
        "unit.name": known(dossier.unit.name),
        "proposal.counts_collective": collective if counts.collective is None else counts.collective,
        "proposal.counts_individual": individual if counts.individual is None else counts.individual,
        "quota.collective_given": quota.collective is not None,
        "quota.individual_given": quota.individual is not None,
        "quota.collective": quota.collective,
        "quota.individual": quota.individual,
        "quota.set_by": case.programme.quota.set_by if case.programme.quota else None,
        **_listing(case, "session", dossier.session.nominees),
        **_listing(case, "proposal", dossier.proposal.nominees),
        **_signer(case),
        "proposal.state_authorities": len(_state_authorities(case)),
        "proposal.routes": len({nominee.route for nominee in dossier.nominees if nominee.route}),
    }


def nominee_facts(case: Case, nominee: Nominee) -> dict[str, Any]:
    programme = case.programme
    award = next((award for award in programme.awards if award.id == nominee.award), None)
    unknown_roles = [role for role in nominee.roles if all(role != offered.id for offered in programme.roles)]
    return {
        "nominee.id": nominee.id,
        "nominee.kind": nominee.kind,
        "nominee.kind_words": KIND_WORDS.get(nominee.kind or ""),
        "nominee.award": known(nominee.award),
        "nominee.award_title": award.title if award else known(nominee.award),
        "nominee.award_offered": award is not None if known(nominee.award) else None,
        "nominee.award_for_kind": nominee.kind in award.kinds if award and nominee.kind else None,
        "nominee.name": known(nominee.name),
        "nominee.title": known(nominee.title),
        "nominee.workplace": known(nominee.workplace),
        "nominee.roles": nominee.roles or None,
        "nominee.unknown_roles": len(unknown_roles),
        "nominee.unknown_role_ids": listed(unknown_roles),
        "nominee.model": known(nominee.model),
        "nominee.field": known(nominee.field),
        "nominee.field_offered": any(f.id == nominee.field for f in programme.fields) if known(nominee.field) else None,
        "nominee.registered": nominee.registered,
        "nominee.registered_year": nominee.registered.year if nominee.registered else None,
    }


def repeats(case: Case) -> list[int]:
    """For each nominee, the how-manieth time its name, position and workplace turn up in the list."""
    return occurrences(
        tuple(map(same_person, (nominee.kind or "", nominee.name, nominee.title, nominee.workplace)))
        if known(nominee.name)
        else index
        for index, nominee in enumerate(case.dossier.nominees)
    )


def sources(case: Case) -> Sources:
    """Awards, fields, roles, the list and the yearly allotment are the programme's own clauses."""
    programme = case.programme
    found: dict[str, Basis] = {}
    if programme.awards:
        found |= dict.fromkeys(("nominee.award_offered", "nominee.award_for_kind"), programme.awards[0].basis)
    if programme.fields:
        found["nominee.field_offered"] = programme.fields[0].basis
    if programme.roles:
        found |= dict.fromkeys(("nominee.roles", "nominee.unknown_roles"), programme.roles[0].basis)
    if programme.quota:
        found |= dict.fromkeys(("quota.collective", "quota.individual"), programme.quota.basis)
    for document, names in _PAPERS.items():
        if spec := case.document(document):
            found |= dict.fromkeys(names, spec.basis)
    return found


_PAPERS = {
    "minutes": ("session.left_out", "session.strangers", "session.present"),
    "proposal": (
        "proposal.left_out",
        "proposal.strangers",
        "proposal.counts_collective",
        "proposal.counts_individual",
        "nominees.count",
        "signer.is_head",
        "signer.title",
    ),
}


def _state_authorities(case: Case) -> set[str]:
    """Which of the two that decide at state level the awards ask for; the Government's flag goes to its head."""
    wanted = {nominee.award for nominee in case.dossier.nominees}
    decided = {state_authority(award.decided_by) for award in case.programme.awards if award.id in wanted}
    return decided - {""}


def state_authority(decided_by: str) -> str:
    """Which of the two that decide at state level is meant by these words; "" for everybody else."""
    if decided_by.startswith("Chủ tịch nước"):
        return "Chủ tịch nước"
    return "Thủ tướng Chính phủ" if decided_by.startswith(("Thủ tướng", "Chính phủ")) else ""


def _number(dossier: Dossier, kind: Kind) -> int | None:
    """How many nominees are of the kind; not known while the kind of one is not."""
    kinds = [nominee.kind for nominee in dossier.nominees]
    return None if None in kinds else kinds.count(kind)


def _listing(case: Case, paper: str, ids: Sequence[str] | None) -> dict[str, Any]:
    """What a paper that was written apart leaves out of the list, or adds to it."""
    nominees = case.dossier.nominees
    own = {nominee.id for nominee in nominees}
    left_out = [nominee.name or nominee.id for nominee in nominees if ids is not None and nominee.id not in ids]
    strangers = [each for each in ids or () if each not in own]
    return {
        f"{paper}.left_out": len(left_out),
        f"{paper}.left_out_names": listed(left_out),
        f"{paper}.strangers": len(strangers),
        f"{paper}.stranger_ids": listed(strangers),
    }


def _signer(case: Case) -> dict[str, Any]:
    head, signer = case.dossier.unit.head, case.dossier.proposal.signer
    both = known(head.name) and known(signer.name)
    authority = known(signer.authority or "") or ("TM." if case.dossier.unit.is_committee else None)
    return {
        "unit.head_name": known(head.name),
        "unit.head_title": known(head.title),
        "signer.name": known(signer.name),
        "signer.title": known(signer.title),
        "signer.is_head": same_person(head.name) == same_person(signer.name) if both else None,
        "signer.authority": authority,
        "signer.has_authority": authority is not None,
    }
