"""A programme on a day, told to people and to other programs: every value with its citation."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

from awards.citation import Basis
from awards.rulebook.calendar import ended
from awards.rulebook.generation import Generation
from awards.rulebook.load import InForce
from awards.rulebook.messages import shown, threshold
from awards.rulebook.notices import notices
from awards.rulebook.programme import (
    Award,
    Criterion,
    Deadline,
    DocumentSpec,
    PaperSpec,
    Parameter,
    Programme,
    Recipient,
    Recurring,
    Task,
)
from awards.rulebook.rule import Rule
from awards.text import short_date

NO_DOSSIER = "- Chương trình này không đòi hồ sơ đề nghị khen thưởng; chỉ có việc phải làm, văn bản và thời hạn."
UNVERIFIED = "chưa đối chiếu với văn bản gốc"
_VERIFIED = {
    "text": "đã đối chiếu với toàn văn",
    "quoted": "theo nguồn trích dẫn lại",
    "none": UNVERIFIED,
}
_KINDS = {"collective": "tập thể", "individual": "cá nhân"}
_ROUTES = {"merit": "công trạng", "sudden": "đột xuất", "thematic": "chuyên đề", "service": "cống hiến"}
_SIGNERS = {
    "unit-head": "thủ trưởng đơn vị",
    "chair": "chủ tịch Hội đồng",
    "secretary": "thư ký",
    "counting-chief": "trưởng ban kiểm phiếu",
    "counting-secretary": "thư ký ban kiểm phiếu",
    "nominee": "tập thể, cá nhân được đề nghị",
    "submitting-level": "cấp trình khen thưởng",
}
_STAGES = {"registration": "đăng ký", "meeting": "phiên họp", "report": "báo cáo"}
_TEXT_VALUES = {
    "total_members": "trên tổng số thành viên Hội đồng",
    "present": "trên số thành viên dự họp",
}


def citation(basis: Basis) -> str:
    """The citation with a mark where it was not compared with the full text."""
    marks = {"text": "", "quoted": f" – {_VERIFIED['quoted']}", "none": f" – {UNVERIFIED}"}
    return f"[{basis.words()}{marks[basis.verified]}]"


def parameter_words(parameter: Parameter) -> str:
    """The parameter's value as it is said: "80 %", "bỏ phiếu kín: có"."""
    if isinstance(parameter.value, str):
        return _TEXT_VALUES.get(parameter.value, parameter.value)
    return threshold(parameter.value) if isinstance(parameter.value, Fraction) else shown(parameter.value)


def as_text(in_force: InForce) -> str:
    """The whole programme in plain Vietnamese."""
    return "\n".join(_lines(in_force)) + "\n"


def _lines(in_force: InForce) -> Iterator[str]:
    programme = in_force.programme
    yield programme.title
    yield f"Cơ quan phát động: {programme.issuer} {citation(programme.source)}"
    yield f"Giai đoạn: {programme.first_year}-{programme.last_year}"
    yield f"Quy định có hiệu lực vào ngày {short_date(in_force.on)} (bộ quy tắc {in_force.version})"
    yield from _generation(in_force)
    yield from _section("Hình thức khen thưởng", _awards(programme.awards))
    yield from _section("Lĩnh vực, nội dung thi đua", _fields(in_force))
    yield from _section("Tiêu chí đối với tập thể", _criteria(programme.criteria_for("collective", ())))
    yield from _section("Tiêu chí đối với cá nhân", _criteria(programme.criteria_for("individual", ())))
    for role in programme.roles:
        own = (each for each in programme.criteria_for("individual", (role.id,)) if each.role == role.id)
        yield from _section(f"Tiêu chí đối với cá nhân: {role.title.lower()}", _criteria(tuple(own)))
    if programme.asks_dossier:
        yield from _section("Hồ sơ", _dossier(in_force))
        yield from _section("Ngưỡng và cách biểu quyết", map(_parameter, programme.parameters.values()))
    else:
        yield from _section("Hồ sơ", iter([NO_DOSSIER]))
    yield from _section("Văn bản khác", (_paper(each, programme) for each in programme.papers))
    yield from _section("Việc phải làm", _tasks(programme.tasks))
    yield from _section("Thời hạn hằng năm", _calendar(in_force))
    if programme.quota:
        quota = f"- Theo số lượng phân bổ hằng năm của {programme.quota.set_by} {citation(programme.quota.basis)}"
        yield from _section("Số lượng khen thưởng", iter([quota]))
    yield from _section("Văn bản viện dẫn không còn hoặc chưa có hiệu lực", _out_of_force(in_force))
    yield from _section("Quy tắc đang tắt, không áp dụng", map(_off, in_force.off))


