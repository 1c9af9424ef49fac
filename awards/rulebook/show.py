"""A programme on a day, told to people: every value with its citation."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

from awards.citation import UNVERIFIED, Basis
from awards.content.tree import everything_in
from awards.model import KIND_WORDS, ROUTE_WORDS
from awards.rulebook.calendar import ended
from awards.rulebook.instrument import Instrument
from awards.rulebook.load import InForce
from awards.rulebook.messages import parameter_words
from awards.rulebook.notices import notices
from awards.rulebook.programme import (
    STAGE_WORDS,
    Award,
    Criterion,
    DocumentSpec,
    PaperSpec,
    Parameter,
    Programme,
    Recipient,
    Task,
)
from awards.rulebook.rule import Rule
from awards.rulebook.show_json import as_json
from awards.text import short_date

NO_DOSSIER = "- Chương trình này không đòi hồ sơ đề nghị khen thưởng; chỉ có việc phải làm, văn bản và thời hạn."
_MARKS = {"text": "", "quoted": " – theo nguồn trích dẫn lại", "none": f" – {UNVERIFIED}"}
_SIGNERS = {
    "unit-head": "thủ trưởng đơn vị",
    "chair": "chủ tịch Hội đồng",
    "secretary": "thư ký",
    "counting-chief": "trưởng ban kiểm phiếu",
    "counting-secretary": "thư ký ban kiểm phiếu",
    "nominee": "tập thể, cá nhân được đề nghị",
    "submitting-level": "cấp trình khen thưởng",
}


def citation(basis: Basis) -> str:
    """The citation with a mark where it was not compared with the full text."""
    return f"[{basis.words()}{_MARKS[basis.verified]}]"


def as_text(in_force: InForce) -> str:
    """The whole programme in plain Vietnamese."""
    return "\n".join(_lines(in_force)) + "\n"


def _lines(in_force: InForce) -> Iterator[str]:
    programme = in_force.programme
    yield programme.title
    yield f"Cơ quan phát động: {programme.issuer} {citation(programme.source)}"
    yield _period(programme)
    yield f"Quy định có hiệu lực vào ngày {short_date(in_force.on)} (bộ quy tắc {in_force.version})"
    yield from _generation(in_force)
    yield from _section("HÌNH THỨC KHEN THƯỞNG", _awards(programme.awards))
    yield from _section("LĨNH VỰC, NỘI DUNG THI ĐUA", _fields(in_force))
    yield from _section("TIÊU CHÍ ĐỐI VỚI TẬP THỂ", _criteria(programme.criteria_for("collective", ())))
    yield from _section("TIÊU CHÍ ĐỐI VỚI CÁ NHÂN", _criteria(programme.criteria_for("individual", ())))
    for role in programme.roles:
        own = (each for each in programme.criteria_for("individual", (role.id,)) if each.role == role.id)
        yield from _section(f"TIÊU CHÍ ĐỐI VỚI CÁ NHÂN: {role.title.upper()}", _criteria(tuple(own)))
    if programme.asks_dossier:
        yield from _section("HỒ SƠ", _dossier(in_force))
        yield from _section("NGƯỠNG VÀ CÁCH BIỂU QUYẾT", map(_parameter, programme.parameters.values()))
    else:
        yield from _section("HỒ SƠ", iter([NO_DOSSIER]))
    yield from _section("VĂN BẢN KHÁC", (_paper(each, programme) for each in programme.papers))
    yield from _section("VIỆC PHẢI LÀM", _tasks(programme.tasks))
    yield from _section("THỜI HẠN" if programme.only_year else "THỜI HẠN HẰNG NĂM", _calendar(in_force))
    if programme.quota:
        quota = f"- Theo số lượng phân bổ hằng năm của {programme.quota.set_by} {citation(programme.quota.basis)}"
        yield from _section("SỐ LƯỢNG KHEN THƯỞNG", iter([quota]))
    yield from _section("VĂN BẢN VIỆN DẪN KHÔNG CÒN HOẶC CHƯA CÓ HIỆU LỰC", _out_of_force(in_force))
    yield from _section("QUY TẮC ĐANG TẮT, KHÔNG ÁP DỤNG", map(_off, in_force.off))


def _period(programme: Programme) -> str:
    only = programme.only_year
    return f"Năm: {only}" if only else f"Giai đoạn: {programme.first_year}-{programme.last_year}"


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
        yield from ("", title, first, *lines)


def _awards(awards: tuple[Award, ...]) -> Iterator[str]:
    for award in awards:
        kinds = ", ".join(KIND_WORDS[kind] for kind in award.kinds)
        told = f"- {award.title} (cho {kinds}; {award.decided_by} quyết định)"
        yield f"{told} {citation(award.basis)}{_note(award.basis)}"
        for standard in award.standards:
            yield f"    Tiêu chuẩn đối với {KIND_WORDS[standard.kind]}: {standard.text} {citation(standard.basis)}"


def _fields(in_force: InForce) -> Iterator[str]:
    for field in in_force.programme.fields:
        yield f"- {field.title} {citation(field.basis)}"
        yield from (f"    + {content}" for content in field.contents)


def _criteria(criteria: tuple[Criterion, ...]) -> Iterator[str]:
    return (f"{number}. {each.title} {citation(each.basis)}" for number, each in enumerate(criteria, 1))


def _dossier(in_force: InForce) -> Iterator[str]:
    programme = in_force.programme
    yield f"- Số bộ: {programme.copies} {citation(programme.copies_basis)}{_note(programme.copies_basis)}"
    if programme.originals_only:
        originals = programme.originals_basis or programme.copies_basis
        yield f"- Không nhận bản photo {citation(originals)}{_note(originals)}"
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
    routes = ", ".join(ROUTE_WORDS[each] for each in spec.routes)
    return f"{words}, khi khen thưởng {routes}" if routes else words


def _parameter(parameter: Parameter) -> str:
    return f"- {parameter.title}: {parameter_words(parameter)} {citation(parameter.basis)}{_note(parameter.basis)}"


def _note(basis: Basis) -> str:
    return f" {basis.note}" if basis.note else ""


def _paper(paper: PaperSpec, programme: Programme) -> str:
    due = programme.deadline(paper.deadline)
    until = f", {due.words()}" if due else ""
    return f"- {paper.title} ({STAGE_WORDS[paper.stage]}{until}) {citation(paper.basis)}{_note(paper.basis)}"


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
    for number in dict.fromkeys(_cited(_told(in_force))):
        instrument = in_force.instruments.get(number)
        if instrument and not instrument.in_force_on(in_force.on):
            yield f"- {number} ({instrument.title}): có hiệu lực {_time_of(instrument, in_force.on)}"


def _time_of(instrument: Instrument, on: dt.date) -> str:
    """When an instrument holds that does not hold on the day: up to an earlier one, or from a later one."""
    if instrument.until and instrument.until <= on:
        successors = ", ".join(instrument.replaced_by) or "chưa rõ"
        return f"đến trước ngày {short_date(instrument.until)}; văn bản thay thế: {successors}"
    return f"từ ngày {short_date(instrument.since or instrument.date or on)}"


def _told(in_force: InForce) -> dict[str, Any]:
    """What the text tells; without an award dossier no rule about one is told."""
    told = as_json(in_force)
    left_out = () if in_force.programme.asks_dossier else ("rules", "parameters")
    return {key: value for key, value in told.items() if key not in left_out}


def _cited(value: Any) -> Iterator[str]:
    return (each["instrument"] for each in everything_in(value) if isinstance(each, Mapping) and "instrument" in each)
