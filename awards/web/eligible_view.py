"""The standings of one record as the page shows them: in groups, each requirement with the field to fill."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from awards.citation import Basis
from awards.eligible import Chain, Exclusion, JudgedStandard, Standing, StandingOutcome, Step, judge
from awards.eligible.chain import chains, needs_words, years_words
from awards.eligible.report import HEADINGS, places, requirement_words, worth_telling
from awards.eligible.wording import LEVELS
from awards.model import Record, YearLevel
from awards.rulebook.load import Rulebook
from awards.rulebook.notices import notices

Where = Callable[[str], "Link | None"]
"""The field that stands for a place in a record ("/history"), None where no page asks for it."""
TONES: dict[StandingOutcome, str] = {
    "now": "met",
    "one-step": "unknown",
    "unknown": "not_applicable",
    "not-yet": "not_met",
    "excluded": "not_met",
}
LEADS = {
    "now": "Đủ tiêu chuẩn tính được. Hội đồng còn xác nhận những điều ghi ở từng mục.",
    "one-step": "Chỉ còn thiếu một điều.",
    "unknown": "Chưa kê khai đủ, hoặc chỉ Hội đồng mới đánh giá được.",
    "not-yet": "Còn thiếu từ hai điều trở lên.",
    "excluded": "Có quy định không cho đề nghị vào lúc này.",
}
SIGNS: dict[YearLevel, str] = {"excellent": "XS", "good": "T", "completed": "HT", "not-completed": "K"}
MOST_YEARS = 12
MOST_OPEN = 3
"""More awards than these that are not known are folded away: what to write down for them is told before them."""


class Link(Struct, frozen=True):
    """Where something that is not known is entered."""

    words: str
    url: str


class Asked(Struct, frozen=True):
    """One requirement that is not met or not known, in words, with the fields to fill."""

    words: str
    why: str = ""
    links: tuple[Link, ...] = ()


class Told(Struct, frozen=True):
    """One standard, or one thing that forbids the proposal."""

    text: str
    bases: tuple[Basis, ...]
    missing: tuple[Asked, ...] = ()
    unknown: tuple[Asked, ...] = ()
    attested: str = ""
    fix: str = ""

    @property
    def is_unverified(self) -> bool:
        return any(basis.verified == "none" for basis in self.bases)


class Card(Struct, frozen=True):
    """One award: why not, by which standard, and which other standards the council may look at."""

    id: str
    title: str
    decided_by: str
    against: tuple[Told, ...]
    standards: tuple[Told, ...]
    council: tuple[Told, ...]
    others: tuple[Basis, ...]


class Group(Struct, frozen=True):
    outcome: StandingOutcome
    heading: str
    lead: str
    tone: str
    cards: tuple[Card, ...]
    shared: tuple[Told, ...] = ()
    """What stands against every card alike, or is not known of it; told once, before them."""

    @property
    def is_folded(self) -> bool:
        """Whether a card shows its title alone until it is opened."""
        return self.outcome == "not-yet" or (self.outcome == "unknown" and len(self.cards) > MOST_OPEN)


class Gap(Struct, frozen=True):
    """A field that is still to be filled in, and how many awards wait for it."""

    field: Link
    awards: int


class Mark(Struct, frozen=True):
    """One year of a line in the chain: what stands in the picture, and the same for those who hear it."""

    year: int
    state: str
    sign: str
    words: str


class Lane(Struct, frozen=True):
    """One award of a chain over the years. `is_next`: the one before it leads here."""

    title: str
    id: str
    is_next: bool
    marks: tuple[Mark, ...]
    earlier: str
    needs: str
    missing: tuple[str, ...]
    outcome: StandingOutcome
    tone: str

    @property
    def is_held(self) -> bool:
        """Whether anything stands in the years that are drawn."""
        return any(mark.state != "none" for mark in self.marks)


class Line(Struct, frozen=True):
    """One chain with its lines; all have the same years."""

    title: str
    lanes: tuple[Lane, ...]


class View(Struct, frozen=True):
    notices: tuple[str, ...]
    groups: tuple[Group, ...]
    chains: tuple[Line, ...]
    results: tuple[Mark, ...]
    remarks: tuple[Told, ...]
    gaps: tuple[Gap, ...]


def view(record: Record, rulebook: Rulebook, where: Where, *, on: dt.date, year: int) -> View:
    """Everything that the page shows of a record on a day for a year."""
    standings = judge(record, rulebook, on, year)
    found = chains(record, standings, rulebook.awards, on=on, year=year)
    axis = _axis(found, year)
    remarks = {remark.rule.code: remark for each in standings for remark in each.remarks}
    groups = tuple(_groups(standings, where))
    return View(
        notices=notices(rulebook.instruments, rulebook.generations, on),
        groups=groups,
        chains=tuple(_line(chain, axis) for chain in found),
        results=tuple(_results(record, axis)),
        remarks=tuple(Told(each.words, each.basis) for each in remarks.values()),
        gaps=_gaps(groups),
    )


def _gaps(groups: tuple[Group, ...]) -> tuple[Gap, ...]:
    """The fields to fill in, the one that most awards wait for first."""
    waiting = Counter(link for group in groups for card in group.cards for link in _open_links(card, group.shared))
    return tuple(Gap(link, awards) for link, awards in waiting.most_common())


def _open_links(card: Card, shared: tuple[Told, ...]) -> Iterable[Link]:
    told = (*shared, *card.against, *card.standards)
    return dict.fromkeys(link for each in told for asked in each.unknown for link in asked.links)


def _groups(standings: tuple[Standing, ...], where: Where) -> Iterator[Group]:
    for outcome, heading in HEADINGS.items():
        cards = tuple(_card(each, where) for each in standings if each.outcome == outcome)
        if cards:
            shared = _shared(cards) if outcome in ("unknown", "excluded") else ()
            cards = tuple(replace(each, against=_without(each.against, shared)) for each in cards)
            yield Group(outcome, heading, LEADS[outcome], TONES[outcome], cards, shared)


def _shared(cards: tuple[Card, ...]) -> tuple[Told, ...]:
    """What stands against each of several cards in the same words."""
    first, *others = cards
    return tuple(told for told in first.against if others and all(told in each.against for each in others))


def _without(told: tuple[Told, ...], shared: tuple[Told, ...]) -> tuple[Told, ...]:
    return tuple(each for each in told if each not in shared)


def _card(standing: Standing, where: Where) -> Card:
    excluded = standing.outcome == "excluded"
    computed = bool(standing.standards)
    return Card(
        id=standing.award.id,
        title=standing.award.title,
        decided_by=standing.decided_by,
        against=tuple(_against(each, where) for each in standing.exclusions),
        standards=() if excluded else tuple(_standard(each, where) for each in worth_telling(standing)),
        council=() if excluded or computed else tuple(Told(e.standard.text, (e.basis,)) for e in standing.attested),
        others=() if excluded or not computed else places(standing.attested),
    )


def _against(exclusion: Exclusion, where: Where) -> Told:
    links = _links(exclusion.entered_at, where)
    asked = (Asked(exclusion.words, links=links),) if links else ()
    return Told(exclusion.words, exclusion.basis, unknown=asked, fix=exclusion.rule.fix)


def _standard(judged: JudgedStandard, where: Where) -> Told:
    return Told(
        judged.standard.text,
        (judged.basis,),
        missing=tuple(Asked(requirement_words(each)) for each in judged.missing),
        unknown=tuple(Asked(each.words, each.unknown, _links(each.entered_at, where)) for each in judged.not_known),
        attested=judged.standard.attested,
    )


def _links(places: Iterable[str], where: Where) -> tuple[Link, ...]:
    return tuple(link for place in places if (link := where(place)))


def _axis(found: tuple[Chain, ...], year: int) -> range:
    """The years that are drawn: from the first award, at most MOST_YEARS of them."""
    held = [each for chain in found for step in chain.steps for each in (*step.years, *step.perhaps)]
    first = min([*held, year - 4])
    last = max([*held, year])
    return range(max(first, last - MOST_YEARS + 1), last + 1)


def _line(chain: Chain, axis: range) -> Line:
    depths = [chain.steps[0].depth, *(step.depth for step in chain.steps)]
    return Line(
        chain.title,
        tuple(_lane(step, step.depth > before, axis) for step, before in zip(chain.steps, depths, strict=False)),
    )


def _lane(step: Step, is_next: bool, axis: range) -> Lane:
    best = step.standing.best
    asked = (*best.missing, *best.not_known) if best and step.standing.outcome not in ("now", "excluded") else ()
    earlier = [year for year in step.years if year < axis.start]
    told = [f"Trước {axis.start}: {years_words(earlier)}"] if earlier else []
    told += [f"{step.undated} lần chưa ghi năm"] if step.undated else []
    told += [] if step.is_known else ["Chưa kê khai đã được tặng hay chưa"]
    return Lane(
        title=step.title,
        id=step.standing.award.id,
        is_next=is_next,
        marks=tuple(_mark(step, year) for year in axis),
        earlier="; ".join(told),
        needs=needs_words(step),
        missing=tuple(each.words for each in asked),
        outcome=step.standing.outcome,
        tone=TONES[step.standing.outcome],
    )


def _mark(step: Step, year: int) -> Mark:
    if year in step.years:
        return Mark(year, "held", "●", "đã được tặng")
    if year in step.perhaps:
        return Mark(year, "perhaps", "?", "chưa rõ có phải danh hiệu, hình thức này không")
    return Mark(year, "none", "–", "không có")


def _results(record: Record, axis: range) -> Iterator[Mark]:
    levels = {each.year: each.level for each in record.results or ()}
    for year in axis:
        level = levels.get(year)
        if level is None:
            yield Mark(year, "none", "–", "chưa kê khai xếp loại")
        else:
            yield Mark(year, f"level-{level}", SIGNS[level], LEVELS[level])
