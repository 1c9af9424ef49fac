"""The council and its meeting: who belongs to it, who came, and whether they were enough."""

from collections.abc import Iterator
from typing import Any

from awards.check.case import Case, known, listed, occurrences, same_person
from awards.model import CouncilRole, Member
from awards.rulebook.rule import Subject

_METHODS = {"secret-ballot": "bỏ phiếu kín", "show-of-hands": "biểu quyết giơ tay"}


def facts(case: Case) -> dict[str, Any]:
    council, session = case.dossier.council, case.dossier.session
    members = council.members
    return {
        "council.decision_number": known(council.decision.number),
        "council.decision_date": council.decision.date,
        "council.listed": len(members),
        "council.members": sum(member.voting for member in members) or None,
        "council.chairs": _number(members, "chair"),
        "council.secretaries": _number(members, "secretary"),
        "council.chair_name": _name(members, "chair"),
        "council.secretary_name": _name(members, "secretary"),
        "session.method": session.method,
        "session.method_words": _METHODS.get(session.method or ""),
        "session.absent": None if session.absent is None else len(session.absent),
        **_attendance(case),
    }


def people(case: Case) -> Iterator[Subject]:
    """One subject for each line of the council's list and of the minutes' attendance."""
    council, session = case.dossier.council, case.dossier.session
    on_council = {same_person(member.name) for member in council.members}
    complete = bool(on_council) and "" not in on_council
    present = {same_person(name) for name in session.present or ()}
    lines = [("council", f"/council/members/{i}", member.name) for i, member in enumerate(council.members)]
    lines += [("present", f"/session/present/{i}", name) for i, name in enumerate(session.present or ())]
    lines += [("absent", f"/session/absent/{i}", person.name) for i, person in enumerate(session.absent or ())]
    named = [line for line in lines if known(line[2])]
    for (where, at, name), occurrence in zip(
        named, occurrences((where, same_person(name)) for where, _, name in named), strict=True
    ):
        own = {
            "member.name": known(name),
            "member.named_in": where,
            "member.is_member": same_person(name) in on_council or (False if complete else None),
            "member.occurrence": occurrence,
            "member.also_present": same_person(name) in present,
            **_membership(case, where, at),
        }
        yield Subject(each="member", at=at, facts=own)


def _membership(case: Case, where: str, at: str) -> dict[str, Any]:
    if where != "council":
        return {}
    member = case.dossier.council.members[int(at.rsplit("/", 1)[1])]
    return {"member.role": member.role, "member.voting": member.voting}


def _attendance(case: Case) -> dict[str, Any]:
    members, session = case.dossier.council.members, case.dossier.session
    if not members or not session.present:
        return {}
    present = {same_person(name) for name in session.present}
    absent = {same_person(person.name) for person in session.absent or ()}
    missing = [member.name for member in members if same_person(member.name) not in present | absent]
    return {
        "session.present": sum(member.voting and same_person(member.name) in present for member in members),
        "session.chair_present": _present(members, "chair", present),
        "session.vice_chair_present": _present(members, "vice-chair", present),
        "session.secretary_present": _present(members, "secretary", present),
        "session.unaccounted": None if session.absent is None else len(missing),
        "session.unaccounted_names": listed(missing),
    }


def _number(members: tuple[Member, ...], role: CouncilRole) -> int | None:
    """How many hold the role; not known while some line has no role and none holds it."""
    found = sum(member.role == role for member in members)
    return None if not found and any(member.role is None for member in members) else found if members else None


def _name(members: tuple[Member, ...], role: CouncilRole) -> str | None:
    return listed(member.name for member in members if member.role == role) or None


def _present(members: tuple[Member, ...], role: CouncilRole, present: set[str]) -> bool:
    return any(member.role == role and same_person(member.name) in present for member in members)