def _generation(in_force: InForce) -> Iterator[str]:
    generation = in_force.generation
    if generation:
        yield f"Thời kỳ: {generation.title}"
    elif in_force.generations:
        yield "Thời kỳ: trước thời kỳ đầu tiên mà bộ quy tắc biết"
    yield from (f"Lưu ý: {each}" for each in notices(in_force.instruments, in_force.generations, in_force.on))


def _off(rule: Rule) -> str:
    return f"- {rule.code}: {rule.off}"


def _section(title: str, lines: Iterator[str]) -> Iterator[str]:
    first = next(lines, None)
    if first is not None:
        yield from ("", title.upper(), first, *lines)


def _awards(awards: tuple[Award, ...]) -> Iterator[str]:
    for award in awards:
        kinds = ", ".join(_KINDS[kind] for kind in award.kinds)
        told = f"- {award.title} (cho {kinds}; {award.decided_by} quyết định)"
        yield f"{told} {citation(award.basis)}{_note(award.basis)}"
        for standard in award.standards:
            yield f"    Tiêu chuẩn đối với {_KINDS[standard.kind]}: {standard.text} {citation(standard.basis)}"


def _fields(in_force: InForce) -> Iterator[str]:
    for field in in_force.programme.fields:
        yield f"- {field.title} {citation(field.basis)}"
        yield from (f"    + {content}" for content in field.contents)


def _criteria(criteria: tuple[Criterion, ...]) -> Iterator[str]:
    return (f"{number}. {each.title} {citation(each.basis)}" for number, each in enumerate(criteria, 1))


def _dossier(in_force: InForce) -> Iterator[str]:
    programme = in_force.programme
    yield f"- Số bộ: {programme.copies} {citation(programme.copies_basis)}"
    if programme.originals_only:
        yield f"- Không nhận bản photo {citation(programme.originals_basis or programme.copies_basis)}"
    yield from (_document(each, programme) for each in programme.documents)


def _document(spec: DocumentSpec, programme: Programme) -> str:
    signers = " và ".join(_SIGNERS.get(signer, signer) for signer in spec.signed)
    sealed = ", đóng dấu" if spec.sealed else ""
    each = ", mỗi tập thể, cá nhân một bản" if spec.per_nominee else ""
    confirmed = f", có xác nhận của {_SIGNERS.get(spec.confirmed_by, spec.confirmed_by)}" if spec.confirmed_by else ""
    only = _only_for(spec, programme)
    return f"- {spec.title}{each}{only}: {signers} ký{sealed}{confirmed} {citation(spec.basis)}{_note(spec.basis)}"


def _only_for(spec: DocumentSpec, programme: Programme) -> str:
    """Whom the paper is for, where it is not for all."""
    titles = [each.title for each in programme.awards if each.id in spec.awards]
    others = [each.title for each in programme.awards if each.id not in spec.awards]
    if len(others) < len(titles):
        words = f", trừ {', '.join(others)}" if others else ""
    else:
        words = f", chỉ với {', '.join(titles)}" if titles else ""
    words += ", khi có sáng kiến, đề tài" if spec.if_any else ""
    routes = ", ".join(_ROUTES[each] for each in spec.routes)
    return f"{words}, khi khen thưởng {routes}" if routes else words


def _parameter(parameter: Parameter) -> str:
    return f"- {parameter.title}: {parameter_words(parameter)} {citation(parameter.basis)}{_note(parameter.basis)}"


def _note(basis: Basis) -> str:
    return f" {basis.note}" if basis.note else ""


def _paper(paper: PaperSpec, programme: Programme) -> str:
    due = programme.deadline(paper.deadline)
    until = f", {due.words()}" if due else ""
    return f"- {paper.title} ({_STAGES[paper.stage]}{until}) {citation(paper.basis)}{_note(paper.basis)}"


def _tasks(tasks: tuple[Task, ...]) -> Iterator[str]:
    """The tasks under the time that the plan gives them, in the plan's order."""
    for when in dict.fromkeys(each.when for each in tasks):
        yield f"{when[0].upper()}{when[1:]}:"
        for task in (each for each in tasks if each.when == when):
            who = f"{task.who}: " if task.who else ""
            yield f"- {who}{task.title} {citation(task.basis)}{_note(task.basis)}"


def _calendar(in_force: InForce) -> Iterator[str]:
    for each in in_force.programme.calendar:
        yield f"- {each.title}: {each.words()}, gửi {each.to} {citation(each.basis)}{_note(each.basis)}"
        yield from _ended(each.recipient)
    for row in in_force.programme.recurring:
        when = f"{row.when} (kế hoạch không ghi ngày)"
        yield f"- {row.title}: {when}, gửi {row.to} {citation(row.basis)}{_note(row.basis)}"
        yield from _ended(row.recipient)


def _ended(recipient: Recipient | None) -> Iterator[str]:
    if recipient:
        yield f"    {ended(recipient)} {citation(recipient.basis)}"


