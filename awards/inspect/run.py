"""One Word file judged against one layout: the questions put to the rules of rules/common/layout.yaml."""

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace

from awards.check.finding import Finding, Judged
from awards.content.folders import Content
from awards.inspect import look, pages, wording
from awards.inspect.asking import PLACES, Question
from awards.inspect.parts import Paper, read
from awards.inspect.recognise import Recognised, recognise
from awards.layout import Layout, load, party_layout
from awards.rulebook.load import Rulebook
from awards.rulebook.messages import fill
from awards.rulebook.outcome import Outcome
from awards.rulebook.predicates import judge_rule
from awards.rulebook.rule import Rule
from awards.text import fold

SCOPE = "component"
STATE = "nd30"
_OPEN = (Outcome.NOT_MET, Outcome.UNKNOWN)
_DATE = re.compile(r"ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})")


class Inspection(Judged, frozen=True, kw_only=True):
    """A paper judged. `guessed`: the layout was chosen by the heading."""

    layout: Layout
    guessed: bool
    title: str


def inspect(path: Path, rulebook: Rulebook, layout: str | None = None, *, today: dt.date) -> Inspection:
    """Judges the file against the layout, or against the one that its heading asks for. Raises Unreadable."""
    paper, content = read(path), rulebook.content
    chosen = load(content, layout or _guess(paper, content, today))
    return replace(judge(paper, rulebook, chosen), guessed=layout is None, path=str(path))


def judge(paper: Paper, rulebook: Rulebook, layout: Layout) -> Inspection:
    """Judges what was read from a file against a layout."""
    seen, judged = recognise(paper, layout), _Judge(rulebook)
    found = tuple(judged.of(question) for question in sorted(_questions(paper, seen, layout), key=_order))
    title = " ".join(filter(None, (seen.text("kind"), seen.text("summary"))))
    return Inspection(layout=layout, guessed=False, findings=found, title=title)


def _guess(paper: Paper, content: Content, today: dt.date) -> str:
    head = paper.lines[:40]
    if not any(fold(line.text).startswith("dang cong san viet nam") for line in head):
        return STATE
    dates = (_DATE.search(line.text) for line in head)
    found = next((each for each in dates if each), None)
    return party_layout(content, _day(found) or today)


def _day(found: re.Match[str] | None) -> dt.date | None:
    try:
        return dt.date(int(found[3]), int(found[2]), int(found[1])) if found else None
    except ValueError:
        return None


def _questions(paper: Paper, seen: Recognised, layout: Layout) -> Iterator[Question]:
    yield from pages.asked(paper, seen, layout)
    yield from wording.asked(paper, seen, layout)
    yield from look.asked(seen, layout)


def _order(question: Question) -> int:
    return PLACES.index(question.place)


class _Judge:
    def __init__(self, rulebook: Rulebook) -> None:
        rules, self._parameters = rulebook.common
        self._rules: dict[str, Rule] = {rule.code: rule for rule in rules if rule.each == SCOPE}

    def of(self, question: Question) -> Finding:
        """The finding that answers a question; the layout's own citation stands first."""
        rule, facts = self._rules[question.code], question.facts
        verdict = judge_rule(rule, facts, self._parameters)
        template = rule.message if verdict.outcome is Outcome.NOT_MET else rule.unknown
        is_open = verdict.outcome in _OPEN
        return Finding(
            code=rule.code,
            outcome=verdict.outcome,
            severity=rule.severity,
            subject=question.component,
            at="",
            message=fill(template, facts, self._parameters, verdict.read) if is_open else "",
            read={name: value for name, value in facts.items() if value not in ("", None)},
            basis=((question.basis,) if question.basis else ()) + rule.basis,
            fix=fill(rule.fix, facts, self._parameters, verdict.read) if is_open else "",
            place=question.place,
        )
