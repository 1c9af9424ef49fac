"""The dossier: plain frozen data, no input or output.

`None` always means “not known”, the empty string “nothing written”; an empty tuple in `history`,
`discipline` or `cases` is a declaration that there is none. No default ever stands for a fact.
"""

import datetime as dt
import re
from collections.abc import Mapping
from typing import Any, Literal

from msgspec import Struct
from msgspec import field as attribute

Kind = Literal["individual", "collective"]
KIND_WORDS: Mapping[str, str] = {"individual": "cá nhân", "collective": "tập thể"}
CouncilRole = Literal["chair", "vice-chair", "standing", "member", "secretary"]
ROLE_WORDS: Mapping[str, str] = {
    "chair": "Chủ tịch",
    "vice-chair": "Phó Chủ tịch",
    "standing": "Ủy viên thường trực",
    "member": "Ủy viên",
    "secretary": "Thư ký",
}
Method = Literal["secret-ballot", "show-of-hands"]
System = Literal["state", "party"]
Route = Literal["merit", "sudden", "thematic", "service"]
"""Loại hình khen thưởng: công trạng, đột xuất, chuyên đề (theo đợt), quá trình cống hiến."""
ROUTE_WORDS: Mapping[str, str] = {
    "merit": "công trạng",
    "sudden": "đột xuất",
    "thematic": "chuyên đề",
    "service": "cống hiến",
}
YearLevel = Literal["excellent", "good", "completed", "not-completed"]
"""Mức xếp loại năm: hoàn thành xuất sắc, hoàn thành tốt, hoàn thành, không hoàn thành nhiệm vụ."""
Scope = Literal["base", "ministry", "nation"]
"""Phạm vi ảnh hưởng của sáng kiến: cơ sở; bộ, ban, ngành, tỉnh; toàn quốc."""

FORMAT = "awards-dossier/1"
COMMITTEE = re.compile(r"(Đảng|Chi|Tỉnh|Thành|Huyện|Quận|Thị)\s+(ủy|uỷ)|Chi bộ|Ban Thường vụ|Ban Chấp hành", re.I)
"""How the name of a Party committee begins."""
RECORD_FORMAT = "awards-record/1"


