"""“Có thể đề nghị gì?”: what a nominee, or anybody whose record is typed in or brought in, may be proposed for."""

import datetime as dt
from typing import Any

from flask import Blueprint, Response, abort, flash, redirect, render_template, request, url_for
from msgspec import Struct
from werkzeug.wrappers import Response as AnyResponse

from awards.eligible import latest_year
from awards.eligible.report import HEADINGS
from awards.model import KIND_WORDS, Nominee, Record
from awards.schema import Malformed, parse
from awards.schema import record as records
from awards.store.candidates import Candidate
from awards.text import parse_date, plain_name, short_date
from awards.web.eligible_pages import found
from awards.web.eligible_parts import answers_of, kind_of, pages, record_of, title_of, typed_of
from awards.web.eligible_view import Link, Where, view
from awards.web.links import anchor_of, page_url
from awards.web.opened import Opened, opened
from awards.web.security import takes_upload
from awards.web.services import services
from awards.web.uploaded import faults_told

bp = Blueprint("eligible", __name__)

SAMPLES = {"ca-nhan": "examples/qua-trinh-lo-thi-man.json", "tap-the": "examples/qua-trinh-to-khoa-hoc-tu-nhien.json"}
KINDS = {kind: words.capitalize() for kind, words in KIND_WORDS.items()}
LARGEST = 8 * 2**20
YEARS = range(1945, 3000)
NOT_A_DAY = "Ngày: không hiểu “{typed}”. Hãy viết như 01/7/2025."
NOT_A_YEAR = "Năm xét: không hiểu “{typed}”. Hãy viết như 2025."
NO_FILE = "Hãy chọn tệp .json của quá trình khen thưởng."
NO_KIND = "Hãy chọn cá nhân hoặc tập thể."
NO_NAME = "Hãy nhập họ tên hoặc tên tập thể."
NO_KIND_IN_FILE = "/kind: hãy ghi individual (cá nhân) hoặc collective (tập thể)."


class Day(Struct, frozen=True):
    """The day and the year of the question, as typed; `fault` and `year_fault` say what was not understood."""

    on: dt.date
    year: int
    typed: str
    typed_year: str
    fault: str = ""
    year_fault: str = ""


@bp.get("/co-the-de-nghi")
def listed() -> str:
    """The records that are kept, and the ways to begin one."""
    return _listed()


@bp.post("/co-the-de-nghi/moi")
def create() -> AnyResponse | tuple[str, int]:
    """Begin a record, and go to its first page."""
    kind, name = request.form.get("loai", ""), request.form.get("ten", "").strip()
    faults = [] if kind in KINDS else [(NO_KIND, "#q-loai")]
    faults += [] if name else [(NO_NAME, "#ten")]
    if kind not in ("individual", "collective") or not name:
        return _listed(errors=faults, kind=kind, name=name), 422
    candidate = _kept(Record(kind="collective" if kind == "collective" else "individual", name=name[:150]))
    return redirect(url_for("eligible_pages.page", candidate_id=candidate.id, slug="nguoi-duoc-xet"), 303)


@bp.post("/co-the-de-nghi/nhap")
@takes_upload(LARGEST)
def bring_in() -> AnyResponse | tuple[str, int]:
    """Take in a record of format awards-record/1; a file with faults is refused with one line for each."""
    file = request.files.get("record")
    body = file.read() if file else b""
    if not body:
        return _listed(errors=[(NO_FILE, "#record")]), 422
    try:
        record = records.load(parse(body))
    except Malformed as refused:
        return _listed(errors=faults_told(refused, "record")), 422
    if record.kind is None:
        return _listed(errors=[(NO_KIND_IN_FILE, "#record")]), 422
    return _to(_kept(record))


@bp.post("/co-the-de-nghi/mau/<which>")
def sample(which: str) -> AnyResponse:
    """A copy of a sample record, free to be tried out."""
    file = services().content.file(SAMPLES.get(which, "")) if which in SAMPLES else None
    if file is None:
        abort(404)
    return _to(_kept(records.read(file)))


@bp.get("/co-the-de-nghi/<candidate_id>")
def show(candidate_id: str) -> str | tuple[str, int]:
    """What the record may be proposed for."""
    candidate = found(candidate_id)
    held = services()
    record = record_of(candidate, held.formbook)
    parts = pages(held.formbook, kind_of(candidate))
    unread = [
        (page.title, url_for("eligible_pages.page", candidate_id=candidate.id, slug=page.slug))
        for page in parts
        if any(answer.is_refused for answer in answers_of(page, candidate.part(page.slug).typed).values())
    ]
    day = _day(record, held.today())
    return _answer(
        record, day, _in_parts(candidate), candidate=candidate, parts_listed=parts, unread=unread, title=candidate.title
    )


