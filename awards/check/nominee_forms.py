"""What a nominee is asked: who it is, its reports, what its award needs besides, what the unit declares of it."""

from collections.abc import Iterator

from msgspec.structs import replace

from awards.formbook.form import Form, Question, Section
from awards.formbook.load import Formbook, UnknownForm
from awards.formbook.setting import ASKED_OF_NOMINEE
from awards.model import Nominee
from awards.rulebook.programme import Programme

IDENTITY, RECORD, PAST = "common/doi-tuong", "common/qua-trinh", "common/lich-su"
NOMINEE_PAGES = (IDENTITY, ASKED_OF_NOMINEE, PAST)
"""Asked in the wizard, never printed by themselves; the programme names the forms that are printed."""


def asked_of(formbook: Formbook, programme: Programme, nominee: Nominee) -> Iterator[tuple[Form, Section]]:
    """The sections in the order in which they are asked; what one of them asks, a later one does not ask again."""
    read, asked = programme.read_of(nominee), set[str]()
    for form in _forms(formbook, (IDENTITY, ASKED_OF_NOMINEE, *_reports(programme, nominee), RECORD, PAST)):
        for section in form.sections:
            questions = tuple(each for each in section.questions if each.at not in asked)
            fits = not section.awards or nominee.award in section.awards
            if questions and fits and section.asks(nominee.kind, nominee.roles, read):
                asked.update(each.at for each in questions)
                yield form, _with(section, questions)


def _with(section: Section, questions: tuple[Question, ...]) -> Section:
    return section if len(questions) == len(section.questions) else replace(section, questions=questions)


def _reports(programme: Programme, nominee: Nominee) -> tuple[str, ...]:
    return programme.reports_of(nominee) if nominee.kind else ()


def _forms(formbook: Formbook, form_ids: tuple[str, ...]) -> Iterator[Form]:
    for form_id in form_ids:
        try:
            yield formbook.form(form_id)
        except UnknownForm:
            continue