def _out_of_force(in_force: InForce) -> Iterator[str]:
    for number in dict.fromkeys(each.instrument for each in _bases(_told(in_force))):
        instrument = in_force.instruments.get(number)
        if instrument and not instrument.in_force_on(in_force.on):
            successors = ", ".join(instrument.replaced_by) or "chưa rõ"
            until = f" đến trước ngày {short_date(instrument.until)}" if instrument.until else ""
            yield f"- {number} ({instrument.title}): có hiệu lực{until}; văn bản thay thế: {successors}"


def _told(in_force: InForce) -> dict[str, Any]:
    """What the text tells; without an award dossier no rule about one is told."""
    told = as_json(in_force)
    left_out = () if in_force.programme.asks_dossier else ("rules", "parameters")
    return {key: value for key, value in told.items() if key not in left_out}


def _bases(value: Any) -> Iterator[Basis]:
    if isinstance(value, Mapping):
        if "instrument" in value and "clause" in value:
            yield Basis(value["instrument"], value["clause"], value["verified"])
        for inner in value.values():
            yield from _bases(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _bases(inner)


def as_json(in_force: InForce) -> dict[str, Any]:
    """The same for other programs; shares as exact fractions ("4/5") beside their words."""
    programme = in_force.programme
    return {
        "format": "awards-programme/1",
        "id": programme.id,
        "title": programme.title,
        "on": in_force.on.isoformat(),
        "rulebook": in_force.version,
        "generation": generation_json(in_force.generation),
        "issuer": programme.issuer,
        "source": _basis(programme.source),
        "period": {"from": programme.first_year, "until": programme.last_year},
        "awards": [_award_json(award) for award in programme.awards],
        "fields": [
            {"id": each.id, "title": each.title, "contents": list(each.contents), "basis": _basis(each.basis)}
            for each in programme.fields
        ],
        "roles": [{"id": each.id, "title": each.title, "basis": _basis(each.basis)} for each in programme.roles],
        "criteria": [
            {"id": each.id, "kind": each.kind, "role": each.role, "title": each.title, "basis": _basis(each.basis)}
            for each in programme.criteria
        ],
        "copies": {"value": programme.copies, "basis": _basis(programme.copies_basis)},
        "originals_only": {
            "value": programme.originals_only,
            "basis": _basis(programme.originals_basis or programme.copies_basis),
        },
        "documents": [_document_json(spec) for spec in programme.documents],
        "parameters": [parameter_json(each) for each in programme.parameters.values()],
        "papers": [_paper_json(each) for each in programme.papers],
        "tasks": [
            {"id": each.id, "title": each.title, "when": each.when, "who": each.who, "basis": _basis(each.basis)}
            for each in programme.tasks
        ],
        "calendar": [*map(_deadline_json, programme.calendar), *map(_recurring_json, programme.recurring)],
        "quota": {"set_by": programme.quota.set_by, "basis": _basis(programme.quota.basis)}
        if programme.quota
        else None,
        "rules": [
            {"code": rule.code, "each": rule.each, "severity": rule.severity, "basis": [*map(_basis, rule.basis)]}
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
        "basis": _basis(deadline.basis),
    }


def _recurring_json(row: Recurring) -> dict[str, Any]:
    told = {"id": row.id, "title": row.title, "when": row.when, "to": row.to}
    return {**told, **_recipient(row.recipient), "basis": _basis(row.basis)}


def _recipient(recipient: Recipient | None) -> dict[str, Any]:
    if recipient is None:
        return {}
    until, basis = recipient.until.isoformat(), _basis(recipient.basis)
    return {"recipient": {"name": recipient.name, "until": until, "note": recipient.note, "basis": basis}}


def _paper_json(paper: PaperSpec) -> dict[str, Any]:
    return {
        "id": paper.id,
        "title": paper.title,
        "form": paper.form,
        "stage": paper.stage,
        "deadline": paper.deadline,
        "basis": _basis(paper.basis),
    }


def _award_json(award: Award) -> dict[str, Any]:
    standards = [{"kind": each.kind, "text": each.text, "basis": _basis(each.basis)} for each in award.standards]
    return {
        "id": award.id,
        "title": award.title,
        "decided_by": award.decided_by,
        "kinds": list(award.kinds),
        "basis": _basis(award.basis),
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
        "basis": _basis(spec.basis),
    }


def parameter_json(parameter: Parameter) -> dict[str, Any]:
    """One parameter for other programs."""
    exact = parameter.value if isinstance(parameter.value, bool | int | str) else str(parameter.value)
    return {
        "id": parameter.id,
        "title": parameter.title,
        "value": exact,
        "words": parameter_words(parameter),
        "basis": _basis(parameter.basis),
    }


def _basis(basis: Basis) -> dict[str, str]:
    note = {"note": basis.note} if basis.note else {}
    return {"instrument": basis.instrument, "clause": basis.clause, "verified": basis.verified, **note}
