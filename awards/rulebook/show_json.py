"""A programme on a day, told to other programs: every value with its citation."""

from typing import Any

from awards.rulebook.generation import Generation
from awards.rulebook.load import InForce
from awards.rulebook.messages import parameter_words
from awards.rulebook.programme import (
    Award,
    Deadline,
    DocumentSpec,
    PaperSpec,
    Parameter,
    Programme,
    Recipient,
    Recurring,
)


def as_json(in_force: InForce) -> dict[str, Any]:
    """The whole programme; shares as exact fractions ("4/5") beside their words."""
    programme = in_force.programme
    return {
        "format": "awards-programme/1",
        "id": programme.id,
        "title": programme.title,
        "on": in_force.on.isoformat(),
        "rulebook": in_force.version,
        "generation": generation_json(in_force.generation),
        "issuer": programme.issuer,
        "source": programme.source.data(),
        "period": {"from": programme.first_year, "until": programme.last_year},
        "awards": [_award_json(award) for award in programme.awards],
        **_judged_json(programme),
        **_dossier_json(programme),
        "parameters": [parameter_json(each) for each in programme.parameters.values()],
        **_work_json(programme),
        **_rules_json(in_force),
    }


def _judged_json(programme: Programme) -> dict[str, Any]:
    """By what a nominee is judged: fields, roles, criteria."""
    return {
        "fields": [
            {"id": each.id, "title": each.title, "contents": list(each.contents), "basis": each.basis.data()}
            for each in programme.fields
        ],
        "roles": [{"id": each.id, "title": each.title, "basis": each.basis.data()} for each in programme.roles],
        "criteria": [
            {"id": each.id, "kind": each.kind, "role": each.role, "title": each.title, "basis": each.basis.data()}
            for each in programme.criteria
        ],
    }


def _dossier_json(programme: Programme) -> dict[str, Any]:
    originals = programme.originals_basis or programme.copies_basis
    return {
        "copies": {"value": programme.copies, "basis": programme.copies_basis.data()},
        "originals_only": {"value": programme.originals_only, "basis": originals.data()},
        "documents": [_document_json(spec) for spec in programme.documents],
    }


def _work_json(programme: Programme) -> dict[str, Any]:
    """What is to be done besides the dossier, by when, and how many may be put forward."""
    quota = programme.quota
    return {
        "papers": [_paper_json(each) for each in programme.papers],
        "tasks": [
            {"id": each.id, "title": each.title, "when": each.when, "who": each.who, "basis": each.basis.data()}
            for each in programme.tasks
        ],
        "calendar": [*map(_deadline_json, programme.calendar), *map(_recurring_json, programme.recurring)],
        "quota": {"set_by": quota.set_by, "basis": quota.basis.data()} if quota else None,
    }


def _rules_json(in_force: InForce) -> dict[str, Any]:
    return {
        "rules": [
            {
                "code": rule.code,
                "each": rule.each,
                "severity": rule.severity,
                "basis": [basis.data() for basis in rule.basis],
            }
            for rule in in_force.rules
        ],
        "off": [{"code": rule.code, "reason": rule.off} for rule in in_force.off],
    }


def generation_json(generation: Generation | None) -> dict[str, Any] | None:
    """The generation of the law for other programs; null before the first one."""
    if generation is None:
        return None
    told = {"id": generation.id, "title": generation.title, "from": generation.since.isoformat()}
    until = {"until": generation.until.isoformat()} if generation.until else {}
    note = {"note": generation.note} if generation.note else {}
    return {**told, **until, "laws": list(generation.laws), "decree": generation.decree, **note}


def _deadline_json(deadline: Deadline) -> dict[str, Any]:
    return {
        "id": deadline.id,
        "title": deadline.title,
        "day" if deadline.inclusive else "before": f"{deadline.day}/{deadline.month}",
        **({"next_year": True} if deadline.next_year else {}),
        "to": deadline.to,
        **_recipient(deadline.recipient),
        "basis": deadline.basis.data(),
    }


def _recurring_json(row: Recurring) -> dict[str, Any]:
    told = {"id": row.id, "title": row.title, "when": row.when, "to": row.to}
    return {**told, **_recipient(row.recipient), "basis": row.basis.data()}


def _recipient(recipient: Recipient | None) -> dict[str, Any]:
    if recipient is None:
        return {}
    until, basis = recipient.until.isoformat(), recipient.basis.data()
    return {"recipient": {"name": recipient.name, "until": until, "note": recipient.note, "basis": basis}}


def _paper_json(paper: PaperSpec) -> dict[str, Any]:
    return {
        "id": paper.id,
        "title": paper.title,
        "form": paper.form,
        "stage": paper.stage,
        "deadline": paper.deadline,
        "basis": paper.basis.data(),
    }


def _award_json(award: Award) -> dict[str, Any]:
    standards = [{"kind": each.kind, "text": each.text, "basis": each.basis.data()} for each in award.standards]
    return {
        "id": award.id,
        "title": award.title,
        "decided_by": award.decided_by,
        "kinds": list(award.kinds),
        "basis": award.basis.data(),
        "standards": standards,
    }


def _document_json(spec: DocumentSpec) -> dict[str, Any]:
    return {
        "id": spec.id,
        "title": spec.title,
        "per_nominee": spec.per_nominee,
        "forms": dict(spec.forms),
        "signed": list(spec.signed),
        "sealed": spec.sealed,
        "confirmed_by": spec.confirmed_by,
        **({"awards": list(spec.awards)} if spec.awards else {}),
        **({"routes": list(spec.routes)} if spec.routes else {}),
        **({"if_any": spec.if_any} if spec.if_any else {}),
        "basis": spec.basis.data(),
    }


def parameter_json(parameter: Parameter) -> dict[str, Any]:
    """One parameter for other programs."""
    exact = parameter.value if isinstance(parameter.value, bool | int | str) else str(parameter.value)
    return {
        "id": parameter.id,
        "title": parameter.title,
        "value": exact,
        "words": parameter_words(parameter),
        "basis": parameter.basis.data(),
    }
