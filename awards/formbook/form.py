"""A form: its key, its sections, and the questions that each section asks."""

from collections.abc import Collection, Iterator, Sequence
from typing import Literal

from msgspec import Struct

from awards.citation import Basis

QuestionType = Literal["text", "long", "date", "time", "year", "number", "yesno", "choice", "choices", "table", "lines"]
"""`lines` is a list of short texts, one a row; `table` has columns; the rest are single values."""
Scope = Literal["dossier", "nominee", "paper"]
"""What the questions are about: the dossier, one nominee, or one paper outside the award dossier."""
Having = Literal["", "dossier", "models", "fields", "roles", "movement", "registration", "quota"]
"""What a programme may have and another not: an award dossier, models, fields, roles, a named movement, a
day by which models are registered, an allotted number."""
Reading = Literal[
    "", "route", "joined", "established", "history", "initiatives", "results", "staffing", "leave", "transfers", "posts"
]
"""What the standards of an award may read of a nominee, as dossier.json calls it."""
MOVEMENT = "{movement}"
"""In a title, a label or a help text: the name of the programme's movement."""
OUTLINE_ONLY = "Mẫu dựng theo đề cương, chưa đối chiếu với văn bản gốc"
"""What the draft of a paper says, whose form is known in outline only."""


class Choice(Struct, frozen=True, kw_only=True):
    value: str
    label: str


class Question(Struct, frozen=True, kw_only=True):
    """`at` is a JSON Pointer, relative to the dossier or, in a form of scope "nominee", to the nominee, in
    one of scope "paper" to the answers of that paper.

    `label` is the form's own wording. `choices_from` names a list that the programme or the dossier
    provides ("programme.fields", "council.members"). `prefill` is a pointer (absolute, or relative
    to the nominee when it starts with "./") whose value is proposed; `usual` is what most answer. A
    column has no pointer: its `id` is the key in the row. `none_label` words the declaration that a
    table has no row ("Không bị kỷ luật"): ticked, the value is an empty list, which is an answer;
    unticked and empty is none. `advised` is asked for by the form's notes: left out, a reviewer would
    ask. `only_programme` names what a programme must have for it to be asked at all.
    `plan_label` and `plan_help` stand instead in a plan without an award dossier, where they are given.
    `max_words_from` names the parameter of the programme that limits the words; `max_words` is that
    limit, 0 where the programme sets none.
    """

    id: str
    label: str
    type: QuestionType
    at: str = ""
    required: bool = False
    advised: bool = False
    help: str = ""
    example: str = ""
    min_length: int = 0
    max_length: int = 0
    max_words: int = 0
    max_words_from: str = ""
    minimum: int | None = None
    choices: tuple[Choice, ...] = ()
    choices_from: str = ""
    columns: tuple["Question", ...] = ()
    prefill: str = ""
    usual: str = ""
    none_label: str = ""
    only_programme: Having = ""
    plan_label: str = ""
    plan_help: str = ""
    basis: Basis | None = None


class Section(Struct, frozen=True, kw_only=True):
    """One page of the wizard, and one numbered part of the printed form.

    `only_kind` and `only_role` name the nominees that are asked it, `only_programme` what the programme
    must have, `only_award` what the standards of the nominee's award must read; empty means all.
    `plan_title` stands instead in a plan without an award dossier, where it is given.
    """

    id: str
    title: str
    questions: tuple[Question, ...]
    help: str = ""
    only_kind: str = ""
    only_role: str = ""
    only_programme: Having = ""
    only_award: Reading = ""
    plan_title: str = ""
    awards: tuple[str, ...] = ()
    """Asked only where one of these is proposed; empty means all."""

    @property
    def is_particular(self) -> bool:
        """Whether it is not the same for every programme."""
        told = (self.title, self.help, *(words for each in self.questions for words in (each.label, each.help)))
        return bool(
            self.only_programme
            or self.only_role
            or self.plan_title
            or any(each.only_programme or each.max_words_from or _worded_for_plans(each) for each in self.questions)
            or any(MOVEMENT in words for words in told)
        )

    def asks(self, kind: str | None, roles: Sequence[str], read: Collection[str] = ()) -> bool:
        """Whether a nominee of this kind, holding these roles, of whom its award reads this, is asked this section."""
        fits = (not self.only_kind or self.only_kind == kind) and (not self.only_role or self.only_role in roles)
        return fits and (not self.only_award or self.only_award in read)


def _worded_for_plans(question: Question) -> bool:
    return bool(question.plan_label or question.plan_help)


class Form(Struct, frozen=True, kw_only=True):
    """`instrument` and `number` are empty for a page that no instrument prescribes.

    The key is (instrument, number, subject), never a bare number. `template` is the path below
    templates/documents, empty when the form is asked but not printed by itself.
    """

    id: str
    title: str
    scope: Scope
    sections: tuple[Section, ...]
    basis: Basis
    instrument: str = ""
    number: str = ""
    subject: str = ""
    template: str = ""
    layout: str = "nd30"
    same_as: str = ""
    """Another form whose questions and print this one shares; resolved when the form is read."""

    @property
    def is_outline(self) -> bool:
        """Whether nobody has compared the form with the instrument that prescribes it."""
        return self.basis.verified == "none"

    def questions(self) -> Iterator[Question]:
        for section in self.sections:
            yield from section.questions
