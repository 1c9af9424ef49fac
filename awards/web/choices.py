"""What can be chosen, where the programme or the dossier provides the list."""

from typing import Any

from msgspec.structs import replace

from awards.formbook.form import Choice, Question
from awards.model import Dossier
from awards.rulebook.programme import Programme

Chosen = tuple[Choice, ...]
COUNCIL_FIRST = "Danh sách này lấy từ trang “Thành viên Hội đồng”. Hãy nhập các thành viên trước."


def with_choices(question: Question, programme: Programme, dossier: Dossier, nominee: str, stored: Any) -> Question:
    """The question with its list filled in; a stored value that left the list can still be seen and kept."""
    if question.columns:
        cells = [row for row in stored if isinstance(row, dict)] if isinstance(stored, list) else []
        columns = tuple(
            with_choices(column, programme, dossier, nominee, [row.get(column.id) for row in cells])
            for column in question.columns
        )
        return replace(question, columns=columns)
    if question.type not in ("choice", "choices"):
        return question
    listed = _listed(question, programme, dossier, nominee)
    if question.choices_from == "council.members" and not listed:
        question = replace(question, help=COUNCIL_FIRST)
    return replace(question, choices=listed + _left(listed, stored))


def _listed(question: Question, programme: Programme, dossier: Dossier, nominee: str) -> Chosen:
    match question.choices_from:
        case "":
            return question.choices
        case "council.members":
            names = dict.fromkeys(member.name for member in dossier.council.members if member.name)
            return tuple(Choice(value=name, label=name) for name in names)
        case "programme.fields":
            return tuple(Choice(value=item.id, label=item.title) for item in programme.fields)
        case "programme.roles":
            return tuple(Choice(value=item.id, label=item.title) for item in programme.roles)
        case "programme.awards":
            kind = next((item.kind for item in dossier.nominees if item.id == nominee), None)
            open_to = (award for award in programme.awards if kind is None or kind in award.kinds)
            return tuple(Choice(value=award.id, label=award.title) for award in open_to)
    raise ValueError(f"{question.id}: no list {question.choices_from!r}")


def _left(listed: Chosen, stored: Any) -> Chosen:
    known = {choice.value for choice in listed}
    values = stored if isinstance(stored, list) else [stored]
    gone = dict.fromkeys(value for value in values if isinstance(value, str) and value and value not in known)
    return tuple(Choice(value=value, label=f"{value} (không còn trong danh sách)") for value in gone)
