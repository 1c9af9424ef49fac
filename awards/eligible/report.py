"""The standings of one record, told to people and to other programs."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any

from awards.citation import Basis, Verified
from awards.eligible.chain import Chain, Step, step_words
from awards.eligible.standing import Exclusion, JudgedStandard, Requirement, Standing, StandingOutcome
from awards.model import KIND_WORDS, Record
from awards.rulebook.show import citation
from awards.text import short_date

FORMAT = "awards-eligible/1"
HEADINGS: dict[StandingOutcome, str] = {
    "now": "Đề nghị được ngay",
    "one-step": "Còn một bước",
    "unknown": "Chưa biết",
    "not-yet": "Chưa đủ điều kiện",
    "excluded": "Bị loại trừ",
}
_POINTS = "a b c d đ e g h i k l m n o p q"
"""The points of a paragraph in the order in which laws count them."""


def as_text(
    record: Record,
    standings: tuple[Standing, ...],
    *,
    on: dt.date,
    year: int,
    notices: tuple[str, ...] = (),
    chains: tuple[Chain, ...] = (),
) -> str:
    """What must be known first of the law of the day, the chains of awards, the standings with their articles."""
    head, *rest = _lines(record, standings, on, year)
    return "\n".join((head, *(f"Lưu ý: {each}" for each in notices), *_chains(chains), *rest)) + "\n"


def _chains(chains: tuple[Chain, ...]) -> Iterator[str]:
    """One line for each award of a chain, under the name of the chain."""
    for chain in chains:
        yield from ("", chain.title.upper())
        yield from _in_order(chain.steps)


def _in_order(steps: tuple[Step, ...]) -> Iterator[str]:
    depth = steps[0].depth
    for step in steps:
        yield f"{'→ ' if step.depth > depth else '  '}{step_words(step)}"
        depth = step.depth


def _lines(record: Record, standings: tuple[Standing, ...], on: dt.date, year: int) -> Iterator[str]:
    kind = KIND_WORDS[record.kind or "individual"]
    yield f"{record.name or 'Chưa ghi tên'} ({kind}) – năm xét {year}, quy định vào ngày {short_date(on)}"
    for outcome, heading in HEADINGS.items():
        group = [each for each in standings if each.outcome == outcome]
        if group:
            yield from ("", f"{heading.upper()} ({len(group)})")
            for standing in group:
                yield from _standing(standing)
    remarks = {remark.rule.code: remark for each in standings for remark in each.remarks}
    if remarks:
        yield from ("", "CÁCH TÍNH")
        yield from (f"- {each.words} {citations(each.basis)}" for each in remarks.values())


def _standing(standing: Standing) -> Iterator[str]:
    near = standing.outcome in ("now", "one-step")
    yield f"- {standing.award.title}" + (f" – {standing.decided_by} quyết định" if near and standing.decided_by else "")
    for exclusion in standing.exclusions:
        yield f"    {_excluded(exclusion)}"
    if standing.outcome == "excluded":
        return
    if not standing.standards and not standing.attested:
        yield "    Bộ quy tắc chưa có tiêu chuẩn của loại đối tượng này vào ngày ấy."
    for judged in worth_telling(standing):
        yield from _judged(judged)
    yield from _attested(standing)


def worth_telling(standing: Standing) -> tuple[JudgedStandard, ...]:
    """The nearest standard; one step away every one that is as near, since any may be the way."""
    if standing.outcome != "one-step":
        return standing.standards[:1]
    return tuple(each for each in standing.standards if each.is_one_step)


def _attested(standing: Standing) -> Iterator[str]:
    """What the council sees to: in words where nothing else is told, else only where it stands."""
    if not standing.standards:
        yield from (f"    Hội đồng xem xét: {each.standard.text} {citation(each.basis)}" for each in standing.attested)
    elif standing.attested:
        yield "    Hội đồng cũng có thể xét theo tiêu chuẩn khác:"
        yield from (f"      {citation(each)}" for each in places(standing.attested))


def places(judged: tuple[JudgedStandard, ...]) -> tuple[Basis, ...]:
    """The clauses of several standards, each instrument named once with how far it was compared."""
    clauses: dict[tuple[str, Verified], dict[str, None]] = {}
    for each in judged:
        clauses.setdefault((each.basis.instrument, each.basis.verified), {})[each.basis.clause] = None
    return tuple(
        Basis(instrument, joined(filter(None, found)), verified) for (instrument, verified), found in clauses.items()
    )


def joined(clauses: Iterable[str]) -> str:
    """Clauses in one line, the shared beginning said once: "Điều 74 khoản 1 điểm a, b, c; khoản 2"."""
    tree: dict[str, dict[str, dict[str, None]]] = {}
    for clause in clauses:
        article, _, rest = clause.partition(" khoản ")
        paragraph, _, point = rest.partition(" điểm ")
        tree.setdefault(article, {}).setdefault(paragraph, {})[point] = None
    return "; ".join(_article(article, paragraphs) for article, paragraphs in tree.items())


def _article(article: str, paragraphs: dict[str, dict[str, None]]) -> str:
    told = (_paragraph(paragraph, points) for paragraph, points in sorted(paragraphs.items(), key=_numbered))
    return f"{article} {'; '.join(filter(None, told))}".strip()


def _numbered(paragraph: tuple[str, object]) -> tuple[bool, int, str]:
    number = paragraph[0]
    return not number.isdecimal(), int(number) if number.isdecimal() else 0, number


def _paragraph(paragraph: str, points: dict[str, None]) -> str:
    if not paragraph:
        return ""
    listed = ", ".join(sorted(filter(None, points), key=_POINTS.find))
    return f"khoản {paragraph} điểm {listed}" if listed else f"khoản {paragraph}"


def _excluded(exclusion: Exclusion) -> str:
    return f"{exclusion.words} {citations(exclusion.basis)}"


def _judged(judged: JudgedStandard) -> Iterator[str]:
    yield f"    {judged.standard.text} {citation(judged.basis)}"
    for requirement in judged.missing:
        yield f"      Còn thiếu: {requirement_words(requirement)}"
    for requirement in judged.not_known:
        yield f"      Chưa biết: {requirement.words} – {requirement.unknown}"
    if judged.standard.attested:
        yield f"      Hội đồng xác nhận: {judged.standard.attested}"


def requirement_words(requirement: Requirement) -> str:
    """What is asked for, with what there is."""
    return f"{requirement.words} ({requirement.found})" if requirement.found else requirement.words


def citations(bases: tuple[Basis, ...]) -> str:
    return " ".join(map(citation, bases))


def as_json(
    record: Record, standings: tuple[Standing, ...], *, on: dt.date, year: int, notices: tuple[str, ...] = ()
) -> dict[str, Any]:
    """The same for other programs."""
    return {
        "format": FORMAT,
        "name": record.name,
        "kind": record.kind,
        "on": on.isoformat(),
        "year": year,
        "notices": list(notices),
        "standings": [_standing_json(each) for each in standings],
    }


def _standing_json(standing: Standing) -> dict[str, Any]:
    return {
        "award": standing.award.id,
        "title": standing.award.title,
        "outcome": standing.outcome,
        "decided_by": standing.decided_by,
        "leads_to": list(standing.award.leads_to),
        "standards": [_judged_json(each) for each in standing.standards],
        "attested": [
            {"id": each.standard.id, "text": each.standard.text, "basis": each.basis.data()}
            for each in standing.attested
        ],
        "exclusions": [
            {
                "code": each.rule.code,
                "outcome": each.outcome,
                "message": each.words,
                "basis": [basis.data() for basis in each.basis],
            }
            for each in standing.exclusions
        ],
        "remarks": [
            {"code": each.rule.code, "message": each.words, "basis": [basis.data() for basis in each.basis]}
            for each in standing.remarks
        ],
    }


def _judged_json(judged: JudgedStandard) -> dict[str, Any]:
    return {
        "id": judged.standard.id,
        "text": judged.standard.text,
        "route": judged.standard.route,
        "outcome": judged.outcome,
        "attested": judged.standard.attested,
        "basis": judged.basis.data(),
        "requirements": [
            {"outcome": each.outcome, "need": each.words, "found": each.found, "unknown": each.unknown}
            for each in judged.requirements
        ],
    }