@bp.get("/co-the-de-nghi/<candidate_id>/qua-trinh.json")
def download(candidate_id: str) -> Response:
    """The record as a file that this page, another office's and `awards eligible` read."""
    record = record_of(found(candidate_id), services().formbook)
    name = plain_name(record.name).lower() or "chua-ghi-ten"
    answer = Response(records.text(record), mimetype="application/json")
    answer.headers["Content-Disposition"] = f'attachment; filename="qua-trinh-{name[:80]}.json"'
    return answer


@bp.route("/co-the-de-nghi/<candidate_id>/xoa", methods=["GET", "POST"])
def delete(candidate_id: str) -> AnyResponse | str:
    """Ask once, then take the record away for good."""
    candidate = found(candidate_id)
    if request.method == "GET":
        return render_template("eligible/delete.html", candidate=candidate)
    services().store.candidates.delete(candidate.id)
    flash(f"Đã xóa quá trình của {candidate.title}.", "done")
    return redirect(url_for(".listed"), 303)


@bp.get("/ho-so/<dossier_id>/doi-tuong/<nominee>/co-the-de-nghi")
def of_nominee(dossier_id: str, nominee: str) -> str | tuple[str, int]:
    """What a nominee of a dossier may be proposed for, from what the dossier says."""
    subject = opened(dossier_id)
    about = _nominee(subject, nominee)
    record = about.record()
    day = _day(record, subject.in_force.on, subject.dossier.year)
    return _answer(record, day, _in_dossier(subject, about), subject=subject, nominee=about, title=about.name)


@bp.post("/ho-so/<dossier_id>/doi-tuong/<nominee>/co-the-de-nghi")
def copy_nominee(dossier_id: str, nominee: str) -> AnyResponse:
    """A record of its own from what the dossier says, to be completed without touching the dossier."""
    about = _nominee(opened(dossier_id), nominee)
    return _to(_kept(about.record())) if about.kind else abort(404)


def _nominee(subject: Opened, nominee: str) -> Nominee:
    return next((each for each in subject.dossier.nominees if each.id == nominee), None) or abort(404)


def _kept(record: Record) -> Candidate:
    held = services()
    return held.store.candidates.create(title_of(record), typed_of(record, held.formbook))


def _to(candidate: Candidate) -> AnyResponse:
    return redirect(url_for(".show", candidate_id=candidate.id), 303)


def _listed(*, errors: list[tuple[str, str]] | None = None, kind: str = "", name: str = "") -> str:
    held = services()
    samples = [each for each, file in SAMPLES.items() if held.content.file(file)]
    return render_template(
        "eligible/listed.html",
        candidates=held.store.candidates.all(),
        errors=errors or [],
        kinds=KINDS,
        kind=kind,
        name=name,
        samples=samples,
    )


def _day(record: Record, usual: dt.date, usual_year: int | None = None) -> Day:
    typed, typed_year = (request.args.get(name, "").strip() for name in ("ngay", "nam"))
    day = parse_date(typed) if typed else usual
    on = day or usual
    year = int(typed_year) if typed_year.isdecimal() and len(typed_year) == 4 else 0
    fits = year in YEARS
    chosen = year if fits else usual_year if usual_year and not typed else latest_year(record, on)
    return Day(
        on=on,
        year=chosen,
        typed=short_date(day) if day else typed,
        typed_year=typed_year or str(chosen),
        fault="" if day else NOT_A_DAY.format(typed=typed),
        year_fault="" if fits or not typed_year else NOT_A_YEAR.format(typed=typed_year),
    )


def _in_parts(candidate: Candidate) -> Where:
    """The field of a record that stands for itself."""
    asked = {
        question.at: (page, question)
        for page in pages(services().formbook, kind_of(candidate))
        for question in page.questions
    }

    def where(place: str) -> Link | None:
        if place not in asked:
            return None
        page, question = asked[place]
        url = url_for("eligible_pages.page", candidate_id=candidate.id, slug=page.slug, _anchor=anchor_of(question))
        return Link(question.label, url)

    return where


def _in_dossier(subject: Opened, nominee: Nominee) -> Where:
    """The field of a dossier, with the way back to this page."""
    back = request.full_path.rstrip("?")

    def where(place: str) -> Link | None:
        found = subject.outline.by_path.get(f"/nominees/{nominee.id}{place}")
        if found is None:
            return None
        page, asked = found
        url = page_url(subject.record.id, page, back=back, anchor=anchor_of(asked.question))
        return Link(asked.question.label, url)

    return where


def _answer(record: Record, day: Day, where: Where, **more: Any) -> str | tuple[str, int]:
    faults = [(day.fault, "#ngay")] if day.fault else []
    faults += [(day.year_fault, "#nam")] if day.year_fault else []
    shown = None
    if not faults and record.kind:
        shown = view(record, services().rulebook, where, on=day.on, year=day.year)
    context = {"subject": None, "candidate": None, "nominee": None, "parts_listed": (), "unread": ()}
    page = render_template(
        "eligible/show.html",
        **{**context, **more},
        record=record,
        kinds=KINDS,
        headings=HEADINGS,
        day=day,
        view=shown,
        errors=faults,
        rulebook=services().rulebook.version,
    )
    return (page, 422) if faults else page
