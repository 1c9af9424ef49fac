"""The task list of a dossier, and of one nominee within it."""

from collections.abc import Mapping

from flask import Blueprint, abort, render_template, url_for

from awards.model import KIND_WORDS
from awards.web.links import anchor_of, page_url
from awards.web.opened import Opened, opened
from awards.web.others import deadlines, other_tasks, work
from awards.web.outline import Page
from awards.web.past import lacks_day
from awards.web.tasks import Group, State, States, Task

bp = Blueprint("tasks", __name__)

OTHERS = "Văn bản khác của chương trình"
KINDS: Mapping[str | None, str] = {
    None: "Chưa rõ là tập thể hay cá nhân",
    **{kind: words.capitalize() for kind, words in KIND_WORDS.items()},
}


@bp.get("/ho-so/<dossier_id>")
def listed(dossier_id: str) -> str:
    """Every part of the dossier with its state, and the way to check and to download it."""
    subject = opened(dossier_id)
    states = States(subject, subject.services.store.drafts(dossier_id))
    done, total = states.progress(subject.outline.of_dossier)
    return render_template(
        "wizard/tasks.html" if subject.in_force.programme.asks_dossier else "wizard/year.html",
        subject=subject,
        groups=_groups(subject, states),
        done=done,
        total=total,
        deadlines=deadlines(subject),
        work=work(subject.in_force.programme.tasks),
        today=subject.services.today(),
        day_link=_day_link(subject),
    )


@bp.get("/ho-so/<dossier_id>/doi-tuong/<nominee>")
def of_nominee(dossier_id: str, nominee: str) -> str:
    """Every page about one nominee with its state."""
    subject = opened(dossier_id)
    pages = subject.outline.nominees.get(nominee) or abort(404)
    states = States(subject, subject.services.store.drafts(dossier_id))
    about = next(item for item in subject.dossier.nominees if item.id == nominee)
    groups = [Group("Các phần cần làm", _tasks(subject, states, pages))]
    done, total = states.progress(pages)
    return render_template("wizard/nominee.html", subject=subject, nominee=about, groups=groups, done=done, total=total)


def _day_link(subject: Opened) -> str:
    """Where the day that selects the law is entered, while a past year's dossier goes without it."""
    page, asked = subject.outline.by_path.get("/proposal/date", (None, None))
    if page is None or asked is None or not lacks_day(subject):
        return ""
    return page_url(subject.record.id, page, anchor=anchor_of(asked.question, ""))


def _groups(subject: Opened, states: States) -> list[Group]:
    outline = subject.outline
    heading = OTHERS if subject.in_force.programme.asks_dossier else "2. Văn bản của năm"
    others = [Group(heading, other_tasks(subject, states))] if outline.papers else []
    if not subject.in_force.programme.asks_dossier:
        return [Group("1. Đơn vị", _tasks(subject, states, outline.unit)), *others]
    return [
        Group("1. Đơn vị và Hội đồng", _tasks(subject, states, outline.unit)),
        Group("2. Tập thể, cá nhân được đề nghị", (_list_task(subject), *_nominee_tasks(subject, states))),
        Group("3. Phiên họp Hội đồng", _tasks(subject, states, outline.session)),
        Group("4. Tờ trình", _tasks(subject, states, outline.proposal)),
        *others,
    ]


def _tasks(subject: Opened, states: States, pages: tuple[Page, ...]) -> tuple[Task, ...]:
    return tuple(
        Task(page.title, page_url(subject.record.id, page), states.of(page), states.note(page)) for page in pages
    )


def _list_task(subject: Opened) -> Task:
    counted = len(subject.dossier.nominees)
    state: State = "done" if counted else "todo"
    note = f"Đang có {counted} tập thể, cá nhân." if counted else "Chưa có tập thể, cá nhân nào."
    return Task("Danh sách đề nghị", url_for("nominees.listed", dossier_id=subject.record.id), state, note)


def _nominee_tasks(subject: Opened, states: States) -> list[Task]:
    return [
        Task(
            nominee.name or "Chưa có tên",
            url_for("tasks.of_nominee", dossier_id=subject.record.id, nominee=nominee.id),
            states.of_all(subject.outline.nominees[nominee.id]),
            KINDS[nominee.kind],
        )
        for nominee in subject.dossier.nominees
    ]
