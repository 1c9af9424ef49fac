"""What is left to do: the state of each page, taken from the findings and from what is answered."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from awards.check.finding import Finding
from awards.formbook.answers import is_answered
from awards.rulebook.outcome import Outcome
from awards.web.links import owner
from awards.web.opened import Opened
from awards.web.outline import Page
from awards.web.pageform import stored_value

PAPER_ANSWER = "completeness.paper-answer"
"""What a paper outside the award dossier still lacks: it is not done, though nothing else waits for it."""
OPTIONAL = "Không bắt buộc; có thì nhập."
State = Literal["todo", "doing", "mend", "done"]


class Task(Struct, frozen=True):
    """One line of the task list."""

    title: str
    url: str
    state: State
    note: str = ""


class Group(Struct, frozen=True):
    """Tasks under one heading."""

    title: str
    tasks: tuple[Task, ...]


class States:
    """The state of every page of one dossier. `drafts` are the pages that hold refused text."""

    def __init__(self, subject: Opened, drafts: Iterable[str]) -> None:
        self._subject = subject
        self._drafts = frozenset(drafts)
        self._findings: defaultdict[str, list[Finding]] = defaultdict(list)
        for finding in subject.result.open:
            page, _ = owner(subject, finding)
            if page:
                self._findings[page.key].append(finding)

    def findings(self, page: Page) -> tuple[Finding, ...]:
        """What is open on the page."""
        return tuple(self._findings[page.key])

    def of(self, page: Page) -> State:
        """To mend when something on it is wrong, done when nothing more is asked for."""
        errors = [each for each in self._findings[page.key] if each.severity == "error" or each.code == PAPER_ANSWER]
        if page.key in self._drafts or any(finding.outcome is Outcome.NOT_MET for finding in errors):
            return "mend"
        if not self.is_begun(page):
            return "todo"
        return "doing" if errors else "done"

    def of_all(self, pages: Iterable[Page]) -> State:
        """The state of several pages as one task."""
        states = {self.of(page) for page in pages if not self.may_be_left(page)}
        if "mend" in states:
            return "mend"
        if len(states) == 1:
            return states.pop()
        return "doing"

    def is_begun(self, page: Page) -> bool:
        """Whether anything on the page is answered."""
        return any(is_answered(asked.question, stored_value(self._subject, asked)) for asked in page.asked)

    def may_be_left(self, page: Page) -> bool:
        """Whether the page is empty and may stay so: the form requires none of its answers."""
        required = any(asked.question.required for asked in page.asked)
        return not (required or self._findings[page.key] or self.of(page) != "todo")

    def note(self, page: Page) -> str:
        """Whether the page may stay empty, else how many places on it a reviewer would ask about."""
        if self.may_be_left(page):
            return OPTIONAL
        warnings = sum(finding.severity == "warning" for finding in self._findings[page.key])
        return f"Có {warnings} chỗ nên xem lại." if warnings else ""

    def progress(self, pages: Iterable[Page]) -> tuple[int, int]:
        """Pages done, and pages that must be."""
        states = [self.of(page) for page in pages if not self.may_be_left(page)]
        return states.count("done"), len(states)
