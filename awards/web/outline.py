"""The wizard's pages: which questions stand on which page, for one dossier."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from msgspec import Struct

from awards.check.nominee_forms import IDENTITY, asked_of
from awards.citation import Basis
from awards.formbook.form import Form, Question, Section
from awards.formbook.load import Formbook, UnknownForm
from awards.formbook.setting import ASKED_OF_DOSSIER, within
from awards.model import Dossier, Nominee
from awards.rulebook.programme import Criterion, PaperSpec, Programme

BEFORE_NOMINEES = ("common/don-vi", "common/hoi-dong", ASKED_OF_DOSSIER)
MINUTES = "common/bien-ban-hop-hoi-dong"
PROPOSAL = "common/to-trinh"
CRITERIA = "tieu-chi"
VOTES = "bieu-quyet"

YES_NO_MET = "Có đạt tiêu chí này không?"


class Asked(Struct, frozen=True, kw_only=True):
    """One question in its place. `path` names a nominee by its id: it outlives a new order of the list."""

    name: str
    path: str
    question: Question


class Block(Struct, frozen=True, kw_only=True):
    """Questions that belong together: a criterion, a nominee's votes (side by side), or all of a section."""

    title: str
    asked: tuple[Asked, ...]
    basis: Basis | None = None
    in_a_row: bool = False
    nominee: str = ""
    """Whom a block of a page about several nominees concerns."""


class Page(Struct, frozen=True, kw_only=True):
    """One page of the wizard; `place` is where the checks' findings point to ("form", "section")."""

    slug: str
    title: str
    blocks: tuple[Block, ...]
    nominee: str = ""
    paper: str = ""
    """The paper outside the award dossier that the page belongs to."""
    help: str = ""
    place: tuple[str, str] = ("", "")
    outline_of: Basis | None = None
    """The form that nobody has compared with its instrument; None for all others."""

    @property
    def key(self) -> str:
        """The page's name in the store, unique within the dossier."""
        if self.paper:
            return f"papers/{self.paper}/{self.slug}"
        return f"{self.nominee}/{self.slug}" if self.nominee else self.slug

    @property
    def asked(self) -> tuple[Asked, ...]:
        return tuple(asked for block in self.blocks for asked in block.asked)


@dataclass(frozen=True, kw_only=True)
class Outline:
    """Every page of one dossier, in the order in which they are best filled in."""

    unit: tuple[Page, ...]
    nominees: Mapping[str, tuple[Page, ...]]
    session: tuple[Page, ...]
    proposal: tuple[Page, ...]
    papers: Mapping[str, tuple[Page, ...]]
    """The pages of each paper outside the award dossier, by its id."""

    def __iter__(self) -> Iterator[Page]:
        yield from self.of_dossier
        for pages in self.papers.values():
            yield from pages

    @property
    def of_dossier(self) -> Iterator[Page]:
        """The pages that the award dossier needs; a paper beside it is nobody's duty until it is begun."""
        yield from self.unit
        for pages in self.nominees.values():
            yield from pages
        yield from self.session
        yield from self.proposal

    @cached_property
    def by_path(self) -> dict[str, tuple[Page, Asked]]:
        """The page and the question of every place that is asked."""
        return {asked.path: (page, asked) for page in self for asked in page.asked}

    @cached_property
    def first_inside(self) -> dict[str, tuple[Page, Asked]]:
        """The first question of every group of places ("/nominees/n1/votes")."""
        found: dict[str, tuple[Page, Asked]] = {}
        for path, place in self.by_path.items():
            parts = path.split("/")
            for length in range(3, len(parts)):
                found.setdefault("/".join(parts[:length]), place)
        return found

    def page(self, slug: str, nominee: str = "", paper: str = "") -> Page | None:
        """The page with this address."""
        wanted = (slug, nominee, paper)
        return next((page for page in self if (page.slug, page.nominee, page.paper) == wanted), None)

    def beside(self, page: Page, step: int) -> Page | None:
        """The page before (-1) or after (1) within the same part of the work."""
        for part in (self.unit, *self.nominees.values(), self.session, self.proposal, *self.papers.values()):
            keys = [item.key for item in part]
            if page.key in keys:
                place = keys.index(page.key) + step
                return part[place] if 0 <= place < len(part) else None
        return None


def outline(dossier: Dossier, programme: Programme, formbook: Formbook) -> Outline:
    """The pages that this dossier needs: its nominees' kinds and roles decide which."""
    formbook = within(formbook, programme)
    papers = {paper.id: paper_pages(paper, formbook) for paper in programme.papers}
    if not programme.asks_dossier:
        unit = pages_of(formbook.form(BEFORE_NOMINEES[0]))
        return Outline(unit=unit, nominees={}, session=(), proposal=(), papers=papers)
    minutes = pages_of(formbook.form(MINUTES))
    votes = votes_page(dossier.nominees)
    others = _other_forms(programme, formbook)
    meeting = [form for form in others if all(each.at.startswith("/session/") for each in form.questions())]
    sent = [form for form in others if form not in meeting] or [formbook.form(PROPOSAL)]
    before_votes = (*minutes[:-1], *(page for form in meeting for page in pages_of(form)))
    return Outline(
        unit=tuple(page for form in BEFORE_NOMINEES for page in pages_of(formbook.form(form))),
        nominees={nominee.id: nominee_pages(nominee, programme, formbook) for nominee in dossier.nominees},
        session=(*before_votes, *((votes,) if dossier.nominees else ()), *minutes[-1:]),
        proposal=tuple(page for form in sent for page in pages_of(form)),
        papers=papers,
    )


