"""What the checks say beside the very question they concern: the page and the question need not be named again."""

from msgspec import Struct

from awards.check.finding import Finding
from awards.formbook.form import Question
from awards.rulebook.outcome import Outcome
from awards.web.links import anchor_of, owner
from awards.web.opened import Opened
from awards.web.outline import stable

MISSING = "completeness.answer"
ANSWER = "Câu này chưa được trả lời."
CHOOSE = "Câu này chưa được chọn."
FILL = "Dòng {row}: chưa có “{column}”."
PROPOSED = "Nội dung đề xuất trong ô chưa được lưu. Hãy xem lại rồi bấm “Lưu và tiếp tục”."
CHOSEN = ("yesno", "choice", "choices")


class Remark(Struct, frozen=True):
    """A finding on the page: `listed` for the list of the page, `beside` at its question."""

    finding: Finding
    anchor: str
    listed: str
    beside: str

    @property
    def is_wrong(self) -> bool:
        """Whether it is a fault and not only something that is still to come."""
        return self.finding.outcome is Outcome.NOT_MET and self.finding.severity == "error"


def remark(subject: Opened, finding: Finding, proposed: frozenset[str]) -> tuple[str, Remark]:
    """The finding's question ("" for the page as a whole), and what is said there."""
    _, asked = owner(subject, finding)
    in_full = f"{finding.message} {finding.fix}".strip()
    if asked is None:
        return "", Remark(finding, "", in_full, in_full)
    inside = stable(subject.dossier, finding.at).removeprefix(asked.path)
    anchor = f"#{anchor_of(asked.question, inside)}"
    if finding.code != MISSING:
        return asked.name, Remark(finding, anchor, finding.message, in_full)
    if cell := _cell(asked.question, inside):
        return asked.name, Remark(finding, anchor, cell, cell)
    answer = CHOOSE if asked.question.type in CHOSEN else ANSWER
    return asked.name, Remark(finding, anchor, finding.message, PROPOSED if asked.name in proposed else answer)


def _cell(question: Question, inside: str) -> str:
    """The row and the column of a cell that is missing; "" when it is the whole answer."""
    _, row, name = [*inside.split("/"), "", ""][:3]
    label = next((column.label for column in question.columns if column.id == name), "")
    return FILL.format(row=int(row) + 1, column=label) if row.isdigit() and label else ""