class Part(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A group of keys in dossier.json; whoever reads one knows every key in it."""


class Person(Part, frozen=True, kw_only=True):
    name: str = ""
    title: str = ""


class Unit(Part, frozen=True, kw_only=True):
    """The unit that submits the dossier; `parent` is the body directly above it.

    `system` chooses the layout (thể thức) of its papers; None prints as a state body. `party_reports`:
    achievement reports take the Party layout too. `old_spelling`: ỦY is printed as UỶ in Party papers.
    `page_codes`: each page of the copies carries its code; only False leaves it off.
    """

    name: str = ""
    parent: str = ""
    code: str = ""
    place: str = ""
    head: Person = attribute(default_factory=Person)
    system: System | None = None
    party_reports: bool | None = None
    old_spelling: bool | None = None
    page_codes: bool | None = None

    @property
    def is_committee(self) -> bool:
        """A Party committee decides together: whoever signs for it signs T/M, and never for its head."""
        return self.system == "party" and COMMITTEE.match(self.name) is not None


class Decision(Part, frozen=True, kw_only=True):
    """A numbered, dated paper: a decision, a plan, an allotment of quota."""

    number: str = ""
    date: dt.date | None = None


class Member(Part, frozen=True, kw_only=True):
    """`voting` is false for a secretary who is not a member: outside every count of members."""

    name: str = ""
    title: str = ""
    role: CouncilRole | None = None
    voting: bool = True


class Council(Part, frozen=True, kw_only=True):
    decision: Decision = attribute(default_factory=Decision)
    members: tuple[Member, ...] = ()


class Absence(Part, frozen=True, kw_only=True):
    name: str = ""
    reason: str = ""


class Ballots(Part, frozen=True, kw_only=True):
    issued: int | None = None
    returned: int | None = None
    valid: int | None = None
    invalid: int | None = None


class Session(Part, frozen=True, kw_only=True):
    """The council's meeting, as its minutes tell it; `opened` and `closed` are "HH:MM"."""

    number: str = ""
    date: dt.date | None = None
    opened: str = ""
    closed: str = ""
    place: str = ""
    present: tuple[str, ...] | None = None
    absent: tuple[Absence, ...] | None = None
    method: Method | None = None
    ballots: Ballots = attribute(default_factory=Ballots)
    opinions: tuple[str, ...] = ()
    conclusion: str = ""
    nominees: tuple[str, ...] | None = None
    """Ids that the minutes deal with, when they are told apart from the dossier's own list."""
    counters: tuple[Person, ...] = ()
    """Ban kiểm phiếu: who counts the ballots; `title` is the task among them (Trưởng ban, Thư ký, Ủy viên)."""


class Signer(Part, frozen=True, kw_only=True):
    """`authority` is null for the head, else the authority to sign for the head ("KT.", "TL.", …)."""

    name: str = ""
    title: str = ""
    authority: str | None = None


class Counts(Part, frozen=True, kw_only=True):
    """Numbers of nominees as a paper states them."""

    collective: int | None = None
    individual: int | None = None


class Proposal(Part, frozen=True, kw_only=True):
    """`counts` and `nominees` are what the tờ trình states, when it was written apart from the list."""

    number: str = ""
    date: dt.date | None = None
    addressee: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    signer: Signer = attribute(default_factory=Signer)
    counts: Counts = attribute(default_factory=Counts)
    nominees: tuple[str, ...] | None = None
    mandate: str = ""
    """The paper that sets the functions of the body which submits."""
    grounds: tuple[str, ...] = ()
    """The point, clause and article of law that each award is proposed under."""


class Votes(Part, frozen=True, kw_only=True, rename={"in_favour": "for"}):
    in_favour: int | None = None
    against: int | None = None


class Attestation(Part, frozen=True, kw_only=True):
    """What the nominee says of one qualitative criterion; `met` is null until somebody answers."""

    met: bool | None = None
    evidence: str = ""


class AwardRecord(Part, frozen=True, kw_only=True):
    """A title (danh hiệu) or commendation (hình thức) already held; `authority` issued the decision."""

    type: Literal["title", "commendation"] | None = None
    title: str = ""
    year: int | None = None
    decision: str = ""
    date: dt.date | None = None
    authority: str = ""
    achievement: str = ""
    route: Route | None = None


class Discipline(Part, frozen=True, kw_only=True):
    form: str = ""
    decision: str = ""
    date: dt.date | None = None
    until: dt.date | None = None


class Case(Part, frozen=True, kw_only=True):
    """A matter still being examined: discipline, inspection, complaint, investigation."""

    matter: str = ""
    since: dt.date | None = None


class Initiative(Part, frozen=True, kw_only=True):
    """A sáng kiến, đề tài or đề án with the paper that recognises it; `used_for` is the award it already served."""

    title: str = ""
    year: int | None = None
    number: str = ""
    date: dt.date | None = None
    authority: str = ""
    author: str = ""
    level: Scope | None = None
    used_for: str = ""


class YearResult(Part, frozen=True, kw_only=True):
    """How the year's work was classified."""

    year: int | None = None
    level: YearLevel | None = None


class Leave(Part, frozen=True, kw_only=True):
    """An absence from work: maternity, study, illness."""

    reason: str = ""
    since: dt.date | None = None
    until: dt.date | None = None


class Transfer(Part, frozen=True, kw_only=True):
    date: dt.date | None = None
    origin: str = ""
    destination: str = ""


class Staffing(Part, frozen=True, kw_only=True):
    """A collective's people in one year: all, lao động tiên tiến, chiến sĩ thi đua cơ sở, those who
    completed their work, and those disciplined from cảnh cáo up."""

    year: int | None = None
    members: int | None = None
    advanced: int | None = None
    base_fighters: int | None = None
    completed: int | None = None
    warned: int | None = None


class Post(Part, frozen=True, kw_only=True):
    """A position held, for awards of long service; without `until` it is held still."""

    title: str = ""
    workplace: str = ""
    since: dt.date | None = None
    until: dt.date | None = None


class Record(Part, frozen=True, kw_only=True):
    """What a person or collective has behind it, apart from any dossier: what may it be proposed for?

    `joined` is a person's day of recruitment, `established` a collective's day of founding.
    """

    kind: Kind | None = None
    name: str = ""
    title: str = ""
    workplace: str = ""
    joined: dt.date | None = None
    established: dt.date | None = None
    history: tuple[AwardRecord, ...] | None = None
    initiatives: tuple[Initiative, ...] | None = None
    results: tuple[YearResult, ...] | None = None
    discipline: tuple[Discipline, ...] | None = None
    cases: tuple[Case, ...] | None = None
    leave: tuple[Leave, ...] | None = None
    transfers: tuple[Transfer, ...] | None = None
    staffing: tuple[Staffing, ...] | None = None
    posts: tuple[Post, ...] | None = None


class Attachment(Part, frozen=True, kw_only=True):
    name: str = ""
    file: str = ""
    sha256: str = ""


class Nominee(Part, frozen=True, kw_only=True):
    """One person or collective put forward. `id` is stable; `title` is the person's position.

    `answers` holds the fields of the report form: a text, a number, a boolean, or rows (a tuple of
    mappings) for a table. `registered` is the day on which the model was registered.
    """

    id: str
    kind: Kind | None = None
    award: str = ""
    name: str = ""
    title: str = ""
    workplace: str = ""
    roles: tuple[str, ...] = ()
    model: str = ""
    field: str = ""
    registered: dt.date | None = None
    votes: Votes = Votes()
    criteria: Mapping[str, Attestation] = attribute(default_factory=dict)
    answers: Mapping[str, Any] = attribute(default_factory=dict)
    history: tuple[AwardRecord, ...] | None = None
    discipline: tuple[Discipline, ...] | None = None
    cases: tuple[Case, ...] | None = None
    attachments: tuple[Attachment, ...] = ()
    route: Route | None = None
    joined: dt.date | None = None
    established: dt.date | None = None
    initiatives: tuple[Initiative, ...] | None = None
    results: tuple[YearResult, ...] | None = None
    leave: tuple[Leave, ...] | None = None
    transfers: tuple[Transfer, ...] | None = None
    staffing: tuple[Staffing, ...] | None = None
    posts: tuple[Post, ...] | None = None

    def record(self) -> Record:
        """The same person or collective, apart from this dossier."""
        return Record(**{part: getattr(self, part) for part in Record.__struct_fields__})


class Quota(Part, frozen=True, kw_only=True):
    """What the programme's owner allotted to the unit for the year, and by which paper."""

    collective: int | None = None
    individual: int | None = None
    source: Decision = attribute(default_factory=Decision)


class Dossier(Part, frozen=True, kw_only=True):
    """`received` is the day on which the competent body took the dossier in: it selects the law."""

    programme: str = ""
    year: int | None = None
    received: dt.date | None = None
    unit: Unit = attribute(default_factory=Unit)
    council: Council = attribute(default_factory=Council)
    session: Session = attribute(default_factory=Session)
    proposal: Proposal = attribute(default_factory=Proposal)
    quota: Quota = attribute(default_factory=Quota)
    nominees: tuple[Nominee, ...] = ()
    answers: Mapping[str, Any] = attribute(default_factory=dict)
    """Answers to what the programme asks of the dossier besides, by the question's id."""
    papers: Mapping[str, Mapping[str, Any]] = attribute(default_factory=dict)
    """Answers of the programme's papers outside the award dossier (registration, report), by paper id."""

    def selection_date(self, today: dt.date) -> dt.date:
        """The day that selects the law in force: received, else the proposal's date, else today."""
        return self.received or self.proposal.date or today