def _other_forms(programme: Programme, formbook: Formbook) -> list[Form]:
    """The forms with questions that the programme names for the whole dossier, the minutes apart."""
    found = []
    for spec in programme.documents:
        form_id = "" if spec.per_nominee else spec.form_for(None)
        if form_id and form_id != MINUTES and (form := _known(form_id, formbook)) and form.sections:
            found.append(form)
    return found


def _known(form_id: str, formbook: Formbook) -> Form | None:
    try:
        return formbook.form(form_id)
    except UnknownForm:
        return None


def paper_pages(paper: PaperSpec, formbook: Formbook) -> tuple[Page, ...]:
    """The pages of one paper outside the award dossier; none for a form that is not there."""
    try:
        form = formbook.form(paper.form)
    except UnknownForm:
        return ()
    return tuple(_page(form, section, None, paper.id) for section in form.sections)


def nominee_pages(nominee: Nominee, programme: Programme, formbook: Formbook) -> tuple[Page, ...]:
    """Who it is, the criteria, the sections of the report form, and what the unit declares of the past."""
    criteria = programme.criteria_for(nominee.kind, nominee.roles)
    asked = [(form, _page(form, section, nominee)) for form, section in asked_of(formbook, programme, nominee)]
    return (
        *(page for form, page in asked if form.id == IDENTITY),
        *criteria_pages(nominee, criteria, programme),
        *(page for form, page in asked if form.id != IDENTITY),
    )


def pages_of(form: Form) -> tuple[Page, ...]:
    """One page for each section of a form about the dossier."""
    return tuple(_page(form, section, None) for section in form.sections)


def _page(form: Form, section: Section, nominee: Nominee | None, paper: str = "") -> Page:
    tail = form.id.rpartition("/")[2]
    top = f"/nominees/{nominee.id}" if nominee else f"/papers/{paper}" if form.scope == "paper" else ""
    asked = tuple(
        Asked(name=question.id, path=top + (question.at or f"/answers/{question.id}"), question=question)
        for question in section.questions
    )
    return Page(
        slug=tail if section.id == tail else f"{tail}-{section.id}",
        title=section.title,
        help=section.help,
        nominee=nominee.id if nominee else "",
        paper=paper,
        blocks=(Block(title="", asked=asked),),
        place=(form.id, section.id),
        outline_of=form.basis if form.is_outline else None,
    )


def criteria_pages(nominee: Nominee, criteria: tuple[Criterion, ...], programme: Programme) -> tuple[Page, ...]:
    """The criteria that the nominee answers for, a page for each role; text and citation stand beside the question."""
    titles = {role.id: f"Tiêu chí: {role.title}" for role in programme.roles}
    return tuple(
        Page(
            slug=f"{CRITERIA}-{role}" if role else CRITERIA,
            title=titles[role] if role else "Tiêu chí khen thưởng",
            help="Với mỗi tiêu chí, hãy trả lời và nêu dẫn chứng: con số, ngày tháng, tên mô hình, tên văn bản.",
            nominee=nominee.id,
            blocks=tuple(_criterion(nominee, criterion) for criterion in criteria if criterion.role == role),
        )
        for role in dict.fromkeys(criterion.role for criterion in criteria)
    )


def _criterion(nominee: Nominee, criterion: Criterion) -> Block:
    path = f"/nominees/{nominee.id}/criteria/{criterion.id}"
    met = Question(id=f"{criterion.id}-met", label=YES_NO_MET, type="yesno", required=True)
    evidence = Question(
        id=f"{criterion.id}-evidence",
        label="Dẫn chứng",
        type="long",
        required=True,
        max_length=3000,
        help="Viết vài câu, có con số và thời gian cụ thể.",
    )
    return Block(
        title=criterion.title,
        basis=criterion.basis,
        asked=(
            Asked(name=met.id, path=f"{path}/met", question=met),
            Asked(name=evidence.id, path=f"{path}/evidence", question=evidence),
        ),
    )


def votes_page(nominees: tuple[Nominee, ...]) -> Page:
    """The result of the vote, one line for each nominee."""
    return Page(
        slug=VOTES,
        title="Phiên họp – Kết quả biểu quyết",
        help="Ghi số phiếu của từng tập thể, cá nhân như biên bản kiểm phiếu.",
        blocks=tuple(_votes(nominee) for nominee in nominees),
    )


def _votes(nominee: Nominee) -> Block:
    def asked(key: str, label: str) -> Asked:
        question = Question(id=f"{nominee.id}-{key}", label=label, type="number", required=True, minimum=0)
        return Asked(name=question.id, path=f"/nominees/{nominee.id}/votes/{key}", question=question)

    return Block(
        title=nominee.name or "Chưa có tên",
        nominee=nominee.id,
        in_a_row=True,
        asked=(asked("for", "Số phiếu đồng ý"), asked("against", "Số phiếu không đồng ý")),
    )


def stable(dossier: Dossier, pointer: str) -> str:
    """A pointer of the checks ("/nominees/2/votes") with the nominee's id in place of its number."""
    parts = pointer.split("/")
    if len(parts) > 2 and parts[1] == "nominees" and parts[2].isdigit() and int(parts[2]) < len(dossier.nominees):
        parts[2] = dossier.nominees[int(parts[2])].id
    return "/".join(parts)
