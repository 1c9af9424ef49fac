"""What the wizard proposes in an empty field: seen before it is stored, and stored only with the page."""

from typing import Any

from awards.formbook import answers
from awards.web.opened import Opened
from awards.web.outline import Asked, Page


def proposals(subject: Opened, page: Page) -> dict[str, Any]:
    """A value for each question that the form, the programme or the only choice can answer, by field."""
    found = {asked.name: _proposed(subject, page, asked) for asked in page.asked}
    return {name: value for name, value in found.items() if value is not None}


def _proposed(subject: Opened, page: Page, asked: Asked) -> Any:
    programme = subject.in_force.programme
    if asked.question.prefill:
        return _prefilled(subject, page, asked.question.prefill)
    if asked.question.choices_from == "programme.awards":
        kind = next((item.kind for item in subject.dossier.nominees if item.id == page.nominee), None)
        awards = [award.id for award in programme.awards if kind in award.kinds]
        return awards[0] if len(awards) == 1 else None
    return programme.defaults.get(asked.path, asked.question.usual or None)


def _prefilled(subject: Opened, page: Page, pointer: str) -> Any:
    data = subject.record.data
    if not pointer.startswith("./"):
        return answers.get(data, pointer)
    nominee = next((item for item in data.get("nominees") or () if item["id"] == page.nominee), None)
    return answers.get(nominee, pointer[1:])
