"""The papers outside the award dossier: registration, meeting, reports; each with its date and its state."""

from collections.abc import Iterable

from flask import Blueprint, abort, render_template, url_for
from msgspec import Struct

from awards.rulebook.calendar import Due, due
from awards.rulebook.programme import STAGE_WORDS, PaperSpec, Task
from awards.web.links import page_url
from awards.web.opened import Opened, opened
from awards.web.papers import is_printed
from awards.web.tasks import Group, State, States
from awards.web.tasks import Task as Line

bp = Blueprint("others", __name__, url_prefix="/ho-so/<dossier_id>/van-ban")


class Other(Struct, frozen=True):
    """One paper with what a reader of the list needs: its state, its date in the dossier's year, its files."""

    spec: PaperSpec
    url: str
    state: State
    due: Due | None
    note: str
    key: str
    """Its name in the addresses of pictures and files; "" where there is no form to print it with."""


@bp.get("")
def listed(dossier_id: str) -> str:
    """Every paper that the programme asks for outside the award dossier."""
    subject = opened(dossier_id)
    states = States(subject, subject.services.store.drafts(dossier_id))
    found = [_other(subject, states, spec) for spec in subject.in_force.programme.papers]
    groups = [
        (words.capitalize(), [each for each in found if each.spec.stage == stage])
        for stage, words in STAGE_WORDS.items()
    ]
    return render_template(
        "others/listed.html",
        subject=subject,
        groups=[(title, papers) for title, papers in groups if papers],
        recurring=subject.in_force.programme.recurring,
        today=subject.services.today(),
    )


@bp.get("/<paper>")
def one(dossier_id: str, paper: str) -> str:
    """The pages of one paper with their state, and the paper to look at and to take."""
    subject = opened(dossier_id)
    spec = next((each for each in subject.in_force.programme.papers if each.id == paper), None) or abort(404)
    states = States(subject, subject.services.store.drafts(dossier_id))
    pages = subject.outline.papers[spec.id]
    lines = [Line(page.title, page_url(dossier_id, page), states.of(page), states.note(page)) for page in pages]
    done, total = states.progress(pages)
    return render_template(
        "others/one.html",
        subject=subject,
        paper=_other(subject, states, spec),
        groups=[Group("Các phần cần làm", tuple(lines))] if lines else [],
        done=done,
        total=total,
        today=subject.services.today(),
    )


def other_tasks(subject: Opened, states: States) -> tuple[Line, ...]:
    """The papers as lines of the dossier's task list."""
    found = (_other(subject, states, spec) for spec in subject.in_force.programme.papers)
    return tuple(Line(each.spec.title, each.url, each.state, each.note) for each in found)


def deadlines(subject: Opened) -> tuple[Due, ...]:
    """The deadlines of the dossier's year, else of the plan's only year, else of this one; none outside its period."""
    programme = subject.in_force.programme
    return due(programme, [subject.dossier.year or programme.only_year or subject.services.today().year])


def work(tasks: Iterable[Task]) -> dict[str, list[Task]]:
    """The plan's tasks under the time that it gives them."""
    found: dict[str, list[Task]] = {}
    for task in tasks:
        found.setdefault(task.when[:1].upper() + task.when[1:], []).append(task)
    return found


def _other(subject: Opened, states: States, spec: PaperSpec) -> Other:
    term = next((each for each in deadlines(subject) if each.deadline.id == spec.deadline), None)
    return Other(
        spec=spec,
        url=url_for("others.one", dossier_id=subject.record.id, paper=spec.id),
        state=state_of(subject, states, spec),
        due=term,
        note=_term(subject, spec, term),
        key=f"paper-{spec.id}" if is_printed(subject, spec) else "",
    )


def _term(subject: Opened, spec: PaperSpec, term: Due | None) -> str:
    """When it is due, in a line; a row of the calendar without a date keeps the plan's words."""
    if term:
        return f"Hạn: {term.when}."
    row = next((each for each in subject.in_force.programme.recurring if each.id == spec.deadline), None)
    return f"Thời gian: {row.when}; kế hoạch không ghi ngày." if row else ""


def state_of(subject: Opened, states: States, spec: PaperSpec) -> State:
    """How far the paper is; one that is printed from the dossier alone is ready at any time."""
    pages = subject.outline.papers.get(spec.id, ())
    if not pages:
        return "done" if is_printed(subject, spec) else "todo"
    return states.of_all(pages)
