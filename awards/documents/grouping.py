"""The nominees as ballots, minutes and proposals group them: by award, and by the authority that decides it."""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from awards.model import Nominee
from awards.rulebook.programme import Award, Programme


class Line(Struct, frozen=True, kw_only=True):
    """One nominee as lists and minutes name it; `tally` is the vote on all members of the council."""

    kind: str | None
    name: str
    title: str
    workplace: str
    model: str
    field: str
    award: str
    against: int | None
    tally: str


class Group(Struct, frozen=True, kw_only=True):
    """The nominees of one award; `title` is empty for those whose award nobody has chosen yet."""

    title: str
    authority: str
    lines: Sequence[Line]

    @property
    def collectives(self) -> int:
        return sum(line.kind == "collective" for line in self.lines)

    @property
    def individuals(self) -> int:
        return sum(line.kind == "individual" for line in self.lines)


class Deciding(Struct, frozen=True, kw_only=True):
    """What one authority decides: each has a tờ trình of its own."""

    authority: str
    groups: Sequence[Group]


def by_award(nominees: Iterable[Nominee], programme: Programme, lines: Mapping[str, Line]) -> list[Group]:
    """The nominees under the award that they are proposed for, in the programme's order; last those of none."""
    awards: dict[str, Award | None] = {**{each.id: each for each in programme.awards}, "": None}
    found: dict[str, list[Line]] = {each: [] for each in awards}
    for nominee in nominees:
        found[nominee.award if nominee.award in awards else ""].append(lines[nominee.id])
    return [
        Group(title=award.title if award else "", authority=award.decided_by if award else "", lines=found[each])
        for each, award in awards.items()
        if found[each]
    ]


def by_authority(groups: Sequence[Group]) -> list[Deciding]:
    """The groups under the authority that decides their award, in the order in which they come."""
    authorities = dict.fromkeys(group.authority for group in groups)
    return [
        Deciding(authority=each, groups=[group for group in groups if group.authority == each]) for each in authorities
    ]
